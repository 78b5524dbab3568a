import { error, fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { cancel, changeWords, noteOf, postpone } from '#features/clubs/change-meeting.ts';
import { INSTRUMENTS } from '#features/clubs/instruments/choose.ts';
import { readMeeting } from '#features/clubs/read-meeting.ts';
import { readTopics } from '#features/clubs/read-session.ts';
import { timeZones } from '#features/profiles/choices.ts';
import { CitingFields } from '#kernel/citations/keep-citations.ts';
import { LanguageFields } from '#kernel/content/language-choice.ts';
import { readForm } from '#platform/form.ts';
import { localOf } from '#platform/local-time.ts';
import { say } from '#words/say.ts';
import { acted, idIn, shown } from '../../../../answer.ts';
import { DateFields } from '../../meeting-form.ts';

const text = z
	.string()
	.default('')
	.transform((typed) => typed.replace(/\r\n/g, '\n'));
const WordsForm = z.object({
	title: text,
	note: text,
	place: text,
	moderator: text,
	design: text,
	population: text,
	intervention: text,
	comparison: text,
	outcome: text,
	agenda: text,
	attested: z.literal('yes').optional(),
	...CitingFields.shape,
	...LanguageFields.shape,
});

export const load = async ({ locals: { viewer }, params, url }) => {
	const meeting = await shown((async () => readMeeting(viewer, idIn(params.id)))());
	if (!meeting.leads) error(404, 'There is nothing here for you.');
	const topics = await readTopics(meeting);
	return {
		meeting,
		zones: timeZones,
		instruments: INSTRUMENTS.map(({ code, name, study }) => ({ value: code, words: `${say(study)}: ${say(name)}` })),
		words: {
			title: meeting.title,
			language: meeting.language,
			note: noteOf(meeting.markdown, meeting.paperKey as string),
			place: meeting.place,
			moderator: meeting.moderator?.handle ?? '',
			design: meeting.design,
			population: meeting.population,
			intervention: meeting.intervention,
			comparison: meeting.comparison,
			outcome: meeting.outcome,
			agenda: topics.map(({ title, minutes }) => `${title} ${minutes}`).join('\n'),
		} as Record<string, string>,
		first: {
			when: localOf(meeting.startsAt, meeting.zone),
			zone: meeting.zone,
			minutes: String(meeting.minutes),
		},
		saved: url.searchParams.has('saved'),
	};
};

export const actions = {
	words: async ({ locals, params, request }) => {
		const read = await readForm(request, WordsForm);
		if (!read.ok) return fail(422, { values: read.values, problems: read.problems, which: 'words' });
		const { attested, language = null, ...change } = read.data;
		const { failure } = await acted(
			read.form,
			(async () =>
				changeWords(locals.viewer, idIn(params.id), { ...change, language, attested: attested === 'yes' }))(),
		);
		if (failure) return fail(failure.status, { ...failure.data, which: 'words' });
		redirect(303, `/meetings/${params.id}/edit?saved`);
	},
	move: async ({ locals, params, request }) => {
		const read = await readForm(request, DateFields);
		if (!read.ok) return fail(422, { values: read.values, problems: read.problems, which: 'date' });
		const { failure } = await acted(
			read.form,
			(async () => postpone(locals.viewer, { contentId: idIn(params.id) }, read.data))(),
		);
		if (failure) return fail(failure.status, { ...failure.data, which: 'date' });
		redirect(303, `/meetings/${params.id}`);
	},
	cancel: async ({ locals, params, request }) => {
		const { failure } = await acted(
			await request.formData(),
			(async () => cancel(locals.viewer, { contentId: idIn(params.id) }))(),
		);
		if (failure) return fail(failure.status, { ...failure.data, which: 'date' });
		redirect(303, `/meetings/${params.id}`);
	},
};
