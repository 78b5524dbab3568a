// Channels and feeds: one’s own mixture, who sees what, and lists that come in and go out.

import '#features/kinds.ts';
import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { chooseTopic } from '#kernel/topics/choose-topic.ts';
import { db } from '#platform/db.server.ts';
import { type Id, mintId } from '#platform/ids.ts';
import { person, VISITOR } from '#tests/people.ts';
import { listFeeds } from './admin.ts';
import { chooseChannel } from './channels/choose-channel.ts';
import { createChannel, subscribe } from './channels/create-channel.ts';
import { exportOpml, importOpml, readOpml } from './channels/opml.ts';
import { listChannels, readChannel } from './channels/read-channels.ts';
import { editChannel, endChannel, shareChannel } from './channels/run-channel.ts';
import { listNews } from './list-news.ts';
import { whyNews } from './news-row.ts';
import { ada, bring, carl, channel, ines, item, nora, titles, ward } from './news-scene.file.ts';
import { listSaved, readEntry, saveEntry } from './read-entry.ts';
import { sweepNews } from './sweep.ts';

describe('one’s own mixture', () => {
	test('a cardiologist who follows “heart failure” gets what is about it, why, and nothing else', async () => {
		const id = await createChannel(await ada.viewer(), channel({ name: 'All of medicine' }));
		await bring(
			id,
			item('Heart failure after infarction: what to expect'),
			item('A walk in the park'),
			item('New ways to sleep', { categories: ['Heart Failure'] }),
			item('Psoriasis of the elbow'),
		);
		expect(await titles(carl)).toEqual([]);
		await chooseTopic(await carl.viewer(), 'heart-failure', 'follow');
		expect(await titles(carl)).toEqual(['New ways to sleep', 'Heart failure after infarction: what to expect']);
		const [row] = (await listNews(await carl.viewer(), { show: 'mine' }, null)).rows;
		expect(row && whyNews(row)).toBe('Topic: Heart Failure, by All of medicine');
		// What lies below a topic in the tree is about it, too.
		await chooseTopic(await carl.viewer(), 'heart-diseases', 'follow');
		await chooseTopic(await carl.viewer(), 'heart-failure', null);
		expect(await titles(carl)).toHaveLength(2);
		// Followed, the channel brings everything; or only what is about one's topics.
		await chooseChannel(await carl.viewer(), id, 'follow');
		expect(await titles(carl)).toHaveLength(4);
		await chooseChannel(await carl.viewer(), id, 'follow', true);
		expect(await titles(carl)).toHaveLength(2);
		// Mutes win: of a topic, and of the channel.
		await chooseChannel(await carl.viewer(), id, 'follow');
		await chooseTopic(await carl.viewer(), 'psoriasis', 'mute');
		expect(await titles(carl)).not.toContain('Psoriasis of the elbow');
		await chooseChannel(await carl.viewer(), id, 'mute');
		expect(await titles(carl)).toEqual([]);
		expect(await titles(carl, { show: 'all' })).toEqual([]);
		await chooseTopic(await carl.viewer(), 'psoriasis', null);
		await chooseTopic(await carl.viewer(), 'heart-diseases', null);
		await chooseChannel(await carl.viewer(), id, null);
	});

	test('one story of several feeds stands once: by paper, by page, by title', async () => {
		const a = await createChannel(await ada.viewer(), channel({ name: 'Feed A' }));
		const b = await createChannel(await ada.viewer(), channel({ name: 'Feed B' }));
		for (const id of [a, b]) await chooseChannel(await carl.viewer(), id, 'follow');
		const at = new Date(Date.now() - 3_600_000);
		await bring(
			a,
			item('Gout flares in winter, a cohort of hospital porters', { publishedAt: at, citedKey: 'doi:10.5555/gout' }),
			item('Tea', { publishedAt: at, url: 'https://www.tea.example/story/?utm_source=rss' }),
			item('Zinc shortens common colds among night shift workers', { publishedAt: at }),
			item('Zinc shortens common colds among night shift workers, part two', { publishedAt: at }),
		);
		await bring(
			b,
			item('Porters and gout', { citedKey: 'doi:10.5555/gout' }),
			item('Tea again', { url: 'http://tea.example/story' }),
			item('Zinc: among night shift workers shortens the common colds'),
			item('Contents'),
		);
		await bring(a, item('Contents'));
		const got = await titles(carl);
		expect(got.sort()).toEqual([
			'Contents',
			'Contents',
			'Porters and gout',
			'Tea again',
			'Zinc shortens common colds among night shift workers, part two',
			'Zinc: among night shift workers shortens the common colds',
		]);
		const rows = (await listNews(await carl.viewer(), { show: 'mine' }, null)).rows;
		expect(rows.find(({ title }) => title === 'Tea again')?.also).toHaveLength(1);
		// Whoever has only one of them reads that one.
		await chooseChannel(await carl.viewer(), b, null);
		expect(await titles(carl)).toContain('Tea');
		await chooseChannel(await carl.viewer(), a, null);
	});

	test('pages follow one another without gap or repetition', async () => {
		const id = await createChannel(await ada.viewer(), channel({ name: 'Many' }));
		await chooseChannel(await nora.viewer(), id, 'follow');
		const same = new Date(Date.now() - 60_000);
		await bring(id, ...Array.from({ length: 70 }, (_, place) => item(`Item number ${place}`, { publishedAt: same })));
		const seen: string[] = [];
		for (let before: string | null = null, more = true; more; ) {
			const page = await listNews(await nora.viewer(), { show: 'mine' }, before);
			seen.push(...page.rows.map(({ title }) => title));
			before = page.older;
			more = before !== null;
		}
		expect(seen).toHaveLength(70);
		expect(new Set(seen).size).toBe(70);
		await chooseChannel(await nora.viewer(), id, null);
	});

	test('is filtered by level, specialty, country and language', async () => {
		const rn = await createChannel(
			await ada.viewer(),
			channel({ name: 'For registered nurses', profession: 'nurse', level: 'rn', country: 'KE' }),
		);
		const nurses = await createChannel(await ada.viewer(), channel({ name: 'For nurses', profession: 'nurse' }));
		const heart = await createChannel(
			await ada.viewer(),
			channel({ name: 'For cardiologists', profession: 'physician', specialty: 'interventional-cardiology' }),
		);
		await bring(rn, item('Rotas of registered nurses'));
		await bring(nurses, item('Handover, for all nurses'), item('Dienstplan', { language: 'de' }));
		await bring(heart, item('Stents'));
		const all = (more: object) => titles(nora, { show: 'all', ...more });
		expect((await all({ level: 'rn' })).sort()).toEqual([
			'Dienstplan',
			'Handover, for all nurses',
			'Rotas of registered nurses',
		]);
		expect(await all({ level: 'lpn' })).not.toContain('Rotas of registered nurses');
		expect(await all({ specialty: 'cardiology' })).toEqual(['Stents']);
		expect(await all({ country: 'KE' })).toEqual(['Rotas of registered nurses']);
		expect(await all({ language: 'de' })).toEqual(['Dienstplan']);
		expect((await listChannels(await nora.viewer(), 'open', { level: 'rn' })).map(({ name }) => name).sort()).toEqual([
			'For nurses',
			'For registered nurses',
		]);
	});

	test('saved items stay, for whoever saved them, whatever becomes of the channel', async () => {
		const id = await createChannel(await ada.viewer(), channel({ name: 'Short-lived' }));
		await bring(id, item('Keep this'), item('Let this go'));
		const { rows } = await listNews(await nora.viewer(), { show: 'all', channel: id }, null);
		const [last, first] = rows;
		await saveEntry(await nora.viewer(), first?.id as Id, true);
		await saveEntry(await nora.viewer(), first?.id as Id, true);
		await endChannel(await ada.viewer(), id);
		await sql`update news_feed set added_at = now() - interval '2 days'`.execute(db);
		await sql`update news_entry set published_at = now() - interval '200 days', seen_at = now() - interval '200 days' where id = any(${[first?.id, last?.id]}::bigint[])`.execute(
			db,
		);
		await sweepNews();
		expect((await listSaved(await nora.viewer(), null)).rows.map(({ title }) => title)).toEqual(['Keep this']);
		expect((await listSaved(await carl.viewer(), null)).rows).toEqual([]);
		await expect(readEntry(await carl.viewer(), first?.id as Id)).rejects.toMatchObject({ status: 404 });
		await expect(readEntry(await nora.viewer(), last?.id as Id)).rejects.toMatchObject({ status: 404 });
	});
});

