// For tests: the network as it lies on the disk, for whoever gets a copy of the data folder (a base backup) and the segments of the
// write-ahead log. Tables are read page by page, with the rows that are deleted and not yet vacuumed; the log by transaction.

import { sql } from 'kysely';
import { db } from '#platform/db.server.ts';

/** What stands together: one version of a row, or everything that one transaction wrote. */
export interface Together {
	where: string;
	bytes: Buffer;
}

const PAGE = 8192;
/** Bytes of a page before its item pointers (PageHeaderData). */
const PAGE_HEADER = 24;

/** Every version of every row in the files of the tables. Left out are samples that ANALYZE takes: columns sorted by themselves. */
export async function rowsOnDisk(): Promise<Together[]> {
	await sql`checkpoint`.execute(db);
	const { rows } = await sql<{ name: string; bytes: Buffer }>`
		select c.oid::regclass::text as name, pg_read_binary_file(pg_relation_filepath(c.oid)) as bytes
		from pg_class c where c.relkind in ('r', 't', 'm') and c.relname <> 'pg_statistic' and pg_relation_size(c.oid) > 0`.execute(
		db,
	);
	const all: Together[] = [];
	for (const { name, bytes } of rows) {
		for (let at = 0; at < bytes.length; at += PAGE)
			for (const row of rowsOfPage(bytes.subarray(at, at + PAGE))) all.push({ where: name, bytes: row });
	}
	return all;
}

function rowsOfPage(page: Buffer): Buffer[] {
	const rows: Buffer[] = [];
	const lower = page.readUInt16LE(12);
	for (let at = PAGE_HEADER; at < lower; at += 4) {
		// ItemIdData: 15 bits offset, 2 bits flags, 15 bits length.
		const item = page.readUInt32LE(at);
		const [from, length] = [item & 0x7fff, item >>> 17];
		if (length > 0) rows.push(page.subarray(from, from + length));
	}
	return rows;
}

/** Keeps the log from here on, until `read`, whatever checkpoints come between. */
export async function keepLog(): Promise<{ read(): Promise<Together[]> }> {
	const slot = `kept_${process.pid}`;
	await sql`create extension if not exists pg_walinspect`.execute(db);
	await sql`select pg_create_physical_replication_slot(${slot}, true)`.execute(db);
	const { rows } = await sql<{ lsn: string }>`select pg_current_wal_insert_lsn()::text as lsn`.execute(db);
	const from = rows[0]?.lsn as string;
	const read = async () => {
		await sql`checkpoint`.execute(db); // what is written lies in the segments then
		try {
			return await transactionsSince(from);
		} finally {
			await sql`select pg_drop_replication_slot(${slot})`.execute(db);
		}
	};
	return { read };
}

/**
 * What each transaction of this database wrote into tables and indexes. A page of an index that is split moves its neighbours in
 * the order of the index, which the index shows itself and which says nothing of who wrote; the samples of ANALYZE as above.
 */
async function transactionsSince(from: string): Promise<Together[]> {
	const { rows } = await sql<{ xid: string; bytes: Buffer }>`
		select xid::text, block_data as bytes from pg_get_wal_block_info(${from}::pg_lsn, pg_current_wal_flush_lsn(), true)
		where reldatabase = (select oid from pg_database where datname = current_database()) and xid::text <> '0'
			and block_data_length > 0 and not (resource_manager = 'Btree' and record_type like 'SPLIT%')
			and relfilenode not in (select pg_relation_filenode(c.oid) from pg_class c join pg_class s on s.oid = 'pg_statistic'::regclass
				where c.oid in (s.oid, s.reltoastrelid) or c.oid in (select indexrelid from pg_index where indrelid in (s.oid, s.reltoastrelid)))`.execute(
		db,
	);
	const of = new Map<string, Buffer[]>();
	for (const { xid, bytes } of rows) {
		const written = of.get(xid);
		if (written) written.push(bytes);
		else of.set(xid, [bytes]);
	}
	// Between two records no id begins.
	const apart = Buffer.alloc(8, 0xff);
	return [...of].map(([xid, written]) => ({
		where: `transaction ${xid}`,
		bytes: Buffer.concat(written.flatMap((one) => [one, apart])),
	}));
}

/** Finds ids as they lie in a column of the type bigint, and as digits in texts. */
export function finder(ids: Iterable<string>): (bytes: Buffer) => Set<string> {
	const known = new Set(ids);
	const binary = new Map([...known].map((id) => [BigInt(id), id]));
	const lowHalves = new Set([...binary.keys()].map((id) => Number(BigInt.asUintN(32, id))));
	return (bytes) => {
		const found = new Set<string>();
		for (let at = 0; at + 8 <= bytes.length; at++) {
			if (!lowHalves.has(bytes.readUInt32LE(at))) continue;
			const id = binary.get(bytes.readBigInt64LE(at));
			if (id) found.add(id);
		}
		for (const digits of bytes.toString('latin1').match(/\d{10,19}/g) ?? []) if (known.has(digits)) found.add(digits);
		return found;
	};
}
