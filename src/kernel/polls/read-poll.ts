// A poll as this viewer may see it: the sums after voting or after the end, the professions only where they hide everyone.

import { type RawBuilder, sql } from 'kysely';
import { visibleTo } from '#kernel/audience/visible-to.ts';
import { professionLabel } from '#kernel/people/professions.ts';
import type { Viewer } from '#kernel/people/viewer.ts';
import { mayThere } from '#kernel/spaces/rights.ts';
import { db } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';
import { jsonOf } from '#platform/json-of.ts';
import { notFound } from '#platform/refusal.ts';
import { pollVersion } from './poll-version.ts';
import type { PollResults, ProfessionSums, Round } from './tables.ts';

/** So many of one profession must have voted before its sums are shown. */
export const LEAST_OF_A_PROFESSION = 5;

export interface PollView {
	options: string[];
	several: boolean;
	closesAt: Date | null;
	closed: boolean;
	results: PollResults;
	voters: number;
	voted: boolean;
	/** The viewer may cast a vote now. */
	mayVote: boolean;
	/** Null while the viewer may not see them. */
	sums: number[] | null;
	/** After the end, for the professions that are shown; the rest is not. */
	professions: { words: string; voters: number; sums: number[] }[];
	byProfession: boolean;
	/** Goes along with a vote (poll-version.ts). */
	version: string;
}

export interface PollRead {
	options: string[];
	several: boolean;
	/** As JSON has it. */
	closesAt: string | null;
	closed: boolean;
	results: PollResults;
	voters: number;
	sums: number[];
	professions: ProfessionSums;
	byProfession: boolean;
	voted: boolean;
	spaceId: Id | null;
}

/** SQL for PollRead of the visible row that the query calls `content`; null where it has none. */
export function pollJson(viewer: Viewer, round: Round = 0): RawBuilder<PollRead | null> {
	return sql<PollRead | null>`(select ${jsonOf({
		options: sql`poll.options`,
		several: sql`poll.several`,
		closesAt: sql`poll.closes_at`,
		results: sql`poll.results`,
		voters: sql`poll.voters`,
		sums: sql`poll.sums`,
		professions: sql`poll.professions`,
		byProfession: sql`poll.by_profession`,
		spaceId: sql`content.space_id::text`,
		closed: sql`coalesce(poll.closes_at <= now(), false) or content.locked_at is not null`,
		voted: sql`exists (select from poll_voted where content_id = poll.content_id and round = poll.round and member_id = ${viewer.memberId}::bigint)`,
	})} from poll where poll.content_id = content.id and poll.round = ${sql.lit(round)})`;
}

/** The poll below a visible text. @throws Refusal not-found. */
export async function readPoll(viewer: Viewer, contentId: Id, round: Round = 0): Promise<PollView> {
	const { rows } = await sql<{ poll: PollRead | null }>`select ${pollJson(viewer, round)} as poll from content
		where content.id = ${contentId} and ${visibleTo(viewer)}`.execute(db);
	if (!rows[0]?.poll) throw notFound();
	return toPoll(viewer, rows[0].poll);
}

/** The poll as the viewer may see it. @param read what pollJson gave. */
export function toPoll(viewer: Viewer, read: PollRead): PollView {
	const seesSums = read.closed || (read.voted && read.results === 'voted');
	return {
		options: read.options,
		several: read.several,
		closesAt: read.closesAt === null ? null : new Date(read.closesAt),
		closed: read.closed,
		results: read.results,
		voters: read.voters,
		voted: read.voted,
		mayVote: !read.closed && !read.voted && mayVoteThere(viewer, read.spaceId),
		sums: seesSums ? read.sums : null,
		professions: read.closed ? shownProfessions(read.professions, read.voters) : [],
		byProfession: read.byProfession,
		version: pollVersion(read.options, read.several),
	};
}

function mayVoteThere(viewer: Viewer, spaceId: Id | null): boolean {
	if (viewer.memberId === null || !viewer.confirmed) return false;
	if (spaceId === null) return true;
	const space = viewer.spaces.find((one) => one.id === spaceId);
	return space !== undefined && mayThere(space, 'reply');
}

/**
 * The professions of which at least five voted. What is left when they are taken from the whole is a group too: while it is
 * smaller than five, the smallest shown profession is hidden with it.
 */
export function shownProfessions(all: ProfessionSums, voters: number): PollView['professions'] {
	const shown = Object.entries(all)
		.filter(([, one]) => one.voters >= LEAST_OF_A_PROFESSION)
		.sort(([, a], [, b]) => b.voters - a.voters);
	const rest = () => voters - shown.reduce((sum, [, one]) => sum + one.voters, 0);
	while (shown.length > 0 && rest() > 0 && rest() < LEAST_OF_A_PROFESSION) shown.pop();
	return shown.map(([code, one]) => ({ words: professionLabel(code) ?? code, voters: one.voters, sums: one.sums }));
}
