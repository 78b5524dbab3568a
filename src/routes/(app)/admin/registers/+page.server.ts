import { fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { approveLoad, cancelLoad } from '#features/registers/decide-load.ts';
import { readLoads } from '#features/registers/read-loads.ts';
import { readRegisters } from '#features/registers/read-registers.ts';
import { listRegisterFiles, registerFolder, storeRegisterFile } from '#features/registers/register-files.ts';
import { startLoad } from '#features/registers/start-load.ts';
import { readForm } from '#platform/form.ts';
import { shortId } from '#platform/ids.ts';
import { say } from '#words/say.ts';
import { acted, idIn, shown } from '../../../answer.ts';

const LoadForm = z.object({
	register: z.string().default('nppes'),
	fileName: z.string().min(1, 'Choose a file.'),
	extent: z.enum(['full', 'delta'], 'Say whether the file is full or a weekly delta.'),
	bytes: z
		.string()
		.trim()
		.regex(/^\d{0,15}$/, 'A size in bytes is a whole number.')
		.default(''),
});

export const load = async ({ locals, url }) => {
	const files = await shown(listRegisterFiles(locals.viewer));
	const loads = (await readLoads(locals.viewer)).map((one) => ({ ...one, id: shortId(one.id) }));
	const registers = await readRegisters(locals.viewer);
	return {
		files,
		loads,
		registers,
		folder: registerFolder(),
		chosen: url.searchParams.get('file'),
		described: url.searchParams.get('described'),
	};
};

export const actions = {
	load: async ({ locals, request }) => {
		const read = await readForm(request, LoadForm);
		if (!read.ok) return fail(422, { values: read.values, problems: read.problems });
		const { register, fileName, extent, bytes } = read.data;
		const { failure } = await acted(
			read.form,
			startLoad(locals.viewer, {
				register,
				fileName,
				extent,
				announcedBytes: bytes === '' ? null : Number(bytes),
			}),
		);
		if (failure) return failure;
		redirect(303, '/admin/registers');
	},
	upload: async ({ locals, request }) => {
		const form = await request.formData();
		const file = form.get('file');
		if (!(file instanceof File) || file.size === 0)
			return fail(422, { values: {}, problems: { file: say('Choose a file to send.') } });
		const { done, failure } = await acted(form, storeRegisterFile(locals.viewer, file.name, file.size, file.stream()));
		if (failure) return failure;
		redirect(303, `/admin/registers?file=${encodeURIComponent(done)}`);
	},
	approve: async ({ locals, request }) => {
		const form = await request.formData();
		const { failure } = await acted(form, approveLoad(locals.viewer, idIn(String(form.get('load')))));
		if (failure) return failure;
		redirect(303, '/admin/registers');
	},
	cancel: async ({ locals, request }) => {
		const form = await request.formData();
		const { failure } = await acted(form, cancelLoad(locals.viewer, idIn(String(form.get('load')))));
		if (failure) return failure;
		redirect(303, '/admin/registers');
	},
};
