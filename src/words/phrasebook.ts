// Sentences that TypeScript made in English, said in another language. A refusal, a notice or a mail is made with its values in it, so
// a sentence is looked for as it is, then among the patterns: "There are at most {0} photos." So acts stay free of languages,
// what is stored is English whoever caused it, and whoever reads it gets his or her own (decision 0108).

import type { MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import { TYPE } from '@formatjs/icu-messageformat-parser';
import { partsOf, pluralsOf } from './compile/wording.ts';
import { englishValue } from './english-values.ts';
import { apart, locale, plural, runsLeft, select } from './say.ts';

interface Pattern {
	/** Letters besides the values: of two that fit, the one that says more counts. */
	weight: number;
	fits: RegExp;
	numbers: string[];
	/** It is several paragraphs; no other one may take paragraphs for a value. */
	isLong: boolean;
	/** It begins with a value: anybody's sentence could begin so. */
	open: boolean;
	elements: MessageFormatElement[];
}

/** Sentences that were said lately; the same ones come again and again. */
const MOST_KEPT = 5000;
/** What a pattern that says little may join: names, titles, numbers; not the halves of somebody's sentence. */
const NAMES = /^\u2068?[\p{Lu}\p{Lo}“\d](?:[^.!?;:\n]|(?<=\d)[.:](?=\d))*$/u;
/** A name at the beginning has no long word that begins small, but for its unit: "Charité", "3 pages"; not "Open to every". */
const NAME_FIRST = /^(?:\d\S* \S+|\p{Ll}{0,3}|[^\p{Ll}\s]\S*)(?:\s(?:\p{Ll}{1,3}|[^\p{Ll}\s]\S*))*$/u;
/** A value to which letters are glued is a number: "in the 1990s". */
const GLUED = /^\p{Ll}/u;
/** What a plural counts: "12", "1,234", "99+"; not the “Hard” of a space “Hard days”. */
const NUMBER = '(\\d[\\d.,]*\\+?)';
/** Letters of a pattern that says little. */
const SLIGHT = 10;
/** Before a noun, in the languages that have a catalogue. */
const ARTICLE = /^una? /;
/** What ends a list and has no more letters may be anybody's. */
const SHORT = 15;
/** A list of more letters is somebody's text. */
const LONGEST_LIST = 200;
/** Patterns are found by so many first letters. */
const HEAD = 5;

export class Phrasebook {
	private readonly language: string;
	private readonly exact: Map<string, string>;
	private readonly byHead = new Map<string, Pattern[]>();
	private readonly headless: Pattern[] = [];
	private readonly said = new Map<string, string>();

	constructor(language: string, messages: ReadonlyMap<string, string>) {
		this.language = language;
		this.exact = new Map(namesOf(language));
		for (const [key, wording] of messages) {
			if (key.includes('<')) continue;
			if (/\{\d+\}/.test(key)) this.addPattern(key, wording);
			else this.exact.set(key, wording);
		}
		for (const list of [...this.byHead.values(), this.headless]) list.sort((a, b) => b.weight - a.weight);
	}

	/** The sentence in this language; as it is when the book does not have it. */
	say(sentence: string): string {
		const known = this.exact.get(sentence) ?? this.said.get(sentence);
		if (known !== undefined) return known;
		const said =
			englishValue(sentence, this.language) ??
			this.fitted(sentence, SLIGHT) ??
			this.list(sentence) ??
			this.joined(sentence) ??
			this.capital(sentence) ??
			this.fitted(sentence, 0, SLIGHT) ??
			sentence;
		if (this.said.size >= MOST_KEPT) this.said.clear();
		this.said.set(sentence, said);
		return said;
	}

	private addPattern(key: string, wording: string): void {
		const pieces = key.split(/\{(\d+)\}/);
		const numbers = pieces.filter((_, at) => at % 2 === 1);
		const words = pieces.filter((_, at) => at % 2 === 0);
		const counted = new Set(pluralsOf(wording).map(({ slot }) => slot));
		// "3 of 12"; "Isle of Man" and "Annals of Surgery" are names. "of Cardiology" has nothing before it.
		const isShare = words[0] === '' && words.join('').trim() === 'of';
		const pattern: Pattern = {
			weight: words.join('').length,
			fits: new RegExp(
				`^${words
					.map((text, at) => {
						const isNumber = isShare || GLUED.test(text) || counted.has(numbers[at - 1] as string);
						const value = at === 0 ? '' : isNumber ? NUMBER : '([\\s\\S]*?)';
						return value + text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
					})
					.join('')}$`,
				'u',
			),
			numbers,
			isLong: key.includes('\n\n'),
			open: words[0] === '',
			elements: partsOf(wording).flatMap((part) => (part.is === 'words' ? part.elements : [])),
		};
		const head = words[0] as string;
		if (head.length < HEAD) this.headless.push(pattern);
		else this.byHead.set(head.slice(0, HEAD), [...(this.byHead.get(head.slice(0, HEAD)) ?? []), pattern]);
	}

	/** @param least letters that a pattern has besides its values, of those that are tried. @param most and fewer than these. */
	private fitted(sentence: string, least: number, most = Number.POSITIVE_INFINITY): string | null {
		const isLong = sentence.includes('\n\n');
		for (const pattern of [...(this.byHead.get(sentence.slice(0, HEAD)) ?? []), ...this.headless]) {
			if (pattern.weight < least || pattern.weight >= most || (isLong && !pattern.isLong)) continue;
			const found = pattern.fits.exec(sentence);
			if (!found) continue;
			// "{0} and {1}" joins names; it must not be found in the middle of a text.
			if (pattern.weight < SLIGHT && !(sentence.length < 120 && this.joinsNames(pattern, found.slice(1)))) continue;
			// Of "{0} and {1}" the first may be several names: "Ann, Ben and Cem".
			const comma = pattern.weight < SLIGHT && runsLeft(this.language) ? '، ' : ', ';
			const values = new Map(
				pattern.numbers.map((number, at) => [number, (found[at + 1] ?? '').replaceAll(', ', comma)]),
			);
			return pattern.elements.map((element) => this.filled(element, values, '')).join('');
		}
		return null;
	}

	private joinsNames(pattern: Pattern, values: string[]): boolean {
		const [first = ''] = values;
		return (
			values.every((value) => NAMES.test(value) || this.exact.has(value)) &&
			(!pattern.open || NAME_FIRST.test(first) || this.exact.has(first) || this.say(first) !== first)
		);
	}

	/** A value that is somebody's sentences stays whole: it may begin or end with words that the book has. */
	private value(value: string): string {
		const parts = value.split(/(?<=[.!?]) /);
		if (parts.length > 1 && !this.exact.has(value) && parts.some((part) => this.say(part) === part)) return value;
		return this.say(value);
	}

	private filled(element: MessageFormatElement, values: Map<string, string>, pound: string): string {
		switch (element.type) {
			case TYPE.literal:
				return element.value;
			case TYPE.argument: {
				const value = values.get(element.value) ?? '';
				const said = this.exact.get(value) ?? (value.length > 1 ? this.value(value) : value);
				return String(runsLeft(this.language) ? apart(said) : said);
			}
			case TYPE.pound:
				return englishValue(pound, this.language) ?? pound;
			case TYPE.plural:
			case TYPE.select: {
				const value = values.get(element.value) ?? '';
				const wordings = Object.fromEntries(
					Object.entries(element.options).map(([name, option]) => [
						name,
						option.value.map((one) => this.filled(one, values, value)).join(''),
					]),
				);
				return element.type === TYPE.plural ? plural(this.language, value, wordings) : select(value, wordings);
			}
			default:
				return '';
		}
	}

	/** "site, mail and push": with the commas and the "and" of the language, when the book has every part. */
	private list(sentence: string): string | null {
		if (sentence.length > LONGEST_LIST || / · |\n/.test(sentence)) return null;
		const parts = sentence.split(/, | and (?=[^,]*$)/);
		if (parts.length < 2) return null;
		const said = parts.map((part) => this.say(part));
		if (said.some((one, at) => one === parts[at])) {
			// "the register of Elsewhere and a checker of this network": a name stands before what the book has.
			const [first = '', last = ''] = parts;
			const isOurs = last.length > SHORT && (this.exact.has(last) || this.fitted(last, SLIGHT) !== null);
			if (parts.length > 2 || !isOurs || !sentence.endsWith(` and ${last}`) || /[.!?:;“”]/.test(first)) return null;
			if (runsLeft(this.language)) said[0] = String(apart(said[0]));
		}
		if (!/ and [^,]*$/.test(sentence)) return said.join(runsLeft(this.language) ? '، ' : ', ');
		return new Intl.ListFormat(locale(this.language), { type: 'conjunction' }).format(said);
	}

	/** Parts that stand one after the other: paragraphs, lines, "Physician · Cardiology · Norway", sentences. */
	private joined(sentence: string): string | null {
		for (const between of ['\n\n', '\n', ' · ', /(?<=[.!?]) /]) {
			const parts = sentence.split(between);
			if (parts.length < 2) continue;
			const said = parts.map((part) => this.say(part));
			if (typeof between === 'string' || said.some((part, at) => part !== parts[at]))
				return said.join(typeof between === 'string' ? between : ' ');
		}
		return null;
	}

	/** "a post" stands in the book; "A post" begins a line with it, and "your post" names it without its article. */
	private capital(sentence: string): string | null {
		const lower = sentence.charAt(0).toLowerCase() + sentence.slice(1);
		if (lower === sentence) return this.bare(sentence);
		const said = this.exact.get(lower) ?? this.bare(lower);
		return said ? said.charAt(0).toLocaleUpperCase(this.language) + said.slice(1) : null;
	}

	private bare(noun: string): string | null {
		const said = this.exact.get(`a ${noun}`) ?? this.exact.get(`an ${noun}`);
		return said?.replace(ARTICLE, '') ?? null;
	}
}

/** Countries and languages by their English names: Intl knows them, so that no catalogue has to. */
function* namesOf(language: string): Generator<[string, string]> {
	for (const [type, codes] of [
		['language', LANGUAGES],
		['region', regions()],
	] as const) {
		const english = new Intl.DisplayNames('en', { type, fallback: 'none' });
		const own = new Intl.DisplayNames(language, { type, fallback: 'none' });
		for (const code of codes) {
			const [from, to] = [english.of(code), own.of(code)];
			if (from && to) yield [from, to];
		}
	}
}

/** Every code of ISO 3166 that Intl has a name for. */
function regions(): string[] {
	const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
	const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
	return letters.flatMap((a) => letters.map((b) => a + b)).filter((code) => names.of(code) !== undefined);
}

/** Those that people write in; the rest keep their English names. */
const LANGUAGES =
	'af am ar az be bg bn bs ca cs cy da de el en es et eu fa fi fil fr ga gl gu ha he hi hr hu hy id ig is it ja ka kk km kn ko ky lo lt lv mk ml mn mr ms mt my nb ne nl nn no pa pl ps pt ro ru si sk sl so sq sr sv sw ta te th ti tr uk ur uz vi yo zh zu'.split(
		' ',
	);
