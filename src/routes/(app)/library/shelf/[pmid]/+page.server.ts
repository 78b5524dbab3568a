import { fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { editItem } from '#features/library/shelf/edit-item.ts';
import { addFile, removeFile } from '#features/library/shelf/own-files.ts';
import { readShelfItem } from '#features/library/shelf/read-shelf.ts';
import { saveCitation, takeOffShelf } from '#features/library/shelf/save-citation.ts';
import { readForm } from '#platform/form.ts';
import { shortId } from '#platform/ids.ts';
import { acted, idIn, shown } from '../../../../answer.ts';

const pmidIn = (param: string) => (/^\d{1,10}$/.test(param) ? Math.min(Number(param), 2_147_483_647) : 0);

export const load = async ({ locals: { viewer }, params }) => {
	const item = await shown(readShelfItem(viewer, pmidIn(params.pmid)));
	return { ...item, ownFiles: item.ownFiles.map((file) => ({ ...file, id: shortId(file.id) })) };
};

const ItemForm = z.object({
	note: z.string().default(''),
	tags: z.string().default(''),
	lists: z.string().default(''),
	read: z.literal('yes').optional(),
	attested: z.literal('yes').optional(),
});
const FileForm = z.object({ file: z.instanceof(File, { message: 'Choose a file.' }) });
const RemoveForm = z.object({ id: z.string() });

export const actions = {
	/** From the paper's own page. */
	save: async ({ locals, params, request }) => {
		const { failure } = await acted(await request.formData(), saveCitation(locals.viewer, pmidIn(params.pmid)));
		if (failure) return failure;
		redirect(303, `/library/shelf/${params.pmid}`);
	},
	edit: async ({ locals, params, request }) => {
		const read = await readForm(request, ItemForm);
		if (!read.ok) return fail(422, { values: read.values, problems: read.problems });
		const { read: isRead, attested, ...draft } = read.data;
		const { failure } = await acted(
			read.form,
			editItem(locals.viewer, pmidIn(params.pmid), { ...draft, read: isRead === 'yes', attested: attested === 'yes' }),
		);
		if (failure) return failure;
		redirect(303, '/library/shelf');
	},
	file: async ({ locals, params, request }) => {
		const read = await readForm(request, FileForm);
		if (!read.ok) return fail(422, { values: read.values, problems: read.problems });
		const { failure } = await acted(read.form, addFile(locals.viewer, pmidIn(params.pmid), read.data.file));
		if (failure) return failure;
		redirect(303, `/library/shelf/${params.pmid}`);
	},
	'remove-file': async ({ locals, params, request }) => {
		const read = await readForm(request, RemoveForm);
		if (!read.ok) return fail(422, { values: read.values, problems: read.problems });
		const { failure } = await acted(read.form, removeFile(locals.viewer, pmidIn(params.pmid), idIn(read.data.id)));
		if (failure) return failure;
		redirect(303, `/library/shelf/${params.pmid}`);
	},
	remove: async ({ locals, params, request }) => {
		const { failure } = await acted(await request.formData(), takeOffShelf(locals.viewer, pmidIn(params.pmid)));
		if (failure) return failure;
		redirect(303, '/library/shelf');
	},
};
