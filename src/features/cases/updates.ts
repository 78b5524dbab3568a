// How a case goes on: updates with the day of the illness, its end, and the answer of one that was to be solved.

import { sql } from 'kysely';
import { checkReason } from '#kernel/citations/keep-citations.ts';
import { guessLanguage, settleLanguage } from '#kernel/content/guess-language.ts';
import { once } from '#kernel/idempotency/once.ts';
import { requireConfirmed, type Viewer } from '#kernel/people/viewer.ts';
import { holdLinks } from '#kernel/people/writing-limits.ts';
import { screenWriting } from '#kernel/screening/screen-writing.ts';
import { type Executor, transact } from '#platform/db.server.ts';
import { type Id, mintId } from '#platform/ids.ts';
import { enqueue } from '#platform/jobs.server.ts';
import { notFound, Refusal } from '#platform/refusal.ts';
import { requireAuthorship } from './authors.ts';
import { markCase } from './base/write-marks.ts';
import { firstAsk } from './outcomes.ts';
import { addThings, readThings } from './things.ts';
import type { Ended, Section, Standing } from './words.ts';
import { recompose, writeCaseTopics } from './write-rows.ts';

declare module '#platform/jobs.server.ts' {
	interface Jobs {
		/** The answer of a case to be solved is out. */
		'case-revealed': { caseId: Id };
	}
}

const LONGEST_UPDATE = 10_000;
const MOST_UPDATES = 60;

export interface UpdateDraft {
	/** From the first day of what is told, which is 0. */
	day: number;
	markdown: string;
	/** It tells the answer of a case to be solved: it waits for the revealing. */
	keptBack?: boolean;
	/** Why a retracted paper is cited. */
	citing?: string;
	/** BCP 47, as its writer says; without it, it is guessed, and that of the case where the words say too little. */
	language?: string;
	/** Words in it of which its writer says that they are names of things. */
	things?: readonly string[];
	key: string;
	at?: Date;
}

/** Locks a published case of the viewer's. */
async function lockCase(trx: Executor, viewer: Viewer, caseId: Id) {
	const authorship = await requireAuthorship(trx, viewer, caseId, true);
	if (authorship.draft) throw notFound();
	const { rows } = await sql<{
		standing: Standing;
		puzzle: boolean;
		revealed: boolean;
		publishedAt: Date;
		language: string;
	}>`
		select d.standing, d.puzzle, d.revealed_at is not null as revealed, d.published_at as "publishedAt", content.language
		from case_detail d join content on content.id = d.content_id where d.content_id = ${caseId}`.execute(trx);
	if (!rows[0]) throw notFound();
	return rows[0];
}

/** Adds what happened. @returns the update's id. @throws Refusal on "day" or "text"; identifiers stop it as they stop a case. */
export async function addUpdate(viewer: Viewer, caseId: Id, update: UpdateDraft): Promise<Id> {
	const me = requireConfirmed(viewer);
	const markdown = update.markdown.trim();
	if (!Number.isInteger(update.day) || update.day < -366 || update.day > 3660)
		throw new Refusal('invalid', 'Give the day as a whole number, counted from day 0.', { field: 'day' });
	if (markdown === '') throw new Refusal('invalid', 'Say what happened.', { field: 'text' });
	if (markdown.length > LONGEST_UPDATE)
		throw new Refusal('invalid', `This is ${markdown.length} characters long; ${LONGEST_UPDATE} is the most.`, {
			field: 'text',
		});
	const citing = checkReason(update.citing);
	const things = new Set([...(update.things ?? []), ...(await readThings(caseId))]);
	screenWriting([markdown, citing], 'block', false, things);
	holdLinks(me, markdown);
	const guess = update.language ? null : await guessLanguage(markdown);
	return transact(async (trx) => {
		const { id } = await once(trx, me.memberId, update.key, [caseId, update.day, markdown], async () => {
			const found = await lockCase(trx, viewer, caseId);
			const language = update.language ?? settleLanguage(guess, [found.language]);
			const { rows } = await sql<{
				n: number;
			}>`select count(*)::int as n from case_update where content_id = ${caseId}`.execute(trx);
			if ((rows[0]?.n ?? 0) >= MOST_UPDATES) throw new Refusal('too-many', `${MOST_UPDATES} updates are the most.`);
			const updateId = mintId(update.at?.getTime());
			await trx
				.insertInto('case_update')
				.values({
					id: updateId,
					content_id: caseId,
					member_id: me.memberId,
					day: update.day,
					markdown,
					language: language === found.language ? null : language,
					kept_back: found.puzzle && !found.revealed && Boolean(update.keptBack),
					written_at: update.at ?? new Date(),
				})
				.execute();
			await addThings(trx, caseId, update.things ?? [], me.memberId);
			await recompose(trx, caseId, null, citing);
			return updateId;
		});
		return id;
	});
}

