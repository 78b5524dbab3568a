// Pages for visitors are kept rendered, and a visitor never sees what was taken away or changed.

import { afterAll, beforeAll, expect, test } from 'vitest';
import { startServer, type TestServer } from '#tests/server.ts';

let server: TestServer;

beforeAll(async () => {
	server = await startServer();
	process.env.DATABASE_URL = server.databaseUrl;
	process.env.DATA_DIR = server.dataDir;
	await import('#features/kinds.ts');
	const { db } = await import('#platform/db.server.ts');
	await db.insertInto('network').values({ name: 'Kept', operator: 'A', funder: 'B', contact: null }).execute();
});

afterAll(async () => {
	const { closeDatabase } = await import('#platform/db.server.ts');
	await closeDatabase();
	await server?.stop();
});

async function page(path: string): Promise<{ text: string; policy: string; status: number }> {
	const response = await fetch(server.url + path, { headers: { accept: 'text/html' }, redirect: 'manual' });
	return {
		text: await response.text(),
		policy: response.headers.get('content-security-policy') ?? '',
		status: response.status,
	};
}

test('what is published, edited and withdrawn is so for visitors at once', async () => {
	const { person } = await import('#tests/people.ts');
	const { writePost } = await import('#features/posts/write-post.ts');
	const { edit } = await import('#kernel/content/edit.ts');
	const { withdraw } = await import('#kernel/content/remove.ts');
	const { reply } = await import('#kernel/replies/reply.ts');
	const { shortId } = await import('#platform/ids.ts');
	const author = await person('Ada Author');
	const id = await writePost(await author.viewer(), { audience: 'public', markdown: 'first words', key: 'kept-key-1' });
	const path = `/posts/${shortId(id)}`;
	const shows = (at: string, words: string, yes: boolean) =>
		expect.poll(async () => (await page(at)).text.includes(words), { timeout: 4000, interval: 5 }).toBe(yes);
	await shows('/', 'first words', true);
	await shows(path, 'first words', true);
	await reply(await author.viewer(), { parentId: id, markdown: 'a later thought', key: 'kept-key-2' });
	await shows(path, 'a later thought', true);
	await edit(await author.viewer(), id, { markdown: 'second words' });
	await shows('/', 'second words', true);
	await shows(path, 'first words', false);
	await withdraw(await author.viewer(), id);
	await shows('/', 'second words', false);
	// Each page is told by itself: the one may be fresh already while the other is still kept, for the length of a notification.
	await expect.poll(async () => (await page(path)).status, { timeout: 4000, interval: 5 }).toBe(303);
});

test('a kept page carries no nonce, and no member is served from it', async () => {
	const { person } = await import('#tests/people.ts');
	const { sessionCookie } = await import('#tests/sign-in.ts');
	await page('/');
	const again = await page('/');
	expect(again.policy).toContain("script-src 'self'");
	expect(again.policy).not.toContain('nonce-');
	expect(again.text).not.toMatch(/nonce=|<script(?![^>]*(?:\bsrc=|application\/ld\+json))/);
	const member = await person('Mia Member');
	const own = await fetch(`${server.url}/`, {
		headers: { accept: 'text/html', cookie: sessionCookie(member.rawToken) },
	});
	expect(await own.text()).toContain('Mia Member');
});
