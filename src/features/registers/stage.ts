// Where rows wait until the file has been read whole: one table a load, in the form of the register's partition, so
// that a full load can be swapped in as it stands. It is a logged table: its rows and the position in the file are
// committed together, so that a load goes on after the process or the database was killed, at the last committed batch.

import type { PoolClient } from 'pg';
import type { Id } from '#platform/ids.ts';
import type { Entry } from './nppes.ts';

export const stageName = (loadId: Id): string => `register_stage_${BigInt(loadId)}`;
export const partitionName = (register: string): string => {
	// A part of a table's name: nothing else may get there.
	if (!/^[a-z][a-z0-9_]{1,30}$/.test(register)) throw new Error(`no register “${register}”`);
	return `register_entry_${register}`;
};

export async function createStage(client: PoolClient, register: string, loadId: Id): Promise<void> {
	partitionName(register);
	// The check lets the partition be attached without a scan.
	await client.query(
		`create table if not exists ${stageName(loadId)} (like register_entry including defaults including constraints,
			check (register = '${register}'))`,
	);
}

export async function dropStage(client: PoolClient, loadId: Id): Promise<void> {
	await client.query(`drop table if exists ${stageName(loadId)}`);
}

/** Drops what loads left behind that are over: a process may die between giving a load up and dropping its table. */
export async function sweepStages(client: PoolClient): Promise<void> {
	const left = await client.query(
		`select relname from pg_class where relkind = 'r' and relname ~ '^register_stage_[0-9]+$' and pg_table_is_visible(oid)
			and substring(relname from 16)::bigint not in (
				select id from register_load where state in ('queued', 'reading', 'awaiting-approval', 'swapping'))`,
	);
	for (const { relname } of left.rows) await client.query(`drop table if exists ${relname}`);
}

const columns: (keyof Entry)[] = [
	'number',
	'entity',
	'family_name',
	'given_name',
	'middle_name',
	'other_family_name',
	'other_given_name',
	'credential_text',
	'taxonomies',
	'country',
	'region',
	'state',
	'replaced_by',
	'changed_on',
	'profession',
	'specialty',
	'level',
	'means',
	'expires_on',
	'status_words',
];
const types: Partial<Record<keyof Entry, string>> = {
	taxonomies: '::text[]',
	changed_on: '::date',
	expires_on: '::date',
};

/** Adds entries in one statement: one array a column, cheaper than a parameter a value. */
export async function stageEntries(client: PoolClient, register: string, loadId: Id, entries: Entry[]): Promise<void> {
	if (entries.length === 0) return;
	const arrays = columns.map((column) =>
		entries.map((entry) => (column === 'taxonomies' ? `{${entry.taxonomies.join(',')}}` : entry[column])),
	);
	await client.query({
		name: `stage ${loadId}`,
		text: `insert into ${stageName(loadId)} (register, ${columns.join(', ')})
			select '${register}', ${columns.map((column) => `e.${column}${types[column] ?? ''}`).join(', ')}
			from unnest(${columns.map((_, index) => `$${index + 1}::text[]`).join(', ')}) as e (${columns.join(', ')})`,
		values: arrays,
	});
}
