// Register files: wrong, cut, or aimed at somebody.

import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { inventedNpi, nppesFile } from '#features/registers/fixtures/nppes-file.ts';
import { recordSanctions } from '#features/registers/sanctions.ts';
import { db } from '#platform/db.server.ts';
import { claimant, loadFile, loadNppes, standing } from '../fixtures/claimants.file.ts';
import { lapseCredentials } from '../lapse-credentials.ts';
import { openClaim } from '../read-desk.ts';
import { checker, holder, N, NAME, refused, rows, waiting } from './scene.file.ts';

describe('by a register file', () => {
	const one = { number: N.victim, family: 'ABENDROTH', given: 'ELODIE', taxonomies: ['207RC0000X'] };

	test('a delta with one row wipes nobody, a cut file changes nothing, a mass lapse waits for an administrator', async () => {
		const victim = await holder();
		expect(await loadNppes([{ ...one, number: N.other }], 'delta')).toBe('done');
		expect(await loadFile('nppes', nppesFile(rows).slice(0, -40))).toBe('failed');
		expect(await loadFile('nppes', nppesFile(rows), 'full', { announcedBytes: 1_000_000 })).toBe('failed');
		expect(await loadNppes([{ ...one, number: N.other }])).toBe('awaiting-approval');
		await sql`update register_load set state = 'cancelled' where state = 'awaiting-approval'`.execute(db);
		await lapseCredentials();
		expect((await standing(victim)).verified).toBe(true);
	});

	test('of any other register too, and a list of exclusions that was cut takes nobody off it', async () => {
		expect(await loadFile('council', 'No,Surname,Forenames,Status,Until\n1000001,Abendroth,Elodie,Licensed,')).toBe(
			'failed',
		);
		expect(await loadFile('council', 'No,Surname,Forenames,Status,Until\n1000001,Abendroth,Elodie,Licensed,\n')).toBe(
			'awaiting-approval',
		);
		await sql`update register_load set state = 'cancelled' where state = 'awaiting-approval'`.execute(db);
		await expect(loadFile('council', 'No,Name\n1,x\n')).rejects.toThrow(/no column/);
		const list = { list: 'leie', name: 'the list', register: 'nppes', fileName: 'x' };
		const lines = Array.from({ length: 20 }, (_, n) => `${inventedNpi(4000 + n)},X\n`);
		await recordSanctions({ ...list, text: `NPI,LASTNAME\n${lines.join('')}` }, null);
		await refused(recordSanctions({ ...list, text: `NPI,LASTNAME\n${lines.slice(0, 10).join('')}` }, null), /cut off/);
		await refused(recordSanctions({ ...list, text: `NPI,LASTNAME\n${lines.join('').slice(0, -1)}` }, null), /cut off/);
	});

	test('a name on an exclusion list, without a number, ends nothing and is shown to checkers', async () => {
		const victim = await holder();
		await recordSanctions(
			{
				list: 'leie',
				name: 'the list',
				register: 'nppes',
				fileName: 'x',
				text: 'LASTNAME,FIRSTNAME,NPI\nABENDROTH,ELODIE,0000000000\n',
			},
			null,
		);
		expect(await lapseCredentials()).toBe(0);
		expect((await standing(victim)).verified).toBe(true);
		await sql`truncate credential cascade`.execute(db);
		const who = await claimant(NAME);
		expect((await openClaim(checker, await waiting(who))).doubts.map((doubt) => doubt.code)).toContain('sanction-name');
	});
});
