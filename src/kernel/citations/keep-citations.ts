// In the transaction that writes a text, whatever its kind: what it cites becomes rows, and a retracted paper is not cited
// unseen. Called where texts are inserted and where they are edited, and nowhere else, so that no way of writing passes by.

import { sql } from 'kysely';
import { z } from 'zod';
import { spokenWords } from '#kernel/attachments/video/captions.ts';
import type { Executor } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';
import { Refusal } from '#platform/refusal.ts';
import { citationsIn } from './find-citations.ts';
import { type KnownWork, knowWorks } from './know-works.ts';

/** Bit of body.parts: the text cites something. */
export const CITES = 64;

/** Longest reason for citing a retracted paper, in characters. */
const LONGEST_REASON = 300;

/** The field that AskCited.svelte adds to a form of writing; spread it into the form's schema. */
export const CitingFields = z.object({ citing: z.string().max(2000).default('') });

/**
 * A text is its title, what stands below it, and what hangs on it: the options of its poll, the descriptions of its pictures, what is said
 * in its video.
 */
export const withTitle = (title: string | null | undefined, markdown: string, beside: readonly string[] = []): string =>
	[title, markdown, beside.join('\n')].filter(Boolean).join('\n\n');

/** What hangs on a text, for an edit that leaves it as it is. */
export async function wordsBeside(trx: Executor, contentId: Id): Promise<string[]> {
	const { rows } = await sql<{
		words: string;
	}>`select unnest(options) as words from poll where content_id = ${contentId}
		union all select alt from attachment where content_id = ${contentId} and alt <> ''`.execute(trx);
	const { rows: spoken } = await sql<{ vtt: string }>`select vtt from attachment
		join video_captions on video_captions.attachment_id = attachment.id where attachment.content_id = ${contentId}`.execute(
		trx,
	);
	return [...rows.map(({ words }) => words), ...spoken.map(({ vtt }) => spokenWords(vtt))];
}

/**
 * What hangs on a text changed, and not the text itself: keeps what it cites now. @param reason screened by the caller.
 * @throws Refusal on field "citing" when a retracted paper is cited that was not cited before.
 */
export async function citeAnew(trx: Executor, contentId: Id, reason: string): Promise<void> {
	const { rows } = await sql<{
		title: string | null;
		markdown: string;
	}>`select content.title, body.markdown from content
		join body on body.content_id = content.id where content.id = ${contentId} and content.state = 'published'`.execute(
		trx,
	);
	if (!rows[0]) return;
	const words = withTitle(rows[0].title, rows[0].markdown, await wordsBeside(trx, contentId));
	await keepCitations(trx, contentId, words, reason, true);
}

/** The bits of a text that say whether it cites: for the statement that writes the body. */
export const partsOf = (markdown: string): number => (citationsIn(markdown).length > 0 ? CITES : 0);

/** The reason as it is kept, '' for none. @throws Refusal on field "citing" when it is no reason. */
export function checkReason(given: string | undefined): string {
	const reason = (given ?? '').replace(/\s+/g, ' ').trim();
	if (reason !== '' && reason.length < 3)
		throw new Refusal('invalid', 'Say in a few words why you cite a retracted paper.', { field: 'citing' });
	if (reason.length > LONGEST_REASON)
		throw new Refusal('invalid', `The reason is ${reason.length} characters long; ${LONGEST_REASON} is the most.`, {
			field: 'citing',
		});
	return reason;
}

/**
 * Keeps what the text cites. @param words title and text (withTitle). @param reason why it cites a retracted paper ('' for none), screened by the caller. Papers that
 * the text cited before it was edited are not asked about again.
 * @throws Refusal on field "citing" when a retracted paper is cited without a reason.
 */
export async function keepCitations(
	trx: Executor,
	contentId: Id,
	words: string,
	reason: string,
	isEdit = false,
): Promise<void> {
	const keys = citationsIn(words);
	const before = isEdit ? await forgetOthers(trx, contentId, keys) : [];
	if (keys.length === 0) return;
	const fresh = await askedAbout(trx, keys, before, reason);
	const because = keys.map((key) => (fresh.includes(key) ? reason : ''));
	await sql`insert into content_citation (content_id, key, place, because)
		select ${contentId}, key, place - 1, because
		from unnest(${keys}::text[], ${because}::text[]) with ordinality named (key, because, place)
		on conflict (content_id, key) do update set place = excluded.place`.execute(trx);
}

/**
 * Asks about what is cited before a text is published: for what is scheduled. @throws Refusal on field "citing" when a
 * retracted paper is cited without a reason.
 */
export async function askBefore(executor: Executor, markdown: string, reason: string): Promise<void> {
	const keys = citationsIn(markdown);
	if (keys.length > 0) await askedAbout(executor, keys, [], reason);
}

/** @returns the keys of retracted papers for which the reason stands. */
async function askedAbout(
	executor: Executor,
	keys: readonly string[],
	before: readonly string[],
	reason: string,
): Promise<string[]> {
	const works = await knowWorks(executor, keys);
	const fresh = works.filter(({ key, marks }) => marks.includes('retracted') && !before.includes(key));
	if (fresh.length > 0 && reason === '') throw new Refusal('invalid', asked(fresh), { field: 'citing' });
	return fresh.map(({ key }) => key);
}

/** Of a text that was edited: what it cites no more goes. @returns what it cited before. */
async function forgetOthers(trx: Executor, contentId: Id, keys: readonly string[]): Promise<string[]> {
	const { rows } = await sql<{ key: string }>`select key from content_citation where content_id = ${contentId}`.execute(
		trx,
	);
	const before = rows.map(({ key }) => key);
	if (before.some((key) => !keys.includes(key)))
		await sql`delete from content_citation where content_id = ${contentId} and key <> all(${keys}::text[])`.execute(
			trx,
		);
	if (before.length > 0 !== keys.length > 0)
		await sql`update body set parts = case when ${keys.length > 0} then parts | ${sql.lit(CITES)}::smallint
			else parts & ~${sql.lit(CITES)}::smallint end where content_id = ${contentId}`.execute(trx);
	return before;
}

/** Papers by title, journal and year: at most three, and how many more. */
export function papersIn(works: KnownWork[]): { said: string; one: boolean } {
	const papers = new Map(works.map((work) => [work.pmid, work]));
	const said = [...papers.values()].slice(0, 3).map(({ title, journal, year }) => {
		const plain = title
			.replace(/<[^>]+>/g, '')
			.replace(/&lt;/g, '<')
			.replace(/&gt;/g, '>')
			.replace(/&amp;/g, '&');
		return `“${plain.replace(/\.$/, '')}” (${[journal, year].filter(Boolean).join(' ')})`;
	});
	const more = papers.size - said.length;
	return { said: `${said.join('; ')}${more > 0 ? ` and ${more} more` : ''}`, one: papers.size === 1 };
}

function asked(works: KnownWork[]): string {
	const { said, one } = papersIn(works);
	return one
		? `A paper that you cite was retracted: ${said}. Nothing was published yet. Take it out, or say below why you cite it.`
		: `Papers that you cite were retracted: ${said}. Nothing was published yet. Take them out, or say below why you cite them.`;
}
