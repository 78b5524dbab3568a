// The identifier check: looks through a text for the identifiers of the Safe Harbor list, 45 CFR 164.514(b)(2)(i).
// The same code runs in the browser while the member types and on the server before anything is written. It lowers the
// risk and certifies nothing: names, faces and rare stories are for the author to think of.

import { type Normalised, normalise } from './normalise.ts';
import { partsOf } from './parts.ts';
import type { Context, Letter, Recogniser, Span } from './recogniser.ts';
import { email, fax, ip, phone, url } from './recognisers/contact.ts';
import { age, date } from './recognisers/dates.ts';
import { institution } from './recognisers/institutions.ts';
import type { Word } from './recognisers/names/runs.ts';
import { clinician, name, namesAgain, namesIn } from './recognisers/names.ts';
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
import { possibleHouse, possibleName, possibleNumber } from './recognisers/possible/possible.ts';
import { town } from './recognisers/towns.ts';
import { withoutReferences } from './references.ts';
import { standsInPlace } from './repair-words.ts';
import { type Says, type Scene, saysOf, sceneOf, speaksOfPatient, together } from './scene.ts';

export { speaksOfPatient };

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
	possibleHouse,
	possibleName,
	possibleNumber,
];

export interface Finding extends Span {
	/** Id of the recogniser. */
	kind: string;
	law: Letter;
	/** "a telephone number" */
	words: string;
	/** What to write instead. */
	instead: string;
	/** It may as well be a thing, which its writer can say. */
	unsure?: true;
}

/** Which recognisers count in which text. */
const COUNT = {
	any: new Set(['any']),
	'of-patient': new Set(['any', 'of-patient']),
	story: new Set(['any', 'of-patient', 'story']),
};
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

/** A part of a text, before anything is looked for. */
interface Laid {
	normal: Normalised;
	/** The same where no reference stands. */
	masked: Normalised;
	says: Says;
}

function lay(text: string): Laid {
	const normal = normalise(text);
	const masked = { ...normal, plain: withoutReferences(normal.plain) };
	return { normal, masked, says: saysOf(masked.plain) };
}

/** A part of a text, read once: what was found in it, in its own offsets. */
interface Read {
	normal: Normalised;
	found: readonly Finding[];
	/** Words of names that were announced here and count in the other parts too. */
	known: ReadonlySet<string>;
	/** Words with a capital, in runs. */
	runs: readonly Word[][];
	/** What the recognisers of names read. */
	masked: string;
}

type Counting = keyof typeof COUNT;

/** Recogniser by recogniser: the very first time each reads its patterns, which together would hold a page up. */
function* read({ normal, masked }: Laid, scene: Scene, counting: Counting): Generator<undefined, Read> {
	// E-mail and web addresses are looked for in the whole text; the rest where no reference stands.
	const found: Finding[] = [];
	for (const recogniser of recognisers) {
		if (!COUNT[counting].has(recogniser.counts ?? 'any')) continue;
		const where = recogniser === email || recogniser === url ? normal : masked;
		for (const span of recogniser.find(where, scene)) add(normal, recogniser, span, found);
		yield;
	}
	const names = counting === 'any' ? NO_NAMES : namesIn(masked, scene);
	return { normal, found, known: names.known, runs: names.all, masked: masked.plain };
}
const NO_NAMES = { known: new Set<string>(), all: [] as Word[][] };

/** Without the spaces that stood between it and what was found beside it. */
function trimmed(plain: string, { start, end }: Span): Span {
	const words = plain.slice(start, end);
	return { start: start + words.length - words.trimStart().length, end: end - (words.length - words.trimEnd().length) };
}

