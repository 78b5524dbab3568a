// The password again, before what could be used to take an account over: whoever finds a browser signed in cannot.

import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { z } from 'zod';
import { comeBack } from '#kernel/people/deactivate.ts';
import { requireMember, type Viewer } from '#kernel/people/viewer.ts';
import { db, isDuplicate } from '#platform/db.server.ts';
import { Refusal } from '#platform/refusal.ts';
import { noteSecurity } from '#platform/security-log.ts';
import { isSecure } from './addresses.ts';
import { auth, FRESH_SECONDS } from './auth.ts';
import { type Caller, refusedByLibrary } from './caller.ts';
import { storedToken } from './hashed-session-tokens.ts';
import { countTry, settleTry } from './limits.ts';
import { verifyPassword } from './password-hash.ts';
import { hashRecoveryCode } from './recovery-codes.ts';
import { sessionCookieName, sign } from './session-cookie.ts';
import { typedPassword } from './sign-up.ts';
import { refuseSuspended } from './suspension.ts';

/** The password, and a code of the app or a recovery code where the second step is on. */
export const ProofForm = z.object({
	password: typedPassword,
	code: z.string().max(60, 'This is too long.').optional(),
});
export type Proof = z.infer<typeof ProofForm>;

/** Was the identity behind this session proved within the last ten minutes? */
export async function isFresh(viewer: Viewer): Promise<boolean> {
	const { sessionId } = requireMember(viewer);
	const row = await db.selectFrom('auth.session').select('created_at').where('id', '=', sessionId).executeTakeFirst();
	return row !== undefined && Date.now() - row.created_at.getTime() < FRESH_SECONDS * 1000;
}

/** @throws Refusal 'not-allowed' when the identity has to be proved again. */
export async function requireFresh(viewer: Viewer): Promise<void> {
	if (!(await isFresh(viewer))) throw new Refusal('not-allowed', 'Give your password again first.');
}

/** @throws Refusal about `field` when this is not the member's password, 'too-many' when it was tried too often. */
export async function checkPassword(viewer: Viewer, password: string, field = 'password'): Promise<void> {
	const { accountId } = requireMember(viewer);
	await countTry(['proof', accountId]);
	const account = await db
		.selectFrom('auth.account')
		.select('password')
		.where('user_id', '=', accountId)
		.where('provider_id', '=', 'credential')
		.executeTakeFirst();
	const right = account?.password && (await verifyPassword({ hash: account.password, password }));
	if (!right) {
		noteSecurity('password.refused', { who: accountId });
		throw new Refusal('invalid', 'This is not your password.', { field });
	}
	await settleTry([['proof', accountId]]);
}

/** Proves the identity in full: the session goes on under a new token and counts as fresh. */
export async function proveIdentity(caller: Caller, viewer: Viewer, proof: Proof): Promise<void> {
	const { sessionId } = requireMember(viewer);
	await proveFully(caller, viewer, proof);
	await renewSession(caller, sessionId);
}

/**
 * Opens a session without the library: for the first administrator and for the cast of the demonstration.
 * @throws Refusal when the member is suspended.
 */
export async function openSession(caller: Caller, userId: string): Promise<void> {
	await refuseSuspended(userId);
	await comeBack(userId);
	const token = randomBytes(24).toString('base64url');
	await db
		.insertInto('auth.session')
		.values({
			id: randomUUID(),
			token: storedToken(token),
			user_id: userId,
			user_agent: caller.headers.get('user-agent'),
			expires_at: new Date(Date.now() + 86_400_000),
			updated_at: new Date(),
		})
		.execute();
	caller.cookies.set(sessionCookieName(), sign(token), {
		path: '/',
		httpOnly: true,
		secure: isSecure(),
		sameSite: 'lax',
	});
}

/** Gives a session a new token, so that whatever knew the old one is out. */
export async function renewSession(caller: Caller, sessionId: string): Promise<void> {
	const token = randomBytes(24).toString('base64url');
	const row = await db
		.updateTable('auth.session')
		.set({ token: storedToken(token), created_at: new Date(), updated_at: new Date() })
		.where('id', '=', sessionId)
		.returning('expires_at')
		.executeTakeFirst();
	if (!row) throw new Refusal('sign-in', 'Sign in again.');
	// A session on a shared computer ends with the browser; its lifetime of a day tells it apart.
	const seconds = Math.floor((row.expires_at.getTime() - Date.now()) / 1000);
	caller.cookies.set(sessionCookieName(), sign(token), {
		path: '/',
		httpOnly: true,
		secure: isSecure(),
		sameSite: 'lax',
		...(seconds > 86_400 && { maxAge: seconds }),
	});
}

/** Is the second step on, so that a proof needs a code? */
export async function needsCode(viewer: Viewer): Promise<boolean> {
	const { accountId } = requireMember(viewer);
	const factor = await db
		.selectFrom('auth.two_factor')
		.select('verified')
		.where('user_id', '=', accountId)
		.where('verified', '=', true)
		.executeTakeFirst();
	return factor !== undefined;
}

/**
 * The password, and where the second step is on a code of the app or a recovery code as well: before what would weaken the account
 * or cannot be taken back. Each code works once.
 * @throws Refusal about "password" or "code", 'too-many' when it was tried too often.
 */
export async function proveFully(caller: Caller, viewer: Viewer, proof: Proof): Promise<void> {
	const { accountId } = requireMember(viewer);
	await checkPassword(viewer, proof.password);
	if (!(await needsCode(viewer))) return;
	const wrong = () =>
		new Refusal('invalid', 'Give a fresh code of your authenticator app, or a recovery code.', { field: 'code' });
	const typed = (proof.code ?? '').trim();
	if (typed === '') throw wrong();
	await countTry(['proof', `code ${accountId}`]);
	const digits = typed.replace(/\s/g, '');
	const right = /^\d{6}$/.test(digits)
		? await useTimedCode(caller, accountId, digits)
		: await useRecoveryCode(accountId, typed);
	if (!right) {
		noteSecurity('second-step.refused', { who: accountId });
		throw wrong();
	}
	await settleTry([['proof', `code ${accountId}`]]);
}

/** A code of the app counts once: it is written down before it is checked. @returns whether it was right and fresh. */
async function useTimedCode(caller: Caller, accountId: string, code: string): Promise<boolean> {
	if (!(await noteCode(accountId, code))) return false;
	try {
		await auth().api.verifyTOTP({ body: { code }, headers: caller.headers });
		return true;
	} catch (problem) {
		if (refusedByLibrary(problem)) return false;
		throw problem;
	}
}

/** Writes down that a code of the app was used. @returns false when it was before. */
export async function noteCode(accountId: string, code: string): Promise<boolean> {
	const codeHash = createHash('sha256').update(`${accountId} ${code}`).digest('base64url');
	try {
		await db.insertInto('auth.used_code').values({ user_id: accountId, code_hash: codeHash }).execute();
		return true;
	} catch (problem) {
		if (isDuplicate(problem)) return false;
		throw problem;
	}
}

/** Takes a recovery code out of those that are left, of two at once for one only. @returns whether it was among them. */
async function useRecoveryCode(accountId: string, typed: string): Promise<boolean> {
	const hash = hashRecoveryCode(typed);
	const { numAffectedRows } = await sql`
		update auth.two_factor set backup_codes = (select coalesce(json_agg(code), '[]')::text
			from json_array_elements_text(backup_codes::json) code where code <> ${hash})
		where user_id = ${accountId} and verified and backup_codes::jsonb @> to_jsonb(${hash}::text)`.execute(db);
	return (numAffectedRows ?? 0n) > 0n;
}
