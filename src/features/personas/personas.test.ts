// The life of a persona: drawn, redeemed once, bound by what binds everybody in its room, over with its term.

import { createHash, randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import '#features/kinds.ts';
import { listForum } from '#features/forums/list-threads.ts';
import { publish } from '#kernel/content/publish.ts';
import type { PersonaViewer } from '#kernel/people/viewer.ts';
import { joinSpace } from '#kernel/spaces/join-space.ts';
import { db } from '#platform/db.server.ts';
import { type Id, readShortId } from '#platform/ids.ts';
import { type Person, person, VISITOR } from '#tests/people.ts';
import { listBatchKeys } from './batch-keys.ts';
import { completeBatches } from './batches.ts';
import { classesToAdd } from './classes.ts';
import { type Drawn, draw, endDrawing, peopleOf, room } from './draw.file.ts';
import { offerTokens, signTokens } from './draw-tokens.ts';
import { actAsPersona } from './persona-acts.ts';
import { handleStem } from './persona-name.ts';
import { readPersona } from './read-persona.ts';
import { readRoom } from './read-room.ts';
import { redeemToken } from './redeem-token.ts';
import { suggestName } from './room-names.ts';
import { rightUnder } from './rooms.ts';
import { makeSigningKey, signBlinded } from './signing-key.server.ts';
import { specialtyGroup } from './specialty-group.ts';
import { termOf } from './term.ts';
import { blindToken, bytesOf, importKey, isToken, textOf, unblindToken } from './token.ts';

process.env.WRITING_LIMITS = 'yes'; // before anything reads the settings

let physicians: Person[];
let drawn: Drawn[];
let offDuty: Id;
let nurse: Person;

const headerOf = (token: Drawn) => `Persona ${token.secret}`;
const first = () => drawn[0] as Drawn;

beforeAll(async () => {
	offDuty = await room('off-duty');
	await room('hard-days', { any: [{ profession: 'physician' }] });
	await room('dentists', { any: [{ profession: 'dentist' }] });
	physicians = await peopleOf(20, { profession: 'physician', specialty: 'cardiology', country: 'ES' });
	nurse = await person('Nora Nurse', { profession: 'nurse' });
	drawn = await draw(await (physicians[0] as Person).viewer());
});

describe('classes', () => {
	const cell = (profession: string, group: string, country: string, holders: number) => ({
		profession,
		group,
		country,
		holders,
	});

	test('leave country or group unsaid until twenty share the line', () => {
		expect(classesToAdd([cell('nurse', 'Surgery', 'ES', 20)], [])).toEqual([cell('nurse', 'Surgery', 'ES', 20)]);
		expect(classesToAdd([cell('nurse', 'Surgery', 'ES', 12), cell('nurse', 'Surgery', 'PT', 9)], [])).toEqual([
			cell('nurse', 'Surgery', '', 21),
		]);
		expect(classesToAdd([cell('nurse', 'Surgery', 'ES', 12), cell('nurse', 'Medicine', 'ES', 9)], [])).toEqual([
			cell('nurse', '', 'ES', 21),
		]);
		expect(classesToAdd([cell('nurse', 'Surgery', 'ES', 12), cell('nurse', 'Medicine', 'PT', 9)], [])).toEqual([
			cell('nurse', '', '', 21),
		]);
		expect(classesToAdd([cell('nurse', 'Surgery', 'ES', 12), cell('midwife', 'Surgery', 'ES', 9)], [])).toEqual([]);
	});

	test('count nobody twice: whoever is left over beside a large class is too few', () => {
		expect(classesToAdd([cell('nurse', 'Surgery', 'ES', 100), cell('nurse', 'Medicine', 'ES', 3)], [])).toEqual([
			cell('nurse', 'Surgery', 'ES', 100),
		]);
	});

	test('stay as they are while the term runs', () => {
		const existing = [cell('nurse', '', '', 21)];
		expect(classesToAdd([cell('nurse', 'Surgery', 'ES', 400)], existing)).toEqual([]);
	});

	test('have specialty groups that words of many registers fall into', () => {
		expect(
			['cardiology', 'Paediatric surgery', 'General practice', 'Gynaecology', 'radiology'].map(specialtyGroup),
		).toEqual(['Medicine', 'Women and children', 'Primary and community care', 'Women and children', 'Diagnostics']);
		expect(specialtyGroup(null)).toBe('');
		expect(specialtyGroup('Aerospace')).toBe('');
	});
});

describe('a gate', () => {
	const spanish = { profession: 'physician', country: 'ES' };
	const anywhere = { profession: 'physician', country: '' };

	test('is asked about the class: what could keep one of them out keeps the class out', () => {
		expect(rightUnder(null, anywhere)).toBe('post');
		expect(rightUnder({ any: [{ profession: 'physician' }] }, anywhere)).toBe('post');
		expect(rightUnder({ any: [{ profession: 'nurse' }] }, anywhere)).toBeNull();
		expect(rightUnder({ any: [{ profession: 'physician', country: 'ES' }] }, spanish)).toBe('post');
		expect(rightUnder({ any: [{ profession: 'physician', country: 'ES' }] }, anywhere)).toBeNull();
		expect(rightUnder({ any: [{ specialty: 'cardiology' }] }, spanish)).toBeNull();
	});

	test('gives the least of the rights that one of them could have', () => {
		const gate = {
			any: [{ profession: 'physician', specialty: 'cardiology', right: 'read' as const }],
			others: 'post' as const,
		};
		expect(rightUnder(gate, spanish)).toBe('read');
		expect(rightUnder({ any: [{ country: 'PT', right: 'none' }], others: 'reply' }, spanish)).toBe('reply');
		expect(rightUnder({ any: [{ country: 'PT', right: 'none' }], others: 'reply' }, anywhere)).toBeNull();
	});
});

describe('drawing', () => {
	test('gives one token for each room that admits the class, and no other room', () => {
		expect(drawn.map((token) => token.room).sort()).toEqual(['hard-days', 'off-duty']);
	});

	test('is refused for a class below twenty, for industry, for nothing proved, for visitors', async () => {
		await expect(offerTokens(await nurse.viewer())).rejects.toThrow(/fewer than 20/);
		const industry = await person('In Dustry', { profession: 'physician', company: 'Pharma Ltd' });
		await expect(offerTokens(await industry.viewer())).rejects.toThrow(/none is proved/);
		const unproved = await person('Un Proved');
		await expect(offerTokens(await unproved.viewer())).rejects.toThrow(/none is proved/);
		await expect(offerTokens(VISITOR)).rejects.toMatchObject({ kind: 'sign-in' });
	});

	test('happens once a term: the same blinded token gets the same answer, another one none', async () => {
		const viewer = await (physicians[1] as Person).viewer();
		const offers = await offerTokens(viewer);
		const blindings = await Promise.all(offers.map(async (offer) => blindToken(await importKey(offer.publicKey))));
		const asked = offers.map((offer, place) => ({
			batchId: readShortId(offer.batch) as Id,
			blinded: blindings[place]?.blinded as string,
		}));
		const signatures = await signTokens(viewer, asked);
		expect(await signTokens(viewer, asked)).toEqual(signatures);
		expect(await offerTokens(viewer)).toEqual([]);
		const key = await importKey(offers[0]?.publicKey as string);
		const another = asked.map((one) => ({ ...one }));
		(another[0] as { blinded: string }).blinded = (await blindToken(key)).blinded;
		await expect(signTokens(viewer, another)).rejects.toThrow(/nobody gets a second one/);
	});

	test('of two tabs at once, one draws', async () => {
		const viewer = await (physicians[2] as Person).viewer();
		const both = await Promise.allSettled([draw(viewer), draw(viewer)]);
		expect(both.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected']);
		const { rows } = await sql`select from persona_draw where member_id = ${viewer.principalId}`.execute(db);
		expect(rows).toHaveLength(2);
	});

	test('takes all rooms at once, or nothing: nobody shows which room he or she wants', async () => {
		const viewer = await (physicians[3] as Person).viewer();
		const [offer] = await offerTokens(viewer);
		const { blinded } = await blindToken(await importKey(offer?.publicKey as string));
		const asked = { batchId: readShortId(offer?.batch as string) as Id, blinded };
		await expect(signTokens(viewer, [asked])).rejects.toMatchObject({ kind: 'conflict' });
		await expect(signTokens(viewer, [asked, asked])).rejects.toMatchObject({ kind: 'conflict' });
		await expect(signTokens(viewer, [])).rejects.toMatchObject({ kind: 'conflict' });
	});

	test('from a batch of another class is refused', async () => {
		await peopleOf(20, { profession: 'midwife', country: 'PT' });
		await sql`update persona_term set looked_on = looked_on - 1`.execute(db);
		const midwife = await person('Mia Midwife', { profession: 'midwife', country: 'PT' });
		const own = await offerTokens(await midwife.viewer());
		expect(own.map((offer) => offer.room.slug)).toEqual(['off-duty']);
		const { blinded } = await blindToken(await importKey(own[0]?.publicKey as string));
		const asked = [{ batchId: first().batchId, blinded }];
		await expect(signTokens(await midwife.viewer(), asked)).rejects.toMatchObject({ kind: 'conflict' });
	});

	test('offers the key that everybody sees, and keeps private keys sealed', async () => {
		const viewer = await (physicians[4] as Person).viewer();
		const published = new Map((await listBatchKeys()).map((one) => [one.batch, one.publicKey]));
		for (const offer of await offerTokens(viewer)) expect(published.get(offer.batch)).toBe(offer.publicKey);
		const { rows } = await sql<{ sealed: Buffer }>`select private_key as sealed from persona_batch`.execute(db);
		for (const { sealed } of rows) expect(sealed.includes(Buffer.from('2a864886f70d010101', 'hex'))).toBe(false);
	});

	test('signs nothing that is no blinded token', async () => {
		const { sealed } = await makeSigningKey();
		for (const bad of [Buffer.alloc(0), Buffer.alloc(255, 1), Buffer.alloc(256, 255)])
			expect(() => signBlinded(sealed, bad)).toThrow('This is no blinded token.');
	});
});

describe('redeeming', () => {
	test('waits until twenty have drawn and the days of drawing are over', async () => {
		await expect(redeemToken({ batchId: first().batchId, token: first(), name: 'Quiet Heron' })).rejects.toThrow(
			/not complete yet/,
		);
		for (const one of physicians.slice(3)) {
			await completeBatches();
			await draw(await one.viewer());
		}
		await completeBatches();
		await expect(redeemToken({ batchId: first().batchId, token: first(), name: 'Quiet Heron' })).rejects.toThrow(
			/not complete yet/,
		);
		await endDrawing();
		const { rows } = await sql`select from persona_batch where complete and private_key is not null`.execute(db);
		expect(rows).toEqual([]);
	});

	test('makes a persona that shows its class and nothing else', async () => {
		const handle = await redeemToken({ batchId: first().batchId, token: first(), name: '  Quiet   Heron ' });
		expect(handle).toMatch(/^quiet\.heron\.[0-9a-f]{6}$/);
		const row = await db.selectFrom('principal').selectAll().where('handle', '=', handle).executeTakeFirstOrThrow();
		expect(row).toMatchObject({
			kind: 'persona',
			name: 'Quiet Heron',
			profession: 'physician',
			specialty: 'Medicine',
			country: 'ES',
			portrait_id: null,
			created_at: termOf(new Date()).startsAt,
		});
		const viewer = await readPersona(headerOf(first()));
		expect(viewer).toMatchObject({ memberId: null, name: 'Quiet Heron', duties: [] });
		expect(viewer?.spaces.map((one) => one.slug)).toEqual([first().room]);
	});

	test('happens once: the same token makes no second persona', async () => {
		await expect(redeemToken({ batchId: first().batchId, token: first(), name: 'Grey Owl' })).rejects.toMatchObject({
			kind: 'conflict',
		});
		const other = drawn[1] as Drawn;
		const both = await Promise.allSettled(
			['Amber Wren', 'Early Lark'].map((name) => redeemToken({ batchId: other.batchId, token: other, name })),
		);
		expect(both.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected']);
	});

	test('takes no token of another room, another key, or another’s secret', async () => {
		const token = first();
		const elsewhere = drawn[1] as Drawn;
		const tries = [
			{ ...token, batchId: elsewhere.batchId },
			{ ...token, secret: textOf(randomBytes(32)) },
			{ ...token, prepared: elsewhere.prepared },
			{ ...token, signature: elsewhere.signature },
			{ ...token, secret: '', prepared: '', signature: '' },
			{ ...token, batchId: '1' },
		];
		for (const one of tries)
			await expect(redeemToken({ batchId: one.batchId, token: one, name: 'Pale Moth' })).rejects.toMatchObject({
				kind: 'not-allowed',
			});
	});

	test('ten thousand tries at a second token fail', async () => {
		// In the process, against the key itself: what a forger holds is one honest token and any bytes he likes.
		const { publicKey, sealed } = await makeSigningKey();
		const key = await importKey(textOf(publicKey));
		const blinding = await blindToken(key);
		const honest = await unblindToken(
			key,
			blinding,
			textOf(signBlinded(sealed, Buffer.from(bytesOf(blinding.blinded)))),
		);
		expect(await isToken(key, honest)).toBe(true);
		const random = (count: number, seed: number) => {
			const parts: Buffer[] = [];
			for (let at = 0; at * 64 < count; at++) parts.push(createHash('sha512').update(`${seed} ${at}`).digest());
			return Buffer.concat(parts).subarray(0, count);
		};
		const { n } = await crypto.subtle.exportKey('jwk', key);
		const modulus = BigInt(`0x${Buffer.from(n as string, 'base64url').toString('hex')}`);
		const number = (bytes: Uint8Array) => BigInt(`0x${Buffer.from(bytes).toString('hex')}`);
		const bytes = (value: bigint) => Buffer.from((value % modulus).toString(16).padStart(512, '0'), 'hex');
		const signature = bytesOf(honest.signature);
		const forge: ((seed: number) => Partial<typeof honest>)[] = [
			// a bit of the signature, another salt or prefix, the signature's multiples and powers, noise
			(seed) => {
				const changed = Buffer.from(signature);
				changed[seed % 256] = (changed[seed % 256] as number) ^ (1 << (seed % 8));
				return { signature: textOf(changed) };
			},
			(seed) => ({ signature: textOf(random(256, seed)) }),
			(seed) => ({ signature: textOf(bytes(number(signature) * BigInt(seed + 2))) }),
			(seed) => ({ prepared: textOf(Buffer.concat([random(32, seed), bytesOf(honest.prepared).subarray(32)])) }),
			(seed) => {
				// another secret, with its right hash, under the honest signature
				const secret = random(32, seed);
				const hashed = createHash('sha256').update('consilium persona token 1\n').update(secret).digest();
				return { secret: textOf(secret), prepared: textOf(Buffer.concat([random(32, -seed), hashed])) };
			},
		];
		let passed = 0;
		for (let seed = 1; seed <= 10_000; seed += 100) {
			const batch = Array.from({ length: 100 }, (_, place) => seed + place).map((at) =>
				isToken(key, { ...honest, ...forge[at % forge.length]?.(at) }),
			);
			passed += (await Promise.all(batch)).filter(Boolean).length;
		}
		expect(passed).toBe(0);
	});
});

describe('a name', () => {
	const spare = async () =>
		(
			await draw(
				await (await person('Later', { profession: 'physician', specialty: 'cardiology', country: 'ES' })).viewer(),
			)
		)[0] as Drawn;

	test('is nobody’s: no member’s name or handle, no persona’s in the room, no title, no figures', async () => {
		await person('José Núñez', {});
		const token = await spare();
		// The batch of latecomers is complete for this test alone.
		await sql`update persona_batch set drawn = 20, opened_on = opened_on - 7 where not complete`.execute(db);
		await completeBatches();
		const refused = [
			'José Núñez',
			'jose  nunez',
			'JOSÉ NÚÑEZ',
			'Quiet Heron',
			'Dr Heron',
			'The Moderator',
			'Heron 7',
			'Неrоn', // Cyrillic and Latin letters
			'x',
			'A name that goes on for far too long',
			'heron@example.org',
		];
		const wrong: string[] = [];
		for (const name of refused.filter((one) => one !== 'Quiet Heron' || token.room === first().room))
			await redeemToken({ batchId: token.batchId, token, name }).then(
				() => wrong.push(name),
				(problem) => expect(problem.field, name).toBe('name'),
			);
		expect(wrong).toEqual([]);
		expect(await redeemToken({ batchId: token.batchId, token, name: 'Северный Ветер' })).toMatch(/^persona\./);
	});

	test('that is suggested always passes, and is no member’s handle', () => {
		for (let count = 0; count < 200; count++) expect(handleStem(suggestName())).toMatch(/^[a-z]+\.[a-z]+$/);
	});
});

describe('a persona', () => {
	const write = async (key: string) => {
		const viewer = await readPersona(headerOf(drawn.find((token) => token.room === 'off-duty') as Drawn));
		return publish(viewer ?? VISITOR, {
			kind: 'post',
			audience: 'space',
			spaceId: offDuty,
			markdown: 'Nobody tells you that the quiet after a bad night is the hardest part.',
			key,
		});
	};

	test('has the limit of a newcomer', async () => {
		for (let count = 0; count < 20; count++) await write(`limit-${count}`);
		await expect(write('limit-20')).rejects.toMatchObject({ kind: 'too-many' });
		await sql`delete from quota`.execute(db);
	});

	test('cannot be found by a wrong or an empty secret', async () => {
		for (const header of [null, '', 'Persona ', `Persona ${textOf(randomBytes(32))}`, `Bearer ${first().secret}`])
			expect(await readPersona(header)).toBeNull();
	});

	test('begins a thread where its room has a forum, and its members find it there', async () => {
		const viewer = (await readPersona(headerOf(drawn.find((token) => token.room === 'off-duty') as Drawn))) ?? VISITOR;
		const begin = (key: string, title = 'Who sits with you afterwards?') =>
			actAsPersona(viewer, { act: 'begin', title, text: 'With me it is nobody.', key, attested: false, citing: '' });
		expect((await readRoom(viewer, null)).room?.forum).toBe(false);
		await expect(begin('begin-none')).rejects.toMatchObject({ kind: 'not-found' });
		await db.insertInto('space_tool').values({ space_id: offDuty, tool: 'forum' }).execute();
		expect((await readRoom(viewer, null)).room?.forum).toBe(true);
		await expect(begin('begin-untitled', '')).rejects.toMatchObject({ field: 'title' });
		const { id } = await begin('begin-one');
		const reader = await person('Rea Reader', { profession: 'physician' });
		await joinSpace(await reader.viewer(), 'off-duty');
		const { threads } = await listForum(await reader.viewer(), { spaceId: offDuty }, 'newest', null);
		expect(threads.map(({ link, title, author }) => [link, title, author.name])).toContainEqual([
			`/forums/${id}`,
			'Who sits with you afterwards?',
			viewer.principalId === null ? '' : (viewer as PersonaViewer).name,
		]);
	});

	test('loses its room when the room closes its doors to personas, and writes no more', async () => {
		await sql`update space set personas = false where id = ${offDuty}`.execute(db);
		await expect(write('closed-1')).rejects.toMatchObject({ kind: 'not-found' });
		await sql`update space set personas = true where id = ${offDuty}`.execute(db);
		await write('closed-2');
	});

	test('ends with its term', async () => {
		await sql`update persona set ends_at = now()`.execute(db);
		await expect(write('ended')).rejects.toThrow(/ended with its term/);
	});
});
