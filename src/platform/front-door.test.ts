// What stands in front of the handler: settings, origin, compression, the lock of the data folder.

import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { acceptedEncoding, compressResponse } from './compress-response.ts';
import { holdDataFolder, openToOthers, serverOf } from './data-folder.server.ts';
import { bootId, startOf } from './process-identity.ts';
import { comesFromElsewhere, settleOrigin } from './request-origin.ts';
import { readSettings } from './settings.ts';
import { startWebServer } from './web-server.server.ts';

describe('settings', () => {
	test('nothing set is a network on this machine alone', () => {
		const values = readSettings({});
		expect(values).toMatchObject({ PORT: 3000, HOST: '127.0.0.1', DATABASE_URL: '', TRUST_PROXY: false });
		expect(path.isAbsolute(values.DATA_DIR)).toBe(true);
	});

	test.each([
		[{ PORT: '70000' }, /^PORT must be a whole number from 0 to 65535/],
		[{ TRUST_PROXY: 'perhaps' }, /^TRUST_PROXY must be yes or no/],
		[{ DATABASE_URL: 'mysql://host/name' }, /^DATABASE_URL must be an address that starts with postgres:/],
		[{ DATABASE_URL: 'postgres://host' }, /^DATABASE_URL must be an address that ends with the name of a database/],
		[{ PUBLIC_URL: 'https://a.example/path', TRUST_PROXY: 'yes' }, /^PUBLIC_URL must be an address without path/],
		[{ PUBLIC_URL: 'https://a.example' }, /^PUBLIC_URL is .*TRUST_PROXY=yes/],
		[{ PUBLIC_URL: 'http://a.example' }, /^PUBLIC_URL is .*must start with https:/],
		[{ HOST: '0.0.0.0' }, /^HOST is .*TRUST_PROXY=yes/],
		[{ TRUST_PROXY: 'yes' }, /^PUBLIC_URL is needed/],
	])('%o is refused with its name', (given, sentence) => {
		expect(() => readSettings(given as unknown as NodeJS.ProcessEnv)).toThrow(sentence);
	});

	test('a secret does not appear in what is said about it', () => {
		expect(() => readSettings({ DATABASE_URL: 'mysql://a:open-sesame@b/c' })).toThrow(/^(?!.*open-sesame)/s);
	});
});

describe('origin and address of a request', () => {
	const request = (peer: string, headers: Record<string, string>) =>
		({ socket: { remoteAddress: peer }, headers }) as unknown as IncomingMessage;
	const alone = { PUBLIC_URL: '', TRUST_PROXY: false };
	const behind = { PUBLIC_URL: 'https://network.example.org', TRUST_PROXY: true };

	test('what the client claims about itself is overwritten', () => {
		const one = request('::ffff:127.0.0.1', {
			host: 'localhost:3000',
			'x-forwarded-for': '6.6.6.6',
			'x-forwarded-proto': 'https',
			'x-client-ip': '6.6.6.6',
			'x-request-protocol': 'https',
			'x-request-host': 'evil.example',
		});
		expect(settleOrigin(one, alone)).toBeUndefined();
		expect(one.headers).toMatchObject({
			'x-client-ip': '127.0.0.1',
			'x-request-protocol': 'http',
			'x-request-host': 'localhost:3000',
		});
	});

	test('behind a proxy the address is the one that the proxy saw', () => {
		const one = request('10.0.0.1', { host: 'inner:3000', 'x-forwarded-for': '6.6.6.6, 203.0.113.9' });
		expect(settleOrigin(one, behind)).toBeUndefined();
		expect(one.headers).toMatchObject({
			'x-client-ip': '203.0.113.9',
			'x-request-protocol': 'https',
			'x-request-host': 'network.example.org',
		});
	});

	test('a foreign name, or plain HTTP from another machine, is refused', () => {
		expect(settleOrigin(request('127.0.0.1', { host: 'evil.example:3000' }), alone)).toMatch(/PUBLIC_URL/);
		expect(settleOrigin(request('10.0.0.7', { host: 'localhost:3000' }), behind)).toMatch(/Plain HTTP/);
		for (const host of ['localhost:3000', '127.0.0.1:3000', '[::1]:3000'])
			expect(settleOrigin(request('127.0.0.1', { host }), alone)).toBeUndefined();
	});
});

