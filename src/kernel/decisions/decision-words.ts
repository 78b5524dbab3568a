// A decision in words: what it does, and the statement of reasons that Article 17 of Regulation (EU) 2022/2065 asks for.

import { dayWords } from '#ui/time.ts';
import { locale } from '#words/say.ts';
import type { Measure } from './tables.ts';

/** Rule of a cover: it breaks none, and spares who does not want to look. */
export const HARD_TO_LOOK_AT = 'Hard to look at';

/** What was done, as whom it concerns reads it. */
export function measureWords(action: Measure, until: Date | null): string {
	const day = until && dayWords(until, 'UTC', locale('en'));
	switch (action) {
		case 'keep':
			return 'What was reported stays where it is.';
		case 'remove':
			return 'What you wrote was removed. Nobody sees it any more; a line says that something stood there.';
		case 'lock':
			return 'The discussion that you began was closed to replies. What is there stays.';
		case 'warn':
			return 'You were warned. What you wrote stays where it is.';
		case 'cover':
			return 'The pictures of what you wrote were covered: readers see them when they ask for them. Nothing was taken away.';
		case 'ban':
			return until && until > new Date()
				? `You were taken out of the space and cannot come back before ${day}. What you wrote stays.`
				: 'You were taken out of the space. What you wrote stays.';
		case 'suspend':
			return `Your account was suspended until ${day}. What you wrote stays.`;
	}
}

/** For the log, which names nobody. */
export function loggedWords(action: Measure): string {
	return {
		keep: 'Something reported was looked at and kept',
		remove: 'A text was removed',
		lock: 'A discussion was closed to replies',
		warn: 'A member was warned',
		cover: 'Pictures of a text were covered',
		ban: 'A member was taken out of a space',
		suspend: 'A member was suspended',
	}[action];
}

/** Ground of a decision: the law, or the rules that every member agreed to. */
export function groundOf(rule: string): string {
	if (rule === HARD_TO_LOOK_AT)
		return 'The pictures are hard to look at, and readers should choose. No rule was broken.';
	return rule === 'Against the law'
		? 'The law: it was judged to be illegal, for the reason given below.'
		: `The rules of this network or space: ${rule || 'named in the reason'}.`;
}
