// Reads a file of PubMed's baseline or updates, citation by citation, in constant memory. No entity is ever expanded that
// the file declares itself, so that no file can grow while it is read.

import { SaxesParser } from 'saxes';
import type { Citation } from './citation.ts';
import { bookOf } from './read-book.ts';
import { citationOf, type Element, pmidIn, versionOf } from './read-elements.ts';

/** A PMID that a file deletes, and which version of it; EVERY_VERSION when it names none. */
export interface Deleted {
	pmid: number;
	version: number;
}
export const EVERY_VERSION = 32_767;

/** What stands in a file, in its order. */
export type Entry = { citation: Citation } | { deleted: Deleted[] };

/** A file that is no file of PubMed, or is broken. `line` is where reading stopped. */
export class WrongXml extends Error {
	readonly line: number;
	constructor(message: string, line: number) {
		super(message);
		this.line = line;
	}
}

/** Longest citation that is believed: a real one with thousands of authors has about 2 MB. */
const LONGEST = 32 * 1024 * 1024;
/** Elements within one another; NLM's DTD needs eleven. */
const DEEPEST = 40;
/** What one element takes beside its text, in the same measure. */
const ELEMENT = 100;
/** Chapters come in a set of their own, too; until 2016 the sets were of bare MedlineCitations. */
const SETS = new Set(['PubmedArticleSet', 'PubmedBookArticleSet', 'MedlineCitationSet']);
const ROOTS = new Set(['PubmedArticle', 'PubmedBookArticle', 'MedlineCitation', 'DeleteCitation', 'DeleteDocument']);

/**
 * Parses chunks of text as they come. @returns an object to feed; `end` must be called, and throws when the file was cut off.
 * @throws WrongXml, with the line.
 */
export function citationParser(take: (entry: Entry) => void): { write(chunk: string): void; end(): void } {
	const parser = new SaxesParser({ position: true, fragment: false });
	const open: Element[] = [];
	let root: string | undefined;
	let size = 0;
	let closed = false;
	/** Characters since something whole was read: a text, a tag, or a comment that does not end would fill the memory. */
	let unread = 0;
	const grow = (more: number) => {
		size += more;
		unread = 0;
		if (size > LONGEST) throw new WrongXml('One citation is longer than 32 MB.', parser.line);
	};

	parser.on('error', (problem) => {
		throw new WrongXml(problem.message.replace(/^\d+:\d+: /, ''), parser.line);
	});
	// The declaration may hold entities of its own: they stay unknown, and whoever uses one is refused.
	parser.on('opentag', (tag) => {
		if (root === undefined) {
			root = tag.name;
			if (!SETS.has(root))
				throw new WrongXml(
					`This is no file of PubMed: it begins with <${root.slice(0, 40)}>, not with <PubmedArticleSet>.`,
					parser.line,
				);
			return;
		}
		if (open.length === 0 && !ROOTS.has(tag.name))
			throw new WrongXml(`<${tag.name.slice(0, 40)}> has no place here.`, parser.line);
		if (open.length >= DEEPEST) throw new WrongXml('Elements stand too deep within one another.', parser.line);
		if (open.length === 0) size = 0;
		grow(ELEMENT + Object.values(tag.attributes as Record<string, string>).reduce((sum, own) => sum + own.length, 0));
		const element: Element = { name: tag.name, attributes: tag.attributes as Record<string, string>, children: [] };
		open.at(-1)?.children.push(element);
		open.push(element);
	});
	const words = (text: string) => {
		unread = 0;
		const last = open.at(-1);
		if (!last) return;
		grow(text.length);
		last.children.push(text);
	};
	parser.on('text', words);
	parser.on('cdata', words);
	parser.on('closetag', (tag) => {
		if (open.length === 0) {
			closed = true;
			return;
		}
		const element = open.pop() as Element;
		if (open.length > 0) return;
		if (tag.name === 'DeleteCitation' || tag.name === 'DeleteDocument')
			take({
				deleted: element.children.flatMap((child) =>
					typeof child === 'string' ? [] : [deletedIn(child, parser.line)],
				),
			});
		if (tag.name === 'PubmedBookArticle')
			take({ citation: bookOf(element, (message) => new WrongXml(message, parser.line)) });
		const article =
			tag.name === 'MedlineCitation' ? { name: 'PubmedArticle', attributes: {}, children: [element] } : element;
		if (article.name === 'PubmedArticle')
			take({ citation: citationOf(article, (message) => new WrongXml(message, parser.line)) });
	});
	return {
		write: (chunk) => {
			unread += chunk.length;
			parser.write(chunk);
			if (unread > LONGEST) throw new WrongXml('Something begins here that does not end within 32 MB.', parser.line);
		},
		end: () => {
			if (!closed)
				throw new WrongXml('The file ends too early: it was cut off, or the copy is not finished.', parser.line);
			parser.close();
		},
	};
}

function deletedIn(element: Element, line: number): Deleted {
	const pmid = pmidIn(element);
	if (!pmid) throw new WrongXml('A PMID that is to be deleted is no PMID.', line);
	return { pmid, version: element.attributes.Version ? versionOf(element) : EVERY_VERSION };
}
