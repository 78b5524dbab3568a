// The public page of sources: numbers that were counted by the clock, for everybody.

import { sql } from 'kysely';
import { kindOf } from '#kernel/content/kind.ts';
import { db } from '#platform/db.server.ts';

export interface Share {
	/** "Posts", "Questions"; or the first day of a month. */
	of: string;
	discussions: number;
	withSource: number;
}

export interface Sources {
	/** Null until the first count. */
	counted: {
		at: Date;
		sources: number;
		onSite: number;
		retracted: number;
		retractedTexts: number;
		unmarked: number;
	} | null;
	byKind: Share[];
	/** The newest month first; `of` is YYYY-MM. */
	byMonth: Share[];
	/** Texts of the time before identifiers were recognised are still being looked through. */
	looking: boolean;
}

export async function readSources(): Promise<Sources> {
	const { rows } = await sql<{
		counted: NonNullable<Sources['counted']> | null;
		byKind: Share[] | null;
		byMonth: Share[] | null;
		looking: boolean;
	}>`
		select (select json_build_object('at', counted_at, 'sources', sources, 'onSite', on_site, 'retracted', retracted,
				'retractedTexts', retracted_texts, 'unmarked', unmarked) from evidence_count) as counted,
			(select json_agg(json_build_object('of', kind, 'discussions', discussions, 'withSource', sourced) order by discussions desc, kind)
				from (select kind, sum(discussions) as discussions, sum(with_source) as sourced from evidence_month group by kind) kinds) as "byKind",
			(select json_agg(json_build_object('of', to_char(month, 'YYYY-MM'), 'discussions', discussions, 'withSource', sourced) order by month desc)
				from (select month, sum(discussions) as discussions, sum(with_source) as sourced from evidence_month group by month) months) as "byMonth",
			exists (select from cited_anew where finished_at is null) as looking`.execute(db);
	const row = rows[0];
	return {
		counted: row?.counted ? { ...row.counted, at: new Date(row.counted.at) } : null,
		byKind: (row?.byKind ?? []).map((share) => ({ ...share, of: plural(share.of) })),
		byMonth: row?.byMonth ?? [],
		looking: row?.looking ?? false,
	};
}

/** Plurals that no other page says: written out, so that they are translated. */
const PLURALS: Record<string, string> = { 'a journal club meeting': 'Journal club meetings', 'a pick': 'Picks' };

/** "a post" → "Posts"; what has no singular, "minutes of a journal club", stays. */
function plural(kind: string): string {
	const { noun } = kindOf(kind);
	if (PLURALS[noun]) return PLURALS[noun];
	const bare = noun.replace(/^an? /, '');
	return `${bare.charAt(0).toUpperCase()}${bare.slice(1)}${bare === noun ? '' : 's'}`;
}
