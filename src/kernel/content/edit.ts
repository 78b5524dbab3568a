// Editing one's own text. The earlier words stay as a revision until the content is erased, or until the author lets go
// of them because they said too much.

import { sql } from 'kysely';
import { visibleTo } from '#kernel/audience/visible-to.ts';
import { audit } from '#kernel/audit/audit.ts';
import { checkReason, keepCitations, withTitle, wordsBeside } from '#kernel/citations/keep-citations.ts';
import { lookForLink } from '#kernel/links/link-card.ts';
import { lookForMentions } from '#kernel/mentions/link-mentions.ts';
import { requireAuthor, requirePrincipal, type Viewer } from '#kernel/people/viewer.ts';
import { holdLinks } from '#kernel/people/writing-limits.ts';
import { screenWriting } from '#kernel/screening/screen-writing.ts';
import { mayThere, requireRight } from '#kernel/spaces/rights.ts';
import type { Audience } from '#kernel/tables.ts';
import { db, type Executor, transact } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';
import { RENDERER } from '#platform/markdown.ts';
import { notFound, Refusal } from '#platform/refusal.ts';
import { changeableTo } from './change-audience.ts';
import { guessLanguage, settleLanguage } from './guess-language.ts';
import { kindOf } from './kind.ts';
import { checkText, checkTitle } from './publish.ts';
import { writtenHtml } from './written-html.ts';

export interface Change {
	markdown: string;
	/** Of what has a title; absent leaves it. */
	title?: string;
	/** BCP 47; null guesses it from the words, absent leaves it. */
	language?: string | null;
	attested?: boolean;
	/** Why a retracted paper is cited that was not cited before. */
	citing?: string;
	/** How many revisions there were when the form was shown: a change made meanwhile is not overwritten unseen. */
	basedOn?: number;
	/** Keep no earlier words: they named a patient. */
	forget?: boolean;
}

/**
 * Replaces the text of the viewer's own published content. Sent twice it changes once.
 * @throws Refusal not-found for anybody but the author; conflict when it was changed since the form was shown.
 */
export async function edit(viewer: Viewer, contentId: Id, change: Change): Promise<void> {
	const author = requireAuthor(viewer);
	await transact(async (trx) => {
		// By itself: an edit that came meanwhile has changed the words, and the same form sent twice changes nothing.
		await sql`select from content where id = ${contentId} for update`.execute(trx);
		const { rows } = await sql<{
			kind: string;
			title: string | null;
			language: string;
			spaceId: Id | null;
			markdown: string;
			photos: number;
		}>`
			select content.kind, content.title, content.language, content.space_id as "spaceId", body.markdown, body.attachments + (body.parts & 8) as photos
			from content join body on body.content_id = content.id join content root on root.id = content.root_id
			where content.id = ${contentId} and content.principal_id = ${author.principalId} and ${visibleTo(viewer)}
				and ${visibleTo(viewer, 'root')}`.execute(trx);
		const was = rows[0];
		if (!was || kindOf(was.kind).editor) throw notFound();
		if (was.spaceId) requireRight(author, was.spaceId, 'reply');
		if (was.photos === 0) checkText(change.markdown);
		else checkText(change.markdown, ['a photo']);
		const title = was.title === null || change.title === undefined ? was.title : checkTitle(change.title);
		const citing = checkReason(change.citing);
		screenWriting([title ?? '', change.markdown, citing], kindOf(was.kind).screening, change.attested ?? false);
		if (was.markdown !== change.markdown || was.title !== title) {
			holdLinks(author, change.markdown);
			await rewrite(
				trx,
				contentId,
				was,
				{ title, markdown: change.markdown, citing },
				author.principalId,
				change.basedOn,
			);
			await lookForLink(trx, contentId, change.markdown, was.markdown);
		}
		const words = `${title ?? ''}\n${change.markdown}`;
		await changeLanguage(trx, contentId, was.language, change.language, words, author.language);
		if (change.forget) await forgetRevisions(trx, contentId, author.principalId);
	});
}

/** Marks a text with another language. @param wanted BCP 47; null guesses it from the words, absent leaves it. @param own that of the writer. */
export async function changeLanguage(
	trx: Executor,
	contentId: Id,
	was: string,
	wanted: string | null | undefined,
	words: string,
	own: string,
): Promise<void> {
	const language = wanted === null ? settleLanguage(await guessLanguage(words), [was, own]) : (wanted ?? was);
	if (language !== was) await sql`update content set language = ${language} where id = ${contentId}`.execute(trx);
}

interface Words {
	title: string | null;
	markdown: string;
}

/** The field of a refusal that says so: what was typed stands there. */
export const CHANGED_SINCE = 'text';

/**
 * Puts other words in the place of those that stand there, which become a revision. The caller has locked the content,
 * asked who may, and screened the words. @throws Refusal 'conflict' when it was changed since the form was shown.
 */
