// Houses by what stands around them where nothing in the name tells: "Acorn ward", "a Tesco employee", "to The Limes", "School: Brightwater",
// "opérée à la Cavale Blanche", "parroquia San Judas", "Haus Seeblick". Every place was asked with houses of several kinds (decision 0154).
// What a ward, a department or a service is for is no name (`isForSomething`).

import { fold } from '../../fold.ts';
import { familyNames, givenNames } from '../../lists/lists.ts';
import { THINGS } from '../../lists/things.ts';
import { widePlaces } from '../../lists/wide-places.ts';
import { tellsItself } from '../../lists/word-forms.ts';
import { NO_NAME } from '../../lists/words.ts';
import type { Normalised } from '../../normalise.ts';
import { matches, type Span, where } from '../../recogniser.ts';
import { startsSentence } from '../names/runs.ts';
import { FAMILY_TOO, NAMES_TOO } from './names-and-words.ts';
import { PURPOSE } from './possible-care.ts';
import { isKnownWord } from './vocabulary.ts';

const WORD = "\\p{Lu}[\\p{Ll}'’]{2,20}(?:-\\p{Lu}?[\\p{Ll}'’]{1,20}){0,3}";
const NAME = `${WORD}(?: (?:&|and|of|de|de la|del|du|des|di|da|do)? ?${WORD}){0,2}`;

/** Behind the name: whose ward, whose people. */
const OWNED: RegExp[] = [
	where(
		/ (?:ward|wing|suite|Suite|Wing|Ward|Unit)(?!\p{L})/u,
		new RegExp(`(?<![\\p{L}'’-])(${WORD}(?: ${WORD})?) (?:ward|wing|suite|Suite|Wing|Ward|Unit)(?![\\p{L}-])`, 'gu'),
	),
	where(
		/ (?:employees?|residents?|carers?|cashier)(?!\p{L})/u,
		new RegExp(`(?<![\\p{L}'’-])(${NAME}) (?:employees?|residents?|carers?|cashier)(?![\\p{L}-])`, 'gu'),
	),
	where(
		/ (?:Primary|Nursery|Infants|Juniors|Elementary|Academy|Preschool|Kindergarten|Daycare|daycare|nursery|preschool)(?!\p{L})/u,
		new RegExp(
			`(?<![\\p{L}'’-])(${NAME}) (?:Primary|Nursery|Infants|Juniors|Elementary|Academy|Preschool|Kindergarten|Daycare|daycare|nursery|preschool)(?![\\p{L}-]| (?:care|healthcare|biliary|sclerosing|amyloid|outcome|end))`,
			'gu',
		),
	),
];
/** Fields of a form that hold a house. */
const FIELDS = new RegExp(
	`(?<!\\p{L})(?:[Rr]egiment|[Pp]arish|[Aa]gency|[Ff]irm|[Cc]ompany|[Cc]ollege|[Uu]niversity|[Nn]ursery|[Pp]harmacy|[Rr]eferring(?: (?:hospital|site))?|[Rr]eceiving(?: (?:hospital|facility|site))?|[Dd]estination|[Ee]ntreprise|[Tt]rabajo|[Ee]insatzort|[Pp]flegeheim|[Dd]itta|[Aa]zienda|[Bb]edrijf|[Ss]chool|[Ee]mployer|[Ww]orkplace|[Cc]are home|[Ww]ard|[Hh]ospital|[Ff]acility|[Cc]ommunity pharmacy|[Cc]olegio|[Ee]scuela|[Ee]mpresa|[Cc]entro de trabajo|[Éé]cole|[Ee]mployeur|[Éé]tablissement|[Ss]chule|[Aa]rbeitgeber|[Kk]linik|[Ss]cuola|[Dd]atore di lavoro|[Ee]scola|[Ww]erkgever|[Ss]chool) ?: ?((?:(?:the|The|la|La|le|Le|les|Les) )?${NAME})(?![\\p{L}-])`,
	'gu',
);
/** "to The Limes": an article with a capital in the midst of a sentence. */
const WITH_ARTICLE = new RegExp(
	`(?<!\\p{L})(?:at|to|from|into|of|by|under|near|behind|outside|in) (The ${WORD}(?: ${WORD})?)(?![\\p{L}-])`,
	'gu',
);
const NO_HOUSE =
	/^The (?:Lancet|Cochrane|Netherlands|Gambia|Hague|Bahamas|Philippines|Royal|Joint|World|Global|International|American|British|European|National|Journal|Beatles)/u;
