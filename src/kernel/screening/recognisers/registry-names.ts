// Names as registries, letters' heads and lists write them: family names in capitals beside a given name, in either order, and
// several given names behind one relation. A list of given names must know one word, or what a registry writes next must follow.

import { fold } from '../fold.ts';
import { dailyWords, familyNames, givenNames, isWordOf } from '../lists/lists.ts';
import { EPONYMS, NO_NAME, ORDINARY } from '../lists/words.ts';
import type { Span } from '../recogniser.ts';
import { everyMatch, where } from '../search.ts';
import { isKnownWord } from './possible/vocabulary.ts';

const SHOUTED = "\\p{Lu}['’]?\\p{Lu}+(?:-\\p{Lu}+)*";
const PARTICLE =
	"(?:(?:DE|DEL|DE LA|LA|LE|VON|VAN|VAN DER|VAN DE|DER|DI|DA|DOS|DU|EL|AL|BEN|BIN|ABU|MC|ST|ZU|SAN|SANTA|O['’]|D['’]|L['’]) ?)*";
const GIVEN = "\\p{Lu}[\\p{Ll}'’]+(?:-\\p{Lu}\\p{Ll}+)*";
/** What a registry writes behind a name, or where its line ends. */
const NEXT =
	'(?=,? ?(?:\\(|\\*|[-–—|/•;]|DDN|D\\.D\\.N|DOB|D\\.O\\.B|DN|F\\.?N|n[ée]e?(?!\\p{L})|geb|nat[oa]|nacid|born|NHC|MRN|NHS|IPP|FIN|[fmFMwW]\\)|\\d)|[.,;:)]|[ \\t]*(?:\\n|$))';

/** "BEN AMOR Slimane, DDN", "DALGLEISH Euan", "CAPPELLETTI Rosaria, nata": found at the given name, the rest stands before it. */
const GIVEN_BEHIND = new RegExp(`(?<=\\p{Lu}{2},?) (${GIVEN})(?: ${GIVEN})?(?![\\p{L}])${NEXT}`, 'gu');
/** "GUTIERREZ, MARISOL", "KOWALSKI, BERNADETTE M" */
const SHOUTED_BEHIND = new RegExp(`(?<=\\p{Lu}{2}), (${SHOUTED})(?: \\p{Lu}\\.?)?(?![\\p{L}\\d])`, 'gu');
const FAMILY_BEFORE = new RegExp(`(?<![\\p{L}\\d-])${PARTICLE}${SHOUTED}(?: ${SHOUTED})?(?=,?$)`, 'u');
/** "Timéo LE GALL-DIARRA", "Jacqueline PERRIN": found at the family name. */
const FAMILY_BEHIND = new RegExp(
	`(?<=\\p{Ll},?) (?=\\p{Lu}['’]?\\p{Lu})(${PARTICLE}${SHOUTED}(?: ${SHOUTED})?)(?![\\p{L}\\d])${NEXT}`,
	'gu',
);
const GIVEN_BEFORE = new RegExp(`(?<![\\p{L}])${GIVEN}(?=,?$)`, 'u');
/** "Mme EL OUAZZANI épouse TISSERAND Fatiha": behind a title or a word for a birth name. */
const TITLED = new RegExp(
	`(?<![\\p{L}])(?:Mr|Mrs|Ms|Mme|Mlle|M\\.|Monsieur|Madame|Herrn?|Frau|Hr\\.|Fr\\.|Sra?\\.|Sig\\.|Sig\\.ra|Dhr\\.|Mevr\\.|[Éé]pouse|ép\\.|née?|[Vv]euve|geb\\.) (${PARTICLE}${SHOUTED}(?:[ -]${SHOUTED}){0,2}(?: ${GIVEN})?)(?![\\p{L}])`,
	'gu',
);

