// What its owners change in a space: words, door, gate, tools, pace.

import { sql } from 'kysely';
import { audit } from '#kernel/audit/audit.ts';
import { keepNamed } from '#kernel/citations/name-works.ts';
import type { Viewer } from '#kernel/people/viewer.ts';
import { letColleaguesIn, refreshSpaceRights } from '#kernel/spaces/refresh-rights.ts';
import { allTools } from '#kernel/spaces/tools.ts';
import type { Entry, Gate } from '#kernel/tables.ts';
import { type Executor, transact } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';
import { notFound, Refusal } from '#platform/refusal.ts';
import { requireWayIn } from './create-space.ts';
import { emblemColours } from './emblem.ts';
import { requireOwnName } from './own-name.ts';
import { requireOwner } from './rules.ts';
import { mintSlug } from './slugs.ts';
import { checkWords, readTopics, type SpaceWords } from './space-words.ts';
import { logEvent, type SpaceEvent } from './tell-of-space.ts';

/** Locks the space against joins while it changes, and says how it was. */
async function lock(trx: Executor, spaceId: Id) {
	const { rows } = await sql<{
		id: Id;
		slug: string;
		name: string;
		entry: Entry;
		gate: Gate | null;
		parentId: Id | null;
		parentSecret: boolean;
	}>`
		select s.id, s.slug, s.name, s.entry, s.gate, s.parent_id as "parentId", coalesce(above.entry = 'secret', false) as "parentSecret"
		from space s left join space above on above.id = s.parent_id
		where s.id = ${spaceId} and s.closed_at is null for no key update of s`.execute(trx);
	if (!rows[0]) throw notFound();
	return rows[0];
}

async function noted(trx: Executor, by: Id, spaceId: Id, what: SpaceEvent, words: Record<string, string> = {}) {
	await audit(trx, by, `space.${what}`, { kind: 'space', id: spaceId });
	await logEvent(trx, spaceId, what, words);
}

export interface About extends SpaceWords {
	topics: string;
	emblem: string;
	attested?: boolean;
	/** The member was told that a paper in its words was retracted, and leaves it in. */
	knowing?: boolean;
}

/** Changes the words, the topics and the emblem. */
export async function editWords(viewer: Viewer, slug: string, given: About): Promise<void> {
	const { member, space } = requireOwner(viewer, slug);
	const words = checkWords(given, given.attested ?? false);
	const topics = readTopics(given.topics);
	const emblem = emblemColours.some(({ code }) => code === given.emblem) ? given.emblem : '';
	await transact(async (trx) => {
		const { name, parentId } = await lock(trx, space.id);
		if (words.name !== name) await requireOwnName(trx, { name: words.name, parentId, itself: space.id });
		await trx
			.updateTable('space')
			.set({ ...words, emblem })
			.where('id', '=', space.id)
			.execute();
		await keepNamed(trx, {
			place: 'space',
			rowId: space.id,
			memberId: member.memberId,
			texts: [words.purpose, words.rules, words.welcome],
			knowing: given.knowing ?? false,
			shared: true,
		});
		await trx.deleteFrom('space_topic').where('space_id', '=', space.id).execute();
		for (const topic of topics) await trx.insertInto('space_topic').values({ space_id: space.id, topic }).execute();
		await noted(trx, member.memberId, space.id, 'words');
	});
}

export interface DoorChange {
	entry: Entry;
	membersSeen: boolean;
	joinsItself: boolean;
	/** Personas are admitted; unchanged when it is not given. They come in while the door is open to all. */
	personas?: boolean;
	slowSeconds: number;
	tools: string[];
}

/** Choices of slow mode, in seconds. */
export const PACES: readonly number[] = [0, 30, 60, 300, 900, 3600, 21_600];

/**
 * Changes how one enters, who is seen, the pace and the tools. A space that becomes secret, with those inside it, gets a
 * new address by lot: the old one would tell that there is something.
 * @returns the slug that it has now.
 */
