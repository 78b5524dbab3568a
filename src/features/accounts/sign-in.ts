// Signing in with a password, then with a second factor where one is on.

import { z } from 'zod';
import { comeBack } from '#kernel/people/deactivate.ts';
import { db } from '#platform/db.server.ts';
import { enqueue } from '#platform/jobs.server.ts';
import { Refusal } from '#platform/refusal.ts';
import { noteSecurity } from '#platform/security-log.ts';
import { cookiePrefix } from './addresses.ts';
import { auth } from './auth.ts';
import { type Caller, layCookies, refusedByLibrary } from './caller.ts';
import { storedToken } from './hashed-session-tokens.ts';
import { knownDevice, rememberDevice } from './known-device.ts';
import { type Count, countTry, networkOf, settleTry } from './limits.ts';
import { hashPassword, isBehind, verifyPassword } from './password-hash.ts';
import { LONGEST } from './password-strength.ts';
import { noteCode } from './prove-identity.ts';
import { hashRecoveryCode } from './recovery-codes.ts';
import { readSigned, sessionToken } from './session-cookie.ts';
import { endSessionsOf } from './sessions.ts';
import { emailAddress, typedPassword } from './sign-up.ts';
import { refuseSuspended } from './suspension.ts';

export const SignInForm = z.object({
	email: emailAddress,
	password: typedPassword,
	shared: z.literal('on').optional(),
	next: z.string().max(2000).optional(),
});

/** One sentence for every reason, so that it tells nothing about whose addresses are here. */
const WRONG = 'Address and password do not fit together, or the address has not been confirmed yet.';

/** What a try counts towards: a browser known to the account has a limit of its own, strangers share theirs. */
async function countsOf(
	caller: Caller,
	whom: string,
	userId: string | undefined,
): Promise<[own: Count[], shared: Count[]]> {
	const device = userId ? await knownDevice(caller.cookies, userId) : null;
	if (device) return [[['device', `${whom} ${device}`]], []];
	const network = networkOf(caller.address);
	return [
		[['pair', `${whom} ${network}`]],
		[
			['account', whom],
			['address', network],
		],
	];
}

/**
 * Checks address and password, and opens a session or asks for the second factor.
 * @throws Refusal 'invalid' when they do not fit, 'too-many' with the seconds to wait.
 */
export async function signIn(
	caller: Caller,
	input: { email: string; password: string; shared?: 'on' | undefined },
): Promise<'signed-in' | 'second-factor'> {
	const user = await db.selectFrom('auth.user').select('id').where('email', '=', input.email).executeTakeFirst();
	const [own, shared] = await countsOf(caller, input.email, user?.id);
	await countTry(...own, ...shared);
	const kept = await keptPassword(user?.id);
	try {
		const { headers, response } = await auth().api.signInEmail({
			body: {
				email: input.email,
				// Nobody has a longer one; the library would answer it with an error of its own.
				password: input.password.length <= LONGEST ? input.password : '',
				rememberMe: input.shared !== 'on',
			},
			headers: caller.headers,
			returnHeaders: true,
		});
		await settleTry(own, shared);
		if (kept && (await wasChanged(kept, input.password))) {
			if ('token' in response) await endSession(response.token as string);
			throw new Refusal('invalid', WRONG);
		}
		if (kept) await renewHash(kept, input.password);
		if ('twoFactorRedirect' in response) {
			layCookies(caller.cookies, headers);
			return 'second-factor';
		}
		await completeSignIn(caller, headers, response.user.id);
		return 'signed-in';
	} catch (problem) {
		if (!refusedByLibrary(problem)) throw problem;
		noteSecurity('sign-in.refused', { who: input.email, from: networkOf(caller.address) });
		throw new Refusal('invalid', WRONG);
	}
}

interface KeptPassword {
	id: string;
	password: string | null;
}

async function keptPassword(userId: string | undefined): Promise<KeptPassword | undefined> {
	if (!userId) return undefined;
	return db
		.selectFrom('auth.account')
		.select(['id', 'password'])
		.where('user_id', '=', userId)
		.where('provider_id', '=', 'credential')
		.executeTakeFirst();
}

/**
 * Was the password changed between being looked at and now? Whoever changed it ended the sessions that there were, and this one came
 * after them. One that was kept anew meanwhile is the same.
 */
async function wasChanged({ id, password: before }: KeptPassword, password: string): Promise<boolean> {
	const now = await db.selectFrom('auth.account').select('password').where('id', '=', id).executeTakeFirst();
	if (now?.password === before) return false;
	return !now?.password || !(await verifyPassword({ hash: now.password, password }));
}

/** Ends a session by its token as the cookie would carry it. */
async function endSession(token: string): Promise<void> {
	await db.deleteFrom('auth.session').where('token', '=', storedToken(token)).execute();
}

/** Makes a hash of less cost than today's anew: only now is the password known. */
async function renewHash({ id, password: kept }: KeptPassword, password: string): Promise<void> {
	if (!kept || !isBehind(kept)) return;
	await db
		.updateTable('auth.account')
		.set({ password: await hashPassword(password) })
		.where('id', '=', id)
		// Unless it was changed meanwhile.
		.where('password', '=', kept)
		.execute();
}

