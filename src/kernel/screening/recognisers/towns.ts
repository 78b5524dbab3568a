// Places below the state by their names, and the institutions that stand in them (45 CFR 164.514(b)(2)(i)(B)). A town's
// name is often a word or a person's, so it counts with a sign of place: a preposition, a state behind it, a field.

import { isWordOf, towns } from '../lists/lists.ts';
import { NO_NAME } from '../lists/words.ts';
import { matches, type Recogniser, type Span } from '../recogniser.ts';

const fold = (text: string) =>
	text
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.replace(/ß/g, 'ss')
		.replace(/[øØ]/g, 'o')
		.replace(/[łŁ]/g, 'l')
		.replace(/’/g, "'")
		.toLowerCase();

const CAPITAL = "\\p{Lu}[\\p{L}'’.-]*";
const STATE =
	'(?:A[LKZR]|C[AOT]|D[EC]|FL|GA|HI|I[DLNA]|K[SY]|LA|M[EDAINSOT]|N[EVHJMYCD]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[TA]|W[AVIY]|Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Georgia|Hawaii|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|New Hampshire|New Jersey|New Mexico|North Carolina|North Dakota|Ohio|Oklahoma|Oregon|Pennsylvania|Rhode Island|South Carolina|South Dakota|Tennessee|Texas|Utah|Vermont|Virginia|West Virginia|Wisconsin|Wyoming|Ontario|Quebec|Alberta|British Columbia|Manitoba|Nova Scotia|Queensland|Victoria|NSW|UK|USA?|England|Scotland|Wales|Ireland|France|Germany|Spain|Italy|Canada|Australia|India)';
/** What the law does not ask to hide: countries, states, continents and the like. */
const WIDE = new Set(
	`africa america asia australia europe alabama alaska arizona arkansas california colorado connecticut delaware florida georgia hawaii idaho
	illinois indiana iowa kansas kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri montana nebraska
	nevada ohio oklahoma oregon pennsylvania tennessee texas utah vermont virginia wisconsin wyoming ontario quebec alberta manitoba
	mexico panama jamaica luxembourg singapore monaco djibouti kuwait lebanon armenia victoria queensland cumberland`.split(
		/\s+/,
	),
);
const IN =
	'(?:in|at|from|near|to|of|outside|around|via|visiting|moved to|lives in|living in|travell?ed to|born in|en|de|desde|hasta|cerca de|à|aux?|chez|près de|aus|bei|nach|von|nahe|uit|naar|te|da|presso|em|av|fra|från)';
const PLACED = new RegExp(
	`(?<![\\p{L}])${IN} ((?:(?:San|Santa|Santo|São|St\\.?|Saint|Los|Las|Les|El|La|Le|Bad|New|North|South|East|West|Fort|Ft\\.?|Mount|Mt\\.?|Port|Lake) )?${CAPITAL}(?:[ -](?:(?:de|del|la|am|an der|upon|on|of)[ -])?${CAPITAL}){0,2})`,
	'gu',
);
const WITH_STATE = new RegExp(`(?<![\\p{L}])(?:${CAPITAL} ){0,2}${CAPITAL}, ?${STATE}(?![\\p{L}])`, 'gu');
/** "28034 Madrid", "D-20223 Neudorf": the order of most of Europe. */
const POSTED = new RegExp(
	`(?<![\\w.,/])(?!(?:19|20)\\d{2}\\b)(?:[A-Z]{1,3}-)?\\d{4,5}\\.? (${CAPITAL}(?: (?:de |del |la |am |an der )?${CAPITAL}){0,2})`,
	'gu',
);
const STREET_BEFORE = /(?:\d{1,4}|[sS]\/?[nN]\.?|[ºª]|\p{L})[ ,.;\n]{1,3}$/u;
/** "our Leeds office" */
const BRANCH = new RegExp(
	`(?<![\\p{L}])(?:our|the|their|your) ((?:${CAPITAL}[ -]){1,3})(?:downtown )?(?:clinic|office|campus|site|branch|hospital|practice)(?![\\p{L}])`,
	'gu',
);
/** "the Rome criteria", "Glasgow Coma Scale", "Marburg virus". */
const THING =
	/^[ -](?:\p{L}+[ -]){0,2}(?:criteria|classification|scale|score|staging|grade|consensus|guidelines?|virus|fever|disease|protocol|study|trial|declaration|convention|system|index|definition|agreement|statement|maneuver|manoeuvre|lesion|sheep|syndrome|ulcer|chart|rules?|equation|questionnaire|cohort|collaboration|formula|Heart Study)\b/iu;
