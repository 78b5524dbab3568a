// A query as a condition over `citation`. Plain words are mapped to MeSH as PubMed does: a concept of that name, or of one
// of its entry terms, counts with everything below it in the tree. What was understood is said beside the hits.

import { type RawBuilder, sql } from 'kysely';
import { topicWords } from '#kernel/topics/topic-words.ts';
import { db } from '#platform/db.server.ts';
import { acronymsIn, plainKey } from '../medline/index-terms.ts';
import { type Query, UnreadableQuery } from './read-query.ts';

type Term = Extract<Query, { is: 'term' }>;

export interface Compiled {
	where: RawBuilder<boolean>;
	/** How the query was read: `("heart failure"[MeSH Terms] OR heart failure) AND 2020[dp]`. */
	reading: string;
}

interface Concept {
	name: string;
	/** UIs of the concept and of everything below it. */
	uis: string[];
}

/** Concepts by their plain words. */
type Concepts = Map<string, Concept>;

/** @throws UnreadableQuery for a date or number that is none. */
export async function compileQuery(query: Query): Promise<Compiled> {
	const joined = joinWords(query);
	const concepts = await findConcepts(joined);
	return compile(joined, concepts);
}

/** "heart failure" typed as two words is one concept first: neighbours of an AND that have no field are tried together. */
function joinWords(query: Query): Query {
	if (query.is === 'term') return query;
	if (query.is === 'not') return { is: 'not', yes: joinWords(query.yes), no: joinWords(query.no) };
	if (query.is === 'or') return { is: 'or', of: query.of.map(joinWords) };
	const of: Query[] = [];
	for (const part of query.of.map(joinWords)) {
		const last = of.at(-1);
		if (last?.is === 'term' && part.is === 'term' && plainWord(last) && plainWord(part)) last.words += ` ${part.words}`;
		else of.push(part.is === 'term' ? { ...part } : part);
	}
	return of.length === 1 ? (of[0] as Query) : { is: 'and', of };
}

const plainWord = (term: Term) => term.field === 'all' && !term.phrase && !term.prefix;

const MOST_WORDS_OF_A_CONCEPT = 6;

/** Every run of words that could name a concept, asked for at once. */
async function findConcepts(query: Query): Promise<Concepts> {
	const keys = new Set<string>();
	const collect = (one: Query): void => {
		if (one.is === 'not') {
			collect(one.yes);
			collect(one.no);
		} else if (one.is !== 'term') one.of.forEach(collect);
		else if ((one.field === 'all' && !one.prefix) || one.field === 'mh' || one.field === 'majr')
			for (const run of runsOf(one)) keys.add(run);
	};
	collect(query);
	if (keys.size === 0) return new Map();
	const { rows } = await sql<{ words: string; name: string; uis: string[] }>`
		select alias.words, topic.mesh_name as name, array_agg(distinct below.mesh_ui) as uis
		from topic_alias alias join topic on topic.id = alias.topic_id and topic.mesh_ui is not null
			join topic_tree own on own.topic_id = topic.id
			join topic_tree under on under.tree_number = own.tree_number or under.tree_number like own.tree_number || '.%'
			join topic below on below.id = under.topic_id and below.mesh_ui is not null
		where alias.words = any(${[...keys]}::text[]) and alias.source <> 'tag'
		group by alias.words, topic.id order by alias.words`.execute(db);
	return new Map(rows.map(({ words, name, uis }) => [words, { name, uis }]));
}

function runsOf({ words, phrase, field }: Term): string[] {
	const parts = topicWords(words).split(' ').filter(Boolean);
	if (phrase || field !== 'all') return [parts.join(' ')];
	return parts.flatMap((_, start) =>
		Array.from({ length: Math.min(MOST_WORDS_OF_A_CONCEPT, parts.length - start) }, (_, more) =>
			parts.slice(start, start + more + 1).join(' '),
		),
	);
}

function compile(query: Query, concepts: Concepts): Compiled {
	if (query.is === 'not') {
		const [yes, no] = [compile(query.yes, concepts), compile(query.no, concepts)];
		return { where: sql<boolean>`(${yes.where} and not ${no.where})`, reading: `${yes.reading} NOT ${no.reading}` };
	}
	if (query.is !== 'term') {
		const parts = query.of.map((part) => compile(part, concepts));
		return {
			where: sql<boolean>`(${sql.join(
				parts.map(({ where }) => where),
				query.is === 'and' ? sql` and ` : sql` or `,
			)})`,
			reading: `(${parts.map(({ reading }) => reading).join(query.is === 'and' ? ' AND ' : ' OR ')})`,
		};
	}
	if (query.field === 'all' && !query.phrase && !query.prefix) return plainWords(query, concepts);
	return one(query, concepts);
}

