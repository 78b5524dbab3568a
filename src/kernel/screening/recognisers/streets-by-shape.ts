// Addresses by their shape: a number and a name before a way as it is shortened, a house's name before its way, a crossing, a floor and a door behind a
// number, a name and a number behind a town, plots of Latin America. Ways as the United States Postal Service (publication 28), Canada Post and
// Australia Post (AS 4590) shorten them, and those that British post towns have. (Decision 0189.)

import { fold } from '../fold.ts';
import { smallTowns, towns } from '../lists/lists.ts';
import type { Normalised } from '../normalise.ts';
import { matches, type Span, where } from '../recogniser.ts';
import { isKnownWord } from './possible/vocabulary.ts';

const WORD = "\\p{Lu}[\\p{L}'’]{1,20}(?:-\\p{L}{1,14}){0,3}";
/** Shortened, or a word that is a way where a number and a name stand before it. */
const SHORT =
	'(?:Cl|Ct|Gdns?|Vw|Pde|Tce|Cres|Cct|Extn|Gr|Gve|Grv|Wlk|Mws|Sq|Hts|Rd|St|Ave?|Dr|Ln|Pl|Blvd|Hwy|Pkwy|Ter|Trl|Cir|Esp|Cnr|Prom|Approach|Track|Loop|Rise|Mews|Wharf|Quay|Brow|Fold|Nook|Croft|Garth|Paddock|Chase|Dell|Spinney|Embankment|Broadway|Causeway|Parade|Esplanade|Crescent|Gardens|Terrace)';
const DOOR = '(?:\\d{1,5}[A-Za-z]?(?:[/-]\\d{1,4}[A-Za-z]?)?|[A-Z]-?\\d{1,4})';
const UNIT = '(?:(?:[Ff]lat|[Aa]pt|[Uu]nit|[Ss]uite|[Ss]te|[Rr]oom|[Rr]m)\\.? ?#?[\\dA-Z]{1,5},? )?';

