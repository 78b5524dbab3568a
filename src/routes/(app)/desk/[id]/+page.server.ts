import { fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { decideClaim } from '#features/verification/decide-claim.ts';
import { showDocument } from '#features/verification/documents/open-document.ts';
import { openClaim } from '#features/verification/read-desk.ts';
import { revokeCredential } from '#features/verification/revoke-credential.ts';
import { readForm, typed } from '#platform/form.ts';
import { shortId } from '#platform/ids.ts';
import { acted, idIn, shown } from '../../../answer.ts';

const DecisionForm = z.object({
	verdict: z.enum(['accept', 'refuse', 'ask', 'pass'], 'Choose what you decide.'),
	reason: z.string().trim().min(3, 'Say why, in a sentence that the member will read.').max(1000),
	validUntil: z.iso.date('Choose a day.'),
	attested: z.literal('yes').optional(),
});
const RevokeForm = z.object({
	credential: z.string(),
	reason: z.string().trim().min(3, 'Say why, in a sentence that the member will read.').max(1000),
	attested: z.literal('yes').optional(),
});

export const load = async ({ locals, params, url }) => {
	const claim = await shown(openClaim(locals.viewer, idIn(params.id)));
	const inAYear = new Date(Date.now() + 365 * 24 * 3600 * 1000);
	const until = claim.expires && claim.expires > new Date() && claim.expires < inAYear ? claim.expires : inAYear;
	return {
		claim: {
			...claim,
			id: params.id,
			credential: claim.credential && shortId(claim.credential),
			documents: claim.documents.map((one) => ({ ...one, id: shortId(one.id) })),
		},
		until: until.toISOString().slice(0, 10),
		just: url.searchParams.get('just'),
	};
};

export const actions = {
	decide: async ({ locals, params, request }) => {
		const read = await readForm(request, DecisionForm);
		if (!read.ok) return fail(422, { values: read.values, problems: read.problems });
		const { verdict, reason, validUntil, attested } = read.data;
		const decision = { verdict, reason, attested: attested === 'yes', validUntil: new Date(`${validUntil}T23:59:59Z`) };
		const { done, failure } = await acted(read.form, decideClaim(locals.viewer, idIn(params.id), decision));
		if (failure) return failure;
		redirect(303, `/desk?just=${done}`);
	},
	// Pressed on purpose: each opening is written down. What was typed below comes back with the document.
	open: async ({ locals, params, request }) => {
		const form = await request.formData();
		const id = idIn(String(form.get('document')));
		const { done, failure } = await acted(form, showDocument(locals.viewer, idIn(params.id), id));
		if (failure) return failure;
		return { values: typed(form), opened: { id: shortId(id), ...done } };
	},
	revoke: async ({ locals, params, request }) => {
		const read = await readForm(request, RevokeForm);
		if (!read.ok) return fail(422, { values: read.values, problems: read.problems });
		const { failure } = await acted(
			read.form,
			revokeCredential(locals.viewer, idIn(read.data.credential), read.data.reason, read.data.attested === 'yes'),
		);
		if (failure) return failure;
		redirect(303, `/desk/${params.id}?just=revoked`);
	},
};
