// A member's page, as far as the viewer may see it.

import { sql } from 'kysely';
import { type Byline, type BylineRow, bylineColumns, toByline } from '#kernel/people/byline.ts';
import { professionLabel } from '#kernel/people/professions.ts';
import { holds, requireMember, type Viewer } from '#kernel/people/viewer.ts';
import { db } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';
import { notFound } from '#platform/refusal.ts';

export interface Profile {
	id: Id;
	byline: Byline;
	headline: string;
	about: string;
	/** What the member says he or she is, while nothing is proved. */
	stated: string | null;
	memberSince: Date;
	followers: number;
	following: boolean;
	/** Here in the last minutes, and shows it. */
	online: boolean;
	isMine: boolean;
	/** The viewer keeps order here: shows the way to a suspension. */
	maySuspend: boolean;
	/** For those who may suspend: until when a suspension runs. */
	suspendedUntil: Date | null;
}

/** Profiles are for members: a visitor learns no names. @throws Refusal not-found, also where one has blocked the other. */
export async function readProfile(viewer: Viewer, handle: string): Promise<Profile> {
	const member = requireMember(viewer);
	const me = member.memberId;
	// Blocks never blind moderators.
	const hidden = holds(member, 'moderator') ? [] : member.blocked;
	const { rows } = await sql<
		BylineRow & Omit<Profile, 'byline' | 'id' | 'isMine' | 'maySuspend' | 'stated'> & { stated: string | null }
	>`
		select ${bylineColumns('p')}, m.headline, m.about, m.profession as stated, m.created_at as "memberSince",
			case when m.suspended_until > now() then m.suspended_until end as "suspendedUntil",
			(select count(*)::int from (select from follow where principal_id = p.id limit 10000) counted) as followers,
			exists (select from follow where follower_id = ${me} and principal_id = p.id) as following,
			m.shows_presence and exists (
				select from presence where member_id = p.id and seen_at > now() - interval '5 minutes') as online
		from principal p join member m on m.id = p.id
		where p.handle = ${handle} and p.erased_at is null and p.id <> all(${hidden}::bigint[])`.execute(db);
	const row = rows[0];
	if (!row) throw notFound();
	const maySuspend = row.authorId !== me && (holds(member, 'moderator') || holds(member, 'administrator'));
	return {
		id: row.authorId,
		byline: toByline(row),
		headline: row.headline,
		about: row.about,
		stated: row.stated && row.profession === null && !row.company ? professionLabel(row.stated) : null,
		memberSince: row.memberSince,
		followers: row.followers,
		following: row.following,
		online: row.online,
		isMine: row.authorId === me,
		maySuspend,
		suspendedUntil: maySuspend ? row.suspendedUntil : null,
	};
}
