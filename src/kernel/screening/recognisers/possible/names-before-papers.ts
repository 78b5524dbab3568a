// A whole name at the head of a note, before what only a registry writes behind one: an age with a sex, a day of birth, a number of a state or an
// insurer. "Koos van der Walt-Mokoena, 58M", "Pauwels Griet, RR 77.08…", "Bergeron-Singh, Harpreet; PHN …". With particles and double names in either
// order; also a nickname in quotes and a name that is spelled. (Decision 0168.)

import { fold } from '../../fold.ts';
import { dailyWords, familyNames, givenNames, isWordOf } from '../../lists/lists.ts';
import { THINGS } from '../../lists/things.ts';
import { EPONYMS, NO_NAME, ORDINARY } from '../../lists/words.ts';
import type { Normalised } from '../../normalise.ts';
import { matches, type Span } from '../../recogniser.ts';
import { everyMatch } from '../../search.ts';
import { isKnownWord } from './vocabulary.ts';

const WORD = "\\p{Lu}[\\p{Ll}'’]{1,20}(?:\\p{Lu}\\p{Ll}{1,15})?";
const NAME = `${WORD}(?:-${WORD}){0,2}`;
const PARTICLE =
	"(?:(?:van|von|de|der|den|del|della|di|da|dos|do|la|le|el|al|bin|bint|ibn|zu|ter|ten|Ní|Ó|'t|Van|De|Di|Da|El|Le|La) ){0,3}";
/** What a registry writes behind. */
const PAPERS =
	'(?:CC|C\\.C\\.|RR|RN|RAMQ|NISS|AVS|AHV|IPP|HCN?|HN|URN?|[IO]PD?|PHN|PHIN|PPSN?|[Hh]osp(?:ital)?\\.? ?(?:no|nr|#)|CNI|CIN|INE|RU[NT]|CUI[LT]|NIK|NIN|NRIC|IC|PAN|ABHA|RFC|CURP|EPS|EXP|[Ee]xp\\.?|[Ff]icha|[Ff]all-?(?:nr|Nr)|NSS|CNS|CPF|[Pp]ront|[Cc]hart|[Ff]older|[Dd]ossier|DVA|ECHS|MRN|NHS|NHI|NHC|DNI|NIE|DOB|D\\.O\\.B|dob|DDN|DN|PESEL|TC|BSN|SNS|ID)(?![\\p{L}])|(?:geb|née?|nat[oa]|nacid[oa]|born|ur|född|født|doğ)(?![\\p{L}])|\\*? ?\\d{1,2}\\.\\d{1,2}\\.|\\d{1,2}[/-]\\d{1,2}[/-](?:19|20)?\\d{2}(?!\\d)|\\d{1,3}[- ]years?[- ]old|\\d{1,3} ?(?:y(?:ears)?|yr|mo|mths?|months|w(?:ee)?ks?|d\\/o|m\\/o)(?=[,.;) \\n]|$)|\\d{1,3} ?(?:[MFmfwW](?![\\p{L}\\d])|yo(?!\\p{L})|y\\/?o(?!\\p{L})|yrs?(?!\\p{L})|ans(?!\\p{L})|años(?!\\p{L})|anni(?!\\p{L})|anos(?!\\p{L})|jaar(?!\\p{L})|J(?:\\.|ahre)|lat(?!\\p{L})|yaş)';
const HEAD = new RegExp(
	`(?<=(?:^|[.:;\\n|•–-] ?))(${PARTICLE}${NAME}(?:,? ${PARTICLE}${NAME}){1,3})(?=(?:[,;] ?| ?\\(| )(?:${PAPERS})|, ?\\d{2} ?a[,;.])`,
	'gu',
);
/** "“Junior” Tatum 29M" */
const NICKNAMED = new RegExp(`(?<=(?:^|[-–:.\\n] ?))(["“„«] ?${WORD} ?["”“»] ${NAME})(?![\\p{L}])`, 'gu');
/** Spaces between letters are gone before names are looked for. */
const SPELLED =
	/(?<!\p{L})(?:spel(?:led|t)(?: as| out)?|spelling|buchstabiert|épelée?|deletread[oa]|soletrad[oa]|gespeld)[ :,]{1,3}((?:\p{L}[ -]){3,24}\p{L}|\p{L}{4,})(?!\p{L})/giu;
/** Numbers that nobody but a person has. */
const STRONG =
	/^(?:[,;] ?| ?\(| )(?:CC|RR|RAMQ|NISS|AVS|AHV|IPP|PPSN?|CN[IS]|CIN|RU[NT]|CUI[LT]|NI[KNEF]|NRIC|CURP|NSS|CPF|MRN|NHS|NHI|NHC|DNI|DOB|dob|DDN|PESEL|BSN|geb|née?|nat[oa]|nacid[oa])(?!\p{L})/u;

const isPlain = (key: string) => !NO_NAME.has(key) && !ORDINARY.has(key) && !dailyWords().has(key);
const isNamedOrNew = (key: string) => isWordOf(givenNames(), key) || isWordOf(familyNames(), key) || !isKnownWord(key);
/** Could the words be one name? One of them is given to persons or known to no vocabulary, and none is of daily use. */
function couldBeName(words: string, strong: boolean): boolean {
	const keys = (words.match(/\p{Lu}[\p{L}'’]+/gu) ?? []).map(fold);
	return (
		keys.every(isPlain) &&
		(strong || (keys.some(isNamedOrNew) && keys.every((key) => isNamedOrNew(key) || !THINGS.has(key)))) &&
		!keys.every((key) => EPONYMS.has(key))
	);
}

/** Names that stand before papers, in the story of one patient. */
export function namesBeforePapers(text: Normalised): Span[] {
	const found: Span[] = [];
	for (const { 1: words = '', index } of everyMatch(text.plain, HEAD))
		if (couldBeName(words, STRONG.test(text.plain.slice(index + words.length, index + words.length + 12))))
			found.push({ start: index, end: index + words.length });
	return [
		...found,
		...matches(text, NICKNAMED, ([, words]) => isNamedOrNew(fold((words as string).split(' ').at(-1) as string)), 1),
		...matches(text, SPELLED, ([, word]) => /[ -]/.test(word as string) || isNamedOrNew(fold(word as string)), 1),
	];
}
