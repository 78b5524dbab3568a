// Hospitals, practices and other places of care by their names (45 CFR 164.514(b)(2)(i)(B)).

import { fold } from '../fold.ts';
import { widePlaces } from '../lists/wide-places.ts';
import { EPONYMS, NO_NAME } from '../lists/words.ts';
import type { Normalised } from '../normalise.ts';
import { matches, type Recogniser, type Span, where } from '../recogniser.ts';
import { inOtherScripts } from './other-scripts/parts.ts';

// A stop belongs to a short word alone: "St.", "Univ." Three hyphens at most: where a word may hold any number of them and be followed by
// one, a chain "Aa-Aa-Aa-…" can be cut in so many ways that the program never comes back from trying.
const CAPITAL = "\\p{Lu}(?:[\\p{L}'’]{0,3}\\.(?= \\p{Lu})|[\\p{L}'’]*(?:-[\\p{L}'’]+){0,3}-?)";
const KIND =
	"(?:(?:University|General|Memorial|Regional|Community|Children(?:'|’)?s|Childrens|Veterans|District|County|City|National|State|Royal|Central|Medical|Surgical|Cancer|Heart|Health|Rehabilitation|Specialty|Family|Urgent Care|Outpatient|Teaching|Women(?:'|’)?s|Presbyterian|Methodist|Baptist|Catholic|Jewish|Psychiatric|Orthop(?:a?e)dic|Eye|Dental|Pain|Wellness|Dialysis|Oncology|Cardiology|Neurology|Dermatology|Pediatric|Paediatric|Primary Care|Walk-in|Day Surgery|Nursing) )*(?:Hospital|Hosp\\b\\.?|Clinic|Medical Cent(?:er|re)|Med(?:ical)?\\.? C(?:ente|en)?tr\\b\\.?|Health ?Care|HealthCent(?:er|re)|Health(?! Service| Department| Organi| Authorit| Act)|Memorial|Methodist|Presbyterian|Health Cent(?:er|re)|Cancer Cent(?:er|re)|Infirmary|Hospice|Nursing Home|Care Home|Surgery Cent(?:er|re)|Health System|Healthcare|Medical Group|Medical Associates|Practice|Sanatorium|Rehab(?:ilitation)?(?: Cent(?:er|re))?|Institute|Center|Centre)";
