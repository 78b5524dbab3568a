// Off line, what was read last opens as it was, and everything else says that there is no line. Kept: stylesheets, fonts, the
// enhancement script, the page without a line, and the pages that src/enhance/kept-pages.ts asks for, until its member
// signs out. It sends what waits in the outbox, takes what other apps share, and shows what comes by push.

/// <reference types="@sveltejs/kit" />
/// <reference lib="webworker" />
import { version } from '$app/env';
import { assets, immutable } from '$app/manifest';
import { mayKeep } from './enhance/kept-paths.ts';
import { listWaiting, SYNC, sendWaiting } from './enhance/outbox-store.ts';
import { withoutCases } from './enhance/without-cases.ts';

const worker = self as unknown as ServiceWorkerGlobalScope;
const CACHE = `frame-${version}`;
/** Pages read last; a new version drops them, since they ask for the old one's files. */
const PAGES = `pages-${version}-`;
const MOST_PAGES = 40;
const MOST_DAYS = 7;
/** As in src/enhance/shared.ts. */
const SHARED = 'shared';
const OFFLINE = '/offline';
const kept = [...immutable, ...assets]
	.map(({ path }) => `/${path}`)
	// The picture of a video without a poster is for pages with a connection.
	.filter((path) => path !== '/video.svg' && /\.(css|woff2|svg)$|\/enhance\/main-[^/]*\.js$/.test(path));

worker.addEventListener('install', (event) => {
	const fill = async () => {
		const cache = await caches.open(CACHE);
		await cache.addAll(kept);
		await keepOffline(cache);
		await worker.skipWaiting();
	};
	event.waitUntil(fill());
});

/** The page without a line, as a visitor sees it: no cookie goes along. @param language of the pages that are read here (BCP 47). */
async function keepOffline(cache: Cache, language?: string): Promise<void> {
	const page = await fetch(OFFLINE, {
		credentials: 'omit',
		redirect: 'error',
		headers: { accept: 'text/html', ...(language && { 'accept-language': language }) },
	});
	if (page.ok) await cache.put(OFFLINE, page);
}

/** Whoever reads in another language than the browser's gets the page without a line in it, too. */
async function speak(language: string): Promise<void> {
	const cache = await caches.open(CACHE);
	const page = await cache.match(OFFLINE);
	if (page && !(await page.text()).includes(`<html lang="${language}"`)) await keepOffline(cache, language);
}

worker.addEventListener('activate', (event) => {
	const clear = async () => {
		for (const name of await caches.keys())
			if (name !== CACHE && name !== SHARED && !name.startsWith(PAGES)) await caches.delete(name);
		await worker.clients.claim();
	};
	event.waitUntil(clear());
});

worker.addEventListener('fetch', (event) => {
	const { request } = event;
	const url = new URL(request.url);
	if (url.origin !== worker.location.origin) return;
	if (request.method === 'POST' && url.pathname === '/share') return event.respondWith(takeShared(request));
	if (request.method !== 'GET') return;
	if (request.mode === 'navigate') {
		event.respondWith(navigate(request, url));
	} else if (kept.includes(url.pathname)) {
		event.respondWith(caches.match(url.pathname).then((found) => found ?? fetch(request)));
	}
});

/** Answers that came last, until their page says whether and for whom they are to be kept. */
const arrived = new Map<string, { headers: Headers; body: Blob }>();

async function navigate(request: Request, url: URL): Promise<Response> {
	const path = url.pathname + url.search;
	let answer: Response;
	try {
		answer = await fetch(request);
	} catch {
		return (await keptPage(path)) ?? (await caches.match(OFFLINE)) ?? Response.error();
	}
	// What may not be read any more is not kept any longer.
	if (answer.status === 404 || answer.status === 403) await forEachPages((cache) => cache.delete(path));
	if (!answer.ok || !mayKeep(url.pathname) || !answer.headers.get('content-type')?.startsWith('text/html'))
		return answer;
	// Read whole and handed on: a second reader of one stream can cut the first one short. Pages come in one piece anyway.
	const body = await answer.blob();
	const headers = new Headers(answer.headers);
	for (const name of ['content-encoding', 'content-length']) headers.delete(name);
	arrived.set(path, { headers, body });
	for (const other of arrived.keys()) if (arrived.size > 3) arrived.delete(other);
	return new Response(body, { status: answer.status, headers });
}

async function forEachPages(work: (cache: Cache) => Promise<unknown>): Promise<void> {
	for (const name of await caches.keys()) if (name.startsWith(PAGES)) await work(await caches.open(name));
}

async function keptPage(path: string): Promise<Response | null> {
	let found: Response | undefined;
	await forEachPages(async (cache) => {
		found ??= await cache.match(path);
	});
	const at = found?.headers.get('x-kept-at');
	if (!found || !at || Date.now() - Date.parse(at) > MOST_DAYS * 86_400_000) return null;
	const text = await found.text();
	// The page itself says that it is a kept one, and since when (src/enhance/kept-pages.ts).
	return new Response(text.replace('<head>', `<head><meta name="kept-at" content="${at}">`), {
		headers: found.headers,
	});
}

