// Telephone and fax numbers, e-mail addresses, web addresses of persons, network addresses.

import { digitsOf, matches, type Recogniser, type Span, where } from '../recogniser.ts';
import { inOtherScripts } from './other-scripts/parts.ts';
import { spokenPhones } from './spoken-numbers.ts';
import { tableCells } from './tables.ts';

// A number is called one: "Tel.", "call her at", "Handy". Only then are loosely grouped digits taken for one.
const CALLED =
	'(?:tels?(?:[eé]f(?:ono|oon|on|one)?|\\.)?|tfno|tlf|phone|mob(?:ile)?|cel(?=[.:])|fono|gsm|natel|handynr|nat(?=[.:])|contact no|mobile|cell ?phone|cell(?:ular)?(?: (?:number|no\\.?|is|at)|:)|pager|beeper|whatsapp|contact(?:able)?|call(?:ed|ing)?|reach(?:ed|able)?|text(?:ed)?|ring|dial|handy|mobil|fon|rufnummer|durchwahl|mobiel|t[ée]l[ée]phone|t[ée]l|m[oó]vil|celular|zap|contactpersoon|contacto|poste|t[ée]l du poste|cellulare|telem[oó]vel|電話|ext(?:ension)?)';
const FAXED = '(?:fax|telefax|télécopie|facsimile|ファックス|FAX)';
const WORDS_BETWEEN =
	'\\)?(?:[.:#]|\\s|n[ºo°]|nr|no|number|at|on|from|is|was|under|her|him|his|their|me|us|unter|al|au|the|family|number|line|de|su|la|madre|padre|espos[ao]|hij[oa]|es|el|report|results?|it|to|casa|oficina|trabajo|residencia|work|home|office|privat|dienstlich|domicile|bureau|:){0,12}';
const LOOSE = '((?:\\+ ?)?\\(?\\d[\\d ().\\/-]{4,20}\\d)(?![\\w-]*\\d)';

const CALLED_NUMBER = new RegExp(`(?<![\\p{L}])${CALLED}(?![\\p{L}])${WORDS_BETWEEN}${LOOSE}`, 'giu');
const CALLED_BEFORE = new RegExp(`(?<![\\p{L}])(?:${CALLED}|${FAXED})(?![\\p{L}])`, 'iu');
/** "Ph. 98480 22338": in this writing, because pH is another thing. */
const PH = new RegExp(`(?<![\\p{L}])Ph(?:\\.|:|\\.? ?[Nn]o\\.?)[ :]{0,2}${LOOSE}`, 'gu');
const FAX_NUMBER = new RegExp(`(?<![\\p{L}])${FAXED}(?![\\p{L}])${WORDS_BETWEEN}${LOOSE}`, 'giu');

const enough = (number: string, least = 7) => {
	const digits = digitsOf(number);
	return digits.length >= least && digits.length <= 15;
};

