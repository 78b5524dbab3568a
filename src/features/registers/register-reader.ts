// Which reader a register has: NPPES its own, every other one its mapping.

import { columnsIn, csvNumber, csvReader, misfit } from './csv-register.ts';
import type { Mapping } from './mapping.ts';
import { nppesReader, type ReadRow } from './nppes.ts';
import { splitRecord } from './split-record.ts';
import type { RegisterRow } from './tables.ts';

/** How the bytes of a register's file become records. */
export interface FileForm {
	delimiter: string;
	encoding: Mapping['encoding'];
	/** The encoding is what the mapping says, which the file may show to be wrong. */
	guessed: boolean;
	/** How a row begins, where that can be told from the middle of a quoted field. */
	rowStart: RegExp | null;
	/** Are these the names of the columns, all that are needed? Lines without them may stand above. */
	isHeader(names: string[]): boolean;
}

const NPPES: FileForm = {
	delimiter: ',',
	encoding: 'utf-8',
	guessed: false,
	rowStart: /^\s*"?\d{10}(\.0)?"?,/,
	isHeader: () => true,
};

export function fileForm(register: Pick<RegisterRow, 'mapping'>): FileForm {
	const { mapping } = register;
	if (!mapping) return NPPES;
	return {
		delimiter: mapping.delimiter,
		encoding: mapping.encoding,
		guessed: true,
		rowStart: null,
		isHeader: (names) => columnsIn(mapping, names).missing.length === 0,
	};
}

export interface RegisterReader {
	readRow: ReadRow;
	/** The number in a malformed row, if it can be read. @param fields when the row could be cut into fields. */
	numberIn(text: string, fields: string[] | null): string | null;
	/** Is this a whole row, where lines that quotation marks join may be several? */
	isRow?(text: string, quotes: number): boolean;
}

/** @throws WrongFile when the header lacks what the register needs. */
export function registerReader(register: Pick<RegisterRow, 'mapping'>, header: string[]): RegisterReader {
	const { mapping } = register;
	if (!mapping)
		return {
			readRow: nppesReader(header),
			numberIn: (text) => /^\s*"?(\d{10})(?:\.0)?"?,/.exec(text)?.[1] ?? null,
		};
	return {
		readRow: csvReader(mapping, header),
		numberIn: (text, fields) => csvNumber(mapping, header, fields ?? text.replace(/"/g, '').split(mapping.delimiter)),
		isRow: (text, quotes) => {
			try {
				return misfit(splitRecord(text.trimEnd(), quotes, mapping.delimiter), header) === null;
			} catch {
				return false;
			}
		},
	};
}
