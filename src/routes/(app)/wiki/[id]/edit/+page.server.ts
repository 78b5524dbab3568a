import { fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { folderChoices, readChangeable } from '#features/resources/read-resource.ts';
import { folderIn, PageForm } from '#features/resources/resource-form.ts';
import { changePage, takeBack } from '#features/resources/wiki/write-page.ts';
import { changesOf } from '#kernel/content/changes-of.ts';
import { keepsOrder } from '#kernel/spaces/rights.ts';
import { readTopicField } from '#kernel/topics/topic-words.ts';
import { readForm } from '#platform/form.ts';
import { shortId } from '#platform/ids.ts';
import { acted, idIn, shown } from '../../../../answer.ts';

export const load = async ({ locals: { viewer }, params }) => {
	const held = await shown(readChangeable(viewer, idIn(params.id), 'wiki'));
	const space = viewer.memberId === null ? undefined : viewer.spaces.find((one) => one.id === held.spaceId);
	return {
		id: params.id,
		space: held.space,
		values: {
			title: held.title,
			text: held.text,
			topics: held.topics,
			folder: held.folderId ? shortId(held.folderId) : '',
			basedOn: String(held.basedOn),
			...(held.guarded && { guarded: 'yes' }),
		} as Record<string, string>,
		folders: folderChoices(held.folders),
		guards: space !== undefined && (keepsOrder(space) || held.authorId === viewer.memberId),
		mayTakeBack: held.mayTakeBack,
	};
};

const ChangeForm = PageForm.extend({ basedOn: z.coerce.number().int().min(0) });
const SureForm = z.object({ sure: z.literal('yes', { error: 'Tick this first: it cannot be undone.' }) });

export const actions = {
	change: async ({ locals, params, request }) => {
		const read = await readForm(request, ChangeForm);
		if (!read.ok) return fail(422, { values: read.values, problems: read.problems, meanwhile: null });
		const { data, form } = read;
		const id = idIn(params.id);
		const text = data.text.replace(/\r\n/g, '\n').trim();
		const { failure } = await acted(
			form,
			(async () =>
				changePage(locals.viewer, id, {
					title: data.title,
					text,
					topics: readTopicField(data.topics),
					folderId: folderIn(data.folder),
					guarded: data.guarded === 'yes',
					basedOn: data.basedOn,
					attested: data.attested === 'yes',
					citing: data.citing,
				}))(),
		);
		if (!failure) redirect(303, `/wiki/${params.id}`);
		if (failure.status !== 409 || failure.data.problems.title)
			return fail(failure.status, { ...failure.data, meanwhile: null });
		// What was typed stays in the form, and is based from now on on what stands there: saved again, it was compared.
		const now = await shown(readChangeable(locals.viewer, id, 'wiki'));
		return fail(failure.status, {
			problems: failure.data.problems,
			values: { ...failure.data.values, basedOn: String(now.basedOn) },
			meanwhile: { title: now.title, language: now.language, parts: changesOf(now.text, text) },
		});
	},
	'take-back': async ({ locals, params, request }) => {
		const read = await readForm(request, SureForm);
		if (!read.ok) return fail(422, { values: {} as Record<string, string>, problems: read.problems, meanwhile: null });
		const { space } = await shown(readChangeable(locals.viewer, idIn(params.id), 'wiki'));
		const { failure } = await acted(read.form, takeBack(locals.viewer, idIn(params.id), 'wiki'));
		if (failure) return fail(failure.status, { ...failure.data, meanwhile: null });
		redirect(303, `/spaces/${space.slug}/resources`);
	},
};
