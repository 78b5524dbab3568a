// A page of a discussion, whatever the kind of its root: what it loads, and the form of a reply.

import { fail, redirect } from '@sveltejs/kit';
import type { RawBuilder } from 'kysely';
import { z } from 'zod';
import { addPhotos } from '#kernel/attachments/add-photos.ts';
import { type CaptionsRead, captionsJson, toTranscripts } from '#kernel/attachments/video/read-video.ts';
import { CitingFields } from '#kernel/citations/keep-citations.ts';
import { LanguageFields } from '#kernel/content/language-choice.ts';
import type { Viewer } from '#kernel/people/viewer.ts';
import { type PollRead, pollJson, toPoll } from '#kernel/polls/read-poll.ts';
import { noteReading } from '#kernel/reading/note-reading.ts';
import { type Opened, openDiscussion } from '#kernel/reading/open-discussion.ts';
import { type AskMore, firstUnread } from '#kernel/reading/read-beside.ts';
import { type QuotedRead, quotedJson, toQuote } from '#kernel/replies/quote.ts';
import { reply } from '#kernel/replies/reply.ts';
import { readsAlongIn } from '#kernel/spaces/rights.ts';
import { type Place, readPlace } from '#kernel/stream/read-thread.ts';
import { newKey, readForm } from '#platform/form.ts';
import { type Id, readShortId, shortId } from '#platform/ids.ts';
import { acted, idIn, shown } from '../answer.ts';

/** Reads the page that an address asks for: ?at=, ?before=, ?new; ?to= and ?quote= name what is about to be answered. */
export async function readDiscussion(viewer: Viewer, kind: string, rootId: Id, url: URL) {
	return (await readDiscussionWith(viewer, kind, rootId, url, () => ({}))).discussion;
}

/**
 * The same, and what the kind asks besides of the root, as `content`, in the same statement.
 * @param asked takes what was kept along with the page (Opened.keep), or null: then it asks for everything.
 */
export async function readDiscussionWith<More>(
	viewer: Viewer,
	kind: string,
	rootId: Id,
	url: URL,
	asked: (along: unknown) => { [Name in keyof More]: RawBuilder<More[Name]> },
) {
	const query = url.searchParams;
	const quoted = readShortId(query.get('quote') ?? '');
	const besides: AskMore = (root, along) => ({
		...(!root || root.parts & 2 ? { poll: pollJson(viewer) } : {}),
		...(!root || root.video ? { captions: captionsJson() } : {}),
		...(quoted ? { quoted: quotedJson(viewer, quoted) } : {}),
		...asked(along),
	});
	const { thread, beside, more, along, keep } = await shown(open(viewer, kind, rootId, query, besides));
	const readsAlong = readsAlongIn(viewer, thread.root.spaceId);
	const writes =
		viewer.principalId !== null &&
		(viewer.memberId === null || viewer.confirmed) &&
		!thread.root.locked &&
		readsAlong === null;
	if (viewer.memberId !== null)
		noteReading(viewer.memberId, rootId, thread.replies.at(-1)?.number ?? 0, beside.place?.number ?? null);
	const discussion = {
		/** The poll below the root, when there is one. */
		poll: more.poll && thread.root.card ? toPoll(viewer, more.poll as PollRead) : null,
		/** What is said in the root's video. */
		transcripts: thread.root.video ? toTranscripts((more.captions ?? null) as CaptionsRead[] | null) : [],
		thread,
		beside,
		/** Short id of what a reply would answer. */
		to: query.get('to') ?? query.get('quote') ?? shortId(rootId),
		quote: writes ? toQuote((more.quoted ?? null) as QuotedRead | null) : '',
		/** The place in the address, to be kept in links of this page. */
		here: placeOf(query),
		/** Short id of the reply that one came from. */
		back: query.get('back') && readShortId(query.get('back') ?? '') ? query.get('back') : null,
		zone: viewer.memberId === null ? 'UTC' : viewer.timeZone,
		key: writes ? newKey() : null,
		/** Name of the space in which the viewer may only read. */
		readsAlong,
	};
	return { discussion, more: more as More, along, keep };
}

/** The page at the place in the address. Where nothing is new, the end and not an empty page. */
async function open(viewer: Viewer, kind: string, rootId: Id, query: URLSearchParams, asked: AskMore): Promise<Opened> {
	if (!query.has('new') || viewer.memberId === null)
		return openDiscussion(viewer, kind, rootId, readPlace(query), asked);
	const { first, last, mark } = await firstUnread(viewer.memberId, rootId);
	const place: Place = first > last ? { before: 'end' } : { at: first };
	const opened = await openDiscussion(viewer, kind, rootId, place, asked, mark);
	if (opened.thread.replies.length > 0 || place.before) return opened;
	// All that is new stands before other readers.
	return openDiscussion(viewer, kind, rootId, { before: 'end' }, asked);
}

function placeOf(query: URLSearchParams): string {
	for (const name of ['at', 'before']) {
		const value = query.get(name);
		if (value && /^(?:\d{1,9}|end)$/.test(value)) return `${name}=${value}&`;
	}
	return query.has('new') ? 'new&' : '';
}

const ReplyForm = z.object({
	text: z.string().default(''),
	to: z.string(),
	key: z.string().min(8).max(100),
	attested: z.literal('yes').optional(),
	...CitingFields.shape,
	...LanguageFields.shape,
});

/** The action of the reply's form, on the page of a root of any kind. */
export async function replyAction({
	locals,
	params,
	request,
}: {
	locals: App.Locals;
	params: { id: string };
	request: Request;
}) {
	const read = await readForm(request, ReplyForm);
	if (!read.ok) return fail(422, { values: read.values, problems: read.problems });
	const { data, form } = read;
	const { done, failure } = await acted(
		form,
		(async () =>
			reply(locals.viewer, {
				parentId: idIn(data.to || params.id),
				markdown: data.text.replace(/\r\n/g, '\n').trim(),
				attachmentIds: await addPhotos(locals.viewer, form, data.key),
				key: data.key,
				attested: data.attested === 'yes',
				citing: data.citing,
				language: data.language,
			}))(),
	);
	if (failure) return failure;
	redirect(303, `/go/${shortId(done)}`);
}
