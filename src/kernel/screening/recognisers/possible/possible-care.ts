// Houses of care and of daily life whose kind is written small or short behind the name: "Holly Bank nursing home", "on Nightingale Ward", "the
// Fargo VA", "admitted to Queen's", and shops and works that languages with the kind in front write so. Unsure: a clinic may be one for falls.

import { fold } from '../../fold.ts';
import { THINGS } from '../../lists/things.ts';
import { widePlaces } from '../../lists/wide-places.ts';
import { tellsItself } from '../../lists/word-forms.ts';
import { EPONYMS, NO_NAME } from '../../lists/words.ts';
import type { Normalised } from '../../normalise.ts';
import { matches, type Span, where } from '../../recogniser.ts';
import { startsSentence } from '../names/runs.ts';
import { isKnownWord } from './vocabulary.ts';

const WORD = "\\p{Lu}[\\p{L}'’]{1,20}";
const NAME = `${WORD}(?: (?:of (?:the )?|and |& |na |an |y )?${WORD}){0,2}`;
/** Houses that have a name of their own, whatever it says. */
const HOME =
	'(?:[Nn]ursing [Hh]ome|[Cc]are [Hh]ome|[Rr]esidential [Hh]ome|[Rr]est [Hh]ome|[Rr]etirement (?:[Hh]ome|[Vv]illage|[Cc]ommunity)|[Hh]ostel|[Hh]ospice|[Ss]enior [Ll]iving|[Aa]ssisted [Ll]iving|[Aa]ged [Cc]are|[Ss]heltered [Hh]ousing|[Hh]ealth [Cc]ent(?:re|er)|[Mm]edical [Cc]ent(?:re|er)|[Mm]edical [Pp]ractice|[Hh]ealth [Ss]ervices|[Pp]rimary [Ss]chool|[Hh]igh [Ss]chool|[Ss]chool|[Aa]cademy|[Cc]ollege|[Pp]harmacy|[Cc]hemist|[Ii]nfirmary)';
/** Kinds that have names and specialties alike before them. */
const KIND =
	'(?:Surgery|Practice|[Cc]linics?|[Ww]ard|[Tt]eam|[Hh]osp(?:ital)?|[Cc]hurch|[Cc]hapel|[Mm]osque|[Cc]athedral|[Ff]actory|[Ff]arms?|[Hh]otel|[Gg]ym|Imaging|Diagnostics|Radiology|Laborator(?:y|ies)|Unit|Hall|Hub|Family Medicine|Family Practice|Internal Medicine|Pediatrics|Dental|Dentistry|Physiotherapy|Pathology|Orthopa?edics|Ambulatory|Home Health(?: LLC)?|Medical Group|Health Group)';
const HOMES = where(
	/[Hh]ome|[Hh]ost?p?el|ospice|iving|ged [Cc]are|ousing|[Cc]ent(?:re|er)|ractice|ervices|chool|cademy|ollege|harmacy|hemist|nfirmary/,
	new RegExp(`(?<![\\p{L}'’-])(${NAME} ${HOME})(?![\\p{L}-])`, 'gu'),
);
const KINDS = where(
	/Surgery|Practice|linic|[Ww]ard|[Tt]eam|[Hh]osp|hurch|hapel|osque|athedral|actory|[Ff]arm|otel|[Gg]ym|Imaging|Diagnostics|Radiology|Laborator|Unit|Hall|Hub|Medicine|Pediatrics|Dent|Physio|Pathology|Ortho|Ambulatory|Group|Health/,
	new RegExp(`(?<![\\p{L}'’-])(${NAME} ${KIND})(?![\\p{L}-])`, 'gu'),
);
/** "the Fargo VA" */
const VETERANS = /(?<![\p{L}])(?:[Tt]he|at|from) ((?:\p{Lu}\p{Ll}+ ){1,2}VA)(?![\p{L}-])/gu;
/** "HMP Wandsworth", "RAF Lossiemouth", "Engine 41" */
const SERVICES =
	/(?<![\p{L}])((?:HMP|HMYOI|YOI|RAF|HMS|USS|FCI|USP|MCI|SCI) \p{Lu}\p{Ll}{2,}(?: \p{Lu}\p{Ll}+)?|(?:Engine|Ladder|Precinct|Local|Battalion|Troop|Squadron) \d{1,4})(?![\p{L}\d])/gu;
/** "in der Theresienklinik": a name before the house in one word; specialties are none. */
const GERMAN_CLINICS =
	/(?<![\p{L}-])((?!(?:Uni|Universitäts|Frauen|Augen|Haut|Kinder|Tages|Nacht|Reha|Rehabilitations|Zahn|Poli|Privat|Fach|Schmerz|Herz|Nerven|Lungen|Rheuma|Spezial|Akut|Haus|Heimat|Kreis|Stadt|Bezirks|Landes|Lehr|Belegs?|Schwerpunkt|Kur|Sucht|Tier|Geburts|Kopf|Medizin|Chirurgische|Venen|Gefäß|Sport|Unfall|Hand|Brust|Krebs|Strahlen|Nach|Vor|Militär|Feld|Voll|Maximal|Eltern|Groß|Klein)(?:s?klinik|s?krankenhaus|s?spital))\p{Lu}\p{Ll}{3,16}(?:klinik|krankenhaus|spital|stift))(?![\p{L}])/gu;
