// Who read or changed what belongs to others. Append-only (a trigger refuses the rest); opaque ids, never text.

import type { Executor } from '#platform/db.server.ts';
import { type Id, mintId } from '#platform/ids.ts';

/**
 * Writes one line of the audit log. `facts` holds codes, counts and ids; never names, addresses or members' text.
 * @param subject `owner`: whose it is, when somebody opens it with the rights of a duty; who owns it reads the line (features/access).
 */
export async function audit(
	executor: Executor,
	actorId: Id | null,
	act: string,
	subject: { kind: string; id: string; owner?: Id | null },
	facts: Record<string, string | number | boolean | null> = {},
): Promise<void> {
	await executor
		.insertInto('audit')
		.values({
			id: mintId(),
			actor_id: actorId,
			act,
			subject_kind: subject.kind,
			subject_id: subject.id,
			owner_id: subject.owner ?? null,
			facts: JSON.stringify(facts),
		})
		.execute();
}