const NOT_IN_NUMBER = '(?<![\\w.,/+-])';
const FORMS: RegExp[] = [
	// North America: (212) 555-0100, 212-555-0100, 212.555.0100, 1-800-555-0100
	new RegExp(`${NOT_IN_NUMBER}(?:\\+?1[ .-]?)?\\(\\d{3}\\)[ .-]?\\d{3}[ .-]\\d{4}(?!\\d)`, 'g'),
	new RegExp(`${NOT_IN_NUMBER}(?:\\+?1[ .-])?\\d{3}([-.])\\d{3}\\1\\d{4}(?![\\d-])`, 'g'),
	new RegExp(`${NOT_IN_NUMBER}[2-9]\\d{2}[ -]\\d{3}[ -]\\d{4}(?![\\d-])`, 'g'),
	// "240/555-0149", and India's mobile numbers in two groups of five.
	new RegExp(`${NOT_IN_NUMBER}[2-9]\\d{2}/\\d{3}-\\d{4}(?![\\d-])`, 'g'),
	new RegExp(`${NOT_IN_NUMBER}[6-9]\\d{4} \\d{5}(?![\\d-])`, 'g'),
	// Belgium: 0470 55 01 23; Germany with stops: 0931.55501-0
	new RegExp(`${NOT_IN_NUMBER}0\\d{2,3}(?:[ /.]\\d{2}){3}(?![\\d-])`, 'g'),
	new RegExp(`${NOT_IN_NUMBER}0[1-9]\\d{1,4}\\.\\d{3,8}(?:-\\d{1,4})?(?!\\d|\\.\\d)`, 'g'),
	// With a country code: +44 20 7946 0958, +49 (0)30 1234567, 0043 1 …
	/(?<![\w.])(?:\+|00)[1-9]\d{0,2}[ .-]?(?:\(0?\d{0,4}\)[ .-]?)?\d{1,4}(?:[ ./-]?\d{1,6}){1,5}(?!\d)/g,
	// With a trunk zero: 06 12 34 56 78, 020 7946 0958, 030/1234567, 0699-15099887, 03-3462-8901
	new RegExp(`${NOT_IN_NUMBER}0[1-9](?:[ .-]\\d{2}){4}(?![\\d-])`, 'g'),
	new RegExp(`${NOT_IN_NUMBER}\\(?0[1-9]\\d{0,4}\\)?(?: ?[\\/-] ?| )\\d{3,8}(?:(?: ?- ?| )\\d{1,8}){0,3}(?!\\d)`, 'g'),
	// Spain: nine digits from 6, 7, 8, 9 in groups.
	/(?<![\w.,/+-])[6-9]\d{2}[ .]\d{3}[ .]\d{3}(?!\d|\.\d|\s?(?:mg|ml|UI|€|euros))/g,
	/(?<![\w.,/+-])(?:[6-9]\d{2} \d{6}|[6789]\d[ .]\d{3}[ .]\d{2}[ .]\d{2}|[6789]\d{2}(?:[ .]\d{2}){3})(?!\d|\.\d)/g,
	// Anywhere, with a plus that stands alone, and an extension behind a hyphen.
	/\+ ?[1-9]\d{0,2}(?:[ .-]?\(\d{1,4}\))?(?:(?: ?[./-] ?| )?\d{1,6}){2,6}(?:-(?:\d{1,4}|DW))?(?!\d)/g,
	// Mexico, Brazil: (222) 555 01 43, (75) 98855-0143, 15 98855 0172
	/(?<![\w.,/+-])\(\d{2,4}\) ?\d{3,5}[ -]\d{2,4}(?:[ -]\d{2,4})?(?!\d)|(?<![\w.,/+-])\d{2} 9\d{4}[ -]\d{4}(?!\d)/g,
	/(?<![\w.,/+-])(?:0[1-9]\d{8,9}|\(0\d{1,4}\) ?\d{5,8})(?![\w-])/g,
];

const tooShortForms = (number: string) => enough(number, 8) && !/^0\d{3}-\d{2}-\d{2}$/.test(number);

/** The extension alone: "Durchwahl -0144", "Klappe 212". */
const EXTENSION_ALONE = where(
	/(?:Durchwahl|DW|Klappe|Kl\.|Nebenstelle|Pieps|Pieper|[Bb]leep|[Pp]ager|ext|[Bb]ip|[Pp]oste|[Bb]usca|[Rr]amal|[Aa]nexo|[Tt]oestel|DECT|[Ii]nterno)/,
	/(?<![\p{L}])(?:Durchwahl|DW|Klappe|Kl\.|Nebenstelle|Piepser|Pieper|bleep|Bleep|pager|Pager|ext\.?|extension|[Bb]ip|[Pp]oste|[Bb]usca|[Rr]amal|[Aa]nexo|[Tt]oestel|DECT|[Ii]nterno)[ .:]{1,2}(-?\d{2,5})(?![\d/%]|[.,]\d)/gu,
);

