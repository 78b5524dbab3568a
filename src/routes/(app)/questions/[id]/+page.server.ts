import { fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { acceptAnswer, answerQuestion, endorseAnswer, voteOnAnswer } from '#features/questions/answer-question.ts';
import { askColleague, declineRequest } from '#features/questions/ask-colleague.ts';
import { changeField } from '#features/questions/change-field.ts';
import { readQuestion } from '#features/questions/read-question.ts';
import { addPhotos } from '#kernel/attachments/add-photos.ts';
import { CitingFields } from '#kernel/citations/keep-citations.ts';
import { LanguageFields } from '#kernel/content/language-choice.ts';
import { specialtyChoices } from '#kernel/people/specialty-choices.ts';
import { readsAlongIn } from '#kernel/spaces/rights.ts';
import { newKey, readForm } from '#platform/form.ts';
import type { Id } from '#platform/ids.ts';
import { readShortId, shortId } from '#platform/ids.ts';
import { acted, idIn, shown } from '../../../answer.ts';
import { replyAction } from '../../discussion.ts';

const AnswerForm = z.object({
	text: z.string().default(''),
	key: z.string().min(8).max(100),
	attested: z.literal('yes').optional(),
	...CitingFields.shape,
	...LanguageFields.shape,
});
const VoteForm = z.object({ answer: z.string(), value: z.enum(['-1', '0', '1']) });
const AskForm = z.object({
	colleague: z.string().trim().max(60).default(''),
	days: z.coerce.number().int().default(7),
});
const DeclineForm = z.object({ reason: z.string().default(''), attested: z.literal('yes').optional() });
const FieldForm = z.object({ specialty: z.string().default('') });
const MarkForm = z.object({ answer: z.string() });

export const load = async ({ locals: { viewer }, params, url }) => {
	const asked = (name: string) => readShortId(url.searchParams.get(name) ?? '');
	const place = { at: asked('at'), after: asked('after'), on: asked('on'), from: asked('from') };
	// What is commented on must stand on the page that the form is shown on.
	const to = url.searchParams.get('to') ?? url.searchParams.get('quote');
	if (to) place.at = readShortId(to);
	const question = await shown(readQuestion(viewer, idIn(params.id), place));
	const readsAlong = readsAlongIn(viewer, question.root.spaceId);
	const writes =
		viewer.principalId !== null &&
		(viewer.memberId === null || viewer.confirmed) &&
		!question.root.locked &&
		readsAlong === null;
	return {
		question,
		/** To say again whose field it is; for the asker alone. */
		fields: question.requests ? specialtyChoices() : null,
		/** Short id of what a comment would be on; null while one answers. */
		to: to && readShortId(to) ? to : null,
		zone: viewer.memberId === null ? 'UTC' : viewer.timeZone,
		key: writes ? newKey() : null,
		readsAlong,
	};
};

/** A press of a small button: the act, then the page again where one was. */
async function pressed(request: Request, act: (answer: Id, form: FormData) => Promise<Id>) {
	const read = await readForm(request, MarkForm);
	if (!read.ok) return fail(422, { values: read.values, problems: read.problems });
	const { done, failure } = await acted(read.form, act(idIn(read.data.answer), read.form));
	if (failure) return failure;
	redirect(303, `/questions/${shortId(done)}#${read.data.answer}`);
}

export const actions = {
	ask: async ({ locals: { viewer }, params, request }) => {
		const read = await readForm(request, AskForm);
		if (!read.ok) return fail(422, { values: read.values, problems: read.problems });
		const { colleague: handle, days } = read.data;
		const { failure } = await acted(read.form, askColleague(viewer, idIn(params.id), { handle, days }));
		if (failure) return failure;
		redirect(303, `/questions/${params.id}#asked`);
	},
	decline: async ({ locals: { viewer }, params, request }) => {
		const read = await readForm(request, DeclineForm);
		if (!read.ok) return fail(422, { values: read.values, problems: read.problems });
		const { reason, attested } = read.data;
		const { failure } = await acted(
			read.form,
			declineRequest(viewer, idIn(params.id), { reason, attested: attested === 'yes' }),
		);
		if (failure) return failure;
		redirect(303, `/questions/${params.id}`);
	},
	field: async ({ locals: { viewer }, params, request }) => {
		const read = await readForm(request, FieldForm);
		if (!read.ok) return fail(422, { values: read.values, problems: read.problems });
		const { failure } = await acted(read.form, changeField(viewer, idIn(params.id), read.data.specialty || null));
		if (failure) return failure;
		redirect(303, `/questions/${params.id}`);
	},
	answer: async ({ locals: { viewer }, params, request }) => {
		const read = await readForm(request, AnswerForm);
		if (!read.ok) return fail(422, { values: read.values, problems: read.problems });
		const { data, form } = read;
		const { done, failure } = await acted(
			form,
			(async () =>
				answerQuestion(viewer, idIn(params.id), {
					markdown: data.text.replace(/\r\n/g, '\n').trim(),
					attachmentIds: await addPhotos(viewer, form, data.key),
					key: data.key,
					attested: data.attested === 'yes',
					citing: data.citing,
					language: data.language,
				}))(),
		);
		if (failure) return failure;
		redirect(303, `/questions/${params.id}#${shortId(done)}`);
	},
	reply: replyAction,
	vote: ({ locals: { viewer }, request }) =>
		pressed(request, (answer, form) => {
			const read = VoteForm.safeParse(Object.fromEntries(form));
			return voteOnAnswer(viewer, answer, (read.success ? Number(read.data.value) : 0) as -1 | 0 | 1);
		}),
	accept: ({ locals: { viewer }, request }) => pressed(request, (answer) => acceptAnswer(viewer, answer)),
	endorse: ({ locals: { viewer }, request }) => pressed(request, (answer) => endorseAnswer(viewer, answer)),
};
