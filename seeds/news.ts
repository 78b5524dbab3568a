// News of the demonstration: feeds of journals, societies and offices that do not exist, written for it. Their addresses end in
// .example, which leads nowhere; the feeds are paused and say why.

import { sql } from 'kysely';
import { chooseChannel } from '#features/news/channels/choose-channel.ts';
import { createChannel, subscribe } from '#features/news/channels/create-channel.ts';
import { editChannel, nameEditor, shareChannel } from '#features/news/channels/run-channel.ts';
import { pick, placePick } from '#features/news/curating/pick.ts';
import { keepEntries } from '#features/news/fetching/keep-entries.ts';
import { sponsorWords } from '#features/news/fetching/sponsored.ts';
import { listNews } from '#features/news/list-news.ts';
import { saveEntry } from '#features/news/read-entry.ts';
import type { Viewer } from '#kernel/people/viewer.ts';
import { reply } from '#kernel/replies/reply.ts';
import { db } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';
import { channels, picks, type SeedChannel, type SeedItem } from './news-items.ts';

const HOUR = 3_600_000;
type ViewerOf = (handle: string) => Promise<Viewer>;

/** Run twice it changes nothing the second time. */
export async function bringNews(viewerOf: ViewerOf, spaces: ReadonlyMap<string, Id>, now: Date): Promise<void> {
	const physicians = spaces.get('physicians');
	if (physicians)
		await sql`insert into space_tool (space_id, tool) values (${physicians}, 'news') on conflict do nothing`.execute(
			db,
		);
	const made = new Map<string, Id>();
	for (const channel of channels) {
		const id = await makeChannel(viewerOf, channel);
		made.set(channel.key, id);
		await fill(channel, now);
	}
	const curated = made.get('curated') as Id;
	const admin = await viewerOf('ruth.abernathy');
	for (const handle of ['hannah.whitfield', 'jonas.brandt']) await nameEditor(admin, curated, handle);
	for (const [who, keys] of Object.entries(FOLLOWED))
		for (const key of keys) await chooseChannel(await viewerOf(who), made.get(key) as Id, 'follow');
	await chooseChannel(await viewerOf('hannah.whitfield'), made.get('medicines') as Id, 'follow', true);
	await publishPicks(viewerOf, curated, now);
	const hannah = await viewerOf('hannah.whitfield');
	if (hannah.memberId === null) return;
	const { rows } = await listNews(hannah, { show: 'all', channel: made.get('heart') as Id }, null);
	for (const row of rows.filter(({ pick: picked }) => !picked).slice(1, 3)) await saveEntry(hannah, row.id, true);
}

const FOLLOWED: Record<string, string[]> = {
	'hannah.whitfield': ['heart', 'curated', 'space'],
	'joy.mendoza': ['nursing', 'registered', 'curated'],
	'zainab.bello': ['curated'],
};

async function makeChannel(viewerOf: ViewerOf, channel: SeedChannel): Promise<Id> {
	const viewer = await viewerOf(channel.by);
	const words = {
		name: channel.name,
		about: channel.about,
		paidBy: channel.paidBy,
		sponsored: channel.sponsored ?? 'label',
		profession: channel.profession ?? '',
		level: channel.level ?? '',
		specialty: channel.specialty ?? '',
		country: channel.country ?? '',
		language: channel.language ?? '',
		attested: true,
	} as const;
	const key = `demonstration:news:${channel.key}`;
	const [url = ''] = channel.feeds.map((feed) => feed.url);
	if (!channel.own)
		return createChannel(viewer, {
			...words,
			space: channel.space ?? null,
			openTo: channel.curated ? 'public' : 'members',
			curated: channel.curated ?? false,
			urls: channel.feeds.map((feed) => feed.url).join('\n'),
			key,
		});
	const id = await subscribe(viewer, { url, name: channel.name, key, attested: true });
	if (!channel.shared) return id;
	await editChannel(viewer, id, { ...words, openTo: 'members' });
	await shareChannel(viewer, id, true);
	return id;
}

async function fill(channel: SeedChannel, now: Date): Promise<void> {
	for (const feed of channel.feeds) {
		const { rows } = await sql<{
			id: Id;
		}>`update news_feed set title = ${feed.title}, site = ${new URL('/', feed.url).href},
			language = ${channel.language ?? 'en'} where url = ${feed.url} returning id`.execute(db);
		const id = rows[0]?.id;
		if (!id) continue;
		const items = feed.items.map((item) => itemOf(item, feed.url, channel.language ?? 'en', now));
		// What came in the last day was seen then, so that a reader finds something new.
		const fresh = items.filter(({ publishedAt }) => now.getTime() - publishedAt.getTime() < 24 * HOUR);
		await keepEntries(
			id,
			{ title: feed.title, items: items.filter((item) => !fresh.includes(item)) },
			new Date(now.getTime() - 24 * HOUR),
		);
		await keepEntries(id, { title: feed.title, items: fresh }, new Date(now.getTime() - HOUR / 4));
	}
}

function itemOf(item: SeedItem, feed: string, language: string, now: Date) {
	const url = item.url ?? new URL(`/${item.slug}`, feed).href;
	const words = { title: item.title, summary: item.summary, categories: item.categories ?? [], url };
	return {
		...words,
		guid: url,
		author: item.author ?? '',
		language,
		publishedAt: new Date(now.getTime() - item.hoursAgo * HOUR),
		citedKey: item.paper ?? null,
		sponsor: sponsorWords(words),
	};
}

async function publishPicks(viewerOf: ViewerOf, curated: Id, now: Date): Promise<void> {
	for (const [place, one] of picks.entries()) {
		const id = await pick(await viewerOf(one.by), curated, {
			entryId: null,
			url: one.url,
			title: one.title,
			source: one.source,
			note: one.note,
			topics: one.topics,
			sponsor: '',
			at: new Date(now.getTime() - one.hoursAgo * HOUR),
			key: `demonstration:news:pick:${place}`,
			attested: true,
		});
		if (one.top) await placePick(await viewerOf(one.by), id, 'top');
		for (const [number, answer] of (one.replies ?? []).entries())
			await reply(await viewerOf(answer.by), {
				parentId: id,
				markdown: answer.text,
				key: `demonstration:news:pick:${place}:${number}`,
				attested: true,
				at: new Date(now.getTime() - (one.hoursAgo - 1 - number) * HOUR),
			});
	}
}
