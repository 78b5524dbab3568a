// The identifier check: looks through a text for the identifiers of the Safe Harbor list, 45 CFR 164.514(b)(2)(i).
// The same code runs in the browser while the member types and on the server before anything is written. It lowers the
// risk and certifies nothing: names, faces and rare stories are for the author to think of.

import { normalise } from './normalise.ts';
import type { Context, Letter, Recogniser, Span } from './recogniser.ts';
import { email, fax, ip, phone, url } from './recognisers/contact.ts';
import { age, date } from './recognisers/dates.ts';
import { institution } from './recognisers/institutions.ts';
import { clinician, name } from './recognisers/names.ts';
import {
	account,
	device,
	healthPlan,
	licence,
	medicalRecord,
	socialSecurity,
	vehicle,
	ward,
} from './recognisers/numbers.ts';
import { postalCode, street } from './recognisers/places.ts';
import { town } from './recognisers/towns.ts';
import { withoutReferences } from './references.ts';

/** In the order of precedence: where two see the same characters, the first one names them. */
export const recognisers: readonly Recogniser[] = [
	email,
	url,
	fax,
	device,
	vehicle,
	licence,
	healthPlan,
	account,
	medicalRecord,
	socialSecurity,
	street,
	postalCode,
	ip,
	date,
	age,
	phone,
	institution,
	town,
	ward,
	name,
	clinician,
];

export interface Finding extends Span {
	/** Id of the recogniser. */
	kind: string;
	law: Letter;
	/** "a telephone number" */
	words: string;
	/** What to write instead. */
	instead: string;
}

/** Which recognisers count in which text. */
const COUNT = {
	any: new Set(['any']),
	'of-patient': new Set(['any', 'of-patient']),
	story: new Set(['any', 'of-patient', 'story']),
};
/** One particular patient: an age, a possessive, a letter's form. "Patients with heart failure" are nobody. */
const SPEAKS_OF_A_PATIENT =
	/\b\d{1,3}[ -]?(?:year|yr|month|week|day)s?[ -]old\b|\b\d{1,3} ?(?:yo|y\/o)\b|\b\d{1,3} ?[MF]\b(?= (?:with|w\/|presents|who|admitted))|\b(?:my|our|this|the|a) (?:\p{L}+ )?(?:patient|client|resident)(?:'s)?\b(?! (?:safety|care|education|group|organi[sz]ation|population|journey|experience|records?|information|side|perspective))|\b(?:his|her) (?:wife|husband|mother|father|son|daughter|partner|brother|sister|family)\b|\b(?:patient(?:in)?|paciente|name|nombre|DOB|MRN)\s?[:#]|\b(?:paciente|mujer|var[oó]n|niñ[oa]|hombre|lactante)\b[^.]{0,40}\b(?:años|meses)\b|\d{1,3}-?jährige|\b(?:unsere?|meine?|der|die|Ihre?) Patient(?:in)?\b|\bPatient(?:in)? \p{Lu}|\d{1,3}歳|(?<!\p{L})âgée? de \d|\bdi \d{1,3} anni/iu;

/** Does a text tell of one particular patient? */
export const speaksOfPatient = (text: string): boolean => SPEAKS_OF_A_PATIENT.test(text);

/** What may be left of a range whose name another kind has found: no word that shows anybody. */
const REST =
	/^(?:[^\p{L}\p{N}]|(?<!\p{L})(?:Drs?|Dra|Prof|Servicio|Service|Klinik|de|del|la|für|of|the|and|y)(?!\p{L}))*$/iu;

/** What is left of a range beside those that were found before. */
function without(span: Span, found: readonly Span[]): Span[] {
	let parts = [span];
	for (const { start, end } of found)
		parts = parts.flatMap((part) =>
			end <= part.start || part.end <= start
				? [part]
				: [
						{ start: part.start, end: start },
						{ start: end, end: part.end },
					].filter((rest) => rest.start < rest.end),
		);
	return parts;
}

/**
 * What in `text` could identify a person; sorted, without overlaps. Offsets are those of the text as given.
 * Never write the text of a finding to a log.
 */
export function screen(text: string, context: Context = { aboutPatient: false }): Finding[] {
	if (text.trim() === '') return [];
	const normal = normalise(text);
	// E-mail and web addresses are looked for in the whole text; the rest where no reference stands.
	const masked = { ...normal, plain: withoutReferences(normal.plain) };
	const found: Finding[] = [];
	const counting = context.aboutPatient ? 'story' : SPEAKS_OF_A_PATIENT.test(normal.plain) ? 'of-patient' : 'any';
	for (const recogniser of recognisers) {
		if (!COUNT[counting].has(recogniser.counts ?? 'any')) continue;
		const where = recogniser === email || recogniser === url ? normal : masked;
		for (const span of recogniser.find(where, context)) {
			const same = found.find(
				(earlier) => earlier.kind === recogniser.id && earlier.start < span.end && span.start < earlier.end,
			);
			if (same) {
				// Two patterns of one kind that see parts of one identifier mark the whole.
				same.start = Math.min(same.start, span.start);
				same.end = Math.max(same.end, span.end);
				continue;
			}
			const { id, law, words, instead } = recogniser;
			for (const part of without(span, found))
				if (!REST.test(normal.plain.slice(part.start, part.end)))
					found.push({ ...part, kind: id, law, words, instead });
		}
	}
	return found.sort((a, b) => a.start - b.start).map((finding) => ({ ...finding, ...normal.back(finding) }));
}
