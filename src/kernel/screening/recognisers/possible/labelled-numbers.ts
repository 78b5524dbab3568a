// A number behind the word that says whose it is: of a chart, a stay, a sample, an insurance, a plate, a device, a ticket. Two halves, each whole:
// the words by which papers call a number, in the languages of the lists, and the shapes that a number may have. Every word was asked with every
// shape (decision 0154). What has its number and is nobody's (a page, a lot, a trial) is left out.

import type { Normalised } from '../../normalise.ts';
import { digitsOf, matches, type Span } from '../../recogniser.ts';
import { everyMatch } from '../../search.ts';

/** "441209", "44-12-09", "24/118743", "1.087.441.209", "420 117 H"; letters before it are looked for there. */
const VALUE =
	/(?<![\d]|\d[.,])\d[\p{L}\d]{0,20}(?:[ ./-]\d[\p{L}\d]{0,20}|[/-]\p{Lu}{1,4}\d{0,12}){0,6}(?: \p{Lu}(?![\p{L}.]))?(?![\p{L}\d%]|[.,]\d)/gu;
/** "RNB 420", "k044", "PX-30" */
const LETTERS = /(?<![\p{L}\d])(?:\p{Lu}{1,4}[ /-]?|\p{L}{1,2})$/u;
const SIGN =
	'(?:no|No|NO|nr|Nr|NR|num|núm|[Nn]umber|[Nn]úmero|[Nn]uméro|[Nn]umero|[Nn]ummer|n[º°]|N[º°]|[nN]\\.[º°]|#|ID|Id|id|[nN]\\.)';
/** Behind these words, with a sign for a number or without one. */
const WORDS = [
	'[Mm]ed(?:ical)?\\.? [Rr]ec(?:ord)?|MRN?|U?MRN|[Cc]hart|[Hh]osp(?:ital)?|[Uu]nit|UHID|[IO]PD?|CR|[Rr]eg|[Rr]ego|[Cc]ase|[Pp]atient|[Pp]t|[Aa]cct|[Aa]ccount|FIN|[Ee]ncounter|[Vv]isit|CSN|[Aa]ccession|[Aa]cc|[Ss]pecimen|[Ll]ab|[Ss]ample|[Pp]ath|[Rr]ef|[Cc]laim|[Pp]olicy|[Mm]ember|[Ss]ubscriber|[Gg]roup|[Ii]nsurance|[Mm]edica(?:id|re)|HCN|PHN|OHIP|[Hh]ealth [Cc]ard|HC|URN?|NHI|NHS|CHI|H&C|IHI|DVA|[Pp]ension|[Ee]mployee|[Ss]taff|[Pp]ayroll|[Bb]adge|[Ss]tudent|[Ii]nmate|[Pp]assport|DL|[Ll]ic(?:en[cs]e)?|GMC|NPI|DEA|[Pp]late|[Bb]ike|[Cc]ar|VIN|[Ss]erial|S/N|SN|[Dd]evice|[Ii]mplant|[Ss]ubject|[Pp]articipant|[Tt]icket|[Ii]ncident|Datix|[Pp]olice|[Cc]rime|[Cc]ourt|[Ff]ile|[Tt]ag|[Ww]ristband|[Ll]ocker|[Bb]ooking|Aadhaar|PAN|[Vv]oter|[Rr]ation|ABHA|Ayushman|PMJAY|ESI|[Tt]oken|TIN|NINO|SSN|SIN|[Bb]lood unit|[Dd]onor|[Bb]ag|[Oo]rder|Rx|[Pp]rescription|[Ss]cript|[Rr]eferral|[Aa]uth(?:ori[sz]ation)?|[Ii]nvoice|[Rr]eceipt|[Bb]ill|[Ee]xt(?:ension)?|[Pp]ager|[Bb]leep|[Pp]hone|[Tt]el(?:ephone)?|[Mm]ob(?:ile)?|[Ff]ax|[Tt]fno|[Tt]el[ée]fono|[Mm]óvil|[Cc]el|[Tt]él|[Pp]ortable|GSM|[Gg]sm|[Hh]andy|[Mm]obil|DW|[Dd]urchwahl|[Pp]iepser|[Cc]ell\\.|[Tt]elem|[Zz]ap|[Vv]olante|[Mm]itglieds|[Vv]ersicherten',
	'NHC|H\\.C\\.|[Hh]istoria(?: clínica)?|[Ee]xpediente|[Ee]xp|[Ff]olio|[Rr]egistro|[Ff]icha|[Ee]pisodio|CIPA?|NUHSA|SIP|TIS|NASS|NSS|SS|[Aa]filiad[oa]|[Aa]filiación|[Pp]óliza|EPS|[Cc]arnet?|[Cc]arné|[Tt]arjeta|DNI|NIE|[Cc]édula|RU[TN]|CURP|CUI[LT]|RFC|[Pp]asaporte|[Ll]egajo|[Mm]atrícula|[Cc]olegiad[oa]|[Pp]laca|[Pp]atente|[Ss]erie|N/S|[Mm]uestra|[Pp]etición|[Bb]iopsia|[Cc]ita|[Cc]aso|[Ss]iniestro|[Aa]testado|[Dd]iligencias|[Oo]rden|[Aa]utorización|[Vv]olante|[Rr]eceta|[Bb]oleta|[Tt]urno',
	'CAD|BHT|PCR|RIS|DPI|EDS|PACS|Einsatz|[Rr]un(?= ?#)|IPP|NIP|NDA|[Dd]ossier|[Ss]éjour|IEP|NIR|INS|[Ss]écu|RAMQ|NAM|NISS|[Nn]ational|AVS|[Mm]utuelle|[Aa]dhérent|[Cc]ontrat|[Vv]itale|[Cc]arte|[Pp]asseport|CNI|[Pp]ermis|RPPS|[Mm]atricule|[Pp]laque|[Ii]mmatriculation|[Ss]érie|[Pp]rothèse|[Éé]chantillon|[Ll]abo|[Ee]xamen|[Bb]iopsie|[Rr]éf|[Bb]on|[Oo]rdonnance|PV',
	'[Ff]all|PID|[Aa]kte|Az|Aktenzeichen|KV(?:NR)?|VNR|Vers|Versicherten|SVNR|AHV|KK|AOK|[Aa]usweis|[Rr]eisepass|[Ff]ührerschein|BSNR|LANR|[Kk]ennzeichen|Kfz|[Pp]robe|[Aa]uftrag|[Rr]ezept|[Vv]organgs?',
	'[Cc]artella|[Nn]osologico|[Pp]aziente|CF|C\\.F\\.|[Cc]odice fiscale|[Tt]essera(?: sanitaria)?|[Pp]olizza|[Pp]ratica|[Mm]atricola|[Tt]arga|[Cc]ampione|[Rr]eferto|[Ii]stologico|[Pp]rocesso|[Pp]rontuário|[Pp]ront|[Aa]tendimento|[Uu]tente|[CS]NS|SUS|CPF|RG|NIF|[Cc]arteirinha|[Cc]onvênio|[Aa]pólice|[Aa]mostra|[Gg]uia|[Ss]enha|[Pp]olis|[Vv]erzekerden?|BSN|[Kk]lant|[Rr]ijbewijs|[Kk]enteken|[Mm]onster|[Zz]orgverzekering|[Rr]ijksregister|[Kk]enmerk',
].join('|');
const JOINT = ' ?[.:]{0,2} ?';
const LABEL = new RegExp(
	`(?<![\\p{L}\\d])(?:${WORDS})(?:\\.|(?![\\p{L}])|(?=[Nn]r))(?:(?: |-)?${SIGN}\\.?)?(?: is| was)?${JOINT}$`,
	'u',
);
/** Any word with a sign for a number: "Bus pass no. 44120". */
const SIGNED = new RegExp(`(?<!\\p{L})(\\p{L}{2,20})\\.?(?: |-)${SIGN}\\.?(?: is)?${JOINT}$`, 'u');
/** What has a number and is nobody's. */
const NOBODYS =
	/^(?:page|fig(?:ure)?|table|lot|batch|size|gauge|blade|needle|suture|type|grade|chromosome|ICD|CAS|ATCC|catalog(?:ue)?|registration|register|registry|protocol|PMID|DOI|grant|award|edition|vol(?:ume)?|issue|resolution|guideline|recommendation|question|item|phase|segment|nerve|tooth|station|channel|strain|version|model|code|EC|CTCAE|trial|study|review|paper|article|leitlinie|ISRCTN|EudraCT|NCT|AWMF|ATC|EMA|FDA|CE|COVID|in|of|total|the|a|say|says|said)$/iu;
