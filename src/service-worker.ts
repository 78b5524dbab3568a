// Off line, a page of the network says so instead of the browser's dinosaur. Kept: stylesheets, fonts, the enhancement
// script and that one page. Never a member's page: ward PCs are shared. And it shows what comes by push.

/// <reference types="@sveltejs/kit" />
/// <reference lib="webworker" />
import { version } from '$app/env';
import { assets, immutable } from '$app/manifest';

const worker = self as unknown as ServiceWorkerGlobalScope;
const CACHE = `frame-${version}`;
const OFFLINE = '/offline';
const kept = [...immutable, ...assets]
	.map(({ path }) => `/${path}`)
	// The picture of a video without a poster is for pages with a connection.
	.filter((path) => path !== '/video.svg' && /\.(css|woff2|svg)$|\/enhance\/main-[^/]*\.js$/.test(path));

worker.addEventListener('install', (event) => {
	const fill = async () => {
		const cache = await caches.open(CACHE);
		await cache.addAll(kept);
		// As a visitor sees it: no cookie goes along.
		const page = await fetch(OFFLINE, { credentials: 'omit', redirect: 'error' });
		if (page.ok) await cache.put(OFFLINE, page);
		await worker.skipWaiting();
	};
	event.waitUntil(fill());
});

worker.addEventListener('activate', (event) => {
	const clear = async () => {
		for (const name of await caches.keys()) if (name !== CACHE) await caches.delete(name);
		await worker.clients.claim();
	};
	event.waitUntil(clear());
});

worker.addEventListener('fetch', (event) => {
	const { request } = event;
	if (request.method !== 'GET') return;
	const url = new URL(request.url);
	if (url.origin !== worker.location.origin) return;
	if (request.mode === 'navigate') {
		event.respondWith(fetch(request).catch(async () => (await caches.match(OFFLINE)) ?? Response.error()));
	} else if (kept.includes(url.pathname)) {
		event.respondWith(caches.match(url.pathname).then((found) => found ?? fetch(request)));
	}
});

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
