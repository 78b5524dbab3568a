// The matrix: on which ways a member hears of each occasion, everywhere and, where it differs, in a space.

import { sql } from 'kysely';
import { OCCASION_NAMES, OCCASIONS, type Occasion, SPACE_OCCASIONS, type Ways } from '#kernel/notices/occasions.ts';
import { type Member, requireMember, type Viewer } from '#kernel/people/viewer.ts';
import { db, type Executor, transact } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';
import { notFound } from '#platform/refusal.ts';

export interface Choices {
	everywhere: Record<Occasion, Ways>;
	/** The member's spaces, and in how many occasions each differs. */
	spaces: { slug: string; name: string; differs: number }[];
}

export interface SpaceChoices {
	name: string;
	everywhere: Record<Occasion, Ways>;
	/** What is chosen for this space; an occasion that is not here is as everywhere. */
	here: Partial<Record<Occasion, Ways>>;
}

interface Row extends Ways {
	occasion: Occasion;
}

export async function readChoices(viewer: Viewer): Promise<Choices> {
	const member = requireMember(viewer);
	const { rows } = await sql<{ spaceId: Id; differs: number }>`
		select space_id as "spaceId", count(*)::int as differs from notice_choice
		where member_id = ${member.memberId} and space_id is not null group by space_id`.execute(db);
	const differs = new Map(rows.map((row) => [row.spaceId, row.differs]));
	return {
		everywhere: await readEverywhere(member),
		spaces: member.spaces.map(({ id, slug, name }) => ({ slug, name, differs: differs.get(id) ?? 0 })),
	};
}

/** @throws Refusal not-found for a space that the member is not in. */
export async function readSpaceChoices(viewer: Viewer, slug: string): Promise<SpaceChoices> {
	const member = requireMember(viewer);
	const space = spaceOf(member, slug);
	const { rows } = await sql<Row>`select occasion, site, mail, push from notice_choice
		where member_id = ${member.memberId} and space_id = ${space.id}`.execute(db);
	return {
		name: space.name,
		everywhere: await readEverywhere(member),
		here: Object.fromEntries(rows.map(({ occasion, ...ways }) => [occasion, ways])),
	};
}

async function readEverywhere(member: Member): Promise<Record<Occasion, Ways>> {
	const { rows } = await sql<Row>`select occasion, site, mail, push from notice_choice
		where member_id = ${member.memberId} and space_id is null`.execute(db);
	const chosen = new Map(rows.map(({ occasion, ...ways }) => [occasion, ways]));
	return Object.fromEntries(
		OCCASION_NAMES.map((name) => {
			const ways = chosen.get(name) ?? OCCASIONS[name].usual;
			return [name, OCCASIONS[name].siteAlways ? { ...ways, site: true } : ways];
		}),
	) as Record<Occasion, Ways>;
}

/** Chooses for everywhere. What is as usual is not kept. */
export async function chooseEverywhere(viewer: Viewer, chosen: Record<Occasion, Ways>): Promise<void> {
	const { memberId } = requireMember(viewer);
	await transact(async (trx) => {
		for (const name of OCCASION_NAMES) {
			const { usual, siteAlways } = OCCASIONS[name];
			const ways = siteAlways ? { ...chosen[name], site: true } : chosen[name];
			await write(trx, memberId, null, name, sameWays(ways, usual) ? null : ways);
		}
	});
}

/** Chooses for one space; null is as everywhere. @throws Refusal not-found for a space that the member is not in. */
export async function chooseInSpace(
	viewer: Viewer,
	slug: string,
	chosen: Partial<Record<Occasion, Ways | null>>,
): Promise<void> {
	const member = requireMember(viewer);
	const { id } = spaceOf(member, slug);
	await transact(async (trx) => {
		for (const name of SPACE_OCCASIONS) await write(trx, member.memberId, id, name, chosen[name] ?? null);
	});
}

async function write(
	trx: Executor,
	memberId: Id,
	spaceId: Id | null,
	occasion: Occasion,
	ways: Ways | null,
): Promise<void> {
	if (ways === null)
		await sql`delete from notice_choice where member_id = ${memberId} and occasion = ${occasion}
			and space_id is not distinct from ${spaceId}::bigint`.execute(trx);
	else
		await sql`insert into notice_choice (member_id, space_id, occasion, site, mail, push)
			values (${memberId}, ${spaceId}::bigint, ${occasion}, ${ways.site}, ${ways.mail}, ${ways.push})
			on conflict (member_id, occasion, space_id) do update
				set site = excluded.site, mail = excluded.mail, push = excluded.push, changed_at = now()`.execute(trx);
}

export const sameWays = (one: Ways, other: Ways) =>
	one.site === other.site && one.mail === other.mail && one.push === other.push;

function spaceOf(member: Member, slug: string) {
	const space = member.spaces.find((one) => one.slug === slug);
	if (!space) throw notFound();
	return space;
}
