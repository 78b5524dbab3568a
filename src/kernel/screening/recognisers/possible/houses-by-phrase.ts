// A phrase of two capitals and more in the midst of a sentence, behind a preposition of place or before what people of a house do, is a proper name
// unless it is medicine's: a department, a drug, a measure, what textbooks call after somebody, a country. So no word of the name has to be unknown:
// "retired from Blue Heron", "slipped outside New Cross", "vit à Bel Air". What a clinical phrase is made of is the list here; the rest is asked about.
// (Decision 0189.)

import { fold } from '../../fold.ts';
import { THINGS } from '../../lists/things.ts';
import { widePlaces } from '../../lists/wide-places.ts';
import { tellsItself } from '../../lists/word-forms.ts';
import { EPONYMOUS_THING, EPONYMS } from '../../lists/words.ts';
import type { Normalised } from '../../normalise.ts';
import { matches, type Span } from '../../recogniser.ts';
import { isForSomething } from './houses-by-place.ts';
import { THING_BEFORE } from './thing-before.ts';
import { isKnownWord } from './vocabulary.ts';

const WORD = "\\p{Lu}[\\p{Ll}'’]{1,20}(?:-\\p{L}{1,20}){0,2}";
const FIRST = `(?:${WORD}|[A-Z]{2,4}(?: ?& ?[A-Z]{1,3})?)`;
const OF = '(?:of the |of |and |& |in the |de la |de los |de las |de |del |du |des |d’|am |an der |zur |zum )';
const PHRASE = `(?:(?:The|Les?|La|Los|Las|El|St\\.?) )?${FIRST}(?: (?:${OF})?${WORD}){1,3}`;

/** What leads to a house, in the languages of the lists. "in", "to", "for" lead to departments and illnesses as often: behind what befalls somebody. */
const LEADS = [
	'[Oo]utside(?: the)?',
	'[Ii]nside(?: the)?',
	'[Nn]ear(?: the)?',
	'[Oo]pposite',
	'(?<=(?:^|[\\p{Ll}\\d,;:)] ?))(?:at|from|by)(?: the)?',
	'(?<=(?:[Cc]ollapsed|[Ff]ell|[Ff]ainted|[Ss]lipped|[Tt]ripped|[Aa]ssaulted|[Ff]ound|[Ss]hopping|[Ss]hops|[Bb]ought|[Ss]een|[Ll]ives|[Ll]iving|[Ss]tays?|[Ww]orks?|[Ww]orked|[Ee]mployed|[Dd]ied) )(?:in|for)(?: the)?',
	'(?<=(?:[Gg]oes|[Gg]oing|[Ww]ent|[Tt]aken|[Ss]ent|[Bb]ack|[Dd]rove|[Ww]alked|[Mm]oved|[Dd]ischarged|[Tt]ransferred) )to(?: the)?',
	'(?<=(?:[Pp]lays?|[Pp]layed|[Dd]rives?|[Dd]rove|[Dd]elivers?|[Dd]elivered|[Vv]olunteers?|[Rr]ows|[Rr]uns) )for(?: the)?',
	'[Cc]hez',
	'[Dd]evant',
	'(?<=\\p{Ll} )(?:à|de|du|vers|par|au|dans)',
	'(?<=\\p{Ll} )(?:en|a|al|desde|por|para|del?)(?: la| el)?',
	'(?<=\\p{Ll} )(?:bei|beim|vor|von|vom|im|ins|aus dem|durch)',
];
const LED = new RegExp(`(?<!\\p{L})(?:${LEADS.join('|')}) (${PHRASE})(?![\\p{L}\\d-]|['’]s? \\p{L})`, 'gu');
/** What people of a house do, or who they are. */
const PEOPLE =
	'(?:crew|staff|nurses?|paramedics?|ambulance|drivers?|managers?|carers?|colleagues?|workers?|employees?|residents?|warden|caretaker|receptionist|rang|called|phoned|sent (?:him|her|them|pt|the pt|in)|brought (?:him|her|them|pt|in)|conveyed|refused|ambulancier|infirmi[eè]re?s?|a appelé|llamó|trajo|rief an)';
