import { noteUse } from '#features/resources/note-use.ts';
import { changes, type ResourceRead, resourceJson } from '#features/resources/read-resource.ts';
import { licenceOf } from '#features/resources/words.ts';
import { readDocumentPage } from '#kernel/attachments/document/read-document.ts';
import { shortId } from '#platform/ids.ts';
import { idIn } from '../../../answer.ts';
import { readDiscussionWith, replyAction } from '../../discussion.ts';

export const load = async ({ locals: { viewer }, params, url }) => {
	const id = idIn(params.id);
	const { discussion, more } = await readDiscussionWith<{ resource: ResourceRead | null }>(
		viewer,
		'resource',
		id,
		url,
		() => ({ resource: resourceJson() as never }),
	);
	const { root } = discussion.thread;
	const resource = root.card ? more.resource : null;
	if (viewer.memberId !== null && resource) noteUse(viewer.memberId, id);
	const versions = (resource?.versions ?? []).map((one) => ({ ...one, id: shortId(one.id), at: new Date(one.at) }));
	const document = versions[0] ?? null;
	const asked = Math.trunc(Number(url.searchParams.get('page')));
	const number = document && asked >= 1 && asked <= document.pages ? asked : null;
	return {
		...discussion,
		resource: resource && {
			...resource,
			folders: (resource.folders ?? []).map((one) => ({ id: shortId(one.id), name: one.name })),
			changedAt: new Date(resource.changedAt),
			licence: licenceOf(resource.licence) ?? null,
			versions,
		},
		/** The words of one page, for whoever reads without the viewer. */
		page:
			document && number ? { number, text: (await readDocumentPage(viewer, idIn(document.id), number)) ?? '' } : null,
		mayChange: changes(viewer, root, false),
	};
};

export const actions = { reply: replyAction };
