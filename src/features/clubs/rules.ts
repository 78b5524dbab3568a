// Who may do what in a journal club, in plain sentences. Whoever is not in the space finds nothing.

import { sql } from 'kysely';
import { type Member, requireConfirmed, requireMember, type Viewer } from '#kernel/people/viewer.ts';
import { keepsOrder, mayThere, type SpaceOfViewer } from '#kernel/spaces/rights.ts';
import { toolOn } from '#kernel/spaces/tools.ts';
import type { Executor } from '#platform/db.server.ts';
import { db } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';
import { notFound, Refusal } from '#platform/refusal.ts';

/** The space with this slug, in which a journal club is switched on. @throws Refusal not-found. */
export async function requireClub(viewer: Viewer, slug: string): Promise<{ member: Member; space: SpaceOfViewer }> {
	const member = requireMember(viewer);
	const space = member.spaces.find((one) => one.slug.toLowerCase() === slug.toLowerCase());
	if (!space || !(await toolOn(db, space.id, 'club'))) throw notFound();
	return { member, space };
}

export interface MeetingRow {
	id: Id;
	spaceId: Id;
	seriesId: Id | null;
	contentId: Id | null;
	paperKey: string | null;
	moderatorId: Id | null;
	startsAt: Date;
	minutes: number;
	zone: string;
	place: string;
	design: string;
	population: string;
	intervention: string;
	comparison: string;
	outcome: string;
	changes: number;
	postponedFrom: Date | null;
	cancelledAt: Date | null;
	beganAt: Date | null;
	endedAt: Date | null;
	minutesId: Id | null;
}

/** The columns of club_meeting under the alias `m`, by the names of MeetingRow. */
export const MEETING = sql`m.id, m.space_id as "spaceId", m.series_id as "seriesId", m.content_id as "contentId", m.paper_key as "paperKey",
	m.moderator_id as "moderatorId", m.starts_at as "startsAt", m.minutes, m.zone, m.place, m.design, m.population, m.intervention,
	m.comparison, m.outcome, m.changes, m.postponed_from as "postponedFrom", m.cancelled_at as "cancelledAt", m.began_at as "beganAt",
	m.ended_at as "endedAt", m.minutes_id as "minutesId"`;

/**
 * A meeting of a space that the member is in, locked when something is to be done with it. @param by the meeting's own id, or
 * that of its content. @throws Refusal not-found.
 */
export async function findMeeting(
	executor: Executor,
	member: Member,
	by: { id: Id } | { contentId: Id },
	lock = false,
): Promise<{ meeting: MeetingRow; space: SpaceOfViewer }> {
	const { rows } =
		await sql<MeetingRow>`select ${MEETING} from club_meeting m left join content c on c.id = m.content_id
		where ${'id' in by ? sql`m.id = ${by.id}` : sql`m.content_id = ${by.contentId}`}
			and (c.id is null or c.state = 'published') ${lock ? sql`for no key update of m` : sql``}`.execute(executor);
	const meeting = rows[0];
	const space = member.spaces.find((one) => one.id === meeting?.spaceId);
	if (!meeting || !space) throw notFound();
	return { meeting, space };
}

/** Whoever moderates the meeting, and those who keep order in the space. */
export const leads = (member: Member, space: SpaceOfViewer, meeting: Pick<MeetingRow, 'moderatorId'>): boolean =>
	keepsOrder(space) || meeting.moderatorId === member.memberId;

/** Takes part: votes, judges, speaks. */
export const takesPart = (space: SpaceOfViewer): boolean => mayThere(space, 'reply');

/** The member who leads this meeting, which is locked. @throws Refusal not-found; not-allowed for others who are in. */
export async function requireLead(
	trx: Executor,
	viewer: Viewer,
	by: { id: Id } | { contentId: Id },
): Promise<{ member: Member; meeting: MeetingRow; space: SpaceOfViewer }> {
	const member = requireConfirmed(viewer);
	const found = await findMeeting(trx, member, by, true);
	if (!leads(member, found.space, found.meeting))
		throw new Refusal('not-allowed', 'Whoever moderates the meeting does this, or those who keep order in the space.');
	return { member, ...found };
}

/** A member who takes part in this meeting. @throws Refusal not-found; not-allowed for whoever reads along. */
export async function requirePart(
	trx: Executor,
	viewer: Viewer,
	contentId: Id,
): Promise<{ member: Member; meeting: MeetingRow & { contentId: Id }; space: SpaceOfViewer }> {
	const member = requireConfirmed(viewer);
	const { meeting, space } = await findMeeting(trx, member, { contentId });
	if (!takesPart(space)) throw new Refusal('not-allowed', `In ${space.name} you read along; you cannot write.`);
	if (meeting.cancelledAt) throw new Refusal('not-allowed', 'This meeting was cancelled.');
	return { member, meeting: meeting as MeetingRow & { contentId: Id }, space };
}
