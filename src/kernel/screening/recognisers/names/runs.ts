// Words with a capital in runs that could be one name each, and what the lists say of a word.

import { fold } from '../../fold.ts';
import { familyNames, givenNames, isWordOf } from '../../lists/lists.ts';
import { NO_NAME, ORDINARY } from '../../lists/words.ts';
import type { Span } from '../../recogniser.ts';
import { everyMatch } from '../../search.ts';

export interface Word extends Span {
	text: string;
	/** Folded: no accents, lower case. */
	key: string;
	/** "J." or "J": an initial. */
	initial: boolean;
}

/** Not within a word: "mAbs", "IL-2Ralpha". */
const WORD =
	/(?<!\p{Ll}|\d)(?:\p{Lu}\.(?:-?\p{Lu}\.)*|(?:V[ao]n (?:de[rnm]?|het) )?(?:[dDlL]['’]|Mc|Mac|O['’])?\p{Lu}[\p{L}'’]*(?:-\p{Lu}?[\p{L}'’]+)*)/gu;
/** What may stand between the parts of one name: particles of many languages. */
const JOINT =
	/^(?:[ \t\u00a0]+|-|[ \t]*\n?(?=$))?(?:(?:de|del|de la|de las|de los|da|das|do|dos|di|della|van|van de|van den|van der|ver|von|von der|von dem|von und zu|vom|zu|zum|auf der|v\.|v\. d\.|ap|ab|ferch|Ó|Ní|zur|ter|ten|te|bin|bint|ibn|al|el|abu|ben|af|av|le|la|du|des|y|e|i|Mc|Mac|St\.?|San|Santa)[ \t]+|al-|el-|d['’])?$/u;

let made: { plain: string; all: Word[][] } | undefined;
/** Words with a capital, in runs that could be one name each; asked for by several in turn. */
export function runs(plain: string): readonly Word[][] {
	if (made?.plain !== plain) made = { plain, all: runsOf(plain) };
	return made.all;
}

function runsOf(plain: string): Word[][] {
	const all: Word[][] = [];
	let run: Word[] = [];
	for (const match of everyMatch(plain, WORD)) {
		const whole = match[0].replace(/['’]s$/u, '').replace(/['’]$/u, '');
		const word: Word = {
			start: match.index,
			end: match.index + whole.length,
			text: whole,
			key: fold(whole),
			initial: /^\p{Lu}\.?(?:-?\p{Lu}\.)*$/u.test(whole),
		};
		const last = run.at(-1);
		const between = last ? plain.slice(last.end, word.start) : '';
		if (last && (between === '' || JOINT.test(between) || (between === '. ' && /^Ste?$/u.test(last.text))))
			run.push(word);
		else {
			if (run.length > 0) all.push(run);
			run = [word];
		}
	}
	if (run.length > 0) all.push(run);
	return all;
}

export const isGiven = (word: Word) => isWordOf(givenNames(), word.key);
export const isFamily = (word: Word) => isWordOf(familyNames(), word.key);
export const isPlain = (word: Word) => !ORDINARY.has(word.key) && !NO_NAME.has(word.key);
/** In capitals alone, as headings and abbreviations are. */
export const isShouted = (word: Word) =>
	(word.text.length <= 5 && /^\p{Lu}+$/u.test(word.text)) ||
	// "HPyV", "mTOR": a capital in the midst, where no "Mc", "O'" or "de" explains it.
	/^\p{Lu}{2,}\p{Ll}+\p{Lu}/u.test(word.text);
export const couldBeName = (word: Word) => !NO_NAME.has(word.key) && (word.initial || !isShouted(word));

/** Given names that stand among the ordinary words too, and are given to persons far more often (US Social Security, 1920–2020). */
export const FIRST_NAMES = new Set(
	'mary grant jack joe frank mike max mark grace bill jean paul john james robert david william daniel henry george thomas charles scott martin todd ryan rob rose alice ruby lily jay april june eve joy dean hope faith carol clara holly sandy penny daisy gene victoria virginia violet georgia angel rick matt pat sue ann anna ben ada jesus christian tom tim sam dan don ray ruth'.split(
		' ',
	),
);

/** "Forrest IIb", "Balthazar D": what stands behind the name is a grade. */
export const GRADE = /^(?:[IVX]{1,4}[a-c]?|[A-F])\.?$/u;
/** Known by the lists, or with an initial behind it. */
export const looksKnown = (part: Word[]) =>
	isGiven(part[0] as Word) || isFamily(part[0] as Word) || (part.length > 1 && (part[1] as Word).initial);

export const startsWord = (word: Word | undefined) =>
	word !== undefined && !word.initial && couldBeName(word) && isPlain(word);

export const isFamilyPart = (word: Word) =>
	isFamily(word) || word.key.split('-').some((part) => familyNames().has(part));

export const startsSentence = (plain: string, at: number) =>
	/(?:^|[.!?:;•\n]\s*|[¿¡])$/u.test(plain.slice(Math.max(0, at - 4), at));

const PARTICLE_WORD =
	/^(?:lo|las|los|da|dos|do|des|della|dello|san|mac|bin|ben|abu|van|von|de|del|der|den|la|le|du|di|el|al|ten|ter|zu|thi|af)$/;
/** A run goes on while its words could be parts of a name. */
export function untilNoName(run: Word[]): Word[] {
	const end = run.findIndex(
		(word, at) => at > 0 && !couldBeName(word) && !(PARTICLE_WORD.test(word.key) && run[at + 1]),
	);
	return end < 0 ? run : run.slice(0, end);
}

export const inside = (word: Span, spans: readonly Span[]) =>
	spans.some((one) => one.start <= word.start && word.end <= one.end);
export const spanOf = (part: Word[]): Span => ({ start: (part[0] as Word).start, end: (part.at(-1) as Word).end });

/** What a person does: then also a word is the name that was given before. */
export const ACTS =
	/^(?: (?:is|was|has|had|says?|said|reports?|denies|denied|lives|feels|felt|wants|wept|came|told|refiere|dice|vive|est|habite|ist|hat|wurde|lebt)(?!\p{L})|['’]s (?:mother|father|wife|husband|partner|son|daughter|family)|,? \(?\d{1,3} ?(?:a\.|años|ans|anni|anos|J\.|Jahre|j\.|yrs?|years?|yo|y\/o|y(?!\p{L})|[MFmfWw](?!\p{L})))/u;
