// Houses by what happens at them: where somebody is brought, sent, cared for, works, learns, plays or prays, and the name that stands behind the
// preposition, whatever it says: "transferred from Foothills", "trasferito dal Niguarda", "verlegt vom Triemli", "werkte bij Philips". One line for each
// language: what happens, the prepositions that lead to a house, the articles between. Departments, countries, months and what textbooks call after
// somebody are none. Kinds that stand before a name (homes, schools, clubs, churches) are those of the registers of care and of schools of the
// countries whose languages are read.

import { fold } from '../../fold.ts';
import { THINGS } from '../../lists/things.ts';
import { widePlaces } from '../../lists/wide-places.ts';
import { tellsItself } from '../../lists/word-forms.ts';
import { EPONYMS, NO_NAME } from '../../lists/words.ts';
import type { Normalised } from '../../normalise.ts';
import { matches, type Span } from '../../recogniser.ts';
import { isForSomething } from './houses-by-place.ts';
import { PURPOSE } from './possible-care.ts';
import { endsLikeKnownWord, isKnownWord } from './vocabulary.ts';

const WORD = "\\p{Lu}[\\p{L}'’-]{2,20}";
const ARTICLE = "(?:The|La|Le|Les|L['’]|El|Los|Las|Il|De|Het|Ten|San|Santa|Sant|São|St\\.?|Saint|Sankt) ?";
const OF =
	"(?:of the |of |and |& |de la |de las |de los |de l['’]|del |de |della |delle |do |da |dos |du |des |d['’]|am |an der |van de |van )";
/** Two capitals and more with a name behind, or a name of three words at most. */
const NAME = `(?:\\p{Lu}{2,5} (?:${ARTICLE})?${WORD}|(?:${ARTICLE})?${WORD}(?: (?:${OF})?(?:${WORD}|XXI{0,2}|\\d{1,3}(?![\\d.,%/]))){0,2})`;

