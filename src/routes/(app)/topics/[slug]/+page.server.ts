import { fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { listViewer, wantsAllLanguages } from '#kernel/audience/read-by.ts';
import { chooseTopic } from '#kernel/topics/choose-topic.ts';
import { readTopicPage } from '#kernel/topics/read-topic-page.ts';
import { readForm } from '#platform/form.ts';
import { acted, shown } from '../../../answer.ts';

const ChoiceForm = z.object({ stance: z.enum(['follow', 'mute', 'neither']) });

export const load = async ({ locals: { viewer }, params, url }) => {
	const before = url.searchParams.get('before');
	return {
		...(await shown(readTopicPage(listViewer(viewer, url), params.slug, before))),
		/** Goes along to the next page. */
		all: wantsAllLanguages(url) ? 'languages=all&' : '',
		first: before === null,
		zone: viewer.memberId === null ? 'UTC' : viewer.timeZone,
	};
};

export const actions = {
	choose: async ({ locals, params, request }) => {
		const read = await readForm(request, ChoiceForm);
		if (!read.ok) return fail(422, { values: read.values, problems: read.problems });
		const { stance } = read.data;
		const { failure } = await acted(
			read.form,
			chooseTopic(locals.viewer, params.slug, stance === 'neither' ? null : stance),
		);
		if (failure) return failure;
		redirect(303, `/topics/${encodeURIComponent(params.slug)}`);
	},
};
