// The boundary between those who treat and those who are treated. Guidance is the same on both sides of the Atlantic: a
// clinician keeps private and professional contact apart, and answers a patient who asks for private contact by pointing
// to the professional presence (General Medical Council, "Using social media as a medical professional", 2024; American
// Medical Association, Code of Medical Ethics, opinion 2.3.2). So the two do not connect here; following what a
// clinician publishes stays open to everybody.

import { type RawBuilder, sql } from 'kysely';
import { healthProfessions } from './professions.ts';

/**
 * A member who says to be a patient or carer, and has not proved a health profession. Over principal `p`, member `m`.
 */
export function isPatient(p: string, m: string): RawBuilder<boolean> {
	return sql<boolean>`(coalesce(${sql.ref(`${m}.profession`)} = 'patient', false)
		and coalesce(${sql.ref(`${p}.proved_until`)} <= now(), true))`;
}

/** A member who has proved a health profession, or states one while nothing is proved. Over principal `p`, member `m`. */
export function isClinician(p: string, m: string): RawBuilder<boolean> {
	return sql<boolean>`(coalesce(${sql.ref(`${p}.proved_until`)} > now(), false)
		or (${sql.ref(`${p}.profession`)} is null and coalesce(${sql.ref(`${m}.profession`)} = any(${healthProfessions}::text[]), false)))`;
}

export interface Side {
	patient: boolean;
	clinician: boolean;
}

/** Does the boundary lie between these two, whichever of them asks? */
export function boundaryBetween(one: Side, other: Side): boolean {
	return (one.patient && other.clinician) || (other.patient && one.clinician);
}

/** What stands where the button would be, with its source. `name` is the other's. */
export function boundaryWords(name: string, iAmPatient: boolean): string {
	return iAmPatient
		? `Patients and clinicians do not connect here: professional guidance (GMC 2024, AMA 2.3.2) asks clinicians to keep such contact apart. You can follow what ${name} publishes.`
		: `Patients and clinicians do not connect here: professional guidance (GMC 2024, AMA 2.3.2) asks you to keep such contact apart. ${name} can follow what you publish.`;
}
