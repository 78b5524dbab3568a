// The spaces that a viewer may know of, and one of them.

import { type RawBuilder, sql } from 'kysely';
import { type Member, requireMember, type Viewer } from '#kernel/people/viewer.ts';
import { standingIn } from '#kernel/spaces/gates.ts';
import { allTools } from '#kernel/spaces/tools.ts';
import type { Entry, Gate, SpaceRight, SpaceRole } from '#kernel/tables.ts';
import { db } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';
import { KeptCounts } from '#platform/kept-counts.ts';
import { notFound } from '#platform/refusal.ts';
import { gateBrief, gateWords, rightsTable } from './gate-words.ts';

/** A space as a list shows it. */
export interface SpaceLine {
	id: Id;
	slug: string;
	name: string;
	purpose: string;
	emblem: string;
	/** Its own picture; null where the drawn emblem stands. */
	emblemId: Id | null;
	entry: Entry;
	/** Who may enter, in a few words. */
	gate: string;
	members: number;
	topics: string[];
	/** The viewer's part in it; null outside. */
	role: SpaceRole | null;
	/** What the viewer may do inside; null when the gate keeps the viewer out. */
	may: SpaceRight | null;
	asked: boolean;
	invited: boolean;
	/** The space that it is a part of. */
	parent: string | null;
}

type LineRow = Omit<SpaceLine, 'gate'> & { gate: Gate | null };

/** Members counted exactly; above that a list says "10,000". */
const MOST_COUNTED = 10_000;
/** Members of a space: a large one is counted once a minute, for counting reads a row of each. */
const sizes = new KeptCounts(60_000, 1000);
/** Those of its members who are on line, as the number for the whole network: at most five seconds old. */
const here = new KeptCounts(5_000);

const membersOf = (space: string) =>
	sizes.sql(
		sql.ref(`${space}.id`),
		sql<number>`(select count(*)::int from (select from space_member where space_id = ${sql.ref(`${space}.id`)}
			and valid_until > now() limit ${sql.lit(MOST_COUNTED)}) inside)`,
	);

/** What a list needs of the space `s`, with the viewer's membership `sm`, and of its parent. */
const columns = (me: Id) => sql`
	s.id::text as id, s.slug, s.name, s.purpose, s.emblem, case when s.entry <> 'secret' or sm.member_id is not null then s.emblem_id::text end as "emblemId", s.entry, s.gate, sm.role, standing.may, parent.name as parent,
	${membersOf('s')} as members,
	coalesce((select json_agg(topic order by topic) from space_topic where space_id = s.id), '[]') as topics,
	exists (select from space_request where space_id = s.id and member_id = ${me}) as asked,
	exists (select from space_invitation where space_id = s.id and member_id = ${me} and valid_until > now()) and standing.may is not null as invited`;

/** Spaces of which the viewer may know: not secret, or the viewer is in or invited; and parts of a secret one only inside it. */
const known = (me: Id) => sql`
	space s cross join lateral ${standingIn('s', sql`${me}::bigint`)} standing
		left join space parent on parent.id = s.parent_id
		left join space_member above on above.space_id = parent.id and above.member_id = ${me} and above.valid_until > now()
		left join space_member sm on sm.space_id = s.id and sm.member_id = ${me} and sm.valid_until > now()
	where s.closed_at is null and (parent.id is null or parent.closed_at is null) and (sm.member_id is not null or (
		(s.entry <> 'secret' or standing.may is not null and exists (
			select from space_invitation where space_id = s.id and member_id = ${me} and valid_until > now())
			and not exists (select from space_ban where space_id = s.id and member_id = ${me} and until > now()))
		and (parent.id is null or parent.entry <> 'secret' or above.member_id is not null)))`;

const toLine = ({ gate, ...row }: LineRow): SpaceLine => ({ ...row, gate: gateBrief(gate) });

export interface Directory {
	mine: SpaceLine[];
	/** Those that admit the viewer for what he or she has proved. */
	suggested: SpaceLine[];
	/** The rest, those that keep the viewer out among them. */
	others: SpaceLine[];
	/** Topics of all of them, the most frequent first. */
	topics: string[];
	/** Closed ones that the viewer owns. */
	closed: { slug: string; name: string }[];
}

/** Spaces shown in one list; whoever looks for more searches. */
const MOST = 200;

/** The directory, narrowed by words in name, purpose and topics, or by one topic. */
export async function readDirectory(
	viewer: Viewer,
	wanted: { search?: string | null; topic?: string | null } = {},
): Promise<Directory> {
	const me = requireMember(viewer).memberId;
	const words = (wanted.search ?? '').split(/\s+/).filter(Boolean).slice(0, 8);
	const fits = words.map((word) => {
		const like = `%${word.replace(/[\\%_]/g, '\\$&')}%`;
		return sql`and (s.name ilike ${like} or s.purpose ilike ${like}
			or exists (select from space_topic where space_id = s.id and topic::text ilike ${like}))`;
	});
	const [{ rows }, closed] = await Promise.all([
		sql<LineRow>`select ${columns(me)} from ${known(me)} ${fits.length > 0 ? sql.join(fits, sql` `) : sql``}
				and ${wanted.topic ? sql`exists (select from space_topic where space_id = s.id and topic = ${wanted.topic}::citext)` : sql`true`}
			order by members desc, s.name limit ${sql.lit(MOST)}`.execute(db),
		sql<{ slug: string; name: string }>`select s.slug, s.name from space s join space_member sm on sm.space_id = s.id
			where sm.member_id = ${me} and sm.role = 'owner' and s.closed_at is not null order by s.name`.execute(db),
	]);
	for (const row of rows) sizes.note(row.id, row.members);
	const lines = rows.map((row) => ({ line: toLine(row), gated: row.gate !== null && !row.gate.others }));
	const outside = lines.filter(({ line }) => line.role === null);
	const suggested = outside.filter(({ line, gated }) => line.invited || (line.may !== null && gated));
	const counts = new Map<string, number>();
	for (const { line } of lines) for (const topic of line.topics) counts.set(topic, (counts.get(topic) ?? 0) + 1);
	return {
		mine: lines
			.filter(({ line }) => line.role !== null)
			.map(({ line }) => line)
			.sort((a, b) => a.name.localeCompare(b.name, 'en')),
		suggested: suggested.map(({ line }) => line),
		others: outside.filter((one) => !suggested.includes(one)).map(({ line }) => line),
		topics: [...counts].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0], 'en')).map(([topic]) => topic),
		closed: closed.rows,
	};
}

