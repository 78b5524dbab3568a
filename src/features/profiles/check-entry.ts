// What was typed into one line of a section becomes what is kept, or a sentence that says what is wrong.

import { Refusal } from '#platform/refusal.ts';
import { readAddress, readPaper } from './read-reference.ts';
import type { EntryField } from './sections.ts';

export type EntryValues = Record<string, string | number | null>;

const wrong = (field: string, sentence: string) => new Refusal('invalid', sentence, { field });
const EARLIEST = 1930;
/** Whoever begins to study today is done by then. */
const YEARS_AHEAD = 15;

// Controls, and the marks that turn the direction of everything after them: a name must not mirror its neighbours.
const UNSEEN = /[\p{Cc}\u202a-\u202e\u2066-\u2069\ufeff]/gu;

/** One line: unseen characters and needless blanks are dropped. */
export function oneLine(typed: string): string {
	return typed
		.normalize('NFC')
		.replace(/[\r\n\t]+/g, ' ')
		.replace(UNSEEN, '')
		.replace(/ {2,}/g, ' ')
		.trim();
}

/** Several lines: the same, but paragraphs stay. */
export function someLines(typed: string): string {
	return typed
		.normalize('NFC')
		.replace(/\r\n?/g, '\n')
		.split('\n')
		.map((line) => line.replace(UNSEEN, '').trimEnd())
		.join('\n')
		.replace(/\n{3,}/g, '\n\n')
		.trim();
}

/** @throws Refusal on the field that is wrong. */
export function checkEntry(
	fields: readonly EntryField[],
	typed: Record<string, string | undefined>,
	now = new Date(),
): EntryValues {
	const values: EntryValues = {};
	for (const field of fields) values[field.name] = checkField(field, typed[field.name] ?? '', now);
	const [from, to] = [values.from_year, values.to_year];
	if (typeof from === 'number' && typeof to === 'number' && from > to)
		throw wrong('to_year', `This ends in ${to}, before it begins in ${from}. Change one of the years.`);
	return values;
}

function checkField(field: EntryField, typed: string, now: Date): string | number | null {
	const text = field.kind === 'text' ? someLines(typed) : oneLine(typed);
	if (text === '') {
		if (field.required) throw wrong(field.name, `Fill in “${field.label}”.`);
		return field.kind === 'year' ? null : '';
	}
	if (text.length > field.longest)
		throw wrong(field.name, `“${field.label}” has ${text.length} characters; ${field.longest} are the most.`);
	switch (field.kind) {
		case 'year':
			return checkYear(field, text, now);
		case 'choice':
			if (!field.choices?.some(({ value }) => value === text)) throw wrong(field.name, 'Choose one from the list.');
			return text;
		case 'paper': {
			const paper = readPaper(text);
			if (!paper)
				throw wrong(field.name, 'This is neither a PubMed number nor a DOI. A DOI begins with 10. and has a slash.');
			return paper;
		}
		case 'address': {
			const address = readAddress(text);
			if (!address) throw wrong(field.name, 'This is no web address. It should begin with https:// and name a site.');
			return address;
		}
		default:
			return text;
	}
}

function checkYear(field: EntryField, text: string, now: Date): number {
	const latest = now.getUTCFullYear() + (field.name === 'to_year' ? YEARS_AHEAD : 0);
	const year = Number(text);
	if (!/^\d{4}$/.test(text) || year < EARLIEST || year > latest)
		throw wrong(field.name, `Write the year in four digits, from ${EARLIEST} to ${latest}.`);
	return year;
}
