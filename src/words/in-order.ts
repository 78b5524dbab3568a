// Choices in the alphabet of whoever reads them: "Alemania" before "Argelia", where English begins with Afghanistan and Germany stands
// in the middle.

import { locale, say } from './say.ts';

interface Choice {
	words: string;
}

const collators = new Map<string, Intl.Collator>();
/** By the list itself, then by language: a page that asks for 200 countries shall not sort them each time. */
const sorted = new WeakMap<readonly Choice[], Map<string, readonly Choice[]>>();

/** Compares words as the reader's language orders them. */
export function inAlphabet(a: string, b: string): number {
	const reader = locale();
	let collator = collators.get(reader);
	if (!collator) {
		collator = new Intl.Collator(reader);
		collators.set(reader, collator);
	}
	return collator.compare(a, b);
}

/**
 * The choices with their words in the reader's language, in its order.
 * @param list with English words; the same object each time, because the order is kept for it.
 */
export function inReadersOrder<Of extends Choice>(list: readonly Of[]): readonly Of[] {
	const reader = locale();
	let orders = sorted.get(list);
	if (!orders) {
		orders = new Map();
		sorted.set(list, orders);
	}
	let order = orders.get(reader) as readonly Of[] | undefined;
	if (!order) {
		order = list.map((one) => ({ ...one, words: say(one.words) })).sort((a, b) => inAlphabet(a.words, b.words));
		orders.set(reader, order);
	}
	return order;
}