const OF_PEOPLE = new RegExp(`(?<![\\p{L}-])(${PHRASE}) ${PEOPLE}(?!\\p{L})`, 'gu');
/** "Cleaner, Royal Mail.", "Soudeur, Airbus": what somebody is, and where. */
const OCCUPATION =
	'(?:[Cc]leaner|[Pp]icker|[Pp]acker|[Dd]river|[Cc]ashier|[Bb]arista|[Ww]aiter|[Ww]aitress|[Cc]hef|[Cc]ook|[Bb]aker|[Bb]utcher|[Ww]elder|[Ff]itter|[Pp]lumber|[Ee]lectrician|[Mm]echanic|[Ee]ngineer|[Tt]eacher|TA|HCA|[Cc]arer|[Ss]ecurity(?: guard)?|[Gg]uard|[Cc]lerk|[Mm]anager|[Ss]upervisor|[Tt]echnician|[Oo]perative|[Ll]abourer|[Rr]oofer|[Ss]caffolder|[Ff]armhand|[Pp]ostman|[Cc]ourier|[Cc]amarer[oa]|[Cc]ociner[oa]|[Cc]onductor|[Cc]amioner[oa]|[Mm]aestr[oa]|[Ss]oldador|[Ss]oudeur|[Cc]ariste|[Mm]açon|[Ss]erveuse?|[Cc]aissière|[Cc]uisinier|[Aa]ide-soignante|[Ii]nstitutrice|[Ss]chlosser|[Vv]erkäufer(?:in)?|[Ff]ahrer|[Ll]agerist|[Kk]öchin|[Ss]chweißer|[Mm]aurer|[Ll]ehrer(?:in)?)';
const BY_OCCUPATION = new RegExp(
	`(?<!\\p{L})${OCCUPATION}(?:, |: | – | - | @ ?)(${FIRST}(?: (?:${OF})?${WORD}){0,3})(?=[.,;)\\n]|$| \\p{Lu}{2,4}(?!\\p{L}))`,
	'gu',
);

/** Words of daily life of which clinical phrases with capitals are made. */
const CLINICAL = new Set(
	`accident acute adult adults advance advanced aid alcohol alert allied anaesthetic anesthesia antenatal assessment assisted bank basic bay bed beds behaviour
	blood board bone bowel brain breast burns cancer cardiac care centre center chair charge chest child children chronic clinic clinical college
	committee common community conference congress consultant control coronary council criteria critical data day days death decision delivery department
	dental diabetes diagnostic digestive director disease division drug duty early education elderly emergency endoscopy evidence examination eye failure
	family fast female fever first flow follow foundation general genetic geriatric global grade grand group guidance guideline guidelines gut head
	health healthcare heart hepatic high hospital hospice house human imaging index infection infectious initial inpatient institute intensive
	intermediate internal international inventory journal kidney lab laboratory labour labor late left level limb liver low lower lung male maternal
	maternity medical medicine memory mental metabolic midwifery mild minor model moderate morbidity mortality movement national neck neonatal nerve
	network neuro normal northern nose nursing nutrition observation occupational office officer operating organisation organization outpatient outpatients pain palliative panel
	pathway patient patients pharmacy phase physical physician physiotherapy plan plastic point police position post practice pre pregnancy premature
	pressure primary private procedure project protocol psychiatric public pulmonary quality questionnaire radio rapid recovery red registry rehab
	rehabilitation renal report research respiratory response resus resuscitation review right risk room rounds ruling safeguarding same scale
	school score screening secondary section senior sepsis service services severe sexual short sign sleep social society special speech spinal spine
	stage standard state step stress stroke study substance suite summary support surgery surgical survey syndrome system table tables task team tertiary
	test theatre therapy throat tissue tool total transfusion transplant trauma trial triage tropical tumour type ulcer unit united universal university
	upper urgent urology vascular view virus vision visit walk ward western women work working wound young year
	agencia ambulatoria área atención banco cardíaca central centro cirugía clínica comisión comité consejería consejo consulta consultas crítica críticos cuidados
	departamento digestivo domicilio dolor enfermería enfermedades equipo escala especialidades externas facultad familia familiar general
	ginecología guardia hospital hospitalización intensiva intensivos interna laboratorio mama mayores medicina mental ministerio neurología niños pacientes
	paliativos patología planta primaria programa quirófano rayos salud sangre sección seguridad servicio sistema sociedad social trabajo
	unidad universidad urgencias virgen accueil aide agence aiguë bloc cardiologie centre chirurgie clinique comité conseil consultation continus cs département
	domicile douleur équipe familiale gériatrie hôpital hospitalisation infectieuses intensifs intensive interne jour laboratoire maladie maladies
	maternité médecine mentale naissance nuit obstétrique palliatifs pédiatrie pharmacie protection réanimation santé service société soins suite
	surveillance traumatologie université unité urgence urgences`.split(/\s+/),
);
const OF_TIME =
	/^(?:jan|feb|mar|apr|may|mai|jun|jul|aug|sep|sept|oct|okt|nov|dec|dez|mon|tue|wed|thu|fri|sat|sun|new year|christmas|easter|ramadan|diwali)/;

