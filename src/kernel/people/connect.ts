// Connecting: one asks, the other accepts. Declining is silent: whoever asked goes on seeing a request that waits.

import { sql } from 'kysely';
import { notify } from '#kernel/notices/notify.ts';
import { screenWriting } from '#kernel/screening/screen-writing.ts';
import { db, type Executor, transact } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';
import { notFound, Refusal } from '#platform/refusal.ts';
import { boundaryBetween, boundaryWords, isClinician, isPatient, type Side } from './boundary.ts';
import { lockPair } from './lock-pair.ts';
import { reachedBy, unreachedWords } from './reached-by-industry.ts';
import { type Member, requireConfirmed, requireMember, type Viewer } from './viewer.ts';
import { countWriting } from './writing-limits.ts';

export const LONGEST_NOTE = 300;
/** So many requests may wait for an answer at once: whoever asks strangers in bulk stops here. */
export const MOST_WAITING = 200;

interface Other {
	id: Id;
	name: string;
	/** Industry asks those alone who agreed to it. */
	reached: boolean;
}

/**
 * Asks the member with this handle to connect, with a note of a sentence or two. Where the other has asked already, the
 * two are connected at once. Asking twice is asking once; a request that was declined stays declined and says nothing.
 * @returns 'asked', or 'connected' when the other had asked.
 * @throws Refusal not-found for nobody, behind a block, and for whoever is no member; not-allowed between patient and
 *   clinician, and for industry where the other has not agreed; invalid for the note; too-many.
 */
export async function askToConnect(
	viewer: Viewer,
	handle: string,
	given: { note?: string; attested?: boolean; at?: Date } = {},
): Promise<'asked' | 'connected'> {
	const member = requireConfirmed(viewer);
	const note = (given.note ?? '').trim();
	if (note.length > LONGEST_NOTE)
		throw new Refusal('invalid', `${LONGEST_NOTE} characters are the most for a note.`, { field: 'note' });
	screenWriting([note], 'advise', given.attested ?? false);
	return transact(async (trx) => {
		const other = await meet(trx, member, handle);
		if (await areConnected(trx, member.memberId, other.id)) return 'connected';
		if (await isWaiting(trx, other.id, member.memberId)) {
			await connect(trx, member.memberId, other.id, given.at);
			await tellConnected(trx, other.id, member.memberId, given.at);
			return 'connected';
		}
		if (!other.reached) throw new Refusal('not-allowed', unreachedWords(other.name));
		const asked = await sql<{ declined: boolean }>`
			insert into connection_request as r (asker_id, asked_id, note, asked_at)
			values (${member.memberId}, ${other.id}, ${note}, ${given.at ?? sql`now()`})
			on conflict (asker_id, asked_id) do update set note = excluded.note, asked_at = excluded.asked_at, withdrawn_at = null
				where r.withdrawn_at is not null
			returning r.declined_at is not null as declined`.execute(trx);
		const row = asked.rows[0];
		if (!row) return 'asked';
		if (!given.at) await countAsking(trx, member);
		if (!row.declined)
			await notify(trx, {
				memberId: other.id,
				kind: 'connect-asked',
				actorId: member.memberId,
				words: { sentence: 'asks to connect with you', path: '/people/requests' },
				fact: `connect-asked:${member.memberId}`,
				...(given.at && { at: given.at }),
			});
		return 'asked';
	});
}

/** Accepts what the member with this handle asked: connected, and following each other. @throws Refusal not-found. */
export async function acceptRequest(viewer: Viewer, handle: string, at?: Date): Promise<void> {
	const member = requireConfirmed(viewer);
	await transact(async (trx) => {
		const other = await meet(trx, member, handle);
		if (await areConnected(trx, member.memberId, other.id)) return;
		if (!(await isWaiting(trx, other.id, member.memberId))) throw notFound();
		await connect(trx, member.memberId, other.id, at);
		await tellConnected(trx, other.id, member.memberId, at);
	});
}

/** Puts a request aside for good. Nobody is told, and the asker sees no difference. */
export async function declineRequest(viewer: Viewer, handle: string): Promise<void> {
	const me = requireMember(viewer).memberId;
	await transact(async (trx) => {
		await sql`update connection_request r set declined_at = now() from principal p
			where p.handle = ${handle} and r.asker_id = p.id and r.asked_id = ${me}
				and r.declined_at is null and r.withdrawn_at is null`.execute(trx);
		await readNoticeOfAsking(trx, me, sql`(select id from principal where handle = ${handle})`);
	});
}

/** Takes one's own request back. */
export async function withdrawRequest(viewer: Viewer, handle: string): Promise<void> {
	const me = requireMember(viewer).memberId;
	await transact(async (trx) => {
		const { rows } = await sql<{ asked: Id }>`update connection_request r set withdrawn_at = now() from principal p
			where p.handle = ${handle} and r.asked_id = p.id and r.asker_id = ${me} and r.withdrawn_at is null
			returning r.asked_id as asked`.execute(trx);
		if (rows[0]) await readNoticeOfAsking(trx, rows[0].asked, sql`${me}::bigint`);
	});
}