export async function editDoor(viewer: Viewer, slug: string, given: DoorChange): Promise<string> {
	const { member, space } = requireOwner(viewer, slug);
	if (!PACES.includes(given.slowSeconds))
		throw new Refusal('invalid', 'Choose a pace from the list.', { field: 'slow' });
	return transact(async (trx) => {
		const was = await lock(trx, space.id);
		const becomesSecret = given.entry === 'secret' && was.entry !== 'secret' && !was.parentSecret;
		const now = becomesSecret ? await mintSlug(trx, was.name, true) : was.slug;
		await trx
			.updateTable('space')
			.set({
				slug: now,
				entry: given.entry,
				members_seen: given.membersSeen,
				joins_itself: given.joinsItself,
				...(given.personas !== undefined && { personas: given.personas }),
				slow_seconds: given.slowSeconds,
			})
			.where('id', '=', space.id)
			.execute();
		if (becomesSecret) {
			const parts = await trx
				.selectFrom('space')
				.select(['id', 'name', 'entry'])
				.where('parent_id', '=', space.id)
				.execute();
			for (const part of parts)
				if (part.entry !== 'secret')
					await trx
						.updateTable('space')
						.set({ slug: await mintSlug(trx, part.name, true) })
						.where('id', '=', part.id)
						.execute();
		}
		if (given.joinsItself) await letColleaguesIn(trx, space.id);
		await trx.deleteFrom('space_tool').where('space_id', '=', space.id).execute();
		for (const { name } of allTools())
			if (given.tools.includes(name))
				await trx.insertInto('space_tool').values({ space_id: space.id, tool: name }).execute();
		if (given.entry !== was.entry) await noted(trx, member.memberId, space.id, 'entry', { entry: given.entry });
		if (given.slowSeconds !== space.slow)
			await noted(trx, member.memberId, space.id, 'slow', { seconds: String(given.slowSeconds) });
		return now;
	});
}

/** Changes the gate. Everybody's rights follow in the same transaction: who does not pass any more is outside at once. */
export async function editGate(viewer: Viewer, slug: string, gate: Gate | null): Promise<void> {
	const { member, space } = requireOwner(viewer, slug);
	await requireWayIn(gate, member.memberId);
	await transact(async (trx) => {
		await lock(trx, space.id);
		await trx
			.updateTable('space')
			.set({ gate: gate && JSON.stringify(gate) })
			.where('id', '=', space.id)
			.execute();
		await refreshSpaceRights(trx, space.id);
		await noted(trx, member.memberId, space.id, 'gate');
	});
}

/** Closes a space with its parts: nobody reads or finds it any more. Its owner can open it again. */
export async function closeSpace(viewer: Viewer, slug: string): Promise<void> {
	const { member, space } = requireOwner(viewer, slug);
	await transact(async (trx) => {
		await lock(trx, space.id);
		// One moment for all of them: reopening finds the parts that were closed with it, and not those closed before.
		await sql`update space set closed_at = now() where (id = ${space.id} or parent_id = ${space.id}) and closed_at is null`.execute(
			trx,
		);
		await noted(trx, member.memberId, space.id, 'closed');
	});
}

/** Opens a closed space again, as it was. */
export async function reopenSpace(viewer: Viewer, slug: string): Promise<void> {
	const member = viewer.memberId;
	if (member === null) throw new Refusal('sign-in', 'Sign in to do this.');
	await transact(async (trx) => {
		const { rows } = await sql<{ id: Id }>`
			with own as (
				select s.id, s.closed_at from space s join space_member sm on sm.space_id = s.id
					left join space above on above.id = s.parent_id
				where s.slug = ${slug} and s.closed_at is not null and sm.member_id = ${member} and sm.role = 'owner'
					and above.closed_at is null for update of s, sm
			), parts as (
				update space set closed_at = null from own where space.parent_id = own.id and space.closed_at = own.closed_at
			)
			update space set closed_at = null from own where space.id = own.id returning space.id`.execute(trx);
		if (!rows[0]) throw notFound();
		await refreshSpaceRights(trx, rows[0].id);
		await noted(trx, member, rows[0].id, 'reopened');
	});
}
