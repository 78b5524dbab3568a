// Running a channel: its words, its feeds, its editors, sharing it, ending it.

import { sql } from 'kysely';
import { audit } from '#kernel/audit/audit.ts';
import { isVerified, type Viewer } from '#kernel/people/viewer.ts';
import { transact } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';
import { notFound, Refusal } from '#platform/refusal.ts';
import { feedAddress } from '../addresses.ts';
import { addFeed, DEMONSTRATION_PAUSE } from './add-feed.ts';
import { type ChannelDraft, checkChannel } from './channel-form.ts';
import { requireRun } from './rules.ts';

const MOST_EDITORS = 20;

/** Changes what is said of the channel. @param openTo of a channel of the network. */
export async function editChannel(
	viewer: Viewer,
	id: Id,
	draft: ChannelDraft & { openTo: 'members' | 'public' },
): Promise<void> {
	const words = checkChannel(draft);
	await transact(async (trx) => {
		const { channel } = await requireRun(viewer, id, trx);
		const openTo = channel.openTo === 'members' || channel.openTo === 'public' ? draft.openTo : channel.openTo;
		// What everybody can read stays to be read by everybody; a wider circle for what was written for members is not given.
		if (channel.curated && channel.openTo !== openTo)
			throw new Refusal(
				'not-allowed',
				'Who reads a curated channel is settled when it is made: its picks were written for them.',
				{
					field: 'openTo',
				},
			);
		if (channel.ownerId !== null && openTo === 'public')
			throw new Refusal('not-allowed', 'A channel of your own is shared with members at most.', { field: 'openTo' });
		await sql`update news_channel set name = ${words.name}, about = ${words.about}, paid_by = ${words.paidBy}, sponsored = ${words.sponsored},
				profession = ${words.profession}, level = ${words.level}, specialty = ${words.specialty}, country = ${words.country},
				language = ${words.language}, open_to = ${openTo} where id = ${id}`.execute(trx);
		if (channel.curated)
			await sql`update principal set name = ${words.name} where id = ${id} and kind = 'page'`.execute(trx);
	});
}

/**
 * A member shows the own channel to all members, or to nobody again. It takes a proved profession; whoever works for industry
 * shows it under the company's name.
 */
export async function shareChannel(viewer: Viewer, id: Id, shared: boolean): Promise<void> {
	await transact(async (trx) => {
		const { me, channel } = await requireRun(viewer, id, trx);
		if (channel.ownerId === null) throw notFound();
		if (shared && !isVerified(me) && me.company === null)
			throw new Refusal('not-allowed', 'Channels are shared by members whose profession is proved.');
		const { rows } = await sql<{
			paidBy: string;
			name: string;
		}>`select paid_by as "paidBy", name from news_channel where id = ${id}`.execute(trx);
		if (shared && (!rows[0]?.name || !rows[0].paidBy))
			throw new Refusal(
				'invalid',
				'Give it a name and say who owns it and who pays for it before you share it: readers see both.',
			);
		await sql`update news_channel set open_to = ${shared ? 'members' : 'own'}, company = ${me.company} where id = ${id}`.execute(
			trx,
		);
		if (!shared)
			await sql`delete from news_stance where channel_id = ${id} and member_id <> ${me.memberId}`.execute(trx);
	});
}

/** One more feed. */
export async function addToChannel(viewer: Viewer, id: Id, url: string): Promise<void> {
	const address = feedAddress(url);
	await transact(async (trx) => {
		await requireRun(viewer, id, trx);
		await addFeed(trx, id, address);
	});
}

export async function takeFromChannel(viewer: Viewer, id: Id, feedId: Id): Promise<void> {
	await transact(async (trx) => {
		await requireRun(viewer, id, trx);
		await sql`delete from news_channel_feed where channel_id = ${id} and feed_id = ${feedId}`.execute(trx);
	});
}

