// Folders of a space's resources: made by those who may post; renamed, moved and removed by those who keep order.

import { sql } from 'kysely';
import { requireConfirmed, type Viewer } from '#kernel/people/viewer.ts';
import { countWriting } from '#kernel/people/writing-limits.ts';
import { screenWriting } from '#kernel/screening/screen-writing.ts';
import { requireRight } from '#kernel/spaces/rights.ts';
import { toolOn } from '#kernel/spaces/tools.ts';
import { db, type Executor, transact } from '#platform/db.server.ts';
import { type Id, mintId } from '#platform/ids.ts';
import { notFound, Refusal } from '#platform/refusal.ts';
import { TOOL } from './rules.ts';

export const DEEPEST = 6;
const MOST_FOLDERS = 500;
const LONGEST_NAME = 80;

export interface FolderDraft {
	name: string;
	/** Null: at the top. */
	parentId: Id | null;
	attested?: boolean;
}

export interface Folder {
	id: Id;
	parentId: Id | null;
	name: string;
	/** Names from the top, this one last. */
	path: string[];
	depth: number;
}

/** All folders of a space, as a tree read from the top, by name. The caller has found the space. */
export async function readFolders(spaceId: Id, executor: Executor = db): Promise<Folder[]> {
	const { rows } = await sql<{ id: Id; parentId: Id | null; name: string }>`select id, parent_id as "parentId", name
		from resource_folder where space_id = ${spaceId} order by lower(name), id limit ${sql.lit(MOST_FOLDERS)}`.execute(
		executor,
	);
	const tree: Folder[] = [];
	const below = (parentId: Id | null, path: string[]) => {
		for (const one of rows)
			if (one.parentId === parentId && path.length < DEEPEST) {
				const own = [...path, one.name];
				tree.push({ ...one, path: own, depth: path.length });
				below(one.id, own);
			}
	};
	below(null, []);
	return tree;
}

/** @throws Refusal not-found for a folder that is not of this space. */
export async function requireFolder(executor: Executor, spaceId: Id, folderId: Id | null): Promise<void> {
	if (folderId === null) return;
	const { rows } =
		await sql`select from resource_folder where id = ${folderId} and space_id = ${spaceId} for share`.execute(executor);
	if (rows.length === 0)
		throw new Refusal('invalid', 'This folder is no longer here. Choose another.', { field: 'folder' });
}

function checkName(given: string, attested: boolean): string {
	const name = given.replace(/\s+/g, ' ').trim();
	if (name === '') throw new Refusal('invalid', 'Give the folder a name.', { field: 'name' });
	if (name.length > LONGEST_NAME)
		throw new Refusal('invalid', `The name is ${name.length} characters long; ${LONGEST_NAME} is the most.`, {
			field: 'name',
		});
	screenWriting([name], 'advise', attested);
	return name;
}

/** Waits for whoever changes the folders of this space. @throws Refusal not-found. */
async function lockFolders(trx: Executor, viewer: Viewer, spaceId: Id, right: 'post' | 'moderate'): Promise<Folder[]> {
	requireRight(requireConfirmed(viewer), spaceId, right);
	await sql`select from space where id = ${spaceId} for no key update`.execute(trx);
	if (!(await toolOn(trx, spaceId, TOOL))) throw notFound();
	return readFolders(spaceId, trx);
}

function checkPlace(folders: Folder[], parentId: Id | null, name: string, except: Id | null, height = 1): void {
	const parent = folders.find((one) => one.id === parentId);
	if (parentId !== null && !parent)
		throw new Refusal('invalid', 'The folder above is no longer here. Choose another.', { field: 'parent' });
	if ((parent ? parent.depth + 1 : 0) + height > DEEPEST)
		throw new Refusal('invalid', `Folders stand ${DEEPEST} deep at most: what lies deeper is not found.`, {
			field: 'parent',
		});
	if (
		folders.some(
			(one) => one.id !== except && one.parentId === parentId && one.name.toLowerCase() === name.toLowerCase(),
		)
	)
		throw new Refusal('invalid', 'There is a folder of this name already.', { field: 'name' });
}

/** @returns its id. */
export async function makeFolder(viewer: Viewer, spaceId: Id, draft: FolderDraft): Promise<Id> {
	const name = checkName(draft.name, draft.attested ?? false);
	return transact(async (trx) => {
		const folders = await lockFolders(trx, viewer, spaceId, 'post');
		await countWriting(trx, requireConfirmed(viewer), 'post');
		if (folders.length >= MOST_FOLDERS)
			throw new Refusal('too-many', `${MOST_FOLDERS} folders are the most in one space.`, { field: 'name' });
		checkPlace(folders, draft.parentId, name, null);
		const id = mintId();
		await sql`insert into resource_folder (id, space_id, parent_id, name) values (${id}, ${spaceId}, ${draft.parentId}, ${name})`.execute(
			trx,
		);
		return id;
	});
}

/** Renames a folder, and moves it with everything in it. */
export async function changeFolder(viewer: Viewer, spaceId: Id, folderId: Id, draft: FolderDraft): Promise<void> {
	const name = checkName(draft.name, draft.attested ?? false);
	await transact(async (trx) => {
		const folders = await lockFolders(trx, viewer, spaceId, 'moderate');
		const own = folders.find((one) => one.id === folderId);
		if (!own) throw notFound();
		const within = folders.filter((one) => isWithin(folders, one, folderId));
		if (within.some((one) => one.id === draft.parentId))
			throw new Refusal('invalid', 'A folder cannot be moved into itself.', { field: 'parent' });
		const height = Math.max(...within.map((one) => one.depth)) - own.depth + 1;
		checkPlace(folders, draft.parentId, name, folderId, height);
		await sql`update resource_folder set name = ${name}, parent_id = ${draft.parentId} where id = ${folderId}`.execute(
			trx,
		);
	});
}

function isWithin(folders: Folder[], one: Folder, folderId: Id): boolean {
	for (let at: Folder | undefined = one; at; at = folders.find((other) => other.id === at?.parentId))
		if (at.id === folderId) return true;
	return false;
}

/** Removes a folder; what it holds moves into the one above it. */
export async function removeFolder(viewer: Viewer, spaceId: Id, folderId: Id): Promise<void> {
	await transact(async (trx) => {
		const folders = await lockFolders(trx, viewer, spaceId, 'moderate');
		const own = folders.find((one) => one.id === folderId);
		if (!own) return; // removed already
		for (const child of folders.filter((one) => one.parentId === folderId))
			if (
				folders.some(
					(one) =>
						one.parentId === own.parentId && one.id !== folderId && one.name.toLowerCase() === child.name.toLowerCase(),
				)
			)
				throw new Refusal('invalid', `“${child.name}” stands in the folder above too. Rename one of them first.`, {
					field: 'name',
				});
		await sql`update resource set folder_id = ${own.parentId} where folder_id = ${folderId}`.execute(trx);
		await sql`update resource_folder set parent_id = ${own.parentId} where parent_id = ${folderId}`.execute(trx);
		await sql`delete from resource_folder where id = ${folderId}`.execute(trx);
	});
}
