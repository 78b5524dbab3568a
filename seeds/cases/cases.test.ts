// Every case of the demonstration passes the check that a member's case passes, and says what it should.

import '#features/kinds.ts';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { readCasePage } from '#features/cases/read-case.ts';
import { db } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';
import { type Person, person, space } from '#tests/people.ts';
import { castMember } from '../cast.ts';
import { cases, tellCases } from './cases.ts';

test('all are told once, with what belongs to them, and the withdrawn one is found by nobody', async () => {
	const people = new Map<string, Person>();
	const viewerOf = async (handle: string) => {
		let one = people.get(handle);
		if (!one) {
			const { name, profession, specialty } = castMember(handle);
			one = await person(name, profession === 'patient' ? {} : { profession, ...(specialty && { specialty }) });
			await sql`update principal set handle = ${handle} where id = ${one.id}`.execute(db);
			people.set(handle, one);
		}
		return one.viewer();
	};
	for (const one of cases) for (const handle of [one.by, ...(one.with ?? [])]) await viewerOf(handle);
	for (const handle of cases.flatMap((one) => (one.fields.named ?? '').split(', ').filter(Boolean)))
		await viewerOf(handle);
	const room = await space('physicians', null);
	await tellCases(viewerOf, [room], new Date());
	await tellCases(viewerOf, [room], new Date());
	const { rows } = await sql<{
		id: Id;
		title: string;
		state: string;
		by: string;
	}>`select content.id, title, state, p.handle::text as by
		from content join principal p on p.id = content.principal_id where content.kind = 'case'`.execute(db);
	expect(rows).toHaveLength(cases.length);
	for (const one of cases) {
		const told = rows.find(({ title }) => title === one.fields.title);
		expect(told?.state, one.key).toBe(one.basis === 'withdrawn' ? 'withheld' : 'published');
		if (!told || one.basis === 'withdrawn') continue;
		const read = await readCasePage(await viewerOf(one.by), told.id);
		expect(read.standing, one.key).toBe(one.standing ?? 'open');
		expect(read.labs.length, one.key).toBe(one.labs?.length ?? 0);
		expect(read.updates.length, one.key).toBe(one.updates?.length ?? 0);
	}
	// A code without its wording tells a reader nothing.
	const bare =
		await sql`select label from case_code where role = 'diagnosis' and system = 'words' and label ~ '^[A-Z][0-9][0-9.]'`.execute(
			db,
		);
	expect(bare.rows).toEqual([]);
});
