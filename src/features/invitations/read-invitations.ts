// Invitations as their inviter sees them, and one as whoever holds its link does.

import { sql } from 'kysely';
import { type Byline, type BylineRow, bylineColumns, toByline } from '#kernel/people/byline.ts';
import { requireMember, type Viewer } from '#kernel/people/viewer.ts';
import { db, type Executor } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';
import { invitationLink, invitationOf } from './tokens.ts';

export interface OwnInvitation {
	id: Id;
	/** Null for a link, and once the invitation has ended. */
	address: string | null;
	byMail: boolean;
	state: 'open' | 'used' | 'expired' | 'withdrawn';
	/** While it is open. */
	link: string | null;
	connects: boolean;
	createdAt: Date;
	expiresAt: Date;
	/** Who came with it. */
	usedBy: { name: string; handle: string } | null;
}

const MOST = 100;

/** The viewer's invitations, the latest first. */
export async function readOwnInvitations(viewer: Viewer): Promise<OwnInvitation[]> {
	const member = requireMember(viewer);
	const { rows } = await sql<Omit<OwnInvitation, 'link'>>`
		select i.id, i.address, i.address_key is not null as "byMail", i.connects, i.created_at as "createdAt", i.expires_at as "expiresAt",
			case when i.used_at is not null then 'used' when i.withdrawn_at is not null then 'withdrawn'
				when i.expires_at <= now() then 'expired' else 'open' end as state,
			case when p.id is not null then json_build_object('name', p.name, 'handle', p.handle) end as "usedBy"
		from invitation i
			left join principal p on p.id = i.used_by and p.erased_at is null and p.id <> all(${member.blocked}::bigint[])
		where i.inviter_id = ${member.memberId} order by i.id desc limit ${sql.lit(MOST)}`.execute(db);
	return rows.map((row) => ({ ...row, link: row.state === 'open' ? invitationLink(row.id) : null }));
}

export interface Invitation {
	id: Id;
	inviterId: Id;
	inviter: Byline;
	connects: boolean;
}

/** The invitation behind a token while it works: not used, withdrawn or expired, its inviter here. Null else. */
export async function readInvitation(token: string | null, executor: Executor = db): Promise<Invitation | null> {
	const id = token === null ? null : invitationOf(token);
	if (id === null) return null;
	const { rows } = await sql<BylineRow & { id: Id; connects: boolean }>`
		select i.id, i.connects, ${bylineColumns('p')} from invitation i
			join principal p on p.id = i.inviter_id and p.erased_at is null and not exists (select from deactivation where member_id = p.id)
			join member m on m.id = p.id and coalesce(m.suspended_until <= now(), true)
		where i.id = ${id} and i.used_at is null and i.withdrawn_at is null and i.expires_at > now()`.execute(executor);
	const row = rows[0];
	return row ? { id: row.id, inviterId: row.authorId, inviter: toByline(row), connects: row.connects } : null;
}
