// Honest clinicians of many countries pass without a person: the share is counted, and must not fall below 95 %. Every
// name is made from parts; the ways in which registers and people write one and the same name are those of life.

import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { inventedNpi, type NppesRow } from '#features/registers/fixtures/nppes-file.ts';
import { recordRegister } from '#features/registers/index.ts';
import { readMapping } from '#features/registers/mapping.ts';
import { db } from '#platform/db.server.ts';
import { claimant, inAYear, loadFile, loadNppes, standing } from './fixtures/claimants.file.ts';
import { loadRoster } from './load-roster.ts';
import { nameMatches } from './match-name.ts';
import { stateClaim } from './state-claim.ts';

/** [given, middle, family] as people write them. */
const people: [given: string, middle: string, family: string][] = [
	['Élodie', 'Marguerite', 'Lefèvre'],
	['Jörg', '', 'Grünwälder'],
	['Zoë', 'Ann', 'O’Rourke-Byrne'],
	['Søren', '', 'Ågesen'],
	['Łucja', 'Maria', 'Wróblewska'],
	['José Luis', '', 'Núñez Ibarra'],
	['María del Carmen', '', 'de la Peña'],
	['Jan', '', 'van der Heijden'],
	['Wilhelmina', 'J.', 'ter Horst'],
	['Giulia', '', 'D’Amico'],
	['João Pedro', '', 'dos Santos Lima'],
	['Nguyễn', 'Thị', 'Hạnh'],
	['Xiaoming', '', 'Wang'],
	['Min-jun', '', 'Park'],
	['Haruto', '', 'Satō'],
	['Anne-Sophie', '', 'Müller-Weiß'],
	['Ahmed', '', 'al-Rashid'],
	['Fatima', 'Zahra', 'bint Yusuf'],
	['Oluwaseun', 'Ade', 'Okonkwo'],
	['Siân', '', 'Gruffydd'],
	['Ivana', '', 'Đorđević'],
	['Željko', '', 'Šarić'],
	['Özlem', '', 'Çelik'],
	['Ingibjörg', '', 'Þórsdóttir'],
	['Mary Ann', 'Louise', 'St. Clair'],
	['Seán', 'Patrick', 'Mac Giolla'],
	['Priya', '', 'Ramachandran'],
	['Katarzyna', '', 'Nowak-Lis'],
	['Minh', '', 'Do'],
	['Björn', 'Erik', 'Lindström'],
];

const ascii = (text: string) =>
	text
		.replace(
			/[ßÞþĐđŁłØøŐő]/g,
			(one) =>
				({ ß: 'ss', Þ: 'Th', þ: 'th', Đ: 'D', đ: 'd', Ł: 'L', ł: 'l', Ø: 'O', ø: 'o', Ő: 'O', ő: 'o' })[one] ?? one,
		)
		.normalize('NFKD')
		.replace(/\p{M}/gu, '');
const written = (text: string) =>
	ascii(
		text.replace(
			/[äöüåøÄÖÜÅØ]/g,
			(one) =>
				({ ä: 'ae', ö: 'oe', ü: 'ue', å: 'aa', ø: 'oe', Ä: 'Ae', Ö: 'Oe', Ü: 'Ue', Å: 'Aa', Ø: 'Oe' })[one] ?? one,
		),
	);
const initial = (text: string) => text.slice(0, 1);

