// Fetching a page that somebody named, as text: for its title.

import { type FetchOptions, guardedFetch, NotFetched } from './guarded-fetch.server.ts';

export interface FetchedPage {
	/** Where it was found, after redirects. */
	url: string;
	/** At most a megabyte of it, as text. */
	html: string;
}

export { type FetchOptions, NotFetched };

const MOST_BYTES = 1_000_000;

/**
 * The page at an http(s) address.
 * @throws NotFetched for what guardedFetch refuses, for other answers than a page of HTML; what is larger is cut.
 */
export async function fetchPage(address: string, options: FetchOptions = {}): Promise<FetchedPage> {
	const answer = await guardedFetch(
		address,
		{
			headers: {
				accept: 'text/html,application/xhtml+xml',
				'user-agent': 'Consilium link card (fetches the page once to show its title)',
			},
			mostBytes: MOST_BYTES,
			only: /^\s*(?:text\/html|application\/xhtml\+xml)\b/i,
		},
		options,
	);
	if (answer.status !== 200) throw new NotFetched(`answered ${answer.status}`);
	return { url: answer.url, html: decode(answer.body, answer.headers['content-type'] ?? '') };
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
