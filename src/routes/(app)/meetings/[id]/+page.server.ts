import { fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { answerInvitation } from '#features/clubs/attend.ts';
import { noteOf } from '#features/clubs/change-meeting.ts';
import { readMeeting, readVotes } from '#features/clubs/read-meeting.ts';
import { countSections, readSection } from '#features/clubs/read-sections.ts';
import { remark } from '#features/clubs/remark.ts';
import { isSection } from '#features/clubs/sections.ts';
import { addPhotos } from '#kernel/attachments/add-photos.ts';
import { CitingFields } from '#kernel/citations/keep-citations.ts';
import { readForm } from '#platform/form.ts';
import { shortId } from '#platform/ids.ts';
import { renderMarkdown } from '#platform/markdown.ts';
import { acted, idIn, shown } from '../../../answer.ts';
import { readDiscussion } from '../../discussion.ts';

const RemarkForm = z.object({
	text: z.string().default(''),
	section: z.string().default('general'),
	to: z.string().default(''),
	key: z.string().min(8).max(100),
	attested: z.literal('yes').optional(),
	...CitingFields.shape,
});
const AnswerForm = z.object({ coming: z.enum(['yes', 'no', '']).default('') });

export const load = async ({ locals: { viewer }, params, url }) => {
	const id = idIn(params.id);
	const meeting = await shown(readMeeting(viewer, id));
	const asked = url.searchParams.get('section') ?? '';
	const section = isSection(asked) ? asked : null;
	const after = Number(url.searchParams.get('after') ?? 0);
	const [discussion, votes, counts, part] = await Promise.all([
		readDiscussion(viewer, 'meeting', id, url),
		shown(readVotes(viewer, meeting)),
		countSections(id),
		section ? shown(readSection(viewer, id, section, Number.isSafeInteger(after) ? after : 0)) : null,
	]);
	return {
		...discussion,
		meeting,
		note: renderMarkdown(noteOf(meeting.markdown, meeting.paperKey as string)),
		votes,
		counts,
		section,
		part,
	};
};

export const actions = {
	answer: async ({ locals, params, request }) => {
		const read = await readForm(request, AnswerForm);
		if (!read.ok) return fail(422, { values: read.values, problems: read.problems });
		const coming = read.data.coming === '' ? null : read.data.coming === 'yes';
		const { failure } = await acted(
			read.form,
			(async () => answerInvitation(locals.viewer, idIn(params.id), coming))(),
		);
		if (failure) return failure;
		redirect(303, `/meetings/${params.id}`);
	},
	remark: async ({ locals, params, request }) => {
		const read = await readForm(request, RemarkForm);
		if (!read.ok) return fail(422, { values: read.values, problems: read.problems });
		const { data, form } = read;
		const { done, failure } = await acted(
			form,
			(async () =>
				remark(
					locals.viewer,
					idIn(params.id),
					{
						parentId: idIn(data.to || params.id),
						markdown: data.text.replace(/\r\n/g, '\n').trim(),
						attachmentIds: await addPhotos(locals.viewer, form, data.key),
						key: data.key,
						attested: data.attested === 'yes',
						citing: data.citing,
					},
					data.section,
				))(),
		);
		if (failure) return failure;
		redirect(303, `/go/${shortId(done)}`);
	},
};
