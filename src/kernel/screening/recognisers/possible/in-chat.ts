// What may be a name or a place where hardly a word has a capital: "john akinfenwa dob", "daughter tola", "nurse angie", "in abergavenny", "nevill
// hall". There a first name of the lists before a word of no vocabulary, a word of none behind a relation or a role, or behind "in" and "from".

import { fold } from '../../fold.ts';
import { dailyWords, familyNames, givenNames } from '../../lists/lists.ts';
import { NO_NAME, ORDINARY } from '../../lists/words.ts';
import type { Normalised } from '../../normalise.ts';
import { matches, type Span, where } from '../../recogniser.ts';
import { everyMatch } from '../../search.ts';
import { isNameAlone, type LowerWord, lowerWordsOf } from '../lower-case.ts';
import { isRelation } from '../relations.ts';
import { isKnownWord } from './vocabulary.ts';

/** The vocabulary is whole for English alone. */
const ENGLISH =
	/(?<!\p{L})(?:the|and|with|was|for|his|her|she|got|on|at|by|has|since|fell|says|lives|works|pls|from)(?!\p{L})/gu;
/** Who works with the ill: behind it a name may stand. */
const ROLES = new Set(
	'nurse dr doctor gp physio midwife carer hca sister matron paramedic consultant surgeon reg sw hv cpn ot pharmacist teacher enfermera doctora médico infirmière docteur dra pfleger ärztin arzt'.split(
		' ',
	),
);
const PLACED = new Set('in from at near around outside'.split(' '));
const HOUSE = new Set(
	'hall hosp hospital house court school lodge manor surgery clinic ward road street lane close avenue farm'.split(' '),
);

