// A member's own shelf, and one paper on it. Nobody else's is ever read.

import { sql } from 'kysely';
import { requireMember, type Viewer } from '#kernel/people/viewer.ts';
import { db } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';
import { notFound } from '#platform/refusal.ts';
import { say } from '#words/say.ts';
import { kindsOf, shortAuthors } from '../search/search-citations.ts';
import type { Standing } from '../tables.ts';

export interface ShelfLine {
	pmid: number;
	/** Safe HTML; null when NLM deleted the citation. */
	title: string | null;
	authors: string;
	journal: string;
	year: number | null;
	kinds: string[];
	standing: Standing;
	note: string;
	tags: string[];
	lists: string[];
	files: number;
	read: boolean;
	savedAt: Date;
}

export interface ShelfAsked {
	list?: string;
	tag?: string;
	unread?: boolean;
	page: number;
}

export interface Shelf {
	items: ShelfLine[];
	more: boolean;
	/** Of the whole shelf. */
	count: number;
	unread: number;
	lists: { name: string; count: number }[];
	tags: { name: string; count: number }[];
}

export const SHELF_PAGE = 30;

type Row = Omit<ShelfLine, 'authors' | 'kinds'> & {
	authors: Parameters<typeof shortAuthors>[0] | null;
	many: number;
	types: { ui: string }[] | null;
};

export async function readShelf(viewer: Viewer, asked: ShelfAsked): Promise<Shelf> {
	const { memberId } = requireMember(viewer);
	const { list = null, tag = null, unread = false, page } = asked;
	const [items, about] = await Promise.all([
		lines(memberId, { list, tag, unread, offset: page * SHELF_PAGE, limit: SHELF_PAGE + 1 }),
		sql<Omit<Shelf, 'items' | 'more'>>`select
			(select count(*)::int from shelf_item where member_id = ${memberId}) as count,
			(select count(*)::int from shelf_item where member_id = ${memberId} and read_at is null) as unread,
			coalesce((select json_agg(l order by l.name) from (select name, count(*)::int as count from shelf_list join shelf_listed on list_id = id
				where shelf_list.member_id = ${memberId} group by id, name) l), '[]') as lists,
			coalesce((select json_agg(t order by t.count desc, t.name) from (select tag as name, count(*)::int as count
				from shelf_item, unnest(tags) tag where member_id = ${memberId} group by tag order by count desc, tag limit 40) t), '[]') as tags`.execute(
			db,
		),
	]);
	return {
		...(about.rows[0] as Omit<Shelf, 'items' | 'more'>),
		items: items.slice(0, SHELF_PAGE),
		more: items.length > SHELF_PAGE,
	};
}

async function lines(
	memberId: Id,
	{
		list,
		tag,
		unread,
		offset,
		limit,
		pmid = null,
	}: { list: string | null; tag: string | null; unread: boolean; offset: number; limit: number; pmid?: number | null },
): Promise<ShelfLine[]> {
	const { rows } = await sql<Row>`
		select i.pmid, c.title, coalesce(j.abbreviation, '') as journal, c.year, coalesce(c.standing, 0) as standing, i.note, i.tags,
			i.read_at is not null as read, i.saved_at as "savedAt",
			coalesce((select json_agg(l.name order by l.name) from shelf_listed d join shelf_list l on l.id = d.list_id
				where d.member_id = i.member_id and d.pmid = i.pmid), '[]') as lists,
			(select count(*)::int from shelf_file f where f.member_id = i.member_id and f.pmid = i.pmid) as files,
			(select json_agg(a) from (select a from jsonb_array_elements(c.record->'authors') a limit 4) first) as authors,
			coalesce(jsonb_array_length(c.record->'authors'), 0) as many, c.record->'types' as types
		from shelf_item i left join citation c on c.pmid = i.pmid left join journal j on j.nlm_id = c.nlm_id
		where i.member_id = ${memberId}
			and (${pmid}::integer is null or i.pmid = ${pmid}::integer)
			and (${list}::text is null or exists (select from shelf_listed d join shelf_list l on l.id = d.list_id
				where d.member_id = i.member_id and d.pmid = i.pmid and l.name = ${list}::text))
			and (${tag}::text is null or ${tag}::text = any(i.tags))
			and (not ${unread}::boolean or i.read_at is null)
		order by i.saved_at desc, i.pmid desc offset ${sql.lit(offset)} limit ${sql.lit(limit)}`.execute(db);
	return rows.map(({ authors, many, types, ...row }) => ({
		...row,
		authors: shortAuthors(authors ?? [], many),
		kinds: kindsOf(types ?? []),
	}));
}