/**
 * Brings back a member who went for a while, lays the cookies of the new session, ends the one that this browser had, and remembers the browser.
 * @throws Refusal when the member is suspended; then no session is left.
 */
export async function completeSignIn(caller: Caller, headers: Headers, userId: string): Promise<void> {
	try {
		await refuseSuspended(userId);
	} catch (problem) {
		await endSessionsOf(userId);
		throw problem;
	}
	await comeBack(userId);
	const before = sessionToken(caller.cookies);
	if (before) await db.deleteFrom('auth.session').where('token', '=', before).execute();
	layCookies(caller.cookies, headers);
	await rememberDevice(caller, userId);
}

/** The account whose password was right a moment ago in this browser, or null. */
async function waitingForSecondFactor(caller: Caller): Promise<string | null> {
	const challenge = readSigned(caller.cookies.get(`${cookiePrefix()}.two_factor`));
	if (!challenge) return null;
	const { internalAdapter } = await auth().$context;
	const kept = await internalAdapter.findVerificationValue(challenge);
	return kept && kept.expiresAt > new Date() ? kept.value : null;
}

/** Is there a first factor to complete? */
export async function awaitsSecondFactor(caller: Caller): Promise<boolean> {
	return (await waitingForSecondFactor(caller)) !== null;
}

export const SecondFactorForm = z.object({
	code: z
		.string({ error: 'Give the code.' })
		.trim()
		.min(6, 'The code has six digits; a recovery code has 24 signs.')
		.max(60, 'This is too long.'),
	next: z.string().max(2000).optional(),
});

/**
 * Completes a sign-in with a code of the authenticator app, or with a recovery code. Each works once.
 * @throws Refusal 'invalid', 'too-many', or 'sign-in' when the password has to be given again.
 */
export async function passSecondFactor(caller: Caller, typed: string): Promise<void> {
	const userId = await waitingForSecondFactor(caller);
	if (!userId) throw new Refusal('sign-in', 'That took too long. Give your password again.');
	const device = await knownDevice(caller.cookies, userId);
	const own: Count[] = [['secondFactor', `${userId} ${device ?? networkOf(caller.address)}`]];
	const shared: Count[] = device ? [] : [['account', `second ${userId}`]];
	await countTry(...own, ...shared);
	const digits = typed.replace(/\s/g, '');
	const timed = /^\d{6}$/.test(digits);
	try {
		const { headers, response } = timed
			? await verifyTimed(caller, userId, digits)
			: await verifyRecovery(caller, typed);
		await settleTry(own, shared);
		await completeSignIn(caller, headers, response.user.id);
	} catch (problem) {
		if (!refusedByLibrary(problem)) throw problem;
		noteSecurity('second-step.refused', { who: userId, from: networkOf(caller.address) });
		if (
			problem.body?.code === 'TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE' ||
			problem.body?.code === 'INVALID_TWO_FACTOR_COOKIE'
		)
			throw new Refusal('sign-in', 'Give your password again.');
		throw new Refusal(
			'invalid',
			'This code is wrong or was used already. A new one appears in your app every 30 seconds.',
			{
				field: 'code',
			},
		);
	}
	if (!timed) await enqueue(db, 'accounts.letter', { letter: 'recovery-code-used', userId });
}

/** A time-based code counts once: it is written down before it is checked, so that two at once cannot both pass. */
async function verifyTimed(caller: Caller, userId: string, code: string) {
	await db
		.deleteFrom('auth.used_code')
		.where('user_id', '=', userId)
		.where('used_at', '<', new Date(Date.now() - 5 * 60_000))
		.execute();
	if (!(await noteCode(userId, code)))
		throw new Refusal('invalid', 'This code was used already. Wait for the next one in your app.', { field: 'code' });
	return auth().api.verifyTOTP({ body: { code }, headers: withoutSession(caller.headers), returnHeaders: true });
}

function verifyRecovery(caller: Caller, typed: string) {
	return auth().api.verifyBackupCode({
		body: { code: hashRecoveryCode(typed) },
		headers: withoutSession(caller.headers),
		returnHeaders: true,
	});
}

/** The library takes a browser with a session for one that is signing in already; here the challenge alone counts. */
function withoutSession(headers: Headers): Headers {
	const name = `${cookiePrefix()}.session_token=`;
	const copy = new Headers(headers);
	const cookies = (headers.get('cookie') ?? '').split(/;\s*/).filter((pair) => !pair.startsWith(name));
	copy.set('cookie', cookies.join('; '));
	return copy;
}

/** Ends this browser's session. */
export async function signOut(caller: Caller): Promise<void> {
	const token = sessionToken(caller.cookies);
	if (token) await db.deleteFrom('auth.session').where('token', '=', token).execute();
	const { headers } = await auth().api.signOut({ headers: caller.headers, returnHeaders: true });
	layCookies(caller.cookies, headers);
}
