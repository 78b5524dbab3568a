// How often a resource is opened: once a member and day, counted a moment later with others. Who opened it is forgotten the day
// after, and shown to nobody.

import { sql } from 'kysely';
import { db } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';
import type { Tasks } from '#platform/jobs.server.ts';
import { afterRequests } from '#platform/shutdown.ts';

const WAIT_MS = 1000;
const waiting = new Map<string, { memberId: Id; contentId: Id }>();
let timer: NodeJS.Timeout | undefined;

export function noteUse(memberId: Id, contentId: Id): void {
	waiting.set(`${memberId} ${contentId}`, { memberId, contentId });
	timer ??= setTimeout(() => {
		flushUses().catch((problem) => console.error(`uses of resources: ${problem.message}`));
	}, WAIT_MS);
}

/** Writes what waits, in one statement. */
export async function flushUses(): Promise<void> {
	clearTimeout(timer);
	timer = undefined;
	const uses = [...waiting.values()].sort((a, b) => (a.contentId < b.contentId ? -1 : 1));
	waiting.clear();
	if (uses.length === 0) return;
	await sql`with fresh as (
			insert into resource_use (content_id, member_id, day)
			select r.content_id, m.id, current_date
			from unnest(${uses.map((one) => one.contentId)}::bigint[], ${uses.map((one) => one.memberId)}::bigint[]) use (content, member)
				join resource r on r.content_id = use.content join member m on m.id = use.member
			on conflict do nothing returning content_id),
		counted as (select content_id, count(*)::int as n from fresh group by content_id)
		update resource set uses = uses + counted.n from counted where resource.content_id = counted.content_id`.execute(
		db,
	);
}

afterRequests(() => flushUses().catch(() => {}));

declare module '#platform/jobs.server.ts' {
	interface Jobs {
		/** Forgets who opened what before today. */
		'forget-uses': Record<string, never>;
	}
}

export const resourceTasks = {
	'forget-uses': async () => {
		await sql`delete from resource_use where day < current_date`.execute(db);
	},
} satisfies Partial<Tasks>;
