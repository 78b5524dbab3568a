// The sheet of a meeting: the viewer's own judgements, and how those of the group spread.

import { sql } from 'kysely';
import type { Viewer } from '#kernel/people/viewer.ts';
import { db } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';
import { instrumentOf } from './instruments/choose.ts';
import type { Domain, Instrument } from './instruments/instrument.ts';
import { type Meeting, openMeeting } from './read-meeting.ts';
import type { Judgement } from './tables.ts';

export interface DomainSheet extends Domain {
	mine: { judgement: Judgement; reason: string } | null;
	/** How many judged so. */
	spread: Record<Judgement, number>;
	reasons: { judgement: Judgement; reason: string; name: string; handle: string }[];
}

export interface Sheet {
	meeting: Meeting;
	instrument: Instrument;
	domains: DomainSheet[];
	/** How many filled in something. */
	judges: number;
	/** The group's judgements are shown to whoever has judged, and to all once the session has begun: nobody is led. */
	open: boolean;
}

interface Given {
	memberId: Id;
	name: string;
	handle: string;
	domain: string;
	judgement: Judgement;
	reason: string;
}

/** @throws Refusal not-found. */
export async function readSheet(viewer: Viewer, contentId: Id): Promise<Sheet> {
	const { member, shown } = await openMeeting(viewer, contentId);
	const given = await readJudgements(shown.id, member.blocked);
	const instrument = instrumentOf(shown.design);
	const own = given.filter(({ memberId }) => memberId === member.memberId);
	const here = (code: string) => given.filter(({ domain }) => domain === code);
	const codes = new Set(instrument.domains.map(({ code }) => code));
	const open = shown.beganAt !== null || own.some(({ domain }) => codes.has(domain));
	return {
		meeting: shown,
		instrument,
		judges: new Set(given.filter(({ domain }) => codes.has(domain)).map(({ memberId }) => memberId)).size,
		open,
		domains: instrument.domains.map((domain) => {
			const mine = own.find((one) => one.domain === domain.code);
			return {
				...domain,
				mine: mine ? { judgement: mine.judgement, reason: mine.reason } : null,
				spread: spreadOf(open ? here(domain.code) : []),
				reasons: open ? here(domain.code).filter(({ reason }) => reason !== '') : [],
			};
		}),
	};
}

/** Every judgement of the meeting, in order of time; those of whom the viewer blocked or is blocked by aside. */
export async function readJudgements(meetingId: Id, blocked: readonly Id[] = []): Promise<Given[]> {
	const { rows } = await sql<Given>`
		select j.member_id as "memberId", p.name, p.handle, j.domain, j.judgement, j.reason
		from club_judgement j join principal p on p.id = j.member_id
		where j.meeting_id = ${meetingId} and j.member_id <> all(${blocked}::bigint[])
		order by j.judged_at, j.member_id`.execute(db);
	return rows;
}

export function spreadOf(given: readonly Pick<Given, 'judgement'>[]): Record<Judgement, number> {
	const spread: Record<Judgement, number> = { low: 0, some: 0, high: 0, unclear: 0 };
	for (const { judgement } of given) spread[judgement]++;
	return spread;
}
