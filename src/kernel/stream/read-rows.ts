// A mixed list. One statement selects the ids that the viewer may see (the skeleton), the version of each, and what of
// it is the viewer's own; what everybody sees alike is kept from one page to the next (shared-rows.ts) and read, in a
// second statement, for those rows alone that are new or have changed.

import { type RawBuilder, sql } from 'kysely';
import { mayModerate } from '#kernel/content/rules.ts';
import type { Viewer } from '#kernel/people/viewer.ts';
import type { Sign } from '#kernel/tables.ts';
import { readText } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';
import { keptShared, readShared, rowTables, type SharedRow, versionColumn } from './shared-rows.ts';

/** What of a row is this viewer's and nobody else's. Whatever a row shows that depends on who looks stands here. */
export interface OwnPart {
	mine: Sign | null;
	isMine: boolean;
	/** The viewer keeps order where it stands. */
	mayRemove: boolean;
}

export interface Row extends SharedRow, OwnPart {
	/** The own part by itself: it is part of the name under which a rendering is kept. */
	own: OwnPart;
}

interface Mark {
	id: Id;
	version: string;
	mine: Sign | null;
}

/** A row that changes between the two statements is judged anew; only one that never stands still gets so far. */
const MOST_TRIES = 8;

/**
 * Reads the rows whose ids `skeleton` selects (columns id and place, where place orders the result upwards).
 * The skeleton must have asked visibleTo; nothing is filtered here.
 */
export async function readRows(viewer: Viewer, skeleton: RawBuilder<unknown>): Promise<Row[]> {
	const me = viewer.principalId;
	const statement = sql`
		with page as materialized (${skeleton})
		select c.id, ${versionColumn()} as version,
			${me === null ? sql`null` : sql`(select sign from reaction where content_id = c.id and principal_id = ${me})`} as mine
		from ${rowTables(sql`page`)}
		order by page.place`;
	for (let tries = 1; tries <= MOST_TRIES; tries++) {
		const read = (await readText(statement)) as [Id, string, Sign | null][];
		const marks: Mark[] = read.map(([id, version, mine]) => ({ id, version, mine }));
		const shared = await sharedOf(marks);
		if (shared) return shared.map((row, at) => ownRow(row, viewer, (marks[at] as Mark).mine));
	}
	throw new Error('the rows of a list changed faster than they could be read');
}

/**
 * The marked rows in exactly the marked versions; null when one has changed since. What it says now may be for other
 * readers than those of whom the skeleton asked, so that it must be asked again.
 */
async function sharedOf(marks: Mark[]): Promise<SharedRow[] | null> {
	const found = marks.map(({ id, version }) => keptShared(id, version));
	const missing = marks.filter((_, at) => found[at] === undefined).map(({ id }) => id);
	if (missing.length === 0) return found as SharedRow[];
	const read = new Map((await readShared(missing)).map((row) => [row.id, row]));
	const all = marks.map(({ id, version }, at) => {
		const row = found[at] ?? read.get(id);
		return row?.version === version ? row : undefined;
	});
	return all.every((row) => row !== undefined) ? all : null;
}

function ownRow(shared: SharedRow, viewer: Viewer, mine: Sign | null): Row {
	const own: OwnPart = {
		mine,
		isMine: viewer.principalId !== null && shared.authorId === viewer.principalId,
		mayRemove: viewer.memberId !== null && mayModerate(viewer, shared),
	};
	return { ...shared, ...own, own };
}
