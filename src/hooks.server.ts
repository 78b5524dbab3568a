// Session → viewer, and what becomes of the answer.

import { error, type RequestEvent } from '@sveltejs/kit';
import type { Handle, HandleServerError, ServerInit } from '@sveltejs/kit/hooks';
import { chosenLanguage } from '#features/accounts/asked-language.ts';
import { sessionToken } from '#features/accounts/session-cookie.ts';
import { noteSession } from '#features/accounts/sessions.ts';
import '#features/kinds.ts';
import { carriesMember, isPersonaPath, personaViewer } from '#features/personas/persona-door.ts';
import { speaksPlainly } from '#features/plain-words/choose-plain-words.ts';
import { explainPage } from '#features/plain-words/explain-page.ts';
import { readNetwork } from '#kernel/network/read-network.ts';
import { notePresence } from '#kernel/people/presence.ts';
import { readViewer } from '#kernel/people/read-viewer.ts';
import { cleanBodies } from '#platform/clean-text.ts';
import { closeDatabase } from '#platform/db.server.ts';
import { refusalPage, spokenError } from '#platform/error-page.ts';
import { faultWords, isDiskFull } from '#platform/fault-words.ts';
import { encodePage, keepPage, keptPage, pageKey, pagesVersion } from '#platform/kept-pages.server.ts';
import { joinPage, type PageText, renderInPieces, withoutBlockMarks } from '#platform/page-pieces.ts';
import { Refusal } from '#platform/refusal.ts';
import { afterRequests } from '#platform/shutdown.ts';
import { holdsWords, unsentPage } from '#platform/unsent-page.ts';
import italic from '#ui/fonts/source-serif-italic.woff2?url';
import { SAID_ID, say } from '#words/say.ts';
import { directionOf, inLanguage, keepSaid, known, languageOf } from '#words/speak.server.ts';
import { refused } from './routes/api/persona/answered.ts';
import { keepPace } from './routes/paces.ts';

export const init: ServerInit = () => {
	afterRequests(closeDatabase);
};

export const handle: Handle = async ({ event, resolve }) => {
	const { locals, request, url } = event;
	if (request.method === 'POST') cleanBodies(request, brokenBody, tooMuch);
	// Here nobody asks which member it is (decision 0030).
	const unasked = isPersonaPath(url.pathname);
	if (carriesMember(url.pathname, event.cookies))
		return Response.json({ problem: 'A persona’s request carries no cookie of a member.' }, { status: 400 });
	locals.address = unasked ? '' : (request.headers.get('x-client-ip') ?? event.getClientAddress());
	locals.token = unasked ? null : sessionToken(event.cookies);
	locals.network = await readNetwork();
	try {
		locals.viewer = unasked
			? await personaViewer(url.pathname, request.headers.get('authorization'))
			: await readViewer(locals.token);
	} catch (problem) {
		return refused(problem);
	}
	// What waited off line for its writer goes out in the writer's name, or not at all (src/enhance/outbox-store.ts).
	const meant = request.headers.get('x-member');
	if (meant !== null && (locals.viewer.memberId === null || locals.viewer.handle !== meant))
		return Response.json({ problem: 'Another member is signed in here.' }, { status: 409 });
	const { viewer } = locals;
	locals.language =
		(viewer.memberId === null ? null : known(viewer.speaks)) ??
		known(chosenLanguage(event.cookies)) ??
		languageOf(request.headers.get('accept-language'));
	locals.plain = !unasked && speaksPlainly(viewer, event.cookies, url.pathname);
	return inLanguage(locals.language, () => answer(event, resolve, unasked));
};

function tooMuch(): never {
	error(413, say('This form has more fields than any of ours.'));
}

function brokenBody(): never {
	error(400, say('What was sent did not arrive whole, or is no form. Nothing was kept; go back and send it again.'));
}

async function answer(event: RequestEvent, resolve: Parameters<Handle>[0]['resolve'], unasked: boolean) {
	const { locals, request, url } = event;
	if (locals.network === null && !url.pathname.startsWith('/set-up') && !url.pathname.startsWith('/design'))
		return redirectTo('/set-up');
	if (locals.viewer.memberId !== null) {
		notePresence(locals.viewer.memberId);
		noteSession(locals.viewer.sessionId);
	}

	try {
		keepPace(event.route.id, locals.viewer, locals.address);
	} catch (problem) {
		const shown = request.headers.get('accept')?.includes('text/html') && problem instanceof Refusal;
		return shown ? refusalPage(problem) : refused(problem);
	}

	const key = keptUnder(event);
	const kept = key && keptPage(key);
	if (kept) return kept;
	const version = pagesVersion();

	const sent = isUnsignedForm(event) ? request.clone() : null;
	const said = RENDERED_TWICE.has(event.route.id ?? '') && locals.language !== 'en' ? keepSaid() : null;
	const { page: written, response } = await resolvePage(event, resolve, said);
	const page = locals.plain && written ? { text: explainPage(joinPage(written)), pieces: [] } : written;

	// A visitor gets the same answer for what is hidden and for what does not exist: the sign-in page.
	if (
		!unasked &&
		locals.viewer.memberId === null &&
		(response.status === 404 || response.status === 401) &&
		wantsPage(request)
	)
		return signInFirst(url, sent);
	if (unasked) response.headers.set('referrer-policy', 'no-referrer');
	// What a signed-in member sees stays in the member's own browser, and is asked for again each time.
	if (!response.headers.has('cache-control')) response.headers.set('cache-control', 'private, no-cache');
	if (page === null) return spokenError(response, wantsPage(request));
	const encoding = request.headers.get('accept-encoding');
	if (key !== null && response.status === 200) return keepPage(key, version, page, response.headers, encoding);
	const { bytes, headers } = encodePage(page, response.headers, encoding);
	return new Response(bytes, { status: response.status, headers });
}

