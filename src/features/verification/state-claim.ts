import { isNpi, plainNumber } from '#features/registers/index.ts';
import { once } from '#kernel/idempotency/once.ts';
import { requireConfirmed, type Viewer } from '#kernel/people/viewer.ts';
import { type Executor, isDuplicate, transact } from '#platform/db.server.ts';
import { type Id, mintId } from '#platform/ids.ts';
import { Refusal } from '#platform/refusal.ts';
import { chooseRegister } from './choose-register.ts';
import { claimable, isCountry } from './claimable.ts';
import { examine, findingSentences, type Stated, speaksAgainst } from './examine-claim.ts';
import { credentialsWith, lockNumber } from './numbers.ts';
import { screenWordsAbout } from './screen-words.ts';
import { type ClaimAnswer, settleClaim, WAITS } from './settle-claim.ts';

export interface ClaimDraft {
	profession: string;
	/** ISO 3166-1 alpha-2. */
	country: string;
	number: string;
	/** As registered. */
	name: string;
	/** For the checker. */
	note?: string;
	/** The member checked that the note shows no patient. */
	attested?: boolean;
	/** Idempotency key of the form. */
	key: string;
}

/** Claims a day that end in no credential. */
const MOST_CLAIMS_A_DAY = 5;

/**
 * A member states what he or she is. A match with the register and a roster make the credential at once; what matches
 * without a proof, or has no register, waits for a checker; what the register contradicts is refused.
 * @throws Refusal for what cannot be a claim at all (a mistyped number, too many claims).
 */
export async function stateClaim(viewer: Viewer, draft: ClaimDraft): Promise<ClaimAnswer> {
	const member = requireConfirmed(viewer);
	const stated = await readDraft(draft);
	screenWordsAbout(draft.note ?? '', [stated.stated_name, stated.number, draft.number], draft.attested ?? false);
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
async function readDraft(draft: ClaimDraft): Promise<Stated> {
	if (!claimable.some((one) => one.code === draft.profession)) {
		throw new Refusal(
			'invalid',
			'Choose a profession that can be proved. Industry and patients are never “verified”.',
			{ field: 'profession' },
		);
	}
	if (!isCountry(draft.country)) throw new Refusal('invalid', 'Choose a country.', { field: 'country' });
	// A name has no number in it and no address.
	const name = draft.name.normalize('NFC').replace(/\s+/g, ' ').trim();
	if (name.length < 2 || name.length > 150 || /[\d@]/.test(name))
		throw new Refusal('invalid', 'State your name as it is registered.', { field: 'name' });
	const number = plainNumber(draft.number);
	if (!/^[0-9A-Z]{0,30}$/.test(number))
		throw new Refusal('invalid', 'A number has digits and letters only.', { field: 'number' });
	const register = number === '' ? null : await chooseRegister(draft, number, name);
	if (register?.code === 'nppes' && !isNpi(number))
		throw new Refusal('invalid', findingSentences['check-digit'], { field: 'number' });
	return {
		profession: draft.profession,
		country: draft.country,
		register: register?.code ?? null,
		number: number === '' ? null : number,
		stated_name: name,
	};
}

async function enterClaim(trx: Executor, memberId: Id, stated: Stated, note: string): Promise<ClaimAnswer> {
	// Two forms at once by one member must not both pass the limit.
	await trx.selectFrom('member').select('id').where('id', '=', memberId).forUpdate().execute();
	await refuseTooMany(trx, memberId);
	await lockNumber(trx, stated);
	const own = await credentialsWith(trx, stated);
	if (own.some((one) => one.member_id === memberId && one.state === 'frozen'))
		throw new Refusal('conflict', 'Your credential with this number is frozen. Two checkers decide.');

	const found = await examine(trx, stated);
	const { codes } = found;
	const id = mintId();
	const row = { id, member_id: memberId, ...stated, note: note.slice(0, 2000), findings: JSON.stringify({ codes }) };
	if (codes.some(speaksAgainst)) {
		const reason = codes.map((code) => findingSentences[code]).join(' ');
		await trx
			.insertInto('claim')
			.values({ ...row, state: 'refused', reason, decided_at: new Date() })
			.execute();
		return { id, state: 'refused', sentence: reason };
	}
	await trx
		.insertInto('claim')
		.values({ ...row, state: 'waiting' })
		.execute();
	return settleClaim(trx, { ...stated, id, memberId }, found);
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