/** Asks for the feed at the next minute, whatever its turn is: after an address was mended elsewhere. */
export async function lookAgain(viewer: Viewer, id: Id, feedId: Id): Promise<void> {
	await transact(async (trx) => {
		await requireRun(viewer, id, trx);
		const { rows } = await sql<{
			paused: boolean;
		}>`update news_feed feed set next_at = now(), state = case state when 'gone' then 'failing' else state end
			from news_channel_feed reads where reads.channel_id = ${id} and reads.feed_id = feed.id and feed.id = ${feedId}
				and coalesce(feed.fetched_at < now() - interval '5 minutes', true)
			returning feed.problem = ${DEMONSTRATION_PAUSE} as paused`.execute(trx);
		if (rows.length === 0)
			throw new Refusal(
				'too-many',
				'It was asked within the last five minutes. Wait a little: the server at the other end is not ours.',
			);
		if (rows[0]?.paused) throw new Refusal('not-allowed', DEMONSTRATION_PAUSE);
	});
}

/** Ends the channel: nobody reads it any more. What was saved from it stays saved; picks of a curated one go with its page. */
export async function endChannel(viewer: Viewer, id: Id): Promise<void> {
	await transact(async (trx) => {
		const { me, channel } = await requireRun(viewer, id, trx);
		const { rows } = channel.curated
			? await sql`select from content where principal_id = ${id} limit 1`.execute(trx)
			: { rows: [] };
		if (rows.length > 0)
			throw new Refusal(
				'not-allowed',
				'It has picks with discussions below them. Take out its feeds and editors instead: it then rests.',
			);
		await sql`delete from news_channel where id = ${id}`.execute(trx);
		if (channel.curated) await sql`delete from principal where id = ${id} and kind = 'page'`.execute(trx);
		if (channel.ownerId === null)
			await audit(trx, me.memberId, 'news.channel-ended', { kind: 'news_channel', id }, { curated: channel.curated });
	});
}

/** Gives somebody the right to pick, by handle. Somebody of industry picks for a labelled channel alone. */
export async function nameEditor(viewer: Viewer, id: Id, handle: string): Promise<void> {
	await transact(async (trx) => {
		const { me, channel } = await requireRun(viewer, id, trx);
		if (!channel.curated) throw notFound();
		const { rows } = await sql<{ id: Id; company: string | null; inSpace: boolean; editors: number }>`
			select m.id, p.company, ${channel.spaceId}::bigint is null or exists (select from space_member s
					where s.space_id = ${channel.spaceId}::bigint and s.member_id = m.id and s.valid_until > now()) as "inSpace",
				(select count(*)::int from news_editor where channel_id = ${id}) as editors
			from principal p join member m on m.id = p.id
			where p.handle = ${handle.trim().replace(/^@/, '')} and p.erased_at is null and p.id <> all(${me.blocked}::bigint[])`.execute(
			trx,
		);
		const editor = rows[0];
		if (!editor) throw new Refusal('invalid', 'No member has this handle.', { field: 'handle' });
		if (!editor.inSpace)
			throw new Refusal('invalid', 'Only members of the space pick for its channel.', { field: 'handle' });
		if (editor.company !== null && channel.company !== editor.company)
			throw new Refusal(
				'not-allowed',
				'Somebody who works for a company cannot edit a channel that is not labelled as that company’s.',
				{
					field: 'handle',
				},
			);
		if (editor.editors >= MOST_EDITORS)
			throw new Refusal('not-allowed', `${MOST_EDITORS} editors are the most.`, { field: 'handle' });
		const { rows: given } =
			await sql`insert into news_editor (channel_id, member_id, given_by) values (${id}, ${editor.id}, ${me.memberId}) on conflict do nothing returning member_id`.execute(
				trx,
			);
		if (given.length > 0)
			await audit(trx, me.memberId, 'news.editor', { kind: 'member', id: editor.id }, { channel: id });
	});
}

export async function dismissEditor(viewer: Viewer, id: Id, handle: string): Promise<void> {
	await transact(async (trx) => {
		const { me } = await requireRun(viewer, id, trx);
		const { rows } = await sql<{ id: Id }>`delete from news_editor using principal p
			where channel_id = ${id} and p.id = news_editor.member_id and p.handle = ${handle} returning p.id`.execute(trx);
		if (rows[0])
			await audit(trx, me.memberId, 'news.editor-dismissed', { kind: 'member', id: rows[0].id }, { channel: id });
	});
}
