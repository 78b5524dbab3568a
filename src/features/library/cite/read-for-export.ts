// The citations of an export, in the order in which they were asked for.

import { sql } from 'kysely';
import { requireMember, type Viewer } from '#kernel/people/viewer.ts';
import { db } from '#platform/db.server.ts';
import { notFound, Refusal } from '#platform/refusal.ts';
import type { Citation } from '../medline/citation.ts';
import { type CslItem, cslOf } from './csl-of.ts';
import { MOST_EXPORTED } from './formats.ts';

/** @throws Refusal 'sign-in' for a visitor, invalid for none or too many, not-found when none of them is on site. */
export async function readForExport(viewer: Viewer, pmids: readonly number[]): Promise<CslItem[]> {
	requireMember(viewer);
	if (pmids.length === 0) throw new Refusal('invalid', 'Say which citations: pmid=12345678.');
	if (pmids.length > MOST_EXPORTED)
		throw new Refusal('invalid', `At most ${MOST_EXPORTED} citations are exported at once.`);
	const { rows } = await sql<{ record: Citation; retracted: boolean }>`
		select c.record, c.standing = 3 as retracted from unnest(${pmids}::integer[]) with ordinality asked (pmid, place)
			join citation c on c.pmid = asked.pmid order by place`.execute(db);
	if (rows.length === 0) throw notFound();
	return rows.map(({ record, retracted }) => cslOf(record, retracted));
}

/** PMIDs as an address has them: "1,2,3". What is no PMID is passed over. */
export const pmidsIn = (text: string): number[] => [
	...new Set(
		text
			.split(/[\s,;،؛]+/)
			.filter((one) => /^\d{1,9}$/.test(one) && Number(one) > 0)
			.map(Number),
	),
];
