// An editor picks: from what the channel's feeds bring, or by address, with a note. The pick is a content of the channel's page,
// so that it stands in the home feed and the digest of whoever follows it, and is discussed, searched and reported as any other.

import { type RawBuilder, sql } from 'kysely';
import { edit } from '#kernel/content/edit.ts';
import { checkTitle, publish } from '#kernel/content/publish.ts';
import { withdraw } from '#kernel/content/remove.ts';
import type { Member, Viewer } from '#kernel/people/viewer.ts';
import { db, type Executor, transact } from '#platform/db.server.ts';
import { type Id, shortId } from '#platform/ids.ts';
import { notFound, Refusal } from '#platform/refusal.ts';
import { say } from '#words/say.ts';
import { feedAddress, hashOf, plainAddress } from '../addresses.ts';
import { type ChannelFacts, requirePick } from '../channels/rules.ts';
import { sponsorWords } from '../fetching/sponsored.ts';
import { hostOf } from '../news-row.ts';

export interface PickDraft {
	/** The entry of one of the channel's feeds that it comes from. */
	entryId: Id | null;
	url: string;
	title: string;
	/** Who published it; without words the host. */
	source: string;
	/** What the editor says of it. */
	note: string;
	topics: string[];
	/** Who paid for the item, in the editor's words; '' for nobody. */
	sponsor: string;
	/** The day that it stands under; without one now. */
	at: Date | null;
	key: string;
	attested?: boolean;
	citing?: string;
	/** Of the note; without one it is guessed. */
	language?: string;
}

const LONGEST_NOTE = 3000;

/** Publishes a pick to whom the channel is open. @returns its id. @throws Refusal on the field that is wrong. */
export async function pick(viewer: Viewer, channelId: Id, draft: PickDraft): Promise<Id> {
	const { me, channel } = await requirePick(viewer, channelId);
	const url = feedAddress(draft.url);
	const words = checkWords(draft, url);
	const entry = draft.entryId === null ? null : await entryOf(channelId, draft.entryId);
	const sponsor = sponsorOf(
		channel,
		draft,
		entry?.sponsor ?? sponsorWords({ title: words.title, summary: '', categories: [], url: url.href }),
	);
	const at = checkDay(draft.at);
	const storyId = entry?.storyId ?? (await storyOf(url));
	return publish(
		asPage(me, channel),
		{
			kind: 'news',
			audience: channel.openTo === 'own' ? 'members' : channel.openTo,
			spaceId: channel.spaceId,
			title: words.title,
			language: draft.language,
			markdown: words.markdown,
			topics: draft.topics,
			key: draft.key,
			attested: draft.attested,
			citing: draft.citing,
			...(at && { at }),
		},
		async (trx, contentId) => {
			await refuseTwice(trx, channelId, url, storyId);
			await sql`insert into news_pick (content_id, channel_id, entry_id, story_id, url, url_key, source, sponsor, picked_by)
				values (${contentId}, ${channelId}, ${entry?.id ?? null}, ${storyId}, ${url.href}, ${hashOf(plainAddress(url.href))},
					${words.source}, ${sponsor}, ${me.memberId})`.execute(trx);
		},
	);
}

/** Changes title, note and who paid. The address stays: below it is talked about that one. */
export async function editPick(
	viewer: Viewer,
	contentId: Id,
	draft: Omit<PickDraft, 'entryId' | 'at' | 'url' | 'topics' | 'key'>,
): Promise<void> {
	const { me, channel, url } = await ownPick(viewer, contentId);
	const words = checkWords(draft, new URL(url));
	const sponsor = sponsorOf(channel, draft, null);
	await edit(asPage(me, channel), contentId, {
		markdown: words.markdown,
		title: words.title,
		attested: draft.attested,
		citing: draft.citing,
	});
	await sql`update news_pick set source = ${words.source}, sponsor = ${sponsor} where content_id = ${contentId}
		and (source, coalesce(sponsor, '')) is distinct from (${words.source}, coalesce(${sponsor}::text, ''))`.execute(db);
}

/** Takes the pick back; its address can be picked again. */
export async function takePickBack(viewer: Viewer, contentId: Id): Promise<Id> {
	const { me, channel } = await ownPick(viewer, contentId);
	await withdraw(asPage(me, channel), contentId);
	await sql`update news_pick set url_key = null, story_id = null, place = null where content_id = ${contentId}`.execute(
		db,
	);
	return channel.id;
}

/** Keeps a pick at the top of the channel's page, moves it there, or lets it go down again. */
export async function placePick(viewer: Viewer, contentId: Id, to: 'top' | 'up' | 'down' | 'off'): Promise<Id> {
	const { channel } = await ownPick(viewer, contentId);
	await transact(async (trx) => {
		await sql`select from news_channel where id = ${channel.id} for update`.execute(trx);
		const { rows } = await sql<{
			id: Id;
		}>`select content_id as id from news_pick where channel_id = ${channel.id} and place is not null order by place`.execute(
			trx,
		);
		const order = rows.map(({ id }) => id);
		const from = order.indexOf(contentId);
		if (from >= 0) order.splice(from, 1);
		if (to === 'top') order.unshift(contentId);
		else if (to !== 'off' && from >= 0) order.splice(Math.max(0, from + (to === 'up' ? -1 : 1)), 0, contentId);
		if (order.length > MOST_TOP)
			throw new Refusal('not-allowed', `${MOST_TOP} picks are the most at the top. Let one go down first.`);
		await sql`update news_pick set place = array_position(${order}::bigint[], content_id)::smallint where channel_id = ${channel.id}
			and (place is not null or content_id = any(${order}::bigint[]))`.execute(trx);
	});
	return channel.id;
}

