// Codes of a case: what CMS's file says, what members type, and one name for one device.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { db } from '#platform/db.server.ts';
import { person, VISITOR } from '#tests/people.ts';
import { completeCode } from './complete-code.ts';
import { normalName } from './device-name.ts';
import { loadIcd10, readIcdLine } from './load-icd10.ts';
import { resolveCodes } from './resolve-codes.ts';

const row = (number: number, code: string, billable: 0 | 1, label: string) =>
	`${String(number).padStart(5, '0')} ${code.padEnd(7)} ${billable} ${label.slice(0, 60).padEnd(60)} ${label}`;

test('a line of the order file gives code, label and whether it can be billed', () => {
	expect(readIcdLine(row(1, 'I214', 1, 'Non-ST elevation (NSTEMI) myocardial infarction'), 1)).toEqual({
		code: 'I21.4',
		label: 'Non-ST elevation (NSTEMI) myocardial infarction',
		billable: true,
	});
	expect(readIcdLine(row(2, 'A00', 0, 'Cholera'), 2)?.code).toBe('A00');
	expect(readIcdLine('   ', 3)).toBeNull();
	expect(() => readIcdLine('code;label', 4)).toThrow('Line 4');
});

test('a file is loaded whole or not at all, and again changes nothing; what a year dropped goes', async () => {
	const folder = mkdtempSync(path.join(tmpdir(), 'icd10-'));
	const letters = 'ABCDEFGHIJKLM';
	const lines = Array.from({ length: 1200 }, (_, n) =>
		row(n + 1, `${letters[n % 13]}${String(Math.floor(n / 13)).padStart(2, '0')}${n % 10}`, 1, `Invented illness ${n}`),
	);
	const distinct = [...new Map(lines.map((line) => [line.slice(6, 13), line])).values()];
	const file = path.join(folder, 'order.txt.gz');
	writeFileSync(file, gzipSync(distinct.join('\r\n')));
	const cut = path.join(folder, 'cut.txt');
	writeFileSync(cut, `${distinct.slice(0, 40).join('\n')}\n`);
	const wrong = path.join(folder, 'wrong.txt');
	writeFileSync(wrong, `${distinct.join('\n')}\nnot a line\n`);
	const count = async () => Number((await sql<{ n: string }>`select count(*) as n from icd10`.execute(db)).rows[0]?.n);
	const before = await count();
	await expect(loadIcd10(cut)).rejects.toThrow('cut off');
	await expect(loadIcd10(wrong)).rejects.toThrow('no line of an ICD-10-CM order file');
	await expect(loadIcd10(path.join(folder, 'missing.txt'))).rejects.toThrow('There is no file');
	expect(await count()).toBe(before);
	const first = await loadIcd10(file);
	expect(first.codes).toBe(distinct.length);
	expect(await loadIcd10(file)).toEqual({ codes: distinct.length, added: 0 });
	expect(await count()).toBe(distinct.length);
	const words = (one: string) => ({ role: 'diagnosis' as const, words: one });
	const [found, ...same] = await resolveCodes(db, [
		words('invented illness 7'),
		words('H00.7'),
		words('Invented illness 7'),
	]);
	expect(same).toEqual([]);
	expect(found).toMatchObject({ system: 'icd10cm', label: 'Invented illness 7' });
	rmSync(folder, { recursive: true });
});

test('one device has one name, however it is spelt', () => {
	const names = ['Norvia® Pulse-2™ Leadless', 'NORVIA pulse 2 leadless', ' norvia  Pulse 2 (R) leadless '];
	expect(new Set(names.map(normalName))).toEqual(new Set(['norvia pulse 2 leadless']));
	expect(normalName('Norvia Pulse 3')).not.toBe(normalName('Norvia Pulse 2'));
});

test('what is being typed may become a code, a wording or a heading of the right branch', async () => {
	await sql`insert into icd10 (code, label, billable) values ('I21.4', 'Non-ST elevation (NSTEMI) myocardial infarction', true),
		('I21', 'Acute myocardial infarction', false) on conflict do nothing`.execute(db);
	await sql`insert into topic (id, slug, name, mesh_ui, mesh_name) values (990011, 'zq-valve', 'Zq Valve', 'D990011', 'Zq Valve'),
		(990012, 'zq-valve-disease', 'Zq Valve Disease', 'D990012', 'Zq Valve Disease') on conflict do nothing`.execute(db);
	await sql`insert into topic_tree (tree_number, topic_id) values ('A07.990', 990011), ('C14.990', 990012) on conflict do nothing`.execute(
		db,
	);
	await sql`insert into topic_alias (topic_id, words, source) values (990011, 'zq valve', 'mesh'), (990012, 'zq valve disease', 'mesh')
		on conflict do nothing`.execute(db);
	const author = await person('Ilka Thorn');
	const lines = async (role: string, typed: string) => completeCode(await author.viewer(), role, typed);
	expect((await lines('diagnosis', 'i214'))[0]).toBe('I21.4 Non-ST elevation (NSTEMI) myocardial infarction');
	expect(await lines('diagnosis', 'I21')).toContain('I21 Acute myocardial infarction');
	expect(await lines('diagnosis', 'non-st')).toContain('I21.4 Non-ST elevation (NSTEMI) myocardial infarction');
	expect(await lines('anatomy', 'zq va')).toEqual(['Zq Valve']);
	expect(await lines('diagnosis', 'zq va')).toEqual(['Zq Valve Disease']);
	expect(await lines('diagnosis', '%')).toEqual([]);
	expect(await lines('whatever', 'zq va')).toEqual([]);
	expect(await completeCode(VISITOR, 'diagnosis', 'I21')).toEqual([]);
});
