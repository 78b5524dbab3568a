// Every form that a member, a moderator and an administrator can reach on a small network, filled with what nobody should send:
// identifiers of a patient with invisible letters between, controls, reversed writing, a megabyte. Nothing answers with a
// fault, what was typed comes back, and afterwards the planted words lie nowhere in database, files, outbox or log.

import { randomBytes } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { request } from 'node:http';
import { crc32 } from 'node:zlib';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ZipFile } from 'yazl';
import { madeDicom } from '#features/imaging/deidentify/dicom.file.ts';
import { type Form, filled, formsIn } from '#tests/forms.ts';
import { startServer, type TestServer } from '#tests/server.ts';
import { MAY_HOLD } from '#tests/ways-in.ts';
import type { Person } from '../people.ts';

/** A patient nobody ever wrote of. As it is sent, and as it would be kept if it were cleaned and kept. */
const PLANT = 'Zylvexia';
const HIDDEN = 'Zyl\u200bvexi\u2060a';
const IDENTIFYING = `Our patient ${HIDDEN} Quorbatt, a 54-year-old woman, MRN 88412\u200b0993, phone 212-555-0142, seen on 3 March 2024.`;
const MEGABYTE = `${'A very long story of nobody. '.repeat(36_000)}`;
/** What ends the session, the account or the object that the next form needs. */
const ENDS =
	/sign-out|leave|delete|discard|withdraw|deactivate|suspend|sessions|password|second-factor|passkeys|recovery|take-?back/i;

let server: TestServer;
let people: Person[];
let cookieOf: (who: Person) => string;
let addresses: string[];
let caseDraft: string;
/** What a persona's page sends with each request. */
let personaSecret: string;

beforeAll(async () => {
	server = await startServer();
	process.env.DATABASE_URL = server.databaseUrl;
	process.env.DATA_DIR = server.dataDir;
	await import('#features/kinds.ts');
	const { person, space } = await import('#tests/people.ts');
	const { db } = await import('#platform/db.server.ts');
	const { sessionCookie } = await import('#tests/sign-in.ts');
	const { publish } = await import('#kernel/content/publish.ts');
	const { publishCase, recordWaiver, startDraft } = await import('#features/cases/index.ts');
	const { SAMPLE } = await import('#features/cases/case-samples.file.ts');
	const { stateClaim } = await import('#features/verification/state-claim.ts');
	const { mintId, shortId } = await import('#platform/ids.ts');
	const { sql } = await import('kysely');
	const { secretHash } = await import('#features/personas/redeem-token.ts');
	cookieOf = ({ rawToken }) => sessionCookie(rawToken);
	await db
		.insertInto('network')
		.values({ name: 'Ward Round', operator: 'St Anna Hospital', funder: 'its own members', contact: null })
		.execute();
	const author = await person('Lena Berg', { profession: 'physician', specialty: 'nephrology' });
	const staff = await person('Ruth Abernathy', { duties: ['administrator', 'moderator', 'checker'] });
	people = [author, staff];
	await space('renal', null);
	const post = await publish(await author.viewer(), {
		kind: 'post',
		audience: 'members',
		markdown: 'Which potassium binder do you start with?',
		key: 'hostile-post',
	});
	const draft = await startDraft(await author.viewer(), { title: 'Drowsy after the finish' }, 'hostile-draft');
	const told = await startDraft(await author.viewer(), { ...SAMPLE, title: 'A case to gather' }, 'hostile-case');
	const board = { board: 'Ethics board', reference: 'W 7', years: null, research: true };
	await recordWaiver(await author.viewer(), told, board);
	await publishCase(await author.viewer(), told);
	const stated = { profession: 'physician', country: 'SE', number: '', name: 'Lena Berg', key: 'hostile-claim' };
	const claim = shortId((await stateClaim(await author.viewer(), stated)).id);
	const [p, c] = [shortId(post), shortId(draft)];
	caseDraft = c;
	const video = mintId();
	await sql`insert into attachment (id, principal_id, kind, media_type, width, height) values (${video}, ${author.id}, 'video', 'video/mp4', 320, 180)`.execute(
		db,
	);
	await sql`insert into video (attachment_id, duration_ms, bytes) values (${video}, 1000, 1000)`.execute(db);
	const room = await space('off-duty', null);
	await sql`update space set personas = true where id = ${room}`.execute(db);
	const persona = mintId();
	personaSecret = randomBytes(32).toString('base64url');
	await sql`insert into principal (id, kind, handle, name, profession, proved_until) values (${persona}, 'persona', 'quiet-heron', 'Quiet Heron', 'physician', '2036-01-01')`.execute(
		db,
	);
	await sql`insert into persona (id, room_id, term, secret_hash, token_hash, ends_at) values (${persona}, ${room}, '2026-2', ${secretHash(personaSecret)}, ${randomBytes(32)}, '2036-01-01')`.execute(
		db,
	);
	addresses = [
		'/',
		`/posts/${p}`,
		`/edit/${p}`,
		`/report/${p}`,
		`/remove/${p}`,
		`/close/${p}`,
		`/repost/${p}`,
		`/cases/new`,
		`/cases/${c}/write`,
		`/cases/${c}/consent`,
		`/cases/${c}/authors`,
		'/questions/ask',
		'/spaces/new',
		'/spaces/renal',
		'/search',
		'/library',
		'/topics',
		`/people/${author.handle}`,
		`/people/${staff.handle}/connect`,
		'/people/invitations',
		'/profile',
		'/account',
		'/account/notices',
		'/account/name',
		'/verify',
		`/verify/${claim}`,
		`/desk/${claim}`,
		`/cases/${shortId(told)}/collect`,
		`/cases/${shortId(told)}/update`,
		`/cases/${shortId(told)}/opinion`,
		`/collections/new`,
		'/cohorts/new?diagnosis=T84',
		'/videos/new',
		`/videos/${shortId(video)}`,
		'/reports',
		'/admin/network',
		'/admin/staff',
		'/admin/topics',
		'/admin/registers/describe',
		'/admin/institutions',
		'/admin/workplaces',
	];
}, 120_000);