export const phone: Recogniser = {
	id: 'phone',
	law: 'D',
	words: 'a telephone number',
	instead: 'leave it out; colleagues can write to you here',
	find: (text) => [
		...inOtherScripts(text.plain, 'phones'),
		...tableCells(text.plain, 'phones'),
		...FORMS.flatMap((form) => matches(text, form, ([number]) => tooShortForms(number))).map((span) =>
			withExtension(text.plain, span),
		),
		...matches(text, CALLED_NUMBER, (match) => enough(match[1] as string), 1),
		...matches(text, UNDER, () => true, 1),
		...spokenPhones(text),
		...SAID_FIGURES.flatMap((form) => matches(text, form, ([figures]) => !COUNTS_UP.test(figures))),
		...matches(text, MIXED_FIGURES, ([figures]) => isMixed(figures)),
		...matches(text, EXTENSION_ALONE, () => true, 1),
		...matches(text, EXTENSION_CALLED, () => true, 1),
		...matches(text, PH, (match) => enough(match[1] as string), 1),
		...matches(
			text,
			SECOND,
			(match) =>
				enough(match[1] as string, 9) &&
				CALLED_BEFORE.test(text.plain.slice(Math.max(0, match.index - 60), match.index)),
			1,
		),
	],
};

/** "x22", "ext. 4", "DW 13" behind a number belong to it. */
const EXTENSION = /^,? ?(?:x|ext\.?|extension|DW|Durchwahl|App\.?|poste|int\.?) ?\d{1,5}(?![\p{L}\d])/iu;
const withExtension = (plain: string, { start, end }: Span): Span => ({
	start,
	end: end + (EXTENSION.exec(plain.slice(end, end + 24))?.[0].length ?? 0),
});

/** "956 013 059 y 956 013 060", "unter 5110-2882": a second number, and one behind a word that leads to one. */
const SECOND = /(?<=\d{2} ?)(?:,| y| e| o| and| or| und| oder| et| ou|\/) ?(\+?\d[\d ()./-]{5,18}\d)(?!\d)/g;
const UNDER =
	/(?:Termin[\p{L}]*|erreichbar|Kontakt|Auskunft|Anmeldung|Rückfragen?|Rücksprache|anrufen)[^.\n]{0,30}?(?:unter|:|DW|Durchwahl) ?(\d{3,5}[ -]?\d{3,6})(?!\d)/gu;

export const fax: Recogniser = {
	id: 'fax',
	law: 'E',
	words: 'a fax number',
	instead: 'leave it out',
	find: (text) => [
		...matches(text, FAX_NUMBER, (match) => enough(match[1] as string), 1),
		// "Fax -124": the extension alone, behind a number that was given before.
		...matches(text, /(?<!\p{L})(?:Fax|Telefax)[ .:]{1,3}-(\d[\d ]{0,9}\d)(?!\d)/gu, () => true, 1),
	],
};

