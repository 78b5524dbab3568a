// What the register says about a claim. A match alone never verifies: it is one of two things that are needed.

import { isNpi, type RegisterEntryRow } from '#features/registers/index.ts';
import { codesProve, STUDENT_CODE } from '#kernel/people/nucc.ts';
import { nameMatches } from './match-name.ts';

export type Finding =
	| 'matched'
	| 'no-register'
	| 'register-not-loaded'
	| 'check-digit'
	| 'not-found'
	| 'organisation'
	| 'deactivated'
	| 'replaced'
	| 'student-code'
	| 'profession-differs'
	| 'name-differs';

/** With these no credential can come about, whatever a checker thinks: the number is not one of a person at work. */
const final: readonly Finding[] = [
	'check-digit',
	'not-found',
	'organisation',
	'deactivated',
	'replaced',
	'student-code',
];
export const isFinal = (finding: Finding): boolean => final.includes(finding);

/** What the member is told. Nothing of the entry itself, nothing about other members. */
export const findingSentences: Record<Finding, string> = {
	matched: 'Number, name and profession stand in the register.',
	'no-register': 'This network has no register for this profession and country.',
	'register-not-loaded': 'The register has not been loaded here yet.',
	'check-digit': 'This is not a National Provider Identifier: its check digit is wrong. Look for a mistyped digit.',
	'not-found': 'The register has no entry with this number.',
	organisation: 'This number belongs to an organisation, not to a person. State your own number.',
	deactivated: 'The register lists this number as deactivated.',
	replaced: 'The register lists this number as replaced by another one. State the new number.',
	'student-code':
		'The register lists this number for a student. It proves no other profession; state that you are a student, or have the register corrected.',
	'profession-differs': 'The register lists this number for another profession.',
	'name-differs':
		'The name does not match the register’s entry for this number. State your name as it is registered, former names included.',
};

export interface Stated {
	profession: string;
	country: string;
	register: string | null;
	number: string | null;
	stated_name: string;
}

/**
 * Everything that speaks against the claim, or ['matched'].
 * @param entry the register's row of the number, if it has one.
 * @param loaded was the register ever loaded?
 */
export function examineClaim(claim: Stated, entry: RegisterEntryRow | undefined, loaded: boolean): Finding[] {
	if (claim.register === null || claim.number === null) return ['no-register'];
	if (claim.register === 'nppes' && !isNpi(claim.number)) return ['check-digit'];
	if (!entry) return [loaded ? 'not-found' : 'register-not-loaded'];
	if (entry.entity === 'organisation') return ['organisation'];
	if (entry.state !== 'active') return [entry.state];
	if (entry.entity !== 'person') return ['not-found'];
	const findings: Finding[] = [];
	if (!codesProve(claim.profession, entry.taxonomies)) {
		const studies = entry.taxonomies.length > 0 && entry.taxonomies.every((code) => code === STUDENT_CODE);
		findings.push(studies ? 'student-code' : 'profession-differs');
	}
	if (!nameMatches(claim.stated_name, entry)) findings.push('name-differs');
	return findings.length > 0 ? findings : ['matched'];
}
