// The resources of a space as a list: newest, most used, by name; of a folder, of a form. One index range under visibleTo,
// paged by keyset.

import { type RawBuilder, sql } from 'kysely';
import { visibleTo } from '#kernel/audience/visible-to.ts';
import { type Byline, type BylineRow, bylineColumns, toByline } from '#kernel/people/byline.ts';
import type { Viewer } from '#kernel/people/viewer.ts';
import { db } from '#platform/db.server.ts';
import { type Id, shortId } from '#platform/ids.ts';
import type { Form } from './tables.ts';

export type Order = 'newest' | 'used' | 'name';

export interface ResourceLine {
	id: Id;
	link: string;
	form: Form;
	title: string;
	by: Byline;
	changedAt: Date;
	/** Name of whoever changed it last, where that is somebody else. */
	changedBy: string | null;
	source: string;
	dated: string;
	licence: string;
	language: string;
	/** Site of a link. */
	site: string | null;
	pages: number | null;
	bytes: number | null;
	versions: number;
	uses: number;
	replies: number;
	/** Names from the top; none at the top. */
	folderId: Id | null;
}

export interface Asked {
	spaceId: Id;
	/** undefined: wherever it stands; null: at the top. */
	folderId?: Id | null;
	form?: Form | null;
	order: Order;
	/** Cursor that the page before gave. */
	after?: string | null;
}

export const RESOURCES_A_PAGE = 30;

interface Cursor {
	key: string;
	id: Id;
}

const write = (cursor: Cursor) => Buffer.from(JSON.stringify([cursor.key, cursor.id])).toString('base64url');

/** What is no cursor begins at the beginning. */
function read(text: string | null | undefined, order: Order): Cursor | null {
	if (!text) return null;
	try {
		const [key, id] = JSON.parse(Buffer.from(text, 'base64url').toString()) as unknown[];
		if (typeof key !== 'string' || key.length > 300 || !/^\d{1,19}$/.test(String(id))) return null;
		if (order === 'used' && !/^\d{1,9}$/.test(key)) return null;
		if (order === 'newest' && !/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(?:\.\d{1,6})?\+00$/.test(key)) return null;
		return { key, id: String(id) };
	} catch {
		return null;
	}
}

const ORDERS: Record<
	Order,
	{ by: RawBuilder<unknown>; key: RawBuilder<string>; after(cursor: Cursor): RawBuilder<boolean> }
> = {
	newest: {
		by: sql`r.changed_at desc, r.content_id desc`,
		key: sql<string>`(r.changed_at at time zone 'UTC')::text || '+00'`,
		after: ({ key, id }) => sql<boolean>`(r.changed_at, r.content_id) < (${key}::timestamptz, ${id}::bigint)`,
	},
	used: {
		by: sql`r.uses desc, r.content_id desc`,
		key: sql<string>`r.uses::text`,
		after: ({ key, id }) => sql<boolean>`(r.uses, r.content_id) < (${key}::integer, ${id}::bigint)`,
	},
	name: {
		by: sql`r.sort_title, r.content_id`,
		key: sql<string>`r.sort_title`,
		after: ({ key, id }) => sql<boolean>`(r.sort_title, r.content_id) > (${key}, ${id}::bigint)`,
	},
};

/** The caller has made sure that the viewer is in the space. */
export async function listResources(
	viewer: Viewer,
	asked: Asked,
): Promise<{ lines: ResourceLine[]; more: string | null }> {
	const order = ORDERS[asked.order];
	const cursor = read(asked.after, asked.order);
	const where = [sql`r.space_id = ${asked.spaceId}`, visibleTo(viewer)];
	if (asked.folderId === null) where.push(sql`r.folder_id is null`);
	else if (asked.folderId !== undefined) where.push(sql`r.folder_id = ${asked.folderId}`);
	// The index of names begins with the folder.
	if (asked.folderId !== undefined && asked.order === 'name')
		where.push(sql`coalesce(r.folder_id, 0) = ${asked.folderId ?? '0'}::bigint`);
	if (asked.form) where.push(sql`r.form = ${asked.form}`);
	if (cursor) where.push(order.after(cursor));
	type Read = BylineRow &
		Omit<ResourceLine, 'link' | 'by' | 'site'> & { kind: 'resource' | 'wiki'; url: string | null; key: string };
	const { rows } = await sql<Read>`
		with page as materialized (
			select r.content_id, row_number() over (order by ${order.by}) as place, ${order.key} as key
			from resource r join content on content.id = r.content_id
			where ${sql.join(where, sql` and `)} order by ${order.by} limit ${sql.lit(RESOURCES_A_PAGE + 1)})
		select r.content_id as id, r.kind, r.form, c.title, r.changed_at as "changedAt", r.source, r.dated, r.licence, c.language, r.url,
			r.uses, r.folder_id as "folderId", document.pages, document.bytes, coalesce(t.replies, 0) as replies, page.key,
			case when r.document_id is not null then (select count(*)::int from attachment where content_id = r.content_id and kind = 'document')
				else 0 end as versions,
			case when r.changed_by <> c.principal_id then changer.name end as "changedBy", ${bylineColumns('p')}
		from page join resource r on r.content_id = page.content_id join content c on c.id = r.content_id
			join principal p on p.id = c.principal_id left join principal changer on changer.id = r.changed_by
			left join document on document.attachment_id = r.document_id left join tally t on t.content_id = c.id
		order by page.place`.execute(db);
	const shown = rows.slice(0, RESOURCES_A_PAGE);
	const last = shown.at(-1);
	return {
		lines: shown.map(({ kind, url, key: _key, ...row }) => ({
			id: row.id,
			form: row.form,
			title: row.title,
			changedAt: row.changedAt,
			changedBy: row.changedBy,
			source: row.source,
			dated: row.dated,
			licence: row.licence,
			language: row.language,
			pages: row.pages,
			bytes: row.bytes,
			versions: row.versions,
			uses: row.uses,
			replies: row.replies,
			folderId: row.folderId,
			link: `/${kind === 'wiki' ? 'wiki' : 'resources'}/${shortId(row.id)}`,
			by: toByline(row),
			site: url ? siteOf(url) : null,
		})),
		more: rows.length > RESOURCES_A_PAGE && last ? write({ key: last.key, id: last.id }) : null,
	};
}

function siteOf(url: string): string | null {
	try {
		return new URL(url).hostname.replace(/^www\./, '');
	} catch {
		return null;
	}
}
