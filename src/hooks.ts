// What crosses from server to page in a form of its own.

import type { Transport } from '@sveltejs/kit/hooks';
import { RowList } from '#kernel/stream/row-list.ts';

export const transport: Transport = {
	// Reading pages are not hydrated: the list is never written out and never read back.
	RowList: { encode: (value) => value instanceof RowList && 1, decode: () => new RowList() },
};
