// The meeting of a journal club, a root; the remark below it; and the minutes, a root of their own that can be cited.

import { sql } from 'kysely';
import type { Kind } from '#kernel/content/kind.ts';
import { shortId } from '#platform/ids.ts';
import { isSection, SECTIONS } from './sections.ts';

interface MeetingDetail {
	startsAt: string;
	zone: string;
	cancelled: boolean;
	ended: boolean;
	place: string;
}

/** In the zone of whoever set the date, which is named: a card is the same for all its readers. */
function whenWords({ startsAt, zone, cancelled, ended }: MeetingDetail): string {
	const at = new Date(startsAt);
	const day = new Intl.DateTimeFormat('en-GB', {
		weekday: 'short',
		day: 'numeric',
		month: 'short',
		year: 'numeric',
		hour: '2-digit',
		minute: '2-digit',
		timeZone: zone,
	}).format(at);
	return `${day} (${zone.replaceAll('_', ' ')})${cancelled ? ', cancelled' : ended ? ', over' : ''}`;
}

export const meetingKind: Kind<MeetingDetail | null> = {
	name: 'meeting',
	noun: 'a journal club meeting',
	audiences: ['space'],
	screening: 'advise',
	takesReplies: true,
	link: (envelope) => `/meetings/${shortId(envelope.id)}`,
	editor: ({ id }) => `/meetings/${shortId(id)}/edit`,
	detail: (as) => sql`(select json_build_object('startsAt', m.starts_at, 'zone', m.zone, 'place', m.place,
			'cancelled', m.cancelled_at is not null, 'ended', m.ended_at is not null)
		from club_meeting m where m.content_id = ${sql.ref(`${as}.id`)})`,
	card: (envelope, html, detail) => ({
		label: 'Journal club',
		title: envelope.title,
		html,
		...(detail && { line: [{ label: 'When', value: whenWords(detail), language: 'en' }] }),
	}),
	searchText: () => 'journal club',
	noticeText: () => 'your journal club meeting',
	federated: (envelope, html) => ({ type: 'Event', name: envelope.title, content: html }),
	erase: async (trx, contentId) => {
		await sql`update club_meeting set place = '', population = '', intervention = '', comparison = '', outcome = ''
			where content_id = ${contentId}`.execute(trx);
	},
};

export const remarkKind: Kind<string | null> = {
	name: 'remark',
	noun: 'a remark',
	// Its meeting's.
	audiences: [],
	screening: 'advise',
	takesReplies: true,
	link: (envelope) => `/go/${shortId(envelope.id)}`,
	detail: (as) => sql`(select to_json(section) from remark_detail where content_id = ${sql.ref(`${as}.id`)})`,
	card: (_envelope, html, section) => ({
		label: section && isSection(section) ? SECTIONS[section].words : null,
		title: null,
		html,
	}),
	searchText: () => '',
	noticeText: () => 'your remark',
	federated: (_envelope, html) => ({ type: 'Note', name: null, content: html }),
};

export const minutesKind: Kind<null> = {
	name: 'minutes',
	noun: 'minutes of a journal club',
	// Wider only by agree-to-share.ts, once all who are named agree; never by a choice of its author alone.
	audiences: ['space'],
	screening: 'advise',
	// What is to be said is said below the meeting: so nothing here was written for fewer readers than the minutes find later.
	takesReplies: false,
	link: (envelope) => `/minutes/${shortId(envelope.id)}`,
	detail: null,
	card: (envelope, html) => ({ label: 'Minutes of a journal club', title: envelope.title, html }),
	searchText: () => 'minutes journal club',
	noticeText: () => 'your minutes',
	federated: (envelope, html) => ({ type: 'Article', name: envelope.title, content: html }),
};