/** Is the phrase a proper name that is nobody's thing? */
function isProper(name: string): boolean {
	const parts = name.split(/[ -]/).filter((part) => /^\p{Lu}/u.test(part));
	const keys = parts.map((part) => fold(part.replace(/['’]s?$/u, '')));
	const article = /^(?:the|les?|la|los|las|el)$/;
	const own = keys.filter((key) => !article.test(key));
	if (own.length === 0 || isForSomething(name) || widePlaces().has(own.join(' '))) return false;
	if (own.some((key) => CLINICAL.has(key) || THINGS.has(key) || tellsItself(key) || EPONYMS.has(key))) {
		// "Harlow Medical", "Propst Drugs": a name that no vocabulary has, and its kind.
		const [first, ...rest] = own as [string, ...string[]];
		return (
			!isKnownWord(first) &&
			!EPONYMS.has(first) &&
			!THINGS.has(first) &&
			/\p{Ll}/u.test(parts[0] as string) &&
			rest.every((key) =>
				/^(?:medical|drugs?|pharmacy|healthcare|practice|surgery|care|house|school|services?|foundation)$/.test(key),
			)
		);
	}
	if (own.some((key) => widePlaces().has(key) || OF_TIME.test(key))) return false;
	// Letters of an illness or an examination before its word.
	if (/^[A-Z]{2,4}$/.test(parts[0] as string) && isKnownWord(keys[0] as string)) return false;
	return own.length > 1 || parts.length > own.length;
}

/** Houses as phrases of capitals, in the story of one patient. */
export function housesByPhrase(text: Normalised): Span[] {
	const { plain } = text;
	// "clasificación de Los Ángeles", "at Wonder Valley scores"
	const isNoThing = ({ 0: whole, 1: name, index }: RegExpExecArray) => {
		const end = index + whole.length;
		const start = end - (name as string).length;
		return (
			!THING_BEFORE.test(plain.slice(Math.max(0, start - 70), start)) &&
			!EPONYMOUS_THING.test(plain.slice(end, end + 40))
		);
	};
	return [
		...matches(text, LED, (match) => isProper(match[1] as string) && isNoThing(match), 1),
		...matches(text, OF_PEOPLE, ([, name]) => isProper(name as string), 1),
		...matches(
			text,
			BY_OCCUPATION,
			([, name]) =>
				isProper(name as string) ||
				(!/ /.test(name as string) && !isKnownWord(fold(name as string)) && /\p{Ll}/u.test(name as string)),
			1,
		),
	];
}
