// Where the server may go by itself on somebody's word: to public addresses, and nowhere inside its own network.

import ipaddr from 'ipaddr.js';

/** What a request outward is held to. Nothing but a test passes another one than PUBLIC_ONLY. */
export interface Bounds {
	address(ip: string): boolean;
	port(port: number): boolean;
}

/** Global unicast addresses, on the ports of the web. */
export const PUBLIC_ONLY: Bounds = {
	address: isPublicAddress,
	port: (port) => port === 80 || port === 443,
};

/** What IANA gives out as global unicast; whatever else of IPv6 is not public is not in it either. */
const GLOBAL = ipaddr.IPv6.parseCIDR('2000::/3');

/**
 * Is it a global unicast address? An IPv4 address inside an IPv6 one counts as the IPv4 address; addresses that are
 * translated or tunnelled to others (NAT64, also by a prefix of a network's own, 6to4, Teredo, IPv4-compatible) are none.
 */
export function isPublicAddress(ip: string): boolean {
	if (!ipaddr.isValid(ip)) return false;
	const address = ipaddr.process(ip);
	return address.range() === 'unicast' && (address.kind() === 'ipv4' || (address as ipaddr.IPv6).match(GLOBAL));
}