type Entry = Pick<NppesRow, 'family' | 'given' | 'middle' | 'otherFamily'>;
/** How a register writes it: in capitals, with or without accents, hyphens and apostrophes. */
const registered: ((p: (typeof people)[number]) => Entry)[] = [
	([given, middle, family]) => ({
		given: given.toUpperCase(),
		middle: middle.toUpperCase(),
		family: family.toUpperCase(),
	}),
	([given, middle, family]) => ({
		given: ascii(given).toUpperCase(),
		middle: ascii(middle).toUpperCase(),
		family: ascii(family).toUpperCase(),
	}),
	([given, _middle, family]) => ({
		given: written(given).toUpperCase(),
		middle: '',
		family: written(family).toUpperCase(),
	}),
	([given, middle, family]) => ({
		given: ascii(given),
		middle: initial(ascii(middle)),
		family: ascii(family).replace(/[’'-]/g, ''),
	}),
	([given, middle, family]) => ({
		given: ascii(given),
		middle: ascii(middle),
		family: `${ascii(family).replace(/[’'-]/g, ' ')} JR`,
	}),
	([given, middle, family]) => ({
		given: ascii(given),
		middle: ascii(middle),
		family: 'NEWNAME',
		otherFamily: ascii(family),
	}),
];
/** How people state it. */
const statedAs: ((p: (typeof people)[number]) => string)[] = [
	([given, middle, family]) => [given, middle, family].filter(Boolean).join(' '),
	([given, , family]) => `${given} ${family}`,
	([given, middle, family]) => `${family}, ${[given, middle].filter(Boolean).join(' ')}`,
	([given, , family]) => `Dr. ${given} ${family}`,
	([given, middle, family]) => `${given} ${middle ? `${initial(middle)}. ` : ''}${family}, MD, PhD`,
	([given, , family]) => `${given} ${family}`.toLowerCase(),
	([given, , family]) => `${initial(given)}. ${family}`,
	([given, , family]) => `  ${given.replace('-', ' ')}  ${family.replace('-', ' ')} `,
];

test('at least 95 of a hundred honest ways to write a name are recognised', () => {
	let all = 0;
	const missed: string[] = [];
	for (const person of people)
		for (const entry of registered.map((write) => write(person)))
			for (const stated of statedAs.map((write) => write(person))) {
				all++;
				const row = {
					family_name: entry.family ?? '',
					given_name: entry.given ?? '',
					middle_name: entry.middle ?? '',
					other_family_name: entry.otherFamily ?? '',
					other_given_name: '',
				};
				if (!nameMatches(stated, row))
					missed.push(`${stated} / ${row.given_name} ${row.middle_name} ${row.family_name} ${row.other_family_name}`);
			}
	const share = 1 - missed.length / all;
	console.info(`${all} ways to write ${people.length} names, ${(share * 100).toFixed(1)} % recognised`);
	expect(share, missed.slice(0, 20).join('\n')).toBeGreaterThanOrEqual(0.95);
});

test('a title in the register’s own column for names is none of the name', () => {
	const entry = (given_name: string, family_name: string) => ({
		given_name,
		family_name,
		middle_name: '',
		other_family_name: '',
		other_given_name: '',
	});
	for (const [given, family] of [
		['Dr. Rajesh', 'Kumar'],
		['DR (MRS) RAJESH', 'KUMAR'],
		['Rajesh', 'Kumar'],
	] as const) {
		expect(nameMatches('Rajesh Kumar', entry(given, family)), given).toBe(true);
		expect(nameMatches('Dr Rajesh Kumar', entry(given, family)), given).toBe(true);
		expect(nameMatches('Suresh Kumar', entry(given, family)), given).toBe(false);
	}
	expect(nameMatches('Kumar', entry('Dr', 'Kumar'))).toBe(true);
	expect(nameMatches('Rajesh Kumar', entry('Dr', 'Kumar'))).toBe(false);
});

test('where each province has a register, the number is looked up in the one that has it under that name', async () => {
	await sql`truncate claim, credential, roster cascade`.execute(db);
	const province = (register: string, name: string) => ({
		register,
		name,
		country: 'IN',
		proves: 'registered',
		profession: 'physician',
		columns: { number: 'Reg No', fullName: 'Name', status: 'Status' },
		active: ['Active'],
	});
	const filler = Array.from({ length: 20 }, (_, n) => `9${n},Filler ${'ABCDEFGHIJKLMNOPQRST'[n]},Active\n`).join('');
	const lists = {
		north: `Reg No,Name,Status\n1042,Dr. Meera Iyer,Active\n1043,Dr. Arjun Rao,Erased\n${filler}`,
		south: `Reg No,Name,Status\n1042,Dr. Kavya Nair,Active\n1043,Dr. Arjun Rao,Active\n${filler}`,
	};
	for (const [code, list] of Object.entries(lists)) {
		await recordRegister(readMapping(JSON.stringify(province(code, `the register of the ${code}`))), null);
		await loadFile(code, list);
	}
	const stated = async (name: string, number: string) => {
		const who = await claimant(name);
		const { id } = await stateClaim(who, { profession: 'physician', country: 'IN', number, name, key: `in ${name}` });
		const claim = await db
			.selectFrom('claim')
			.select(['register', 'state'])
			.where('id', '=', id)
			.executeTakeFirstOrThrow();
		return `${claim.register} ${claim.state}`;
	};
	expect(await stated('Meera Iyer', '1042')).toBe('north waiting');
	expect(await stated('Kavya Nair', '10-42')).toBe('south waiting');
	expect(await stated('Arjun Rao', '1043')).toBe('south waiting'); // in force there, struck off in the north
	expect(await stated('Somebody Else', '1042')).toMatch(/refused/);
	expect(await stated('No Number', '777')).toMatch(/refused/);
});

test('and nobody is taken for somebody else: each name against the entries of all the others', () => {
	const wrong: string[] = [];
	for (const person of people)
		for (const other of people) {
			if (person === other) continue;
			const [given, middle, family] = other;
			for (const stated of statedAs.slice(0, 3).map((write) => write(person)))
				if (
					nameMatches(stated, {
						given_name: given,
						middle_name: middle,
						family_name: family,
						other_family_name: '',
						other_given_name: '',
					})
				)
					wrong.push(`${stated} for ${given} ${family}`);
		}
	expect(wrong).toEqual([]);
});

test('honest clinicians on a roster are verified in one step, each in far less than a minute', async () => {
	await sql`truncate claim, credential, roster cascade`.execute(db);
	const pairs = people.map((person, n) => ({
		person,
		number: inventedNpi(7000 + n),
		email: `honest-${n}@ward.example`,
		entry: (registered[n % 5] as (typeof registered)[number])(person),
		stated: (statedAs[n % statedAs.length] as (typeof statedAs)[number])(person),
	}));
	await loadNppes([
		...pairs.map((one) => ({ number: one.number, ...one.entry, taxonomies: ['207R00000X'] })),
		...Array.from({ length: 300 }, (_, n) => ({ number: inventedNpi(8000 + n), family: 'FILLER', given: 'X' })),
	]);
	const administrator = await claimant('Ad Min', { duties: ['administrator'] });
	await loadRoster(administrator, {
		employer: 'The Ward',
		register: 'nppes',
		validUntil: inAYear(),
		text: `address,number\n${pairs.map((one) => `${one.email},${one.number}`).join('\n')}\n`,
	});
	let verified = 0;
	for (const { person, number, email, stated } of pairs) {
		const who = await claimant(person.filter(Boolean).join(' '), { email });
		await stateClaim(who, { profession: 'physician', country: 'US', number, name: stated, key: `honest ${number}` });
		if ((await standing(who)).verified) verified++;
	}
	console.info(`${verified} of ${pairs.length} honest clinicians verified without a person`);
	expect(verified / pairs.length).toBeGreaterThanOrEqual(0.95);
});
