// Names that a word announces: titles, relations, "called", words for whoever is ill.

import { fold } from '../../fold.ts';
import { givenNames, isWordOf } from '../../lists/lists.ts';
import { EPONYMS } from '../../lists/words.ts';
import type { Span } from '../../recogniser.ts';
import { BIRTH_NAME, CALLED, isRelation, OF_WHOM, relationBefore, TITLE } from '../relations.ts';
import { couldBeName, FIRST_NAMES, isFamily, isGiven, isPlain, looksKnown, type Word } from './runs.ts';

export const DOCTOR =
	/(?<![\p{L}])(?:[Dd]r|[Dd]ra|Drs|Prof|PD|Priv|[Dd]oc(?:tor|tora)?|[Dd]oktor|Professor|Oberarzt|Oberärztin|Chefarzt|Chefärztin|OA|CA|Assistenzarzt|Médico|Médica|[Dd]ott|[Dd]ottor(?:e|essa)|[Dd]ott\.ssa|[Dd]r\.ssa|[Dd]\.ra|[Dd]okter|[Hh]uisarts|Hebamme)(?!\p{L})\.?(?:[ \t]*(?:med|dent|univ|rer|nat|habil|Dr|Univ|Prof|h\.c)\b\.?)*[ \t]*:?[ \t]*$/u;