/** A ward by its name alone, where patients lie. */
const ON_WARD = new RegExp(
	`(?<!\\p{L})(?:[Bb]eds? on|[Ss]tepped down to|[Ss]tep down to|[Nn]urses? on|[Ss]taff on|[Ww]ard round on|[Ii]npatient on|[Cc]urrently on|[Cc]ame from|[Ss]leeping out on|[Oo]utlier on|[Nn]ow on) (${WORD})(?![\\p{L}-]| \\p{Lu}|['’])`,
	'gu',
);
/** Healed, sent and cared for: languages in which an article may stand before the name. */
const CARED: RegExp[] = [
	`(?:[Hh]ospitalisée?|[Tt]ransférée?|[Aa]dmise?|[Oo]pérée?|[Ss]uivie?|[Rr]etour|[Ss]ortie?|[Uu]rgences|[Cc]onsultation|[Rr]ééducation|[Vv]ient|[Aa]dressée?|[Nn]ée?|[Vv]ue?) (?:à|au|aux|de|du|vers|par|depuis) ((?:la |les |l['’]|La |Les |Le )?(?:Saint(?:e)?-${WORD}|${WORD}(?:-(?:de|la|du|des|le|les|\\p{Lu}\\p{Ll}+)){2,4}|(?<=la |les |l['’]|La |Les |Le )${NAME}))`,
	`(?:EHPAD|SSR|SMR|[Ff]oyer|[Mm]aison de retraite|[Mm]aternelle|[Cc]rèche|[Éé]cole|[Pp]aroisse|[Éé]glise|[Cc]lub|[Rr]ésidence|[Cc]hapelle) ((?:les |la |le |Les |La |Le |l['’]|L['’])?${NAME})`,
	`(?:[Oo]perad[oa]|[Tt]raslad(?:ad[oa]|o)|[Rr]emitid[oa]|[Dd]erivad[oa]|[Uu]rgencias|[Ss]eguimiento|[Vv]iene|[Aa]tendid[oa]|[Ii]ngres(?:ad[oa]|ó|a)|[Aa]lta|[Rr]eingres[oó]) (?:en|a|al|por|de|del|desde|hacia) ((?:el |la |los |las |El |La |Los |Las )?(?:(?<=(?:el|la|los|las|El|La|Los|Las|al|del) )${NAME}))`,
	`(?:[Pp]arroquia|[Ii]glesia|[Ss]ocio de|[Cc]lub|[Ee]quipo|[Cc]ofradía|[Bb]uque|[Bb]arco|[Pp]arrocchia|[Pp]aróquia|[Ii]greja|[Pp]arochie|[Cc]olégio|[Cc]reche|[Ee]scola|[Pp]rofessora? n[oa]) (?:(?:de|del|d[aeo]s?) )?((?:la |el )?${NAME})`,
].map((words) => new RegExp(`(?<!\\p{L})${words}(?![\\p{L}-])`, 'gu'));
/** "Haus Seeblick", "verlegt nach Haus Abendfrieden" */
const GERMAN: RegExp[] = [
	/(?<!\p{L})(Haus (?!Nr|Num|Arzt|Bau|Besuch|Num)(?:am |an der |im |zum |zur )?\p{Lu}\p{Ll}{3,20}(?:-\p{Lu}\p{Ll}+)?)(?![\p{L}-])/gu,
	/(?<!\p{L})((?:Charité|Vivantes|Helios|Asklepios|Ameos|Schön[ -]Klinik|Diakonissen|Immanuel|Bethesda|Vinzentius)(?:[ -](?:Klinikum|Klinik|Krankenhaus))?(?: \p{Lu}\p{Ll}{3,20})?)(?![\p{L}-])/gu,
	/(?<!\p{L})(?:[Aa]rbeitet|[Aa]rbeite|[Ee]inkauf(?:en)?|[Kk]asse|[Jj]obbt|[Ff]rüher|[Gg]estürzt|[Ss]chicht) (?:im|bei|beim|in der|in einem) ((?:Kaufland|Migros|Coop|Edeka|EDEKA|Rewe|REWE|Aldi|ALDI|Lidl|Netto|Penny|Hofer|Spar|Billa|Denner|Norma|Globus|BASF|VW|Siemens|Bosch|Daimler|BMW|Audi|Bayer)(?: \p{Lu}\p{Ll}{3,20})?)(?![\p{L}-])/gu,
];

/** Does the name say what the house is for, and nothing else? */
export function isForSomething(name: string): boolean {
	return name.split(/[ -]/).every((part) => {
		const key = fold(part.replace(/['’]s?$/u, ''));
		return (
			!/^\p{Lu}/u.test(part) ||
			PURPOSE.has(key) ||
			NO_NAME.has(key) ||
			THINGS.has(key) ||
			tellsItself(key) ||
			SERVICE.test(key)
		);
	});
}
const SERVICE =
	/^(?:reanimation|maternite|pediatrie|geriatrie|urgences?|neurochirurgie|chirurgie|medecine|consultation|maison|domicile|rea|soins|bloc|salle|orthopedie|hopital|clinique|hospital|clinica|residencia|centro|consulta|consultas|planta|medicina|cirugia|urgencias|uci|paritorio|quirofano|maternidad|domicilio|casa|externas|interna|digestivo|trauma|traumatologia|primaria|centre|salud|red|servicio|emergencias|bundes|publica|privada|privat|grade|stage|type|world|health|united|european|american|british|international)$/;
/** Wards are called after trees, flowers and people. */
export const isCalledAfter = (name: string) => {
	const key = fold(name);
	return (
		(NAMES_TOO.has(key) || FAMILY_TOO.has(key) || givenNames().has(key) || familyNames().has(key)) &&
		!isForSomething(name)
	);
};

export function housesByPlace(text: Normalised): Span[] {
	const { plain } = text;
	const named = ([, name]: RegExpExecArray) =>
		!isForSomething(name as string) && !widePlaces().has(fold(name as string));
	return [
		// What begins a sentence has its capital from there, unless two words have one.
		...OWNED.flatMap((form) =>
			matches(
				text,
				form,
				(match) =>
					named(match) &&
					(/ /.test(match[1] as string) ||
						!startsSentence(plain, match.index) ||
						!isKnownWord(fold(match[1] as string)) ||
						isCalledAfter(match[1] as string)),
				1,
			),
		),
		...matches(text, FIELDS, named, 1),
		...matches(text, WITH_ARTICLE, (match) => !NO_HOUSE.test(match[1] as string) && named(match), 1),
		...matches(text, ON_WARD, ([, name]) => isCalledAfter(name as string), 1),
		...CARED.flatMap((form) => matches(text, form, named, 1)),
		...GERMAN.flatMap((form) => matches(text, form, named, 1)),
	];
}
