// Fields of HL7 messages (v2.5, chapters 3, 4, 6 and 15) as systems let them be copied: "PID|1||9900418^^^MRN||GALLEGOS^ESTEBAN^R||19730914|M". What a
// field holds is told by its segment and its number. Names of DICOM objects have the same joint (PS3.5, 6.2.1).

import type { Span } from '../recogniser.ts';
import type { CellClass } from './tables.ts';

const SEGMENTS: Record<string, readonly [CellClass, readonly number[]][]> = {
	MSH: [
		['dates', [6]],
		['records', [9]],
	],
	EVN: [['dates', [2, 3, 6]]],
	PID: [
		['records', [2, 3, 4, 18, 19, 20, 21]],
		['names', [5, 6, 9]],
		['dates', [7, 29]],
		['addresses', [11, 23]],
		['phones', [13, 14]],
	],
	NK1: [
		['names', [2, 30]],
		['addresses', [4, 32]],
		['phones', [5, 6, 31]],
		['dates', [16]],
	],
	PV1: [
		['records', [3, 5, 19, 50]],
		['names', [7, 8, 9, 17, 52]],
		['dates', [44, 45]],
	],
	GT1: [
		['records', [2, 12]],
		['names', [3, 4]],
		['addresses', [5]],
		['phones', [6, 7]],
		['dates', [8]],
	],
	IN1: [
		['records', [2, 36, 49]],
		['names', [16]],
		['dates', [12, 13, 18]],
		['addresses', [19]],
	],
	ORC: [
		['records', [2, 3]],
		['names', [10, 12]],
		['dates', [9, 15]],
	],
	OBR: [
		['records', [2, 3]],
		['names', [16, 28, 32]],
		['dates', [6, 7, 8, 14, 22]],
	],
	OBX: [['dates', [14]]],
	SPM: [
		['records', [2]],
		['dates', [17, 18]],
	],
	DG1: [['dates', [5]]],
	PR1: [['dates', [5]]],
	MRG: [
		['records', [1, 4]],
		['names', [7]],
	],
};
export const HL7_LINE = /^(?:MSH|EVN|PID|NK1|PV1|GT1|IN1|ORC|OBR|OBX|SPM|DG1|PR1|MRG)\|/;
const PERSON = /(?<![\p{L}^])\p{L}[\p{L}'’ -]{1,40}\^\p{L}[\p{L}'’ -]{0,40}(?:\^[\p{L}'’ .-]{1,24}){0,3}/gu;

/** What stands in the fields of one line. @param start where the line begins in its text */
export function* fieldsOf(line: string, start: number): Generator<[CellClass, Span]> {
	const fields = line.split('|');
	const classes = SEGMENTS[fields[0] as string] ?? [];
	let at = start;
	for (const [number, field] of fields.entries()) {
		const kind = classes.find(([, numbers]) => numbers.includes(number))?.[0];
		// The number of a record ends where its authority begins.
		const words = kind === 'records' ? field.split('^')[0] : field.replace(/[\^~&\s]+$/, '');
		if (kind && words && /[\p{L}\d]/u.test(words)) yield [kind, { start: at, end: at + words.length }];
		at += field.length + 1;
	}
}

/** "VANTASSEL^ROY^E" anywhere. */
export const personsWithCarets = (plain: string): Span[] =>
	plain.includes('^')
		? [...plain.matchAll(PERSON)].map(({ 0: whole, index }) => ({ start: index, end: index + whole.trimEnd().length }))
		: [];
