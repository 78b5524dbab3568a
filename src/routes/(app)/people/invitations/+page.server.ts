import { fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { emailAddress } from '#features/accounts/index.ts';
import { invite, LASTS_DAYS, withdrawInvitation } from '#features/invitations/invite.ts';
import { readOwnInvitations } from '#features/invitations/read-invitations.ts';
import { newKey, readForm } from '#platform/form.ts';
import { shortId } from '#platform/ids.ts';
import { acted, idIn, shown } from '../../../answer.ts';

const yes = z
	.literal('yes')
	.optional()
	.transform((ticked) => ticked === 'yes');
const LinkForm = z.object({ connects: yes, key: z.string().min(8).max(100) });
const MailForm = LinkForm.extend({ address: emailAddress });

export const load = async ({ locals }) => ({
	invitations: (await shown(readOwnInvitations(locals.viewer))).map((one) => ({ ...one, id: shortId(one.id) })),
	days: LASTS_DAYS,
	key: newKey(),
	zone: locals.viewer.memberId === null ? 'UTC' : locals.viewer.timeZone,
});

export const actions = {
	link: async ({ locals, request }) => {
		const read = await readForm(request, LinkForm);
		if (!read.ok) return fail(422, { about: 'link', values: read.values, problems: read.problems });
		const { done, failure } = await acted(read.form, invite(locals.viewer, { ...read.data, address: null }));
		if (failure) return fail(failure.status, { about: 'link', ...failure.data });
		redirect(303, `/people/invitations#${shortId(done as string)}`);
	},
	mail: async ({ locals, request }) => {
		const read = await readForm(request, MailForm);
		if (!read.ok) return fail(422, { about: 'mail', values: read.values, problems: read.problems });
		const { done, failure } = await acted(read.form, invite(locals.viewer, read.data));
		if (failure) return fail(failure.status, { about: 'mail', ...failure.data });
		redirect(303, `/people/invitations#${shortId(done as string)}`);
	},
	withdraw: async ({ locals, request }) => {
		const form = await request.formData();
		const { failure } = await acted(form, withdrawInvitation(locals.viewer, idIn(String(form.get('id') ?? ''))));
		if (failure) return failure;
		redirect(303, '/people/invitations');
	},
};
