// Who runs this network and who pays for it: read once, shown on every page.

import { db } from '#platform/db.server.ts';

/** One source of income, and how much comes from it, in words of whoever runs the network. */
export interface Income {
	source: string;
	amount: string;
}

export interface Network {
	name: string;
	operator: string;
	funder: string;
	contact: string | null;
	demonstration: boolean;
	/** Empty as long as it is not stated. */
	income: Income[];
	/** Of which time it is: "2025". */
	incomeOf: string | null;
}

// Read on every request, changed almost never: kept for a few seconds.
const KEEP_MS = 5_000;
let kept: { network: Network; at: number } | undefined;

/** The network, or null before it was set up. */
export async function readNetwork(): Promise<Network | null> {
	if (kept && Date.now() - kept.at < KEEP_MS) return kept.network;
	const row = await db
		.selectFrom('network')
		.select(['name', 'operator', 'funder', 'contact', 'demonstration', 'income', 'income_of as incomeOf'])
		.executeTakeFirst();
	if (!row) return null;
	const network = { ...row, income: row.income as Income[] };
	kept = { network, at: Date.now() };
	return network;
}

/** After the network's words changed. */
export function forgetNetwork(): void {
	kept = undefined;
}
