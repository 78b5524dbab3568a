// Passkeys, the browser's half: asks the server for a challenge, the authenticator for an answer, and sends it back.

const ENDPOINT = '/api/auth/passkey';
const TOO_OLD = 'This browser is too old for passkeys. Sign in with your password.';

/** Can this browser use passkeys? They need https (or this very computer). */
export function passkeysWork(): boolean {
	return (
		typeof PublicKeyCredential !== 'undefined' &&
		typeof PublicKeyCredential.parseRequestOptionsFromJSON === 'function' &&
		typeof PublicKeyCredential.parseCreationOptionsFromJSON === 'function'
	);
}

async function ask(path: string, body?: unknown): Promise<unknown> {
	const response = await fetch(`${ENDPOINT}/${path}`, {
		...(body !== undefined && {
			method: 'POST',
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify(body),
		}),
	});
	const answer = await response.json().catch(() => ({}));
	if (!response.ok) throw new Error((answer as { message?: string }).message ?? 'That did not work. Try again.');
	return answer;
}

/** Dismissed dialogs and missing devices all come as NotAllowedError: one sentence for them. */
async function withAuthenticator<T>(work: () => Promise<T>): Promise<T> {
	try {
		return await work();
	} catch (problem) {
		if (problem instanceof DOMException && problem.name === 'InvalidStateError')
			throw new Error('This device has a passkey for your account already.');
		throw new Error('No passkey was used. Nothing has changed; you can try again.');
	}
}

/** Signs in. Rejects with a sentence for the person. */
export async function signInWithPasskey(): Promise<void> {
	if (!passkeysWork()) throw new Error(TOO_OLD);
	const options = (await ask('generate-authenticate-options')) as PublicKeyCredentialRequestOptionsJSON;
	const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON({ ...options, userVerification: 'required' });
	const credential = await withAuthenticator(() => navigator.credentials.get({ publicKey }));
	if (!(credential instanceof PublicKeyCredential)) throw new Error('No passkey was used.');
	await ask('verify-authentication', { response: credential.toJSON() });
}

/** Adds a passkey of this device under `name`. Rejects with a sentence for the person. */
export async function addPasskey(name: string): Promise<void> {
	if (!passkeysWork()) throw new Error(TOO_OLD);
	const options = (await ask('generate-register-options')) as PublicKeyCredentialCreationOptionsJSON;
	const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(options);
	const credential = await withAuthenticator(() => navigator.credentials.create({ publicKey }));
	if (!(credential instanceof PublicKeyCredential)) throw new Error('No passkey was made.');
	await ask('verify-registration', { response: credential.toJSON(), name });
}
