// A translation as it stands in a catalogue, in ICU's message format with `{0}` for values and `<1>…</1>` for markup, made
// into JavaScript: while building for components, while running for sentences (src/words/phrasebook.ts reads the same parts).

import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser';

export type Part = { is: 'words'; elements: MessageFormatElement[] } | { is: 'mark'; number: number; inner: Part[] };

/** The parts of a translation. @throws Error when braces or marks do not match. */
export function partsOf(wording: string): Part[] {
	const found = /<(\d+)(?:\/>|>)/.exec(wording);
	if (!found) {
		if (/<\/\d+>/.test(wording)) throw new Error(`A mark is closed that was not opened: ${wording}`);
		return wording === '' ? [] : [{ is: 'words', elements: parse(wording, { ignoreTag: true }) }];
	}
	const start = found.index;
	const opened = start + found[0].length;
	const number = Number(found[1]);
	const close = `</${number}>`;
	const end = found[0].endsWith('/>') ? opened : wording.indexOf(close, opened);
	if (end < 0) throw new Error(`<${number}> is not closed: ${wording}`);
	return [
		...partsOf(wording.slice(0, start)),
		{ is: 'mark', number, inner: partsOf(wording.slice(opened, end)) },
		...partsOf(wording.slice(found[0].endsWith('/>') ? end : end + close.length)),
	];
}

/** Numbers of the values and marks that a translation uses. */
export function slotsOf(wording: string): Set<string> {
	const found = new Set<string>();
	const look = (elements: MessageFormatElement[]) => {
		for (const element of elements) {
			if (element.type !== TYPE.literal && element.type !== TYPE.pound && element.type !== TYPE.tag)
				found.add(element.value);
			if (element.type === TYPE.plural || element.type === TYPE.select)
				for (const option of Object.values(element.options)) look(option.value);
		}
	};
	const walk = (parts: Part[]) => {
		for (const part of parts) {
			if (part.is === 'words') look(part.elements);
			else {
				found.add(String(part.number));
				walk(part.inner);
			}
		}
	};
	walk(partsOf(wording));
	return found;
}

export interface Plural {
	/** Number of the value that is counted. */
	slot: string;
	/** "one", "many", "=0". */
	forms: string[];
}

/** The plurals of a translation. */
export function pluralsOf(wording: string): Plural[] {
	const inElements = (elements: MessageFormatElement[]): Plural[] =>
		elements.flatMap((element) => {
			if (element.type !== TYPE.plural && element.type !== TYPE.select) return [];
			const inner = Object.values(element.options).flatMap(({ value }) => inElements(value));
			return element.type === TYPE.plural
				? [{ slot: element.value, forms: Object.keys(element.options) }, ...inner]
				: inner;
		});
	const inParts = (parts: Part[]): Plural[] =>
		parts.flatMap((part) => (part.is === 'words' ? inElements(part.elements) : inParts(part.inner)));
	return inParts(partsOf(wording));
}

/** JavaScript of a string. @param value source of the value with this number. */
export function codeOf(elements: MessageFormatElement[], language: string, value: (name: string) => string): string {
	const pieces = elements.map((element) => pieceOf(element, language, value, null));
	return `\`${pieces.join('')}\``;
}

function pieceOf(
	element: MessageFormatElement,
	language: string,
	value: (name: string) => string,
	pound: string | null,
): string {
	switch (element.type) {
		case TYPE.literal:
			return element.value.replace(/[\\`]|\$\{/g, '\\$&');
		case TYPE.argument:
			return `\${${value(element.value)}}`;
		case TYPE.pound:
			return `\${${pound}}`;
		case TYPE.plural:
		case TYPE.select: {
			const inner = element.type === TYPE.plural ? value(element.value) : pound;
			const options = Object.entries(element.options).map(
				([name, option]) =>
					`${JSON.stringify(name)}: \`${option.value.map((one) => pieceOf(one, language, value, inner)).join('')}\``,
			);
			return element.type === TYPE.plural
				? `\${__plural(${JSON.stringify(language)}, ${value(element.value)}, { ${options.join(', ')} })}`
				: `\${__select(${value(element.value)}, { ${options.join(', ')} })}`;
		}
		default:
			throw new Error(`Only values, plurals and choices may stand in a message, not ${JSON.stringify(element)}.`);
	}
}
