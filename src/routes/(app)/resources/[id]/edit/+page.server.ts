import { fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { changeResource } from '#features/resources/change-resource.ts';
import { folderChoices, readChangeable } from '#features/resources/read-resource.ts';
import { AboutForm, aboutOf } from '#features/resources/resource-form.ts';
import type { Form } from '#features/resources/tables.ts';
import { takeBack } from '#features/resources/wiki/write-page.ts';
import { readForm } from '#platform/form.ts';
import { shortId } from '#platform/ids.ts';
import { acted, idIn, shown } from '../../../../answer.ts';

export const load = async ({ locals: { viewer }, params }) => {
	const held = await shown(readChangeable(viewer, idIn(params.id), 'resource'));
	return {
		id: params.id,
		form: held.form as Exclude<Form, 'page'>,
		space: held.space,
		values: {
			title: held.title,
			text: held.text,
			url: held.url ?? '',
			licence: held.licence,
			source: held.source,
			dated: held.dated,
			language: held.language,
			topics: held.topics,
			folder: held.folderId ? shortId(held.folderId) : '',
			basedOn: String(held.basedOn),
		},
		folders: folderChoices(held.folders),
		mayTakeBack: held.mayTakeBack,
	};
};

const ChangeForm = AboutForm.extend({ basedOn: z.coerce.number().int().min(0) });
const SureForm = z.object({ sure: z.literal('yes', { error: 'Tick this first: it cannot be undone.' }) });

export const actions = {
	change: async ({ locals, params, request }) => {
		const read = await readForm(request, ChangeForm);
		if (!read.ok) return fail(422, { values: read.values, problems: read.problems });
		const { basedOn, attested, citing } = read.data;
		const { failure } = await acted(
			read.form,
			(async () =>
				changeResource(locals.viewer, idIn(params.id), {
					...aboutOf(read.data),
					basedOn,
					attested: attested === 'yes',
					citing,
				}))(),
		);
		if (failure) return failure;
		redirect(303, `/resources/${params.id}`);
	},
	'take-back': async ({ locals, params, request }) => {
		const read = await readForm(request, SureForm);
		if (!read.ok) return fail(422, { values: {}, problems: read.problems });
		const { space } = await shown(readChangeable(locals.viewer, idIn(params.id), 'resource'));
		const { failure } = await acted(read.form, takeBack(locals.viewer, idIn(params.id), 'resource'));
		if (failure) return failure;
		redirect(303, `/spaces/${space.slug}/resources`);
	},
};
