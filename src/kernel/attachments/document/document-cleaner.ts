// The program of the child process that rewrites a PDF and reads its words: arguments are the path of the upload and that of
// the result; the answer is a line of JSON. It holds no secret, reads one file and writes one. See clean-document.server.ts
// for the other side.

import { readFile, writeFile } from 'node:fs/promises';
import { cleanText } from '#platform/clean-text.ts';
import { EncryptedDocument, rewritePdf, UnreadableDocument } from './rewrite-pdf.ts';

export type DocumentAnswer =
	| { refused: string }
	| {
			/** Points of the first page. */
			width: number;
			height: number;
			/** The words of each page, in their order. */
			pages: string[];
			/** What the identifier check saw in them, said without them; '' for nothing. */
			found: string;
	  };

export const MOST_PAGES = 2000;
/** Characters: a textbook. What comes after them is shown and not found. */
const MOST_TEXT = 4_000_000;
const MOST_TEXT_OF_A_PAGE = 60_000;

const UNREADABLE = 'The PDF is damaged or incomplete. Save it again from the program that made it, and choose that.';
const LOCKED = 'The PDF is encrypted. Save it without a password and without restrictions, and choose that.';

const [from = '', to = ''] = process.argv.slice(2);

async function clean(): Promise<DocumentAnswer> {
	const rewritten = await rewritePdf(await readFile(from));
	// A copy: the reader takes the buffer for its own.
	const read = await readWords(rewritten.slice());
	if ('refused' in read) return read;
	await writeFile(to, rewritten, { flag: 'wx', mode: 0o600 });
	const { beside, ...kept } = read;
	return { ...kept, found: await whatIsFound(read.pages, beside) };
}

/** Words that no page shows and that stay in the file: where they stand ("page 3", "bookmarks"), and what they are. */
type Beside = { where: string; text: string }[];
type Words = Omit<Extract<DocumentAnswer, { pages: string[] }>, 'found'> & { beside: Beside };

/** The words of what was rewritten: a file that cannot be read by the reader of our pages is not kept. */
async function readWords(data: Uint8Array): Promise<Words | { refused: string }> {
	const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
	const pdf = await getDocument({
		data,
		disableFontFace: true,
		useSystemFonts: false,
		useWasm: false,
		verbosity: 0,
		// Pictures are not drawn here.
		maxImageSize: 1,
	}).promise;
	if (pdf.numPages < 1) return { refused: 'There is no page in this PDF.' };
	if (pdf.numPages > MOST_PAGES)
		return { refused: `The PDF has ${pdf.numPages} pages; ${MOST_PAGES} are the most. Divide it, and add the parts.` };
	const pages: string[] = [];
	const beside: Beside = [{ where: 'bookmarks', text: titlesOf((await pdf.getOutline()) ?? []) }];
	let [width, height, left] = [0, 0, MOST_TEXT];
	for (let number = 1; number <= pdf.numPages; number++) {
		const page = await pdf.getPage(number);
		if (number === 1) {
			const view = page.getViewport({ scale: 1 });
			[width, height] = [Math.max(1, Math.round(view.width)), Math.max(1, Math.round(view.height))];
		}
		const { shown, hidden } = wordsInForms(await page.getAnnotations({ intent: 'any' }));
		beside.push({
			where: `page ${number}`,
			text: cleanText([hidden, altTextsOf(await page.getStructTree())].join('\n')),
		});
		const text = left > 0 ? [wordsOf((await page.getTextContent()).items), shown].filter(Boolean).join('\n') : '';
		pages.push(text.slice(0, Math.min(left, MOST_TEXT_OF_A_PAGE)));
		left -= text.length;
		page.cleanup();
	}
	return { width, height, pages, beside };
}

interface Annotation {
	subtype?: string;
	fieldType?: string;
	fieldName?: string;
	fieldValue?: unknown;
	defaultFieldValue?: unknown;
	alternativeText?: string;
	options?: { displayValue?: string }[];
	textContent?: string[];
	url?: string;
	unsafeUrl?: string;
}

const strings = (value: unknown): string[] =>
	typeof value === 'string' ? [value] : Array.isArray(value) ? value.flatMap(strings) : [];

