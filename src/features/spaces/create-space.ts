// Opening a space: by whoever has proved something, in one step, with oneself as its owner.

import { sql } from 'kysely';
import { audit } from '#kernel/audit/audit.ts';
import { keepNamed } from '#kernel/citations/name-works.ts';
import { once } from '#kernel/idempotency/once.ts';
import type { Viewer } from '#kernel/people/viewer.ts';
import { countAdmitted } from '#kernel/spaces/count-admitted.ts';
import { standingIn } from '#kernel/spaces/gates.ts';
import { letColleaguesIn } from '#kernel/spaces/refresh-rights.ts';
import { mayThere } from '#kernel/spaces/rights.ts';
import { allTools } from '#kernel/spaces/tools.ts';
import type { Entry, Gate, SpaceRight } from '#kernel/tables.ts';
import { db, type Executor, transact } from '#platform/db.server.ts';
import { type Id, mintId } from '#platform/ids.ts';
import { countWithin } from '#platform/limits.server.ts';
import { notFound, Refusal } from '#platform/refusal.ts';
import { settings } from '#platform/settings.ts';
import { requireOwnName } from './own-name.ts';
import { requireCreator } from './rules.ts';
import { mintSlug } from './slugs.ts';
import { checkWords } from './space-words.ts';
import { logEvent } from './tell-of-space.ts';
import type { Template } from './templates.ts';

export interface NewSpace {
	name: string;
	purpose: string;
	rules: string;
	entry: Entry;
	gate: Gate | null;
	joinsItself?: boolean;
	/** Slug of the space that it is a part of. */
	parent?: string | null;
	template?: Template | null;
	key: string;
	attested?: boolean;
	/** The member was told that a paper in its words was retracted, and leaves it in. */
	knowing?: boolean;
}

const A_DAY = 86_400;
/** Spaces that one member opens in a day: more than anybody needs, fewer than a flood. */
const MOST_A_DAY = 10;

/**
 * Opens a space and makes the viewer its owner. Sent twice it opens once. @returns its slug.
 * @throws Refusal when the viewer may not open one (there), or could not enter it.
 */
export async function createSpace(viewer: Viewer, given: NewSpace): Promise<string> {
	const member = requireCreator(viewer);
	const words = checkWords({ ...given, welcome: '' }, given.attested ?? false);
	const { key, attested: _attested, knowing = false, template, ...body } = given;
	await requireWayIn(given.gate, member.memberId);
	const id = await transact(async (trx) => {
		const { id } = await once(trx, member.memberId, key, body, async () => {
			if (settings().WRITING_LIMITS)
				await countWithin(trx, {
					whom: member.memberId,
					act: 'space',
					most: MOST_A_DAY,
					seconds: A_DAY,
					sentence: (wait) => `You opened ${MOST_A_DAY} spaces within a day; that is the most. Wait ${wait}.`,
				});
			const parent = given.parent ? await lockParent(trx, viewer, given.parent) : null;
			await requireOwnName(trx, { name: words.name, parentId: parent?.id ?? null });
			const spaceId = mintId();
			const hidden = given.entry === 'secret' || parent?.entry === 'secret';
			await trx
				.insertInto('space')
				.values({
					id: spaceId,
					slug: await mintSlug(trx, words.name, hidden),
					...words,
					entry: given.entry,
					gate: given.gate && JSON.stringify(given.gate),
					created_by: member.memberId,
					closed_at: null,
					parent_id: parent?.id ?? null,
					joins_itself: given.joinsItself ?? false,
				})
				.execute();
			await becomeOwner(trx, spaceId, member.memberId);
			const texts = [words.purpose, words.rules];
			await keepNamed(trx, {
				place: 'space',
				rowId: spaceId,
				memberId: member.memberId,
				texts,
				knowing,
				isNew: true,
			});
			await letColleaguesIn(trx, spaceId);
			for (const tool of allTools())
				if (template?.tools.includes(tool.name))
					await trx.insertInto('space_tool').values({ space_id: spaceId, tool: tool.name }).execute();
			await audit(trx, member.memberId, 'space.open', { kind: 'space', id: spaceId });
			await logEvent(trx, spaceId, 'opened');
			return spaceId;
		});
		return id;
	});
	const { slug } = await db.selectFrom('space').select('slug').where('id', '=', id).executeTakeFirstOrThrow();
	return slug;
}

/** The space of which the new one becomes a part: its members who may begin something there may also open a part of it. */
async function lockParent(trx: Executor, viewer: Viewer, slug: string): Promise<{ id: Id; entry: Entry }> {
	const mine = viewer.memberId === null ? undefined : viewer.spaces.find((one) => one.slug === slug.toLowerCase());
	const { rows } = await sql<{ id: Id; name: string; entry: Entry; parentId: Id | null }>`
		select s.id, s.name, s.entry, s.parent_id as "parentId" from space s left join space above on above.id = s.parent_id
		where s.slug = ${slug} and s.closed_at is null and (s.id = ${mine?.id ?? null} or s.entry <> 'secret' and coalesce(above.entry, '') <> 'secret')
		for share of s`.execute(trx);
	const parent = rows[0];
	if (!parent) throw notFound();
	if (!mine || !mayThere(mine, 'post'))
		throw new Refusal('not-allowed', `Only members who begin discussions in ${parent.name} open a space inside it.`);
	if (parent.parentId)
		throw new Refusal('not-allowed', `${parent.name} is part of a space itself: open the new one beside it.`);
	return parent;
}

async function becomeOwner(trx: Executor, spaceId: Id, memberId: Id): Promise<void> {
	const { rows } = await sql<{ may: SpaceRight | null }>`
		insert into space_member (space_id, member_id, role, may, valid_until)
		select s.id, ${memberId}, 'owner', 'moderate', standing.until
		from space s cross join lateral ${standingIn('s', sql`${memberId}::bigint`)} standing
		where s.id = ${spaceId} and standing.may is not null returning may`.execute(trx);
	if (rows.length === 0)
		throw new Refusal(
			'invalid',
			'You could not enter this space yourself. Add a line that fits what you have proved.',
			{
				field: 'gate',
			},
		);
}

/** @throws Refusal for a gate that nobody can pass at present, or through which its owner cannot go. */
export async function requireWayIn(gate: Gate | null, memberId: Id): Promise<void> {
	if (gate === null) return;
	const { members, me } = await countAdmitted(gate, memberId);
	if (members === 0)
		throw new Refusal(
			'invalid',
			'Nobody can pass this gate at present: no member of the network has proved what it asks for. Add a line, or let everybody else in.',
			{
				field: 'gate',
			},
		);
	if (!me)
		throw new Refusal(
			'invalid',
			'You could not enter this space yourself. Add a line that fits what you have proved.',
			{
				field: 'gate',
			},
		);
}
