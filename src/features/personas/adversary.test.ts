// An adversary with everything: all tables of the database with their physical order and transaction numbers, the data folder
// as a base backup holds it, the write-ahead log, the moments at which tokens were issued, and the batches' public keys. He
// links personas to members no better than chance within their class (decisions 0030 and 0119).

import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import '#features/kinds.ts';
import { publish } from '#kernel/content/publish.ts';
import { react } from '#kernel/reactions/react.ts';
import { db } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';
import type { Person } from '#tests/people.ts';
import { finder, keepLog, rowsOnDisk, type Together } from './disk.file.ts';
import { type Drawn, draw, endDrawing, peopleOf, room } from './draw.file.ts';
import { readPersona } from './read-persona.ts';
import { redeemToken } from './redeem-token.ts';
import { bytesOf } from './token.ts';

/** The same every time: in which order they draw, and in which they make their personas. */
function dice(seed: string) {
	let count = 0;
	return () => createHash('sha256').update(`${seed} ${count++}`).digest().readUInt32BE() / 2 ** 32;
}
function shuffled<T>(list: readonly T[], seed: string): T[] {
	const roll = dice(seed);
	const left = [...list];
	return list.map(() => left.splice(Math.floor(roll() * left.length), 1)[0] as T);
}

const CLASSES = [
	{ size: 60, traits: { profession: 'physician', specialty: 'cardiology', country: 'ES' } },
	{ size: 40, traits: { profession: 'physician', specialty: 'general-surgery', country: 'ES' } },
	{ size: 50, traits: { profession: 'nurse', country: 'GB' } },
	{ size: 30, traits: { profession: 'midwife', country: 'PT' } },
	{ size: 20, traits: { profession: 'pharmacist', country: 'FR' } },
];
/** By chance so many hits in all are expected: one a class. */
const BY_CHANCE = CLASSES.length;
/** A Poisson variable of mean 5 reaches 18 once in 180,000 times. */
const TOO_MANY = 18;

interface Row {
	table: string;
	/** Number of the transaction that wrote it, and its place in the file: the order of events. */
	xmin: number;
	ctid: string;
	cells: Record<string, string>;
}

let dump: Row[];
/** Who it really is; the adversary does not get this. */
const truth = new Map<Id, Id>();
const tokenOf = new Map<Id, Drawn>();
let roomId: Id;
let log: Awaited<ReturnType<typeof keepLog>>;

beforeAll(async () => {
	log = await keepLog();
	roomId = await room('the-room');
	const people: Person[] = [];
	for (const { size, traits } of CLASSES) people.push(...(await peopleOf(size, traits)));
	const drawn: { who: Person; token: Drawn }[] = [];
	for (const who of shuffled(people, 'drawing'))
		drawn.push({ who, token: (await draw(await who.viewer()))[0] as Drawn });
	await endDrawing();
	const letters = 'abcdefghijklmnopqrstuvwxyz';
	for (const [place, { who, token }] of shuffled(drawn, 'redeeming').entries()) {
		const name = `Bird ${letters[Math.floor(place / 26)]}${letters[place % 26]}x`;
		const handle = await redeemToken({ batchId: token.batchId, token, name });
		const persona = await readPersona(`Persona ${token.secret}`);
		if (!persona) throw new Error('no persona');
		expect(persona.handle).toBe(handle);
		truth.set(persona.principalId, who.id);
		tokenOf.set(persona.principalId, token);
		const written = await publish(persona, {
			kind: 'post',
			audience: 'space',
			spaceId: roomId,
			markdown: `What nobody says, ${place}.`,
			key: `adversary-${place}`,
		});
		await react(persona, written, 'thanks');
	}
	dump = await dumpAll();
}, 120_000);

