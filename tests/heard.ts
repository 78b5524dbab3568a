// What those who hear a page are given: Chromium's own accessibility tree, as a screen reader gets it.

import type { Page } from 'playwright-core';

interface Node {
	ignored: boolean;
	role?: { value: string };
	name?: { value: string };
	description?: { value: string };
	properties?: { name: string; value: { value?: unknown } }[];
	backendDOMNodeId?: number;
}

const OPERATED = new Set([
	'button',
	'link',
	'textbox',
	'searchbox',
	'combobox',
	'listbox',
	'checkbox',
	'radio',
	'slider',
	'spinbutton',
	'switch',
	'tab',
	'menuitem',
	'DisclosureTriangle',
	'progressbar',
	'image',
]);
/** Landmarks of which a page has one, or which say by name which one is meant. */
const LANDMARKS = new Set(['banner', 'navigation', 'main', 'complementary', 'contentinfo', 'search', 'form', 'region']);

const said = (node: Node) => node.name?.value.replace(/\s+/g, ' ').trim() ?? '';

/**
 * What is wrong with a page for those who hear it: something to operate without a name, headings that leave a level out, two
 * landmarks that sound alike, and links of the main part that sound alike and lead to different places ("Reply" twenty times)
 * while neither name nor description says to what they belong.
 */
export async function heardWrong(page: Page): Promise<string[]> {
	const wire = await page.context().newCDPSession(page);
	const { nodes } = (await wire.send('Accessibility.getFullAXTree')) as unknown as { nodes: Node[] };
	await wire.detach();
	const heard = nodes.filter(({ ignored }) => !ignored);
	const role = (node: Node) => node.role?.value ?? '';
	const wrong: string[] = [];
	for (const node of heard)
		if (OPERATED.has(role(node)) && said(node) === '') wrong.push(`${role(node)} without a name`);
	let above = 0;
	for (const node of heard.filter((one) => role(one) === 'heading')) {
		const level = Number(node.properties?.find(({ name }) => name === 'level')?.value.value ?? 0);
		if (level > above + 1) wrong.push(`heading "${said(node)}" is of level ${level} below one of level ${above}`);
		above = level;
	}
	const landmarks = heard.filter((one) => LANDMARKS.has(role(one))).map((one) => `${role(one)} "${said(one)}"`);
	for (const twice of new Set(landmarks.filter((one, at) => landmarks.indexOf(one) !== at)))
		wrong.push(`two landmarks: ${twice}`);
	return [...wrong, ...alike(heard, role)];
}

function alike(heard: Node[], role: (node: Node) => string): string[] {
	/** Links to different places, and every button, by what is heard of them. */
	const places = new Map<string, Set<string>>();
	for (const node of heard) {
		const kind = role(node);
		if (kind !== 'link' && kind !== 'button') continue;
		// What a row or a cell says of it: "Reply (Lena Berg, 2 h ago)".
		if (node.description?.value) continue;
		const leads = node.properties?.find(({ name }) => name === 'url')?.value.value;
		// Two buttons of the same name in one form do the same thing twice; each form is another place.
		const place = kind === 'link' ? String(leads) : String(node.backendDOMNodeId);
		const name = `${kind} "${said(node)}"`;
		if (!places.has(name)) places.set(name, new Set());
		places.get(name)?.add(place);
	}
	return [...places].filter(([, all]) => all.size > 1).map(([name, all]) => `${all.size} times ${name}`);
}
