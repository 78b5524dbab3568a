// What the page of a resource shows beside its discussion, asked in the statement of the discussion; and its form for changes.

import { type RawBuilder, sql } from 'kysely';
import { type Member, requireMember, type Viewer } from '#kernel/people/viewer.ts';
import { readTopicsOf } from '#kernel/topics/read-topic.ts';
import { db } from '#platform/db.server.ts';
import { type Id, shortId } from '#platform/ids.ts';
import { notFound } from '#platform/refusal.ts';
import { textWithout } from './add-resource.ts';
import { type Folder, readFolders } from './folders.ts';
import { findHeld, type Held, mayChange } from './rules.ts';
import type { Form } from './tables.ts';

export interface Version {
	id: Id;
	number: number;
	name: string;
	pages: number;
	bytes: number;
	note: string;
	by: string | null;
	at: string;
}

export interface ResourceRead {
	form: Form;
	url: string | null;
	licence: string;
	source: string;
	dated: string;
	guarded: boolean;
	uses: number;
	folderId: Id | null;
	/** Folders from the top. */
	folders: { id: Id; name: string }[] | null;
	changedAt: string;
	changedBy: string | null;
	/** Newest first. */
	versions: Version[] | null;
	/** None of the pages of the file that is shown has words. */
	wordless: boolean;
}

/** SQL over `content`, the root that the viewer sees. */
export function resourceJson(): RawBuilder<ResourceRead> {
	return sql<ResourceRead>`(select json_build_object('form', r.form, 'url', r.url, 'licence', r.licence, 'source', r.source,
			'dated', r.dated, 'guarded', r.guarded, 'uses', r.uses, 'folderId', r.folder_id::text, 'changedAt', r.changed_at,
			'changedBy', (select name from principal where id = r.changed_by),
			'folders', (with recursive above as (
					select id, parent_id, name, 1 as height from resource_folder where id = r.folder_id
					union all select f.id, f.parent_id, f.name, above.height + 1 from resource_folder f join above on f.id = above.parent_id)
				select json_agg(json_build_object('id', id::text, 'name', name) order by height desc) from above),
			'wordless', r.document_id is not null and not exists (select from document_page where attachment_id = r.document_id and text <> ''),
			'versions', (select json_agg(json_build_object('id', a.id::text, 'number', a.position, 'name', d.name, 'pages', d.pages,
					'bytes', d.bytes, 'note', d.note, 'by', case when p.erased_at is null then p.name end, 'at', a.created_at) order by a.position desc)
				from attachment a join document d on d.attachment_id = a.id join principal p on p.id = a.principal_id
				where a.content_id = r.content_id and a.kind = 'document'))
		from resource r where r.content_id = content.id)`;
}

/** May the viewer change what was read? */
export function changes(
	viewer: Viewer,
	root: { kind: string; authorId: Id; spaceId: Id | null },
	guarded: boolean,
): boolean {
	if (viewer.memberId === null) return false;
	const space = viewer.spaces.find((one) => one.id === root.spaceId);
	return (
		space !== undefined &&
		mayChange(viewer, space, { kind: root.kind as Held['kind'], authorId: root.authorId, guarded })
	);
}

export interface Changeable extends Held {
	space: { slug: string; name: string };
	/** Without the address of a link. */
	text: string;
	topics: string;
	folders: Folder[];
	basedOn: number;
	/** It is the viewer's own to take back. */
	mayTakeBack: boolean;
}

/** What the form of a change begins with. @throws Refusal not-found for whoever may not change it. */
export async function readChangeable(viewer: Viewer, contentId: Id, kind: Held['kind']): Promise<Changeable> {
	const member: Member = requireMember(viewer);
	const held = await findHeld(db, viewer, contentId, kind);
	const space = member.spaces.find((one) => one.id === held?.spaceId);
	if (!held || !space || !mayChange(member, space, held)) throw notFound();
	const [topics, folders, { rows }] = await Promise.all([
		readTopicsOf(viewer, contentId),
		readFolders(held.spaceId),
		sql<{ basedOn: number; others: boolean }>`select coalesce(max(number), 0)::int as "basedOn",
			coalesce(bool_or(revised_by <> ${member.memberId}), false) as others from revision where content_id = ${contentId}`.execute(
			db,
		),
	]);
	return {
		...held,
		space: { slug: space.slug, name: space.name },
		text: textWithout(held.markdown, held.url),
		topics: topics.map(({ name }) => name).join(', '),
		folders,
		basedOn: rows[0]?.basedOn ?? 0,
		mayTakeBack: held.authorId === member.memberId && !(kind === 'wiki' && rows[0]?.others),
	};
}

/** Folders as a field offers them: indented by their place in the tree. */
export const folderChoices = (folders: Folder[]): { value: string; words: string }[] => [
	{ value: 'top', words: 'At the top' },
	...folders.map(({ id, path }) => ({ value: shortId(id), words: path.join(' › ') })),
];
