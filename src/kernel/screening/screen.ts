// The identifier check: looks through a text for the identifiers of the Safe Harbor list, 45 CFR 164.514(b)(2)(i).
// The same code runs in the browser while the member types and on the server before anything is written. It lowers the
// risk and certifies nothing: names, faces and rare stories are for the author to think of.

import { normalise } from './normalise.ts';
import type { Context, Letter, Recogniser, Span } from './recogniser.ts';
import { email, fax, ip, phone, url } from './recognisers/contact.ts';
import { age, date } from './recognisers/dates.ts';
import { account, device, healthPlan, licence, medicalRecord, socialSecurity, vehicle } from './recognisers/numbers.ts';
import { postalCode, street } from './recognisers/places.ts';
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
	for (const recogniser of recognisers) {
		const where = recogniser === email || recogniser === url ? normal : masked;
		for (const span of recogniser.find(where, context)) {
			const known = found.find((earlier) => earlier.start < span.end && span.start < earlier.end);
			if (known) {
				// Two patterns of one kind that see parts of one identifier mark the whole.
				if (known.kind === recogniser.id) {
					known.start = Math.min(known.start, span.start);
					known.end = Math.max(known.end, span.end);
				}
				continue;
			}
			const { id, law, words, instead } = recogniser;
			found.push({ ...span, kind: id, law, words, instead });
		}
	}
	return found.sort((a, b) => a.start - b.start).map((finding) => ({ ...finding, ...normal.back(finding) }));
}
