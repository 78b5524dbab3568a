import { fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { readCasePage } from '#features/cases/read-case.ts';
import { readThings, thingsIn } from '#features/cases/things.ts';
import { addUpdate, revealAnswer, settleCase } from '#features/cases/updates.ts';
import { ENDS, type Ended } from '#features/cases/words.ts';
import { CitingFields } from '#kernel/citations/keep-citations.ts';
import { LanguageFields } from '#kernel/content/language-choice.ts';
import { newKey, readForm } from '#platform/form.ts';
import { notFound } from '#platform/refusal.ts';
import { acted, idIn, shown } from '../../../../answer.ts';

const UpdateForm = z.object({
	day: z
		.string()
		.trim()
		.regex(/^[-−]?\d{1,4}$/, 'Give the day as a whole number, counted from day 0.'),
	text: z.string().default(''),
	back: z.literal('yes').optional(),
	key: z.string().min(8).max(100),
	...CitingFields.shape,
	...LanguageFields.shape,
});
const SettleForm = z.object({
	standing: z.enum(['open', 'closed', 'lost'], { error: 'Choose how it stands.' }),
	outcome: z.string().default(''),
	teaching: z.string().default(''),
	ended: z.enum(['', ...(Object.keys(ENDS) as Ended[])], { error: 'Choose one of the list.' }).default(''),
	...CitingFields.shape,
});

export const load = async ({ locals: { viewer }, params }) => {
	const told = await shown(
		(async () => {
			const page = await readCasePage(viewer, idIn(params.id));
			if (!page.isAuthor) throw notFound();
			return page;
		})(),
	);
	const text = (section: string) => told.parts.find((part) => part.section === section)?.markdown ?? '';
	return {
		id: params.id,
		title: told.title,
		language: told.language,
		standing: told.standing,
		ended: told.ended ?? '',
		ends: Object.entries(ENDS).map(([value, words]) => ({ value, words })),
		hidden: told.hidden,
		outcome: text('outcome'),
		teaching: text('teaching'),
		lastDay: Math.max(0, ...told.updates.map(({ day }) => day), ...told.labs.map(({ day }) => day)),
		things: await readThings(idIn(params.id)),
		key: newKey(),
	};
};

export const actions = {
	add: async ({ locals: { viewer }, params, request }) => {
		const read = await readForm(request, UpdateForm);
		if (!read.ok) return fail(422, { about: 'add', values: read.values, problems: read.problems });
		const { day, text, back, key, citing, language } = read.data;
		const { failure } = await acted(
			read.form,
			addUpdate(viewer, idIn(params.id), {
				day: Number(day.replace('−', '-')),
				markdown: text.replace(/\r\n/g, '\n'),
				keptBack: back === 'yes',
				citing,
				language,
				things: thingsIn(read.form),
				key,
			}),
		);
		if (failure) return fail(failure.status, { ...failure.data, about: 'add', things: thingsIn(read.form) });
		redirect(303, `/cases/${params.id}#updates`);
	},
	settle: async ({ locals: { viewer }, params, request }) => {
		const read = await readForm(request, SettleForm);
		if (!read.ok) return fail(422, { about: 'settle', values: read.values, problems: read.problems });
		const { failure } = await acted(
			read.form,
			settleCase(viewer, idIn(params.id), {
				standing: read.data.standing,
				outcome: read.data.outcome.replace(/\r\n/g, '\n'),
				teaching: read.data.teaching.replace(/\r\n/g, '\n'),
				ended: read.data.ended || null,
				citing: read.data.citing,
				things: thingsIn(read.form),
			}),
		);
		if (failure) return fail(failure.status, { ...failure.data, about: 'settle', things: thingsIn(read.form) });
		redirect(303, `/cases/${params.id}`);
	},
	reveal: async ({ locals: { viewer }, params, request }) => {
		const form = await request.formData();
		const citing = String(form.get('citing') ?? '');
		const { failure } = await acted(form, revealAnswer(viewer, idIn(params.id), citing));
		if (failure) return fail(failure.status, { ...failure.data, about: 'reveal' });
		redirect(303, `/cases/${params.id}`);
	},
};
