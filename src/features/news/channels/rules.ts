// Who may read a channel, run it, and pick for it.

import { type RawBuilder, sql } from 'kysely';
import { holds, type Member, requireMember, type Viewer } from '#kernel/people/viewer.ts';
import { keepsOrder } from '#kernel/spaces/rights.ts';
import { db, type Executor } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';
import { notFound } from '#platform/refusal.ts';
import type { OpenTo, SponsorPolicy } from '../tables.ts';

/** May the viewer read the row of news_channel that the query calls `as`? What is a member's own is that member's alone. */
export function channelVisibleTo(viewer: Viewer, as = 'channel'): RawBuilder<boolean> {
	const c = (column: string) => sql.ref(`${as}.${column}`);
	if (viewer.memberId === null) return sql<boolean>`${c('open_to')} = 'public'`;
	return sql<boolean>`((${c('open_to')} in ('public', 'members') and coalesce(${c('owner_id')} <> all(${viewer.blocked}::bigint[]), true))
		or (${c('open_to')} = 'space' and ${c('space_id')} = any(${viewer.spaces.map(({ id }) => id)}::bigint[]))
		or ${c('owner_id')} = ${viewer.memberId})`;
}

export interface ChannelFacts {
	id: Id;
	ownerId: Id | null;
	spaceId: Id | null;
	openTo: OpenTo;
	curated: boolean;
	sponsored: SponsorPolicy;
	company: string | null;
	name: string;
	/** The viewer is one of its editors. */
	edits: boolean;
}

/** A channel that the viewer may read. @throws Refusal not-found. */
export async function findChannel(viewer: Viewer, id: Id, executor: Executor = db): Promise<ChannelFacts> {
	const { rows } =
		await sql<ChannelFacts>`select channel.id, channel.owner_id as "ownerId", channel.space_id as "spaceId", channel.open_to as "openTo",
			channel.principal_id is not null as curated, channel.sponsored, channel.company, channel.name,
			exists (select from news_editor where channel_id = channel.id and member_id = ${viewer.memberId}) as edits
		from news_channel channel where channel.id = ${id} and ${channelVisibleTo(viewer)}`.execute(executor);
	if (!rows[0]) throw notFound();
	return rows[0];
}

/** Its owner; of a space's channel whoever keeps order there; of the network's an administrator. */
export function mayRun(viewer: Viewer, channel: Pick<ChannelFacts, 'ownerId' | 'spaceId'>): boolean {
	if (viewer.memberId === null) return false;
	if (channel.ownerId !== null) return channel.ownerId === viewer.memberId;
	if (channel.spaceId !== null) {
		const space = viewer.spaces.find(({ id }) => id === channel.spaceId);
		return space !== undefined && keepsOrder(space);
	}
	return holds(viewer, 'administrator');
}

/** Editors pick, and whoever runs the channel. */
export const mayPick = (viewer: Viewer, channel: ChannelFacts): boolean =>
	viewer.memberId !== null && channel.curated && (channel.edits || mayRun(viewer, channel));

/** The channel, of somebody who runs it. For everyone else it is not found. */
export async function requireRun(
	viewer: Viewer,
	id: Id,
	executor: Executor = db,
): Promise<{ me: Member; channel: ChannelFacts }> {
	const me = requireMember(viewer);
	const channel = await findChannel(viewer, id, executor);
	if (!mayRun(viewer, channel)) throw notFound();
	return { me, channel };
}

/** The channel, of somebody who picks for it. */
export async function requirePick(
	viewer: Viewer,
	id: Id,
	executor: Executor = db,
): Promise<{ me: Member; channel: ChannelFacts }> {
	const me = requireMember(viewer);
	const channel = await findChannel(viewer, id, executor);
	if (!mayPick(viewer, channel)) throw notFound();
	return { me, channel };
}
