// Addresses that are said piece by piece: a flat, a plot or a house, a building, a sector, a colony, a town, with commas between them, as India,
// Nigeria, South Africa and Brazil write them; houses with a name and no number in Britain, Ireland and Wales; what a street has before its
// house and behind it. From the Universal Postal Union's sheets and India Post's own. (Decision 0158.)

import type { Normalised } from '../normalise.ts';
import { matches, type Span, where } from '../recogniser.ts';
import { BEHIND_ELSEWHERE } from './places-elsewhere.ts';

const CAPITAL = "\\p{Lu}[\\p{L}'’.-]*";
const ORDINAL = '\\d{1,3}(?:st|nd|rd|th)';
/** "Sector 62", "Phase 3B2", "3rd Main", "Jayanagar 4th Block", "off Allen Avenue" */
const PIECE = `(?:(?:off|Off|near|Near|opp\\.?|Opp\\.?|behind|Behind|PO|P\\.O\\.|Dist\\.?|Distt\\.?) )?(?:${CAPITAL}|${ORDINAL})(?:[ -](?:${CAPITAL}|${ORDINAL}|No\\.? ?\\d{1,4}|\\d{1,3}[A-Z]?\\d?(?![\\p{L}\\d/%]|[.,]\\d)|of|and|di|da|do)){0,4}`;
const PIECES = `(?:, ?${PIECE}){1,6}`;
/** What such an address begins with. */
const BEGINNINGS = [
	'(?:Flat|Plot|House|Qtr|Quarter|Villa|Shop|Stand|Erf|Door|Bungalow|Hut|Chawl|Room)\\.?(?: ?[Nn]o\\.?)?[ :#]{0,2}[A-Z]?[-/]?\\d[\\dA-Z/-]{0,7}',
	'(?:H|D|Q|S)\\.? ?[Nn]o\\.?[ :#]{0,2}\\d[\\dA-Z/-]{0,9}',
	'(?:Old|New) ?[Nn]o\\.? ?\\d{1,4}(?: New ?[Nn]o\\.? ?\\d{1,4})?',
	`No\\.? ?\\d{1,4}[A-Z]?,? (?:${CAPITAL} ){1,2}(?:Close|Street|Road|Avenue|Crescent|Way|Lane|Drive|Estate|Layout)`,
	'(?:Qd|Quadra)\\.? ?\\d{1,3},? (?:Lt|Lote)\\.? ?\\d{1,3}',
	`${ORDINAL} (?:Main|Cross|Floor|Street|Avenue)(?: ${CAPITAL})?`,
].join('|');
const RUN = new RegExp(`(?<![\\p{L}\\d])(?:${BEGINNINGS})${PIECES}`, 'gu');
/** "B-204, Lotus Apartments, Sector 62, Noida", "12/4, Ashok Nagar": a number alone begins it where a piece is a quarter by its word. */
const QUARTER =
	'(?:Nagar|Colony|Vihar|Enclave|Layout|Apartments?|Society|Residency|Mohalla|Basti|Gali|Tola|Wadi|Peth|Chowk|Marg|Sector|Phase|Block|Estate|Extension|Towers?|Heights|Complex|Bazaar|Bagh|Park|Puram|Palya|Road|Salai)';
