import { error, fail, redirect } from '@sveltejs/kit';
import { cancel, postpone } from '#features/clubs/change-meeting.ts';
import { readClub } from '#features/clubs/read-club.ts';
import { timeZones } from '#features/profiles/choices.ts';
import { readForm } from '#platform/form.ts';
import { localOf } from '#platform/local-time.ts';
import { acted, idIn, shown } from '../../../../../../answer.ts';
import { DateFields } from '../../../../../meetings/meeting-form.ts';

/** A date whose paper is not chosen: moved or cancelled by whoever leads it. */
export const load = async ({ locals: { viewer }, params }) => {
	const club = await shown((async () => readClub(viewer, params.slug, null))());
	const id = idIn(params.id);
	const date = club.coming.find((one) => one.id === id && one.contentId === null && one.leads && !one.cancelled);
	if (!date) error(404, 'There is nothing here for you.');
	return {
		id: params.id,
		space: club.space,
		zones: timeZones,
		first: { when: localOf(date.startsAt, date.zone), zone: date.zone, minutes: String(date.minutes) },
	};
};

export const actions = {
	move: async ({ locals, params, request }) => {
		const read = await readForm(request, DateFields);
		if (!read.ok) return fail(422, { values: read.values, problems: read.problems });
		const { failure } = await acted(
			read.form,
			(async () => postpone(locals.viewer, { id: idIn(params.id) }, read.data))(),
		);
		if (failure) return failure;
		redirect(303, `/spaces/${params.slug}/club`);
	},
	cancel: async ({ locals, params, request }) => {
		const { failure } = await acted(
			await request.formData(),
			(async () => cancel(locals.viewer, { id: idIn(params.id) }))(),
		);
		if (failure) return failure;
		redirect(303, `/spaces/${params.slug}/club`);
	},
};