/** Every row of every table of the network, as a backup holds it; each cell as text. */
async function dumpAll(): Promise<Row[]> {
	const { rows: tables } = await sql<{
		name: string;
	}>`select format('%I.%I', schemaname, tablename) as name from pg_tables
		where schemaname not in ('pg_catalog', 'information_schema')`.execute(db);
	const all: Row[] = [];
	for (const { name } of tables) {
		const { rows } = await sql<{ xmin: string; ctid: string; row: Record<string, unknown> }>`
			select t.xmin::text, t.ctid::text, (select jsonb_object_agg(key, value) from jsonb_each_text(to_jsonb(t.*))) as row from ${sql.raw(name)} t order by t.ctid`.execute(
			db,
		);
		for (const { xmin, ctid, row } of rows)
			all.push({
				table: name,
				xmin: Number(xmin),
				ctid,
				cells: Object.fromEntries(Object.entries(row).map(([column, cell]) => [column, String(cell)])),
			});
	}
	return all;
}

const rowsOf = (table: string) => dump.filter((row) => row.table === `public.${table}`);

/** What he sees of each: of the personas in the order in which they were made, of the draws in the order of issue. */
function seen() {
	const byTime = (one: Row, other: Row) => one.xmin - other.xmin;
	const principals = new Map(rowsOf('principal').map((row) => [row.cells.id as string, row.cells]));
	const batchOf = new Map(
		rowsOf('persona_batch').map((row) => {
			const { profession, specialty_group, country } = row.cells;
			return [row.cells.id as string, [profession, specialty_group, country].join(' ')];
		}),
	);
	const personas = rowsOf('persona')
		.sort(byTime)
		.map(({ cells, xmin }) => {
			const shown = principals.get(cells.id as string) as Row['cells'];
			const nothing = (text: string | undefined) => (text === undefined || text === 'null' ? '' : text);
			const of = [shown.profession, nothing(shown.specialty), nothing(shown.country)].join(' ');
			return { id: cells.id as Id, of, xmin, tokenHash: cells.token_hash as string };
		});
	const draws = rowsOf('persona_draw')
		.sort(byTime)
		.map(({ cells, xmin, ctid }) => ({
			memberId: cells.member_id as Id,
			of: batchOf.get(cells.batch_id as string) as string,
			xmin,
			ctid,
			blinded: cells.blinded as string,
			signature: cells.blind_signature as string,
		}));
	return { personas, draws };
}
type Seen = ReturnType<typeof seen>;
type Strategy = (personas: Seen['personas'], draws: Seen['draws']) => Id[];

/** Each guesses within one class, where he has both lists in the order of time. */
const STRATEGIES: Record<string, Strategy> = {
	'first drawn, first made': (personas, draws) => personas.map((_, place) => draws[place]?.memberId as Id),
	'last drawn, first made': (personas, draws) => personas.map((_, place) => draws.at(-1 - place)?.memberId as Id),
	'as the ids go': (personas, draws) => {
		const byId = (one: string, other: string) => (BigInt(one) < BigInt(other) ? -1 : 1);
		const members = draws.map((one) => one.memberId).sort(byId);
		const places = personas.map((one) => one.id).sort(byId);
		return personas.map((one) => members[places.indexOf(one.id)] as Id);
	},
	'as the hashes go': (personas, draws) => {
		const sorted = [...draws].sort((one, other) => (one.blinded < other.blinded ? -1 : 1));
		const places = personas.map((one) => one.tokenHash).sort();
		return personas.map((one) => sorted[places.indexOf(one.tokenHash)]?.memberId as Id);
	},
	'the most alike bits': (personas, draws) => personas.map((one) => nearest(one.tokenHash, draws, 'blinded')),
	'the most alike bits of the signature': (personas, draws) =>
		personas.map((one) => nearest(one.tokenHash, draws, 'signature')),
	'the same remainder': (personas, draws) =>
		personas.map((one) => draws[Number(BigInt(one.id) % BigInt(draws.length))]?.memberId as Id),
};

function nearest(hash: string, draws: Seen['draws'], field: 'blinded' | 'signature'): Id {
	const alike = (one: string, other: string) => {
		let same = 0;
		for (let at = 0; at < 64; at++) if (one[at + 2] === other[at + 2]) same++;
		return same;
	};
	return draws.reduce((best, one) => (alike(hash, one[field]) > alike(hash, best[field]) ? one : best)).memberId;
}

