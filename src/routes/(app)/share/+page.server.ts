import { redirect } from '@sveltejs/kit';
import { audienceChoices } from '#features/posts/audience-choices.ts';
import { sharedWords } from '#features/posts/shared-words.ts';
import { requireConfirmed } from '#kernel/people/viewer.ts';
import { newKey } from '#platform/form.ts';
import { shown } from '../../answer.ts';

export const load = async ({ locals: { viewer }, url }) => {
	const member = await shown((async () => requireConfirmed(viewer))());
	return {
		words: sharedWords(url.searchParams),
		choices: audienceChoices(member),
		zone: member.timeZone,
		key: newKey(),
	};
};

export const actions = {
	// As a browser without the service worker sends it: the words come over, the photos are let go unread.
	default: async ({ request }) => {
		const form = await request.formData();
		const words = new URLSearchParams();
		for (const name of ['title', 'text', 'url']) {
			const value = form.get(name);
			if (typeof value === 'string' && value !== '') words.set(name, value);
		}
		redirect(303, `/share?${words}`);
	},
};