const NUMBER_RUN = where(
	/(?:Nagar|Colony|Vihar|Enclave|Layout|Apartment|Society|Residency|Mohalla|Basti|Gali|Tola|Wadi|Peth|Chowk|Marg|Sector|Phase|Block|Estate|Extension|Tower|Heights|Complex|Bazaar|Bagh|Puram|Palya|Salai)/,
	new RegExp(
		`(?<![\\p{L}\\d.,/-])(?:[A-Z]-?)?\\d{1,4}(?:[/-][\\dA-Z]{1,4}){0,3}, ?(?=[^.\\n]{0,40}${QUARTER})${PIECE}(?:, ?${PIECE}){0,5}`,
		'gu',
	),
);
/** "Shastri Nagar", "Sector 21", "Vidyaranyapuram": quarters without a house. */
const QUARTERS: RegExp[] = [
	where(
		/ (?:Nagar|Vihar|Enclave|Mohalla|Basti|Tola|Peth|Chowk|Puram|Palya|Colony)(?!\p{L})/u,
		/(?<![\p{L}])(?:\p{Lu}\p{Ll}+ ){1,2}(?:Nagar|Vihar|Enclave|Mohalla|Basti|Tola|Peth|Chowk|Puram|Palya|(?<!Tumou?r |Cell |Leper |Bacterial )Colony)(?![\p{L}])(?: (?:Phase|Stage|Block|Sector) ?\d{1,2})?/gu,
	),
	/(?<=, |[Aa]t |[Ii]n |[Oo]f |r\/o |[Ff]rom )(?:Sector|Sec\.?|Pocket) ?\d{1,3}[A-Z]?(?![\p{L}\d%/]|[.,]\d)/gu,
	/(?<![\p{L}])(?!Purpura)\p{Lu}\p{Ll}{3,}(?:nagar|puram|palya|halli|palli|wadi|ganj|gunj|peth)(?![\p{L}])(?: \d{1,2}(?:st|nd|rd|th) (?:Block|Stage|Phase|Cross|Main))?/gu,
	/(?<![\p{L}\d.,/-])[A-Z]{1,2}[/-]?\d{1,4},? (?:\p{Lu}[\p{L}'’]+ ){1,3}(?:Soc(?:iety)?|Apts?|Apartments?|Chawl|CHSL?|Bldg|Building|Flats|Tenements?|Residency|Park|Row [Hh]ouse)(?!\p{L})\.?/gu,
	/(?<![\p{L}])(?:[Nn]ear|[Nn]r\.|[Bb]\/h\.?|[Bb]\/s|[Oo]pp\.?|[Oo]pposite|[Bb]ehind|[Bb]eside) (?:the )?(?:\p{Lu}\p{L}+ ){1,3}(?:Mandir|Temple|School|Church|Masjid|Mosque|Gurudwara|Bus [Ss]tand|Station|Chowk|Market|Petrol Pump|Bank|Park|Bridge)(?![\p{L}])(?:, \p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)?(?: (?:Chowk|Nagar|Road|Marg))?)?/gu,
];
/** "village Bhadsar", "tehsil Pilani", "Dist. Raigad" */
export const INDIAN_PLACES =
	/(?<![\p{L}])(?:[Vv]illage|VPO|[Vv]ill\.|[Vv]ill(?= \p{Lu})|P\.?O\.?(?= \p{Lu}\p{Ll}{3,}(?: Road)?,? (?:[Dd]ist|PS|[Tt]eh))|[Dd]ist(?= \p{Lu})|[Gg]ram|[Tt]eh(?:sil|\.)|[Tt]aluka?|[Mm]andal|[Dd]ist\.|[Dd]istt\.?|Dist(?= \p{Lu})|[Tt]hana) (?!Hospital|Nurse|General|Health|Judge|Court|Council|Green|Hall|Shop|Pub)(\p{Lu}\p{Ll}{3,}(?: \p{Lu}\p{Ll}{3,})?)(?![\p{L}])/gu;

/** Britain, Ireland and Wales: a house's name, and what stands behind it. */
const NAMED_HOUSES: RegExp[] = [
	/(?<![\p{L}])(?:[Ll]ives at|[Ll]ives(?=,? \p{Lu})|[Rr]esiding at|[Rr]\/o|[Aa]ddress(?: is)?:?|[Oo]f no fixed|[Hh]ome address:?) ((?:The )?\p{Lu}[\p{L}'’-]*(?: (?:y |yr |of |on |the )?\p{Lu}[\p{L}'’-]*){0,3}(?:, ?\p{Lu}[\p{L}'’-]*(?: (?:y |yr |of |on |the |cum )?\p{Lu}[\p{L}'’-]*){0,3}){1,4})(?![\p{L}])/gu,
	where(
		/(?:Cottage|Farmhouse|Lodge|Barn|Rectory|Vicarage|Manse|Schoolhouse|Forge|Mill|Bungalow|Croft)/,
		/(?<![\p{L}])(?:The )?(?:(?:Old|New) )?(?:\p{Lu}[\p{L}'’]+ )?(?:Cottage|Farmhouse|Lodge|Barn|Rectory|Vicarage|Manse|Schoolhouse|Forge|Mill House|Bungalow|Croft)(?:, \p{Lu}[\p{L}'’]+(?: (?:cum )?\p{Lu}[\p{L}'’]+){0,2}){1,3}(?![\p{L}])/gu,
	),
	/(?<=, )(?:Heol|Ffordd|Stryd|L[ôo]n|Maes|Clos|Bryn|Cwrt|Rhes|T[yŷ]|Pen-y-\p{Lu}\p{Ll}+) (?:yr? )?\p{Lu}[\p{L}'-]+(?: \p{Lu}[\p{L}'-]+)?/gu,
	/(?<![\p{L}])(?:T[yŷ]|Pen-y-|Hafod|Bron|Cae|Llys)[ -]?\p{Lu}[\p{L}'-]+, (?:Heol|Ffordd|Stryd|L[ôo]n|Maes|Clos|Bryn|Cwrt|Rhes|\p{Lu}\p{Ll}+) (?:yr? )?\p{Lu}[\p{L}'-]+/gu,
	/(?<![\p{L}])Pen-y-\p{Lu}\p{Ll}+, Ffordd \p{Lu}\p{Ll}+/gu,
	/(?<![\p{L}])\p{Lu}[\p{L}'’]+, \p{Lu}[\p{L}'’]+(?=,? Co\. \p{Lu})/gu,
];
/** Roads and lots: "Hwy 61 N", "County Road 12", "RMB 4410 Wagga Road", "#302-1455 Alberni St", "Lot 22 Shady Pines Trailer Park" */
const ROADS: RegExp[] = [
	// With its house: United States Postal Service, publication 28, 241.
	/(?<![\p{L}\d.,/-])\d{1,6} (?:[NSEW]\.? )?(?:(?:US|State|County|Old|Co\.?|Farm to Market|Ranch(?: to Market)?|Township|Twp\.?|Interstate|Forest) )?(?:Hwy|Highway|HWY|Road|Rd|Route|Rte|RTE|CR|FM|RM|SR|US|IH?|County Rd|Co Rd) -?\d{1,4}[A-Z]?(?: (?:[NSEW]{1,2}|North|South|East|West))?(?![\p{L}\d%/]|[.,]\d)/gu,
	// New Zealand's rural deliveries (NZ Post): "RD 2, Ruatōria".
	/(?<=[,\n] ?)R\.?D\.? ?\d{1,2}(?=, ?\p{Lu}\p{Ll})/gu,
	/(?<![\p{L}])(?:Hwy|Highway|County Road|CR|FM|State Route|SR) \d{1,4}(?: [NSEW])?(?![\p{L}\d%/]|[.,]\d)(?=,? (?:\p{Lu}|outside|near|south|north|east|west|in |$)|[.;)\n]|$)/gu,
	/(?<![\p{L}])RM[BDS] \d{2,5}(?: (?:\p{Lu}\p{L}+ ){1,3}(?:Road|Rd|Highway|Hwy|Lane|Ln))?/gu,
	/(?<![\p{L}])#?\d{1,4}-\d{2,5} (?:\p{Lu}[\p{L}'’.-]+ ){1,3}(?:Street|St|Road|Rd|Avenue|Ave|Lane|Ln|Drive|Dr|Court|Ct|Place|Pl|Crescent|Cres|Way|Blvd)(?![\p{L}])/gu,
	/(?<![\p{L}])Lot \d{1,4},? (?:\p{Lu}\p{L}+ ){1,3}(?:Trailer Park|Mobile Home Park|Road|Rd|Street|St|Park)(?![\p{L}])/gu,
	// Italy in short, a hamlet; German lanes that run two prepositions into one; Argentina's door behind its house.
	/(?<![\p{L}])(?:[Cc]\.so|[Vv]\.le|[Pp]\.za|[Ll]\.go|[Ss]\.da|[Ll]ocalità|[Ll]oc\.|[Ff]raz\.) \p{Lu}[\p{L}'’.-]+(?: \p{Lu}[\p{L}'’.-]+){0,3},? ?\d{1,4}(?:\/?[a-z])?(?![\p{L}\d])/gu,
	/(?<![\p{L}])(?:[Vv]ico(?:lo)?|[Ss]alita|[Cc]alata|[Rr]amp[ae]|[Tt]raversa|[Cc]ontrada|[Cc]\.da|Strada|[Bb]orgo|[Rr]ione|Calle|[Ff]ondamenta|[Ss]estiere|[Pp]iazzale|[Pp]iazzetta|[Ll]ungomare|[Ll]ungarno|[Ll]ungotevere|Galleria|[Vv]iale|Corso|[Pp]iazza|Largo) (?:(?:di|del|della|dei|delle|degli|dello|dell['’]|San|Santa|Sant['’]) ?)?\p{Lu}[\p{L}'’.]+(?: \p{Lu}[\p{L}'’.]+){0,3},? (?:n[.°º]? ?)?\d{1,4}(?:\/?[a-z])?(?![\p{L}\d%]|[.,]\d| ?(?:mg|ml))/gu,
	// Iberian ways without a house: a plot, a block or a kilometre in its place.
	/(?<![\p{L}])(?:Rua|Travessa|Avenida|Av\.|Largo|Beco|Estrada|Praceta|Calle|C\/|Camino|Carretera|Urbanización|Urb\.|Rúa|Pasaje|Psje\.?) (?:(?:de|do|da|dos|das|del|la|las|los|el) )*\p{Lu}[\p{L}'’.]+(?: (?:(?:de|do|da|dos|das|del|la|y|e) )*\p{Lu}[\p{L}'’.]+){0,4},? (?:[Ll]ote|[Ll]te?\.?|[Bb]loco|[Bb]loque|[Mm]anzana|[Mm]z\.?|[Ee]dif(?:ício|icio|\.)?|[Pp]arcela|[Vv]ivenda|[Kk]m\.?) ?(?:\d{1,4}|\p{Lu}[\p{L}]*)(?![\p{L}\d])/gu,
	/(?<![\p{L}])(?:Hinterm|Unterm|Überm|Vorm|Hinters) \p{Lu}[\p{L}-]+ \d{1,3} ?[a-z]?(?=[.,;)\n]|$| in )/gu,
	/(?<![\p{L}])(?:\p{Lu}[\p{L}.]+ ){1,3}\d{2,5},? \d{1,2} ?[º°ª] ?["“]?[A-Z]["”]?(?![\p{L}])/gu,
	/(?<![\p{L}])(?:[Cc]ol\.|[Cc]olonia|[Ff]racc\.|[Bb]o\.|[Bb]arrio|[Ss]etor|[Bb]airro) (?:\p{Lu}[\p{L}.]+ ?){1,3}, (?:\p{Lu}[\p{L}.]+ ){1,3}\d{1,5}(?: int\.? ?\w{1,4})?/gu,
	// Rural routes and their boxes; a unit before its house; Singapore's blocks; districts of Argentina; streets in Irish; hamlets of Germany; Brazil's motorways.
	/(?<![\p{L}\d])(?:\d{1,5} )?(?:(?:Rural Route|Star Route|RFD|R\.?R\.?(?= ?#?\d{1,2},? (?:Site|Box|Comp|Stn|Group|GMB)))|HC(?= ?\d{1,3},? Box)) ?#?\d{1,3}(?:,? (?:Box|Site|Comp|Stn|Group|GMB) ?#?\d{1,4})*(?![\p{L}\d%]|[.,]\d)/gu,
	/(?<![\p{L}\d])(?:U ?|Unit |Shop |Flat |Villa |Lot |Site |Suite )\d{1,4}[A-Z]?(?: ?\/ ?|, )\d{1,5}[A-Z]?,? \p{Lu}[\p{L}'’]+(?: \p{Lu}[\p{L}'’]+){0,3}(?![\p{L}])/gu,
	/(?<![\p{L}])(?:Top|Tür|Stiege) \d{1,3}, (?:\p{Lu}[\p{L}.-]+ )?\p{Lu}?[\p{L}.-]*(?:[Ss]traße|[Ss]trasse|[Gg]asse|[Pp]latz|[Ww]eg|[Aa]llee) \d{1,4}(?![\p{L}\d])/gu,
	/(?<![\p{L}])(?:Blk|BLK|Block) \d{1,4}[A-Z]?,? (?:\p{Lu}[\p{L}'’]+ ?){1,4}(?: ?\d{1,3})?(?:,? ?#\d{1,2}-\d{1,4}[A-Z]?)?(?![\p{L}\d])/gu,
	/(?<![\p{L}\d])(?:(?:B[°º.]{1,2}|Barrio) (?:\p{Lu}[\p{L}]+ ){1,3},? ?(?:(?:Mza?|Manzana|Lote?|Lt|Casa|Torre|Dpto|Sector|Block|Monoblock|UF)\.? ?\d{1,4}[A-Z]?,? ?){1,4}|(?:Mza?|Manzana)\.? ?[A-Z\d]{1,4},? (?:Lote?|Lt|Casa)\.? ?\d{1,4}[A-Z]?)(?<=[\dA-Z])/gu,
	/(?<![\p{L}\d])(?:\d{1,4}[A-Za-z]?,? )?(?:Páirc|Sráid|Bóthar|Ascaill|Gort|Cnoc|Ard|Cúirt|Radharc|Tuar|Baile|Cois|Clós|Lána|Garrán|Céide) (?:na |an |n[ai] )?(?:bhF|bP|gC|nD|nG|dT|mB|tS|h)?\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?(?=[,.;)\n]|$)/gu,
	/(?<![\p{L}])(?:OT|Ot|Ortsteil|Ortschaft|Weiler) (?:\p{Lu}\p{L}+ ){1,2}\d{1,3} ?[a-z]?(?![\p{L}\d])/gu,
	/(?<=(?:, |[Ww]oont |[Aa]dres:? |[Ww]ohnt |[Ww]h\. ))(?:Hof|Dorf|Siedlung|Kade|Brink|Haven|Singel|Markt|Plein|Dijk|Dorpsplein|Vorstadt|Weiler|Rain|Moos) \d{1,3} ?[a-z]?(?=[,;.)\n]|$| \p{Lu})/gu,
	/(?<![\p{L}])Rod(?:\.|ovia) [A-Z]{2}-?\d{2,3}(?:,? km ?\d+(?:,\d)?)?(?:,? (?:[Cc]asa|[Ll]ote|[Ss]\/[Nn]) ?\d{0,4})?(?![\p{L}\d])/gu,
	/(?<![\p{L}\d])\d{1,5},? \d{1,2}e (?:[Rr]ang|[Rr]ue|[Aa]venue|[Cc]hemin)(?: (?:Est|Ouest|Nord|Sud|[EONS]\b))?(?! (?:jour|mois))/gu,
	/(?<![\p{L}])[Rr]ésidence (?:Les |La |Le |du |des |de la |de )?\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+){0,2} ?(?:, ?(?:bât|bâtiment|appt|apt|esc|étage|porte)\.? ?[\dA-Z]{1,4})+/gu,
];

