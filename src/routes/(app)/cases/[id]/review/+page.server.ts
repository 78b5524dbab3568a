import { fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { readCasePage } from '#features/cases/read-case.ts';
import { RATED, type Ratings } from '#features/opinions/kind.ts';
import { readAskedOfMe } from '#features/opinions/read-opinions.ts';
import { writeReview } from '#features/opinions/write-review.ts';
import { CitingFields } from '#kernel/citations/keep-citations.ts';
import { readGraveMarks } from '#kernel/citations/read-marks.ts';
import { LanguageFields } from '#kernel/content/language-choice.ts';
import { isVerified, requireMember } from '#kernel/people/viewer.ts';
import { newKey, readForm } from '#platform/form.ts';
import { shortId } from '#platform/ids.ts';
import { notFound } from '#platform/refusal.ts';
import { acted, idIn, shown } from '../../../../answer.ts';

const ReviewForm = z.object({
	text: z.string().default(''),
	...Object.fromEntries(RATED.map((one) => [one, z.enum(['', '1', '2', '3', '4', '5']).default('')])),
	key: z.string().min(8).max(100),
	...CitingFields.shape,
	...LanguageFields.shape,
});

export const load = async ({ locals: { viewer }, params }) =>
	shown(
		(async () => {
			const me = requireMember(viewer);
			const told = await readCasePage(viewer, idIn(params.id));
			if (told.isAuthor) throw notFound();
			const asked = (await readAskedOfMe(viewer, told.id))[0] ?? null;
			return {
				id: params.id,
				title: told.title,
				language: told.language,
				asked,
				marks: await readGraveMarks([asked?.question]),
				may: isVerified(me) && me.company === null,
				zone: me.timeZone,
				key: newKey(),
			};
		})(),
	);

export const actions = {
	default: async ({ locals: { viewer }, params, request }) => {
		const read = await readForm(request, ReviewForm);
		if (!read.ok) return fail(422, { values: read.values, problems: read.problems });
		const data = read.data as Record<string, string>;
		const ratings = Object.fromEntries(RATED.map((one) => [one, data[one] ? Number(data[one]) : null])) as Ratings;
		const { done, failure } = await acted(
			read.form,
			writeReview(viewer, idIn(params.id), {
				markdown: (data.text ?? '').replace(/\r\n/g, '\n').trim(),
				key: data.key ?? '',
				citing: data.citing,
				language: data.language,
				ratings,
			}),
		);
		if (failure) return failure;
		redirect(303, `/go/${shortId(done)}`);
	},
};
