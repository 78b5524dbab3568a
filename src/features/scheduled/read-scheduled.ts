// A member's own writings that wait for their time, and those that could not be published.

import { sql } from 'kysely';
import { audienceWords } from '#kernel/audience/audience-words.ts';
import { type Member, requireMember, type Viewer } from '#kernel/people/viewer.ts';
import type { Audience } from '#kernel/tables.ts';
import { db } from '#platform/db.server.ts';
import { type Id, readShortId } from '#platform/ids.ts';
import { notFound } from '#platform/refusal.ts';
import type { Fields, ScheduledKind } from './publishers.ts';

export interface ScheduledRow {
	id: Id;
	kind: ScheduledKind;
	/** Null for a draft. */
	publishAt: Date | null;
	/** Why it could not be published; '' for what waits. */
	refusal: string;
	fields: Fields;
	/** What its photos show. */
	photos: string[];
	/** Who will read it. */
	readers: string;
}

/** Drafts first, then in the order of their times. */
export async function listScheduled(viewer: Viewer): Promise<ScheduledRow[]> {
	const member = requireMember(viewer);
	return select(member, sql`true`);
}

/** @throws Refusal not-found for anybody but the author. */
export async function readScheduled(viewer: Viewer, id: Id): Promise<ScheduledRow> {
	const member = requireMember(viewer);
	const [row] = await select(member, sql`scheduled.id = ${id}`);
	if (!row) throw notFound();
	return row;
}

async function select(member: Member, where: ReturnType<typeof sql>): Promise<ScheduledRow[]> {
	const { rows } = await sql<Omit<ScheduledRow, 'readers' | 'photos'> & { photos: string[] | null }>`
		select scheduled.id, kind, publish_at as "publishAt", refusal, fields,
			(select json_agg(attachment.alt order by scheduled_upload.position) from scheduled_upload
				join attachment on attachment.id = scheduled_upload.attachment_id and attachment.kind = 'photo'
				where scheduled_id = scheduled.id) as photos
		from scheduled where member_id = ${member.memberId} and ${where}
		order by publish_at nulls first, scheduled.id`.execute(db);
	return rows.map((row) => ({ ...row, photos: row.photos ?? [], readers: readersOf(member, row.kind, row.fields) }));
}

function readersOf(member: Member, kind: ScheduledKind, fields: Fields): string {
	const slug = fields.audience?.startsWith('space:') ? fields.audience.slice('space:'.length) : null;
	const spaceId = kind === 'thread' ? readShortId(fields.space ?? '') : null;
	const space = member.spaces.find((one) => one.slug === slug || one.id === spaceId);
	if (space) return kind === 'thread' ? `Thread in ${space.name}` : `Members of ${space.name}`;
	if (slug || kind === 'thread') return 'A space that you are not in any more';
	return audienceWords(fields.audience as Audience);
}
