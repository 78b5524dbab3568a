import { redirect } from '@sveltejs/kit';
import { appraise, type OwnJudgement } from '#features/clubs/appraise.ts';
import { readSheet } from '#features/clubs/read-sheet.ts';
import { readGraveMarks } from '#kernel/citations/read-marks.ts';
import { acted, idIn, shown } from '../../../../answer.ts';

export const load = async ({ locals: { viewer }, params, url }) => {
	const sheet = await shown((async () => readSheet(viewer, idIn(params.id)))());
	return {
		sheet,
		marks: await readGraveMarks(sheet.domains.flatMap(({ reasons }) => reasons.map(({ reason }) => reason))),
		saved: url.searchParams.has('saved'),
	};
};

/** Fields judgement-<domain> and reason-<domain>. */
function sheetIn(form: FormData): OwnJudgement[] {
	return [...form.keys()]
		.filter((name) => name.startsWith('reason-'))
		.map((name) => {
			const domain = name.slice('reason-'.length);
			return {
				domain,
				judgement: String(form.get(`judgement-${domain}`) ?? '') as OwnJudgement['judgement'],
				reason: String(form.get(name) ?? ''),
			};
		});
}

export const actions = {
	default: async ({ locals, params, request }) => {
		const form = await request.formData();
		const { failure } = await acted(
			form,
			(async () =>
				appraise(locals.viewer, idIn(params.id), sheetIn(form), {
					attested: form.get('attested') === 'yes',
					knowing: form.get('citing') === 'yes',
				}))(),
		);
		if (failure) return failure;
		redirect(303, `/meetings/${params.id}/sheet?saved`);
	},
};
