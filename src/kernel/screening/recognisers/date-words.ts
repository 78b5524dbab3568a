// The words that dates are made of, in the languages of the check: months, days of the week, days written out, feasts. Names
// and short forms of months and days are those of the Unicode CLDR; feasts are the public holidays of the countries
// whose languages are read, and days that everybody there knows by name.

const MONTHS =
	'junie|julie|januarie|februarie|desember|stycznia|lutego|marca|kwietnia|maja|czerwca|lipca|sierpnia|września|października|listopada|grudnia|januari|februari|oktober|feber|jan(?:uary|uar|vier|v|eiro|uari)?|j[äa]n(?:ner)?|ene(?:ro)?|gennaio|febr?(?:uary|uar|ero|braio|uari)?|febbraio|f[ée]vr?(?:ier|ereiro)?|mar(?:ch|s|zo|[çc]o|t)?|m[äa]rz|mär|mrz|maart|mrt|apr(?:il|ile)?|abr(?:il)?|avr(?:il)?|may|mai|mayo|maggio|maio|mei|june?|juni|juin|junio|giugno|junho|july?|juli|juil(?:let)?|julio|luglio|julho|aug(?:ust|ustus)?|ago(?:sto)?|ao[ûu]t|sept?(?:ember|tembre|iembre)?|settembre|setembro|set|oct(?:ober|obre|ubre)?|okt(?:ober)?|ott(?:obre)?|outubro|out|nov(?:ember|embre|iembre|embro)?|dec(?:ember)?|d[ée]c(?:embre)?|dez(?:ember|embro)?|dic(?:embre|iembre)?';
/** Months in the languages of the check, whole and shortened: the source of a pattern, for small letters. */
export const MONTH = `(?:${MONTHS})`;
export const WHOLE_MONTH =
	'(?:January|February|March|April|May|June|July|August|September|October|November|December|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|setiembre|octubre|noviembre|diciembre|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|Januar|Jänner|Februar|Feber|März|Mai|Juni|Juli|Oktober|Dezember)';

/** Days of the week, whole and shortened. */
export const WEEKDAY =
	'(?:mon(?:day)?|tue(?:s(?:day)?)?|weds?(?:nesday)?|thu(?:r(?:s(?:day)?)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?|lunes|martes|mi[ée]rcoles|jueves|viernes|s[áa]bado|domingo|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|luned[ìi]|marted[ìi]|mercoled[ìi]|gioved[ìi]|venerd[ìi]|sabato|domenica|(?:segunda|terça|quarta|quinta|sexta)(?:-feira)?|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag)';
const SHORT_GERMAN_DAY = '(?:Mo|Di|Mi|Do|Fr|Sa|So)\\.?,?';

const ENGLISH_DAY =
	'(?:(?:twenty|thirty)[- ])?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|tenth|eleventh|twelfth|(?:thir|four|fif|six|seven|eigh|nine)teenth|twentieth|thirtieth';
const SPANISH_DAY =
	'primero|uno|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|trece|catorce|quince|diecis[ée]is|diecisiete|dieciocho|diecinueve|veinte|veinti(?:uno|d[óo]s|tr[ée]s|cuatro|cinco|s[ée]is|siete|ocho|nueve)|treinta(?: y uno)?';
const FRENCH_DAY =
	'premier|deux|trois|quatre|cinq|six|sept|huit|neuf|dix(?:-(?:sept|huit|neuf))?|onze|douze|treize|quatorze|quinze|seize|vingt(?:(?:-| et )(?:un|deux|trois|quatre|cinq|six|sept|huit|neuf))?|trente(?: et un)?';
const GERMAN_DAY =
	'(?:(?:ein|zwei|drei|vier|fünf|sechs|sieben|acht|neun)und(?:zwanzig|dreißig)s|zwanzigs|dreißigs|drei?zehn|vierzehn|fünfzehn|sechzehn|siebzehn|achtzehn|neunzehn|zehn|elf|zwölf|ers|zwei|drit|vier|fünf|sechs|sieb(?:en)?|ach|neun)te[nrsm]?';

const YEAR = "(?:19|20)\\d{2}|['’]\\d{2}";
const YEAR_BEHIND = `(?:,? (?:de |del |of )?(?:${YEAR}))?`;
const L = '(?<![\\p{L}\\d/-]|\\d[.,:])';
const R = '(?![\\p{L}\\d])';
const DAY = '(?:0?[1-9]|[12]\\d|3[01])';
const ROMAN = '(?:XI{0,2}|IX|IV|VI{0,3}|I{1,3})';

/** Days that are exact whatever stands around them. */
export const WRITTEN_DAYS: RegExp[] = [
	// "3/Mär/24", "05-feb-24", "24.Dez.2023"
	new RegExp(`${L}${DAY}([/.-])${MONTH}\\.?\\1(?:19|20)?\\d{2}${R}`, 'giu'),
	// "3-III-2024", "3. XI. 2021"
	new RegExp(`${L}${DAY}(?:[-/]|\\. ?)${ROMAN}(?:[-/]|\\. ?)(?:19|20)\\d{2}${R}`, 'gu'),
	// "the second of March", "dos de abril de 1991", "trois mars", "am zweiten März"
	new RegExp(`${L}(?:${ENGLISH_DAY})(?: day)? of ${WHOLE_MONTH}${YEAR_BEHIND}${R}`, 'giu'),
	new RegExp(
		`${L}(?:January|February|March|April|June|July|August|September|October|November|December) (?:the )?(?:${ENGLISH_DAY})${YEAR_BEHIND}${R}`,
		'gu',
	),
	new RegExp(
		`${L}(?:${SPANISH_DAY}) de (?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|sep?tiembre|octubre|noviembre|diciembre)${YEAR_BEHIND}${R}`,
		'giu',
	),
	new RegExp(
		`${L}(?:${FRENCH_DAY}) (?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)${YEAR_BEHIND}${R}`,
		'giu',
	),
	new RegExp(
		`${L}(?:${GERMAN_DAY}) (?:Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)${YEAR_BEHIND}${R}`,
		'gu',
	),
	// "vom 1er au 9 août", "du 3 au 5 mars", "3 to 9 August": the first day of a stretch.
	new RegExp(
		`${L}${DAY}(?:er|st|nd|rd|th|\\.)? (?:au|à|al?|to|until|through|bis(?: zum)?|et|y|and|und) (?=${DAY}(?:er|st|nd|rd|th|\\.)? (?:de |of )?${MONTH}${R})`,
		'giu',
	),
];

