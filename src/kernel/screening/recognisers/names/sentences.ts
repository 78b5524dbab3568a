// Where a sentence holds a person: who speaks, phones, lives or works somewhere; who is introduced or spoken with; whose chart it is;
// who stands between commas behind a relation; who is written down before a number of the state. A word that no list knows counts where
// only a person could stand. From the grammars of the languages, not from texts.

import { dailyWords, germanTowns, smallTowns, towns } from '../../lists/lists.ts';
import { widePlaces } from '../../lists/wide-places.ts';
import { EPONYMS } from '../../lists/words.ts';
import { isKnownWord } from '../possible/vocabulary.ts';
import { isRelation } from '../relations.ts';
import { type Around, ILLNESS } from './announced.ts';
import { couldBeName, isFamily, isGiven, isPlain, looksKnown, startsSentence, startsWord, type Word } from './runs.ts';

/** What hardly anybody but a person does. */
const DOES =
	/^,? (?:(?:who|then|also|still|now|has|had|ya|aún|noch|auch|encore|ancora|ainda|nog) ){0,2}(?:said|says|told|asks|asked|phoned|rang|texted|e-?mailed|wrote|walked|drove|lives|lived|works (?:nights|days|as|at|for|in)|attended|smokes|drinks|denies|denied|wept|cries|cried|thinks|thought|wants|wanted|refuses|refused|disagrees|insists|worries|moved (?:to|in|out)|passed (?:on|away)|died|noticed|slept|handles|is (?:worried|pregnant|married|tearful|anxious|divorced|widowed|retired|unwell|asleep)|was (?:tearful|anxious|alone|born|worried)|not eaten|dijo|dice que|comenta|cuenta|vive|trabaja|fuma|nació|falleció|murió|no come|quiere|lloró|se cayó|a dit|dit que|a appelé|habite|travaille|fume|pleure|refuse|ne mange|est née?(?!\p{L})|est décédée?|raconte|serait|ha detto|dice che|riferisce|abita|lavora|beve|piange|è caduto|è caduta|è morto|è morta|non mangia|non dorme|disse|diz que|mora|trabalha|chora|recusa|caiu|faleceu|nasceu|zegt|zei|vertelt|belde|woont|werkt|rookt|huilt|weigert|eet niet|is gevallen|ringde|bor|arbetar|ringede|siger|mieszka|mówi|pracuje|berichtete?|sagte?|wohnt|arbeitet|raucht|weinte?|klagt|verstarb|sei)(?!\p{L})/u;
/** Of the same what no office, drug or paper does: then a lone word that begins a sentence is believed as well. */
const DOES_ALONE =
	/^,? (?:phoned|rang|texted|e-?mailed|walked|drove|lives|lived|smokes|drinks|wept|cries|cried|wants to|refuses to|moved (?:to|in|out)|passed (?:on|away)|slept|would rather|is (?:worried|pregnant|married|tearful|anxious|divorced|widowed|retired|asleep)|vive|fuma|nació|falleció|murió|lloró|no come|se cayó|habite|travaille|fume|pleure|ne mange|est née?(?!\p{L})|est décédée?|abita|beve|piange|è caduto|è caduta|è morto|è morta|non mangia|non dorme|mora|chora|caiu|faleceu|nasceu|belde|woont|rookt|huilt|eet niet|is gevallen|ringde|ringede|mieszka)(?!\p{L})/u;
/** Words that end so name a craft, a quality or a matter. */
const NO_PERSON =
	/(?:olog(?:y|ie|ía|ia)|ly|mente|ics|ists|ers|ians|ance|ence|ment|tion|ness|ity|ies|ures?|ine?|ol|ide|ate|one|ung|heit|keit|schaft|tät|itis|ose|osis|emia|ämie|body|one|thing|ción|dade|zione|ité|mab|nib|pril|sartan|statin|cillin|mycin|azole|zepam|idone|apine)$/iu;

/** Behind these somebody is introduced or spoken with. */
export const INTRODUCED =
	/(?<![\p{L}])(?:[Ss]poken? (?:with|to)|[Vv]oicemail from|[Ll]etter from|[Mm]essage from|[Cc]all from|in Begleitung von|trazid[oa] por|acompañad[oa] (?:por|de)|accompagnée? (?:de|par)|accompagnat[oa] da|[Ss]peaking (?:with|to)|[Tt]alked (?:with|to)|on behalf of|identified (?:him|her|them)sel(?:f|ves) as|[Mm]y name is|[Mm]y name['’]s|[Cc]\/o|[Cc]opy to|[Aa]ttn|letter re|[Hh]anded (?:\p{L}+ ){0,3}to|then to|[Mm]ein Name ist|[Ii]ch heiße|[Mm]e llamo|[Mm]i nombre es|[Jj]e m['’]appelle|[Mm]on nom est|[Mm]i chiamo|[Mm]eu nome é|[Cc]hamo-me|[Mm]e chamo|[Ii]k heet|[Mm]ijn naam is|[Jj]ag heter|[Jj]eg hedder|[Nn]azywam się|[Mm]ate called|[Ff]riend called)\.?:? $/u;
