import { fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { addNote, withdrawClaim } from '#features/verification/answer-checker.ts';
import { sendDocument } from '#features/verification/documents/send-document.ts';
import { beginTrip } from '#features/verification/institutions/identity-trip.ts';
import { readOwnClaim } from '#features/verification/read-own-claim.ts';
import { askColleague } from '#features/verification/vouching/ask-colleague.ts';
import { readForm } from '#platform/form.ts';
import { shortId } from '#platform/ids.ts';
import { acted, idIn, shown } from '../../../answer.ts';

const ids = <T extends { id: string }>(rows: T[]) => rows.map((row) => ({ ...row, id: shortId(row.id) }));

export const load = async ({ locals, params, url }) => {
	const claim = await shown(readOwnClaim(locals.viewer, idIn(params.id)));
	return {
		claim: {
			...claim,
			id: params.id,
			documents: ids(claim.documents),
			vouches: ids(claim.vouches),
			providers: ids(claim.providers),
		},
		just: url.searchParams.get('just'),
	};
};

const DocumentForm = z.object({ document: z.instanceof(File, { message: 'Choose a file.' }) });
const ColleagueForm = z.object({ handle: z.string().trim().min(2, 'Write the colleague’s handle.').max(60) });

export const actions = {
	document: async ({ locals, params, request }) => {
		const read = await readForm(request, DocumentForm);
		if (!read.ok) return fail(422, { values: read.values, problems: read.problems });
		const { failure } = await acted(read.form, sendDocument(locals.viewer, idIn(params.id), read.data.document));
		if (failure) return failure;
		redirect(303, `/verify/${params.id}?just=sent`);
	},
	colleague: async ({ locals, params, request }) => {
		const read = await readForm(request, ColleagueForm);
		if (!read.ok) return fail(422, { values: read.values, problems: read.problems });
		const { failure } = await acted(read.form, askColleague(locals.viewer, idIn(params.id), read.data.handle));
		if (failure) return failure;
		redirect(303, `/verify/${params.id}?just=asked`);
	},
	// The answer shows the address of the institution as a link: a form may not lead to another site (form-action).
	leave: async ({ locals, params, request }) => {
		const form = await request.formData();
		const { done, failure } = await acted(
			form,
			beginTrip(locals.viewer, idIn(params.id), idIn(String(form.get('provider')))),
		);
		if (failure) return failure;
		return { away: done, values: {}, problems: {} };
	},
	note: async ({ locals, params, request }) => {
		const form = await request.formData();
		const { failure } = await acted(
			form,
			addNote(locals.viewer, idIn(params.id), String(form.get('note') ?? ''), form.get('attested') === 'yes'),
		);
		if (failure) return failure;
		redirect(303, `/verify/${params.id}?just=noted`);
	},
	withdraw: async ({ locals, params, request }) => {
		const form = await request.formData();
		const { failure } = await acted(form, withdrawClaim(locals.viewer, idIn(params.id)));
		if (failure) return failure;
		redirect(303, '/verify?just=withdrawn');
	},
};
