// What the register says about a claim. A match alone never verifies: it is one of two things that are needed.

import { type AskedRegister, askRegister, isLoaded, isNpi, type RegisterEntryRow } from '#features/registers/index.ts';
import { codesProve, levelOf, STUDENT_CODE, specialtiesByNucc } from '#kernel/people/nucc.ts';
import { isStudent, professionAndWithin } from '#kernel/people/professions.ts';
import type { Executor } from '#platform/db.server.ts';
import { nameMatches } from './match-name.ts';
import type { Means } from './tables.ts';

export type Finding =
	| 'matched'
	| 'no-register'
	| 'register-not-loaded'
	| 'check-digit'
	| 'not-found'
	| 'organisation'
	| 'deactivated'
	| 'replaced'
	| 'expired'
	| 'sanctioned'
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
	'expired',
	'sanctioned',
	'student-code',
];
export const isFinal = (finding: Finding): boolean => final.includes(finding);

/** What two checkers may uphold for a while against the register, when the holder objects to the end of a credential. */
const upholdable: readonly Finding[] = ['not-found', 'deactivated', 'replaced', 'expired'];
export const mayBeUpheld = (finding: Finding): boolean => !isFinal(finding) || upholdable.includes(finding);

/** With these a claim can wait for a proof; everything else speaks against it. */
export const speaksAgainst = (finding: Finding): boolean =>
	finding !== 'matched' && finding !== 'no-register' && finding !== 'register-not-loaded';

/** What the member is told. Nothing of the entry itself, nothing about other members. */
export const findingSentences: Record<Finding, string> = {
	matched: 'Number, name and profession stand in the register.',
	'no-register': 'This network has no register for this profession and country.',
	'register-not-loaded': 'The register has not been loaded here yet.',
	'check-digit': 'This is not a National Provider Identifier: its check digit is wrong. Look for a mistyped digit.',
	'not-found': 'The register has no entry with this number.',
	organisation: 'This number belongs to an organisation, not to a person. State your own number.',
	deactivated: 'The register does not list this number as active: it is deactivated, struck off or without a licence.',
	replaced: 'The register lists this number as replaced by another one. State the new number.',
	expired: 'The registration has run out, as the register lists it.',
	sanctioned: 'An authority excludes the holder of this number from practice.',
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

/** Everything that the registers and lists of this network say about a claim. */
export interface Examination {
	register: AskedRegister['register'] | null;
	entry: RegisterEntryRow | null;
	/** Name of the list on which the number stands. */
	sanction: string | null;
	/** Everything that speaks against the claim, or ['matched']. */
	codes: Finding[];
	specialty: string | null;
	/** Those that the register names beside it. */
	otherSpecialties: string[];
	level: string | null;
	/** What a credential would prove. */
	means: Means;
	/** The registration's last moment, if the register says one. */
	expires: Date | null;
}

/** Asks register and sanction lists about a claim: one statement, and one more where the number is in no list. */
export async function examine(executor: Executor, claim: Stated): Promise<Examination> {
	const { register: code, number } = claim;
	const asked = code === null || number === null ? undefined : await askRegister(code, number, executor);
	const loaded = asked?.entry !== undefined || (asked !== undefined && (await isLoaded(asked.register.code, executor)));
	return conclude(claim, asked, loaded);
}

function conclude(claim: Stated, asked: AskedRegister | undefined, loaded: boolean): Examination {
	const { entry, sanction = null } = asked ?? {};
	const expires = entry?.expires_on ? endOf(entry.expires_on) : null;
	const codes = findingsOf(claim, entry, loaded, expires);
	if (sanction) codes.splice(0, codes[0] === 'matched' ? 1 : 0, 'sanctioned');
	const [specialty = null, ...otherSpecialties] = entry ? specialtiesIn(entry, claim.profession) : [];
	return {
		register: asked?.register ?? null,
		entry: entry ?? null,
		sanction,
		codes,
		specialty,
		otherSpecialties,
		level: entry ? (entry.level ?? levelOf(claim.profession, entry.taxonomies)) : null,
		means: isStudent(claim.profession) ? 'studies' : (entry?.means ?? asked?.register.proves ?? 'practises'),
		expires,
	};
}

/** Of an entry, the one that is shown first. */
function specialtiesIn(entry: RegisterEntryRow, profession: string): string[] {
	return entry.specialty
		? [entry.specialty, ...entry.other_specialties]
		: specialtiesByNucc(profession, entry.taxonomies);
}

function findingsOf(
	claim: Stated,
	entry: RegisterEntryRow | undefined,
	loaded: boolean,
	expires: Date | null,
): Finding[] {
	if (claim.register === null || claim.number === null) return ['no-register'];
	if (claim.register === 'nppes' && !isNpi(claim.number)) return ['check-digit'];
	if (!entry) return [loaded ? 'not-found' : 'register-not-loaded'];
	if (entry.entity === 'organisation') return ['organisation'];
	if (entry.state !== 'active') return [entry.state];
	if (entry.entity !== 'person') return ['not-found'];
	if (expires && expires <= new Date()) return ['expired'];
	const findings: Finding[] = [];
	const differs = professionDiffers(claim, entry);
	if (differs) findings.push(differs);
	if (!nameMatches(claim.stated_name, entry)) findings.push('name-differs');
	return findings.length > 0 ? findings : ['matched'];
}

function professionDiffers(claim: Stated, entry: RegisterEntryRow): Finding | null {
	if (claim.register === 'nppes') {
		if (codesProve(claim.profession, entry.taxonomies)) return null;
		const studies = entry.taxonomies.length > 0 && entry.taxonomies.every((code) => code === STUDENT_CODE);
		return studies ? 'student-code' : 'profession-differs';
	}
	// A list of students proves no profession, whatever profession its mapping names.
	if (entry.means === 'studies' && !isStudent(claim.profession)) return 'student-code';
	const proved = entry.profession !== null && professionAndWithin(claim.profession).includes(entry.profession);
	return proved ? null : 'profession-differs';
}

/** The last moment of a day, which a date column gives as its local midnight. */
function endOf(day: Date): Date {
	return new Date(Date.UTC(day.getFullYear(), day.getMonth(), day.getDate(), 23, 59, 59));
}