describe('compression', () => {
	async function served(handler: RequestListener, headers: Record<string, string>) {
		const server = createServer((request, response) => {
			compressResponse(request, response);
			handler(request, response);
		});
		await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
		const http = await import('node:http');
		const { port } = server.address() as AddressInfo;
		const got = await new Promise<{ headers: IncomingMessage['headers']; body: Buffer }>((resolve) => {
			http.get({ port, host: '127.0.0.1', headers }, (response) => {
				const chunks: Buffer[] = [];
				response.on('data', (chunk) => chunks.push(chunk));
				response.on('end', () => resolve({ headers: response.headers, body: Buffer.concat(chunks) }));
			});
		});
		server.close();
		return got;
	}
	const page = `<p>${'Thank you, colleague. '.repeat(200)}</p>`;
	const asKitDoes: RequestListener = (_, response) => {
		response.setHeader('content-type', 'text/html');
		response.setHeader('etag', '"abc"');
		response.setHeader('content-length', Buffer.byteLength(page));
		response.writeHead(200);
		response.write(Buffer.from(page));
		response.end();
	};

	test('a page leaves compressed, with a weak tag, and reads the same', async () => {
		const { headers, body } = await served(asKitDoes, { 'accept-encoding': 'gzip, deflate, br' });
		expect(headers).toMatchObject({ 'content-encoding': 'br', vary: 'accept-encoding', etag: 'W/"abc"' });
		expect(body.length).toBe(Number(headers['content-length']));
		expect(body.length).toBeLessThan(page.length / 4);
		expect(brotliDecompressSync(body).toString()).toBe(page);
	});

	test('who does not ask for it gets the plain page', async () => {
		const { headers, body } = await served(asKitDoes, {});
		expect(headers['content-encoding']).toBeUndefined();
		expect(body.toString()).toBe(page);
	});

	test('refused encodings are not used', () => {
		expect(acceptedEncoding('br;q=0, gzip')).toBe('gzip');
		expect(acceptedEncoding('identity')).toBeUndefined();
	});

	test('an event reaches the reader before the stream ends', async () => {
		let first: () => void = () => {};
		const read = new Promise<void>((resolve) => {
			first = resolve;
		});
		const server = createServer(async (request, response) => {
			compressResponse(request, response);
			response.setHeader('content-type', 'text/event-stream');
			response.writeHead(200);
			response.write('data: one\n\n');
			await read; // ends only when the first event has arrived
			response.end('data: two\n\n');
		});
		await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
		const { port } = server.address() as AddressInfo;
		const answer = await fetch(`http://127.0.0.1:${port}/`);
		let text = '';
		for await (const chunk of answer.body as unknown as AsyncIterable<Uint8Array>) {
			text += Buffer.from(chunk).toString();
			first();
		}
		expect(answer.headers.get('content-encoding')).toBeNull();
		expect(text).toBe('data: one\n\ndata: two\n\n');
		server.close();
	});
});

