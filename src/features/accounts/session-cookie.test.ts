import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { db } from '#platform/db.server.ts';
import { auth } from './auth.ts';
import { hashPassword } from './password-hash.ts';
import { carriesSession, readSigned, sessionCookieName, sessionToken, sign } from './session-cookie.ts';
import './tables.ts';

async function account(email: string, password: string): Promise<string> {
	const id = randomUUID();
	await db.insertInto('auth.user').values({ id, name: 'Ada', email, email_verified: true }).execute();
	await db
		.insertInto('auth.account')
		.values({
			id: randomUUID(),
			account_id: id,
			provider_id: 'credential',
			user_id: id,
			password: await hashPassword(password),
			updated_at: new Date(),
		})
		.execute();
	return id;
}

const reader = (value: string | undefined) => ({
	get: (name: string) => (name === sessionCookieName() ? value : undefined),
});

test('the cookie that better-auth makes names the session row, and the row does not hold the token', async () => {
	const id = await account('ada@example.org', 'a long enough password');
	const { headers, response } = await auth().api.signInEmail({
		body: { email: 'ada@example.org', password: 'a long enough password' },
		returnHeaders: true,
	});
	const set = headers.getSetCookie().find((line) => line.startsWith(`${sessionCookieName()}=`)) as string;
	const value = decodeURIComponent((set.split(';')[0] as string).slice(sessionCookieName().length + 1));
	expect(set).toMatch(/HttpOnly/i);
	expect(set).toMatch(/SameSite=Lax/i);

	const key = sessionToken(reader(value));
	const rows = await db.selectFrom('auth.session').selectAll().where('user_id', '=', id).execute();
	expect(rows.map((row) => row.token)).toEqual([key]);
	expect(rows[0]?.token).not.toContain(response.token);
	expect(value).toContain(response.token as string);

	const session = await auth().api.getSession({
		headers: new Headers({ cookie: `${sessionCookieName()}=${encodeURIComponent(value)}` }),
	});
	expect(session?.user.id).toBe(id);
	expect(session?.session.token).toBe(response.token);
});

test('a cookie signed by another, cut, or missing names nobody', async () => {
	for (const value of [
		undefined,
		'',
		'.',
		'token',
		'token.',
		'token.AAAA',
		`token.${Buffer.alloc(32).toString('base64')}`,
		'x'.repeat(5000),
	])
		expect(sessionToken(reader(value))).toBeNull();
	expect(readSigned('..')).toBeNull();
});

test('the front door knows a cookie that this network signed from any other', () => {
	const cookie = `${sessionCookieName()}=${encodeURIComponent(sign('some-token'))}`;
	expect(carriesSession(`language=es; ${cookie}`)).toBe(true);
	for (const header of [
		undefined,
		'',
		'language=es',
		`x${cookie}`,
		`${cookie.slice(0, -8)}`,
		`${sessionCookieName()}=%zz`,
	])
		expect(carriesSession(header), String(header)).toBe(false);
});
