// How long it takes to find a member's number among nine million, to compare name and profession, and to ask the exclusion
// lists: everything that stating a claim asks of the registers. Rows are made in the database itself.
//
//   node bench/register-match.ts make [rows]     fills the register (minutes); DATABASE_URL or DATA_DIR as for the server
//   node bench/register-match.ts measure         looks numbers up and writes a dated file into bench/results

import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { sql } from 'kysely';
import { withCheckDigit } from '#features/registers/check-digit.ts';
import { examine } from '#features/verification/examine-claim.ts';
import { closeDatabase, db } from '#platform/db.server.ts';
import { borrowDatabase } from '#platform/open-database.server.ts';
import { settings } from '#platform/settings.ts';

const mode = process.argv[2];
if (mode !== 'make' && mode !== 'measure') throw new Error('make or measure?');
const LOOK_UPS = 4000;

/** The digit of n at 10^k, and twice it with its digits added, as Luhn's formula wants it. */
const digit = (k: number) => `(n / ${10 ** k} % 10)`;
const doubled = (k: number) => `(${digit(k)} * 2 - case when ${digit(k)} > 4 then 9 else 0 end)`;
const LUHN = [24, ...[8, 6, 4, 2, 0].map(doubled), ...[7, 5, 3, 1].map(digit)].join(' + ');

const borrowed = await borrowDatabase(settings());
settings().DATABASE_URL = borrowed.url;
try {
	if (mode === 'make') await make(Number(process.argv[3] ?? 9_000_000));
	else await measure();
} finally {
	await closeDatabase();
	await borrowed.stop();
}

async function make(rows: number): Promise<void> {
	const began = performance.now();
	await sql`truncate register_entry_nppes`.execute(db);
	await sql`
		insert into register_entry (register, number, entity, family_name, given_name, taxonomies, state)
		select 'nppes', n::text || ((10 - (${sql.raw(LUHN)}) % 10) % 10)::text, 'person', 'FAMILY' || translate((n % 90000)::text, '0123456789', 'ABCDEFGHIJ'),
			'GIVEN' || translate((n % 7000)::text, '0123456789', 'ABCDEFGHIJ'), array['207RC0000X'], 'active'
		from generate_series(100000001, 100000000 + ${sql.lit(rows)}) n`.execute(db);
	await sql`analyze register_entry_nppes`.execute(db);
	console.log(`${rows} rows in ${Math.round((performance.now() - began) / 1000)} s`);
}

async function measure(): Promise<void> {
	const counted = await sql<{ rows: number; size: string }>`
		select count(*)::int as rows, pg_size_pretty(pg_total_relation_size('register_entry_nppes')) as size from register_entry_nppes`.execute(
		db,
	);
	const { rows, size } = counted.rows[0] as { rows: number; size: string };
	const claimOf = (n: number) => ({
		profession: 'physician',
		country: 'US',
		register: 'nppes',
		number: withCheckDigit(String(n)),
		stated_name: `Given${n % 7000} Family${n % 90000}`.replace(/\d/g, (digit) => 'abcdefghij'[Number(digit)] as string),
	});
	const times: number[] = [];
	const found = { entries: 0, matched: 0 };
	for (let n = 0; n < LOOK_UPS + 200; n++) {
		const claim = claimOf(100_000_001 + Math.floor(Math.random() * rows));
		const start = performance.now();
		const { entry, codes } = await examine(db, claim);
		if (n >= 200) times.push(performance.now() - start);
		if (entry) found.entries++;
		if (codes[0] === 'matched') found.matched++;
	}
	times.sort((a, b) => a - b);
	const at = (part: number) => Number((times[Math.floor(times.length * part)] as number).toFixed(2));
	const load = (await import('node:os'))
		.loadavg()
		.map((one) => one.toFixed(1))
		.join(' ');
	const result = {
		what: 'examine() of one claim: register, entry, exclusion lists, name and profession compared',
		rows,
		size,
		lookUps: LOOK_UPS,
		found: found.entries,
		matched: found.matched,
		milliseconds: { median: at(0.5), p95: at(0.95), p99: at(0.99), slowest: at(0.9999) },
		node: process.version,
		load,
	};
	console.log(JSON.stringify(result, null, 2));
	const day = new Date().toISOString().slice(0, 16).replace(':', '');
	writeFileSync(
		path.resolve(import.meta.dirname, `results/${day}-register-match.json`),
		`${JSON.stringify(result, null, '\t')}\n`,
	);
}
