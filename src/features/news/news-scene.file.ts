// Readers, channels, and what feeds bring: shared by the tests of news.

import '#features/kinds.ts';
import { sql } from 'kysely';
import { beforeAll } from 'vitest';
import { db } from '#platform/db.server.ts';
import { type Id, mintId } from '#platform/ids.ts';
import { type Person, person, space } from '#tests/people.ts';
import type { NewChannel } from './channels/create-channel.ts';
import { keepEntries } from './fetching/keep-entries.ts';
import type { FeedItem } from './fetching/read-feed.ts';
import { sponsorWords } from './fetching/sponsored.ts';
import { listNews } from './list-news.ts';

export let ada: Person; // administrator
export let carl: Person; // cardiologist
export let nora: Person; // nurse
export let ines: Person; // industry
export let ward: Id;

export const channel = (more: Partial<NewChannel>): NewChannel => ({
	name: 'A channel',
	about: '',
	paidBy: 'Nobody pays for it',
	sponsored: 'label',
	profession: '',
	level: '',
	specialty: '',
	country: '',
	language: '',
	space: null,
	openTo: 'members',
	curated: false,
	urls: `https://f${mintId()}.example/feed`,
	key: `key-${mintId()}`,
	...more,
});
export const feedOf = async (channelId: Id) => {
	const { rows } = await sql<{
		id: Id;
	}>`select feed_id as id from news_channel_feed where channel_id = ${channelId} order by feed_id`.execute(db);
	return rows[0]?.id as Id;
};
export let n = 0;
export const item = (title: string, more: Partial<FeedItem> = {}): FeedItem => {
	const made = {
		guid: `g${++n}`,
		url: `https://e.example/${n}`,
		title,
		summary: '',
		author: '',
		categories: [],
		language: 'en',
		publishedAt: new Date(Date.now() - 1000 * (1000 - n)),
		citedKey: null,
		...more,
	};
	return { sponsor: sponsorWords(made), ...made };
};
export const bring = async (channelId: Id, ...items: FeedItem[]) =>
	keepEntries(await feedOf(channelId), { title: 'Feed', items });
export const titles = async (who: Person, more: object = {}) =>
	(await listNews(await who.viewer(), { show: 'mine', ...more }, null)).rows.map(({ title }) => title);

beforeAll(async () => {
	ada = await person('Ada Runs', { duties: ['administrator'] });
	carl = await person('Carl Heart', { profession: 'physician', specialty: 'cardiology' });
	nora = await person('Nora Ward', { profession: 'nurse' });
	ines = await person('Ines Sells', { company: 'Makers Ltd' });
	ward = await space('news-ward', null);
	await sql`insert into space_tool values (${ward}, 'news')`.execute(db);
	await sql`insert into space_member (space_id, member_id, role, may) values (${ward}, ${nora.id}, 'owner', 'moderate')`.execute(
		db,
	);
});