describe('who sees what', () => {
	test('one’s own subscription is one’s own, until it is shared', async () => {
		const url = `https://own${mintId()}.example/feed?key=secret`;
		const id = await subscribe(await carl.viewer(), { url, key: `key-${mintId()}` });
		expect(await subscribe(await carl.viewer(), { url, key: `key-${mintId()}` })).toBe(id);
		await bring(id, item('Only for Carl'));
		expect(await titles(carl)).toContain('Only for Carl');
		for (const who of [nora, ada]) {
			expect(await titles(who, { show: 'all' })).not.toContain('Only for Carl');
			await expect(readChannel(await who.viewer(), id)).rejects.toMatchObject({ status: 404 });
			await expect(chooseChannel(await who.viewer(), id, 'follow')).rejects.toMatchObject({ status: 404 });
		}
		const [row] = (await listNews(await carl.viewer(), { show: 'mine' }, null)).rows;
		await expect(readEntry(await nora.viewer(), row?.id as Id)).rejects.toMatchObject({ status: 404 });
		await expect(saveEntry(await nora.viewer(), row?.id as Id, true)).rejects.toMatchObject({ status: 404 });
		const listed = (await listFeeds(await ada.viewer())).find(({ host }) => url.includes(host));
		expect(listed).toMatchObject({ url: null, title: '', own: 1, channels: [] });
		await expect(listFeeds(await nora.viewer())).rejects.toMatchObject({ status: 404 });

		await expect(shareChannel(await carl.viewer(), id, true)).rejects.toThrow('who owns it');
		const words = channel({ name: 'Carl reads', paidBy: 'Nobody' });
		await editChannel(await carl.viewer(), id, { ...words, openTo: 'members' });
		await shareChannel(await carl.viewer(), id, true);
		await chooseChannel(await nora.viewer(), id, 'follow');
		expect(await titles(nora)).toContain('Only for Carl');
		expect((await readChannel(await nora.viewer(), id)).sources[0]?.url).toBeNull();
		await shareChannel(await carl.viewer(), id, false);
		expect(await titles(nora)).not.toContain('Only for Carl');
		await expect(subscribe(VISITOR, { url, key: 'key-visitor' })).rejects.toThrow('Sign in');
	});

	test('somebody’s own feed puts no word into what others read of the same story', async () => {
		const id = await createChannel(await ada.viewer(), channel({ name: 'The journal' }));
		const evil = await subscribe(await ines.viewer(), {
			url: `https://evil${mintId()}.example/feed`,
			key: `key-${mintId()}`,
		});
		await bring(evil, item('Buy our pills', { url: 'https://journal.example/paper', summary: 'Nonsense' }));
		await bring(id, item('A careful trial', { url: 'https://journal.example/paper', summary: 'Sense' }));
		await chooseChannel(await carl.viewer(), id, 'follow');
		const rows = (await listNews(await carl.viewer(), { show: 'mine' }, null)).rows;
		expect(rows.map(({ title, also }) => [title, also])).toContainEqual(['A careful trial', []]);
		expect(JSON.stringify(rows)).not.toContain('pills');
	});

	test('a space’s channel is its members’, made by whoever keeps order there', async () => {
		await expect(createChannel(await carl.viewer(), channel({ space: 'news-ward' }))).rejects.toMatchObject({
			status: 404,
		});
		await expect(createChannel(await carl.viewer(), channel({}))).rejects.toMatchObject({ status: 404 });
		const id = await createChannel(await nora.viewer(), channel({ name: 'Of the ward', space: 'news-ward' }));
		await bring(id, item('On our ward'));
		expect(await titles(nora, { show: 'all', space: ward })).toEqual(['On our ward']);
		for (const who of [carl, ada]) {
			expect(await titles(who, { show: 'all' })).not.toContain('On our ward');
			await expect(readChannel(await who.viewer(), id)).rejects.toMatchObject({ status: 404 });
		}
	});

	test('what was paid for is labelled or refused; industry is always named', async () => {
		const labels = await createChannel(await ada.viewer(), channel({ name: 'Labels' }));
		const refuses = await createChannel(await ada.viewer(), channel({ name: 'Refuses', sponsored: 'refuse' }));
		await bring(labels, item('[Sponsored] Labelled pills'));
		await bring(refuses, item('[Sponsored] Refused pills'), item('No pills'));
		for (const id of [labels, refuses]) await chooseChannel(await nora.viewer(), id, 'follow');
		const rows = (await listNews(await nora.viewer(), { show: 'mine' }, null)).rows;
		expect(rows.find(({ title }) => title.includes('Labelled'))?.sponsor).toBe('Sponsored');
		expect(rows.map(({ title }) => title)).not.toContain('[Sponsored] Refused pills');
		const own = await subscribe(await ines.viewer(), {
			url: `https://makers${mintId()}.example/feed`,
			key: `key-${mintId()}`,
		});
		await editChannel(await ines.viewer(), own, {
			...channel({ name: 'Makers’ news', paidBy: 'Makers Ltd' }),
			openTo: 'members',
		});
		await shareChannel(await ines.viewer(), own, true);
		await bring(own, item('Of the makers'));
		expect((await listNews(await nora.viewer(), { show: 'all', channel: own }, null)).rows[0]?.company).toBe(
			'Makers Ltd',
		);
		expect((await readChannel(await nora.viewer(), own)).company).toBe('Makers Ltd');
		await expect(createChannel(await ada.viewer(), channel({ paidBy: ' ' }))).rejects.toMatchObject({
			field: 'paidBy',
		});
	});
});

