// One live account a number: what a second claim does to the first, and what ends it.

import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { db } from '#platform/db.server.ts';
import { mintId } from '#platform/ids.ts';
import { addNote, withdrawClaim } from './answer-checker.ts';
import { claimant, sentencesTo, standing, unique } from './fixtures/claimants.file.ts';
import { accept, checker, claim, N, refuse, roster, secondChecker } from './fixtures/register-scene.file.ts';
import { openClaim } from './read-desk.ts';
import { readOwnVerification } from './read-own.ts';
import { reconsiderClaims } from './reconsider-claims.ts';
import { stateClaim } from './state-claim.ts';

describe('one live account a number', () => {
	async function contest() {
		const holder = await claimant('Holder', { email: 'e.vale@st-anna.example' });
		await roster(`e.vale@st-anna.example,${N.cardiologist}`);
		await stateClaim(holder, claim());
		const space = mintId();
		await sql`insert into space (id, slug, name, gate) values (${space}, ${`physicians-${space}`}, 'Physicians', '{"any":[{"profession":"physician"}]}')`.execute(
			db,
		);
		await sql`insert into space_member (space_id, member_id, valid_until) values (${space}, ${holder.memberId}, now() + interval '1 year')`.execute(
			db,
		);
		const inside = async () =>
			(
				await sql<{
					inside: boolean;
				}>`select valid_until > now() as inside from space_member where space_id = ${space}`.execute(db)
			).rows[0]?.inside;
		const address = `second-${unique()}@old-roster.example`;
		const second = await claimant('Second', { email: address });
		const answer = await stateClaim(second, claim());
		expect((await standing(holder)).verified).toBe(true);
		const { id } = await roster(`${address},${N.cardiologist}`, 'Old Hospital');
		await reconsiderClaims({ rosterId: id });
		await sql`update auth."user" set email = id || '@gone.example' where id = ${holder.accountId}`.execute(db);
		return { holder, second, answer, inside };
	}

	test('a second claim with a proof freezes the first credential at once, rights and all, and tells the second nothing', async () => {
		const { holder, second, answer, inside } = await contest();
		expect(answer.sentence).not.toMatch(/another|member|held/i);
		expect((await readOwnVerification(second)).claims[0]?.state).toBe('waiting');
		expect((await standing(holder)).verified).toBe(false);
		expect((await standing(second)).verified).toBe(false);
		expect(await inside()).toBe(false);
		expect(await sentencesTo(holder)).toContainEqual(expect.stringMatching(/frozen/));
		await expect(stateClaim(holder, claim())).rejects.toThrow(/frozen/);
		expect((await openClaim(checker, answer.id)).others).toMatchObject([{ what: 'credential', state: 'frozen' }]);
	});

	test('refusing the second thaws the first', async () => {
		const { holder, second, answer, inside } = await contest();
		await refuse(checker, answer.id);
		expect((await standing(holder)).verified).toBe(true);
		expect(await inside()).toBe(true);
		expect((await standing(second)).verified).toBe(false);
	});

	test('accepting the second revokes the first', async () => {
		const { holder, second, answer, inside } = await contest();
		expect(await accept(checker, answer.id)).toBe('passed');
		expect((await standing(second)).verified).toBe(false);
		await accept(secondChecker, answer.id);
		expect((await standing(holder)).verified).toBe(false);
		expect(await inside()).toBe(false);
		expect((await standing(second)).verified).toBe(true);
		expect((await readOwnVerification(holder)).credentials[0]?.state).toBe('revoked');
	});

	test('withdrawing the second thaws the first', async () => {
		const { holder, second, answer } = await contest();
		await withdrawClaim(second, answer.id);
		expect((await standing(holder)).verified).toBe(true);
	});

	test('a checker who holds the number cannot decide about it', async () => {
		const judge = await claimant('Judge', { duties: ['checker'] });
		await accept(checker, (await stateClaim(judge, claim())).id);
		const other = await claimant('Other');
		const { id } = await stateClaim(other, claim());
		await expect(refuse(judge, id)).rejects.toThrow(/concerns yourself/);
	});

	test('two claims at the same moment contest each other', async () => {
		const a = await claimant('A', { email: 'a@st-anna.example' });
		const b = await claimant('B', { email: 'b@st-anna.example' });
		await roster(`a@st-anna.example,${N.cardiologist}\nb@st-anna.example,${N.cardiologist}`);
		const answers = await Promise.all([stateClaim(a, claim()), stateClaim(b, claim())]);
		expect(answers.map((one) => one.state).sort()).toEqual(['accepted', 'contested']);
		expect([(await standing(a)).verified, (await standing(b)).verified]).toEqual([false, false]);
	});

	test('name and number alone freeze nobody, however often they are stated', async () => {
		const holder = await claimant('Holder', { email: 'e.vale@st-bruno.example' });
		await roster(`e.vale@st-bruno.example,${N.cardiologist}`);
		await stateClaim(holder, claim());
		for (let n = 0; n < 3; n++) {
			const envious = await claimant('Envious');
			const answer = await stateClaim(envious, claim());
			expect(answer.state).toBe('waiting');
			expect(answer.sentence).not.toMatch(/another|member|held/i);
		}
		expect((await standing(holder)).verified).toBe(true);
		expect(await sentencesTo(holder)).toHaveLength(1);
	});

	test('a claim with a wrong name freezes nobody', async () => {
		const holder = await claimant('Holder');
		await accept(checker, (await stateClaim(holder, claim())).id);
		const mallory = await claimant('Mallory');
		const { id } = await stateClaim(mallory, claim({ name: 'Mal Lory' }));
		await addNote(mallory, id, 'I object.');
		expect((await standing(holder)).verified).toBe(true);
	});
});
