// Places below the state by their names (45 CFR 164.514(b)(2)(i)(B)). A town's name is often a word or a person's, so it counts
// with a sign of place: a preposition, a state behind it, a field, an address; behind a word that announces where somebody
// lives or comes from, it counts whether a list knows it or not.

import { fold } from '../fold.ts';
import { familyNames, germanTowns, givenNames, isWordOf, smallTowns, towns } from '../lists/lists.ts';
import { provinces } from '../lists/provinces.ts';
import { widePlaces } from '../lists/wide-places.ts';
import { EPONYMS, NO_NAME, ORDINARY } from '../lists/words.ts';
import { matches, type Recogniser, type Span, where } from '../recogniser.ts';
import { everyMatch } from '../search.ts';
import { INDIAN_PLACES } from './address-runs.ts';
import { addressesIn, isTown, PLACE_WORDS, REST_OF_NAME, townAtStart, townsBehind } from './addresses.ts';
import { MONTH } from './date-words.ts';
import { inSmallLetters } from './lower-case.ts';
import { clinician, name } from './names.ts';
import { inOtherScripts } from './other-scripts/parts.ts';
import { streetsIn } from './places.ts';
import { placesByForm } from './toponyms.ts';

const CAPITAL = "\\p{Lu}[\\p{L}'’.-]*";
const STATE =
	'(?:A[LKZR]|C[AOT]|D[EC]|FL|GA|HI|I[DLNA]|K[SY]|LA|M[EDAINSOT]|N[EVHJMYCD]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[TA]|W[AVIY]|Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Georgia|Hawaii|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|New Hampshire|New Jersey|New Mexico|North Carolina|North Dakota|Ohio|Oklahoma|Oregon|Pennsylvania|Rhode Island|South Carolina|South Dakota|Tennessee|Texas|Utah|Vermont|Virginia|West Virginia|Wisconsin|Wyoming|Ontario|Quebec|Alberta|British Columbia|Manitoba|Nova Scotia|Queensland|Victoria|NSW|UK|USA?|England|Scotland|Wales|Ireland|France|Germany|Spain|Italy|Canada|Australia|India|Co\\.? \\p{Lu}\\p{Ll}+)';
const IN =
	'(?:in|at|from|near|to|of|outside|around|via|visiting|leaving|[Ee]vac(?:uated)? to|flown to|airlifted to|back to|home to|moved to|lives in|living in|travell?ed to|born in|en|de|desde|hasta|cerca de|à|aux?|chez|près de|aus|bei|nach|von|nahe|uit|vanuit|naar|te|da|di|presso|em|av|fra|från)';