export async function rewrite(
	trx: Executor,
	contentId: Id,
	was: Words,
	words: Words & { citing: string },
	by: Id,
	basedOn?: number,
): Promise<void> {
	// A statement of its own: it sees what an edit that we waited for has committed.
	const { rows: now } = await sql<{ number: number }>`
		select coalesce(max(number), 0)::int as number from revision where content_id = ${contentId}`.execute(trx);
	const number = now[0]?.number ?? 0;
	if (basedOn !== undefined && basedOn !== number)
		throw new Refusal(
			'conflict',
			'This was changed since you opened this page. Open it again beside this one and take over what you need.',
			{ field: CHANGED_SINCE },
		);
	await sql`insert into revision (content_id, number, title, markdown, revised_by)
		values (${contentId}, ${number + 1}, ${was.title}, ${was.markdown}, ${by})`.execute(trx);
	await putWords(trx, contentId, words.markdown, words.citing, words.title);
	await sql`update content set edited_at = now(), title = ${words.title} where id = ${contentId}`.execute(trx);
}

/**
 * Writes the words of a content anew without a revision: what was added to them has a date of its own. Screened by the
 * caller. @param citing why a retracted paper is cited. @param newTitle when it changes, too. @throws Refusal on field "citing".
 */
export async function putWords(
	trx: Executor,
	contentId: Id,
	markdown: string,
	citing: string,
	newTitle?: string | null,
): Promise<void> {
	const title =
		newTitle === undefined
			? (await sql<{ title: string | null }>`select title from content where id = ${contentId}`.execute(trx)).rows[0]
					?.title
			: newTitle;
	await sql`update body set markdown = ${markdown}, html = ${writtenHtml(markdown)}, renderer = ${RENDERER}
		where content_id = ${contentId}`.execute(trx);
	const words = withTitle(title, markdown, await wordsBeside(trx, contentId));
	await keepCitations(trx, contentId, words, citing, true);
	await lookForMentions(trx, contentId, markdown);
}

/** Lets go of all earlier words: they named a patient. The rows stay, so that it can be told that something stood there. */
export async function forgetRevisions(trx: Executor, contentId: Id, by: Id): Promise<void> {
	const { numAffectedRows } = await sql`update revision set markdown = '', title = null
		where content_id = ${contentId} and markdown <> ''`.execute(trx);
	if (numAffectedRows) await audit(trx, by, 'content.forget-revisions', { kind: 'content', id: contentId });
}

/** One's own text as it was typed, with what stood there before; read-history.ts shows that to whoever reads the text. */
export interface OwnWriting {
	kind: string;
	isReply: boolean;
	markdown: string;
	/** Null for what has none. */
	title: string | null;
	/** BCP 47. */
	language: string;
	/** May still be changed: the author writes where it stands. Taking it back is always possible. */
	mayEdit: boolean;
	revisions: { number: number; markdown: string; revisedAt: Date }[];
	/** For Change.basedOn. */
	basedOn: number;
	/** Who can read it and who else could; null where that follows from the root or from the space. */
	audience: { now: Audience; choices: Audience[]; othersReplied: boolean } | null;
}

/** @throws Refusal not-found for anybody but the author, and for what was removed. */
export async function readOwnWriting(viewer: Viewer, contentId: Id): Promise<OwnWriting> {
	const me = requirePrincipal(viewer);
	const { rows } = await sql<
		Omit<OwnWriting, 'mayEdit' | 'basedOn' | 'revisions' | 'audience'> & {
			audience: Audience;
			othersReplied: boolean;
			spaceId: Id | null;
			rootSeen: boolean;
			revisions: { number: number; markdown: string; revisedAt: string }[] | null;
		}
	>`
		select content.kind, content.title, content.language, content.parent_id is not null as "isReply", content.space_id as "spaceId", body.markdown,
			content.audience, exists (select from content r where r.root_id = content.id and r.parent_id is not null
				and r.principal_id <> content.principal_id) as "othersReplied",
			${visibleTo(viewer, 'root')} as "rootSeen",
			(select json_agg(json_build_object('number', number, 'markdown', markdown, 'revisedAt', revised_at) order by number desc)
				from revision where content_id = content.id) as revisions
		from content join body on body.content_id = content.id join content root on root.id = content.root_id
		where content.id = ${contentId} and content.principal_id = ${me.principalId} and ${visibleTo(viewer)}`.execute(db);
	const row = rows[0];
	if (!row) throw notFound();
	const { spaceId, rootSeen, revisions, audience, othersReplied, ...writing } = row;
	const writes = spaceId === null || me.spaces.some((space) => space.id === spaceId && mayThere(space, 'reply'));
	return {
		...writing,
		mayEdit: (me.memberId === null || me.confirmed) && Boolean(rootSeen) && writes,
		revisions: (revisions ?? []).map((one) => ({ ...one, revisedAt: new Date(one.revisedAt) })),
		basedOn: revisions?.[0]?.number ?? 0,
		audience:
			me.memberId !== null && me.confirmed && !row.isReply && spaceId === null
				? { now: audience, choices: changeableTo(me, row.kind, audience, othersReplied), othersReplied }
				: null,
	};
}