export interface Settlement {
	standing: Standing;
	/** Sections that are written with it; absent leaves them. */
	outcome?: string;
	teaching?: string;
	/** How the patient fared; absent leaves it. */
	ended?: Ended | null;
	/** Why a retracted paper is cited. */
	citing?: string;
	/** Words in it of which its writer says that they are names of things. */
	things?: readonly string[];
	at?: Date;
}

/**
 * Closes a case with its outcome, declares it lost to follow-up, or opens it again. @throws Refusal on "outcome".
 */
export async function settleCase(viewer: Viewer, caseId: Id, settlement: Settlement): Promise<void> {
	const me = requireConfirmed(viewer);
	const texts: [Section, string][] = [];
	if (settlement.outcome?.trim()) texts.push(['outcome', settlement.outcome.trim()]);
	if (settlement.teaching?.trim()) texts.push(['teaching', settlement.teaching.trim()]);
	for (const [section, text] of texts)
		if (text.length > LONGEST_UPDATE)
			throw new Refusal('invalid', `${LONGEST_UPDATE} characters are the most.`, { field: section });
	const citing = checkReason(settlement.citing);
	const things = new Set([...(settlement.things ?? []), ...(await readThings(caseId))]);
	screenWriting([...texts.map(([, text]) => text), citing], 'block', false, things);
	await transact(async (trx) => {
		const was = await lockCase(trx, viewer, caseId);
		for (const [section, markdown] of texts)
			await sql`insert into case_section (content_id, section, markdown) values (${caseId}, ${section}, ${markdown})
				on conflict (content_id, section) do update set markdown = excluded.markdown`.execute(trx);
		const { rows } = await sql`select from case_section where content_id = ${caseId} and section = 'outcome'`.execute(
			trx,
		);
		if (settlement.standing === 'closed' && rows.length === 0)
			throw new Refusal('invalid', 'Say how it ended: a case is closed with its outcome.', { field: 'outcome' });
		const open = settlement.standing === 'open';
		await sql`update case_detail set standing = ${settlement.standing},
			ended = ${settlement.ended === undefined ? sql`ended` : settlement.ended},
			settled_at = ${open ? null : (settlement.at ?? new Date())}::timestamptz,
			ask_at = ${open ? (was.standing === 'open' ? sql`ask_at` : sql`${firstAsk(new Date())}::timestamptz`) : sql`null`}
			where content_id = ${caseId}`.execute(trx);
		await addThings(trx, caseId, settlement.things ?? [], me.memberId);
		await recompose(trx, caseId, texts.length > 0 ? { by: me.memberId } : null, citing);
		await markCase(trx, caseId);
	});
}

/** Shows the answer of a case to be solved, for good. Done twice it is done once. @param given why it cites a retracted paper. */
export async function revealAnswer(viewer: Viewer, caseId: Id, given?: string): Promise<void> {
	requireConfirmed(viewer);
	const citing = checkReason(given);
	screenWriting([citing], 'block', false);
	await transact(async (trx) => {
		const { puzzle, revealed } = await lockCase(trx, viewer, caseId);
		if (!puzzle) throw new Refusal('not-allowed', 'This case hides nothing.');
		if (revealed) return;
		await sql`update case_detail set revealed_at = now() where content_id = ${caseId}`.execute(trx);
		await writeCaseTopics(trx, caseId);
		await markCase(trx, caseId);
		await recompose(trx, caseId, null, citing);
		// Codes are found by search too, and no word may have changed.
		await sql`select index_content(${caseId}::bigint)`.execute(trx);
		await enqueue(trx, 'case-revealed', { caseId });
	});
}