const PLACED = new RegExp(
	`(?<![\\p{L}])${IN} ((?:(?:San|Santa|Santo|São|St\\.?|Saint|Los|Las|Les|El|La|Le|Bad|New|North|South|East|West|Fort|Ft\\.?|Mount|Mt\\.?|Port|Lake) )?${CAPITAL}(?:[ -](?:(?:de|del|de los|la|do|da|dos|am|an der|ob der|vor der|im|in der|bei|upon|on|of)[ -])?${CAPITAL}){0,2})`,
	'gu',
);
const WITH_STATE = new RegExp(
	`(?<![\\p{L}])(?:${CAPITAL} (?:(?:or|and|of|on|the) )?){0,2}${CAPITAL}, ?${STATE}(?![\\p{L}]|-[\\p{L}\\d])`,
	'gu',
);
/** "our Leeds office" */
const BRANCH =
	/(?<![\p{L}])(?:our|the|their|your) ((?:\p{Lu}[\p{L}'’.]*[ -]){1,3})(?:downtown )?(?:clinic|office|campus|site|branch|hospital|practice)(?![\p{L}])/gu;
/** "the Rome criteria", "Glasgow Coma Scale", "Marburg virus". */
const THING =
	/^(?:['’]s?)?[ -](?:(?!(?:with|and|for|of|who|on|has|had|mit|und|con|y|avec|et)[ -])\p{L}+[ -]){0,2}(?:criteria|classification|scale|score|staging|grade|consensus|guidelines?|virus|fever|disease|protocol|study|trial|declaration|convention|system|index|definition|agreement|statement|maneuver|manoeuvre|lesion|sheep|syndrome|ulcer|chart|rules?|equation|questionnaire|category|system|influenza|Modell|Kategorie|grado|cohort|collaboration|formula|Heart Study|Klassifikation|Kriterien|Konsensus|Schema|Protokoll|Studie|Erklärung|Score|criterios|clasificaci[oó]n|escala|protocolo|crit[èe]res|sign)\b/iu;
const FIELD =
	/(?:^|[\n.;|])[ \t]*(?:address|home address|residence|resides(?: at| in)?|lives (?:at|in)|city|town|county|birthplace|place of birth|domicilio|direcci[oó]n|localidad(?:[/ ]+provincia)?|provincia|municipio|poblaci[oó]n|ciudad|lugar de nacimiento|adresse|anschrift|wohnort|wohnhaft(?: in)?|geburtsort|adresse|ville|domicile|lieu de naissance|adres|woonplaats|indirizzo|citt[àa]|住所|施設住所)[ \t]*[:：=][ \t]*([^\n|;]{2,90}?)(?=[ \t]*\.?[ \t]*(?:[\n|;]|$|(?:CP|C\.P\.|ZIP|PLZ|Tel)\b)|\.[ \t]+\p{Lu}\p{Ll}+(?:[ \t]\p{Ll}+)?[ \t]*:)/giu;

/** Who lives, was born or comes from somewhere: what follows is a place whether a list knows it or not. */
const LIVES: RegExp[] = [
	'(?:lives?|living|lived|resid(?:es?|ing|ed)|born|raised|grew up|brought up|moved|relocated|emigrated|comes?|came|hails?|native|resident|citizen|commutes|evacuated|home) (?:here )?(?:alone )?(?:in|from|to|at|near|outside|of|just outside)(?: (?:rural|downtown|central|suburban|north|south|east|west|northern|southern))?',
	'(?:year-old|y\\.?o\\.?|y\\/o|man|woman|male|female|boy|girl|gentleman|lady|patient|pt|child|farmer|teacher|nurse|worker|driver|student|priest|pastor|\\p{Lu}\\.) (?:who (?:is |comes? )?)?from',
	'(?:vive|vivía|viven|reside|residente|vecin[oa]s?|natural|nacid[oa]|naci[oó]|procedente|originari[oa]|domiciliad[oa]|oriund[oa]|empadronad[oa]) (?:solo |sola |actualmente )?(?:en|de|a)',
	'(?:wohnhaft|wohnt|wohnte|lebt|lebte|geboren|geb\\.|aufgewachsen|gebürtig|stammt|stammend|kommt|zugezogen|verzogen|umgezogen) (?:allein |derzeit |jetzt )?(?:in|aus|nach|bei|im Raum)',
	'(?:Patientin|Patient|Mann|Frau|Rentner|Rentnerin|Landwirt|Landwirtin|Dame|Herr|Kind|Junge|Mädchen|Bauer|Bäuerin) aus',
	'(?:[Vv]ereda|[Cc]orregimiento|[Ee]jido|[Bb]arrio|[Cc]aser[ií]o|[Vv]illage|[Vv]ill\\.|Tehsil|Taluka?|Mandal|Distt?\\.|[Dd]istrict|P\\.O\\.|(?:at|in|of) P\\.S\\.)(?! (?:Hospital|General|Nurse|Health|Nursing|Surgeon|Court))',
	'(?:Gemeinde|Landkreis|Ortschaft|Stadtteil|Ortsteil|Raum|Stadt|Bezirk|Vereda|Comuna|Concelho|Freguesia|Colonia|Col\\.|Delegación|Barrio|Partido)',
	'(?:habite|habitant)',
	// How far from somewhere.
	'(?:[Pp]róximo|[Pp]erto|[Nn]a altura|[Aa]rredores|[Cc]erca|[Cc]ercan[oa]|[Aa]fueras|[Aa] la altura|[Pp]rès|[Nn]on loin|[Aa]ux environs|[Àà] hauteur|[Vv]icino|[Nn]ei pressi|[Ii]n der Nähe|[Nn]ahe|Höhe|[Ii]n de buurt|[Tt]er hoogte|[Oo]utskirts|[Jj]ust past|[Kk]m from|[Mm]iles from) (?:ao?|de|do|da|du|of|di|von|van)',
	'(?:[Pp]ovoado|[Aa]ssentamento|[Cc]omunidad|[Cc]omunidade|[Rr]esguardo|[Cc]entro poblado|[Aa]nexo|[Pp]araje|[Rr]ancho|[Ss]ítio|[Hh]ameau|[Ll]ieu-dit|[Ll]ocalità|[Tt]ownland|[Bb]uurtschap) (?:de|do|da|di|of)',
	'(?:walked|drove|flew|came|travell?ed)(?: \\p{Ll}+){0,2} (?:in )?from',
	'(?:vino|viene|llegó|acude|arrivat[oa]|veio|chegou) (?:de|desde|da)',
	'(?:bor|bodde|bosatt|född|uppvuxen|født|oppvokst|kommer) (?:på|i|från|fra)',
	'(?:mieszka|zamieszkał[ya]|urodzon[ya]|pochodzi) (?:we?|z)',
	'(?:man|woman|shearer|farmer|fisherman|family|couple|lives?|living) (?:from )?near',
	'(?:nat[oa]|n[ée]e?|born|geboren|geb\\.|nacid[oa]|nascid[oa])(?!\\p{L})[^.\\n\\p{Lu}]{1,24} (?:a|à|in|en|em|zu|at)',
	"(?:gare|bar|ville|mairie|coll[èe]ge|lycée|prison|aéroport|camping|plage|usine|marché|pueblo|instituto|ayuntamiento|playa|estación|fábrica|feria|comarca|cárcel|taller|farmacia|puerto|ambulatorio|stazione|fabbrica|carcere|spiaggia|porto|mercado|praia|fábrica|presídio) (?:de|di|d[’'])",
	'(?:trasladad[oa]|derivad[oa]|viaj[oó]|regres[oó]|lleg[oó]|emigr[oó])(?: \\p{Ll}+){0,3} (?:a|hasta)',
	'(?:habite|vit|demeurant|domiciliée?|originaire|née?|résidant|réside)(?: seule?)? (?:à|de|près de)',
	'(?:vive|vivono|lavora|residente|abita|nat[oa]|proveniente|originari[oa]) (?:a|da|di)',
	'(?:woont|woonachtig|geboren|afkomstig) (?:in|uit|te)',
	'(?:mora|vive|reside|residente|natural|procedente|nascid[oa]|internad[oa]|aposentad[oa]) (?:em|de|no|na)',
	'(?:villages?|towns?|comuna|vereda|corregimiento|parroquia|cant[oó]n|distrito|concelho|freguesia|frazione|rancher[ií]a|ejido|city|hamlet|suburb|borough|neighbou?rhood|parish|county|municipality|pueblo|aldea|localidad|municipio|barrio|commune|quartier|village|comune|gemeente) (?:of|called|de|d[iu]|van)',
	'\\d{1,3} (?:a\\.|años|ans|J\\.|Jahre|y\\/?o|yrs?),? (?:de|from|aus)',
]
	// At the beginning of a sentence as well.
	.map((words) => {
		const [verbs = '', ...rest] = words.split(/(?<=\)) /u);
		const either = verbs.replace(/(?<=\(\?:|\|)\p{Ll}/gu, (letter) => `[${letter}${letter.toUpperCase()}]`);
		return [either, ...rest].join(' ');
	})
	.map((words) => new RegExp(`(?<![\\p{L}])${words} (?:the |la |el |Las? |le )?(${PLACE_WORDS})`, 'gu'));
/** "Kölner Innenstadt", "einer Wiener Klinik": the adjective that German makes of a town. */
const TOWN_ADJECTIVE = /(?<![\p{L}-])(\p{Lu}\p{Ll}{2,}(?:er|ner))(?= \p{Lu}\p{Ll}{2,})/gu;
/** "Klein Haasbeck, am 21.09.2021", "Toledo, a 3 de mayo": the place and the day above or below a letter. */
const LETTER_HEAD = new RegExp(
	`(?:^|\\n)[ \\t]*(${PLACE_WORDS}), (?:(?:am|den|le|a|d\\.|il|op|,)? ?)(?=\\d{1,2}(?:[./] ?\\d{1,2}[./]|(?:\\.|er|º)? (?:de )?${MONTH}(?!\\p{L})))`,
	'gu',
);
/** Short names of towns as they are written in American notes. */
const SHORT =
	/(?<![\p{L}])(?:in|from|to|near|at|of) (NYC|SF|LA|DC|Philly|San Fran|Vegas|Chi-?town|NOLA|the Bronx|Queens|Brooklyn|Manhattan|Harlem|Staten Island)(?![\p{L}])/gu;
/** "Gandhi Nagar", "Jardines del Sur": quarters by the last word that India gives them, and Australian towns before their state. */
/** "Kayseri'den", "Ankara'da": Turkish hangs where and whence on the name. */
const TURKISH = /(?<![\p{L}])(\p{Lu}\p{Ll}{2,})['’](?:[dt][ea]n?|y[ea]|l[ıi])(?![\p{L}])/gu;
const QUARTER = where(
	/ (?:Nagar|Colony|Puram|Layout|Enclave|Vihar|Bagh|Ganj|Khera|NSW|QLD|Qld|TAS|ACT|(?:NT|VIC|Vic|SA|WA),? \d{4})/,
	/(?<![\p{L}])(?:\p{Lu}\p{L}+ ){1,2}(?:Nagar|Colony|Puram|Layout|Enclave|Vihar|Bagh|Ganj|Khera)(?![\p{L}])|(?<![\p{L}])(?:\p{Lu}\p{L}+ ){0,2}\p{Lu}\p{L}+(?=,? (?:NSW|QLD|Qld|TAS|ACT)(?![\p{L}])|,? (?:NT|VIC|Vic|SA|WA),? \d{4}(?!\d))/gu,
);
/** A town behind an institution or a street: "Memorial Hospital, Leeds", "12 Elm St, Springfield". */
const BEHIND_INSTITUTION =
	/(?:Polizei(?:dienststelle|inspektion|station|wache)?|Amtsgericht|Standesamt|Feuerwehr|Gesundheitsamt|Jugendamt|Landratsamt|Orthopädie|Chirurgie|Kardiologie|Radiologie|Neurologie|Gynäkologie|Urologie|Onkologie|Pneumologie|Dialyse|Praxis|LKH|BKH|KKH|KH|SPZ|MVZ|Reha|Hospital|Hosp\.?|School|Academy|Primary|College|Clinic|Cent(?:er|re)|Ctr\.?|Infirmary|Health|Hospice|[Kk]linikum|[Kk]rankenhaus|[Kk]linik)(?= (?:in )?\p{Lu}|, ?\p{Lu})/gu;
const BEHIND_STREET =
	/\d{1,5} (?:[NSEW]\.? )?(?:\p{Lu}[\p{L}'.-]* ){1,3}(?:Street|St|Avenue|Ave|Road|Rd|Boulevard|Blvd|Lane|Ln|Drive|Dr|Way|Court|Ct|Place|Pl|Terrace|Parkway)\.?, ?((?:\p{Lu}[\p{L}'.-]+)(?: \p{Lu}[\p{L}'.-]+){0,2})/gu;

/** Prepositions that say enough for a small town, in texts whose nouns are not all written with capitals. */
const NEAR =
	/^(?:en|[Ee]vac(?:uated)? to|flown to|airlifted to|back to|home to|in|at|from|near|outside|around|visiting|moved to|lives in|living in|travell?ed to|born in|desde|cerca de|à|chez|près de|uit|te)$/u;

export const town: Recogniser = {
	id: 'town',
	counts: 'of-patient',
	law: 'B',
	words: 'a town or a place',
	instead: 'name the country or the state only',
	find: (text, scene) => {
		const { plain } = text;
		const german = scene.germanNouns;
		return [
			...matches(text, FIELD, () => true, 1),
			...matches(text, WITH_STATE, ([whole]) => {
				const place = whole.slice(0, whole.lastIndexOf(','));
				return !NO_NAME.has(fold(place)) && !/\b(?:Dr|Mr|Mrs|Ms)\.?$/.test(place) && !/^\p{Lu}{2,4}$/u.test(place);
			}),
			...addressesIn(plain).towns,
			...LIVES.flatMap((form) => everyMatch(plain, form).flatMap((match) => announced(plain, match))),
			...streetsIn(text).flatMap(({ start, end }) => [...behindStreet(plain, end), ...beforeStreet(plain, start)]),
			...matches(text, LETTER_HEAD, () => true, 1),
			...matches(text, SHORT, () => true, 1),
			...matches(text, INDIAN_PLACES, () => true, 1),
			...matches(text, TURKISH, ([, place]) => isTown(place as string), 1),
			...placesByForm(plain, german),
			...everyMatch(plain, BETWEEN_COMMAS).flatMap(betweenCommas),
			...inSmallLetters(plain).towns,
			...inOtherScripts(plain, 'towns'),
			...matches(text, QUARTER, ([whole]) => !NO_NAME.has(fold(whole.split(' ')[0] as string))),
			...matches(text, BEHIND_STREET, () => true, 1),
			...matches(text, BEHIND_DUTCH_CODE, () => true, 1),
			...matches(text, BEFORE_CODE, ([, place]) => !NO_NAME.has(fold((place as string).split(' ')[0] as string)), 1),
			...[...name.find(text, scene), ...clinician.find(text, scene)].flatMap(({ end }) => behindName(plain, end)),
			...everyMatch(plain, BEHIND_INSTITUTION).flatMap(({ 0: word, index }) =>
				townsBehind(plain.replace(/ in /g, '    '), index + word.length).filter(({ start, end }) =>
					isSure(plain.slice(start, end)),
				),
			),
			...(german ? everyMatch(plain, TOWN_ADJECTIVE).flatMap(adjective) : []),
			...[...everyMatch(plain, BRANCH), ...everyMatch(plain, PLACED)].flatMap((match) => townIn(plain, match, german)),
		];
	},
};

/** What German makes nouns of: no town that a list knows ends so and stands without a preposition of place. */
const NOUN = /(?:ung|heit|keit|schaft|tion|itis|ose|ie|tät|ment|nis|krankheit|gebiet|bereich|bild|zeit|lage)$/u;

/** No ordinary word, eponym or state at the same time. */
const isSure = (name: string) => {
	const key = fold(name);
	return !ORDINARY.has(key) && !EPONYMS.has(key) && !NO_NAME.has(key) && !widePlaces().has(key);
};

/** What stands behind "lives in": the words that could be one place. */
function announced(plain: string, match: RegExpExecArray): Span[] {
	const words = (match[1] as string).replace(/[.'’-]+$/, '');
	const start = match.index + match[0].length - (match[1] as string).length;
	const known = townAtStart(words);
	const name = known || words;
	// "vereda El Rosal": an article with a capital is part of the name, and no word of grammar.
	const parts = name.split(/[ -]/);
	const first = fold((/^(?:El|The)$/.test(parts[0] as string) && parts[1]) || (parts[0] as string));
	const key = fold(name);
	if (widePlaces().has(key) || widePlaces().has(first) || NO_NAME.has(first) || NO_NAME.has(key)) return [];
	// Abbreviations of wards and organs stay; a people or a language is none.
	if (/^\p{Lu}{1,5}$/u.test(name) || (!known && ORDINARY.has(key))) return [];
	return [
		{ start, end: start + name.length },
		...townsBehind(plain, start + name.length).filter((one) => isSure(plain.slice(one.start, one.end))),
	];
}

/** Behind a street stands a town, whether a list knows it or not. */
function behindStreet(plain: string, end: number): Span[] {
	const known = townsBehind(plain, end);
	if (known.length > 0) return known;
	const next = new RegExp(`^,? ?[,\\n] ?(${PLACE_WORDS})(?=[ ]?[,.;)\\n]|$)`, 'u').exec(plain.slice(end, end + 60));
	const first = fold((next?.[1] ?? '').split(' ')[0] as string);
	if (!next || NO_NAME.has(first) || widePlaces().has(first) || widePlaces().has(fold(next[1] as string))) return [];
	const from = end + next[0].length - (next[1] as string).length;
	return [{ start: from, end: from + (next[1] as string).length }];
}

/** "St. Johann im Pongau, Hauptstraße 11", "Altdorf UR, Seestrasse 12": a known town in front of a street. */
function beforeStreet(plain: string, start: number): Span[] {
	const before = BEFORE_STREET.exec(plain.slice(Math.max(0, start - 60), start));
	const name = (before?.[1] ?? '').replace(/ [A-Z]{2}$/, '');
	if (!before || !isTown(name)) return [];
	const from = start - before[0].length;
	return [{ start: from, end: from + name.length }];
}
const BEFORE_STREET = new RegExp(`(?<![\\p{L}])(${PLACE_WORDS})(?: [A-Z]{2})?, ?$`, 'u');

/** ", Smethwick.": a town of the list alone between commas, when it is nothing else. */
const BETWEEN_COMMAS = new RegExp(`(?<=\\p{Ll}, )(${CAPITAL}(?: ${CAPITAL})?)(?=[,;\\n]|\\.(?: |\\n|$)|$)`, 'gu');
function betweenCommas(match: RegExpExecArray): Span[] {
	const place = match[1] as string;
	const key = fold(place);
	const other = isWordOf(familyNames(), key) || isWordOf(givenNames(), key);
	return towns().has(key) && !other && isSure(place) ? [{ start: match.index, end: match.index + place.length }] : [];
}

/** "Ruth Bänziger, Herisau, Tel. …": a known town behind a name. */
function behindName(plain: string, end: number): Span[] {
	const next = BEHIND_NAME.exec(plain.slice(end, end + 60));
	const place = next?.[1] ?? '';
	if (!next || !isTown(place) || !isSure(place)) return [];
	const start = end + next[0].indexOf(place);
	return [{ start, end: start + place.length }];
}
const BEHIND_NAME = new RegExp(`^, (${PLACE_WORDS})(?=[,.;)\\n]|$)`, 'u');
/** A Dutch code before its town. */
const BEHIND_DUTCH_CODE =
	/(?<![\w.,/-])[1-9]\d{3} ?(?!SA|SD|SS|IU|UI|IE|MG|ML|KG|MM|CM|HZ|GY|MR|CT)[A-Z]{2},? +(?!Vit|Unit)((?:(?:Den|De|Het|'s|Sint|St\.) ?)?-?\p{Lu}[\p{L}-]{2,}(?: aan (?:den|de) \p{Lu}\p{L}+)?)/gu;
/** What stands before a British or Canadian code is the town, whether a list knows it or not. */
const BEFORE_CODE = new RegExp(
	`(?<=[,\\n] ?)(${PLACE_WORDS}),? (?=[A-Z]{1,2}\\d[A-Z\\d]? \\d[ABD-HJLNP-UW-Z]{2}(?![\\w])|[ABCEGHJ-NPRSTVXY]\\d[A-Z] \\d[A-Z]\\d(?![\\w])|[AC-FHKNPRTV-Y]\\d{2} (?=[A-Z\\d]{0,3}\\d)[\\dAC-FHKNPRTV-Y]{4}(?![\\w]))`,
	'gu',
);

/** Whose criterion, scale, stage or sentence it is: "escala de Norton", "stade de …", "Satz von Sutton". */
const THING_BEFORE =
	/(?:escala|clasificaci[oó]n|criterios?|estad[ií]os?(?: [IVX\d]+[A-C]?)?|[ií]ndice|test|signo|consenso|classification|score|[ée]chelle|crit[èe]res?|stade|Satz|Kriterien|Klassifikation|Skala|Regel|Gesetz|Zeichen|Schema|Modell|Stadium)(?: [\p{L}\d-]+){0,4},? (?:de|d['’]|von|nach|of) $/iu;

/** Things that are called after a town. */
const CALLED_AFTER =
	/^(?:Wiener Walzer|Berliner Blau|Frankfurter Horizontale|Marburger|Pariser|Münchner Klassifikation|Wiener Schnitzel|Hamburger|Schweizer|Tiroler|Kieler Knochen)/u;

function adjective(match: RegExpExecArray): Span[] {
	const word = match[1] as string;
	const { input, index } = match;
	if (CALLED_AFTER.test(input.slice(index)) || THING.test(input.slice(index + word.length))) return [];
	const stem = fold(word.slice(0, -2));
	const forms = [stem, `${stem}en`, `${stem}e`, stem.replace(/n$/, 'en')];
	const of = forms.find((form) => /^(?:DE|AT|CH|LU)$/.test(towns().get(form) ?? ''));
	return of && !NO_NAME.has(fold(word)) && !ORDINARY.has(of) ? [{ start: index, end: index + word.length }] : [];
}

/** The longest beginning of the words behind the preposition that is a town. */
function townIn(plain: string, match: RegExpExecArray, german: boolean): Span[] {
	const whole = (match[1] as string).trimEnd();
	const start = match.index + match[0].lastIndexOf(match[1] as string);
	const near = NEAR.test(match[0].slice(0, match[0].length - (match[1] as string).length).trim()) && !german;
	const parts = whole.split(/(?<=[ -])/);
	for (let count = parts.length; count > 0; count--) {
		const name = parts
			.slice(0, count)
			.join('')
			.replace(/[ -]$/, '')
			.replace(/[.’']s?$/, '');
		const key = fold(name)
			.replace(/^st\.? /, 'saint ')
			.replace(/^mt\.? /, 'mount ')
			.replace(/^ft\.? /, 'fort ');
		// "factor V Leiden", "de ITU", "Arnold-Chiari": no places.
		if (widePlaces().has(key) || NO_NAME.has(key) || EPONYMS.has(key) || /^\p{Lu}{2,5}$/u.test(name)) continue;
		if (key === 'leiden' && /factor V\b/i.test(plain.slice(Math.max(0, start - 20), start))) continue;
		// In German every noun has a capital: there a small town counts by its whole name, or by the list of German towns.
		const listed = german && name.length > 4 && germanTowns().has(key) && !ORDINARY.has(key) && !NOUN.test(name);
		const small =
			listed ||
			(/ \p{Ll}+ /u.test(name) && smallTowns().has(key)) ||
			(near && !/^\p{Lu}+$/u.test(name) && isSure(name) && smallTowns().has(key));
		if (!small && !isWordOf(towns(), key) && !provinces().has(key)) continue;
		if (THING.test(plain.slice(start + name.length)) || THING_BEFORE.test(plain.slice(Math.max(0, start - 60), start)))
			return [];
		const rest = REST_OF_NAME.exec(plain.slice(start + name.length, start + name.length + 40))?.[0] ?? '';
		return [
			{ start, end: start + name.length + rest.length },
			...townsBehind(plain, start + name.length).filter((one) => isSure(plain.slice(one.start, one.end))),
		];
	}
	return [];
}
