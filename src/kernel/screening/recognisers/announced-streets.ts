// Streets that a word announces, and forms of streets by country that stand in addresses and letters. Behind "wohnhaft", "lives at",
// "vive en", "demeurant" or "Morada:" a name with a house is a street whether a list knows it or not. Forms after the addressing sheets
// of the Universal Postal Union, DIN 5008, Duden's rules for the names of streets (D 161), PostNL's and bpost's.

import type { Normalised } from '../normalise.ts';
import { matches, type Span, where } from '../recogniser.ts';

const CAPITAL = "\\p{Lu}[\\p{L}'’.-]+";
const SMALL =
	"(?:de la|de los|de las|del|de|di|della|dei|da|das|do|dos|des|du|la|le|les|los|las|el|y|e|i|den|der|dem|des|am|an|im|van|op|of|and|alten?|neuen?|hohen?|großen?|kleinen?|oberen?|unteren?|langen?|d['’]|l['’])";
const HOUSE =
	'\\d{1,4}(?: ?[a-zA-Z](?![\\p{L}]))?(?: ?[-–/+] ?\\d{1,4}[a-z]?){0,3}(?:\\/(?:Top|Tür|Stg\\.?|Stiege)? ?\\d{1,3}){0,2}';
const NAME = `(?:${SMALL} ){0,2}(?:\\d{1,2}\\. )?${CAPITAL}(?:[ -](?:${SMALL} ){0,2}(?:\\d{1,2}\\. )?${CAPITAL}){0,5}`;
const NUMBER = `,? (?:(?:n[ºo°.]{1,3}|núm\\.?|nr\\.?|Nr\\.?|n°|#) ?)?(?:${HOUSE}|[sS] ?\\/ ?[nN]|km\\.? ?\\d+(?:[.,]\\d)?)`;
const DOOR_BEHIND =
	'(?:,? (?:(?:apt|apto|apartamento|dpto|piso|bajo|bloque|casa|bus|bte|boîte|bât|bâtiment|Whg|Wohnung|Top|Tür|OG|EG|interno|int|scala|fração|Flat|Unit|Apt|escalier|étage)(?![\\p{L}])\\.? ?[\\dA-Za-zºª°]{0,4}|\\d{1,2} ?[.]?[ºª°](?: ?[A-Za-z]{1,4}\\.?)?|\\d{1,2}(?:to|do|er|ro|vo) ?["“]?[A-Z]?["”]?)){0,3}';

/** Who lives where: the street is the group. */
const ANNOUNCED = new RegExp(
	`(?<![\\p{L}])(?:[Ww]ohnhaft|[Ww]hft\\.|[Ww]h\\.|[Ww]ohnt|[Ww]ohnte|[Ll]ebt|[Ll]ebte|[Aa]nschrift|[Aa]dresse|[Aa]dr\\.|[Ll]ives?|[Ll]iving|[Rr]esid(?:es|ing)|[Ss]tays|[Hh]ome|[Aa]ddress|[Vv]ive|[Rr]eside|[Dd]omiciliad[oa]|[Dd]omicilio|[Dd]om\\.|[Dd]irecci[oó]n|[Ee]mpadronad[oa]|[Hh]abite|[Dd]emeurant|[Dd]emeure|[Dd]omiciliée?|[Dd]omicile|[Rr]esidente|[Aa]bita|[Ii]ndirizzo|[Mm]orada|[Mm]ora|[Ee]ndereço|[Ww]oont|[Aa]dres|[Ww]oonachtig)(?: (?:ist|lautet|is|es|seule?|allein|noch|solo|sola|nog))?(?: (?:at|in|en|à|au|aux|em|na|no|op|aan|in der|in dem|an der|am|im))?(?: the)?[ :]{1,3}(${NAME}${NUMBER}${DOOR_BEHIND})(?!\\d|[.,]\\d|\\s?(?:mg|ml|mm|%|years|Jahre[n]?|años|ans|Tage[n]?|weeks|months|Monate[n]?)(?![\\p{L}]))`,
	'gu',
);
/** A house with a name: "lives at The Old Manse, Kirk Wynd", "Hafod y Bryn, Lôn Eglwys". */
const NAMED_HOUSE = new RegExp(
	`(?<![\\p{L}])(?:lives at|living at|resides at|address(?: is)?:?|house at|home at|home is) (?!(?:home|the same|her|his|their)(?![\\p{L}]))((?:The )?${CAPITAL}(?: (?:y |of |the |on )?${CAPITAL}){0,3}(?:, ${CAPITAL}(?: ${CAPITAL}){0,2} (?:Lane|Road|Street|St|Rd|Wynd|Avenue|Drive|Close|Way|Hill|Green|Row|Brae|Place|Terrace))?)(?=[,.;)\\n]|$)`,
	'gu',
);

