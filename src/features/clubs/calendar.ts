// Meetings as calendar files (RFC 5545), one or all of a club, in the zone in which they were set, with that zone's rules in
// the file. A subscribed calendar is opened by its address alone: whoever has the address reads it, and it ends with its number.

import { randomInt } from 'node:crypto';
import ical, { ICalEventStatus } from 'ical-generator';
import { sql } from 'kysely';
import { tzlib_get_ical_block } from 'timezones-ical-library';
import { publicUrl } from '#features/accounts/index.ts';
import { MARK_WORDS } from '#kernel/citations/mark-words.ts';
import { readNetwork } from '#kernel/network/read-network.ts';
import { requireMember, type Viewer } from '#kernel/people/viewer.ts';
import { db, transact } from '#platform/db.server.ts';
import { type Id, mintId, readShortId, shortId } from '#platform/ids.ts';
import { localOf } from '#platform/local-time.ts';
import { fingerprint } from '#platform/secret.server.ts';
import { listed } from '#words/listed.ts';
import { language, say } from '#words/say.ts';
import { inLanguage, known } from '#words/speak.server.ts';
import { paperWords, readPapers } from './papers.ts';
import { findMeeting, requireClub } from './rules.ts';

interface Entry {
	id: Id;
	contentId: Id | null;
	title: string | null;
	paperKey: string | null;
	startsAt: Date;
	minutes: number;
	zone: string;
	place: string;
	changes: number;
	cancelled: boolean;
	madeAt: Date;
}

const ENTRY = sql`m.id, m.content_id as "contentId", c.title, m.paper_key as "paperKey", m.starts_at as "startsAt", m.minutes, m.zone,
	m.place, m.changes, m.cancelled_at is not null as cancelled, m.made_at as "madeAt"`;
const standing = sql`(c.id is null or c.state = 'published')`;

/** Meetings of so long ago stand in a subscribed calendar, and so many of them. */
const BACK = '90 days';
const MOST = 300;

/** One meeting as a file. @throws Refusal not-found. */
export async function meetingFile(viewer: Viewer, contentId: Id): Promise<string> {
	const member = requireMember(viewer);
	const { space } = await findMeeting(db, member, { contentId });
	const { rows } = await sql<Entry>`select ${ENTRY} from club_meeting m join content c on c.id = m.content_id
		where m.content_id = ${contentId}`.execute(db);
	return fileOf(rows, space.name, language());
}

/** The subscribed calendar behind an address. @returns null for one that is none, or none any more. */
export async function calendarOf(token: string): Promise<string | null> {
	const [short = '', given = ''] = token.replace(/\.ics$/, '').split('.');
	const id = readShortId(short);
	if (id === null || given.length !== 27) return null;
	// Whoever left the space, or whose right to it ran out, has no calendar of it.
	const { rows } = await sql<{ number: number; spaceId: Id; name: string; speaks: string | null }>`
		select cal.number, s.id as "spaceId", s.name, m.speaks from club_calendar cal join space s on s.id = cal.space_id and s.closed_at is null
			join space_member sm on sm.space_id = s.id and sm.member_id = cal.member_id and sm.valid_until > now()
			join space_tool tool on tool.space_id = s.id and tool.tool = 'club'
			join member m on m.id = cal.member_id join principal p on p.id = m.id
		where cal.id = ${id} and p.erased_at is null and coalesce(m.suspended_until <= now(), true)
			and not exists (select from deactivation d where d.member_id = m.id)`.execute(db);
	const calendar = rows[0];
	if (!calendar || given !== proof(id, calendar.number)) return null;
	const { rows: entries } =
		await sql<Entry>`select ${ENTRY} from club_meeting m left join content c on c.id = m.content_id
		where m.space_id = ${calendar.spaceId} and ${standing} and m.starts_at > now() - interval ${sql.lit(BACK)}
		order by m.starts_at limit ${sql.lit(MOST)}`.execute(db);
	return fileOf(entries, calendar.name, known(calendar.speaks) ?? 'en', true);
}