export interface ShelfPage extends ShelfLine {
	ownFiles: { id: Id; name: string; bytes: number; addedAt: Date }[];
	/** Names of all lists, to choose from. */
	allLists: string[];
}

/** @throws Refusal not-found for a paper that is not on the viewer's shelf. */
export async function readShelfItem(viewer: Viewer, pmid: number): Promise<ShelfPage> {
	const { memberId } = requireMember(viewer);
	if (!Number.isSafeInteger(pmid) || pmid <= 0 || pmid > 2_147_483_647) throw notFound();
	const [item] = await lines(memberId, { list: null, tag: null, unread: false, offset: 0, limit: 1, pmid });
	if (!item) throw notFound();
	const { rows } = await sql<Pick<ShelfPage, 'ownFiles' | 'allLists'>>`select
		coalesce((select json_agg(json_build_object('id', id::text, 'name', name, 'bytes', bytes, 'addedAt', added_at) order by id)
			from shelf_file where member_id = ${memberId} and pmid = ${pmid}::integer), '[]') as "ownFiles",
		coalesce((select json_agg(name order by name) from shelf_list where member_id = ${memberId}), '[]') as "allLists"`.execute(
		db,
	);
	const { ownFiles = [], allLists = [] } = rows[0] ?? {};
	return { ...item, ownFiles: ownFiles.map((file) => ({ ...file, addedAt: new Date(file.addedAt) })), allLists };
}

/** PMIDs of the shelf, or of a list of it, the latest first: for an export of citations. @param most so many. */
export async function shelfPmids(
	viewer: Viewer,
	asked: Pick<ShelfAsked, 'list' | 'tag' | 'unread'>,
	most: number,
): Promise<number[]> {
	const { memberId } = requireMember(viewer);
	const { list = null, tag = null, unread = false } = asked;
	const items = await lines(memberId, { list, tag, unread, offset: 0, limit: most });
	return items.map(({ pmid }) => pmid);
}

/** The whole shelf, or a list of it, as a table for a spreadsheet or a reference manager (RFC 4180, with the PMIDs first). */
export async function shelfTable(viewer: Viewer, asked: Pick<ShelfAsked, 'list' | 'tag' | 'unread'>): Promise<string> {
	const { memberId } = requireMember(viewer);
	const items = await lines(memberId, {
		list: asked.list ?? null,
		tag: asked.tag ?? null,
		unread: asked.unread ?? false,
		offset: 0,
		limit: 20_000,
	});
	const { rows } = await sql<{
		pmid: number;
		doi: string;
	}>`select pmid, substr(key, 5) as doi from citation, unnest(terms) key
		where pmid = any(${items.map(({ pmid }) => pmid)}::integer[]) and key like 'doi:%'`.execute(db);
	const dois = new Map(rows.map(({ pmid, doi }) => [pmid, doi]));
	const plain = (html: string | null) =>
		(html ?? '')
			.replace(/<[^>]+>/g, '')
			.replace(/&lt;/g, '<')
			.replace(/&gt;/g, '>')
			.replace(/&amp;/g, '&');
	// A cell that begins like a formula is no formula.
	const cell = (value: string | number) =>
		`"${String(value)
			.replace(/"/g, '""')
			.replace(/^(?=[=+\-@\t\r])/, "'")}"`;
	const head = [
		'PMID',
		'DOI',
		'Title',
		'Authors',
		'Journal',
		'Year',
		'Retracted',
		'Read',
		'Tags',
		'Lists',
		'Note',
		'Saved',
	].map((words) => say(words));
	const body = items.map((item) => [
		item.pmid,
		dois.get(item.pmid) ?? '',
		plain(item.title),
		item.authors,
		item.journal,
		item.year ?? '',
		item.standing === 3 ? say('Retracted') : '',
		item.read ? say('Read') : '',
		item.tags.join('; '),
		item.lists.join('; '),
		item.note,
		item.savedAt.toISOString(),
	]);
	return `${[head, ...body].map((line) => line.map(cell).join(',')).join('\r\n')}\r\n`;
}
