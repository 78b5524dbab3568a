// The mails about an account. The job names the letter and the account only; the worker makes the link when it writes
// the mail, so that no token lies in the job table.

import { readNetwork } from '#kernel/network/read-network.ts';
import { db } from '#platform/db.server.ts';
import { sendMail } from '#platform/mail.server.ts';
import { noteSecurity } from '#platform/security-log.ts';
import { publicUrl } from './addresses.ts';
import { makeLink } from './links.ts';
import { readSuspension, type Suspension } from './suspension.ts';

export type Letter =
	/** Somebody opened an account with this address. */
	| 'confirm'
	/** Somebody tried to sign up with an address that has an account. */
	| 'already-here'
	| 'reset'
	/** To the new address; `address` says which. */
	| 'change-address'
	/** To the old address, after it was changed; `address` is the old one. */
	| 'address-changed'
	| 'password-changed'
	| 'second-factor-on'
	| 'second-factor-off'
	| 'recovery-code-used'
	| 'passkey-added'
	| 'passkey-removed'
	/** With the reason and the date as they are when the mail is written. */
	| 'suspended'
	| 'suspension-ended'
	/** An administrator ended every session of the account. */
	| 'signed-out'
	/** The account is to be erased; signing in takes it back. */
	| 'erasure-asked';

export interface LetterJob {
	letter: Letter;
	userId: string;
	/** Where to, when it is not the account's own address. */
	address?: string;
}

declare module '#platform/jobs.server.ts' {
	interface Jobs {
		'accounts.letter': LetterJob;
	}
}

const NOT_YOU = (url: string) => `If that was not you, choose a new password now:\n${url}/forgot`;

function textOf(
	letter: Letter,
	network: string,
	url: string,
	link: (path: string) => string,
	suspension: Suspension | null,
): [string, string] {
	switch (letter) {
		case 'suspended':
			return [
				`Your account at ${network} is suspended`,
				`Your account at ${network} is suspended until ${suspension?.until}. Until then nobody can sign in to it. What you wrote stays where it is.\n\nThe reason, as it was given:\n${suspension?.reason}\n\n${
					suspension?.appealPath
						? `If you think that this is wrong, appeal within six months. Somebody who did not decide looks at it:\n${url}${suspension.appealPath}\n\nOr write`
						: 'If you think that this is wrong, write'
				} to those who run the network. You find them here:\n${url}/about`,
			];
		case 'suspension-ended':
			return [
				`Your account at ${network} is open again`,
				`The suspension of your account at ${network} was ended. You can sign in again:\n${url}/sign-in`,
			];
		case 'signed-out':
			return [
				`You were signed out of ${network}`,
				`An administrator of ${network} signed your account out everywhere, as is done when a device was lost or somebody else may be signed in. Nothing else was changed. Sign in again here:\n${url}/sign-in\n\nIf you think that somebody else knows your password, choose a new one:\n${url}/forgot`,
			];
		case 'erasure-asked':
			return [
				`Your account at ${network} is about to be deleted`,
				`Somebody who knew your password, surely you, asked to delete your account at ${network}. It is closed from now on, and in 14 days everything of it is erased.\n\nIf you change your mind, or if it was not you, sign in before that day, and everything is as it was:\n${url}/sign-in`,
			];
		case 'confirm':
			return [
				`Confirm your address for ${network}`,
				`An account at ${network} was opened with this address. Open this link and press the button to confirm that the address is yours:\n${link('confirm')}\n\nThe link works once, for 48 hours. If you opened no account, do nothing: without the confirmation nobody can sign in to it.`,
			];
		case 'already-here':
			return [
				`You have an account at ${network}`,
				`Somebody, perhaps you, wanted to open an account at ${network} with this address. There is one already. Sign in here:\n${url}/sign-in\n\nIf you do not know the password any more, this link lets you choose a new one. It works once, for an hour:\n${link('reset')}\n\nIf it was not you, nothing needs to be done.`,
			];
		case 'reset':
			return [
				`Choose a new password for ${network}`,
				`Somebody, perhaps you, asked for a new password for your account at ${network}. This link lets you choose one. It works once, for an hour:\n${link('reset')}\n\nIf it was not you, nothing needs to be done: your password stays as it is.`,
			];
		case 'change-address':
			return [
				`Confirm your new address for ${network}`,
				`Open this link and press the button to use this address for your account at ${network} from now on:\n${link('confirm')}\n\nThe link works once, for 24 hours. If you did not ask for this, do nothing.`,
			];
		case 'address-changed':
			return [
				`Your address at ${network} was changed`,
				`Your account at ${network} has a new e-mail address now; mails no longer come to this one.\n\nIf that was not you, write to those who run the network at once. You find them at the foot of each page:\n${url}/`,
			];
		case 'password-changed':
			return [
				`Your password at ${network} was changed`,
				`The password of your account at ${network} was changed just now, and every other browser was signed out.\n\n${NOT_YOU(url)}`,
			];
		case 'second-factor-on':
			return [
				`A second step guards your account at ${network}`,
				`From now on, signing in with your password at ${network} also asks for a code from your authenticator app. Keep the recovery codes where you find them without the phone.\n\n${NOT_YOU(url)}`,
			];
		case 'second-factor-off':
			return [
				`The second step at ${network} was turned off`,
				`Signing in at ${network} asks for your password alone again.\n\n${NOT_YOU(url)}`,
			];
		case 'recovery-code-used':
			return [
				`A recovery code was used at ${network}`,
				`Somebody signed in to your account at ${network} with your password and one of your recovery codes. That code is used up; you can make new ones here:\n${url}/account\n\n${NOT_YOU(url)}`,
			];
		case 'passkey-added':
			return [
				`A passkey was added at ${network}`,
				`A new passkey can sign in to your account at ${network}. All of them are listed here:\n${url}/account\n\n${NOT_YOU(url)}`,
			];
		case 'passkey-removed':
			return [
				`A passkey was removed at ${network}`,
				`A passkey was removed from your account at ${network}.\n\n${NOT_YOU(url)}`,
			];
	}
}

