// Suggestions: the topics whose names stand in a text, and those whose names begin as somebody types.

import { sql } from 'kysely';
import type { Viewer } from '#kernel/people/viewer.ts';
import { db } from '#platform/db.server.ts';
import { topicKnownTo } from './read-topic.ts';
import { topicWords } from './topic-words.ts';
import type { TopicName } from './topics-json.ts';

const LONGEST_NAME = 5;
const WORDS_READ = 600;

/** Every run of one to five words of the text's beginning. */
export function runsOfWords(text: string): string[] {
	const words = topicWords(text).split(' ').slice(0, WORDS_READ);
	const runs = new Set<string>();
	for (let start = 0; start < words.length; start++)
		for (let length = 1; length <= LONGEST_NAME && start + length <= words.length; length++) {
			const run = words.slice(start, start + length).join(' ');
			// One and many of a thing: "heart attacks", "fracture".
			if (run.length > 3) runs.add(run).add(run.endsWith('s') ? run.slice(0, -1) : `${run}s`);
		}
	return [...runs];
}

/** At most `most` topics that the text names, the longest names first: they say most. */
export async function suggestTopics(viewer: Viewer, text: string, most = 5): Promise<TopicName[]> {
	const runs = runsOfWords(text);
	if (runs.length === 0) return [];
	const { rows } = await sql<TopicName>`
		select topic.slug, topic.name from topic_alias join topic on topic.id = topic_alias.topic_id
		where topic_alias.words = any(${runs}::text[]) and ${topicKnownTo(viewer)}
		group by topic.id order by max(length(topic_alias.words)) desc, topic.name limit ${sql.lit(most)}`.execute(db);
	return rows;
}

/** Topics of which a name begins with what was typed, the shortest first. */
export async function completeTopic(viewer: Viewer, typed: string, most = 8): Promise<TopicName[]> {
	const start = topicWords(typed);
	if (start.length < 2) return [];
	const { rows } = await sql<TopicName>`
		select topic.slug, topic.name from (select topic_id, min(length(words)) as length from topic_alias
			where words like ${`${start}%`} group by topic_id order by 2 limit 60) begun
		join topic on topic.id = begun.topic_id where ${topicKnownTo(viewer)}
		order by begun.length, topic.name limit ${sql.lit(most)}`.execute(db);
	return rows;
}