describe('the lock of the data folder', () => {
	const inFolder = (work: (folder: string, lock: string) => void | Promise<void>) => async () => {
		const folder = mkdtempSync(path.join(os.tmpdir(), 'consilium-lock-'));
		try {
			await work(folder, path.join(folder, 'lock'));
		} finally {
			rmSync(folder, { recursive: true });
		}
	};

	test(
		'a living holder is named, and is left alone',
		inFolder((folder, lock) => {
			const holder = { pid: process.ppid, start: startOf(process.ppid), boot: bootId() };
			writeFileSync(lock, JSON.stringify(holder));
			expect(serverOf(folder)).toBe(process.ppid);
			expect(() => holdDataFolder(folder)).toThrow(`process ${process.ppid}`);
			expect(JSON.parse(readFileSync(lock, 'utf8'))).toEqual(holder);
		}),
	);

	test(
		'the lock of a dead process is taken over, and given back at the end',
		inFolder(async (folder, lock) => {
			const child = spawn('true');
			await new Promise((resolve) => child.once('close', resolve));
			writeFileSync(lock, JSON.stringify({ pid: child.pid, start: '1', boot: bootId() }));
			const release = holdDataFolder(folder);
			expect(serverOf(folder)).toBe(process.pid);
			release();
			expect(existsSync(lock)).toBe(false);
		}),
	);

	test(
		'a folder is made with those above it; one that cannot be made is named, and the start ends',
		inFolder((folder) => {
			const below = path.join(folder, 'srv', 'network');
			holdDataFolder(below)();
			expect(openToOthers(path.dirname(below))).toBeNull();
			// Node's own way of making folders never comes back from there.
			expect(() => holdDataFolder('/proc/nowhere/network')).toThrow(
				'/proc/nowhere/network (DATA_DIR) cannot be written',
			);
			expect(() => holdDataFolder('/dev/null/network')).toThrow('cannot be written: something above it is a file');
			expect(() => holdDataFolder('/dev/null')).toThrow('cannot be written: there is a file of this name');
		}),
	);

	test(
		'an operator hears of a folder that others can look into',
		inFolder((folder) => {
			expect(openToOthers(folder)).toBeNull();
			chmodSync(folder, 0o750);
			expect(openToOthers(folder)).toContain('mode 750');
		}),
	);

	test.each([
		['whose number was given to another process', () => ({ pid: process.ppid, start: '1', boot: bootId() })],
		['from before a reboot', () => ({ pid: process.ppid, start: startOf(process.ppid), boot: 'another' })],
		['that was cut off while it was written', () => undefined],
	])('a lock %s is taken over', (_, holder) =>
		inFolder((folder, lock) => {
			writeFileSync(lock, JSON.stringify(holder()) ?? '{"pid":');
			holdDataFolder(folder)();
		})(),
	);
});

