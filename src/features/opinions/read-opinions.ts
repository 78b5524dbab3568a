// Where requests stand: for the asker, for the asked, for the page of a case, and for the network as a whole.

import { type RawBuilder, sql } from 'kysely';
import { visibleTo } from '#kernel/audience/visible-to.ts';
import { specialtyName } from '#kernel/people/specialties.ts';
import { requireMember, type Viewer } from '#kernel/people/viewer.ts';
import { db } from '#platform/db.server.ts';
import { type Id, shortId } from '#platform/ids.ts';
import type { RequestState, TurnEnd } from './tables.ts';

export interface OwnRequest {
	id: string;
	casePath: string;
	caseTitle: string;
	/** BCP 47, of the case; the question about it is taken to be in the same. */
	language: string;
	specialty: string | null;
	question: string;
	state: RequestState;
	askedAt: Date;
	turns: Turn[];
}

export interface Turn {
	name: string;
	handle: string;
	dueAt: Date;
	ended: TurnEnd | null;
	/** Where the review stands that answered; null while there is none, and when it is gone. */
	review: string | null;
}

export interface AskedOfMe {
	id: string;
	casePath: string;
	caseTitle: string;
	/** BCP 47, of the case; the question about it is taken to be in the same. */
	language: string;
	by: { name: string; handle: string };
	question: string;
	specialty: string | null;
	dueAt: Date;
}

/** What the network's own requests came to: reported, never promised. */
export interface OpinionFigures {
	/** Settled, or answered: what is still waiting does not count. */
	settled: number;
	answered: number;
	/** Hours from asking to the first answer, the median; null below five answers. */
	medianHours: number | null;
}

const ENOUGH = 5;

export async function readOwnRequests(viewer: Viewer, caseId: Id | null = null): Promise<OwnRequest[]> {
	const me = requireMember(viewer).memberId;
	const { rows } = await sql<
		Omit<OwnRequest, 'id' | 'casePath' | 'turns' | 'specialty'> & {
			id: Id;
			caseId: Id;
			specialty: string | null;
			turns: (Omit<Turn, 'dueAt' | 'review'> & { dueAt: string; review: Id | null })[] | null;
		}
	>`select request.id, content.id as "caseId", coalesce(content.title, '') as "caseTitle", content.language, request.specialty, request.question,
			request.state, request.asked_at as "askedAt",
			(select json_agg(json_build_object('name', p.name, 'handle', p.handle, 'dueAt', turn.due_at, 'ended', turn.ended,
					'review', case when turn.ended = 'answered' then (select max(review.id)::text
						from review_detail r join content review on review.id = r.content_id
						where r.case_id = request.case_id and review.principal_id = turn.member_id and ${visibleTo(viewer, 'review')}) end)
					order by turn.turn)
				from opinion_turn turn join principal p on p.id = turn.member_id where turn.request_id = request.id) as turns
		from opinion_request request join content on content.id = request.case_id
		where request.asked_by = ${me} and ${visibleTo(viewer)}
			and ${caseId === null ? sql`true` : sql`request.case_id = ${caseId}`}
		order by request.id desc limit 50`.execute(db);
	return rows.map(({ id, caseId: of, specialty, turns, ...one }) => ({
		...one,
		id: shortId(id),
		casePath: `/cases/${shortId(of)}`,
		specialty: specialty && specialtyName(specialty),
		turns: (turns ?? []).map(({ dueAt, review, ...turn }) => ({
			...turn,
			dueAt: new Date(dueAt),
			review: review && `/go/${shortId(review)}`,
		})),
	}));
}

