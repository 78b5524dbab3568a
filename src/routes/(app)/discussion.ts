// A page of a discussion, whatever the kind of its root: what it loads, and the form of a reply.

import { fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { addPhotos } from '#kernel/attachments/add-photos.ts';
import { readTranscripts } from '#kernel/attachments/video/read-video.ts';
import { CitingFields } from '#kernel/citations/keep-citations.ts';
import type { Viewer } from '#kernel/people/viewer.ts';
import { readPoll } from '#kernel/polls/read-poll.ts';
import { noteReading } from '#kernel/reading/note-reading.ts';
import { openDiscussion } from '#kernel/reading/open-discussion.ts';
import { firstUnread } from '#kernel/reading/read-beside.ts';
import { quoteOf } from '#kernel/replies/quote.ts';
import { reply } from '#kernel/replies/reply.ts';
import { readPlace } from '#kernel/stream/read-thread.ts';
import { newKey, readForm } from '#platform/form.ts';
import { type Id, readShortId, shortId } from '#platform/ids.ts';
import { acted, idIn, shown } from '../answer.ts';

/** Reads the page that an address asks for: ?at=, ?before=, ?new; ?to= and ?quote= name what is about to be answered. */
export async function readDiscussion(viewer: Viewer, kind: string, rootId: Id, url: URL) {
	const query = url.searchParams;
	const place = query.has('new') ? { at: await firstUnread(viewer, rootId) } : readPlace(query);
	let { thread, beside } = await shown(openDiscussion(viewer, kind, rootId, place));
	// Nothing is new: the end, and not an empty page.
	if (query.has('new') && thread.replies.length === 0)
		({ thread, beside } = await shown(openDiscussion(viewer, kind, rootId, { before: 'end' })));
	const quoted = readShortId(query.get('quote') ?? '');
	const writes = viewer.principalId !== null && (viewer.memberId === null || viewer.confirmed) && !thread.root.locked;
	if (viewer.memberId !== null)
		noteReading(viewer.memberId, rootId, thread.replies.at(-1)?.number ?? 0, beside.place?.number ?? null);
	return {
		/** The poll below the root, when there is one. */
		poll: thread.root.parts & 2 && thread.root.card ? await shown(readPoll(viewer, rootId)) : null,
		/** What is said in the root's video. */
		transcripts: thread.root.video?.captions.length ? await shown(readTranscripts(viewer, rootId)) : [],
		thread,
		beside,
		/** Short id of what a reply would answer. */
		to: query.get('to') ?? query.get('quote') ?? shortId(rootId),
		quote: quoted && writes ? await quoteOf(viewer, rootId, quoted) : '',
		/** The place in the address, to be kept in links of this page. */
		here: placeOf(query),
		/** Short id of the reply that one came from. */
		back: query.get('back') && readShortId(query.get('back') ?? '') ? query.get('back') : null,
		zone: viewer.memberId === null ? 'UTC' : viewer.timeZone,
		key: writes ? newKey() : null,
	};
}

export type DiscussionData = Awaited<ReturnType<typeof readDiscussion>>;

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
			}))(),
	);
	if (failure) return failure;
	redirect(303, `/go/${shortId(done)}`);
}
