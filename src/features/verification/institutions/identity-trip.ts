// The way to an institution's sign-in and back. It works once, for ten minutes, for the session that began it.

import { createHash } from 'node:crypto';
import { publicUrl } from '#features/accounts/index.ts';
import { audit } from '#kernel/audit/audit.ts';
import { type Member, requireConfirmed, type Viewer } from '#kernel/people/viewer.ts';
import { db, type Executor, transact } from '#platform/db.server.ts';
import { type Id, mintId } from '#platform/ids.ts';
import { notFound, Refusal } from '#platform/refusal.ts';
import { seal, unseal } from '#platform/seal.server.ts';
import { fingerprint } from '#platform/secret.server.ts';
import { examine } from '../examine-claim.ts';
import { nameMatches } from '../match-name.ts';
import { lockNumber } from '../numbers.ts';
import { type ClaimAnswer, reconsiderClaim } from '../settle-claim.ts';
import { type Arrival, arriveFromOpenid, newTrip, type Trip, wayToOpenid } from './openid.ts';
import { arriveFromOrcid, type OrcidArrival, wayToOrcid } from './orcid.ts';
import { readOrcidSources, roleFits } from './orcid-sources.ts';
import { type Provider, providerOf } from './providers.ts';

const LASTS_MS = 10 * 60_000;
const MONTH_MS = 30.44 * 24 * 3600 * 1000;
const PURPOSE = 'identity trip';
const hash = (state: string) => createHash('sha256').update(state).digest();

/** Where providers send people back to; the same for all of them. */
export const backAddress = (): string => `${publicUrl()}/verify/return`;

/** Begins the way to a provider for a claim of one's own that waits. @returns the address there. */
export async function beginTrip(viewer: Viewer, claimId: Id, providerId: Id): Promise<{ name: string; url: string }> {
	const member = requireConfirmed(viewer);
	const claim = await db
		.selectFrom('claim')
		.select(['id', 'register', 'number'])
		.where('id', '=', claimId)
		.where('member_id', '=', member.memberId)
		.where('state', 'in', ['waiting', 'contested'])
		.executeTakeFirst();
	const provider = claim && (await providerOf(providerId));
	if (!claim || !provider) throw notFound();
	const trip = newTrip();
	const url =
		provider.kind === 'openid'
			? await wayToOpenid(provider, trip, backAddress())
			: wayToOrcid(provider, trip.state, backAddress());
	const state = hash(trip.state);
	await transact(async (trx) => {
		await trx.deleteFrom('identity_trip').where('member_id', '=', member.memberId).execute();
		await trx
			.insertInto('identity_trip')
			.values({
				state_hash: state,
				provider_id: provider.id,
				member_id: member.memberId,
				session_id: member.sessionId,
				claim_id: claimId,
				sealed: seal(PURPOSE, state.toString('hex'), Buffer.from(JSON.stringify(trip))),
			})
			.execute();
	});
	return { name: provider.name, url };
}

/** What came of it, for the page. */
export interface TripEnd {
	claimId: Id;
	/** 'proved', 'waits' (on record, a checker sees it) or 'differs' (the name there is another one). */
	outcome: 'proved' | 'waits' | 'differs';
	sentence: string;
}

/**
 * The member comes back with an answer. A state that is unknown, used, too old or another session's is refused before
 * the provider is asked anything.
 */
export async function endTrip(viewer: Viewer, url: URL): Promise<TripEnd> {
	const member = requireConfirmed(viewer);
	const { trip, provider, claimId } = await useTrip(member, url.searchParams.get('state') ?? '');
	if (url.searchParams.has('error'))
		throw new Refusal(
			'not-allowed',
			`You came back from ${provider.name} without signing in there. Nothing was changed.`,
		);
	const address = new URL(backAddress());
	address.search = url.search;
	if (provider.kind === 'openid') {
		const arrival = await arriveFromOpenid(provider, trip, address);
		return transact((trx) => record(trx, member, claimId, provider, arrival, []));
	}
	const arrival = await arriveFromOrcid(provider, address, backAddress());
	const sources = await readOrcidSources();
	return transact((trx) => record(trx, member, claimId, provider, arrival, employersOf(arrival, sources)));
}

async function useTrip(member: Member, state: string): Promise<{ trip: Trip; provider: Provider; claimId: Id }> {
	const dead = new Refusal(
		'invalid',
		'This way back was used already, is too old, or belongs to another session. Start again.',
	);
	if (state === '') throw dead;
	const key = hash(state);
	const row = await db
		.updateTable('identity_trip')
		.set({ used_at: new Date() })
		.where('state_hash', '=', key)
		.where('member_id', '=', member.memberId)
		.where('session_id', '=', member.sessionId)
		.where('used_at', 'is', null)
		.where('started_at', '>', new Date(Date.now() - LASTS_MS))
		.returning(['provider_id', 'claim_id', 'sealed'])
		.executeTakeFirst();
	if (!row) throw dead;
	const provider = await providerOf(row.provider_id);
	if (!provider) throw dead;
	const trip = JSON.parse(unseal(PURPOSE, key.toString('hex'), row.sealed).toString()) as Trip;
	return { trip, provider, claimId: row.claim_id };
}

