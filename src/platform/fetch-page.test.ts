// Fetching what a stranger names: private addresses, names that change their mind, circles, floods, silence.

import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fetchPage } from './fetch-page.server.ts';
import { isPublicAddress, PUBLIC_ONLY } from './outward-address.ts';

/** The test's own server stands on this machine; nothing but a test may go there. */
const here = { address: (ip: string) => ip === '127.0.0.1', port: () => true };
const resolve = async () => ['127.0.0.1'];

let server: Server;
let base: string;
let asked: string[] = [];
const pages: Record<string, RequestListener> = {
	'/page': (_, answer) => answer.setHeader('content-type', 'text/html; charset=utf-8').end('<title>Grüße</title>'),
	'/latin': (_, answer) =>
		answer
			.setHeader('content-type', 'text/html')
			.end(Buffer.from('<meta charset="iso-8859-1"><title>Gr\xfc\xdfe</title>', 'latin1')),
	'/packed': (_, answer) =>
		answer
			.setHeader('content-type', 'text/html')
			.setHeader('content-encoding', 'gzip')
			.end(gzipSync('<title>Packed</title>')),
	'/bomb': (_, answer) =>
		answer
			.setHeader('content-type', 'text/html')
			.setHeader('content-encoding', 'gzip')
			.end(gzipSync(Buffer.alloc(80_000_000, 'a'))),
	'/circle': (_, answer) => answer.writeHead(302, { location: '/circle' }).end(),
	'/inside': (_, answer) => answer.writeHead(302, { location: 'http://10.0.0.1/' }).end(),
	'/file': (_, answer) => answer.writeHead(302, { location: 'file:///etc/passwd' }).end(),
	'/once': (_, answer) => answer.writeHead(301, { location: '/page' }).end(),
	'/image': (_, answer) => answer.setHeader('content-type', 'image/png').end('x'),
	'/silent': () => {},
	'/drip': (_, answer) => {
		answer.setHeader('content-type', 'text/html').write('<title>Slow');
	},
	'/gigabyte': (_, answer) => {
		answer.setHeader('content-type', 'text/html');
		const part = Buffer.alloc(65_536, 'a');
		const pour = () => {
			while (!answer.destroyed && answer.write(part));
		};
		answer.on('drain', pour);
		pour();
	},
};

beforeAll(async () => {
	server = createServer((request, answer) => {
		asked.push(request.url ?? '');
		const page = pages[request.url ?? ''];
		if (page) page(request, answer);
		else answer.writeHead(404).end();
	});
	await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
	base = `http://pages.example:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
	server.closeAllConnections();
	server.close();
});

const fetched = (path: string, more = {}) => fetchPage(base + path, { bounds: here, resolve, ...more });

test.each([
	'http://127.0.0.1/',
	'http://localhost/',
	'http://0.0.0.0/',
	'http://10.1.2.3/',
	'http://172.16.0.1/',
	'http://192.168.1.1/',
	'http://169.254.169.254/latest/meta-data/',
	'http://100.64.0.1/',
	'http://[::1]/',
	'http://[::]/',
	'http://[fe80::1]/',
	'http://[fd00::1]/',
	'http://[::ffff:127.0.0.1]/',
	'http://[::ffff:7f00:1]/',
	'http://[64:ff9b::7f00:1]/',
	'http://[2002:7f00:1::]/',
	'http://2130706433/',
	'http://0x7f.1/',
	'http://017700000001/',
	'http://224.0.0.1/',
	'http://255.255.255.255/',
	'http://192.0.2.1/',
])('%s is not asked', async (address) => {
	await expect(fetchPage(address, { resolve })).rejects.toMatchObject({ why: 'a private address' });
});

test('what is no address of the web is not asked', async () => {
	for (const [address, why] of [
		['file:///etc/passwd', 'is no web address'],
		['ftp://example.org/', 'is no web address'],
		['gopher://example.org/', 'is no web address'],
		['http://user:word@example.org/', 'carries a password'],
		['http://example.org:22/', 'another port'],
		['http://example.org:8080/', 'another port'],
		['http://', 'is no address'],
	])
		await expect(fetchPage(address as string, { resolve })).rejects.toMatchObject({ why });
	expect(isPublicAddress('93.184.215.14')).toBe(true);
	expect(isPublicAddress('2606:2800:21f:cb07:6820:80da:af6b:8b2c')).toBe(true);
	expect([80, 443, 3000].map(PUBLIC_ONLY.port)).toEqual([true, true, false]);
});

test('a name with one private address among public ones is not asked', async () => {
	asked = [];
	const mixed = async () => ['93.184.215.14', '127.0.0.1'];
	await expect(fetchPage('http://rebinding.example/', { resolve: mixed })).rejects.toMatchObject({
		why: 'a private address',
	});
	expect(asked).toEqual([]);
});

test('a name is resolved once a hop, and the connection goes where it was judged', async () => {
	let times = 0;
	const changing = async () => (++times > 1 ? ['10.0.0.1'] : ['127.0.0.1']);
	expect((await fetched('/page', { resolve: changing })).html).toContain('Grüße');
	expect(times).toBe(1);
	await expect(fetched('/once', { resolve: changing })).rejects.toMatchObject({ why: 'a private address' });
});

describe('what comes back', () => {
	test('a page, also packed, redirected, or in an old character set', async () => {
		expect(await fetched('/once')).toEqual({ url: `${base}/page`, html: '<title>Grüße</title>' });
		expect((await fetched('/packed')).html).toBe('<title>Packed</title>');
		expect((await fetched('/latin')).html).toContain('Grüße');
	});

	test('circles, other types, errors and redirects inwards give nothing', async () => {
		asked = [];
		await expect(fetched('/circle')).rejects.toMatchObject({ why: 'leads in circles' });
		expect(asked).toHaveLength(6);
		await expect(fetched('/inside')).rejects.toMatchObject({ why: 'a private address' });
		await expect(fetched('/file')).rejects.toMatchObject({ why: 'is no web address' });
		await expect(fetched('/image')).rejects.toMatchObject({ why: 'is no page' });
		await expect(fetched('/none')).rejects.toMatchObject({ why: 'answered 404' });
	});

	test('of a page without end, and of one that unpacks to eighty megabytes, one megabyte is read', async () => {
		for (const path of ['/gigabyte', '/bomb']) expect((await fetched(path)).html).toHaveLength(1_000_000);
	});

	test('who does not answer, or never finishes, is left', async () => {
		for (const path of ['/silent', '/drip'])
			await expect(fetched(path, { patience: 150 })).rejects.toMatchObject({ why: 'did not answer in time' });
		const never = () => new Promise<string[]>(() => {});
		await expect(fetched('/page', { resolve: never, patience: 100 })).rejects.toMatchObject({
			why: 'did not answer in time',
		});
	});
});
