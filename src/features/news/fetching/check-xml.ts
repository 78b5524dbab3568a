// Is it XML, and harmless? Asked before a document of somebody else is given to a parser that builds trees.

import { SaxesParser } from 'saxes';
import { XML_ENTITIES } from './entities.ts';

/** Says in a sentence what is wrong with a document, with the line where there is one. */
export class UnreadableDocument extends Error {
	readonly sentence: string;
	/** Feeds that a page of HTML names. */
	readonly alternates: string[];
	constructor(sentence: string, alternates: string[] = []) {
		super(sentence);
		this.name = 'UnreadableDocument';
		this.sentence = sentence;
		this.alternates = alternates;
	}
}

const DEEPEST = 60;
const PIECE = 65_536;

/**
 * @throws UnreadableDocument for what is not well-formed, declares entities of its own (a few lines of which can unfold to
 * gigabytes), or is nested beyond sense. HTML's named characters are let through: many feeds use them undeclared.
 */
export function checkXml(text: string): void {
	const parser = new SaxesParser({ xmlns: false, position: true });
	Object.assign(parser.ENTITIES, XML_ENTITIES);
	let depth = 0;
	parser.on('doctype', (declared) => {
		if (/<!ENTITY/i.test(declared))
			throw new UnreadableDocument(`Line ${parser.line}: it declares entities of its own, which are not read.`);
	});
	parser.on('opentag', () => {
		if (++depth > DEEPEST) throw new UnreadableDocument(`Line ${parser.line}: it is nested ${DEEPEST} deep and more.`);
	});
	parser.on('closetag', () => {
		depth--;
	});
	parser.on('error', (problem) => {
		const words = problem.message.replace(/^\d+:\d+:\s*/, '').replace(/\.$/, '');
		throw new UnreadableDocument(`Line ${parser.line}: this is no valid XML (${words}).`);
	});
	for (let from = 0; from < text.length; from += PIECE) parser.write(text.slice(from, from + PIECE));
	parser.close();
}
