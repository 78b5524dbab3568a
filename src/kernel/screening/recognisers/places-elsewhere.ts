// Addresses and postal codes in the forms of further countries, from the Universal Postal Union's sheets (S42) and the postal services' own: Poland,
// Sweden, Czechia, Slovakia, Greece, Singapore, the Philippines, Thailand, Turkey, the Arab countries; and what stands behind an address where a
// list of fields names it.

import type { Normalised } from '../normalise.ts';
import { matches, type Span, where } from '../recogniser.ts';

const CAPITAL = "\\p{Lu}[\\p{L}'’.-]*";

const CODES: RegExp[] = [
	// Poland "33-300 Nowy Sącz"; Sweden, Czechia, Slovakia, Greece "932 31 Skelleftehamn", "110 00 Praha 1"; Lithuania, Latvia with their letters.
	/(?<![\p{L}\d.,/+-])(\d{2}-\d{3})(?= \p{Lu}\p{Ll}{2,})/gu,
	/(?<![\p{L}\d.,/+-]|\d )((?:S-|SE-|CZ-|SK-|GR-)?[1-9]\d{2} \d{2})(?=,? \p{Lu}\p{Ll}{3,}(?:[.,;)\n ]|$))/gu,
	/(?<![\p{L}\d])((?:LT|LV|EE|RO|BG|UA|RS)-\d{4,6})(?![\p{L}\d-])/gu,
	// Belgium, Switzerland and their neighbours with their letters in brackets.
	/(?<=\()((?:D|A|CH|B|F|NL|L|I|E|DK|S|N|FIN)-\d{4,5})(?=\))/gu,
	// Singapore
	/(?<![\p{L}])(?:S|Singapore|S['’]pore) ?\(?(\d{6})\)?(?![\p{L}\d])/gu,
	// "PO12": an outward code behind who comes home to somebody.
	/(?<=(?:[Cc]ommunity|[Pp]ostcode|[Pp]ostcode area|[Aa]rea|[Tt]eam|[Dd]istrict)[:,]? )([A-Z]{1,2}\d{1,2}[A-Z]?)(?=[.,;)\n]|$)/gu,
	// Behind a quarter of the Philippines: a town and its four figures.
	/(?<=(?:[Bb]rgy\.?|[Bb]arangay|[Pp]urok|[Ss]itio|[Pp]oblacion)[^\n;]{2,60}, ?\p{Lu}[\p{L} ]{2,30} )(\d{4})(?![\d.,]\d|\d)/gu,
];

