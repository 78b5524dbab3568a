// What every answer carries, whoever makes it: pages, files, feeds, refusals, static files. It is laid before the handler is
// called, so that nothing can forget it; what makes an answer lays a stricter policy over it (pages with a nonce, files in a sandbox).

import type { ServerResponse } from 'node:http';

const HEADERS: Record<string, string> = {
	// Without default-src: a worker's file hands its policy to the worker, which has to reach this server.
	'content-security-policy': "base-uri 'none'; object-src 'none'; frame-ancestors 'none'; form-action 'self'",
	'x-content-type-options': 'nosniff',
	'referrer-policy': 'same-origin',
	'cross-origin-opener-policy': 'same-origin',
	'cross-origin-resource-policy': 'same-origin',
	'permissions-policy': 'camera=(self), microphone=(self), geolocation=(), payment=()',
};

/** RFC 6797: a year, and the names below. Only said over TLS: on plain HTTP browsers ignore it. */
const ALWAYS_TLS = 'max-age=31536000; includeSubDomains';

/** @param publicUrl where members reach the network: over https it is to be asked for in no other way. */
export function layHeaders(response: ServerResponse, publicUrl: string): void {
	for (const name in HEADERS) response.setHeader(name, HEADERS[name] as string);
	if (publicUrl.startsWith('https:')) response.setHeader('strict-transport-security', ALWAYS_TLS);
}
