// Feeds as they come: polite questions, and everything that a document of somebody else can be.

import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { requireConfirmed } from '#kernel/people/viewer.ts';
import { db, transact } from '#platform/db.server.ts';
import type { FetchOptions } from '#platform/guarded-fetch.server.ts';
import type { Id } from '#platform/ids.ts';
import { person } from '#tests/people.ts';
import { subscribeTo } from '../channels/create-channel.ts';
import { fetchDue } from './due.ts';
import { fetchFeed, retryAfter } from './fetch-feed.ts';
import { MOST_ITEMS, readFeed } from './read-feed.ts';
import { sponsorWords } from './sponsored.ts';
import { titleKey } from './story.ts';

/** The tests' own server stands on this machine; nothing but a test may go there. */
const options: FetchOptions = {
	bounds: { address: (ip) => ip === '127.0.0.1', port: () => true },
	resolve: async (host) => [host === 'inside.example' ? '10.0.0.7' : '127.0.0.1'],
	patience: 3000,
};

const rss = (items: string, more = '') =>
	`<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0"><channel><title>Ward Letters</title><link>/</link>${more}${items}</channel></rss>`;
const item = (n: number, more = '') =>
	`<item><title>Letter number ${n} about sleeping well</title><link>/letters/${n}</link><guid isPermaLink="false">l${n}</guid><pubDate>Mon, 0${(n % 8) + 1} Jun 2026 08:00:00 GMT</pubDate>${more}</item>`;

let server: Server;
let base: string;
let asked: IncomingMessage[] = [];
const pages: Record<string, RequestListener> = {
	'/good': (request, answer) => {
		if (request.headers['if-none-match'] === '"v1"') answer.writeHead(304).end();
		else
			answer
				.writeHead(200, {
					etag: '"v1"',
					'last-modified': 'Mon, 01 Jun 2026 08:00:00 GMT',
					'content-type': 'application/rss+xml',
				})
				.end(rss(item(1) + item(2)));
	},
	'/moved': (_, answer) => answer.writeHead(301, { location: '/good' }).end(),
	'/elsewhere': (_, answer) => answer.writeHead(302, { location: '/good' }).end(),
	'/gone': (_, answer) => answer.writeHead(410).end(),
	'/busy': (_, answer) => answer.writeHead(429, { 'retry-after': '7200' }).end(),
	'/missing': (_, answer) => answer.writeHead(404).end(),
	'/inside': (_, answer) => answer.writeHead(302, { location: 'http://inside.example/feed' }).end(),
	'/silent': () => {},
	'/endless': (_, answer) => {
		answer.writeHead(200, { 'content-type': 'application/rss+xml' });
		answer.write('<rss version="2.0"><channel>');
		const pour = () => {
			while (!answer.destroyed && answer.write('<item><title>again and again</title></item>'.repeat(500)));
		};
		answer.on('drain', pour);
		pour();
	},
	'/packed-cut': (_, answer) => {
		const packed = gzipSync(rss(Array.from({ length: 200 }, (_, n) => item(n)).join('')));
		answer.writeHead(200, { 'content-encoding': 'gzip', 'content-length': packed.length });
		answer.write(packed.subarray(0, packed.length - 60), () => answer.destroy());
	},
	'/x-gzip': (_, answer) => answer.writeHead(200, { 'content-encoding': 'x-gzip' }).end(gzipSync(rss(item(1)))),
	'/br': (_, answer) => answer.writeHead(200, { 'content-encoding': 'br' }).end(brotliCompressSync(rss(item(1)))),
	'/deflate': (_, answer) => answer.writeHead(200, { 'content-encoding': 'deflate' }).end(deflateSync(rss(item(1)))),
	'/bare-deflate': (_, answer) =>
		answer.writeHead(200, { 'content-encoding': 'deflate' }).end(deflateRawSync(rss(item(1)))),
	'/file.xml.gz': (_, answer) => answer.end(gzipSync(rss(item(1)))),
	'/broken': (_, answer) => answer.end('<rss version="2.0">\n<channel>\n<title>Half'),
	'/bomb': (_, answer) =>
		answer.end(
			`<!DOCTYPE lolz [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>\n<rss version="2.0"><channel><title>&b;</title>${item(1)}</channel></rss>`,
		),
	'/page': (_, answer) =>
		answer
			.setHeader('content-type', 'text/html')
			.end('<!doctype html><html><head><link rel="alternate" type="application/rss+xml" href="/good"></head></html>'),
	'/plain-page': (_, answer) => answer.setHeader('content-type', 'text/html').end('<!doctype html><html></html>'),
	'/script': (_, answer) =>
		answer.end(
			rss(
				'<item><title>Bold &lt;b onclick="x()"&gt;claims&lt;/b&gt;</title><link>javascript:alert(1)</link><guid>https://e.example/g</guid><description><![CDATA[<script>steal()</script><style>p{}</style><p>First.</p><p>Second &amp; last.<img src="https://tracker.example/x.gif"></p>]]></description></item>',
			),
		),
	'/latin': (_, answer) =>
		answer.end(
			Buffer.from(
				`<?xml version="1.0" encoding="ISO-8859-1"?><rss version="2.0"><channel><title>Gr\xfc\xdfe</title>${item(1)}</channel></rss>`,
				'latin1',
			),
		),
	// Both say the other's name.
	'/said-utf8': (_, answer) => answer.end(Buffer.from(rss(item(1)).replace('Ward Letters', 'Gr\xfc\xdfe'), 'latin1')),
	'/said-latin': (_, answer) =>
		answer.end(rss(item(1)).replace('Ward Letters', 'Grüße').replace('encoding="UTF-8"', 'encoding="iso-8859-1"')),
	'/wide': (_, answer) =>
		answer.end(
			Buffer.concat([
				Buffer.from([0xff, 0xfe]),
				Buffer.from(
					`<?xml version="1.0" encoding="UTF-16"?>${rss(item(1)).slice(39)}`.replace('Ward Letters', 'Größe'),
					'utf16le',
				),
			]),
		),
};

