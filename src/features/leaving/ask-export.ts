// Asking for everything of one's own, and fetching it. An export is its owner's alone: for others it does not exist.

import { requireMember, type Viewer } from '#kernel/people/viewer.ts';
import { db, isDuplicate, transact } from '#platform/db.server.ts';
import { type Id, mintId } from '#platform/ids.ts';
import { enqueue } from '#platform/jobs.server.ts';
import { notFound } from '#platform/refusal.ts';
import { openExport } from './export-files.ts';

export interface OwnExport {
	id: Id;
	state: 'waiting' | 'working' | 'ready' | 'failed';
	done: number;
	total: number;
	bytes: number;
	askedAt: Date;
	expiresAt: Date | null;
}

/** Asks for an export; while one is being made there is no second one. */
export async function askForExport(viewer: Viewer): Promise<void> {
	const me = requireMember(viewer).memberId;
	const id = mintId();
	try {
		await transact(async (trx) => {
			await trx.insertInto('data_export').values({ id, member_id: me }).execute();
			await enqueue(trx, 'make-export', { id }, { key: `export ${id}`, maxAttempts: 4 });
		});
	} catch (problem) {
		if (!isDuplicate(problem, 'data_export_one_at_a_time')) throw problem;
	}
}

export async function listExports(viewer: Viewer): Promise<OwnExport[]> {
	const me = requireMember(viewer).memberId;
	const rows = await db
		.selectFrom('data_export')
		.selectAll()
		.where('member_id', '=', me)
		.orderBy('id', 'desc')
		.limit(10)
		.execute();
	return rows
		.filter((row) => row.expires_at === null || row.expires_at > new Date())
		.map((row) => ({
			id: row.id,
			state: row.state,
			done: row.done,
			total: row.total,
			bytes: Number(row.bytes ?? 0),
			askedAt: row.asked_at,
			expiresAt: row.expires_at,
		}));
}

/** The file. @throws Refusal not-found for anybody but the owner, and when its days are over. */
export async function fetchExport(
	viewer: Viewer,
	id: Id,
): Promise<{ bytes: number; stream: ReadableStream<Uint8Array> }> {
	const me = requireMember(viewer).memberId;
	const row = await db
		.selectFrom('data_export')
		.select('id')
		.where('id', '=', id)
		.where('member_id', '=', me)
		.where('state', '=', 'ready')
		.where('expires_at', '>', new Date())
		.executeTakeFirst();
	const file = row && (await openExport(row.id));
	if (!file) throw notFound();
	return file;
}
