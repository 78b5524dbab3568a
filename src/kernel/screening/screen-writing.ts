// The gate before every writing: what screen() finds stops it or advises, as the kind says.

import { Refusal } from '#platform/refusal.ts';
import { type Finding, screen } from './screen.ts';

/** A refusal that says what was found. The matched text is not in its message, so that no log can hold it. */
export class IdentifiersFound extends Refusal {
	/** Kinds found with their number, for the page and for counts. */
	readonly kinds: Record<string, number>;

	constructor(sentence: string, findings: Finding[]) {
		super('invalid', sentence, { field: 'attested' });
		this.kinds = {};
		for (const { kind } of findings) this.kinds[kind] = (this.kinds[kind] ?? 0) + 1;
	}
}

/**
 * @param texts everything that the member typed: title, body, alt texts.
 * @param mode what the kind wants: stop, or advise until the writer attests.
 * @param things where the writer is asked about what the check is not sure of: the words of which was said that they are names of
 * things. Without them only what is sure counts.
 * @throws Refusal on field "attested" with words about what was found (never the matched text in a log).
 */
export function screenWriting(
	texts: string[],
	mode: 'block' | 'advise',
	attested: boolean,
	things?: ReadonlySet<string>,
): void {
	if (mode === 'advise' && attested) return;
	const findings = texts.flatMap((text) => unsettled(text, screen(text, { aboutPatient: mode === 'block' }), things));
	if (findings.length === 0) return;
	const sure = findings.filter(({ unsure }) => !unsure);
	if (sure.length === 0)
		throw new IdentifiersFound(
			'Some words may be a name, a place or a number. Take out what is one, and say of the rest that it is the name of a thing. Nothing was published yet.',
			findings,
		);
	const found = listOf(sure);
	throw new IdentifiersFound(
		mode === 'block'
			? `This contains ${found}, which could show who the patient is. Take it out; nothing was published yet.`
			: `This contains ${found}, which could show who a patient is. Change it, or confirm that no patient can be recognised.`,
		findings,
	);
}

/**
 * What is still to be taken out or answered. @param things words of which was said that they are names of things; without them
 * nobody is asked, and what is unsure is left out.
 */
export function unsettled<F extends Finding>(text: string, findings: readonly F[], things?: ReadonlySet<string>): F[] {
	return findings.filter(
		({ unsure, start, end }) => !unsure || (things !== undefined && !things.has(saidAs(text.slice(start, end)))),
	);
}

/** How the words of a finding are sent and kept. */
export const saidAs = (words: string): string => words.trim().replace(/\s+/g, ' ');

/** Kinds that a board, an office or a reference is by its purpose. */
const OFFICES = new Set(['institution', 'clinician', 'town']);

/** For words that name an office and its reference: whatever could be a patient's stops them. @throws Refusal on `field`. */
export function screenOffice(texts: string[], field: string): void {
	const findings = texts
		.flatMap((text) => unsettled(text, screen(text, { aboutPatient: true })))
		.filter(({ kind }) => !OFFICES.has(kind));
	if (findings.length > 0)
		throw new Refusal(
			'invalid',
			`This contains ${listOf(findings)}, which could show who the patient is. Take it out; nothing was published yet.`,
			{ field },
		);
}

/** "a telephone number and 2 dates…": each kind once, in the order of the text. */
function listOf(findings: Finding[]): string {
	const words = [...new Set(findings.map((finding) => finding.words))];
	if (words.length === 1) return words[0] as string;
	return `${words.slice(0, -1).join(', ')} and ${words[words.length - 1]}`;
}
