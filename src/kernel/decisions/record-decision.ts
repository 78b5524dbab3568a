// A decision about a text or a member is a row: who, what, by which rule and why. It stays when its effect is over, so
// that it can be appealed, and counted without names.

import type { Executor } from '#platform/db.server.ts';
import { type Id, mintId } from '#platform/ids.ts';
import type { Measure } from './tables.ts';

export interface NewDecision {
	/** Where the moderator decided as one of the space; null for the network. */
	spaceId: Id | null;
	contentId?: Id | null;
	/** Whom it concerns. */
	principalId: Id;
	action: Measure;
	rule?: string;
	reason?: string;
	until?: Date | null;
	onReport: boolean;
	decidedBy: Id;
}

/** Writes the decision in the transaction that carries it out. @returns its id. */
export async function recordDecision(trx: Executor, decision: NewDecision): Promise<Id> {
	const id = mintId();
	await trx
		.insertInto('decision')
		.values({
			id,
			space_id: decision.spaceId,
			content_id: decision.contentId ?? null,
			principal_id: decision.principalId,
			action: decision.action,
			rule: decision.rule ?? '',
			reason: decision.reason ?? '',
			until: decision.until ?? null,
			on_report: decision.onReport,
			decided_by: decision.decidedBy,
			reversed_at: null,
		})
		.execute();
	return id;
}
