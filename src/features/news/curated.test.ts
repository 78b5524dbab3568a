// A channel of picks: made, changed and read by those whom it is open to.

import '#features/kinds.ts';
import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { listFollowed } from '#kernel/stream/list-stream.ts';
import { db } from '#platform/db.server.ts';
import { type Id, mintId } from '#platform/ids.ts';
import { listFeeds, runFeed } from './admin.ts';
import { chooseChannel } from './channels/choose-channel.ts';
import { createChannel } from './channels/create-channel.ts';
import { endChannel, nameEditor } from './channels/run-channel.ts';
import { channelFeed } from './curating/channel-feed.ts';
import { editPick, type PickDraft, pick, placePick, takePickBack } from './curating/pick.ts';
import { readDesk, readForPick, readOwnPick } from './curating/read-desk.ts';
import { keepEntries } from './fetching/keep-entries.ts';
import { listNews } from './list-news.ts';
import { whyNews } from './news-row.ts';
import { ada, bring, carl, channel, feedOf, ines, item, nora, titles } from './news-scene.file.ts';

describe('a curated channel', () => {
	let id: Id;
	let other: Id;
	const draft = (more: Partial<PickDraft> = {}): PickDraft => ({
		entryId: null,
		url: `https://good.example/${mintId()}`,
		title: 'Worth an evening',
		source: 'Good Letters',
		note: 'Read the **methods** first.',
		topics: [],
		sponsor: '',
		at: null,
		key: `key-${mintId()}`,
		...more,
	});

	test('is made from many feeds, one row a story, and picked with a note by its editors alone', async () => {
		const urls = `https://x${mintId()}.example/feed\nhttps://y${mintId()}.example/feed`;
		id = await createChannel(
			await ada.viewer(),
			channel({ name: 'Everything about gout', curated: true, openTo: 'public', sponsored: 'refuse', urls }),
		);
		await expect(pick(await carl.viewer(), id, draft())).rejects.toMatchObject({ status: 404 });
		await nameEditor(await ada.viewer(), id, carl.handle);
		await expect(nameEditor(await ada.viewer(), id, ines.handle)).rejects.toThrow('company');
		await expect(nameEditor(await ada.viewer(), id, 'nobody.here')).rejects.toMatchObject({ field: 'handle' });
		const { rows: feeds } = await sql<{
			id: Id;
		}>`select feed_id as id from news_channel_feed where channel_id = ${id} order by feed_id`.execute(db);
		const paper = { citedKey: 'doi:10.5555/allo', publishedAt: new Date(Date.now() - 5000) };
		await keepEntries(feeds[0]?.id as Id, {
			title: 'X',
			items: [item('Allopurinol in winter', paper), item('[Sponsored] Gout socks')],
		});
		await keepEntries(feeds[1]?.id as Id, {
			title: 'Y',
			items: [item('In winter: allopurinol', { ...paper, publishedAt: new Date() })],
		});
		const desk = await readDesk(await carl.viewer(), id, null);
		expect(desk.rows.map(({ title, also, sponsor }) => [title, also, sponsor])).toEqual([
			['In winter: allopurinol', [expect.any(String)], null],
			['[Sponsored] Gout socks', [], 'Sponsored'],
		]);
		await expect(readDesk(await nora.viewer(), id, null)).rejects.toMatchObject({ status: 404 });
		// Readers of the channel do not read its feeds.
		expect(await titles(nora, { show: 'all' })).not.toContain('In winter: allopurinol');
		const { rows } = await sql<{ id: Id }>`select id from news_entry where title = 'In winter: allopurinol'`.execute(
			db,
		);
		const entryId = rows[0]?.id as Id;
		const { values } = await readForPick(await carl.viewer(), id, entryId);
		expect(values).toMatchObject({ title: 'In winter: allopurinol', url: expect.stringContaining('e.example') });
		await chooseChannel(await nora.viewer(), id, 'follow');
		const pickId = await pick(
			await carl.viewer(),
			id,
			draft({ ...values, entryId, note: 'Small, but honest.', topics: ['Gout'] }),
		);
		await expect(
			pick(await carl.viewer(), id, draft({ ...values, entryId, note: 'Again.', topics: [] })),
		).rejects.toMatchObject({
			field: 'url',
		});
		expect((await readDesk(await carl.viewer(), id, null)).rows[0]?.picked).not.toBeNull();
		await expect(pick(await carl.viewer(), id, draft({ sponsor: 'Makers Ltd' }))).rejects.toMatchObject({
			field: 'sponsor',
		});
		await expect(pick(await carl.viewer(), id, draft({ note: ' ' }))).rejects.toMatchObject({ field: 'text' });
		await expect(pick(await carl.viewer(), id, draft({ at: new Date(Date.now() + 1e8) }))).rejects.toMatchObject({
			field: 'at',
		});
		await expect(
			pick(await carl.viewer(), id, draft({ note: 'Like Mrs Mary Smith, born 03/04/1951, MRN 12345678.' })),
		).rejects.toMatchObject({ field: 'attested' });

		// With those who follow it: in news, in the home feed; and out as a feed, because everybody may read it.
		const got = (await listNews(await nora.viewer(), { show: 'mine' }, null)).rows.find((row) => row.pick);
		expect(got).toMatchObject({ id: pickId, title: 'In winter: allopurinol' });
		expect(got?.note).toContain('Small, but honest.');
		expect(got && whyNews(got)).toBe('You follow Everything about gout');
		const home = (await listFollowed(await nora.viewer(), null)).rows;
		expect(home.map((row) => row.id)).toContain(pickId);
		expect((await listFollowed(await ada.viewer(), null)).rows.map((row) => row.id)).not.toContain(pickId);
		expect(await channelFeed(id)).toContain('Small, but honest.');
		// The pick stands for the story wherever else it would come from.
		const raw = await createChannel(await ada.viewer(), channel({ name: 'Raw' }));
		await bring(raw, item('Allopurinol in the winter months', { citedKey: 'doi:10.5555/allo' }));
		await chooseChannel(await nora.viewer(), raw, 'follow');
		expect(await titles(nora)).not.toContain('Allopurinol in the winter months');
	});

	test('is changed, ordered and taken back by its editors', async () => {
		const first = await pick(await carl.viewer(), id, draft({ title: 'The first one' }));
		const second = await pick(await carl.viewer(), id, draft({ title: 'The second one' }));
		await placePick(await carl.viewer(), first, 'top');
		await placePick(await carl.viewer(), second, 'top');
		await placePick(await carl.viewer(), first, 'up');
		const { rows } =
			await sql`select content_id as id from news_pick where channel_id = ${id} and place is not null order by place`.execute(
				db,
			);
		expect(rows).toEqual([{ id: first }, { id: second }]);
		await editPick(await carl.viewer(), first, {
			title: 'The first one, mended',
			note: 'Better words.',
			source: '',
			sponsor: '',
		});
		expect((await readOwnPick(await carl.viewer(), first)).values).toEqual({
			title: 'The first one, mended',
			text: 'Better words.',
			source: 'good.example',
			sponsor: '',
		});
		await expect(editPick(await nora.viewer(), first, draft())).rejects.toMatchObject({ status: 404 });
		await takePickBack(await carl.viewer(), first);
		await takePickBack(await carl.viewer(), first);
		expect(await titles(nora)).not.toContain('The first one, mended');
		expect(await channelFeed(id)).not.toContain('mended');
		await expect(endChannel(await ada.viewer(), id)).rejects.toThrow('discussions');
	});

	test('of members alone it leaves by no feed; muted, it is gone from home and news', async () => {
		other = await createChannel(await ada.viewer(), channel({ name: 'For members', curated: true }));
		const pickId = await pick(await ada.viewer(), other, draft({ title: 'Inside only' }));
		await expect(channelFeed(other)).rejects.toMatchObject({ status: 404 });
		await chooseChannel(await nora.viewer(), other, 'follow');
		expect(await titles(nora)).toContain('Inside only');
		await chooseChannel(await nora.viewer(), other, 'mute');
		expect(await titles(nora)).not.toContain('Inside only');
		expect((await listFollowed(await nora.viewer(), null)).rows.map((row) => row.id)).not.toContain(pickId);
		await runFeed(await ada.viewer(), await feedOf(id), 'pause');
		expect((await listFeeds(await ada.viewer())).find((feed) => feed.state === 'paused')).toMatchObject({
			problem: 'An administrator paused it.',
		});
	});
});
