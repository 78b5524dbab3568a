// No leak: a seeded run of random operations by random people, and after each of them the question whether somebody sees
// exactly what a small model of the rules, written down a second time in plain JavaScript, says. Two thousand operations in
// every run; LEAK_OPERATIONS=100000 for the long one, LEAK_SEED for another.

import { sql } from 'kysely';
import { expect, test } from 'vitest';
import '#features/kinds.ts';
import { writePost } from '#features/posts/write-post.ts';
import { visibleTo } from '#kernel/audience/visible-to.ts';
import { changeAudience } from '#kernel/content/change-audience.ts';
import { withdraw } from '#kernel/content/remove.ts';
import { block, unblock } from '#kernel/people/block.ts';
import { refreshStanding } from '#kernel/people/refresh-standing.ts';
import { isVerified } from '#kernel/people/viewer.ts';
import { reply } from '#kernel/replies/reply.ts';
import { joinSpace, leaveSpace } from '#kernel/spaces/join-space.ts';
import { RIGHTS } from '#kernel/spaces/rights.ts';
import type { Audience, Entry, Gate, SpaceRight } from '#kernel/tables.ts';
import { db, transact } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';
import { Refusal } from '#platform/refusal.ts';
import { type Person, person } from '#tests/people.ts';
import { createSpace } from './create-space.ts';
import { inviteMember } from './door.ts';
import { closeSpace, editDoor, editGate, reopenSpace } from './edit-space.ts';
import { giveRole, listMembers, removeMember } from './members.ts';
import { readDirectory, readSpace } from './read-spaces.ts';

const OPERATIONS = Number(process.env.LEAK_OPERATIONS ?? 2000);
const SEED = Number(process.env.LEAK_SEED ?? 20261126);

/** Mulberry32: small, and the same everywhere. */
function dice(seed: number) {
	let state = seed >>> 0;
	const next = () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let t = Math.imul(state ^ (state >>> 15), 1 | state);
		t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
		return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
	};
	return {
		below: (n: number) => Math.floor(next() * n),
		of: <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T,
	};
}

interface Somebody {
	who: Person;
	profession: string | null;
	proved: boolean;
	company: boolean;
	/** Those whom he or she blocked. */
	blocks: Set<Somebody>;
	moderates: boolean;
}
interface Room {
	id: Id;
	slug: string;
	owner: Somebody;
	gate: Gate | null;
	entry: Entry;
	parent: Room | null;
	closed: boolean;
	members: Map<Somebody, 'owner' | 'moderator' | 'reader' | 'member'>;
	banned: Set<Somebody>;
	invited: Set<Somebody>;
}
interface Text {
	id: Id;
	by: Somebody;
	audience: Audience;
	room: Room | null;
	root: Text | null;
	gone: boolean;
}

const GATES: (Gate | null)[] = [
	null,
	{ any: [{ profession: 'physician' }] },
	{
		any: [
			{ profession: 'physician' },
			{ profession: 'nurse', right: 'reply' },
			{ profession: 'students', right: 'read' },
		],
	},
	{ any: [{ profession: 'health' }], industry: 'read' },
	{ any: [{ profession: 'nurse', right: 'none' }], others: 'post' },
	{ any: [], others: 'reply', industry: 'read' },
];
const HEALTH = ['physician', 'nurse'];

// The model: every rule once more, over plain objects.
function rightUnder(one: Somebody, gate: Gate | null): SpaceRight | null {
	if (gate === null) return 'post';
	if (one.company) return gate.industry ?? null;
	for (const line of gate.any) {
		const fits =
			one.proved &&
			(line.profession === one.profession ||
				(line.profession === 'health' && HEALTH.includes(one.profession ?? '')) ||
				(line.profession === 'students' && one.profession === 'medical-student'));
		if (fits) return line.right === 'none' ? null : (line.right ?? 'post');
	}
	return gate.others ?? null;
}
const admitted = (one: Somebody, room: Room): SpaceRight | null =>
	room.parent && !rightUnder(one, room.parent.gate) ? null : rightUnder(one, room.gate);
