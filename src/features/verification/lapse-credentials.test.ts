// What ends a credential: its time, the register, and not the absence from a file that never said it was whole.

import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { inventedNpi, type NppesRow } from '#features/registers/fixtures/nppes-file.ts';
import { db } from '#platform/db.server.ts';
import { mintId } from '#platform/ids.ts';
import { claimant, sentencesTo, standing } from './fixtures/claimants.file.ts';
import { accept, checker, claim, emptyRegister, entries, load, N } from './fixtures/register-scene.file.ts';
import { lapseCredentials } from './lapse-credentials.ts';
import { stateClaim } from './state-claim.ts';

describe('a lapse', () => {
	async function holderOf(number: string, name: string, profession = 'physician') {
		const who = await claimant(name);
		await accept(checker, (await stateClaim(who, claim({ number, name, profession }))).id);
		expect((await standing(who)).verified).toBe(true);
		return who;
	}

	test('takes the rights when the time is over', async () => {
		const holder = await holderOf(N.cardiologist, 'Elodie Abendroth-Vale');
		expect(await lapseCredentials()).toBe(0);
		await sql`update credential set valid_until = now() - interval '1 minute'`.execute(db);
		expect(await lapseCredentials()).toBe(1);
		expect(await lapseCredentials()).toBe(0);
		expect(await standing(holder)).toMatchObject({ verified: false, profession: null });
		expect((await sentencesTo(holder)).at(-1)).toMatch(/has ended: its time is over.*renewed/);
	});

	test('comes with a deactivation in a delta; absence from a delta means nothing, from a full file it does', async () => {
		const deactivated = await holderOf(N.cardiologist, 'Elodie Abendroth-Vale');
		const absent = await holderOf(N.nurse, 'Tamsin O’Dunmore', 'nurse');
		expect(await load([{ number: N.cardiologist, entity: '', deactivated: '11/01/2026' }], 'delta')).toBe('done');
		expect(await lapseCredentials()).toBe(1);
		expect((await standing(deactivated)).verified).toBe(false);
		expect((await sentencesTo(deactivated)).at(-1)).toMatch(/deactivated/);
		expect((await standing(absent)).verified).toBe(true);
		expect(await load(entries.filter((row) => row.number !== N.nurse))).toBe('done');
		expect(await lapseCredentials()).toBe(1);
		expect((await sentencesTo(absent)).at(-1)).toMatch(/not in the register/);
		expect((await standing(absent)).verified).toBe(false);
	});

	test('of many credentials waits for an administrator even where few entries end', async () => {
		const more: NppesRow[] = Array.from({ length: 3000 }, (_, n) => ({
			number: inventedNpi(10_000 + n),
			family: 'FILLER',
			given: 'X',
		}));
		expect(await load([...entries, ...more])).toBe('done');
		for (let n = 0; n < 6; n++) {
			const who = await claimant('Filler');
			await sql`insert into credential (id, member_id, profession, country, register, number, proof, proved_by, means, state, valid_until)
				values (${mintId()}, ${who.memberId}, 'nurse', 'US', 'nppes', ${inventedNpi(2000 + n)}, 'checker', 'a checker', 'practises', 'valid', now() + interval '1 year')`.execute(
				db,
			);
		}
		const gone = new Set(Array.from({ length: 5 }, (_, n) => inventedNpi(2000 + n)));
		expect(await load([...entries, ...more].filter((row) => !gone.has(row.number)))).toBe('awaiting-approval');
		expect(await lapseCredentials()).toBe(0);
	});

	test('does not touch what rests on no register, or on one that was never loaded', async () => {
		const abroad = await claimant('Abroad');
		await accept(
			checker,
			(await stateClaim(abroad, claim({ profession: 'nurse', country: 'DE', number: 'X1', name: 'Ab Road' }))).id,
		);
		await holderOf(N.cardiologist, 'Elodie Abendroth-Vale');
		await emptyRegister();
		expect(await lapseCredentials()).toBe(0);
	});
});
