// OpenID Connect Core 1.0, authorization code flow with PKCE, state and nonce, through openid-client. The provider is
// asked when a member goes there and not at start, so that one that is down holds up nobody else.

import * as client from 'openid-client';
import { OutgoingRefused, outgoingFetch } from '#platform/outgoing.server.ts';
import { Refusal } from '#platform/refusal.ts';
import type { Provider } from './providers.ts';

/** What binds the way back to the way there. */
export interface Trip {
	state: string;
	nonce: string;
	verifier: string;
}

/** Who came back. */
export interface Arrival {
	/** The provider's own name for the person; never shown. */
	subject: string;
	/** Names that the institution asserts. */
	names: string[];
}

export const newTrip = (): Trip => ({
	state: client.randomState(),
	nonce: client.randomNonce(),
	verifier: client.randomPKCECodeVerifier(),
});

async function discover(provider: Provider): Promise<client.Configuration> {
	const issuer = new URL(provider.issuer);
	const plain = issuer.protocol === 'http:'; // allowed for hosts that PRIVATE_HOSTS names, and checked by outgoingFetch
	try {
		return await client.discovery(
			issuer,
			provider.clientId,
			undefined,
			client.ClientSecretPost(provider.clientSecret),
			{
				[client.customFetch]: outgoingFetch as unknown as client.CustomFetch,
				timeout: 8,
				// The signature is checked too, and not only that the token came over TLS.
				execute: [client.enableNonRepudiationChecks, ...(plain ? [client.allowInsecureRequests] : [])],
			},
		);
	} catch (problem) {
		throw unreachable(provider, problem);
	}
}

function unreachable(provider: Provider, problem: unknown): Refusal {
	const why = problem instanceof OutgoingRefused ? ` ${problem.message}` : '';
	console.error(`the sign-in of provider ${provider.id} could not be used`, (problem as Error).message);
	return new Refusal(
		'busy',
		`The sign-in of ${provider.name} does not answer at the moment.${why} Try again later, or choose another way.`,
	);
}

/** The address at the institution to which the member goes. */
export async function wayToOpenid(provider: Provider, trip: Trip, back: string): Promise<string> {
	const config = await discover(provider);
	const url = client.buildAuthorizationUrl(config, {
		redirect_uri: back,
		scope: 'openid profile',
		state: trip.state,
		nonce: trip.nonce,
		code_challenge: await client.calculatePKCECodeChallenge(trip.verifier),
		code_challenge_method: 'S256',
		prompt: 'login',
	});
	return url.href;
}

/**
 * Exchanges the code and checks the ID token: signature, issuer, audience, nonce, time.
 * @throws Refusal when anything about it is not right.
 */
export async function arriveFromOpenid(provider: Provider, trip: Trip, url: URL): Promise<Arrival> {
	const config = await discover(provider);
	try {
		const tokens = await client.authorizationCodeGrant(config, url, {
			expectedState: trip.state,
			expectedNonce: trip.nonce,
			pkceCodeVerifier: trip.verifier,
			idTokenExpected: true,
		});
		const claims = tokens.claims();
		if (!claims) throw new Error('no ID token');
		const text = (value: unknown) => (typeof value === 'string' ? value.trim() : '');
		const parts = [text(claims.given_name), text(claims.middle_name), text(claims.family_name)].filter(Boolean);
		// Family name and given name apart are the better statement; `name` alone has to do where a provider sends no more.
		const names = text(claims.family_name) ? [parts.join(' ')] : [text(claims.name)].filter(Boolean);
		return { subject: claims.sub, names };
	} catch (problem) {
		if (problem instanceof Refusal) throw problem;
		console.error(`an answer of provider ${provider.id} was refused`, (problem as { code?: string }).code ?? 'unknown');
		throw new Refusal(
			'not-allowed',
			`The answer of ${provider.name} could not be trusted. Nothing was changed; start again.`,
		);
	}
}