function rightIn(one: Somebody, room: Room): SpaceRight | null {
	const role = room.members.get(one);
	const gate = admitted(one, room);
	if (!role || !gate || room.closed) return null;
	return role === 'owner' || role === 'moderator' ? 'moderate' : role === 'reader' ? 'read' : gate;
}
const hidden = (room: Room) => room.entry === 'secret';
const knowsOf = (one: Somebody, room: Room): boolean =>
	!room.closed &&
	(rightIn(one, room) !== null ||
		((!hidden(room) || (room.invited.has(one) && admitted(one, room) !== null && !room.banned.has(one))) &&
			(!room.parent || !hidden(room.parent) || rightIn(one, room.parent) !== null)));
const apart = (one: Somebody, other: Somebody) => one.blocks.has(other) || other.blocks.has(one);
function seesText(one: Somebody, text: Text): boolean {
	if (text.gone) return false;
	if (apart(one, text.by) && !one.moderates) return false;
	if (text.by === one) return true;
	if (text.audience === 'space') return text.room !== null && rightIn(one, text.room) !== null;
	if (text.audience === 'verified') return one.proved && HEALTH.includes(one.profession ?? '');
	return text.audience === 'public' || text.audience === 'members';
}
const atLeast = (right: SpaceRight | null, wanted: SpaceRight) =>
	right !== null && RIGHTS.indexOf(right) >= RIGHTS.indexOf(wanted);

