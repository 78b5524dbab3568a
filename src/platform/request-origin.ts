// Where a request came from and where it was meant to go. The handler trusts the three headers written here and nothing
// else: they are overwritten on every request, so that no client can forge them.

import type { IncomingMessage } from 'node:http';
import { isLoopback } from './settings.ts';

/** Names of the headers, for the settings of adapter-node. */
export const ORIGIN_HEADERS = {
	PROTOCOL_HEADER: 'x-request-protocol',
	HOST_HEADER: 'x-request-host',
	ADDRESS_HEADER: 'x-client-ip',
};

interface OriginSettings {
	PUBLIC_URL: string;
	TRUST_PROXY: boolean;
}

/**
 * Writes the origin and the client's address into the request's headers.
 * @returns a sentence when the request must be refused (status 421), else undefined.
 */
export function settleOrigin(
	request: IncomingMessage,
	{ PUBLIC_URL, TRUST_PROXY }: OriginSettings,
): string | undefined {
	const { headers } = request;
	const peer = bareAddress(request.socket.remoteAddress ?? '');
	const host = headers.host ?? '';
	const forwarded = headers['x-forwarded-for'];
	const settle = (protocol: string, name: string, client: string) => {
		// Mail programs press one-click unsubscribe (RFC 8058) from no page at all; the token in the address is the proof.
		if (request.method === 'POST' && request.url?.startsWith('/unsubscribe/') && headers.origin === undefined)
			headers.origin = `${protocol}://${name}`;
		headers['x-request-protocol'] = protocol;
		headers['x-request-host'] = name;
		headers['x-client-ip'] = client;
	};

	if (TRUST_PROXY && forwarded !== undefined) {
		const shown = new URL(PUBLIC_URL);
		// The proxy appends the address that it saw; what stands before it is the client's own claim.
		const last = String(forwarded).split(',').at(-1)?.trim();
		settle(shown.protocol.slice(0, -1), shown.host, bareAddress(last || peer));
		return undefined;
	}
	// Without a proxy in between, this is plain HTTP, and it stays on this machine.
	if (!isLoopback(peer))
		return 'Plain HTTP is served to this machine alone. Use the address of the network, over HTTPS.';
	const name = host.replace(/:\d+$/, '');
	// A foreign name that resolves to this machine could be an attack on a browser that runs here (DNS rebinding).
	if (!isLoopback(name) && !(PUBLIC_URL && new URL(PUBLIC_URL).host === host))
		return 'This server does not answer to the name in the address. Whoever runs it sets PUBLIC_URL to the address under which it is reached.';
	settle('http', host, peer);
	return undefined;
}

/** What a form of HTML can send; none at all is one, too. */
const OF_A_FORM = /^\s*(?:application\/x-www-form-urlencoded|multipart\/form-data|text\/plain|$)/i;

/**
 * Does a request that changes something come from another site's page? A browser says so in Origin, whatever the content type.
 * Programs that are no browser send no Origin, and carry no cookie of a member unless the member gave it to them; what a form
 * can send they may not send so. SvelteKit asks the same of forms once more, behind this.
 * @param request after settleOrigin.
 */
export function comesFromElsewhere({ method = 'GET', headers }: IncomingMessage): boolean {
	if (/^(GET|HEAD|OPTIONS)$/.test(method)) return false;
	const { origin } = headers;
	if (origin !== undefined) return origin !== `${headers['x-request-protocol']}://${headers['x-request-host']}`;
	return (
		OF_A_FORM.test(headers['content-type'] ?? '') || !['same-origin', 'none', undefined].includes(fetchSite(headers))
	);
}

const fetchSite = (headers: IncomingMessage['headers']) => headers['sec-fetch-site'] as string | undefined;

/** An IPv4 address that arrived on an IPv6 socket, written as IPv4. */
function bareAddress(address: string): string {
	return address.replace(/^::ffff:(?=\d+\.)/, '');
}
