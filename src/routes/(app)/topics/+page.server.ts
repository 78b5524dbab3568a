import { redirect } from '@sveltejs/kit';
import { browseTopics } from '#kernel/topics/read-topic.ts';
import { completeTopic } from '#kernel/topics/suggest-topics.ts';

export const load = async ({ locals: { viewer }, url }) => {
	const wanted = (url.searchParams.get('q') ?? '').slice(0, 100);
	const [browse, found] = await Promise.all([browseTopics(viewer), completeTopic(viewer, wanted, 30)]);
	if (found.length === 1 && found[0]) redirect(303, `/topics/${encodeURIComponent(found[0].slug)}`);
	return { ...browse, wanted, found };
};
