import { fail, redirect } from '@sveltejs/kit';
import { readPersonaPage } from '#features/personas/read-persona-page.ts';
import { endPersonaSuspension, PersonaSuspension, suspendPersona } from '#features/personas/suspend-persona.ts';
import { block } from '#kernel/people/block.ts';
import { listPrincipal } from '#kernel/stream/list-stream.ts';
import { readForm } from '#platform/form.ts';
import { acted, shown } from '../../../answer.ts';

export const load = async ({ locals: { viewer }, params, url }) => {
	const persona = await shown(readPersonaPage(viewer, params.handle));
	const before = url.searchParams.get('before');
	return {
		persona,
		stream: await shown(listPrincipal(viewer, persona.id, before)),
		first: before === null,
		zone: viewer.memberId === null ? 'UTC' : viewer.timeZone,
	};
};

export const actions = {
	block: async ({ locals, params, request }) => {
		const { failure } = await acted(await request.formData(), block(locals.viewer, params.handle));
		if (failure) return failure;
		redirect(303, '/profile/blocked');
	},
	suspend: async ({ locals, params, request }) => {
		const read = await readForm(request, PersonaSuspension);
		if (!read.ok) return fail(422, { values: read.values, problems: read.problems });
		const { days, reason, attested } = read.data;
		const { failure } = await acted(
			read.form,
			suspendPersona(locals.viewer, params.handle, {
				days: days === 'term' ? days : Number(days),
				reason,
				attested: attested === 'yes',
			}),
		);
		if (failure) return failure;
		redirect(303, `/personas/${params.handle}`);
	},
	end: async ({ locals, params, request }) => {
		const { failure } = await acted(await request.formData(), endPersonaSuspension(locals.viewer, params.handle));
		if (failure) return failure;
		redirect(303, `/personas/${params.handle}`);
	},
};
