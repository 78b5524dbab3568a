import { error, fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { changeFolder, makeFolder, readFolders, removeFolder } from '#features/resources/folders.ts';
import { folderChoices } from '#features/resources/read-resource.ts';
import { folderIn } from '#features/resources/resource-form.ts';
import { mayAdd, requireResources } from '#features/resources/rules.ts';
import type { Viewer } from '#kernel/people/viewer.ts';
import { keepsOrder } from '#kernel/spaces/rights.ts';
import { readForm } from '#platform/form.ts';
import { shortId } from '#platform/ids.ts';
import { say } from '#words/say.ts';
import { acted, idIn, shown } from '../../../../../answer.ts';

async function open(viewer: Viewer, slug: string) {
	const { member, space } = await requireResources(viewer, slug);
	if (!mayAdd(member, space)) error(404, say('There is nothing here for you.'));
	return space;
}

export const load = async ({ locals: { viewer }, params, url }) => {
	const space = await shown(open(viewer, params.slug));
	const folders = await readFolders(space.id);
	const edited = folders.find((one) => shortId(one.id) === url.searchParams.get('edit'));
	return {
		space: { slug: space.slug, name: space.name },
		keeps: keepsOrder(space),
		folders: folders.map(({ id, name, depth }) => ({ id: shortId(id), name, depth })),
		choices: folderChoices(folders),
		within: url.searchParams.get('folder') ?? '',
		edited:
			edited && keepsOrder(space)
				? { id: shortId(edited.id), name: edited.name, parent: edited.parentId ? shortId(edited.parentId) : '' }
				: null,
	};
};

const FolderForm = z.object({
	id: z.string().default(''),
	name: z.string().default(''),
	parent: z.string().default(''),
	attested: z.literal('yes').optional(),
});

export const actions = {
	make: async ({ locals: { viewer }, params, request }) => {
		const space = await shown(open(viewer, params.slug));
		const read = await readForm(request, FolderForm);
		if (!read.ok) return fail(422, { values: read.values, problems: read.problems });
		const { name, parent, attested } = read.data;
		const draft = { name, parentId: folderIn(parent), attested: attested === 'yes' };
		const { done, failure } = await acted(read.form, makeFolder(viewer, space.id, draft));
		if (failure) return failure;
		redirect(303, `/spaces/${space.slug}/resources?folder=${shortId(done)}`);
	},
	change: async ({ locals: { viewer }, params, request }) => {
		const space = await shown(open(viewer, params.slug));
		const read = await readForm(request, FolderForm);
		if (!read.ok) return fail(422, { values: read.values, problems: read.problems });
		const { id, name, parent, attested } = read.data;
		const draft = { name, parentId: folderIn(parent), attested: attested === 'yes' };
		const { failure } = await acted(read.form, (async () => changeFolder(viewer, space.id, idIn(id), draft))());
		if (failure) return failure;
		redirect(303, `/spaces/${space.slug}/resources/folders`);
	},
	remove: async ({ locals: { viewer }, params, request }) => {
		const space = await shown(open(viewer, params.slug));
		const read = await readForm(request, FolderForm);
		if (!read.ok) return fail(422, { values: read.values, problems: read.problems });
		const { failure } = await acted(read.form, (async () => removeFolder(viewer, space.id, idIn(read.data.id)))());
		if (failure) return failure;
		redirect(303, `/spaces/${space.slug}/resources/folders`);
	},
};
