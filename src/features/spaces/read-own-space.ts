// A space as its owner sees it in the settings; closed ones too, because from there they are opened again.

import { sql } from 'kysely';
import { requireMember, type Viewer } from '#kernel/people/viewer.ts';
import type { Entry, Gate } from '#kernel/tables.ts';
import { db } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';
import { notFound } from '#platform/refusal.ts';

export interface OwnSpace {
	id: Id;
	slug: string;
	name: string;
	purpose: string;
	rules: string;
	welcome: string;
	emblem: string;
	emblemId: Id | null;
	topics: string[];
	entry: Entry;
	gate: Gate | null;
	membersSeen: boolean;
	joinsItself: boolean;
	/** A room: personas are admitted. */
	personas: boolean;
	slowSeconds: number;
	tools: string[];
	closed: boolean;
}

/** @throws Refusal not-found for everybody but its owners. */
export async function readOwnSpace(viewer: Viewer, slug: string): Promise<OwnSpace> {
	const me = requireMember(viewer).memberId;
	const { rows } = await sql<OwnSpace>`
		select s.id, s.slug, s.name, s.purpose, s.rules, s.welcome, s.emblem, s.emblem_id as "emblemId", s.entry, s.gate, s.members_seen as "membersSeen",
			s.joins_itself as "joinsItself", s.personas, s.slow_seconds as "slowSeconds", s.closed_at is not null as closed,
			coalesce((select json_agg(topic order by topic) from space_topic where space_id = s.id), '[]') as topics,
			coalesce((select json_agg(tool) from space_tool where space_id = s.id), '[]') as tools
		from space s join space_member sm on sm.space_id = s.id
		where s.slug = ${slug} and sm.member_id = ${me} and sm.role = 'owner' and sm.valid_until > now()`.execute(db);
	if (!rows[0]) throw notFound();
	return rows[0];
}
