// Registers of other countries: a mapping says which column is what, and what is not known proves nothing.

import { mkdtempSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { db } from '#platform/db.server.ts';
import '#platform/form.ts'; // as in the server, what is wrong is said in its words
import { mintId } from '#platform/ids.ts';
import { Refusal } from '#platform/refusal.ts';
import { settings } from '#platform/settings.ts';
import { recordRegister } from './define-register.ts';
import { splitFullName } from './full-name.ts';
import { loadRegister } from './load-register.ts';
import { lookUp } from './look-up.ts';
import { plainNumber, readMapping } from './mapping.ts';
import { readRegisters, registersFor } from './read-registers.ts';
import { readSanctions } from './sanctions.ts';
import { recordLoad } from './start-load.ts';

const GENERAL = {
	register: 'general',
	name: 'the register of the General Council',
	country: 'GB',
	proves: 'licensed',
	dates: 'DD/MM/YYYY',
	columns: {
		number: 'Ref No',
		family: 'Surname',
		given: 'Given Name',
		formerFamily: 'Former Surname',
		specialty: 'Specialty',
		status: 'Status',
		expires: 'Annual Retention Fee Due Date',
	},
	profession: 'physician',
	specialties: { 'General (internal) medicine': 'internal-medicine' },
	active: { 'Registered with Licence': 'licensed', 'Registered without a licence': 'registered' },
	numberPattern: '[0-9]{7}',
};
const BOARD = {
	register: 'board',
	name: 'the Board',
	country: 'DE',
	proves: 'registered',
	delimiter: ';',
	encoding: 'windows-1252',
	dates: 'DD.MM.YYYY',
	columns: {
		number: 'Nummer',
		fullName: 'Name',
		profession: 'Beruf',
		level: 'Stufe',
		country: 'Land',
		status: 'Stand',
	},
	professions: { Pflegefachfrau: 'nurse', Hebamme: 'midwife' },
	levels: { Examiniert: 'rn' },
	countries: { Deutschland: 'DE', Österreich: 'AT' },
	active: ['aktiv'],
};

const HEADER = 'Ref No,Surname,Given Name,Former Surname,Specialty,Status,Annual Retention Fee Due Date';
const filler = Array.from(
	{ length: 250 },
	(_, n) => `80${String(n).padStart(5, '0')},Filler,X,,,Registered with Licence,`,
);
const general = (lines: string[]) => `${[HEADER, ...lines, ...filler].join('\n')}\n`;

async function load(register: string, text: string | Buffer, extent: 'full' | 'delta' = 'full') {
	const file = path.join(mkdtempSync(path.join(settings().DATA_DIR, 'csv-')), `${mintId()}.csv`);
	writeFileSync(file, text);
	return loadRegister(await recordLoad({ register, path: file, extent }, null, false));
}

beforeAll(async () => {
	await recordRegister(readMapping(JSON.stringify(GENERAL)), null);
	await recordRegister(readMapping(JSON.stringify(BOARD)), null);
});

describe('a mapping', () => {
	test.each<[string, object, RegExp]>([
		['without a name', { ...GENERAL, columns: { number: 'x' } }, /no column for the name/],
		['without a profession', { ...GENERAL, profession: undefined }, /neither “profession”/],
		['with a profession that is none', { ...GENERAL, profession: 'wizard' }, /not the code of a profession/],
		['with a specialty that is none', { ...GENERAL, specialties: { x: 'wizardry' } }, /not the code of a specialty/],
		['with a status column and no word that counts', { ...GENERAL, active: undefined }, /no status that counts/],
		['with a field that does not exist', { ...GENERAL, colour: 'blue' }, /colour/],
		['with a code that would be a table of its own', { ...GENERAL, register: 'x; drop table member' }, /lower-case/],
		['that takes the place of NPPES', { ...GENERAL, register: 'nppes' }, /taken/],
		['that calls students licensed', { ...GENERAL, profession: 'medical-student' }, /students/],
		['that calls physicians students', { ...GENERAL, proves: 'studies', active: ['x'] }, /students/],
		['with a pattern that is none', { ...GENERAL, numberPattern: '(' }, /regular expression/],
	])('%s is refused with a sentence that names it', (_name, mapping, sentence) => {
		expect(() => readMapping(JSON.stringify(mapping))).toThrow(sentence);
		expect(() => readMapping(JSON.stringify(mapping))).toThrow(Refusal);
	});

	test('that is no JSON says where', () => {
		expect(() => readMapping('{"register": ')).toThrow(/not JSON/);
	});
});

describe('a file', () => {
	test('is read by its mapping: names, specialty, status, expiry; what is unknown does not count', async () => {
		expect(
			await load(
				'general',
				general([
					'1234567,Abendroth,Élodie Marie,Fenholt,General (internal) medicine,Registered with Licence,31/12/2099',
					'1234568,"O\'Dunmore, the younger",Tamsin,,Cardiology,Registered without a licence,01/01/2099',
					'1234569,Eskerdale,Jorun,,Obstetrics & Gynaecology,Erased,',
					'1234570,Garthmond,Pelle,,Something new,Suspended pending,',
				]),
			),
		).toBe('done');
		expect(await lookUp('general', '1234567')).toMatchObject({
			family_name: 'Abendroth',
			other_family_name: 'Fenholt',
			profession: 'physician',
			specialty: 'internal-medicine',
			state: 'active',
			means: 'licensed',
			country: 'GB',
		});
		expect(await lookUp('general', '1234568')).toMatchObject({
			specialty: 'cardiology',
			state: 'active',
			means: 'registered',
		});
		expect(await lookUp('general', '1234569')).toMatchObject({
			state: 'deactivated',
			means: null,
			status_words: 'Erased',
			specialty: 'obstetrics-and-gynaecology',
		});
		expect(await lookUp('general', '1234570')).toMatchObject({ state: 'deactivated', specialty: null });
	});

	test('with a row for each specialty of a person keeps all that count, and gives nobody those of another', async () => {
		await recordRegister(readMapping(JSON.stringify({ ...GENERAL, register: 'activities', country: 'BE' })), null);
		const row = (number: string, family: string, specialty: string, status = 'Registered with Licence') =>
			`${number},${family},Ada,,${specialty},${status},`;
		const text = general([
			row('7000001', 'Holt', 'Cardiology'),
			row('7000001', 'Holt', 'Dermatology', 'Gone'),
			row('7000001', 'HOLT', 'Nephrology'),
			row('7000002', 'Marsh', 'Cardiology'),
			row('7000002', 'Ruiz', 'Neurology'),
			row('7000003', 'Finch', 'Neurology'),
			row('7000003', 'Finch', ''),
		]);
		await load('activities', text);
		const of = async (number: string) => {
			const entry = await lookUp('activities', number);
			return [entry?.specialty, ...(entry?.other_specialties ?? [])];
		};
		expect(await of('7000001')).toEqual(['nephrology', 'cardiology']);
		expect(await of('7000002')).toEqual(['neurology']);
		expect(await of('7000003')).toEqual(['neurology']);
		await load('activities', text, 'delta');
		expect(await of('7000001')).toEqual(['nephrology', 'cardiology']);
	});

	test('in another encoding, with semicolons and one column for the name', async () => {
		const text =
			'Nummer;Name;Beruf;Stufe;Land;Stand\nA 12-3;Müßig, Jörg;Pflegefachfrau;Examiniert;Österreich;aktiv\nB4;Änne van der Höh;Hebamme;;Deutschland;aktiv\nC5;Wer Weiß;Heilerin;;Deutschland;aktiv\n';
		expect(await load('board', Buffer.from(text, 'latin1'))).toBe('done');
		expect(await lookUp('board', 'A123')).toMatchObject({
			family_name: 'Müßig',
			given_name: 'Jörg',
			profession: 'nurse',
			level: 'rn',
			country: 'AT',
			means: 'registered',
		});
		expect(await lookUp('board', 'B4')).toMatchObject({
			family_name: 'van der Höh',
			given_name: 'Änne',
			profession: 'midwife',
		});
		expect(await lookUp('board', 'C5')).toMatchObject({ profession: null });
	});

	test('with faulty rows reports them by line; an unreadable row is not an absent one', async () => {
		const good = '1234567,Abendroth,Élodie,,,Registered with Licence,';
		expect(await load('general', general([good, '1234571,Iverstad,Solveig,,,Registered with Licence,']))).toBe('done');
		expect(
			await load(
				'general',
				general([
					good,
					'1234571,Iverstad,Solveig,,,Registered with Licence,31/02/2099',
					'xx,No,Number,,,,',
					'77,too,few',
				]),
			),
		).toBe('done');
		expect(await lookUp('general', '1234571')).toMatchObject({ state: 'active' });
		const { rows } = await sql<{ line: number; problem: string }>`
			select line_number::int as line, problem from register_load_fault
			where load_id = (select max(id) from register_load where register = 'general') order by 1`.execute(db);
		expect(rows).toEqual([
			{ line: 3, problem: 'a date is not written DD/MM/YYYY' },
			{ line: 4, problem: 'the number does not have the form of one' },
			{ line: 5, problem: '3 columns instead of 7' },
		]);
	});

	test('a full one marks those who are gone; many of them wait for approval, a changed status too', async () => {
		expect(await load('general', general(['1234567,A,B,,,Registered with Licence,']))).toBe('done');
		expect(await load('general', general([]))).toBe('done');
		expect(await lookUp('general', '1234567')).toBeUndefined();
		const ended = general([]).replaceAll('Registered with Licence', 'Registered with licence (new words)');
		expect(await load('general', ended)).toBe('awaiting-approval');
		await sql`update register_load set state = 'cancelled' where state = 'awaiting-approval'`.execute(db);
		const past = general([]).replaceAll('Registered with Licence,', 'Registered with Licence,01/01/2001');
		expect(await load('general', past)).toBe('awaiting-approval');
		await sql`update register_load set state = 'cancelled' where state = 'awaiting-approval'`.execute(db);
		expect(await load('general', `${HEADER}\n1234999,New,One,,,Registered with Licence,\n`, 'delta')).toBe('done');
		expect(await lookUp('general', '8000001')).toMatchObject({ state: 'active' });
	});

	test('with a quotation mark that is never closed loses that row alone', async () => {
		expect(
			await load(
				'general',
				general(['1234567,"Open,B,,,Registered with Licence,', '1234568,C,D,,,Registered with Licence,']),
			),
		).toBe('done');
	});

	test('as programs for tables save it: a mark at the start, one more separator a line, dates without noughts, no last line end', async () => {
		const rows = [
			'1234567,Abendroth,Élodie,,,Registered with Licence,4/3/2099,',
			'1234568,Bergström,Åsa,,,Registered with Licence,2099-03-04,,',
			'1234569,"Müller\r\nLöwe",Jörg,,,Registered with Licence,4-Mar-2099,',
			'1234570,Ørsted,Ida,,,Registered with Licence,N/A,x',
		];
		const text = `\uFEFF${[`${HEADER},`, ...rows, ...filler.map((row) => `${row},`)].join('\r\n')}`;
		await expect(load('general', text)).resolves.toBe('failed');
		const file = path.join(mkdtempSync(path.join(settings().DATA_DIR, 'csv-')), 'saved.csv');
		writeFileSync(file, text);
		const request = { register: 'general', path: file, extent: 'delta' as const };
		const announcedBytes = Buffer.byteLength(text);
		expect(await loadRegister(await recordLoad({ ...request, announcedBytes: announcedBytes + 1 }, null, false))).toBe(
			'failed',
		);
		expect(await loadRegister(await recordLoad({ ...request, announcedBytes }, null, false))).toBe('done');
		for (const number of ['1234567', '1234568', '1234569'])
			expect((await lookUp('general', number))?.expires_on?.getFullYear(), number).toBe(2099);
		expect(await lookUp('general', '1234569')).toMatchObject({ family_name: 'Müller Löwe', given_name: 'Jörg' });
		// Something stands in a column that has no name.
		expect(await lookUp('general', '1234570')).toBeUndefined();
		expect(await lookUp('general', '8000249')).toMatchObject({ state: 'active' });
	});

	test('in another encoding than its mapping says is read as what it is, or not at all', async () => {
		const names = ['Müßig', 'Öhler', 'Ägidius', 'Grün'];
		const rows = names.map((name, n) => `M${n};${name}, Jörg;Pflegefachfrau;;Deutschland;aktiv`);
		const text = `${['Nummer;Name;Beruf;Stufe;Land;Stand', ...rows].join('\n')}\n`;
		expect(await load('board', text, 'delta')).toBe('done');
		expect(await lookUp('board', 'M0')).toMatchObject({ family_name: 'Müßig', given_name: 'Jörg' });
		const british = names.map((name, n) => `700000${n},${name},B,,,Registered with Licence,`);
		await expect(load('general', Buffer.from(general(british), 'latin1'), 'delta')).rejects.toThrow(
			/not in UTF-8, as its mapping says.*"windows-1252", or/,
		);
	});

	test('as Excel saves Unicode text, in UTF-16 of either order, below a line that says how columns are parted', async () => {
		const text = (n: number) =>
			`\uFEFFsep=;\r\nStand;Nummer;Beruf;Stufe;Land;Name\r\naktiv;U${n};Pflegefachfrau;;Deutschland;"Žižek,\r\nÖzlem"\r\n`;
		expect(await load('board', Buffer.from(text(1), 'utf16le'), 'delta')).toBe('done');
		expect(await load('board', Buffer.from(text(2), 'utf16le').swap16(), 'delta')).toBe('done');
		for (const number of ['U1', 'U2'])
			expect(await lookUp('board', number)).toMatchObject({ family_name: 'Žižek', given_name: 'Özlem' });
		const tabs = Buffer.from('"Nummer"\t"Name"\t"Beruf"\r\n"U3"\t"A"\t"B"\r\n', 'utf16le');
		await expect(load('board', Buffer.concat([Buffer.from([0xff, 0xfe]), tabs]), 'delta')).rejects.toThrow(/by tabs/);
	});

	test('without a usable row says what is wrong with the first', async () => {
		expect(await load('general', `${HEADER}\n1234567,A,B,,,Registered with Licence,tomorrow\n`)).toBe('failed');
		const { rows } = await sql<{ message: string }>`select message from register_load where register = 'general'
			order by id desc limit 1`.execute(db);
		expect(rows[0]?.message).toBe('The file has no usable row. The first: line 2, a date is not written DD/MM/YYYY.');
	});

	test('with quotation marks that are letters, as nicknames and kept noughts have them', async () => {
		const row = '="0034567",Smith,Anna "Nan" Maria,,,Registered with Licence,';
		expect(await load('general', general([row]), 'delta')).toBe('done');
		expect(await lookUp('general', '0034567')).toMatchObject({ given_name: 'Anna "Nan" Maria' });
	});

	test('in the encodings of other programs: without a mark, for MS-DOS, of a Mac with its line ends, below a title', async () => {
		const rows = (letter: string) =>
			['Müßig, Jörg', 'Öhler, Änne', 'Grün, José', 'Bär, Ñuño', 'MÜLLER Zoë']
				.map((name, n) => `${letter}${n};"${name}";Pflegefachfrau;;Deutschland;aktiv`)
				.join('\r');
		const text = (letter: string) =>
			`Verzeichnis der Kammer\r\rStand 1.11.2026;;;\rNummer;Name;Beruf;Stufe;Land;Stand\r${rows(letter)}\r`;
		expect(await load('board', Buffer.from(text('V'), 'utf16le'), 'delta')).toBe('done');
		expect(await load('board', gzipSync(Buffer.from(text('W'), 'utf16le').swap16()), 'delta')).toBe('done');
		const mac: Record<string, number> = {
			ü: 0x9f,
			ß: 0xa7,
			ö: 0x9a,
			Ö: 0x85,
			Ä: 0x80,
			ä: 0x8a,
			é: 0x8e,
			Ñ: 0x84,
			ñ: 0x96,
		};
		const dos: Record<string, number> = {
			ü: 0x81,
			ß: 0xe1,
			ö: 0x94,
			Ö: 0x99,
			Ä: 0x8e,
			ä: 0x84,
			é: 0x82,
			Ñ: 0xa5,
			ñ: 0xa4,
		};
		Object.assign(mac, { ë: 0x91, Ü: 0x86 });
		Object.assign(dos, { ë: 0x89, Ü: 0x9a });
		for (const [letter, encoding, codes] of [
			['X', 'macintosh', mac],
			['Y', 'cp850', dos],
		] as const) {
			const bytes = Buffer.from([...text(letter)].map((sign) => codes[sign] ?? sign.charCodeAt(0)));
			await expect(load('board', bytes, 'delta')).rejects.toThrow(
				`not in windows-1252, as its mapping says. Describe it with "encoding": "${encoding}"`,
			);
			await recordRegister(readMapping(JSON.stringify({ ...BOARD, encoding })), null);
			expect(await load('board', bytes, 'delta'), encoding).toBe('done');
			await recordRegister(readMapping(JSON.stringify(BOARD)), null);
		}
		for (const letter of ['V', 'W', 'X', 'Y']) {
			expect(await lookUp('board', `${letter}0`), letter).toMatchObject({ family_name: 'Müßig', given_name: 'Jörg' });
			expect(await lookUp('board', `${letter}3`), letter).toMatchObject({ family_name: 'Bär', given_name: 'Ñuño' });
			expect(await lookUp('board', `${letter}4`), letter).toMatchObject({ family_name: 'MÜLLER', given_name: 'Zoë' });
		}
		const polish = Buffer.from('Nummer;Name;Beruf\nZ1;\xa3\xb9cki;x\nZ2;\xa3\xb9cki;x\nZ3;\xa3\xb9cki;x\n', 'latin1');
		await recordRegister(readMapping(JSON.stringify({ ...BOARD, encoding: 'utf-8' })), null);
		await expect(load('board', polish, 'delta')).rejects.toThrow(
			/the "encoding" that it has \(windows-1252.*windows-1250/,
		);
		await recordRegister(readMapping(JSON.stringify(BOARD)), null);
	});

	test('two stray quotation marks lose two rows and not those between them', async () => {
		const people = Array.from(
			{ length: 30 },
			(_, n) => `14000${String(n).padStart(2, '0')},Row,N,,,Registered with Licence,`,
		);
		const rows = [
			'1234567,"Open,B,,,Registered with Licence,',
			...people,
			'1234568,Close"d,B,,,Registered with Licence,',
			'1234569,"Quoted, and in two\nlines",B,,,Registered with Licence,',
		];
		expect(await load('general', general(rows), 'delta')).toBe('done');
		for (const number of ['1400000', '1400029'])
			expect(await lookUp('general', number)).toMatchObject({ state: 'active' });
		expect(await lookUp('general', '1234569')).toMatchObject({ family_name: 'Quoted, and in two lines' });
		const { rows: faults } = await sql<{ line: number }>`select line_number::int as line from register_load_fault
			where load_id = (select max(id) from register_load where register = 'general') order by 1`.execute(db);
		expect(faults.map(({ line }) => line)).toEqual([2, 33]);
	});
});

test('the register of a claim is the one of its country and profession; NPPES only where no other is', async () => {
	const codes = async (...asked: [string, string, boolean]) => (await registersFor(...asked)).map((one) => one.code);
	expect(await codes('physician', 'GB', true)).toEqual(['general']);
	expect(await codes('midwife', 'DE', true)).toEqual(['board']);
	expect(await codes('physician', 'US', true)).toEqual(['nppes']);
	expect(await codes('physician', 'FR', true)).toEqual([]);
	expect(await codes('researcher', 'US', false)).toEqual([]);
});

test('administrators see each register with about how many entries it has, and nobody else does', async () => {
	const administrator = { memberId: '1', duties: ['administrator'] } as never;
	const registers = await readRegisters(administrator);
	expect(registers.map((one) => one.code).sort()).toEqual(['activities', 'board', 'general', 'nppes']);
	expect(registers.find((one) => one.code === 'general')?.entries).toBeGreaterThan(200);
	expect(registers.find((one) => one.code === 'nppes')?.entries).toBe(0);
	await expect(readRegisters({ memberId: '1', duties: [] } as never)).rejects.toThrow(Refusal);
});

test('numbers and full names in their plain form', () => {
	expect(plainNumber(' ab 12-3.4/５ ')).toBe('AB12345');
	expect(splitFullName('Núñez Ibarra, José')).toEqual({ family: 'Núñez Ibarra', given: 'José' });
	expect(splitFullName('Maria de la Peña')).toEqual({ family: 'de la Peña', given: 'Maria' });
	expect(splitFullName('DUPONT-AUBRY Marie-Claude')).toEqual({ family: 'DUPONT-AUBRY', given: 'Marie-Claude' });
	expect(splitFullName('Marie-Claude DE LA TOUR')).toEqual({ family: 'DE LA TOUR', given: 'Marie-Claude' });
	expect(splitFullName('A.M. van den Heuvel - de Groot')).toEqual({ family: 'van den Heuvel-de Groot', given: 'A.M.' });
	expect(splitFullName("P. 't Hart")).toEqual({ family: "'t Hart", given: 'P.' });
	expect(splitFullName('Plato')).toEqual({ family: 'Plato', given: '' });
});

test('LEIE: numbers, names without numbers, and no more those who were reinstated', () => {
	const text =
		'LASTNAME,FIRSTNAME,MIDNAME,BUSNAME,NPI,EXCLTYPE,EXCLDATE,REINDATE\nDOE,JAN,,,1234567893,1128a1,20200131,00000000\nROE,UMA,,,0000000000,1128b4,20190101,00000000\nLOE,KIM,,,1245319599,1128a1,20100101,20200101\n,,,CLINIC LLC,0000000000,1128a1,20200101,00000000\n';
	expect(readSanctions(text, 'nppes')).toEqual([
		{ number: '1234567893', family: 'DOE', given: 'JAN', kind: '1128a1', since: '2020-01-31' },
		{ number: null, family: 'ROE', given: 'UMA', kind: '1128b4', since: '2019-01-01' },
	]);
});