/** The longest concepts first; what is left are words. */
function plainWords(term: Term, concepts: Concepts): Compiled {
	const typed = term.words.split(/\s+/).filter(Boolean);
	const parts: Compiled[] = [];
	for (let at = 0; at < typed.length; ) {
		let length = Math.min(MOST_WORDS_OF_A_CONCEPT, typed.length - at);
		while (length > 1 && !concepts.has(topicWords(typed.slice(at, at + length).join(' ')))) length--;
		parts.push(one({ ...term, words: typed.slice(at, at + length).join(' ') }, concepts));
		at += length;
	}
	if (parts.length === 1) return parts[0] as Compiled;
	return {
		where: sql<boolean>`(${sql.join(
			parts.map(({ where }) => where),
			sql` and `,
		)})`,
		reading: `(${parts.map(({ reading }) => reading).join(' AND ')})`,
	};
}

const terms = (values: string[]) => sql<boolean>`citation.terms && ${values}::text[]`;
const has = (value: string) => sql<boolean>`citation.terms @> ${[value]}::text[]`;

function one(term: Term, concepts: Concepts): Compiled {
	const { words, field } = term;
	const reading = `${term.phrase ? `"${words}"` : words}${term.prefix ? '*' : ''}${field === 'all' ? '' : `[${field}]`}`;
	switch (field) {
		case 'all': {
			const said = { where: sql<boolean>`citation.words @@ ${tsquery(term, '')}`, reading };
			const concept = term.prefix ? undefined : concepts.get(topicWords(words));
			if (!concept) return said;
			return {
				where: sql<boolean>`(${terms(concept.uis.map((ui) => `mh:${ui}`))} or ${said.where})`,
				reading: `("${concept.name}"[MeSH Terms] OR ${reading})`,
			};
		}
		case 'ti':
			return { where: sql<boolean>`citation.words @@ ${tsquery(term, 'A')}`, reading };
		case 'tiab':
			return { where: sql<boolean>`citation.words @@ ${tsquery(term, 'AB')}`, reading };
		case 'mh':
		case 'majr': {
			const key = field === 'mh' ? 'mh' : 'mj';
			if (/^D\d{6,9}$/.test(words)) return { where: has(`${key}:${words}`), reading };
			const concept = concepts.get(topicWords(words));
			if (!concept)
				throw new UnreadableQuery(
					`MeSH has no heading “${words}” here. Write it without [${field}] to look for the words.`,
				);
			return { where: terms(concept.uis.map((ui) => `${key}:${ui}`)), reading: `"${concept.name}"[${field}]` };
		}
		case 'au':
			return { where: has(`au:${plainKey(words)}`), reading };
		case 'ta':
			return {
				where: /^\d{4}-\d{3}[\dXx]$/.test(words) ? has(`is:${words.toUpperCase()}`) : has(`ta:${plainKey(words)}`),
				reading,
			};
		case 'la':
			return { where: has(`la:${(LANGUAGES[words.toLowerCase()] ?? words).toLowerCase()}`), reading };
		case 'si':
			return { where: has(`si:${words.toUpperCase().replace(/^.*\//, '')}`), reading };
		case 'doi':
			return { where: has(`doi:${words.toLowerCase().replace(/^https?:\/\/(?:dx\.)?doi\.org\//, '')}`), reading };
		case 'pt': {
			const ui = PUBLICATION_TYPES[plainKey(words)];
			return { where: ui ? terms(ui.map((one) => `pt:${one}`)) : has(`pt:${words}`), reading };
		}
		case 'pmid': {
			if (!/^\d{1,9}$/.test(words)) throw new UnreadableQuery(`“${words}” is no PMID: those are numbers.`);
			return { where: sql<boolean>`citation.pmid = ${Number(words)}::integer`, reading };
		}
		case 'dp':
			return { where: published(words), reading };
	}
}

