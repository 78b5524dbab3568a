// Requests that this server makes to others. They never reach private addresses: an address that somebody typed could
// otherwise be used to look around in the network where the server stands (server-side request forgery). The address is
// checked where the connection is made, after the name was resolved, so that no second answer of the name server slips by.

import { lookup as resolve } from 'node:dns';
import type { LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';
import { Agent, fetch as undiciFetch } from 'undici';
import { isPublicAddress } from './outward-address.ts';
import { settings } from './settings.ts';

/** The address leads where this server does not go, or the answer is none that can be used. For the operator's eyes. */
export class OutgoingRefused extends Error {}

const TIMEOUT_MS = 8_000;
const MOST_BYTES = 1024 * 1024;

/** Named by the operator as a host in the private network that may be called. */
function isAllowed(url: URL): boolean {
	const port = url.port || (url.protocol === 'https:' ? '443' : '80');
	return settings().PRIVATE_HOSTS.includes(`${url.hostname.toLowerCase()}:${port}`);
}

/**
 * @param reach 'public': what PRIVATE_HOSTS names does not count; for addresses that members bring.
 * @throws OutgoingRefused for what is no https address, carries a password, or names a private address outright.
 */
export function checkOutgoing(url: URL, reach: 'allowed' | 'public' = 'allowed'): void {
	const allowed = reach === 'allowed' && isAllowed(url);
	if (url.protocol !== 'https:' && !(url.protocol === 'http:' && allowed))
		throw new OutgoingRefused('Only https addresses are called.');
	if (url.username || url.password) throw new OutgoingRefused('An address with a password in it is not called.');
	const host = url.hostname.replace(/^\[|\]$/g, '');
	if (!allowed && ipaddr.isValid(host) && !isPublicAddress(host))
		throw new OutgoingRefused('This address lies in a private network.');
}

const guarded: LookupFunction = (hostname, options, callback) => {
	resolve(hostname, { ...options, all: true }, (problem, found) => {
		if (problem) return callback(problem, '', 0);
		const wrong = found.find((one) => !isPublicAddress(one.address));
		if (wrong || found.length === 0)
			return callback(new OutgoingRefused('This name leads into a private network.'), '', 0);
		if (options.all) return callback(null, found as never);
		callback(null, found[0]?.address as string, found[0]?.family);
	});
};

const limits = { headersTimeout: TIMEOUT_MS, bodyTimeout: TIMEOUT_MS, maxResponseSize: MOST_BYTES };
const toPublic = new Agent({ connect: { lookup: guarded, timeout: TIMEOUT_MS }, ...limits });
const toAllowed = new Agent({ connect: { timeout: TIMEOUT_MS }, ...limits });

/**
 * Like fetch, for public https addresses and those that PRIVATE_HOSTS names. Follows no redirection, waits eight seconds,
 * reads one megabyte.
 * @throws OutgoingRefused for other addresses.
 */
export async function outgoingFetch(
	address: string | URL,
	options: RequestInit = {},
	reach: 'allowed' | 'public' = 'allowed',
): Promise<Response> {
	const url = new URL(address);
	checkOutgoing(url, reach);
	return (await undiciFetch(url, {
		...(options as object),
		redirect: 'manual',
		signal: options.signal ?? AbortSignal.timeout(TIMEOUT_MS),
		dispatcher: reach === 'allowed' && isAllowed(url) ? toAllowed : toPublic,
	})) as unknown as Response;
}
