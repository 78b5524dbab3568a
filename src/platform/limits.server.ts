// Quotas: how often one principal may do one thing in a time. Counted in the transaction of the act itself, so that what
// fails, and a form that was sent twice, costs nothing. (Signing in has limits of another shape, which slow down.)

import { sql } from 'kysely';
import type { Executor } from './db.server.ts';
import { Refusal } from './refusal.ts';

export interface Quota {
	/** Id of the principal. */
	whom: string;
	act: string;
	/** So often within `seconds`. */
	most: number;
	seconds: number;
	/** The refusal's sentence. @param wait how long until it may be done again, in words. */
	sentence(wait: string): string;
}

/**
 * Counts one act towards a quota. The time begins with the first act and starts anew after it has passed.
 * @throws Refusal 'too-many' with the seconds to wait when the quota is used up.
 */
export async function countWithin(executor: Executor, quota: Quota): Promise<void> {
	const { whom, act, most, seconds } = quota;
	const over = sql`q.began_at <= now() - make_interval(secs => ${seconds})`;
	const { rows } = await sql`
		insert into quota as q (whom, act) values (${whom}, ${act})
		on conflict (whom, act) do update set
			used = case when ${over} then 1 else q.used + 1 end, began_at = case when ${over} then now() else q.began_at end
		where ${over} or q.used < ${most}
		returning used`.execute(executor);
	if (rows.length > 0) return;
	const left = await sql<{ wait: number }>`
		select greatest(1, ceil(extract(epoch from began_at - now()) + ${seconds}))::int as wait
		from quota where whom = ${whom} and act = ${act}`.execute(executor);
	const wait = left.rows[0]?.wait ?? seconds;
	throw new Refusal('too-many', quota.sentence(waitWords(wait)), { retryAfter: wait });
}

function waitWords(seconds: number): string {
	const minutes = Math.ceil(seconds / 60);
	if (minutes <= 1) return 'a minute';
	return minutes < 120 ? `${minutes} minutes` : `${Math.ceil(minutes / 60)} hours`;
}
