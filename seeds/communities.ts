// More communities of the demonstration, opened by members with the acts that members use: one for each way in which a
// space can stand. A specialty with a right for each kind of member, a part inside another space, a class with requests
// that wait, a secret one, and one in slow mode.

import { sql } from 'kysely';
import { writePost } from '#features/posts/write-post.ts';
import { createSpace } from '#features/spaces/create-space.ts';
import { askToEnter, inviteMember } from '#features/spaces/door.ts';
import { editDoor, editWords } from '#features/spaces/edit-space.ts';
import { giveRole } from '#features/spaces/members.ts';
import { pin } from '#features/spaces/pins.ts';
import { readViewerOf } from '#kernel/people/read-viewer.ts';
import { joinSpace } from '#kernel/spaces/join-space.ts';
import type { Entry, Gate } from '#kernel/tables.ts';
import { db } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';

interface Community {
	key: string;
	owner: string;
	name: string;
	purpose: string;
	rules: string;
	welcome: string;
	topics: string;
	emblem: string;
	entry: Entry;
	gate: Gate | null;
	parent?: string;
	slow?: number;
	members: string[];
	moderators?: string[];
	asks?: [handle: string, line: string][];
	/** The first is pinned. */
	posts: { by: string; daysAgo: number; text: string }[];
}

const communities: Community[] = [
	{
		key: 'dermatology',
		owner: 'jiwoo.han',
		name: 'Dermatology',
		purpose:
			'By dermatologists, with everybody who looks at skin: who decides writes, who refers asks, who learns reads.',
		rules:
			'No faces, no tattoos, no jewellery in a photograph. Say the skin type. Companies read along and do not write.',
		welcome:
			'Describe before you name it: morphology, distribution, duration. The diagnosis can wait for the second sentence.',
		topics: 'Dermatology, Eczema, Skin cancer, Teledermatology',
		emblem: 'brick',
		entry: 'open',
		gate: {
			any: [
				{ profession: 'physician', specialty: 'dermatology' },
				{ profession: 'physician', level: 'in-training' },
				{ profession: 'physician', right: 'reply' },
				{ profession: 'nurse', right: 'reply' },
				{ profession: 'students', right: 'read' },
			],
			industry: 'read',
		},
		members: [
			'tom.gallagher',
			'lucia.montero',
			'nadia.benali',
			'zainab.bello',
			'derek.shaw',
			'ananya.krishnan',
			'hannah.whitfield',
		],
		moderators: ['ananya.krishnan'],
		posts: [
			{
				by: 'jiwoo.han',
				daysAgo: 19,
				text: 'How to ask here: where on the body, how long, what it looked like at its best and at its worst, what was tried, skin type. One overview photograph and one from a hand’s width, both in daylight. I answer within two days, usually sooner.',
			},
			{
				by: 'jiwoo.han',
				daysAgo: 4,
				text: 'Reminder for the season: **asteatotic eczema on the shins** of people who shower hot every day is not a fungus. Emollient twice a day, lukewarm water, and a moderate steroid for a week calm nearly all of them.',
			},
		],
	},
	{
		key: 'heart-failure-club',
		owner: 'hannah.whitfield',
		name: 'Heart failure journal club',
		purpose: 'One paper a fortnight, read before and not after.',
		rules: 'Name the paper with its DOI. Method before result.',
		welcome: '',
		topics: 'Heart failure, Journal club',
		emblem: 'plum',
		entry: 'open',
		gate: { any: [{ profession: 'physician' }] },
		parent: 'physicians',
		members: ['marcus.bellamy', 'omar.elmasry', 'claire.desrosiers'],
		posts: [
			{
				by: 'hannah.whitfield',
				daysAgo: 6,
				text: 'Next in a fortnight: STRONG-HF (Mebazaa et al., Lancet 2022, doi:10.1016/S0140-6736(22)02076-1). Read the methods for one question: how often were patients really seen in the first six weeks, and could your clinic do that?',
			},
		],
	},
	{
		key: 'class-of-2029',
		owner: 'zainab.bello',
		name: 'Class of 2029',
		purpose: 'Notes, dates and questions of those who finish in 2029, wherever they study.',
		rules: 'No examination questions, no patients. Say which country’s rules you mean.',
		welcome: 'Say hello with your city and the subject that keeps you up at night.',
		topics: 'Students, Examinations',
		emblem: 'ochre',
		entry: 'request',
		gate: { any: [{ profession: 'students' }, { profession: 'health', right: 'reply' }] },
		members: [],
		asks: [
			['habiba.mostafa', 'Pharmacy in Alexandria, also 2029. I share pharmacology cards if I may share your anatomy.'],
			['jakob.winkler', 'Third year in Graz. Mateo told me about you.'],
		],
		posts: [
			{
				by: 'zainab.bello',
				daysAgo: 3,
				text: 'First question for all: how do you keep cranial nerves in your head beyond the examination?',
			},
		],
	},
	{
		key: 'safety-circle',
		owner: 'beth.carmichael',
		name: 'Acute unit, safety circle',
		purpose: 'What nearly went wrong on our unit, before it does.',
		rules: 'Systems, not names. No patient, no bed, no date.',
		welcome: '',
		topics: '',
		emblem: 'slate',
		entry: 'secret',
		gate: { any: [{ profession: 'health' }] },
		members: ['hannah.whitfield', 'joy.mendoza'],
		posts: [
			{
				by: 'beth.carmichael',
				daysAgo: 2,
				text: 'Two look-alike ampoules in one drawer again. I moved one to the other trolley and put a note on the shelf. Could pharmacy order the one with the red ring?',
			},
		],
	},
	{
		key: 'night-kitchen',
		owner: 'joy.mendoza',
		name: 'Night kitchen',
		purpose: 'What one eats at three in the morning.',
		rules: 'No diets, no guilt.',
		welcome: '',
		topics: 'Off duty, Night shift',
		emblem: 'moss',
		entry: 'open',
		gate: { any: [], others: 'post' },
		slow: 60,
		members: ['tom.gallagher', 'alice.marlow', 'dylan.pritchard', 'sam.whitaker'],
		posts: [
			{
				by: 'joy.mendoza',
				daysAgo: 1,
				text: 'Arroz caldo from a thermos. Ginger, a little fish sauce, spring onion in a separate box. Survives until four.',
			},
		],
	},
];

