// Houses, firms, schools, churches and ways that have words for a name, so that no vocabulary tells them: "Skyline High", "Maple Glen", "Irish
// Cement", "on Westgate Street". Found by their last word, or by what somebody does there. Unsure: a thing may be called so as well.

import { fold } from '../../fold.ts';
import { THINGS } from '../../lists/things.ts';
import { tellsItself } from '../../lists/word-forms.ts';
import { EPONYMS, NO_NAME } from '../../lists/words.ts';
import type { Normalised } from '../../normalise.ts';
import { matches, type Span } from '../../recogniser.ts';
import { housesByCare } from './houses-by-care.ts';
import { housesByLetters } from './houses-by-letters.ts';
import { housesByPhrase } from './houses-by-phrase.ts';
import { housesByPlace } from './houses-by-place.ts';
import { housesByRole } from './houses-by-role.ts';
import { housesInSmallLetters } from './houses-in-small-letters.ts';
import { housesOfCare } from './possible-care.ts';

const WORD = "\\p{Lu}[\\p{L}'’&-]{0,20}";
const NAME = `${WORD}(?: (?:of the |of |and |& |de la |de los |de |del |du |des |di |da |do |dos )?${WORD}){0,3}`;
/** The last word of a house's name. */
const HOUSE =
	'(?:High|Elementary|Middle|Primary|Academy|Prep|Manor|Lodge|Court|House|Glen|Gardens|Grove|Villas?|Terrace|Towers|Heights|Estates?|Baptist|Methodist|Lutheran|Presbyterian|Pentecostal|Church|Chapel|Parish|Temple|Mosque|Cathedral|Synagogue|Rosary|Stamping|Foundry|Mills?|Works|Factory|Motors|Foods|Cement|Steel|Steelworks|Textiles|Industries|Logistics|Farms?|Dairy|Brewery|Bakery|Salon|Diner|Caf[ée]|Grill|Pub|Inn|Hotel|Motel|Casino|Market|Supermarket|Stores?|Garage|Tavern|Ranch|Mall|Plaza|Construction|Plumbing|Roofing|Trucking|Freight|Airlines|Airways|Railways?|Shipyard|Quarry|Colliery|Brothers|Bros|Ltd|Inc|LLC|Corp|Corporation|Council|Constabulary|Rovers|Rangers|Wanderers|FC|Legion|Correctional|Prison|Jail|Penitentiary|Nursery|Preschool|Kindergarten|Daycare|Playgroup)';
