// Fetching a page that somebody named: guarded against everything that such a page and such an address can be.

import { lookup } from 'node:dns/promises';
import http from 'node:http';
import https from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { type Bounds, PUBLIC_ONLY } from './outward-address.ts';

export interface FetchedPage {
	/** Where it was found, after redirects. */
	url: string;
	/** At most a megabyte of it, as text. */
	html: string;
}

/** Why a page was not fetched: a word for the operator, no part of the page. */
export class NotFetched extends Error {
	readonly why: string;
	constructor(why: string) {
		super(`not fetched: ${why}`);
		this.why = why;
	}
}

const MOST_BYTES = 1_000_000;
const MOST_REDIRECTS = 5;
const PATIENCE_MS = 5_000;

export interface FetchOptions {
	bounds?: Bounds;
	/** Addresses of a name. */
	resolve?(host: string): Promise<string[]>;
	patience?: number;
}

/**
 * The page at an http(s) address. Each hop's name is resolved once, every address of it is judged, and the connection goes to
 * an address that was judged: a name that answers differently the second time is not asked a second time.
 * @throws NotFetched for private addresses, other ports, other types than HTML, loops, silence; what is larger is cut.
 */
export async function fetchPage(address: string, options: FetchOptions = {}): Promise<FetchedPage> {
	const signal = AbortSignal.timeout(options.patience ?? PATIENCE_MS);
	let url = readUrl(address);
	for (let hop = 0; hop <= MOST_REDIRECTS; hop++) {
		const answer = await ask(url, options, signal);
		const location = answer.headers.location;
		if (answer.statusCode && answer.statusCode >= 300 && answer.statusCode < 400 && location) {
			answer.destroy();
			url = readUrl(location, url);
			continue;
		}
		if (answer.statusCode !== 200) {
			answer.destroy();
			throw new NotFetched(`answered ${answer.statusCode}`);
		}
		const type = answer.headers['content-type'] ?? '';
		if (!/^\s*(?:text\/html|application\/xhtml\+xml)\b/i.test(type)) {
			answer.destroy();
			throw new NotFetched('is no page');
		}
		return { url: url.href, html: decode(await readSome(answer, signal), type) };
	}
	throw new NotFetched('leads in circles');
}

function readUrl(address: string, base?: URL): URL {
	let url: URL;
	try {
		url = new URL(address, base);
	} catch {
		throw new NotFetched('is no address');
	}
	if (url.protocol !== 'http:' && url.protocol !== 'https:') throw new NotFetched('is no web address');
	if (url.username || url.password) throw new NotFetched('carries a password');
	url.hash = '';
	return url;
}

async function resolveName(host: string): Promise<string[]> {
	return (await lookup(host, { all: true, verbatim: true })).map((one) => one.address);
}

async function ask(url: URL, options: FetchOptions, signal: AbortSignal): Promise<http.IncomingMessage> {
	const bounds = options.bounds ?? PUBLIC_ONLY;
	const secure = url.protocol === 'https:';
	if (!bounds.port(Number(url.port || (secure ? 443 : 80)))) throw new NotFetched('another port');
	const host = url.hostname.replace(/^\[|\]$/g, '');
	const addresses = isIP(host)
		? [host]
		: await Promise.race([
				(options.resolve ?? resolveName)(host).catch(() => [] as string[]),
				new Promise<never>((_, reject) =>
					signal.addEventListener('abort', () => reject(new NotFetched('did not answer in time')), { once: true }),
				),
			]);
	const first = addresses[0];
	if (first === undefined) throw new NotFetched('has no address');
	if (!addresses.every((one) => bounds.address(one))) throw new NotFetched('a private address');
	// The connection is told the address that was judged, whatever the name says by then.
	const pinned: LookupFunction = (_host, asked, answer) => {
		const family = isIP(first);
		if (asked.all) answer(null, [{ address: first, family }]);
		else answer(null, first, family);
	};
	return new Promise((resolve, reject) => {
		const request = (secure ? https : http).request(
			url,
			{
				agent: false,
				lookup: pinned,
				signal,
				headers: {
					accept: 'text/html,application/xhtml+xml',
					'accept-encoding': 'gzip, deflate, br',
					'user-agent': 'Consilium link card (fetches the page once to show its title)',
				},
			},
			resolve,
		);
		request.on('error', (problem) =>
			reject(
				problem.name === 'AbortError' || signal.aborted
					? new NotFetched('did not answer in time')
					: new NotFetched('does not answer'),
			),
		);
		request.end();
	});
}

/** Reads at most a megabyte of what the body unpacks to, and no more of what it is packed in. */
async function readSome(answer: http.IncomingMessage, signal: AbortSignal): Promise<Buffer> {
	const encoding = (answer.headers['content-encoding'] ?? 'identity').toLowerCase();
	const unpack =
		encoding === 'gzip'
			? createGunzip()
			: encoding === 'br'
				? createBrotliDecompress()
				: encoding === 'deflate'
					? createInflate()
					: null;
	if (unpack === null && encoding !== 'identity') throw new NotFetched('is packed in an unknown way');
	const stream = unpack ? answer.pipe(unpack) : answer;
	const parts: Buffer[] = [];
	let length = 0;
	try {
		for await (const part of stream as AsyncIterable<Buffer>) {
			parts.push(part.subarray(0, MOST_BYTES - length));
			length += part.length;
			if (length >= MOST_BYTES) break;
		}
	} catch {
		// What came until it broke may hold the head already; without anything there is nothing.
		if (signal.aborted || length === 0) throw new NotFetched(signal.aborted ? 'did not answer in time' : 'broke off');
	} finally {
		answer.destroy();
		unpack?.destroy();
	}
	return Buffer.concat(parts);
}

function decode(bytes: Buffer, type: string): string {
	const named =
		/charset\s*=\s*"?([\w-]{2,40})/i.exec(type)?.[1] ??
		/<meta[^>]{0,200}charset\s*=\s*["']?([\w-]{2,40})/i.exec(bytes.subarray(0, 2048).toString('latin1'))?.[1] ??
		'utf-8';
	try {
		return new TextDecoder(named).decode(bytes);
	} catch {
		return new TextDecoder().decode(bytes);
	}
}