/** One space, as its page shows it. */
export interface SpaceView extends Omit<SpaceLine, 'gate' | 'parent'> {
	/** Who may enter, in words. */
	gate: string;
	/** What each kind of member may do. */
	rights: { who: string; may: string }[];
	rules: string;
	welcome: string;
	owners: { name: string; handle: string }[];
	parent: { slug: string; name: string; inside: boolean } | null;
	parts: { slug: string; name: string; emblem: string; emblemId: Id | null; members: number; inside: boolean }[];
	/** Tools that are switched on, as tabs. */
	tools: { word: string; path: string }[];
	membersSeen: boolean;
	/** A room: personas are admitted. */
	personas: boolean;
	joinsItself: boolean;
	slowSeconds: number;
	banned: boolean;
	/** Requests that wait, for those who keep the door. */
	waiting: number;
	/** Its members on line in the last five minutes; null for those outside. */
	online: number | null;
}

/** What spaceJson gives. */
export type ViewRow = LineRow &
	Omit<SpaceView, keyof SpaceLine | 'rights' | 'tools' | 'parent'> & {
		parent: SpaceView['parent'];
		toolNames: string[];
	};

/** One space. A secret one does not exist for those outside. @throws Refusal not-found. */
export async function readSpace(viewer: Viewer, slug: string): Promise<SpaceView> {
	const { rows } = await sql<{
		space: ViewRow | null;
	}>`select ${spaceJson(requireMember(viewer), slug)} as space`.execute(db);
	return toSpaceView(rows[0]?.space ?? null);
}

/** SQL for ViewRow; null for what does not exist or the member may not know of. */
export function spaceJson({ memberId: me }: Member, slug: string): RawBuilder<ViewRow | null> {
	return sql<ViewRow | null>`(select row_to_json(view) from (
		select ${columns(me)}, s.rules, s.welcome, s.members_seen as "membersSeen", s.joins_itself as "joinsItself", s.personas,
			s.slow_seconds as "slowSeconds",
			case when parent.id is not null then json_build_object('slug', parent.slug, 'name', parent.name, 'inside', above.member_id is not null) end as parent,
			coalesce((select json_agg(json_build_object('name', p.name, 'handle', p.handle) order by p.name)
				from space_member o join principal p on p.id = o.member_id where o.space_id = s.id and o.role = 'owner'), '[]') as owners,
			coalesce((select json_agg(tool) from space_tool where space_id = s.id), '[]') as "toolNames",
			exists (select from space_ban where space_id = s.id and member_id = ${me} and until > now()) as banned,
			(select count(*)::int from space_request where space_id = s.id) as waiting,
			${parts(me)} as parts, ${online()} as online
		from ${known(me)} and s.slug = ${slug}) view)`;
}

/** @param row what spaceJson gave. @throws Refusal not-found for null. */
export function toSpaceView(row: ViewRow | null): SpaceView {
	if (!row) throw notFound();
	const { gate, toolNames, waiting, online: known, ...space } = row;
	sizes.note(row.id, row.members);
	if (known !== null) here.note(row.id, known);
	const keeps = row.role === 'owner' || row.role === 'moderator' || (row.role !== null && row.may === 'moderate');
	return {
		...space,
		// Who keeps a space in which members are not shown is told to those inside alone.
		owners: row.role !== null || row.entry !== 'secret' ? row.owners : [],
		gate: gateWords(gate),
		rights: rightsTable(gate),
		tools: allTools()
			.filter(({ name }) => toolNames.includes(name))
			.map(({ word, path }) => ({ word, path: path(row.slug) })),
		waiting: keeps ? waiting : 0,
		// Whoever looks is here, also before the count has noticed.
		online: row.role === null ? null : Math.max(1, known ?? 0),
	};
}

/** Sub-spaces that the viewer may know of: the open ones, and the secret ones that the viewer is in. */
function parts(me: Id): RawBuilder<unknown> {
	return sql`coalesce((select json_agg(json_build_object('slug', part.slug, 'name', part.name, 'emblem', part.emblem, 'emblemId', part.emblem_id::text,
			'inside', mine.member_id is not null,
			'members', ${membersOf('part')}) order by part.name)
		from space part left join space_member mine on mine.space_id = part.id and mine.member_id = ${me} and mine.valid_until > now()
		where part.parent_id = s.id and part.closed_at is null and (part.entry <> 'secret' or mine.member_id is not null)), '[]')`;
}

/** How many of its members are on line: from those who are here, because they are fewer than the members. */
function online(): RawBuilder<unknown> {
	const counting = sql<number>`(select count(*)::int from presence
		where seen_at > now() - interval '5 minutes' and exists (
			select from space_member where member_id = presence.member_id and space_id = s.id and valid_until > now()))`;
	return sql`case when sm.member_id is not null then ${here.sql(sql`s.id`, counting)} end`;
}