/** How many texts stand in them. */
export const communityPosts = communities.reduce((sum, one) => sum + one.posts.length, 0);

const DAY = 86_400_000;

/** Opens them, unless they are there. @param idOf id of a member of the cast. */
export async function openCommunities(idOf: (handle: string) => Id, now: Date): Promise<void> {
	for (const one of communities) {
		const key = `demonstration:space:${one.key}`;
		const owner = () => readViewerOf(idOf(one.owner));
		const there = await db
			.selectFrom('idempotency')
			.select('key')
			.where('principal_id', '=', idOf(one.owner))
			.where('key', '=', key)
			.executeTakeFirst();
		if (there) continue;
		const { name, purpose, rules, entry, gate, parent } = one;
		const slug = await createSpace(await owner(), {
			name,
			purpose,
			rules,
			entry,
			gate,
			parent: parent ?? null,
			key,
			attested: true,
		});
		await editWords(await owner(), slug, { ...one, attested: true });
		await editDoor(await owner(), slug, {
			entry,
			membersSeen: true,
			joinsItself: false,
			slowSeconds: one.slow ?? 0,
			tools: entry === 'secret' ? [] : ['forum'],
		});
		for (const handle of one.members) {
			if (entry === 'secret') await inviteMember(await owner(), slug, handle);
			await joinSpace(await readViewerOf(idOf(handle)), slug);
		}
		for (const handle of one.moderators ?? []) await giveRole(await owner(), slug, handle, 'moderator');
		for (const [handle, line] of one.asks ?? []) await askToEnter(await readViewerOf(idOf(handle)), slug, line, true);
		const { id } = await db.selectFrom('space').select('id').where('slug', '=', slug).executeTakeFirstOrThrow();
		for (const [place, post] of one.posts.entries()) {
			const contentId = await writePost(await readViewerOf(idOf(post.by)), {
				audience: 'space',
				spaceId: id,
				language: 'en',
				markdown: post.text,
				key: `${key}:${place}`,
				attested: true,
				at: new Date(now.getTime() - post.daysAgo * DAY - place * 5_000_000),
			});
			if (place === 0) await pin(await owner(), slug, contentId, true);
		}
		await sql`update space set created_at = ${new Date(now.getTime() - 25 * DAY)} where id = ${id}`.execute(db);
		await sql`update space_member set joined_at = ${new Date(now.getTime() - 20 * DAY)} where space_id = ${id}`.execute(
			db,
		);
		await sql`update space_event set at = ${new Date(now.getTime() - 20 * DAY)} where space_id = ${id}`.execute(db);
		// Told as of then, so that nobody’s notices begin with it.
		await sql`update notice set created_at = ${new Date(now.getTime() - 20 * DAY)} where kind = 'space'
			and created_at > ${new Date(now.getTime() - DAY)} and fact like ${`%:${id}:%`} and fact not like 'space-request:%'`.execute(
			db,
		);
	}
}
