import { isLoaded, isNpi, lookUp, type RegisterEntryRow } from '#features/registers/index.ts';
import { audit } from '#kernel/audit/audit.ts';
import { once } from '#kernel/idempotency/once.ts';
import { levelOf, nuccProfessions, specialtyOf } from '#kernel/people/nucc.ts';
import { refreshStanding } from '#kernel/people/refresh-standing.ts';
import { requireConfirmed, type Viewer } from '#kernel/people/viewer.ts';
import { type Executor, isDuplicate, transact } from '#platform/db.server.ts';
import { type Id, mintId } from '#platform/ids.ts';
import { Refusal } from '#platform/refusal.ts';
import { claimable, isCountry } from './claimable.ts';
import { examineClaim, type Finding, findingSentences, type Stated } from './examine-claim.ts';
import { findRoster } from './find-roster.ts';
import { grantCredential, provedBy } from './grant-credential.ts';
import { credentialsWith, isContested, lockNumber, openClaimsOn } from './numbers.ts';
import type { ClaimState } from './tables.ts';
import { tell } from './tell.ts';

export interface ClaimDraft {
	profession: string;
	/** ISO 3166-1 alpha-2. */
	country: string;
	number: string;
	/** As registered. */
	name: string;
	/** For the checker. */
	note?: string;
	/** Idempotency key of the form. */
	key: string;
}

export interface ClaimAnswer {
	id: Id;
	state: ClaimState;
	/** What the member is told. */
	sentence: string;
}

/** Claims a day that end in no credential. */
const MOST_CLAIMS_A_DAY = 5;

export const WAITS = 'A checker of this network looks at it. You will get a notice.';

/**
 * A member states what he or she is. A match with the register and a roster make the credential at once; what matches
 * without a proof, or has no register, waits for a checker; what the register contradicts is refused.
 * @throws Refusal for what cannot be a claim at all (a mistyped number, too many claims).
 */
export async function stateClaim(viewer: Viewer, draft: ClaimDraft): Promise<ClaimAnswer> {
	const member = requireConfirmed(viewer);
	const stated = readDraft(draft);
	try {
		return await transact(async (trx) => {
			let answer: ClaimAnswer | undefined;
			const { id } = await once(trx, member.memberId, draft.key, stated, async () => {
				answer = await enterClaim(trx, member.memberId, stated, draft.note ?? '');
				return answer.id;
			});
			return answer ?? (await answerOf(trx, id));
		});
	} catch (problem) {
		if (isDuplicate(problem, 'claim_one_open'))
			throw new Refusal('conflict', 'You have stated this already. A checker looks at it.');
		throw problem;
	}
}

/** The claim in its plain form. @throws Refusal naming the field that cannot be right. */
function readDraft(draft: ClaimDraft): Stated {
	if (!claimable.some((one) => one.code === draft.profession)) {
		throw new Refusal(
			'invalid',
			'Choose a profession that can be proved. Industry and patients are never “verified”.',
			{
				field: 'profession',
			},
		);
	}
	if (!isCountry(draft.country)) throw new Refusal('invalid', 'Choose a country.', { field: 'country' });
	const name = draft.name.normalize('NFC').replace(/\s+/g, ' ').trim();
	if (name.length < 2 || name.length > 150)
		throw new Refusal('invalid', 'State your name as it is registered.', { field: 'name' });
	const number = draft.number.replace(/[\s.-]/g, '').toUpperCase();
	if (!/^[0-9A-Z/]{0,30}$/.test(number))
		throw new Refusal('invalid', 'A number has digits and letters only.', { field: 'number' });
	const inRegister = draft.country === 'US' && nuccProfessions.includes(draft.profession) && number !== '';
	if (inRegister && !isNpi(number)) throw new Refusal('invalid', findingSentences['check-digit'], { field: 'number' });
	return {
		profession: draft.profession,
		country: draft.country,
		register: inRegister ? 'nppes' : null,
		number: number === '' ? null : number,
		stated_name: name,
	};
}

