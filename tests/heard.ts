// What those who hear a page are given: Chromium's own accessibility tree, as a screen reader gets it.

import type { Page } from 'playwright-core';

interface Node {
	nodeId: string;
	childIds?: string[];
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
/** Landmarks: of which a page has one, or which say by their name which one is meant. A form without a name is none. */
const LANDMARKS = new Set(['banner', 'navigation', 'main', 'complementary', 'contentinfo', 'search', 'region']);
/** Headings of members' texts begin here, wherever the text stands. */
const MEMBERS_LEVEL = 4;

const role = (node: Node) => node.role?.value ?? '';
const said = (node: Node) => node.name?.value.replace(/\s+/g, ' ').trim() ?? '';
const property = (node: Node, wanted: string) => node.properties?.find(({ name }) => name === wanted)?.value.value;

/**
 * The tree as it is now. Asked for without being enabled, Chromium keeps it up to date until the page goes, session or no session:
 * each later layout costs twice, and a renderer crashes there now and then.
 */
async function accessibilityTree(page: Page): Promise<Node[]> {
	const wire = await page.context().newCDPSession(page);
	await wire.send('Accessibility.enable');
	const { nodes } = (await wire.send('Accessibility.getFullAXTree')) as unknown as { nodes: Node[] };
	await wire.send('Accessibility.disable');
	await wire.detach();
	return nodes;
}

/**
 * What is wrong with a page for those who hear it: something to operate without a name, a field that is called invalid while
 * nothing says why, headings that leave a level out, two
 * landmarks that sound alike, and links of the main part that sound alike and lead to different places ("Reply" twenty times)
 * while neither name nor description says to what they belong.
 */
export async function heardWrong(page: Page): Promise<string[]> {
	const nodes = await accessibilityTree(page);
	const byId = new Map(nodes.map((node) => [node.nodeId, node]));
	/** As it is read: the tree comes level by level. */
	const inOrder = (node: Node | undefined): Node[] =>
		node ? [...(node.ignored ? [] : [node]), ...(node.childIds ?? []).flatMap((id) => inOrder(byId.get(id)))] : [];
	const heard = inOrder(nodes[0]);
	const wrong = heard
		.filter((node) => OPERATED.has(role(node)) && said(node) === '')
		.map((node) => `${role(node)} without a name`);
	// Chromium calls what must be chosen and is not yet chosen invalid, and readers say so before anybody has done anything.
	if ((await page.locator('[aria-invalid="true"]').count()) === 0)
		wrong.push(
			...heard
				.filter((node) => property(node, 'invalid') === 'true')
				.map((node) => `"${said(node)}" is called invalid`),
		);
	let above = 0;
	for (const node of heard.filter((one) => role(one) === 'heading')) {
		const level = Number(property(node, 'level'));
		if (level >= MEMBERS_LEVEL) continue;
		if (level > above + 1) wrong.push(`heading "${said(node)}" is of level ${level} below one of level ${above}`);
		above = level;
	}
	const landmarks = heard.filter((one) => LANDMARKS.has(role(one))).map((one) => `${role(one)} "${said(one)}"`);
	for (const twice of new Set(landmarks.filter((one, at) => landmarks.indexOf(one) !== at)))
		wrong.push(`two landmarks: ${twice}`);
	const main = inOrder(heard.find((one) => role(one) === 'main'));
	// What must be chosen cannot be left at, or put back to, a choice without a value.
	const kept = await page.locator('select:required option[value=""]').allTextContents();
	wrong.push(...kept.filter((words) => !words.startsWith('Choose')).map((words) => `"${words}" cannot be chosen`));
	const parts = main.filter(isPart).map(inOrder);
	return [...wrong, ...alike(main), ...parts.flatMap((part) => fieldsAlike(part, parts))];
}

/** What the browser puts into its own fields, and badges: those of one person say the same, and lead nowhere. */
const SAME_FOR_ALL = /picker|^(?:Verified|Proved)\b/;

/** A page of a wiki has an address by title and one by id. */
const BY_TITLE = /(?:\/spaces\/[^/]+)?\/wiki\/[^?#]+/;

function alike(heard: Node[]): string[] {
	const places = new Map<string, Set<string>>();
	for (const node of heard) {
		const kind = role(node);
		if (kind !== 'link' && kind !== 'button') continue;
		// What a row or a cell says of it: "Reply (Lena Berg, 2 h ago)".
		if (node.description?.value || SAME_FOR_ALL.test(said(node))) continue;
		const name = `${kind} "${said(node)}"`;
		const place = kind === 'link' ? String(property(node, 'url')).replace(BY_TITLE, '') : String(node.backendDOMNodeId);
		places.set(name, (places.get(name) ?? new Set()).add(place));
	}
	return [...places]
		.filter(([, all]) => all.size > 1)
		.map(([name, all]) => `${all.size} times ${name}: ${[...all].slice(0, 3).join(' ')}`);
}

const FIELDS = new Set(['textbox', 'searchbox', 'combobox', 'spinbutton', 'checkbox', 'Date', 'DateTime']);

/** What says of the fields in it to what they belong. */
const isPart = (node: Node) => ['form', 'row'].includes(role(node)) || (role(node) === 'group' && said(node) !== '');

/** Fields of one form, row or group that sound alike, and to nobody it is said which is meant: "May do" in each line of a gate. */
function fieldsAlike(part: Node[], parts: Node[][]): string[] {
	const inner = new Set(parts.filter((one) => one !== part && part.includes(one[0] as Node)).flat());
	const names = part
		.filter((node) => FIELDS.has(role(node)) && !inner.has(node) && !node.description?.value)
		.map((node) => `${role(node)} "${said(node)}"`);
	return [...new Set(names.filter((name, at) => names.indexOf(name) !== at))].map(
		(name) => `twice in one form: ${name}`,
	);
}
