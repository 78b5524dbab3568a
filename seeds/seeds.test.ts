// The demonstration's data hold together, and filling a network with them works, also twice and after a kill.

import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { fillDemonstration } from '#features/setting-up/fill-demonstration.ts';
import { beginFill } from '#features/setting-up/fill-progress.ts';
import { professions } from '#kernel/people/professions.ts';
import { readViewerOf } from '#kernel/people/read-viewer.ts';
import { screenWriting } from '#kernel/screening/screen-writing.ts';
import { listSpace } from '#kernel/stream/list-stream.ts';
import { db } from '#platform/db.server.ts';
import { cases } from './cases/cases.ts';
import { collections } from './cases/collections.ts';
import { cast, castMember, door } from './cast.ts';
import { admits, follows, maySee, repliesOf, voicesOf } from './circles.ts';
import { daysAgo } from './clock.ts';
import { clubTexts } from './clubs.ts';
import { connections, requests } from './colleagues.ts';
import { communityPosts } from './communities.ts';
import { claims, edits, removals, reports } from './desk.ts';
import { citing } from './evidence.ts';
import { fillNetwork, Month } from './fill.ts';
import { channels, picks } from './news-items.ts';
import { hardDays, personaNames, roomThreads } from './personas.ts';
import { pictures } from './pictures/pictures.ts';
import { portraitSvg } from './portraits.ts';
import { reposts } from './posts.ts';
import { questions } from './questions.ts';
import { resourceTexts } from './resources.ts';
import { spaces } from './spaces.ts';
import { threads } from './threads/threads.ts';

const replies = threads.flatMap(repliesOf);

describe('what is written', () => {
	test('is a month of a busy place', () => {
		expect(cast.length).toBeGreaterThanOrEqual(60);
		expect(threads.length).toBeGreaterThanOrEqual(90);
		expect(replies.length).toBeGreaterThanOrEqual(300);
		expect(new Set(threads.map((one) => one.audience))).toEqual(new Set(['public', 'members', 'verified', 'space']));
		expect(new Set(threads.map((one) => one.language)).size).toBeGreaterThanOrEqual(6);
		expect(new Set(cast.map((one) => one.country)).size).toBeGreaterThanOrEqual(20);
		expect(threads.filter((one) => one.photos).length).toBeGreaterThanOrEqual(12);
		for (const space of spaces) expect(threads.some((one) => one.space === space.slug)).toBe(true);
	});

	test('names only people who exist, and nobody twice', () => {
		expect(new Set(cast.map((one) => one.handle)).size).toBe(cast.length);
		expect(new Set(threads.map((one) => one.key)).size).toBe(threads.length);
		const named = [
			...threads.flatMap((one) => [...voicesOf(one)]),
			...spaces.flatMap((one) => [one.owner, ...one.moderators]),
			...door.map((one) => one.handle),
			...claims.map((one) => one.by),
			...reports.map((one) => one.by),
			...removals.flatMap((one) => [one.by, one.reportedBy]),
		];
		for (const handle of named) expect(castMember(handle).handle).toBe(handle);
		const codes = professions.map((one) => one.code);
		for (const member of cast) expect(codes).toContain(member.profession);
	});

	test('is written by members who may see where they write', () => {
		for (const thread of threads)
			for (const handle of voicesOf(thread))
				expect(`${handle} in ${thread.key}: ${maySee(castMember(handle), thread)}`).toBe(
					`${handle} in ${thread.key}: true`,
				);
		for (const space of spaces)
			for (const handle of [space.owner, ...space.moderators]) expect(admits(space, castMember(handle))).toBe(true);
	});

	test('answers come after what they answer, and nobody answers an empty thread', () => {
		const check = (after: number, list: typeof replies) => {
			for (const one of list) {
				expect(one.after).toBeGreaterThan(after);
				check(one.after, one.replies);
			}
		};
		for (const thread of threads) {
			expect(thread.ago).toBeGreaterThanOrEqual(1);
			expect(thread.ago).toBeLessThanOrEqual(30);
			expect(thread.replies.length).toBeGreaterThan(0);
			check(0, thread.replies);
		}
	});

	test('holds no identifier that the check would stop', () => {
		const texts = [
			...threads.map((one) => one.text),
			...replies.map((one) => one.text),
			...[...roomThreads, ...hardDays].flatMap((one) => [one, ...repliesOf(one)]).map((one) => one.text),
			...Object.values(pictures).map((one) => one.alt),
		];
		expect(() => screenWriting(['Write to a.person@example.org.'], 'block', false)).toThrow();
		for (const text of texts) {
			expect(text.trim()).not.toBe('');
			expect(() => screenWriting([text], 'advise', false)).not.toThrow();
		}
	});

	test('sets a language everywhere, and every picture has its description', () => {
		for (const thread of threads) expect(Intl.getCanonicalLocales(thread.language)).toEqual([thread.language]);
		for (const member of cast) expect(Intl.getCanonicalLocales(member.language)).toEqual([member.language]);
		for (const { draw, alt } of Object.values(pictures)) {
			expect(alt.length).toBeGreaterThan(60);
			expect(draw()).toBe(draw());
			expect(draw()).not.toContain('<text');
		}
		for (const member of cast) expect(portraitSvg(member)).toBe(portraitSvg(member));
	});

	test('corrections find the words that they correct', () => {
		for (const change of edits) expect(threads.find((one) => one.key === change.thread)?.text).toContain(change.now);
	});
});

