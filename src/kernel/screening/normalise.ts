// One writing for what looks the same: zero-width characters go, exotic digits, dashes and spaces become plain ones,
// look-alikes of Latin letters become Latin inside a word that is otherwise Latin or holds digits. Offsets are mapped
// back, so that a finding can be marked in the text as it was typed.

import type { Span } from './recogniser.ts';

export interface Normalised {
	/** What recognisers read. */
	plain: string;
	/** What the member typed. */
	original: string;
	/** The range of `original` that a range of `plain` came from. */
	back(span: Span): Span;
}

const INVISIBLE =
	/[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]|\p{Variation_Selector}/u;
// Cyrillic and Greek letters that a reader takes for Latin ones.
const ALIKE = new Map(
	[...'АаВЕеКМНОоРрСсТХхуІіЈјЅѕԁһԛԝΑΒΕΖΗΙΚΜΝΟΡΤΥΧοανι'].map((letter, index) => [
		letter,
		'AaBEeKMHOoPpCcTXxyIiJjSsdhqwABEZHIKMNOPTYXoavi'[index] as string,
	]),
);

/** Plain letters of Latin languages and the marks between them. */
const SAME_LENGTH =
	// biome-ignore lint/suspicious/noControlCharactersInRegex: the range of plain characters is what is asked
	/^[\x00-\x7f\u00a0-\u00ac\u00ae-\u024f\u2000-\u200a\u2010-\u2027\u202f-\u205e\u20ac\u2190-\u22ff]*$/;
const MARKED_UP = /[\\&<*]|__|~~|%[\dA-Fa-f]{2}/;

export function normalise(original: string): Normalised {
	// Most texts need nothing but other quotation marks, dashes and spaces of the same length: then offsets are their own.
	if (SAME_LENGTH.test(original) && !MARKED_UP.test(original) && !BROKEN_WORD.test(original)) {
		const same = /[^\x20-\x7f]/.test(original)
			? original
					.replace(/[‘’]/g, "'")
					.replace(/[‐-―−]/g, '-')
					.replace(/[\u00a0\u2000-\u200a\u202f]/g, ' ')
			: original;
		if (!SPACED_OUT.test(same))
			return { plain: lettersInPlaceOfDigits(digitsInPlaceOfLetters(joined(same))), original, back: (span) => span };
	}
	const { text, from, to } = drawnTogether(unify(original));
	return {
		plain: lettersInPlaceOfDigits(digitsInPlaceOfLetters(joined(text))),
		original,
		back: ({ start, end }) => ({
			start: from[start] as number,
			end: end > start ? (to[end - 1] as number) : (from[start] as number),
		}),
	};
}

/** "12-Oct-⏎1938", "Threl-⏎keld": a hyphen at the end of a line goes on in the next. */
const BROKEN_WORD = /(?<=[\p{L}\d])-\n(?=[\p{Ll}\d])/u;
/** Lines that a scanner or a mail broke: within a sentence the break is a space. Same length. */
const BROKEN_LINE =
	/(?<=[^\n]{40}[\p{Ll},])\n(?=\p{Ll})|(?<=(?:^|[^\p{L}])(?:Mr|Mrs|Ms|Dr|Herrn?|Frau|Mme|Sra?|Sig|de|von|van|der|del|la|in|aus|from|am|vom|on|le|el|St|Tel)\.?)\n(?=[\p{Lu}\d])|(?<=\d{3})\n(?=\d{2,4} \d)/gu;
/** Words of a form that stand alone in a line, their value in the next. */
const LABEL =
	"(?:(?:patient|full|first|last|given|family|preferred|maiden)(?:[’']s)? name|name|surname|forename|(?:date of )?birth ?(?:date)?|dob|d\\.o\\.b\\.?|address|home address|street|post ?code|zip(?: code)?|town|city|phone|telephone|tel|mobile|fax|e-?mail|next of kin|nok|carer|nhs(?: (?:no|number))?|nhi|mrn|ur(?:n)?|chi|ssn|ppsn?|phn|ohip|ihi|medicare(?: (?:no|number))?|insurance(?: (?:no|number|id))?|policy(?: (?:no|number))?|member(?: (?:no|number|id))?|(?:hospital|hosp|patient|record|chart|account|case|file|passport|licence|license)(?: ?(?:no|number|id|#))|gp|employer|occupation|school|nombre(?: y apellidos)?|apellidos|domicilio|direcci[oó]n|fecha de (?:nacimiento|ingreso|alta)|tel[eé]fono|dni|nhc|nom|prénom|date de naissance|adresse|téléphone|vorname|nachname|geburtsdatum|anschrift|telefon|versichertennummer)";