async function enterClaim(trx: Executor, memberId: Id, stated: Stated, note: string): Promise<ClaimAnswer> {
	// Two forms at once by one member must not both pass the limit.
	await trx.selectFrom('member').select('id').where('id', '=', memberId).forUpdate().execute();
	await refuseTooMany(trx, memberId);
	const held = { ...stated, country: stated.country };
	await lockNumber(trx, held);
	const own = await credentialsWith(trx, held);
	if (own.some((one) => one.member_id === memberId && one.state === 'frozen'))
		throw new Refusal('conflict', 'Your credential with this number is frozen. A checker decides.');

	const entry = stated.register && stated.number ? await lookUp(stated.register, stated.number, trx) : undefined;
	const loaded = stated.register ? await isLoaded(stated.register, trx) : false;
	const codes = examineClaim(stated, entry, loaded);
	const undecided: Finding[] = ['matched', 'no-register', 'register-not-loaded'];
	const speaksAgainst = codes.find((code) => !undecided.includes(code));
	const id = mintId();
	const row = { id, member_id: memberId, ...stated, note: note.slice(0, 2000), findings: JSON.stringify({ codes }) };

	if (speaksAgainst) {
		const reason = codes.map((code) => findingSentences[code]).join(' ');
		await trx
			.insertInto('claim')
			.values({ ...row, state: 'refused', reason, decided_at: new Date() })
			.execute();
		return { id, state: 'refused', sentence: reason };
	}
	const contested = await isContested(trx, held, memberId);
	await trx
		.insertInto('claim')
		.values({ ...row, state: contested ? 'contested' : 'waiting' })
		.execute();
	if (contested) {
		await freeze(trx, held, memberId);
		return { id, state: 'contested', sentence: WAITS };
	}
	return settleClaim(trx, { id, memberId, stated, entry, codes });
}

/** Grants the credential if match and roster are there; else the claim goes on waiting. The caller holds the lock. */
export async function settleClaim(
	trx: Executor,
	claim: { id: Id; memberId: Id; stated: Stated; entry: RegisterEntryRow | undefined; codes: Finding[] },
): Promise<ClaimAnswer> {
	const { id, memberId, stated, entry, codes } = claim;
	const waits: ClaimAnswer = { id, state: 'waiting', sentence: WAITS };
	if (codes[0] !== 'matched' || !entry || !stated.register || !stated.number) return waits;
	const roster = await findRoster(trx, memberId, stated.register, stated.number);
	if (!roster) return waits;
	const by = provedBy(stated.register, `the roster of ${roster.employer}`);
	await trx
		.updateTable('claim')
		.set({ state: 'accepted', decided_at: new Date(), reason: `Proved by ${by}.` })
		.where('id', '=', id)
		.execute();
	await grantCredential(trx, {
		memberId,
		claimId: id,
		profession: stated.profession,
		specialty: specialtyOf(stated.profession, entry.taxonomies),
		level: levelOf(stated.profession, entry.taxonomies),
		country: stated.country,
		register: stated.register,
		number: stated.number,
		proof: 'roster',
		provedBy: by,
		validUntil: roster.validUntil,
	});
	await audit(trx, null, 'claim.accept', { kind: 'claim', id }, { proof: 'roster' });
	return { id, state: 'accepted', sentence: `Proved by ${by}.` };
}

/** A number that two members state proves neither of them until a checker has decided. */
async function freeze(trx: Executor, held: Stated, exceptMember: Id): Promise<void> {
	for (const claim of await openClaimsOn(trx, held))
		await trx.updateTable('claim').set({ state: 'contested' }).where('id', '=', claim.id).execute();
	for (const credential of await credentialsWith(trx, held)) {
		if (credential.member_id === exceptMember || credential.state === 'frozen') continue;
		await trx.updateTable('credential').set({ state: 'frozen' }).where('id', '=', credential.id).execute();
		await refreshStanding(trx, credential.member_id);
		await audit(trx, null, 'credential.freeze', { kind: 'credential', id: credential.id });
		await tell(
			trx,
			credential.member_id,
			`frozen ${credential.id} ${Date.now()}`,
			'Another member has stated the number of your credential. It is frozen until a checker has decided; you need not do anything, but may add a word for the checker.',
		);
	}
}

async function refuseTooMany(trx: Executor, memberId: Id): Promise<void> {
	const { count } = await trx
		.selectFrom('claim')
		.select((e) => e.fn.countAll<string>().as('count'))
		.where('member_id', '=', memberId)
		.where('state', '!=', 'accepted')
		.where('stated_at', '>', new Date(Date.now() - 24 * 3600 * 1000))
		.executeTakeFirstOrThrow();
	if (Number(count) >= MOST_CLAIMS_A_DAY) {
		throw new Refusal('too-many', 'That is enough for today. Try again tomorrow, or ask a checker of this network.', {
			retryAfter: 24 * 3600,
		});
	}
}

async function answerOf(trx: Executor, id: Id): Promise<ClaimAnswer> {
	const claim = await trx
		.selectFrom('claim')
		.select(['state', 'reason'])
		.where('id', '=', id)
		.executeTakeFirstOrThrow();
	const open = claim.state === 'waiting' || claim.state === 'contested';
	return { id, state: claim.state, sentence: open ? WAITS : claim.reason };
}
