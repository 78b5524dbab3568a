// What a first visit loads, in a real Chromium with an empty cache: requests and bytes as they crossed the wire.

import type { Browser } from 'playwright-core';

export interface FirstView {
	requests: number;
	/** Requests to other hosts. */
	elsewhere: number;
	/** Compressed bytes by type, headers included. */
	bytes: Record<'html' | 'css' | 'js' | 'font' | 'image' | 'other', number>;
}

const KINDS: Record<string, keyof FirstView['bytes']> = {
	Document: 'html',
	Stylesheet: 'css',
	Script: 'js',
	Font: 'font',
	Image: 'image',
};

/** Opens `url` once, as a phone would. @param cookie "name=value" of a session, for a signed-in view. */
export async function firstView(browser: Browser, url: string, cookie?: string): Promise<FirstView> {
	const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
	try {
		if (cookie) {
			const [name, ...value] = cookie.split('=');
			await context.addCookies([{ name: name as string, value: value.join('='), url }]);
		}
		const page = await context.newPage();
		const wire = await context.newCDPSession(page);
		await wire.send('Network.enable');
		const view: FirstView = {
			requests: 0,
			elsewhere: 0,
			bytes: { html: 0, css: 0, js: 0, font: 0, image: 0, other: 0 },
		};
		const kinds = new Map<string, keyof FirstView['bytes']>();
		wire.on('Network.requestWillBeSent', ({ requestId, request, type }) => {
			if (request.url.startsWith('data:')) return;
			view.requests++;
			if (new URL(request.url).host !== new URL(url).host) view.elsewhere++;
			kinds.set(requestId, KINDS[type ?? ''] ?? 'other');
		});
		wire.on('Network.responseReceived', ({ requestId, type }) => {
			if (kinds.has(requestId)) kinds.set(requestId, KINDS[type] ?? 'other');
		});
		wire.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
			const kind = kinds.get(requestId);
			if (kind) view.bytes[kind] += encodedDataLength;
		});
		await page.goto(url, { waitUntil: 'load' });
		// Live streams never fall silent, so there is no waiting for that: scripts and fonts have a second.
		await page.waitForTimeout(1000);
		return view;
	} finally {
		await context.close();
	}
}
