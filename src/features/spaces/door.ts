// The door of a space: asking to enter, being let in or not, and invitations.

import { createHash, randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { audit } from '#kernel/audit/audit.ts';
import { type Byline, type BylineRow, bylineColumns, toByline } from '#kernel/people/byline.ts';
import { reachedBy, unreachedWords } from '#kernel/people/reached-by-industry.ts';
import { requireConfirmed, type Viewer } from '#kernel/people/viewer.ts';
import { screenWriting } from '#kernel/screening/screen-writing.ts';
import { enter, lockDoor } from '#kernel/spaces/enter.ts';
import { standingIn } from '#kernel/spaces/gates.ts';
import { mayStandBefore } from '#kernel/spaces/join-space.ts';
import { keepsOrder } from '#kernel/spaces/rights.ts';
import { db, transact } from '#platform/db.server.ts';
import { type Id, mintId } from '#platform/ids.ts';
import { countWithin } from '#platform/limits.server.ts';
import { notFound, Refusal } from '#platform/refusal.ts';
import { settings } from '#platform/settings.ts';
import { requireInside, requireKeeper } from './rules.ts';
import { logEvent, tellMember } from './tell-of-space.ts';

export const LONGEST_LINE = 300;

/** Asks to enter, with a line to those who keep the door. Asking again changes the line. */
export async function askToEnter(viewer: Viewer, slug: string, line: string, attested = false): Promise<void> {
	const me = requireConfirmed(viewer);
	const words = line.trim();
	if (words.length > LONGEST_LINE)
		throw new Refusal('invalid', `${LONGEST_LINE} characters are the most here.`, { field: 'line' });
	screenWriting([words], 'advise', attested);
	await transact(async (trx) => {
		const door = await lockDoor(trx, me.memberId, sql`s.slug = ${slug}`);
		if (!door || door.entry === 'secret') throw notFound();
		mayStandBefore(door);
		if (door.inside) return;
		if (door.entry === 'open') throw new Refusal('not-allowed', `${door.name} is open: join it.`);
		const { rows } = await sql<{ fresh: boolean }>`
			insert into space_request (space_id, member_id, line) values (${door.id}, ${me.memberId}, ${words})
			on conflict (space_id, member_id) do update set line = excluded.line returning xmax = 0 as fresh`.execute(trx);
		if (!rows[0]?.fresh) return;
		const keepers = await sql<{ id: Id }>`select member_id as id from space_member
			where space_id = ${door.id} and role in ('owner', 'moderator') and valid_until > now()`.execute(trx);
		for (const { id } of keepers.rows)
			await tellMember(
				trx,
				id,
				`space-request:${door.id}:${me.memberId}:${Date.now()}`,
				`Somebody asks to enter ${door.name}.`,
				`/spaces/${door.slug}/requests`,
			);
	});
}

/** Takes one's own request back. */
export async function takeRequestBack(viewer: Viewer, slug: string): Promise<void> {
	const me = requireConfirmed(viewer).memberId;
	await sql`delete from space_request using space s where s.id = space_request.space_id and s.slug = ${slug} and member_id = ${me}`.execute(
		db,
	);
}

export interface Request {
	id: Id;
	byline: Byline;
	line: string;
	askedAt: Date;
	/** The gate admits the member now. */
	admits: boolean;
}

/** Who asks to enter, the longest waiting first. */
export async function listRequests(viewer: Viewer, slug: string): Promise<Request[]> {
	const { space } = requireKeeper(viewer, slug);
	const { rows } = await sql<BylineRow & { line: string; askedAt: Date; admits: boolean }>`
		select ${bylineColumns('p')}, request.line, request.asked_at as "askedAt", standing.may is not null as admits
		from space_request request join space s on s.id = request.space_id join principal p on p.id = request.member_id
			cross join lateral ${standingIn('s', sql`request.member_id`)} standing
		where request.space_id = ${space.id} and p.erased_at is null order by request.asked_at, p.id limit 200`.execute(db);
	return rows.map((row) => ({
		id: row.authorId,
		byline: toByline(row),
		line: row.line,
		askedAt: row.askedAt,
		admits: row.admits,
	}));
}

/** Lets somebody in who asked, or not; told either way. Decided twice it is decided once. */
export async function decideRequest(viewer: Viewer, slug: string, handle: string, letIn: boolean): Promise<void> {
	const { member, space } = requireKeeper(viewer, slug);
	await transact(async (trx) => {
		const { rows } = await sql<{
			id: Id;
		}>`select p.id from principal p join space_request request on request.member_id = p.id
			where p.handle = ${handle} and request.space_id = ${space.id}`.execute(trx);
		const asker = rows[0]?.id;
		if (!asker) throw notFound();
		if (letIn) {
			const door = await lockDoor(trx, asker, sql`s.id = ${space.id}`);
			if (!door || door.may === null || door.banned || door.parentFirst)
				throw new Refusal('not-allowed', 'The gate does not admit this member any more, or he or she was taken out.');
			await enter(trx, asker, space.id, 'accepted');
		} else {
			await sql`delete from space_request where space_id = ${space.id} and member_id = ${asker}`.execute(trx);
			await logEvent(trx, space.id, 'request-refused');
		}
		await audit(
			trx,
			member.memberId,
			letIn ? 'space.accept' : 'space.refuse',
			{ kind: 'member', id: asker },
			{ space: space.id },
		);
		await tellMember(
			trx,
			asker,
			`space-answer:${space.id}:${Date.now()}`,
			letIn ? `You are a member of ${space.name} now.` : `Those who keep the door of ${space.name} did not let you in.`,
			`/spaces/${space.slug}`,
		);
	});
}

const DAY = 86_400_000;
const LINK_DAYS = 14;

function hash(token: string): Buffer {
	return createHash('sha256').update(token).digest();
}

/** Whoever may invite: in an open space every member who writes, elsewhere those who keep the door. */
async function requireHost(viewer: Viewer, slug: string) {
	const found = requireInside(viewer, slug);
	const { entry } = await db
		.selectFrom('space')
		.select('entry')
		.where('id', '=', found.space.id)
		.executeTakeFirstOrThrow();
	if (!keepsOrder(found.space) && (entry !== 'open' || found.space.right === 'read')) throw notFound();
	return found;
}

export async function mayInvite(viewer: Viewer, slug: string): Promise<void> {
	await requireHost(viewer, slug);
}

/**
 * Invites a member by handle. The gate is asked first: an invitation opens a door, never a gate.
 * @throws Refusal on field "handle".
 */
export async function inviteMember(viewer: Viewer, slug: string, handle: string): Promise<void> {
	const { member, space } = await requireHost(viewer, slug);
	await transact(async (trx) => {
		await countInvitation(trx, member.memberId);
		const { rows } = await sql<{
			id: Id;
			name: string;
			may: string | null;
			inside: boolean;
			banned: boolean;
			parent: boolean;
			reached: boolean;
		}>`
			select p.id, p.name, standing.may, ${reachedBy(member, 'p.id')} as reached,
				exists (select from space_member where space_id = s.id and member_id = p.id and valid_until > now()) as inside,
				exists (select from space_ban where space_id = s.id and member_id = p.id and until > now()) as banned,
				s.parent_id is null or exists (select from space_member where space_id = s.parent_id and member_id = p.id and valid_until > now()) as parent
			from principal p join member m on m.id = p.id cross join space s cross join lateral ${standingIn('s', sql`p.id`)} standing
			where p.handle = ${handle.trim().replace(/^@/, '')} and p.erased_at is null and s.id = ${space.id}
				and p.id <> all(${member.blocked}::bigint[]) for share of s`.execute(trx);
		const other = rows[0];
		if (!other) throw new Refusal('invalid', 'Nobody here has that name. Choose from the search.', { field: 'handle' });
		if (!other.reached) throw new Refusal('invalid', unreachedWords(other.name), { field: 'handle' });
		if (other.inside) throw new Refusal('invalid', `${other.name} is in already.`, { field: 'handle' });
		if (other.may === null || other.banned || !other.parent)
			throw new Refusal(
				'invalid',
				`${other.name} cannot enter: the gate of ${space.name} does not admit this member.`,
				{ field: 'handle' },
			);
		const { rows: made } = await sql<{ fresh: boolean }>`
			insert into space_invitation (id, space_id, invited_by, member_id, valid_until)
			values (${mintId()}, ${space.id}, ${member.memberId}, ${other.id}, ${new Date(Date.now() + 60 * DAY)})
			on conflict (space_id, member_id) do update set valid_until = excluded.valid_until returning xmax = 0 as fresh`.execute(
			trx,
		);
		await audit(trx, member.memberId, 'space.invite', { kind: 'member', id: other.id }, { space: space.id });
		if (made[0]?.fresh)
			await tellMember(
				trx,
				other.id,
				`space-invitation:${space.id}:${Date.now()}`,
				`${member.name} invites you into ${space.name}.`,
				`/spaces/${space.slug}`,
			);
	});
}

async function countInvitation(trx: Parameters<typeof countWithin>[0], memberId: Id): Promise<void> {
	if (!settings().WRITING_LIMITS) return;
	await countWithin(trx, {
		whom: memberId,
		act: 'invite',
		most: 60,
		seconds: 3600,
		sentence: (wait) => `You invited 60 times within an hour; that is the most for now. Wait ${wait}.`,
	});
}

/**
 * Members whom one could invite: those of this name or handle whom the gate admits and who are not in yet. By a name only those
 * are found who agreed to that, as everywhere, and the host's own connections.
 */
export async function findInvitable(viewer: Viewer, slug: string, search: string): Promise<Byline[]> {
	const { member, space } = await requireHost(viewer, slug);
	const name = search.trim();
	if (name.length < 2) return [];
	const { rows } = await sql<BylineRow>`
		select ${bylineColumns('p')} from (
			select p.* from principal p where p.kind = 'member' and p.erased_at is null
				and (p.handle = ${name.replace(/^@/, '')} or p.name ilike ${`%${name.replace(/[\\%_]/g, '\\$&')}%`} and (
					exists (select from member where id = p.id and found_by_name_since is not null)
					or exists (select from connection where member_id = ${member.memberId} and other_id = p.id)))
				and ${reachedBy(member, 'p.id')}
				and p.id <> all(${member.blocked}::bigint[]) order by p.name limit 60) p
			cross join space s cross join lateral ${standingIn('s', sql`p.id`)} standing
		where s.id = ${space.id} and standing.may is not null
			and not exists (select from space_member where space_id = s.id and member_id = p.id and valid_until > now())
			and not exists (select from space_ban where space_id = s.id and member_id = p.id and until > now())
			and (s.parent_id is null or exists (select from space_member where space_id = s.parent_id and member_id = p.id and valid_until > now()))
		order by p.name limit 12`.execute(db);
	return rows.map(toByline);
}

/** Makes a link that lets one member in, once. @returns its token: it is shown now and never again. */
export async function makeInvitationLink(viewer: Viewer, slug: string): Promise<string> {
	const { member, space } = await requireHost(viewer, slug);
	const token = randomBytes(18).toString('base64url');
	await transact(async (trx) => {
		await countInvitation(trx, member.memberId);
		await sql`insert into space_invitation (id, space_id, invited_by, token_hash, valid_until)
			values (${mintId()}, ${space.id}, ${member.memberId}, ${hash(token)}, ${new Date(Date.now() + LINK_DAYS * DAY)})`.execute(
			trx,
		);
		await audit(trx, member.memberId, 'space.invitation-link', { kind: 'space', id: space.id });
	});
	return token;
}

export interface Invitation {
	name: string;
	purpose: string;
	rules: string;
	inside: boolean;
	slug: string;
}

const byToken = (token: string) => sql`s.id = (select space_id from space_invitation
	where token_hash = ${hash(token)} and valid_until > now())`;

/**
 * What a link leads to. A link that was used, ran out or never was, and one to a space whose gate keeps the viewer out,
 * get the same answer: whoever may not enter learns nothing. @throws Refusal not-found
 */
export async function readInvitation(viewer: Viewer, token: string): Promise<Invitation> {
	const me = requireConfirmed(viewer).memberId;
	const { rows } = await sql<Invitation>`
		select s.name, s.purpose, s.rules, s.slug,
			exists (select from space_member where space_id = s.id and member_id = ${me} and valid_until > now()) as inside
		from space s cross join lateral ${standingIn('s', sql`${me}::bigint`)} standing
		where ${byToken(token)} and s.closed_at is null and standing.may is not null
			and not exists (select from space_ban where space_id = s.id and member_id = ${me} and until > now())
			and (s.parent_id is null or exists (select from space_member where space_id = s.parent_id and member_id = ${me} and valid_until > now()))`.execute(
		db,
	);
	if (!rows[0]) throw notFound();
	return rows[0];
}

/** Goes in by a link, which then is used up. @returns slug of the space. */
export async function useInvitation(viewer: Viewer, token: string): Promise<string> {
	const found = await readInvitation(viewer, token);
	const me = requireConfirmed(viewer).memberId;
	if (found.inside) return found.slug;
	return transact(async (trx) => {
		// Taken first: of two who use it at once one gets in.
		const { rows } = await sql<{ spaceId: Id }>`delete from space_invitation
			where token_hash = ${hash(token)} and valid_until > now() returning space_id as "spaceId"`.execute(trx);
		const spaceId = rows[0]?.spaceId;
		if (!spaceId) throw notFound();
		await sql`insert into space_invitation (id, space_id, invited_by, member_id, valid_until)
			values (${mintId()}, ${spaceId}, ${me}, ${me}, now() + interval '1 minute') on conflict (space_id, member_id) do nothing`.execute(
			trx,
		);
		const door = await lockDoor(trx, me, sql`s.id = ${spaceId}`);
		if (!door || door.may === null || door.banned || door.parentFirst) throw notFound();
		await enter(trx, me, spaceId, 'link');
		return door.slug;
	});
}