/** No word of a vocabulary, long enough and with a vowel: no abbreviation. */
const isUnknown = (key: string, least: number) =>
	key.length >= least && /[aeiouy]/.test(key) && /^[a-z'-]+$/.test(key) && !isKnownWord(key) && !dailyWords().has(key);
const isPlain = (key: string) => !dailyWords().has(key) && !NO_NAME.has(key) && !ORDINARY.has(key);
const isGiven = (key: string) => key.length > 2 && givenNames().has(key) && (isPlain(key) || isNameAlone(key));
/** "ron's warfarin": whose it is. */
const bare = (word: LowerWord): LowerWord =>
	/['’]s$/u.test(word.text)
		? { ...word, text: word.text.slice(0, -2), lower: word.lower.slice(0, -2), end: word.end - 2 }
		: word;

/** "flat 12 marlowe house", "lives at 4 mill lane" */
const STREETS = [
	where(
		/(?:flat|apt|unit) \d/,
		/(?<![\p{L}])((?:flat|apt|unit) \d{1,4}[a-z]?,? (?:\p{Ll}{3,20} ){1,2}(?:house|court|tower|towers|mansions|buildings|lodge|road|street|lane))(?![\p{L}])/gu,
	),
	where(
		/ (?:road|rd|street|st|lane|avenue|ave|crescent|cres|close|terrace|tce|gardens|grove|drive|court|place|parade|pde|circuit|way)(?!\p{L})/u,
		/(?<![\p{L}])(?:lives?|living|address|addr|home|from|at|of|stays)(?: at| in| is)?:? (\d{1,4}(?:\/\d{1,4})?[a-z]? (?:(?!minutes?|mins?|miles?|hours?|hrs?|km|years?|yrs?|days?|weeks?|metres?|yards?)\p{Ll}{3,20} ){1,2}(?:road|rd|street|st|lane|avenue|ave|crescent|cres|close|terrace|tce|gardens|grove|drive|court|place|parade|pde|circuit|way))(?![\p{L}])/gu,
	),
];

/** "adm in gandhi hosp", "at nevill hall": a house behind a word that is none of medicine. */
const HOUSES = where(
	/ (?:hosp|hospital|hall|infirmary|lodge|manor|school|college)(?!\p{L})/u,
	/(?<![\p{L}])(?:in|at|from|to) (?!the |our |local |general |my |her |his |your |a |an |this |that |any |same |big |small |day |mental |district |teaching |community |private |public |state |county |town |another |outside |field |base |main |high |primary |middle |secondary |medical |nursing |med |art )(\p{Ll}{4,20} (?:hosp|hospital|hall|infirmary|lodge|manor|school|college))(?![\p{L}])/gu,
);

export function namesInChat(text: Normalised): Span[] {
	const { plain } = text;
	const streets = STREETS.flatMap((form) => matches(text, form, () => true, 1));
	const { words, chat } = lowerWordsOf(plain);
	if (!chat) return streets;
	if (everyMatch(plain, ENGLISH).length < 2) return [...streets, ...ofAnAge(plain, words)];
	const found: Span[] = matches(text, HOUSES, () => true, 1);
	for (let at = 0; at < words.length; at++) {
		const word = bare(words[at] as LowerWord);
		if (word.text !== word.lower) continue;
		const before = adjacent(plain, words[at - 1], word);
		const next = adjacent(plain, word, words[at + 1]) ? words[at + 1] : undefined;
		const key = fold(word.text);
		const nextKey = next && next.text === next.lower ? fold(next.text) : '';
		const goesOn =
			nextKey !== '' &&
			(isUnknown(nextKey, 4) ||
				(familyNames().has(nextKey) && isPlain(nextKey)) ||
				(next !== undefined && AGE.test(plain.slice(next.end, next.end + 8))));
		if (
			isGiven(key) &&
			!isKnownWord(key) &&
			(DOES.test(plain.slice(word.end, word.end + 12)) || (before && TO_SOMEBODY.has(before.lower)))
		)
			found.push({ start: word.start, end: goesOn && next ? next.end : word.end });
		else if (
			isUnknown(key, 4) &&
			(SAYS.test(plain.slice(word.end, word.end + 14)) ||
				(before && TO_WHOM.has(before.lower)) ||
				(before && BEARERS.has(before.lower) && (goesOn || HAS.test(plain.slice(word.end, word.end + 12)))))
		)
			found.push({ start: word.start, end: goesOn && next ? next.end : word.end });
		else if (isUnknown(key, 4) && goesOn && next && IS_OF_AN_AGE.test(plain.slice(next.end, next.end + 12))) {
			found.push({ start: word.start, end: next.end });
			at++;
		} else if (isGiven(key) && goesOn && next) {
			found.push({ start: word.start, end: next.end });
			at++;
		} else if (before && announcesSomebody(before.lower) && (isUnknown(key, 3) || isGiven(key)))
			found.push({ start: word.start, end: goesOn && next ? next.end : word.end });
		else if (before && PLACED.has(before.lower) && isUnknown(key, 5))
			found.push({ start: word.start, end: next && (HOUSE.has(next.lower) || goesOn) ? next.end : word.end });
	}
	return [...streets, ...found];
}

/** What nothing but somebody does: there a word of no vocabulary is a name as well. */
const SAYS =
	/^(?: in \d{1,3}, \d| (?:says?|said|rang|wants|came|fell|asking|lives|sleeping|crying|in bed \d|is an? \d)(?!\p{L})|,? \d{2}(?:,|[mf](?!\p{L})))/u;
const TO_WHOM = new Set('tell ask rang phoned called texted told met'.split(' '));
const BEARERS = new Set('pt pts patient name'.split(' '));
const HAS = /^,? (?:c\/o|has|is|was|came|rang|\d)/u;
const IS_OF_AN_AGE = /^(?: is an? \d|,? \d{2})/u;
/** "emre, 22," in further languages: a first name of the lists with an age. */
const ofAnAge = (plain: string, words: readonly LowerWord[]): Span[] =>
	words.filter(
		(word) =>
			word.text === word.lower &&
			isGiven(fold(word.text)) &&
			/^(?:, \d{1,2}(?:,| ?(?:j|jahre|a|años|anni|anos|aninhos|ans|yo)(?:[ ,.;)]|$))| (?:ist|tiene|a|ha|tem|is) \d{1,2}(?!\d))/u.test(
				plain.slice(word.end, word.end + 14),
			),
	);

/** "77 fell", "54f" */
const AGE = /^,? \d{2}(?: |[mfy](?!\p{L}))/u;
/** What a first name alone does, and who is told, asked or treated. */
const DOES =
	/^ \p{Ll}(?= (?:in|is|was|has|from|bed|bay|rm|room)(?!\p{L})|,? ?\d{2})|^,? \d{2}(?:,| ?[mfy](?!\p{L}))|^ in \d{1,3}[,.]|^ (?:in (?:bay|bed|room|rm|ed|clinic|labou?r)|is|was|has|had|fell|says?|said|came|rang|needs|wants|aware|sleeping|asking|refusing|lives|lived|died|passed|collapsed|called|texted|phoned|slept|vomited|settled|refused|declined|agreed|stopped|started|complained|presented|went|got|didn['’]t|doesn['’]t|won['’]t|can['’]t)(?!\p{L})|^['’]s (?:\p{Ll})/u;
const TO_SOMEBODY = new Set(
	'got by tell ask saw called rang re met told with about for visited reviewed seeing admitting discharging transferring'.split(
		' ',
	),
);
const announcesSomebody = (word: string) => ROLES.has(word) || isRelation(word);
/** The word before, where a space alone stands between. */
const adjacent = (plain: string, one: LowerWord | undefined, two: LowerWord | undefined): LowerWord | undefined =>
	one && two && /^(?: |, )$/.test(plain.slice(one.end, two.start)) ? one : undefined;
