// Names of persons: of the patient, of relatives and household (45 CFR 164.514(b)(2)(i)(A)), and of those who treated the
// patient. No list is complete, so a name is believed on two signs: a word of the lists together with its grammar, or
// a word before it that announces one. Eponyms, authors of citations and whoever signs are left alone.

import { fold } from '../fold.ts';
import { givenNames, isWordOf, towns } from '../lists/lists.ts';
import { THINGS } from '../lists/things.ts';
import { EPONYM_PAIRS, EPONYMS, NO_NAME, ORDINARY } from '../lists/words.ts';
import type { Normalised } from '../normalise.ts';
import type { Recogniser, Span } from '../recogniser.ts';
import type { Scene } from '../scene.ts';
import { mayBeginBetween } from '../search.ts';
import { personsWithCarets } from './hl7.ts';
import { inSmallLetters } from './lower-case.ts';
import { nameIn } from './names/alone.ts';
import {
	type Around,
	announces,
	behindRelation,
	DOCTOR,
	endWithGiven,
	endWithSaint,
	ILLNESS,
	startOfTitle,
	titledPart,
} from './names/announced.ts';
import { namesOfFiles } from './names/files.ts';
import { namesByForm } from './names/forms.ts';
import {
	ACTS,
	couldBeName,
	GRADE,
	inside,
	isFamily,
	isGiven,
	looksKnown,
	runs,
	spanOf,
	untilNoName,
	type Word,
} from './names/runs.ts';
import { standsAsPerson } from './names/sentences.ts';
import { AUTHORS, HEALER_BEHIND, namesAThing, OF_A_PAPER, signs } from './names/things.ts';
import { inOtherScripts } from './other-scripts/parts.ts';
import { THING_BEFORE } from './possible/thing-before.ts';
import { isRomance } from './possible/vocabulary.ts';
import { namesThatGoOn, registryNames } from './registry-names.ts';
import { FRENCH_MAN, PARTICLES, TITLE } from './relations.ts';
import { tableCells } from './tables.ts';

interface Found {
	persons: Span[];
	clinicians: Span[];
	/** Words of names that were announced: they count alone as well. */
	known: Set<string>;
	/** Words with a capital, in runs. */
	all: readonly Word[][];
}

let last: { plain: string; german: boolean; french: boolean; found: Found } | undefined;
/** Both recognisers ask for the same text in turn. */
export function namesIn({ plain }: Normalised, { german, french }: Scene): Found {
	if (last?.plain !== plain || last.german !== german || last.french !== french)
		last = { plain, german, french, found: find(plain, german, french) };
	return last.found;
}

function find(plain: string, german: boolean, french: boolean): Found {
	const found: Found = { persons: [], clinicians: [], known: new Set(), all: runs(plain) };
	const greets = GREETS.test(plain);
	for (const run of found.all) readRun(plain, run, { german, french, greets }, found);
	const written = registryNames(plain);
	found.persons.push(...written.spans);
	for (const word of written.words) found.known.add(word);
	for (const span of namesOfFiles(plain)) {
		found.persons.push(span);
		const key = fold(plain.slice(span.start, span.end));
		if (key.length > 3) found.known.add(key);
	}
	found.persons.push(...namesByForm(plain, [...found.persons, ...found.clinicians], found.known));
	found.persons.push(...namesAgain(plain, found.all, found.known, [...found.persons, ...found.clinicians]));
	return found;
}

