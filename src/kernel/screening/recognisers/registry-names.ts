// Names as registries, letters' heads and lists write them: family names in capitals beside a given name, in either order, and
// several given names behind one relation. A list of given names must know one word, or what a registry writes next must follow.

import { fold } from '../fold.ts';
import { familyNames, givenNames, isWordOf } from '../lists/lists.ts';
import { EPONYMS, NO_NAME, ORDINARY } from '../lists/words.ts';
import type { Span } from '../recogniser.ts';

const SHOUTED = "\\p{Lu}['’]?\\p{Lu}+(?:-\\p{Lu}+)*";
const PARTICLE =
	"(?:(?:DE|DEL|DE LA|LA|LE|VON|VAN|VAN DER|VAN DE|DER|DI|DA|DOS|DU|EL|AL|BEN|BIN|ABU|MC|ST|ZU|SAN|SANTA|O['’]|D['’]|L['’]) ?)*";
const GIVEN = "\\p{Lu}[\\p{Ll}'’]+(?:-\\p{Lu}\\p{Ll}+)*";
/** What a registry writes behind a name, or where its line ends. */
const NEXT =
	'(?=,? ?(?:\\(|\\*|[-–—|/•;]|DDN|D\\.D\\.N|DOB|D\\.O\\.B|DN|F\\.?N|n[ée]e?(?!\\p{L})|geb|nat[oa]|nacid|born|NHC|MRN|NHS|IPP|FIN|[fmFMwW]\\)|\\d)|[.,;:)]|[ \\t]*(?:\\n|$))';

/** "BEN AMOR Slimane, DDN", "DALGLEISH Euan", "CAPPELLETTI Rosaria, nata" */
const CAPITALS_FIRST = new RegExp(
	`(?<![\\p{L}\\d-])(?=\\p{Lu}['’]?\\p{Lu})(${PARTICLE}${SHOUTED}(?: ${SHOUTED})?),? (${GIVEN})(?: ${GIVEN})?${NEXT}`,
	'gu',
);
/** "Timéo LE GALL-DIARRA", "Jacqueline PERRIN" */
const CAPITALS_LAST = new RegExp(
	`(?<![\\p{L}\\d-])(${GIVEN}),? (${PARTICLE}${SHOUTED}(?: ${SHOUTED})?)(?![\\p{L}\\d])${NEXT}`,
	'gu',
);
/** "GUTIERREZ, MARISOL", "KOWALSKI, BERNADETTE M" */
const ALL_CAPITALS = new RegExp(
	`(?<![\\p{L}\\d-])(?=\\p{Lu}['’]?\\p{Lu})(${PARTICLE}${SHOUTED}(?: ${SHOUTED})?), (${SHOUTED})(?: \\p{Lu}\\.?)?(?![\\p{L}\\d])`,
	'gu',
);
/** "Mme EL OUAZZANI épouse TISSERAND Fatiha": behind a title or a word for a birth name. */
const TITLED = new RegExp(
	`(?<![\\p{L}])(?:Mr|Mrs|Ms|Mme|Mlle|M\\.|Monsieur|Madame|Herrn?|Frau|Hr\\.|Fr\\.|Sra?\\.|Sig\\.|Sig\\.ra|Dhr\\.|Mevr\\.|[Éé]pouse|ép\\.|née?|[Vv]euve|geb\\.) (${PARTICLE}${SHOUTED}(?:[ -]${SHOUTED}){0,2}(?: ${GIVEN})?)(?![\\p{L}])`,
	'gu',
);

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

/** @returns the names, and those parts that count again when they stand alone later. */
export function registryNames(plain: string): { spans: Span[]; words: string[] } {
	const spans: Span[] = [];
	const words: string[] = [];
	const take = (match: RegExpExecArray) => {
		spans.push({ start: match.index, end: match.index + match[0].length });
		for (const part of match[0].split(/[ ,]+/)) if (part.length > 3) words.push(fold(part));
	};
	if (!/\p{Lu}{3}/u.test(plain)) return { spans, words };
	for (const match of plain.matchAll(CAPITALS_FIRST)) {
		const [, family, given] = match as unknown as [string, string, string];
		if (isGiven(given) && isPlain(given) && couldBeFamily(family)) take(match);
	}
	for (const match of plain.matchAll(CAPITALS_LAST)) {
		const [, given, family] = match as unknown as [string, string, string];
		if (isGiven(given) && isPlain(given) && couldBeFamily(family)) take(match);
	}
	for (const match of plain.matchAll(ALL_CAPITALS)) {
		const [, family, given] = match as unknown as [string, string, string];
		if (isGiven(given) && !NO_NAME.has(fold(given)) && couldBeFamily(family)) take(match);
	}
	for (const match of plain.matchAll(TITLED)) {
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