test(
	`${OPERATIONS} random operations let nobody see more, or less, than the rules say`,
	async () => {
		const { below, of } = dice(SEED);
		const people: Somebody[] = [];
		const kinds = [
			'physician',
			'physician',
			'physician',
			'nurse',
			'nurse',
			'medical-student',
			null,
			null,
			'physician',
			'nurse',
		];
		for (const [n, profession] of kinds.entries()) {
			const moderates = n === 8;
			const who = await person(`Random ${n}`, {
				...(profession && { profession }),
				...(moderates && { duties: ['moderator'] }),
			});
			people.push({ who, profession, proved: profession !== null, company: false, blocks: new Set(), moderates });
		}
		const rooms: Room[] = [];
		const texts: Text[] = [];
		let keys = 0;
		const key = () => `leak-key-${++keys}`;
		/** Does what the rules allow and is refused what they do not. */
		const attempt = async (what: string, expected: boolean, act: () => Promise<unknown>): Promise<boolean> => {
			let happened = true;
			try {
				await act();
			} catch (problem) {
				if (!(problem instanceof Refusal)) throw problem;
				happened = false;
			}
			expect(`${what}: ${happened}`).toBe(`${what}: ${expected}`);
			return happened;
		};
		const prove = (one: Somebody) =>
			transact(async (trx) => {
				await sql`update credential set state = ${one.proved ? 'valid' : 'lapsed'} where member_id = ${one.who.id}`.execute(
					trx,
				);
				await sql`update principal set company = ${one.company ? 'Norvia' : null} where id = ${one.who.id}`.execute(
					trx,
				);
				await refreshStanding(trx, one.who.id);
			});
		const open = async (owner: Somebody, parent: Room | null): Promise<void> => {
			const gate = of(GATES);
			const entry: Entry = of(['open', 'open', 'secret']);
			const passes = rightUnder(owner, gate) !== null;
			const mayOpen =
				owner.proved && passes && (!parent || (atLeast(rightIn(owner, parent), 'post') && !parent.parent));
			let slug = '';
			const opened = await attempt(`open ${entry}`, mayOpen, async () => {
				slug = await createSpace(await owner.who.viewer(), {
					name: `Room ${keys}`,
					purpose: '',
					rules: '',
					entry,
					gate,
					parent: parent?.slug ?? null,
					key: key(),
				});
			});
			if (!opened) return;
			const { id } = await db.selectFrom('space').select('id').where('slug', '=', slug).executeTakeFirstOrThrow();
			rooms.push({
				id,
				slug,
				owner,
				gate,
				entry,
				parent,
				closed: false,
				members: new Map([[owner, 'owner']]),
				banned: new Set(),
				invited: new Set(),
			});
		};
		const leaveParts = (one: Somebody, room: Room) => {
			for (const other of rooms) if (other === room || other.parent === room) other.members.delete(one);
		};

		const operations: Record<string, () => Promise<void>> = {
			open: async () => {
				if (rooms.filter((room) => !room.closed).length < 8)
					await open(of(people), below(3) === 0 && rooms.length > 0 ? of(rooms) : null);
			},
			join: async () => {
				const [one, room] = [of(people), of(rooms)];
				const may =
					knowsOf(one, room) &&
					admitted(one, room) !== null &&
					!room.banned.has(one) &&
					(room.entry === 'open' || room.invited.has(one) || rightIn(one, room) !== null) &&
					(!room.parent || rightIn(one, room.parent) !== null);
				if (await attempt('join', may, async () => joinSpace(await one.who.viewer(), room.slug))) {
					if (!room.members.has(one)) room.members.set(one, 'member');
					room.invited.delete(one);
				}
			},
			invite: async () => {
				const [room, one] = [of(rooms), of(people)];
				const host = room.owner;
				const inside = rightIn(one, room) !== null;
				const may =
					atLeast(rightIn(host, room), 'moderate') &&
					// Industry invites those alone who agreed to it: nobody here did.
					!host.company &&
					!inside &&
					admitted(one, room) !== null &&
					!room.banned.has(one) &&
					!apart(host, one) &&
					(!room.parent || rightIn(one, room.parent) !== null);
				if (await attempt('invite', may, async () => inviteMember(await host.who.viewer(), room.slug, one.who.handle)))
					room.invited.add(one);
			},
			leave: async () => {
				const [one, room] = [of(people), of(rooms)];
				const owns = rooms.some(
					(other) => (other === room || other.parent === room) && !other.closed && other.members.get(one) === 'owner',
				);
				const may = !(room.members.has(one) && owns);
				if (
					(await attempt('leave', may, async () => leaveSpace(await one.who.viewer(), room.slug))) &&
					room.members.has(one)
				)
					leaveParts(one, room);
			},
			remove: async () => {
				const [one, room] = [of(people), of(rooms)];
				const role = room.members.get(one);
				const may =
					atLeast(rightIn(room.owner, room), 'moderate') &&
					role !== undefined &&
					role !== 'owner' &&
					one !== room.owner;
				const until = below(2) === 0 ? new Date(Date.now() + 864e5) : null;
				const why = { rule: 'Spam', reason: 'random', until };
				if (
					await attempt('remove', may, async () =>
						removeMember(await room.owner.who.viewer(), room.slug, one.who.handle, why),
					)
				) {
					leaveParts(one, room);
					if (until) room.banned.add(one);
					else room.banned.delete(one);
				}
			},
			forgive: async () => {
				const room = of(rooms);
				await sql`update space_ban set until = now() where space_id = ${room.id}`.execute(db);
				room.banned.clear();
			},
			role: async () => {
				const [one, room] = [of(people), of(rooms)];
				const role = of(['member', 'moderator', 'reader'] as const);
				const was = room.members.get(one);
				const may =
					rightIn(room.owner, room) !== null &&
					one !== room.owner &&
					was !== undefined &&
					was !== 'owner' &&
					rightIn(one, room) !== null;
				if (
					await attempt('role', may, async () =>
						giveRole(await room.owner.who.viewer(), room.slug, one.who.handle, role),
					)
				)
					room.members.set(one, role);
			},
			gate: async () => {
				const [room, gate] = [of(rooms), of(GATES)];
				const may = rightIn(room.owner, room) !== null && rightUnder(room.owner, gate) !== null;
				if (await attempt('gate', may, async () => editGate(await room.owner.who.viewer(), room.slug, gate)))
					room.gate = gate;
			},
			entry: async () => {
				const [room, entry] = [of(rooms), of(['open', 'request', 'secret'] as const)];
				const given = { entry, membersSeen: true, joinsItself: false, slowSeconds: 0, tools: [] };
				if (
					await attempt('entry', rightIn(room.owner, room) !== null, async () =>
						editDoor(await room.owner.who.viewer(), room.slug, given),
					)
				) {
					room.entry = entry;
					// Addresses change when a space becomes secret, those of its parts with it.
					for (const other of rooms)
						other.slug = (
							await db.selectFrom('space').select('slug').where('id', '=', other.id).executeTakeFirstOrThrow()
						).slug;
				}
			},
			close: async () => {
				const room = of(rooms);
				if (below(4) > 0) return;
				if (
					await attempt('close', rightIn(room.owner, room) !== null, async () =>
						closeSpace(await room.owner.who.viewer(), room.slug),
					)
				)
					for (const other of rooms) if (other === room || other.parent === room) other.closed = true;
			},
			reopen: async () => {
				const room = of(rooms.filter((one) => one.closed && !one.parent));
				if (!room) return;
				const parts = rooms.filter((one) => one.parent === room);
				if (
					await attempt('reopen', room.members.get(room.owner) === 'owner', async () =>
						reopenSpace(await room.owner.who.viewer(), room.slug),
					)
				) {
					room.closed = false;
					// Those closed with it open with it.
					const { rows } = await sql<{
						id: Id;
					}>`select id from space where parent_id = ${room.id} and closed_at is null`.execute(db);
					for (const part of parts) if (rows.some(({ id }) => id === part.id)) part.closed = false;
				}
			},
			lapse: async () => {
				const one = of(people);
				if (one.profession === null) return;
				one.proved = !one.proved;
				await prove(one);
			},
			industry: async () => {
				const one = of(people);
				if (below(3) > 0 && !one.company) return;
				one.company = !one.company;
				await prove(one);
			},
			post: async () => {
				const one = of(people);
				const audience = of(['space', 'space', 'space', 'members', 'verified', 'public'] as const);
				const room = audience === 'space' ? of(rooms) : null;
				const may = room
					? atLeast(rightIn(one, room), 'post')
					: audience !== 'verified' || (one.proved && HEALTH.includes(one.profession ?? ''));
				let id: Id = '';
				const done = await attempt(`post ${audience}`, may, async () => {
					id = await writePost(await one.who.viewer(), {
						audience,
						spaceId: room?.id ?? null,
						markdown: 'words',
						key: key(),
					});
				});
				if (done) texts.push({ id, by: one, audience, room, root: null, gone: false });
			},
			reply: async () => {
				const [one, root] = [of(people), of(texts)];
				if (!root || root.root) return;
				const may = seesText(one, root) && (!root.room || atLeast(rightIn(one, root.room), 'reply'));
				let id: Id = '';
				const done = await attempt('reply', may, async () => {
					id = await reply(await one.who.viewer(), { parentId: root.id, markdown: 'answer', key: key() });
				});
				if (done) texts.push({ id, by: one, audience: root.audience, room: root.room, root, gone: false });
			},
			audience: async () => {
				const root = of(texts.filter((text) => !text.root && !text.room && !text.gone));
				if (!root) return;
				const order: Audience[] = ['public', 'members', 'verified'];
				const to = of(order);
				const answered = texts.some((text) => text.root === root && text.by !== root.by);
				const verified = root.by.proved && HEALTH.includes(root.by.profession ?? '');
				const may = (to !== 'verified' || verified) && (!answered || order.indexOf(to) >= order.indexOf(root.audience));
				if (await attempt('audience', may, async () => changeAudience(await root.by.who.viewer(), root.id, to)))
					for (const text of texts) if (text === root || text.root === root) text.audience = to;
			},
			withdraw: async () => {
				const text = of(texts.filter((one) => !one.gone && one.root));
				if (!text) return;
				await withdraw(await text.by.who.viewer(), text.id);
				text.gone = true;
			},
			block: async () => {
				const [one, other] = [of(people), of(people)];
				if (one === other || below(3) > 0) return;
				if (one.blocks.has(other)) {
					await unblock(await one.who.viewer(), other.who.handle);
					one.blocks.delete(other);
				} else if (!other.blocks.has(one)) {
					await block(await one.who.viewer(), other.who.handle);
					one.blocks.add(other);
				}
			},
		};
		// What happens often, often.
		const deck = [
			...Object.keys(operations),
			'join',
			'join',
			'join',
			'post',
			'post',
			'post',
			'reply',
			'reply',
			'lapse',
			'gate',
		];

		/** Compares what one person sees now with what the model says. */
		const compare = async (one: Somebody, step: number) => {
			const viewer = await one.who.viewer();
			const { rows } = await sql<{ id: Id }>`select id from content where ${visibleTo(viewer)}`.execute(db);
			const seen = new Set(rows.map(({ id }) => id));
			const wrong = texts.filter((text) => seen.has(text.id) !== seesText(one, text));
			expect(
				wrong.map((text) => `${step}: ${one.who.handle} ${seen.has(text.id) ? 'sees' : 'misses'} ${text.audience}`),
			).toEqual([]);
			expect(viewer.spaces.map(({ id, right }) => `${id} ${right}`).sort()).toEqual(
				rooms.flatMap((room) => (rightIn(one, room) ? [`${room.id} ${rightIn(one, room)}`] : [])).sort(),
			);
			expect(isVerified(viewer)).toBe(one.proved && HEALTH.includes(one.profession ?? ''));
		};
		/** The ways on which one could learn that a space exists. */
		const compareKnown = async (one: Somebody) => {
			const viewer = await one.who.viewer();
			const { mine, suggested, others } = await readDirectory(viewer);
			expect([...mine, ...suggested, ...others].map(({ id }) => id).sort()).toEqual(
				rooms
					.filter((room) => knowsOf(one, room))
					.map(({ id }) => id)
					.sort(),
			);
			const room = of(rooms);
			await attempt('read', knowsOf(one, room), () => readSpace(viewer, room.slug));
			await attempt('members', rightIn(one, room) !== null, () => listMembers(viewer, room.slug));
		};

		for (let n = 0; n < 4; n++) await open(people[n] as Somebody, null);
		expect(rooms.length).toBeGreaterThan(0);
		for (let step = 0; step < OPERATIONS; step++) {
			await (operations[of(deck)] as () => Promise<void>)();
			await compare(of(people), step);
			if (step % 20 === 0) await compareKnown(of(people));
			// Old texts and rooms are let go, so that a long run stays as quick as a short one.
			if (texts.length > 150) {
				const old = texts.splice(0, 75);
				await sql`delete from content where root_id = any(${old.map((text) => text.root?.id ?? text.id)}::bigint[]) or id = any(${old.map((text) => text.id)}::bigint[])`.execute(
					db,
				);
				const left = new Set((await sql<{ id: Id }>`select id from content`.execute(db)).rows.map(({ id }) => id));
				texts.splice(0, texts.length, ...texts.filter((text) => left.has(text.id)));
			}
			if (rooms.length > 14) {
				const dead = rooms.filter((room) => room.closed && !rooms.some((other) => other.parent === room)).slice(0, 6);
				for (const room of dead) {
					await sql`delete from content where space_id = ${room.id}`.execute(db);
					await sql`delete from space where id = ${room.id}`.execute(db);
					rooms.splice(rooms.indexOf(room), 1);
				}
				texts.splice(0, texts.length, ...texts.filter((text) => !text.room || rooms.includes(text.room)));
			}
		}
		for (const one of people) await compare(one, OPERATIONS);
	},
	OPERATIONS * 100,
);
