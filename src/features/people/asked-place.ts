// A school or workplace as it was typed, as a condition over the plain words of a row. The rare words go through the
// index; words that half of all places share are compared with what these brought: asked of the index, "hospital" would
// collect everybody.

import { type RawBuilder, sql } from 'kysely';

const COMMON = new Set(
	`university universitet universitat universite universidad universita universiteit uniwersytet hospital hospitals hopital ospedale
	sjukhus sykehus krankenhaus ziekenhuis clinic clinics clinica klinik klinikum school schools college faculty faculte facultad
	medical medicine nursing center centre centro institute general health unit ward department st san saint of the de la le du
	and for fur und et y`.split(/\s+/),
);

const plain = (word: string) => word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

export interface AskedPlace {
	/** What the index is asked for; the last word may be the beginning of one. */
	rare: string;
	begins: boolean;
	/** Plain, and without signs that LIKE knows. */
	common: string[];
}

/** @returns null when nothing was typed that tells one place from others. */
export function readAskedPlace(typed: string): AskedPlace | null {
	const words = typed.split(/[^\p{L}\p{N}\p{M}]+/u).filter(Boolean);
	const rare = words.filter((word) => !COMMON.has(plain(word)));
	if (rare.length === 0) return null;
	const last = words.at(-1) as string;
	return {
		rare: rare.join(' '),
		begins: rare.at(-1) === last && last.length >= 4,
		common: words.map(plain).filter((word) => COMMON.has(word)),
	};
}

/**
 * The condition that a row means this place.
 * @param words the row's two plain columns, as the index over them has them: `a || ' ' || b`.
 */
export function atPlace(place: AskedPlace, words: RawBuilder<unknown>): RawBuilder<boolean> {
	const asked = sql`plainto_tsquery('simple', plain_form(${place.rare}))`;
	const query = place.begins
		? sql`(select (nullif(text, '') || ':*')::tsquery from (select ${asked}::text as text) typed)`
		: asked;
	const rest = place.common.map((word) => sql`and ' ' || ${words} like ${`% ${word}%`}`);
	return sql<boolean>`(to_tsvector('simple', ${words}) @@ ${query} ${sql.join(rest, sql` `)})`;
}
