// PDFs of one's own beside papers: sealed in the database, opened for their owner and nobody else, administrators included.

import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { requireMember, type Viewer } from '#kernel/people/viewer.ts';
import { db, transact } from '#platform/db.server.ts';
import { type Id, mintId } from '#platform/ids.ts';
import { notFound, Refusal } from '#platform/refusal.ts';
import { seal, unseal } from '#platform/seal.server.ts';

export const MOST_BYTES = 20 * 1024 * 1024;
const MOST_FILES_OF_A_PAPER = 5;
/** Of one member, in all. */
const MOST_STORED = 1024 * 1024 * 1024;
const PURPOSE = 'shelf file';

/** Keeps a PDF. The same one again is kept once. @throws Refusal for what is no PDF, too large, or not on the shelf. */
export async function addFile(viewer: Viewer, pmid: number, upload: File): Promise<void> {
	const { memberId } = requireMember(viewer);
	const refuse = (sentence: string) => new Refusal('invalid', sentence, { field: 'file' });
	if (upload.size === 0) throw refuse('Choose a file.');
	if (upload.size > MOST_BYTES) throw refuse('The file is larger than 20 MB.');
	const plain = new Uint8Array(await upload.arrayBuffer());
	if (!Buffer.from(plain.subarray(0, 1024)).toString('latin1').includes('%PDF-'))
		throw refuse('This is no PDF. Save the paper as PDF and choose that.');
	const hash = createHash('sha256').update(plain).digest();
	const id = mintId();
	await transact(async (trx) => {
		const { rows } =
			await sql`select from shelf_item where member_id = ${memberId} and pmid = ${pmid}::integer for update`.execute(
				trx,
			);
		if (rows.length === 0) throw notFound();
		const { rows: kept } = await sql<{ here: number; bytes: number; same: boolean }>`
			select count(*) filter (where pmid = ${pmid}::integer)::int as here, coalesce(sum(bytes), 0)::float8 as bytes,
				coalesce(bool_or(pmid = ${pmid}::integer and hash = ${hash}), false) as same from shelf_file where member_id = ${memberId}`.execute(
			trx,
		);
		const { here = 0, bytes = 0, same = false } = kept[0] ?? {};
		if (same) return;
		if (here >= MOST_FILES_OF_A_PAPER) throw refuse(`${MOST_FILES_OF_A_PAPER} files beside one paper are the most.`);
		if (bytes + upload.size > MOST_STORED) throw refuse('Your files would take more than 1 GB. Remove one first.');
		await sql`insert into shelf_file (id, member_id, pmid, name, bytes, hash, sealed)
			values (${id}, ${memberId}, ${pmid}::integer, ${fileName(upload.name)}, ${upload.size}, ${hash}, ${seal(PURPOSE, id, plain)})`.execute(
			trx,
		);
	});
}

/** @throws Refusal not-found for everybody but the owner. */
export async function openFile(viewer: Viewer, pmid: number, id: Id): Promise<{ name: string; bytes: Buffer }> {
	const { memberId } = requireMember(viewer);
	const { rows } = await sql<{ name: string; sealed: Buffer }>`select name, sealed from shelf_file
		where id = ${id} and pmid = ${pmid}::integer and member_id = ${memberId}`.execute(db);
	if (!rows[0]) throw notFound();
	return { name: rows[0].name, bytes: unseal(PURPOSE, id, rows[0].sealed) };
}

export async function removeFile(viewer: Viewer, pmid: number, id: Id): Promise<void> {
	const { memberId } = requireMember(viewer);
	await sql`delete from shelf_file where id = ${id} and pmid = ${pmid}::integer and member_id = ${memberId}`.execute(
		db,
	);
}

/** A member's own files, for the export of everything that is theirs. */
export async function ownFiles(
	memberId: Id,
): Promise<{ id: Id; pmid: number; name: string; open(): Promise<Buffer> }[]> {
	const { rows } = await sql<{
		id: Id;
		pmid: number;
		name: string;
	}>`select id, pmid, name from shelf_file where member_id = ${memberId} order by id`.execute(db);
	return rows.map((row) => ({
		...row,
		open: async () => {
			const { rows: found } = await sql<{ sealed: Buffer }>`select sealed from shelf_file where id = ${row.id}`.execute(
				db,
			);
			return found[0] ? unseal(PURPOSE, row.id, found[0].sealed) : Buffer.alloc(0);
		},
	}));
}

/** The name without folders and signs that a header or a file system would take for its own. */
function fileName(typed: string): string {
	const bare = (typed.split(/[\\/]/).at(-1) ?? '')
		.replace(/[^\p{L}\p{N} ._()-]+/gu, '_')
		.trim()
		.slice(-120);
	return /\.pdf$/i.test(bare) ? bare : `${bare || 'paper'}.pdf`;
}