const HOUSES = new RegExp(
	`(?<=[\\p{L}\\d,;:(“"] ?)(${WORD}(?: (?:of |and |& )?${WORD}){0,2} ${HOUSE})(?![\\p{L}-])`,
	'gu',
);
/** What somebody does at a house, and what is done to somebody before one. */
const BUSY: RegExp[] = [
	`(?:volunteers?|shops?|cashier|clerk|cook|waiter|waitress|foreman|forewoman|supervisor|fitter|boss|mechanic|welder|machinist|electrician|plumber|guard|driver|trucker|janitor|cleaner|manager|apprentice|engineer|operator|packer|barista|teller|baker|butcher|porter|receptionist|secretary|teacher|shifts?|job|career|laid off|apprenticed|retired|groceries|worships|prays|preaches|sings|bowls|swims|trains|plays|line|[Ww]ent|goes|going|graduated|graduate|enrolled(?! in)|expelled|resident|stays?|staying|lives?|living|sleeps) (?:at|with|for|from|to|in) (?:the )?(?!${'(?:School|Work|Home|Bed|Church|Rehab|Clinic|Hospital|College|University)'})(${NAME})`,
	`(?:collapsed|shot|stabbed|mugged|arrested|attacked|run over|fell|fainted|found|slipped|assaulted|stabbed|hit)(?: \\p{Ll}+)? (?:outside|in front of|near|behind) (?:the |an? )?(${NAME})`,
	`chez (?!M\\.|Mme|le |la |un)(${NAME})`,
	`(?:scolarisée?|élève|inscrite?|mineur|ouvri(?:er|ère)|maçon|serveu(?:r|se)|vendeu(?:r|se)|chauffeur|camionneur|cuisini(?:er|ère)|infirmi(?:er|ère)|travaillé|bénévole) (?:à|au|aux|pour|à la) (?:la |l['’])?(${NAME})`,
	`(?:alumn[oa]|estudiante|estudia|estudió|obrer[oa]|peón|cocinero|cociner[oa]|dependient[ea]|cajer[oa]|camarer[oa]|conductor[a]?|chofer|vigilante|voluntari[oa]|come|labura|compra|limpia|reza|juega) (?:en|de|para) (?:la |el |los )?(${NAME})`,
	`(?:frequenta|alunn[oa]|operai[oa]|muratore|cameriere|cuoco|autista|commess[oa]|impiegat[oa]|volontari[oa]) (?:la |il |l['’]|alla |al |all['’]|presso |di |della |del )(${NAME})`,
	`(?:estuda|estudante|alun[oa]|faxina|pedreiro|motorista|cozinheir[oa]|vendedor[a]?|caixa|vigilante|joga) (?:na|no|em|da|do) (${NAME})`,
	`(?:ploegbaas|metselaar|chauffeur|verkoop(?:ster|er)|kok|schoonma(?:ker|akster)|vrijwilliger|leerling|lasser|monteur|kassière|werkt|werkte|werkzaam|stage) (?:bij|in|voor|op|van) (?:de |het )?(${NAME})`,
	`(?:als|früher|ehemals|gelernter?|jetzt) \\p{Lu}\\p{Ll}+(?:er|erin|in|mann|frau|kraft|hilfe)(?: \\p{Ll}+)? (?:bei|im|in der|beim|für) (?:der |dem |den )?(${NAME})`,
	`(?:spielt|trainiert|schwimmt|turnt|singt) (?:beim|bei|im|in der|für) (?:den |die )?(${NAME})`,
].map((words) => new RegExp(`(?<![\\p{L}])${words}(?![\\p{L}-])`, 'gu'));
/** Ways that stand without a house. */
const WAYS: RegExp[] = [
	/(?<![\p{L}])(?:on|off|along|down|from|at|near|of|and) ((?:\p{Lu}[\p{L}'’]+ ){1,3}(?:Street|Road|Avenue|Lane|Crescent|Boulevard|Highway|Parade|Mews|Turnpike|Parkway))(?![\p{L}])/gu,
	/(?<![\p{L}])(?:on|off|along|down|from|at|near) ((?:\p{Lu}[\p{L}'’]+ ){1,2}(?:Rd|Ave|Blvd|Ln|Cres|Pde|Hwy|Tce|Pkwy|St(?=\.?[,;)\n]|\.?$)))(?![\p{L}])/gu,
	// A line of an address between commas: "The Old Bakery, Church Lane, Great Missenden".
	/(?<=\p{L}{3}, |\n[ \t]*)((?:\p{Lu}[\p{L}'’]+ ){1,3}(?:Street|Road|Avenue|Lane|Crescent|Close|Drive|Mews|Terrace|Hill|Row|Rise|Gardens|Green|Walk|Way|Parade|Quay))(?=, ?(?:\p{Lu}|\d)|\n)/gu,
	/(?<![\p{L}])(?:on|off|along|near|at) ((?:Route|Rte\.?|Rt\.?|Highway|Hwy\.?|Interstate|US|SR|I-?) ?-?\d{1,3}[A-Z]?)(?![\p{L}\d%/.-])/gu,
	/(?<![\p{L}])(?:an der|auf der|Höhe|von der) ([AB] ?\d{1,3})(?![\p{L}\d%/.-])/gu,
	/(?<![\p{L}])(?:sulla|sur l['’]|en la|na|op de) ([AENS]-?\d{1,3}|BR-\d{3}|autov[ií]a \p{Lu}-?\d{1,3})(?![\p{L}\d%/.-])/gu,
];

/** What medicine, a ward and a congress call with capitals. */
const OF_MEDICINE =
	/(?:^|[ -])(?:Medicine|Medical|Surgery|Surgical|Unit|Ward|Clinic|Department|Service|Team|Care|Rounds?|Therapy|Rehab\w*|Room|Cardiac|Clinical|Mental|Physical|Occupational|Speech|Social|Emergency|Primary Care|Nursing|Palliative|Hospice|Trauma|Burn|Stroke|Pain|Sleep|Board|Committee|Conference|Club|Grand|Morning|Report|Guidelines?|Criteria|Score|Scale|Test|Syndrome|Disease|Day|Week|Stage|Grade|Phase|Class|Type|Level|Group|Cohort|Trial|Study|Medicaid|Medicare|Baseline|Internal|Family|General|Pediatrics?|Rules?|Control|Supreme|District|County|Superior|Juvenile|Family|Federal|State|Anonymous|Watchers|Dialysis|\p{L}*(?:[Pp]hysio\p{L}*|ology|[Tt]herapy|iatrics|iatry|ics))(?:$|[ -])/u;
/** "SV Wacker", "im Werk Sindelfingen", "ins Haus Abendfrieden" */
const GERMAN_HOUSES: RegExp[] = [
	/(?<![\p{L}])((?:SV|TSV|FC|VfB|VfL|TuS|FSV|SpVgg|SSV|ASV|KSV|BSG|SG) \p{Lu}\p{Ll}{2,}(?: \d{2,4})?)(?![\p{L}-])/gu,
	/(?<![\p{L}])(?:ins|im|ans|vom) ((?:Haus|Werk|Stift|Schloss|Gut|Hotel|Gasthof|Gasthaus|Café|Hort|Heim) \p{Lu}\p{Ll}{3,})(?![\p{L}-])/gu,
];
const isHouse = (words: string): boolean => {
	if (OF_MEDICINE.test(words)) return false;
	const parts = words.split(/[ -]/).filter((part) => /^\p{Lu}/u.test(part));
	const keys = parts.map(fold);
	return keys.some(
		(key) =>
			!NO_NAME.has(key) && !THINGS.has(key) && !EPONYMS.has(key) && !tellsItself(key) && !/^\p{Lu}{1,3}$/u.test(key),
	);
};

export function possibleHouses(text: Normalised): Span[] {
	const { plain } = text;
	const holds = (match: RegExpExecArray) => {
		const words = match[1] as string;
		return (
			isHouse(words) &&
			!/^(?:['’]s? (?:disease|syndrome|sign|criteria)| (?:criteria|score|disease|syndrome|scale|\d))/u.test(
				plain.slice(match.index + match[0].length),
			)
		);
	};
	return [
		...matches(text, HOUSES, holds, 1),
		...BUSY.flatMap((form) => matches(text, form, holds, 1)),
		...GERMAN_HOUSES.flatMap((form) => matches(text, form, () => true, 1)),
		...WAYS.flatMap((form) => matches(text, form, () => true, 1)),
		...housesOfCare(text),
		...housesByPlace(text),
		...housesByPhrase(text),
		...housesByCare(text),
		...housesByRole(text),
		...housesByLetters(text),
		...housesInSmallLetters(text),
	];
}
