// From what was typed to what PostgreSQL looks for. One statement turns every term, its synonyms and the MeSH words for it
// into lexemes of each language, and tells how rare they are.

import { sql } from 'kysely';
import type { Viewer } from '#kernel/people/viewer.ts';
import { topicWords } from '#kernel/topics/topic-words.ts';
import { db } from '#platform/db.server.ts';
import { acronymWord, codeWord, isAcronym, pairsIn, searchConfig } from './index-words.ts';
import { readQuery, type Term } from './read-query.ts';
import { isCommonWord, LONGEST_SYNONYM, synonymsOf } from './synonyms.ts';

/** Languages that one query is read in, at most: the reader's, English, and those most written in. */
const MOST_CONFIGS = 6;
/** Words that a prefix stands for when texts with such words are many: the commonest. */
const MOST_BEGINNING = 20;
/** MeSH words taken for a topic. */
const MOST_ALIASES = 10;
/** A term that stands in more texts than this share does not choose candidates when not all terms are found. */
const COMMON = 0.02;
/** With so many hits at most all are read at once (search.ts). */
export const FEW = 3000;
/** So many of the rarest terms choose them. */
const CHOOSING = 3;

/** Something that should stand in a text, with everything that counts as it. */
export interface Part {
	/** As it was typed. */
	typed: string;
	/** A tsquery over all languages; null when it is a word that no configuration keeps. */
	tsquery: string | null;
	/** How much a hit says: the logarithm of its rarity. */
	worth: number;
	/** Share of texts that have it. */
	share: number;
	/** A single plain word that no text has: perhaps mistyped. */
	unknown: boolean;
}

export interface Plan {
	parts: Part[];
	/** All parts, and none of what is to be left out. Null when there is nothing to look for. */
	all: string | null;
	/** The rarest parts, for when no text has all of them; null when that says nothing new. */
	some: string | null;
	/** For highlighting. */
	any: string | null;
	/** In so many texts all parts can stand at most, estimated: chooses the way in which hits are found. */
	hits: { all: number; some: number };
	/** Synonyms that were looked for, by what was typed. */
	also: { typed: string; words: string[] }[];
}

interface Piece {
	group: number;
	kind: Term['kind'];
	text: string;
}