const INSTITUTIONS: RegExp[] = [
	new RegExp(
		`(?<![\\p{L}])((?:(?!(?:The|This|Our|A|An|At|In|To|From|Her|His|My|Your|Local|Another|Outside|Dr|Mr)\\b)(?:St\\.?|Mt\\.?|${CAPITAL}|[A-Z]{2,5})(?:'s|’s)?[ -](?:(?:of|and|the|&|de|la)[ -])*){1,4}${KIND})(?![\\p{L}])`,
		'gu',
	),
	new RegExp(
		`(?<![\\p{L}])((?:Hospital|Clinic|Infirmary|Medical Cent(?:er|re)|University|Institute) (?:of|for) (?:the )?${CAPITAL}(?: ${CAPITAL}){0,3})`,
		'gu',
	),
	/(?<![\p{L}])((?:[Hh]ospital|[Cc]omplexo [Hh]ospitalario|[ÁA]rea [Hh]ospitalaria|[Cc]l[ií]nica|[Cc]entro de [Ss]alud|CS|[Ss]anatorio|[Cc]omplejo [Hh]ospitalario|[Ff]undaci[oó]n|[Cc]onsultorio|[Cc]onsorcio)(?: (?:[Uu]niversitario|[Gg]eneral|[Cc]l[ií]nico|[Rr]egional|[Cc]omarcal|[Mm]aterno[ -][Ii]nfantil|[Mm]ilitar|[Nn]acional|[Uu]niversitari|[Pp]rovincial|[Ii]nfantil|[Vv]irtual))*(?:,? (?:\d{1,2} de|de|del|de la|de los|de las|la|el|los|las|i|y|Dr\.?|San|Santa|Sant|Nuestra|Virgen|["“«]?\p{Lu}[\p{L}'’.-]*["”»]?)){1,8}(?<= ["“«]?\p{Lu}[\p{L}'’.-]*["”»]?))(?:,? \(\p{Lu}{3,6}\))?/gu,
	where(
		/[Kk]ranken(?:haus|anstalt)|[Kk]linik|[Ss]pital|[Uu]niversitätsmedizin|[Rr]ehazentrum|[Pp]flegeheim|[Ss]eniorenheim|[Aa]ltenheim|[Pp]raxis|MVZ|Charit[ée]/,
		/(?<![\p{L}])((?:(?:\p{Lu}[\p{L}.]*(?:-[\p{L}.]+){0,3}-?|St\.|Bad)[ -]){0,3}(?:(?:\p{L}+-){0,3}(?:\p{L}*[Kk]rankenhaus(?:es)?|\p{L}*[Kk]linik(?:um|ums|en)?|\p{L}*[Ss]pital)|[\p{L}]*[Kk]rankenanstalt[\p{L}]*|[Uu]niversitätsmedizin|[Rr]ehazentrum|[Pp]flegeheim|[Ss]eniorenheim|[Aa]ltenheim|Arztpraxis|(?:Gemeinschafts)?[Pp]raxis|MVZ|Charit[ée])(?:(?: (?:für|der|des|am|im|an der|in|zu|zum|und|barmherzigen|heiligen|evangelischen|katholischen|St\.|Bad) ?)*(?: ?\p{Lu}[\p{L}.-]*)){1,6})/gu,
	),
	/(?<![\p{L}])((?:CHU(?!\p{L})|CHR(?!\p{L})|CH(?!\p{L})|AP-HP|[Hh]ôpital|[Cc]linique|[Cc]entre [Hh]ospitalier(?: [Uu]niversitaire| [Rr]égional)?|[Oo]spedale|[Pp]oliclinico|[Zz]iekenhuis|UMC|[Mm]edisch [Cc]entrum)(?: (?:de|du|des|de la|d['’]|di|della|van|het|St\.?|Saint|Sainte|San|Santa))* ?\p{Lu}[\p{L}'’-]+(?:[ -]\p{Lu}[\p{L}'’-]+){0,3})/gu,
	/(?<![\p{L}])((?:St|Mt|Mount|Saint)\.? \p{Lu}[\p{L}]+(?:['’]s)?)(?= (?:ER|ED|ICU|Hosp\b)|[.,;?!]|$| (?:on|in|by|for|with|and|last|ER)\b)/gu,
	/(?:\p{Script=Han}|[ァ-ヶー]){2,20}(?:病院|医院|クリニック|医療センター|診療所)/gu,
];

/** Who was cared for somewhere: what follows is an institution or a place, whether a list knows it or not. */
const CARED_FOR_AT = new RegExp(
	`(?:[Ss]een|[Tt]reated|[Aa]dmitted|[Ee]valuated|[Pp]resent(?:s|ed|ing)|operated(?: on)?|[Rr]eferred|[Ff]ollowed(?: up)?|follow-up|[Tt]ransferred|[Hh]ospitali[sz]ed|[Dd]ischarged|visit(?:ed|s)?|diagnosed|scheduled|managed|performed|examined|assessed|appointment|consult(?:ed|ation)?|surgery|procedure|done|monitored|care|works?|worked|employed)(?: (?:on|in) (?:the )?\\p{L}+)?,? (?:at|@|to|from|in) (?:the |our )?((?!Dr\\b|Prof\\b)(?:${CAPITAL}|\\p{Lu}{2,5})(?:[ -](?:of |and |& )?(?:${CAPITAL}|\\p{Lu}{2,5})){0,4}(?: (?:clinic|hospital|office|center|centre|campus|site|facility|ER|ED|branch))?)`,
	'gu',
);
/**
 * Employers and schools of the person (the law names employers beside relatives), and houses that are called after a saint or
 * the crown: "works for Norvia", "Grundschule Hohenfels", "the Royal Berkshire", "del Virgen de la Arrixaca".
 */
const NAMED =
	"\\p{Lu}[\\p{L}\\d'’&.-]*(?:[ -](?:(?:de|del|de la|d'|of|and|&|für|am|im) ?)?\\p{Lu}[\\p{L}\\d'’&.-]*){0,3}";
const HOUSES: RegExp[] = [
	new RegExp(
		`(?:[Ww]orks?|[Ww]orking|[Ww]orked|[Ee]mployed) (?:for|by) (?:the )?(${NAMED})|(?:[Aa]rbeitgeber(?:in)?|[Ee]mployer|[Ee]mpleador|[Ee]mployeur) ?: ?(${NAMED})|(?:[Tt]rabaj(?:a|ó|aba)|[Ee]mplead[oa]|[Jj]ubilad[oa]) (?:en|para|de) (?:la |el )?(${NAMED})|(?:[Tt]ravaille|[Ee]mployée?|[Oo]uvri(?:er|ère)|[Cc]adre|[Ss]alariée?|[Vv]endeu(?:r|se)|[Tt]echnicienn?e?|[Cc]aissi(?:er|ère)|[Cc]hauffeur|[Rr]etraitée?) (?:chez|à la|à l['’]|au|de) ?(?!M\\.|Mme|Dr|Pr)(${NAMED})|(?:[Ll]avora|[Ii]mpiegat[oa]|operai[oa]|pensionat[oa]|dipendente) (?:alla|al|all['’]|presso|in|della|dell['’]|del) ?(?:la )?(${NAMED})|(?:[Tt]rabalha|[Ee]mpregad[oa]|funcionári[oa]|aposentad[oa]|operári[oa]|reformad[oa]) (?:na|no|em|da|do) (${NAMED})|[Ww]erkt (?:bij|in|voor) (?:de |het )?(${NAMED})|(?:[Aa]rbeitete?|[Aa]ngestellt|[Bb]eschäftigt|[Tt]ätig|[Vv]erkäufer(?:in)?|[Ss]chlosser(?:in)?|[Ff]ahrer(?:in)?|[Ll]agerist(?:in)?|[Mm]onteur(?:in)?|Arbeiter(?:in)?|Angestellte[r]?|Mitarbeiter(?:in)?)(?: als \\p{L}+| im Lager)? (?:bei|beim|für) (?:der |dem |die |den )?(?:Fa\\.? |Firma )?(${NAMED})|(?:Fa\\.|Firma) (${NAMED})|(?:works|working|worked|employed)(?: (?:as an? \\p{L}+|nights?(?: shifts?)?|the night shift|days))? at (?:the )?(${NAMED})|(?:teaches|studies|studied|student|pupil|enrolled|[Aa]ttends) (?:at )?(?:the )?(${NAMED})`,
		'gu',
	),
	new RegExp(
		`(?<![\\p{L}])((?:Grundschule|Realschule|Hauptschule|Gesamtschule|Volksschule|Gymnasium|Kita|Kindergarten|Kindertagesstätte|Berufsschule|[Cc]olegio|[Ee]scuela|CEIP|IES|[Ll]ycée|[Cc]ollège|[Éé]cole(?: primaire| maternelle)?|[Cc]rèche|[Gg]uardería|[Bb]asisschool|[Ss]cuola(?: (?:primaria|media|elementare|materna))?|[Ll]iceo|[Ee]scola|E\\.M\\.|E\\.E\\.|Escuela Normal|[Rr]esidencia|[Rr]ésidence|EHPAD|[Ll]ar|[Cc]asa di riposo|RSA|[Ww]oonzorgcentrum|[Vv]erpleeghuis|[Cc]are home|[Ss]helter|[Hh]ostel)(?: (?:an der|am|im|zum|St\\.|de la|de|del|des|d['’])?) ?["“„«]?${NAMED})`,
		'gu',
	),
	// Workshops, shops, inns; health centres of Latin America, Portugal, Canada; chains of hospitals and a town
	new RegExp(
		`(?<![\\p{L}])((?:Tischlerei|Schreinerei|Bäckerei|Metzgerei|Fleischerei|Gärtnerei|Spedition|Autohaus|Firma|Fa\\.|Kanzlei|Brauerei|Druckerei|Zimmerei|Malerbetrieb|Dachdeckerei|Gasthof|Gasthaus|Hotel|Fitnessstudio|CESFAM|CLSC|CISSS|CIUSSS|CSSS|UBS|UPA|USF|UCSP|CAPS|Centro de [Ss]aúde|[Uu]nidade de [Ss]aúde|Casa de Saúde|Helios|Asklepios|Sana|Ameos|AMEOS|Vitos|Agaplesion|Rehazentrum|(?<=(?:im|in|aus dem|vom) )Haus)(?: (?:de|da|do|del|am|an der|zum|Klinik|Klinikum|Kliniken))* ${NAMED})`,
		'gu',
	),
	new RegExp(
		`(?:goes to|attends|enrolled at|pupil (?:at|of)|student at|teaches (?:\\p{Ll}+ )?at|stays at|housed at|sleeps at) (?:the )?(${NAMED})`,
		'gu',
	),
	where(
		/ (?:School|Academy|College)|['’]s (?:Primary|Elementary|Secondary)/,
		/(?<![\p{L}])((?:(?:St\.?|Saint) )?(?:\p{Lu}[\p{L}'’-]+ ){1,3}(?:(?:Primary|Elementary|Middle|High|Secondary|Grammar|Infant|Junior)(?: School| Academy| College)|(?<=['’]s )(?:Primary|Elementary|Secondary)))(?![\p{L}])/gu,
	),
	// "Astrid-Lindgren-Grundschule", "Rupert-Neß-Gymnasium", "LKH Weststeiermark", "H. Reina Sofía"
	/(?<![\p{L}])((?:\p{Lu}[\p{L}]+-){1,3}(?:Gymnasium|(?:Grund|Real|Haupt|Gesamt|Förder|Mittel|Ober|Berufs|Volks|Sekundar|Gemeinschafts)?[sS]chule|Kolleg|Kita|Klinik|Krankenhaus|Klinikum|Stift|Hospiz|Haus))(?![\p{L}])/gu,
	/(?<![\p{L}])((?:LKH|BKH|KKH|KH|UKH|SMZ|SPZ|MVZ|Uniklinik|Landesklinikum|Kantonsspital|Bürgerspital|Spital|HUG|CHUV|HCL|GHU|GHI|HIA|Ysbyty|Ospidéal|Ospedale|Presidio|Santa Casa(?: da Misericórdia)?(?: d[eo])?|Misericórdia d[eo]) \p{Lu}[\p{L}-]{2,}(?:[ -]\p{Lu}\p{L}+)?)/gu,
	/(?<![\p{L}])(H(?:\.|osp\.)(?: ?(?:U|C|G|R|M)\.)* (?:de |del |la |el |de la )?\p{Lu}\p{Ll}{2,}(?: (?:de |del |de la )?\p{Lu}\p{L}+){0,2})(?=[,.;)\n]|$)/gu,
	/(?<![\p{L}])(?:the |The )?(Royal (?!College|Colleges|Society|Academy|Navy|Air|Mail|Assent|Family|Commission|Marsden score|Free criteria|jelly)\p{Lu}[\p{L}'’]+(?: (?:and )?\p{Lu}[\p{L}'’]+){0,3})/gu,
	/(?<![\p{L}])(?:del|al|en el|en la|a la|de la) ((?:Virgen|Nuestra Señora|Ntra\.? Sra\.?|San|Santa|Sant)(?: (?:de la|de los|de las|del|de|dels?|i))* \p{Lu}[\p{L}'’-]+(?: (?:de la |de )?\p{Lu}[\p{L}'’-]+)?)(?=[,.;)\n]|$| (?:el|por|donde|y|para|con)(?![\p{L}]))/gu,
	/(?<![\p{L}])((?:Senioren(?:stift|residenz|zentrum|haus)|Altenpflegeheim|Pflegeheim|Pflegezentrum|Wohnheim|Wohnstift|Residenz|Hospiz|Stift)(?: Haus)?(?: (?:am|an der|zum|zur|St\.|Sankt|Haus) ?)? ?["“„]?\p{Lu}[\p{L}-]+)/gu,
];

/** Departments and kinds of place, in any mixture, name no institution. */
const GENERIC = new Set(
	`the a an our her his their this that hospital clinic center centre care unit department dept ward office outpatient inpatient emergency
	room er ed icu or pacu ccu micu sicu nicu picu medicine medical surgery surgical internal pulmonary pain orthopedic orthopaedic neurology cardiology
	oncology dermatology psychiatry pediatric pediatrics paediatric paediatrics obstetrics gynecology ob gyn urology nephrology hematology
	endocrinology gastroenterology rheumatology radiology pathology ent ophthalmology eye dental rehabilitation rehab physical therapy
	occupational speech family practice primary general university teaching tertiary community district regional county state national memorial
	children's childrens women's maternity acute chronic intensive day ambulatory urgent walk-in nursing home hospice maintenance wound
	transplant trauma stroke sleep memory diabetes asthma allergy infusion dialysis anesthesia anaesthesia preoperative postoperative
	triage booking handover theatre theatres resus recovery term delivery discharge baseline
	institute health healthcare state week day school college work home cancer heart academic local rural urban veterans va sample infirmary practice group infectious disease
	hospitales hospital clínica clinica centro salud urgencias servicio sección area área hospitalaria klinik krankenhaus klinikum`.split(
		/\s+/,
	),
);
/** "ABC Hospital": what editors write in place of a name. */
const PLACEHOLDER = /(?<!\p{L})(?:ABCD?|XYZ|XXX+|N\.?N\.?|Anytown|Hospital [A-Z](?!\p{L}))(?!\p{L})/u;
const isGeneric = (whole: string) =>
	// "seen in Israel": a country names no house.
	widePlaces().has(fold(whole)) ||
	whole
		.toLowerCase()
		.split(/[\s/.,-]+/)
		.filter(Boolean)
		.every((word) => GENERIC.has(word) || NO_NAME.has(word) || /^(?:of|and|for|&|de|del)$/.test(word)) ||
	// Abbreviations of tests and scores ("CHADS2").
	(/^\p{Lu}{2,5}$/u.test(whole.trim()) && !ACRONYM.test(whole.trim()));

/** "reviewed last week at X": where something was done to somebody, whatever stands between. */
const AT = new RegExp(
	`(?<=[\\s(])(?:at|@) (?:the |our )?((?!Dr\\b|Prof\\b|Day\\b|Week\\b|Month\\b)(?:${CAPITAL}|\\p{Lu}{2,5})(?:[ -](?:of |and |& )?(?:${CAPITAL}|\\p{Lu}{2,5})){0,4})`,
	'gu',
);
const CARE_BEFORE =
	/(?:seen|treated|admitted|tx'?d|dx'?d|evaluat|presented|operated|referred|followed|transferr|hospitali[sz]ed|discharged|visit|diagnos|scheduled|performed|examined|assessed|appointment|consult|surgery|procedure|replacement|transplant|monitored|care|work|review|case|lab|meeting|treatment|checked in|therapy|biopsy|resect|born|delivered|died|stay|test|scan|MRI|CT|imaging|notes?|p\/w|s\/p|carried out|ref|vaccin|immuni[sz]|cath|stent)[^;\n]{0,80}$/iu;
/** Abbreviations of university hospitals and medical centres, by how they are formed. */
const ACRONYM =
	/^(?:UC[A-Z]{1,3}|U[A-Z]MC|[A-Z]{1,3}MC|[A-Z]{1,3}UH|UI?HC|UPMC|NYU|MGH|BWH|OHSU|UAB|UVA|UNC|NIH|MSK(?:CC)?|UHN|KCL|UIC|LSU|MUSC|CHOP|UMass|UTSW|CHU[A-Z]{1,3}|AKH|UKE|LMU|TUM)$/;
const AMINO_ACID = /^(?:Ala|Arg|Asn|Asp|Cys|Gln|Glu|Gly|His|Ile|Leu|Lys|Met|Phe|Pro|Ser|Thr|Trp|Tyr|Val)\d/;
const atPlace = (match: RegExpExecArray, plain: string) => {
	const place = (match[1] as string).trim();
	const first = place.split(/[ -]/)[0] as string;
	if (/^\p{Lu}{2,5}$/u.test(place)) return ACRONYM.test(place);
	if (/^\p{Lu}?\d|^\p{Lu}$/u.test(first) || NO_NAME.has(first.toLowerCase())) return false;
	// "Ser9", "Ser20": a place in a protein.
	if (AMINO_ACID.test(plain.slice(match.index + match[0].length - place.length))) return false;
	if (
		EPONYMS.has(first.toLowerCase()) &&
		/^(?:['’]s)? \p{Ll}/u.test(plain.slice(match.index + match[0].length)) &&
		!place.includes(' ')
	)
		return false;
	return (
		CARE_BEFORE.test(plain.slice(Math.max(0, match.index - 110), match.index)) &&
		!isGeneric(place) &&
		!PLACEHOLDER.test(place) &&
		!/^ (?:web ?site|dose|level)/.test(plain.slice(match.index + match[0].length))
	);
};

/** The group that holds the name, whichever it is. */
function houses(text: Normalised, form: RegExp): Span[] {
	const found: Span[] = [];
	for (const whole of matches(text, form)) {
		form.lastIndex = whole.start;
		const match = form.exec(text.plain);
		form.lastIndex = 0;
		if (!match) continue;
		const name = match.slice(1).find((group) => group !== undefined);
		if (!name || PLACEHOLDER.test(name) || (isGeneric(name) && !/^\p{Lu}{2,5}$/u.test(name))) continue;
		const start = match.index + match[0].lastIndexOf(name);
		found.push({ start, end: start + name.length });
	}
	return found;
}

/** "Barcelona Clinic Liver Cancer", "Mayo Clinic criteria": what a house gave its name to. */
const OF_A_SCALE =
	/^['’]?s? (?:Liver Cancer|(?:\p{L}+ ){0,2}(?:criteria|score|scale|staging|stage|classification|model|index|protocol|questionnaire|group|consensus|guidelines?|calculator|formula|system|study|trial))(?!\p{L})/iu;

export const institution: Recogniser = {
	id: 'institution',
	counts: 'story',
	law: 'B',
	words: 'the name of a hospital or practice',
	instead: 'write “a teaching hospital”, “her practice”',
	find: (text) => [
		...inOtherScripts(text.plain, 'institutions'),
		...INSTITUTIONS.flatMap((form) =>
			matches(
				text,
				form,
				({ 0: whole, index }) =>
					!isGeneric(whole) && !PLACEHOLDER.test(whole) && !OF_A_SCALE.test(text.plain.slice(index + whole.length)),
			),
		),
		...HOUSES.flatMap((form) => houses(text, form)),
		...matches(text, CARED_FOR_AT, ([, place]) => !isGeneric(place as string) && !PLACEHOLDER.test(place as string), 1),
		...matches(text, AT, (match) => atPlace(match, text.plain), 1),
	],
};
