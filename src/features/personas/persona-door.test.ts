// The door for personas, through the server's own handle(): who comes with a member's cookie is refused before anything is
// read, and on the pages that are the same for everybody the cookie is not looked at.

import type { RequestEvent } from '@sveltejs/kit';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { db } from '#platform/db.server.ts';
import { person } from '#tests/people.ts';
import { sessionCookie } from '#tests/sign-in.ts';
import { handle } from '../../hooks.server.ts';

async function ask(path: string, headers: Record<string, string>) {
	const url = new URL(path, 'http://localhost');
	const [name, value] = (headers.cookie ?? '=').split('=') as [string, string];
	const locals = {} as App.Locals;
	const event = {
		url,
		locals,
		request: new Request(url, { headers }),
		cookies: { get: (asked: string) => (asked === name ? decodeURIComponent(value) : undefined) },
		getClientAddress: () => '192.0.2.7',
		route: { id: null },
		isDataRequest: false,
	} as unknown as RequestEvent;
	const response = await handle({ event, resolve: async () => new Response(null) });
	return { status: response.status, referrer: response.headers.get('referrer-policy'), locals };
}

test('a member is a member elsewhere, nobody on the persona’s page, and refused at the door', async () => {
	await sql`insert into network (name, operator, funder) values ('Door', 'A', 'B') on conflict do nothing`.execute(db);
	const member = await person('Dora Member');
	const cookie = sessionCookie(member.rawToken);
	expect((await ask('/spaces', { cookie })).locals.viewer.memberId).toBe(member.id);
	for (const path of ['/as', '/emblems/abc']) {
		const { status, referrer, locals } = await ask(path, { cookie });
		expect({ status, referrer }).toEqual({ status: 200, referrer: 'no-referrer' });
		expect(locals).toMatchObject({ address: '', token: null, viewer: { memberId: null, principalId: null } });
	}
	// Signed, or signed wrongly: cut anywhere it could end within an encoded sign.
	for (const path of ['/api/persona/room', '/api/persona/keys', '/api/persona/acts'])
		for (const sent of [cookie, `${cookie}x`]) expect((await ask(path, { cookie: sent })).status, path).toBe(400);
	expect((await ask('/api/persona/keys', {})).status).toBe(200);
});