/** Open turns of the viewer's, the most pressing first; what cannot be read any more is not named. */
export async function readAskedOfMe(viewer: Viewer, caseId: Id | null = null): Promise<AskedOfMe[]> {
	if (viewer.memberId === null) return [];
	const { rows } = await sql<
		Omit<AskedOfMe, 'id' | 'casePath' | 'by'> & { id: Id; caseId: Id; name: string; handle: string }
	>`
		select request.id, content.id as "caseId", coalesce(content.title, '') as "caseTitle", content.language, p.name, p.handle, request.question,
			request.specialty, turn.due_at as "dueAt"
		from opinion_turn turn join opinion_request request on request.id = turn.request_id
			join content on content.id = request.case_id join principal p on p.id = request.asked_by
		where turn.member_id = ${viewer.memberId} and turn.ended_at is null and ${visibleTo(viewer)}
			and ${caseId === null ? sql`true` : sql`request.case_id = ${caseId}`}
		order by turn.due_at limit 50`.execute(db);
	return rows.map(({ id, caseId: of, name, handle, specialty, ...one }) => ({
		...one,
		id: shortId(id),
		casePath: `/cases/${shortId(of)}`,
		by: { name, handle },
		specialty: specialty && specialtyName(specialty),
	}));
}

export async function readOpinionFigures(): Promise<OpinionFigures> {
	const { rows } = await sql<{ settled: number; answered: number; medianHours: number | null }>`
		select count(*) filter (where state in ('answered', 'exhausted'))::int as settled,
			count(*) filter (where state = 'answered')::int as answered,
			percentile_cont(0.5) within group (order by extract(epoch from settled_at - asked_at) / 3600)
				filter (where state = 'answered') as "medianHours"
		from opinion_request`.execute(db);
	const figures = rows[0] as OpinionFigures;
	return { ...figures, medianHours: figures.answered < ENOUGH ? null : figures.medianHours };
}

/** How many requests the viewer takes at once; 0 takes none. */
export async function readTaking(viewer: Viewer): Promise<number> {
	const { rows } = await sql<{ n: number }>`select at_once as n from opinion_taker
		where member_id = ${requireMember(viewer).memberId}`.execute(db);
	return rows[0]?.n ?? 0;
}

export interface ReviewSummary {
	reviews: number;
	/** Means over those who rated it; null when nobody did. */
	management: number | null;
	technique: number | null;
	evidence: number | null;
}

/** SQL for the reviews of the case `content` that the viewer can see, as JSON. */
export const reviewsJson = (viewer: Viewer): RawBuilder<ReviewSummary> =>
	sql<ReviewSummary>`(select json_build_object('reviews', count(*), 'management', avg(r.management)::float8,
			'technique', avg(r.technique)::float8, 'evidence', avg(r.evidence)::float8)
		from review_detail r join content review on review.id = r.content_id where r.case_id = content.id and ${visibleTo(viewer, 'review')})`;

/** The same by itself. */
export async function readReviews(viewer: Viewer, caseId: Id): Promise<ReviewSummary> {
	const { rows } = await sql<{ summary: ReviewSummary }>`select ${reviewsJson(viewer)} as summary
		from content where content.id = ${caseId}`.execute(db);
	return rows[0]?.summary ?? { reviews: 0, management: null, technique: null, evidence: null };
}

/** What a case's page says to whoever is asked. */
export interface AskedHere {
	name: string;
	question: string;
	dueAt: Date;
}
type AskedRead = Omit<AskedHere, 'dueAt'> & { dueAt: string };

/** SQL for the viewer's open turn on the case `content`, the most pressing one, as JSON for toAskedHere. */
export const askedHereJson = (viewer: Viewer): RawBuilder<AskedRead | null> =>
	viewer.memberId === null
		? sql<null>`null::json`
		: sql<AskedRead | null>`(select json_build_object('name', p.name, 'question', request.question, 'dueAt', turn.due_at)
			from opinion_turn turn join opinion_request request on request.id = turn.request_id join principal p on p.id = request.asked_by
			where turn.member_id = ${viewer.memberId} and turn.ended_at is null and request.case_id = content.id
			order by turn.due_at limit 1)`;

export const toAskedHere = (read: AskedRead | null): AskedHere | null =>
	read && { ...read, dueAt: new Date(read.dueAt) };
