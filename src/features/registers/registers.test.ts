// The life of a register: loaded, loaded again, changed by a delta, spared by broken files, going on after an abort.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { gzipSync } from 'node:zlib';
import { sql } from 'kysely';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { ZipFile } from 'yazl';
import { db } from '#platform/db.server.ts';
import { isNpi, withCheckDigit } from './check-digit.ts';
import { recordApproval, recordCancellation } from './decide-load.ts';
import { csvLine, inventedNpi, type NppesRow, nppesColumns, nppesFields, nppesFile } from './fixtures/nppes-file.ts';
import { WrongFile } from './load-problem.ts';
import { loadRegister } from './load-register.ts';
import { lookUp } from './look-up.ts';
import { listLoads } from './read-loads.ts';
import { recordLoad } from './start-load.ts';
import type { Extent } from './tables.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'consilium-register-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const FAMILIES = ['ABENDROTH', 'BRISTLECONE', 'CALDERWOOD', "O'DUNMORE", 'ESKERDALE', 'DE LA FUENTECLARA'];
const people = (count: number, change: (row: NppesRow, n: number) => NppesRow = (row) => row): NppesRow[] =>
	Array.from({ length: count }, (_, n) =>
		change(
			{
				number: inventedNpi(n + 1),
				family: `${FAMILIES[n % FAMILIES.length]} ${n}`,
				given: 'MARGIT',
				taxonomies: ['207R00000X'],
			},
			n,
		),
	);

let files = 0;
function put(content: string | Buffer, name = 'npidata.csv'): string {
	const file = path.join(folder, `${++files}-${name}`);
	writeFileSync(file, content);
	return file;
}

async function load(
	content: string | Buffer,
	extent: Extent = 'full',
	more: { announcedBytes?: number; batch?: number } = {},
) {
	const { batch, ...rest } = more;
	const id = await recordLoad({ register: 'nppes', path: put(content), extent, ...rest }, null, false);
	await loadRegister(id, { batch });
	return newest();
}
/** A zip archive with these files, in this order. */
async function zipOf(files: Record<string, string>): Promise<Buffer> {
	const zip = new ZipFile();
	for (const [name, text] of Object.entries(files)) zip.addBuffer(Buffer.from(text), name);
	zip.end();
	return buffer(zip.outputStream);
}
async function newest() {
	const [load] = await listLoads(1);
	if (!load) throw new Error('no load');
	return load;
}
const snapshot = async () =>
	(await sql`select * from register_entry order by register, number`.execute(db)).rows as Record<string, unknown>[];
const stages = async () =>
	(await sql`select relname from pg_class where relname like 'register_stage_%' and relkind = 'r'`.execute(db)).rows
		.length;

beforeEach(async () => {
	await sql`truncate register_load cascade`.execute(db);
	await sql`truncate register_entry`.execute(db);
});

describe('check digit', () => {
	test('the published example is right, and any other last digit wrong', () => {
		expect(isNpi('1234567893')).toBe(true); // the example in CMS's own description
		for (const digit of '012456789') expect(isNpi(`123456789${digit}`)).toBe(false);
		expect(isNpi('0234567893')).toBe(false);
		expect(isNpi('123456789')).toBe(false);
		expect(isNpi(withCheckDigit('123456789'))).toBe(true);
	});
});

