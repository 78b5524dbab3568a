// A suspended member cannot sign in, and may appeal all the same: the letter carries a link that proves nothing but this
// one decision.

import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Id } from '#platform/ids.ts';
import { secret } from '#platform/secret.server.ts';

export function appealToken(decisionId: Id): string {
	return createHmac('sha256', secret()).update(`appeal ${decisionId}`).digest('base64url').slice(0, 32);
}

export function isAppealToken(decisionId: Id, token: string): boolean {
	const [given, right] = [Buffer.from(token), Buffer.from(appealToken(decisionId))];
	return given.length === right.length && timingSafeEqual(given, right);
}
