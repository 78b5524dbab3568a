// How many citations are hits, and how they divide by year, kind of study, journal and language. Up to some thousands all are
// counted; beyond that a sample is, in equal parts of the library, and the page says "about".

import { type RawBuilder, sql } from 'kysely';
import type { Executor } from '#platform/db.server.ts';
import { FLAGS } from '../medline/flags.ts';
import { PARTS } from '../medline/index-terms.ts';
import { both, sampleOf } from './gather.ts';

/** Up to so many hits are all counted. */
export const COUNTED = 5000;
/** Hits that a sample aims at: a share of 10 % is then right within 1.3 points, 95 of 100 times. */
const SAMPLED = 2000;

export interface Facet {
	/** Value of the filter. */
	value: string;
	words: string;
	count: number;
}

export interface Facets {
	years: { year: number; count: number }[];
	kinds: Facet[];
	ages: Facet[];
	species: Facet[];
	sexes: Facet[];
	journals: Facet[];
	languages: Facet[];
	hasAbstract: number;
}

export interface Counted {
	count: number;
	/** False: estimated from a sample, as the facets are. */
	exact: boolean;
	facets: Facets;
}

/** @param most the share of the citations that can be hits at most. */
export async function countHits(
	room: Executor,
	where: RawBuilder<boolean>,
	most: number,
	citations: number,
): Promise<Counted> {
	let parts = PARTS;
	if (citations * most > 2 * COUNTED) {
		const first = await counted(room, where, Math.max(1, Math.round((PARTS * SAMPLED) / (citations * most))));
		const about = (first.count * PARTS) / first.parts;
		if (about > COUNTED && first.count > SAMPLED / 4) return first.scaled();
		// Fewer than could have been: a larger sample, or all.
		parts = about > COUNTED ? Math.ceil((PARTS * SAMPLED) / about) : PARTS;
	}
	return (await counted(room, where, parts)).scaled();
}

interface Row {
	count: number;
	flags: number[];
	years: { year: number; count: number }[] | null;
	journals: { value: string; words: string; count: number }[] | null;
	languages: { value: string; count: number }[] | null;
}

async function counted(
	room: Executor,
	where: RawBuilder<boolean>,
	wanted: number,
): Promise<{ count: number; parts: number; scaled(): Counted }> {
	const { tsquery, parts } = sampleOf(wanted);
	const { rows } = await sql<Row>`
		with found as materialized (select year, flags, nlm_id, language from citation where ${both(where, tsquery)})
		select (select count(*)::int from found) as count,
			(select array[${sql.join(FLAGS.map((_, bit) => sql`count(*) filter (where flags & ${sql.lit(2 ** bit)} <> 0)`))}]::int[] from found) as flags,
			(select json_agg(y) from (select year, count(*)::int as count from found where year is not null group by year order by year) y) as years,
			(select json_agg(j) from (select f.nlm_id as value, journal.abbreviation as words, f.n as count
				from (select nlm_id, count(*)::int as n from found group by nlm_id order by n desc, nlm_id limit 8) f
					join journal on journal.nlm_id = f.nlm_id order by f.n desc, journal.abbreviation) j) as journals,
			(select json_agg(l) from (select language as value, count(*)::int as count from found where language <> ''
				group by language order by count desc, language limit 8) l) as languages`.execute(room);
	const row = rows[0] as Row;
	return { count: row.count, parts, scaled: () => scaled(row, parts) };
}

function scaled(row: Row, parts: number): Counted {
	const times = PARTS / parts;
	const up = (count: number) => (times === 1 ? count : rounded(count * times));
	const group = (name: string): Facet[] =>
		FLAGS.map((one, bit) => ({ ...one, count: up(row.flags[bit] ?? 0) }))
			.filter((one) => one.group === name && one.count > 0)
			.map(({ key, words, count }) => ({ value: key, words, count }));
	const abstract = FLAGS.findIndex(({ key }) => key === 'abstract');
	return {
		count: up(row.count),
		exact: times === 1,
		facets: {
			years: (row.years ?? []).map(({ year, count }) => ({ year, count: up(count) })),
			kinds: group('kind').sort((a, b) => b.count - a.count),
			ages: group('age'),
			species: group('species'),
			sexes: group('sex'),
			journals: (row.journals ?? []).map((one) => ({ ...one, count: up(one.count) })),
			languages: (row.languages ?? []).map((one) => ({ ...one, words: languageName(one.value), count: up(one.count) })),
			hasAbstract: up(row.flags[abstract] ?? 0),
		},
	};
}

/** Two digits: an estimate knows no more. */
function rounded(count: number): number {
	if (count < 10) return Math.round(count);
	const unit = 10 ** (Math.floor(Math.log10(count)) - 1);
	return Math.round(count / unit) * unit;
}

/** MARC's codes that are not the bibliographic ones of ISO 639-2, for Intl. */
const ISO: Record<string, string> = {
	fre: 'fra',
	ger: 'deu',
	dut: 'nld',
	chi: 'zho',
	cze: 'ces',
	gre: 'ell',
	rum: 'ron',
	slo: 'slk',
	per: 'fas',
	scr: 'hrv',
	scc: 'srp',
	ice: 'isl',
	arm: 'hye',
	geo: 'kat',
	mac: 'mkd',
	alb: 'sqi',
	baq: 'eus',
	wel: 'cym',
	may: 'msa',
	bur: 'mya',
};
const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'code' });

/** "ger" → "German". */
export function languageName(code: string): string {
	if (code === 'und') return 'Not stated';
	if (code === 'mul') return 'Several languages';
	try {
		return names.of(ISO[code] ?? code) ?? code;
	} catch {
		return code;
	}
}
