import { fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { readRegisters } from '#features/registers/read-registers.ts';
import { listRosters } from '#features/verification/list-rosters.ts';
import { loadRoster } from '#features/verification/load-roster.ts';
import { rosterText } from '#features/verification/read-roster.ts';
import { readForm } from '#platform/form.ts';
import { shortId } from '#platform/ids.ts';
import { acted, shown } from '../../../answer.ts';

const RosterForm = z.object({
	employer: z.string().trim().min(2, 'Name the employer as it shall stand in the badge.').max(120),
	register: z.string().default('nppes'),
	validUntil: z.iso.date('Choose a day.'),
	file: z.instanceof(File, { message: 'Choose a file.' }).refine((file) => file.size > 0, 'Choose a file.'),
});

export const load = async ({ locals, url }) => {
	const rosters = await shown(listRosters(locals.viewer));
	return {
		registers: (await readRegisters(locals.viewer)).map((one) => ({ value: one.code, words: one.name })),
		rosters: rosters.map((one) => ({ ...one, id: shortId(one.id) })),
		loaded: url.searchParams.get('loaded'),
		inAYear: new Date(Date.now() + 365 * 24 * 3600 * 1000).toISOString().slice(0, 10),
	};
};

export const actions = {
	default: async ({ locals, request }) => {
		const read = await readForm(request, RosterForm);
		if (!read.ok) return fail(422, { values: read.values, problems: read.problems });
		const { employer, register, validUntil, file } = read.data;
		const draft = {
			employer,
			register,
			validUntil: new Date(`${validUntil}T23:59:59Z`),
			text: rosterText(Buffer.from(await file.arrayBuffer())),
		};
		const { done, failure } = await acted(read.form, loadRoster(locals.viewer, draft));
		if (failure) return failure;
		// Faults are shown at once and kept nowhere.
		if (done.faults.length > 0)
			return { loaded: done.entries, faults: done.faults.slice(0, 200), values: {}, problems: {} };
		redirect(303, `/admin/rosters?loaded=${done.entries}`);
	},
};
