// What the index knows of the words of a query: their lexemes in order, and in how many citations each stands. All of a
// query is asked for at once.

import { sql } from 'kysely';
import { topicWords } from '#kernel/topics/topic-words.ts';
import { db } from '#platform/db.server.ts';

export interface Lexeme {
	lexeme: string;
	/** Its first place among the words that were asked for, from 1. */
	place: number;
	/** Of all citations, 0 to 1; of what is in no sample, half of one citation of the sample. */
	share: number;
	/** Share of the citations that have it in their title. */
	titles: number;
}

export interface Concept {
	/** UI and name of the descriptor. */
	ui: string;
	name: string;
	/** The concept and everything below it in the tree, the commonest in citations first. */
	below: { ui: string; share: number }[];
}

export interface Vocabulary {
	/** By the words as they were asked for. */
	lexemes: Map<string, Lexeme[]>;
	/** By plain words (topicWords). */
	concepts: Map<string, Concept>;
	library: Calendar;
}

/** How many citations there are, and how they are spread over time. */
export interface Calendar {
	citations: number;
	/** Newest first. `lexeme` is y:2026 or m:202611. */
	months: { lexeme: string; share: number }[];
	years: { lexeme: string; share: number }[];
}

/** @param words texts whose lexemes are needed. @param names plain words that could name a concept. */
export async function readVocabulary(words: string[], names: string[]): Promise<Vocabulary> {
	const [lexemes, concepts, library] = await Promise.all([readLexemes(words), readConcepts(names), readCalendar()]);
	return { lexemes, concepts, library };
}

async function readLexemes(words: string[]): Promise<Vocabulary['lexemes']> {
	const found: Vocabulary['lexemes'] = new Map(words.map((one) => [one, []]));
	if (words.length === 0) return found;
	const { rows } = await sql<Lexeme & { n: number }>`
		with sample as (select coalesce((select share from medline_lexeme where lexeme = ''), 1) as size)
		select asked.n::int as n, one.lexeme, one.positions[1]::int as place, coalesce(known.share, 0.5 / sample.size) as share,
			coalesce(titled.share, 0.5 / sample.size) as titles
		from sample, unnest(${words}::text[]) with ordinality as asked (words, n),
			unnest(to_tsvector('medline', asked.words)) one left join medline_lexeme known on known.lexeme = one.lexeme
				left join medline_lexeme titled on titled.lexeme = 't:' || one.lexeme
		union all
		select asked.n::int, acronym, 0, coalesce(known.share, 0.5 / sample.size), 0
		from sample, unnest(${words}::text[]) with ordinality as asked (words, n), lower('x' || asked.words) acronym
			left join medline_lexeme known on known.lexeme = acronym where asked.words ~ '^[[:upper:][:digit:]]{2,8}$'
		order by 1, 3`.execute(db);
	for (const { n, ...lexeme } of rows) found.get(words[n - 1] as string)?.push(lexeme);
	return found;
}

async function readConcepts(names: string[]): Promise<Vocabulary['concepts']> {
	if (names.length === 0) return new Map();
	// Look-ups one by one: whatever is joined at once is read as a whole, for want of knowing how much lies below. A few headings
	// stand in no tree (Female, Male).
	const { rows } = await sql<Concept & { words: string }>`
		select words, ui, name, json_agg(json_build_object('ui', below, 'share', share) order by share desc, below) as below
		from (
			select words, ui, name, below, coalesce((select share from medline_lexeme where lexeme = 'mh:' || below), 0) as share
			from (
				select distinct alias.words, topic.mesh_ui as ui, topic.mesh_name as name, (select mesh_ui from topic where id = under.topic_id) as below
				from (select distinct on (words) words, topic_id from topic_alias where words = any(${names}::text[]) and source <> 'tag'
						order by words, topic_id) alias
					join topic on topic.id = alias.topic_id and topic.mesh_ui is not null
					left join topic_tree own on own.topic_id = topic.id
					cross join lateral (select topic.id as topic_id
						union all select topic_id from topic_tree
							where tree_number ~>=~ (own.tree_number || '.') and tree_number ~<~ (own.tree_number || '/')) under
				offset 0
			) named where below is not null
		) found group by words, ui, name`.execute(db);
	return new Map(rows.map(({ words, ...concept }) => [words, concept]));
}

/** Which of these names, in plain words, is that of a journal: its abbreviation, or its title with or without "The". */
export async function readJournals(names: string[]): Promise<ReadonlySet<string>> {
	if (names.length === 0) return new Set();
	const { rows } = await sql<{ name: string }>`select distinct name from unnest(${names}::text[]) name
		where exists (select from journal where lower(abbreviation) = name)
			or exists (select from journal where lower(title) in (name, 'the ' || name))`.execute(db);
	return new Set(rows.map(({ name }) => name));
}

const KEPT_MS = 60_000;
let kept: { at: number; calendar: Promise<Calendar> } | undefined;

/** Kept for a minute: it changes with a load. */
export function readCalendar(): Promise<Calendar> {
	if (!kept || Date.now() - kept.at > KEPT_MS) {
		const calendar = askCalendar();
		kept = { at: Date.now(), calendar };
		calendar.catch(() => {
			kept = undefined;
		});
	}
	return kept.calendar;
}

/** After a load, and in tests that load. */
export function forgetCalendar(): void {
	kept = undefined;
}

async function askCalendar(): Promise<Calendar> {
	const { rows } = await sql<{ citations: number; spans: { lexeme: string; share: number }[] | null }>`
		select (select greatest(reltuples, 0)::float8 from pg_class where oid = 'citation'::regclass) as citations,
			(select json_agg(json_build_object('lexeme', lexeme, 'share', share) order by lexeme desc) from medline_lexeme
				where lexeme ~ '^[my]:[0-9]+$') as spans`.execute(db);
	const spans = rows[0]?.spans ?? [];
	return {
		citations: rows[0]?.citations ?? 0,
		months: spans.filter(({ lexeme }) => lexeme.startsWith('m:')),
		years: spans.filter(({ lexeme }) => lexeme.startsWith('y:')),
	};
}

/** The plain words of a concept: what it is looked up by. */
export const conceptKey = topicWords;
