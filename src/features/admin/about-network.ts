// What everybody may know of a network, visitors and programs included: who runs it, who pays, what it never does.

import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Income, Network } from '#kernel/network/read-network.ts';

export interface About {
	network: string;
	operator: string;
	funder: string;
	contact: string | null;
	/** Empty, and of no time, as long as it is not stated. */
	income: { of: string | null; sources: Income[] };
	demonstration: boolean;
	software: { name: string; version: string };
	/** Sentences. */
	notSold: string[];
}

const notSold = [
	'No advertisement and no sponsored post: nobody can pay to be seen here.',
	'No data about members: neither who they are, nor what they read, write or look for.',
	'No access to members: no lists, no targeted messages.',
	'Nothing that could show who a patient is, in any form.',
];

let version: string | undefined;
/** From package.json, beside which the server is started or two folders above its build. */
function softwareVersion(): string {
	if (version === undefined) {
		version = '';
		for (let folder = import.meta.dirname; folder !== path.dirname(folder); folder = path.dirname(folder)) {
			try {
				const read = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
				if (read.name !== 'consilium') continue;
				version = String(read.version);
				break;
			} catch {
				// not in this folder
			}
		}
	}
	return version;
}

/** Null before the network is set up. */
export function aboutNetwork(network: Network | null): About | null {
	if (!network) return null;
	return {
		network: network.name,
		operator: network.operator,
		funder: network.funder,
		contact: network.contact,
		income: { of: network.incomeOf, sources: network.income },
		demonstration: network.demonstration,
		software: { name: 'Consilium', version: softwareVersion() },
		notSold,
	};
}
