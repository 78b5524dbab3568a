// What axe finds on a page, asked of axe itself: its wrapper for Playwright sends the whole source, not minified, twice a page,
// which took longer than the looking.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/**
 * @param rules 'WCAG' for those of WCAG 2.2 AA; 'all' adds what axe calls good practice. @param within a selector: only inside of it.
 * @returns a line each: the rule, and where. Pages have no frames, so none are looked into.
 */
export async function violations(page: Page, rules: 'WCAG' | 'all' = 'WCAG', within?: string): Promise<string[]> {
	// Evaluated by the protocol itself: Playwright's own way evaluates the text within a text, which takes more than twice as long.
	const wire = await page.context().newCDPSession(page);
	await wire.send('Runtime.evaluate', { expression: source });
	await wire.detach();
	const options: RunOptions = {
		resultTypes: ['violations'],
		iframes: false,
		// Style sheets would be fetched and read once more, for rules that are not asked about.
		preload: { assets: ['media'] },
		...(rules === 'WCAG' && { runOnly: WCAG }),
	};
	return page.evaluate(
		async ([options, within]) => {
			const { axe } = window as unknown as {
				axe: { run(context: string | Document, options: RunOptions): Promise<AxeResults> };
			};
			const found = await axe.run(within ?? document, options);
			return found.violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.target.join(' ')).join(', ')}`);
		},
		[options, within] as const,
	);
}