describe('a full load', () => {
	test('brings the register in, and a second one updates it', async () => {
		const done = await load(nppesFile(people(30)));
		expect(done).toMatchObject({ state: 'done', rows: 30, bad: 0, entriesStaged: 30 });
		expect(await lookUp('nppes', inventedNpi(4))).toMatchObject({
			entity: 'person',
			family_name: "O'DUNMORE 3",
			taxonomies: ['207R00000X'],
			state: 'active',
			region: 'OH',
		});
		const before = await snapshot();
		expect((await load(nppesFile(people(30)))).state).toBe('done');
		expect(await snapshot()).toEqual(before);
		await load(nppesFile(people(30, (row, n) => (n === 3 ? { ...row, family: 'NEWNAME' } : row))));
		expect(await lookUp('nppes', inventedNpi(4))).toMatchObject({ family_name: 'NEWNAME' });
		expect(await stages()).toBe(0);
	});

	test('reads gzip, CRLF, unquoted fields, quotes and line breaks in fields, and numbers written as 1.0', async () => {
		const rows = people(5);
		(rows[1] as NppesRow).family = 'ROW "THE" ROE';
		(rows[2] as NppesRow).organisation = 'TWO\nLINES';
		expect((await load(gzipSync(nppesFile(rows)))).rows).toBe(5);
		expect(await lookUp('nppes', inventedNpi(2))).toMatchObject({ family_name: 'ROW "THE" ROE' });
		await load(nppesFile(people(6)).replaceAll('\n', '\r\n'));
		expect((await snapshot()).length).toBe(6);
		const plain = [nppesColumns, ...people(7).map((row) => nppesFields(row).map((f, i) => (i < 2 && f ? `${f}.0` : f)))]
			.map((fields) => `${fields.map((f) => (/[",\n]/.test(f) ? csvLine([f]) : f)).join(',')}\n`)
			.join('');
		expect(await load(plain)).toMatchObject({ state: 'done', bad: 0 });
		expect(await lookUp('nppes', inventedNpi(7))).toMatchObject({ entity: 'person', number: inventedNpi(7) });
	});

	test('reads the zip as it is handed out, and says what is wrong with another one', async () => {
		const text = nppesFile(people(8));
		const handedOut = {
			'npidata_pfile_20050523-20261108_FileHeader.csv': 'NPI\n',
			'othername_pfile_20050523-20261108.csv': 'NPI\n',
			'npidata_pfile_20050523-20261108.csv': text,
			'NPPES_Data_Dissemination_Readme.pdf': '%PDF',
		};
		expect(await load(await zipOf(handedOut))).toMatchObject({ state: 'done', rows: 8 });
		await expect(load(await zipOf({ 'a.csv': text, 'b.csv': text }))).rejects.toThrow(
			/several tables \(a\.csv, b\.csv\)/,
		);
		await expect(load(await zipOf({ 'xl/workbook.xml': '<x/>' }))).rejects.toThrow('This is a workbook');
		await expect(load(await zipOf({ 'readme.pdf': '%PDF' }))).rejects.toThrow('holds no CSV file');
		const cut = (await zipOf(handedOut)).subarray(0, 900);
		await expect(load(cut)).rejects.toThrow(/ends too early/);
		expect((await snapshot()).length).toBe(8);
	});

	test('knows deactivated, reactivated, replaced and organisations’ numbers, and puts the primary code first', async () => {
		await load(
			nppesFile([
				{ number: inventedNpi(1), entity: '', deactivated: '03/01/2024' },
				{ number: inventedNpi(2), family: 'BACK', deactivated: '03/01/2020', reactivated: '04/01/2021' },
				{ number: inventedNpi(3), family: 'MOVED', replacement: inventedNpi(9) },
				{ number: inventedNpi(4), entity: '2', organisation: 'AN INVENTED CLINIC LLC' },
				{ number: inventedNpi(5), family: 'TWICE', taxonomies: ['390200000X', '207R00000X', '207R00000X'], primary: 1 },
			]),
		);
		expect(await snapshot()).toMatchObject([
			{ entity: 'unknown', state: 'deactivated' },
			{ state: 'active' },
			{ state: 'replaced', replaced_by: inventedNpi(9) },
			{ entity: 'organisation', state: 'active' },
			{ taxonomies: ['207R00000X', '390200000X'] },
		]);
	});

	test('of a number that occurs twice keeps the row that changed last', async () => {
		const rows = people(3);
		const twice = { ...(rows[1] as NppesRow), family: 'NEWER', updated: '06/01/2025' };
		const done = await load(nppesFile([twice, ...rows, { ...twice, family: 'OLDER', updated: '06/01/2019' }]));
		expect(done.repeated).toBe(2);
		expect(await lookUp('nppes', inventedNpi(2))).toMatchObject({ family_name: 'NEWER' });
		expect((await snapshot()).length).toBe(3);
	});
});

