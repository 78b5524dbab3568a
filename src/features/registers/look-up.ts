import { db, type Executor } from '#platform/db.server.ts';
import type { RegisterEntryRow } from './tables.ts';

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

/** Was the register ever loaded? Before that nobody's number can be looked up. */
export async function isLoaded(register: string, executor: Executor = db): Promise<boolean> {
	return (
		(await executor.selectFrom('register_entry').select('number').where('register', '=', register).limit(1).execute())
			.length > 0
	);
}
