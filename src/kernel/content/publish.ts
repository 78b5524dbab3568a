// Publishing: the one way in which anything comes into being as content.

import { sql } from 'kysely';
import { attachToContent, readAltTexts } from '#kernel/attachments/attach-to-content.ts';
import { attachVideo, readVideoWords } from '#kernel/attachments/video/attach-video.ts';
import { checkReason, keepCitations, partsOf, withTitle } from '#kernel/citations/keep-citations.ts';
import { once } from '#kernel/idempotency/once.ts';
import { lookForLink } from '#kernel/links/link-card.ts';
import { lookForMentions } from '#kernel/mentions/link-mentions.ts';
import { type Author, requireAuthor, type Viewer } from '#kernel/people/viewer.ts';
import { countWriting, holdLinks } from '#kernel/people/writing-limits.ts';
import { screenWriting } from '#kernel/screening/screen-writing.ts';
import { keepPace } from '#kernel/spaces/keep-pace.ts';
import type { Audience } from '#kernel/tables.ts';
import { writeTopics } from '#kernel/topics/set-topics.ts';
import { type Executor, transact } from '#platform/db.server.ts';
import { type Id, mintId } from '#platform/ids.ts';
import { RENDERER } from '#platform/markdown.ts';
import { Refusal } from '#platform/refusal.ts';
import { guessLanguage, settleLanguage } from './guess-language.ts';
import { kindOf } from './kind.ts';
import { mayPublish } from './rules.ts';
import { writtenHtml } from './written-html.ts';

/** Longest text, in characters: a long case report fits, a book does not. */
export const LONGEST_TEXT = 40_000;
/** Longest title of what its kind gives one, in characters: two lines on a phone. */
const LONGEST_TITLE = 200;

export interface Draft {
	kind: string;
	/** The id that it had while it was a draft; without it a new one is minted. */
	id?: Id;
	audience: Audience;
	/** Given for a post inside a space. */
	spaceId?: Id | null;
	title?: string | null;
	/** Options of a poll that hangs on it: they cite as its text does. */
	options?: string[];
	/** BCP 47, as its writer says; without it, it is guessed from the words. */
	language?: string;
	markdown: string;
	attachmentIds?: Id[];
	/** A video of the author's own that hangs nowhere yet. */
	videoId?: Id | null;
	/** Names of topics, as readTopicField() gives them. */
	topics?: string[];
	/** Members who may see it, for the audience "named". */
	named?: Id[];
	/** May it leave the server? Only what is public can. */
	outward?: boolean;
	/** Idempotency key of the form. */
	key: string;
	/** The writer saw what the identifier check advised, and attests that no patient is recognisable. */
	attested?: boolean;
	/** Why a retracted paper is cited, in the writer's words (kernel/citations/keep-citations.ts). */
	citing?: string;
	/** For seeds and imports: when it was written. */
	at?: Date;
}

/** Writes the rows that only this kind owns, in the same transaction. */
export type WriteDetail = (trx: Executor, contentId: Id) => Promise<void>;

/**
 * Publishes a root (replies come through reply()). One transaction: envelope, body, detail, attachments.
 * @returns id of the content; of the first one when the form was sent twice.
 * @throws Refusal when the member may not, the text is empty or too long, or the identifier check stops it.
 */
export async function publish(viewer: Viewer, draft: Draft, writeDetail?: WriteDetail): Promise<Id> {
	const author = requireAuthor(viewer);
	const citing = await checkDraft(author, draft);
	const descriptions = [
		...(await readAltTexts(author, draft.attachmentIds ?? [])),
		...(draft.videoId ? await readVideoWords(author, draft.videoId) : []),
	];
	const language =
		draft.language ?? settleLanguage(await guessLanguage(`${draft.title ?? ''}\n${draft.markdown}`), [author.language]);
	return transact(async (trx) => {
		const { id } = await once(trx, author.principalId, draft.key, bodyOf(draft), async () => {
			// What seeds and imports bring was written at another time.
			if (!draft.at) {
				holdLinks(author, draft.markdown);
				await countWriting(trx, author, 'post');
				if (draft.spaceId) await keepPace(trx, author, draft.spaceId);
			}
			const contentId = draft.id ?? mintId(draft.at?.getTime());
			await insertContent(trx, {
				id: contentId,
				kind: draft.kind,
				principalId: author.principalId,
				rootId: contentId,
				parentId: null,
				spaceId: draft.spaceId ?? null,
				audience: draft.audience,
				hostId: author.principalId,
				title: draft.title ?? null,
				language,
				outward: draft.outward ?? false,
				markdown: draft.markdown,
				beside: [...(draft.options ?? []), ...descriptions],
				citing,
				at: draft.at ?? new Date(),
			});
			for (const memberId of draft.named ?? [])
				await trx.insertInto('content_named').values({ content_id: contentId, member_id: memberId }).execute();
			await writeTopics(trx, contentId, draft.topics ?? []);
			await writeDetail?.(trx, contentId);
			await attachToContent(trx, author, contentId, draft.attachmentIds ?? []);
			if (draft.videoId) await attachVideo(trx, author, contentId, draft.videoId);
			return contentId;
		});
		return id;
	});
}

