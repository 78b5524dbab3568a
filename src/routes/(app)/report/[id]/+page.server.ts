import { fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { plainText } from '#kernel/content/plain-text.ts';
import { readReportable, report } from '#kernel/reports/report.ts';
import { reportReasons } from '#kernel/reports/report-reasons.ts';
import type { ReportReason } from '#kernel/tables.ts';
import { readForm } from '#platform/form.ts';
import { acted, idIn, shown } from '../../../answer.ts';

const ReportForm = z.object({
	reason: z.enum(reportReasons.map(({ code }) => code) as [ReportReason, ...ReportReason[]], {
		error: 'Choose what is wrong with it.',
	}),
	details: z.string().default(''),
	attested: z.literal('yes').optional(),
});

export const load = async ({ locals, params, url }) => {
	const { html, ...about } = await shown(readReportable(locals.viewer, idIn(params.id)));
	return {
		id: params.id,
		about: { ...about, words: plainText(html, 300) },
		reasons: reportReasons.map(({ code, label }) => ({ value: code, words: label })),
		sent: url.searchParams.has('sent'),
	};
};

export const actions = {
	default: async ({ locals, params, request }) => {
		const read = await readForm(request, ReportForm);
		if (!read.ok) return fail(422, { values: read.values, problems: read.problems });
		const { reason, details, attested } = read.data;
		const { failure } = await acted(
			read.form,
			report(locals.viewer, idIn(params.id), { reason, details, attested: attested === 'yes' }),
		);
		if (failure) return failure;
		redirect(303, `/report/${params.id}?sent`);
	},
};
