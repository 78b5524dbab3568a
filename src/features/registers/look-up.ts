import { sql } from 'kysely';
import { db, type Executor } from '#platform/db.server.ts';
import type { RegisterEntryRow, RegisterRow } from './tables.ts';

/** The register's row of a number; undefined when it has none. */
export async function lookUp(
	register: string,
	number: string,
	executor: Executor = db,
): Promise<RegisterEntryRow | undefined> {
	return executor
		.selectFrom('register_entry')
		.selectAll()
		.where('register', '=', register)
		.where('number', '=', number)
		.executeTakeFirst();
}

export interface AskedRegister {
	register: Pick<RegisterRow, 'code' | 'name' | 'proves'>;
	entry: RegisterEntryRow | undefined;
	/** Name of an exclusion list on which the number stands. */
	sanction: string | null;
}

/** The register, its row of a number, and whether a list excludes the number: one statement, three look-ups by key. */
export async function askRegister(
	register: string,
	number: string,
	executor: Executor = db,
): Promise<AskedRegister | undefined> {
	type Row = RegisterEntryRow & { asked: string; asked_name: string; asked_proves: RegisterRow['proves'] };
	const { rows } = await sql<Row & { sanction: string | null }>`
		select e.*, r.code as asked, r.name as asked_name, r.proves as asked_proves,
			(select l.name from sanction s join sanction_list l on l.code = s.list
				where s.register = ${register} and s.number = ${number} limit 1) as sanction
		from register r left join register_entry e on e.register = ${register} and e.number = ${number}
		where r.code = ${register}`.execute(executor);
	const row = rows[0];
	if (!row) return undefined;
	const { asked, asked_name, asked_proves, sanction, ...entry } = row;
	return {
		register: { code: asked, name: asked_name, proves: asked_proves },
		entry: entry.number === null ? undefined : entry,
		sanction,
	};
}

/** Was the register ever loaded? Before that nobody's number can be looked up. */
export async function isLoaded(register: string, executor: Executor = db): Promise<boolean> {
	return (
		(await executor.selectFrom('register_entry').select('number').where('register', '=', register).limit(1).execute())
			.length > 0
	);
}
