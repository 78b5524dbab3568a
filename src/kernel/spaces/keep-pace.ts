// Slow mode: in a heated space so many seconds lie between two texts of one member.

import { sql } from 'kysely';
import type { Author } from '#kernel/people/viewer.ts';
import type { Executor } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';
import { Refusal } from '#platform/refusal.ts';
import { keepsOrder } from './rights.ts';

/**
 * @throws Refusal 'too-many' with the seconds to wait when the author wrote in this space a moment ago. Nothing is asked
 * of the database where no slow mode is on. Two texts sent at once meet at the author's row.
 */
export async function keepPace(trx: Executor, author: Author, spaceId: Id): Promise<void> {
	const space = author.spaces.find((one) => one.id === spaceId);
	if (!space || space.slow === 0 || keepsOrder(space)) return;
	await sql`select from principal where id = ${author.principalId} for no key update`.execute(trx);
	const { rows } = await sql<{ wait: number }>`
		select ceil(extract(epoch from max(published_at) - now()) + ${space.slow})::int as wait from content
		where principal_id = ${author.principalId} and space_id = ${spaceId}
			and published_at > now() - make_interval(secs => ${space.slow})`.execute(trx);
	const wait = rows[0]?.wait ?? 0;
	if (wait <= 0) return;
	throw new Refusal(
		'too-many',
		`${space.name} is in slow mode: ${paceWords(space.slow)} between two texts of one member. Wait ${paceWords(wait)}; what you typed is still here.`,
		{ retryAfter: wait },
	);
}

/** "45 seconds", "5 minutes", "an hour". */
export function paceWords(seconds: number): string {
	if (seconds < 90) return seconds === 1 ? 'a second' : `${seconds} seconds`;
	const minutes = Math.ceil(seconds / 60);
	if (minutes < 60) return `${minutes} minutes`;
	const hours = Math.round(minutes / 60);
	return hours === 1 ? 'an hour' : `${hours} hours`;
}