/** Abbreviations that are measures as well need a number as long as no measure is. */
const LONG_ONLY =
	/(?<![\p{L}\d])(?:CC|C\.C\.|CI|BI|SV|UR|ID|PA) ?(?:no\.?|n[º°]|#)?:? ?((?:\p{Lu}{1,3}[ -]?)?\d(?:[ .-]?\d){5,13}(?:-\p{L})?)(?![\p{L}\d%]|[.,]\d| ?(?:ml|mL|cc|kcal|%))/gu;
const COUNTED =
	/^ ?(?:%|mg|mcg|µg|ml|mL|mm|cm|kg|g(?!\p{L})|mmol|UI|IU|patients?|pacientes|cases|casos|people|persons|women|men|children|participants|subjects|samples|Patienten|cells|copies|x ?10|×)/iu;
/** A year, a stretch of years, a month with its year: what is no number or a day's. */
const YEAR = /^(?:(?:0?[1-9]|1[0-2])[/-])?(?:19|20)\d{2}(?:[-/](?:19|20)?\d{2})?$/;

/** Numbers that a word announces, in the story of one patient. */
export function labelledNumbers(text: Normalised): Span[] {
	const { plain } = text;
	const isNumber = (value: string, end: number) =>
		digitsOf(value).length >= 4 &&
		!YEAR.test(value) &&
		!/^\d{1,3}[.,]\d{1,2}(?:[ -]\d{1,3}[.,]\d{1,2})?$/.test(value) &&
		!COUNTED.test(plain.slice(end, end + 14));
	const isLabel = (before: string) => LABEL.test(before) || !NOBODYS.test(SIGNED.exec(before)?.[1] ?? 'in');
	const found: Span[] = [];
	for (const { 0: value, index } of everyMatch(plain, VALUE)) {
		const end = index + value.length;
		if (!isNumber(value, end)) continue;
		const before = plain.slice(Math.max(0, index - 48), index);
		const letters = LETTERS.exec(before)?.[0].length ?? 0;
		if (letters > 0 && isLabel(before.slice(0, before.length - letters))) found.push({ start: index - letters, end });
		else if (isLabel(before)) found.push({ start: index, end });
	}
	return [
		...found,
		// "95% CI 0.66-0.94"
		...matches(
			text,
			LONG_ONLY,
			([, value]) => !/(?:^|[ -])\d{1,2}\.\d{1,2}(?!\d)|\d\.\d+-\d+\.\d/.test(value as string),
			1,
		),
	];
}
