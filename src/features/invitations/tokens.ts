// What stands in the links: fingerprints under the network's secret. Nothing of them is stored, so that a copy of the
// database opens no invitation and names no address.

import { createHash, timingSafeEqual } from 'node:crypto';
import { publicUrl } from '#features/accounts/index.ts';
import { type Id, readShortId, shortId } from '#platform/ids.ts';
import { fingerprint } from '#platform/secret.server.ts';

/** The token of an invitation: its short id and a fingerprint of it. */
export function invitationToken(id: Id): string {
	return `${shortId(id)}.${fingerprint('invitation', id)}`;
}

export const invitationLink = (id: Id): string => `${publicUrl()}/sign-up?invitation=${invitationToken(id)}`;

/** The invitation that a token names, if the token is its own; null else. Says nothing about whether it still works. */
export function invitationOf(token: string): Id | null {
	const [short = '', mark = ''] = token.split('.');
	const id = readShortId(short);
	if (id === null) return null;
	const [given, own] = [mark, fingerprint('invitation', id)].map((text) => createHash('sha256').update(text).digest());
	return timingSafeEqual(given as Buffer, own as Buffer) ? id : null;
}

/** What limits count an address by. */
export const addressKey = (address: string): string => fingerprint('invitation-address', address);

/** What the link in a mail carries by which its reader wants no more of them. */
export const refusalToken = (address: string): string => fingerprint('no-invitations', address);
export const refusalLink = (address: string): string => `${publicUrl()}/no-invitations?token=${refusalToken(address)}`;
/** What is kept of a refusal. */
export const refusalKey = (token: string): string => createHash('sha256').update(token).digest('base64url');
