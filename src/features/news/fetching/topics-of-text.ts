// Which concepts of MeSH an item is about: the names and synonyms of topics that stand in its title, its categories and,
// more carefully, its summary. No guess beyond words: what is not named is not found.

import { sql } from 'kysely';
import { topicWords } from '#kernel/topics/topic-words.ts';
import type { Executor } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';
import type { FeedItem } from './read-feed.ts';

const LONGEST_NAME = 6;
const MOST_TOPICS = 12;

/** Synonyms of MeSH that in news are nearly always plain words: "Role", "Family", "Lead" (the metal), "Time". */
const PLAIN = new Set(
	(
		'role family lead time goals history attention work paper books book review reviews report reports news research trial trials study studies ' +
		'method methods students student women men male female adult adults child children humans human people population patient patients ' +
		'hospital hospitals health risk risks safety hand face head back rest sleep light water air food drink speech names name social ' +
		'group groups data test tests index logic science industry policy policies law laws art arts music play games game sports team ' +
		'teams thinking memory learning teaching education training schools school city cities house home homes states state nature power ' +
		'association associations societies society organization government guidelines guideline drugs drug therapy therapies treatment disease ' +
		'diseases syndrome syndromes surgery cells cell blood heart brain bone skin eye ear mouth nose neck arm leg foot body weight age aging ' +
		'quality care costs cost fees future region regions europe africa asia america world rain fire plants plant animals animal dogs cats ' +
		'nurse nurses physician physicians doctor doctors pharmacists outcome outcomes result results death survival pain fever all who it aids us cat'
	).split(' '),
);

/** The topics of each item, in its order: ids, at most twelve. */
export async function topicsOf(
	executor: Executor,
	items: readonly Pick<FeedItem, 'title' | 'summary' | 'categories'>[],
): Promise<Id[][]> {
	const read = items.map(namesIn);
	const names = [...new Set(read.flatMap(({ all }) => [...all]))];
	if (names.length === 0) return items.map(() => []);
	const { rows } = await sql<{ words: string; id: Id }>`
		select distinct on (topic_alias.words) topic_alias.words, topic.id from topic_alias join topic on topic.id = topic_alias.topic_id
		where topic_alias.words = any(${names}::text[]) and topic.mesh_ui is not null
		order by topic_alias.words, topic_alias.source = 'tag', topic.id`.execute(executor);
	const known = new Map(rows.map((row) => [row.words, row.id]));
	return read.map((one) => [...new Set(one.choose((name) => known.get(name)))].slice(0, MOST_TOPICS));
}

/** A name as it stands, and without the plural of its last word. */
const formsOf = (name: string): string[] =>
	/[^su]s$/.test(name) && name.length > 4 ? [name, name.slice(0, -1)] : [name, `${name}s`];

function namesIn({ title, summary, categories }: Pick<FeedItem, 'title' | 'summary' | 'categories'>) {
	const spans = [
		...categories.map((words) => ({ words, sure: true })),
		{ words: title, sure: true },
		{ words: summary, sure: false },
	];
	const all = new Set<string>();
	const said = spans.map(({ words, sure }) => ({ tokens: topicWords(words).split(' ').filter(Boolean), sure }));
	for (const { tokens } of said)
		for (let from = 0; from < tokens.length; from++)
			for (let length = 1; length <= LONGEST_NAME && from + length <= tokens.length; length++) {
				const name = tokens.slice(from, from + length).join(' ');
				if (length === 1 && (PLAIN.has(name) || name.length < 4)) continue;
				for (const form of formsOf(name)) all.add(form);
			}
	return {
		all,
		/** The longest name at each place; in the summary one word counts when it stands there twice. */
		choose(topicOf: (name: string) => Id | undefined): Id[] {
			const found: Id[] = [];
			const once = new Set<Id>();
			for (const { tokens, sure } of said)
				for (let from = 0; from < tokens.length; ) {
					let taken = 0;
					for (let length = Math.min(LONGEST_NAME, tokens.length - from); length > 0 && taken === 0; length--) {
						const name = tokens.slice(from, from + length).join(' ');
						if (length === 1 && (PLAIN.has(name) || name.length < 4)) continue;
						const id = formsOf(name).map(topicOf).find(Boolean);
						if (!id) continue;
						taken = length;
						if (sure || length > 1 || once.has(id)) found.push(id);
						else once.add(id);
					}
					from += Math.max(1, taken);
				}
			return found;
		},
	};
}
