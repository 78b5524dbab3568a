// Lists of questions: newest, unanswered, a specialty's, mine, those I was asked to answer, and those like what is typed.

import { type RawBuilder, sql } from 'kysely';
import { readBy } from '#kernel/audience/read-by.ts';
import { visibleTo } from '#kernel/audience/visible-to.ts';
import { wantedBy } from '#kernel/audience/wanted-by.ts';
import { specialtyAndBelow } from '#kernel/people/specialties.ts';
import { requireMember, type Viewer } from '#kernel/people/viewer.ts';
import { search } from '#kernel/search/search.ts';
import { readCursor, writeCursor } from '#kernel/stream/cursor.ts';
import type { StreamPage } from '#kernel/stream/list-stream.ts';
import { readRows } from '#kernel/stream/read-rows.ts';
import { RowList } from '#kernel/stream/row-list.ts';
import { db } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';
import { isOpen } from './ask-colleague.ts';

export type Show = 'newest' | 'unanswered' | 'mine' | 'asked';
export const QUESTIONS_A_PAGE = 20;

/** @throws Refusal 'sign-in' for a visitor who asks for what only members have. */
export async function listQuestions(
	viewer: Viewer,
	show: Show,
	specialty: string | null,
	before: string | null,
): Promise<Omit<StreamPage, 'newest' | 'leftOut'>> {
	const cursor = readCursor(before);
	const parts: RawBuilder<unknown>[] = [visibleTo(viewer), wantedBy(viewer)];
	if (show !== 'mine' && show !== 'asked') parts.push(readBy(viewer));
	let from = sql`question_detail detail`;
	if (show === 'unanswered') parts.push(sql`detail.answers = 0 and content.locked_at is null`);
	// One's own are few: fetched first (offset 0 is a fence), for a plan for nobody in particular would walk through all questions.
	if (show === 'mine')
		from = sql`(select detail.* from content own join question_detail detail on detail.content_id = own.id
			where own.principal_id = ${requireMember(viewer).principalId} and own.kind = 'question' and own.parent_id is null
				and own.state = 'published' offset 0) detail`;
	if (show === 'asked')
		from = sql`(select detail.* from question_request r join question_detail detail on detail.content_id = r.question_id
			where r.member_id = ${requireMember(viewer).memberId} and ${isOpen('r')} offset 0) detail`;
	if (specialty) parts.push(sql`detail.specialty = any(${specialtyAndBelow(specialty)}::text[])`);
	if (cursor) parts.push(sql`(detail.asked_at, detail.content_id) < (${cursor.at}::timestamptz, ${cursor.id}::bigint)`);
	const rows = await readRows(
		viewer,
		sql`select content.id, row_number() over (order by detail.asked_at desc, detail.content_id desc) as place
			from ${from} join content on content.id = detail.content_id
			where ${sql.join(parts, sql` and `)}
			order by detail.asked_at desc, detail.content_id desc limit ${sql.lit(QUESTIONS_A_PAGE + 1)}`,
	);
	const shown = rows.slice(0, QUESTIONS_A_PAGE);
	const last = shown.at(-1);
	return {
		rows: RowList.from(shown) as RowList,
		older: rows.length > QUESTIONS_A_PAGE && last ? writeCursor(last) : null,
	};
}

/** The day by which each question asked of the viewer waits for an answer, as 2026-12-03. */
export async function readDueDays(viewer: Viewer): Promise<Map<Id, string>> {
	const { rows } = await sql<{
		id: Id;
		due: string;
	}>`select question_id as id, due_on::text as due from question_request r
		where member_id = ${requireMember(viewer).memberId} and ${isOpen('r')}`.execute(db);
	return new Map(rows.map(({ id, due }) => [id, due]));
}

/** Questions that the viewer may see and that say something like the typed words: shown before the same is asked again. */
export async function similarQuestions(
	viewer: Viewer,
	words: string,
): Promise<{ title: string; language: string; link: string }[]> {
	if (words.trim().length < 10) return [];
	// One word in common is enough, the rarest counts most; the search itself orders them.
	const found = await search(viewer, words.slice(0, 200), { kind: 'question' });
	return found.hits
		.slice(0, 5)
		.map(({ title, language, link }) => ({ title: (title ?? []).map(({ text }) => text).join(''), language, link }));
}
