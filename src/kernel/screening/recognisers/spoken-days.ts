// Days as dictation writes them: "june twenty second nineteen fifty six", "zwölften april neunzehnhundertachtunddreißig", "dos de febrero de mil
// novecientos cuarenta y cuatro". One grammar for each language: the words of a day, a month, the words of a year. Number words are those of the
// Unicode CLDR's rules for spelling out numbers (RBNF: spellout-cardinal, spellout-ordinal, spellout-numbering-year).

import type { Normalised } from '../normalise.ts';
import { matches, type Span } from '../recogniser.ts';

interface Spoken {
	/** Ordinals, and where a language says its days so, cardinals. */
	day: string;
	months: string;
	/** Between the day and its month, the month and its year. */
	ofMonth: string;
	ofYear: string;
	year: string;
	/** The month may come first. */
	monthFirst?: true;
}

const ENGLISH_UNIT = '(?:one|two|three|four|five|six|seven|eight|nine)';
const ENGLISH_TEENS = '(?:ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen)';
const ENGLISH_TENS = '(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)';
const ENGLISH_UNDER_100 = `(?:${ENGLISH_TENS}(?:[ -]${ENGLISH_UNIT})?|${ENGLISH_TEENS}|${ENGLISH_UNIT})`;
const ENGLISH_YEAR = `(?:(?:nineteen|eighteen|twenty)(?: hundred)?[ -](?:and )?(?:(?:oh|o|zero) )?${ENGLISH_UNDER_100}|two thousand(?: (?:and )?${ENGLISH_UNDER_100})?|${ENGLISH_TENS}[ -]${ENGLISH_UNIT})`;
const ENGLISH_ORDINAL =
	'(?:(?:(?:twenty|thirty)[ -])?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|tenth|eleventh|twelfth|(?:thir|four|fif|six|seven|eigh|nine)teenth|twentieth|thirtieth)';
const SPANISH_UNDER_100 =
	'(?:veinti\\p{L}+|(?:treinta|cuarenta|cincuenta|sesenta|setenta|ochenta|noventa)(?: y (?:un[oa]?|dos|tres|cuatro|cinco|seis|siete|ocho|nueve))?|dieci\\p{L}+|diez|once|doce|trece|catorce|quince|veinte|un[oa]?|dos|tres|cuatro|cinco|seis|siete|ocho|nueve)';
const FRENCH_PART =
	'(?:un|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|vingts?|trente|quarante|cinquante|soixante|septante|huitante|octante|nonante|cents?|et)';
const PORTUGUESE_UNDER_100 =
	'(?:(?:vinte|trinta|quarenta|cinquenta|sessenta|setenta|oitenta|noventa)(?: e (?:um|dois|três|quatro|cinco|seis|sete|oito|nove))?|dez|onze|doze|treze|(?:c|qu)atorze|quinze|dezess?eis|dezass?eis|deza?ssete|dezesseis|dezoito|deza?nove|um|dois|três|quatro|cinco|seis|sete|oito|nove)';
const GERMAN_DAY =
	'(?:(?:(?:ein|zwei|drei|vier|fünf|sechs|sieben|acht|neun)und)?(?:zwanzig|dreißig|dreissig)s|(?:drei|vier|fünf|sech|sieb|acht|neun)zehn|zehn|elf|zwölf|ers|zwei|drit|vier|fünf|sechs|sieb(?:en)?|ach|neun)te[nr]?';