describe('a malformed row', () => {
	const broken: [string, (lines: string[]) => void, RegExp][] = [
		['a quotation mark never closed', (l) => (l[5] = (l[5] as string).slice(0, -1)), /not closed/],
		['a quotation mark inside', (l) => (l[5] = (l[5] as string).replace('MARGIT', 'MAR"GIT')), /not closed|CSV/],
		['two of them', (l) => (l[5] = (l[5] as string).replace('MARGIT', 'M"AR"GIT')), /CSV/],
		['a column too few', (l) => (l[5] = (l[5] as string).replace(',""', '')), /329 columns/],
		['a column too many', (l) => (l[5] += ',""'), /331 columns/],
		['half a line', (l) => (l[5] = (l[5] as string).slice(0, 300)), /columns|not closed|CSV/],
		[
			'a wrong check digit',
			(l) => (l[5] = (l[5] as string).replace(/\d",/, (m) => `${(Number(m[0]) + 1) % 10}",`)),
			/check digit/,
		],
		['letters for a number', (l) => (l[5] = (l[5] as string).replace(/^"\d{10}/, '"ABCDEFGHIJ')), /ten digits/],
		['an unknown entity', (l) => (l[5] = (l[5] as string).replace(',"1",', ',"7",')), /entity/],
		['a date that is none', (l) => (l[5] = (l[5] as string).replace('01/15/2025', '02/31/2025')), /date/],
		['a zero byte', (l) => (l[5] = (l[5] as string).replace('MARGIT', 'MAR\0GIT')), /zero/],
		['an impossible code', (l) => (l[5] = (l[5] as string).replace('207R00000X', '207')), /taxonomy/],
	];
	test.each(broken)('%s is reported with its line and skipped', async (_name, breakIt, problem) => {
		const lines = nppesFile(people(40)).trimEnd().split('\n');
		breakIt(lines);
		const done = await load(`${lines.join('\n')}\n`);
		expect(done).toMatchObject({ state: 'done', rows: 40, bad: 1, entriesStaged: 39 });
		expect(done.faults).toEqual([{ line: 6, problem: expect.stringMatching(problem) }]);
	});

	test('in another encoding is skipped too', async () => {
		const bytes = Buffer.from(nppesFile(people(40)));
		bytes[bytes.indexOf('MARGIT') + 2] = 0xe9;
		expect(await load(bytes)).toMatchObject({ state: 'done', bad: 1, faults: [{ line: 2, problem: 'not in UTF-8' }] });
	});

	test('does not make its entry absent: the old one stays', async () => {
		await load(nppesFile(people(40)));
		const lines = nppesFile(people(40)).trimEnd().split('\n');
		lines[7] = (lines[7] as string).replace(',""', '');
		expect(await load(`${lines.join('\n')}\n`)).toMatchObject({ state: 'done', bad: 1, entriesLapsing: 0 });
		expect(await lookUp('nppes', inventedNpi(7))).toMatchObject({ state: 'active' });
	});

	test('after a row with a line break still has its right line number', async () => {
		const rows = people(4);
		(rows[0] as NppesRow).organisation = 'TWO\nLINES';
		const text = nppesFile(rows);
		const done = await load(text.replace(/"1"(?=[^\n]*CALDERWOOD)/, '"9"'));
		expect(done.faults.map((fault) => fault.line)).toEqual([5]);
	});

	test('is a sign of a wrong file when there are many', async () => {
		await load(nppesFile(people(5)));
		const before = await snapshot();
		const bad = people(60).map((row, n) => (n % 2 ? row : { ...row, entity: '9' as '1' }));
		const failed = await load(nppesFile(bad));
		expect(failed).toMatchObject({ state: 'failed', message: expect.stringMatching(/30 of 60 rows are malformed/) });
		expect(await snapshot()).toEqual(before);
		expect(await stages()).toBe(0);
	});
});

describe('a truncated or wrong file changes nothing', () => {
	test('wherever it is cut, plain and packed', async () => {
		await load(nppesFile(people(20)));
		const before = await snapshot();
		const text = Buffer.from(nppesFile(people(20, (row) => ({ ...row, family: 'CHANGED' }))));
		const packed = gzipSync(text);
		// A fixed walk over the file, dense at its end; a cut exactly behind a row is the next test's.
		const cuts = new Set<number>();
		for (let n = 1; n <= 40; n++) cuts.add(Math.floor((n * 7919 * 31) % (text.length - 1)) + 1);
		for (let n = 1; n <= 12; n++) cuts.add(text.length - n);
		for (const cut of cuts) {
			if (text[cut - 1] === 10) continue;
			const outcome = await load(text.subarray(0, cut)).catch((problem) => {
				expect(problem).toBeInstanceOf(WrongFile);
				return { state: 'failed' };
			});
			expect(outcome.state, `cut at byte ${cut}`).toBe('failed');
		}
		for (let n = 1; n <= 10; n++) {
			const cut = n === 10 ? packed.length - 1 : Math.floor((packed.length * n) / 10);
			const outcome = await load(packed.subarray(0, cut)).catch((problem) => {
				expect(problem).toBeInstanceOf(WrongFile);
				return { state: 'failed' };
			});
			expect(outcome.state, `packed, cut at byte ${cut}`).toBe('failed');
		}
		expect(await snapshot()).toEqual(before);
		expect(await stages()).toBe(0);
	});

	test('cut exactly behind a row it is caught by its announced size, or waits because many would lapse', async () => {
		await load(nppesFile(people(400)));
		const before = await snapshot();
		const text = nppesFile(people(400));
		const cut = text.split('\n').slice(0, 300).join('\n').concat('\n');
		expect((await load(cut, 'full', { announcedBytes: text.length })).message).toMatch(/announced/);
		expect(await load(cut)).toMatchObject({ state: 'awaiting-approval', entriesLapsing: 101, entriesActive: 400 });
		expect(await snapshot()).toEqual(before);
	});

	const wrong: [string, string | Buffer, RegExp][] = [
		['empty', '', /empty/],
		['a web page', '<!DOCTYPE html><html><body>Not found</body></html>\n', /web page/],
		['the beginning of a zip archive', Buffer.from('504b03041400000008000000', 'hex'), /zip archive .* ends too early/],
		['another CSV file', 'a,b,c\n1,2,3\n', /not the NPPES/],
		[
			'without taxonomy columns',
			nppesFile(people(3))
				.split('\n')
				.map((line) => line.split(',').slice(0, 41).join(','))
				.join('\n'),
			/Taxonomy Code_1/,
		],
		['a deactivation list', '"NPI","NPI Deactivation Date"\n"1000000012","01/01/2020"\n', /missing/],
		['one endless line', 'NPI'.repeat(100_000), /longer|column names/],
	];
	test.each(wrong)('%s', async (_name, content, sentence) => {
		await load(nppesFile(people(5)));
		const before = await snapshot();
		await expect(recordLoad({ register: 'nppes', path: put(content), extent: 'full' }, null, false)).rejects.toThrow(
			sentence,
		);
		expect(await snapshot()).toEqual(before);
	});

	test('with a header alone', async () => {
		await load(nppesFile(people(5)));
		expect(await load(nppesFile([]))).toMatchObject({ state: 'failed', message: 'The file has no usable row.' });
		expect((await snapshot()).length).toBe(5);
	});

	test('exchanged while the load was interrupted', async () => {
		const file = put(nppesFile(people(50)));
		const id = await recordLoad({ register: 'nppes', path: file, extent: 'full' }, null, false);
		const stop = new AbortController();
		await loadRegister(id, { batch: 10, signal: stop.signal, onProgress: () => stop.abort() });
		writeFileSync(file, nppesFile(people(50, (row) => ({ ...row, family: 'OTHER' }))));
		expect(await loadRegister(id)).toBe('failed');
		expect((await newest()).message).toMatch(/has changed/);
	});
});

describe('a delta', () => {
	test('changes and adds what it names; absence means nothing', async () => {
		await load(nppesFile(people(300)));
		const done = await load(
			nppesFile([
				{
					number: inventedNpi(2),
					family: 'MARRIED',
					given: 'MARGIT',
					taxonomies: ['208000000X'],
					updated: '02/01/2025',
				},
				{ number: inventedNpi(3), entity: '', deactivated: '02/02/2025' },
				{ number: inventedNpi(900), family: 'ADDED', taxonomies: ['163W00000X'] },
			]),
			'delta',
		);
		expect(done).toMatchObject({ state: 'done', entriesLapsing: 1, entriesActive: 300 });
		expect((await snapshot()).length).toBe(301);
		expect(await lookUp('nppes', inventedNpi(2))).toMatchObject({ family_name: 'MARRIED', taxonomies: ['208000000X'] });
		expect(await lookUp('nppes', inventedNpi(3))).toMatchObject({ state: 'deactivated' });
		expect(await lookUp('nppes', inventedNpi(900))).toMatchObject({ family_name: 'ADDED' });
		expect(await lookUp('nppes', inventedNpi(4))).toMatchObject({ state: 'active' });
	});

	test('that is older than what is there does not undo it', async () => {
		await load(nppesFile(people(3, (row) => ({ ...row, updated: '03/01/2025' }))));
		await load(nppesFile([{ ...(people(1)[0] as NppesRow), family: 'STALE', updated: '02/01/2025' }]), 'delta');
		expect(await lookUp('nppes', inventedNpi(1))).toMatchObject({ family_name: 'ABENDROTH 0' });
	});
});

describe('a load that would lapse more than 0.5 %', () => {
	test('waits, and takes effect when it is approved', async () => {
		await load(nppesFile(people(1000)));
		const before = await snapshot();
		expect((await load(nppesFile(people(995)))).state).toBe('done');
		expect((await load(nppesFile(people(1000)))).state).toBe('done');
		const waiting = await load(nppesFile(people(994)));
		expect(waiting).toMatchObject({ state: 'awaiting-approval', entriesLapsing: 6, entriesActive: 1000 });
		expect(await snapshot()).toEqual(before);
		// Running the job again does not slip past the question.
		expect(await loadRegister(waiting.id)).toBe('awaiting-approval');
		await expect(
			recordLoad({ register: 'nppes', path: put(nppesFile(people(1))), extent: 'full' }, null, false),
		).rejects.toThrow(/under way/);
		await recordApproval(waiting.id, null, false);
		expect(await loadRegister(waiting.id)).toBe('done');
		expect((await snapshot()).length).toBe(994);
		await expect(recordApproval(waiting.id, null, false)).rejects.toThrow(/does not wait/);
	});

	test('also when a delta deactivates that many, and cancelled it changes nothing', async () => {
		await load(nppesFile(people(1000)));
		const before = await snapshot();
		const waiting = await load(
			nppesFile(people(6).map(({ number }) => ({ number, entity: '' as const, deactivated: '05/05/2025' }))),
			'delta',
		);
		expect(waiting.state).toBe('awaiting-approval');
		await recordCancellation(waiting.id, null);
		expect(await loadRegister(waiting.id)).toBe('cancelled');
		expect(await snapshot()).toEqual(before);
		expect(await stages()).toBe(0);
	});
});

describe('an interrupted load', () => {
	test.each([false, true])(
		'goes on where it stopped and ends like an uninterrupted one (packed: %s)',
		async (packed) => {
			const rows = people(500);
			(rows[123] as NppesRow).organisation = 'TWO\nLINES';
			const lines = nppesFile(rows).trimEnd().split('\n');
			lines[50] = (lines[50] as string).replace(',""', '');
			lines[400] = (lines[400] as string).replace('"1"', '"9"');
			const text = `${lines.join('\n')}\n`;
			const content = packed ? gzipSync(text) : text;
			await load(content);
			const straight = await snapshot();
			const faults = (await newest()).faults;
			expect(faults.length).toBe(2);

			await sql`truncate register_load cascade`.execute(db);
			await sql`truncate register_entry`.execute(db);
			const id = await recordLoad({ register: 'nppes', path: put(content), extent: 'full' }, null, false);
			let runs = 0;
			for (let state = ''; state !== 'done'; runs++) {
				const stop = new AbortController();
				let batches = 0;
				state = await loadRegister(id, {
					batch: 37,
					signal: stop.signal,
					onProgress: () => {
						if (++batches === 2) stop.abort();
					},
				});
				expect(runs).toBeLessThan(50);
				if (state === 'reading') expect((await snapshot()).length).toBe(0);
			}
			expect(runs).toBeGreaterThan(3);
			expect(await snapshot()).toEqual(straight);
			expect(await newest()).toMatchObject({ rows: 500, bad: 2, faults });
		},
	);

	test('whose connection dies in the middle of a batch loses nothing and doubles nothing', async () => {
		const id = await recordLoad({ register: 'nppes', path: put(nppesFile(people(3000))), extent: 'full' }, null, false);
		let cut = false;
		await expect(
			loadRegister(id, {
				batch: 20,
				onProgress: ({ rows }) => {
					if (cut || rows < 100) return;
					cut = true;
					void sql`select pg_terminate_backend(pid) from pg_stat_activity
						where datname = current_database() and pid <> pg_backend_pid()`.execute(db);
				},
			}),
		).rejects.toThrow();
		expect((await newest()).state).toBe('reading');
		// The connection that was cut keeps its lock until its process has ended: meanwhile the load counts as being at work.
		await expect.poll(() => loadRegister(id), { timeout: 15_000 }).toBe('done');
		expect(await newest()).toMatchObject({ rows: 3000, entriesStaged: 3000, repeated: 0 });
	});
});
