// One notice a journal and load for those who follow it, made of the rows that files left (medline/load-file.ts).

import { sql } from 'kysely';
import { notify } from '#kernel/notices/notify.ts';
import { transact } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';

/** What several files of one load brought of a journal is one line. */
export async function tellFollowers(): Promise<void> {
	for (;;) {
		const told = await transact(async (trx) => {
			const { rows } = await sql<{
				nlmId: string;
				name: string;
				citations: number;
				upTo: number;
				followers: Id[] | null;
			}>`
				with one as (select nlm_id from journal_arrival where told_at is null limit 1),
					told as (update journal_arrival set told_at = now() where told_at is null and nlm_id = (select nlm_id from one)
						returning nlm_id, file_number, citations, arrived_at)
				select journal.nlm_id as "nlmId", journal.abbreviation as name, sum(told.citations)::int as citations, max(told.file_number) as "upTo",
					(select json_agg(member_id::text) from journal_follow f where f.nlm_id = journal.nlm_id
						and f.since < (select max(arrived_at) from told)) as followers
				from told join journal on journal.nlm_id = told.nlm_id group by journal.nlm_id, journal.abbreviation`.execute(
				trx,
			);
			const row = rows[0];
			if (!row) return false;
			for (const memberId of row.followers ?? [])
				await notify(trx, {
					memberId,
					kind: 'journal',
					words: {
						sentence: `${row.citations === 1 ? 'One new paper' : `${row.citations.toLocaleString('en')} new papers`} in ${row.name}, which you follow`,
						path: `/library/journals/${row.nlmId}`,
					},
					fact: `journal:${row.nlmId}:${row.upTo}`,
				});
			return true;
		});
		if (!told) return;
	}
}
