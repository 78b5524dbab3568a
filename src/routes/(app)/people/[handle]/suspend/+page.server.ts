import { fail, redirect } from '@sveltejs/kit';
import { signOutMember } from '#features/admin/sign-out-member.ts';
import { endSuspension, readSuspendable, SuspensionForm, suspend } from '#features/admin/suspend.ts';
import { readForm } from '#platform/form.ts';
import { acted, shown } from '../../../../answer.ts';

export const load = async ({ locals: { viewer }, params, url }) => ({
	signedOut: url.searchParams.has('signed-out'),
	member: await shown(readSuspendable(viewer, params.handle)),
	zone: viewer.memberId === null ? 'UTC' : viewer.timeZone,
});

export const actions = {
	suspend: async ({ locals, params, request }) => {
		const read = await readForm(request, SuspensionForm);
		if (!read.ok) return fail(422, { values: read.values, problems: read.problems });
		const { until, reason, attested } = read.data;
		const { failure } = await acted(
			read.form,
			suspend(locals.viewer, params.handle, { until, reason, attested: attested === 'yes' }),
		);
		if (failure) return failure;
		redirect(303, `/people/${params.handle}/suspend`);
	},
	'sign-out': async ({ locals, params, request }) => {
		const { failure } = await acted(await request.formData(), signOutMember(locals.viewer, params.handle));
		if (failure) return failure;
		redirect(303, `/people/${params.handle}/suspend?signed-out`);
	},
	end: async ({ locals, params, request }) => {
		const { failure } = await acted(await request.formData(), endSuspension(locals.viewer, params.handle));
		if (failure) return failure;
		redirect(303, `/people/${params.handle}/suspend`);
	},
};
