import { sql } from 'kysely';
import { requireDuty, type Viewer } from '#kernel/people/viewer.ts';
import { db, type Executor } from '#platform/db.server.ts';
import type { RegisterRow } from './tables.ts';

/** The register with this code; undefined when there is none. */
export async function findRegister(code: string, executor: Executor = db): Promise<RegisterRow | undefined> {
	return executor.selectFrom('register').selectAll().where('code', '=', code).executeTakeFirst();
}

export async function isRegister(code: string): Promise<boolean> {
	return (await findRegister(code)) !== undefined;
}

/**
 * The registers in which a claim of this profession in this country may be looked up: those that list it, NPPES only where no
 * other does, because it says less. Several where each province has its own.
 */
export async function registersFor(
	profession: string,
	country: string,
	inNppes: boolean,
	executor: Executor = db,
): Promise<RegisterRow[]> {
	const { rows } = await sql<RegisterRow>`
		select * from register
		where country = ${country} and (${profession} = any(professions) or (code = 'nppes' and ${inNppes}))
		order by code`.execute(executor);
	const own = rows.filter((one) => one.code !== 'nppes');
	return own.length > 0 ? own : rows;
}

export interface RegisterView {
	code: string;
	name: string;
	country: string;
	proves: RegisterRow['proves'];
	professions: string[];
	mapping: string | null;
	changedAt: Date;
	/** About how many entries there are, as the planner knows it; 0 before the first load. */
	entries: number;
}

/** All registers of this network, for its administrators. */
export async function readRegisters(viewer: Viewer): Promise<RegisterView[]> {
	requireDuty(viewer, 'administrator');
	const { rows } = await sql<RegisterRow & { entries: number }>`
		select register.*, greatest(
			(select reltuples from pg_class where relname = 'register_entry_' || code and pg_table_is_visible(oid)),
			(select count(*) from (select from register_entry e where e.register = code limit 1000) as first_rows))::int as entries
		from register order by code <> 'nppes', name`.execute(db);
	return rows.map((row) => ({
		code: row.code,
		name: row.name,
		country: row.country,
		proves: row.proves,
		professions: row.professions,
		mapping: row.mapping && JSON.stringify(row.mapping, null, 2),
		changedAt: row.changed_at,
		entries: row.entries,
	}));
}
