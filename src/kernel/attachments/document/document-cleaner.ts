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
	return { ...read, found: await whatIsFound(read.pages) };
}

/** The words of what was rewritten: a file that cannot be read by the reader of our pages is not kept. */
async function readWords(
	data: Uint8Array,
): Promise<Omit<Extract<DocumentAnswer, { pages: string[] }>, 'found'> | { refused: string }> {
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
	let [width, height, left] = [0, 0, MOST_TEXT];
	for (let number = 1; number <= pdf.numPages; number++) {
		const page = await pdf.getPage(number);
		if (number === 1) {
			const view = page.getViewport({ scale: 1 });
			[width, height] = [Math.max(1, Math.round(view.width)), Math.max(1, Math.round(view.height))];
		}
		const text = left > 0 ? wordsOf((await page.getTextContent()).items) : '';
		pages.push(text.slice(0, Math.min(left, MOST_TEXT_OF_A_PAGE)));
		left -= text.length;
		page.cleanup();
	}
	return { width, height, pages };
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
async function whatIsFound(pages: string[]): Promise<string> {
	// Its lists are long: what is refused before needs none of them.
	const { screen } = await import('#kernel/screening/screen.ts');
	const kinds = new Map<string, number[]>();
	for (const [at, text] of pages.entries())
		for (const { words } of screen(text)) {
			const on = kinds.get(words) ?? [];
			if (on.at(-1) !== at + 1) on.push(at + 1);
			kinds.set(words, on);
		}
	return [...kinds]
		.slice(0, MOST_KINDS)
		.map(([words, on]) => {
			const named = on.slice(0, MOST_NAMED).join(', ');
			return `${words} (${on.length === 1 ? 'page' : 'pages'} ${named}${on.length > MOST_NAMED ? ' and others' : ''})`;
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
