// Living citations: after a load, what readers see of every cited paper is compared with what the library says now. Where a
// mark came or went, an event is written in the same transaction, and everybody whom the paper concerns is told of it once.

import { sql } from 'kysely';
import { keptKeys } from '#kernel/citations/concern.ts';
import { type KnownWork, keepWorks } from '#kernel/citations/know-works.ts';
import type { Work } from '#kernel/citations/source.ts';
import type { Mark } from '#kernel/citations/tables.ts';
import { db, type Executor, transact } from '#platform/db.server.ts';
import { mintId } from '#platform/ids.ts';
import { describeWorks } from './describe-works.ts';
import { tellOfEvents } from './tell-of-events.ts';

/** Papers compared in one transaction. */
const AT_ONCE = 500;

/** Of what members are told; a preprint or a newer version is shown and not called. */
const TOLD: readonly Mark[] = ['retracted', 'partly-retracted', 'concern', 'corrected'];

/** Takes in what members keep without citing it, as it is known before a load: afterwards a change can be seen. */
export async function learnKept(): Promise<void> {
	const kept = keptKeys();
	if (!kept) return;
	for (;;) {
		const { rows } = await sql<{ key: string }>`select key from (${kept}) kept
			where not exists (select from cited_work known where known.key = kept.key) limit ${sql.lit(AT_ONCE)}`.execute(db);
		if (rows.length === 0) return;
		const keys = rows.map(({ key }) => key);
		await transact(async (trx) => keepWorks(trx, keys, await describeWorks(trx, keys)));
	}
}

/** Brings every cited paper up to date and tells whom it concerns. Run twice it does nothing the second time. */
export async function refreshWorks(): Promise<void> {
	let after = '';
	for (let more = true; more; ) {
		more = await transact(async (trx) => {
			// One at a time, or an event could be written twice.
			await sql`select pg_advisory_xact_lock(hashtext('refresh-works'))`.execute(trx);
			const { rows: before } = await sql<KnownWork>`select key, pmid, title, journal, year, marks from cited_work
				where key > ${after} order by key limit ${sql.lit(AT_ONCE)} for update`.execute(trx);
			const keys = before.map(({ key }) => key);
			const now = await describeWorks(trx, keys);
			await writeEvents(trx, before, now);
			await keepWorks(trx, keys, now);
			after = keys.at(-1) ?? after;
			return keys.length === AT_ONCE;
		});
	}
	await tellOfEvents();
}

/** A mark that came or went; the same fact, seen by another identifier of the same paper, is one event. */
async function writeEvents(trx: Executor, before: KnownWork[], now: Work[]): Promise<void> {
	const was = new Map(before.map((work) => [work.key, work]));
	for (const work of now) {
		const old = was.get(work.key);
		const oldMarks = old?.pmid === work.pmid ? old.marks : [];
		const came = TOLD.filter((mark) => work.marks.includes(mark) && !oldMarks.includes(mark));
		const went = TOLD.filter((mark) => oldMarks.includes(mark) && !work.marks.includes(mark));
		// The gravest says it: whoever reads that a paper was retracted need not be told that it was also corrected.
		if (came[0]) await writeEvent(trx, work.pmid, came[0], true);
		for (const mark of went) await writeEvent(trx, work.pmid, mark, false);
	}
}

async function writeEvent(trx: Executor, pmid: number, mark: Mark, began: boolean): Promise<void> {
	await sql`insert into citation_event (id, pmid, mark, began)
		select ${mintId()}, ${pmid}, ${mark}, ${began}
		where ${began} is distinct from (select began from citation_event
			where pmid = ${pmid} and mark = ${mark} order by id desc limit 1)`.execute(trx);
}

declare module '#platform/jobs.server.ts' {
	interface Jobs {
		/** By the clock, in case a load was killed before it told. */
		'refresh-works': Record<string, never>;
	}
}
