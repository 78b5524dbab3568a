import { redirect } from '@sveltejs/kit';
import { careAbout } from '#features/first-steps/first-steps.ts';
import { readDirectory } from '#features/spaces/read-spaces.ts';
import { browseTopics } from '#kernel/topics/read-topic.ts';
import { completeTopic } from '#kernel/topics/suggest-topics.ts';
import { acted, shown } from '../../../answer.ts';

const MOST_SPACES = 12;

export const load = async ({ locals: { viewer }, url }) => {
	const wanted = (url.searchParams.get('q') ?? '').slice(0, 100);
	const [directory, browse, found] = await Promise.all([
		shown(readDirectory(viewer)),
		browseTopics(viewer),
		completeTopic(viewer, wanted, 20),
	]);
	const known = new Set(browse.followed.map(({ slug }) => slug));
	const fresh = (topics: typeof found) => topics.filter(({ slug }) => !known.has(slug));
	return {
		wanted,
		followed: browse.followed,
		found: fresh(found),
		lately: fresh(browse.lately),
		areas: browse.areas.map(({ letter, topics }) => ({ letter, topics: fresh(topics) })),
		spaces: [...directory.suggested, ...directory.others]
			.filter(({ may, entry, invited, parent }) => may !== null && parent === null && (entry === 'open' || invited))
			.slice(0, MOST_SPACES)
			.map(({ slug, name, purpose, gate, members }) => ({ slug, name, purpose, gate, members })),
	};
};

export const actions = {
	choose: async ({ locals, request }) => {
		const form = await request.formData();
		const { failure } = await acted(
			form,
			careAbout(locals.viewer, form.getAll('topic').map(String), form.getAll('space').map(String)),
		);
		if (failure) return failure;
		redirect(303, '/welcome/people');
	},
};
