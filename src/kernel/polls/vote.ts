// One vote a person, which cannot be traced: in one transaction a row says that the member voted, and the poll's sums rise.
// Nothing says which of them. There is no idempotency key either, because its hash would hold the choice.

import { sql } from 'kysely';
import { visibleTo } from '#kernel/audience/visible-to.ts';
import { isVerified, requireConfirmed, type Viewer } from '#kernel/people/viewer.ts';
import { requireRight } from '#kernel/spaces/rights.ts';
import { transact } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';
import { notFound, Refusal } from '#platform/refusal.ts';
import { pollVersion } from './poll-version.ts';
import type { Round } from './tables.ts';

/**
 * Casts the viewer's vote: positions of the chosen options, from 0.
 * @param of the poll as the form showed it (PollView.version): its author may have changed it before the first vote.
 * @throws Refusal not-found for what the viewer may not see; sign-in for visitors; on field "choice" for no choice or several
 * where one is asked for; conflict for a second vote; not-allowed after the end.
 */
export async function vote(
	viewer: Viewer,
	contentId: Id,
	choice: number[],
	of?: string,
	round: Round = 0,
): Promise<void> {
	const member = requireConfirmed(viewer);
	const chosen = [...new Set(choice)];
	await transact(async (trx) => {
		// By itself: whether the discussion was closed is asked of the time after the lock.
		await sql`select from poll where content_id = ${contentId} and round = ${round} for update`.execute(trx);
		const { rows } = await sql<{
			several: boolean;
			words: string[];
			options: number;
			closed: boolean;
			spaceId: Id | null;
			locked: boolean;
		}>`
			select poll.several, poll.options as words, cardinality(poll.options) as options, coalesce(poll.closes_at <= now(), false) as closed,
				content.space_id as "spaceId", content.locked_at is not null as locked
			from poll join content on content.id = poll.content_id
			where poll.content_id = ${contentId} and poll.round = ${round} and ${visibleTo(viewer)}`.execute(trx);
		const poll = rows[0];
		if (!poll) throw notFound();
		if (poll.spaceId) requireRight(member, poll.spaceId, 'reply');
		if (poll.closed || poll.locked)
			throw new Refusal('not-allowed', 'This poll is closed: no vote is counted any more.');
		if (of !== undefined && of !== pollVersion(poll.words, poll.several))
			throw new Refusal(
				'conflict',
				'The options were changed since you opened this page. Look at them again, then vote.',
			);
		if (chosen.length === 0) throw new Refusal('invalid', 'Choose an option first.', { field: 'choice' });
		if (chosen.some((one) => !Number.isInteger(one) || one < 0 || one >= poll.options))
			throw new Refusal('invalid', 'Choose among the options.', { field: 'choice' });
		if (chosen.length > 1 && !poll.several) throw new Refusal('invalid', 'Choose one option.', { field: 'choice' });
		const voted =
			await sql`insert into poll_voted (content_id, round, member_id) values (${contentId}, ${round}, ${member.memberId})
			on conflict do nothing returning member_id`.execute(trx);
		if (voted.rows.length === 0)
			throw new Refusal(
				'conflict',
				'You have voted already. A vote cannot be changed: nobody knows which one is yours.',
			);
		const step = Array.from({ length: poll.options }, (_, at) => (chosen.includes(at) ? 1 : 0));
		const profession = isVerified(member) ? (member.profession ?? '') : '';
		await sql`update poll set voters = voters + 1,
				sums = (select array_agg(s + d order by n) from unnest(sums, ${step}::integer[]) with ordinality as t (s, d, n)),
				professions = case when by_profession and ${profession} <> '' then professions || jsonb_build_object(${profession}::text,
					jsonb_build_object('voters', coalesce((professions->${profession}->>'voters')::int, 0) + 1, 'sums',
						(select jsonb_agg(coalesce((professions->${profession}->'sums'->>(n - 1)::int)::int, 0) + d order by n)
							from unnest(${step}::integer[]) with ordinality as t (d, n))))
					else professions end
			where content_id = ${contentId} and round = ${round}`.execute(trx);
	});
}
