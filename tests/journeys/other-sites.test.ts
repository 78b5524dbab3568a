// A page of another site cannot act for a member whose browser it has: not by forms, and not by JSON.

import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Person } from '#tests/people.ts';
import { startServer, type TestServer } from '#tests/server.ts';

let server: TestServer;
let lena: Person;
let cookie: string;
let handle: string;

beforeAll(async () => {
	server = await startServer();
	process.env.DATABASE_URL = server.databaseUrl;
	process.env.DATA_DIR = server.dataDir;
	const { db } = await import('#platform/db.server.ts');
	await sql`insert into network (name, operator, funder) values ('Ward Round', 'St Anna Hospital', 'its members')`.execute(
		db,
	);
	const { person } = await import('#tests/people.ts');
	const { sessionCookie } = await import('#tests/sign-in.ts');
	lena = await person('Lena Berg');
	handle = (await person('Uli Neu')).handle;
	cookie = sessionCookie(lena.rawToken);
});

afterAll(async () => {
	const { closeDatabase } = await import('#platform/db.server.ts');
	await closeDatabase();
	await server?.stop();
});

const post = (path: string, headers: Record<string, string>, body: string) =>
	fetch(server.url + path, { method: 'POST', redirect: 'manual', headers: { cookie, ...headers }, body });

async function written(): Promise<number> {
	const { db } = await import('#platform/db.server.ts');
	const { rows } = await sql<{ n: number }>`select ((select count(*) from content) + (select count(*) from follow)
		+ (select count(*) from block) + (select count(*) from attachment) + (select count(*) from auth.passkey))::int as n`.execute(
		db,
	);
	return rows[0]?.n as number;
}

const WAYS: [path: string, body: Record<string, string>][] = [
	['/?/post', { text: 'not by me', audience: 'members', key: 'key-from-elsewhere' }],
	['/people/HANDLE?/follow', {}],
	['/people/HANDLE?/block', {}],
	['/sign-out', {}],
	['/files', {}],
	['/api/auth/passkey/verify-registration', {}],
	['/api/auth/passkey/verify-authentication', {}],
	['/api/auth/sign-out', {}],
];
const TYPES = ['application/json', 'text/plain', 'application/x-www-form-urlencoded', 'image/png'];

test.each(WAYS)('%s', async (path, body) => {
	const address = path.replace('HANDLE', handle);
	for (const origin of ['https://evil.example', 'null'])
		for (const type of TYPES) {
			const text = type.includes('form') ? new URLSearchParams(body).toString() : JSON.stringify(body);
			const answer = await post(address, { origin, 'content-type': type, accept: 'application/json' }, text);
			expect(answer.status, `${type} from ${origin}`).toBe(403);
			expect(answer.headers.get('access-control-allow-origin')).toBeNull();
			expect(answer.headers.get('set-cookie')).toBeNull();
		}
	expect(await written()).toBe(0);
	const { readViewer } = await import('#kernel/people/read-viewer.ts');
	expect((await readViewer(lena.token)).memberId).toBe(lena.id);
});

test('whoever may not is told what is missing', async () => {
	const closed = await fetch(`${server.url}/spaces/new`, {
		headers: { cookie, accept: 'text/html', 'accept-language': 'es' },
	});
	expect(closed.status).toBe(403);
	expect(await closed.text()).toContain('Acredite primero la suya.');
});

test('what pages answer as data is for our own pages alone', async () => {
	const preflight = await fetch(`${server.url}/notices/__data.json`, {
		method: 'OPTIONS',
		headers: { origin: 'https://evil.example', 'access-control-request-method': 'GET' },
	});
	expect(preflight.headers.get('access-control-allow-origin')).toBeNull();
	for (const path of ['/__data.json', '/notices/__data.json', '/account/__data.json']) {
		const answer = await fetch(server.url + path, { headers: { cookie, origin: 'https://evil.example' } });
		expect(answer.headers.get('access-control-allow-origin'), path).toBeNull();
		expect(answer.headers.get('cross-origin-resource-policy'), path).toBe('same-origin');
		expect(answer.headers.get('x-content-type-options'), path).toBe('nosniff');
	}
});

test('the same from our own page is done', async () => {
	const answer = await post(
		`/people/${handle}?/follow`,
		{ origin: server.url, 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html' },
		'',
	);
	expect(answer.status).toBe(303);
	expect(await written()).toBe(1);
});
