// The checkers’ desk: checkers who decide for themselves, for friends, or twice.

import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { recordSanctions } from '#features/registers/sanctions.ts';
import { db } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';
import { addNote, withdrawClaim } from '../answer-checker.ts';
import { decideClaim } from '../decide-claim.ts';
import { claimant, proved, standing, unique } from '../fixtures/claimants.file.ts';
import { lapseCredentials } from '../lapse-credentials.ts';
import { objectToEnd } from '../object.ts';
import { readOwnVerification } from '../read-own.ts';
import { stateClaim } from '../state-claim.ts';
import { askColleague } from '../vouching/ask-colleague.ts';
import {
	type Attack,
	checker,
	decide,
	draft,
	holder,
	N,
	NAME,
	refused,
	roster,
	second,
	waiting,
} from './scene.file.ts';

describe('at the checkers’ desk', () => {
	test.each<Attack>([
		[
			'a checker decides about his own claim',
			async () => {
				const judge = await claimant(NAME, { duties: ['checker'] });
				const claim = await waiting(judge);
				for (const verdict of ['accept', 'pass', 'refuse'] as const)
					await refused(decide(judge, claim, verdict), /concerns yourself/);
				return judge;
			},
		],
		[
			'a checker gives the second opinion on what he saw first',
			async () => {
				const who = await claimant('Mallory');
				const { id } = await stateClaim(who, draft({ name: 'Elodie Abendrot' }));
				await addNote(who, id, 'A spelling mistake.');
				expect(await decide(checker, id)).toBe('passed');
				await refused(decide(checker, id), /looked at this first/);
				await refused(decide(second, id, 'pass'), /second checker/);
				return who;
			},
		],
		[
			'a checker who was asked to vouch decides as well',
			async () => {
				const who = await claimant(NAME);
				const claim = await waiting(who);
				const judge = await proved('Judge', { duties: ['checker'] });
				await askColleague(who, claim, judge.handle);
				await refused(decide(judge, claim), /concerns yourself/);
				return who;
			},
		],
		[
			'a member, a moderator and a visitor decide',
			async () => {
				const who = await claimant(NAME);
				const claim = await waiting(who);
				for (const one of [
					who,
					await claimant('Mod', { duties: ['moderator'] }),
					{ memberId: null, duties: [] } as never,
				])
					await refused(decide(one, claim));
				return who;
			},
		],
		[
			'accepting what an authority excludes, against an objection too',
			async () => {
				const email = `x-${unique()}@st-anna.example`;
				const who = await claimant(NAME, { email });
				await roster(`${email},${N.excluded}`);
				await stateClaim(who, draft({ number: N.excluded }));
				await recordSanctions(
					{
						list: 'leie',
						name: 'the list',
						register: 'nppes',
						fileName: 'x',
						text: `NPI,LASTNAME\n${N.excluded},ABENDROTH\n`,
					},
					null,
				);
				expect(await lapseCredentials()).toBe(1);
				const [ended] = (await readOwnVerification(who)).credentials;
				expect(ended).toMatchObject({ endedReason: 'sanctioned', mayObject: true });
				const claim = await objectToEnd(who, ended?.id as Id, 'That is somebody else of my name.', unique());
				await refused(decide(checker, claim), /excludes/);
				return who;
			},
		],
		[
			'a credential for ten years',
			async () => {
				const who = await claimant(NAME);
				const claim = await waiting(who);
				const until = new Date(Date.now() + 10 * 365 * 24 * 3600 * 1000);
				await refused(
					decideClaim(checker, claim, { verdict: 'accept', reason: 'For long.', validUntil: until }),
					/two years/,
				);
				return who;
			},
		],
		[
			'accepting a claim that was taken back',
			async () => {
				const who = await claimant(NAME);
				const claim = await waiting(who);
				await withdrawClaim(who, claim);
				await refused(decide(checker, claim), /decided already/);
				return who;
			},
		],
		[
			'objecting to the end of another member’s credential',
			async () => {
				const victim = await holder();
				await sql`update credential set state = 'lapsed', ended_reason = 'absent'`.execute(db);
				const [ended] = (await readOwnVerification(victim)).credentials;
				const who = await claimant('Mallory');
				await refused(objectToEnd(who, ended?.id as Id, 'It is mine, all mine.', unique()), /nothing here/);
				return who;
			},
		],
	])('%s', async (_name, attack) => {
		const who = await attack();
		expect((await standing(who)).verified).toBe(false);
	});
});
