// Income by source as an administrator writes it: one source a line, a colon, and how much.

import type { Income } from '#kernel/network/read-network.ts';
import { Refusal } from '#platform/refusal.ts';

const MOST_LINES = 20;
const LONGEST = 120;

/** @param text "Members’ fees: 62 %". Empty lines are passed over. @throws Refusal that names the line. */
export function readIncome(text: string): Income[] {
	const lines = text
		.split('\n')
		.map((line, at) => ({ line: line.trim(), number: at + 1 }))
		.filter(({ line }) => line !== '');
	if (lines.length > MOST_LINES)
		throw new Refusal('invalid', `${MOST_LINES} sources are the most here: put the small ones together.`, {
			field: 'income',
		});
	return lines.map(({ line, number }) => {
		// The last colon that a number or a word follows: "Grant of the county: nursing: 12 000 €".
		const [, source = '', amount = ''] = /^(.+):\s*([^:]+)$/.exec(line) ?? [];
		if (!source.trim())
			throw new Refusal('invalid', `Line ${number} needs a source, a colon and how much, as “Members’ fees: 62 %”.`, {
				field: 'income',
			});
		if (line.length > LONGEST)
			throw new Refusal('invalid', `Line ${number} is too long: ${LONGEST} characters are the most.`, {
				field: 'income',
			});
		return { source: source.trim(), amount: amount.trim() };
	});
}

/** The same as it is written. */
export const writeIncome = (income: readonly Income[]): string =>
	income.map(({ source, amount }) => `${source}: ${amount}`).join('\n');