/** An institution that asserts an employment, and whether its role title stands for the profession. */
interface Employer {
	institution: string;
	fits(profession: string): boolean;
	role: string;
}

function employersOf(arrival: OrcidArrival, sources: Awaited<ReturnType<typeof readOrcidSources>>): Employer[] {
	return arrival.employments.flatMap((employment) => {
		const source = sources.find((one) => one.clientId === employment.sourceClientId);
		if (!source) return [];
		return [
			{
				institution: source.institution,
				fits: (profession: string) => roleFits(source, profession, employment.role),
				role: employment.role.slice(0, 100),
			},
		];
	});
}

async function record(
	trx: Executor,
	member: Member,
	claimId: Id,
	provider: Provider,
	arrival: Arrival | OrcidArrival,
	employers: Employer[],
): Promise<TripEnd> {
	const stated = await trx.selectFrom('claim').selectAll().where('id', '=', claimId).executeTakeFirstOrThrow();
	await lockNumber(trx, stated);
	const claim = await trx
		.selectFrom('claim')
		.selectAll()
		.where('id', '=', claimId)
		.where('state', 'in', ['waiting', 'contested'])
		.forUpdate()
		.executeTakeFirst();
	if (!claim) throw new Refusal('conflict', 'This claim has been decided meanwhile.');
	await linkAccount(trx, member, provider, arrival.subject);
	const { entry } = await examine(trx, claim);
	const named = entry !== null && arrival.names.some((name) => nameMatches(name, entry));
	const employer = employers.find((one) => one.fits(claim.profession));
	const asserted = provider.kind === 'openid' || employer !== undefined;
	const by =
		provider.kind === 'openid'
			? `the sign-in of ${provider.name}`
			: `ORCID and ${employer?.institution ?? employers[0]?.institution ?? 'no institution that this network knows'}`;
	await trx
		.insertInto('claim_proof')
		.values({
			id: mintId(),
			claim_id: claimId,
			proof: provider.kind,
			proved_by: by,
			fits: named && asserted,
			words: wordsFor(provider, named, entry !== null, employers),
			valid_until: new Date(Date.now() + provider.months * MONTH_MS),
		})
		.execute();
	await audit(
		trx,
		member.memberId,
		'claim.prove',
		{ kind: 'claim', id: claimId },
		{ proof: provider.kind, fits: named && asserted },
	);
	const answer = named && asserted ? await reconsiderClaim(trx, claimId) : null;
	return endOf(claimId, provider, answer, entry === null, named);
}

/** One account at the institution stands for one member here. */
async function linkAccount(trx: Executor, member: Member, provider: Provider, subject: string): Promise<void> {
	const key = fingerprint(`subject at provider ${provider.id}`, subject);
	await trx
		.insertInto('identity_link')
		.values({ provider_id: provider.id, subject_hash: key, member_id: member.memberId })
		.onConflict((conflict) => conflict.doNothing())
		.execute();
	const link = await trx
		.selectFrom('identity_link')
		.select('member_id')
		.where('provider_id', '=', provider.id)
		.where('subject_hash', '=', key)
		.executeTakeFirstOrThrow();
	if (link.member_id !== member.memberId)
		throw new Refusal(
			'conflict',
			`This account at ${provider.name} belongs to another member of this network already.`,
		);
}

function wordsFor(provider: Provider, named: boolean, hasEntry: boolean, employers: Employer[]): string {
	const name = !hasEntry
		? 'There is no register entry to compare the name with.'
		: named
			? 'The name given there is the registered one.'
			: 'The name given there is not the registered one.';
	if (provider.kind === 'openid') return name;
	const jobs = employers.map((one) => `${one.institution}: ${one.role || 'no role given'}`).join('; ');
	return `${name} Employments that an institution asserts: ${jobs || 'none'}.`;
}

function endOf(claimId: Id, provider: Provider, answer: ClaimAnswer | null, noEntry: boolean, named: boolean): TripEnd {
	if (answer?.state === 'accepted') return { claimId, outcome: 'proved', sentence: answer.sentence };
	if (!named && !noEntry)
		return {
			claimId,
			outcome: 'differs',
			sentence: `The name that ${provider.name} gives is not the name in the register. A checker looks at it.`,
		};
	return { claimId, outcome: 'waits', sentence: `${provider.name} was asked. A checker looks at the rest.` };
}