/** What stands in German before a number and is counted: no street. */
const COUNTED =
	'(?!(?:Tag|Tage|Woche|Wochen|Monat|Monate|Jahr|Jahre|Jahren|Lebensjahr|Lebenswoche|Alter|Gruppe|Stufe|Phase|Grad|Klasse|Station|Zimmer|Bett|Segment|Level|Bereich|Skala|Score|Stadium|Abstand|Verlauf|Ebene|Etage|Kategorie|Typ|Abbildung|Tabelle|Kapitel|Abschnitt|Fall|Zyklus|Serie|Leitlinie|Mittel|Durchschnitt|Schnitt|Höhe|Nacht|Stunde|Stunden|Minute|Minuten|Dosis|Visite|Arm|Vergleich|Wert|Wirbel|Punkt|Version|Studie|Rahmen|Juli|Juni|August|Januar|Februar|März|April|Mai|September|Oktober|November|Dezember|Jahre|Sommer|Winter)(?![\\p{L}]))';
const LANE_NOUN =
	'(?:Heide|Wald|Park|Markt|See|Bach|Berg|Wall|Anger|Teich|Holz|Tor|Hang|Graben|Damm|Deich|Dorf|Wiesen?|Linden?|Eichen?|Buchen?|Birken?|Erlen?|Tannen|Mühle|Kirche|Brücke|Höhe|Halde|Bahn|Burg|Grund|Feld|Feldern|Winkel|Brunnen|Schloss|Hof|Höfen|Garten|Gärten|Hafen|Kamp|Brink|Sand|Steig|Rain|Acker|Äckern|Weinberg|Turm|Kapelle|Ziegelei|Kelter|Schmiede|Zollhaus|Rathaus|Bahnhof|Friedhof|Schule|Forsthaus|Reben|Wasserturm|Stadtgraben|Stadtmauer)';

