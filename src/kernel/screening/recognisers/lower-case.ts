// Chat as it is typed, in small letters: "pt maria g. 54f from leeds", "mme bourdelle", "frau aus hagen". A name needs a list and a word that
// announces it; words of daily use that are also names or towns ("will", "rose", "reading", "nice") never count here.

import { fold } from '../fold.ts';
import { dailyWords, familyNames, germanTowns, givenNames, towns } from '../lists/lists.ts';
import { NO_NAME, ORDINARY } from '../lists/words.ts';
import type { Span } from '../recogniser.ts';
import { everyMatch } from '../search.ts';
import { FAMILY_TOO } from './possible/names-and-words.ts';
import { isKnownWord } from './possible/vocabulary.ts';
import { isRelation } from './relations.ts';

const WORD = /\p{L}[\p{L}'’-]*/gu;
const TITLES = new Set(
	'mr mrs ms miss mdm mme mlle madame monsieur señora señor sra srta sr doña don dona signora signor sig dhr mevr mevrouw meneer herr herrn frau hr fr smt shri alhaji hajiya'.split(
		' ',
	),
);
/** Titles that are nothing else: behind them a word counts that no list knows. */
const SURE_TITLES = new Set('mrs mme mlle sra srta dhr mevr mevrouw dona doña smt alhaji hajiya'.split(' '));
/** Of these what no vocabulary has: "mr" is a way to image, too. */
const TOLD_TITLES = new Set('fr frau mr mdm herr hr monsieur madame señor señora signora'.split(' '));
const BEARERS = new Set(
	'ans años anni anos jährige jähriger jährigen jähriges pt pat patient patientin patiente paciente px pte pcte paziente patiënt patiënte utente client resident mujer vrouw seu dr dra uncle auntie aunty gogo lady gentleman dame named called namens heißt heisst llamada llamado chiama appelle kleine kleiner petit petite baby kid child girl boy bub mädchen junge niño niña'.split(
		' ',
	),
);
const FROM = new Set('from aus'.split(' '));
/** Before "in", "à", "en", "de": who lives or works somewhere. */
const LIVES = new Set(
	'lives living lived wohnt wohnhaft lebt habite vit demeure originaire vive reside vecina vecino natural procedente residente nacida nacido abita mora woont geboren born raised camp hausarztpraxis praxis ehpad clinic hospital hosp klinik kh residencia pompier maison house'.split(
		' ',
	),
);
const PREPOSITIONS = new Set('in à en de im bei near at a em di te'.split(' '));

/** "67 a, de", "54f from" */
const AGED = /\d{1,3} ?(?:a|años|ans|anni|anos|y|yo|j|jahre|jährige|m|f|w)?\.?,? $/iu;

export interface LowerWord extends Span {
	text: string;
	/** In small letters, as it is written. */
	lower: string;
}
type Word = LowerWord;

/** Towns that are words of daily life as well, too rare for the list of frequent words. */
const WORDS_TOO = new Set(
	'normal bath bury hull rugby diss wells ware deal eye settle battle sandwich cork derby split tours mobile reading nice sale male bergen essen halle wesel lage hope surprise paradise independence union liberty mission enterprise temple energy'.split(
		' ',
	),
);
const isDaily = (key: string) => dailyWords().has(key) || NO_NAME.has(key) || ORDINARY.has(key) || WORDS_TOO.has(key);
const isGiven = (key: string) => givenNames().has(key) && (!isDaily(key) || isNameAlone(key));
/** Frequent because people are called so, as lists of spoken words have it ("denise", "antonio"): no vocabulary has it as a word. */
export const isNameAlone = (key: string) =>
	!isKnownWord(key) && !NO_NAME.has(key) && !ORDINARY.has(key) && !WORDS_TOO.has(key) && !WORDS_ELSEWHERE.has(key);
/** Words of languages whose vocabulary is not whole here. */
const WORDS_ELSEWHERE = new Set(
	'aime alberta amata amato amico andra andro anni argentina ari arturo asta augustus austin baba bara bek bella belo benvenuta benvenuto blanca brooklyn cade caesar celia cem cesar che cleveland cristal cruz dakota dalla dallas dao daria dea della desiderato desiderio dita domenica fara fedele felicita felix fermo fiore flor fortunata fortunato franca gara garfield giles gioia giovani giri giusta giusto gosto grato grazia hai hanno harto hein hilton hoi horst iban ione irem israel jess kane kara kende kerry kira lega leia lex liberato libero liet lieto lieve lotta lua luce luna maan maca madison mae malati manca mani massima massimo matan mate matei mato matti mau maximo merce mercedes merced mette mila miranda miro missouri naci nat ned nelle nella nene nera neri nonna norman novita nuda oie oke onder onesta onesto oren orlando orso otto pelle privato quieta raden refugio regina reto retta reyes richmond rio roos sabato saida santos sarai seconda sem senta sep serena sesto sicuro slaven speranza stanca steen stella ster tao terzo tizio toon tranquillo vada valer vere victoire vitoria vittoria winston wyatt'.split(
		' ',
	),
);
const isFamily = (key: string) => familyNames().has(key) && !isDaily(key);

interface Found {
	names: Span[];
	towns: Span[];
}
let last: { plain: string; found: Found } | undefined;
/** Names and towns are asked for in turn. */
export function inSmallLetters(plain: string): Found {
	if (last?.plain !== plain) last = { plain, found: find(plain) };
	return last.found;
}

interface Words {
	words: readonly LowerWord[];
	/** Hardly a capital in it. */
	chat: boolean;
}
let lastWords: { plain: string; made: Words } | undefined;
/** The words of a text, and whether it is written as chat is. */
export function lowerWordsOf(plain: string): Words {
	if (lastWords?.plain !== plain) lastWords = { plain, made: splitWords(plain) };
	return lastWords.made;
}

function splitWords(plain: string): Words {
	const words: LowerWord[] = [];
	let capitals = 0;
	for (const { 0: text, index } of everyMatch(plain, WORD)) {
		const lower = text.toLowerCase();
		if (text[0] !== lower[0]) capitals++;
		words.push({ start: index, end: index + text.length, text, lower });
	}
	return { words, chat: words.length > 5 && capitals * 10 < words.length };
}

function find(plain: string): Found {
	const found: Found = { names: [], towns: [] };
	const { words, chat } = lowerWordsOf(plain);
	for (let at = 1; at < words.length; at++) {
		const word = words[at] as Word;
		if (word.text.length < 3 || word.text[0] !== word.lower[0]) continue;
		const before = words[at - 1] as Word;
		const joint = plain.slice(before.end, word.start);
		if (joint.length > 3) continue;
		if (
			/^\.? $|^[,:(/] ?$|^ ["“(]$/.test(joint) &&
			announcesName(word, before, joint, words[at - 2], plain.slice(word.end, word.end + 14))
		) {
			found.names.push({ start: word.start, end: endOfName(plain, words, at) });
			continue;
		}
		if (joint === ' ' && placed(plain, words, at, chat)) {
			const town = townAt(plain, words, at);
			if (town) found.towns.push(town);
		}
	}
	return found;
}

/** Does the word before say that somebody lives or comes from there? */
function placed(plain: string, words: readonly Word[], at: number, chat: boolean): boolean {
	const before = words[at - 1] as Word;
	if (FROM.has(before.lower)) return true;
	if (!PREPOSITIONS.has(before.lower)) return false;
	const prior = words[at - 2];
	return (
		chat ||
		AGED.test(plain.slice(Math.max(0, before.start - 12), before.start)) ||
		(prior !== undefined &&
			(LIVES.has(prior.lower) || isRelation(prior.text)) &&
			plain.slice(prior.end, before.start) === ' ')
	);
}

/** "mariée à", "baby of", "wife of", "married to", "w/o". */
const TO_SOMEBODY = new Set('à con com of to met mit avec o'.split(' '));
const LEADS_TO = new Set(
	'mariée marié pacsée séparée casada casado sposata sposato baby wife son daughter mother child married engaged s d w h getrouwd verheiratet madre padre mamá hijo hija esposa viuda maman mère père fils fille'.split(
		' ',
	),
);
const IS = new Set('is was ist war es est heißt heisst named called namens'.split(' '));

/** What somebody does, or where they are. */
const ACTS =
	/^ (?:says?|said|is an?|is in|was in|has an?|came|rang|reports?|told|found|thinks|wants|wanted|noticed|brought|at bedside|arbeitet|lebt|wohnt|kommt|ist|rief|will|möchte|holt|dice|dit|sagt|zegt|diz)(?!\p{L})/u;
/** Given names that are verbs behind a relation. */
const VERBS = new Set('will may can mark grant bill rob chase drew hunter faith hope grace joy'.split(' '));

function announcesName(word: Word, before: Word, joint: string, prior: Word | undefined, after: string): boolean {
	const title = before.lower;
	// "MR imager", "MME, incidence": in capitals before a word in small letters it is an abbreviation.
	if (/^\p{Lu}{2,}$/u.test(before.text) && word.text === word.lower) return false;
	if (TITLES.has(title) && joint.length <= 2) {
		const key = fold(word.text);
		return (
			isGiven(key) ||
			isFamily(key) ||
			(SURE_TITLES.has(title) && key.length >= 4 && (!isDaily(key) || FAMILY_TOO.has(key))) ||
			(TOLD_TITLES.has(title) && key.length >= 4 && (!isKnownWord(key) || FAMILY_TOO.has(key)))
		);
	}
	const announced =
		BEARERS.has(title) ||
		(TO_SOMEBODY.has(title) && LEADS_TO.has(prior?.lower ?? '')) ||
		(before.text === title && isRelation(title)) ||
		(IS.has(title) && prior !== undefined && isRelation(prior.text));
	const key = fold(word.text);
	if (!announced) return false;
	// "son piers is a", "his wife voula says": a word that no vocabulary has, or that lists give to persons.
	const acts = isRelation(before.text) && key.length > 3 && !VERBS.has(key) && ACTS.test(after);
	return isGiven(key) || (acts && (givenNames().has(key) || !isKnownWord(key)) && !dailyWords().has(key));
}

/** "maria g.", "jen hargrove": an initial or a family name goes on. */
function endOfName(plain: string, words: readonly Word[], at: number): number {
	const word = words[at] as Word;
	const initial = /^ \p{Ll}(?:\.|(?= ?[,(]| in ))(?![\p{L}])/u.exec(plain.slice(word.end, word.end + 8));
	if (initial) return word.end + initial[0].length;
	const next = words[at + 1];
	if (!next || plain.slice(word.end, next.start) !== ' ' || next.text !== next.lower || next.text.length < 4)
		return word.end;
	const key = fold(next.text);
	return isFamily(key) || isGiven(key) || (key.length > 3 && familyNames().has(key) && !isKnownWord(key))
		? next.end
		: word.end;
}

/** Three words at most that are a town of the lists that err hardly ever; single words of daily use are none. */
function townAt(plain: string, words: readonly Word[], at: number): Span | null {
	const start = (words[at] as Word).start;
	for (let count = 3; count > 0; count--) {
		const last = words[at + count - 1];
		if (!last) continue;
		const key = fold(plain.slice(start, last.end));
		if (!/^[\p{L} '-]+$/u.test(key) || (count === 1 && (isDaily(key) || key.length < 4))) continue;
		if (towns().has(key) || (count === 1 && germanTowns().has(key))) return { start, end: last.end };
	}
	return null;
}