/** Whoever is called so is also followed by words with capitals that are no names: only known names count behind them. */
const BEARER =
	/(?<![\p{L}])(?:patient|pt|pat|px|pte|pcte|bew|bewohner(?:in)?|klient(?:in)?|femenin[oa]|masculin[oa]|usuari[oa]|utente|doente|le petit|la petite|petite?|mädchen|junge|knabe|säugling|neugeborene[rs]?|re|betr(?:ifft|eff)?|betreft|concerne|concernant|asunto|assunto|objet ?|oggetto|se trata de|der kleine|die kleine|(?:el|la) pequeñ[oa]|little|twins|children|parents|resident|client|male|female|child|baby|infant|twin|man|woman|boy|girl|paciente|Patient|patiente?|patiënte?|paziente)\.?[ ,:(]+$/iu;

/** Illnesses that German writes with a capital behind a relation: "Mutter: Brustkrebs", "Vater Herzinfarkt". */
export const ILLNESS =
	/(?:erin|er|krebs|karzinom|infarkt|betes|schlag|tumor|leiden|krankheit|anfall|insuffizienz|demenz|asthma|stenose|anämie|itis|ose|ismus|ämie|pathie|tonie|lepsie|plasie|plegie|rhythmien?|phrenie|ung|heit|keit|schaft|tion|om|ie|ca)$/u;

/** What stands around a run. */
export interface Around {
	before: string;
	after: string;
	/** Does a pattern that ends there stand right before the run? */
	stands: (pattern: RegExp) => boolean;
}

/** Do the words before a run say that it is a name? */
export function announces({ before, after, stands }: Around, part: Word[], inGerman: boolean): boolean {
	const relation = relationBefore(before);
	const german = inGerman || (relation?.german ?? false);
	const [first, second] = part as [Word, Word?];
	const isNext = (word: Word | undefined, sign: (word: Word) => boolean) =>
		word !== undefined && sign(word) && !EPONYMS.has(word.key);
	// "his neighbour Will Hawkins"
	if (relation?.close && isGiven(first) && isNext(second, (word) => couldBeName(word) && isPlain(word))) return true;
	if (!couldBeName(first)) return false;
	const called = stands(CALLED);
	if ((relation || called) && isGiven(first) && isNext(second, isFamily)) return true;
	// "his sister Grace": what is given to persons far more often than it is a word.
	if (!isPlain(first))
		return Boolean(
			(relation?.close || called) &&
				!EPONYMS.has(first.key) &&
				(FIRST_NAMES.has(first.key) || (isGiven(first) && (german || /^(?: \p{Ll}|[,.;)(]|$)/u.test(after)))),
		);
	if (stands(BIRTH_NAME)) return true;
	if (stands(OF_WHOM)) return !EPONYMS.has(first.key);
	if (looksKnown(part) && stands(BEARER)) return true;
	if (called) return true;
	if (!relation) return false;
	// "Mother: Diabetes", "Vater Herzinfarkt": a list of illnesses, unless a list of names knows the word.
	if (relation.listed || german)
		return looksKnown(part) || (german && relation.close && !ILLNESS.test(first.text) && /^[ ,.;)(]/.test(after));
	return true;
}

/** Labels of a form without a colon: "Rufname Hanni". */
const LABELS =
	/^(?:Rufname|Geburtsname|Vorname|Nachname|Familienname|Mädchenname|Née?|Surname|Forename|Prénom|Apellidos|Cognome|Apelido|Achternaam)$/u;
/** The run behind the relation that stands in it last; the words before stay what they are. */
export function behindRelation(plain: string, run: Word[]): Word[] {
	const last = run.findLastIndex(
		(word, at) =>
			at < run.length - 1 &&
			(isRelation(word.text) ||
				LABELS.test(word.text) ||
				(word.text === 'Mann' && HIS_OR_HER.test(plain.slice(Math.max(0, word.start - 40), word.start)))),
	);
	return last < 0 ? run : run.slice(last + 1);
}
const HIS_OR_HER = /(?<!\p{L})(?:ihr|sein|mein|dein|unser)\p{L}{0,3} (?:\p{Ll}+ )?$/iu;

/** "Mr. St. Clair": the saint goes on behind the stop. */
export function endWithSaint(plain: string, { start, end }: Span): number {
	if (!/^Ste?$/u.test(plain.slice(start, end))) return end;
	return end + (/^\. \p{Lu}[\p{L}'’-]+/u.exec(plain.slice(end, end + 40))?.[0].length ?? 0);
}

/** "Frau Haefner, Heinz": the given name behind the comma belongs to it. */
export function endWithGiven(plain: string, end: number): number {
	const behind = /^,[ \t]*(\p{Lu}[\p{L}'’-]+)(?![\p{L}])/u.exec(plain.slice(end, end + 40));
	return behind && isWordOf(givenNames(), fold(behind[1] as string)) ? end + behind[0].length : end;
}

/** The title is marked with the name that it announces. */
export function startOfTitle(before: string, at: number): number {
	const found = DOCTOR.exec(before) ?? TITLE.exec(before);
	if (!found) return at;
	return at - (before.length - found.index) + (/^\p{L}/u.test(found[0]) ? 0 : 1);
}

const TITLES_WITHIN =
	/^(?:patientin|patienten|patient|paciente|ehefrau|ehemann|tochter|sohn|mutter|vater|schwester|bruder|mr|mrs|ms|miss|mx|herr|herrn|frau|mme|mlle|monsieur|madame|sr|sra|srta|don|dona|sig|signora|mevrouw|mevr|dhr|mw|senora|senor|senorita|shri|smt)$/;
const DOCTORS_WITHIN = /^(?:dr|dra|prof|professor|doctor|doctora|oberarzt|oberarztin|chefarzt|pd|univ)$/;

/** "Mr James T." is one run: the title stands in it. */
export function titledPart(run: Word[], doctored: boolean, french: boolean): { part: Word[]; doctor: boolean } | null {
	let at = -1;
	let doctor = doctored;
	// "M. de Saint-Exupéry"
	if (french && run[0]?.text === 'M.' && run[1] && !EPONYMS.has(run[1].key)) at = 0;
	for (const [place, word] of run.entries()) {
		if (DOCTORS_WITHIN.test(word.key.replace(/\./g, ''))) doctor = true;
		else if (!TITLES_WITHIN.test(word.key.replace(/\./g, ''))) continue;
		at = place;
	}
	return at < 0 ? null : { part: run.slice(at + 1), doctor };
}
