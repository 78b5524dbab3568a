import { fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { dayOf, MODERATORS_DAYS, suspendReported } from '#features/admin/suspend.ts';
import { audienceWords } from '#kernel/audience/audience-words.ts';
import { removeByModerator } from '#kernel/content/remove.ts';
import { coverPictures, readCoverable } from '#kernel/reports/cover.ts';
import { keepReported, lockReported, passOn, warnAuthor } from '#kernel/reports/judge.ts';
import { readReported } from '#kernel/reports/read-reported.ts';
import { reportReasons } from '#kernel/reports/report-reasons.ts';
import { readForm } from '#platform/form.ts';
import { acted, idIn, shown } from '../../../answer.ts';
import { CoverForm, RemovalForm } from '../../removal-form.ts';

const MeasureForm = RemovalForm.extend({
	measure: z.enum(['remove', 'warn', 'lock', 'suspend'], { error: 'Choose what to do.' }),
	/** Of a suspension: the day on which it ends, and whether the text goes too. */
	until: z.string().default(''),
	alsoRemove: z.literal('yes').optional(),
});

const labels = new Map(reportReasons.map(({ code, label }) => [code, label]));

export const load = async ({ locals: { viewer }, params }) => {
	const { contentId, audience, ...reported } = await shown(readReported(viewer, idIn(params.id)));
	return {
		id: params.id,
		pictures: reported.withdrawn ? null : await readCoverable(contentId),
		reported: {
			...reported,
			where: audienceWords(audience, reported.space ?? undefined),
			reports: reported.reports.map((one) => ({ ...one, words: labels.get(one.reason) ?? one.reason })),
		},
		/** The last day that the viewer may suspend until; null for who suspends nobody. */
		latest: viewer.duties.includes('moderator') ? new Date(Date.now() + MODERATORS_DAYS * 86_400_000) : null,
		zone: viewer.memberId === null ? 'UTC' : viewer.timeZone,
	};
};

export const actions = {
	keep: async ({ locals, params, request }) => {
		const { failure } = await acted(await request.formData(), keepReported(locals.viewer, idIn(params.id)));
		if (failure) return failure;
		redirect(303, '/reports?decided=kept');
	},
	/** Which measure is on the button that was pressed; rule and reason are the same for all of them. */
	act: async ({ locals, params, request }) => {
		const read = await readForm(request, MeasureForm);
		if (!read.ok) return fail(422, { values: read.values, problems: read.problems });
		const { measure, until, alsoRemove, attested, ...why } = read.data;
		const given = { ...why, attested: attested === 'yes' };
		const [viewer, id] = [locals.viewer, idIn(params.id)];
		const acts = {
			remove: () => removeByModerator(viewer, id, given),
			warn: () => warnAuthor(viewer, id, given),
			lock: () => lockReported(viewer, id, given),
			suspend: async () => suspendReported(viewer, id, { ...given, until: dayOf(until), remove: alsoRemove === 'yes' }),
		};
		const { failure } = await acted(read.form, acts[measure]());
		if (failure) return failure;
		redirect(303, `/reports?decided=${measure}`);
	},
	cover: async ({ locals, params, request }) => {
		const read = await readForm(request, CoverForm);
		if (!read.ok) return fail(422, { values: read.values, problems: read.problems });
		const { attested, ...given } = read.data;
		const { failure } = await acted(
			read.form,
			coverPictures(locals.viewer, idIn(params.id), { ...given, attested: attested === 'yes' }),
		);
		if (failure) return failure;
		redirect(303, '/reports?decided=cover');
	},
	pass: async ({ locals, params, request }) => {
		const { failure } = await acted(await request.formData(), passOn(locals.viewer, idIn(params.id)));
		if (failure) return failure;
		redirect(303, '/reports?decided=passed');
	},
};