/** What guards an account has changed, or is about to: told to its mailbox, and noted for the operator. */
const CHANGES = new Set<Letter>([
	'address-changed',
	'password-changed',
	'second-factor-on',
	'second-factor-off',
	'recovery-code-used',
	'passkey-added',
	'passkey-removed',
	'suspended',
	'erasure-asked',
]);

/** Stands for nobody: a letter to it is never written. */
export const NOBODY = '00000000-0000-0000-0000-000000000000';

/** Task `accounts.letter`: writes and sends one. An account that is gone gets none. */
export async function sendLetter({ letter, userId, address }: LetterJob): Promise<void> {
	const user = await db.selectFrom('auth.user').select(['email']).where('id', '=', userId).executeTakeFirst();
	if (!user) return;
	if (CHANGES.has(letter)) noteSecurity('account.changed', { what: letter, who: userId });
	const suspension = await readSuspension(userId);
	// It was ended, or has run out, before this mail was written.
	if (letter === 'suspended' && !suspension) return;
	const to = address ?? user.email;
	const purpose = {
		confirm: 'confirm',
		'already-here': 'reset',
		reset: 'reset',
		'change-address': 'change-address',
	} as const;
	const token =
		letter in purpose
			? await makeLink(db, { userId, purpose: purpose[letter as keyof typeof purpose], address: to })
			: undefined;
	const network = (await readNetwork())?.name ?? 'this network';
	const kind = letter === 'change-address' ? '&for=address' : '';
	const [subject, text] = textOf(
		letter,
		network,
		publicUrl(),
		(path) => `${publicUrl()}/${path}?token=${token}${kind}`,
		suspension,
	);
	await sendMail({ to, subject, text });
}
