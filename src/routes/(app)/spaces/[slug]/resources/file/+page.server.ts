import { error, redirect } from '@sveltejs/kit';
import { addResource } from '#features/resources/add-resource.ts';
import { readFolders } from '#features/resources/folders.ts';
import { folderChoices } from '#features/resources/read-resource.ts';
import { aboutOf, NewForm } from '#features/resources/resource-form.ts';
import { mayAdd, requireResources } from '#features/resources/rules.ts';
import { MOST_BYTES } from '#kernel/attachments/document/add-document.ts';
import type { Viewer } from '#kernel/people/viewer.ts';
import { newKey } from '#platform/form.ts';
import { shortId } from '#platform/ids.ts';
import { say } from '#words/say.ts';
import { shown } from '../../../../../answer.ts';
import { withDocument } from '../../../../document-form.ts';

async function open(viewer: Viewer, slug: string) {
	const { member, space } = await requireResources(viewer, slug);
	if (!mayAdd(member, space)) error(404, say('There is nothing here for you.'));
	return { member, space };
}

export const load = async ({ locals: { viewer }, params, url }) => {
	const { member, space } = await shown(open(viewer, params.slug));
	return {
		space: { slug: space.slug, name: space.name },
		folder: url.searchParams.get('folder') ?? '',
		folders: folderChoices(await readFolders(space.id)),
		language: member.language,
		most: MOST_BYTES / 1024 / 1024,
		key: newKey(),
	};
};

export const actions = {
	default: async ({ locals: { viewer }, params, request }) => {
		const { space } = await shown(open(viewer, params.slug));
		const answer = await withDocument(viewer, request, NewForm, async (data, documentId) =>
			addResource(viewer, {
				...aboutOf(data),
				spaceId: space.id,
				form: 'file',
				documentId,
				key: data.key,
				attested: data.attested === 'yes',
				citing: data.citing,
			}),
		);
		if ('failure' in answer) return answer.failure;
		redirect(303, `/resources/${shortId(answer.done)}`);
	},
};
