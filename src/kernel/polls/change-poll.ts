// A poll can be changed or taken away by whoever asks, until the first vote: who voted, voted for these words.

import { sql } from 'kysely';
import { visibleTo } from '#kernel/audience/visible-to.ts';
import { keepCitations, withTitle, wordsBeside } from '#kernel/citations/keep-citations.ts';
import { kindOf } from '#kernel/content/kind.ts';
import { type Author, requireAuthor, requirePrincipal, type Viewer } from '#kernel/people/viewer.ts';
import { screenWriting } from '#kernel/screening/screen-writing.ts';
import { db, type Executor, transact } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';
import { notFound, Refusal } from '#platform/refusal.ts';
import { checkPoll, type PollDraft } from './make-poll.ts';
import type { PollResults } from './tables.ts';

const DAY = 86_400_000;

/** The poll of one's own text as it was asked, for the form that changes it. */
export interface OwnPoll {
	options: string[];
	several: boolean;
	/** Days from its beginning to its end; null for no end. */
	days: number | null;
	results: PollResults;
	byProfession: boolean;
	voters: number;
	/** It has ended, or the discussion is closed. */
	closed: boolean;
}

async function find(executor: Executor, me: Pick<Author, 'principalId'>, viewer: Viewer, contentId: Id) {
	const { rows } = await sql<OwnPoll & { kind: string }>`
		select content.kind, poll.options, poll.several, poll.results, poll.by_profession as "byProfession", poll.voters,
			round(extract(epoch from poll.closes_at - content.published_at) / 86400)::int as days,
			coalesce(poll.closes_at <= now(), false) or content.locked_at is not null as closed
		from poll join content on content.id = poll.content_id
		where poll.content_id = ${contentId} and poll.round = 0 and content.principal_id = ${me.principalId} and ${visibleTo(viewer)}`.execute(
		executor,
	);
	const [found] = rows;
	// What has an editor of its own is changed there alone.
	if (!found || kindOf(found.kind).editor) return undefined;
	const { kind: _kind, ...poll } = found;
	return poll;
}

/** @returns null where there is none, and for anybody but its author. */
export async function readOwnPoll(viewer: Viewer, contentId: Id): Promise<OwnPoll | null> {
	return (await find(db, requirePrincipal(viewer), viewer, contentId)) ?? null;
}

/**
 * Changes the poll below the viewer's own text; null takes it away. Days count from now.
 * @throws Refusal conflict after the first vote; not-allowed when it is closed; on "options"; not-found.
 */
export async function changePoll(
	viewer: Viewer,
	contentId: Id,
	draft: PollDraft | null,
	attested: boolean,
): Promise<void> {
	const author = requireAuthor(viewer);
	if (draft) {
		checkPoll(draft);
		screenWriting(draft.options, 'advise', attested);
	}
	await transact(async (trx) => {
		// A vote waits for this row, or this for the vote: one of them comes first, and the other sees it.
		await sql`select from poll where content_id = ${contentId} for update`.execute(trx);
		const poll = await find(trx, author, viewer, contentId);
		if (!poll) throw notFound();
		if (poll.voters > 0)
			throw new Refusal('conflict', 'Somebody has voted: the poll stays as it is, for they voted for these words.', {
				field: 'options',
			});
		if (poll.closed) throw new Refusal('not-allowed', 'The poll is closed.', { field: 'options' });
		if (draft === null) {
			await sql`delete from poll where content_id = ${contentId}`.execute(trx);
			await sql`update body set parts = parts & ~2::smallint where content_id = ${contentId}`.execute(trx);
			await citeAnew(trx, contentId);
			return;
		}
		await trx
			.updateTable('poll')
			.set({
				options: draft.options,
				several: draft.several,
				closes_at: draft.days === null ? null : new Date(Date.now() + draft.days * DAY),
				results: draft.results,
				by_profession: draft.byProfession,
				sums: draft.options.map(() => 0),
			})
			.where('content_id', '=', contentId)
			.execute();
		await citeAnew(trx, contentId);
		// Kept pages show the options: the text counts as changed, its words do not.
		await sql`update body set parts = parts where content_id = ${contentId}`.execute(trx);
	});
}

/** Options cite as their text does. This form has no place for a reason: the text has. */
async function citeAnew(trx: Executor, contentId: Id): Promise<void> {
	const { rows } = await sql<{ title: string | null; markdown: string }>`select content.title, body.markdown
		from content join body on body.content_id = content.id where content.id = ${contentId}`.execute(trx);
	const words = withTitle(rows[0]?.title, rows[0]?.markdown ?? '', await wordsBeside(trx, contentId));
	await keepCitations(trx, contentId, words, '', true).catch((problem) => {
		if (!(problem instanceof Refusal) || problem.field !== 'citing') throw problem;
		throw new Refusal(
			'invalid',
			'An option names a paper that was retracted. Take it out, or name it in your text first, where you can say why.',
			{ field: 'options' },
		);
	});
}
