// Filters of the case base that a member keeps: a notice tells when a new case fits, as the member sees it then.

import { type RawBuilder, sql } from 'kysely';
import { requireMember, type Viewer } from '#kernel/people/viewer.ts';
import { screenKeptWords } from '#kernel/search/kept-words.ts';
import { db, transact } from '#platform/db.server.ts';
import { type Id, mintId } from '#platform/ids.ts';
import { Refusal } from '#platform/refusal.ts';
import { AGE_BANDS } from '../words.ts';
import { type CaseFilter, filterPairs, narrows, readFilter, SHOW_WORDS } from './filter.ts';
import { resolveFilter } from './resolve-filter.ts';

export interface KeptFilter {
	id: Id;
	filter: CaseFilter;
	words: string;
}

const MOST_KEPT = 20;

/** Keeps a filter. The same one twice is kept once. @throws Refusal when it narrows nothing. */
export async function keepFilter(viewer: Viewer, filter: CaseFilter): Promise<void> {
	const me = requireMember(viewer).memberId;
	if (!narrows(filter)) throw new Refusal('invalid', 'Choose a filter or type words first.', { field: 'q' });
	screenKeptWords(filter.q ?? '');
	const criteria = JSON.stringify(filterPairs(filter));
	const words = await wordsOf(filter);
	await transact(async (trx) => {
		await sql`select from member where id = ${me} for update`.execute(trx);
		const { rows } = await sql<{ n: number }>`select count(*)::int as n from case_filter
			where member_id = ${me} and criteria <> ${criteria}::jsonb`.execute(trx);
		if ((rows[0]?.n ?? 0) >= MOST_KEPT)
			throw new Refusal('too-many', `You keep ${MOST_KEPT} filters; that is the most. Let one go first.`);
		await sql`insert into case_filter (id, member_id, criteria, words) values (${mintId()}, ${me}, ${criteria}::jsonb, ${words})
			on conflict do nothing`.execute(trx);
	});
}

export async function forgetFilter(viewer: Viewer, id: Id): Promise<void> {
	const me = requireMember(viewer).memberId;
	await sql`delete from case_filter where id = ${id} and member_id = ${me}`.execute(db);
}

/** SQL for what the viewer keeps, as JSON for readKept; the latest first. */
export const keptJson = (viewer: Viewer): RawBuilder<unknown> =>
	viewer.memberId === null
		? sql`null`
		: sql`(select json_agg(json_build_object('id', id::text, 'words', words, 'criteria', criteria) order by id desc) from case_filter
			where member_id = ${viewer.memberId})`;

export type KeptJson = { id: Id; words: string; criteria: [string, string][] }[] | null;

export const readKept = (kept: KeptJson): KeptFilter[] =>
	(kept ?? []).map(({ id, words, criteria }) => ({ id, words, filter: filterOf(criteria) }));

/** The filter of criteria as they are kept. */
export const filterOf = (criteria: [string, string][]) => readFilter(new URLSearchParams(criteria));

/** "Spinal stenosis, L4–L5, With outcome": what its notices and its link are called. */
async function wordsOf(filter: CaseFilter): Promise<string> {
	const chosen = await resolveFilter(filter);
	const { ages } = filter;
	return [
		filter.q && `“${filter.q}”`,
		...chosen.flatMap(({ name, label }) => (name === 'age' || name === ('show' as never) ? [] : [label])),
		ages.length > 0 && [...new Set([ages[0], ages.at(-1)])].map((band) => AGE_BANDS[band as string]).join(' to '),
		filter.show !== 'newest' && SHOW_WORDS[filter.show],
	]
		.filter(Boolean)
		.join(', ');
}
