import { error, fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { addResource } from '#features/resources/add-resource.ts';
import { readFolders } from '#features/resources/folders.ts';
import { folderChoices } from '#features/resources/read-resource.ts';
import { aboutOf, NewForm } from '#features/resources/resource-form.ts';
import { mayAdd, requireResources } from '#features/resources/rules.ts';
import type { Form } from '#features/resources/tables.ts';
import { addPhotos } from '#kernel/attachments/add-photos.ts';
import { readUnusedVideos } from '#kernel/attachments/video/read-video.ts';
import type { Viewer } from '#kernel/people/viewer.ts';
import { newKey, readForm } from '#platform/form.ts';
import { readShortId, shortId } from '#platform/ids.ts';
import { say } from '#words/say.ts';
import { acted, shown } from '../../../../../answer.ts';

type Here = 'link' | 'image' | 'video';
const formIn = (url: URL): Here | null => {
	const asked = url.searchParams.get('form');
	return asked === 'link' || asked === 'image' || asked === 'video' ? asked : null;
};

async function open(viewer: Viewer, slug: string) {
	const { member, space } = await requireResources(viewer, slug);
	if (!mayAdd(member, space)) error(404, say('There is nothing here for you.'));
	return { member, space };
}

export const load = async ({ locals: { viewer }, params, url }) => {
	const { member, space } = await shown(open(viewer, params.slug));
	const form = formIn(url);
	return {
		space: { slug: space.slug, name: space.name },
		form: form as Exclude<Form, 'page' | 'file'> | null,
		folder: url.searchParams.get('folder') ?? '',
		folders: folderChoices(await readFolders(space.id)),
		videos:
			form === 'video'
				? (await readUnusedVideos(viewer)).map(({ id, alt }) => ({ value: shortId(id), words: alt }))
				: [],
		language: member.language,
		key: newKey(),
	};
};

const Sent = NewForm.extend({ video: z.string().default('') });

export const actions = {
	default: async ({ locals: { viewer }, params, url, request }) => {
		const { space } = await shown(open(viewer, params.slug));
		const form = formIn(url);
		if (!form) error(404, say('There is nothing here for you.'));
		const read = await readForm(request, Sent);
		if (!read.ok) return fail(422, { values: read.values, problems: read.problems });
		const { key, attested, citing, video } = read.data;
		const { done, failure } = await acted(
			read.form,
			(async () =>
				addResource(viewer, {
					...aboutOf(read.data),
					spaceId: space.id,
					form,
					attachmentIds: form === 'image' ? await addPhotos(viewer, read.form, key) : [],
					videoId: form === 'video' ? readShortId(video) : null,
					key,
					attested: attested === 'yes',
					citing,
				}))(),
		);
		if (failure) return failure;
		redirect(303, `/resources/${shortId(done)}`);
	},
};
