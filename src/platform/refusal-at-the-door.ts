// What the front door says to a request that it lets nobody answer: a page for whoever asks for pages, in the reader's language, a
// line of text for programs. Nothing of the request stands in it.

import { type IncomingMessage, type ServerResponse, STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { inLanguage, LANGUAGES } from '#words/speak.server.ts';
import { doorPage } from './error-page.ts';

export const ELSEWHERE =
	'This was sent from a page of another site, and was not taken. If you meant it, open the page here and send it from there.';
const TOO_LONG = 'This address is longer than the server reads. Open the page anew and search for less at once.';

/** For src/error.html's style and nothing else. */
const POLICY = "default-src 'none'; style-src 'self'; base-uri 'none'; frame-ancestors 'none'";

/**
 * Answers, and takes no more of the body than has come.
 * @param sentence one of ours, in English.
 * @param spoken the reader's language.
 */
export function refuseRequest(
	{ headers }: IncomingMessage,
	response: ServerResponse,
	{ status, sentence, spoken }: { status: number; sentence: string; spoken: string },
): void {
	const asksForPage = String(headers.accept ?? '').includes('text/html');
	response.writeHead(status, {
		'content-type': `text/${asksForPage ? 'html' : 'plain'}; charset=utf-8`,
		'cache-control': 'no-store',
		...(asksForPage && { 'content-security-policy': POLICY }),
	});
	response.end(asksForPage ? inLanguage(spoken, () => doorPage(status, sentence)) : `${sentence}\n`);
}

/**
 * The answer to what is no request yet, so that nobody can say who reads it: a link with more in it than a server takes gets a page
 * in every language, whatever else cannot be read a status.
 * @param problem of the parser of node:http.
 */
export function refuseUnread(problem: NodeJS.ErrnoException, socket: Duplex): void {
	if (problem.code === 'ECONNRESET' || !socket.writable) return void socket.destroy();
	const status = UNREAD[problem.code ?? ''] ?? 400;
	const page = status === 431 ? doorPage(status, TOO_LONG, LANGUAGES) : '';
	const head = ['content-type: text/html; charset=utf-8', `content-security-policy: ${POLICY}`, 'connection: close'];
	const line = `HTTP/1.1 ${status} ${STATUS_CODES[status]}`;
	socket.end([line, ...head, `content-length: ${Buffer.byteLength(page)}`, '', page].join('\r\n'));
}

const UNREAD: Record<string, number> = { HPE_HEADER_OVERFLOW: 431, ERR_HTTP_REQUEST_TIMEOUT: 408 };
