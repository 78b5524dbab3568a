import { redirect } from '@sveltejs/kit';
import { readCasePage } from '#features/cases/read-case.ts';
import { markRight } from '#features/solving/mark-right.ts';
import { readSolving } from '#features/solving/read-solving.ts';
import { notFound } from '#platform/refusal.ts';
import { acted, idIn, shown } from '../../../../answer.ts';

export const load = async ({ locals: { viewer }, params }) =>
	shown(
		(async () => {
			const told = await readCasePage(viewer, idIn(params.id));
			const solving = told.isAuthor ? await readSolving(viewer, told) : null;
			if (!solving) throw notFound();
			const coded = told.codes.filter(({ role }) => role === 'diagnosis').map(({ label }) => label);
			return {
				id: params.id,
				title: told.title,
				language: told.language,
				hidden: told.hidden,
				coded,
				pooled: solving.pooled,
			};
		})(),
	);

export const actions = {
	default: async ({ locals: { viewer }, params, request }) => {
		const form = await request.formData();
		const same = form.getAll('same').filter((one): one is string => typeof one === 'string');
		const { failure } = await acted(form, markRight(viewer, idIn(params.id), same));
		if (failure) return failure;
		redirect(303, `/cases/${params.id}#solving`);
	},
};
