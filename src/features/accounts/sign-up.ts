// A new account: auth user, principal and member in one transaction. Whether the address was free shows nowhere but in
// its mailbox: same answer, same work, same time.

import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { readNetwork } from '#kernel/network/read-network.ts';
import { createMember } from '#kernel/people/create-member.ts';
import { saysOffice } from '#kernel/people/official-name.ts';
import { db, type Executor, isDuplicate, transact } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';
import { enqueue } from '#platform/jobs.server.ts';
import { Refusal } from '#platform/refusal.ts';
import { language } from '#words/say.ts';
import type { Caller } from './caller.ts';
import { countTry, mayTry, networkOf } from './limits.ts';
import { hashPassword } from './password-hash.ts';
import { requireStrong } from './password-strength.ts';

/** An e-mail address, in the form it is stored and compared in. */
export const emailAddress = z
	.string({ error: 'Give your e-mail address.' })
	.trim()
	.toLowerCase()
	.max(254, 'This address is too long.')
	.pipe(z.email('This is no e-mail address: it should look like name@hospital.org.'));

// In these scripts a name is spelt with joiners, which are not seen: علی‌رضا. Between other letters they would only disguise a name.
const JOINED = `[${'Arabic Bengali Devanagari Gujarati Gurmukhi Kannada Malayalam Oriya Sinhala Tamil Telugu'
	.split(' ')
	.map((script) => `\\p{Script=${script}}`)
	.join('')}]`;

/**
 * What a name is spelt with: letters and their marks, the punctuation of names, joiners where they belong, and a/l between letters. Signs
 * that look like a badge, letters of mathematics that look like others, and what makes an address of a page are none of it: the name
 * stands in mails to strangers.
 */
const SPELT = new RegExp(
	`^(?:(?![\\u{1D400}-\\u{1D7FF}])[\\p{L}\\p{M}\\p{Nd}\\p{Zs}\\p{Pd}'’‘´\`.,·・()"“”„«»׳״]|(?<=(?<!\\p{L})\\p{L})/(?=\\p{L}(?!\\p{L}))|(?<=${JOINED})[\u200C\u200D](?=${JOINED}))*$`,
	'u',
);
/** A letter of Latin beside one of another alphabet, as of Cyrillic and Armenian, which have twins of them; and marks heaped upon one letter. */
const DISGUISED = new RegExp(
	'\\p{Script=Latin}\\p{M}*OTHER|OTHER\\p{M}*\\p{Script=Latin}|\\p{M}{5}'.replaceAll(
		'OTHER',
		'(?![\\p{Script=Latin}\\p{Script=Common}\\p{Script=Inherited}])\\p{L}',
	),
	'u',
);
/** As mail programs make links of: evil.example. */
const ADDRESS_OF_A_PAGE = /\p{L}{2}\.\p{L}{2}/u;

/** A person's name as it is shown: no number stands in it, of whatever record. */
export const personName = z
	.string({ error: 'Give your name.' })
	.trim()
	.normalize()
	// Marks of direction come with what is copied, and are not seen.
	.overwrite((name) => name.replace(/[\u200E\u200F]/g, '').trim())
	.min(1, 'Give your name, as colleagues know you.')
	.max(100, 'Use at most 100 characters.')
	.regex(SPELT, 'A name has letters, blanks, hyphens, dots and apostrophes.')
	.refine((name) => !DISGUISED.test(name), 'A name has letters, blanks, hyphens, dots and apostrophes.')
	.refine((name) => !ADDRESS_OF_A_PAGE.test(name), 'Leave a blank after a dot in a name.')
	.regex(/^(?!.*\p{Nd}{2})/u, 'A name has letters, blanks, hyphens, dots and apostrophes.')
	.regex(/\p{L}/u, 'Give your name, as colleagues know you.');

/**
 * For a name that anybody may give. Whoever sets the network up is its administrator, and may be called so.
 * @throws Refusal on "name" for one that says an office of the network.
 */
export async function refuseOffice(name: string): Promise<void> {
	const network = await readNetwork();
	if (saysOffice(name, network?.name ?? null))
		throw new Refusal(
			'invalid',
			'This is the name of an office of this network. Give your own, as colleagues know you.',
			{
				field: 'name',
			},
		);
}

/** A password being typed to prove something; an absurd length is refused before any work. */
export const typedPassword = z
	.string({ error: 'Give your password.' })
	.min(1, 'Give your password.')
	.max(512, 'This is too long.');

export const SignUpForm = z.object({ name: personName, email: emailAddress, password: typedPassword });

/** Inserts an account with a password, its principal and its member, in the caller's transaction. */
export async function createAccount(
	trx: Executor,
	input: {
		name: string;
		email: string;
		passwordHash: string | null;
		confirmed: boolean;
		handle?: string;
		at?: Date;
		language?: string;
		timeZone?: string;
	},
): Promise<{ userId: string; memberId: Id }> {
	const userId = randomUUID();
	const at = input.at ?? new Date();
	await trx
		.insertInto('auth.user')
		.values({
			id: userId,
			name: input.name,
			email: input.email.toLowerCase(),
			email_verified: input.confirmed,
			two_factor_enabled: false,
			created_at: at,
			updated_at: at,
		})
		.execute();
	if (input.passwordHash !== null)
		await trx
			.insertInto('auth.account')
			.values({
				id: randomUUID(),
				account_id: userId,
				provider_id: 'credential',
				user_id: userId,
				password: input.passwordHash,
				created_at: at,
				updated_at: at,
			})
			.execute();
	const memberId = await createMember(trx, {
		accountId: userId,
		name: input.name,
		...(input.at && { at: input.at }),
		...(input.handle && { handle: input.handle }),
		...(input.language && { language: input.language }),
		...(input.timeZone && { timeZone: input.timeZone }),
	});
	// Whoever opens an account in another language gets its mails in that language too.
	if (language() !== 'en')
		await trx.updateTable('member').set({ speaks: language() }).where('id', '=', memberId).execute();
	return { userId, memberId };
}

/**
 * Opens an account. Resolves alike when the address has one already; then its mailbox hears of it.
 * @param also what belongs to the new account beyond that, in its transaction (an invitation).
 * @throws Refusal for a name that says an office, a weak password or too many tries from one network address.
 */
export async function signUp(
	caller: Caller,
	input: z.infer<typeof SignUpForm>,
	also?: (trx: Executor, memberId: Id) => Promise<void>,
): Promise<void> {
	await refuseOffice(input.name);
	await requireStrong(input.password, [input.name, input.email]);
	await countTry(['signUp', networkOf(caller.address)]);
	const passwordHash = await hashPassword(input.password);
	const mayMail = await mayTry(['mailbox', input.email]);
	try {
		await transact(async (trx) => {
			const { userId, memberId } = await createAccount(trx, { ...input, passwordHash, confirmed: false });
			await also?.(trx, memberId);
			await enqueue(trx, 'accounts.letter', { letter: 'confirm', userId });
		});
	} catch (problem) {
		if (!isDuplicate(problem, 'user_email_key')) throw problem;
		const user = await db.selectFrom('auth.user').select('id').where('email', '=', input.email).executeTakeFirst();
		// The owner of the mailbox may choose a new password, so that nobody who signed up first with a stranger's
		// address keeps a password to the account.
		if (user && mayMail) await enqueue(db, 'accounts.letter', { letter: 'already-here', userId: user.id });
	}
}
