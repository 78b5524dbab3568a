import { redirect } from '@sveltejs/kit';
import { chooseReads, readsChoices } from '#features/accounts/choose-reads.ts';
import { careAbout } from '#features/first-steps/first-steps.ts';
import { readDirectory } from '#features/spaces/read-spaces.ts';
import { browseTopics } from '#kernel/topics/read-topic.ts';
import { completeTopic } from '#kernel/topics/suggest-topics.ts';
import { LANGUAGES } from '#words/speak.server.ts';
import { acted, shown } from '../../../answer.ts';

const MOST_SPACES = 12;

export const load = async ({ locals: { viewer, language }, url }) => {
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
		/** Those of the interface, the reader’s own, and what was chosen; the rest stands in the account. */
		reads: readsChoices(viewer, [language, ...LANGUAGES]).filter(({ likely }) => likely),
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
		const asked = (name: string) => form.getAll(name).map(String);
		const choose = async () => {
			await chooseReads(locals.viewer, asked('reads'));
			await careAbout(locals.viewer, asked('topic'), asked('space'));
		};
		const { failure } = await acted(form, choose());
		if (failure) return failure;
		redirect(303, '/welcome/people');
	},
};
