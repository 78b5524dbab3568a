// Takes back what the bench wrote, so that the next run reads the same network.

import type pg from 'pg';

/** Deletes what was published since `since`, and counts the threads again that it stood in. */
export async function undoWriting(client: pg.Client, since: Date): Promise<void> {
	await client.query(
		`with written as (select id, root_id from content where published_at >= $1), touched as (select distinct root_id from written)
		update tally set replies = counted.replies, last_reply_at = counted.last, last_number = counted.highest
		from (select t.root_id, count(r.id)::int as replies, max(r.published_at) as last, coalesce(max(r.number), 0) as highest
			from touched t left join content r on r.root_id = t.root_id and r.parent_id is not null and r.state = 'published' and r.published_at < $1
			group by 1) counted
		where content_id = counted.root_id`,
		[since],
	);
	// Not one by one with the foreign keys: content is never deleted in earnest, so that no index stands ready for it.
	await client.query('begin');
	await client.query('set local session_replication_role = replica');
	for (const table of ['body', 'tally', 'notice', 'reaction'])
		await client.query(`delete from ${table} where content_id in (select id from content where published_at >= $1)`, [
			since,
		]);
	await client.query('delete from content where published_at >= $1', [since]);
	await client.query('commit');
	await client.query('delete from idempotency where created_at >= $1', [since]);
}
