import type { ColumnType, Generated } from 'kysely';
import type { Id } from '#platform/ids.ts';

/** One registered person or organisation, as the register shows it. */
export interface RegisterEntryRow {
	register: string;
	number: string;
	entity: 'person' | 'organisation' | 'unknown';
	family_name: string;
	given_name: string;
	middle_name: string;
	other_family_name: string;
	other_given_name: string;
	credential_text: string;
	/** NUCC codes, the primary one first. */
	taxonomies: string[];
	country: string;
	region: string;
	state: 'active' | 'deactivated' | 'replaced';
	replaced_by: string | null;
	changed_on: Date | null;
}

export type LoadState = 'queued' | 'reading' | 'awaiting-approval' | 'swapping' | 'done' | 'failed' | 'cancelled';
export type Extent = 'full' | 'delta';

type Count = ColumnType<string, string | number | undefined, string | number>;

/** One load of a file into a register. Counts are int8 and so arrive as decimal strings. */
export interface RegisterLoadRow {
	id: Id;
	register: string;
	file_name: string;
	file_path: string;
	bytes: ColumnType<string, string | number>;
	file_hash: Buffer | null;
	extent: Extent;
	state: LoadState;
	byte_offset: Count;
	line_number: Count;
	rows_read: Count;
	rows_bad: Count;
	lapses: number | null;
	message: Generated<string>;
	started_by: Id | null;
	created_at: Generated<Date>;
	updated_at: Generated<Date>;
	finished_at: Date | null;
	announced_bytes: ColumnType<string | null, string | number | null | undefined>;
	bytes_read: Count;
	read_whole: Generated<boolean>;
	rows_repeated: Count;
	entries_staged: string | null;
	entries_active: string | null;
	entries_lapsing: string | null;
	credentials_live: number | null;
	seconds_reading: Generated<number>;
	approved_by: Id | null;
	approved_at: Date | null;
}

export interface RegisterLoadFaultRow {
	load_id: Id;
	line_number: ColumnType<string, string | number>;
	problem: string;
	number: string | null;
}

declare module '#platform/tables.ts' {
	interface Tables {
		register_entry: RegisterEntryRow;
		register_load: RegisterLoadRow;
		register_load_fault: RegisterLoadFaultRow;
	}
}
