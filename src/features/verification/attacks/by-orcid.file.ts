// ORCID: a record that says what its holder wrote.

import { describe, expect, test } from 'vitest';
import type { Member } from '#kernel/people/viewer.ts';
import { Refusal } from '#platform/refusal.ts';
import { claimant, employment, type Institution, standing } from '../fixtures/claimants.file.ts';
import { type Attack, comeBack, HONEST, NAME, orcid, refused, waiting } from './scene.file.ts';

describe('by ORCID', () => {
	test('(an employment that the institution asserts proves)', async () => {
		const who = await claimant(NAME);
		const end = await comeBack(who, await waiting(who), { ...HONEST, employments: [employment()] }, orcid);
		expect(end.outcome).toBe('proved');
		expect(await standing(who)).toMatchObject({ proved_by: 'the register NPPES and ORCID and St Anna Hospital' });
	});

	const record =
		(more: Institution['answer']): (() => Promise<Member>) =>
		async () => {
			const who = await claimant(NAME);
			const end = await comeBack(
				who,
				await waiting(who),
				{ ...HONEST, employments: [employment()], ...more },
				orcid,
			).catch((problem) => {
				expect(problem).toBeInstanceOf(Refusal);
				return { outcome: 'refused' };
			});
			expect(end.outcome).not.toBe('proved');
			return who;
		};
	test.each<Attack>([
		[
			'an employment that one wrote oneself',
			record({ employments: [employment({ source: { 'source-orcid': { path: 'x' } } })] }),
		],
		[
			'an employment that a client wrote on one’s own behalf',
			record({ employments: [employment({}, { 'assertion-origin-orcid': { path: '0000-0002-1825-0097' } })] }),
		],
		['an employment without a source', record({ employments: [employment({ source: null })] })],
		[
			'an employment by a client that is on no list',
			record({ employments: [employment({ source: { 'source-client-id': { path: 'APP-EVIL' } } })] }),
		],
		[
			'an employment that has ended',
			record({ employments: [employment({ 'end-date': { year: { value: '2024' } } })] }),
		],
		['an employment as a porter', record({ employments: [employment({ 'role-title': 'Porter' })] })],
		['an employment without a role', record({ employments: [employment({ 'role-title': null })] })],
		['no employment', record({ employments: [] })],
		['another name', record({ given_name: 'Mal', family_name: 'Lory' })],
		['the record of another iD', record({ recordOf: '0000-0001-5109-3700' })],
		['what is no iD', record({ orcid: '../../admin' })],
		[
			'one iD for two members',
			async () => {
				const first = await claimant('First');
				await comeBack(first, await waiting(first), { given_name: 'X', family_name: 'Y' }, orcid);
				const who = await claimant(NAME);
				await refused(
					comeBack(who, await waiting(who), { ...HONEST, employments: [employment()] }, orcid),
					/another member/,
				);
				return who;
			},
		],
	])('%s', async (_name, attack) => {
		const who = await attack();
		expect((await standing(who)).verified).toBe(false);
	});
});
