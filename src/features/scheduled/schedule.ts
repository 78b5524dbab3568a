// Writing something now that is to be published later: by its author, who alone sees it until then.

import { sql } from 'kysely';
import { once } from '#kernel/idempotency/once.ts';
import { type Member, requireConfirmed, requireMember, type Viewer } from '#kernel/people/viewer.ts';
import { type Executor, transact } from '#platform/db.server.ts';
import { type Id, mintId, readShortId } from '#platform/ids.ts';
import { enqueue } from '#platform/jobs.server.ts';
import { instantOf } from '#platform/local-time.ts';
import { notFound, Refusal } from '#platform/refusal.ts';
import { type Fields, publishers, type ScheduledKind } from './publishers.ts';

/** What one member may have waiting. */
const MOST_WAITING = 50;
const A_YEAR = 366 * 86_400_000;

/** Forms have a key; what is only judged has none of its own. */
const CHECKED = 'not to be published';

/** Ids of its photos, with commas between them: one that is gone at its time is missed. */
const PHOTOS = 'photoIds';

/** Fields that are no words of the writing, or are true of one sending only. */
const NOT_KEPT = ['key', 'at', 'later', 'photos', PHOTOS];

export interface Writing {
	kind: ScheduledKind;
	fields: Fields;
	attachmentIds: Id[];
	/** As the field has it, in the author's zone. */
	at: string;
	key: string;
}

/**
 * Keeps it until its time. It is judged now as it would be if it were published now, and again at its time.
 * @returns id; of the first one when the form was sent twice.
 * @throws Refusal on field "at" for a time that is none or lies in the past; everything that publishing throws.
 */
export async function schedule(viewer: Viewer, writing: Writing): Promise<Id> {
	const member = requireConfirmed(viewer);
	const at = timeOf(writing.at, member.timeZone);
	await publishers[writing.kind].check(viewer, writing.fields, writing.attachmentIds);
	const fields = withPhotos(kept(writing.fields), writing.attachmentIds);
	return transact(async (trx) => {
		const body = [writing.kind, fields, at, writing.attachmentIds];
		const { id } = await once(trx, member.memberId, writing.key, body, async () => {
			await sql`select from member where id = ${member.memberId} for no key update`.execute(trx);
			const { rows } = await sql<{ n: number }>`
				select count(*)::int as n from scheduled where member_id = ${member.memberId}`.execute(trx);
			if ((rows[0]?.n ?? 0) >= MOST_WAITING)
				throw new Refusal('too-many', `${MOST_WAITING} texts wait already. Publish or cancel one of them first.`);
			const made = mintId();
			await trx
				.insertInto('scheduled')
				.values({
					id: made,
					member_id: member.memberId,
					kind: writing.kind,
					publish_at: at,
					fields: JSON.stringify(fields),
				})
				.execute();
			await hold(trx, member, made, writing.attachmentIds, fields.video);
			await plan(trx, made, at);
			return made;
		});
		return id;
	});
}

/** Changes words, readers or time. @throws Refusal not-found for somebody else's, and for what was published meanwhile. */
export async function reschedule(
	viewer: Viewer,
	id: Id,
	change: { fields: Fields; addedIds: Id[]; at: string },
): Promise<void> {
	const member = requireConfirmed(viewer);
	const at = timeOf(change.at, member.timeZone);
	const row = await transact((trx) => lockOwn(trx, member, id));
	const attachmentIds = [...photosOf(row.fields), ...change.addedIds];
	const fields = withPhotos({ ...row.fields, ...kept(change.fields) }, attachmentIds);
	await publishers[row.kind].check(viewer, { ...fields, key: CHECKED }, attachmentIds);
	await transact(async (trx) => {
		await lockOwn(trx, member, id);
		await sql`update scheduled set fields = ${JSON.stringify(fields)}::jsonb, publish_at = ${at}, refusal = '' where id = ${id}`.execute(
			trx,
		);
		await hold(trx, member, id, attachmentIds, undefined);
		await plan(trx, id, at);
	});
}

/** Throws it away. Done twice it is done once. */
export async function cancel(viewer: Viewer, id: Id): Promise<void> {
	const me = requireMember(viewer).memberId;
	await transact(async (trx) => {
		await sql`delete from scheduled where id = ${id} and member_id = ${me}`.execute(trx);
	});
}

async function lockOwn(trx: Executor, member: Member, id: Id): Promise<{ kind: ScheduledKind; fields: Fields }> {
	const { rows } = await sql<{ kind: ScheduledKind; fields: Fields }>`select kind, fields from scheduled
		where id = ${id} and member_id = ${member.memberId} for update`.execute(trx);
	if (!rows[0]) throw notFound();
	return rows[0];
}

const withPhotos = (fields: Fields, ids: Id[]): Fields => ({
	...fields,
	...(ids.length > 0 && { [PHOTOS]: ids.join() }),
});

/** The photos that go with it, in their order. */
export const photosOf = (fields: Fields): Id[] => fields[PHOTOS]?.split(',') ?? [];

/** Keeps the member's own uploads from the sweep. */
async function hold(trx: Executor, member: Member, id: Id, photos: Id[], video: string | undefined): Promise<void> {
	const ids = [...photos, ...(video ? [readShortId(video)] : [])].filter((one): one is Id => one !== null);
	if (ids.length === 0) return;
	await sql`insert into scheduled_upload (attachment_id, scheduled_id, position)
		select attachment.id, ${id}, chosen.position from unnest(${ids}::bigint[]) with ordinality as chosen (id, position)
			join attachment on attachment.id = chosen.id and attachment.principal_id = ${member.memberId}
		on conflict do nothing`.execute(trx);
}

/** One job a writing: with a new time it takes the place of the earlier one. */
async function plan(trx: Executor, id: Id, at: Date): Promise<void> {
	await enqueue(trx, 'scheduled.publish', { id }, { key: `scheduled:${id}`, runAt: at });
}

function kept(fields: Fields): Fields {
	return Object.fromEntries(Object.entries(fields).filter(([name]) => !NOT_KEPT.includes(name)));
}

/** @throws Refusal on field "at". */
function timeOf(local: string, zone: string): Date {
	const wrong = (sentence: string) => new Refusal('invalid', sentence, { field: 'at' });
	const at = instantOf(local, zone);
	if (!at) throw wrong('Choose the day and the time at which it is to be published.');
	if (at.getTime() < Date.now()) throw wrong('This time has passed. Choose a later one, or publish it now.');
	if (at.getTime() > Date.now() + A_YEAR) throw wrong('A year ahead is the most.');
	return at;
}
