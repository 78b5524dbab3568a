// What members see of a persona: its line, its emblem, its room, what it wrote where they may read. There is nothing else.

import { sql } from 'kysely';
import { moderatedSpaces } from '#kernel/content/rules.ts';
import { type Byline, type BylineRow, bylineColumns, toByline } from '#kernel/people/byline.ts';
import { requireMember, type Viewer } from '#kernel/people/viewer.ts';
import { db } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';
import { notFound } from '#platform/refusal.ts';

export interface PersonaPage {
	id: Id;
	byline: Byline;
	/** Null for whoever is not in it. */
	room: { slug: string; name: string } | null;
	endsAt: Date;
	/** For those who keep order in its room. */
	suspended: { until: Date | number; reason: string } | null;
	maySuspend: boolean;
}

/** @throws Refusal not-found, also where one has blocked the other. */
export async function readPersonaPage(viewer: Viewer, handle: string): Promise<PersonaPage> {
	const member = requireMember(viewer);
	const moderates = moderatedSpaces(member);
	const hidden = moderates === 'all' ? [] : member.blocked;
	const { rows } = await sql<
		BylineRow & {
			roomId: Id;
			slug: string;
			room: string;
			endsAt: Date;
			until: Date | number | null;
			reason: string | null;
		}
	>`
		select ${bylineColumns('p')}, persona.room_id as "roomId", s.slug, s.name as room, persona.ends_at as "endsAt",
			case when persona.suspended_until > now() then persona.suspended_until end as until, persona.suspended_reason as reason
		from principal p join persona on persona.id = p.id join space s on s.id = persona.room_id
		where p.handle = ${handle} and p.erased_at is null and p.id <> all(${hidden}::bigint[])`.execute(db);
	const row = rows[0];
	if (!row) throw notFound();
	const inside = moderates === 'all' || member.spaces.some((space) => space.id === row.roomId);
	const maySuspend = moderates === 'all' || moderates.includes(row.roomId);
	return {
		id: row.authorId,
		byline: toByline(row),
		room: inside ? { slug: row.slug, name: row.room } : null,
		endsAt: row.endsAt,
		suspended: maySuspend && row.until !== null ? { until: row.until, reason: row.reason ?? '' } : null,
		maySuspend,
	};
}
