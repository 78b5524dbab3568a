import { fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { giveRole, readMember, removeMember } from '#features/spaces/members.ts';
import { readSpace } from '#features/spaces/read-spaces.ts';
import { removalRules } from '#kernel/content/removal-rules.ts';
import { readForm } from '#platform/form.ts';
import { acted, shown } from '../../../../../answer.ts';

const RoleForm = z.object({
	role: z.enum(['member', 'moderator', 'reader', 'owner'], { error: 'Choose a part.' }),
});
const RemovalForm = z.object({
	rule: z.string().refine((rule) => removalRules.includes(rule), 'Choose the rule.'),
	reason: z.string().default(''),
	until: z
		.string()
		.default('')
		.refine((day) => day === '' || !Number.isNaN(Date.parse(`${day}T00:00:00Z`)), 'Give a day, or leave it empty.'),
	attested: z.literal('yes').optional(),
});

export const load = async ({ locals: { viewer }, params }) => ({
	space: await shown(readSpace(viewer, params.slug)),
	member: await shown(readMember(viewer, params.slug, params.handle)),
	rules: removalRules,
	zone: viewer.memberId === null ? 'UTC' : viewer.timeZone,
});

export const actions = {
	role: async ({ locals, params, request }) => {
		const read = await readForm(request, RoleForm);
		if (!read.ok) return fail(422, { values: read.values, problems: read.problems });
		const { failure } = await acted(read.form, giveRole(locals.viewer, params.slug, params.handle, read.data.role));
		if (failure) return failure;
		redirect(303, `/spaces/${params.slug}/members?done=changed`);
	},
	remove: async ({ locals, params, request }) => {
		const read = await readForm(request, RemovalForm);
		if (!read.ok) return fail(422, { values: read.values, problems: read.problems });
		const { rule, reason, until, attested } = read.data;
		const { failure } = await acted(
			read.form,
			removeMember(locals.viewer, params.slug, params.handle, {
				rule,
				reason,
				until: until ? new Date(`${until}T00:00:00Z`) : null,
				attested: attested === 'yes',
			}),
		);
		if (failure) return failure;
		redirect(303, `/spaces/${params.slug}/members?done=removed`);
	},
};
