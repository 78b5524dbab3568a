import { sql } from 'kysely';
import { audit } from '#kernel/audit/audit.ts';
import { requireDuty, type Viewer } from '#kernel/people/viewer.ts';
import { transact } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';
import { Refusal } from '#platform/refusal.ts';
import { type Mapping, professionsIn, readMapping } from './mapping.ts';
import { partitionName } from './stage.ts';

/** An administrator adds a register by its mapping, or changes how its next file is read. @returns its code. */
export async function defineRegister(viewer: Viewer, mappingText: string): Promise<string> {
	return recordRegister(readMapping(mappingText), requireDuty(viewer, 'administrator').memberId);
}

/** The same for the operator at the command line (`by` null). Entries that are there stay until the next load. */
export async function recordRegister(mapping: Mapping, by: Id | null): Promise<string> {
	await transact(async (trx) => {
		const open = await trx
			.selectFrom('register_load')
			.select('id')
			.where('register', '=', mapping.register)
			.where('state', 'in', ['queued', 'reading', 'awaiting-approval', 'swapping'])
			.executeTakeFirst();
		if (open) throw new Refusal('conflict', 'A load of this register is under way. Change the mapping after it.');
		const known = await trx
			.selectFrom('register')
			.select('country')
			.where('code', '=', mapping.register)
			.executeTakeFirst();
		if (known && known.country !== mapping.country)
			throw new Refusal('conflict', 'This register belongs to another country. Give the new one a code of its own.', {
				field: 'mapping',
			});
		const row = {
			name: mapping.name,
			country: mapping.country,
			proves: mapping.proves,
			professions: professionsIn(mapping),
			mapping: JSON.stringify(mapping),
			changed_by: by,
			changed_at: new Date(),
		};
		await trx
			.insertInto('register')
			.values({ code: mapping.register, ...row })
			.onConflict((conflict) => conflict.column('code').doUpdateSet(row))
			.execute();
		// The code consists of letters, digits and underscores (checked by the mapping and by the table).
		await sql`create table if not exists ${sql.table(partitionName(mapping.register))}
			partition of register_entry for values in (${sql.lit(mapping.register)})`.execute(trx);
		await audit(trx, by, 'register.define', { kind: 'register', id: mapping.register });
	});
	return mapping.register;
}
