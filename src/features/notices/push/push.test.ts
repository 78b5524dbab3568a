// Web Push: what a push service and a locked screen get to see, what a browser can open, and which devices are called.

import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import '#features/kinds.ts';
import { chooseQuietHours } from '#features/digest/index.ts';
import { publish } from '#kernel/content/publish.ts';
import { notify } from '#kernel/notices/notify.ts';
import { markRead } from '#kernel/notices/read-notices.ts';
import { reply } from '#kernel/replies/reply.ts';
import { tellOfReply } from '#kernel/replies/tell-of-reply.ts';
import { joinSpace } from '#kernel/spaces/join-space.ts';
import { db } from '#platform/db.server.ts';
import { type Id, mintId } from '#platform/ids.ts';
import { type Person, person, space } from '#tests/people.ts';
import { type PushBrowser, pushBrowser, readVapid } from '#tests/push-browser.ts';
import { addDevice, listDevices, MOST_DEVICES, removeDevice } from './devices.ts';
import { pushKeys } from './keys.ts';
import { type Send, sendPushes } from './send-push.ts';

interface Got {
	path: string;
	headers: NodeJS.Dict<string | string[]>;
	body: Buffer;
}

let service: Server;
let base: string;
let got: Got[] = [];
let status = 201;
let lena: Person;
let uli: Person;
let phone: PushBrowser;

/** The one allowance: https addresses of the invented service lead to this machine. */
const send: Send = (address, request) => fetch(address.replace('https://push.example', base), request);
const soon = () => new Date(Date.now() + 60_000);
const pushed = async (now = soon(), way = send) => {
	got = [];
	await sendPushes({ memberId: lena.id }, now, way);
	return got;
};
const words = (browser: PushBrowser) => got.map(({ body }) => browser.open(body));

beforeAll(async () => {
	service = createServer(async (request, answer) => {
		const body = Buffer.concat(await Array.fromAsync(request));
		got.push({ path: request.url ?? '', headers: request.headers, body });
		answer.writeHead(status).end();
	});
	await new Promise<void>((ready) => service.listen(0, '127.0.0.1', ready));
	base = `http://127.0.0.1:${(service.address() as AddressInfo).port}`;
});
afterAll(() => service.close());

beforeEach(async () => {
	status = 201;
	lena = await person('Lena Berg', { profession: 'physician' });
	uli = await person('Uli Neumann', { profession: 'physician' });
	await chooseQuietHours(await lena.viewer(), { from: 0, to: 0 });
	phone = pushBrowser(`https://push.example/send/${mintId()}`);
	await addDevice(await lena.viewer(), phone.subscription, 'Mozilla/5.0 (Android 16; Mobile) Firefox/146.0');
});

async function answerIn(slug: string | null): Promise<Id> {
	const viewer = await lena.viewer();
	const spaceId = viewer.spaces.find((one) => one.slug === slug)?.id ?? null;
	const root = await publish(viewer, {
		kind: 'post',
		audience: spaceId ? 'space' : 'members',
		spaceId,
		title: 'A swollen knee',
		markdown: 'Red and hot since Monday.',
		key: mintId(),
	});
	const id = await reply(await uli.viewer(), { parentId: root, markdown: 'Gout until proved.', key: mintId() });
	await tellOfReply({ contentId: id });
	return root;
}

test('the browser alone can open it, and there is nothing in it to read on a locked screen', async () => {
	const slug = `secret-${mintId()}`;
	await space(slug, null, 'secret');
	for (const who of [lena, uli])
		await sql`insert into space_member (space_id, member_id, may) select id, ${who.id}, 'post' from space where slug = ${slug}`.execute(
			db,
		);
	await answerIn(slug);
	const [one, ...more] = await pushed();
	expect(more).toEqual([]);
	expect(one?.path).toBe(new URL(phone.subscription.endpoint).pathname);
	expect(one?.headers).toMatchObject({ 'content-encoding': 'aes128gcm', urgency: 'normal', ttl: '43200' });
	const message = phone.open(one?.body as Buffer) as { words: string; path: string; tag: string };
	expect(message.words).toBe('A reply to something that you wrote');
	expect(message.path).toMatch(/^\/notices\/[0-9a-z]{11,13}$/);
	expect(Object.keys(message).sort()).toEqual(['path', 'tag', 'words']);
	const { key, claims } = readVapid(String(one?.headers.authorization));
	expect(key).toBe(pushKeys().publicKey);
	expect(claims).toMatchObject({ aud: 'https://push.example', sub: expect.stringMatching(/^(mailto|https):/) });
	expect(claims.exp * 1000).toBeLessThan(Date.now() + 24 * 3600_000);
	expect(message.tag).toBe(one?.headers.topic);
	// Another browser, or a byte that was changed, opens nothing.
	expect(() => pushBrowser('https://push.example/x').open(one?.body as Buffer)).toThrow();
	const changed = Buffer.from(one?.body as Buffer);
	changed[changed.length - 1] = (changed.at(-1) as number) ^ 1;
	expect(() => phone.open(changed)).toThrow();
	// In the database neither address nor keys can be read.
	const { rows } = await sql<{
		row: string;
	}>`select push_device::text as row from push_device where member_id = ${lena.id}`.execute(db);
	expect(rows[0]?.row).not.toContain('push.example');
	expect(Buffer.from(rows[0]?.row ?? '').toString()).not.toContain(phone.subscription.keys.auth);
});

