// How one enters, as forms offer it.

import type { Entry } from '#kernel/tables.ts';

export const entryChoices: { value: Entry; words: string; hint: string }[] = [
	{ value: 'open', words: 'Open', hint: 'Whoever the gate admits joins with one press.' },
	{ value: 'request', words: 'On request', hint: 'Everybody sees that it exists; you let each member in.' },
	{
		value: 'secret',
		words: 'Secret',
		hint: 'Nobody outside learns that it exists. You invite, or the gate lets colleagues in by itself.',
	},
];

/** Beside the name of a space. */
export const entryWords: Record<Entry, string> = { open: 'Open', request: 'On request', secret: 'Secret' };
