// What most journeys begin with: a server on a fresh database, a browser, a network that has a name; and members who come in by a
// session of their own, so that the journey is about what they do.

import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { openBrowser } from './browser.ts';
import { startServer, type TestServer } from './server.ts';

export interface Journey {
	server: TestServer;
	browser: Browser;
	/** A new page in a browser of this member's own, or of a visitor's; without JavaScript unless the options say so. */
	open(by: { rawToken: string } | null, options?: BrowserContextOptions): Promise<Page>;
	/** For afterAll. */
	end(): Promise<void>;
}

/**
 * For beforeAll. From here on this process uses the server's database too: import what reaches it after this, not above.
 * @param settings of the server. @param about 'unlimited' for members who write more in an hour than anybody may.
 */
export async function beginJourney(settings: Record<string, string> = {}, about?: 'unlimited'): Promise<Journey> {
	const [server, browser] = await Promise.all([startServer({ settings }), openBrowser()]);
	process.env.DATABASE_URL = server.databaseUrl;
	process.env.DATA_DIR = server.dataDir;
	if (about === 'unlimited') process.env.WRITING_LIMITS = 'no';
	await import('#features/kinds.ts');
	const { closeDatabase, db } = await import('#platform/db.server.ts');
	const { COOKIE, signedCookie } = await import('./sign-in.ts');
	await db
		.insertInto('network')
		.values({
			name: 'Ward Round',
			operator: 'St Anna Hospital',
			funder: 'its own members',
			contact: 'desk@example.org',
		})
		.execute();
	return {
		server,
		browser,
		open: async (by, options) => {
			const context = await browser.newContext({
				javaScriptEnabled: false,
				baseURL: server.url,
				...options,
			});
			if (by)
				await context.addCookies([
					{ name: COOKIE, value: encodeURIComponent(signedCookie(by.rawToken)), url: server.url },
				]);
			return context.newPage();
		},
		end: async () => {
			await browser.close();
			await closeDatabase();
			await server.stop();
		},
	};
}

/** What a reader reads in the main part of a page that is there whole: a press waits only until the next one begins to come. */
export async function text(page: Page): Promise<string> {
	await page.waitForLoadState();
	return page.locator('main').innerText();
}

/** Keeps a picture of the page in these widths, when SCREENSHOTS names a folder. */
export async function takePicture(page: Page, name: string, widths: readonly number[] = [390, 1280]): Promise<void> {
	const folder = process.env.SCREENSHOTS;
	if (!folder) return;
	mkdirSync(folder, { recursive: true });
	for (const width of widths) {
		await page.setViewportSize({ width, height: 900 });
		await page.screenshot({ path: path.join(folder, `${name}-${width}.png`), fullPage: true });
	}
}