describe('OPML', () => {
	const opml = (body: string) =>
		Buffer.from(`<?xml version="1.0"?><opml version="2.0"><head><title>x</title></head><body>${body}</body></opml>`);

	test('comes in with its folders, each feed once, and goes out again', async () => {
		const reader = await person('Otto Moves');
		const list =
			'<outline text="Heart"><outline type="rss" text="One &amp;amp; only" xmlUrl="https://one.example/feed"/><outline type="rss" text="Two" xmlUrl="https://two.example/feed"/></outline><outline text="Again" xmlUrl="https://one.example/feed"/><outline text="Odd" xmlUrl="javascript:alert(1)"/>';
		expect(await importOpml(await reader.viewer(), opml(list))).toEqual({
			added: 2,
			known: 0,
			unusable: ['javascript:alert(1)'],
		});
		expect(await importOpml(await reader.viewer(), opml(list))).toMatchObject({ added: 0, known: 2 });
		expect((await listChannels(await reader.viewer(), 'own')).map(({ name }) => name)).toEqual(['One & only', 'Two']);
		const out = await exportOpml(await reader.viewer());
		expect(out).toContain('xmlUrl="https://two.example/feed"');
		expect(readOpml(Buffer.from(out)).feeds.map(({ name, folder }) => [name, folder])).toEqual([
			['One & only', ['Heart']],
			['Two', ['Heart']],
		]);
		const other = await person('Olga Moves');
		expect(await importOpml(await other.viewer(), Buffer.from(out))).toMatchObject({ added: 2 });
		await expect(exportOpml(await (await person('Nobody Yet')).viewer())).rejects.toMatchObject({ status: 404 });
	});

	test.each([
		[
			'Feedly',
			'<opml version="1.0"><head><title>Ada subscriptions in feedly Cloud</title></head><body><outline text="Heart" title="Heart"><outline type="rss" text="A &amp;#38; B" title="A &amp; B" xmlUrl="https://a.example/rss" htmlUrl="https://a.example"/></outline><outline type="rss" text="C" title="C" xmlUrl="https://c.example/?feed=rss2&amp;cat=4"/></body></opml>',
			['A & B', 'C'],
		],
		[
			'Inoreader',
			'\ufeff<?xml version="1.0" encoding="UTF-8"?>\n<opml version="1.0">\n<head>\n<title>Subscriptions from Inoreader [https://www.inoreader.com]</title>\n</head>\n<body>\n<outline text="Ward" title="Ward">\n<outline text="Ärzte" title="Ärzte" type="rss" xmlUrl="https://aerzte.example/feed/" htmlUrl="https://aerzte.example/"/>\n</outline>\n<outline text="Night" title="Night"><outline text="Ärzte" title="Ärzte" type="rss" xmlUrl="https://aerzte.example/feed/"/></outline></body>\n</opml>',
			['Ärzte'],
		],
		[
			'NetNewsWire',
			'<?xml version="1.0" encoding="UTF-8"?>\n<!-- OPML generated by NetNewsWire -->\n<opml version="1.1">\n\t<head><title>Subscriptions-OnMyMac.opml</title></head>\n<body>\n<outline text="Deep" title="Deep"><outline text="Deeper"><outline text="X" title="X" description="" type="rss" version="RSS" htmlUrl="" xmlUrl="feed://x.example/atom.xml"/></outline></outline>\n</body></opml>',
			['X'],
		],
		[
			'FreshRSS',
			'<?xml version="1.0" encoding="UTF-8"?><opml xmlns:frss="https://freshrss.org/opml" version="2.0"><head><title>FreshRSS</title><dateCreated>Thu, 26 Nov 2026 10:00:00 +0000</dateCreated></head><body><outline text="Drugs"><outline text="Y" type="rss" xmlUrl="https://y.example/feed.xml" htmlUrl="https://y.example/" description="Of drugs" frss:priority="important" frss:CURLOPT_USERAGENT="x"/><outline text="Z" type="HTML+XPath" xmlUrl="https://z.example/" frss:xPathItem="//li"/></outline></body></opml>',
			['Y', 'Z'],
		],
		[
			'another that says little, in capitals',
			'<OPML version="2.0"><body><outline XMLURL="https://w.example/rss"/><outline title="V" xmlurl="v.example/rss"/></body></OPML>',
			['V', 'w.example'],
		],
	])('as %s writes it', async (_, list, names) => {
		const reader = await person('Rhea Moves');
		expect(await importOpml(await reader.viewer(), Buffer.from(list))).toMatchObject({
			added: names.length,
			unusable: [],
		});
		const own = await exportOpml(await reader.viewer());
		expect((await listChannels(await reader.viewer(), 'own')).map(({ name }) => name).sort()).toEqual(names);
		expect(own.match(/xmlUrl=/g)).toHaveLength(names.length);
	});

	test('a bad file says what is wrong and subscribes to nothing', async () => {
		const reader = await person('Bella Breaks');
		for (const [file, words] of [
			[Buffer.from(''), 'Choose an OPML file'],
			[Buffer.from('a,b,c'), 'no OPML'],
			[Buffer.from('<rss version="2.0"></rss>'), 'no <opml>'],
			[Buffer.from('<opml>\n<body>\n<outline text="x"'), 'Line 3'],
			[opml('<outline text="Empty"/>'), 'No feed stands'],
			[opml('<outline xmlUrl="ftp://x.example/f"/>'), 'None of its addresses'],
			[Buffer.from('<!DOCTYPE opml [<!ENTITY a "b">]><opml></opml>'), 'entities'],
		] as const)
			await expect(importOpml(await reader.viewer(), file)).rejects.toMatchObject({
				field: 'file',
				message: expect.stringContaining(words),
			});
		expect(await listChannels(await reader.viewer(), 'own')).toEqual([]);
	});
});
