import { error, fail, redirect } from '@sveltejs/kit';
import { editGate } from '#features/spaces/edit-space.ts';
import { gateFromForm, gateValues } from '#features/spaces/gate-form.ts';
import { rightsTable } from '#features/spaces/gate-words.ts';
import { readOwnSpace } from '#features/spaces/read-own-space.ts';
import { readOwnWorkplaces } from '#features/verification/index.ts';
import { countAdmitted, MOST_COUNTED } from '#kernel/spaces/count-admitted.ts';
import type { Gate } from '#kernel/tables.ts';
import { problemOf } from '#platform/form.ts';
import { shown } from '../../../../answer.ts';

export const load = async ({ locals: { viewer }, params, url }) => {
	const space = await shown(readOwnSpace(viewer, params.slug));
	return {
		space: { slug: space.slug, name: space.name, closed: space.closed },
		values: gateValues(space.gate),
		workplaces: (await shown(readOwnWorkplaces(viewer))).map(({ domain, workplace }) => ({ domain, workplace })),
		admitted: await admittedBy(space.gate, viewer.memberId as string),
		saved: url.searchParams.has('saved'),
	};
};

/** In words, for whoever builds the gate. */
async function admittedBy(gate: Gate | null, memberId: string) {
	const { members, me } = await countAdmitted(gate, memberId);
	return {
		table: rightsTable(gate),
		members: members > MOST_COUNTED ? `more than ${MOST_COUNTED}` : String(members),
		none: members === 0,
		me,
	};
}

export const actions = {
	save: async ({ locals, params, request }) => {
		const form = await request.formData();
		const values = valuesOf(form);
		if (form.has('more')) return { values, problems: {} as Record<string, string>, more: true, preview: null };
		try {
			await editGate(locals.viewer, params.slug, gateFromForm(values));
		} catch (problem) {
			const { status, problems } = problemOf(problem, form);
			if (status === 404 || status === 401) error(status, 'There is nothing here for you.');
			return fail(status, { values, problems, more: false, preview: null });
		}
		redirect(303, `/spaces/${params.slug}/gate?saved`);
	},
	preview: async ({ locals, params, request }) => {
		const form = await request.formData();
		const values = valuesOf(form);
		await shown(readOwnSpace(locals.viewer, params.slug));
		try {
			const preview = await admittedBy(gateFromForm(values), locals.viewer.memberId as string);
			return { values, problems: {} as Record<string, string>, more: false, preview };
		} catch (problem) {
			const { status, problems } = problemOf(problem, form);
			return fail(status, { values, problems, more: false, preview: null });
		}
	},
};

function valuesOf(form: FormData): Record<string, string> {
	return Object.fromEntries([...form].filter((pair): pair is [string, string] => typeof pair[1] === 'string'));
}
