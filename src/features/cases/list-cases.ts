// Lists of cases: newest, open, with outcome, to be solved, mine; of a specialty, a space, a device. A skeleton under visibleTo.

import { type RawBuilder, sql } from 'kysely';
import { visibleTo } from '#kernel/audience/visible-to.ts';
import { wantedBy } from '#kernel/audience/wanted-by.ts';
import { specialtyAndBelow } from '#kernel/people/specialties.ts';
import { requireMember, type Viewer } from '#kernel/people/viewer.ts';
import { readCursor, writeCursor } from '#kernel/stream/cursor.ts';
import { type Row, readRows } from '#kernel/stream/read-rows.ts';
import { RowList } from '#kernel/stream/row-list.ts';
import { db } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';
import { answerHidden } from './kind.ts';

export type CaseShow = 'newest' | 'open' | 'outcome' | 'solve' | 'mine';
export const CASES_A_PAGE = 20;

export interface CaseFilter {
	show: CaseShow;
	specialty?: string | null;
	/** Of one space alone. */
	spaceId?: Id | null;
	/** A device's normal name (codes/device-name.ts). */
	device?: string | null;
}

export interface CaseList {
	rows: RowList;
	/** Cursor of the next page; null at the end. */
	older: string | null;
}

/** @throws Refusal 'sign-in' for a visitor who asks for his or her own. */
export async function listCases(viewer: Viewer, filter: CaseFilter, before: string | null): Promise<CaseList> {
	const cursor = readCursor(before);
	const parts: RawBuilder<unknown>[] = [visibleTo(viewer), wantedBy(viewer)];
	if (filter.show === 'open') parts.push(sql`d.standing = 'open'`);
	if (filter.show === 'outcome') parts.push(sql`d.standing = 'closed' and not ${answerHidden('d')}`);
	if (filter.show === 'solve') parts.push(answerHidden('d'));
	if (filter.show === 'mine') {
		const me = requireMember(viewer).memberId;
		parts.push(sql`(content.principal_id = ${me} or content.id in (select case_id from case_author
			where member_id = ${me} and accepted_at is not null))`);
	}
	if (filter.specialty) parts.push(sql`d.specialty = any(${specialtyAndBelow(filter.specialty)}::text[])`);
	if (filter.spaceId) parts.push(sql`content.space_id = ${filter.spaceId}`);
	if (filter.device) parts.push(hasDevice(filter.device));
	if (cursor) parts.push(sql`(d.published_at, d.content_id) < (${cursor.at}::timestamptz, ${cursor.id}::bigint)`);
	const rows = await readRows(
		viewer,
		sql`select content.id, row_number() over (order by d.published_at desc, d.content_id desc) as place
			from case_detail d join content on content.id = d.content_id
			where ${sql.join(parts, sql` and `)}
			order by d.published_at desc, d.content_id desc limit ${sql.lit(CASES_A_PAGE + 1)}`,
	);
	const shown = rows.slice(0, CASES_A_PAGE);
	const last = shown.at(-1) as Row | undefined;
	return {
		rows: RowList.from(shown) as RowList,
		older: rows.length > CASES_A_PAGE && last ? writeCursor({ at: last.at, id: last.id }) : null,
	};
}

/** Is the case of row `d` coded with this device, where readers may know it? */
const hasDevice = (norm: string) =>
	sql`exists (select from case_code code where code.role = 'device' and code.norm = ${norm} and code.content_id = d.content_id)
		and not ${answerHidden('d')}`;

/** How the device is called in most of the cases that the viewer may see; null when there are none. */
export async function readDevice(viewer: Viewer, norm: string): Promise<{ name: string; cases: number } | null> {
	const { rows } = await sql<{ name: string; cases: number }>`
		select mode() within group (order by code.label) as name, count(*)::int as cases
		from case_code code join case_detail d on d.content_id = code.content_id join content on content.id = d.content_id
		where code.role = 'device' and code.norm = ${norm} and not ${answerHidden('d')} and ${visibleTo(viewer)}`.execute(
		db,
	);
	const found = rows[0];
	return found && found.cases > 0 ? found : null;
}
