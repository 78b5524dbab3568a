import type { ColumnType, Generated } from 'kysely';
import type { Id } from '#platform/ids.ts';
import type { Mapping, RegisterMeans } from './mapping.ts';

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
	/** Our code, where the file names a profession; NPPES says it by taxonomy codes. */
	profession: string | null;
	specialty: string | null;
	/** Further ones, where the file has a row for each. */
	other_specialties: string[];
	level: string | null;
	/** What the entry proves, where it says more than its register does. */
	means: RegisterMeans | null;
	/** The registration's last day. */
	expires_on: Date | null;
	/** The state in the register's own words. */
	status_words: string;
}

/** A register that this network knows. */
export interface RegisterRow {
	code: string;
	/** As it stands in the badge. */
	name: string;
	/** ISO 3166-1 alpha-2. */
	country: string;
	proves: RegisterMeans;
	professions: string[];
	/** Null: NPPES, which has a reader of its own. */
	mapping: Mapping | null;
	changed_by: Id | null;
	changed_at: Date;
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
	register_name: Generated<string>;
}

export interface RegisterLoadFaultRow {
	load_id: Id;
	line_number: ColumnType<string, string | number>;
	problem: string;
	number: string | null;
}

declare module '#platform/tables.ts' {
	interface Tables {
		register: Omit<RegisterRow, 'mapping' | 'changed_at'> & {
			mapping: ColumnType<Mapping | null, string | null | undefined, string | null>;
			changed_at: ColumnType<Date, Date | undefined, Date>;
		};
		register_entry: RegisterEntryRow;
		sanction_list: {
			code: string;
			name: string;
			register: string;
			file_name: string;
			rows: number;
			loaded_by: Id | null;
			loaded_at: ColumnType<Date, Date | undefined, Date>;
		};
		sanction: {
			id: Id;
			list: string;
			register: string;
			number: string | null;
			family_name: string;
			given_name: string;
			kind: string;
			since: Date | null;
		};
		register_load: RegisterLoadRow;
		register_load_fault: RegisterLoadFaultRow;
	}
}
