// The NPPES provider file of CMS (https://download.cms.gov/nppes/NPI_Files.html): 330 columns, one row a number.
// Only what a match needs is read; addresses and telephone numbers stay in the file.

import { isNpi } from './check-digit.ts';
import { WrongFile } from './load-problem.ts';
import type { RegisterEntryRow } from './tables.ts';

export type Entry = Omit<RegisterEntryRow, 'register' | 'other_specialties' | 'changed_on' | 'expires_on'> & {
	/** YYYY-MM-DD. */
	changed_on: string | null;
	expires_on: string | null;
};

/** Reads one row; a string says in words why the row cannot be used. */
export type ReadRow = (fields: string[]) => Entry | string;

const TAXONOMIES = 15;
const names = {
	number: 'NPI',
	entity: 'Entity Type Code',
	replacement: 'Replacement NPI',
	organisation: 'Provider Organization Name (Legal Business Name)',
	family: 'Provider Last Name (Legal Name)',
	given: 'Provider First Name',
	middle: 'Provider Middle Name',
	credential: 'Provider Credential Text',
	otherFamily: 'Provider Other Last Name',
	otherGiven: 'Provider Other First Name',
	region: 'Provider Business Practice Location Address State Name',
	country: 'Provider Business Practice Location Address Country Code (If outside U.S.)',
	updated: 'Last Update Date',
	deactivated: 'NPI Deactivation Date',
	reactivated: 'NPI Reactivation Date',
} as const;

/**
 * Finds the columns by their names, wherever they stand.
 * @throws WrongFile naming the missing ones. A file without the taxonomy columns is refused too: loaded in full it would
 * take the profession from every entry.
 */
export function nppesReader(header: string[]): ReadRow {
	const position = new Map(header.map((name, index) => [name.replace(/^\uFEFF/, '').trim(), index]));
	const missing: string[] = [];
	const column = (name: string) => {
		const index = position.get(name);
		if (index === undefined) missing.push(name);
		return index ?? -1;
	};
	const at = Object.fromEntries(Object.entries(names).map(([key, name]) => [key, column(name)])) as Record<
		keyof typeof names,
		number
	>;
	const codes: number[] = [];
	const switches: number[] = [];
	for (let n = 1; n <= TAXONOMIES; n++) {
		codes.push(column(`Healthcare Provider Taxonomy Code_${n}`));
		switches.push(column(`Healthcare Provider Primary Taxonomy Switch_${n}`));
	}
	if (missing.length > 0) {
		if (missing.includes(names.number) && missing.includes(names.entity))
			throw new WrongFile('This is not the NPPES provider file: its first line has no column “NPI”.');
		const shown = missing.slice(0, 4).map((name) => `“${name}”`);
		if (missing.length > 4) shown.push(`${missing.length - 4} more`);
		throw new WrongFile(
			`Columns are missing: ${shown.join(', ')}. Load the complete NPPES provider file (npidata_pfile_…csv, 330 columns).`,
		);
	}
	return (fields) => {
		if (fields.length !== header.length) return `${fields.length} columns instead of ${header.length}`;
		return readRow(fields, at, codes, switches);
	};
}

const PLACEHOLDERS = new Set(['<UNAVAIL>', '<UNAVAILABLE>', '--']);

function readRow(
	fields: string[],
	at: Record<keyof typeof names, number>,
	codes: number[],
	switches: number[],
): Entry | string {
	const text = (key: keyof typeof names) => {
		const value = (fields[at[key]] as string).trim();
		return PLACEHOLDERS.has(value) ? '' : value;
	};
	const number = whole(text('number'));
	if (!/^\d{10}$/.test(number)) return 'the NPI is not a number of ten digits';
	if (!isNpi(number)) return 'the check digit of the NPI is wrong';

	const deactivated = readDate(text('deactivated'));
	const reactivated = readDate(text('reactivated'));
	const updated = readDate(text('updated'));
	if (deactivated === false || reactivated === false || updated === false) return 'a date cannot be read';
	const replacement = whole(text('replacement'));
	if (replacement !== '' && !isNpi(replacement)) return 'the replacement NPI is not an NPI';

	const ended = deactivated !== null && (reactivated === null || reactivated < deactivated);
	const replaced = replacement !== '' && replacement !== number;
	const code = whole(text('entity'));
	const entity = code === '1' ? 'person' : code === '2' ? 'organisation' : code === '' && ended ? 'unknown' : null;
	if (entity === null) return 'the entity type is neither 1 nor 2';
	const family = text('family');
	if (entity === 'person' && !ended && family === '') return 'a person without a last name';

	const taxonomies: string[] = [];
	for (let n = 0; n < codes.length; n++) {
		const taxonomy = (fields[codes[n] as number] as string).trim();
		if (taxonomy === '') continue;
		if (!/^[0-9A-Z]{10}$/.test(taxonomy)) return `taxonomy code ${n + 1} is not a code of ten characters`;
		if (taxonomies.includes(taxonomy)) continue;
		if ((fields[switches[n] as number] as string).trim() === 'Y') taxonomies.unshift(taxonomy);
		else taxonomies.push(taxonomy);
	}
	return {
		number,
		entity,
		family_name: family,
		given_name: text('given'),
		middle_name: text('middle'),
		other_family_name: text('otherFamily'),
		other_given_name: text('otherGiven'),
		credential_text: text('credential'),
		taxonomies,
		country: text('country') || 'US',
		region: text('region'),
		state: ended ? 'deactivated' : replaced ? 'replaced' : 'active',
		replaced_by: replaced ? replacement : null,
		changed_on: [updated, deactivated, reactivated].reduce((a, b) => ((a ?? '') > (b ?? '') ? a : b), null) as
			| string
			| null,
		profession: null,
		specialty: null,
		level: null,
		means: null,
		expires_on: null,
		status_words: '',
	};
}

/** Spreadsheets and data frames write the number 1 as 1.0. */
function whole(text: string): string {
	return /^\d+\.0$/.test(text) ? text.slice(0, -2) : text;
}

/** MM/DD/YYYY as CMS writes, or YYYY-MM-DD, as YYYY-MM-DD. Null: empty. False: not a date. */
function readDate(text: string): string | null | false {
	if (text === '') return null;
	const american = /^(\d{2})\/(\d{2})\/(\d{4})$/.exec(text);
	const iso = american ? `${american[3]}-${american[1]}-${american[2]}` : text;
	if (!/^\d{4}-\d{2}-\d{2}$/.test(iso)) return false;
	const time = Date.parse(`${iso}T00:00:00Z`);
	return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== iso ? false : iso;
}
