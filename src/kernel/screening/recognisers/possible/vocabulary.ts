// What is a word: of daily life, of medicine, of grammar; and names of things. Asked of every word with a capital, so that answers are kept.

import { dailyWords, familyNames, knownWords } from '../../lists/lists.ts';
import { THINGS } from '../../lists/things.ts';
import { widePlaces } from '../../lists/wide-places.ts';
import { stemOf, tellsItself, withoutBeginning } from '../../lists/word-forms.ts';
import { EPONYMS, NO_NAME, ORDINARY } from '../../lists/words.ts';
import type { Word } from '../names/runs.ts';
import { isRelation } from '../relations.ts';

const ENGLISH =
	/(?<!\p{L})(?:the|and|of|with|was|is|to|for|his|her|he|she|has|had|by|seen|from|today|this|reports|denies|pain|well|review|meds|lives|daughter|husband|wife|stable|clinic|rang|called)(?!\p{L})|(?<!\p{L})(?:Saw|Seen by|Discussed|Reviewed|Spoke|Referred by|Admitted)(?!\p{L})/u;
let lastSaid: { plain: string; english: boolean } | undefined;
/** Does the text hold a word that English alone has, or nearly? */
export function speaksEnglish(plain: string): boolean {
	if (lastSaid?.plain !== plain) lastSaid = { plain, english: ENGLISH.test(plain) };
	return lastSaid.english;
}

/** "a" is a preposition there: "llamar a Encarna". */
export const isRomance = (plain: string): boolean => !speaksEnglish(plain) && ROMANCE.test(plain);
const ROMANCE = /(?<!\p{L})(?:el|la|los|las|que|del|con|por|para|il|che|o|os|da|em|se|su)(?!\p{L})/u;

const asked = new Map<string, boolean>();
export function kept(key: string, make: (key: string) => boolean): boolean {
	let known = asked.get(key);
	if (known === undefined) {
		if (asked.size > 5_000) asked.clear();
		known = make(key);
		asked.set(key, known);
	}
	return known;
}

/** Is the folded word known, or each part of a double one? */
export const isKnownWord = (key: string): boolean =>
	kept(
		key,
		() => isOne(key) || (/[-'/]/.test(key) && key.split(/[-'/]/).every((part) => part.length < 3 || isOne(part))),
	);

const knowsWord = (key: string) =>
	tellsItself(key) || knownWords().has(stemOf(key)) || knownWords().has(stemOf(withoutBeginning(key)));

const isOne = (key: string) =>
	NO_NAME.has(key) ||
	ORDINARY.has(key) ||
	THINGS.has(key) ||
	EPONYMS.has(key) ||
	tellsItself(key) ||
	knownWords().has(stemOf(key)) ||
	// "transoesophageal", "haematemesis": as American English writes them.
	(/[ao]e/.test(key) && key.length > 7 && knowsWord(key.replace(/[ao]e/g, 'e'))) ||
	(withoutBeginning(key) !== key && knownWords().has(stemOf(withoutBeginning(key))));

/** "Drittelrohrplatte": a compound whose last word is known. */
export const endsLikeKnownWord = (key: string): boolean =>
	kept(`-${key}`, () => {
		for (let at = 3; at <= key.length - 5; at++) if (isOne(key.slice(at))) return true;
		return false;
	});

/** In capitals alone, or with a capital or a figure within that no "Mc" explains. */
export const isCode = ({ text }: Word): boolean =>
	/^[\p{Lu}\d.'’-]+$/u.test(text) ||
	// "UTIs", "FHx", "AFib"
	/^\p{Lu}{2,}\p{Ll}{1,3}$/u.test(text) ||
	// "IFN-beta", "RNA-seq", "MTX-Spiegel"
	/^\p{Lu}{2,}\d?-\p{L}\p{Ll}+/u.test(text) ||
	(/\p{Ll}\p{Lu}/u.test(text) && !/^(?:Ma?c|De|Di|La|Le|Van|Fitz|O['’]|D['’])\p{Lu}\p{Ll}/u.test(text));

/** A family name of the lists that no list of words has: where the vocabulary's filter says yes to it ("Ortiz"), its place in the sentence decides. */
export const isFamilyAlone = (key: string): boolean =>
	kept(
		`=${key}`,
		() =>
			key.length > 3 &&
			familyNames().has(key) &&
			!dailyWords().has(key) &&
			!ORDINARY.has(key) &&
			!NO_NAME.has(key) &&
			!EPONYMS.has(key) &&
			!THINGS.has(key) &&
			!tellsItself(key),
	);

/** Could the word be somebody's or somewhere's name, as far as vocabularies tell? */
export const isUnknownWord = (word: Word): boolean =>
	!word.initial &&
	word.text.length > 2 &&
	!isKnownWord(word.key) &&
	/^\p{Script=Latin}/u.test(word.text) &&
	!isCode(word) &&
	!widePlaces().has(word.key) &&
	!isRelation(word.text);
