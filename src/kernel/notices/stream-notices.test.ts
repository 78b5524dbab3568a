// The live stream of one browser: bounded after a long time away, and closed when its session is.

import { sql } from 'kysely';
import { afterEach, expect, test, vi } from 'vitest';
import '#features/kinds.ts';
import { openSession } from '#features/accounts/prove-identity.ts';
import { sessionToken } from '#features/accounts/session-cookie.ts';
import { revokeSession } from '#features/accounts/sessions.ts';
import { readViewer } from '#kernel/people/read-viewer.ts';
import { db } from '#platform/db.server.ts';
import { mintId } from '#platform/ids.ts';
import { browser } from '#tests/browser-stand-in.ts';
import { type Person, person } from '#tests/people.ts';
import { HEARTBEAT_MS } from './live-lines.ts';
import { MOST_AT_ONCE } from './read-notices.ts';
import { streamNotices } from './stream-notices.ts';

afterEach(() => {
	vi.useRealTimers();
});

function listen(token: string, lastEventId: string | null = null) {
	const stop = new AbortController();
	const reader = (streamNotices(token, lastEventId, stop.signal) as ReadableStream<Uint8Array>).getReader();
	const decoder = new TextDecoder();
	let text = '';
	return {
		/** Reads on until `pattern` has come, or the stream has ended. */
		async until(pattern: RegExp): Promise<string> {
			while (!pattern.test(text)) {
				const { done, value } = await reader.read();
				if (done) throw new Error(`ended: ${text}`);
				text += decoder.decode(value);
			}
			return text;
		},
		async end(): Promise<void> {
			while (!(await reader.read()).done);
		},
		async leave(): Promise<void> {
			stop.abort();
			await reader.cancel();
		},
	};
}

/** Beats until the stream has ended; only the clock of the heartbeat is moved. */
async function endsWithinABeat(open: ReturnType<typeof listen>): Promise<void> {
	vi.advanceTimersByTime(HEARTBEAT_MS);
	await open.end();
}

const beatsByHand = () => vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });

test('after ten thousand notices a browser gets the newest few, and the count', async () => {
	const lena = await person('Lena Berg');
	const first = mintId();
	await sql`insert into notice (id, member_id, kind, words, fact)
		select ${first}::bigint + n, ${lena.id}, 'duty', json_build_object('sentence', 'notice ' || n), 'n' || n
		from generate_series(1, 10000) n`.execute(db);
	const open = listen(lena.token, '0');
	const text = await open.until(/caught-up/);
	expect(text.match(/event: notice/g)).toHaveLength(MOST_AT_ONCE);
	expect(text).toContain('notice 10000"');
	expect(text.indexOf('notice 9999"')).toBeLessThan(text.indexOf('notice 10000"'));
	expect(text).toContain('"unread":100');
	await open.leave();
});

test('what the stream says when it has caught up is where the next one goes on', async () => {
	const lena = await person('Lena Berg');
	const before = listen(lena.token);
	const [, horizon] = /id: (\d+)\nevent: caught-up/.exec(await before.until(/caught-up[\s\S]*\n\n/)) ?? [];
	await before.leave();
	await sql`insert into notice (id, member_id, kind, words, fact)
		values (${mintId()}, ${lena.id}, 'duty', '{"sentence": "came meanwhile"}', 'meanwhile')`.execute(db);
	const after = listen(lena.token, horizon as string);
	expect(await after.until(/caught-up/)).toContain('came meanwhile');
	await after.leave();
});

test('a session that is revoked from another browser takes its stream with it, and no other', async () => {
	beatsByHand();
	const lena = await person('Lena Berg');
	const here = await lena.viewer();
	const ward = browser('192.0.2.9');
	await openSession(ward.caller(), here.accountId);
	const wardToken = sessionToken(ward) as string;
	const there = listen(wardToken);
	const mine = listen(lena.token);
	await Promise.all([there.until(/caught-up/), mine.until(/caught-up/)]);
	const session = await readViewer(wardToken);
	await revokeSession(here, session.memberId === null ? '' : session.sessionId);
	await endsWithinABeat(there);
	await mine.until(/\n:\n/);
	await mine.leave();
});

test.each([
	[
		'unused for two weeks',
		(who: Person) => sql`update auth.session set updated_at = now() - interval '15 days' where token = ${who.token}`,
	],
	[
		'of a suspended member',
		(who: Person) => sql`update member set suspended_until = now() + interval '1 day' where id = ${who.id}`,
	],
	['of a member who is gone', (who: Person) => sql`update principal set erased_at = now() where id = ${who.id}`],
])('a session %s keeps no stream', async (_, becomes) => {
	beatsByHand();
	const lena = await person('Lena Berg');
	const open = listen(lena.token);
	await open.until(/caught-up/);
	await becomes(lena).execute(db);
	expect((await readViewer(lena.token)).memberId).toBeNull();
	await endsWithinABeat(open);
});

test('who leaves before the session was read keeps no stream open, and the others beat on', async () => {
	const lena = await person('Lena Berg');
	beatsByHand();
	const gone = new AbortController();
	const stream = streamNotices(lena.token, null, gone.signal) as ReadableStream<Uint8Array>;
	gone.abort();
	await stream.cancel();
	const stays = listen(lena.token);
	await stays.until(/caught-up/);
	vi.advanceTimersByTime(HEARTBEAT_MS);
	await stays.until(/^:$/m);
	await stays.leave();
});

test('one session holds twenty streams and no more: the oldest ends, and those of others stay', async () => {
	const [lena, uli] = [await person('Lena Berg'), await person('Uli Neumann')];
	beatsByHand();
	const other = listen(uli.token);
	await other.until(/caught-up/);
	const own: ReturnType<typeof listen>[] = [];
	for (let n = 0; n <= 20; n++) {
		const stream = listen(lena.token);
		own.push(stream);
		await stream.until(/caught-up/);
	}
	await own[0]?.end();
	const last = listen(lena.token);
	await last.until(/caught-up/);
	await own[1]?.end();
	vi.advanceTimersByTime(HEARTBEAT_MS);
	for (const open of [other, own[2], last]) await open?.until(/^:$/m);
	for (const open of [other, ...own.slice(2), last]) await open.leave();
});
