// Who opened what is the viewer's own, with the rights of a duty: a view of the audit log for the member whom it concerns.

import { type RawBuilder, sql } from 'kysely';
import { visibleTo } from '#kernel/audience/visible-to.ts';
import { countryName, professionLabel } from '#kernel/people/professions.ts';
import { requireMember, type Viewer } from '#kernel/people/viewer.ts';
import { db } from '#platform/db.server.ts';
import { type Id, shortId } from '#platform/ids.ts';

export interface Opening {
	id: Id;
	at: Date;
	/** By which duty: the name of whoever it was stays in the log, so that nobody is attacked for a duty (decision 0111). */
	by: string;
	/** What was opened, and why. */
	what: string;
	/** The first words of the text, or what was stated. */
	words: string | null;
	/** How often the same member opened it in one go. */
	times: number;
	/** Where the owner finds it; null when it is gone, or stands where the owner is not any more. */
	path: string | null;
}

/** How long an opening for a report or an appeal that is not decided stays unsaid, at most. */
export const DAYS_UNSAID = 30;
const PAGE = 50;
const FIRST_WORDS = 90;
/** The same thing opened again by the same member within this is one row: a page that was loaded anew. */
const ONE_GO = 3_600_000;

/**
 * The condition that the audit line `as` tells this member of an opening. What was opened for a report is told once the report
 * is decided: whoever learned of it before could guess who reported, and lean on that colleague.
 */
export function isToldToOwner(memberId: Id, as: string): RawBuilder<boolean> {
	const line = (column: string) => sql.ref(`${as}.${column}`);
	return sql<boolean>`(${line('owner_id')} = ${memberId} and (${line('at')} < now() - make_interval(days => ${sql.lit(DAYS_UNSAID)})
		or case ${line('act')}
			when 'report.read' then not exists (select from report where content_id = ${line('subject_id')}::bigint
				and decided_at is null and reported_at <= ${line('at')})
			when 'appeal.read' then not exists (select from appeal where id = ${line('subject_id')}::bigint and decided_at is null)
			else true end))`;
}

interface Row {
	id: Id;
	at: Date;
	act: string;
	subjectId: string;
	actorId: Id | null;
	role: string | null;
	space: string | null;
	words: string | null;
	profession: string | null;
	country: string | null;
	contentId: Id | null;
	visible: boolean | null;
	claimId: Id | null;
	decisionId: Id | null;
}

/** A page of openings, the newest first; `older` is the id to go on before. */
export async function readAccess(
	viewer: Viewer,
	before: Id | null,
): Promise<{ openings: Opening[]; older: Id | null }> {
	const { memberId } = requireMember(viewer);
	const { rows } = await sql<Row>`
		select line.id, line.at, line.act, line.subject_id as "subjectId", line.actor_id as "actorId", line.facts->>'as' as role, space.name as space,
			nullif(left(coalesce(content.title, body.markdown), ${sql.lit(FIRST_WORDS)}), '') as words, claim.profession, claim.country, content.id as "contentId",
			${visibleTo(viewer)} as visible, claim.id as "claimId", decision.id as "decisionId"
		from (
			select * from audit where ${isToldToOwner(memberId, 'audit')} and ${before ? sql`id < ${before}` : sql`true`}
			order by id desc limit ${sql.lit(PAGE + 1)}
		) line
			left join proof_document document on document.id = case when line.subject_kind = 'document' then line.subject_id::bigint end
			left join claim on claim.id = case when line.subject_kind = 'claim' then line.subject_id::bigint else document.claim_id end
			left join appeal on appeal.id = case when line.subject_kind = 'appeal' then line.subject_id::bigint end
			left join decision on decision.id = appeal.decision_id and decision.action <> 'keep'
			left join content on content.id = case when line.subject_kind = 'content' then line.subject_id::bigint else decision.content_id end
				and content.principal_id = ${memberId}
			left join body on body.content_id = content.id
			left join space on space.id = content.space_id
		order by line.id desc`.execute(db);
	const shown = rows.slice(0, PAGE);
	return { openings: gather(shown), older: rows.length > PAGE ? (shown.at(-1)?.id ?? null) : null };
}

function gather(rows: Row[]): Opening[] {
	const openings: Opening[] = [];
	const runs: { row: Row; opening: Opening }[] = [];
	for (const row of rows) {
		const run = runs.find(({ row: last }) => isSameGo(last, row));
		if (run) {
			run.opening.times++;
			run.row = row;
			continue;
		}
		const opening = openingOf(row);
		openings.push(opening);
		runs.push({ row, opening });
	}
	return openings;
}

const isSameGo = (later: Row, row: Row) =>
	later.act === row.act &&
	later.subjectId === row.subjectId &&
	later.actorId === row.actorId &&
	later.at.getTime() - row.at.getTime() < ONE_GO;

function openingOf(row: Row): Opening {
	const path = row.decisionId
		? `/decisions/${shortId(row.decisionId)}`
		: row.claimId
			? `/verify/${shortId(row.claimId)}`
			: row.contentId && row.visible
				? `/go/${shortId(row.contentId)}`
				: null;
	const stated = row.profession && row.country && `${professionLabel(row.profession)} · ${countryName(row.country)}`;
	return {
		id: row.id,
		at: row.at,
		by: dutyOf(row),
		what: WHAT[row.act] ?? row.act,
		words: stated || row.words,
		times: 1,
		path,
	};
}

const WHAT: Record<string, string> = {
	'report.read': 'A text of yours, because it was reported',
	'appeal.read': 'A text of yours, to judge an appeal',
	'claim.open': 'What you stated about your profession, to check it',
	'document.open': 'A document that you handed in, to check it',
	'read mail': 'A mail to your address, in the outbox of a network without a mail server',
};

function dutyOf({ act, role, space }: Row): string {
	if (act === 'claim.open' || act === 'document.open') return 'A checker';
	if (act === 'read mail') return 'An administrator';
	if (act === 'appeal.read') return 'Somebody who judges appeals';
	return role === 'space' && space ? `A moderator of ${space}` : 'A moderator of the network';
}
