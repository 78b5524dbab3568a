// The page for words that were sent when nobody was signed in any more: without JavaScript no draft of them lies in the browser, and
// a redirect to the sign-in page would have thrown them away. They come back to their writer, are stored nowhere, and go out again
// by one press.

import { say } from '#words/say.ts';
import { layout } from './error-page.ts';
import { escapeHtml } from './escape-html.ts';

/** Passwords and codes are given to nobody's screen. */
const isSecret = (name: string) => /password|code/i.test(name);
/** A button or a choice sends single words; what somebody wrote has a space or a line in it. */
const isWritten = (value: string) => /\S\s+\S/.test(value);

/** Did somebody write in this form what it would be a pity to lose? */
export const holdsWords = (form: FormData): boolean =>
	[...form].some(([name, value]) => typeof value === 'string' && !isSecret(name) && isWritten(value));

/**
 * @param form what was sent, cleaned.
 * @param action where to: path and query.
 * @param signIn address of the sign-in page.
 */
export function unsentPage(form: FormData, action: string, signIn: string): Response {
	const fields = [...form].filter(
		(field): field is [string, string] => typeof field[1] === 'string' && !isSecret(field[0]),
	);
	const files = [...form].some(([, value]) => typeof value !== 'string' && value.size > 0);
	const page = layout(
		401,
		'You are no longer signed in',
		`<p>${say('Nothing was sent. What you wrote stands below as long as this page is open: sign in in another tab, come back here, and send it again.')}</p>
			${files ? `<p>${say('Files do not stay: send the text first, and add them again.')}</p>` : ''}
			<p><a href="${escapeHtml(signIn)}" target="_blank" rel="noopener">${say('Sign in in another tab')}</a></p>
			<form method="post" action="${escapeHtml(action)}">
				${fields.map(fieldOf).join('\n\t\t\t\t')}
				<button>${say('Send it again')}</button>
			</form>`,
	);
	const headers = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' };
	return new Response(page, { status: 401, headers });
}

// A line break right behind the tag is not part of the text (HTML, 13.2.6.4.7); the words may begin with one.
const fieldOf = ([name, value]: [string, string]) =>
	isWritten(value)
		? `<textarea name="${escapeHtml(name)}" rows="8" dir="auto" readonly aria-label="${say('What you wrote')}">\n${escapeHtml(value)}</textarea>`
		: `<input type="hidden" name="${escapeHtml(name)}" value="${escapeHtml(value)}">`;