test('a discussion calls once while it is unread; many at once are one line; what was read calls nobody', async () => {
	const root = await answerIn(null);
	expect(await pushed()).toHaveLength(1);
	for (let n = 0; n < 3; n++) {
		const id = await reply(await uli.viewer(), { parentId: root, markdown: `And ${n}.`, key: mintId() });
		await tellOfReply({ contentId: id });
	}
	expect(await pushed()).toHaveLength(0);
	await markRead(await lena.viewer(), 'all');
	for (let n = 0; n < 4; n++) await answerIn(null);
	await pushed();
	expect(words(phone)).toMatchObject([{ words: '4 notices wait for you', path: '/notices' }]);
	await markRead(await lena.viewer(), 'all');
	await answerIn(null);
	await markRead(await lena.viewer(), 'all');
	expect(await pushed()).toHaveLength(0);
});

test('quiet hours hold it back, and every device gets it afterwards', async () => {
	const tablet = pushBrowser('https://push.example/send/tablet');
	await addDevice(await lena.viewer(), tablet.subscription, null);
	await answerIn(null);
	const now = soon();
	await sql`update member set time_zone = 'UTC' where id = ${lena.id}`.execute(db);
	await chooseQuietHours(await lena.viewer(), { from: now.getUTCHours(), to: (now.getUTCHours() + 1) % 24 });
	expect(await pushed(now)).toHaveLength(0);
	expect(await pushed(new Date(now.getTime() + 3600_000))).toHaveLength(2);
});

test('judged again when it is sent', async () => {
	const slug = `room-${mintId()}`;
	await space(slug, null);
	for (const who of [lena, uli]) await joinSpace(await who.viewer(), slug);
	await answerIn(slug);
	await sql`update space_member set valid_until = now() where member_id = ${lena.id}`.execute(db);
	expect(await pushed()).toHaveLength(0);
	await answerIn(null);
	await sql`update member set suspended_until = now() + interval '1 day' where id = ${uli.id}`.execute(db);
	expect(await pushed()).toHaveLength(0);
});

test.each([404, 410])('a push service that answers %i has lost the browser: the device goes', async (gone) => {
	await answerIn(null);
	status = gone;
	expect(await pushed()).toHaveLength(1);
	expect(await listDevices(await lena.viewer())).toEqual([]);
	await answerIn(null);
	expect(await pushed()).toHaveLength(0);
});

test('a push service that is down loses one push and no device', async () => {
	await answerIn(null);
	status = 503;
	await pushed();
	status = 201;
	expect(await listDevices(await lena.viewer())).toHaveLength(1);
	await pushed(soon(), () => Promise.reject(new Error('no answer')));
	expect(await listDevices(await lena.viewer())).toHaveLength(1);
});

test('nothing but public https addresses is called', async () => {
	const viewer = await lena.viewer();
	const good = phone.subscription;
	for (const endpoint of [
		'http://push.example/x',
		'https://127.0.0.1/x',
		'https://[::1]/x',
		'https://169.254.169.254/latest',
		'https://user:secret@push.example/x',
		'nonsense',
		`https://push.example/${'x'.repeat(1100)}`,
	])
		await expect(addDevice(viewer, { ...good, endpoint }, null), endpoint).rejects.toMatchObject({ kind: 'invalid' });
	const off = Buffer.concat([Buffer.of(4), Buffer.alloc(64, 7)]).toString('base64url');
	for (const keys of [
		{ ...good.keys, p256dh: 'AAAA' },
		{ ...good.keys, p256dh: off },
		{ ...good.keys, auth: 'AAAA' },
	])
		await expect(addDevice(viewer, { endpoint: `${good.endpoint}y`, keys }, null)).rejects.toMatchObject({
			kind: 'invalid',
		});
	// A name that leads into a private network is seen when the connection is made: nothing arrives, and the device goes.
	const port = (service.address() as AddressInfo).port;
	const inside = pushBrowser(`https://localhost:${port}/inside`);
	await sql`delete from push_device where member_id = ${lena.id}`.execute(db);
	await addDevice(viewer, inside.subscription, null);
	await answerIn(null);
	got = [];
	await sendPushes({ memberId: lena.id }, soon());
	expect(got).toEqual([]);
	expect(await listDevices(viewer)).toEqual([]);
});

test('a device is one browser of one session: it goes with the session, and to whoever signs in there next', async () => {
	const viewer = await lena.viewer();
	await addDevice(viewer, phone.subscription, 'Mozilla/5.0 (Android 16; Mobile) Firefox/146.0');
	expect(await listDevices(viewer)).toMatchObject([{ device: 'Firefox on Android', here: true, sentAt: null }]);
	await expect(removeDevice(await uli.viewer(), (await listDevices(viewer))[0]?.id as Id)).rejects.toMatchObject({
		kind: 'not-found',
	});
	await addDevice(await uli.viewer(), phone.subscription, null);
	expect(await listDevices(viewer)).toEqual([]);
	await addDevice(viewer, phone.subscription, null);
	expect(await listDevices(await uli.viewer())).toEqual([]);
	await answerIn(null);
	await sql`delete from auth.session where id = ${viewer.sessionId}`.execute(db);
	expect(await pushed()).toHaveLength(0);
	expect((await sql`select from push_device where member_id = ${lena.id}`.execute(db)).rows).toEqual([]);
});

test('twenty browsers are the most, and whoever has none costs no job', async () => {
	const viewer = await lena.viewer();
	const add = (n: number) => addDevice(viewer, pushBrowser(`https://push.example/${lena.id}/${n}`).subscription, null);
	for (let n = 1; n < MOST_DEVICES; n++) await add(n);
	await expect(add(MOST_DEVICES)).rejects.toMatchObject({ kind: 'too-many' });
	await notify(db, { memberId: uli.id, kind: 'decision', words: { sentence: 'Decided.' }, fact: 'one' });
	const { rows } = await sql`select from graphile_worker.jobs where key = ${`notices.push:${uli.id}`}`.execute(db);
	expect(rows).toEqual([]);
});