beforeAll(async () => {
	server = createServer((request, answer) => {
		asked.push(request);
		const page = pages[new URL(request.url ?? '/', 'http://x').pathname];
		if (page) page(request, answer);
		else answer.writeHead(404).end();
	});
	await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
	base = `http://feeds.example:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
	server.closeAllConnections();
	server.close();
});

let reader: Awaited<ReturnType<typeof person>>;
/** A feed that somebody subscribed to. */
async function feed(path: string, host = base): Promise<Id> {
	reader ??= await person('Rita Reads');
	const url = new URL(path, host);
	await transact(async (trx) => subscribeTo(trx, requireConfirmed(await reader.viewer()), url, ''));
	const { rows } = await sql<{ id: Id }>`select id from news_feed where url = ${url.href}`.execute(db);
	return rows[0]?.id as Id;
}
async function stateOf(id: Id) {
	const { rows } = await sql<{
		state: string;
		problem: string | null;
		url: string;
		title: string;
		failures: number;
		minutes: number;
		n: number;
	}>`
		select state, problem, url, title, failures, round(extract(epoch from next_at - now()) / 60)::int as minutes,
			(select count(*)::int from news_entry where feed_id = news_feed.id) as n from news_feed where id = ${id}`.execute(
		db,
	);
	return rows[0];
}

describe('asking', () => {
	test('says who asks, sends what it knows, and takes “not modified” for an answer', async () => {
		const id = await feed('/good');
		asked = [];
		await fetchFeed(id, options);
		expect(asked[0]?.headers['user-agent']).toContain('Consilium');
		expect(asked[0]?.headers['if-none-match']).toBeUndefined();
		expect(await stateOf(id)).toMatchObject({ state: 'good', title: 'Ward Letters', n: 2, failures: 0 });
		await fetchFeed(id, options);
		expect(asked[1]?.headers).toMatchObject({
			'if-none-match': '"v1"',
			'if-modified-since': 'Mon, 01 Jun 2026 08:00:00 GMT',
		});
		const after = await stateOf(id);
		expect(after).toMatchObject({ state: 'good', n: 2 });
		// An hour, a fifth more or less.
		expect(after?.minutes).toBeGreaterThanOrEqual(47);
		expect(after?.minutes).toBeLessThanOrEqual(73);
	});

	test('moves with a feed that moved for good, and not with one that is elsewhere for now', async () => {
		const known = await feed('/good');
		const moved = await feed('/moved');
		await fetchFeed(moved, options);
		expect(await stateOf(moved)).toMatchObject({ state: 'gone' });
		const { rows } = await sql`select from news_channel_feed where feed_id = ${moved}`.execute(db);
		expect(rows).toHaveLength(0);
		expect(await stateOf(known)).toMatchObject({ state: 'good' });
		const elsewhere = await feed('/elsewhere');
		await fetchFeed(elsewhere, options);
		expect(await stateOf(elsewhere)).toMatchObject({ state: 'good', url: `${base}/elsewhere` });
	});

	test('ends with 410, waits as long as 429 says, and waits longer with every failure', async () => {
		const gone = await feed('/gone');
		await fetchFeed(gone, options);
		expect(await stateOf(gone)).toMatchObject({ state: 'gone', problem: expect.stringContaining('410') });
		asked = [];
		await fetchFeed(gone, options);
		expect(asked).toHaveLength(0);

		const busy = await feed('/busy');
		await fetchFeed(busy, options);
		expect(await stateOf(busy)).toMatchObject({ state: 'failing', problem: expect.stringContaining('429') });
		expect((await stateOf(busy))?.minutes).toBeGreaterThanOrEqual(119);
		const { rows } =
			await sql`select from news_host where host = 'feeds.example' and next_at > now() + interval '100 minutes'`.execute(
				db,
			);
		expect(rows).toHaveLength(1);
		await sql`delete from news_host`.execute(db);

		const missing = await feed('/missing');
		const waits: number[] = [];
		for (let n = 0; n < 4; n++) {
			await fetchFeed(missing, options);
			waits.push((await stateOf(missing))?.minutes ?? 0);
		}
		expect(await stateOf(missing)).toMatchObject({
			state: 'failing',
			failures: 4,
			problem: 'There is nothing at this address (404).',
		});
		expect(waits[3]).toBeGreaterThan((waits[0] ?? 0) * 4);
		await sql`update news_feed set good_at = now() - interval '31 days' where id = ${missing}`.execute(db);
		await fetchFeed(missing, options);
		expect(await stateOf(missing)).toMatchObject({ state: 'gone', problem: expect.stringContaining('After 30 days') });
		expect(retryAfter('Thu, 26 Nov 2026 10:00:00 GMT', new Date('2026-11-26T09:00:00Z'))).toBe(3_600_000);
		expect(retryAfter('nonsense', new Date())).toBe(0);
	});

	test('never leaves for a private address, not even when it is led there', async () => {
		for (const path of ['/inside', 'http://inside.example/feed', 'http://127.0.0.1:1/feed']) {
			const id = await feed(path);
			await fetchFeed(id, path.startsWith('http://127') ? {} : options);
			expect(await stateOf(id)).toMatchObject({
				state: 'failing',
				n: 0,
				problem: expect.stringMatching(/private network|unusual port/),
			});
		}
	});

	test('gives up on silence and on what never ends; nothing of it is kept', async () => {
		const [silent, endless] = [await feed('/silent'), await feed('/endless')];
		await Promise.all([fetchFeed(silent, { ...options, patience: 300 }), fetchFeed(endless, options)]);
		expect(await stateOf(silent)).toMatchObject({ state: 'failing', problem: 'The server did not answer in time.' });
		expect(await stateOf(endless)).toMatchObject({
			state: 'failing',
			n: 0,
			problem: expect.stringContaining('larger than 5 MB'),
		});
	});

	test('looks at what is due, one of each host at a time, and leaves a host alone in between', async () => {
		await sql`update news_feed set state = 'paused'`.execute(db);
		const ids = [
			await feed('/good?one'),
			await feed('/good?two'),
			await feed('/good', base.replace('feeds.', 'other.')),
		];
		await sql`update news_feed set next_at = now() - interval '1 minute' where id = any(${ids}::bigint[])`.execute(db);
		asked = [];
		await fetchDue(options);
		expect(asked.map(({ headers }) => headers.host?.split(':')[0]).sort()).toEqual(['feeds.example', 'other.example']);
		await fetchDue(options);
		expect(asked).toHaveLength(2);
		await sql`delete from news_host`.execute(db);
		await fetchDue(options);
		expect(asked).toHaveLength(3);
	});
});

describe('reading', () => {
	test('what is broken says where, and what is a page leads to its feed', async () => {
		for (const [path, words] of [
			['/broken', 'Line 3: this is no valid XML'],
			['/bomb', 'declares entities of its own'],
			['/plain-page', 'This is a web page and no feed.'],
		] as const) {
			const id = await feed(path);
			await fetchFeed(id, options);
			expect(await stateOf(id)).toMatchObject({ state: 'failing', n: 0, problem: expect.stringContaining(words) });
		}
		await sql`delete from news_feed where url like ${'%/good'}`.execute(db);
		const page = await feed('/page');
		await fetchFeed(page, options);
		expect(await stateOf(page)).toMatchObject({ state: 'good', url: `${base}/good`, n: 2 });
	});

	test('nothing of HTML or script is kept, and only addresses of the web', async () => {
		const id = await feed('/script');
		await fetchFeed(id, options);
		const { rows } = await sql`select title, summary, url from news_entry where feed_id = ${id}`.execute(db);
		expect(rows).toEqual([{ title: 'Bold claims', summary: 'First. Second & last.', url: 'https://e.example/g' }]);
	});

	test('however it is packed; what breaks off while it is unpacked is told at once', async () => {
		for (const path of ['/x-gzip', '/br', '/deflate', '/bare-deflate', '/file.xml.gz']) {
			const id = await feed(path);
			await fetchFeed(id, options);
			expect([path, await stateOf(id)]).toMatchObject([path, { state: 'good', n: 1 }]);
		}
		const cut = await feed('/packed-cut');
		await fetchFeed(cut, { ...options, patience: 60_000 });
		expect(await stateOf(cut)).toMatchObject({ state: 'failing', n: 0, problem: expect.stringContaining('broke') });
	});

	test('encodings', async () => {
		for (const [path, title] of [
			['/latin', 'Grüße'],
			['/wide', 'Größe'],
			['/said-utf8', 'Grüße'],
			['/said-latin', 'Grüße'],
		] as const) {
			const id = await feed(path);
			await fetchFeed(id, options);
			expect(await stateOf(id)).toMatchObject({ state: 'good', title, n: 1 });
		}
	});

	test('dates that are missing, senseless or in the future; relative addresses; Atom, RDF and JSON', () => {
		const read = readFeed(
			rss(
				'<item><title>No date</title><link>a</link></item><item><title>Odd date</title><link>/b</link><pubDate>yesterday</pubDate></item><item><description>No title, but words</description><link>https://x.example/c</link></item><item><title>No address</title></item>',
			),
			'https://w.example/feed/rss.xml',
		);
		expect(read.items.map(({ url, title, publishedAt }) => [url, title, publishedAt])).toEqual([
			['https://w.example/a', 'No date', null],
			['https://w.example/b', 'Odd date', null],
			['https://x.example/c', 'No title, but words', null],
		]);
		expect(read.dropped).toBe(1);
		const atom = readFeed(
			'<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://e.example/b/" xml:lang="de-AT"><title>A</title><link rel="self" href="f"/><entry><id>urn:1</id><title type="html">A &amp;lt; B &lt;i&gt;x&lt;/i&gt;</title><link rel="enclosure" href="p.mp3"/><link href="p1"/><updated>2026-01-02T03:04:05Z</updated><category term="c" label="Label"/></entry></feed>',
			'https://e.example/f',
		);
		expect(atom.items[0]).toMatchObject({
			url: 'https://e.example/b/p1',
			title: 'A < B x',
			language: 'de',
			categories: ['Label'],
		});
		const rdf = readFeed(
			'<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="https://x.example"><title>R</title><link>https://x.example</link></channel><item rdf:about="https://x.example/1"><title>I</title><link>https://x.example/1</link><dc:date>2026-01-02</dc:date><dc:identifier>doi:10.5555/ZZ.1</dc:identifier></item></rdf:RDF>',
			'https://x.example/r',
		);
		expect(rdf.items[0]).toMatchObject({ url: 'https://x.example/1', citedKey: 'doi:10.5555/zz.1' });
		const json = readFeed(
			'{"version":"https://jsonfeed.org/version/1.1","title":"J","items":[{"id":"1","url":"https://j.example/1","title":"T","content_html":"<p>a</p>","tags":["t"],"authors":[{"name":"N"}]}]}',
			'https://j.example/f',
		);
		expect(json.items[0]).toMatchObject({ url: 'https://j.example/1', summary: 'a', author: 'N', categories: ['t'] });
		expect(() => readFeed('{"version":\n"x"', 'https://j.example')).toThrow('Line 2');
		expect(() => readFeed('<a>'.repeat(5000), 'https://j.example')).toThrow('nested');
		expect(() => readFeed('', 'https://j.example')).toThrow('empty');
	});

	test('what many feeds do wrong is read: a bare ampersand, signs that XML has not, a file for an address', () => {
		const { items } = readFeed(
			rss(
				'<item><title>R&D at a & b, AT&T; &copy; <![CDATA[c & d]]>\x0b</title><link>https://w.example/?a=1&b=2</link></item><item><title>A talk</title><enclosure url="https://w.example/talk.mp3" length="1" type="audio/mpeg"/></item>',
			),
			'https://w.example/f',
		);
		expect(items.map(({ title, url }) => [title, url])).toEqual([
			['R&D at a & b, AT&T; © c & d', 'https://w.example/?a=1&b=2'],
			['A talk', 'https://w.example/talk.mp3'],
		]);
	});

	test('of ten thousand items the newest are read', () => {
		const many = Array.from(
			{ length: 10_000 },
			(_, n) =>
				`<item><title>Item ${n}</title><link>/i/${n}</link><pubDate>${new Date(1.7e12 + n * 60_000).toUTCString()}</pubDate></item>`,
		);
		const { items } = readFeed(rss(many.join('')), 'https://w.example/f');
		expect(items).toHaveLength(MOST_ITEMS);
		expect(items[0]?.title).toBe('Item 9999');
	});

	test('what says that it is paid for is found, and what reports who paid for a trial is not', () => {
		const says = (title: string, categories: string[] = [], url = 'https://e.example/a', summary = '') =>
			sponsorWords({ title, categories, url, summary });
		expect(says('A day with Drugs', ['Sponsored Content'])).toBe('Sponsored Content');
		expect(says('[Sponsored] A day with Drugs')).toBe('Sponsored');
		expect(says('Anzeige: Ein Tag')).toBe('Anzeige');
		expect(says('A day | Advertorial')).toBe('Advertorial');
		expect(says('A day', [], 'https://e.example/partner-content/a')).toContain('sponsored');
		expect(says('A day', [], undefined, 'This article is sponsored by Makers Ltd. It is about')).toContain(
			'sponsored by',
		);
		expect(
			says(
				'Trial sponsored by industry shows less',
				['Cardiology'],
				undefined,
				'In a trial of 400 patients that was run in nine hospitals and sponsored by its maker',
			),
		).toBeNull();
		expect(says('Promotion of breastfeeding on wards')).toBeNull();
	});

	test('titles are one when only small words, order and sender differ', () => {
		const key = titleKey('New drug lowers mortality in the elderly with heart failure');
		expect(titleKey('In heart failure, old drug lowers mortality in elderly')).not.toBe(key);
		expect(titleKey('Heart failure: new drug lowers mortality in elderly')).toBe(key);
		expect(titleKey('New drug lowers mortality in the elderly with heart failure | Ward Letters', 'Ward Letters')).toBe(
			key,
		);
		expect(titleKey('Erratum')).toBeNull();
	});
});
