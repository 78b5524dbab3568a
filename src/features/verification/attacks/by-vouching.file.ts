// Colleagues who vouch: strangers, rings, the paid and the careless.

import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import type { Member } from '#kernel/people/viewer.ts';
import { db } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';
import { again, claimant, inAYear, proved, standing } from '../fixtures/claimants.file.ts';
import { readOwnVerification } from '../read-own.ts';
import { revokeCredential } from '../revoke-credential.ts';
import { stateClaim } from '../state-claim.ts';
import { answerVouch } from '../vouching/answer-vouch.ts';
import { askColleague } from '../vouching/ask-colleague.ts';
import { type Attack, checker, draft, NAME, refused, waiting } from './scene.file.ts';

describe('by colleagues who vouch', () => {
	const vouchOf = async (claim: Id, voucher: Member) =>
		(
			await db
				.selectFrom('vouch')
				.select('id')
				.where('claim_id', '=', claim)
				.where('voucher_id', '=', voucher.memberId)
				.executeTakeFirstOrThrow()
		).id;
	const ask = async (who: Member, claim: Id, voucher: Member) => {
		await askColleague(who, claim, voucher.handle);
		return vouchOf(claim, voucher);
	};
	const give = async (who: Member, claim: Id, voucher: Member) =>
		answerVouch(await again(voucher), await ask(who, claim, voucher), true, true);
	/** A vouching of the past, as the database keeps it. */
	const vouchedBefore = async (voucher: Member, forWhom: Member) => {
		const claim = await sql<{ id: Id }>`
			insert into claim (id, member_id, profession, country, stated_name, state) select coalesce(max(id), 0) + 1, ${forWhom.memberId},
				'physician', 'US', 'X', 'accepted' from claim returning id`.execute(db);
		await sql`insert into vouch (id, claim_id, member_id, voucher_id, state, answered_at) select coalesce(max(id), 0) + 1,
			${claim.rows[0]?.id}, ${forWhom.memberId}, ${voucher.memberId}, 'given', now() from vouch`.execute(db);
	};

	test('(two honest colleagues prove, and both are told)', async () => {
		const who = await claimant(NAME);
		const claim = await waiting(who);
		const [a, b] = [await proved('Ann Asker'), await proved('Ben Bedside', { profession: 'nurse' })];
		await give(who, claim, a);
		expect((await standing(who)).verified).toBe(false);
		await give(who, claim, b);
		expect(await standing(who)).toMatchObject({
			verified: true,
			proved_by: 'the register NPPES and two colleagues who vouched',
		});
		for (const one of [a, b]) {
			const { rows: told } = await sql<{ words: { sentence: string } }>`
				select words from notice where member_id = ${one.memberId} order by id desc limit 1`.execute(db);
			expect(told[0]?.words.sentence).toMatch(/second colleague/);
		}
		// Its fruit falls with the tree: a checker revokes one of the two.
		const [credential] = (await readOwnVerification(a)).credentials;
		await revokeCredential(checker, credential?.id as Id, 'The licence was forged.');
		expect((await standing(who)).verified).toBe(false);
	});

	test.each<Attack>([
		[
			'one colleague alone',
			async () => {
				const who = await claimant(NAME);
				await give(who, await waiting(who), await proved('Ann'));
				return who;
			},
		],
		[
			'oneself',
			async () => {
				const who = await claimant(NAME);
				await refused(ask(who, await waiting(who), who), /himself/);
				return who;
			},
		],
		[
			'a colleague who is not proved',
			async () => {
				const who = await claimant(NAME);
				await refused(ask(who, await waiting(who), await claimant('Nobody')), /proved/);
				return who;
			},
		],
		[
			'a student',
			async () => {
				const who = await claimant(NAME);
				const student = await proved('Stu Dent', { profession: 'medical-student', means: 'studies' });
				await refused(ask(who, await waiting(who), student), /proved/);
				return who;
			},
		],
		[
			'a colleague who was proved by vouching',
			async () => {
				const who = await claimant(NAME);
				await refused(ask(who, await waiting(who), await proved('Vou Ched', { proof: 'vouching' })), /not by vouching/);
				return who;
			},
		],
		[
			'a colleague who was proved yesterday',
			async () => {
				const who = await claimant(NAME);
				await refused(ask(who, await waiting(who), await proved('New', { days: 1 })), /two weeks/);
				return who;
			},
		],
		[
			'two nurses for a physician',
			async () => {
				const who = await claimant(NAME);
				const claim = await waiting(who);
				for (const name of ['Nora', 'Nick']) await give(who, claim, await proved(name, { profession: 'nurse' }));
				return who;
			},
		],
		[
			'two for whom the same person vouched',
			async () => {
				const who = await claimant(NAME);
				const claim = await waiting(who);
				const [root, a, b] = [await proved('Root'), await proved('A'), await proved('B')];
				await vouchedBefore(root, a);
				await vouchedBefore(root, b);
				await give(who, claim, a);
				await give(who, claim, b);
				return who;
			},
		],
		[
			'two of whom one vouched for the other',
			async () => {
				const who = await claimant(NAME);
				const claim = await waiting(who);
				const [a, b] = [await proved('A'), await proved('B')];
				await vouchedBefore(a, b);
				await give(who, claim, a);
				await give(who, claim, b);
				return who;
			},
		],
		...[2, 3, 4].map(
			(size): Attack => [
				`a ring of ${size}`,
				async () => {
					const who = await claimant(NAME);
					const claim = await waiting(who);
					// who → first → … → last, and the last one is asked to close the ring.
					let from = who;
					for (let n = 1; n < size; n++) {
						const next = await proved(`Ring ${n}`);
						await vouchedBefore(from, next);
						from = next;
					}
					await refused(ask(who, claim, from), /ring/);
					await give(who, claim, await proved('Honest'));
					return who;
				},
			],
		),
		[
			'a colleague who has vouched for five this year',
			async () => {
				const who = await claimant(NAME);
				const claim = await waiting(who);
				const busy = await proved('Busy');
				for (let n = 0; n < 5; n++) await vouchedBefore(busy, await claimant(`Friend ${n}`));
				await refused(ask(who, claim, busy), /five|5/);
				return who;
			},
		],
		[
			'a colleague whose word was false before',
			async () => {
				const who = await claimant(NAME);
				const liar = await proved('Liar');
				await db.insertInto('vouch_ban').values({ member_id: liar.memberId, until: inAYear() }).execute();
				await refused(ask(who, await waiting(who), liar), /turned out/);
				return who;
			},
		],
		[
			'answering in a colleague’s place',
			async () => {
				const who = await claimant(NAME);
				const vouch = await ask(who, await waiting(who), await proved('Ann'));
				await refused(answerVouch(who, vouch, true, true), /nothing here/);
				await refused(answerVouch(await proved('Other'), vouch, true, true), /nothing here/);
				return who;
			},
		],
		[
			'a colleague who does not say that they know each other',
			async () => {
				const who = await claimant(NAME);
				const claim = await waiting(who);
				for (const name of ['A', 'B']) {
					const voucher = await proved(name);
					await refused(answerVouch(voucher, await ask(who, claim, voucher), true, false), /in person/);
				}
				return who;
			},
		],
		[
			'vouching twice with one voice',
			async () => {
				const who = await claimant(NAME);
				const claim = await waiting(who);
				const a = await proved('A');
				await give(who, claim, a);
				await refused(ask(who, claim, a), /asked this colleague/);
				await refused(answerVouch(a, await vouchOf(claim, a), true, true), /answered/);
				return who;
			},
		],
		[
			'a number that does not stand in the register under this name',
			async () => {
				const who = await claimant('Mallory');
				const claim = (
					await stateClaim(who, draft({ profession: 'nurse', country: 'FR', number: '77', name: 'Mal Lory' }))
				).id;
				await refused(ask(who, claim, await proved('A')), /checker has to see/);
				return who;
			},
		],
		[
			'somebody else’s claim',
			async () => {
				const who = await claimant('Mallory');
				const claim = await waiting(await claimant(NAME));
				await refused(ask(who, claim, await proved('A')), /nothing here/);
				return who;
			},
		],
	])('%s', async (_name, attack) => {
		const who = await attack();
		expect((await standing(who)).verified).toBe(false);
	});
});