/** Days of a patient's course: in a story alone, where nothing else is meant. */
export const DAYS_OF_A_COURSE: RegExp[] = [
	// "viernes 8", "Friday the 12th", "Sonntag, 3. XI.", "Sat 6/1", "Di 5.12."
	new RegExp(
		`${L}${WEEKDAY}\\.?,? (?:the |el |le |den |dem |d[ií]a )?${DAY}(?:(?:st|nd|rd|th|er|º)${R}|\\. ?${ROMAN}\\.|[/.](?:0?[1-9]|1[0-2])\\.?(?![\\d/])|/(?:1[3-9]|2\\d|3[01])(?![\\d/%])|(?=[,.;)\\n]|$| (?:de|y|et|und|a las|à)${R}))`,
		'giu',
	),
	// "el martes 7 por disnea": a weekday and a number that measures nothing.
	new RegExp(
		`(?<![\\p{L}])(?:lunes|martes|mi[ée]rcoles|jueves|viernes|s[áa]bado|domingo|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|luned[ìi]|marted[ìi]|mercoled[ìi]|gioved[ìi]|venerd[ìi]) ${DAY}(?![\\d%]|[.,:]\\d| ?(?:mg|ml|h(?![\\p{L}])|horas?|heures?|ore|x|veces|fois|volte|sesiones|séances|comprimidos?|comprimés?|días|jours|min|UI|g(?![\\p{L}]))|ª)`,
		'giu',
	),
	new RegExp(`(?<![\\p{L}])${SHORT_GERMAN_DAY} ${DAY}\\.(?:(?:0?[1-9]|1[0-2])\\.(?!\\d)| ?${ROMAN}\\.)`, 'gu'),
	// "15 del corriente", "le 4 courant", "am 7. d. M.", "the 3rd inst."
	new RegExp(
		`${L}${DAY}(?:\\.|st|nd|rd|th|er)? (?:del? (?:corriente|presente|actual|mes (?:pasado|en curso))|courant|inst\\.|ult\\.|prox\\.|d\\. ?(?:l\\. ?)?M(?:ts?)?\\.?${R}|d(?:es|ieses|es laufenden) Monats)`,
		'giu',
	),
	// The week of a year: "KW 12/2024".
	/(?<![\p{L}])(?:KW|Kalenderwoche) ?\d{1,2}(?:\/(?:20)?\d{2})?(?![\p{L}\d])/gu,
	// "Ende Jan. 23", "mi-septembre", "finales de octubre del 22"
	new RegExp(
		`(?<![\\p{L}])(?:anfang|anf\\.|mitte|ende|early|mid|late|d[ée]but|mi|fin|principios de|mediados de|finales de|primeros de|inicios de)[ -](?:de )?${MONTH}(?:\\.| (?:del? )?['’]?\\d{2}|\\. ?['’]?\\d{2})?${R}`,
		'giu',
	),
	// "Okt. '23", "octubre del 22", "le 14/10"
	new RegExp(`${L}${MONTH}\\.?,? ?(?:del? )?['’]\\d{2}${R}|${L}${WHOLE_MONTH} del \\d{2}${R}`, 'giu'),
	/(?<![\p{L}])(?:le|il|dal) (?:0?[1-9]|[12]\d|3[01])\/(?:0?[1-9]|1[0-2])(?![\d/%])(?! ?(?:moyen|sup|inf|prox|dist|ext|int|des|du|de|ant|post))/gu,
	// "Feb/März", "Jan.-Apr."
	new RegExp(`${L}(?=\\p{Lu})${MONTH}\\.? ?[/–-] ?(?=\\p{Lu})${MONTH}${R}`, 'giu'),
];

/** What stands before a date and belongs to it: "Tue, ", "martes ", "lundi ". */
export const WEEKDAY_BEFORE = new RegExp(
	`(?<![\\p{L}])(?:(?:${WEEKDAY}\\.?[/&-])?${WEEKDAY}(?:abend|morgen|nacht|nachmittag|mittag|vormittag)?\\.?,?|${SHORT_GERMAN_DAY}|(?:zat|zon|woe|vrij|tis|ons|tors|fre|lör|sön|mån|seg|ter|qua|qui|sex|s[áa]b|dom|lun|mi[ée]|jue|vie|jeu|ven|sam|dim|ma|di|wo|do|vr|za|zo)\\.?)(?:,? (?:j\\.? ?l\\.?|derni[eè]re?|prochaine?|pasado|passado|próximo|scors[oa]|last|this|next|week|wk|past|gone|vorige week))?,?\\s\\(?(?:(?:am|pm|eve|evening|night|morning|afternoon|noche|tarde|mañana|matin|soir|mattina|sera|tarde|noite|ochtend|avond)\\s)?(?:(?:the|den|dem|der|el|le)\\s)?$`,
	'iu',
);