/** "Zamorano Pastrana, Eulogio." */
const TWO_FAMILIES = new RegExp(`(?<=(?<![\\p{L}])(${GIVEN} ${GIVEN})), (${GIVEN})(?=[.,;)\\n]|$)`, 'gu');
/** "Crisis team: Priti Solanki, 29, …": two words that begin what is said, and an age. */
const WITH_AGE = new RegExp(
	`(?<=(?:^|[.:;\\n–-] ?|\\d ?[MF] )(${GIVEN} ${GIVEN}))(?:, | \\()[1-9]\\d(?=[,)] | ?(?:y/?o|yrs?|años|ans|anni|anos|J\\.|Jahre)(?!\\p{L}))`,
	'gu',
);
/** "2. Oyelaran, Folasade – 45F", "3. Zhang Wei, 52M", "Kowalczyk B – 70F": a list of a ward or a meeting, by the age and sex behind. */
const IN_LIST = where(
	/\d ?(?:[MFmf](?!\p{L})|y\/?o|yrs?)/u,
	new RegExp(
		`(?<=(?:^|[.:;\\n|•(–-]|\\d[.)]) ?)(${GIVEN}),? (${GIVEN}|\\p{Lu}\\.?)(?: (?:${GIVEN}|\\p{Lu}\\.?))?(?=(?: ?[-–—,(] ?| )\\(?\\d{1,3} ?(?:[MFmf](?!\\p{L})|y\\/?o|yrs?))`,
		'gu',
	),
);
/** "Laborzettel: Krüger, Anneliese, …": both known to the lists, behind a colon or at a line's beginning. */
const KNOWN_TURNED = new RegExp(`(?<=(?:^|[:\\n|•] ?)(${GIVEN})), (${GIVEN})(?=[,;|])`, 'gu');
/** "Tremblay-Okafor, Josée was seen", "Quispe Mamani, Wilber de 30 años": a family, a comma, a given name, and what is said of somebody. */
const TURNED = new RegExp(
	`(?<=(?:^|[:\\n|•] ?|[Rr]e:? |– |[Bb]etrifft:? )(${GIVEN}(?: ${GIVEN})?)), (${GIVEN})(?: \\p{Lu}\\.?)?(?=,? (?:was|is|has|had|presents|presented|came|attended|ingres\\p{L}+|acude|consulta|viene|wurde|kommt|kam|ist|hat|stellt|klagt|est|a été|consulte|è|viene|foi|veio|is|werd|de \\d|\\(?\\d{1,3} ?(?:y|a|J|[MFmf])(?!\\p{L}))(?!\\p{L})|,? \\d{1,3}(?!\\d|[.,/]\\d)|[.;]|[ \\t]*(?:\\n|$))`,
	'gu',
);
/** "Obermoser Franz wurde entlassen", "Betrifft Kräuchi Beat": the order of Alpine, Slavic and Hungarian registries in a sentence. */
const FAMILY_FIRST = new RegExp(
	`(?<=(?:^|[.:\\n|•] ?|[Bb]etrifft:? |[Zz]uweisung:? |[Pp]at(?:ient(?:in)?)?\\.?:? )(${GIVEN})) (${GIVEN})(?=,? (?:wurde|wird|ist|hat|hatte|kommt|kam|klagt|stellt|war|berichtet|leidet|geb\\.|wh\\.|wohnhaft|\\d{1,3} ?J)(?!\\p{L})|[ \\t]*(?:\\n|$))`,
	'gu',
);
/** 'Augustus "Gus" Feldkamp', '31M "Deacon" Whitlock', 'homme "Momo"' */
const NICKNAMES = [
	new RegExp(
		`(?<![\\p{L}])(${GIVEN} ["“„«(](?:the )?\\p{Lu}[\\p{L}'’-]{0,15}(?: \\p{Lu}\\p{L}{1,12})?["”“»)] ${GIVEN})(?![\\p{L}])`,
		'gu',
	),
	new RegExp(
		`(?<![\\p{L}])(?:\\d{1,3} ?[MFmfw]|man|woman|boy|girl|homme|femme|hombre|mujer|Mann|Frau|uomo|donna|homem|mulher|patiente?|paciente|Patientin) (["“„«] ?${GIVEN} ?["”“»](?: ${GIVEN})?)(?![\\p{L}])`,
		'gu',
	),
];

const isGiven = (word: string) => isWordOf(givenNames(), fold(word));
const isPlain = (word: string) => {
	const key = fold(word);
	return !NO_NAME.has(key) && !ORDINARY.has(key) && !EPONYMS.has(key);
};
/** A heading or an abbreviation in capitals is none: "ECG Maria" never, "SCANNER Ana" hardly. */
const couldBeFamily = (words: string) => {
	const parts = words.split(/[ -]/).filter((part) => part.length > 2);
	return (
		parts.length > 0 &&
		parts.every(isPlain) &&
		(parts.some((part) => part.length >= 4) || parts.every((part) => isWordOf(familyNames(), fold(part))))
	);
};

/** An initial, a word that lists give to persons, or one that no vocabulary has. */
const couldStandInList = (word: string) => {
	const key = fold(word);
	if (word.replace('.', '').length < 2) return true;
	return (
		!NO_NAME.has(key) &&
		(isWordOf(givenNames(), key) || isWordOf(familyNames(), key) ? !dailyWords().has(key) : !isKnownWord(key))
	);
};

const isNamedOrUnknown = (word: string) => {
	const key = fold(word);
	return word.length < 3 || isWordOf(givenNames(), key) || isWordOf(familyNames(), key) || !isKnownWord(key);
};

