// The demonstration network, filled, with one browser for each of its cast: what journeys walk and what is photographed.

import type { Browser, BrowserContext, Page } from 'playwright-core';
import { type Visit, WHO, type Who } from './page-list.ts';
import { type ServerOptions, startServer, type TestServer } from './server.ts';

/** Starts a server that fills its network with the demonstration. Resolves when it is filled. @throws what the filling says. */
export async function startDemonstration(
	settings: Record<string, string> = {},
	options: Pick<ServerOptions, 'dataDir'> = {},
): Promise<TestServer> {
	const server = await startServer({ ...options, settings: { DEMONSTRATION: 'yes', ...settings } });
	for (;;) {
		const answer = await fetch(`${server.url}/set-up/progress`, { redirect: 'manual' });
		if (answer.status === 303) return server;
		if ((await answer.text()).includes('It could not be filled')) {
			const said = server.said();
			await server.stop();
			throw new Error(`The demonstration could not be filled: ${said}`);
		}
		await new Promise((resolve) => setTimeout(resolve, 250));
	}
}

export interface Visits {
	/** A new page in the browser of this one of the cast, who came in by the demonstration's door. */
	open(who: Who): Promise<Page>;
	close(): Promise<void>;
}

/** One browser for each of the cast that opens pages, all of them with `look`. */
export function visits(browser: Browser, url: string, look: Parameters<Browser['newContext']>[0]): Visits {
	const contexts = new Map<Who, Promise<BrowserContext>>();
	const enter = async (who: Who) => {
		const context = await browser.newContext({ baseURL: url, ...look });
		if (WHO[who])
			await context.request.post('/sign-in?/cast', {
				headers: { origin: url, accept: 'text/html' },
				form: { handle: WHO[who] },
				maxRedirects: 0,
			});
		return context;
	};
	return {
		async open(who) {
			if (!contexts.has(who)) contexts.set(who, enter(who));
			return (await (contexts.get(who) as Promise<BrowserContext>)).newPage();
		},
		async close() {
			for (const context of contexts.values()) await (await context).close();
		},
	};
}

/** Whether an address is what a visit looks for. */
export function isWanted(address: string, first: string): boolean {
	if (!first.includes('*')) return address.startsWith(first);
	const parts = first.split('/');
	const given = address.replace(/[?#].*/, '').split('/');
	return parts.length === given.length && parts.every((part, at) => part === '*' || part === given[at]);
}

/** Goes where a visit leads. @returns the answer's status and the path; null when a page has no such link to follow. */
export async function follow(
	page: Page,
	[, address, ...links]: Visit,
): Promise<{ status: number; path: string } | null> {
	let answer = await page.goto(address);
	let here = address;
	for (const first of links) {
		const there = (where: string) =>
			page.locator(`main ${where}a[href^="/"]`).evaluateAll((all) => all.map((a) => a.getAttribute('href') as string));
		const wanted = (href: string) => href !== here && isWanted(href, first as string);
		// Rows first: what stands around a list leads to forms.
		const link = (await there(':is(.rows, .hits) ')).find(wanted) ?? (await there('')).find(wanted);
		if (!link) return null;
		answer = await page.goto(link);
		here = link;
	}
	return { status: answer?.status() ?? 0, path: new URL(page.url()).pathname };
}
