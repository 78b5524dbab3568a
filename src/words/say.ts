// How the interface speaks: in the language of whoever reads. English stands in the source; the other languages are the
// catalogues beside this file. The server knows the reader from the request (speak.server.ts), a page from its <html lang>.

/** A message in the languages that have it; English always does. */
export type Message = Record<string, string | ((...values: unknown[]) => string)>;

let reader = (): string => (typeof document === 'undefined' ? 'en' : document.documentElement.lang || 'en');
let book: (language: string, sentence: string) => string = (_, sentence) => saidBefore()[sentence] ?? sentence;

/** The element in which a page that the browser renders once more carries what the server's phrasebook said for it, as JSON. */
export const SAID_ID = 'said';
let before: Record<string, string> | undefined;

function saidBefore(): Record<string, string> {
	if (!before)
		before =
			typeof document === 'undefined' ? {} : JSON.parse(document.getElementById(SAID_ID)?.textContent || '{}') || {};
	return before as Record<string, string>;
}

/** Tells whose language counts, and which sentences it has. Called once a process. */
export function readersAre(language: () => string, phrasebook: typeof book): void {
	reader = language;
	book = phrasebook;
}

/** The language (BCP 47) in which the interface speaks at this moment. */
export const language = (): string => reader();

/** The locale for dates and numbers of that language. Digits are European ones everywhere, as in every dose and every PMID. */
export function locale(spoken = reader()): string {
	if (spoken === 'en') return 'en-GB';
	return spoken === 'ar' ? 'ar-u-nu-latn' : spoken;
}

/** A message of a component; the calls are written by the compiler (compile/sentences.ts). */
export function t(message: Message, ...values: unknown[]): string {
	const said = message[reader()] ?? (message.en as string);
	return typeof said === 'string' ? said : said(...values);
}

/**
 * A sentence that was made in English, in the language of the reader: a refusal, a notice, a word from a table. What no
 * phrasebook has stays as it is.
 */
export function say<T>(sentence: T): T {
	if (typeof sentence !== 'string' || sentence === '') return sentence;
	const spoken = reader();
	return spoken === 'en' ? sentence : (book(spoken, sentence) as T & string);
}

/**
 * A value within a sentence that runs from right to left: set apart (UAX #9, FSI and PDI), so that a Latin name does not turn the words around
 * it; and what hyphens join, which would be read backwards behind Arabic letters: dates, ORCIDs. Addresses of pages stay as they are:
 * they are copied.
 */
export function apart(value: unknown): unknown {
	return typeof value === 'string' && /\p{L}|\d-\d/u.test(value) && !/:\/\/|\n|^\u2068/.test(value)
		? `\u2068${value}\u2069`
		: value;
}

/** Languages that are written from right to left, of those that the interface may speak. */
export const runsLeft = (spoken: string): boolean => /^(?:ar|fa|he|ur|ps|ckb|yi|dv)\b/.test(spoken);

const rules = new Map<string, Intl.PluralRules>();

/** Between things that stand one after the other, in the comma of whoever reads: "a, b", "أ، ب". */
export const comma = (): string => (runsLeft(reader()) ? '، ' : ', ');

/** A name that no phrasebook takes for words, though somebody calls a space "Off duty"; in English it is as it is. */
export const asName = (name: string): string => (reader() === 'en' ? name : `\u2068${name}\u2069`);

/** The wording for a number. @param wordings by category of CLDR (one, two, few, many, other) or by the number itself (=0). */
export function plural(spoken: string, number: unknown, wordings: Record<string, string>): string {
	const count = typeof number === 'number' ? number : countOf(String(number));
	let rule = rules.get(spoken);
	if (!rule) {
		rule = new Intl.PluralRules(spoken);
		rules.set(spoken, rule);
	}
	return wordings[`=${count}`] ?? wordings[rule.select(count)] ?? wordings.other ?? '';
}

/** "1,234", "1.234", "1 234" and "99+" were written for people. */
function countOf(written: string): number {
	const grouped = /^[1-9]\d{0,2}(?:[.,'’\s]\d{3})+\+?$/.test(written);
	return Number.parseFloat(grouped ? written.replace(/\D/g, '') : written.replace(',', '.'));
}

export const select = (value: unknown, wordings: Record<string, string>): string =>
	wordings[String(value)] ?? wordings.other ?? '';