test('a post of yesterday evening lies in the past in every zone', () => {
	const now = new Date('2026-11-23T00:30:00Z');
	for (const member of cast) {
		const at = daysAgo(now, 1, '23:59', member.timeZone);
		expect(at.getTime()).toBeLessThan(now.getTime());
		expect(
			new Intl.DateTimeFormat('en-GB', {
				timeZone: member.timeZone,
				hour: '2-digit',
				minute: '2-digit',
				hourCycle: 'h23',
			}).format(at),
		).toBe('23:59');
	}
});

describe('the month', () => {
	test('whatever the hour, what is said of a thing comes after it, and nothing lies ahead', () => {
		const wrong: string[] = [];
		for (let hour = 0; hour < 48; hour++) {
			const now = new Date(Date.UTC(2026, 10, 26, hour, 1));
			const written = new Set<string>();
			for (const { at, writes, needs } of new Month(now).happenings()) {
				if (at.getTime() >= now.getTime()) wrong.push(`at ${now.toISOString()} ahead: ${writes ?? needs}`);
				if (needs && !written.has(needs)) wrong.push(`at ${now.toISOString()} too early: ${needs}`);
				if (writes) written.add(writes);
			}
			expect(written.size).toBeGreaterThan(threads.length);
		}
		expect(wrong).toEqual([]);
	});
});

