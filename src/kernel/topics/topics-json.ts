import { type RawBuilder, sql } from 'kysely';

/** A topic as rows name it. */
export interface TopicName {
	slug: string;
	name: string;
}

/** The topics that its author gave the content with this id, as JSON; null for none. */
export function topicsJson(contentId: string): RawBuilder<TopicName[] | null> {
	return sql`(select json_agg(json_build_object('slug', topic.slug, 'name', topic.name) order by topic.name)
		from content_topic ct join topic on topic.id = ct.topic_id where ct.content_id = ${sql.ref(contentId)} and ct.direct)`;
}