/** @param spoken language of whoever asked for the file. @param subscribed a calendar, and not one meeting. */
async function fileOf(entries: Entry[], spaceName: string, spoken: string, subscribed = false): Promise<string> {
	const keys = entries.flatMap(({ paperKey }) => (paperKey ? [paperKey] : []));
	const [papers, network] = await Promise.all([readPapers(db, keys), readNetwork()]);
	return inLanguage(spoken, () =>
		written(entries, papers, subscribed ? spaceName : null, network?.name ?? 'Consilium'),
	);
}

function written(
	entries: Entry[],
	papers: Awaited<ReturnType<typeof readPapers>>,
	spaceName: string | null,
	network: string,
): string {
	const calendar = ical({
		name: spaceName && `${say('Journal club')}, ${spaceName}`,
		prodId: { company: network, product: 'Journal club' },
		timezone: { name: null, generator: zoneBlock },
		...(spaceName && { ttl: 3600 * 4 }),
	});
	const host = new URL(publicUrl()).host;
	for (const entry of entries) {
		const paper = entry.paperKey ? papers.get(entry.paperKey) : undefined;
		const url = entry.contentId ? `${publicUrl()}/meetings/${shortId(entry.contentId)}` : undefined;
		calendar.createEvent({
			id: `${shortId(entry.id)}@${host}`,
			sequence: entry.changes,
			// Local times with their zone: a file that gave UTC would be an hour off when summer time is changed by law.
			start: `${localOf(entry.startsAt, entry.zone)}:00`,
			end: `${localOf(new Date(entry.startsAt.getTime() + entry.minutes * 60_000), entry.zone)}:00`,
			timezone: entry.zone,
			stamp: entry.madeAt,
			summary: `${say('Journal club')}: ${entry.title ?? say('paper to be chosen')}`,
			description: paper ? paperWords(paper, listed(paper.marks.map((mark) => say(MARK_WORDS[mark])))) : null,
			location: entry.place || null,
			url: url ?? null,
			status: entry.cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
		});
	}
	return calendar.toString();
}

/**
 * VTIMEZONE of a zone, from the IANA database; null for one that it lacks. The block of an earlier name says the present one, and events
 * would name a zone that the file has not: browsers in India still say Asia/Calcutta, those in Kyiv Europe/Kiev.
 */
function zoneBlock(zone: string): string | null {
	const block = tzlib_get_ical_block(zone);
	const text = typeof block === 'string' ? block : block[0];
	return text?.replace(/^TZID:.*$/m, `TZID:${zone}`) || null;
}

const proof = (id: Id, number: number) => fingerprint('club calendar', `${id} ${number}`).slice(0, 27);

/** Path of the viewer's calendar of this club; null when there is none. */
export async function calendarPath(viewer: Viewer, spaceId: Id): Promise<string | null> {
	const { memberId } = requireMember(viewer);
	const { rows } = await sql<{ id: Id; number: number }>`select id, number from club_calendar
		where member_id = ${memberId} and space_id = ${spaceId}`.execute(db);
	return rows[0] ? `/calendars/${shortId(rows[0].id)}.${proof(rows[0].id, rows[0].number)}.ics` : null;
}

/** A new address, which ends an old one; or none. @throws Refusal not-found. */
export async function setCalendar(viewer: Viewer, slug: string, wanted: boolean): Promise<void> {
	const { member, space } = await requireClub(viewer, slug);
	await transact(async (trx) => {
		if (!wanted) {
			await sql`delete from club_calendar where member_id = ${member.memberId} and space_id = ${space.id}`.execute(trx);
			return;
		}
		await sql`insert into club_calendar (id, member_id, space_id, number)
			values (${mintId()}, ${member.memberId}, ${space.id}, ${randomInt(1, 2 ** 31 - 1)})
			on conflict (member_id, space_id) do update set number = excluded.number, made_at = now()`.execute(trx);
	});
}
