// Who is in a space: the list, roles, and taking somebody out.

import { type RawBuilder, sql } from 'kysely';
import { audit } from '#kernel/audit/audit.ts';
import { recordDecision } from '#kernel/decisions/record-decision.ts';
import { type Byline, type BylineRow, bylineColumns, toByline } from '#kernel/people/byline.ts';
import type { Viewer } from '#kernel/people/viewer.ts';
import { screenWriting } from '#kernel/screening/screen-writing.ts';
import { leaveAll } from '#kernel/spaces/enter.ts';
import { refreshRightOf } from '#kernel/spaces/refresh-rights.ts';
import { keepsOrder } from '#kernel/spaces/rights.ts';
import { type Cursor, readCursor, writeCursor } from '#kernel/stream/cursor.ts';
import type { SpaceRight, SpaceRole } from '#kernel/tables.ts';
import { db, type Executor, transact } from '#platform/db.server.ts';
import { type Id, shortId } from '#platform/ids.ts';
import { notFound, Refusal } from '#platform/refusal.ts';
import { dayWords } from '#ui/time.ts';
import { locale } from '#words/say.ts';
import { requireInside, requireKeeper, requireOwner } from './rules.ts';
import { logEvent, tellMember } from './tell-of-space.ts';

export interface SpaceMember {
	id: Id;
	byline: Byline;
	role: SpaceRole;
	may: SpaceRight;
	joinedAt: Date;
}

export interface MembersPage {
	members: SpaceMember[];
	/** Place after which the next page goes on. */
	after: string | null;
}

const PAGE = 50;

type Listed = BylineRow & { role: SpaceRole; may: SpaceRight; joinedAt: Date; place: string };

/**
 * Those who keep order first, then the others, the newest first; of a search, by role and name. Whom the viewer has
 * blocked, or who blocked the viewer, does not stand there. @throws Refusal not-found where members are not shown to members.
 */
export async function listMembers(
	viewer: Viewer,
	slug: string,
	wanted: { search?: string; after?: string | null } = {},
): Promise<MembersPage> {
	const { member, space } = requireInside(viewer, slug);
	const { seen } = await db
		.selectFrom('space')
		.select('members_seen as seen')
		.where('id', '=', space.id)
		.executeTakeFirstOrThrow();
	if (!seen && !keepsOrder(space)) throw notFound();
	const search = (wanted.search ?? '').trim();
	const listed = sql`sm.space_id = ${space.id} and sm.valid_until > now() and p.erased_at is null
		and p.id <> all(${keepsOrder(space) ? [] : member.blocked}::bigint[])`;
	const { rows } = await (search
		? named(listed, search, wanted.after ?? null)
		: everybody(listed, readCursor(wanted.after ?? null))
	).execute(db);
	const ordinary = rows.filter((row) => row.place !== KEEPS);
	const last = ordinary.length > PAGE ? ordinary[PAGE - 1] : undefined;
	const shown = [...rows.filter((row) => row.place === KEEPS), ...ordinary.slice(0, PAGE)];
	return {
		members: shown.map((row) => ({
			id: row.authorId,
			byline: toByline(row),
			role: row.role,
			may: row.may,
			joinedAt: row.joinedAt,
		})),
		after: last ? (search ? last.place : writeCursor({ at: last.place, id: last.authorId })) : null,
	};
}

const COLUMNS = sql`${bylineColumns('p')}, sm.role, sm.may, sm.joined_at as "joinedAt"`;
const FROM = sql`space_member sm join principal p on p.id = sm.member_id`;
const RANK = sql`array_position(array['owner', 'moderator', 'member', 'reader'], sm.role)`;
/** In place of a cursor: these stand on the first page, all of them. */
const KEEPS = '';

/** An index range each, however large the space is. */
function everybody(listed: RawBuilder<unknown>, cursor: Cursor | null): RawBuilder<Listed> {
	const others = sql`(select ${COLUMNS}, (sm.joined_at at time zone 'UTC')::text || '+00' as place from ${FROM}
		where ${listed} and sm.role in ('member', 'reader')
			and ${cursor ? sql`(sm.joined_at, sm.member_id) < (${cursor.at}::timestamptz, ${cursor.id}::bigint)` : sql`true`}
		order by sm.joined_at desc, sm.member_id desc limit ${sql.lit(PAGE + 1)})`;
	if (cursor) return sql<Listed>`${others}`;
	return sql<Listed>`(select ${COLUMNS}, ${sql.lit(KEEPS)} as place from ${FROM} where ${listed} and sm.role in ('owner', 'moderator')
		order by ${RANK}, p.name, p.id) union all ${others}`;
}

/** Reads all members of the space: a search is rare, and a name stands with its owner and not with the membership. */
function named(listed: RawBuilder<unknown>, search: string, after: string | null): RawBuilder<Listed> {
	const place = sql`(${RANK}::text || ' ' || p.name || ' ' || p.id)`;
	return sql<Listed>`select ${COLUMNS}, ${place} as place from ${FROM}
		where ${listed} and p.name ilike ${`%${search.replace(/[\\%_]/g, '\\$&')}%`} and ${after ? sql`${place} > ${after}` : sql`true`}
		order by place limit ${sql.lit(PAGE + 1)}`;
}

export interface OneMember extends SpaceMember {
	/** What the viewer may do: take out, change the role, hand over. */
	mayRemove: boolean;
	mayGiveRoles: boolean;
}

