// The filling of the demonstration as a whole: what it leaves, also after a kill in its middle and when it runs once more. Asked of the
// network that the pages are looked at in, since filling one takes two minutes.

import { readFileSync, rmSync } from 'node:fs';
import { sql } from 'kysely';
import { describe, expect, test, vi } from 'vitest';
import '#features/kinds.ts';
import { readCasePage } from '#features/cases/read-case.ts';
import { readViewerOf } from '#kernel/people/read-viewer.ts';
import { listSpace } from '#kernel/stream/list-stream.ts';
import { db } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';
import { cases } from '#seeds/cases/cases.ts';
import { collections } from '#seeds/cases/collections.ts';
import { cast } from '#seeds/cast.ts';
import { follows, repliesOf } from '#seeds/circles.ts';
import { clubTexts } from '#seeds/clubs.ts';
import { connections, requests } from '#seeds/colleagues.ts';
import { communityPosts } from '#seeds/communities.ts';
import { citing } from '#seeds/evidence.ts';
import { fillNetwork } from '#seeds/fill.ts';
import { channels, picks } from '#seeds/news-items.ts';
import { hardDays, personaNames, roomThreads } from '#seeds/personas.ts';
import { reposts } from '#seeds/posts.ts';
import { questions } from '#seeds/questions.ts';
import { resourceTexts } from '#seeds/resources.ts';
import { threads } from '#seeds/threads/threads.ts';
import { startDemonstration } from './demonstration.ts';
import { startServer, type TestServer } from './server.ts';

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
type Counts = Record<string, number>;

async function count(table: string): Promise<number> {
	const { rows } = await sql<{ n: number }>`select count(*)::int as n from ${sql.ref(table)}`.execute(db);
	return rows[0]?.n ?? 0;
}

async function counts(): Promise<Counts> {
	return Object.fromEntries(await Promise.all(TABLES.map(async (table) => [table, await count(table)] as const)));
}

/** What the first filling left when it was killed, what there was at the end, and what there was once it had run again. */
export interface Filled {
	killedAt: Counts;
	once: Counts;
	twice: Counts;
}

/**
 * Kills a server in the middle of filling, lets the next one finish, stops it, fills once more, and starts a third. From here on this
 * process uses the server's database too.
 */
export async function startKilledDemonstration(): Promise<{ server: TestServer; filled: Filled }> {
	const first = await startServer({ settings: { DEMONSTRATION: 'yes' } });
	process.env.DATABASE_URL = first.databaseUrl;
	process.env.DATA_DIR = first.dataDir;
	const again = () => startDemonstration({ DATABASE_URL: first.databaseUrl }, { dataDir: first.dataDir });
	const done = async () => (await db.selectFrom('set_up_progress').select('done').executeTakeFirst())?.done ?? 0;
	await vi.waitUntil(async () => (await done()) > 700, { timeout: 200_000, interval: 250 });
	await killWhole(first);
	const killedAt = await counts();
	const second = await again();
	await second.stop();
	const once = await counts();
	await fillNetwork(() => {});
	const twice = await counts();
	const server = await again();
	const stop = async () => {
		const code = await server.stop();
		rmSync(first.dataDir, { recursive: true, force: true });
		return code;
	};
	return { server: { ...server, stop }, filled: { killedAt, once, twice } };
}

/** The worker too, as when a machine goes down: left to itself it would finish what it has in hand. */
async function killWhole(server: TestServer): Promise<void> {
	const { pid } = server.process;
	const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean);
	for (const child of children) process.kill(Number(child), 'SIGKILL');
	await server.kill();
}

const replies = threads.flatMap(repliesOf);
const inRooms = [...roomThreads, ...hardDays].flatMap((thread) => [thread, ...repliesOf(thread)]).length;

async function viewerOf(handle: string) {
	const { id } = await db.selectFrom('principal').select('id').where('handle', '=', handle).executeTakeFirstOrThrow();
	return readViewerOf(id);
}