/** @param typed the search box. */
export async function planQuery(viewer: Viewer, typed: string): Promise<Plan> {
	const query = readQuery(typed);
	const groups = gather(query.terms);
	const pieces: Piece[] = groups.flatMap((group, at) => group.pieces.map((piece) => ({ ...piece, group: at })));
	query.without.forEach((term, at) => {
		pieces.push({ ...term, group: -1 - at });
	});
	if (groups.length === 0) return { parts: [], all: null, some: null, any: null, hits: { all: 0, some: 0 }, also: [] };
	const { own, configs, readings, texts, written } = await read(viewer, pieces, groups);
	const extra = groups.map((group) => group.words);
	const inConfig = (group: number, config: string) => [
		...readings
			.filter((one) => one.group === group && one.config === config && one.tsquery !== '')
			.map((one) => one.tsquery),
		...(extra[group] ?? []),
	];
	const parts: Part[] = groups.map((group, at) => {
		const ways = [...new Set(configs.flatMap((config) => inConfig(at, config)))];
		// Two languages often make the same lexeme of a word.
		const known = new Map(
			readings.flatMap((one) => (one.group === at && one.texts !== null ? [[one.tsquery, one.texts]] : [])),
		);
		const found = Math.min(
			texts,
			[...known.values()].reduce((sum, one) => sum + one, 0),
		);
		return {
			typed: group.typed,
			tsquery: ways.length > 0 ? anyOf(ways) : null,
			worth: Math.log(1 + (texts + 10) / (found + 1)),
			share: found / Math.max(1, texts),
			unknown:
				group.pieces.length === 1 && group.pieces[0]?.kind === 'word' && known.size === 0 && group.words.length === 0,
		};
	});
	// Each language drops its own stop words: all parts of one language, or all of another.
	const whole = configs.map((config) =>
		allOf(
			groups
				.map((_, at) => inConfig(at, config))
				.filter((ways) => ways.length > 0)
				.map(anyOf),
		),
	);
	const not = query.without.map((term, at) =>
		anyOf([
			...new Set(configs.flatMap((config) => inConfig(-1 - at, config))),
			...(isAcronym(term.text) ? [quoted(acronymWord(term.text))] : []),
		]),
	);
	const withoutThem = (wanted: string | null) =>
		wanted === null ? null : allOf([wanted, ...not.filter(Boolean).map((one) => `!(${one})`)]);
	// A stop word of the reader's language or of English says nothing, although the unstemmed reading keeps it.
	const stops = (at: number) =>
		groups[at]?.words.length === 0 &&
		readings.some(
			(one) => one.group === at && one.text === groups[at]?.typed && one.tsquery === '' && own.includes(one.config),
		);
	const telling = parts.filter((part, at) => part.tsquery !== null && !stops(at));
	// "a" alone is still looked for: some language has it as a word.
	const shown = telling.length > 0 ? telling : parts.filter((part) => part.tsquery !== null);
	const choosing = [...telling].sort((a, b) => b.worth - a.worth).filter((part, at) => at === 0 || part.share < COMMON);
	const chosen = choosing.slice(0, CHOOSING);
	return {
		parts: shown,
		hits: {
			all: Math.min(...telling.map((part) => part.share), 1) * written,
			some: chosen.reduce((sum, part) => sum + part.share, 0) * written,
		},
		all: withoutThem(anyOf([...new Set(whole.filter(Boolean))]) || null),
		some: telling.length > 1 ? withoutThem(anyOf(chosen.map((part) => part.tsquery as string))) : null,
		any:
			shown.length > 0
				? anyOf([
						...shown.map((part) => part.tsquery as string),
						...groups.flatMap((group) => group.words.map((one) => one.replace(/^'[=#]/, "'"))),
					])
				: null,
		also: groups.filter((group) => group.also.length > 0).map(({ typed, also }) => ({ typed, words: also })),
	};
}

interface Group {
	typed: string;
	pieces: Omit<Piece, 'group'>[];
	/** What no configuration makes, as tsqueries: acronyms, pairs of signs. */
	words: string[];
	also: string[];
}

/** Words that stand together in a synonym become one part with all that means the same. */
function gather(terms: Term[]): Group[] {
	const groups: Group[] = [];
	for (let at = 0; at < terms.length; ) {
		let taken = 1;
		let meaning = null;
		for (let length = Math.min(LONGEST_SYNONYM, terms.length - at); length >= 1 && !meaning; length--) {
			const run = terms.slice(at, at + length);
			if (run.some((term) => term.kind === 'prefix' || (length > 1 && term.kind !== 'word'))) continue;
			meaning = synonymsOf(run.map((term) => term.text).join(' '));
			if (meaning) taken = length;
		}
		const run = terms.slice(at, at + taken);
		const typed = run.map((term) => term.text).join(' ');
		const own: Omit<Piece, 'group'> = taken > 1 ? { kind: 'phrase', text: typed } : { ...(run[0] as Term) };
		const pairs = pairsIn(typed);
		const group: Group = { typed, pieces: [own], words: [], also: meaning ? [...meaning.short, ...meaning.words] : [] };
		if (pairs.length > 0) {
			group.words = [allOf(pairs.map(quoted))];
			group.pieces = [];
		} else if (isAcronym(typed)) {
			group.words.push(quoted(acronymWord(typed)));
		}
		const code = run.length === 1 ? codeWord(typed) : null;
		if (code) group.words.push(quoted(code));
		for (const short of meaning?.short ?? []) group.words.push(quoted(acronymWord(short.replace(/&/g, ''))));
		for (const words of meaning?.words ?? [])
			group.pieces.push({ kind: words.includes(' ') ? 'phrase' : 'word', text: words });
		groups.push(group);
		at += taken;
	}
	return groups;
}

interface Reading {
	group: number;
	text: string;
	config: string;
	tsquery: string;
	texts: number | null;
}

/** The statement: what each piece and each MeSH word for a part is in each language, and in how many texts it stands. */
async function read(
	viewer: Viewer,
	pieces: Piece[],
	groups: Group[],
): Promise<{ own: string[]; configs: string[]; readings: Reading[]; texts: number; written: number }> {
	const own = [searchConfig(viewer.memberId === null ? 'en' : viewer.language), 'search_english'];
	// The alias of a part as it was typed; not of one letter, and not of what is left out.
	const names = groups.map((group) => topicWords(group.typed));
	const { rows } = await sql<Reading & { sample: number; written: number; alias: string | null }>`
		with config as (select config::regconfig as config, config as name from (
				select unnest(${own}::text[]) as config
				union select config from (select config from search_language order by texts desc limit ${sql.lit(MOST_CONFIGS)}) written
			) known limit ${sql.lit(MOST_CONFIGS)}),
		piece as (
			select (one->>'group')::int as grp, one->>'kind' as kind, one->>'text' as text, null::text as alias
			from json_array_elements(${JSON.stringify(pieces)}::json) one
			union
			select named.grp::int - 1, case when other.words like '% %' then 'phrase' else 'word' end, other.words, other.words
			from unnest(${names}::text[]) with ordinality as named (words, grp)
				cross join lateral (select a.topic_id from topic_alias a join topic t on t.id = a.topic_id
					where a.words = named.words and length(a.words) > 3 and t.mesh_ui is not null limit 2) topic
				cross join lateral (select a.words from topic_alias a where a.topic_id = topic.topic_id and a.words <> named.words
					order by length(a.words) limit ${sql.lit(MOST_ALIASES)}) other
		)
		select piece.grp as "group", piece.text, config.name as config, piece.alias,
			-- A beginning of common words means the commonest of them: the index would read all that begin so, once a bucket.
			case when begins.texts * counts.written > ${sql.lit(FEW)} * counts.sample then begins.words else q.tsquery::text end as tsquery,
			-- Of a phrase its rarest word; of a prefix all words that begin so.
			case piece.kind when 'prefix' then begins.texts
				else (select nullif(min(coalesce(counted.texts, 0)), 0) from regexp_matches(q.tsquery::text, '''([^'']+)''', 'g') found (parts)
					left join search_statistic counted on counted.lexeme = parts[1]) end as texts,
			counts.sample, counts.written
		from (select coalesce((select texts from search_statistic where lexeme = ''), 0) as sample,
				(select last_value from search_row_number)::float8 as written) counts
			cross join piece cross join config cross join lateral (select case piece.kind
			when 'phrase' then phraseto_tsquery(config.config, piece.text)
			when 'prefix' then to_tsquery(config.config, quote_literal(piece.text) || ':*')
			else plainto_tsquery(config.config, piece.text) end as tsquery) q
			left join lateral (select sum(texts)::int as texts,
				string_agg('''' || replace(replace(lexeme, '\\', '\\\\'), '''', '''''') || '''', ' | ') filter (where nth <= ${sql.lit(MOST_BEGINNING)}) as words
				from (select lexeme, texts, row_number() over (order by texts desc, lexeme) as nth from search_statistic
					-- As a range: of a pattern that is not written in the statement the index knows no beginning. Asked for prefixes alone.
					where piece.kind = 'prefix' and q.tsquery::text <> ''
						and lexeme ~>=~ replace(btrim(split_part(q.tsquery::text, ':', 1), ''''), '%', '')
						and lexeme ~<~ (replace(btrim(split_part(q.tsquery::text, ':', 1), ''''), '%', '') || chr(1114111))) beginning) begins
				on piece.kind = 'prefix'`.execute(db);
	for (const row of rows) {
		const group = groups[row.group];
		if (group && row.alias && !group.also.some((one) => topicWords(one) === row.alias)) group.also.push(row.alias);
	}
	// "AIDS" is not "aid", nor "ALL" "all"; "HIV" may well be written "hiv".
	const kept = rows.filter(({ group, text, tsquery }) => {
		const typed = groups[group]?.typed ?? '';
		return text !== typed || !isAcronym(typed) || (tsquery === quoted(typed.toLowerCase()) && !isCommonWord(typed));
	});
	return {
		own,
		configs: rows.length > 0 ? [...new Set(rows.map((row) => row.config))] : own,
		readings: kept,
		texts: rows[0]?.sample ?? 0,
		written: rows[0]?.written ?? 0,
	};
}

const quoted = (word: string) => `'${word.replaceAll("'", "''")}'`;
const anyOf = (ways: string[]) => (ways.length > 1 ? ways.map((one) => `(${one})`).join(' | ') : (ways[0] ?? ''));
const allOf = (parts: string[]) => (parts.length > 1 ? parts.map((one) => `(${one})`).join(' & ') : (parts[0] ?? ''));
