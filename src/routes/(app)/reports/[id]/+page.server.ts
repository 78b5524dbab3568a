import { fail, redirect } from '@sveltejs/kit';
import { audienceWords } from '#kernel/audience/audience-words.ts';
import { removeByModerator } from '#kernel/content/remove.ts';
import { readReported } from '#kernel/reports/read-reported.ts';
import { keepReported } from '#kernel/reports/report.ts';
import { reportReasons } from '#kernel/reports/report-reasons.ts';
import { readForm } from '#platform/form.ts';
import { acted, idIn, shown } from '../../../answer.ts';
import { RemovalForm } from '../../removal-form.ts';

const labels = new Map(reportReasons.map(({ code, label }) => [code, label]));

export const load = async ({ locals: { viewer }, params }) => {
	const { contentId: _, audience, ...reported } = await shown(readReported(viewer, idIn(params.id)));
	return {
		id: params.id,
		reported: {
			...reported,
			where: audienceWords(audience, reported.space ?? undefined),
			reports: reported.reports.map((one) => ({ ...one, words: labels.get(one.reason) ?? one.reason })),
		},
		zone: viewer.memberId === null ? 'UTC' : viewer.timeZone,
	};
};

export const actions = {
	keep: async ({ locals, params, request }) => {
		const { failure } = await acted(await request.formData(), keepReported(locals.viewer, idIn(params.id)));
		if (failure) return failure;
		redirect(303, '/reports?decided=kept');
	},
	remove: async ({ locals, params, request }) => {
		const read = await readForm(request, RemovalForm);
		if (!read.ok) return fail(422, { values: read.values, problems: read.problems });
		const { rule, reason, attested } = read.data;
		const { failure } = await acted(
			read.form,
			removeByModerator(locals.viewer, idIn(params.id), { rule, reason, attested: attested === 'yes' }),
		);
		if (failure) return failure;
		redirect(303, '/reports?decided=removed');
	},
};