/** @returns the names, and those parts that count again when they stand alone later. */
export function registryNames(plain: string): { spans: Span[]; words: string[] } {
	const spans: Span[] = [];
	const words: string[] = [];
	const take = (start: number, end: number) => {
		spans.push({ start, end });
		for (const part of plain.slice(start, end).split(/[ ,]+/)) if (part.length > 3) words.push(fold(part));
	};
	/** Takes a match when what stands before it goes with it. */
	const withBefore = (form: RegExp, before: RegExp, holds: (before: string, behind: string) => boolean) => {
		for (const match of everyMatch(plain, form)) {
			const other = before.exec(plain.slice(Math.max(0, match.index - 50), match.index));
			if (other && holds(other[0], match[1] as string))
				take(match.index - (Math.min(50, match.index) - other.index), match.index + match[0].length);
		}
	};
	const couldBeGiven = (word: string) => isGiven(word) && isPlain(word);
	if (/\p{Lu}{3}/u.test(plain)) {
		withBefore(GIVEN_BEHIND, FAMILY_BEFORE, (family, given) => couldBeGiven(given) && couldBeFamily(family));
		withBefore(FAMILY_BEHIND, GIVEN_BEFORE, (given, family) => couldBeGiven(given) && couldBeFamily(family));
		withBefore(
			SHOUTED_BEHIND,
			FAMILY_BEFORE,
			(family, given) => isGiven(given) && !NO_NAME.has(fold(given)) && couldBeFamily(family),
		);
	}
	for (const match of everyMatch(plain, TWO_FAMILIES)) {
		const [whole, families, given] = match as unknown as [string, string, string];
		if (couldBeGiven(given) && families.split(' ').every((word) => isPlain(word) && !dailyWords().has(fold(word))))
			take(match.index - families.length, match.index + whole.length);
	}
	for (const match of everyMatch(plain, WITH_AGE)) {
		const name = match[1] as string;
		if (name.split(' ').every((word) => isPlain(word) && !dailyWords().has(fold(word))))
			take(match.index - name.length, match.index);
	}
	for (const [form, whole] of [
		[TURNED, false],
		[FAMILY_FIRST, true],
	] as const)
		for (const match of everyMatch(plain, form)) {
			const [said, family, given] = match as unknown as [string, string, string];
			const isFamily = (word: string) => isPlain(word) && !dailyWords().has(fold(word)) && !isKnownWord(fold(word));
			const known = isGiven(given) && isPlain(given);
			if (
				family.split(' ').every(isNamedOrUnknown) &&
				(whole ? known && isFamily(family) : known || (family.split(' ').every(isFamily) && !isKnownWord(fold(given))))
			)
				take(match.index - family.length, match.index + said.length);
		}
	for (const { 0: whole, 1: one = '', 2: two = '', index } of everyMatch(plain, IN_LIST))
		if (couldStandInList(one) ? isNamedOrUnknown(two) : couldStandInList(two) && isNamedOrUnknown(one))
			take(index, index + whole.length);
	for (const match of everyMatch(plain, KNOWN_TURNED)) {
		const [whole, family, given] = match as unknown as [string, string, string];
		if (couldBeGiven(given) && isPlain(family) && isWordOf(familyNames(), fold(family)))
			take(match.index - family.length, match.index + whole.length);
	}
	for (const form of /["“„«(] ?(?:the )?\p{Lu}[\p{L}'’ -]+ ?["”“»)]/u.test(plain) ? NICKNAMES : [])
		for (const match of everyMatch(plain, form)) {
			const name = match[1] as string;
			const start = match.index + match[0].length - name.length;
			if (!NO_NAME.has(fold(name.replace(/^\P{L}+|\P{L}.*$/gu, '')))) spans.push({ start, end: start + name.length });
		}
	for (const match of everyMatch(plain, TITLED)) {
		const name = match[1] as string;
		if (!couldBeFamily(name.replace(/ \p{Lu}\p{Ll}.*$/u, ''))) continue;
		const start = match.index + match[0].length - name.length;
		spans.push({ start, end: start + name.length });
	}
	return { spans, words };
}

/** ", Micah and Josiah", " und Ben", " y Lucía": given names that go on behind one that was announced. */
const GOES_ON = new RegExp(
	`^(?:, (?:and |und |y |et |e )?| (?:and|und|y|et|e|en|&|sowie) | \\()(${GIVEN})(?![\\p{L}])`,
	'u',
);
export function namesThatGoOn(plain: string, end: number): Span[] {
	const found: Span[] = [];
	for (let at = end; found.length < 6; ) {
		const next = GOES_ON.exec(plain.slice(at, at + 40));
		if (
			!next ||
			!isGiven(next[1] as string) ||
			NO_NAME.has(fold(next[1] as string)) ||
			EPONYMS.has(fold(next[1] as string))
		)
			break;
		const start = at + next[0].length - (next[1] as string).length;
		at = start + (next[1] as string).length;
		found.push({ start, end: at });
	}
	return found;
}
