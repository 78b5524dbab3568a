import { fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { readRegisters } from '#features/registers/read-registers.ts';
import { loadSanctions, readSanctionLists } from '#features/registers/sanctions.ts';
import { readForm } from '#platform/form.ts';
import { acted, shown } from '../../../answer.ts';

const ListForm = z.object({
	list: z.string().trim().min(2, 'Give the list a short code, such as leie.').max(31),
	name: z.string().trim().min(3, 'Name the list as members read it.').max(120),
	register: z.string().min(1, 'Choose a register.'),
	file: z.instanceof(File, { message: 'Choose a file.' }).refine((file) => file.size > 0, 'Choose a file.'),
	shrunk: z.string().optional(),
});

export const load = async ({ locals, url }) => ({
	lists: await shown(readSanctionLists(locals.viewer)),
	registers: (await readRegisters(locals.viewer)).map((one) => ({ value: one.code, words: one.name })),
	loaded: url.searchParams.get('loaded'),
});

export const actions = {
	default: async ({ locals, request }) => {
		const read = await readForm(request, ListForm);
		if (!read.ok) return fail(422, { values: read.values, problems: read.problems });
		const { file, shrunk, ...draft } = read.data;
		const { done, failure } = await acted(
			read.form,
			loadSanctions(locals.viewer, {
				...draft,
				fileName: file.name,
				text: await file.text(),
				shrunk: shrunk === 'yes',
			}),
		);
		if (failure) return failure;
		redirect(303, `/admin/sanctions?loaded=${done}`);
	},
};
