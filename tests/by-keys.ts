// Somebody who has no pointer: comes to a thing by Tab, and operates it there.

import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** The longest form has fewer stops. */
const MOST_STOPS = 150;

/** Presses Tab until this is focused. @returns what was wrong on the way: a stop that nobody sees, or that something covers. */
export async function tabTo(page: Page, wanted: string): Promise<string[]> {
	const wrong: string[] = [];
	for (let stops = 0; stops < MOST_STOPS; stops++) {
		await page.keyboard.press('Tab');
		const stop = await page.evaluate((selector) => {
			const focused = document.activeElement as HTMLElement;
			const box = focused.getBoundingClientRect();
			const [x, y] = [box.x + Math.min(box.width, 24) / 2, box.y + Math.min(box.height, 24) / 2];
			const top = document.elementFromPoint(x, y);
			const looks = [focused, focused.closest('.rich')].map((one) => one && getComputedStyle(one).outlineStyle);
			return {
				name: `${focused.tagName} ${focused.getAttribute('aria-label') ?? focused.textContent?.trim().slice(0, 40)}`,
				there: focused.matches(selector),
				seen: looks.some((style) => style && style !== 'none') || focused.matches('.skip'),
				bare:
					top !== null &&
					(focused.contains(top) || top.contains(focused) || (focused as HTMLInputElement).labels?.[0]?.contains(top)),
			};
		}, wanted);
		if (!stop.seen) wrong.push(`${stop.name}: no ring`);
		if (!stop.bare) wrong.push(`${stop.name}: covered`);
		if (stop.there) return wrong;
	}
	return [...wrong, `never came to ${wanted}`];
}

/** Comes to a field by Tab and types; where it offers the rich editor, into that. */
export async function writeAt(page: Page, field: string, words: string): Promise<void> {
	const editor = `${field} + .rich .rich-text`;
	expect(await tabTo(page, `${field}, ${editor}`)).toEqual([]);
	if (await page.locator(`${field}[data-rich]:not([data-rich=plain])`).count())
		await page.waitForFunction((selector) => document.activeElement?.matches(selector), editor);
	await page.keyboard.type(words);
}
