import { noteUse } from '#features/resources/note-use.ts';
import { changes, type ResourceRead, resourceJson } from '#features/resources/read-resource.ts';
import { type PageLinks, pageLinksJson } from '#features/resources/wiki/read-page.ts';
import { shortId } from '#platform/ids.ts';
import { idIn } from '../../../answer.ts';
import { readDiscussionWith, replyAction } from '../../discussion.ts';

export const load = async ({ locals: { viewer }, params, url }) => {
	const id = idIn(params.id);
	const { discussion, more } = await readDiscussionWith<{ resource: ResourceRead | null; links: PageLinks | null }>(
		viewer,
		'wiki',
		id,
		url,
		() => ({ resource: resourceJson() as never, links: pageLinksJson() as never }),
	);
	const { root } = discussion.thread;
	const resource = root.card ? more.resource : null;
	if (viewer.memberId !== null && resource) noteUse(viewer.memberId, id);
	return {
		...discussion,
		resource: resource && {
			changedAt: new Date(resource.changedAt),
			changedBy: resource.changedBy,
			guarded: resource.guarded,
			uses: resource.uses,
			folders: (resource.folders ?? []).map((one) => ({ id: shortId(one.id), name: one.name })),
		},
		from: (more.links?.from ?? []).map((one) => ({ ...one, id: shortId(one.id) })),
		missing: more.links?.missing ?? [],
		mayChange: changes(viewer, root, resource?.guarded ?? true),
	};
};

export const actions = { reply: replyAction };
