// Turning the second factor on and off, and making recovery codes anew.

import { symmetricDecrypt } from 'better-auth/crypto';
import { renderSVG } from 'uqr';
import { z } from 'zod';
import { readNetwork } from '#kernel/network/read-network.ts';
import { requireMember, type Viewer } from '#kernel/people/viewer.ts';
import { db, transact } from '#platform/db.server.ts';
import { enqueue } from '#platform/jobs.server.ts';
import { Refusal } from '#platform/refusal.ts';
import { auth } from './auth.ts';
import { type Caller, refusedByLibrary } from './caller.ts';
import { countTry, settleTry } from './limits.ts';
import { checkPassword, needsCode, noteCode, type Proof, proveFully, renewSession } from './prove-identity.ts';
import { hashRecoveryCodes, newRecoveryCodes } from './recovery-codes.ts';

export type SecondFactorState =
	| { state: 'off' }
	/** The app has to show that it has the secret. `qr` is an SVG drawing, `secret` the same for typing. */
	| { state: 'pending'; qr: string; secret: string }
	| { state: 'on'; codesLeft: number };

/** What the page about the second factor shows. */
export async function readSecondFactor(viewer: Viewer): Promise<SecondFactorState> {
	const { accountId } = requireMember(viewer);
	const row = await db.selectFrom('auth.two_factor').selectAll().where('user_id', '=', accountId).executeTakeFirst();
	if (!row) return { state: 'off' };
	if (row.verified) return { state: 'on', codesLeft: (JSON.parse(row.backup_codes) as string[]).length };
	const { secretConfig } = await auth().$context;
	const secret = base32(await symmetricDecrypt({ key: secretConfig, data: row.secret }));
	const user = await db.selectFrom('auth.user').select('email').where('id', '=', accountId).executeTakeFirstOrThrow();
	const issuer = (await readNetwork())?.name ?? 'Consilium';
	const uri = `otpauth://totp/${encodeURIComponent(issuer)}:${encodeURIComponent(user.email)}?secret=${secret}&issuer=${encodeURIComponent(issuer)}&digits=6&period=30`;
	return {
		state: 'pending',
		qr: renderSVG(uri, { border: 2 }).replace(
			'<svg ',
			'<svg role="img" aria-label="QR code for the authenticator app" ',
		),
		secret: secret.replace(/(.{4})(?=.)/g, '$1 '),
	};
}

/** Authenticator apps read secrets in RFC 4648 base32. */
function base32(text: string): string {
	const bits = [...Buffer.from(text)].map((byte) => byte.toString(2).padStart(8, '0')).join('');
	return (bits.match(/.{1,5}/g) ?? [])
		.map((group) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'[Number.parseInt(group.padEnd(5, '0'), 2)])
		.join('');
}

/** Begins: a secret is made, which counts only after `confirmSecondFactor`. */
export async function beginSecondFactor(caller: Caller, viewer: Viewer, password: string): Promise<void> {
	const { accountId } = requireMember(viewer);
	await checkPassword(viewer, password);
	await db.deleteFrom('auth.two_factor').where('user_id', '=', accountId).where('verified', '=', false).execute();
	await auth()
		.api.enableTwoFactor({ body: { password, method: 'totp' }, headers: caller.headers })
		.catch((problem) => {
			if (refusedByLibrary(problem)) throw new Refusal('conflict', 'The second step is on already.');
			throw problem;
		});
}

export const CodeForm = z.object({
	code: z.string({ error: 'Give the code.' }).trim().max(20, 'The code has six digits.'),
});

/**
 * The app shows the right code: the second factor is on from now. Returns the recovery codes, which are shown once.
 * Every other browser is signed out.
 */
export async function confirmSecondFactor(caller: Caller, viewer: Viewer, code: string): Promise<string[]> {
	const { accountId, sessionId } = requireMember(viewer);
	// Where it is on already, a code alone would make the recovery codes anew, without the password.
	if (await needsCode(viewer)) throw new Refusal('conflict', 'The second step is on already.');
	await countTry(['proof', `code ${accountId}`]);
	const digits = code.replace(/\s/g, '');
	const wrong = () =>
		new Refusal(
			'invalid',
			'This code is wrong. A new one appears in your app every 30 seconds; does the clock of your phone run right?',
			{
				field: 'code',
			},
		);
	// Of two at once one alone goes on: the recovery codes of the other would be shown and void.
	if (!(await noteCode(accountId, digits))) throw wrong();
	try {
		// The library replaces the session by a new one; ours goes on under a new token instead.
		await auth().api.verifyTOTP({ body: { code: digits }, headers: caller.headers });
	} catch (problem) {
		if (!refusedByLibrary(problem)) throw problem;
		throw wrong();
	}
	await settleTry([['proof', `code ${accountId}`]]);
	const codes = await transact(async (trx) => {
		const fresh = newRecoveryCodes();
		await trx
			.updateTable('auth.two_factor')
			.set({ backup_codes: hashRecoveryCodes(JSON.stringify(fresh)), verified: true })
			.where('user_id', '=', accountId)
			.execute();
		await enqueue(trx, 'accounts.letter', { letter: 'second-factor-on', userId: accountId });
		return fresh;
	});
	await replaceSessions(caller, viewer, sessionId);
	return codes;
}

/** The library ended our session and opened another: that one becomes this browser's, and all others end. */
async function replaceSessions(caller: Caller, viewer: Viewer, before: string): Promise<void> {
	const { accountId } = requireMember(viewer);
	const newest = await db
		.selectFrom('auth.session')
		.select('id')
		.where('user_id', '=', accountId)
		.orderBy('created_at', 'desc')
		.executeTakeFirst();
	const own = newest?.id ?? before;
	await db.deleteFrom('auth.session').where('user_id', '=', accountId).where('id', '<>', own).execute();
	await renewSession(caller, own);
}

/** Turns it off. Whoever found the browser open and knows the password does not. @throws Refusal about "password" or "code". */
export async function endSecondFactor(caller: Caller, viewer: Viewer, proof: Proof): Promise<void> {
	const { accountId } = requireMember(viewer);
	await proveFully(caller, viewer, proof);
	await transact(async (trx) => {
		await trx.deleteFrom('auth.two_factor').where('user_id', '=', accountId).execute();
		await trx
			.updateTable('auth.user')
			.set({ two_factor_enabled: false, updated_at: new Date() })
			.where('id', '=', accountId)
			.execute();
		await enqueue(trx, 'accounts.letter', { letter: 'second-factor-off', userId: accountId });
	});
}

/** Makes recovery codes anew; the old ones stop working. Returns them, to be shown once. @throws Refusal about "password" or "code". */
export async function renewRecoveryCodes(caller: Caller, viewer: Viewer, proof: Proof): Promise<string[]> {
	const { accountId } = requireMember(viewer);
	await proveFully(caller, viewer, proof);
	const codes = newRecoveryCodes();
	const changed = await db
		.updateTable('auth.two_factor')
		.set({ backup_codes: hashRecoveryCodes(JSON.stringify(codes)) })
		.where('user_id', '=', accountId)
		.where('verified', '=', true)
		.executeTakeFirst();
	if (changed.numUpdatedRows === 0n) throw new Refusal('conflict', 'The second step is not on.');
	return codes;
}
