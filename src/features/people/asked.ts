// What one can look for in people, as it stands in the address of the page.

import { z } from 'zod';

const text = z.string().trim().max(120).catch('');
const year = z.coerce.number().int().min(1920).max(2120).optional().catch(undefined);

/** Anything that is no question is left out: an address that somebody mistyped still opens the page. */
export const Asked = z.object({
	name: text.default(''),
	profession: text.default(''),
	specialty: text.default(''),
	level: text.default(''),
	/** ISO 3166-1 alpha-2. */
	country: text.default(''),
	/** BCP 47. */
	language: text.default(''),
	school: text.default(''),
	/** In which one was at the school. */
	year,
	/** A hospital, practice, unit: any of their words. */
	workplace: text.default(''),
	from: year,
	to: year,
});
export type Asked = z.infer<typeof Asked>;

export const NOTHING: Asked = Asked.parse({});

/** Reads the question from an address. Empty fields, which forms send, count as not asked. */
export function readAsked(params: URLSearchParams): Asked {
	return Asked.parse(Object.fromEntries([...params].filter(([, value]) => value.trim() !== '')));
}

/** The question as it stands in an address, without what is not asked. */
export function askedParams(asked: Asked, change: Partial<Record<keyof Asked, string>> = {}): URLSearchParams {
	const all = { ...asked, ...change };
	return new URLSearchParams(
		Object.entries(all).flatMap(([name, value]) =>
			value === undefined || value === '' ? [] : [[name, String(value)]],
		),
	);
}

export const isAsked = (asked: Asked): boolean => askedParams(asked).size > 0;