/** What happens, the prepositions, the articles. */
const HAPPENS: readonly (readonly [string, string, string])[] = [
	[
		'(?:[Dd]own-?referred|[Tt]ransferred|[Tt]ransfer|[Tt]ransported|[Cc]onveyed|[Ff]lown|[Dd]ischarged|d\\/c|[Bb]rought|[Tt]aken|[Ss]ent|[Rr]eferred|[Rr]eferral|[Rr]eceived|[Rr]etrieved|[Aa]irlifted|[Mm]edevac(?:ed|uated)?|[Ee]vac(?:ed|uated)?|[Rr]epatriated|[Rr]ushed|[Ee]scorted|[Dd]riven|[Cc]arried|[Bb]lue-lighted|[Hh]elicoptered|[Mm]oved|[Rr]ecalled|[Rr]eadmitted|[Aa]dmitted|[Tt]x(?:’?d)?|[Tt]rf(?:d)?|[Tt]xfr|[Xx]fer|[Bb]orn|[Dd]elivered|[Ii]maging|[Rr]ehab|[Dd]ialysis|[Bb]loods|[Ss]canned|[Pp]reviously|[Tt]hen|[Nn]ow|[Ww]orks?|[Ww]orked|[Vv]olunteers?|[Ww]orships|[Dd]ay cent(?:re|er)|[Mm]ember|[Cc]ollege|[Ss]chool(?:ed)?|[Uu]ni|[Kk]ids|[Cc]hild(?:ren)?|[Gg]oes|[Gg]oing|[Aa]ttends?|[Pp]lays|[Pp]layer|PCP|GP)(?: \\p{Ll}+)? (?:from|to|at|via|into|under|for)',
		'(?:the )?',
		'en',
	],
	['(?:[Ii]n|[Aa]t|[Tt]o|[Ff]rom|[Uu]nder|[Aa]cross to|[Vv]ia|for)', 'the ', 'the'],
	[
		'(?:[Vv]erlegt|[Vv]erlegung|[Rr]ückverlegt|[Gg]ebracht|[Tt]ransportiert|[Gg]eflogen|[Üü]bernommen|[Üü]bernahme|[Aa]ufgenommen|[Ee]ntbunden|[Nn]otarzt|[Üü]berwiesen|[Üü]berweisung|[Zz]ugewiesen|[Zz]uweisung|[Ee]ingewiesen|[Ee]inweisung|[Vv]orstellig|[Kk]ommt|[Kk]am|[Bb]ehandelt|[Oo]periert|(?:Vor-)?OP|[Ll]iegt|[Rr]eha|[Ww]ohnt|[Ww]ohnhaft|[Ll]ebt|[Ss]ingt|[Ss]pielt|[Tt]urnt|[Ss]turz|[Gg]estürzt|[Ff]rüher|[Zz]uvor|[Ee]hemals|[Aa]zubi|[Ll]ehrling|[Ll]ehre|[Pp]utzfrau|[Jj]ob|[Aa]rbeitet|[Aa]rbeitete|\\p{Lu}\\p{Ll}+er(?:in)?)(?: (?:erneut|direkt|seit|zuletzt|zunächst|früher|jetzt|\\d{4}))* (?:vom|ins|im|aus dem|aus der|in der|in die|zum|zur|durch das|durch die|durch|beim|bei der|bei den|bei|aus|nach|via)',
		'(?:der |dem |den |das |die )?',
		'de',
	],
	[
		'(?:[Tt]ransf[ée]r(?:t|ée?)|[Éé]vacuée?|[Tt]ransportée?|[Aa]menée?|[Cc]onduite?|[Rr]apatriée?|[Hh]éliportée?|[Aa]ccouchée?|[Cc]onvoquée?|[Mm]utée?|[Aa]dressée?|[Hh]ospitalisée?|[Ss]uivie?|[Vv]u|[Vv]ue|[Oo]pérée?|[Aa]dmise?|[Pp]uis|[Vv]ient|[Rr]etour|[Ss]ortie?|[Ss]colarisée?|[Tt]ravaille|[Tt]ravaillait|[Ll]icenciée?|[Rr]éside|[Ee]nfants?|[Ss]éjour|[Rr]ééducation|SSR|SMR|vers)(?: en \\p{Ll}+)? (?:de|du|depuis|vers|à|au|aux|chez|par|dans)',
		"(?:la |le |les |l['’])?",
		'fr',
	],
	[
		'(?:[Tt]raslad(?:ad[oa]|o)|[Ii]nternad[oa]|[Hh]ospitalizad[oa]|[Ll]levad[oa]|[Ll]levaron|[Ee]vacuad[oa]|[Tt]ransportad[oa]|[Rr]ecogid[oa]|[Ee]gresad[oa]|[Cc]ontrarreferid[oa]|[Aa]cude|[Cc]ita|[Pp]arto|[Cc]esárea|[Rr]emitid[oa]|[Dd]erivad[oa]|[Rr]eferid[oa]|[Ee]nviad[oa]|[Vv]ist[oa]|[Aa]tendid[oa]|[Oo]perad[oa]|[Ii]ngresad[oa]|[Pp]rocede(?:nte)?|[Vv]iene|[Tt]rabaja(?:ba|ó)?|[Jj]uega|[Ee]studia|[Hh]ij[oa]s?|[Rr]eside|[Vv]ive|[Aa]lumn[oa]) (?:desde|del|de|al|a|en)',
		'(?:el |la |los |las )?',
		'es',
	],
	[
		'(?:[Tt]ransferid[oa]|[Ll]evad[oa]|[Tt]ransportad[oa]|[Rr]emovid[oa]|[Cc]onduzid[oa]|[Rr]esgatad[oa]|[Hh]elitransportad[oa]|[Rr]eferenciad[oa]|[Ss]eguid[oa]|[Pp]arto|[Cc]esárea|[Aa]lta|[Ee]ncaminhad[oa]|[Vv]eio|[Ii]nternad[oa]|[Oo]perad[oa]|[Aa]tendid[oa]|[Tt]rabalha(?:va|ou)?|[Ff]ilh[oa]s?|[Jj]oga|[Ee]studa|[Vv]ive|[Mm]ora|[Pp]rocedente) (?:do|da|no|na|dos|das|ao|à|pelo|pela|para o|para a)',
		'',
		'pt',
	],
	[
		"(?:[Tt]rasferit[oa]|[Pp]ortat[oa]|[Tt]rasportat[oa]|[Ee]litrasportat[oa]|[Aa]ccompagnat[oa]|[Cc]ondott[oa]|[Ss]eguit[oa]|[Pp]arto|[Cc]esareo|[Vv]isitat[oa]|[Pp]rovien[ei]|[Pp]roveniente|[Rr]icoverat[oa]|[Oo]perat[oa]|[Dd]imess[oa]|[Ii]nviat[oa]|[Oo]spite|[Ll]avora(?:va)?|[Gg]ioca|[Ii]nsegna|[Mm]aestr[oa]|[Ff]igli[oa]?|[Aa]l) (?:dal|dalla|dall['’]|al|alla|all['’]|presso|nel|nella|(?<=[Tt]ra?sportat[oa] |[Tt]rasferit[oa] |[Rr]icoverat[oa] |[Oo]perat[oa] )a)",
		'(?: ?(?:il|la|lo) )?',
		'it',
	],
	[
		'(?:[Oo]vergeplaatst|[Gg]ebracht|[Vv]ervoerd|[Ii]ngestuurd|[Oo]vergenomen|[Bb]evallen|[Ss]ectio|[Oo]peratie|[Gg]ezien|[Cc]ontrole|[Dd]oorverwezen|[Vv]erwezen|[Oo]pgenomen|[Oo]pname|[Oo]ntslag(?:en)?|[Ww]oont|[Ww]erkte?|[Kk]ind|[Ss]peelt|[Nn]aar|[Gg]ezien|[Gg]eopereerd) (?:uit|naar|in|bij|op|vanuit|van)',
		'(?:het |de )?',
		'nl',
	],
];
const LEADS = HAPPENS.map(
	([words, articles, language]) =>
		[new RegExp(`(?<!\\p{L})${words} ?${articles}(${NAME})(?![\\p{L}-])`, 'gu'), language] as const,
);

