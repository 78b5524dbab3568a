// What an operator's log tells of attacks: who was refused at the door, and which guard of an account changed. One line of JSON an
// event, so that nothing in it can pretend to be another line. Nobody is named: accounts and networks stand as marks that only this
// network's secret makes, alike in every line, so that a run of tries can be seen and a firewall fed, and no name is read from it.

import { fingerprint } from './secret.server.ts';
import { settings } from './settings.ts';

export type SecurityEvent =
	| 'sign-in.refused'
	| 'second-step.refused'
	| 'passkey.refused'
	| 'password.refused'
	| 'set-up-code.refused'
	| 'slowed-down'
	| 'from-another-site'
	| 'account.changed';

export interface SecurityFacts {
	/** An account's id or address. */
	who?: string | undefined;
	/** A network address. */
	from?: string | undefined;
	/** A word of ours: which limit, which change, which method and route. */
	what?: string | undefined;
}

/** Letters of a mark: enough that two are not taken for one. */
const MARK = 12;

/** Writes the line to standard output, unless the operator wants none. */
export function noteSecurity(security: SecurityEvent, { who, from, what }: SecurityFacts): void {
	if (!settings().SECURITY_LOG) return;
	const mark = (kind: string, value: string) => fingerprint(`log ${kind}`, value).slice(0, MARK);
	console.info(
		JSON.stringify({
			at: new Date().toISOString(),
			security,
			...(what && { what }),
			...(who && { who: mark('account', who) }),
			...(from && { from: mark('network', from) }),
		}),
	);
}
