// What the case base is narrowed by, as the address has it: every value can be shared, kept and gone back on.

import { isSpecialty } from '#kernel/people/specialties.ts';
import { normalName } from '../codes/device-name.ts';
import { AGE_BANDS } from '../words.ts';

export const SHOWS = ['newest', 'solve', 'open', 'outcome', 'mine'] as const;
export type CaseShow = (typeof SHOWS)[number];
export const SHOW_WORDS: Record<CaseShow, string> = {
	newest: 'Newest',
	solve: 'To be solved',
	open: 'Open',
	outcome: 'With outcome',
	mine: 'Mine',
};

/** A filter's name in the address, and the facets (base/marks.ts) in which its values are looked for. */
export const TERMS = {
	diagnosis: ['mesh', 'icd', 'diagnosis'],
	anatomy: ['anatomy'],
	level: ['level'],
	device: ['device'],
	procedure: ['procedure'],
	drug: ['drug'],
	outcome: ['ended'],
	sex: ['sex'],
	specialty: ['specialty'],
	year: ['year'],
} as const satisfies Record<string, readonly string[]>;
export type Term = keyof typeof TERMS;
const NAMES = Object.keys(TERMS) as Term[];

export interface CaseFilter {
	/** Words of the text. */
	q: string;
	show: CaseShow;
	/** Values by name: as typed, or as a facet gave them. All of them must hold. */
	terms: Partial<Record<Term, string[]>>;
	/** Age bands, one of which must hold; all of them when it is empty. */
	ages: string[];
}

const BANDS = Object.keys(AGE_BANDS);
const MOST_VALUES = 4;
const LONGEST = 120;

export const noFilter = (): CaseFilter => ({ q: '', show: 'newest', terms: {}, ages: [] });

/** Reads an address; what it cannot mean is left out. */
export function readFilter(asked: URLSearchParams): CaseFilter {
	const show = asked.get('show') as CaseShow;
	const filter: CaseFilter = {
		q: (asked.get('q') ?? '').replace(/\s+/g, ' ').trim().slice(0, 300),
		show: SHOWS.includes(show) ? show : 'newest',
		terms: {},
		ages: bandsBetween(asked.get('agefrom') ?? '', asked.get('ageto') ?? ''),
	};
	for (const name of NAMES) {
		const values = asked
			.getAll(name)
			.map((value) => value.replace(/\s+/g, ' ').trim().slice(0, LONGEST))
			.map((value) => (name === 'device' ? normalName(value) : value))
			.filter((value) => value !== '' && (name !== 'specialty' || isSpecialty(value)));
		if (values.length > 0) filter.terms[name] = [...new Set(values)].slice(0, MOST_VALUES);
	}
	return filter;
}

function bandsBetween(from: string, to: string): string[] {
	const first = BANDS.indexOf(from);
	const last = BANDS.indexOf(to);
	if (first < 0 && last < 0) return [];
	const [low, high] = [Math.max(0, first), last < 0 ? BANDS.length - 1 : last];
	return BANDS.slice(Math.min(low, high), Math.max(low, high) + 1);
}

/** The filter as pairs of an address, in one order, so that the same filter has one address. */
export function filterPairs({ q, show, terms, ages }: CaseFilter): [string, string][] {
	return [
		...(show === 'newest' ? [] : [['show', show] as [string, string]]),
		...(q ? [['q', q] as [string, string]] : []),
		...NAMES.flatMap((name) => (terms[name] ?? []).map((value): [string, string] => [name, value])),
		...(ages.length > 0
			? ([
					['agefrom', ages[0]],
					['ageto', ages.at(-1)],
				] as [string, string][])
			: []),
	];
}

/** Is anything asked for beside what the tabs show? */
export const narrows = (filter: CaseFilter) => filterPairs({ ...filter, show: 'newest' }).length > 0;

/** The filter with one value more in a name; a value that is there stays once. */
export function withTerm(filter: CaseFilter, name: Term, value: string, instead: readonly string[] = []): CaseFilter {
	const others = (filter.terms[name] ?? []).filter((one) => one !== value && !instead.includes(one));
	return { ...filter, terms: { ...filter.terms, [name]: [...others, value] } };
}

export function withoutTerm(filter: CaseFilter, name: Term, value: string): CaseFilter {
	const others = (filter.terms[name] ?? []).filter((one) => one !== value);
	const { [name]: _gone, ...rest } = filter.terms;
	return { ...filter, terms: others.length > 0 ? { ...rest, [name]: others } : rest };
}
