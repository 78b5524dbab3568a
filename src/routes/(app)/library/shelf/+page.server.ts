import { fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { markItem } from '#features/library/shelf/edit-item.ts';
import { readShelf } from '#features/library/shelf/read-shelf.ts';
import { takeOffShelf } from '#features/library/shelf/save-citation.ts';
import { readForm } from '#platform/form.ts';
import { acted, shown } from '../../../answer.ts';

const asked = (url: URL, name: string) => (url.searchParams.get(name) ?? '').trim().slice(0, 100) || undefined;

export const load = async ({ locals: { viewer }, url }) => {
	const list = asked(url, 'list');
	const tag = asked(url, 'tag');
	const unread = url.searchParams.get('show') === 'unread';
	const page = Math.min(1000, Math.max(0, Math.trunc(Number(url.searchParams.get('page'))) || 0));
	const shelf = await shown(readShelf(viewer, { list, tag, unread, page }));
	const chosen = new URLSearchParams(
		Object.entries({ list, tag, show: unread ? 'unread' : undefined }).filter(
			(pair): pair is [string, string] => pair[1] !== undefined,
		),
	);
	const next = new URLSearchParams(chosen);
	next.set('page', String(page + 1));
	return {
		...shelf,
		list: list ?? null,
		tag: tag ?? null,
		onlyUnread: unread,
		table: `/library/shelf/export?${chosen}`,
		/** How many there are of what is shown. */
		listed: list
			? (shelf.lists.find(({ name }) => name === list)?.count ?? 0)
			: tag
				? (shelf.tags.find(({ name }) => name === tag)?.count ?? shelf.items.length)
				: unread
					? shelf.unread
					: shelf.count,
		next: shelf.more ? `/library/shelf?${next}` : null,
		zone: viewer.memberId === null ? 'UTC' : viewer.timeZone,
	};
};

const ItemForm = z.object({
	pmid: z.coerce.number().int().positive().max(2_147_483_647),
	read: z.enum(['yes', 'no']).default('no'),
});

const item = async (
	{ locals, request, url }: { locals: App.Locals; request: Request; url: URL },
	act: (viewer: App.Locals['viewer'], data: z.infer<typeof ItemForm>) => Promise<void>,
) => {
	const read = await readForm(request, ItemForm);
	if (!read.ok) return fail(422, { values: read.values, problems: read.problems });
	const { failure } = await acted(read.form, act(locals.viewer, read.data));
	if (failure) return failure;
	const back = new URLSearchParams([...url.searchParams].filter(([name]) => !name.startsWith('/')));
	redirect(303, `/library/shelf?${back}`);
};

export const actions = {
	mark: (event) => item(event, (viewer, { pmid, read }) => markItem(viewer, pmid, read === 'yes')),
	remove: (event) => item(event, (viewer, { pmid }) => takeOffShelf(viewer, pmid)),
};