const STREETS: RegExp[] = [
	// "Purok 4, Brgy. San Isidro, Tagum 8100"
	new RegExp(
		`(?<![\\p{L}])(?:(?:Purok|Prk\\.?|Sitio|Zone) ?(?:\\d{1,2}[A-Z]?|${CAPITAL}),? ?)?(?:Brgy\\.?|Bgy\\.?|Barangay) (?:\\d{1,4}|${CAPITAL})(?: ${CAPITAL}){0,2}(?:, ?${CAPITAL}(?: ${CAPITAL})?){0,2}`,
		'gu',
	),
	/(?<![\p{L}])(?:Purok|Prk\.) ?\d{1,2}[A-Z]?(?![\p{L}\d%]|[.,]\d)/gu,
	// Thailand: a house, its group of houses, a lane.
	/(?<![\p{L}\d./-])\d{1,4}(?:\/\d{1,4})? (?:Moo|M\.|หมู่) ?\d{1,2}(?:,? (?:[Ss]oi|[Tt]ambon|T\.|[Aa]mphoe|A\.) \p{Lu}\p{L}+)*(?![\p{L}\d])/gu,
	/(?<![\p{L}\d./-])\d{1,4}(?:\/\d{1,4})?,? (?:[Ss]oi|ซอย) [\p{L}\d]+(?: \d{1,3})?(?:,? \p{Lu}\p{L}+ (?:[Rr]oad|Rd))?/gu,
	// Turkey: quarter, street, house, door.
	where(
		/ (?:Mah|Sok|Cad|Bulv|Sk|Cd)/,
		/(?<![\p{L}])(?:[\p{Lu}\d][\p{L}\d.]* ){1,3}(?:Mah|Mh|Sok|Sk|Cad|Cd|Bulv|Blv|Mahallesi|Sokak|Sokağı|Caddesi|Bulvarı)(?!\p{L})\.?(?:,? (?:(?:[\p{Lu}\d][\p{L}\d.]* ){1,3}(?:Sok|Sk|Cad|Cd|Bulv|Blv|Sokak|Sokağı|Caddesi|Bulvarı)(?!\p{L})\.?|[Nn]o ?[:.]? ?\d{1,4}(?:\/[\dA-Z]{1,3})?|[DK](?:aire|at)? ?[:.] ?\d{1,3}|[Aa]pt\.? ?\p{Lu}?\p{L}*)){0,5}/gu,
	),
	// Quebec's ranges of farms behind their house, Italy's lanes with a preposition, what stands behind a house in Colombia, Mexico and Portugal.
	/(?<![\p{L}\d.,/-])\d{1,5},? (?:rang|chemin|route|montée|côte) (?:\d{1,3}|\p{Lu}[\p{L}'’-]+)(?: (?:Est|Ouest|Nord|Sud))?(?![\p{L}\d])/gu,
	/(?<![\p{L}])[Vv]i(?:a|ale|colo) (?:all[ao]|ai|agli|alle|dell[ao]|dei|degli|delle|del|di|in|al|San|Santa) ?\p{Lu}[\p{L}'’]+(?: \p{Lu}[\p{L}'’]+){0,3},? \d{1,4}[a-z]?(?![\p{L}\d])/gu,
	/(?<![\p{L}])(?:[Cc]alle|[Cc]\.) \d{1,3}[A-Z]? ?(?:#|[Nn]o\.?|[Nn][º°]) ?\d{1,4}[A-Z]?(?: (?:x|por|entre) \d{1,3}[A-Z]?(?: y \d{1,3}[A-Z]?)?)?(?:,? (?:[Cc]ol|[Ff]racc)\.? \p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?)?/gu,
	// A field for an address holds one, to its line's end or the next field.
	/(?<![\p{L}])(?:[Aa]dres(?:i|se)?|ADRES|[Aa]ddress|ADDRESS|[Ii]ndirizzo|[Ee]ndereço|[Mm]orada|[Aa]dres zamieszkania|[Bb]ydliště|[Ll]akcím|Διεύθυνση|[Аа]дрес|العنوان|عنوان السكن|ที่อยู่)[ \t]*: ?((?:(?!\p{L}{2,}[ \t]*:)[^\n;|]){5,90}?)(?=[ \t]*(?:\n|;|\||$|[,.] ?(?:\p{Lu}\p{Ll}+ )?(?:[Tt]el|[Pp]h(?:one)?|[Mm]ob|[Cc]ell?|[Pp]hone|DOB|[Yy]atış|[Yy]atis|هاتف|الجوال)|\.(?: |$)|[,.]? \p{L}{2,14} ?:))/gu,
];
/** What a street has behind it in these countries: "barrio Kennedy", "12 bis", "r/c dto.", "Fwy Ste 210". */
export const BEHIND_ELSEWHERE =
	/^(?: (?:bis|ter|quater)(?!\p{L})|,? ?r\/c(?: ?(?:dto|esq|frt)\.?)?|,? \d{1,2}\.?[º°ª]? ?(?:dto|esq|frt)\.?(?!\p{L})|,? (?:[Bb]arrio|[Bb]\/|[Bb]o\.|[Cc]ol\.?|[Uu]rb\.?|[Ss]ector) \p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?)/u;
/** Ways of the United States Postal Service's publication 28, appendix C1, that the other rules do not have. */
const WAYS =
	'Fwy|Freeway|Expy|Expressway|Tpke|Turnpike|Trl|Trail|Trce|Trace|Xing|Crossing|Aly|Alley|Bnd|Bend|Byp|Bypass|Cswy|Causeway|Cv|Cove|Frk|Fork|Gtwy|Gateway|Gln|Glen|Hbr|Harbor|Holw|Hollow|Knl|Knoll|Lndg|Landing|Mdws|Meadows|Mnr|Manor|Psge|Pt|Rdg|Ridge|Spgs|Springs|Vly|Valley|Vis|Vista|Plz|Plaza|Cres|Crst|Crest|Est|Estates|Gdns|Gardens|Hts|Heights|Row|Run|Spur|Walk';
const AMERICAN = new RegExp(
	`(?<![\\p{L}\\d.,/-])\\d{2,5} (?:[NSEW]\\.? )?(?:${CAPITAL} ){1,3}(?:${WAYS})\\.?(?![\\p{L}])(?:,? (?:Apt|Ste|Suite|Unit|Bldg|Fl|Rm|Lot|#)\\.? ?#?[\\dA-Z-]{1,6})?(?=[,.;)\\n]|$| (?:in|and|near|where|with)(?!\\p{L}))`,
	'gu',
);

export const codesElsewhere = (text: Normalised): Span[] =>
	CODES.flatMap((form) => matches(text, form, ([, code]) => !/^(?:19|20)\d \d{2}$/.test(code as string), 1));
export const streetsElsewhere = (text: Normalised): Span[] => [
	...STREETS.slice(0, -1).flatMap((form) => matches(text, form)),
	...matches(text, STREETS.at(-1) as RegExp, () => true, 1),
	...matches(text, AMERICAN),
];
