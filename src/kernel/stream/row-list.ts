// Rows on their way from load to page. Kit writes out all that load returned for hydration, also where the page has
// csr = false and the text is thrown away: 11 % of a feed (decision 0005). It asks the transport hook (src/hooks.ts)
// before it walks into an object, and that one answers for these classes in one step.

import type { Row } from './read-rows.ts';

/** A list of rows that reading pages get as it is. A page with csr = true must not return it. */
export class RowList extends Array<Row> {
	/** Lists of another class come out of map() and filter(), so that only the original is passed over. */
	static override get [Symbol.species]() {
		return Array;
	}
}

/** What holds rows beside others, and is passed over with them. */
export class Unsent {}

/** What a reading page gets beside its rows, passed over as well. */
export const unsent = <Of extends object>(data: Of): Of => Object.assign(new Unsent(), data);
