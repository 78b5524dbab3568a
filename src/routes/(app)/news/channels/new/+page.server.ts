import { fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { createChannel } from '#features/news/channels/create-channel.ts';
import { holds, requireConfirmed } from '#kernel/people/viewer.ts';
import { keepsOrder } from '#kernel/spaces/rights.ts';
import { newKey, readForm } from '#platform/form.ts';
import { shortId } from '#platform/ids.ts';
import { notFound } from '#platform/refusal.ts';
import { acted, shown } from '../../../../answer.ts';
import { ChannelForm, channelDraft } from '../../channel-form.ts';
import { newsChoices } from '../../choices.ts';

export const load = async ({ locals: { viewer }, url }) => {
	const slug = url.searchParams.get('space');
	const space = await shown(
		(async () => {
			const me = requireConfirmed(viewer);
			const space = slug === null ? null : me.spaces.find((one) => one.slug.toLowerCase() === slug.toLowerCase());
			if (slug === null ? !holds(me, 'administrator') : !space || !keepsOrder(space)) throw notFound();
			return space ? { slug: space.slug, name: space.name } : null;
		})(),
	);
	return { space, choices: newsChoices(), key: newKey() };
};

const NewForm = ChannelForm.extend({
	space: z.string().max(100).default(''),
	curated: z.enum(['yes', 'no']).default('no'),
	urls: z.string().max(20_000).default(''),
	key: z.string().min(8).max(100),
});

export const actions = {
	default: async ({ locals: { viewer }, request }) => {
		const read = await readForm(request, NewForm);
		if (!read.ok) return fail(422, { values: read.values, problems: read.problems });
		const { space, curated, urls, key, ...words } = read.data;
		const { done, failure } = await acted(
			read.form,
			createChannel(viewer, { ...channelDraft(words), space: space || null, curated: curated === 'yes', urls, key }),
		);
		if (failure) return failure;
		redirect(303, `/news/channels/${shortId(done)}`);
	},
};