const FIELD =
	/(?:^|[\n.;|])[ \t]*(?:address|home address|residence|resides(?: at| in)?|lives (?:at|in)|city|town|county|birthplace|place of birth|domicilio|direcci[oó]n|localidad(?:[/ ]+provincia)?|provincia|municipio|poblaci[oó]n|ciudad|lugar de nacimiento|adresse|anschrift|wohnort|wohnhaft(?: in)?|geburtsort|adresse|ville|domicile|lieu de naissance|adres|woonplaats|indirizzo|citt[àa]|住所|施設住所)[ \t]*[:：=][ \t]*([^\n|;]{2,90}?)(?=[ \t]*\.?[ \t]*(?:[\n|;]|$|(?:CP|C\.P\.|ZIP|PLZ|Tel)\b)|\.[ \t]+\p{Lu}\p{Ll}+(?:[ \t]\p{Ll}+)?[ \t]*:)/giu;

export const town: Recogniser = {
	id: 'town',
	counts: 'of-patient',
	law: 'B',
	words: 'a town or a place',
	instead: 'name the country or the state only',
	find: (text) => [
		...matches(text, FIELD, () => true, 1),
		...matches(text, WITH_STATE, ([whole]) => {
			const place = whole.slice(0, whole.lastIndexOf(','));
			return !NO_NAME.has(fold(place)) && !/\b(?:Dr|Mr|Mrs|Ms)\.?$/.test(place) && !/^\p{Lu}{2,4}$/u.test(place);
		}),
		...matches(
			text,
			POSTED,
			(match) =>
				isWordOf(towns(), fold(match[1] as string)) ||
				STREET_BEFORE.test(text.plain.slice(Math.max(0, match.index - 30), match.index)),
		),
		...[...text.plain.matchAll(BRANCH), ...text.plain.matchAll(PLACED)].flatMap((match) => townIn(text.plain, match)),
	],
};

/** The longest beginning of the words behind the preposition that is a town. */
function townIn(plain: string, match: RegExpExecArray): Span[] {
	const whole = (match[1] as string).trimEnd();
	const start = match.index + match[0].indexOf(match[1] as string);
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
		if (WIDE.has(key) || NO_NAME.has(key)) continue;
		if (!isWordOf(towns(), key)) continue;
		if (THING.test(plain.slice(start + name.length))) return [];
		return [{ start, end: start + name.length }];
	}
	return [];
}

const KIND =
	"(?:(?:University|General|Memorial|Regional|Community|Children(?:'|’)?s|Childrens|Veterans|District|County|City|National|State|Royal|Central|Medical|Surgical|Cancer|Heart|Health|Rehabilitation|Specialty|Family|Urgent Care|Outpatient|Teaching|Women(?:'|’)?s|Presbyterian|Methodist|Baptist|Catholic|Jewish|Psychiatric|Orthop(?:a?e)dic|Eye|Dental|Pain|Wellness|Dialysis|Oncology|Cardiology|Neurology|Dermatology|Pediatric|Paediatric|Primary Care|Walk-in|Day Surgery|Nursing) )*(?:Hospital|Clinic|Medical Cent(?:er|re)|Health Cent(?:er|re)|Cancer Cent(?:er|re)|Infirmary|Hospice|Nursing Home|Care Home|Surgery Cent(?:er|re)|Health System|Healthcare|Medical Group|Medical Associates|Practice|Sanatorium|Rehab(?:ilitation)?(?: Cent(?:er|re))?|Institute|Center|Centre)";
