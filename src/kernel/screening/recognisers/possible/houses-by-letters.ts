// Houses by their letters alone: "au CHUV", "labourer at RIICO", "im KSSG", "retired from NLC". A firm, a hospital or a school is called by its letters
// where somebody works, goes or is treated; what medicine and its departments shorten is in the vocabularies or in the list below. Prepositions are
// those of place in the languages that are read, roles the titles of ISCO-08. In the story of one patient, and asked about. (Decision 0187.)

import { fold } from '../../fold.ts';
import { THINGS } from '../../lists/things.ts';
import { NO_NAME } from '../../lists/words.ts';
import type { Normalised } from '../../normalise.ts';
import { matches, type Span } from '../../recogniser.ts';
import { isKnownWord } from './vocabulary.ts';

const LETTERS = '([A-ZÄÖÜ]{2,6}(?:&[A-Z])?)';
/** A sentence ends or goes on: nothing that would make an adjective of the letters. */
const ENDS =
	"(?![\\p{L}\\d'’&/-])(?=[.,;:)\\n?!]|$| (?:on|by|in|for|with|and|last|this|since|where|when|who|as|today|tomorrow|yesterday|after|before|until|par|le|la|avec|depuis|pour|et|où|en|el|los|con|desde|por|y|de|am|um|mit|seit|und|als|zur|zum|wegen|vom|bis|per|dal|op|met|sinds|voor)(?![\\p{L}]))";
const ROLE =
	'(?:[Ll]abou?rer|[Ee]ngineer|[Dd]river|[Nn]urse|[Cc]lerk|[Gg]uard|[Tt]eacher|[Ee]mployed|[Ee]mployee|[Ww]ork(?:s|ed|ing|er)?|[Jj]obs?|[Rr]et(?:ire)?d|[Ff]oreman|[Oo]fficer|[Tt]echnician|[Mm]anager|[Cc]onductor|[Oo]perator|[Oo]perative|[Ss]tud(?:ent|ies|ied|ying)|[Ee]studi\\p{L}+|[Éé]tudie|[Éé]tudiante?|[Ss]tudiert|[Ss]tudia|[Ss]ophomore|[Ff]reshman|[Cc]ook|[Ww]elder|[Mm]iner|[Mm]echanic|[Ss]upervisor|[Aa]ccountant|[Cc]leaner|[Pp]orter|[Ss]hifts?|[Tt]rucker|[Ff]itter|[Ee]lectrician|[Aa]pprentice|[Ee]x|[Ff]ormerly|[Tt]rabaj\\p{L}+|[Oo]brer[oa]|[Oo]perari[oa]|[Ee]mplead[oa]|[Cc]hófer|[Jj]ubilad[oa]|[Tt]ravaill\\p{L}+|[Oo]uvri(?:er|ère)|[Rr]etraitée?|[Ss]alariée?|[Ee]mployée?|[Cc]hauffeur|[Mm]écanicien(?:ne)?|[Aa]rbeitet\\p{L}*|[Aa]rbeiter(?:in)?|[Aa]zubi|[Ff]ahrer(?:in)?|[Dd]reher|[Ss]chlosser|[Mm]onteur|[Rr]entner(?:in)?|[Aa]ngestellte[rn]?|[Tt]rabalh\\p{L}+|[Mm]otorista|[Aa]posentad[oa]|[Ll]avora\\p{L}*|[Oo]peraio|[Ii]mpiegat[oa]|[Ww]erkt\\p{L}*|[Oo]perator)';
const AT_WORK = new RegExp(
	`(?<!\\p{L})${ROLE}(?: (?!for|with|from|at)\\p{Ll}+){0,2} (?:at|for|with|from|en|en el|en la|del?|à la|à l['’]|au|chez|bei|bei der|beim|der|früher|vormals|na|no|da|do|alla|all['’]|presso|bij|ex) ?(?:the )?${LETTERS}${ENDS}`,
	'gu',
);
/** Where somebody is sent, brought or taken over. */
const SENT = new RegExp(
	`(?<!\\p{L})(?:[Ss]ent|[Tt]ransferred|[Tt]ransfer|[Rr]eferred|[Rr]eferral|[Rr]ef|[Mm]oved|[Cc]onveyed|[Aa]ccepted|[Ff]lown|[Rr]eturned|[Dd]ischarged|[Tt]x|[Dd]\\/[Cc]|[Tt]rasladad[oa]|[Dd]erivad[oa]|[Rr]emitid[oa]|[Rr]eferid[oa]|[Tt]ransférée?|[Aa]dressée?|[Vv]erlegt|[Üü]berwiesen|[Tt]ransferid[oa]|[Ee]ncaminhad[oa]|[Tt]rasferit[oa]|[Oo]vergeplaatst) (?:to|from|by|at|al?|a la|del?|desde|au|à la|vers|par|nach|ins|vom|von|para o|do|dal|naar) ?(?=[A-ZÄÖÜ]{3})${LETTERS}${ENDS}`,
	'gu',
);
const SOMEWHERE = new RegExp(
	`(?<=[\\p{L}\\d),?] )(?:at|@|chez|au|à l['’]|im|ins|beim|en el|al|nel|presso|in het|bij het|no|na)(?<! ) ?(?:the )?(?=[A-ZÄÖÜ]{3})${LETTERS}${ENDS}`,
	'gu',
);
/** Departments, beds, services, offices; and what stands behind "at" in medicine. */
const CARE = new Set(
	'icu ccu hdu nicu picu sicu micu cvicu itu ed er ae opd ot or pacu sdu ld imc imcu scu sdec amu mau sau eau cdu gp gps mdt opat pcp snf ltac irf alf ems uci uvi urpa ucin rea smur samu usi usip sspi hdj ehpad ssr usc its zna awr mvz upa uti cti ps dea seh ic op hosp asc asu au dsu ltc rpn ecg mri ct pet lf chc phc csf cns pns ivc svc ra la rv lv rca lad lcx eot eob tob sob dob rom srom arom edd ga bmi bp hr rr tlc home eol er cpap bipap niv nppv gs ich sah rosc ems ecmo crrt hd pd ivf iv im sc po pr ng og peg picc cvc art pcr rt slt ot pt dt mtp acls als bls wnl nkda nad dnr dni tka tha iud lmp iol cpr vf vt svt af nsr ist max min od os ou vas nrs ph us usa uk eu uae mba md phd nhs who fda dvla dwp cps aps dcf icac covid hiv aids hpv sars rsv icd dsm acl pcl mcl lcl mtp pip dip mcp cmc tmj sij tma cvs cva tia dvt pe aki ckd esrd copd chf hf mi ami ptsd adhd asd'.split(
		' ',
	),
);
const isHouse = ([, letters]: RegExpExecArray): boolean => {
	const key = fold(letters as string);
	return !CARE.has(key) && !NO_NAME.has(key) && !THINGS.has(key) && !isKnownWord(key);
};

/** Houses called by their letters. */
export const housesByLetters = (text: Normalised): Span[] => [
	...matches(text, AT_WORK, isHouse, 1),
	...matches(text, SENT, isHouse, 1),
	...matches(text, SOMEWHERE, isHouse, 1),
];
