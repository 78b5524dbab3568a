// Erasing a member (GDPR Art. 17): what was written becomes tombstones without words, and every row that belongs to the
// person goes, whichever table it stands in: the catalogue of the database names them, so that no table can be
// forgotten. Left is a principal without name, which holds threads and decisions together, and ids in the audit log.

import { sql } from 'kysely';
import { passOnPages } from '#features/resources/index.ts';
import { passOnSpaces } from '#features/spaces/index.ts';
import { audit } from '#kernel/audit/audit.ts';
import { eraseContent } from '#kernel/content/erase.ts';
import { db, type Executor, transact } from '#platform/db.server.ts';
import { type Id, shortId } from '#platform/ids.ts';
import { enqueue } from '#platform/jobs.server.ts';
import { forgetMailsTo } from '#platform/mail.server.ts';
import { dropExports } from './export-files.ts';

declare module '#platform/jobs.server.ts' {
	interface Jobs {
		/** Erases a member whose time has come. Runs a second time an hour later, for what was on its way meanwhile. */
		'erase-member': { memberId: Id };
	}
}

/** Stands wherever the name stood. */
export const GONE = 'Deleted member';
const AN_HOUR = 3_600_000;
const BATCH = 100;

/** Erases the member if the day has come. Tolerates running twice, and being killed in the middle. */
export async function eraseMember({ memberId }: { memberId: Id }): Promise<void> {
	// Taken back by signing in, or put off: then nothing is due, and this job is an old one. From here on nobody signs in.
	const { rows } = await sql<{ accountId: string | null; address: string | null }>`
		with due as (
			update principal p set erased_at = coalesce(p.erased_at, now()) where p.id = ${memberId} and p.kind = 'member'
				and (p.erased_at is not null or exists (
					select from deactivation d where d.member_id = p.id and d.erase_at <= now()))
			returning p.id
		)
		select m.account_id as "accountId", u.email as address
		from due left join member m on m.id = due.id left join auth."user" u on u.id = m.account_id`.execute(db);
	const state = rows[0];
	if (!state) return;
	for (const { id } of (await sql<{ id: Id }>`select id from data_export where member_id = ${memberId}`.execute(db))
		.rows)
		await dropExports(id);
	await transact((trx) => passOnPages(trx, memberId));
	await eraseWritings(memberId);
	if (state.address) await forgetMailsTo(state.address);
	await transact(async (trx) => {
		await passOnSpaces(trx, memberId);
		await eraseRows(trx, memberId, state.accountId, state.address);
		if (state.accountId === null) return; // the second time
		await audit(trx, null, 'member.erase', { kind: 'member', id: memberId });
		await enqueue(
			trx,
			'erase-member',
			{ memberId },
			{ key: `erase-again ${memberId}`, runAt: new Date(Date.now() + AN_HOUR) },
		);
	});
}

/** Empties everything that the member published or drafted, a batch a transaction. */
async function eraseWritings(memberId: Id): Promise<void> {
	for (;;) {
		const count = await transact(async (trx) => {
			const { rows } = await sql<{ id: Id; replyTo: Id | null }>`
				select id, case when parent_id is not null and state = 'published' then root_id end as "replyTo"
				from content where principal_id = ${memberId} and state <> 'erased' order by id limit ${sql.lit(BATCH)} for update`.execute(
				trx,
			);
			for (const { id, replyTo } of rows) {
				await eraseContent(trx, id);
				if (replyTo)
					await sql`update tally set replies = greatest(0, replies - 1) where content_id = ${replyTo}`.execute(trx);
			}
			return rows.length;
		});
		if (count < BATCH) return;
	}
}

interface Reference {
	table: string;
	column: string;
	/** confdeltype of pg_constraint: a = no action, c = cascade, n = set null. */
	rule: 'a' | 'r' | 'c' | 'n' | 'd';
	nullable: boolean;
}

/** Every column that refers to the table by a foreign key. */
async function referencesTo(trx: Executor, table: string): Promise<Reference[]> {
	const { rows } = await sql<Reference>`
		select c.conrelid::regclass::text as "table", a.attname as "column", c.confdeltype as rule, not a.attnotnull as nullable
		from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
		where c.contype = 'f' and c.confrelid = ${table}::regclass and array_length(c.conkey, 1) = 1 and c.conparentid = 0`.execute(
		trx,
	);
	return rows;
}

async function eraseRows(trx: Executor, memberId: Id, accountId: string | null, address: string | null): Promise<void> {
	const where = ({ table, column }: Reference) => sql`${sql.raw(table)} where ${sql.ref(column)} = ${memberId}`;
	// The principal stays: what would go with it goes now.
	for (const one of await referencesTo(trx, 'principal')) {
		if (one.table === 'member') continue;
		if (one.rule === 'c') await sql`delete from ${where(one)}`.execute(trx);
		else if (one.rule === 'n') await forget(trx, one, memberId);
	}
	// Decisions that the member took for the network stand; who took them is an id in the audit log.
	for (const one of await referencesTo(trx, 'member'))
		if (one.rule === 'a' && one.table !== 'principal') {
			if (one.nullable) await forget(trx, one, memberId);
			else await sql`delete from ${where(one)}`.execute(trx);
		}
	await sql`update principal set portrait_id = null where id = ${memberId}`.execute(trx);
	await sql`delete from attachment where principal_id = ${memberId}`.execute(trx);
	await sql`update revision set markdown = '', title = null where revised_by = ${memberId}`.execute(trx);
	await sql`update report set details = '' where reporter_id = ${memberId}`.execute(trx);
	await sql`update removal set reason = '' where removed_by = ${memberId} and content_id in (
		select id from content where principal_id = ${memberId})`.execute(trx);
	await sql`update decision set reason = '' where principal_id = ${memberId}`.execute(trx);
	await sql`update appeal set words = '', reason = '' where principal_id = ${memberId}`.execute(trx);
	await sql`update closure set reason = '' where closed_by = ${memberId}`.execute(trx);
	for (const [table, column] of [
		['idempotency', 'principal_id'],
		['presence', 'member_id'],
		['quota', 'whom'],
	] as const)
		await sql`delete from ${sql.table(table)} where ${sql.ref(column)} = ${memberId}`.execute(trx);
	await forgetJobs(trx, accountId, address);
	await sql`delete from member where id = ${memberId}`.execute(trx);
	if (accountId !== null) await sql`delete from auth."user" where id = ${accountId}`.execute(trx);
	await sql`update principal set name = ${GONE}, handle = ${`deleted-${shortId(memberId)}`}, profession = null, specialty = null,
		country = null, proved_until = null, proved_by = null, company = null, erased_at = coalesce(erased_at, now())
		where id = ${memberId}`.execute(trx);
	await enqueue(trx, 'sweep-attachments', {}, { key: 'sweep-attachments' });
}

async function forget(trx: Executor, { table, column }: Reference, memberId: Id): Promise<void> {
	await sql`update ${sql.raw(table)} set ${sql.ref(column)} = null where ${sql.ref(column)} = ${memberId}`.execute(trx);
}

/** Letters to the account that wait for the worker hold its address. */
async function forgetJobs(trx: Executor, accountId: string | null, address: string | null): Promise<void> {
	if (accountId === null) return;
	await sql`select graphile_worker.complete_jobs(array_agg(j.id)) from graphile_worker._private_jobs j
		where j.locked_at is null and (j.payload::jsonb @> ${JSON.stringify({ userId: accountId })}::jsonb
			or j.payload::jsonb @> ${JSON.stringify({ to: address ?? '' })}::jsonb) having count(*) > 0`.execute(trx);
}