/** 2020 · 2020/03 · 2020/03/05 · 2018:2020 · 2018:3000 */
function published(words: string): RawBuilder<boolean> {
	const [from, to = from] = words.split(':') as [string, string | undefined];
	const start = dayOf(from, false);
	const end = dayOf(to, true);
	return sql<boolean>`citation.published_on between ${start}::date and ${end}::date`;
}

function dayOf(text: string, end: boolean): string {
	const match = /^\s*(\d{4})(?:[/-](\d{1,2})(?:[/-](\d{1,2}))?)?\s*$/.exec(text);
	const [year, month, day] = (match ?? []).slice(1).map((part) => (part === undefined ? undefined : Number(part)));
	if (!year || (month !== undefined && (month < 1 || month > 12)) || (day !== undefined && (day < 1 || day > 31)))
		throw new UnreadableQuery(`“${text}” is no date: write 2020, 2020/03 or 2018:2020.`);
	const last = new Date(Date.UTC(year, month ?? 12, 0)).getUTCDate();
	const date = end
		? Date.UTC(year, (month ?? 12) - 1, Math.min(day ?? last, last))
		: Date.UTC(year, (month ?? 1) - 1, Math.min(day ?? 1, last));
	return new Date(date).toISOString().slice(0, 10);
}

/** The term as a tsquery. Words in capitals are looked for as what they are (index-terms.ts), the rest by their stems. */
export function tsquery(
	{ words, phrase, prefix }: Pick<Term, 'words' | 'phrase' | 'prefix'>,
	weights: string,
): RawBuilder<unknown> {
	if (prefix) {
		// The stem of what was typed may be longer than a form that begins so: the letters themselves are asked for.
		const bare = plainKey(words).split(' ').filter(Boolean);
		return sql`${bare.map((word) => `'${word}':*${weights}`).join(' & ')}::tsquery`;
	}
	const acronyms = phrase ? [] : acronymsIn(words).filter(() => words !== words.toUpperCase() || words.length <= 8);
	// Lexemes of acronyms have no place, so no weight: in a field they are looked for by their stem.
	if (acronyms.length > 0 && weights === '' && !/\s/.test(words)) return sql`${`'${acronyms[0]}'`}::tsquery`;
	const plain = phrase ? sql`phraseto_tsquery('medline', ${words})` : sql`plainto_tsquery('medline', ${words})`;
	return weights === '' ? plain : sql`regexp_replace(${plain}::text, '''(?=[ )]|$)', ${`':${weights}`}, 'g')::tsquery`;
}

const LANGUAGES: Record<string, string> = {
	english: 'eng',
	french: 'fre',
	german: 'ger',
	spanish: 'spa',
	italian: 'ita',
	portuguese: 'por',
	dutch: 'dut',
	russian: 'rus',
	chinese: 'chi',
	japanese: 'jpn',
	korean: 'kor',
	polish: 'pol',
	swedish: 'swe',
	danish: 'dan',
	norwegian: 'nor',
	turkish: 'tur',
	arabic: 'ara',
	hebrew: 'heb',
	czech: 'cze',
	hungarian: 'hun',
	greek: 'gre',
	finnish: 'fin',
}; // prettier-ignore

/** UIs of MeSH's publication types, by the words people type. */
export const PUBLICATION_TYPES: Record<string, string[]> = {
	review: ['D016454', 'D000078182'],
	'systematic review': ['D000078182'],
	'meta analysis': ['D017418'],
	'randomized controlled trial': ['D016449'],
	'randomised controlled trial': ['D016449'],
	rct: ['D016449'],
	'clinical trial': ['D016430', 'D016449', 'D018848', 'D017426', 'D017427', 'D017428'],
	'controlled clinical trial': ['D018848'],
	'case reports': ['D002363'],
	'case report': ['D002363'],
	'practice guideline': ['D017065'],
	guideline: ['D016431', 'D017065'],
	'observational study': ['D064888'],
	'comparative study': ['D003160'],
	'multicenter study': ['D016448'],
	editorial: ['D016421'],
	letter: ['D016422'],
	comment: ['D016420'],
	'journal article': ['D016428'],
	'retracted publication': ['D016441'],
	'retraction of publication': ['D016440'],
	'expression of concern': ['D000075742'],
	'published erratum': ['D016425'],
	'validation study': ['D023361'],
	'evaluation study': ['D023362'],
	'historical article': ['D016456'],
	preprint: ['D000076942'],
}; // prettier-ignore
