// The HTTP server around the handler: what stands in front of it (origin, compression, health, "try again") and how
// it ends without cutting anybody off.

import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { layHeaders } from './answer-headers.ts';
import { compressResponse } from './compress-response.ts';
import { limitBody } from './limit-body.ts';
import { ELSEWHERE, refuseRequest, refuseUnread } from './refusal-at-the-door.ts';
import { comesFromElsewhere, settleOrigin } from './request-origin.ts';
import { noteSecurity } from './security-log.ts';
import type { Settings } from './settings.ts';
import { takeTurns } from './take-turns.ts';
import { type Wait, waitingPage, waitSentence } from './waiting-page.ts';

export interface WebServer {
	/** The port it really listens on (differs from the setting when that is 0). */
	port: number;
	/** Lets requests through to the handler; those that came earlier have waited. */
	open(handler: RequestListener): void;
	/** Takes no more connections, waits for the requests in flight, at most `patience` milliseconds. */
	drain(patience: number): Promise<void>;
	/** For the development server, which brings a web socket of its own. */
	server: Server;
}

export interface WebServerOptions {
	settings: Pick<Settings, 'HOST' | 'PORT' | 'PUBLIC_URL' | 'TRUST_PROXY'>;
	/** False while the database is known to be down: requests are told to come back. */
	isUp(): boolean;
	/** Asks the database; the answer of /healthz. */
	isHealthy(): Promise<boolean>;
	/** Carries the request a session that this network signed? Others may send small bodies only. */
	isMember(request: IncomingMessage): boolean;
	/** The language of the interface in which the request is answered, as far as its headers tell. */
	languageOf(request: IncomingMessage): string;
}

/** Listens. @throws an Error with a sentence when the port is taken or the address is not ours. */
export async function startWebServer({
	settings,
	isUp,
	isHealthy,
	isMember,
	languageOf,
}: WebServerOptions): Promise<WebServer> {
	let handler: RequestListener | undefined;
	let letThrough: () => void = () => {};
	const opened = new Promise<void>((resolve) => {
		letThrough = resolve;
	});
	let draining = false;
	const inFlight = new Set<ServerResponse>();
	const turn = takeTurns();

	const server = createServer(async (request, response) => {
		layHeaders(response, settings.PUBLIC_URL);
		if (draining) response.shouldKeepAlive = false;
		inFlight.add(response);
		response.once('close', () => {
			inFlight.delete(response);
			// A connection kept open for the next request would keep a server open that wants to end.
			if (draining) server.closeIdleConnections();
		});
		if (request.url === '/healthz') {
			const healthy = handler !== undefined && !draining && (await isHealthy());
			return answer(response, healthy ? 200 : 503, healthy ? 'ok\n' : 'not ready\n');
		}
		// No address of ours has a NUL, and PostgreSQL takes none: asked for is what is left without it.
		while (request.url?.includes('%00')) request.url = request.url.replaceAll('%00', '');
		const refused = settleOrigin(request, settings);
		if (refused)
			return refuseRequest(request, response, { status: 421, sentence: refused, spoken: languageOf(request) });
		if (comesFromElsewhere(request)) {
			noteSecurity('from-another-site', { what: `${request.method} ${areaOf(request)}` });
			return refuseRequest(request, response, { status: 403, sentence: ELSEWHERE, spoken: languageOf(request) });
		}
		const heavy = limitBody(request, () => isMember(request));
		if (heavy) return refuseRequest(request, response, { status: 413, sentence: heavy, spoken: languageOf(request) });
		if (!handler) await opened;
		if (!isUp() && !isStatic(request)) return comeBack(request, response, 'restarting');
		compressResponse(request, response);
		const work = () => void (handler as RequestListener)(request, response);
		if (!isPage(request)) work();
		else if (!turn(response, work)) comeBack(request, response, 'busy');
	});
	server.on('clientError', refuseUnread);
	// Longer than the idle time of common proxies, so that they never write into a connection we are closing.
	server.keepAliveTimeout = 65_000;
	server.headersTimeout = 66_000;
	// A series of pictures over a slow line takes longer than Node's five minutes.
	server.requestTimeout = 30 * 60_000;

	await listen(server, settings);
	return {
		server,
		port: (server.address() as AddressInfo).port,
		open(given) {
			handler = given;
			letThrough();
		},
		drain: (patience) =>
			new Promise((resolve) => {
				draining = true;
				for (const response of inFlight) response.shouldKeepAlive = false;
				const cut = setTimeout(() => server.closeAllConnections(), patience);
				server.close(() => {
					clearTimeout(cut);
					resolve();
				});
				server.closeIdleConnections();
			}),
	};
}

function listen(server: Server, { HOST, PORT }: WebServerOptions['settings']): Promise<void> {
	return new Promise((resolve, reject) => {
		server.once('error', (problem: NodeJS.ErrnoException) => {
			const sentences: Record<string, string> = {
				EADDRINUSE: `Port ${PORT} is taken: another program listens on ${HOST}:${PORT}. Stop it, or set PORT to a free one.`,
				EACCES: `Port ${PORT} may not be used by this account (PORT); ports below 1024 are reserved.`,
				EADDRNOTAVAIL: `HOST is “${HOST}”, which is no address of this machine.`,
				ENOTFOUND: `HOST is “${HOST}”, which is no name of this machine.`,
			};
			reject(new Error(sentences[problem.code ?? ''] ?? `Cannot listen on ${HOST}:${PORT}: ${problem.message}`));
		});
		server.listen(PORT, HOST, () => {
			server.removeAllListeners('error');
			resolve();
		});
	});
}

function answer(response: ServerResponse, status: number, text: string): void {
	response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' });
	response.end(text);
}

/** The first part of the address alone, and only if it is a word: what follows may be somebody's link. */
const areaOf = ({ url = '' }: IncomingMessage) => /^\/[a-z-]{0,30}(?=[/?]|$)/.exec(url)?.[0] ?? 'no page';

/** A file that needs no database; the waiting page's style is one. */
function isStatic({ url = '' }: IncomingMessage): boolean {
	return url.startsWith('/_app/') || url === '/error.css';
}

/** Pages are made in turn; forms, files and streams are not. */
function isPage(request: IncomingMessage): boolean {
	return request.method === 'GET' && String(request.headers.accept ?? '').includes('text/html');
}

function comeBack(request: IncomingMessage, response: ServerResponse, wait: Wait): void {
	response.setHeader('retry-after', '2');
	if (!String(request.headers.accept ?? '').includes('text/html')) {
		answer(response, 503, `${waitSentence(wait)}\n`);
		return;
	}
	response.writeHead(503, {
		'content-type': 'text/html; charset=utf-8',
		'cache-control': 'no-store',
		'content-security-policy': "default-src 'none'; style-src 'self'; base-uri 'none'; frame-ancestors 'none'",
	});
	response.end(waitingPage(wait));
}
