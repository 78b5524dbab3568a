// An institution’s sign-in, answered by somebody else or bent on its way.

import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import type { Member } from '#kernel/people/viewer.ts';
import { db } from '#platform/db.server.ts';
import { claimant, type Institution, standing } from '../fixtures/claimants.file.ts';
import { beginTrip, endTrip } from '../institutions/identity-trip.ts';
import { addProvider, switchProvider } from '../institutions/providers.ts';
import {
	type Attack,
	administrator,
	comeBack,
	HONEST,
	institution,
	NAME,
	provider,
	refused,
	waiting,
} from './scene.file.ts';

describe('by an institution’s sign-in', () => {
	test('(an honest answer proves in a moment; the secret lies sealed)', async () => {
		const who = await claimant(NAME);
		expect((await comeBack(who, await waiting(who), HONEST)).outcome).toBe('proved');
		expect(await standing(who)).toMatchObject({
			verified: true,
			proved_by: 'the register NPPES and the sign-in of St Anna Hospital',
		});
		const { client_secret } = await db
			.selectFrom('identity_provider')
			.select('client_secret')
			.where('id', '=', provider)
			.executeTakeFirstOrThrow();
		expect(client_secret.toString('latin1')).not.toContain('secret');
	});

	const answered =
		(answer: Institution['answer'], sentence = /could not be trusted/): (() => Promise<Member>) =>
		async () => {
			const who = await claimant(NAME);
			await refused(comeBack(who, await waiting(who), { ...HONEST, ...answer }), sentence);
			return who;
		};
	test.each<Attack>([
		['a token for another client', answered({ aud: 'somebody-else' })],
		['a token with another nonce', answered({ nonce: 'replayed' })],
		['a token of another issuer', answered({ iss: 'https://evil.example' })],
		['a token without a signature', answered({ alg: 'none' })],
		['a token signed by another key', answered({ alg: 'other-key' })],
		['a token that has expired', answered({ expired: true })],
		[
			'the name of somebody else',
			async () => {
				const who = await claimant(NAME);
				expect((await comeBack(who, await waiting(who), { given_name: 'Mal', family_name: 'Lory' })).outcome).toBe(
					'differs',
				);
				return who;
			},
		],
		[
			'no name at all',
			async () => {
				const who = await claimant(NAME);
				expect((await comeBack(who, await waiting(who), {})).outcome).toBe('differs');
				return who;
			},
		],
		[
			'a display name of one’s own choice beside the true family name',
			async () => {
				const who = await claimant(NAME);
				const answer = { name: NAME, given_name: 'Mal', family_name: 'Lory' };
				expect((await comeBack(who, await waiting(who), answer)).outcome).toBe('differs');
				return who;
			},
		],
		[
			'an invented state',
			async () => {
				const who = await claimant(NAME);
				const { url } = await beginTrip(who, await waiting(who), provider);
				const back = institution.signIn(url);
				back.searchParams.set('state', 'x'.repeat(40));
				await refused(endTrip(who, back), /belongs to another session/);
				return who;
			},
		],
		[
			'the way back of another member (a link sent to a victim)',
			async () => {
				const victim = await claimant('Victim');
				const who = await claimant(NAME);
				const { url } = await beginTrip(victim, await waiting(victim), provider);
				institution.answer = HONEST;
				await refused(endTrip(who, institution.signIn(url)), /another session/);
				return who;
			},
		],
		[
			'the way back in another session of one’s own',
			async () => {
				const who = await claimant(NAME);
				const { url } = await beginTrip(who, await waiting(who), provider);
				await refused(endTrip({ ...who, sessionId: 'stolen' }, institution.signIn(url)), /another session/);
				return who;
			},
		],
		[
			'the same way back twice',
			async () => {
				const who = await claimant(NAME);
				const { url } = await beginTrip(who, await waiting(who), provider);
				institution.answer = { given_name: 'Mal', family_name: 'Lory' };
				const back = institution.signIn(url);
				await endTrip(who, back);
				institution.answer = HONEST;
				await refused(endTrip(who, back), /used already/);
				return who;
			},
		],
		[
			'a way back after a quarter of an hour',
			async () => {
				const who = await claimant(NAME);
				const { url } = await beginTrip(who, await waiting(who), provider);
				await sql`update identity_trip set started_at = now() - interval '15 minutes'`.execute(db);
				await refused(endTrip(who, institution.signIn(url)), /too old/);
				return who;
			},
		],
		[
			'an answer that came from another issuer (mix-up)',
			async () => {
				const who = await claimant(NAME);
				const { url } = await beginTrip(who, await waiting(who), provider);
				const back = institution.signIn(url);
				back.searchParams.set('iss', 'https://evil.example');
				await refused(endTrip(who, back), /could not be trusted/);
				return who;
			},
		],
		[
			'one account at the institution for two members',
			async () => {
				const first = await claimant('First');
				await comeBack(first, await waiting(first), { sub: 'shared', given_name: 'Pelle', family_name: 'X' });
				const who = await claimant(NAME);
				await refused(comeBack(who, await waiting(who), { ...HONEST, sub: 'shared' }), /another member/);
				return who;
			},
		],
		[
			'somebody else’s claim',
			async () => {
				const who = await claimant('Mallory');
				const claim = await waiting(await claimant(NAME));
				await refused(beginTrip(who, claim, provider), /nothing here/);
				return who;
			},
		],
		[
			'a provider that was switched off on the way',
			async () => {
				const who = await claimant(NAME);
				const { url } = await beginTrip(who, await waiting(who), provider);
				await switchProvider(administrator, provider, false);
				await refused(endTrip(who, institution.signIn(url)));
				await switchProvider(administrator, provider, true);
				return who;
			},
		],
		[
			'a provider inside the private network, or none over TLS',
			async () => {
				const add = (issuer: string) =>
					addProvider(administrator, {
						kind: 'openid',
						name: 'Inside',
						issuer,
						clientId: 'x',
						clientSecret: 'y',
						months: 1,
					});
				for (const issuer of [
					'https://127.0.0.1',
					'https://169.254.169.254',
					'http://sso.example',
					'https://[::1]',
					'file:///etc/passwd',
				])
					await refused(add(issuer));
				return claimant('Mallory');
			},
		],
		[
			'a provider of one’s own',
			async () => {
				const who = await claimant('Mallory');
				await refused(
					addProvider(who, {
						kind: 'openid',
						name: 'Mine',
						issuer: institution.url,
						clientId: 'x',
						clientSecret: 'y',
						months: 1,
					}),
				);
				return who;
			},
		],
	])('%s', async (_name, attack) => {
		const who = await attack();
		expect((await standing(who)).verified).toBe(false);
	});
});
