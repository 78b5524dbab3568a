import { fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { chooseQuietHours, readQuietHours } from '#features/digest/index.ts';
import { chooseEverywhere, readChoices } from '#features/notices/choose-ways.ts';
import { listDevices, removeDevice } from '#features/notices/push/devices.ts';
import { pushKeys } from '#features/notices/push/keys.ts';
import { OCCASION_NAMES, OCCASIONS } from '#kernel/notices/occasions.ts';
import { requireMember } from '#kernel/people/viewer.ts';
import { readForm } from '#platform/form.ts';
import { shortId } from '#platform/ids.ts';
import { acted, idIn, shown } from '../../../answer.ts';
import { EverywhereForm } from './ways-form.ts';

const hour = z.coerce.number('Choose an hour.').int().min(0).max(23);
const QuietForm = z.object({ from: hour, to: hour });

export const load = async ({ locals: { viewer }, url }) => {
	const { everywhere, spaces } = await shown(readChoices(viewer));
	const member = requireMember(viewer);
	return {
		occasions: OCCASION_NAMES.map((name) => {
			const { words, hint, siteAlways = false } = OCCASIONS[name];
			return { name, words, hint, siteAlways, ways: everywhere[name] };
		}),
		spaces,
		quiet: await readQuietHours(member.memberId),
		zone: member.timeZone,
		devices: (await listDevices(viewer)).map((device) => ({ ...device, id: shortId(device.id) })),
		pushKey: pushKeys().publicKey,
		done: url.searchParams.get('done'),
	};
};

export const actions = {
	ways: async ({ locals, request }) => {
		const read = await readForm(request, EverywhereForm);
		if (!read.ok) return fail(422, { values: read.values, problems: read.problems });
		const { failure } = await acted(read.form, chooseEverywhere(locals.viewer, read.data));
		if (failure) return failure;
		redirect(303, '/account/notices?done=ways');
	},
	quiet: async ({ locals, request }) => {
		const read = await readForm(request, QuietForm);
		if (!read.ok) return fail(422, { values: read.values, problems: read.problems });
		const { failure } = await acted(read.form, chooseQuietHours(locals.viewer, read.data));
		if (failure) return failure;
		redirect(303, '/account/notices?done=quiet#quiet');
	},
	remove: async ({ locals, request }) => {
		const form = await request.formData();
		await shown(removeDevice(locals.viewer, idIn(String(form.get('id')))));
		redirect(303, '/account/notices?done=removed#push');
	},
};
