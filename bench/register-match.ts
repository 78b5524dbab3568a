// How long it takes to find a member's number among nine million, to compare name and profession, and to ask the exclusion
// lists: everything that stating a claim asks of the registers. Rows are made in the database itself.
//
//   node bench/register-match.ts [rows]        DATABASE_URL or DATA_DIR as for the server

import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { sql } from 'kysely';
import { withCheckDigit } from '#features/registers/check-digit.ts';
import { examine } from '#features/verification/examine-claim.ts';
import { closeDatabase, db } from '#platform/db.server.ts';
import { borrowDatabase } from '#platform/open-database.server.ts';
import { settings } from '#platform/settings.ts';

const rows = Number(process.argv[2] ?? 9_000_000);
const LOOK_UPS = 4000;

const borrowed = await borrowDatabase(settings());
settings().DATABASE_URL = borrowed.url;
try {
	const began = performance.now();
	// The check digit of 80840 and nine digits, by Luhn; as in check-digit.ts, for a column of numbers.
	await sql`truncate register_entry_nppes`.execute(db);
	await sql`
		insert into register_entry (register, number, entity, family_name, given_name, taxonomies, state)
		select 'nppes', n::text || ((10 - luhn % 10) % 10)::text, 'person', 'FAMILY' || (n % 90000), 'GIVEN' || (n % 7000),
			array['207RC0000X'], 'active'
		from (select n, 24 + (select sum(case when place % 2 = 1 then case when digit > 4 then digit * 2 - 9 else digit * 2 end else digit end)
			from (select place, substr(n::text, place, 1)::int as digit from generate_series(1, 9) place) digits) as luhn
			from generate_series(100000001, 100000000 + ${sql.lit(rows)}) n) numbered`.execute(db);
	await sql`analyze register_entry_nppes`.execute(db);
	const seconds = (performance.now() - began) / 1000;
	const size = (
		await sql<{ size: string }>`select pg_size_pretty(pg_total_relation_size('register_entry_nppes')) as size`.execute(
			db,
		)
	).rows[0]?.size;

	const claimOf = (n: number) => ({
		profession: 'physician',
		country: 'US',
		register: 'nppes',
		number: withCheckDigit(String(n)),
		stated_name: `Given${n % 7000} Family${n % 90000}`.replace(/\d/g, (digit) => 'abcdefghij'[Number(digit)] as string),
	});
	const times: number[] = [];
	const found = { entries: 0 };
	for (let n = 0; n < LOOK_UPS + 200; n++) {
		const claim = claimOf(100_000_001 + Math.floor(Math.random() * rows));
		const start = performance.now();
		const { entry } = await examine(db, claim);
		if (n >= 200) times.push(performance.now() - start);
		if (entry) found.entries++;
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
		secondsToMake: Math.round(seconds),
		lookUps: LOOK_UPS,
		found: found.entries,
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
} finally {
	await closeDatabase();
	await borrowed.stop();
}
