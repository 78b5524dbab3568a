// Specialties and subspecialties of every profession, by stable code, with the codes of the NUCC taxonomy that stand for
// them where there are any. One place for sign-up, claims, profiles, gates and search. Written by hand from the codes
// that occur in public register entries; the wording is this network's own.

import { dentalSpecialties, nursingSpecialties, otherSpecialties } from './specialties-allied.ts';
import { physicianSpecialties } from './specialties-physician.ts';

export interface Specialty {
	/** Stable, unique among all professions: 'cardiology', 'nursing-critical-care'. */
	code: string;
	label: string;
	/** Whose specialty it is. Nurses and advanced practice nurses share theirs. */
	profession: string;
	/** Of a subspecialty: the code of what it belongs to. */
	parent: string | null;
	/** NUCC codes, or beginnings of them; the longest that fits counts. */
	nucc: readonly string[];
}

/** [code, label, NUCC codes or beginnings of them, parent]. */
export type SpecialtyRow = readonly [code: string, label: string, nucc?: string, parent?: string];

const rows = (profession: string, list: readonly SpecialtyRow[]): Specialty[] =>
	list.map(([code, label, nucc = '', parent]) => ({
		code,
		label,
		profession,
		parent: parent ?? null,
		nucc: nucc === '' ? [] : nucc.split(' '),
	}));

export const specialties: readonly Specialty[] = [
	...rows('physician', physicianSpecialties),
	...rows('dentist', dentalSpecialties),
	...rows('nurse', nursingSpecialties),
	...Object.entries(otherSpecialties).flatMap(([profession, list]) => rows(profession, list)),
];

const byCode = new Map(specialties.map((one) => [one.code, one]));

export const isSpecialty = (code: string): boolean => byCode.has(code);

/** Its label; a text that is no code stands for itself (what a checker wrote before there were codes). */
export function specialtyName(code: string | null): string {
	return code === null ? '' : (byCode.get(code)?.label ?? code);
}

/** What a profession can specialise in, in the order of the alphabet, subspecialties among them. */
export function specialtiesOf(profession: string): readonly Specialty[] {
	const own = profession === 'advanced-practice-nurse' ? 'nurse' : profession;
	return specialties.filter((one) => one.profession === own).sort((a, b) => a.label.localeCompare(b.label, 'en'));
}

/** The specialty and everything that it belongs to, the nearest first: interventional cardiology, cardiology. */
export function specialtyAndAbove(code: string): string[] {
	const found: string[] = [];
	for (let at: string | null = code; at !== null && !found.includes(at); at = byCode.get(at)?.parent ?? null)
		found.push(at);
	return found;
}

/** The specialty and its subspecialties: what a gate or a search for "cardiology" means. */
export function specialtyAndBelow(code: string): string[] {
	return [code, ...specialties.filter((one) => one.parent === code).flatMap((one) => specialtyAndBelow(one.code))];
}

const comparable = (text: string) =>
	text
		.normalize('NFKD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(/ae/g, 'e')
		.replace(/oe/g, 'e')
		.replace(/&/g, 'and')
		.replace(/[^a-z]+/g, '');

/** The code of a specialty that a register names in words or by code, American or British; null when it is none of ours. */
export function specialtyFrom(profession: string, words: string): string | null {
	const wanted = comparable(words);
	if (wanted === '') return null;
	const own = specialtiesOf(profession);
	const found = own.find((one) => comparable(one.code) === wanted || comparable(one.label) === wanted);
	return found?.code ?? null;
}
