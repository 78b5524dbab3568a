import { fail } from '@sveltejs/kit';
import { z } from 'zod';
import { refuseInvitations } from '#features/invitations/letter.ts';
import { readForm } from '#platform/form.ts';
import { refusalOf } from '../plain-form.ts';

const NoForm = z.object({ token: z.string().max(100).default('') });

// Opening the link changes nothing: programs that check mails for malware open every link.
export const load = ({ url, setHeaders }) => {
	setHeaders({ 'cache-control': 'no-store' });
	return { token: url.searchParams.get('token') ?? '' };
};

export const actions = {
	default: async (event) => {
		const form = await readForm(event.request, NoForm);
		if (!form.ok) return fail(422, { values: form.values, problems: form.problems });
		return (await refusalOf(event, form.form, refuseInvitations(form.data.token))) ?? { done: true };
	},
};