async function keepPage({ path, member, title }: { path: string; member: string; title: string }): Promise<void> {
	const answer = arrived.get(path);
	if (!answer) return;
	arrived.delete(path);
	const own = PAGES + member;
	for (const name of await caches.keys()) if (name.startsWith(PAGES) && name !== own) await caches.delete(name);
	const cache = await caches.open(own);
	const headers = new Headers(answer.headers);
	headers.set('x-kept-at', new Date().toISOString());
	headers.set('x-title', encodeURIComponent(title));
	await cache.delete(path);
	await cache.put(path, new Response(withoutCases(await answer.body.text()), { headers }));
	const paths = await cache.keys();
	for (const oldest of paths.slice(0, Math.max(0, paths.length - MOST_PAGES))) await cache.delete(oldest);
}

async function forgetPages(): Promise<void> {
	arrived.clear();
	for (const name of await caches.keys()) if (name.startsWith('pages-')) await caches.delete(name);
}

worker.addEventListener('message', (event) => {
	if (event.data?.kind === 'keep-page') event.waitUntil(keepPage(event.data));
	else if (event.data?.kind === 'forget-pages') event.waitUntil(forgetPages());
	// Without a line it stays as it is, and is asked for with the next page.
	else if (event.data?.kind === 'speak') event.waitUntil(speak(event.data.language).catch(() => undefined));
});

worker.addEventListener('sync', (event) => {
	const { tag, waitUntil } = event as ExtendableEvent & { tag: string };
	if (tag !== SYNC) return;
	const send = async () => {
		for (const one of await listWaiting())
			if ((await sendWaiting(one)).state === 'later') throw new Error('The browser asks again later.');
	};
	waitUntil.call(event, send());
});

/** Photos stay here until a page takes them through its own check; words go along in the address. */
async function takeShared(request: Request): Promise<Response> {
	const form = await request.formData();
	const photos = form.getAll('photos').filter((one): one is File => one instanceof File && one.size > 0);
	await caches.delete(SHARED);
	if (photos.length > 0) {
		const cache = await caches.open(SHARED);
		for (const [at, photo] of photos.entries())
			await cache.put(
				`/shared/${at}`,
				new Response(photo, {
					headers: {
						'content-type': photo.type || 'application/octet-stream',
						'x-name': encodeURIComponent(photo.name || 'photo'),
						'x-shared-at': new Date().toISOString(),
					},
				}),
			);
	}
	const words = new URLSearchParams();
	for (const name of ['title', 'text', 'url']) {
		const value = form.get(name);
		if (typeof value === 'string' && value !== '') words.set(name, value);
	}
	return Response.redirect(new URL(`/share?${words}`, worker.location.origin).href, 303);
}

interface Message {
	words: string;
	path: string;
	tag: string;
}

worker.addEventListener('push', (event) => {
	if (!event.data) return;
	const { words, path, tag } = event.data.json() as Message;
	event.waitUntil(worker.registration.showNotification(words, { tag, icon: '/icons/icon-192.png', data: { path } }));
});

/** What a push service sends when it has given a browser another address; types of its own, for TypeScript has none. */
interface SubscriptionChange extends ExtendableEvent {
	oldSubscription?: PushSubscription | null;
	newSubscription?: PushSubscription | null;
}

// Without this a browser whose address changed would never be called again, and nobody would notice. Who has signed out here
// meanwhile is refused by the server, and gets no push.
worker.addEventListener('pushsubscriptionchange', (event) => {
	const change = event as SubscriptionChange;
	const renew = async () => {
		const old = change.oldSubscription;
		const { pushManager } = worker.registration;
		// Some browsers say the new one, some leave it to the page to ask.
		const subscription =
			change.newSubscription ??
			(await pushManager.getSubscription()) ??
			(old && (await pushManager.subscribe(old.options)));
		if (!subscription) return;
		await fetch('/account/notices/devices', {
			method: 'POST',
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify({ ...subscription.toJSON(), before: old?.endpoint }),
		});
	};
	change.waitUntil(renew());
});

worker.addEventListener('notificationclick', (event) => {
	event.notification.close();
	const { path } = event.notification.data as { path: string };
	const open = async () => {
		const url = new URL(path, worker.location.origin);
		// What came by push leads into the network and nowhere else.
		if (url.origin !== worker.location.origin) return;
		const pages = await worker.clients.matchAll({ type: 'window' });
		const page = pages[0];
		if (!page) return void (await worker.clients.openWindow(url));
		await page.focus();
		// A page that this worker does not steer yet cannot be led.
		await page.navigate(url).catch(() => worker.clients.openWindow(url));
	};
	event.waitUntil(open());
});
