// The values of a filter as marks. A code, a heading or a facet's value stands for itself and everything below it (marks are
// exploded); other words stand for every mark whose name has them, and for the heading of MeSH that they are another word for.

import { sql } from 'kysely';
import { specialtyName } from '#kernel/people/specialties.ts';
import { topicWords } from '#kernel/topics/topic-words.ts';
import { db } from '#platform/db.server.ts';
import { normalName } from '../codes/device-name.ts';
import { type CaseFilter, TERMS, type Term } from './filter.ts';

export interface Chosen {
	name: Term | 'age';
	value: string;
	/** As the page says it. */
	label: string;
	/** One of these marks must be there; none for what no case has. */
	marks: number[];
	/** Facet and values, where it is one exact mark. */
	exact: { facet: string; value: string } | null;
	/** How many cases have one of them, and how many there are, by the nightly count. */
	cases: number;
	of: number;
}

/** Marks that a word may stand for. */
const MOST_MARKS = 200;

interface Found {
	n: number;
	id: number;
	facet: string;
	value: string;
	label: string;
	cases: number;
	exact: boolean;
	every: number;
}

/** Looks the filter's values up, in their order. One statement; none when nothing is chosen. */
export async function resolveFilter(filter: CaseFilter): Promise<Chosen[]> {
	const asked = [
		...(Object.entries(filter.terms) as [Term, string[]][]).flatMap(([name, values]) =>
			values.map((value) => ({ name, value, facets: TERMS[name] as readonly string[], values: variants(value) })),
		),
		...(filter.ages.length > 0
			? [{ name: 'age' as const, value: filter.ages.join(','), facets: ['age'], values: filter.ages }]
			: []),
		...(filter.show === 'newest' || filter.show === 'mine'
			? []
			: [
					{
						name: 'show' as never,
						value: filter.show as string,
						facets: ['standing'],
						values: [filter.show as string],
					},
				]),
	];
	if (asked.length === 0) return [];
	const typed = asked.map(({ name, value, facets, values }, n) => ({
		n,
		facets,
		values,
		// Words are looked for where members write words; elsewhere the value is one of a list.
		words: ['diagnosis', 'anatomy', 'device', 'procedure', 'drug'].includes(name) ? topicWords(value) : '',
		said: value,
	}));
	const { rows } = await sql<Found>`
		select asked.n, m.*, (select coalesce(sum(cases), 0)::int from case_mark where facet = 'year') as every
		from json_to_recordset(${JSON.stringify(typed)}::json) as asked (n int, facets text[], values text[], words text, said text)
		cross join lateral (
			(select id, facet, value, label, cases, true as exact from case_mark where facet = any(asked.facets) and value = any(asked.values))
			union all (select m.id, m.facet, m.value, m.label, m.cases, false from topic_alias alias join topic on topic.id = alias.topic_id
				join case_mark m on m.value = topic.mesh_ui and m.facet = any(asked.facets) where alias.words = asked.words and asked.words <> '')
			union all (select id, facet, value, label, cases, false from case_mark where asked.words <> ''
				and to_tsvector('search_english', label) @@ plainto_tsquery('search_english', asked.said)
				and facet = any(asked.facets) limit ${sql.lit(MOST_MARKS)})) m`.execute(db);
	return asked.map(({ name, value }, n) => {
		const own = rows.filter((row) => row.n === n);
		const exact = own.filter((row) => row.exact);
		const marks = exact.length > 0 ? exact : own;
		const [first] = exact;
		return {
			name,
			value,
			label: exact.length === 1 && first ? first.label : name === 'specialty' ? specialtyName(value) : value,
			marks: [...new Set(marks.map(({ id }) => id))],
			exact: exact.length === 1 && first ? { facet: first.facet, value: first.value } : null,
			cases: marks.reduce((sum, row) => sum + row.cases, 0),
			of: marks[0]?.every ?? 0,
		};
	});
}

/** "i21.4" and "I214" are one code; a device has one name however it is spelt. */
function variants(value: string): string[] {
	const upper = value.toUpperCase().replace(/–/g, '-');
	const plain = upper.replace('.', '');
	const dotted =
		/^[A-TV-Z]\d[0-9A-Z]{1,5}$/.test(plain) && plain.length > 3 ? `${plain.slice(0, 3)}.${plain.slice(3)}` : upper;
	return [...new Set([value, upper, dotted, normalName(value)])].filter((one) => one !== '');
}
