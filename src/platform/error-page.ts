// The page of an error that happened where no page is made: a form that leads to a file or to another page. Kit answers with the one
// page of src/error.html, which is English and speaks of a fault on our side; here it says what happened, in the reader's language.

import { language, runsLeft, say } from '#words/say.ts';
import { inLanguage } from '#words/speak.server.ts';
import type { Refusal } from './refusal.ts';

/** How src/error.html marks the sentence of the error. */
const MESSAGE = /<p id="message">([\s\S]*?)<\/p>/;

/**
 * The same answer with the page in words of the reader; any other answer as it is.
 * @param asked somebody asks for a page: the framework's line about a method that an address does not take becomes one.
 */
export async function spokenError(response: Response, asked: boolean): Promise<Response> {
	const { status } = response;
	const isLine = asked && status === 405;
	if (status < 400 || !(isLine || response.headers.get('content-type')?.startsWith('text/html'))) return response;
	const came = await response.text();
	const message = isLine ? NO_PAGE : MESSAGE.exec(came)?.[1];
	const headers = new Headers(response.headers);
	headers.delete('content-length');
	headers.delete('etag');
	headers.set('content-type', 'text/html; charset=utf-8');
	return new Response(message === undefined ? came : pageOf(status, message), { status, headers });
}

const NO_PAGE = 'This address is no page to open: it takes what a form or a button sends.';

/** A refusal before any page is made, as a page. Its sentence is one of ours, without a member's words. */
export function refusalPage({ status, message, retryAfter }: Refusal): Response {
	return new Response(pageOf(status, message), {
		status,
		headers: {
			'content-type': 'text/html; charset=utf-8',
			'cache-control': 'no-store',
			...(retryAfter && { 'retry-after': String(retryAfter) }),
		},
	});
}

/** @param message HTML, in English. */
function pageOf(status: number, message: string): string {
	// What the framework forbids it says to no reader; a refusal of ours has a sentence that says what is missing.
	const closed = status === 403 && /[.?!]$/.test(message);
	const missing = status === 404 || (status === 403 && !closed);
	const [title, sentence] = missing
		? [
				'There is no such page',
				'The address may be mistyped, or what was here has been taken away or is not shown to you.',
			]
		: status < 500
			? [closed ? 'This is not open to you' : 'That did not work', `${say(message)} ${say('Nothing was changed.')}`]
			: [
					'Something broke on our side',
					'Nothing of what was stored is lost. If you were sending something, go back: the form keeps what you typed. Then try again.',
				];
	return layout(
		missing ? 404 : status,
		title,
		`<p>${say(sentence)}</p>${
			status >= 500
				? `
			<p>${message}</p>`
				: ''
		}`,
	);
}

/**
 * The page of a request that was refused before anybody asked whose it is.
 * @param sentence one of ours, in English.
 * @param languages in which it is said; without any, the reader's.
 */
export function doorPage(status: number, sentence: string, languages: readonly string[] = []): string {
	const words = () => `${say(sentence)} ${say('Nothing was changed.')}`;
	const spoken = languages.map(
		(one) => `<p lang="${one}" dir="${runsLeft(one) ? 'rtl' : 'ltr'}">${inLanguage(one, words)}</p>`,
	);
	return layout(status, 'That did not work', spoken.length ? spoken.join('\n\t\t\t') : `<p>${words()}</p>`);
}

/** A page without any of the frame. @param title in English. @param words HTML, in the reader's language. */
export function layout(status: number, title: string, words: string): string {
	return `<!doctype html>
<html lang="${language()}" dir="${runsLeft(language()) ? 'rtl' : 'ltr'}">
	<head>
		<meta charset="utf-8">
		<meta name="viewport" content="width=device-width, initial-scale=1">
		<meta name="color-scheme" content="light dark">
		<meta name="robots" content="noindex">
		<title>${say(title)}</title>
		<link rel="stylesheet" href="/error.css">
	</head>
	<body>
		<main>
			<p>${status}</p>
			<h1>${say(title)}</h1>
			${words}
			<p><a href="/">${say('Go to the first page')}</a></p>
		</main>
	</body>
</html>
`;
}
