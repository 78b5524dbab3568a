// Following a channel brings its items into one's news; muting it keeps them out, by whatever way they would come.

import { sql } from 'kysely';
import { requireMember, type Viewer } from '#kernel/people/viewer.ts';
import { type Executor, transact } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';
import { Refusal } from '#platform/refusal.ts';
import { type ChannelFacts, findChannel } from './rules.ts';

const MOST = 500;

/**
 * @param stance null is neither. @param onlyTopics of a channel that is followed: only what is about topics that one follows.
 * @throws Refusal not-found for a channel that the viewer may not read.
 */
export async function chooseChannel(
	viewer: Viewer,
	id: Id,
	stance: 'follow' | 'mute' | null,
	onlyTopics = false,
): Promise<void> {
	const me = requireMember(viewer).memberId;
	await transact(async (trx) => {
		const channel = await findChannel(viewer, id, trx);
		await takeStance(trx, me, channel, stance, onlyTopics && !channel.curated);
		const { rows } = await sql<{
			n: number;
		}>`select count(*)::int as n from news_stance where member_id = ${me}`.execute(trx);
		if ((rows[0]?.n ?? 0) > MOST)
			throw new Refusal('not-allowed', `You follow or mute ${MOST} channels; that is the most. Let one go first.`);
	});
}

/** A curated channel is a page: its picks come into the home feed and the digest as those of anybody whom one follows. */
export async function takeStance(
	trx: Executor,
	me: Id,
	channel: Pick<ChannelFacts, 'id' | 'curated'>,
	stance: 'follow' | 'mute' | null,
	onlyTopics: boolean,
): Promise<void> {
	if (stance === null)
		await sql`delete from news_stance where member_id = ${me} and channel_id = ${channel.id}`.execute(trx);
	else
		await sql`insert into news_stance (member_id, channel_id, stance, only_topics) values (${me}, ${channel.id}, ${stance}, ${onlyTopics})
			on conflict (member_id, channel_id) do update set stance = excluded.stance, only_topics = excluded.only_topics`.execute(
			trx,
		);
	if (!channel.curated) return;
	if (stance === 'follow')
		await sql`insert into follow (follower_id, principal_id) values (${me}, ${channel.id}) on conflict do nothing`.execute(
			trx,
		);
	else await sql`delete from follow where follower_id = ${me} and principal_id = ${channel.id}`.execute(trx);
	if (stance === 'mute')
		await sql`insert into mute (muter_id, muted_id) values (${me}, ${channel.id}) on conflict do nothing`.execute(trx);
	else await sql`delete from mute where muter_id = ${me} and muted_id = ${channel.id}`.execute(trx);
}
