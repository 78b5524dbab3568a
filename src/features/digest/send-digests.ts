// The digest by mail: counts and a link, no title and no text, because a mailbox is no gated room. Sent at the member's own
// morning, outside quiet hours, once a period, and with a link that ends it in one press (RFC 8058).

import { sql } from 'kysely';
import { publicUrl } from '#features/accounts/index.ts';
import { readNetwork } from '#kernel/network/read-network.ts';
import { readViewerOf } from '#kernel/people/read-viewer.ts';
import type { Why } from '#kernel/stream/why.ts';
import { db, transact } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';
import { enqueue } from '#platform/jobs.server.ts';
import { sendMail } from '#platform/mail.server.ts';

import { listed } from '#words/listed.ts';
import { say } from '#words/say.ts';
import { inLanguage, known } from '#words/speak.server.ts';
import { unsubscribeToken } from './choose-digest.ts';
import { daysOf, readDigest } from './read-digest.ts';
import type { Rhythm } from './tables.ts';

/** The earliest hour of a member's day at which a digest comes. */
const MORNING = 7;
/** Members for whom jobs are made in one transaction. */
const AT_ONCE = 500;

interface ZoneTime {
	zone: string;
	hour: number;
	/** The day, and the Monday of its week, as YYYY-MM-DD. */
	day: string;
	week: string;
}

/** What the clock says there. An unknown zone is UTC. */
export function timeIn(zone: string, now: Date): ZoneTime {
	let parts: Intl.DateTimeFormatPart[];
	const format = { year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', hourCycle: 'h23' } as const;
	try {
		parts = new Intl.DateTimeFormat('en', { ...format, timeZone: zone }).formatToParts(now);
	} catch {
		parts = new Intl.DateTimeFormat('en', { ...format, timeZone: 'UTC' }).formatToParts(now);
	}
	const part = (type: string) => parts.find((one) => one.type === type)?.value ?? '';
	const day = `${part('year')}-${part('month')}-${part('day')}`;
	const monday = new Date(`${day}T00:00:00Z`);
	monday.setUTCDate(monday.getUTCDate() - ((monday.getUTCDay() + 6) % 7));
	return { zone, hour: Number(part('hour')), day, week: monday.toISOString().slice(0, 10) };
}

/** Task 'send-digests', hourly: a job for each member whose digest is due. Run twice it makes none twice. */
export async function sendDigests(_payload: unknown, now = new Date()): Promise<void> {
	const { rows: zones } = await sql<{ zone: string }>`select distinct time_zone as zone from member`.execute(db);
	const times = zones.map(({ zone }) => timeIn(zone, now)).filter(({ hour }) => hour >= MORNING);
	if (times.length === 0) return;
	for (;;) {
		const made = await transact(async (trx) => {
			const { rows } = await sql<{ memberId: Id; rhythm: Rhythm; period: string }>`
				with zone as (select * from json_to_recordset(${JSON.stringify(times)}::json) as z (zone text, hour int, day text, week text)),
				due as (
					select m.id, coalesce(d.rhythm, 'weekly') as rhythm,
						case coalesce(d.rhythm, 'weekly') when 'daily' then 'day ' || zone.day else 'week ' || zone.week end as period
					from member m join zone on zone.zone = m.time_zone join auth."user" u on u.id = m.account_id
						join principal p on p.id = m.id left join digest d on d.member_id = m.id
					where coalesce(d.rhythm, 'weekly') <> 'never' and u.email_verified and p.erased_at is null
						and coalesce(m.suspended_until <= now(), true)
						and case when coalesce(d.quiet_from, 21) <= coalesce(d.quiet_to, 7)
							then zone.hour < coalesce(d.quiet_from, 21) or zone.hour >= coalesce(d.quiet_to, 7)
							else zone.hour < coalesce(d.quiet_from, 21) and zone.hour >= coalesce(d.quiet_to, 7) end
				)
				insert into digest_sent (member_id, period)
				select due.id, due.period from due
				where not exists (select from digest_sent s where s.member_id = due.id and s.period = due.period) limit ${sql.lit(AT_ONCE)}
				on conflict do nothing
				returning member_id as "memberId", period, case when period like 'day %' then 'daily' else 'weekly' end as rhythm`.execute(
				trx,
			);
			for (const { memberId, rhythm, period } of rows)
				await enqueue(trx, 'digest.mail', { memberId, rhythm }, { key: `digest:${memberId}:${period}` });
			return rows.length;
		});
		if (made === 0) return;
	}
}

/** Task 'digest.mail'. Nothing new, no mail. */
export async function sendDigest({ memberId, rhythm }: { memberId: Id; rhythm: Rhythm }): Promise<void> {
	const viewer = await readViewerOf(memberId);
	if (viewer.memberId === null || !viewer.confirmed) return;
	const { rows } = await sql<{ email: string; rhythm: Rhythm | null }>`
		select u.email, d.rhythm from member m join auth."user" u on u.id = m.account_id left join digest d on d.member_id = m.id
		where m.id = ${memberId}`.execute(db);
	// Ended since the job was made.
	if (!rows[0] || rows[0].rhythm === 'never') return;
	const { items, journals, left } = await readDigest(viewer, daysOf(rhythm));
	if (items.length === 0 && journals.length === 0) return;
	const network = (await readNetwork())?.name ?? 'this network';
	const url = publicUrl();
	const leave = `${url}/unsubscribe/${unsubscribeToken(memberId)}`;
	await sendMail({
		to: rows[0].email,
		subject: `${rhythm === 'daily' ? 'Your day' : 'Your week'} at ${network}`,
		text: `${inLanguage(known(viewer.speaks) ?? 'en', () =>
			countsOf(
				items.map((item) => item.why),
				papersOf(journals),
			),
		)}${left > 0 ? ' More is in your feed.' : ''}\n\nRead it in five minutes:\n${url}/digest\n\nTitles and texts stay on the network, behind your sign-in. This mail comes ${rhythm === 'daily' ? 'daily' : 'weekly'}; choose another rhythm here:\n${url}/digest#rhythm\n\nNo more such mails, with one press and without signing in:\n${leave}`,
		headers: { 'List-Unsubscribe': `<${leave}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' },
	});
}

const papersOf = (journals: { count: number }[]) => journals.reduce((sum, one) => sum + one.count, 0);

/** "4 new texts: 2 by people you follow, 1 in your spaces, 1 on your topics." Names nobody and no space. */
export function countsOf(reasons: (Why | null)[], papers = 0): string {
	const count = (by: Why['by']) => reasons.filter((why) => why?.by === by).length;
	const parts = [
		[count('person'), 'by people you follow'],
		[count('space'), 'in your spaces'],
		[count('topic'), 'on topics you follow'],
	].flatMap(([n, words]) => (n ? [say(`${n} ${words}`)] : []));
	const total = say(reasons.length === 1 ? '1 new text' : `${reasons.length} new texts`);
	const texts = parts.length > 0 ? `${total}: ${listed(parts)}.` : `${total}.`;
	if (papers === 0) return texts;
	const read = say(
		papers === 1 ? 'One new paper in journals that you follow.' : `${papers} new papers in journals that you follow.`,
	);
	return reasons.length === 0 ? read : `${texts} ${read}`;
}