/** Adds what one run holds. */
function readRun(
	plain: string,
	whole: Word[],
	{ german, french, greets }: { german: boolean; french: boolean; greets: boolean },
	found: Found,
): void {
	const run = behindRelation(plain, whole);
	const first = run[0] as Word;
	const whole60 = plain.slice(Math.max(0, first.start - 60), first.start);
	const particles = /[\p{Ll}’']\s*$/u.test(whole60) ? (LEADING_PARTICLES.exec(whole60)?.[0] ?? '') : '';
	const before = whole60.slice(0, whole60.length - particles.length);
	const after = plain.slice((run.at(-1) as Word).end, (run.at(-1) as Word).end + 40);
	const stands = (pattern: RegExp) =>
		mayBeginBetween(plain, pattern, first.start - 60, first.start) &&
		(pattern.test(before) || (particles !== '' && pattern.test(whole60)));
	if (greets && GREETED.test(whole60)) return;
	if (OF_A_PAPER.test(after) || (run.length === 1 && AUTHORS.test(after))) return;
	const behindDoctor = stands(DOCTOR);
	const titled = titledPart(run, behindDoctor, french);
	const doctored = behindDoctor || (titled?.doctor ?? false);
	const part = titled?.part ?? run;
	if (part.length === 0 || !part[0]) return;
	const called =
		doctored || Boolean(titled) || stands(TITLE) || (french && FRENCH_MAN.test(before) && !EPONYMS.has(first.key));
	const around = { before, after, stands };
	const words = withoutLead(plain, part, around);
	const asPerson = words.part.length > 0 && standsAsPerson(plain, words.around, words.part, german);
	// "Pharmacy called: Zosyn"
	if (!called && part.every((word) => THINGS.has(word.key) && !isGiven(word) && !isFamily(word))) return;
	const announced = called || announces(around, part, german) || asPerson;
	if (!called && namesAThing(plain, part, announced)) return;
	if (!announced) {
		onItsOwn(plain, run, found);
		return;
	}
	const named = asPerson && !called ? words.part : part;
	const name = untilNoName(named).filter((_, at, all) => at < 5 || all.length <= 5);
	// “Dr. X” stands for nobody.
	if (!name.some((word) => couldBeName(word) && (!word.initial || (!doctored && !/^[XYZN]/.test(word.text))))) return;
	const span = {
		start: named === part ? startOfTitle(before, first.start - particles.length) : (named[0] as Word).start,
		end: endWithGiven(plain, endWithSaint(plain, spanOf(name))),
	};
	if (!doctored) {
		span.start = startWithOther(plain, span.start);
		found.persons.push(span, ...(name.length <= 2 ? namesThatGoOn(plain, span.end) : []));
		learn(name, found.known);
		return;
	}
	// "mit dem Oberarzt Verlegung besprochen"
	const thing =
		/(?:arzt|ärztin)\s*$/iu.test(before + plain.slice(first.start, part[0].start)) &&
		!looksKnown(part) &&
		ILLNESS.test(part[0].text);
	if (!thing && !signs(plain, name)) found.clinicians.push(span);
}

/** "Selon Godelieve", "Met Philippa": the words with a capital that are nobody's name go to what stands before. */
function withoutLead(plain: string, part: Word[], around: Around): { part: Word[]; around: Around } {
	const from = part.findIndex((word) => !NO_NAME.has(word.key));
	if (from <= 0) return { part: from < 0 ? [] : part, around };
	const rest = part.slice(from);
	const { start } = rest[0] as Word;
	const before = plain.slice(Math.max(0, start - 60), start);
	return {
		part: rest,
		around: {
			...around,
			before,
			stands: (pattern) => mayBeginBetween(plain, pattern, start - 60, start) && pattern.test(before),
		},
	};
}

/** A run that nothing announces. */
function onItsOwn(plain: string, run: Word[], found: Found): void {
	const name = nameIn(plain, run);
	if (!name || namesAThing(plain, name, false)) return;
	const { start } = spanOf(name);
	if (
		name.length === 1 &&
		OF_OR_A.test(plain.slice(Math.max(0, start - 4), start)) &&
		isOfAThing(plain, plain.slice(Math.max(0, start - 70), start))
	)
		return;
	const key = name.map((word) => word.key).join(' ');
	if (towns().has(key) && name.length > 1) return;
	if (
		EPONYM_PAIRS.has(key) ||
		name.some((word, at) => at > 0 && GRADE.test(word.text) && EPONYMS.has((name[at - 1] as Word).key))
	)
		return;
	if (HEALER_BEHIND.test(plain.slice(spanOf(name).end, spanOf(name).end + 20)) || signs(plain, name)) {
		if (!signs(plain, name)) found.clinicians.push(spanOf(name));
		return;
	}
	const span = spanOf(name);
	found.persons.push(name.length > 1 ? { ...span, start: startWithOther(plain, span.start) } : span);
	if (name.length > 1) learn(name, found.known);
}

/** "segno di Giordano", "from a Harley" */
const isOfAThing = (plain: string, before: string) =>
	// In Spanish and Portuguese "a" leads to somebody.
	(/(?<!\p{L})an? $/u.test(before) && !isRomance(plain)) || THING_BEFORE.test(before);
/** A cheap sign of either. */
const OF_OR_A = /(?:d[eio]|van|von|of|an?) $/u;

/** "Ajay and Priya Chaudhuri": the given name before belongs to the same family. */
function startWithOther(plain: string, start: number): number {
	const other = OTHER.exec(plain.slice(Math.max(0, start - 30), start));
	const key = fold(other?.[1] ?? '');
	return other && isWordOf(givenNames(), key) && !NO_NAME.has(key) && !EPONYMS.has(key)
		? start - other[0].length
		: start;
}
const OTHER = /(?<!\p{L})(\p{Lu}[\p{Ll}'’-]+) (?:and|&|und|y|et|e|en|og|och) $/u;

function learn(part: readonly Word[], known: Set<string>): void {
	for (const word of part) if (!word.initial && word.text.length > 2 && !NO_NAME.has(word.key)) known.add(word.key);
}

/** Names that were given once, here or in another part of the text, where they stand alone. */
export function namesAgain(
	plain: string,
	all: readonly Word[][],
	known: ReadonlySet<string>,
	found: readonly Span[],
): Span[] {
	if (known.size === 0) return [];
	const persons: Span[] = [];
	for (const run of all)
		for (const word of run)
			if (
				(known.has(word.key) || (word.key.endsWith('s') && word.key.length > 4 && known.has(word.key.slice(0, -1)))) &&
				(!ORDINARY.has(word.key) ||
					ACTS.test(plain.slice(word.end, word.end + 16)) ||
					AN_INITIAL.test(plain.slice(Math.max(0, word.start - 6), word.start))) &&
				!inside(word, found) &&
				!namesAThing(plain, [word], EPONYMS.has(word.key))
			)
				persons.push({ start: word.start, end: word.end });
	return persons;
}

/** "(R.J. Smith)" */
const AN_INITIAL = /\p{Lu}\. ?$/u;

/** A cheap sign that somebody is greeted at all. */
const GREETS =
	/(?:dank|thank|merci|gracias|obrigad|grazie|hi|hello|hallo|liebe|hola|bonjour|salut|ciao|servus)[^.\n]{0,24}\p{Lu}/iu;
/** Thanks and greetings go to colleagues. */
const GREETED =
	/(?<!\p{L})(?:danke?|thanks?|thank you|merci|gracias|obrigad[oa]|grazie|bedankt|dank je|hi|hello|hallo|liebe[r]?|hola|bonjour|salut|ciao|servus)(?: (?:schön|an|to|à|a|sehr|vielmals))?,? (?:\p{Lu}\p{Ll}+ (?:und|and|et|y|e|en) )?$/iu;

const LEADING_PARTICLES = new RegExp(`(?<=[ .])(?:${PARTICLES})+$`, 'u');

export const name: Recogniser = {
	id: 'name',
	counts: 'of-patient',
	law: 'A',
	words: 'a person’s name',
	instead: 'write “the patient”, “the daughter”, or nothing',
	find: (text, scene) => [
		...namesIn(text, scene).persons.map((span) => withItsBrokenEnd(text.plain, span)),
		...inSmallLetters(text.plain).names,
		...tableCells(text.plain, 'names'),
		...personsWithCarets(text.plain),
		...inOtherScripts(text.plain, 'names'),
	],
};

/** "Hanne- lore Breit- kopf": a scanner's end of a line within a name. */
const BROKEN_END =
	/^- (?!(?:und|oder|bzw|sowie|bis|and|or|to|y|e|et|en|of)(?!\p{L}))\p{Ll}{2,10}(?: \p{Lu}\p{Ll}+- \p{Ll}{2,10})?(?!\p{L})/u;
const withItsBrokenEnd = (plain: string, { start, end }: Span): Span => ({
	start,
	end: end + (BROKEN_END.exec(plain.slice(end, end + 40))?.[0].length ?? 0),
});

export const clinician: Recogniser = {
	id: 'clinician',
	counts: 'story',
	law: 'A',
	words: 'the name of somebody who treated the patient',
	instead: 'write the profession (“her cardiologist”)',
	find: (text, scene) => namesIn(text, scene).clinicians,
};
