// At its time the worker publishes what was scheduled: exactly once, because the row goes in the transaction in which the
// content comes. Whether it may be published is asked anew; what may not becomes a draft, and its author is told why.

import { sql } from 'kysely';
import { notify } from '#kernel/notices/notify.ts';
import { readViewerOf } from '#kernel/people/read-viewer.ts';
import { requireConfirmed, type Viewer } from '#kernel/people/viewer.ts';
import { db, transact } from '#platform/db.server.ts';
import { type Id, shortId } from '#platform/ids.ts';
import { enqueue, type Tasks } from '#platform/jobs.server.ts';
import { notFound, Refusal } from '#platform/refusal.ts';
import { type Fields, publishers, type ScheduledKind } from './publishers.ts';
import { photosOf } from './schedule.ts';

declare module '#platform/jobs.server.ts' {
	interface Jobs {
		/** Publishes what was scheduled, if its time has come. */
		'scheduled.publish': { id: Id };
	}
}

interface Due {
	id: Id;
	memberId: Id;
	kind: ScheduledKind;
	fields: Fields;
	away: boolean;
}

/** Task 'scheduled.publish'. Run early, late or twice it publishes once. */
export async function publishScheduled({ id }: { id: Id }): Promise<void> {
	const due = await read(id, sql`publish_at <= now()`);
	if (!due) return;
	const viewer = await readViewerOf(due.memberId);
	try {
		if (viewer.memberId === null) throw new Refusal('not-allowed', 'Your account was suspended at that time.');
		if (due.away) throw new Refusal('not-allowed', 'Your account was deactivated at that time.');
		await publishNowAs(viewer, due);
	} catch (problem) {
		if (problem instanceof AlreadyGone) return;
		if (!(problem instanceof Refusal)) throw problem;
		// Slow mode, or a limit of the hour: it waits as its author would.
		if (problem.retryAfter && problem.kind === 'too-many') {
			const runAt = new Date(Date.now() + problem.retryAfter * 1000);
			return enqueue(db, 'scheduled.publish', { id }, { key: `scheduled:${id}`, runAt });
		}
		await becomeDraft(due, problem.message);
	}
}

/** The author publishes it before its time. @returns path of what was published. @throws Refusal. */
export async function publishEarly(viewer: Viewer, id: Id): Promise<string> {
	const member = requireConfirmed(viewer);
	const waiting = await read(id, sql`scheduled.member_id = ${member.memberId}`);
	if (!waiting) throw notFound();
	try {
		return publishers[waiting.kind].path(shortId(await publishNowAs(viewer, waiting)));
	} catch (problem) {
		if (problem instanceof AlreadyGone) throw notFound();
		throw problem;
	}
}

/** Somebody else published or cancelled it meanwhile. */
class AlreadyGone extends Error {}

async function publishNowAs(viewer: Viewer, { id, kind, fields }: Due): Promise<Id> {
	const key = `scheduled-${id}-${Date.now()}`;
	return publishers[kind].publish(viewer, { ...fields, key }, photosOf(fields), async (trx) => {
		const { numAffectedRows } = await sql`delete from scheduled where id = ${id}`.execute(trx);
		if (!numAffectedRows) throw new AlreadyGone();
	});
}

async function read(id: Id, where: ReturnType<typeof sql>): Promise<Due | undefined> {
	const { rows } = await sql<Due>`select scheduled.id, member_id as "memberId", kind, fields,
			exists (select from deactivation where deactivation.member_id = scheduled.member_id) as away
		from scheduled where scheduled.id = ${id} and ${where}`.execute(db);
	return rows[0];
}

async function becomeDraft(due: Due, why: string): Promise<void> {
	await transact(async (trx) => {
		const { numAffectedRows } = await sql`update scheduled set publish_at = null, refusal = ${why}
			where id = ${due.id} and publish_at <= now()`.execute(trx);
		if (!numAffectedRows) return;
		await notify(trx, {
			memberId: due.memberId,
			kind: 'scheduled',
			fact: `scheduled:${due.id}:${Date.now()}`,
			words: {
				sentence: `What you scheduled could not be published and waits as a draft: ${why}`,
				path: `/scheduled/${shortId(due.id)}`,
			},
		});
	});
}

export const scheduledTasks = { 'scheduled.publish': publishScheduled } satisfies Partial<Tasks>;