const LABEL_LINE = new RegExp(
	`(?<=(?:^|\\n)[ \\t]*(?:[*_#•-]{1,3} ?)?${LABEL}\\.?(:?)[*_]{0,2}:?[ \\t]*)\\n(?=[ \\t]*[^\\s|])(?![ \\t]*${LABEL}[ \\t]*(?:[:\\n]|$))`,
	'giu',
);
/** The break behind such a line says what a colon says. Same length. */
const labelled = (text: string): string => text.replace(LABEL_LINE, (_, colon: string) => (colon ? ' ' : ':'));
const joined = (text: string): string => (text.includes('\n') ? labelled(text.replace(BROKEN_LINE, ' ')) : text);

/** What Markdown shows as one character: "&#74;", "&nbsp;", and a sign with a backslash before it. */
const ENTITY =
	/&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([A-Za-z](?:uml|acute|grave|circ|tilde|ring|cedil|caron|slash)|szlig|oelig|aelig|AElig|OElig|amp(?=;[^#\w])|apos|rsquo|lsquo|nbsp|shy|zwnj|zwj|lrm|rlm|ensp|emsp|thinsp|hyphen|ndash|mdash));/y;
const ENTITIES: Record<string, string> = {
	nbsp: '\u00a0',
	shy: '\u00ad',
	zwnj: '\u200c',
	zwj: '\u200d',
	lrm: '\u200e',
	rlm: '\u200f',
	ensp: '\u2002',
	emsp: '\u2003',
	thinsp: '\u2009',
	hyphen: '\u2010',
	ndash: '\u2013',
	mdash: '\u2014',
	amp: '&',
	apos: "'",
	rsquo: "'",
	lsquo: "'",
	szlig: 'ß',
	oelig: 'œ',
	OElig: 'Œ',
	aelig: 'æ',
	AElig: 'Æ',
	oslash: 'ø',
	Oslash: 'Ø',
};
/** The marks of "&auml;", "&eacute;" as characters that combine. */
const MARKS: Record<string, string> = {
	uml: '\u0308',
	acute: '\u0301',
	grave: '\u0300',
	circ: '\u0302',
	tilde: '\u0303',
	ring: '\u030a',
	cedil: '\u0327',
	caron: '\u030c',
};
const entityOf = (word: string): string => ENTITIES[word] ?? `${word[0]}${MARKS[word.slice(1)] ?? ''}`.normalize('NFC');
/** "Maria%20Estevez", "M%C3%BCller": what addresses write for other signs. In an address itself it stays. */
const PERCENT = /%(?:2[0-9A-Fa-f]|3[A-Fa-f]|40|5[BDbd]|[C-Fc-f][\dA-Fa-f](?:%[89ABab][\dA-Fa-f]){1,3})/y;
/** Where web addresses stand. */
const ADDRESS = /\/\/[^\s]+/g;
/** Marks of emphasis and tags between two letters or digits: they show nothing of themselves. */
const EMPHASIS =
	/(?<=[\p{L}\p{N}*>-])(?:\*\*|__|~~|<\/?[a-zA-Z][^<>\n]{0,60}>|(?<=[\p{L}*])\*(?=[\p{L}*]))(?=[\p{L}\p{N}*<-])/uy;
/** "S a m a n t h a", "J-o-h-n", "0 7 7 0 0 9 0 0 1 2 3": letters or digits with one joint between each two. */
const SPACED_OUT =
	/(?<![\p{L}\p{N}])(?:\p{L}([ _.-])\p{Ll}(?:\1\p{Ll}){2,}|\p{Lu}([ _.-])\p{Lu}(?:\2\p{Lu}){3,}|\d([ _.-])\d(?:\3\d){7,})(?![\p{L}\p{N}])/u;
/** A letter and the marks that stand on it: "n" and a tilde, as file names of some systems have them. */
const MARKED = /\p{L}\p{M}+/uy;
/** A line's end behind a hyphen; between letters the hyphen goes as well. */
const LINE_END = /(?<=[\p{L}\d]-)\n(?=[\p{Ll}\d])|(?<=\p{Ll})-\n(?=\p{Ll})/uy;
const ESCAPED = /\\(?=[!-/:-@[-`{-~])/y;

/** The characters that are shown at `at`, and how many units of the text they take. */
function shownAt(original: string, at: number, inAddress: boolean): { shown: string; length: number } {
	const found = (pattern: RegExp) => {
		pattern.lastIndex = at;
		return pattern.exec(original);
	};
	const entity = original[at] === '&' && found(ENTITY);
	if (entity) {
		const [whole, decimal, hexadecimal, word] = entity;
		const code = decimal ? Number(decimal) : Number.parseInt(hexadecimal ?? '0', 16);
		const shown = word ? entityOf(word) : code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
		return { shown: shown ?? '', length: whole.length };
	}
	const percent = original[at] === '%' && !inAddress && found(PERCENT);
	if (percent) return { shown: decoded(percent[0]), length: percent[0].length };
	const dropped = found(ESCAPED) ?? found(EMPHASIS) ?? found(LINE_END);
	if (dropped) return { shown: '', length: dropped[0].length };
	const marked = found(MARKED)?.[0];
	// What no letter is written with is heaped upon it to hide it.
	if (marked)
		return { shown: marked.normalize('NFC').replace(/(?<=\p{Script=Latin})\p{M}+/gu, ''), length: marked.length };
	const character = String.fromCodePoint(original.codePointAt(at) as number);
	return { shown: character, length: character.length };
}

function decoded(percent: string): string {
	try {
		return decodeURIComponent(percent);
	} catch {
		return percent;
	}
}

interface Unified {
	text: string;
	/** For each unit of the text where it begins and ends in the original. */
	from: number[];
	to: number[];
}

/** Latin small capitals of the phonetic extensions, in the order of the alphabet. */
const SMALL_CAPITALS = [...'ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘꞯʀꜱᴛᴜᴠᴡxʏᴢ'];

const endOf = (match: RegExpExecArray) => match.index + match[0].length;
function unify(original: string): Unified {
	const from: number[] = [];
	const to: number[] = [];
	let text = '';
	// Where an address stands at present: they come in order.
	const addresses = original.includes('%') ? [...original.matchAll(ADDRESS)] : [];
	let address = 0;
	for (let at = 0; at < original.length; ) {
		const code = original.charCodeAt(at);
		while (addresses[address] && endOf(addresses[address] as RegExpExecArray) <= at) address++;
		// Letters, digits and what stands between words are themselves, unless a mark follows.
		const itself =
			code < 0x80 &&
			code !== 0x0a &&
			code !== 0x2d &&
			code !== 0x25 &&
			code !== 0x26 &&
			code !== 0x5c &&
			code !== 0x2a &&
			code !== 0x5f &&
			code !== 0x3c &&
			code !== 0x7e;
		const { shown, length } =
			itself && original.charCodeAt(at + 1) < 0x300
				? { shown: original[at] as string, length: 1 }
				: shownAt(original, at, (addresses[address]?.index ?? at) < at);
		const plain = itself && length === 1 ? shown : [...shown].map(plainForm).join('');
		for (const unit of plain.split('')) {
			text += unit;
			from.push(at);
			to.push(at + length);
		}
		at += length;
	}
	from.push(original.length);
	return { text: latinised(text), from, to };
}

/** Takes the joints out of what was spaced out. */
function drawnTogether(whole: Unified): Unified {
	if (!SPACED_OUT.test(whole.text)) return whole;
	const drawn: Unified = { text: '', from: [], to: [] };
	let at = 0;
	for (const { 0: run, index } of whole.text.matchAll(new RegExp(SPACED_OUT, 'gu'))) {
		for (; at < index + run.length; at++) {
			// Every second unit is a joint.
			if (at > index && (at - index) % 2 === 1) continue;
			drawn.text += whole.text[at];
			drawn.from.push(whole.from[at] as number);
			drawn.to.push(whole.to[at] as number);
		}
	}
	drawn.text += whole.text.slice(at);
	drawn.from.push(...whole.from.slice(at));
	drawn.to.push(...whole.to.slice(at));
	return drawn;
}

function plainForm(character: string): string {
	if (INVISIBLE.test(character)) return '';
	if (/[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/.test(character)) return '-';
	if (/\p{Zs}/u.test(character)) return ' ';
	if (character === '’' || character === '‘') return "'";
	if (/\p{Nd}/u.test(character)) return digit(character);
	const code = character.codePointAt(0) as number;
	if (code >= 0xff01 && code <= 0xff5e) return String.fromCodePoint(code - 0xfee0);
	// Letters in mathematical, circled, boxed or other dress.
	const boxed = (code - 0x1f130) % 0x20;
	if (code >= 0x1f130 && code <= 0x1f189 && boxed < 26) return String.fromCharCode(0x41 + boxed);
	const small = SMALL_CAPITALS.indexOf(character);
	if (small >= 0 && code > 0x7f) return 'abcdefghijklmnopqrstuvwxyz'[small] as string;
	if ((code >= 0x1d400 && code <= 0x1d7ff) || (code >= 0x2460 && code <= 0x24ff)) return character.normalize('NFKC');
	return character;
}

/** Decimal digits of any script come in runs of ten that begin at a multiple of the run's zero. */
function digit(character: string): string {
	const code = character.codePointAt(0) as number;
	if (code < 0x80) return character;
	const known = character.normalize('NFKC');
	if (/^[0-9]$/.test(known)) return known;
	let zero = code;
	while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--;
	return String(code - zero);
}

function latinised(text: string): string {
	if (!/[\u0370-\u052f]/.test(text)) return text;
	return text.replace(/[\p{L}\p{N}@._-]+/gu, (word) => {
		if (!/[A-Za-z0-9]/.test(word) || !/[\u0370-\u052f]/.test(word)) return word;
		// A dose such as "5 мг" or "β2" keeps its letters; a whole word that could pass for Latin does not.
		if ([...word].some((letter) => /[\u0370-\u052f]/.test(letter) && !ALIKE.has(letter))) return word;
		return [...word].map((letter) => ALIKE.get(letter) ?? letter).join('');
	});
}

/** "SARAH 0'CONN0R", "D0B": a figure for a letter within capitals, as scanners read it. Same length. */
const lettersInPlaceOfDigits = (text: string): string =>
	/\p{Lu}0\p{Lu}|0'\p{Lu}/u.test(text)
		? text.replace(/(?<![\p{L}\d])(?:D0B|(?:0'|\p{Lu}{2,}0)\p{Lu}[\p{Lu}0]*)(?![\p{L}\d])/gu, (word) =>
				word.replace(/0/g, 'O'),
			)
		: text;
/** "555-O123", "l7.O8.1941", "33O8l44": letters that stand for digits in a day or in a token of many digits. Same length. */
function digitsInPlaceOfLetters(text: string): string {
	if (!/\d[()./-]?[OolI]|[OolI][()./-]?\d/.test(text)) return text;
	return text
		.replace(/(?<![\w])[\dOolI]{1,2}([/.-])[\dOolI]{1,2}\1[\dOolI]{2,4}(?!\w)/g, (token) =>
			figuresOf(token) >= 3 ? asDigits(token) : token,
		)
		.replace(/(?<=(?:MRN|SSN|NHS|ID|[Nn]o\.?|#|[Pp]hone|[Tt]el\.?):? ?)[\dOolI]{6,14}(?![\w])/g, (token) =>
			/\d.*\d/.test(token) ? asDigits(token) : token,
		)
		.replace(/(?<![\w])[\dOolI][\dOolI().-]{4,30}(?![\w])/g, (token) =>
			// "3000l" is a measure.
			/[OolI][().-]?[\dOolI]/.test(token) && figuresOf(token) >= 3 ? asDigits(token) : token,
		);
}
const figuresOf = (token: string) => (token.match(/\d/g) ?? []).length;
const asDigits = (token: string) => token.replace(/[Oo]/g, '0').replace(/[lI]/g, '1');
