// The page of a topic: all about it and the first of its list, in one statement.

import type { Viewer } from '#kernel/people/viewer.ts';
import { listTopic, PAGE_SIZE, type StreamPage } from '#kernel/stream/list-stream.ts';
import { notFound } from '#platform/refusal.ts';
import { type TopicPage, topicId, topicJson } from './read-topic.ts';

/** @throws Refusal not-found. */
export async function readTopicPage(
	viewer: Viewer,
	slug: string,
	before: string | null,
): Promise<{ topic: TopicPage; stream: StreamPage }> {
	const { beside: topic, ...stream } = await listTopic(
		viewer,
		topicId(slug),
		before,
		PAGE_SIZE,
		topicJson(viewer, slug),
	);
	if (!topic) throw notFound();
	return { topic, stream };
}