/** Who comes with somebody, and whom somebody saw. */
export const ACCOMPANIED =
	/(?<![\p{L}])(?:[Bb]rought (?:in |here |over )?by|[Bb]egleitet von|[Gg]ebracht von|[Aa]compaña|(?:[Aa]cude|[Vv]ino|[Vv]iene|[Ll]lega) con|[Aa]tendid[oa] com|[Vv]eio com|(?:[Ss]amen|[Kk]omt|[Gg]ezien|[Kk]wam) met|[Vv]enue? avec|[Vv]ue? avec|[Aa]ccompagnée? d['’]|[Ee]scorted by|[Dd]ropped off by|[Pp]icked up by|[Ii]nterpreted by|(?:[Vv]i|[Vv]imos|[Vv]isité|[Vv]isitamos|[Ee]xaminé|[Aa]tendí|[Ee]xploré|[Vv]aloré) a|[Jj]['’]ai (?:vu|reçu|examiné)|[Hh]o (?:visto|visitato|visitata|vista)|(?:[Aa]tendi|[Ee]xaminei) [ao]|(?:[Zz]ag|[Oo]nderzocht) ik) $/u;
/** The same words introduce an occupation: a list must know the name, or it has two parts. */
export const SPEAKER =
	/(?<![\p{L}])(?:I am|I['’]m|[Ii]ch bin|[Ss]oy|[Jj]e suis|[Ss]ono|[Ii]k ben|[Ss]ou|[Aa]ccording to|[Ll]aut|[Ss]elon|[Dd]['’]après|[Ss]eg[uú]n|[Ss]egundo|[Ss]econdo|[Vv]olgens|[Ee]nligt|[Ii]følge) $/u;
/** Behind these a family name alone is believed as well. */
export const ADDRESSED =
	/(?<![\p{L}])(?:[Ll]lamó|[Tt]elefoneó|[Aa] appelé|[Tt]elefonato|[Ll]igou (?:a|o)|[Bb]elde|[Rr]ief|look at|[Ss]een|[Ss]aw|[Mm]et|[Vv]isited|[Aa]sk(?:ed)?|[Tt]old|[Tt]hank|[Nn]eighbou?r|[Cc]ontact|[Cc]all(?:ed)?|[Cc]ustomer|[Tt]enant|[Cc]aller|[Ee]mployee|[Pp]assenger|e-?mail (?:from|to)|belongs to|account of|send (?:it|this|them) to|[Tt]his is|[Ww]ho is|boss is|[Nn]ame and surname:) $/u;
