// The look-up that stands before every page: session, member, proved standing and unread notices in one prepared statement,
// and with them the mark under which the rest is kept: rights in spaces, duties, blocks, mutes (decision 0071). Nothing
// that is kept is older than the statement that named it.

import { type RawBuilder, sql } from 'kysely';
import { type Executor, readDirectly } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';
import { sessionLives } from './session-lives.ts';
import { type Member, VISITOR, type Viewer } from './viewer.ts';

/** Who follows more than this is served from the newest posts of all first (kernel/stream/list-stream.ts). */
const FOLLOWS_MANY = 300;

/** What is kept from one request to the next, as long as `mark` stands. */
interface Facts extends Pick<Member, 'spaces' | 'duties' | 'blocked' | 'muted' | 'feed'> {
	mark: string;
	/** Milliseconds; the first right runs out then, with nothing written. */
	until: number;
}

type Row = Omit<Member, 'spaces' | 'duties' | 'resting' | 'blocked' | 'muted' | 'feed'> & {
	/** The network demands a second step of its staff, and this account has none. */
	unsecured: boolean;
	suspended: boolean;
	mark: string;
	/** The database's clock, in milliseconds. */
	now: number;
};

/** Members whose facts are kept, the one who came longest ago goes first: a few kilobytes each. */
const MOST_KEPT = 2000;
const kept = new Map<Id, Facts>();

/**
 * The viewer behind a session token (already checked against the cookie's signature), or the visitor.
 * A suspended member is a visitor: the sign-in page says why.
 */
export function readViewer(token: string | null): Promise<Viewer> {
	if (!token) return Promise.resolve(VISITOR);
	return read(
		sql`s.id`,
		sql`auth.session s join auth."user" u on u.id = s.user_id join member m on m.account_id = u.id`,
		sql`s.token = ${token} and ${sessionLives()}`,
	);
}

/**
 * The member as a viewer, without a session: for effects that ask what somebody may see.
 * @param inside the transaction in hand, if there is one: whoever holds a connection and waits for another may wait for ever,
 * when all others do the same.
 */
export function readViewerOf(memberId: Id, inside?: Executor): Promise<Viewer> {
	return read(sql`''`, sql`member m join auth."user" u on u.id = m.account_id`, sql`m.id = ${memberId}`, inside);
}

async function read(
	session: RawBuilder<unknown>,
	from: RawBuilder<unknown>,
	where: RawBuilder<unknown>,
	inside?: Executor,
): Promise<Viewer> {
	const statement = sql<Row>`
		select m.id as "principalId", m.id as "memberId", m.account_id as "accountId", ${session} as "sessionId", p.handle, p.name,
			p.portrait_id as "portraitId", p.profession, p.specialty, p.country, p.proved_until as "provedUntil", p.company,
			u.email_verified as confirmed, m.first_steps_at is null as newcomer, m.language, m.speaks, m.reads,
			coalesce(m.plain_words, m.profession = 'patient' and p.proved_until is null, false) as "plainWords", m.unveils, m.time_zone as "timeZone",
			coalesce(m.suspended_until > now(), false) as suspended,
			not coalesce(u.two_factor_enabled, false) and coalesce((select second_step_of_staff from network), false) as unsecured,
			(select count(distinct coalesce(batch, id::text))::int
				from (select batch, id from notice where member_id = m.id and read_at is null and site limit 100) waiting) as unread,
			${MARK} as mark, extract(epoch from now())::float8 * 1000 as now
		from ${from} join principal p on p.id = m.id cross join spaces_moved
		where ${where} and p.erased_at is null`;
	const row = await first(statement, inside);
	if (!row || row.suspended) return VISITOR;
	const { suspended: _, unsecured, mark, now, ...own } = row;
	// The hour may pass until the row is made anew; nothing is proved from this moment.
	const lapsed = own.provedUntil !== null && own.provedUntil.getTime() <= now;
	const member = lapsed ? { ...own, profession: null, specialty: null, country: null } : own;
	const found = kept.get(member.memberId);
	const facts = found && found.mark === mark && now < found.until ? found : await readFacts(member.memberId, inside);
	if (!facts) return VISITOR;
	const { spaces, duties, blocked, muted, feed } = facts;
	const resting = unsecured && duties.length > 0;
	return { ...member, spaces, duties: resting ? [] : duties, resting, blocked, muted, feed };
}

/**
 * Moves on with every change of what readFacts reads: the member's own row, which triggers touch (migration 72), and one row for
 * all spaces. Over member m and spaces_moved.
 */
const MARK = sql<string>`m.xmin || '.' || spaces_moved.xmin`;

/** The statement behind readFacts; the test compares its tables with the triggers that move members. */
export function factsStatement(memberId: Id) {
	return sql<{
		mark: string;
		duties: Member['duties'] | null;
		spaces: Member['spaces'] | null;
		blocked: Id[] | null;
		muted: Id[] | null;
		feed: Member['feed'];
		until: number | null;
	}>`
		select ${MARK} as mark,
			(select json_agg(duty) from staff where member_id = m.id) as duties,
			(select json_agg(json_build_object('id', sp.id::text, 'slug', sp.slug, 'name', sp.name, 'role', sm.role,
					'right', sm.may, 'slow', sp.slow_seconds) order by sp.name)
				from space_member sm join space sp on sp.id = sm.space_id
				where sm.member_id = m.id and sm.valid_until > now() and sp.closed_at is null) as spaces,
			(select json_agg(other::text) from (select blocked_id as other from block where blocker_id = m.id
				union all select blocker_id from block where blocked_id = m.id) either_way) as blocked,
			(select json_agg(muted_id::text) from mute where muter_id = m.id) as muted,
			(select json_build_object('followsMany', (select count(*) > ${sql.lit(FOLLOWS_MANY)}
					from (select from follow where follower_id = m.id limit ${sql.lit(FOLLOWS_MANY + 1)}) followed),
				'followsTopics', coalesce(bool_or(stance = 'follow'), false), 'mutesTopics', coalesce(bool_or(stance = 'mute'), false))
				from topic_stance where member_id = m.id) as feed,
			(select extract(epoch from min(valid_until))::float8 * 1000 from space_member
				where member_id = m.id and valid_until > now() and valid_until < 'infinity') as until
		from member m cross join spaces_moved where m.id = ${memberId}`;
}

const first = async <Of>(statement: RawBuilder<Of>, inside?: Executor): Promise<Of | undefined> =>
	(inside ? (await statement.execute(inside)).rows : await readDirectly(statement))[0];

async function readFacts(memberId: Id, inside?: Executor): Promise<Facts | null> {
	const row = await first(factsStatement(memberId), inside);
	if (!row) return null;
	const facts: Facts = {
		mark: row.mark,
		until: row.until ?? Number.POSITIVE_INFINITY,
		duties: row.duties ?? [],
		spaces: row.spaces ?? [],
		blocked: row.blocked ?? [],
		muted: row.muted ?? [],
		feed: row.feed,
	};
	// Requests share them from now on.
	for (const list of [facts.duties, facts.spaces, facts.blocked, facts.muted]) Object.freeze(list);
	// A transaction may write once more after this, and the mark would not show it.
	if (inside) return facts;
	kept.delete(memberId);
	if (kept.size >= MOST_KEPT) kept.delete(kept.keys().next().value as Id);
	kept.set(memberId, facts);
	return facts;
}
