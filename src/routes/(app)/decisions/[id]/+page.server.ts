import { fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { appeal } from '#kernel/decisions/appeal.ts';
import { groundOf, measureWords } from '#kernel/decisions/decision-words.ts';
import { readDecision } from '#kernel/decisions/read-decision.ts';
import { readForm } from '#platform/form.ts';
import { acted, idIn, shown } from '../../../answer.ts';

const AppealForm = z.object({
	words: z.string().default(''),
	token: z.string().default(''),
	attested: z.literal('yes').optional(),
});

export const load = async ({ locals: { viewer }, params, url }) => {
	const token = url.searchParams.get('token');
	const { id: _, ...decision } = await shown(readDecision(viewer, idIn(params.id), token));
	return {
		id: params.id,
		token: token ?? '',
		decision,
		what: decision.concernsMe
			? measureWords(decision.action, decision.until)
			: decision.action === 'keep'
				? 'What you reported stays where it is.'
				: decision.action === 'remove'
					? 'What you reported was removed.'
					: decision.action === 'lock'
						? 'The discussion in which it stands was closed to replies.'
						: decision.action === 'cover'
							? 'Its pictures were covered: readers see them when they ask for them.'
							: 'Its author was warned; the text stays.',
		ground: groundOf(decision.rule),
		sent: url.searchParams.has('sent'),
		zone: viewer.memberId === null ? 'UTC' : viewer.timeZone,
	};
};

export const actions = {
	default: async ({ locals, params, request }) => {
		const read = await readForm(request, AppealForm);
		if (!read.ok) return fail(422, { values: read.values, problems: read.problems });
		const { words, token, attested } = read.data;
		const { failure } = await acted(
			read.form,
			appeal(locals.viewer, idIn(params.id), { words, token: token || null, attested: attested === 'yes' }),
		);
		if (failure) return failure;
		redirect(303, `/decisions/${params.id}?sent${token ? `&token=${encodeURIComponent(token)}` : ''}`);
	},
};
