// Reads MeSH as the National Library of Medicine publishes it: the descriptor file desc20NN.xml (names, tree numbers, entry
// terms), or plain tables of numbers and names. The XML is streamed and nothing of it is expanded: what a document type
// declaration would define is refused, so that a file of entities within entities stays as small as it is.

import { createReadStream } from 'node:fs';
import { pipeline, Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { SaxesParser } from 'saxes';
import { fileProblem } from '#platform/file-problem.ts';

export interface MeshDescriptor {
	/** "D006333". */
	ui: string;
	name: string;
	treeNumbers: string[];
	/** Entry terms: other words for it. */
	terms: string[];
}

/** A file that cannot be read as MeSH; the message is for whoever loads it. */
export class WrongMesh extends Error {}

/** A descriptor's number, and how long its parts may be: a file that goes beyond is none of the library's. */
const UI = /^D\d{6,9}$/;
const TREE_NUMBER = /^[A-Z]\d{2}(?:\.\d{3}){0,14}$/;
const LONGEST = 250;
const MOST_TERMS = 500;

/** Opens a file, unpacked when it is packed. @throws WrongMesh when it is damaged. */
export async function* readFile(path: string): AsyncGenerator<string> {
	const raw = createReadStream(path);
	const stream = /\.gz$/i.test(path) ? pipeline(raw, createGunzip(), () => {}) : raw;
	stream.setEncoding('utf8');
	try {
		for await (const chunk of stream as AsyncIterable<string>) yield chunk;
	} catch (problem) {
		throw new WrongMesh(fileProblem(problem) ?? `The file cannot be read: ${(problem as Error).message}.`);
	}
}

/** Every descriptor of a file, whichever of the two forms it has. @throws WrongMesh that says what is wrong. */
export async function* readMesh(chunks: AsyncIterable<string>): AsyncGenerator<MeshDescriptor> {
	const source = chunks[Symbol.asyncIterator]();
	const first = await source.next();
	if (first.done || !first.value) throw new WrongMesh('The file is empty.');
	const all = Readable.from(
		(async function* () {
			yield first.value;
			for (;;) {
				const next = await source.next();
				if (next.done) return;
				yield next.value;
			}
		})(),
	) as AsyncIterable<string>;
	yield* /^\uFEFF?\s*</.test(first.value) ? readXml(all) : readTable(all);
}

async function* readXml(chunks: AsyncIterable<string>): AsyncGenerator<MeshDescriptor> {
	const parser = new SaxesParser();
	const path: string[] = [];
	let text = '';
	let record: MeshDescriptor | null = null;
	let done: MeshDescriptor[] = [];
	let known = false;
	let fault: Error | null = null;
	const wrong = (sentence: string) => {
		fault ??= new WrongMesh(sentence);
	};
	parser.on('error', (problem) => wrong(`The file is no well-formed XML: ${problem.message.split('\n')[0]}.`));
	parser.on('doctype', (declaration) => {
		// The library's own declaration names a DTD and defines nothing.
		if (/<!|\[/.test(declaration)) wrong('The file defines entities of its own, which MeSH does not. It is not read.');
	});
	parser.on('opentag', ({ name }) => {
		path.push(name);
		text = '';
		if (path.length === 1) {
			known = name === 'DescriptorRecordSet';
			if (!known) wrong(`The file holds “${name}”, not “DescriptorRecordSet”: load desc20NN.xml.`);
		}
		if (path.length > 40) wrong('The file is nested deeper than MeSH is.');
		if (name === 'DescriptorRecord') record = { ui: '', name: '', treeNumbers: [], terms: [] };
	});
	parser.on('text', (words) => {
		if (text.length < LONGEST * 4) text += words;
	});
	parser.on('closetag', ({ name }) => {
		const where = path.slice(2).join('/');
		const words = text.trim();
		if (record) {
			if (where === 'DescriptorUI') record.ui = words;
			else if (where === 'DescriptorName/String') record.name = words;
			else if (where === 'TreeNumberList/TreeNumber') record.treeNumbers.push(words);
			else if (where === 'ConceptList/Concept/TermList/Term/String' && record.terms.length < MOST_TERMS)
				record.terms.push(words);
			if (name === 'DescriptorRecord') {
				done.push(checked(record));
				record = null;
			}
		}
		path.pop();
		text = '';
	});
	for await (const chunk of chunks) {
		parser.write(chunk);
		if (fault) throw fault;
		yield* done;
		done = [];
	}
	parser.close();
	if (fault) throw fault;
	yield* done;
	if (!known) throw new WrongMesh('The file holds no descriptors.');
}

/**
 * Tables with tabs: "D006333 Heart Failure [C14.280.434]", one tree number a line, with or without a line of column names.
 * Lines of one descriptor need not stand together: rows are put together by number.
 */
async function* readTable(chunks: AsyncIterable<string>): AsyncGenerator<MeshDescriptor> {
	const all = new Map<string, MeshDescriptor>();
	let rest = '';
	let line = 0;
	const take = (words: string) => {
		line++;
		if (words.trim() === '' || /^mesh_id\t/i.test(words)) return;
		const [ui = '', name = '', tree] = words.split('\t').map((cell) => cell.trim());
		if (!UI.test(ui) || name === '')
			throw new WrongMesh(
				`Line ${line} is no descriptor: it should hold a number such as D006333, a name, and perhaps a tree number.`,
			);
		const known = all.get(ui) ?? { ui, name, treeNumbers: [], terms: [] };
		if (tree) known.treeNumbers.push(tree);
		all.set(ui, known);
	};
	for await (const chunk of chunks) {
		const lines = (rest + chunk).split(/\r?\n/);
		rest = lines.pop() ?? '';
		if (rest.length > 10_000) throw new WrongMesh(`Line ${line + 1} is longer than any of MeSH.`);
		for (const one of lines) take(one);
	}
	if (rest) take(rest);
	if (all.size === 0) throw new WrongMesh('The file holds no descriptors.');
	for (const one of all.values()) yield checked(one);
}

function checked(record: MeshDescriptor): MeshDescriptor {
	if (!UI.test(record.ui)) throw new WrongMesh(`“${record.ui.slice(0, 40)}” is no number of a descriptor.`);
	if (record.name === '' || record.name.length > LONGEST)
		throw new WrongMesh(`${record.ui} has no name, or one that is too long.`);
	const trees = record.treeNumbers.filter((one) => TREE_NUMBER.test(one));
	return {
		...record,
		treeNumbers: [...new Set(trees)],
		terms: [...new Set(record.terms)].filter((one) => one !== '' && one.length <= LONGEST),
	};
}