/** Whose: what a person has and an eponym has not. */
const HAS =
	/^['’]s? (?:own |older |younger |elder |late )?(?:chart|record|records|notes|file|bed|room|birthday|account|phone|number|house|home|address|mother|father|mum|mom|dad|wife|husband|partner|son|daughter|brother|sister|family|parents|GP|doctor|nurse|carer|solicitor|employer|school|teacher|case|results|swallowing|breathing|pain|mood|appetite|wound|discharge|admission|medication|tablets|story|email|passport|insurance)(?!\p{L})/u;
/** What a registry writes behind a name. */
const REGISTERED =
	/^,? ?\(?(?:DOB|D\.O\.B|dob|SSN|NHS|MRN|UHID|NHI|PPS|DNI|NIE|NIF|NHC|RUT|CURP|CPF|RG|SNS|CF|BSN|AHV|SVNR|CPR|PESEL|TC|personnr|pnr|NAM|OHIP|CC|C\.C\.|RR|RN|RAMQ|NISS|AVS|IPP|HC|HN|URN?|[IO]PD?|ID|PHN|PHIN|HCN|PPSN|[Hh]osp(?:ital)?\.? (?:no|nr|#)|CNI|CIN|INE|RUN|CUIL|NIK|NIN|NRIC|IC|PAN|ABHA|RFC|EPS|Exp\.?|[Ff]icha|[Ff]allnr\.?|geb\.?|née?|nat[oa]|nacid[oa]|ur\.|född|født|doğ\.|NSS|CNS|[Pp]ront\.?|[Cc]hart|[Ff]older|[Dd]ossier|DVA|ECHS)(?![\p{L}])/u;
/** Children and old people whom their word alone announces, where nouns have no capital. */
export const CHILD =
	/(?<![\p{L}])(?:(?:el|la) niñ[oa]|(?:le|la) petite?|(?:il|la) bambin[oa]|[oa] menin[oa]|(?:de|het) (?:jongen|meisje)|little|baby|abuel[oa]|nonn[oa]|papy|mamie|dona|seu|gogo|Gogo|oom|tannie|Oom|Tannie|uncle|auntie) $/u;

/** Could the word be nobody's name? */
const isOther = (word: Word) =>
	EPONYMS.has(word.key) || towns().has(word.key) || widePlaces().has(word.key) || dailyWords().has(word.key);
const isSmallPlace = ({ key }: Word) => smallTowns().has(key) || germanTowns().has(key);
/** A word that no list knows and that looks like a name. */
const isUnknown = (word: Word) =>
	startsWord(word) &&
	word.text.length > 2 &&
	!isOther(word) &&
	!isRelation(word.text) &&
	(!isKnownWord(word.key) || isGiven(word) || isFamily(word));

/** Does the run stand where a person stands? */
export function standsAsPerson(
	plain: string,
	{ before, after, stands }: Around,
	part: readonly Word[],
	german: boolean,
): boolean {
	const [first, second] = part as [Word, Word?];
	if (!couldBeName(first) || EPONYMS.has(first.key)) return false;
	const known = looksKnown([...part]) && isPlain(first) && !isOther(first);
	const two = part.length === 2 && second !== undefined && isUnknown(first) && isUnknown(second);
	// In German every noun has a capital: there a list must know the name.
	const unknown = !german && part.length <= 3 && part.every((word) => word.initial || isUnknown(word));
	if (stands(INTRODUCED) || stands(ACCOMPANIED)) return known || unknown;
	if (stands(SPEAKER)) return (known && isGiven(first)) || (!german && two);
	if (stands(ADDRESSED)) return known && !isSmallPlace(first);
	if (stands(CHILD)) return known || (unknown && part.length === 1);
	// Names have no article, but "die Anna" and "o Raimundo", whom the lists know.
	const article = () => ARTICLE.test(before.slice(-7));
	if (HAS.test(after)) return known || (unknown && !article());
	if (REGISTERED.test(after)) return two || (known && part.length > 1);
	if (BETWEEN_COMMAS.test(after) && APPOSITION.test(before) && two)
		return !ILLNESS.test(first.text) && !ILLNESS.test(second.text);
	if (
		apposed(after) &&
		(known || (part.every(isUnknown) && (!german || /^ \(/.test(after)) && !ILLNESS.test(first.text)))
	)
		return true;
	if (!DOES.test(after)) return false;
	// "Married, lives with her husband": a comma leaves the person out.
	if (!known && /^,/.test(after)) return false;
	if (!known && part.length === 1 && startsSentence(plain, first.start) && !DOES_ALONE.test(after)) return false;
	return known || (!article() && part.every((word) => !NO_PERSON.test(word.text)) && (german ? two : unknown));
}

/** "Torben (Sohn, …", "Covadonga, la cuñada, …": who it is stands behind. */
const APPOSED =
	/^(?: \(|, )(?:(?:the|his|her|their|our|my|la|el|su|mi|die|der|ihre?|seine?|sa|son|le|ma|mon|sua|suo|a|o|de|haar|zijn) )?(?:(?:older|younger|elder|eldest|next-door) )?(\p{L}+)(?=[,.;:)]|$| (?:of|de|del|du|des|von|di|da|do|van)(?!\p{L}))/u;
const apposed = (after: string) => isRelation(APPOSED.exec(after)?.[1] ?? '');

const ARTICLE =
	/(?<!\p{L})(?:the|an?|der|die|das|den|dem|ein|eine[rnm]?|la|el|los|las|les?|il|lo|une?|una|os?|as|het|een|de)\s$/iu;

const BETWEEN_COMMAS = /^[,)]/;
/** "Die Ehefrau, ": a relation and a comma or a bracket. */
const APPOSITION_WORD = /(\p{L}+)(?:, | \()$/u;
const APPOSITION = { test: (before: string) => isRelation(APPOSITION_WORD.exec(before)?.[1] ?? '') };
