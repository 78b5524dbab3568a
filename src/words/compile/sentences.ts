// The source that says a sentence: pieces that were found in a component in, an expression or a part of a template out, with the wording of
// each language in it.

import { runsLeft } from '../say.ts';
import { fewWordings, firstChoice, hasMarkup, hasWords, type Message, messageOf, type Piece } from './pieces.ts';
import { codeOf, type Part, partsOf } from './wording.ts';

/** Translations of one language, by the English message. */
export type Catalogues = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** A module with the translations of these messages: texts, and functions where values stand in them. */
export function dictionaryCode(
	language: string,
	messages: Iterable<string>,
	catalogue: ReadonlyMap<string, string> = new Map(),
): string {
	const entries: string[] = [];
	for (const message of messages) {
		const wording = catalogue.get(message);
		if (wording === undefined) continue;
		const elements = partsOf(wording).flatMap((part) => (part.is === 'words' ? part.elements : []));
		const count = new Set(message.match(/\{\d+\}/g)).size;
		const names = Array.from({ length: count }, (_, number) => `a${number}`);
		const code = codeOf(elements, language, (name) => valueCode(`a${name}`, language));
		entries.push(`${JSON.stringify(message)}: ${count === 0 ? code : `(${names.join(', ')}) => ${code}`}`);
	}
	return `import { apart as __apart, plural as __plural, select as __select } from '#words/say.ts';\nexport default { ${entries.join(',\n')} };`;
}

/** The sentences of one component or script, in the order in which they were written. */
export class Sentences {
	/** The messages found, in order. */
	readonly messages: string[] = [];
	private readonly constants = new Map<string, string>();
	private readonly catalogues: Catalogues;
	private readonly kind: 'component' | 'script';

	constructor(catalogues: Catalogues, kind: 'component' | 'script') {
		this.catalogues = catalogues;
		this.kind = kind;
	}

	/** Declarations of the messages' wordings, which the expressions name. */
	declarations(): string[] {
		return [...this.constants].map(([name, code]) => `const ${name} = ${code};`);
	}

	/** Forgets the messages since `count`: they were looked at, and become part of another one. */
	forget(count: number): void {
		this.messages.length = count;
	}

	/** A sentence of too many wordings is told in pieces: each choice within it becomes a value. */
	tidy(pieces: Piece[]): Piece[] {
		if (fewWordings(pieces)) return pieces;
		return pieces.map((piece) => (piece.is === 'choice' ? { is: 'value', code: this.textCode([piece], true) } : piece));
	}

	/** Source in a template for these pieces, with the white space at its ends. */
	markup(pieces: Piece[]): string {
		const [first, last] = [pieces[0], pieces.at(-1)];
		const before = first?.is === 'text' && /^\s/.test(first.text) ? ' ' : '';
		const after = last?.is === 'text' && /\s$/.test(last.text) ? ' ' : '';
		const inner = pieces.map((piece, at): Piece => {
			if (piece.is !== 'text') return piece;
			const text = at === 0 ? piece.text.trimStart() : piece.text;
			return { is: 'text', text: at === pieces.length - 1 ? text.trimEnd() : text };
		});
		return `${before}${this.sentence(inner)}${after}`;
	}

	private sentence(pieces: Piece[]): string {
		if (!hasMarkup(pieces)) {
			const { before, after, code } = this.textOf(pieces);
			return `${before}{${code}}${after}`;
		}
		const choice = firstChoice(pieces);
		if (choice) return `{#if ${choice.test}}${this.sentence(choice.yes)}{:else}${this.sentence(choice.no)}{/if}`;
		const message = messageOf(pieces);
		if (!hasWords(pieces)) return this.written(pieces, true);
		this.messages.push(message.key);
		let code = '';
		for (const [language, catalogue] of this.catalogues) {
			const wording = catalogue.get(message.key);
			if (wording === undefined) continue;
			const branch = this.translated(partsOf(wording), message, language);
			code += `{${code === '' ? '#' : ':else '}if __language() === '${language}'}${kept(message.before)}${branch}${kept(message.after)}`;
		}
		return code === '' ? this.written(pieces) : `${code}{:else}${this.written(pieces)}{/if}`;
	}

	/** The pieces as the source has them. */
	private written(pieces: Piece[], wordless = false): string {
		return pieces
			.map((piece) => {
				if (piece.is === 'text')
					return wordless
						? piece.text
								.split(/,\s+/)
								.map((text) => asText(text, piece.fromString))
								.join('{__comma()}')
						: asText(piece.text, piece.fromString);
				if (piece.is === 'value') return `{${piece.code}}`;
				if (piece.is === 'element') return `${piece.open}${this.written(piece.inner, wordless)}${piece.close}`;
				return piece.is === 'opaque' ? piece.code : '';
			})
			.join('');
	}