/** Ends a connection on both sides. Following goes on until one of them ends it; nobody is told. */
export async function disconnect(viewer: Viewer, handle: string): Promise<void> {
	const me = requireMember(viewer).memberId;
	await sql`delete from connection c using principal p where p.handle = ${handle}
		and ((c.member_id = ${me} and c.other_id = p.id) or (c.member_id = p.id and c.other_id = ${me}))`.execute(db);
}

/**
 * Connects two members in the caller's transaction, which has locked the pair (lockPair) and asked about blocks. They
 * follow each other from then on, because what one publishes to connections would else stay unseen.
 */
export async function connect(trx: Executor, one: Id, other: Id, at?: Date): Promise<void> {
	const when = at ?? sql`now()`;
	await sql`insert into connection (member_id, other_id, connected_at)
		values (${one}, ${other}, ${when}), (${other}, ${one}, ${when}) on conflict do nothing`.execute(trx);
	await sql`insert into follow (follower_id, principal_id, followed_at)
		values (${one}, ${other}, ${when}), (${other}, ${one}, ${when}) on conflict do nothing`.execute(trx);
	await sql`delete from connection_request where (asker_id = ${one} and asked_id = ${other})
		or (asker_id = ${other} and asked_id = ${one})`.execute(trx);
}

/** Finds the other, locks the pair, and asks whether the two may connect at all. */
async function meet(trx: Executor, member: Member, handle: string): Promise<Other> {
	const { rows } = await sql<Other & Side & { iAmPatient: boolean; iAmClinician: boolean }>`
		select p.id, p.name, ${reachedBy(member, 'p.id')} as reached, ${isPatient('p', 'm')} as patient, ${isClinician('p', 'm')} as clinician,
			${isPatient('mine', 'me')} as "iAmPatient", ${isClinician('mine', 'me')} as "iAmClinician"
		from principal p join member m on m.id = p.id
			join principal mine on mine.id = ${member.memberId} join member me on me.id = mine.id
		where p.handle = ${handle} and p.erased_at is null and not exists (select from deactivation where member_id = p.id)`.execute(
		trx,
	);
	const other = rows[0];
	if (!other) throw notFound();
	if (other.id === member.memberId) throw new Refusal('invalid', 'You cannot connect with yourself.');
	if (await lockPair(trx, member.memberId, other.id, 'share')) throw notFound();
	// A row lock that two askers of each other share would let both insert: one of them goes first.
	await sql`select pg_advisory_xact_lock(hashtextextended(${[member.memberId, other.id].sort().join(' ')}, 25))`.execute(
		trx,
	);
	if (boundaryBetween({ patient: other.iAmPatient, clinician: other.iAmClinician }, other))
		throw new Refusal('not-allowed', boundaryWords(other.name, other.iAmPatient));
	return { id: other.id, name: other.name, reached: other.reached };
}

async function areConnected(trx: Executor, one: Id, other: Id): Promise<boolean> {
	const { rows } = await sql`select from connection where member_id = ${one} and other_id = ${other}`.execute(trx);
	return rows.length > 0;
}

/** A request that was declined does not wait for the one who declined, unless that one asks now: then both want it. */
async function isWaiting(trx: Executor, asker: Id, asked: Id): Promise<boolean> {
	const { rows } = await sql`select from connection_request
		where asker_id = ${asker} and asked_id = ${asked} and withdrawn_at is null`.execute(trx);
	return rows.length > 0;
}

async function countAsking(trx: Executor, member: Member): Promise<void> {
	await countWriting(trx, member, 'connect');
	const { rows } = await sql<{ waiting: number }>`select count(*)::int as waiting from (select from connection_request
		where asker_id = ${member.memberId} and withdrawn_at is null limit ${sql.lit(MOST_WAITING + 1)}) w`.execute(trx);
	if ((rows[0]?.waiting ?? 0) > MOST_WAITING)
		throw new Refusal(
			'too-many',
			`${MOST_WAITING} of your requests wait for an answer; that is the most. Withdraw some of them first.`,
		);
}

async function tellConnected(trx: Executor, asker: Id, accepter: Id, at?: Date): Promise<void> {
	await notify(trx, {
		memberId: asker,
		kind: 'connected',
		actorId: accepter,
		words: { sentence: 'is connected with you now' },
		fact: `connected:${accepter}`,
		...(at && { at }),
	});
	await readNoticeOfAsking(trx, accepter, sql`${asker}::bigint`);
}

async function readNoticeOfAsking(trx: Executor, memberId: Id, asker: ReturnType<typeof sql>): Promise<void> {
	await sql`update notice set read_at = now() where member_id = ${memberId} and kind = 'connect-asked'
		and actor_id = ${asker} and read_at is null`.execute(trx);
}
