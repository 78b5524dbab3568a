// Words that may be a name or a place in German, where every noun has a capital: what no list of German words and no compound of them
// explains, behind a preposition without an article, or a first name of the lists in the midst of a sentence.

import { givenNames, isWordOf } from '../../lists/lists.ts';
import { EPONYMOUS_THING } from '../../lists/words.ts';
import type { Span } from '../../recogniser.ts';
import { ILLNESS } from '../names/announced.ts';
import { runs, spanOf, startsSentence, type Word } from '../names/runs.ts';
import { OF_A_PAPER, signs } from '../names/things.ts';
import { shoutedNames } from './shouted-names.ts';
import { endsLikeKnownWord, isUnknownWord } from './vocabulary.ts';

/** Where somebody comes from, works or goes: no article stands there before a name. */
const PLACED = /(?<![\p{L}])(?:aus|in|bei|Raum|beim|im Werk|ins|Haus|Villa|Firma|Fa\.) $/u;
/** "nach Donati" is a way to sew; who goes there goes to a place. */
const GONE =
	/^[^.;\n]{0,40}(?:gefahren|gereist|verlegt|gezogen|zurück|geflogen|gekommen|fährt|reist|fliegt|zieht|unterwegs|zur Kur|in (?:den )?Urlaub)/u;
const TO = /(?<![\p{L}])nach $/u;
const OF_A_THING_BEFORE =
	/(?<![\p{L}])(?:Klassifikation|Stadium|Grad|Typ|Einteilung|Zustand|Operation|Lagerung|Technik|Methode|Score|Skala|Test|Schema|Kriterien|Zeichen|Färbung|Position|OP|Resektion|Rekonstruktion|Plastik|Zugang|Schnitt|Ernährung|Therapie|Diät|Massage|Reposition|Anastomose)(?: \p{L}+)? (?:nach|von|in|bei) (?:\p{Lu}\p{L}+(?:,| und| oder) )*$/u;

/** "rief nach Rosemarie" */
const CALLED_FOR =
	/(?<!\p{L})(?:ruft?|rief|frag(?:t|te)|such(?:t|te)|verlang(?:t|te)|sieht|sah|schaut?e?n?|guckt?|sehen|geht|ging) (?:\p{Ll}+ ){0,2}nach $/iu;
/** "aus Hallstatt,": endings of places in German, behind a preposition without an article, where the whole word is none. */
const TOWN_ENDING =
	/(?:stadt|statt|stetten|dorf|hausen|(?<!pflege|alten|wohn|kinder|senioren|tier)heim|bach|brück|kirchen|hofen|ingen|furt|berg|burg|feld|weiler|rode|roda|leben|wang|lingen|zell)$/u;
const isTownByEnding = (plain: string, { key, start, end }: Word): boolean =>
	TOWN_ENDING.test(key) &&
	/(?<!\p{L})(?:aus|in|nach|bei|von) $/u.test(plain.slice(Math.max(0, start - 5), start)) &&
	/^(?:[.,;)\n]|$)/u.test(plain.slice(end, end + 1));

/** Thanks and greetings go to colleagues. */
const THANKED =
	/(?<!\p{L})(?:[Dd]anke?|[Ll]iebe[rs]?|[Hh]allo|[Ss]ervus|Sehr geehrte[r]?)(?: (?:an|schön|Kollegin|Kollege))?,? (?:\p{Lu}\p{Ll}+ und )?$/u;

export function germanNames(plain: string): Span[] {
	const found: Span[] = [];
	const all = runs(plain);
	found.push(...shoutedNames(plain, all));
	for (const run of all) {
		if (THANKED.test(plain.slice(Math.max(0, (run[0] as Word).start - 40), (run[0] as Word).start))) continue;
		const first = run.findIndex(
			(word) =>
				isUnknownWord(word) &&
				(!endsLikeKnownWord(word.key) || isTownByEnding(plain, word)) &&
				!ILLNESS.test(word.text),
		);
		if (first < 0) continue;
		const part: Word[] = [];
		for (const word of run.slice(first)) {
			if (part.length > 0 && !word.initial && (!isUnknownWord(word) || endsLikeKnownWord(word.key))) break;
			part.push(word);
		}
		const { start, end } = spanOf(part);
		const before = plain.slice(Math.max(0, start - 70), start);
		const after = plain.slice(end, end + 40);
		if (EPONYMOUS_THING.test(after) || /^(?:[-–]\p{L}| ?\d|®| [IVX]+(?!\p{L}))/u.test(after) || OF_A_PAPER.test(after))
			continue;
		if (/(?:Morbus|Zeichen|M\.|Syndrom) $/u.test(before) || OF_A_THING_BEFORE.test(before)) continue;
		const given = part.some((word) => !word.initial && isWordOf(givenNames(), word.key));
		if (signs(plain, part) && !(given && CALLED_FOR.test(before))) continue;
		if (/(?:nach|kein|keine|keinen) $/u.test(before) && !GONE.test(after) && !(given && CALLED_FOR.test(before)))
			continue;
		if ((given && !startsSentence(plain, start)) || PLACED.test(before) || (TO.test(before) && GONE.test(after)))
			found.push({ start, end });
	}
	return found;
}
