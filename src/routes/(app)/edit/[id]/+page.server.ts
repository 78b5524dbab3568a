import { fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { describeOwnPictures, readOwnPictures } from '#kernel/attachments/own-pictures.ts';
import { audienceWords } from '#kernel/audience/audience-words.ts';
import { CitingFields } from '#kernel/citations/keep-citations.ts';
import { changeAudience } from '#kernel/content/change-audience.ts';
import { edit, readOwnWriting } from '#kernel/content/edit.ts';
import { kindOf } from '#kernel/content/kind.ts';
import { LanguageFields } from '#kernel/content/language-choice.ts';
import { withdraw } from '#kernel/content/remove.ts';
import { chooseCard, readOwnCard } from '#kernel/links/choose-card.ts';
import { changePoll, readOwnPoll } from '#kernel/polls/change-poll.ts';
import { type PollDraft, PollFields, pollOf } from '#kernel/polls/make-poll.ts';
import { pathOf } from '#kernel/stream/find-content.ts';
import { readTopicsOf } from '#kernel/topics/read-topic.ts';
import { setTopics } from '#kernel/topics/set-topics.ts';
import { suggestTopics } from '#kernel/topics/suggest-topics.ts';
import { readTopicField } from '#kernel/topics/topic-words.ts';
import { readForm } from '#platform/form.ts';
import { acted, idIn, shown } from '../../../answer.ts';

const EditForm = z.object({
	text: z.string().default(''),
	title: z.string().optional(),
	basedOn: z.coerce.number().int().min(0),
	attested: z.literal('yes').optional(),
	...CitingFields.shape,
	...LanguageFields.shape,
	forget: z.literal('yes').optional(),
});
/** Which options there are, or that the poll is taken away. */
const PollForm = PollFields.extend({ away: z.literal('yes').optional(), attested: z.literal('yes').optional() });
/** Emptied by hand: refused with the sentence that says how many it needs. */
const NO_OPTIONS: PollDraft = { options: [], several: false, days: null, results: 'voted', byProfession: false };
const WithdrawForm = z.object({ sure: z.literal('yes', { error: 'Tick this first: it cannot be undone.' }) });

const AudienceForm = z.object({
	audience: z.enum(['public', 'members', 'verified', 'connections', 'named'], { error: 'Choose who can read it.' }),
});

const TopicForm = z.object({ topics: z.string().max(1000).default(''), attested: z.literal('yes').optional() });

export const load = async ({ locals: { viewer }, params }) => {
	const { audience, ...writing } = await shown(readOwnWriting(viewer, idIn(params.id)));
	const editor = kindOf(writing.kind).editor?.({ id: idIn(params.id) });
	if (editor) redirect(303, editor);
	const ofRoot = !writing.isReply && writing.mayEdit;
	return {
		id: params.id,
		writing,
		topics: ofRoot ? (await readTopicsOf(viewer, idIn(params.id))).map((one) => one.name).join(', ') : null,
		suggested: ofRoot ? (await suggestTopics(viewer, writing.markdown)).map((one) => one.name) : [],
		readers: audience && {
			now: audience.now,
			othersReplied: audience.othersReplied,
			choices: audience.choices.map((value) => ({ value, words: audienceWords(value) })),
		},
		poll: ofRoot ? await shown(readOwnPoll(viewer, idIn(params.id))) : null,
		pictures: writing.mayEdit ? await readOwnPictures(viewer, idIn(params.id)) : [],
		card: writing.mayEdit ? await shown(readOwnCard(viewer, idIn(params.id))) : null,
		zone: viewer.memberId === null ? 'UTC' : viewer.timeZone,
	};
};

export const actions = {
	edit: async ({ locals, params, request }) => {
		const read = await readForm(request, EditForm);
		if (!read.ok) return fail(422, { values: read.values, problems: read.problems });
		const id = idIn(params.id);
		const { data, form } = read;
		const { failure } = await acted(
			form,
			edit(locals.viewer, id, {
				markdown: data.text.replace(/\r\n/g, '\n').trim(),
				title: data.title,
				basedOn: data.basedOn,
				attested: data.attested === 'yes',
				citing: data.citing,
				language: data.language ?? null,
				forget: data.forget === 'yes',
			}),
		);
		if (failure) return failure;
		redirect(303, await shown(pathOf(locals.viewer, id)));
	},
	audience: async ({ locals, params, request }) => {
		const read = await readForm(request, AudienceForm);
		if (!read.ok) return fail(422, { values: read.values, problems: read.problems });
		const id = idIn(params.id);
		const { failure } = await acted(read.form, changeAudience(locals.viewer, id, read.data.audience));
		if (failure) return failure;
		redirect(303, await shown(pathOf(locals.viewer, id)));
	},
	topics: async ({ locals, params, request }) => {
		const read = await readForm(request, TopicForm);
		if (!read.ok) return fail(422, { values: read.values, problems: read.problems });
		const id = idIn(params.id);
		const set = async () =>
			setTopics(locals.viewer, id, readTopicField(read.data.topics), read.data.attested === 'yes');
		const { failure } = await acted(read.form, set());
		if (failure) return failure;
		redirect(303, await shown(pathOf(locals.viewer, id)));
	},
	poll: async ({ locals, params, request }) => {
		const read = await readForm(request, PollForm);
		if (!read.ok) return fail(422, { values: read.values, problems: read.problems });
		const id = idIn(params.id);
		const { away, attested, ...fields } = read.data;
		const change = async () =>
			changePoll(locals.viewer, id, away ? null : (pollOf(fields) ?? NO_OPTIONS), attested === 'yes');
		const { failure } = await acted(read.form, change());
		if (failure) return failure;
		redirect(303, await shown(pathOf(locals.viewer, id)));
	},
	pictures: async ({ locals, params, request }) => {
		const id = idIn(params.id);
		const form = await request.formData();
		const described = describeOwnPictures(locals.viewer, id, form, form.get('attested') === 'yes');
		const { failure } = await acted(form, described);
		if (failure) return failure;
		redirect(303, await shown(pathOf(locals.viewer, id)));
	},
	card: async ({ locals, params, request }) => {
		const id = idIn(params.id);
		const form = await request.formData();
		const { failure } = await acted(form, chooseCard(locals.viewer, id, form.get('shown') === 'yes'));
		if (failure) return failure;
		redirect(303, await shown(pathOf(locals.viewer, id)));
	},
	withdraw: async ({ locals, params, request }) => {
		const read = await readForm(request, WithdrawForm);
		if (!read.ok) return fail(422, { values: read.values, problems: read.problems });
		const { failure } = await acted(read.form, withdraw(locals.viewer, idIn(params.id)));
		if (failure) return failure;
		redirect(303, '/');
	},
};