afterAll(async () => {
	const { closeDatabase } = await import('#platform/db.server.ts');
	await closeDatabase();
	await server?.stop();
});

const send = (who: Person, address: string, options: RequestInit = {}, type: string | null = null) =>
	fetch(server.url + address, {
		redirect: 'manual',
		...options,
		headers: {
			cookie: cookieOf(who),
			origin: server.url,
			accept: 'text/html',
			...(type && { 'content-type': type }),
		},
	});

async function formsOf(who: Person, address: string): Promise<Form[]> {
	const answer = await send(who, address);
	expect(answer.status, address).toBeLessThan(500);
	return answer.status === 200 ? formsIn(await answer.text(), server.url + address) : [];
}

async function fill(who: Person, form: Form, words: string, short = words): Promise<{ status: number; body: string }> {
	const body = filled(form, words, short, `${HIDDEN} scan`);
	const answer = await send(who, form.action, { method: 'POST', body });
	return { status: answer.status, body: await answer.text() };
}

let all: { who: Person; form: Form }[] = [];

test('there is something to fill in', async () => {
	for (const address of addresses) {
		const forms: { who: Person; form: Form }[] = [];
		for (const who of people) for (const form of await formsOf(who, address)) forms.push({ who, form });
		expect(forms.length, `${address} has a form`).toBeGreaterThan(0);
		for (const { who, form } of forms)
			if (!ENDS.test(form.action) && form.fields.some(({ kind }) => kind !== 'kept')) all.push({ who, form });
	}
	const once = new Map(
		all.map((one) => [`${one.who.handle} ${one.form.action} ${one.form.fields.map(({ name }) => name)}`, one]),
	);
	all = [...once.values()];
	expect(all.length).toBeGreaterThan(40);
});

