import { readFolders } from '#features/resources/folders.ts';
import { listResources, type Order } from '#features/resources/list-resources.ts';
import { mayAdd, requireResources } from '#features/resources/rules.ts';
import { isForm } from '#features/resources/words.ts';
import { HITS_A_PAGE, search } from '#kernel/search/search.ts';
import { keepsOrder } from '#kernel/spaces/rights.ts';
import { readShortId, shortId } from '#platform/ids.ts';
import { shown } from '../../../../answer.ts';

const MOST_PAGES = 30;

export const load = async ({ locals: { viewer }, params, url }) => {
	const query = url.searchParams;
	const { member, space } = await shown(requireResources(viewer, params.slug));
	const folders = await readFolders(space.id);
	const asked = readShortId(query.get('folder') ?? '');
	const folder = folders.find((one) => one.id === asked) ?? null;
	const formAsked = query.get('form') ?? '';
	const form = isForm(formAsked) ? formAsked : null;
	const q = (query.get('q') ?? '').trim().slice(0, 200);
	const order: Order = query.get('order') === 'used' ? 'used' : query.get('order') === 'name' ? 'name' : 'newest';
	const page = Math.min(MOST_PAGES, Math.max(0, Math.trunc(Number(query.get('page'))) || 0));
	const after = query.get('after');
	const kinds = form === 'page' ? ['wiki'] : form ? ['resource'] : ['resource', 'wiki'];
	const found = q === '' ? null : await shown(search(viewer, q, { spaceId: space.id, kinds }, page));
	const listed =
		q === ''
			? await listResources(viewer, {
					spaceId: space.id,
					// A form or an order over everything goes through all folders; else a folder shows what lies in it.
					folderId: folder
						? folder.id
						: form || order === 'used' || query.has('all')
							? undefined
							: folders.length > 0
								? null
								: undefined,
					form,
					order,
					after,
				})
			: { lines: [], more: null };
	return {
		space: { slug: space.slug, name: space.name },
		mayAdd: mayAdd(member, space),
		keeps: keepsOrder(space),
		folder: folder && { id: shortId(folder.id), name: folder.name, path: folder.path },
		/** Folders above it, from the top. */
		above: folder ? crumbs(folders, folder.id) : [],
		below: folders
			.filter((one) => one.parentId === (folder?.id ?? null))
			.map((one) => ({ id: shortId(one.id), name: one.name })),
		paths: Object.fromEntries(folders.map((one) => [one.id, one.path.join(' › ')])),
		form,
		order,
		all: query.has('all'),
		q,
		found: found && { hits: found.hits, total: found.total, some: found.some, meant: found.meant },
		page,
		moreHits: found !== null && (page + 1) * HITS_A_PAGE < found.total,
		lines: listed.lines,
		more: listed.more,
		first: after === null,
		zone: member.timeZone,
	};
};

function crumbs(folders: Awaited<ReturnType<typeof readFolders>>, id: string): { id: string; name: string }[] {
	const line: { id: string; name: string }[] = [];
	for (let at = folders.find((one) => one.id === id); at; at = folders.find((one) => one.id === at?.parentId))
		line.unshift({ id: shortId(at.id), name: at.name });
	return line.slice(0, -1);
}
