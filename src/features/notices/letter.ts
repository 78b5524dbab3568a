// What a mail says. A mailbox is no gated room (decision 0073): who did what, and in which space, stands in it only where
// every member of the network could read that anyway; a title only where everybody in the world could.

import type { Notice } from '#kernel/notices/notice-rows.ts';
import { OCCASIONS } from '#kernel/notices/occasions.ts';
import type { Member } from '#kernel/people/viewer.ts';
import { shortId } from '#platform/ids.ts';
import type { Mail } from '#platform/mail.server.ts';
import { language, say } from '#words/say.ts';
import { fewerToken, type Subject, subjectWords } from './fewer.ts';

/** The letter about these notices, oldest first. @param more there are more than it holds. */
export async function letterOf(
	member: Member,
	to: string,
	notices: Notice[],
	more: boolean,
	network: string,
	url: string,
): Promise<Mail> {
	const subjects = subjectsOf(notices);
	const leave = (ended: Subject[]) => `${url}/unsubscribe/notices/${fewerToken(member.memberId, ended)}`;
	const words = await subjectWords(subjects);
	const single = notices.length === 1 ? (notices[0] as Notice) : null;
	return {
		to,
		subject: `${network}: ${say(single ? OCCASIONS[single.occasion].push : `${notices.length}${more ? '+' : ''} things that concern you`)}`,
		text: [
			...notices.map((notice) => `${lineOf(notice)}\n${url}/notices/${shortId(notice.id)}`),
			...(more ? [`There is more on the network:\n${url}/notices`] : []),
			'Fewer of these mails, with one press and without signing in:',
			...subjects.map((subject, place) => `${say(words[place])}:\n${leave([subject])}`),
			`Everything about what you are told, and when:\n${url}/account/notices`,
		].join('\n\n'),
		headers: { 'List-Unsubscribe': `<${leave(subjects)}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' },
	};
}

/** One line about a notice, as much as a mailbox may hold. */
export function lineOf(notice: Notice): string {
	if (notice.occasion === 'people') return said(notice, notice.sentence);
	if (!isOpen(notice)) return `${say(OCCASIONS[notice.occasion].push)}.`;
	if (notice.place?.audience === 'public') return said(notice, notice.sentence);
	const space =
		notice.place?.space && notice.occasion !== 'new' ? ` ${say(`In ${asNamed(notice.place.space.name)}.`)}` : '';
	return `${said(notice, notice.untitled)}${space}`;
}

function said({ actor }: Notice, sentence: string): string {
	const words = say(sentence);
	return `${actor ? `${actor.name} ` : ''}${words}${/[.!?؟]$/.test(words) ? '' : '.'}`;
}

/** A space may be called like something that the phrasebook has; set apart, its name stays (UAX #9, FSI and PDI). */
const asNamed = (name: string) => (language() === 'en' ? name : `\u2068${name}\u2069`);

/** May every member read what it is about? Then a mailbox may hold who wrote and where. */
function isOpen({ place, occasion }: Notice): boolean {
	if (!place || !OCCASIONS[occasion].inSpaces) return false;
	if (place.audience === 'space') return place.space !== null && place.space.entry === 'open' && !place.space.gated;
	return place.audience === 'public' || place.audience === 'members';
}

function subjectsOf(notices: Notice[]): Subject[] {
	const found = new Map<string, Subject>();
	for (const { occasion, place } of notices) {
		const spaceId = OCCASIONS[occasion].inSpaces ? (place?.space?.id ?? null) : null;
		found.set(`${occasion} ${spaceId}`, { occasion, spaceId });
	}
	return [...found.values()];
}