/** The tests of it; `filled` is asked when they run. */
export function describeFilling(filled: () => Filled): void {
	describe('filling', () => {
		test('goes on where it was killed, and writes nothing twice', () => {
			const { killedAt, once, twice } = filled();
			expect(killedAt.content).toBeGreaterThan(50);
			expect(killedAt.content).toBeLessThan(once.content as number);
			expect(twice).toEqual(once);
			const asked = questions.length + questions.flatMap(({ answers }) => answers).length;
			const cites = citing.length + citing.flatMap(({ below }) => below).length;
			const told = cases.length + cases.flatMap((one) => [...(one.replies ?? []), ...(one.reviews ?? [])]).length;
			const phantom = 2; // a thread and its reply
			const film = 1;
			const picked = picks.length + picks.flatMap((one) => one.replies ?? []).length;
			expect(once.content).toBe(
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
			expect(once.principal).toBe(cast.length + personaNames.length + channels.filter((one) => one.curated).length);
			const followers = 3; // of the curated channel
			expect(once.follow).toBe(follows().length + followers);
			expect(once.claim).toBe(4);
			expect(once.connection).toBe(2 * connections().length);
			expect(once.connection_request).toBe(requests.length);
		});

		test('tallies agree with the rows', async () => {
			const { rows } =
				await sql`select content.id from content join tally on tally.content_id = content.id where content.parent_id is null
				and (tally.replies <> (select count(*) from content r where r.root_id = content.id and r.parent_id is not null and r.state = 'published')
					or tally.reactions <> (select count(*) from reaction where content_id = content.id))`.execute(db);
			expect(rows).toEqual([]);
		});

		test('nothing lies in the future, and answers follow their posts', async () => {
			const { rows } =
				await sql`select content.id from content left join content parent on parent.id = content.parent_id
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
			const hannah = await viewerOf('hannah.whitfield');
			const joy = await viewerOf('joy.mendoza');
			const space = (
				await db.selectFrom('space').select('id').where('slug', '=', 'physicians').executeTakeFirstOrThrow()
			).id;
			if (hannah.memberId === null || joy.memberId === null) throw new Error('the cast is not there');
			expect(hannah.provedUntil?.getTime()).toBeGreaterThan(Date.now());
			expect(hannah.unread).toBeGreaterThan(0);
			const notices = await sql<{ at: Date }>`select created_at as at from notice order by id`.execute(db);
			expect(notices.rows).toEqual([...notices.rows].sort((a, b) => a.at.getTime() - b.at.getTime()));
			expect(joy.spaces.map((one) => one.slug)).not.toContain('physicians');
			expect((await listSpace(hannah, space, null)).rows.length).toBeGreaterThan(5);
			expect((await listSpace(joy, space, null)).rows).toEqual([]);
			const alice = await viewerOf('alice.marlow');
			expect(alice.memberId !== null && alice.provedUntil).toBeNull();
		});

		test('the job tells its progress and ends', async () => {
			const row = await db.selectFrom('set_up_progress').selectAll().executeTakeFirstOrThrow();
			expect(row.done).toBe(row.total);
			expect(row.finished_at).not.toBeNull();
			const faceless = db
				.selectFrom('principal')
				.select('id')
				.where('kind', '=', 'member')
				.where('portrait_id', 'is', null);
			expect(
				await faceless
					.where(
						'handle',
						'in',
						cast.map(({ handle }) => handle),
					)
					.execute(),
			).toEqual([]);
		});

		test('every case passes the check that a member’s case passes, and says what it should; the withdrawn one is found by nobody', async () => {
			const { rows } = await sql<{ id: Id; title: string; state: string }>`select id, title, state from content
				where kind = 'case'`.execute(db);
			expect(rows).toHaveLength(cases.length);
			for (const one of cases) {
				const told = rows.find(({ title }) => title === one.fields.title);
				expect(told?.state, one.key).toBe(one.basis === 'withdrawn' ? 'withheld' : 'published');
				if (!told || one.basis === 'withdrawn') continue;
				const read = await readCasePage(await viewerOf(one.by), told.id);
				expect(read.standing, one.key).toBe(one.standing ?? 'open');
				expect(read.labs.length, one.key).toBe(one.labs?.length ?? 0);
				expect(read.updates.length, one.key).toBe(one.updates?.length ?? 0);
			}
			// A code without its wording tells a reader nothing.
			const bare = await sql`select label from case_code
				where role = 'diagnosis' and system = 'words' and label ~ '^[A-Z][0-9][0-9.]'`.execute(db);
			expect(bare.rows).toEqual([]);
		});
	});
}
