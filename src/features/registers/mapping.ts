// How the CSV file of a register is read: a small JSON file that the operator writes once for the GMC's list, a nursing
// board's, or their own. docs/registers.md explains it with examples.

import { z } from 'zod';
import { isProfession, isStudent, levels } from '#kernel/people/professions.ts';
import { isSpecialty } from '#kernel/people/specialties.ts';
import { Refusal } from '#platform/refusal.ts';
import { ENCODINGS } from './encodings.ts';

export const MEANS = ['practises', 'licensed', 'registered', 'studies'] as const;
export type RegisterMeans = (typeof MEANS)[number];

const words = z.string().trim().min(1).max(200);
const profession = z.string().refine(isProfession, 'is not the code of a profession');
const valueMap = <T extends z.ZodType>(to: T) => z.record(z.string(), to);

const Schema = z.strictObject({
	register: z
		.string()
		.regex(
			/^[a-z][a-z0-9_]{1,30}$/,
			'must be 2 to 31 lower-case letters, digits or underscores, beginning with a letter',
		)
		.refine((code) => code !== 'nppes', 'is taken: NPPES has a reader of its own'),
	name: words,
	country: z.string().regex(/^[A-Z]{2}$/, 'must be an ISO 3166 code such as GB'),
	proves: z.enum(MEANS, `must be one of ${MEANS.join(', ')}`),
	delimiter: z.enum([',', ';', '\t', '|']).default(','),
	encoding: z.enum(ENCODINGS).default('utf-8'),
	dates: z
		.enum(['YYYY-MM-DD', 'DD/MM/YYYY', 'MM/DD/YYYY', 'DD.MM.YYYY', 'DD-MM-YYYY', 'YYYYMMDD'])
		.default('YYYY-MM-DD'),
	columns: z.strictObject({
		number: words,
		family: words.optional(),
		given: words.optional(),
		middle: words.optional(),
		formerFamily: words.optional(),
		formerGiven: words.optional(),
		/** One column with everything: "Family, Given" or "Given Family". */
		fullName: words.optional(),
		profession: words.optional(),
		specialty: words.optional(),
		level: words.optional(),
		country: words.optional(),
		region: words.optional(),
		status: words.optional(),
		expires: words.optional(),
		updated: words.optional(),
	}),
	/** What every entry is, where no column says it. */
	profession: profession.optional(),
	professions: valueMap(profession).default({}),
	specialties: valueMap(z.string().refine(isSpecialty, 'is not the code of a specialty')).default({}),
	levels: valueMap(
		z.string().refine((code) => levels.some((level) => level.code === code), 'is not the code of a level'),
	).default({}),
	countries: valueMap(z.string().regex(/^[A-Z]{2}$/, 'must be an ISO 3166 code')).default({}),
	/** Words of the status column that count as being registered now, and what each proves. Every other word does not count. */
	active: z.union([z.array(words).min(1), valueMap(z.enum(MEANS))]).optional(),
	/** A regular expression that every number fulfils. */
	numberPattern: z.string().max(100).optional(),
});

export type Mapping = z.infer<typeof Schema>;

/** Parses a mapping file. @throws Refusal that names the field that is wrong. */
export function readMapping(text: string): Mapping {
	let raw: unknown;
	try {
		raw = JSON.parse(text.replace(/^\uFEFF/, ''));
	} catch (problem) {
		throw wrong(`The mapping is not JSON: ${(problem as Error).message}.`);
	}
	const read = Schema.safeParse(raw);
	if (!read.success) {
		const issue = read.error.issues[0];
		const where = issue?.path.join('.') || 'the mapping';
		throw wrong(`In the mapping, “${where}” ${sentence(issue?.message ?? 'is wrong')}.`);
	}
	const mapping = read.data;
	if (!mapping.columns.fullName && !mapping.columns.family)
		throw wrong('The mapping names no column for the name: “columns.family” or “columns.fullName”.');
	if (!mapping.profession && !mapping.columns.profession)
		throw wrong('The mapping says neither “profession” nor “columns.profession”: what are the people in the register?');
	if (mapping.columns.profession && Object.keys(mapping.professions).length === 0 && !mapping.profession)
		throw wrong('The mapping has a column for the profession, but “professions” says of no value what it means.');
	const students = professionsIn(mapping).filter(isStudent).length;
	const everybody = professionsIn(mapping).length;
	const claimsStudy = mapping.proves === 'studies' || Object.values(mapping.active ?? {}).includes('studies');
	if (claimsStudy ? students < everybody : students > 0)
		throw wrong('A list of students proves “studies” and names professions of students, and no other list does.');
	if (mapping.columns.status && !mapping.active)
		throw wrong('The mapping has a column for the status, but “active” names no status that counts.');
	if (mapping.numberPattern) {
		try {
			new RegExp(mapping.numberPattern, 'u');
		} catch {
			throw wrong('In the mapping, “numberPattern” is not a regular expression.');
		}
	}
	return mapping;
}

/** Codes of the professions that a claim can be looked up for. */
export function professionsIn(mapping: Mapping): string[] {
	const all = [mapping.profession, ...Object.values(mapping.professions)];
	return [...new Set(all.filter((code): code is string => code !== undefined))];
}

/** A number as it is compared: upper case, without spaces, points, hyphens. */
export function plainNumber(text: string): string {
	return text
		.normalize('NFKC')
		.toUpperCase()
		.replace(/[\s.\-‐-―_/]+/g, '');
}

const wrong = (message: string) => new Refusal('invalid', message, { field: 'mapping' });
const sentence = (message: string) =>
	message.replace(/^(Invalid|Unrecognized|Expected)/, (word) => `is ${word.toLowerCase()}`);
