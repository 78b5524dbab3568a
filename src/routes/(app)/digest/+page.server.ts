import { fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { chooseDigest, readDigestChoice } from '#features/digest/choose-digest.ts';
import { daysOf, readDigest } from '#features/digest/read-digest.ts';
import { whyWords } from '#kernel/stream/why.ts';
import { readForm } from '#platform/form.ts';
import { acted, shown } from '../../answer.ts';

const hour = z.coerce.number('Choose an hour.').int().min(0).max(23);
const ChoiceForm = z.object({
	rhythm: z.enum(['daily', 'weekly', 'never'], 'Choose how often.'),
	quietFrom: hour,
	quietTo: hour,
});

export const load = async ({ locals: { viewer }, url }) => {
	const choice = await shown(readDigestChoice(viewer));
	const days = { day: 1, week: 7 }[url.searchParams.get('of') ?? ''] ?? daysOf(choice.rhythm);
	const { items, journals, left, minutes } = await shown(readDigest(viewer, days));
	return {
		choice,
		days,
		journals,
		left,
		minutes,
		items: items.map(({ row, why, excerpt, cut }) => ({
			id: row.id,
			link: row.link,
			title: row.card?.title ?? null,
			excerpt,
			cut,
			language: row.language,
			author: row.author && { name: row.author.name, path: row.author.path, line: row.author.line },
			publishedAt: row.publishedAt,
			replies: row.replies ?? 0,
			cited: row.cited,
			why: why && whyWords(why),
		})),
		zone: viewer.memberId === null ? 'UTC' : viewer.timeZone,
	};
};

export const actions = {
	default: async ({ locals, request }) => {
		const read = await readForm(request, ChoiceForm);
		if (!read.ok) return fail(422, { values: read.values, problems: read.problems });
		const { failure } = await acted(read.form, chooseDigest(locals.viewer, read.data));
		if (failure) return failure;
		redirect(303, '/digest?saved=yes#rhythm');
	},
};