/**
 * Everything that can be judged of a draft before it is published: rules, length, and the identifier check.
 * @param more words of the kind's own. @returns why it cites a retracted paper, as it is kept. @throws Refusal.
 */
export async function checkDraft(author: Author, draft: Draft, more: string[] = []): Promise<string> {
	const kind = kindOf(draft.kind);
	checkText(draft.markdown, [...(draft.attachmentIds ?? []), ...(draft.videoId ? [draft.videoId] : [])]);
	mayPublish(author, kind, draft);
	const altTexts = await readAltTexts(author, draft.attachmentIds ?? []);
	if (draft.videoId) altTexts.push(...(await readVideoWords(author, draft.videoId)));
	const citing = checkReason(draft.citing);
	screenWriting(
		[draft.title ?? '', draft.markdown, citing, ...(draft.topics ?? []), ...altTexts, ...more],
		kind.screening,
		draft.attested ?? false,
	);
	return citing;
}

/** @throws Refusal for an empty or an overlong text. */
export function checkText(markdown: string, attachmentIds: Id[] = []): void {
	if (markdown.trim() === '' && attachmentIds.length === 0)
		throw new Refusal('invalid', 'Write something first.', { field: 'text' });
	if (markdown.length > LONGEST_TEXT)
		throw new Refusal('invalid', `This is ${markdown.length} characters long; ${LONGEST_TEXT} is the most.`, {
			field: 'text',
		});
}

/** The title as it is kept. @throws Refusal on field "title". */
export function checkTitle(given: string): string {
	const title = given.replace(/\s+/g, ' ').trim();
	if (title.length < 3)
		throw new Refusal('invalid', 'Give it a title: one line that says what it is about.', { field: 'title' });
	if (title.length > LONGEST_TITLE)
		throw new Refusal('invalid', `The title is ${title.length} characters long; ${LONGEST_TITLE} is the most.`, {
			field: 'title',
		});
	return title;
}

/** What makes two sendings of a form the same: everything but the key and the time. */
function bodyOf(draft: Draft) {
	const { key: _key, at: _at, attested: _attested, citing: _citing, ...body } = draft;
	return body;
}

export interface NewContent {
	id: Id;
	kind: string;
	principalId: Id;
	rootId: Id;
	parentId: Id | null;
	spaceId: Id | null;
	audience: Audience;
	hostId: Id;
	title: string | null;
	language: string;
	outward: boolean;
	markdown: string;
	/** Words that hang on it: options of its poll, descriptions of its pictures, what is said in its video. */
	beside?: string[];
	/** Why it cites a retracted paper, screened; without one it cannot. */
	citing?: string;
	at: Date;
}

/**
 * Envelope, body and tally in one statement. The only place in the project that inserts members' text. A reply takes the
 * next number of its thread and counts itself; it waits there for another reply to the same thread, so do it late.
 */
export async function insertContent(trx: Executor, content: NewContent): Promise<void> {
	const isReply = content.parentId !== null;
	const words = withTitle(content.title, content.markdown, content.beside);
	const counted = isReply
		? sql`update tally set replies = replies + 1, last_number = last_number + 1,
				last_reply_at = greatest(last_reply_at, ${content.at}::timestamptz)
			where content_id = ${content.rootId} returning last_number`
		: sql`insert into tally (content_id) values (${content.id}) returning null::integer as last_number`;
	await sql`
		with counted as (${counted}), envelope as (
			insert into content (id, kind, principal_id, root_id, parent_id, space_id, audience, host_id, title, language,
				outward, created_at, published_at, number)
			select ${content.id}, ${content.kind}, ${content.principalId}, ${content.rootId}, ${content.parentId}::bigint,
				${content.spaceId}::bigint, ${content.audience}, ${content.hostId}, ${content.title}, ${content.language},
				${content.outward}, ${content.at}::timestamptz, ${content.at}::timestamptz, last_number from counted
			returning id
		)
		insert into body (content_id, markdown, html, renderer, parts)
		select id, ${content.markdown}, ${writtenHtml(content.markdown)}, ${RENDERER}, ${partsOf(words)} from envelope`.execute(
		trx,
	);
	await keepCitations(trx, content.id, words, content.citing ?? '');
	await lookForMentions(trx, content.id, content.markdown);
	await lookForLink(trx, content.id, content.markdown);
}