/** An address as it is, behind a word for it without the last part of its domain, and spelled out. */
const ADDRESSES = {
	plain: where(/@/, /[\p{L}\d][\p{L}\d._%+'-]{0,63}@ ?(?:[\p{L}\d](?:[\p{L}\d-]{0,61}[\p{L}\d])?\.){1,5}\p{L}{2,18}/gu),
	called: where(
		/@/,
		/(?:e-?mail|correo(?: electr[oó]nico)?|courriel)[ \t]*:?[ \t]*([\p{L}\d][\p{L}\d._%+'-]{1,63}@[\p{L}\d.-]{2,60})/giu,
	),
	// "jp_cuevas arroba ejemplo.mx", "jane at example dot org"
	spelled: where(
		/ (?:arroba|chiocciola|arobase|apenstaartje) | (?:at|ät) [\w-]{2,40} (?:dot|punkt) /i,
		/(?<![\w.])[a-z\d][\w.+-]{0,40}(?: dot [\w-]{2,30}| punto [\w-]{2,30}| punkt [\w-]{2,30})? (?:(?:arroba|chiocciola|arobase|apenstaartje) [\w-]{2,40}(?: (?:punto|point|ponto|punt) |\.)[a-z]{2,12}|(?:at|ät) [\w-]{2,40} (?:dot|punkt) [a-z]{2,12}(?: (?:dot|punkt) [a-z]{2,12})?)(?!\w)/gi,
	),
	// "a.kroeger (at) example.org"
	bracketed: where(
		/[([{]\s?(?:at|ät|arroba|chiocciola|arobase|apenstaartje|@)\s?[)\]}]/i,
		/\b[a-z\d][\w.+-]{0,40}\s?[([{]\s?(?:at|ät|arroba|chiocciola|arobase|apenstaartje|@)\s?[)\]}]\s?[\w-]{2,40}(?:\s?[([{]\s?(?:dot|punkt|punto|point)\s?[)\]}]\s?|\.[\w-]{2,30}\.|\.| (?:dot|punkt|punto|point|ponto) )[a-z]{2,12}/gi,
	),
};

export const email: Recogniser = {
	id: 'email',
	law: 'F',
	words: 'an e-mail address',
	instead: 'leave it out',
	find: (text) => [
		...matches(text, ADDRESSES.plain),
		...matches(text, ADDRESSES.called, () => true, 1),
		...matches(text, ADDRESSES.spelled),
		...matches(text, ADDRESSES.bracketed),
	],
};

// A link to literature identifies nobody. A link to a person's page does, and so does one that carries a record's number.
const ADDRESS: RegExp[] = [
	/\b(?:https?:\/\/|www\.)[^\s<>"')\]]+[^\s<>"')\].,;:!?]/gi,
	/(?<![@\w.-])[a-z\d-]{2,63}\.(?:wordpress|blogspot|tumblr|substack|wixsite|weebly|medium|livejournal)\.com(?!\w)/gi,
	/(?<![@\w./-])(?:[a-z\d-]{1,63}\.){1,3}(?:com|net|org|me|io|info|blog|page|example|app|dev|co|uk|fr|es|au|ca|nz|ie|online|site|cloud|link)\/[^\s<>"')\]]*[^\s<>"')\].,;:!?]/gi,
];
const PERSONS =
	/(?:^|[/.])(?:facebook|fb|instagram|linkedin|twitter|x|tiktok|snapchat|pinterest|myspace|reddit|strava|flickr|tumblr|vk|threads|caringbridge|gofundme|giveforward|justgiving|youcaring|tributes|legacy|findagrave|ancestry|23andme|patientslikeme|mychart|follow-?my-?health|wordpress|blogspot|wixsite|weebly|medium|substack|about)\.(?:com|org|net|me|health)\b/i;
const RECORD =
	/[?&/#](?:patient|pat|pid|mrn|chart|record|medical-?record)s?(?:_?id|no|number)?[=/][\w-]{2,}|[?&](?:(?:first|last|sur|full|patient_?)?_?name|dob|birth\w*|nhs\w*|nhi|ssn|mrn|e-?mail|phone|tel)=\w|[?&](?:enc|encounter|acc|accession|cl|client|visit|appt|uid|pid|case|ref|id)=[\w-]*\d{3}|[?&](?:person|user|member|profile|case|id)_?(?:id|no)?=[\w-]*\d{4}|\/~\w+|(?:^|[./-])(?:my-?chart|patient-?portal|patient-?(?:info|record|profile)s?)/i;
const SOMEBODYS =
	/\b(?:patient|pt|her|his|their|my|family|mother|father|wife|husband|daughter|son|personal|own)(?:'s)?\b[^.\n]{0,40}\b(?:site|blog|page|website|webpage|profile|portal|link|url|account|channel|photo|album|obituary|scan|record|chart)s?\b[^.\n]{0,25}$|\b(?:web(?:site)?|homepage|blog|web page|site|p[aá]gina|sito)\s*:?\s*$/i;

/** Where papers, guidelines, registers, codes and teaching are: publishers, societies, authorities, universities. An address elsewhere that holds a number
 * leads to one thing of one person as far as anybody can tell, and the law's list has addresses without exception. */
const LITERATURE =
	/^(?:https?:\/\/)?(?:[\w-]+\.)*(?:(?:doi|nejm|bmj|thelancet|jamanetwork|nature|springer|springerlink|wiley|elsevier|sciencedirect|cell|science|frontiersin|mdpi|plos|biomedcentral|oup|tandfonline|sagepub|lww|karger|thieme\w*|hindawi|ahajournals|asco\w*|acc|escardio|esmo|nccn|cochrane\w*|uptodate|medscape|radiopaedia|clinicaltrials|orpha|omim|uniprot|ensembl|genecards|lovd|wikipedia|wikimedia|github|zenodo|osf|figshare|dryad|medrxiv|biorxiv|arxiv|europepmc|researchgate|semanticscholar|scielo|redalyc|awmf|cismef|mdcalc|statpearls|amboss|acog|aap|aacn|rcog|who|isrctn|eortc|kdigo|sign|nice)\.[a-z.]{2,7}|[\w-]+\.(?:gov|edu|int|mil|museum)|[\w-]+\.(?:ac|gov|gob|gouv|gc|edu|govt|nhs|europa)\.[a-z]{2}|gouv\.fr|canada\.ca|europa\.eu)(?=[/:?#]|$)/i;
const NUMBERED = /[/?=&#_-][\w%.-]{0,40}\d{3}/;
const PICTURED =
	/(?<!\p{L})(?:pics?|photos?|pictures?|albums?|videos?|fotos?|Bilder|viewer|visor|visionneuse|images?|scans?|selfies?|clips?)(?: (?:are|is|up|here|uploaded|posted|están|subidas?|liegen|sont))? (?:at|on|here|in|under|en|unter|auf|bei|sur|à|su):? $/iu;
/** Somebody's or something's own, whatever host it is on. */
const isOneOf = (plain: string, address: string, index: number): boolean =>
	!LITERATURE.test(address) &&
	((NUMBERED.test(address.replace(/^https?:\/\/[^/]+/i, '')) &&
		!/^[^?]*\/(?:19|20)\d{2}\/?[\p{L}/-]*$/iu.test(address)) ||
		PICTURED.test(plain.slice(Math.max(0, index - 48), index)));

/** "venki.iyer@okbank": the address of a payment (NPCI, Unified Payments Interface). */
const PAYMENT_HANDLE = where(
	/@\w/,
	/(?<![\p{L}\d._@-])[\p{L}\d][\p{L}\d._-]{2,40}@(?:ok[a-z]{2,12}|[a-z]{0,10}(?:bank|pay|upi)|ybl|ibl|axl|apl)(?![\p{L}\d.@-]*[\p{L}\d@])/giu,
);
/** "IG handle @deac.whit.31": a sign of somebody behind the name of a network. */
const HANDLE = where(
	/@\w/,
	/(?<![\p{L}])(?:insta(?:gram)?|IG|facebook|FB|twitter|tiktok|snap(?:chat)?|telegram|threads|discord|handle|user(?: ?name)?|login|portal|usuario|Nutzername|pseudo)(?![\p{L}])[^@\n]{0,16}(@[\w.]{3,30}\w)/giu,
);

/** The same without its sign, which a dot, a line or a figure tells from a word: "login tbrandt_84", "insta: moni.kr.82", "u/sleepless_in_leeds". */
const NAMED_HANDLE =
	/(?<![\p{L}])(?:[Ii]nsta(?:gram)?|IG|ig|[Ff]acebook|FB|fb|[Tt]witter|[Tt]ik ?[Tt]ok|[Ss]nap(?:chat)?|[Tt]elegram|[Ss]kype|[Dd]iscord|[Tt]wi?tch|[Ww]e[Cc]hat|[Kk]ik|[Rr]eddit|[Ss]trava|[Hh]andle|[Uu]ser ?(?:name|id|ID)|(?:[Pp]ortal|[Mm]y[Cc]hart|[Aa]pp) user|[Uu]suario|[Uu]tente web|[Nn]utzername|[Bb]enutzername|[Ii]dentifiant|[Ll]ogin|[Pp]seudo(?:nym)?|[Nn]ick(?:name)?)(?: (?:handle|name|user|account|login|ID|id|is|as|ist|es|est))?[ :=]{1,3}(@?(?:live:)?\p{Ll}[\p{Ll}\d]*(?:[._-][\p{Ll}\d]+|\d+)[\p{Ll}\d._-]*)(?![\p{L}\d@])/gu;
/** "@lea.bouf17": where no letters stand before it a sign with a dot, a line or a figure is a handle, whatever names it. */
const BARE_HANDLE = where(
	/@\p{Ll}/u,
	/(?<![\p{L}\p{N}._@/-])@\p{Ll}[\p{Ll}\d]*(?:[._-][\p{Ll}\d]+|\d+)[\p{Ll}\d_]*(?![\p{L}\d@])/gu,
);
/** "@hannah.whitfield", "@hannah.whitfield2": the handles of this network (create-member.ts), by which colleagues are called in a text. */
const COLLEAGUE = /^@\p{Ll}+(?:[.-]\p{Ll}+)+[2-9]?$/u;
const REDDIT = where(/ u\//, /(?<![\p{L}\d/])u\/[\w-]{3,30}/gu);
/** A bare domain: of somebody's blog or page alone. */
const DOMAIN = /(?<![@\w.-])(?:[a-z\d-]{2,63}\.){1,3}[a-z]{2,12}(?![\w.@]*\w)/gi;
/** On these one person writes. */
const HOSTED = /\.(?:wordpress|blogspot|tumblr|substack|wixsite|weebly|livejournal|caringbridge)\./i;
/** Of patients, their kin or oneself: "her blog", "my page". */
const OWN =
	/(?<!\p{L})(?:my|her|his|their|our|mein|ihr|sein|mon|son|sa|mi|su|il mio|o meu|mijn|haar|zijn)(?: \p{L}+)? (?:blog|page|site|website|channel|profile|Seite|Kanal|chaîne|página|canal|pagina|sito)(?: (?:is|at|on|ist|est|es|è))?[ :]{1,2}$/iu;

export const url: Recogniser = {
	id: 'url',
	law: 'N',
	words: 'the web address of a person or a record',
	instead: 'leave it out; links to literature are welcome',
	find: (text, scene) => [
		...ADDRESS.flatMap((form) =>
			matches(
				text,
				form,
				({ 0: address, index }) =>
					PERSONS.test(address.replace(/^https?:\/\//i, '/')) ||
					RECORD.test(address) ||
					(scene.aboutPatient && isOneOf(text.plain, address, index)) ||
					SOMEBODYS.test(text.plain.slice(Math.max(0, index - 90), index)),
			),
		),
		...matches(text, PAYMENT_HANDLE),
		...matches(text, HANDLE, () => true, 1),
		...matches(text, NAMED_HANDLE, () => true, 1),
		...matches(text, REDDIT),
		...matches(text, BARE_HANDLE, ({ 0: sign }) => !COLLEAGUE.test(sign)),
		...matches(
			text,
			DOMAIN,
			({ 0: address, index }) =>
				HOSTED.test(`.${address}`) || OWN.test(text.plain.slice(Math.max(0, index - 40), index)),
		),
	],
};

/** Of the sixth version (RFC 4291). */
const SIX = where(
	/:[\da-f]{0,4}:/i,
	/(?<![\w:])(?:[\da-f]{1,4}:){7}[\da-f]{1,4}(?![\w:])|(?<![\w:])(?:[\da-f]{1,4}:){2,6}(?::[\da-f]{1,4}){1,5}(?![\w:])|(?<![\w:])[\da-f]{1,4}:(?::[\da-f]{1,4}){3,6}(?![\w:])/gi,
);

const SPOKEN_FIGURE = '(?:(?:double|triple|treble) )?(?:zero|oh|nought|one|two|three|four|five|six|seven|eight|nine)';
const SPOKEN_TENS = '(?: (?:hundred|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety))?';
const SPOKEN: readonly string[] = [
	`${SPOKEN_FIGURE}${SPOKEN_TENS}`,
	'(?:null|eins|zwei|zwo|drei|vier|fünf|sechs|sieben|acht|neun)',
	'(?:cero|uno|dos|tres|cuatro|cinco|seis|siete|ocho|nueve)',
	'(?:zéro|un|deux|trois|quatre|cinq|six|sept|huit|neuf)',
	'(?:zero|uno|due|tre|quattro|cinque|sei|sette|otto|nove)',
	'(?:zero|um|dois|três|quatro|cinco|seis|meia|sete|oito|nove)',
	'(?:nul|een|twee|drie|vier|vijf|zes|zeven|acht|negen)',
];
/** Seven figures and more that are said one by one: "oh seven seven double oh, nine …". Nobody counts so. */
const SAID_FIGURES = SPOKEN.map(
	(figure) => new RegExp(`(?<!\\p{L})${figure}(?:(?:,? |-|, ?)${figure}){5,24}(?!\\p{L})`, 'giu'),
);
/** "o7911 one two three 456": figures written and said in turn. */
const MIXED_FIGURES = new RegExp(
	`(?<![\\p{L}\\d.,/-])(?:[oO]?\\d{2,6}[ ,-]{1,2})?${SPOKEN_FIGURE}(?:[ ,-]{1,2}(?:${SPOKEN_FIGURE}|\\d{2,6})){2,12}(?![\\p{L}\\d%]|[.,]\\d)`,
	'giu',
);
/** Letters and figures of both kinds, and as many as a number has. */
const isMixed = (figures: string) =>
	/\d{2}/.test(figures) && digitsOf(figures).length + (figures.match(/\p{L}{2,}/gu) ?? []).length >= 7;
/** "rang x4471", "bleep 2231": an extension behind what one does with it. */
const EXTENSION_CALLED =
	/(?<![\p{L}])(?:rang|ring|call|called|calling|bleep|bleeped|fast ?bleep|page|paged|phone|phoned|dial|on|via|contact)(?: me| us| him| her| on)? (?:on )?(x ?\d{3,5})(?![\d/%]|[.,]\d|\p{L})/giu;
/** One, two, three, four … is counting. */
const COUNTS_UP =
	/^(?:one,? two,? three|eins,? zwei,? drei|uno,? dos,? tres|un,? deux,? trois|uno,? due,? tre|um,? dois,? três|een,? twee,? drie)/iu;

export const ip: Recogniser = {
	id: 'ip',
	law: 'O',
	words: 'a network (IP) address',
	instead: 'leave it out',
	find: (text) => [
		...matches(text, /(?<![\w.])(?:\d{1,3}\.){3}\d{1,3}(?![\w.]*\d)/g, ([address], { plain }) => {
			const parts = address.split('.').map(Number);
			// Section numbers and enzyme classes are small: 3.4.21.4; 127.x is every computer's name for itself.
			return (
				parts.every((part) => part < 256) &&
				parts[0] !== 127 &&
				!/(?:version|firmware|software|release|build|v\.?|R|iOS|Android|update)[ :]{0,2}$/i.test(
					plain.slice(Math.max(0, plain.indexOf(address) - 14), plain.indexOf(address)),
				) &&
				(parts.filter((part) => part > 25).length >= 2 ||
					/^(?:10|192\.168|172\.(?:1[6-9]|2\d|3[01]))\./.test(address) ||
					/\b(?:IP|host|login|server)\b/i.test(plain))
			);
		}),
		...matches(text, SIX),
	],
};
