// Following a topic brings what is about it into one's feed; muting it keeps it out, whoever wrote it and wherever.

import { sql } from 'kysely';
import { requireMember, type Viewer } from '#kernel/people/viewer.ts';
import { transact } from '#platform/db.server.ts';
import { Refusal } from '#platform/refusal.ts';
import { findTopic } from './read-topic.ts';
import type { Stance } from './tables.ts';

/** More than this is no choice any more, and each costs the feed a look. */
export const MOST_STANCES = 200;

/** Follows or mutes a topic; null is neither. Both hold for what lies below it in the tree. */
export async function chooseTopic(viewer: Viewer, slug: string, stance: Stance | null): Promise<void> {
	const me = requireMember(viewer).memberId;
	const { id } = await findTopic(viewer, slug);
	await transact(async (trx) => {
		if (stance === null) {
			await sql`delete from topic_stance where member_id = ${me} and topic_id = ${id}`.execute(trx);
			return;
		}
		await sql`insert into topic_stance (member_id, topic_id, stance) values (${me}, ${id}, ${stance})
			on conflict (member_id, topic_id) do update set stance = excluded.stance, since = now()`.execute(trx);
		const { rows } = await sql<{ n: number }>`
			select count(*)::int as n from topic_stance where member_id = ${me}`.execute(trx);
		if ((rows[0]?.n ?? 0) > MOST_STANCES)
			throw new Refusal(
				'not-allowed',
				`You follow or mute ${MOST_STANCES} topics; that is the most. Let one go first.`,
			);
	});
}
