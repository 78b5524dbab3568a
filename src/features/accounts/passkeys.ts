// Passkeys, the server's half. The library speaks WebAuthn; four of its endpoints are reached through here, no other.

import { requireMember, type Viewer } from '#kernel/people/viewer.ts';
import { db, transact } from '#platform/db.server.ts';
import { enqueue } from '#platform/jobs.server.ts';
import { notFound, Refusal } from '#platform/refusal.ts';
import { noteSecurity } from '#platform/security-log.ts';
import { auth } from './auth.ts';
import type { Caller } from './caller.ts';
import { countTry, networkOf, settleTry } from './limits.ts';
import { requireFresh } from './prove-identity.ts';
import { completeSignIn } from './sign-in.ts';

export interface Passkey {
	id: string;
	name: string;
	addedAt: Date | null;
	/** Kept by the member's provider as well, so that it outlives the device. */
	synced: boolean;
}

/** The member's passkeys. */
export async function listPasskeys(viewer: Viewer): Promise<Passkey[]> {
	const { accountId } = requireMember(viewer);
	const rows = await db
		.selectFrom('auth.passkey')
		.select(['id', 'name', 'created_at', 'backed_up'])
		.where('user_id', '=', accountId)
		.orderBy('created_at')
		.execute();
	return rows.map((row) => ({
		id: row.id,
		name: row.name || 'Passkey',
		addedAt: row.created_at,
		synced: row.backed_up,
	}));
}

/** Removes one passkey of the member's own. */
export async function removePasskey(viewer: Viewer, id: string): Promise<void> {
	const { accountId } = requireMember(viewer);
	await requireFresh(viewer);
	await transact(async (trx) => {
		const gone = await trx
			.deleteFrom('auth.passkey')
			.where('id', '=', id)
			.where('user_id', '=', accountId)
			.executeTakeFirst();
		if (gone.numDeletedRows === 0n) throw notFound();
		await enqueue(trx, 'accounts.letter', { letter: 'passkey-removed', userId: accountId });
	});
}

/** Steps of the two ceremonies, as the last part of the address. */
export type PasskeyStep =
	| 'generate-register-options'
	| 'verify-registration'
	| 'generate-authenticate-options'
	| 'verify-authentication';

const METHODS: Record<PasskeyStep, 'GET' | 'POST'> = {
	'generate-register-options': 'GET',
	'verify-registration': 'POST',
	'generate-authenticate-options': 'GET',
	'verify-authentication': 'POST',
};

export function passkeyStep(text: string, method: string): PasskeyStep | null {
	return METHODS[text as PasskeyStep] === method ? (text as PasskeyStep) : null;
}

/** As long as the field of the page lets it be. */
const LONGEST_NAME = 60;

/** The library keeps whatever name arrives. */
async function withShortName(request: Request): Promise<Request> {
	const { name, response } = ((await request.json()) ?? {}) as { name?: unknown; response?: unknown };
	const headers = new Headers(request.headers);
	headers.delete('content-length');
	const body = JSON.stringify({ response, name: typeof name === 'string' ? name.slice(0, LONGEST_NAME) : '' });
	return new Request(request.url, { method: 'POST', headers, body });
}

/**
 * Answers one step of a ceremony.
 * @throws Refusal with a sentence for the person.
 */
export async function answerPasskeyStep(
	caller: Caller,
	viewer: Viewer,
	step: PasskeyStep,
	request: Request,
): Promise<Response> {
	if (step === 'generate-register-options' || step === 'verify-registration') {
		await requireFresh(viewer);
		const response = await auth().handler(step === 'verify-registration' ? await withShortName(request) : request);
		if (!response.ok) throw new Refusal('invalid', 'The passkey could not be added. Try again.');
		if (step === 'generate-register-options') return response;
		await enqueue(db, 'accounts.letter', { letter: 'passkey-added', userId: requireMember(viewer).accountId });
		return Response.json({ added: true });
	}
	const count = ['passkey', networkOf(caller.address)] as const;
	if (step === 'generate-authenticate-options') return auth().handler(request);
	await countTry(count);
	const response = await auth().handler(request);
	if (!response.ok) {
		noteSecurity('passkey.refused', { from: networkOf(caller.address) });
		throw new Refusal('invalid', 'This passkey is not known here.');
	}
	await settleTry([], [count]);
	const { user } = (await response.json()) as { user: { id: string } };
	// The library's answer holds the session's token, which no script needs to see.
	await completeSignIn(caller, response.headers, user.id);
	return Response.json({ signedIn: true });
}
