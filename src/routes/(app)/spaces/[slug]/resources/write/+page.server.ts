import { error, fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { readFolders } from '#features/resources/folders.ts';
import { folderChoices } from '#features/resources/read-resource.ts';
import { folderIn, PageForm } from '#features/resources/resource-form.ts';
import { mayAdd, requireResources } from '#features/resources/rules.ts';
import { writePage } from '#features/resources/wiki/write-page.ts';
import type { Viewer } from '#kernel/people/viewer.ts';
import { readTopicField } from '#kernel/topics/topic-words.ts';
import { newKey, readForm } from '#platform/form.ts';
import { shortId } from '#platform/ids.ts';
import { say } from '#words/say.ts';
import { acted, shown } from '../../../../../answer.ts';

async function open(viewer: Viewer, slug: string) {
	const { member, space } = await requireResources(viewer, slug);
	if (!mayAdd(member, space)) error(404, say('There is nothing here for you.'));
	return { member, space };
}

export const load = async ({ locals: { viewer }, params, url }) => {
	const { space } = await shown(open(viewer, params.slug));
	return {
		space: { slug: space.slug, name: space.name },
		title: (url.searchParams.get('title') ?? '').slice(0, 200),
		folder: url.searchParams.get('folder') ?? '',
		folders: folderChoices(await readFolders(space.id)),
		key: newKey(),
	};
};

const NewPage = PageForm.extend({ key: z.string().min(8).max(100) });

export const actions = {
	default: async ({ locals: { viewer }, params, request }) => {
		const { space } = await shown(open(viewer, params.slug));
		const read = await readForm(request, NewPage);
		if (!read.ok) return fail(422, { values: read.values, problems: read.problems });
		const { data } = read;
		const { done, failure } = await acted(
			read.form,
			(async () =>
				writePage(viewer, {
					spaceId: space.id,
					folderId: folderIn(data.folder),
					title: data.title,
					text: data.text.replace(/\r\n/g, '\n'),
					topics: readTopicField(data.topics),
					guarded: data.guarded === 'yes',
					key: data.key,
					attested: data.attested === 'yes',
					citing: data.citing,
				}))(),
		);
		if (failure) return failure;
		redirect(303, `/wiki/${shortId(done)}`);
	},
};