/** "at Guy's", "to Queen's on Monday": a house's name without the house. */
const WHOSE =
	/(?<![\p{L}])(?:[Aa]t|[Tt]o|[Ff]rom|[Ii]nto) ((?:St\.? )?\p{Lu}\p{Ll}{2,}['’]s)(?=[.,;:)\n]|$| (?:on|in|for|and|with|last|by|where|who|when|ED|ER|A&E|ICU|\p{Lu}))/gu;
/** Shops and works of Spanish, French, Italian and Portuguese: the kind stands in front. */
const SHOPS =
	/(?<![\p{L}])((?:[Pp]anader[ií]a|[Tt]aller(?:es)?|[Rr]estaurante?|[Ff]armacia|[Ff]erreter[ií]a|[Cc]arnicer[ií]a|[Pp]eluquer[ií]a|[Ss]upermercado|[Cc]onstructora|[Tt]ransportes|[Ff]ábrica|[Bb]odegas?|[Hh]acienda|[Bb]oulangerie|[Bb]oucherie|[Pp]harmacie|[Gg]arage|[Uu]sine|[Ss]upermarché|[Bb]rasserie|[Ee]ntreprise|[Pp]anificio|[Oo]fficina|[Tt]rattoria|[Pp]anetteria|[Pp]adaria|[Oo]ficina|[Ff]armácia|[Mm]ercado|[Ss]upermercado|[Aa]çougue) (?:(?:de la|de|del|des|du|da|do|di|della) )?\p{Lu}[\p{L}'’]+(?: (?:de |del |du |da |do )?\p{Lu}[\p{L}'’]+){0,2})(?![\p{L}-])/gu;
/** Where somebody was moved, and where they go to play: "moved into Elm View", "bingo at the Palace". */
/** What crafts work with, and when. */
const NOT_WITH =
	'(?:Christmas|Easter|Thanksgiving|January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)';
const MOVED = [
	`[Mm]ov(?:ed|es|ing) (?:(?:him|her|them|in|back|out|\\p{Lu}\\p{Ll}+(?: \\p{Lu}\\p{Ll}+)?) )?(?:to|into) (?:the )?(${NAME})`,
	`(?:[Bb]ingo|[Dd]arts|[Ss]nooker|[Cc]ards|[Ll]unch|[Dd]inner|[Dd]rinks?|[Ss]hift|[Pp]arty|[Ww]edding|[Ff]uneral|[Cc]hristening|[Mm]ass|[Ss]ervice|[Pp]layed|[Ww]orked|[Ss]hopping|[Dd]ances?) (?:at|in) (?:the )?(${NAME})`,
	`(?:works?|worked|working|employed|temps?|volunteers?)(?: \\p{Ll}+){1,4} (?:at|for) (?:the )?(${NAME})`,
	`(?<!mother|father|brother|sister|daughter|partner|other|after|over|under|number|ever|never)(?<=\\p{Ll}{2}(?:er|or|ist|man|woman|smith|wright)|(?<!\\p{L})(?:nurse|cook|chef|clerk|guard|pilot|porter|docker)) (?:for|at|with) (?:the )?(?!${NOT_WITH})(${NAME})`,
	`(?:plays?|played|drives?|drove|cleans?|cleaned|cooks?|cooked|sings?|sang|teaches|taught|coaches|delivers?|delivered|swims|trains|serves|served|bowls?|fishes|rides?|rode|studies|studied)(?: (?:an? |the )?\\p{Ll}+){0,3} (?:at|for|with) (?:the )?(${NAME})`,
	`(?:brought|came|sent|arrived|fetched|picked up|collected)(?: in| here| over)? from (?:the )?(${NAME})`,
	`(?:aged \\d{1,3}|\\d years),? of (${NAME})(?=,)`,
	`(?:lives?|living|lived|farms?|grew up|raised|born|stays?|staying|based|camping|holiday) (?:out |up |down |over |back )?(?:by|near|outside|around|beyond|past|off|behind) (?:the )?(${NAME})`,
].map((words) => new RegExp(`(?<![\\p{L}])${words}(?![\\p{L}-])`, 'gu'));

const words = (text: string) => new Set(text.trim().split(/\s+/));
/** What clinics, wards and teams are for, whom they take and how they work. Folded. */
export const PURPOSE = words(`
	medical surgical medicine surgery general acute emergency urgent day night short long stay step down high low dependency intensive critical
	care coronary cardiac heart failure chest lung breast bowel liver kidney renal bone joint spine spinal hip knee hand foot ankle shoulder eye ear
	ears nose throat skin hair head neck brain nerve muscle vascular vein leg ulcer wound burns plastic plastics stroke tia falls fall memory
	dementia frailty elderly older geriatric adult adults child children childrens paediatric pediatric young teenage adolescent baby neonatal
	maternity antenatal postnatal labour labor delivery birth fertility menopause women womens men mens male female mixed gynae obstetric family
	sexual health gum hiv tb std sti hepatitis travel vaccine vaccination covid asthma copd allergy diabetes diabetic thyroid pituitary endocrine
	lipid weight obesity bariatric metabolic genetic genetics cancer tumour tumor lymphoma leukaemia sarcoma melanoma chemo chemotherapy
	radiotherapy transplant transfusion blood anticoagulation anticoagulant warfarin inr infusion dialysis pain headache migraine epilepsy seizure
	movement disorder disorders ms mnd parkinson parkinsons sleep respiratory trauma fracture orthopaedic orthopedic sports rheumatology
	rehab rehabilitation recovery isolation side admission admissions assessment observation discharge lounge review follow up outpatient
	outpatients inpatient ambulatory virtual remote telephone video online rapid access response one stop joint combined complex multidisciplinary mdt
	nurse led pharmacist physio consultant gp hospital community district local regional national private public university teaching tertiary
	secondary primary quaternary home mental psychiatric psychiatry crisis liaison outreach early intervention drug alcohol addiction substance misuse
	palliative hospice bereavement social work resus preoperative pre op postoperative post anaesthetic anesthetic theatre procedure
	endoscopy echo ecg scan imaging xray screening smear colposcopy hysteroscopy cystoscopy stone bladder continence prostate urology
	dental oral maxillofacial orthodontic optic glaucoma retinal macular cataract hearing voice swallow speech language occupational hypertension
	stroke infectious tropical immunodeficiency immunology hereditary undiagnosed rare disease diseases special specialist research trial trials main big
	same new old next other first second third fourth north south east west upper lower our their the his her my your this that each every a an
	open closed locked secure forensic learning disability autism adhd eating early pregnancy loss infertility minor major injury injuries walk
	out hours of and on in an eps icd pacemaker device arrhythmia af valve aortic congenital hyperacute nutrition parenteral tissue viability line
	iv opat bronchiectasis cystic fibrosis oxygen ventilation niv weaning sepsis infection control bed management site safeguarding
	term triage booking handover theatre baseline
	medicaid medicare state county city government army navy military prison school college
	after before when if during since until while then dear
	pulmonary chronic maintenance juvenile back middle elementary grammar comprehensive mainstream sample index training nursing rural urban free
	mobile satellite annual monthly weekly daily morning evening weekend regular routine initial final combination follow-up
	surgeon surgeons scrub whole team's theatres operating robotic laparoscopic hepatobiliary hpb upper gi colorectal ent neuro ortho cardio
	spinal maxfax max fax oncology haem haematology hematology aki ckd icu itu hdu ccu nicu picu cdu amu mau sau eau
`);

/** Does a word of the name show anything but what the house is for? */
function hasOwnName(whole: string): boolean {
	const parts = whole.split(/[ -]/).slice(0, -1);
	return parts.some((part) => {
		const key = fold(part.replace(/['’]s?$/u, ''));
		return (
			/^\p{Lu}/u.test(part) &&
			!/^\p{Lu}{2,5}$/u.test(part) &&
			!PURPOSE.has(key) &&
			!NO_NAME.has(key) &&
			!THINGS.has(key) &&
			!tellsItself(key) &&
			!OF_MEDICINE.test(key)
		);
	});
}
/** "Back surgery, …", "Mainstream high school": one word that has its capital from the sentence. */
const onlyBegins = (plain: string, whole: string, at: number): boolean =>
	/^\p{L}+ \p{L}+$/u.test(whole.replace(/ (?:home|school|care|centre|center)$/iu, '')) &&
	startsSentence(plain, at) &&
	isKnownWord(fold(whole.split(' ')[0] as string));
const OF_MEDICINE = /(?:ology|ological|iatric|iatrics|iatry|opathy|therapy|scopy|metry|itis|osis|emia|aemia|uria)$/;

export const housesOfCare = (text: Normalised): Span[] => [
	...[HOMES, KINDS].flatMap((form) =>
		matches(text, form, ({ 0: whole, index }) => hasOwnName(whole) && !onlyBegins(text.plain, whole, index), 1),
	),
	...matches(text, VETERANS, () => true, 1),
	...matches(text, SERVICES, () => true, 1),
	...matches(text, GERMAN_CLINICS, () => true, 1),
	...matches(
		text,
		WHOSE,
		([, name]) => {
			const key = fold((name as string).replace(/['’]s$/u, ''));
			return !EPONYMS.has(key) && !THINGS.has(key) && !NO_NAME.has(key);
		},
		1,
	),
	...matches(text, SHOPS, () => true, 1),
	...MOVED.flatMap((form) =>
		matches(text, form, ([, name]) => hasOwnName(`${name} house`) && !widePlaces().has(fold(name as string)), 1),
	),
];