test('an address with a NUL in it is read without it', async () => {
	for (const address of [
		'/spaces/%00',
		'/spaces/ren%00al',
		'/library?q=%00',
		'/search?q=%0%000',
		'/people?name=a%00&school=%00',
	])
		for (const who of people) expect((await send(who, address)).status, address).toBeLessThan(500);
	expect(server.said()).not.toMatch(/fault [A-Z0-9]{6}/);
});

test('a megabyte, controls and reversed writing never make a fault, and what was typed comes back', async () => {
	const faults: string[] = [];
	for (const { who, form } of all)
		for (const words of ['\u202eolleh\u0000 \ud800\u2066 %_\\ <b>', MEGABYTE]) {
			const { status } = await fill(who, form, words);
			if (status >= 500) faults.push(`${status} ${form.action} ${words.length}`);
		}
	expect(faults).toEqual([]);
	expect(server.said()).not.toMatch(/fault [A-Z0-9]{6}/);
	const post = all.find(({ form }) => form.action === '/?/post');
	const answer = await fill((post as (typeof all)[0]).who, (post as (typeof all)[0]).form, MEGABYTE);
	expect(answer.status).toBe(422);
	expect(answer.body).toContain('A very long story of nobody. A very long story');
}, 240_000);

test('what no form sends: other types, a form cut short, files for words; a sentence for each, and no fault', async () => {
	const faults: string[] = [];
	for (const { who, form } of all) {
		const words = Object.fromEntries(form.fields.map(({ name, value }) => [name, value || IDENTIFYING]));
		const files = new FormData();
		for (const { name, kind, value } of form.fields)
			files.append(name, kind === 'kept' ? value : new File([IDENTIFYING], `${HIDDEN}.txt`, { type: 'text/plain' }));
		for (const [type, body] of [
			['application/json', JSON.stringify(words)],
			['text/plain', `text=${IDENTIFYING}`],
			['multipart/form-data; boundary=x', `--x\r\nContent-Disposition: form-data; name="text"\r\n\r\n${IDENTIFYING}`],
			[null, files],
		] as const) {
			const { status } = await send(who, form.action, { method: 'POST', body }, type);
			if (status < 300 || (status >= 500 && status !== 503)) faults.push(`${status} ${form.action} ${type}`);
		}
	}
	expect(faults.filter((one) => !one.startsWith('200 /preview'))).toEqual([]);
	expect(server.said()).not.toMatch(/fault [A-Z0-9]{6}/);
}, 240_000);

test('a patient named with invisible letters between is refused everywhere, and lies nowhere afterwards', async () => {
	const faults: string[] = [];
	for (const { who, form } of all) {
		const { status } = await fill(who, form, IDENTIFYING, `Mrs ${HIDDEN}, MRN 88412\u200b0993`);
		if (status >= 500) faults.push(`${status} ${form.action}`);
	}
	for (const [act, more] of [
		['post', { title: IDENTIFYING }],
		['begin', { title: `About ${HIDDEN}` }],
		['ask', { title: `About ${HIDDEN}?` }],
	] as const) {
		const answer = await fetch(`${server.url}/api/persona/acts`, {
			method: 'POST',
			headers: { authorization: `Persona ${personaSecret}`, 'content-type': 'application/json', origin: server.url },
			body: JSON.stringify({ act, ...more, text: IDENTIFYING, key: `hostile-persona-${act}` }),
		});
		expect(answer.status, act).toBe(422);
	}
	expect(faults).toEqual([]);
	const { expectNowhere } = await import('#tests/planted.ts');
	await expectNowhere([PLANT, HIDDEN, '884120993'], server, MAY_HOLD);
	expect(server.said()).not.toMatch(/fault [A-Z0-9]{6}/);
}, 240_000);

/** Names of all files of the server. */
const stored = () =>
	readdirSync(server.dataDir, { recursive: true, withFileTypes: true })
		.filter((one) => one.isFile())
		.map((one) => one.name)
		.sort();

