// What of Medline is on site.

import { sql } from 'kysely';
import { db } from '#platform/db.server.ts';
import { KeptCounts } from '#platform/kept-counts.ts';

export interface Medline {
	/** Estimated when there are many. */
	citations: number;
	files: number;
	/** Name of the newest file that is in. */
	newest: string | null;
	recent: {
		name: string;
		state: string;
		citations: number;
		deletions: number;
		seconds: number;
		message: string;
		at: Date;
	}[];
}

/** Counting a large library reads a good part of it, and a minute changes little. */
const counts = new KeptCounts(60_000, 20_000);
const ALL = '1';

export async function readMedline(): Promise<Medline> {
	const { rows } = await sql<
		Omit<Medline, 'recent'> & { recent: (Omit<Medline['recent'][number], 'at'> & { at: string })[] | null }
	>`
		select ${counts.sql(sql`${ALL}::bigint`, sql<number>`(select count(*)::int from (select from citation limit 100000) counted)`)} as citations,
			(select reltuples::int from pg_class where oid = 'citation'::regclass) as about,
			(select count(*)::int from medline_file where state = 'done') as files,
			(select name from medline_file where state = 'done' order by file_number desc limit 1) as newest,
			(select json_agg(f) from (select name, state, citations, deletions, seconds, message, started_at as at
				from medline_file order by started_at desc limit 30) f) as recent`.execute(db);
	const row = rows[0] as (typeof rows)[number] & { about: number };
	counts.note(ALL, row.citations);
	return {
		citations: row.citations < 100_000 ? row.citations : Math.max(row.about, 100_000),
		files: row.files,
		newest: row.newest,
		recent: (row.recent ?? []).map((one) => ({ ...one, at: new Date(one.at) })),
	};
}