const INSTITUTIONS: RegExp[] = [
	new RegExp(
		`(?<![\\p{L}])((?:(?!(?:The|This|Our|A|An|At|In|To|From|Her|His|My|Your|Local|Another|Outside|Dr|Mr)\\b)(?:St\\.?|Mt\\.?|${CAPITAL}|[A-Z]{2,5})(?:'s|’s)?[ -](?:(?:of|and|the|&|de|la)[ -])*){1,4}${KIND})(?![\\p{L}])`,
		'gu',
	),
	new RegExp(
		`(?<![\\p{L}])((?:Hospital|Clinic|Infirmary|Medical Cent(?:er|re)|University|Institute) (?:of|for) (?:the )?${CAPITAL}(?: ${CAPITAL}){0,3})`,
		'gu',
	),
	/(?<![\p{L}])((?:[Hh]ospital|[Cc]l[ií]nica|[Cc]entro de [Ss]alud|CS|[Ss]anatorio|[Cc]omplejo [Hh]ospitalario|[Ff]undaci[oó]n|[Cc]onsultorio|[Cc]onsorcio)(?: (?:[Uu]niversitario|[Gg]eneral|[Cc]l[ií]nico|[Rr]egional|[Cc]omarcal|[Mm]aterno[ -][Ii]nfantil|[Mm]ilitar|[Nn]acional|[Uu]niversitari|[Pp]rovincial|[Ii]nfantil|[Vv]irtual))*(?:,? (?:de|del|de la|de los|de las|la|el|los|las|i|y|Dr\.?|San|Santa|Sant|Nuestra|Virgen|\p{Lu}[\p{L}'’.-]*)){1,8}(?<= \p{Lu}[\p{L}'’.-]*))/gu,
	/(?<![\p{L}])((?:(?:\p{Lu}[\p{L}.-]*|St\.|Bad)[ -]){0,3}(?:[\p{L}-]*[Kk]rankenhaus(?:es)?|[\p{L}-]*[Kk]linik(?:um|ums|en)?|[\p{L}-]*[Ss]pital|Charit[ée])(?:(?: (?:für|der|des|am|im|an der|in|zu|zum|und|St\.|Bad) ?)*(?: ?\p{Lu}[\p{L}.-]*)){1,6})/gu,
	/(?<![\p{L}])((?:CHU(?!\p{L})|CHR(?!\p{L})|CH(?!\p{L})|AP-HP|[Hh]ôpital|[Cc]linique|[Cc]entre [Hh]ospitalier(?: [Uu]niversitaire| [Rr]égional)?|[Oo]spedale|[Pp]oliclinico|[Zz]iekenhuis|UMC|[Mm]edisch [Cc]entrum)(?: (?:de|du|des|de la|d['’]|di|della|van|het|St\.?|Saint|Sainte|San|Santa))* ?\p{Lu}[\p{L}'’-]+(?:[ -]\p{Lu}[\p{L}'’-]+){0,3})/gu,
	/(?<![\p{L}])((?:St|Mt|Mount|Saint)\.? \p{Lu}[\p{L}]+(?:['’]s)?)(?= (?:ER|ED|ICU|Hosp\b)|[.,;?!]|$| (?:on|in|by|for|with|and|last|ER)\b)/gu,
	/(?:\p{Script=Han}|[ァ-ヶー]){2,20}(?:病院|医院|クリニック|医療センター|診療所)/gu,
];

/** Who was cared for somewhere: what follows is an institution or a place, whether a list knows it or not. */
const CARED_FOR_AT = new RegExp(
	`(?:seen|treated|admitted|evaluated|present(?:s|ed|ing)|operated(?: on)?|referred|followed(?: up)?|follow-up|transferred|hospitali[sz]ed|discharged|visit(?:ed|s)?|diagnosed|scheduled|managed|performed|examined|assessed|appointment|consult(?:ed|ation)?|surgery|procedure|done|monitored|care|works?|worked|employed)(?: (?:on|in) (?:the )?\\p{L}+)?,? (?:at|to|from|by|in|with) (?:the |our )?((?!Dr\\b|Prof\\b)(?:${CAPITAL}|\\p{Lu}{2,5})(?:[ -](?:of |and |& )?(?:${CAPITAL}|\\p{Lu}{2,5})){0,4}(?: (?:clinic|hospital|office|center|centre|campus|site|facility|ER|ED|branch))?)`,
	'gu',
);
/** Departments and kinds of place, in any mixture, name no institution. */
const GENERIC = new Set(
	`the a an our her his their this that hospital clinic center centre care unit department dept ward office outpatient inpatient emergency
	room er ed icu or pacu ccu micu sicu nicu picu medicine medical surgery surgical internal pulmonary pain orthopedic orthopaedic neurology cardiology
	oncology dermatology psychiatry pediatric pediatrics paediatric paediatrics obstetrics gynecology ob gyn urology nephrology hematology
	endocrinology gastroenterology rheumatology radiology pathology ent ophthalmology eye dental rehabilitation rehab physical therapy
	occupational speech family practice primary general university teaching tertiary community district regional county state national memorial
	children's childrens women's maternity acute chronic intensive day ambulatory urgent walk-in nursing home hospice maintenance wound
	transplant trauma stroke sleep memory diabetes asthma allergy infusion dialysis anesthesia anaesthesia preoperative postoperative
	institute health healthcare cancer heart academic local rural urban veterans va sample infirmary practice group infectious disease
	hospitales hospital clínica clinica centro salud urgencias servicio sección area área hospitalaria klinik krankenhaus klinikum`.split(
		/\s+/,
	),
);
const isGeneric = (whole: string) =>
	whole
		.toLowerCase()
		.split(/[\s/-]+/)
		.every((word) => GENERIC.has(word) || NO_NAME.has(word) || /^(?:of|and|for|&|de|del|la)$/.test(word)) ||
	// Abbreviations of tests and scores ("CHADS2").
	(/^\p{Lu}{2,5}$/u.test(whole.trim()) === true &&
		!/^(?:UCLA|UCSF|NYU|MGH|UPMC|UCSD|OHSU|UAB|UVA|UNC|NIH|MSK|UCH|UHN|KCL|UIC|LSU)$/.test(whole.trim()));

export const institution: Recogniser = {
	id: 'institution',
	counts: 'story',
	law: 'B',
	words: 'the name of a hospital or practice',
	instead: 'write “a teaching hospital”, “her practice”',
	find: (text) => [
		...INSTITUTIONS.flatMap((form) => matches(text, form, ([whole]) => !isGeneric(whole))),
		...matches(text, CARED_FOR_AT, ([, place]) => !isGeneric(place as string), 1),
	],
};