/** A picture that says that it has so many pixels a side. */
async function claiming(side: number): Promise<Buffer> {
	const png = await sharp({ create: { width: 10, height: 10, channels: 3, background: '#357' } })
		.png()
		.toBuffer();
	png.writeUInt32BE(side, 16);
	png.writeUInt32BE(side, 20);
	png.writeUInt32BE(crc32(png.subarray(12, 29)), 29);
	return png;
}

async function zipped(name: string, bytes: Buffer): Promise<Buffer> {
	const zip = new ZipFile();
	zip.addBuffer(bytes, name);
	zip.end();
	const parts: Buffer[] = [];
	for await (const part of zip.outputStream) parts.push(part as Buffer);
	return Buffer.concat(parts);
}

test('files that nobody should send: a sentence for each, what was typed comes back, and nothing of them stays', async () => {
	const [author] = people as [Person];
	const before = stored();
	const jpeg = await sharp({ create: { width: 900, height: 600, channels: 3, background: '#753' } })
		.jpeg()
		.toBuffer();
	const typed = `On day 0 a cough that is kept, whatever the file is.`;
	for (const [bytes, sentence] of [
		[await claiming(100_000), 'megapixels'],
		[Buffer.from(`%PDF-1.7\n1 0 obj (${PLANT})\n`), 'This is a PDF document'],
		[jpeg.subarray(0, jpeg.length * 0.6), 'damaged'],
		[Buffer.concat([jpeg, Buffer.alloc(21 * 1024 * 1024)]), '20 MB'],
	] as const) {
		const body = new FormData();
		for (const [name, value] of [
			['title', 'Kept'],
			['presentation', typed],
			['key', `hostile-${sentence}`],
		] as const)
			body.append(name, value);
		body.append('photos', new File([bytes as Uint8Array<ArrayBuffer>], 'scan.png', { type: 'image/png' }));
		const answer = await send(author, `/cases/${caseDraft}/write?/save`, { method: 'POST', body });
		const text = await answer.text();
		expect(answer.status, sentence).toBe(422);
		expect(text).toContain(sentence);
		expect(text).toContain(typed);
	}
	// A gigabyte, on its way: the server answers when it hears of it, and takes nothing.
	const told = await new Promise<string>((resolve, reject) => {
		const { port } = new URL(server.url);
		const sending = request({
			port,
			method: 'POST',
			path: `/cases/${caseDraft}/write?/save`,
			headers: {
				cookie: cookieOf(author),
				origin: server.url,
				'content-type': 'multipart/form-data; boundary=x',
				'content-length': 2 ** 30,
			},
		});
		sending.on('response', async (answer) => {
			let text = '';
			for await (const part of answer) text += part;
			sending.destroy();
			resolve(`${answer.statusCode} ${text}`);
		});
		sending.on('error', reject);
		sending.write(Buffer.alloc(64 * 1024));
	});
	expect(told).toMatch(/^413 This is larger than 64 MB/);
	expect(stored()).toEqual(before);

	// Pictures of examinations: broken, and an archive that swells.
	const dicom = madeDicom({ frames: [Buffer.alloc(64 * 64)] });
	for (const [name, bytes, words] of [
		['broken.dcm', dicom.subarray(0, dicom.length / 3), /damaged|incomplete|could not be read|breaks off|refused/i],
		['bomb.zip', await zipped('bomb.dcm', Buffer.alloc(40 * 1024 * 1024)), /far more than pictures/],
	] as const) {
		const body = new FormData();
		body.append('files', new File([bytes as Uint8Array<ArrayBuffer>], name));
		body.append('attested', 'yes');
		const sent = await send(author, '/imaging/new', { method: 'POST', body });
		expect(sent.status, name).toBe(303);
		const report = sent.headers.get('location') as string;
		await expect
			.poll(async () => (await send(author, report)).text(), { timeout: 45_000, interval: 300 })
			.toMatch(words);
	}
	await expect.poll(stored, { timeout: 20_000 }).toEqual(before);
	await (await import('#tests/planted.ts')).expectNowhere([PLANT], server, MAY_HOLD);
	expect(server.said()).not.toMatch(/fault [A-Z0-9]{6}/);
}, 120_000);