describe('what changes something', () => {
	const ours = 'https://network.example.org';
	test.each([
		['POST', { origin: ours }, false],
		['POST', { origin: 'https://evil.example' }, true],
		['DELETE', { origin: 'https://evil.example' }, true],
		['POST', { origin: 'null' }, true],
		['POST', { origin: 'http://network.example.org' }, true],
		['POST', { origin: `${ours}.evil.example` }, true],
		['POST', {}, true],
		['POST', { 'content-type': 'Multipart/form-data; boundary=x' }, true],
		['POST', { 'content-type': 'text/plain', 'sec-fetch-site': 'same-origin' }, true],
		['POST', { 'content-type': 'application/json' }, false],
		['POST', { 'content-type': 'application/json', 'sec-fetch-site': 'same-site' }, true],
		['POST', { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' }, false],
		['GET', { origin: 'https://evil.example' }, false],
	] as [string, Record<string, string>, boolean][])(
		'%s with %o comes from elsewhere: %s',
		(method, headers, foreign) => {
			const settled = { ...headers, 'x-request-protocol': 'https', 'x-request-host': 'network.example.org' };
			expect(comesFromElsewhere({ method, headers: settled } as unknown as IncomingMessage)).toBe(foreign);
		},
	);
});

describe('every answer', () => {
	const member = 'consilium=signed';
	async function open(PUBLIC_URL: string) {
		const web = await startWebServer({
			settings: { HOST: '127.0.0.1', PORT: 0, PUBLIC_URL, TRUST_PROXY: PUBLIC_URL !== '' },
			isUp: () => true,
			isHealthy: async () => true,
			isMember: ({ headers }) => headers.cookie === member,
			languageOf: ({ headers }) => headers['accept-language'] ?? 'en',
		});
		web.open(async (request, response) => {
			let bytes = 0;
			try {
				for await (const chunk of request) bytes += (chunk as Buffer).length;
			} catch {
				return; // cut off at the door
			}
			response.writeHead(200, { 'content-type': 'text/plain', 'content-security-policy': 'sandbox' });
			response.end(String(bytes));
		});
		const ask = (path: string, options: RequestInit = {}) =>
			fetch(`http://127.0.0.1:${web.port}${path}`, {
				...options,
				headers: { 'x-forwarded-for': '192.0.2.1', origin: PUBLIC_URL, ...(options.headers as Record<string, string>) },
			});
		return { ask, close: () => web.drain(0) };
	}

	test('says that it is of the type it says, stands in no frame, and over TLS that it comes in no other way', async () => {
		const { ask, close } = await open('https://network.example.org');
		const answers = [await ask('/healthz'), await ask('/_app/x.js'), await ask('/')];
		for (const answer of answers) {
			expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
			expect(answer.headers.get('strict-transport-security')).toMatch(/^max-age=31536000\b/);
			expect(answer.headers.get('cross-origin-resource-policy')).toBe('same-origin');
			expect(answer.headers.get('referrer-policy')).toBe('same-origin');
		}
		expect(answers[0]?.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
		// Whoever makes the answer may be stricter.
		expect(answers[2]?.headers.get('content-security-policy')).toBe('sandbox');
		const heavy = await ask('/', { method: 'POST', body: 'x'.repeat(1024 * 1024 + 1) });
		expect(heavy.status).toBe(413);
		expect(heavy.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
		await close();
		const alone = await open('');
		expect((await alone.ask('/')).headers.get('strict-transport-security')).toBeNull();
		await alone.close();
	});

	test('what is refused before anybody asks whose it is gets a page in words of the reader', async () => {
		const { ask, close } = await open('https://network.example.org');
		const refused = async (path: string, options: RequestInit) => {
			const answer = await ask(path, options);
			return [answer.status, await answer.text()];
		};
		const headers = { accept: 'text/html', 'accept-language': 'es', origin: 'https://evil.example' };
		const [status, page] = await refused('/sign-in', { method: 'POST', headers, body: 'a=b' });
		expect(status).toBe(403);
		expect(page).toMatch(
			/<html lang="es" dir="ltr">.*Esto se envió desde una página de otro sitio.*No se cambió nada\./s,
		);
		expect(await refused('/sign-in', { method: 'POST', headers: { origin: 'null' }, body: 'a=b' })).toEqual([
			403,
			expect.stringMatching(/^This was sent from a page of another site.*\.\n$/),
		]);
		const large = { method: 'POST', body: 'x'.repeat(1024 * 1024 + 1) };
		const ours = { ...headers, 'accept-language': 'ar', origin: 'https://network.example.org' };
		expect(await refused('/sign-in', { ...large, headers: ours })).toEqual([413, expect.stringContaining('dir="rtl"')]);
		expect(await refused(`/search?q=${'a'.repeat(20_000)}`, {})).toEqual([
			431,
			expect.stringMatching(/lang="en".*lang="ar" dir="rtl".*lang="es"/s),
		]);
		await close();
	});

	test('a stranger sends a megabyte at most, whatever the body says of its length; a member sends photos', async () => {
		const { ask, close } = await open('https://network.example.org');
		const large = new Uint8Array(2 * 1024 * 1024);
		const stream = () => new Blob([large]).stream();
		expect((await ask('/videos/new', { method: 'POST', body: large })).status).toBe(413);
		await expect(ask('/x', { method: 'POST', body: stream(), duplex: 'half' } as RequestInit)).rejects.toThrow();
		expect(await (await ask('/x', { method: 'POST', body: 'x'.repeat(1000) })).text()).toBe('1000');
		const headers = { cookie: member };
		expect(await (await ask('/x', { method: 'POST', body: large, headers })).text()).toBe(String(large.length));
		const streamed = await ask('/x', { method: 'POST', body: stream(), duplex: 'half', headers } as RequestInit);
		expect(await streamed.text()).toBe(String(large.length));
		await close();
	});
});
