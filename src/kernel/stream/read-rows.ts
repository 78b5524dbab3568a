// A mixed list. One statement selects the ids that the viewer may see (the skeleton), the version of each, what of it is
// the viewer's own, and what the page shows beside its rows; what everybody sees alike is kept from one page to the next
// (shared-rows.ts) and read, in a second statement, for those rows alone that are new or have changed. A third one judges
// what rows carry, where one does. So a page of rows costs three statements at most.

import { type RawBuilder, sql } from 'kysely';
import { visibleTo } from '#kernel/audience/visible-to.ts';
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
	/** Of a text that carries another: the version in which this viewer reads that one, or why not. */
	original?: string;
}

export interface Row extends SharedRow, OwnPart {
	/** The own part by itself: it is part of the name under which a rendering is kept. */
	own: OwnPart;
	/** The text that it carries; absent for most rows, and for a tombstone. */
	carries?: Carried;
}

/** A carried text as this viewer may read it: a text that is not there and one for others look alike. */
export type Carried = { kind: 'shown'; row: SharedRow } | { kind: 'muted'; link: string } | { kind: 'hidden' };

/** Bit of body.parts: the text carries another one. */
const CARRIES = 4;

interface Mark {
	id: Id;
	version: string;
	mine: Sign | null;
	carries: boolean;
}

/** A row that changes between the two statements is judged anew; only one that never stands still gets so far. */
const MOST_TRIES = 8;

/**
 * Reads the rows whose ids `skeleton` selects (columns id and place, where place orders the result upwards; without id it is no row).
 * The skeleton must have asked visibleTo; nothing is filtered here.
 */
export async function readRows(viewer: Viewer, skeleton: RawBuilder<unknown>): Promise<Row[]> {
	return (await readRowsBeside(viewer, skeleton, null)).rows;
}

/**
 * The same with what the page shows beside its rows, in the same statement.
 * @param beside SQL for one JSON value. It may read `lines`, the rows in hand: place, id, principal_id, parent_id; and
 * `page`, what the skeleton selected.
 * It is not bound to the rows: whatever of it is for some readers only must ask by itself.
 */
export async function readRowsBeside<Beside>(
	viewer: Viewer,
	skeleton: RawBuilder<unknown>,
	beside: RawBuilder<Beside> | null,
): Promise<{ rows: Row[]; beside: Beside | null }> {
	const me = viewer.principalId;
	const lines = sql`select page.place, c.id, c.principal_id, c.parent_id, ${versionColumn()} as version,
			${me === null ? sql`null::text` : sql`(select sign from reaction where content_id = c.id and principal_id = ${me})`} as mine,
			b.parts & ${sql.lit(CARRIES)} > 0 and c.state = 'published' as carries
		from ${rowTables(sql`page`)}`;
	const statement = beside
		? sql`with page as materialized (${skeleton}), lines as materialized (${lines})
			select id, version, mine, carries from (select place, id, version, mine, carries from lines
				union all select null, null, (${beside})::text, null, null) found order by place nulls last`
		: sql`with page as materialized (${skeleton})
			select id, version, mine, carries from (${lines}) lines order by place`;
	for (let tries = 1; tries <= MOST_TRIES; tries++) {
		const read = (await readText(statement)) as [Id, string, Sign | null, string | null][];
		const said = beside ? read.pop()?.[1] : null;
		const marks: Mark[] = read.map(([id, version, mine, carries]) => ({ id, version, mine, carries: carries === 't' }));
		const carriers = marks.filter((mark) => mark.carries).map(({ id }) => id);
		const shared = await sharedOf(marks, carriers);
		const carried = shared && (await carriedBy(viewer, carriers));
		if (carried)
			return {
				rows: shared.map((row, at) => ownRow(row, viewer, (marks[at] as Mark).mine, carried.get(row.id))),
				beside: said ? JSON.parse(said) : null,
			};
	}
	throw new Error('the rows of a list changed faster than they could be read');
}

/**
 * The marked rows in exactly the marked versions; null when one has changed since. What it says now may be for other
 * readers than those of whom the skeleton asked, so that it must be asked again.
 * @param carriers rows whose originals are read with what is missing: they are likely to be missing too.
 */
async function sharedOf(marks: Pick<Mark, 'id' | 'version'>[], carriers: Id[] = []): Promise<SharedRow[] | null> {
	const found = marks.map(({ id, version }) => keptShared(id, version));
	const missing = marks.filter((_, at) => found[at] === undefined).map(({ id }) => id);
	if (missing.length === 0) return found as SharedRow[];
	const read = new Map((await readShared(missing, carriers)).map((row) => [row.id, row]));
	const all = marks.map(({ id, version }, at) => {
		const row = found[at] ?? read.get(id);
		return row?.version === version ? row : undefined;
	});
	return all.every((row) => row !== undefined) ? all : null;
}

/**
 * What the rows carry, by their ids: judged for this viewer, now, by the same rule as everything else. Asked only where a
 * row of the page carries something. Null when one changed meanwhile.
 */
async function carriedBy(viewer: Viewer, carriers: Id[]): Promise<Map<Id, Carried> | null> {
	if (carriers.length === 0) return NOTHING;
	const read = (await readText(sql`
		select page.carrier, c.id, ${versionColumn()} as version
		from ${rowTables(sql`(select content_id as carrier, original_id as id from repost
			where content_id = any(${carriers}::bigint[])) page`)}
		where ${visibleTo(viewer, 'c')}`)) as [Id, Id, string][];
	const originals = await sharedOf(read.map(([, id, version]) => ({ id, version })));
	if (!originals) return null;
	const seen = new Map(read.map(([carrier], at) => [carrier, originals[at] as SharedRow]));
	return new Map(carriers.map((id) => [id, carriedTo(viewer, seen.get(id))]));
}

const NOTHING = new Map<Id, Carried>();

function carriedTo(viewer: Viewer, row: SharedRow | undefined): Carried {
	if (!row) return { kind: 'hidden' };
	if (viewer.memberId !== null && viewer.muted.includes(row.authorId)) return { kind: 'muted', link: row.link };
	return { kind: 'shown', row };
}

/** The row as this viewer gets it. @param carries what it carries, judged for this viewer. */
export function ownRow(shared: SharedRow, viewer: Viewer, mine: Sign | null, carries?: Carried): Row {
	const own: OwnPart = {
		mine,
		isMine: viewer.principalId !== null && shared.authorId === viewer.principalId,
		mayRemove: viewer.memberId !== null && mayModerate(viewer, shared),
	};
	if (!carries) return { ...shared, ...own, own };
	own.original = carries.kind === 'shown' ? `${carries.row.id} ${carries.row.version}` : carries.kind;
	return { ...shared, ...own, own, carries };
}
