import { redirect } from '@sveltejs/kit';
import { publishEarly } from '#features/scheduled/publish-scheduled.ts';
import { listScheduled } from '#features/scheduled/read-scheduled.ts';
import { cancel } from '#features/scheduled/schedule.ts';
import { acted, idIn, shown } from '../../answer.ts';

export const load = async ({ locals: { viewer }, url }) => ({
	rows: await shown(listScheduled(viewer)),
	zone: viewer.memberId === null ? 'UTC' : viewer.timeZone,
	done: url.searchParams.get('done'),
});

export const actions = {
	publish: async ({ locals, request }) => {
		const form = await request.formData();
		const { done, failure } = await acted(form, publishEarly(locals.viewer, idIn(String(form.get('id') ?? ''))));
		if (failure) return failure;
		redirect(303, done);
	},
	cancel: async ({ locals, request }) => {
		const form = await request.formData();
		const { failure } = await acted(form, cancel(locals.viewer, idIn(String(form.get('id') ?? ''))));
		if (failure) return failure;
		redirect(303, '/scheduled?done=cancelled');
	},
};
