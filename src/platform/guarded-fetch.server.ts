// Asking an address that somebody named: guarded against everything that such an address and such an answer can be. Link
// cards and feeds ask through it.

import { lookup } from 'node:dns/promises';
import http from 'node:http';
import https from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { pipeline, Readable } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate, createInflateRaw } from 'node:zlib';
import { type Bounds, PUBLIC_ONLY } from './outward-address.ts';

/** Why nothing was fetched: words for the operator, no part of the answer. */
export class NotFetched extends Error {
	readonly why: string;
	constructor(why: string) {
		super(`not fetched: ${why}`);
		this.why = why;
	}
}

export interface FetchOptions {
	bounds?: Bounds;
	/** Addresses of a name. */
	resolve?(host: string): Promise<string[]>;
	/** Milliseconds for all of it: hops, head and body. */
	patience?: number;
}

export interface Question {
	/** Header fields, "accept" and "user-agent" among them; what it asks with is the same at each hop. */
	headers: Record<string, string>;
	/** Bytes of the unpacked body that are read. */
	mostBytes: number;
	/** Types of content that are read at all. */
	only?: RegExp;
}

export interface Answer {
	/** Where it was found, after redirects. */
	url: string;
	/** Where it says that it lies from now on: set when every hop was a permanent one (301, 308). */
	movedTo: string | null;
	status: number;
	headers: http.IncomingHttpHeaders;
	/** Empty for anything but 200. */
	body: Buffer;
	/** There was more than `mostBytes`. */
	cut: boolean;
	/** The connection broke before the end; `body` holds what came. */
	broken: boolean;
}

const MOST_REDIRECTS = 5;
const PATIENCE_MS = 5_000;

/**
 * What stands at an http(s) address. Each hop's name is resolved once, every address of it is judged, and the connection goes to
 * an address that was judged: a name that answers differently the second time is not asked a second time.
 * @throws NotFetched for private addresses, other ports, circles, silence. Any status is an answer.
 */
export async function guardedFetch(address: string, question: Question, options: FetchOptions = {}): Promise<Answer> {
	const signal = AbortSignal.timeout(options.patience ?? PATIENCE_MS);
	let url = readUrl(address);
	let forGood = true;
	for (let hop = 0; hop <= MOST_REDIRECTS; hop++) {
		const answer = await ask(url, question.headers, options, signal);
		const status = answer.statusCode ?? 0;
		const { location } = answer.headers;
		if ([301, 302, 303, 307, 308].includes(status) && location) {
			answer.destroy();
			if (status !== 301 && status !== 308) forGood = false;
			url = readUrl(location, url);
			continue;
		}
		if (status === 200 && question.only && !question.only.test(answer.headers['content-type'] ?? '')) {
			answer.destroy();
			throw new NotFetched('is no page');
		}
		const read =
			status === 200
				? await readSome(answer, question.mostBytes, signal)
				: { body: Buffer.alloc(0), cut: false, broken: false };
		answer.destroy();
		return { url: url.href, movedTo: hop > 0 && forGood ? url.href : null, status, headers: answer.headers, ...read };
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

async function ask(
	url: URL,
	headers: Record<string, string>,
	options: FetchOptions,
	signal: AbortSignal,
): Promise<http.IncomingMessage> {
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
			{ agent: false, lookup: pinned, signal, headers: { ...headers, 'accept-encoding': 'gzip, deflate, br' } },
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

/** Reads at most `most` bytes of what the body unpacks to, and no more of what it is packed in. */
async function readSome(
	answer: http.IncomingMessage,
	most: number,
	signal: AbortSignal,
): Promise<Pick<Answer, 'body' | 'cut' | 'broken'>> {
	const stream = await unpacked(answer);
	const parts: Buffer[] = [];
	let length = 0;
	let broken = false;
	try {
		for await (const part of stream as AsyncIterable<Buffer>) {
			parts.push(part.subarray(0, most - length));
			length += part.length;
			if (length > most) break;
		}
	} catch {
		// What came until it broke may be enough for whoever asked; without anything there is nothing.
		if (signal.aborted || length === 0) throw new NotFetched(signal.aborted ? 'did not answer in time' : 'broke off');
		broken = true;
	} finally {
		answer.destroy();
		stream.destroy();
	}
	return { body: Buffer.concat(parts), cut: length > most, broken };
}

/** The body as it was before it was packed. What breaks on the way breaks it too. */
async function unpacked(answer: http.IncomingMessage): Promise<Readable> {
	const ended = () => {}; // whoever reads is told
	switch ((answer.headers['content-encoding'] ?? 'identity').toLowerCase().trim()) {
		case 'identity':
		case '':
			return answer;
		case 'gzip':
		case 'x-gzip':
			return pipeline(answer, createGunzip(), ended);
		case 'br':
			return pipeline(answer, createBrotliDecompress(), ended);
		case 'deflate': {
			// Many servers leave out the two bytes before it, as browsers know (RFC 9110, 8.4.1.2).
			const bytes = answer[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
			const first = await bytes.next().catch(() => ({ done: true as const, value: undefined }));
			const whole = (async function* () {
				if (!first.done) yield first.value;
				yield* { [Symbol.asyncIterator]: () => bytes };
			})();
			const isBare = !first.done && ((first.value[0] ?? 0) & 0x0f) !== 8;
			return pipeline(Readable.from(whole), isBare ? createInflateRaw() : createInflate(), ended);
		}
		default:
			throw new NotFetched('is packed in an unknown way');
	}
}
