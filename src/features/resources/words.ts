// What a resource can be, and under which terms it may be used: as forms offer it and pages say it.

import type { Form } from './tables.ts';

export const FORMS: Record<Form, { words: string; some: string; says: string }> = {
	link: { words: 'Link', some: 'Links', says: 'A page or a paper elsewhere, with what it is good for.' },
	file: {
		words: 'File',
		some: 'Files',
		says: 'A PDF: read in the page, searched by its words, with its earlier versions.',
	},
	image: {
		words: 'Image',
		some: 'Images',
		says: 'Pictures with a description and a licence; faces and printed text are covered.',
	},
	video: { words: 'Video', some: 'Videos', says: 'One that you uploaded, with captions and transcript.' },
	page: { words: 'Wiki page', some: 'Wiki pages', says: 'Written together, with its history.' },
};

export const isForm = (value: string): value is Form => Object.hasOwn(FORMS, value);

/** Code, name, and what it means for whoever wants to use the thing elsewhere. */
export const LICENCES: { code: string; words: string; means: string; deed?: string }[] = [
	{ code: 'none', words: 'Not stated', means: 'Ask whoever made it before you use it elsewhere.' },
	{
		code: 'own',
		words: 'Our own work',
		means: 'Made in this space. For its members; ask before you use it elsewhere.',
	},
	{
		code: 'permission',
		words: 'With permission',
		means: 'Whoever holds the rights allowed it for this space, and for nothing else.',
	},
	{
		code: 'cc0',
		words: 'CC0 1.0 (public domain)',
		means: 'No rights are kept: use it as you like.',
		deed: 'https://creativecommons.org/publicdomain/zero/1.0/',
	},
	{
		code: 'cc-by',
		words: 'CC BY 4.0',
		means: 'Use and change it for any purpose; name its author.',
		deed: 'https://creativecommons.org/licenses/by/4.0/',
	},
	{
		code: 'cc-by-sa',
		words: 'CC BY-SA 4.0',
		means: 'Use and change it for any purpose; name its author, and pass it on under the same licence.',
		deed: 'https://creativecommons.org/licenses/by-sa/4.0/',
	},
	{
		code: 'cc-by-nc',
		words: 'CC BY-NC 4.0',
		means: 'Use and change it, not for money; name its author.',
		deed: 'https://creativecommons.org/licenses/by-nc/4.0/',
	},
	{
		code: 'cc-by-nc-sa',
		words: 'CC BY-NC-SA 4.0',
		means: 'Use and change it, not for money; name its author, and pass it on under the same licence.',
		deed: 'https://creativecommons.org/licenses/by-nc-sa/4.0/',
	},
	{
		code: 'cc-by-nd',
		words: 'CC BY-ND 4.0',
		means: 'Pass it on unchanged for any purpose; name its author.',
		deed: 'https://creativecommons.org/licenses/by-nd/4.0/',
	},
	{
		code: 'cc-by-nc-nd',
		words: 'CC BY-NC-ND 4.0',
		means: 'Pass it on unchanged, not for money; name its author.',
		deed: 'https://creativecommons.org/licenses/by-nc-nd/4.0/',
	},
];

export const licenceOf = (code: string) => LICENCES.find((one) => one.code === code);

export const pagesWords = (pages: number): string => (pages === 1 ? '1 page' : `${pages} pages`);

/** A title without case, accents and signs: how titles are ordered, and the name of a wiki page. */
export function plainName(title: string): string {
	return title
		.normalize('NFKD')
		.replace(/\p{M}/gu, '')
		.replace(/['’]/g, '')
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim()
		.toLowerCase()
		.slice(0, 200);
}
