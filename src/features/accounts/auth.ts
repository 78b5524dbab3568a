// better-auth, for the flows that must not be home-made: password check, second factor, passkeys, sessions.
// Its HTTP router is not mounted (passkeys aside): acts call it, so that every way in passes our own limits.

import { randomUUID } from 'node:crypto';
import { kyselyAdapter } from '@better-auth/kysely-adapter';
import { passkey } from '@better-auth/passkey';
import { betterAuth } from 'better-auth';
import { APIError } from 'better-auth/api';
import { twoFactor } from 'better-auth/plugins';
import { CamelCasePlugin, Kysely, PostgresDialect } from 'kysely';
import { pool } from '#platform/db.server.ts';
import { faultWords } from '#platform/fault-words.ts';
import { secret } from '#platform/secret.server.ts';
import { cookiePrefix, isSecure, origins, publicUrl } from './addresses.ts';
import { hashedSessionTokens } from './hashed-session-tokens.ts';
import { hashPassword, verifyPassword } from './password-hash.ts';
import { hashRecoveryCodes, newRecoveryCodes } from './recovery-codes.ts';

const DAYS = 86_400;
/** A session ends after this many days at the latest, and after 14 days in which it was not used. */
export const SESSION_DAYS = 30;
/** What was proved longer ago than this many seconds must be proved again before a passkey is added. */
export const FRESH_SECONDS = 600;

function options() {
	const database = new Kysely<unknown>({
		dialect: new PostgresDialect({ pool: pool() }),
		plugins: [new CamelCasePlugin()],
	}).withSchema('auth');
	return {
		appName: 'Consilium',
		secret: secret(),
		baseURL: publicUrl(),
		basePath: '/api/auth',
		trustedOrigins: origins(),
		database: hashedSessionTokens(kyselyAdapter(database as never, { type: 'postgres', transaction: true }) as never),
		telemetry: { enabled: false },
		// It quotes what was sent, which may be lines made to look like ours.
		logger: {
			level: 'error' as const,
			log: (_: string, message: string, ...faults: unknown[]) => logFault(message, faults),
		},
		// Our own limits (limits.ts) slow down and never lock out.
		rateLimit: { enabled: false },
		emailAndPassword: {
			enabled: true,
			disableSignUp: true,
			// An unconfirmed account gets the answer of a wrong password: signing in must not tell whether an address was free.
			requireEmailVerification: true,
			minPasswordLength: 10,
			maxPasswordLength: 128,
			password: { hash: hashPassword, verify: verifyPassword },
		},
		session: { expiresIn: SESSION_DAYS * DAYS, disableSessionRefresh: true, freshAge: FRESH_SECONDS },
		verification: { storeIdentifier: 'hashed' as const },
		advanced: {
			database: { generateId: () => randomUUID() },
			useSecureCookies: false, // the prefix __Host- in cookiePrefix() is stricter than its __Secure-
			cookiePrefix: cookiePrefix(),
			defaultCookieAttributes: { secure: isSecure() },
			ipAddress: { disableIpTracking: true },
		},
		plugins: [
			twoFactor({
				issuer: 'Consilium',
				accountLockout: { enabled: false },
				backupCodeOptions: {
					customBackupCodesGenerate: newRecoveryCodes,
					storeBackupCodes: {
						encrypt: async (json: string) => hashRecoveryCodes(json),
						decrypt: async (json: string) => json,
					},
				},
			}),
			passkey({
				rpID: new URL(publicUrl()).hostname,
				rpName: 'Consilium',
				origin: origins(),
				authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
				// A passkey stands for both factors, so the device must have asked for a finger, a face or its own code.
				// The library asks browsers for that and then does not look whether they did.
				registration: { afterVerification: ({ verification }) => requireVerifiedUser(verification.registrationInfo) },
				authentication: {
					afterVerification: ({ verification }) => requireVerifiedUser(verification.authenticationInfo),
				},
			}),
		],
	};
}

function logFault(message: string, faults: unknown[]): void {
	console.error(['sign-in', message, ...faults.map(faultWords)].join(': '));
}

async function requireVerifiedUser(info: { userVerified: boolean } | undefined): Promise<undefined> {
	if (!info?.userVerified)
		throw new APIError('UNAUTHORIZED', {
			message: 'This device did not check who you are. Use one with a screen lock.',
		});
}

function make() {
	return betterAuth(options());
}

let made: ReturnType<typeof make> | undefined;

/** The library's instance, made at first use (settings and database are read then). */
export function auth(): ReturnType<typeof make> {
	made ??= make();
	return made;
}

export { APIError };