const SHAPES: RegExp[] = [
	// "70 Sycamore Cl", "B-14, Green Park Extn", "lot 9 Wattle Track"
	where(
		/\d[A-Za-z]?,? \p{Lu}/u,
		new RegExp(
			`(?<![\\p{L}\\d.,:/+-])${UNIT}(?:(?:[Ll]ot|[Pp]lot|[Ss]ite|[Nn]o\\.?) )?${DOOR},? (?!(?:Mg|Ml|Mcg|Tabs?|Caps?|Weeks?|Days?|Hours?|Months?|Units?|Doses?) )(?:${WORD} ){1,3}${SHORT}\\.?(?![\\p{L}\\d])`,
			'gu',
		),
	),
	// "flat 12, Brathay House, Stockwell Gdns", "Brook House, Station Approach"
	new RegExp(
		`(?<!\\p{L})${UNIT}(?:${WORD} ){1,3}(?:House|Cottage|Lodge|Farm|Barn|Court|Mansions|Villas?|Tower|Heights|Bungalow), (?:${DOOR} )?(?:${WORD} ){1,3}(?:${SHORT}|Road|Street|Lane|Avenue|Drive|Close|Way|Place|Hill)\\.?(?![\\p{L}\\d])`,
		'gu',
	),
	// "Tan-y-Graig, Rhyd-y-foel Rd": names with hyphens, as Welsh and Breton write them.
	new RegExp(
		`(?<!\\p{L})(?:${WORD},? ){0,2}\\p{Lu}\\p{Ll}+(?:-\\p{L}{1,14}){1,3} (?:Rd|St|Ln|Ave|Road|Street|Lane)\\.?(?!\\p{L})`,
		'gu',
	),
	// "corner of 5th & Pine", "cnr Smith and Gouger"
	new RegExp(
		`(?<!\\p{L})(?:[Cc]orner of|[Cc]nr(?: of)?|[Ii]ntersection of|[Jj]unction of|[Ee]squina(?: de)?|[Aa]ngle(?: de)?) ((?:\\d{1,3}(?:st|nd|rd|th)|${WORD})(?: (?:St|Ave|Rd))? (?:&|and|y|con|et) (?:\\d{1,3}(?:st|nd|rd|th)|${WORD}(?: ${WORD})?))(?![\\p{L}\\d])`,
		'gu',
	),
	// "near Kondapur flyover"
	new RegExp(
		`(?<=(?<!\\p{L})(?:[Nn]ear|[Aa]t|[Oo]n|[Uu]nder|[Bb]y|[Ff]rom) )(?:${WORD} ){1,2}(?:roundabout|chowk|crossroads|cross roads|flyover|bypass road|toll plaza|bus stand|bus stop|railway station|train station|underpass|interchange|level crossing)(?!\\p{L})`,
		'gu',
	),
	// "Foru Ibilbidea 7, 3.º C": a floor and a door behind a number.
	where(
		/\d[º°ª]/u,
		new RegExp(
			`(?<![\\p{L}\\d])(?:${WORD} (?:(?:de|del|de la) )?){1,4}\\d{1,3},? \\d{1,2}\\.?[º°ª] ?-?(?:[A-Z](?![\\p{L}\\d])|izqd?a?\\.?|dcha?\\.?|der\\.?|\\d[ªa])`,
			'gu',
		),
	),
	// "AA.HH. Villa Mar Mz. K Lt. 14", "barrio San José mz 4 lt 9"; "polígono 3, parcela 8"; "km 4 carretera a Lota"
	new RegExp(
		`(?<![\\p{L}])(?:(?:AA\\.? ?HH\\.?|P\\.?P\\.? ?J\\.?J\\.?|[Bb]arrio|[Bb]°|[Uu]rb\\.?|[Cc]oop\\.?|[Aa]soc\\.?|[Cc]omité|[Ss]ector|[Vv]illa|[Cc]ol\\.?|[Cc]olonia) (?:${WORD},? ){1,4})?(?:[Mm]za?|MZ|[Mm]anzana)\\.? ?[A-Z\\d]{1,3}’?,? ?(?:[Ll]te?|LT|[Ll]ote)\\.? ?\\d{1,4}(?![\\p{L}\\d])`,
		'gu',
	),
	/(?<!\p{L})(?:[Pp]olígono|[Pp]ol\.) \d{1,4},? (?:[Pp]arcela|[Pp]arc\.) \d{1,5}|(?<!\p{L})[Kk]m\.? ?\d{1,4}(?:[.,]\d)? (?:de la |del? )?(?:[Cc]arretera|[Cc]amino|[Rr]uta|[Cc]tra\.?) (?:a |de |nacional )?\p{Lu}\p{L}+/gu,
	/(?<!\p{L})(?:[Ff]erme|[Mm]as|[Mm]oulin|[Dd]omaine) (?:de la|du|des|de|de l['’]) ?\p{Lu}[\p{L}-]+/gu,
	/(?<=(?<!\p{L})(?:auf|an|über) de[rn]? )[ABLK] ?\d{1,4}(?: (?:bei|Höhe|Richtung|in Höhe) \p{Lu}[\p{L}-]+)?(?![\p{L}\d])/gu,
];
/** "in Boizenburg, Quöbbe 8": a name and a number behind a town. */
const BEHIND_TOWN = new RegExp(
	`(?<!\\p{L})(?:[Ii]n|[Aa]us|[Nn]ach|[Ee]n|[Àà]|[Aa]|[Ff]rom|[Oo]f|[Tt]o) (${WORD}(?:[ -]${WORD})?), ((?:${WORD} ){1,3}\\d{1,4}[a-z]?)(?=[.,;)\\n]|$)(?![.,]\\d)`,
	'gu',
);
/** Somebody's door behind what says that somebody lives there: "lives 2210 Oak", "apt 5C, 310 Main". */
const DWELLS = new RegExp(
	`(?<!\\p{L})(?:[Ll]ives?(?: at)?|[Ll]iving at|[Rr]esides?(?: at)?|[Aa]ddress(?: is)?:?|[Mm]oved to|[Hh]ome visit(?: to)?:?|[Pp]icked up (?:from|at)|[Dd]elivered? (?:to|at)|[Hh]ome(?: is)?:|(?:[Aa]t|[Ff]rom) (?=[Aa]pt|[Uu]nit|[Ff]lat)) (${UNIT}\\d{1,5}[A-Za-z]? (?:[NSEW]\\.? )?${WORD}(?: ${WORD}){0,2})(?=[.,;)\\n]|$| (?:with|w\\/|and|since|for|by)(?!\\p{L}))`,
	'gu',
);

/** "near Santhekatte junction": anatomy has junctions too, whose words are known. */
const JUNCTION = new RegExp(`(?<=(?<!\\p{L})(?:[Nn]ear|[Aa]t|[Ff]rom) )(${WORD}) junction(?!\\p{L})`, 'gu');

export const streetsByShape = (text: Normalised): Span[] => [
	...SHAPES.flatMap((form) => matches(text, form)),
	...matches(
		text,
		BEHIND_TOWN,
		({ 1: town }) => towns().has(fold(town as string)) || smallTowns().has(fold(town as string)),
		2,
	),
	...matches(text, DWELLS, () => true, 1),
	...matches(
		text,
		JUNCTION,
		([, name]) => !isKnownWord(fold(name as string)) && !/(?:ic|al|ar|ous)$/u.test(name as string),
	),
];