function hits(strategy: Strategy, given = seen(), real = truth): number {
	let right = 0;
	for (const of of new Set(given.personas.map((one) => one.of))) {
		const personas = given.personas.filter((one) => one.of === of);
		const draws = given.draws.filter((one) => one.of === of);
		right += strategy(personas, draws).filter((guess, place) => guess === real.get(personas[place]?.id as Id)).length;
	}
	return right;
}

describe('an adversary with a dump and the moments of issue', () => {
	test('has two hundred personas, in classes of those who drew', () => {
		const { personas, draws } = seen();
		expect([personas.length, draws.length]).toEqual([200, 200]);
		for (const { size, traits } of CLASSES)
			expect(personas.filter((one) => one.of.startsWith(traits.profession)).length).toBeGreaterThanOrEqual(size);
		for (const one of personas)
			expect(draws.filter((draw) => draw.of === one.of).length).toBe(
				personas.filter((other) => other.of === one.of).length,
			);
	});

	test.each(Object.keys(STRATEGIES))('guesses “%s” no better than chance', (name) => {
		const right = hits(STRATEGIES[name] as Strategy);
		expect(right, `${right} of 200 right; ${BY_CHANCE} by chance`).toBeLessThan(TOO_MANY);
	});

	test('would find all of them, had they been made as they were drawn: the test can fail', () => {
		const { personas, draws } = seen();
		const order = new Map<Id, Id>();
		for (const of of new Set(personas.map((one) => one.of))) {
			const own = draws.filter((one) => one.of === of);
			for (const [place, one] of personas.filter((persona) => persona.of === of).entries())
				order.set(one.id, own[place]?.memberId as Id);
		}
		expect(hits(STRATEGIES['first drawn, first made'] as Strategy, seen(), order)).toBe(200);
	});

	test('finds that no persona was made before the last of its class had drawn', () => {
		const { personas, draws } = seen();
		for (const of of new Set(personas.map((one) => one.of))) {
			const firstMade = Math.min(...personas.filter((one) => one.of === of).map((one) => one.xmin));
			const lastDrawn = Math.max(...draws.filter((one) => one.of === of).map((one) => one.xmin));
			expect(firstMade).toBeGreaterThan(lastDrawn);
		}
	});

	test('finds no value that a persona’s rows and a member’s rows share, but what is everybody’s', () => {
		const personas = new Set(truth.keys());
		const members = new Set(truth.values());
		const accounts = new Set(rowsOf('member').map((row) => row.cells.account_id as string));
		const handles = new Map(rowsOf('principal').map((row) => [row.cells.handle as string, row.cells.id as string]));
		const about = (who: (cell: string) => boolean) =>
			dump.filter((row) => Object.values(row.cells).some((cell) => who(cell)));
		const ofPersonas = about((cell) => personas.has(cell) || personas.has(handles.get(cell) ?? ''));
		const ofMembers = about((cell) => members.has(cell) || members.has(handles.get(cell) ?? '') || accounts.has(cell));
		expect(ofPersonas.length).toBeGreaterThanOrEqual(200 * 5);
		const alsoMembers = new Set(ofMembers);
		expect(ofPersonas.filter((row) => alsoMembers.has(row))).toEqual([]);
		// Long enough to name somebody. Rows of both kinds are full of kinds, countries and the room.
		const long = (rows: Row[]) =>
			new Set(rows.flatMap((row) => Object.values(row.cells)).filter((cell) => cell.length > 9 && cell !== roomId));
		const ofOthers = new Set(ofMembers.map((row) => row.table));
		expect([...ofOthers]).toContain('public.persona_draw');
		const longOfMembers = long(ofMembers);
		const shared = [...long(ofPersonas)].filter((cell) => longOfMembers.has(cell));
		const everybodys = CLASSES.flatMap(({ traits }) => Object.values(traits));
		expect(shared.filter((cell) => !everybodys.includes(cell))).toEqual([]);
	});

	test('finds no time on a draw or on a persona', async () => {
		const { rows } = await sql<{ column: string }>`select table_name || '.' || column_name as column
			from information_schema.columns where table_name in ('persona', 'persona_draw', 'persona_batch', 'persona_class')
				and (data_type like 'timestamp%' or data_type = 'date')`.execute(db);
		expect(rows.map((row) => row.column).sort()).toEqual([
			'persona.ends_at', // of the term
			'persona.suspended_until',
			'persona_batch.opened_on', // a day, of all who draw
		]);
		const { rows: made } = await sql`select distinct created_at from principal where kind = 'persona'`.execute(db);
		expect(made).toHaveLength(1);
	});

	test('holds nothing, if he saw the token when it was spent: every draw of the class fits every token', async () => {
		// Blindness is not hard to break, it cannot be broken: for each pair there is a blinding that leads from the one to the other.
		const { personas, draws } = seen();
		const persona = personas[0] as Seen['personas'][number];
		const batch = rowsOf('persona_batch').find((row) => row.cells.id === tokenOf.get(persona.id)?.batchId) as Row;
		const spki = Buffer.from((batch.cells.public_key as string).slice(2), 'hex');
		const key = await crypto.subtle.importKey('spki', spki, { name: 'RSA-PSS', hash: 'SHA-384' }, true, ['verify']);
		const { n } = await crypto.subtle.exportKey('jwk', key);
		const number = (bytes: Uint8Array) => BigInt(`0x${Buffer.from(bytes).toString('hex')}`);
		const modulus = number(Buffer.from(n as string, 'base64url'));
		const signature = number(bytesOf(tokenOf.get(persona.id)?.signature ?? ''));
		const encoded = power(signature, 65537n, modulus);
		const own = draws.filter((one) => one.of === persona.of);
		for (const one of own) {
			const blind = number(Buffer.from(one.signature.slice(2), 'hex'));
			const blinding = (blind * inverse(signature, modulus)) % modulus;
			const blinded = (encoded * power(blinding, 65537n, modulus)) % modulus;
			expect(blinded).toBe(number(Buffer.from(one.blinded.slice(2), 'hex')));
		}
		expect(own.length).toBeGreaterThanOrEqual(20);
	});
});

