// Reads the rows of a register's CSV file by its mapping. What the file says in words that the mapping does not know
// proves nothing: an unknown status does not count as registered, an unknown profession is none.

import { specialtyFrom } from '#kernel/people/specialties.ts';
import { splitFullName } from './full-name.ts';
import { WrongFile } from './load-problem.ts';
import { type Mapping, plainNumber, type RegisterMeans } from './mapping.ts';
import type { Entry, ReadRow } from './nppes.ts';
import { dateReader } from './read-date.ts';
import { otherDelimiter, partedBy } from './split-record.ts';

type Column = keyof Mapping['columns'];

const comparable = (text: string) => text.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase();

/** Programs for tables keep noughts and long numbers by writing ="00123". */
const bare = (text: string) => /^="(.*)"$/.exec(text)?.[1] ?? text;

/** Value maps are asked without regard to case and spaces. */
function lookup<T>(map: Record<string, T>): (value: string) => T | undefined {
	const plain = new Map(Object.entries(map).map(([word, to]) => [comparable(word), to]));
	return (value) => plain.get(comparable(value));
}

/** Where the mapped columns stand in the header, whatever their case and order, and the names of those that do not. */
export function columnsIn(mapping: Mapping, header: string[]) {
	const position = new Map(header.map((name, index) => [comparable(name.replace(/^\uFEFF/, '')), index]));
	const at: Partial<Record<Column, number>> = {};
	const missing: string[] = [];
	for (const [column, name] of Object.entries(mapping.columns) as [Column, string | undefined][]) {
		if (name === undefined) continue;
		const index = position.get(comparable(name));
		if (index === undefined) missing.push(`“${name}”`);
		else at[column] = index;
	}
	return { at, missing };
}

/** @throws WrongFile naming the columns that are missing. */
export function csvReader(mapping: Mapping, header: string[]): ReadRow {
	const { at, missing } = columnsIn(mapping, header);
	if (missing.length > 0) {
		const other = header.length === 1 ? partedBy(header[0] as string) : undefined;
		throw new WrongFile(
			`The file has no column ${missing.join(', ')}. Its first line has: ${header.slice(0, 12).join(', ')}.${
				other ? ` ${otherDelimiter(other)}` : ''
			}`,
		);
	}
	const active = mapping.active
		? lookup<RegisterMeans>(
				Array.isArray(mapping.active)
					? Object.fromEntries(mapping.active.map((word) => [word, mapping.proves]))
					: mapping.active,
			)
		: null;
	const maps = {
		profession: lookup(mapping.professions),
		specialty: lookup(mapping.specialties),
		level: lookup(mapping.levels),
		country: lookup(mapping.countries),
	};
	const pattern = mapping.numberPattern ? new RegExp(`^(?:${mapping.numberPattern})$`, 'u') : /^[0-9A-Z]{1,30}$/;
	const readDate = dateReader(mapping.dates);

	return (fields) => {
		const wrong = misfit(fields, header);
		if (wrong !== null) return wrong;
		const text = (column: Column) =>
			at[column] === undefined ? '' : bare((fields[at[column]] as string).replace(/\s+/g, ' ').trim());
		const number = plainNumber(text('number'));
		if (!pattern.test(number)) return 'the number does not have the form of one';
		const name = nameOf(text);
		if (name.family_name === '') return 'a person without a name';
		const expires = readDate(text('expires'));
		const updated = readDate(text('updated'));
		if (expires === false || updated === false) return `a date is not written ${mapping.dates}`;
		const status = text('status');
		const means = active ? (active(status) ?? null) : mapping.proves;
		const profession = (at.profession === undefined ? undefined : maps.profession(text('profession'))) ?? null;
		const what = at.profession === undefined ? (mapping.profession ?? null) : profession;
		const country = text('country');
		const specialty = text('specialty');
		const entry: Entry = {
			number,
			entity: 'person',
			...name,
			credential_text: at.profession === undefined ? '' : text('profession'),
			taxonomies: [],
			country: maps.country(country) ?? (/^[A-Z]{2}$/.test(country) ? country : mapping.country),
			region: text('region'),
			state: means === null ? 'deactivated' : 'active',
			replaced_by: null,
			changed_on: updated,
			profession: what,
			specialty: specialty && what ? (maps.specialty(specialty) ?? specialtyFrom(what, specialty)) : null,
			level: maps.level(text('level')) ?? null,
			means,
			expires_on: expires,
			status_words: status.slice(0, 100),
		};
		return entry;
	};
}

/** What is wrong with the number of columns; null when all that are named are there, and behind them nothing. */
export function misfit(fields: string[], header: string[]): string | null {
	const named = header.findLastIndex((name) => name.trim() !== '') + 1;
	// Some programs end each row with one more separator, or the line of names alone.
	const nothingBehind = fields.slice(named).every((field) => field.trim() === '');
	return fields.length >= named && nothingBehind ? null : `${fields.length} columns instead of ${named}`;
}

function nameOf(text: (column: Column) => string) {
	const former = { other_family_name: text('formerFamily'), other_given_name: text('formerGiven') };
	const family = text('family');
	if (family !== '') return { family_name: family, given_name: text('given'), middle_name: text('middle'), ...former };
	const { family: last, given } = splitFullName(text('fullName'));
	return { family_name: last, given_name: given, middle_name: '', ...former };
}

/** The number of a row that could not be read otherwise: its entry is then not absent. */
export function csvNumber(mapping: Mapping, header: string[], fields: string[]): string | null {
	const index = header.findIndex(
		(name) => comparable(name.replace(/^\uFEFF/, '')) === comparable(mapping.columns.number),
	);
	const number = plainNumber(bare(fields[index]?.trim() ?? ''));
	return /^[0-9A-Z]{1,30}$/.test(number) ? number : null;
}
