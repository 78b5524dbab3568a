// What crosses from server to page in a form of its own.

import type { Transport } from '@sveltejs/kit/hooks';
import { RowList, Unsent } from '#kernel/stream/row-list.ts';

export const transport: Transport = {
	// Reading pages are not hydrated: lists and threads are never written out and never read back.
	Unsent: { encode: (value) => value instanceof Unsent && 1, decode: () => new Unsent() },
	RowList: { encode: (value) => value instanceof RowList && 1, decode: () => new RowList() },
};