describe('an adversary with the data folder and the write-ahead log', () => {
	test('finds a member and a persona in no version of a row, deleted ones included, and in no transaction', async () => {
		const [member, persona] = [[...truth.values()][0] as Id, [...truth.keys()][0] as Id];
		// Two who are tied on purpose: by a row that is deleted again, and by two tables in one transaction.
		await sql`create table tied (member_id bigint, persona_id bigint)`.execute(db);
		await sql`insert into tied values (${member}, ${persona})`.execute(db);
		await sql`delete from tied`.execute(db);
		await sql`create table tied_payload (words text)`.execute(db);
		await db.transaction().execute(async (trx) => {
			await sql`insert into tied values (${member}, null)`.execute(trx);
			await sql`insert into tied_payload values (${`{"principal": "${persona}"}`})`.execute(trx);
		});
		const [disk, transactions] = [await rowsOnDisk(), await log.read()];
		const [membersIn, personasIn] = [finder(truth.values()), finder(truth.keys())];
		const holding = (all: Together[], find: typeof membersIn) => all.filter(({ bytes }) => find(bytes).size > 0);
		for (const all of [disk, transactions]) {
			expect(holding(all, membersIn).length).toBeGreaterThanOrEqual(200 * 2);
			expect(holding(all, personasIn).length).toBeGreaterThanOrEqual(200 * 3);
		}
		const both = (all: Together[]) => holding(holding(all, personasIn), membersIn).map(({ where }) => where);
		expect(both(disk)).toEqual(['tied']);
		// Only what was planted: the row, and the two tables.
		expect(both(transactions)).toHaveLength(2);
	});
});

function power(base: bigint, exponent: bigint, modulus: bigint): bigint {
	let result = 1n;
	for (let left = exponent, at = base; left > 0n; left >>= 1n, at = (at * at) % modulus)
		if (left & 1n) result = (result * at) % modulus;
	return result;
}

function inverse(value: bigint, modulus: bigint): bigint {
	let [a, b, x, y] = [value, modulus, 1n, 0n];
	while (b > 0n) [a, b, x, y] = [b, a % b, y, x - (a / b) * y];
	return ((x % modulus) + modulus) % modulus;
}