/** Before a street and its house: "Flat 3/1, ", "1F2, ", "Apt 4, Sycamore House, ", "No ". */
const BEFORE =
	/(?:(?:Flat|Apt\.?|Apartment|Unit|Suite|Top [Ff]loor|Ground [Ff]loor)(?: [Ff]lat)? ?#?(?:\d{1,4}[A-Za-z]?|[A-Z])?(?:\/\d{1,3}[A-Z]?)?,? (?:\p{Lu}\p{L}+ (?:House|Court|Tower|Lodge|Heights), )?|(?<![\p{L}\d])\d[FGBR]\d,? |(?<![\p{L}\d])\d{1,2}\/\d{1,2},? )$/u;
/** Behind it: ", app. 5", " apto 301", "/3", ", int. 3", ", off Allen Avenue", " m. 14", ", 2.º esq." */
const BEHIND =
	/^(?:\/\d{1,3}(?![\d/])|,? (?:app|apto|appt|apt|apart|int|interior|bte|bus|piso|depto|dpto|of|casa|torre|bloque|m|lok|kv|lgh|th|tv)\.? ?\d{1,4}[A-Z]?(?![\p{L}\d])|,? (?:[Ll]otes?|[Ll]te?\.|[Bb]loco|[Ff]ra[cç]{1,2}ão|[Pp]orta|[Cc]ave|[Ss]ubcave|[Ee]ntrada|[Pp]rédio) ?(?:[A-Z]|\d{1,4})[A-Z]?(?![\p{L}\d])|,? r\/c(?:(?: |-)?(?:esq|dto|dt|dir|frt|fte)\.?)?(?!\p{L})|,? \d{1,2}\.? ?[º°ª]\.? ?(?:esq|dto|dcha|izda|izq|izqda|frente|[A-Z](?!\p{L}))?\.?|, off (?:\p{Lu}\p{L}+ ){1,2}(?:Avenue|Road|Street|Close|Way|Crescent))/u;
/** A street with what belongs to it on both sides. */
export function withDoors(plain: string, { start, end }: Span): Span {
	const before = BEFORE.exec(plain.slice(Math.max(0, start - 48), start));
	let last = end;
	for (let times = 0; times < 3; times++) {
		const behind = plain.slice(last, last + 40);
		last += (BEHIND.exec(behind) ?? BEHIND_ELSEWHERE.exec(behind))?.[0].length ?? 0;
	}
	return { start: start - (before?.[0].length ?? 0), end: last };
}

export const addressRuns = (text: Normalised): Span[] => [
	...matches(text, RUN),
	...matches(text, NUMBER_RUN),
	...QUARTERS.flatMap((form) => matches(text, form)),
	...matches(text, NAMED_HOUSES[0] as RegExp, () => true, 1),
	...NAMED_HOUSES.slice(1).flatMap((form) => matches(text, form)),
	...ROADS.flatMap((form) => matches(text, form)),
];
