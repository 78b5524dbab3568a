// Gathers the icons that the interface uses into one sprite: <svg class="icon"><use href="{sprite}#bell" /></svg>.
// An icon component a row costs the server more than the row. Icons: lucide (ISC). Run by hand after changing the list.

import { readFileSync, writeFileSync } from 'node:fs';

const used = [
	'arrow-left',
	'badge-check',
	'bell',
	'bold',
	'bookmark',
	'building-2',
	'check',
	'chevron-down',
	'circle-alert',
	'circle-check',
	'circle-user-round',
	'clipboard-check',
	'ellipsis',
	'eye',
	'file-text',
	'flag',
	'folder',
	'globe',
	'hand-heart',
	'heading',
	'house',
	'image',
	'info',
	'italic',
	'key-round',
	'library',
	'lightbulb',
	'link',
	'list',
	'list-ordered',
	'lock',
	'log-out',
	'mail',
	'menu',
	'message-circle',
	'pencil',
	'play',
	'plus',
	'quote',
	'search',
	'settings',
	'shield-check',
	'stethoscope',
	'thumbs-up',
	'trash-2',
	'triangle-alert',
	'user-round-plus',
	'users',
	'venetian-mask',
	'x',
];

const symbols = used.map((name) => {
	const icon = readFileSync(new URL(`../node_modules/lucide-static/icons/${name}.svg`, import.meta.url), 'utf8');
	const shapes = icon
		.slice(icon.indexOf('>', icon.indexOf('<svg')) + 1, icon.indexOf('</svg>'))
		.replace(/\s*\n\s*/g, '');
	return `<symbol id="${name}" viewBox="0 0 24 24">${shapes}</symbol>`;
});
writeFileSync(
	new URL('../src/ui/icons/sprite.svg', import.meta.url),
	`<svg xmlns="http://www.w3.org/2000/svg"><!-- lucide-static, ISC licence -->\n${symbols.join('\n')}\n</svg>\n`,
);