const LANGUAGES: Spoken[] = [
	{
		day: ENGLISH_ORDINAL,
		months:
			'(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|aug|sept?|oct|nov|dec)',
		ofMonth: '(?: day)?(?: of)?',
		ofYear: ',?(?: of| in)?(?: the year)?',
		year: ENGLISH_YEAR,
		monthFirst: true,
	},
	{
		day: GERMAN_DAY,
		months:
			'(?:januar|jänner|februar|feber|märz|april|mai|juni|juno|juli|august|september|oktober|november|dezember|ersten|zweiten|dritten|vierten|fünften|sechsten|siebten|siebenten|achten|neunten|zehnten|elften|zwölften)',
		ofMonth: '',
		ofYear: '(?: im jahr)?',
		year: '(?:neunzehn ?hundert|zwei ?tausend)(?:und)?(?: ?\\p{L}{2,}(?:zig|ßig|ssig)| ?\\p{L}{0,8}(?:zehn|elf|zwölf|eins|zwei|drei|vier|fünf|sechs|sieben|acht|neun))?',
	},
	{
		day: `(?:primero|${SPANISH_UNDER_100})`,
		months: '(?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|sep?tiembre|octubre|noviembre|diciembre)',
		ofMonth: ' de',
		ofYear: ' del?(?: año)?',
		year: `(?:(?:mil novecientos|dos mil)(?: ${SPANISH_UNDER_100})?|${SPANISH_UNDER_100})`,
	},
	{
		day: `(?:premier|${FRENCH_PART}(?:[ -]${FRENCH_PART}){0,2})`,
		months:
			'(?:janvier|février|fevrier|mars|avril|mai|juin|juillet|août|aout|septembre|octobre|novembre|décembre|decembre)',
		ofMonth: '',
		ofYear: '',
		year: `(?:mil(?:le)? neuf cents?|dix-neuf cents?|deux mille)(?:[ -]${FRENCH_PART}){0,5}`,
	},
	{
		day: '(?:primo|vent(?:i|uno|idue|itre|itré|iquattro|icinque|isei|isette|otto|inove)|trent(?:a|uno)|dieci|undici|dodici|tredici|quattordici|quindici|sedici|diciassette|diciotto|diciannove|uno|due|tre|quattro|cinque|sei|sette|otto|nove)',
		months: '(?:gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre|ottobre|novembre|dicembre)',
		ofMonth: '(?: di)?',
		ofYear: '(?: del)?',
		year: '(?:mille ?novecento|due ?mila)(?: ?\\p{L}*(?:[aeiou]nt|vent)[aio]?\\p{L}*| ?(?:e )?\\p{L}*(?:dici|uno|due|tre|quattro|cinque|sei|sette|otto|nove|dicia\\p{L}+))?',
	},
	{
		day: `(?:primeiro|${PORTUGUESE_UNDER_100})`,
		months: '(?:janeiro|fevereiro|março|marco|abril|maio|junho|julho|agosto|setembro|outubro|novembro|dezembro)',
		ofMonth: ' de',
		ofYear: ' de',
		year: `(?:(?:mil novecentos|dois mil)(?: e ${PORTUGUESE_UNDER_100})?|${PORTUGUESE_UNDER_100})`,
	},
	{
		day: '(?:(?:(?:een|twee|drie|vier|vijf|zes|zeven|acht|negen)(?:ë|e)n)?(?:twintig|dertig)(?:ste)?|eenentwintig|tweeëntwintig|drieëntwintig|(?:der|veer|vijf|zes|zeven|acht|negen)tien(?:de)?|tien(?:de)?|elf(?:de)?|twaalf(?:de)?|eerste|tweede|derde|vierde|vijfde|zesde|zevende|achtste|negende|een|twee|drie|vier|vijf|zes|zeven|acht|negen)',
		months: '(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)',
		ofMonth: '',
		ofYear: '',
		year: '(?:negentien ?(?:honderd ?)?|twee ?duizend ?)\\p{L}{2,}',
	},
];

const L = '(?<![\\p{L}\\d-])';
const R = '(?![\\p{L}\\d-])';
const FORMS = LANGUAGES.flatMap(({ day, months, ofMonth, ofYear, year, monthFirst }) => [
	new RegExp(`${L}(?:the )?(${day})${ofMonth} (${months})(?:${ofYear} (${year}))?${R}`, 'giu'),
	// "may of twenty eighteen", "marzo de dos mil veinte"
	new RegExp(`${L}(${months})${ofYear} (${year})${R}`, 'giu'),
	...(monthFirst ? [new RegExp(`${L}(${months}) (?:the )?(${day})(?:${ofYear} (${year}))?${R}`, 'giu')] : []),
]);

/** "The first may be …", "second may", "siebten dritten": other words without what stands around a day. */
const WORDS_TOO =
	/^et \p{L}+$|^(?:the )?\p{L}+(?:[ -]\p{L}+)? (?:may|march|mars|mar|dec)$|^(?:may|march) (?:the )?\p{L}+$/iu;
const TWO_ORDINALS = /^\p{L}+te[nr]? \p{L}+ten(?: |$)/iu;
const LEADS =
	/(?<!\p{L})(?:am|vom|zum|seit|bis|geboren|geb\.?|dem|ab|on|born|since|dated|birth|is|admitted|seen)(?: am| den)?:? $/iu;
/** "discharged on the ninth", "since the twenty-second": a day of the month in words, where nothing that is counted follows. */
const ORDINAL_ALONE = new RegExp(
	`(?<=(?<!\\p{L})(?:on|since|until|till|from|before|after) )(the ${ENGLISH_ORDINAL})(?=[.,;)\\n]|$| (?:and|at|for|with|when|but|he|she|they|in the (?:morning|afternoon|evening)|of this month)(?!\\p{L}))`,
	'giu',
);
/** Attempts, fingers and patients are counted so too: a day needs somebody who came, went or was treated. */
const BEFELL =
	/(?<!\p{L})(?:admitted|discharged|readmitted|seen|reviewed|operated|died|born|delivered|fell|returned|transferred|presented|started|stopped|went home|came (?:in|back)|surgery|clinic|scan(?:ned)?)(?: \p{L}+){0,3} $/iu;
/** A year of two figures alone says nothing: "may twenty five". */
const SHORT_YEAR = /^\p{L}+ \p{L}+(?:[ -]\p{L}+)?$/u;

export const spokenDays = (text: Normalised): Span[] =>
	FORMS.flatMap((form) =>
		matches(text, form, ({ 0: whole, index }) => {
			const before = text.plain.slice(Math.max(0, index - 24), index);
			if (WORDS_TOO.test(whole) || TWO_ORDINALS.test(whole)) return LEADS.test(before);
			return !/^(?:may|march|mai|mars) /iu.test(whole) || !SHORT_YEAR.test(whole) || LEADS.test(before);
		}),
	);

/** Days of the month in words, in the story of one patient. */
export const spokenDaysOfMonth = (text: Normalised): Span[] =>
	matches(text, ORDINAL_ALONE, ({ index }) => BEFELL.test(text.plain.slice(Math.max(0, index - 48), index)), 1);