/** A kind before its name. */
const KINDS: RegExp[] = [
	/(?<![\p{L}-])((?:Alterszentrum|Altersheim|Alters- und Pflegeheim|Betagtenheim|Pflegewohnhaus|Pflegewohnheim|Geriatriezentrum|Wohngemeinschaft|Tagespflege|Tagesklinik|Mutter-Kind-Heim|Frauenhaus|Internat|Musikschule|Kegelclub|Turnverein|Sportverein|Schützenverein|Musikverein|Trachtenverein|Männergesangverein|Gesangverein|Kirchenchor|Blaskapelle|Feuerwehr|Kirchgemeinde|Pfarrei|Pfarre|Gemeinde|Moschee|Wirtshaus|Landgasthof|Bäckerei|Schreinerei|Spitex|Kita|Krippe|Hort) (?:(?:am|an der|im|zum|zur|St\.|Sankt) )?(?:\p{Lu}[\p{L}-]{2,}|Gut \p{Lu}\p{Ll}+)(?: \p{Lu}\p{Ll}+)?)(?![\p{L}-])/gu,
	/(?<![\p{L}-])((?:MGV|GV|TV|TSG|STV|MTV|DJK|HSV|EHC|HC|BSC|RSV|RV|KSC|TTC|TC|SKV|SVW|FF|KTV|SAC) (?:18|19)?\d{0,2} ?\p{Lu}\p{Ll}{2,}(?:-\p{Lu}\p{Ll}+)?)(?![\p{L}-])/gu,
	/(?<![\p{L}-])((?:Paulus|Petrus|Petri|Johannes|Johannis|Marien|Lukas|Markus|Matthäus|Christus|Luther|Kreuz|Erlöser|Nikolai|Michaelis|Stephans|Martins|Josefs|Jakobi|Thomas|Trinitatis|Friedens|Auferstehungs|Gnaden|Apostel|Herz-Jesu-|Liebfrauen|Elisabeth|Katharinen|Anna|Georgs|Antonius|Bonifatius|Melanchthon|Bonhoeffer|Zwingli)(?:kirche|gemeinde|münster|kapelle|haus|heim|stift|schule|kindergarten))(?![\p{L}-])/gu,
	/(?<![\p{L}-])((?:St\.?|Sankt)[ -]\p{Lu}\p{L}+(?:-\p{Lu}?\p{L}+){0,3}(?:[ -](?:Stift|Hospital|Krankenhaus|Klinik|Klinikum|Heim|Haus|Spital|Kirche|Schule))?)(?![\p{L}-])(?<=(?:Stift|Hospital|Krankenhaus|Klinik|Klinikum|[Hh]eim|[Hh]aus|Spital|[Kk]irche|[Ss]chule))/gu,
	/(?<![\p{L}-])((?:CMPP?|CATTP|IMPro|IME|ITEP|ESAT|USLD|CSAPA|SSIAD|MSP|MECS|CHRS|CADA|CAARUD|MJC|Foyer|foyer|[Hh]ôtel|[Cc]amping|[Mm]aison d['’]arrêt|[Mm]aison de santé|[Cc]entre social|[Pp]ension) (?:de |du |des |de la |d['’])?(?:(?:La|Le|Les|L['’]) ?)?\p{Lu}[\p{L}'’-]{2,}(?: \d{1,2}(?!\d)| \p{Lu}[\p{L}'’-]+)?)(?![\p{L}-])/gu,
	/(?<![\p{L}-])((?:[Aa]silo|[Cc]asa [Hh]ogar|[Aa]lbergue|[Gg]eriátrico|[Hh]ogar(?: de ancianos)?|[Pp]rimaria|[Ss]ecundaria|[Pp]repa(?:ratoria)?|[Kk][ií]nder|[Jj]ard[ií]n(?: de [Nn]iños)?|[Ff]rigor[ií]fico|[Ii]ngenio|[Mm]ercado|[Tt]ianguis|[Pp]eña|[Cc]lub|[Dd]ispensario|[Cc]entro de [Dd][ií]a|CAPS|HGZ|CS|CAP|[Aa]mbulatorio|[Cc]uartel|[Mm]ina|[Ff]ogar|[Aa]brigo|[Ll]ar|[Cc]olégio|[Cc]reche|[Ee]scola|EMEI|EMEF|UPA|UBS|[Ii]greja|[Ff]ábrica) (?:(?:de la|de los|de las|del|de|do|da|dos|la|el) )?(?:(?:San|Santa|São|Santo|La|El|Los|Las) )?\p{Lu}[\p{L}'’]{2,}(?: (?:de |da |do )?(?:\p{Lu}[\p{L}'’]+|XX[I]{0,2}))?)(?![\p{L}-])/gu,
	/(?<![\p{L}-])((?:RSA|[Cc]asa|[Cc]asa di [Cc]ura|[Vv]illa|[Ss]cuola(?: \p{Ll}+)?|[Aa]silo(?: nido)?|[Ll]iceo|[Ii]stituto|[Pp]arrocchia|[Oo]ratorio|[Pp]alestra) (?:(?:di |del |della |San |Santa |Villa ))?(?!Madre|Paz)\p{Lu}[\p{L}'’]{3,}(?: \p{Lu}[\p{L}'’]+)?)(?![\p{L}-])(?<!Casa Blanca)/gu,
	/(?<![\p{L}-])((?:AZ|UZ|ZNA|AZC|OLV|ZGT|MCL|UMCG?|WZC|PZ|PC) (?:Sint[ -])?\p{Lu}[\p{L}-]{2,}(?: \p{Lu}\p{Ll}+)?)(?![\p{L}-])/gu,
	/(?<![\p{L}-])(?:[Ff]uneral (?:home|directors?)|[Ff]uneraria|[Tt]anatorio|[Pp]ompes funèbres|[Bb]estatt(?:ung|er)|[Oo]noranze funebri|[Uu]itvaart(?:centrum)?|SEH|[Ss]poed|[Pp]harmacy|[Cc]hemist|[Ff]armacia|[Aa]potheke)[: ]{1,2}((?!Tel|Phone)\p{Lu}[\p{L}'’-]{2,}(?: (?:& |and )?\p{Lu}[\p{L}'’-]+)?)(?![\p{L}-])/gu,
	// Care homes that are called after a view, a tree or a plot of ground.
	/(?<=[\p{L}\d,;:(] )((?:The )?(?!\p{L}+(?:al|ar|ac|ic|ous) )\p{Lu}[\p{L}'’]{2,} (?:Crest|Acres|Ridge|Meadows?|Pines|Oaks|Elms|Willows|Shores|Haven|Hollow|Grange|Priory|Hollies|Laurels|Beeches|Firs|Cedars|Limes|Birches|Gables|Vista|Landing|Commons|Pointe|Trace|Old [Aa]ge [Hh]ome|old age home|RSL|Memorial|Infirmary|Assisted [Ll]iving))(?![\p{L}-])/gu,
];
/** "Northwick Park", "Lions Gate", "Killarney Community": a house by its second word, behind what leads to one. */
const SECOND =
	'(?:Park|Gate|Hill|Grove|House|Lodge|Court|Hall|Green|Cross|View|Mercy|Memorial|General|Royal|County|Regional|Baptist|Methodist|Lakeland|Point|Creek|Springs|Elementary|High|UK|VA|Lakes|Valley|Southside|Northside|Manor|Community|Home|Office|office|Infirmary|Civil|Sadar|sadar)';
const BY_SECOND = new RegExp(
	`(?<!\\p{L})(?:[Aa]t|[Tt]o|[Ff]rom|[Ii]n|[Vv]ia|[Bb]y|[Uu]nder|[Cc]ent(?:re|er)|GP|,) ((?!The |Nursing |Care |Old )${WORD}(?: ${WORD})? ${SECOND})(?![\\p{L}-])`,
	'gu',
);

const DAY =
	/^(?:january|february|march|april|may|june|july|august|september|october|november|december|janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre|januar|februar|marz|juni|juli|oktober|dezember|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|monday|tuesday|wednesday|thursday|friday|saturday|sunday|easter|christmas|thanksgiving|ramadan)$/;
/** Nobody's house: a country, a day, a sign, a department, a sort of care. */
export function isHouse(name: string, language: string): boolean {
	const words = name.split(/[ -]/).filter((word) => /^\p{Lu}/u.test(word));
	const keys = words.map((word) => fold(word.replace(/['’]s?$/u, '')));
	const first = keys[0] as string;
	// Departments and abbreviations.
	if (!/\p{Ll}/u.test(name)) return false;
	if (isForSomething(name) || widePlaces().has(fold(name)) || widePlaces().has(first)) return false;
	if (keys.some((key) => DAY.test(key) || THINGS.has(key) || tellsItself(key) || OF_MEDICINE.test(key))) return false;
	if (EPONYMS.has(first) && words.length === 1) return false;
	if (NO_NAME.has(first) && words.length === 1) return false;
	const known = keys.every((key) => isKnownWord(key));
	// "to Intermediate Care", "the Emergency Room", "ABC Office"
	if (known && (PURPOSE.has(keys.at(-1) as string) || PURPOSE.has(first))) return false;
	if (/^(?:ABCD?|XYZ|XX+)(?!\p{L})/u.test(name)) return false;
	// Every noun has a capital there.
	if (language === 'de')
		return keys.some((key) => !isKnownWord(key) && !endsLikeKnownWord(key)) || /^\p{Lu}{2,5} /u.test(name);
	return true;
}
const OF_MEDICINE =
	/(?:ology|ologie|ologia|iatric|iatrics|iatry|iatrie|opathy|therapy|therapie|scopy|metry|itis|osis|emia|uria|urgie|urgia|medizin|medicine|medicina|theatre|theater|resus|radiology)$/;
/** "the Framingham cohort": a thing goes on. */
export const GOES_ON =
	/^(?:['’]s? \p{Ll}| (?!and|or|but|by|for|with|on|in|at|to|from|where|who|when|after|before|last|this|since|until|as|then|via|via|today|yesterday|und|oder|et|puis|y|e|en|met|om|wegen|mit|pour|por|per|con|com|is|was|has|had|he|she)\p{Ll}{3,}|[-/]\p{L}| \d)/u;

/** Houses behind what happens at them, and behind their kind. */
export function housesByCare(text: Normalised): Span[] {
	const { plain } = text;
	const led = LEADS.flatMap(([form, language]) =>
		matches(
			text,
			form,
			({ 0: whole, 1: name, index }) =>
				isHouse(name as string, language) && !(language === 'the' && GOES_ON.test(plain.slice(index + whole.length))),
			1,
		),
	);
	return [
		...led,
		...matches(text, BY_SECOND, ([, name]) => isHouse(name as string, 'en'), 1),
		...KINDS.flatMap((form) => matches(text, form, ([, name]) => !isForSomething(name as string), 1)),
	];
}
