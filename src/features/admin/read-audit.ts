// The audit log, newest first: who read or changed what belongs to others.

import { sql } from 'kysely';
import { requireDuty, type Viewer } from '#kernel/people/viewer.ts';
import { db } from '#platform/db.server.ts';
import { type Id, readShortId } from '#platform/ids.ts';

export interface AuditLine {
	id: Id;
	at: Date;
	/** Null for what the server did by itself. */
	actor: { name: string; handle: string } | null;
	act: string;
	subjectKind: string;
	subjectId: string;
	/** When the subject is a person who is still here. */
	subject: { name: string; handle: string } | null;
	facts: Record<string, unknown>;
}

export interface AuditFilter {
	act?: string | null;
	/** A handle, the id of an address of this network, or an id as the log holds it. */
	subject?: string | null;
	/** Lines older than this one. */
	before?: Id | null;
}

/** A page of the log. Names are joined at reading: the log itself holds opaque ids. Administrators only. */
export async function readAudit(
	viewer: Viewer,
	filter: AuditFilter,
	size = 50,
): Promise<{ lines: AuditLine[]; older: Id | null; acts: string[] }> {
	requireDuty(viewer, 'administrator');
	const subjects = filter.subject ? await idsOf(filter.subject) : null;
	const { rows } = await sql<AuditLine>`
		select line.id, line.at, line.act, line.subject_kind as "subjectKind", line.subject_id as "subjectId", line.facts,
			case when actor.id is not null then json_build_object('name', actor.name, 'handle', actor.handle) end as actor,
			case when person.id is not null then json_build_object('name', person.name, 'handle', person.handle) end as subject
		from (
			select * from audit
			where ${filter.before ? sql`id < ${filter.before}` : sql`true`} and ${filter.act ? sql`act = ${filter.act}` : sql`true`}
				and ${subjects ? sql`subject_id = any(${subjects}::text[])` : sql`true`}
			order by id desc limit ${size + 1}
		) line
			left join principal actor on actor.id = line.actor_id and actor.erased_at is null
			left join principal person on line.subject_kind in ('member', 'principal') and line.subject_id = person.id::text
				and person.erased_at is null
		order by line.id desc`.execute(db);
	const lines = rows.slice(0, size);
	return { lines, older: rows.length > size ? (lines.at(-1)?.id ?? null) : null, acts: await knownActs() };
}

async function idsOf(subject: string): Promise<string[]> {
	const text = subject.trim().replace(/^@/, '');
	const person = await db.selectFrom('principal').select('id').where('handle', '=', text).executeTakeFirst();
	const short = readShortId(text);
	return [text, ...(person ? [person.id] : []), ...(short ? [short] : [])];
}

/** Every act that ever stood in the log, by leaping along the index: as many steps as there are acts, not lines. */
async function knownActs(): Promise<string[]> {
	const { rows } = await sql<{ act: string }>`
		with recursive leap as (
			(select act from audit order by act limit 1)
			union all
			select (select act from audit where act > leap.act order by act limit 1) from leap where leap.act is not null
		)
		select act from leap where act is not null`.execute(db);
	return rows.map((row) => row.act);
}