const FORMS: RegExp[] = [
	// "Zur alten Mühle 2,", "Unter den Eichen 77 in", "Bei der alten Kelter 5."
	new RegExp(
		`(?<![\\p{L}])(?:Am|Im|Zum|Zur|Beim|Vorm|(?:An|Auf|Bei|Hinter|In|Neben|Ober|Über|Unter|Vor|Zwischen) de[mnr]) (?:(?:[aA]lten?|[nN]euen?|[hH]ohen?|[gG]roßen?|[kK]leinen?|[oO]beren?|[uU]nteren?|[wW]eißen?|[rR]oten?|[gG]rünen?) )?(?:${LANE_NOUN}|\\p{Lu}\\p{Ll}+${LANE_NOUN.toLowerCase()}) ${HOUSE}(?=[.,;)\\n]|$| in )`,
		'gu',
	),
	// Behind a town or a line's beginning any lane with a house: "Lindau, Auf der Mauer 11", never "In der Gruppe 12".
	new RegExp(
		`(?<=(?:^|\\n|[(,;:] ?))(?:Am|Im|Zum|Zur|Beim|(?:An|Auf|Bei|Hinter|In|Neben|Ober|Über|Unter|Vor) de[mnr]) (?:(?:\\p{Lu}|\\p{Ll})\\p{Ll}+n )?${COUNTED}\\p{Lu}[\\p{L}-]+ ${HOUSE}(?=, ?(?:[A-Z]{1,2}-)?\\d{4,5} | in \\p{Lu}|, \\p{Lu}\\p{Ll}+(?:[.,;)\\n]|$))`,
		'gu',
	),
	// "Straße des Friedens 61", "Platz der Republik 1"
	where(
		/(?:Straße|Strasse|Platz|Allee|Ring|Weg) (?:des|der|am|an|zum|zur)/,
		new RegExp(
			`(?<![\\p{L}])(?:Straße|Strasse|Platz|Allee|Ring|Weg) (?:des|der|am|an der|zum|zur|von) (?:\\d{1,2}\\. )?${CAPITAL}(?: ${CAPITAL})?,? ${HOUSE}(?![\\p{L}\\d])`,
			'gu',
		),
	),
	// Two words before a house and a code: "Unterer Markt 17/2/9, 8530 …", "Neuer Wall 12-14, 20354 …"
	new RegExp(
		`(?<![\\p{L}])(?:\\p{Lu}\\p{Ll}+(?:er|e|es|en) )?\\p{Lu}[\\p{L}-]+(?:wall|markt|Markt|Wall|Graben|graben|Ring|Hof|Kai|Damm|Berg|berg|Stieg|Tor|Anger|Zeile|Winkel|Gasse|Weg|Platz|Plan|Gang|Lände|Zeil|Garten) ${HOUSE}(?=,? \\n?(?:[A-Z]{1,2}-)?\\d{4,5} \\p{Lu}|, \\p{Lu}\\p{Ll}+(?:[,.;)\\n]|$))`,
		'gu',
	),
	new RegExp(
		`(?<![\\p{L}])(?:Unterer|Oberer|Neuer|Alter|Großer|Kleiner|Hoher|Langer|Breiter|Vorderer|Hinterer|Neue|Alte|Große|Kleine|Lange|Breite|Untere|Obere|Hintere|Vordere|Innere|Äußere) (?:Markt|Wall|Graben|Ring|Hof|Kai|Damm|Berg|Steig|Stieg|Tor|Anger|Winkel|Weg|Platz|Plan|Gang|Garten|Gasse|Zeile|Reihe|Str\\.|Straße|Strasse|Mühle|Wiese|Heide|Bahnhofstraße|Hauptstraße|Dorfstraße) ${HOUSE}(?![\\p{L}\\d])`,
		'gu',
	),
	// Rural America; units before a stroke (Australia, India): "RR 2 Box 45", "U4/118 Beaudesert-Nerang Rd", "14/2 Lake Temple Road"
	/(?<![\p{L}\d])(?:RR|R\.R\.|HC|Rural Route) ?#? ?\d{1,3},? Box \d{1,5}/gu,
	new RegExp(
		`(?<![\\p{L}\\d.,/-])(?:U(?:nit ?)?|Flat ?|Lot ?)?\\d{1,4}[A-Za-z]?\\/\\d{1,4}[A-Za-z]? (?:${CAPITAL} ){1,3}(?:Street|St|Road|Rd|Avenue|Ave|Lane|Ln|Drive|Dr|Court|Ct|Place|Pl|Parade|Pde|Crescent|Cres|Highway|Hwy|Terrace|Tce|Close|Cl|Way|Grove|Marg|Nagar|Salai)(?![\\p{L}])\\.?`,
		'gu',
	),
	new RegExp(
		`(?<![\\p{L}\\d.,/-])\\d{1,4}[A-Za-z]?,? (?:${CAPITAL} ){1,3}(?:Cottages?|Villas?|Buildings|Mansions|Mews|Court|House|Tower|Towers|Parade|Pde|Cres|Tce|Row|Gardens|Gdns|Green|Rise|View|Park|Fold|Meadows?|Bank|Ridge|Hollow|Run|Pass|Trace|Cove|Bend|Crossing|Landing|Glen|Heights|Point|Cir)(?![\\p{L}])(?=[,.;)\\n]|$)`,
		'gu',
	),
	// "Flat 3b Kestrel House, Tanner Street"
	new RegExp(
		`(?<![\\p{L}])(?:Flat|Apt|Apartment|Unit|Room) ?#?\\d{1,4}[A-Za-z]?,? (?:${CAPITAL} ){1,3}(?:House|Court|Tower|Towers|Mansions|Buildings|Lodge|Heights|Point)(?:, (?:\\d{1,4} )?(?:${CAPITAL} ){1,2}(?:Street|St|Road|Rd|Lane|Avenue|Ave|Way|Drive|Close|Row|Terrace))?(?![\\p{L}])`,
		'gu',
	),
	// "400 W Elm Apt 3B", "1200 N 14th"
	new RegExp(
		`(?<![\\p{L}\\d.,/-])\\d{2,5} [NSEW]\\.? (?:${CAPITAL}|\\d{1,3}(?:st|nd|rd|th))(?: ${CAPITAL})?(?:,? (?:Apt|Apartment|Unit|Suite|Ste|#)\\.? ?#?\\d{1,5}[A-Z]?|(?=[.,;)\\n]|$))`,
		'gu',
	),
	// Spain and Latin America: scattered houses, farms, blocks: "Diseminado Los Pipaces 14", "Mz. 3 Lote 12", "Calle Hidalgo #45, Col. Centro"
	new RegExp(
		`(?<![\\p{L}])(?:Diseminado|Caser[ií]o|Finca|Cortijo|Paraje|Barriada|Bda\\.|Residencial|Conjunto|Pasaje|Lugar|Aldea|Urbanizaci[oó]n|Calle|C\\/|Av\\.|Avda\\.|Avenida|Cl\\.|Jr\\.|Carrera|Camino|Carretera|Bulevar|Villa|Rancho|Parcela) (?:${SMALL} ){0,2}${CAPITAL}(?: (?:${SMALL} ){0,2}${CAPITAL}){0,4},? ?(?:n[ºo°.]{1,3} ?|núm\\.? ?|#)?(?:\\d{1,5}[A-Z]?|[sS]\\/[nN]|[kK]m\\.? ?\\d+)(?:,? (?:Col\\.|Colonia|Barrio|Fracc\\.|Urb\\.) ${CAPITAL}(?: ${CAPITAL})?)?${DOOR_BEHIND}(?![\\p{L}\\d])(?!\\s?(?:mg|ml|%))`,
		'gu',
	),
	/(?<![\p{L}])(?:Mz|Mza|Manzana|MZ)\.? ?[A-Z\d]{1,3},? (?:Lt|Lote|LT)\.? ?\d{1,4}/gu,
	// France: a place without a street
	new RegExp(
		`(?<![\\p{L}])(?:[Ll]ieu-?dit|[Ll]ieudit|[Hh]ameau(?: de)?|[Ff]erme de) (?:${SMALL} )?${CAPITAL}(?:[ -]${CAPITAL}){0,2}`,
		'gu',
	),
	// Italy in small letters, behind a word or a comma: "in via Garibaldi 3", ", p.zza Dante, 22"
	new RegExp(
		`(?:(?<=(?:in|[,:(]) )(?:via|viale|corso|largo)|(?<![\\p{L}])(?:[Pp]iazza|[Pp]\\.?zza|[Vv]icolo|[Cc]ontrada|[Cc]\\.da|[Ll]ungomare|[Ss]trada (?:[Pp]rovinciale|[Ss]tatale)|[Pp]iazzale|[Vv]ia|[Vv]iale|[Cc]alle|[Ff]razione)) (?:${SMALL} ?){0,2}(?:\\d{1,2} )?${CAPITAL}(?: (?:${SMALL} ){0,2}${CAPITAL}){0,4}(?:, ?| )(?:n\\.? ?|n° ?)?\\d{1,4}(?:\\/?[a-zA-Z])?(?![\\p{L}\\d])(?!\\.\\d|\\s?(?:mg|ml|mm|%|Fr|Ch))`,
		'gu',
	),
	// Portugal and Brazil
	new RegExp(
		`(?<![\\p{L}])(?:[Rr]ua|R\\.|[Tt]ravessa|[Tt]v\\.|[Aa]venida|[Aa]v\\.|[Ll]argo|[Pp]raça|[Bb]eco|[Cc]alçada|[Ee]strada|[Rr]odovia|[Aa]lameda|[Qq]uinta|[Bb]airro|[Ll]adeira|[Qq]uadra|[Ss]ervidão) (?:${SMALL} ){0,2}${CAPITAL}(?: (?:${SMALL} ){0,2}${CAPITAL}){0,4},? ?(?:n\\.?[º°o]? ?)?\\d{1,5}[A-Z]?${DOOR_BEHIND}(?![\\p{L}\\d])(?!\\s?(?:mg|ml|%))`,
		'gu',
	),
	// The Netherlands and Flanders
	where(
		/(?:straat|laan|plein|gracht|kade|dijk|dreef|weg|hof|singel|steeg|kaai|lei|baan|pad|plantsoen|wal|veld|park|Gracht|Straat|Plein|Singel|Dijk|Weg|Markt) \d/,
		/(?<![\p{L}])(?:\p{Lu}[\p{L}.'-]* ){0,2}(?:\p{Lu}?[\p{L}-]*(?:straat|laan|plein|gracht|kade|dijk|dreef|weg|hof|singel|steeg|kaai|lei|baan|pad|plantsoen|steenweg|wal|veld|park|Gracht|Straat|Plein|Singel|Dijk|Weg|Markt)) \d{1,4}(?:-?(?:bis|ter|[a-zA-Z]))?(?: (?:bus|bte) \w{1,4})?(?=,? ?[1-9]\d{3} ?(?:[A-Z]{2} )?\p{Lu}|,? [1-9]\d{3} ?[A-Z]{2}(?![\p{L}])|, \p{Lu}|[.;)\n]|$)/gu,
	),
];

/** A Dutch code before a town or a line's end: "3511 AX Utrecht". Units of measure are none. */
export const DUTCH_CODE =
	/(?<![\w.,/-])(?!(?:19|20)\d{2} ?[A-Z]{2}(?:[.;,)\n]|$))[1-9]\d{3} ?(?!SA|SD|SS|IU|UI|IE|MG|ML|KG|MM|CM|HZ|MV|KV|GY|MR|CT|US|UK|AD|BC|KJ|PM|AM|IV|IM|SC)[A-Z]{2}(?=,? +\p{Lu}\p{Ll}|[.;)\n]|$)(?! (?:Vit|Units?|Einheiten))/gu;
/** Ireland's Eircode: a routing key, and four of its letters and digits with a letter among them. */
export const EIRCODE =
	/(?<![\w-])(?:D6W|[AC-FHKNPRTV-Y]\d{2}) (?=[A-Z\d]{0,3}[AC-FHKNPRTV-Y])(?=[A-Z]{0,3}\d)[\dAC-FHKNPRTV-Y]{4}(?![\w-])/g;

export const streetsByForm = (text: Normalised): Span[] => [
	...matches(text, ANNOUNCED, () => true, 1),
	...matches(text, NAMED_HOUSE, () => true, 1),
	...FORMS.flatMap((form) => matches(text, form)),
];