function add(normal: Normalised, { id, law, words, instead, unsure }: Recogniser, span: Span, found: Finding[]): void {
	const same = found.find((earlier) => earlier.kind === id && earlier.start < span.end && span.start < earlier.end);
	if (same) {
		// Two patterns of one kind that see parts of one identifier mark the whole.
		same.start = Math.min(same.start, span.start);
		same.end = Math.max(same.end, span.end);
		return;
	}
	for (const part of without(span, found).map((rest) => trimmed(normal.plain, rest)))
		if (!REST.test(normal.plain.slice(part.start, part.end)))
			found.push({ ...part, kind: id, law, words, instead, ...(unsure && { unsure }) });
}

/** A name that another part gave is one here as well. */
function withNames(one: Read, known: ReadonlySet<string>): readonly Finding[] {
	const spans = namesAgain(one.masked, one.runs, known, one.found);
	if (spans.length === 0) return one.found;
	const found = one.found.map((finding) => ({ ...finding }));
	for (const span of spans) add(one.normal, name, span, found);
	return found;
}

/**
 * Reads texts part by part, and knows the parts of the last one: while somebody types only what changed is read again. Holds what
 * was typed, so it is for the browser of whoever types.
 */
export class Screener {
	/** How many parts were looked through so far. */
	partsRead = 0;
	private readonly longestTurn: number;
	private laid = new Map<string, Laid>();
	private reads = new Map<string, Read>();

	/** @param longestTurn so many milliseconds at a time leave a page that still follows the fingers. */
	constructor(longestTurn = 12) {
		this.longestTurn = longestTurn;
	}

	/** As `screen`, at once. */
	screen(text: string, context: Context): Finding[] {
		const steps = this.steps(text, context);
		for (;;) {
			const step = steps.next();
			if (step.done) return step.value;
		}
	}

	/** As `screen`, but leaves the page free after each part that took long; null once `isOver` says that nobody waits for it. */
	async screenInTurns(text: string, context: Context, isOver: () => boolean): Promise<Finding[] | null> {
		const steps = this.steps(text, context);
		let began = performance.now();
		for (;;) {
			const step = steps.next();
			if (step.done) return step.value;
			if (performance.now() - began < this.longestTurn) continue;
			await new Promise((resolve) => setTimeout(resolve));
			if (isOver()) return null;
			began = performance.now();
		}
	}

	private *steps(text: string, context: Context): Generator<undefined, Finding[]> {
		if (text.trim() === '') return [];
		const parts = partsOf(text);
		const laid = new Map<string, Laid>();
		for (const part of parts) {
			if (laid.has(part.text)) continue;
			laid.set(part.text, this.laid.get(part.text) ?? lay(part.text));
			yield;
		}
		this.laid = laid;
		const says = together([...laid.values()].map((one) => one.says));
		const scene = sceneOf(context, says);
		const counting = context.aboutPatient ? 'story' : says.patient ? 'of-patient' : 'any';
		const sign = `${counting} ${JSON.stringify(scene)} `;
		const reads = new Map<string, Read>();
		for (const [words, one] of laid) {
			const before = this.reads.get(sign + words);
			if (!before) this.partsRead++;
			reads.set(sign + words, before ?? (yield* read(one, scene, counting)));
			yield;
		}
		this.reads = reads;
		const known = new Set([...reads.values()].flatMap((one) => [...one.known]));
		return parts.flatMap(({ start, text: words }) => {
			const one = reads.get(sign + words) as Read;
			const found = parts.length > 1 && known.size > one.known.size ? withNames(one, known) : one.found;
			return found
				.map((finding) => {
					const at = one.normal.back(finding);
					return { ...finding, start: start + at.start, end: start + at.end };
				})
				.filter((finding) => !standsInPlace(text.slice(finding.start, finding.end)))
				.sort((a, b) => a.start - b.start);
		});
	}
}
/**
 * What in `text` could identify a person; sorted, without overlaps. Offsets are those of the text as given.
 * Never write the text of a finding to a log.
 */
export const screen = (text: string, context: Context = { aboutPatient: false }): Finding[] =>
	new Screener().screen(text, context);
