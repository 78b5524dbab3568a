// Who runs this network and who pays for it: read once, shown on every page.

import { db } from '#platform/db.server.ts';

export interface Network {
	name: string;
	operator: string;
	funder: string;
	contact: string | null;
	demonstration: boolean;
}

// Read on every request, changed almost never: kept for a few seconds.
const KEEP_MS = 5_000;
let kept: { network: Network; at: number } | undefined;

/** The network, or null before it was set up. */
export async function readNetwork(): Promise<Network | null> {
	if (kept && Date.now() - kept.at < KEEP_MS) return kept.network;
	const row = await db
		.selectFrom('network')
		.select(['name', 'operator', 'funder', 'contact', 'demonstration'])
		.executeTakeFirst();
	if (!row) return null;
	kept = { network: row, at: Date.now() };
	return row;
}

/** After the network's words changed. */
export function forgetNetwork(): void {
	kept = undefined;
}
