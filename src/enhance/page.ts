// What the parts of the script know of the page they are on.

/** Handle of the member whose page this is, or null for a visitor. */
export function memberHere(): string | null {
	return document.querySelector<HTMLElement>('[data-member]')?.dataset.member ?? null;
}

/** What an address with `#` names on this page. Somebody may have written that part by hand: percent signs that encode nothing name nothing. */
export function namedBy({ hash }: { hash: string }): HTMLElement | null {
	try {
		return document.getElementById(decodeURIComponent(hash.slice(1)));
	} catch {
		return null;
	}
}

/** Shortcut for a new element with text and attributes. */
export function element<K extends keyof HTMLElementTagNameMap>(
	name: K,
	attributes: Record<string, string> = {},
	...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
	const made = document.createElement(name);
	for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
	made.append(...children);
	return made;
}

/** An icon of the sprite. */
export function icon(name: string): SVGSVGElement {
	const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
	svg.setAttribute('class', 'icon');
	svg.setAttribute('aria-hidden', 'true');
	const use = document.createElementNS('http://www.w3.org/2000/svg', 'use');
	use.setAttribute('href', `${document.querySelector<HTMLElement>('[data-sprite]')?.dataset.sprite}#${name}`);
	svg.append(use);
	return svg;
}

/** Between the tabs of this browser. One object for the whole script: a second one here would hear the first. */
export const channel = 'BroadcastChannel' in window ? new BroadcastChannel('consilium') : null;

let region: HTMLElement | undefined;
let toSay: string[] = [];

/**
 * Says something to those who hear the page, once. A region that comes with its words in it is passed over, so it comes first,
 * empty; what is said at the same moment is said together, and the same words are said again another time. Behind an open
 * dialog nothing is heard: there the region is within it.
 */
export function announce(words: string): void {
	region ??= element('div', { role: 'status', class: 'sr-only' });
	const place = [...document.querySelectorAll('dialog:modal')].at(-1) ?? document.body;
	if (region.parentElement !== place) place.append(region);
	region.textContent = '';
	toSay.push(words);
	if (toSay.length > 1) return;
	setTimeout(() => {
		if (region) region.textContent = toSay.join(' ');
		toSay = [];
	}, 100);
}

/** Is somebody writing here, so that single keys are letters? */
export function isWriting(target: EventTarget | null): boolean {
	return (
		target instanceof HTMLElement &&
		(target.isContentEditable || target.closest('input:not([type=checkbox], [type=radio]), textarea, select') !== null)
	);
}

/** Storage that may be refused (private windows, full disks): then nothing is kept, and nothing breaks. */
export const store = {
	get(key: string): string | null {
		try {
			return localStorage.getItem(key);
		} catch {
			return null;
		}
	},
	set(key: string, value: string | null): void {
		try {
			if (value === null) localStorage.removeItem(key);
			else localStorage.setItem(key, value);
		} catch {
			// kept in the form only
		}
	},
	/** Removes every key that starts with one of these. */
	wipe(...starts: string[]): void {
		try {
			for (const key of Object.keys(localStorage))
				if (starts.some((start) => key.startsWith(start))) localStorage.removeItem(key);
		} catch {
			// nothing was kept
		}
	},
};
