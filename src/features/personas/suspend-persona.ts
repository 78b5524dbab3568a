// A persona is kept from writing, for a time or for the rest of its term, by those who keep order in its room. It is the
// persona that is suspended; who it is, they do not learn, and nothing happens to the member.

import { sql } from 'kysely';
import { z } from 'zod';
import { audit } from '#kernel/audit/audit.ts';
import { moderatedSpaces } from '#kernel/content/rules.ts';
import { requireMember, type Viewer } from '#kernel/people/viewer.ts';
import { screenWriting } from '#kernel/screening/screen-writing.ts';
import { transact } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';
import { notFound } from '#platform/refusal.ts';

export const PersonaSuspension = z.object({
	days: z.enum(['1', '7', '30', 'term'], 'Choose how long.'),
	reason: z
		.string()
		.trim()
		.min(1, 'Say why: the persona will read it.')
		.max(1000, 'A thousand characters are the most here.'),
	attested: z.literal('yes').optional(),
});

/** Suspends it from now, or changes a suspension that runs. @throws Refusal not-found for whoever keeps no order there. */
export async function suspendPersona(
	viewer: Viewer,
	handle: string,
	given: { days: number | 'term'; reason: string; attested?: boolean },
): Promise<void> {
	screenWriting([given.reason], 'advise', given.attested ?? false);
	const until = given.days === 'term' ? sql`'infinity'` : sql`now() + make_interval(days => ${given.days}::int)`;
	await change(viewer, handle, 'persona.suspend', sql`suspended_until = ${until}, suspended_reason = ${given.reason}`);
}

/** Ends a suspension before its time. */
export async function endPersonaSuspension(viewer: Viewer, handle: string): Promise<void> {
	await change(viewer, handle, 'persona.end-suspension', sql`suspended_until = null, suspended_reason = null`);
}

async function change(viewer: Viewer, handle: string, act: string, what: ReturnType<typeof sql>): Promise<void> {
	const moderator = requireMember(viewer);
	const spaces = moderatedSpaces(moderator);
	await transact(async (trx) => {
		const { rows } = await sql<{ id: Id }>`update persona set ${what} from principal p
			where p.id = persona.id and p.handle = ${handle} and p.erased_at is null
				and ${spaces === 'all' ? sql`true` : sql`persona.room_id = any(${spaces}::bigint[])`}
			returning persona.id`.execute(trx);
		if (!rows[0]) throw notFound();
		await audit(trx, moderator.memberId, act, { kind: 'persona', id: rows[0].id });
	});
}