/** A browser's own sending of a form by somebody who is signed in no more; script asks for JSON, and keeps the words itself. */
const isUnsignedForm = ({ locals, request }: RequestEvent) =>
	request.method === 'POST' &&
	locals.viewer.memberId === null &&
	(request.headers.get('accept') ?? '').includes('text/html');

/** The sign-in page; with words that somebody wrote the page that holds them. */
async function signInFirst({ pathname, search }: URL, sent: Request | null): Promise<Response> {
	const signIn = (query: string) => `/sign-in?next=${encodeURIComponent(pathname + query)}`;
	if (sent) {
		cleanBodies(sent, brokenBody, tooMuch);
		const form = await sent.formData();
		if (holdsWords(form))
			return unsentPage(form, pathname + search, signIn(search.replace(/^\?\/[\w-]+&?/, '?').replace(/^\?$/, '')));
	}
	return redirectTo(signIn(search));
}

/** Pages that go on in the browser (csr = true): there the same words have to be said again. */
const RENDERED_TWICE = new Set(['/(app)/personas', '/(persona)/as', '/(app)/account/passkeys']);

/** What visitors read most. Neither page has a form, so that no idempotency key is shared. */
const KEPT_ROUTES = new Set(['/(app)', '/(app)/posts/[id]']);

/** The key under which this request's page may be kept; null when it is somebody's own, or no such page. */
function keptUnder(event: RequestEvent): string | null {
	const { locals, request, url, route } = event;
	const anybody = locals.viewer.memberId === null && locals.token === null && locals.network !== null && !locals.plain;
	const plain = request.method === 'GET' && !event.isDataRequest && wantsPage(request);
	return anybody && plain && KEPT_ROUTES.has(route.id ?? '')
		? `${locals.language} ${pageKey(url.href, request.headers.get('accept-encoding'))}`
		: null;
}

/**
 * Kit hashes the whole text of a page for an ETag that never matches, since each page carries a fresh idempotency key
 * (8 % of a feed, decision 0005). So Kit is given an empty page to hash, and the text is answered from here.
 * @returns the page (null when this is none) and the response without it.
 */
async function resolvePage(
	event: RequestEvent,
	resolve: Parameters<Handle>[0]['resolve'],
	said: (() => Record<string, string>) | null,
): Promise<{ page: PageText | null; response: Response }> {
	let text = '';
	const pieces: Buffer[] = [];
	const response = await renderInPieces(pieces, () =>
		resolve(event, {
			transformPageChunk: ({ html }) => {
				text += text === '' ? html.replace('<html lang="en">', pageStart(event.locals)) : html;
				return '';
			},
		}),
	);
	if (text === '') {
		if (pieces.length > 0) throw new Error('Pieces of a page were placed in what is no page.');
		return { page: null, response };
	}
	if (!RENDERED_TWICE.has(event.route.id ?? '')) text = withoutBlockMarks(text);
	if (event.locals.language !== 'ar' && isCursive({ text, pieces })) text = text.replace('</head>', `${ITALIC}</head>`);
	if (said) text = text.replace(/<body[^>]*>/, (body) => `${body}${saidElement(said())}`);
	response.headers.append('vary', 'accept-language, cookie');
	response.headers.delete('etag');
	response.headers.delete('content-length');
	response.headers.set('content-type', 'text/html; charset=utf-8');
	return { page: { text, pieces }, response };
}

// Fetched when the first italic is met, it came after the layout, and the whole page was laid out again for it.
const ITALIC = `<link rel="preload" href="${italic}" as="font" type="font/woff2" crossorigin="anonymous">`;

const SLANTED = /<(?:em|cite)[ >]/;

/** Has the page a word in italics, for which their font comes? In Arabic letters there are none. */
const isCursive = ({ text, pieces }: PageText) =>
	SLANTED.test(text) || pieces.some((piece) => piece.includes('<em>') || piece.includes('<cite'));

/** Data, not script: nothing of it runs (CSP). A name that ends the element ends only its own string. */
const saidElement = (said: Record<string, string>) =>
	`<script type="application/json" id="${SAID_ID}">${JSON.stringify(said).replaceAll('<', '\\u003c')}</script>`;

/** Rows are kept for all readers alike, so that what is one reader's own in them is said here, to the styles. */
const pageStart = ({ language, viewer }: App.Locals) =>
	`<html lang="${language}" dir="${directionOf(language)}"${viewer.memberId !== null && viewer.unveils ? ' class="unveils"' : ''}>`;

function wantsPage(request: Request): boolean {
	return request.method === 'POST' || (request.headers.get('accept') ?? '*/*').includes('text/html');
}

function redirectTo(location: string): Response {
	return new Response(null, { status: 303, headers: { location, 'cache-control': 'no-store' } });
}

/** Every fault gets a reference number that the person can quote; nothing of the fault itself reaches the page. */
export const handleError: HandleServerError = ({ kind, error: problem, event }) => {
	if (kind === 'app' || kind === 'framework' || kind === 'validation')
		return { message: (problem as { message?: string })?.message ?? 'Not found' };
	if (problem instanceof Refusal) return { message: problem.message };
	const reference = Math.random().toString(36).slice(2, 8).toUpperCase();
	console.error(
		`fault ${reference} in ${event.request.method} ${event.route.id ?? 'an unknown route'}: ${faultWords(problem)}`,
	);
	if (isDiskFull(problem))
		return {
			message: 'The disk of the server is full: nothing new can be kept until whoever runs the network has made room.',
			reference,
			named: true,
		};
	return { message: 'Something went wrong on our side.', reference };
};