const MOST_TOP = 10;

/** The member's rights with the page as author: limits, retries and blocks are the page's. */
const asPage = (me: Member, channel: ChannelFacts): Member => ({ ...me, principalId: channel.id });

export interface OwnPick {
	me: Member;
	channel: ChannelFacts;
	url: string;
}

/** A pick of a channel that the viewer picks for. @throws Refusal not-found. */
export async function ownPick(viewer: Viewer, contentId: Id): Promise<OwnPick> {
	const { rows } = await sql<{
		channelId: Id;
		url: string;
	}>`select channel_id as "channelId", url from news_pick where content_id = ${contentId}`.execute(db);
	if (!rows[0]) throw notFound();
	return { ...(await requirePick(viewer, rows[0].channelId)), url: rows[0].url };
}

function checkWords(
	draft: Pick<PickDraft, 'title' | 'note' | 'source'>,
	url: URL,
): { title: string; source: string; markdown: string } {
	const title = checkTitle(draft.title);
	const source = draft.source.replace(/\s+/g, ' ').trim() || hostOf(url.href);
	const note = draft.note.replace(/\r\n/g, '\n').trim();
	if (source.length > 80) throw new Refusal('invalid', 'The source has more than 80 characters.', { field: 'source' });
	if (note === '') throw new Refusal('invalid', 'Write a note: why should somebody read it?', { field: 'text' });
	if (note.length > LONGEST_NOTE)
		throw new Refusal('invalid', `The note is ${note.length} characters long; ${LONGEST_NOTE} is the most.`, {
			field: 'text',
		});
	return { title, source, markdown: `${note}\n\n${sourceLine(source, url.href)}` };
}

/** The last paragraph of a pick, in the language that the editor reads in: it brings the link card and the evidence card. */
const sourceLine = (source: string, url: string): string =>
	`[${say(`Read at ${source.replace(/[\\[\]]/g, ' ')}`)}](<${url.replace(/[<>]/g, '')}>)`;

/** The note as the editor wrote it, whatever the language of the paragraph that was put below it. */
export const noteOf = (markdown: string): string => markdown.replace(/\n\n\[[^\]\n]*\]\(<[^>\n]*>\)\s*$/, '');

function sponsorOf(channel: ChannelFacts, draft: Pick<PickDraft, 'sponsor'>, found: string | null): string | null {
	const said = draft.sponsor.replace(/\s+/g, ' ').trim();
	if (said.length > 80) throw new Refusal('invalid', 'Say in 80 characters who paid for it.', { field: 'sponsor' });
	const sponsor = said || found;
	if (sponsor && channel.sponsored === 'refuse')
		throw new Refusal(
			'not-allowed',
			`This channel takes no items that somebody paid for, and this one says so itself (“${sponsor}”).`,
			{ field: 'sponsor' },
		);
	return sponsor;
}

function checkDay(at: Date | null): Date | null {
	if (at === null) return null;
	if (Number.isNaN(at.getTime()) || at > new Date())
		throw new Refusal('invalid', 'Choose a day that has come.', { field: 'at' });
	if (at < new Date(Date.now() - 366 * 24 * 3600_000))
		throw new Refusal('invalid', 'A pick stands under a day of the last year.', { field: 'at' });
	return at;
}

async function entryOf(
	channelId: Id,
	entryId: Id,
): Promise<{ id: Id; storyId: Id; sponsor: string | null; language: string | null }> {
	const { rows } = await sql<{ id: Id; storyId: Id; sponsor: string | null; language: string | null }>`
		select entry.id, entry.story_id as "storyId", entry.sponsor, entry.language from news_entry entry
			join news_channel_feed reads on reads.feed_id = entry.feed_id and reads.channel_id = ${channelId} where entry.id = ${entryId}`.execute(
		db,
	);
	if (!rows[0]) throw notFound();
	return rows[0];
}

/** The story that this address tells, when a feed has brought it. */
async function storyOf(url: URL): Promise<Id | null> {
	const { rows } = await sql<{ id: Id }>`select story_id as id from news_story_key
		where key = ${hashOf(`url ${plainAddress(url.href)}`)} order by story_id limit 1`.execute(db);
	return rows[0]?.id ?? null;
}

/** One story is picked once. */
async function refuseTwice(trx: Executor, channelId: Id, url: URL, storyId: Id | null): Promise<void> {
	// Two editors at the same moment: the second one waits here and then finds the first one's.
	await sql`select from news_channel where id = ${channelId} for update`.execute(trx);
	const same: RawBuilder<unknown> = storyId ? sql`or story_id = ${storyId}` : sql``;
	const { rows } = await sql<{ id: Id }>`select content_id as id from news_pick
		where channel_id = ${channelId} and (url_key = ${hashOf(plainAddress(url.href))} ${same}) limit 1`.execute(trx);
	if (rows[0])
		throw new Refusal(
			'conflict',
			`This story was picked already: /news/${shortId(rows[0].id)}. Change that one, or take it back first.`,
			{ field: 'url' },
		);
}