describe('filling', () => {
	const count = async (table: string) =>
		(await sql<{ n: number }>`select count(*)::int as n from ${sql.ref(table)}`.execute(db)).rows[0]?.n;
	const TABLES = [
		'connection',
		'connection_request',
		'invitation',
		'principal',
		'credential',
		'space_member',
		'content',
		'body',
		'attachment',
		'follow',
		'reaction',
		'notice',
		'report',
		'removal',
		'revision',
		'claim',
		'audit',
	];
	const inRooms = [...roomThreads, ...hardDays].flatMap((thread) => [thread, ...repliesOf(thread)]).length;
	const counts = async () =>
		Object.fromEntries(await Promise.all(TABLES.map(async (table) => [table, await count(table)])));

	beforeAll(async () => {
		await sql`insert into network (name, operator, funder, demonstration) values ('Demonstration', 'nobody', 'nobody', true)`.execute(
			db,
		);
		// Killed in the middle: the report of progress is the last thing that the first run does.
		await expect(
			fillNetwork(
				(done) => {
					if (done === 700) throw new Error('killed');
				},
				{ portraits: false },
			),
		).rejects.toThrow('killed');
		expect(await count('content')).toBeGreaterThan(50);
		await fillNetwork(() => {}, { portraits: false });
	}, 600_000);

	test('goes on where it was killed, and writes nothing twice', async () => {
		const asked = questions.length + questions.flatMap(({ answers }) => answers).length;
		const cites = citing.length + citing.flatMap(({ below }) => below).length;
		const told = cases.length + cases.flatMap((one) => [...(one.replies ?? []), ...(one.reviews ?? [])]).length;
		const phantom = 2; // a thread and its reply
		const film = 1;
		const picked = picks.length + picks.flatMap((one) => one.replies ?? []).length;
		expect(await count('content')).toBe(
			threads.length +
				replies.length +
				inRooms +
				communityPosts +
				asked +
				cites +
				reposts.length +
				told +
				collections.length +
				phantom +
				picked +
				film +
				clubTexts +
				resourceTexts,
		);
		expect(await count('principal')).toBe(
			cast.length + personaNames.length + channels.filter((one) => one.curated).length,
		);
		const followers = 3; // of the curated channel
		expect(await count('follow')).toBe(follows().length + followers);
		expect(await count('claim')).toBe(4);
		expect(await count('connection')).toBe(2 * connections().length);
		expect(await count('connection_request')).toBe(requests.length);
		const before = await counts();
		await fillNetwork(() => {}, { portraits: false });
		expect(await counts()).toEqual(before);
	});

	test('tallies agree with the rows', async () => {
		const { rows } =
			await sql`select content.id from content join tally on tally.content_id = content.id where content.parent_id is null
			and (tally.replies <> (select count(*) from content r where r.root_id = content.id and r.parent_id is not null and r.state = 'published')
				or tally.reactions <> (select count(*) from reaction where content_id = content.id))`.execute(db);
		expect(rows).toEqual([]);
	});

	test('nothing lies in the future, and answers follow their posts', async () => {
		const { rows } = await sql`select content.id from content left join content parent on parent.id = content.parent_id
			where content.published_at > now() or content.published_at < parent.published_at or content.published_at < now() - interval '31 days'`.execute(
			db,
		);
		expect(rows).toEqual([]);
	});

	test('desks are not empty: two open reports, one removal, claims of which two contest one number', async () => {
		const { rows } = await sql<{ open: number; removed: number; contested: number }>`select
			(select count(*)::int from report where decided_at is null) as open,
			(select count(*)::int from content where state = 'removed') as removed,
			(select count(*)::int from claim where state = 'contested') as contested`.execute(db);
		expect(rows[0]).toEqual({ open: 2, removed: 1, contested: 2 });
	});

	test('the door’s people are who they say: verified, gated, with unread notices', async () => {
		const viewer = async (handle: string) => {
			const id = (await db.selectFrom('principal').select('id').where('handle', '=', handle).executeTakeFirstOrThrow())
				.id;
			return readViewerOf(id);
		};
		const hannah = await viewer('hannah.whitfield');
		const joy = await viewer('joy.mendoza');
		const space = (await db.selectFrom('space').select('id').where('slug', '=', 'physicians').executeTakeFirstOrThrow())
			.id;
		if (hannah.memberId === null || joy.memberId === null) throw new Error('the cast is not there');
		expect(hannah.provedUntil?.getTime()).toBeGreaterThan(Date.now());
		expect(hannah.unread).toBeGreaterThan(0);
		const notices = await sql<{ at: Date }>`select created_at as at from notice order by id`.execute(db);
		expect(notices.rows).toEqual([...notices.rows].sort((a, b) => a.at.getTime() - b.at.getTime()));
		expect(joy.spaces.map((one) => one.slug)).not.toContain('physicians');
		expect((await listSpace(hannah, space, null)).rows.length).toBeGreaterThan(5);
		expect((await listSpace(joy, space, null)).rows).toEqual([]);
		const alice = await viewer('alice.marlow');
		expect(alice.memberId !== null && alice.provedUntil).toBeNull();
	});

	test('the job tells its progress and ends once', async () => {
		await beginFill(db);
		await fillDemonstration();
		const row = await db.selectFrom('set_up_progress').selectAll().executeTakeFirstOrThrow();
		expect(row.done).toBe(row.total);
		expect(row.finished_at).not.toBeNull();
		expect(
			await db
				.selectFrom('principal')
				.select('id')
				.where('kind', '=', 'member')
				.where('portrait_id', 'is', null)
				.execute(),
		).toEqual([]);
		const before = await counts();
		await fillDemonstration();
		expect(await counts()).toEqual(before);
	}, 180_000);
});