	private translated(parts: Part[], message: Message, language: string): string {
		return parts
			.map((part) => {
				if (part.is === 'words') {
					const value = (name: string) => {
						const slot = message.slots[Number(name)];
						return slot?.is === 'value' ? valueCode(slot.code, language) : "''";
					};
					return `{${codeOf(part.elements, language, value)}}`;
				}
				const slot = message.slots[part.number];
				if (slot?.is === 'element') return `${slot.open}${this.translated(part.inner, message, language)}${slot.close}`;
				return slot?.is === 'opaque' ? slot.code : '';
			})
			.join('');
	}

	/** An expression for pieces without markup, with the white space that stands around all of it. */
	private textOf(pieces: Piece[]): { before: string; after: string; code: string } {
		if (firstChoice(pieces)) return { before: '', after: '', code: this.textCode(pieces, false) };
		const message = messageOf(pieces);
		return { before: message.before, after: message.after, code: this.messageCode(pieces, message) };
	}

	/** JavaScript of a string. @param alone it is a value within another sentence. */
	textCode(pieces: Piece[], alone: boolean): string {
		const choice = firstChoice(pieces);
		if (choice) return `(${choice.test} ? ${this.textCode(choice.yes, alone)} : ${this.textCode(choice.no, alone)})`;
		const message = messageOf(pieces);
		const code = this.messageCode(pieces, message);
		if (message.before === '' && message.after === '') return code;
		const ends = [message.before, message.after].map((space) => space && JSON.stringify(space));
		return `(${[ends[0], code, ends[1]].filter((one) => one !== '').join(' + ')})`;
	}

	private messageCode(pieces: Piece[], message: Message): string {
		if (!hasWords(pieces)) {
			if (pieces.length === 1 && pieces[0]?.is === 'value') return `(${pieces[0].code})`;
			if (this.kind === 'component' && message.key === ',') return '__comma().trim()';
			return englishCode(message, this.kind === 'component' ? '${__comma()}' : ', ');
		}
		this.messages.push(message.key);
		const values = message.slots.map((slot) => (slot.is === 'value' ? slot.code : "''"));
		if (this.kind === 'script') return `__said(${[JSON.stringify(message.key), ...values].join(', ')})`;
		return `__t(${this.constant(message)}${values.map((code) => `, ${code}`).join('')})`;
	}

	/** Name of the constant that holds a message in all languages. */
	private constant(message: Message): string {
		const names = message.slots.map((_, number) => `a${number}`);
		const head = names.length === 0 ? '' : `(${names.join(', ')}) => `;
		const options = [`en: ${head}${plainCode(message)}`];
		for (const [language, catalogue] of this.catalogues) {
			const wording = catalogue.get(message.key);
			if (wording === undefined) continue;
			const elements = partsOf(wording).flatMap((part) => (part.is === 'words' ? part.elements : []));
			options.push(`${language}: ${head}${codeOf(elements, language, (name) => valueCode(`a${name}`, language))}`);
		}
		const code = `{ ${options.join(', ')} }`;
		for (const [name, same] of this.constants) if (same === code) return name;
		const name = `__m${this.constants.size}`;
		this.constants.set(name, code);
		return name;
	}
}

/** White space at the ends of a block, where Svelte would trim it. */
const kept = (space: string): string => space && '{" "}';

/** Text in a template, whatever stands in it. What came from a string stays one, or Svelte would trim it beside a mark. */
function asText(text: string, fromString = false): string {
	const plain = text.replace(/\s+/g, ' ');
	return /[<>{}&]/.test(plain) || (fromString && plain !== plain.trim()) ? `{${JSON.stringify(plain)}}` : plain;
}

/** The message in English, as a template literal over a0, a1, … */
function plainCode({ key, slots }: Message): string {
	return slots.length === 0 ? JSON.stringify(key) : `\`${escaped(key).replace(/\{(\d+)\}/g, "${a$1 ?? ''}")}\``;
}

/** The same over the values themselves. @param comma what stands for ", " in a template without words. */
function englishCode({ key, slots }: Message, comma: string): string {
	const value = (number: string) => {
		const slot = slots[Number(number)];
		return slot?.is === 'value' ? `\${(${slot.code}) ?? ''}` : '';
	};
	return slots.length === 0
		? JSON.stringify(key)
		: `\`${escaped(key)
				.replaceAll(', ', comma)
				.replace(/\{(\d+)\}/g, (_, number) => value(number))}\``;
}

const valueCode = (code: string, language: string) =>
	`(${runsLeft(language) ? `__apart(${code})` : `(${code})`} ?? '')`;
const escaped = (text: string) => text.replace(/[\\`]|\$\{/g, '\\$&');
