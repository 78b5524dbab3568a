// How much one may write in an hour (or ask in a day): far more than anybody does by hand, and far less than a program
// would.
// A new account has less until it is a day old, unless a profession is proved: whoever comes to flood comes with
// fresh accounts. A persona has that less for all its life: whoever drew it can write by name as well.

import type { Executor } from '#platform/db.server.ts';
import { idAt } from '#platform/ids.ts';
import { countWithin } from '#platform/limits.server.ts';
import { Refusal } from '#platform/refusal.ts';
import { settings } from '#platform/settings.ts';
import { type Author, isVerified, type Member } from './viewer.ts';

export type WritingAct = 'post' | 'reply' | 'report' | 'follow' | 'connect' | 'invite';

const HOUR = 3600;

interface Limit {
	most: number;
	whileNew: number;
	words: (most: number) => string;
	/** Counted by the day and not by the hour. */
	aDay?: true;
}

export const writingLimits: Record<WritingAct, Limit> = {
	post: { most: 120, whileNew: 20, words: (most) => `published ${most} times` },
	reply: { most: 400, whileNew: 60, words: (most) => `replied ${most} times` },
	report: { most: 60, whileNew: 10, words: (most) => `reported ${most} times` },
	follow: { most: 300, whileNew: 60, words: (most) => `followed ${most} people` },
	connect: { most: 50, whileNew: 10, words: (most) => `asked ${most} people to connect`, aDay: true },
	invite: { most: 20, whileNew: 3, words: (most) => `invited ${most} people`, aDay: true },
};

/**
 * Counts what the author is about to do, in the transaction in which it is done.
 * @throws Refusal 'too-many' that says how long to wait.
 */
export async function countWriting(trx: Executor, author: Author, act: WritingAct): Promise<void> {
	if (!settings().WRITING_LIMITS) return;
	const limit = writingLimits[act];
	const most = hasLess(author) ? limit.whileNew : limit.most;
	await countWithin(trx, {
		whom: author.principalId,
		act,
		most,
		seconds: limit.aDay ? 24 * HOUR : HOUR,
		sentence: (wait) =>
			`Within ${limit.aDay ? 'a day' : 'an hour'} you have ${limit.words(most)}; that is the most for now. Wait ${wait}, then try again.`,
	});
}

/** What leads out of the network: an address, written out or behind words. A DOI in words does not. */
const LEADS_OUT = /\bhttps?:\/\/|\bwww\.|\]\(\s*(?!\/)[^)\s]+\)/i;

/**
 * Links come with the second day, or with a proved profession: whoever comes to advertise comes with a fresh account.
 * @throws Refusal on field "text"; nothing that was typed is lost.
 */
export function holdLinks(author: Author, markdown: string): void {
	if (!settings().WRITING_LIMITS || author.memberId === null) return;
	if (!isNew(author) || isVerified(author) || author.profession !== null || !LEADS_OUT.test(markdown)) return;
	throw new Refusal(
		'not-allowed',
		'On their first day members who have not proved a profession publish no links. Take the link out and name the source in words, verify your profession, or come back tomorrow.',
		{ field: 'text' },
	);
}

function hasLess(author: Author): boolean {
	return author.memberId === null || (isNew(author) && !isVerified(author));
}

/** Joined less than a day ago; the id tells when. */
function isNew(member: Member): boolean {
	return BigInt(member.memberId) > BigInt(idAt(new Date(Date.now() - 24 * HOUR * 1000)));
}
