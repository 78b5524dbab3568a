// The filters of a search: from the page's address to lexemes of the index, and back to words.

import { AGE_SPANS, FLAGS } from '../medline/flags.ts';
import { anyOf, quoted } from './parts.ts';
import { yearsBetween } from './say-dates.ts';

export interface Filters {
	from?: number;
	to?: number;
	/** Keys of FLAGS; of several kinds any will do. */
	kinds?: string[];
	species?: string;
	sex?: string;
	/** Key of FLAGS or AGE_SPANS. */
	age?: string;
	/** As MARC codes it: "eng". */
	language?: string;
	hasAbstract?: boolean;
	/** NLM's number of a journal. */
	journal?: string;
}

/** Filters as the address has them: what is kept with a search. */
export type FilterParams = Record<string, string>;

const flag = (group: string, key: string | undefined) => FLAGS.find((one) => one.group === group && one.key === key);
const FIRST_YEAR = 1750;
const lastYear = () => new Date().getUTCFullYear() + 2;

/** What the address does not know is no filter. @param asked gives the values of a name. */
export function readFilters(asked: (name: string) => string[]): Filters {
	const one = (name: string) => (asked(name)[0] ?? '').trim();
	const year = (name: string) => {
		const number = /^\d{4}$/.test(one(name)) ? Number(one(name)) : undefined;
		return number && number >= FIRST_YEAR && number <= lastYear() ? number : undefined;
	};
	const kinds = [...new Set(asked('kind'))].filter((key) => flag('kind', key));
	const filters: Filters = {};
	const set = <K extends keyof Filters>(key: K, value: Filters[K] | undefined) => {
		if (value !== undefined) filters[key] = value;
	};
	set('from', year('from'));
	set('to', year('to'));
	if (kinds.length > 0) filters.kinds = kinds;
	set('species', flag('species', one('species'))?.key);
	set('sex', flag('sex', one('sex'))?.key);
	set('age', flag('age', one('age'))?.key ?? (one('age') in AGE_SPANS ? one('age') : undefined));
	set('language', /^[a-z]{3}$/.test(one('language')) ? one('language') : undefined);
	set('journal', /^\w{5,12}$/.test(one('journal')) ? one('journal') : undefined);
	if (one('abstract') === 'yes') filters.hasAbstract = true;
	return filters;
}

/** The address of these filters; several kinds are one name several times. */
export function filterPairs(filters: Filters): [name: string, value: string][] {
	const { from, to, kinds = [], species, sex, age, language, hasAbstract, journal } = filters;
	const pairs: [string, string | number | undefined][] = [
		['from', from],
		['to', to],
		...kinds.map((kind): [string, string] => ['kind', kind]),
		['species', species],
		['sex', sex],
		['age', age],
		['language', language],
		['journal', journal],
		['abstract', hasAbstract ? 'yes' : undefined],
	];
	return pairs.flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)] as [string, string]]));
}

/** As they are kept with a search: kinds in one value with spaces between. */
export function keepFilters(filters: Filters): FilterParams {
	const kept: FilterParams = {};
	for (const [name, value] of filterPairs(filters)) kept[name] = kept[name] ? `${kept[name]} ${value}` : value;
	return kept;
}
export const keptFilters = (kept: FilterParams): Filters => readFilters((name) => (kept[name] ?? '').split(' '));

/** The page of a search. */
export function libraryPath(query: string, filters: Filters, more: Record<string, string> = {}): string {
	return `/library?${new URLSearchParams([['q', query], ...filterPairs(filters), ...Object.entries(more)])}`;
}

/** The same in the query language: '2010:2020[dp] AND humans[filter]'; '' without any. */
export function filtersAsQuery({
	from,
	to,
	kinds = [],
	species,
	sex,
	age,
	language,
	hasAbstract,
	journal,
}: Filters): string {
	const any = (keys: string[]) =>
		keys.length === 1 ? `${keys[0]}[filter]` : `(${keys.map((key) => `${key}[filter]`).join(' OR ')})`;
	return [
		from || to ? `${from ?? FIRST_YEAR}:${to ?? lastYear()}[dp]` : '',
		kinds.length > 0 ? any(kinds) : '',
		species ? any([species]) : '',
		sex ? any([sex]) : '',
		age ? any(AGE_SPANS[age]?.flags ?? [age]) : '',
		language ? `${language}[la]` : '',
		journal ? `${journal}[jid]` : '',
		hasAbstract ? any(['abstract']) : '',
	]
		.filter(Boolean)
		.join(' AND ');
}

/** Each a tsquery that must hold. */
export function filterQueries(filters: Filters): string[] {
	const { from, to, kinds, species, sex, age, language, hasAbstract, journal } = filters;
	const flags = (keys: string[]) => anyOf(keys.map((key) => quoted(`f:${key}`)));
	const queries: string[] = [];
	if (from || to) {
		const [first, last] = [from ?? FIRST_YEAR, to ?? lastYear()];
		queries.push(first <= last ? yearsBetween(first, last) : yearsBetween(last, first));
	}
	if (kinds) queries.push(flags(kinds));
	if (species) queries.push(flags([species]));
	if (sex) queries.push(flags([sex]));
	if (age) queries.push(flags(AGE_SPANS[age]?.flags ?? [age]));
	if (language) queries.push(quoted(`la:${language}`));
	if (journal) queries.push(quoted(`jn:${journal}`));
	if (hasAbstract) queries.push(flags(['abstract']));
	return queries;
}