async function find(
	executor: Executor,
	spaceId: Id,
	handle: string,
): Promise<(BylineRow & { role: SpaceRole; may: SpaceRight; joinedAt: Date; inside: boolean }) | null> {
	const { rows } = await sql<BylineRow & { role: SpaceRole; may: SpaceRight; joinedAt: Date; inside: boolean }>`
		select ${bylineColumns('p')}, sm.role, sm.may, sm.joined_at as "joinedAt", sm.valid_until > now() as inside
		from space_member sm join principal p on p.id = sm.member_id
		where sm.space_id = ${spaceId} and p.handle = ${handle} and p.erased_at is null`.execute(executor);
	return rows[0] ?? null;
}

/** One member, as those who keep order see it. @throws Refusal not-found */
export async function readMember(viewer: Viewer, slug: string, handle: string): Promise<OneMember> {
	const { member, space } = requireKeeper(viewer, slug);
	const row = await find(db, space.id, handle);
	if (!row) throw notFound();
	const owner = space.role === 'owner';
	const other = row.authorId !== member.memberId;
	return {
		id: row.authorId,
		byline: toByline(row),
		role: row.role,
		may: row.may,
		joinedAt: row.joinedAt,
		mayRemove: other && (owner ? row.role !== 'owner' : row.role === 'member' || row.role === 'reader'),
		mayGiveRoles: other && owner && row.inside,
	};
}

/** Gives a role. An owner who makes somebody owner hands the space over and stays as moderator. */
export async function giveRole(viewer: Viewer, slug: string, handle: string, role: SpaceRole): Promise<void> {
	const { member, space } = requireOwner(viewer, slug);
	await transact(async (trx) => {
		await lockSpace(trx, space.id);
		const target = await find(trx, space.id, handle);
		if (!target?.inside) throw notFound();
		if (target.authorId === member.memberId)
			throw new Refusal('not-allowed', 'Your own part does not change by itself: hand the space over to somebody.');
		if (target.role === 'owner') throw new Refusal('not-allowed', 'Owners are not moved by one another.');
		if (target.role === role) return;
		await setRole(trx, space.id, target.authorId, role);
		if (role === 'owner') await setRole(trx, space.id, member.memberId, 'moderator');
		await audit(trx, member.memberId, 'space.role', { kind: 'member', id: target.authorId }, { space: space.id, role });
		await logEvent(trx, space.id, role === 'owner' ? 'owner' : 'role', { role });
		await tellMember(
			trx,
			target.authorId,
			`space-role:${space.id}:${role}:${Date.now()}`,
			{
				owner: `${space.name} was handed over to you: you own it now.`,
				moderator: `You keep order in ${space.name} now.`,
				member: `You are a member of ${space.name} like the others now.`,
				reader: `In ${space.name} you read along now; you cannot write.`,
			}[role],
			`/spaces/${space.slug}`,
		);
	});
}

async function lockSpace(trx: Executor, spaceId: Id): Promise<void> {
	await sql`select from space where id = ${spaceId} for no key update`.execute(trx);
}

async function setRole(trx: Executor, spaceId: Id, memberId: Id, role: SpaceRole): Promise<void> {
	await sql`update space_member set role = ${role} where space_id = ${spaceId} and member_id = ${memberId}`.execute(
		trx,
	);
	await refreshRightOf(trx, spaceId, memberId);
}

export interface Removal {
	rule: string;
	reason: string;
	/** Not before this day may the member come back; null: any time. */
	until: Date | null;
	attested?: boolean;
}

/** Takes a member out of a space and its parts, with rule and reason; told, and open to appeal. */
export async function removeMember(viewer: Viewer, slug: string, handle: string, given: Removal): Promise<void> {
	const { member, space } = requireKeeper(viewer, slug);
	const reason = given.reason.trim();
	if (reason === '') throw new Refusal('invalid', 'Say why: the member will read it.', { field: 'reason' });
	if (reason.length > 1000)
		throw new Refusal('invalid', 'A thousand characters are the most here.', { field: 'reason' });
	if (given.until && given.until.getTime() <= Date.now())
		throw new Refusal('invalid', 'Choose a day in the future.', { field: 'until' });
	screenWriting([reason], 'advise', given.attested ?? false);
	await transact(async (trx) => {
		await lockSpace(trx, space.id);
		const target = await find(trx, space.id, handle);
		if (!target) throw notFound();
		if (target.authorId === member.memberId) throw new Refusal('not-allowed', 'Leave the space instead.');
		if (target.role === 'owner' || (target.role === 'moderator' && space.role !== 'owner'))
			throw new Refusal('not-allowed', 'Who keeps order is taken out by the owner alone, and the owner by nobody.');
		await leaveAll(trx, target.authorId, space.id);
		await sql`insert into space_ban (space_id, member_id, until) values (${space.id}, ${target.authorId}, coalesce(${given.until}::timestamptz, now()))
			on conflict (space_id, member_id) do update set until = excluded.until, banned_at = now()`.execute(trx);
		// Who was taken out of a space that one joins by oneself does not come back by the next refresh.
		await sql`insert into space_left (space_id, member_id) values (${space.id}, ${target.authorId}) on conflict do nothing`.execute(
			trx,
		);
		const decision = await recordDecision(trx, {
			spaceId: space.id,
			principalId: target.authorId,
			action: 'ban',
			rule: given.rule,
			reason,
			until: given.until ?? new Date(),
			onReport: false,
			decidedBy: member.memberId,
		});
		await audit(
			trx,
			member.memberId,
			'space.remove-member',
			{ kind: 'member', id: target.authorId },
			{ space: space.id },
		);
		await tellMember(
			trx,
			target.authorId,
			`decision:${decision}`,
			`You were taken out of ${space.name}${given.until ? ` until ${dayWords(given.until, 'UTC', locale('en'))}` : ''} (${given.rule}): ${reason}`,
			`/decisions/${shortId(decision)}`,
		);
	});
}