/** What somebody typed into fields and onto the page is read with the page; names of fields, hints and addresses are not seen. */
function wordsInForms(annotations: Annotation[]): { shown: string; hidden: string } {
	const shown = new Set<string>();
	const hidden = new Set<string>();
	for (const one of annotations) {
		const typed = one.fieldType === 'Btn' ? [] : strings(one.fieldValue);
		for (const words of typed.length > 0 ? typed : strings(one.textContent)) shown.add(words.trim());
		for (const words of [
			one.fieldName,
			one.alternativeText,
			one.unsafeUrl ?? one.url,
			...strings(one.defaultFieldValue),
			...(one.options ?? []).map(({ displayValue }) => displayValue),
		])
			if (words) hidden.add(words.replace(/^(?:mailto|tel):/i, '').trim());
	}
	const text = (words: Set<string>) => cleanText([...words].filter(Boolean).join('\n'));
	return { shown: text(shown), hidden: text(hidden) };
}

interface Outline {
	title: string;
	items?: Outline[];
}
const titlesOf = (outline: Outline[]): string =>
	cleanText(outline.map(({ title, items }) => [title, titlesOf(items ?? [])].filter(Boolean).join('\n')).join('\n'));

/** What is told of pictures to those who hear the page. */
function altTextsOf(node: unknown): string {
	const { alt, children } = (node ?? {}) as { alt?: string; children?: unknown[] };
	return [alt ?? '', ...(children ?? []).map(altTextsOf)].filter(Boolean).join('\n');
}

/** A word that a line's end divides is one word. */
function wordsOf(items: unknown[]): string {
	let text = '';
	for (const item of items as { str?: string; hasEOL?: boolean }[]) {
		if (item.str === undefined) continue;
		text += item.str + (item.hasEOL ? '\n' : '');
	}
	return cleanText(text.replace(/(\p{L})[-\u00AD\u2010]\n(?=\p{Ll})/gu, '$1'))
		.replace(/[^\S\n]+/g, ' ')
		.replace(/ ?\n ?/g, '\n')
		.replace(/\n{3,}/g, '\n\n')
		.trim();
}

const MOST_KINDS = 5;
const MOST_NAMED = 3;

/** "a telephone number (page 2), a date (pages 1, 3 and others)" */
async function whatIsFound(pages: string[], beside: Beside): Promise<string> {
	// Its lists are long: what is refused before needs none of them.
	const { screen } = await import('#kernel/screening/screen.ts');
	const kinds = new Map<string, Set<string>>();
	for (const { where, text } of [...pages.map((text, at) => ({ where: `page ${at + 1}`, text })), ...beside])
		for (const { words } of text ? screen(text) : []) kinds.set(words, (kinds.get(words) ?? new Set()).add(where));
	return [...kinds]
		.slice(0, MOST_KINDS)
		.map(([words, places]) => {
			const numbers = [...places].flatMap((place) => place.match(/\d+/)?.[0] ?? []);
			const named = numbers.slice(0, MOST_NAMED).join(', ');
			const more = numbers.length > MOST_NAMED ? ' and others' : '';
			const on = numbers.length > 0 ? `${numbers.length === 1 ? 'page' : 'pages'} ${named}${more}` : '';
			return `${words} (${[on, ...[...places].filter((place) => !/\d/.test(place))].filter(Boolean).join('; ')})`;
		})
		.join(', ');
}

function refusalOf(problem: unknown): DocumentAnswer {
	const name = (problem as Error | undefined)?.name ?? '';
	if (problem instanceof EncryptedDocument || name === 'PasswordException') return { refused: LOCKED };
	if (
		problem instanceof UnreadableDocument ||
		/^(?:InvalidPDF|MissingPDF|UnknownError|Format|XRef|ParserEOF)/.test(name)
	)
		return { refused: UNREADABLE };
	// Whatever a broken file makes its readers throw is a broken file; a full disk is not.
	if ((problem as NodeJS.ErrnoException)?.code?.startsWith('E')) throw problem;
	return { refused: UNREADABLE };
}

const answer = await clean().catch(refusalOf);
process.stdout.write(JSON.stringify(answer), () => process.exit(0));
