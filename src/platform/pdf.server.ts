// Documents: PDFKit with typefaces of our own embedded, so that names look right wherever the file is opened. Covers
// European Latin, Vietnamese, Greek, Cyrillic, Arabic and Hebrew (scripts/pdf-fonts.mjs).

import { readFileSync } from 'node:fs';
import PDFDocument from 'pdfkit';
import { projectFile } from './project-file.server.ts';
import { beginsRight, hasRightToLeft, visualRuns } from './right-to-left.ts';

export type Weight = 400 | 600;

interface Face {
	name: string;
	file: string;
	/** The letters that it has. */
	letters: RegExp;
}

/** Given features, a line is laid out whole, letters in their joined forms. */
const FEATURES = ['kern', 'liga', 'ccmp', 'locl', 'mark', 'mkmk', 'init', 'medi', 'fina', 'rlig'] as never;

/** Faces that bring blanks of their own, so that a name of several words is one piece. */
const RIGHT_TO_LEFT = /^(?:arabic|hebrew)-/;

/** Arabic is read without them, and PDFKit fails to place two above one letter. */
const VOWEL_MARKS = /[\u064b-\u0652]/gu;

const faces: Record<Weight, Face[]> = { 400: facesOf(400), 600: facesOf(600) };

function facesOf(weight: Weight): Face[] {
	return [
		{ name: 'latin', letters: /[\u0020-\u007e\u00a0-\u00ffıŒœ‐‑–—‘’‚“”„†‡•…‰‹›€™−]/u },
		{ name: 'vietnamese', letters: /[\u1ea0-\u1ef9₫]/u },
		{ name: 'latin-ext', letters: /[\u0100-\u024f\u1e00-\u1eff≤≥≈≠]/u },
		{ name: 'greek', letters: /[\u0370-\u03ff]/u },
		{ name: 'cyrillic', letters: /[\u0400-\u04ff]/u },
		{ name: 'arabic', letters: /[\u0600-\u06ff\u200c-\u200f]/u },
		{ name: 'hebrew', letters: /[\u0590-\u05ff]/u },
	].map(({ name, letters }) => {
		const rtl = RIGHT_TO_LEFT.test(`${name}-`);
		return { name: `${name}-${weight}`, file: rtl ? `${name}-400` : `serif-${name}-${weight}`, letters };
	});
}

/**
 * The text in pieces that one face can set. In Arabic and Hebrew blanks and punctuation stay with what stands before them, so that a
 * name of several words is one piece; letters that no face has are dropped (emoji, and scripts that we do not carry).
 */
export function piecesOf(text: string, weight: Weight): { face: string; text: string }[] {
	const pieces: { face: string; text: string }[] = [];
	for (const letter of text.normalize('NFC').replace(VOWEL_MARKS, '')) {
		const last = pieces.at(-1);
		const neutral = /[\s\p{P}]/u.test(letter);
		const face = neutral && last ? last.face : faces[weight].find(({ letters }) => letters.test(letter))?.name;
		// A dash or a curly quote after Arabic is not in the Arabic face; a blank is in no other than that and the Latin one.
		const has = letter === ' ' && RIGHT_TO_LEFT.test(face ?? '');
		const own = neutral && face && !has && !faces[weight].find(({ name }) => name === face)?.letters.test(letter);
		// And an Arabic comma after a Latin word is in the Arabic one.
		const found = own ? (faces[weight].find(({ letters }) => letters.test(letter))?.name ?? `latin-${weight}`) : face;
		if (!found) continue;
		if (last?.face === found) last.text += letter;
		else pieces.push({ face: found, text: letter });
	}
	return pieces;
}

/** Has some face every letter of it? Else a name would come out with gaps, or not at all. */
export function canSet(text: string): boolean {
	return [...text.normalize('NFC')].every(
		(letter) => /[\s\p{P}]/u.test(letter) || faces[400].some(({ letters }) => letters.test(letter)),
	);
}

/** A bracket or a full stop of a Latin face within words that run to the left: what has several signs is drawn from its end. */
const turned = (piece: { face: string; text: string }) =>
	/^(?:arabic|hebrew)/.test(piece.face) ? piece : { ...piece, text: [...piece.text].reverse().join('') };

export interface TextStyle {
	size: number;
	weight?: Weight;
	color?: string;
	/** Where the line is to be broken, in points. */
	width: number;
	link?: string;
	lineGap?: number;
	/** Words of a member, in their own language: they begin at its side in a document that is mirrored, too. */
	own?: boolean;
	/**
	 * What a screen reader is told that it is; a paragraph unless said. 'foot' repeats on every page and is not read, 'drawn' is
	 * part of a figure whose words say it.
	 */
	as?: 'H1' | 'H2' | 'H3' | 'P' | 'TH' | 'TD' | 'foot' | 'drawn';
}

/** A document of one's own typefaces. Text is added by write(); end() gives the bytes. */
export class Document {
	readonly pdf: PDFKit.PDFDocument;
	/** Columns begin at the right: x is counted from there, and every line is set to that side. */
	readonly mirrored: boolean;
	private chunks: Buffer[] = [];
	/** Where in the order of reading the next words belong: in the document, or in a part of it. */
	private part: PDFKit.PDFStructureElement;

	constructor(about: { title: string; author: string; language: string; margin?: number; mirrored?: boolean }) {
		this.mirrored = about.mirrored ?? false;
		const margin = about.margin ?? 56;
		this.pdf = new PDFDocument({
			size: 'A4',
			margins: { top: margin, left: margin, right: margin, bottom: margin + 14 },
			bufferPages: true,
			tagged: true,
			displayTitle: true,
			lang: about.language,
			pdfVersion: '1.7',
			info: { Title: about.title, Author: about.author, Creator: 'Consilium', Producer: 'Consilium' },
			font: projectFile('src/platform/fonts/serif-latin-400.ttf'),
		});
		this.part = this.pdf.struct('Document');
		this.pdf.addStructure(this.part);
		this.pdf.on('data', (chunk: Buffer) => this.chunks.push(chunk));
		for (const weight of [400, 600] as const)
			for (const { name, file } of faces[weight])
				this.pdf.registerFont(name, readFileSync(projectFile(`src/platform/fonts/${file}.ttf`)));
	}

	/**
	 * Writes a paragraph at (x, y) and returns the y below it. What begins with Arabic or Hebrew begins at the right. It takes its
	 * place in the order of reading: a file that calls itself tagged and says nothing of its content is an empty one to who hears it.
	 */
	write(text: string, x: number, y: number, style: TextStyle): number {
		let below = y;
		const draw = () => {
			below = this.draw(text, x, y, style);
		};
		if (style.as === 'drawn') draw();
		else if (style.as === 'foot') this.unread(draw);
		else {
			// Lines that run both ways are drawn in the order in which they are seen.
			const said = this.mirrored || hasRightToLeft(text) ? { actual: text } : {};
			const words = style.link ? this.pdf.struct('Link', said, draw) : draw;
			this.part.add(this.pdf.struct(style.as ?? 'P', style.link ? {} : said, words));
		}
		return below;
	}

	/** What is written meanwhile belongs together. */
	within(what: 'Table' | 'TR', write: () => void): void {
		const around = this.part;
		this.part = this.pdf.struct(what);
		around.add(this.part);
		write();
		this.part.end();
		this.part = around;
	}

	/** A picture or a drawing. @param alt what it shows. */
	figure(alt: string, draw: () => void): void {
		this.part.add(this.pdf.struct('Figure', { alt }, draw));
	}

	/** Lines between parts, and what repeats on every page. */
	unread(draw: () => void): void {
		this.pdf.markContent('Artifact');
		draw();
		this.pdf.endMarkedContent();
	}

	private draw(text: string, x: number, y: number, style: TextStyle): number {
		if (this.mirrored) return this.writeBothWays(text, this.pdf.page.width - x - style.width, y, style);
		if (hasRightToLeft(text)) return this.writeBothWays(text, x, y, style);
		const pieces = piecesOf(text, style.weight ?? 400);
		if (pieces.length === 0) return y;
		this.pdf.fillColor(style.color ?? '#1b2426').fontSize(style.size);
		for (const [at, piece] of pieces.entries()) {
			const options = {
				width: style.width,
				lineGap: style.lineGap ?? style.size * 0.22,
				continued: at < pieces.length - 1,
				features: FEATURES,
				...(style.link && { link: style.link }),
			};
			this.pdf.font(piece.face);
			if (at === 0) this.pdf.text(piece.text, x, y, options);
			else this.pdf.text(piece.text, options);
		}
		return this.pdf.y;
	}

	/** The same where lines run both ways: PDFKit breaks and draws in one direction only, so each run of a line gets its place here. */
	private writeBothWays(text: string, x: number, y: number, style: TextStyle): number {
		const weight = style.weight ?? 400;
		const high = this.lineHeight(style);
		let top = y;
		for (const { line, right } of this.linesOf(text, style)) {
			const drawn = visualRuns(line, right).flatMap(({ text: words, toLeft }) => {
				const pieces = piecesOf(words, weight);
				return toLeft ? pieces.reverse().map(turned) : pieces;
			});
			let place = right || (this.mirrored && !style.own) ? x + style.width - this.widthOf(line, style) : x;
			for (const piece of drawn) {
				this.pdf
					.fillColor(style.color ?? '#1b2426')
					.font(piece.face)
					.fontSize(style.size);
				const options = { lineBreak: false, features: FEATURES, baseline: 'alphabetic' as const };
				this.pdf.text(piece.text, place, top + style.size, { ...options, ...(style.link && { link: style.link }) });
				place += this.pdf.widthOfString(piece.text, { features: FEATURES });
			}
			top += high;
		}
		this.pdf.y = top;
		return top;
	}

	/** The lines of a text that fit, broken at blanks, with the side at which each begins. */
	private linesOf(text: string, style: TextStyle): { line: string; right: boolean }[] {
		return text.split('\n').flatMap((paragraph) => {
			const right = beginsRight(paragraph);
			const lines: string[] = [];
			for (const word of paragraph.split(' ')) {
				const longer = lines.length > 0 ? `${lines.at(-1)} ${word}` : word;
				if (lines.length > 0 && this.widthOf(longer, style) <= style.width) lines[lines.length - 1] = longer;
				else lines.push(word);
			}
			return lines.map((line) => ({ line, right }));
		});
	}

	private widthOf(text: string, style: TextStyle): number {
		return piecesOf(text, style.weight ?? 400).reduce(
			(sum, piece) =>
				sum + this.pdf.font(piece.face).fontSize(style.size).widthOfString(piece.text, { features: FEATURES }),
			0,
		);
	}

	private lineHeight(style: TextStyle): number {
		this.pdf.font(`latin-${style.weight ?? 400}`).fontSize(style.size);
		return this.pdf.currentLineHeight(true) + (style.lineGap ?? style.size * 0.22);
	}

	/** How high the paragraph is, at most: as if its widest face had set it. */
	heightOf(text: string, style: TextStyle): number {
		if (this.mirrored || hasRightToLeft(text)) return this.linesOf(text, style).length * this.lineHeight(style);
		const weight = style.weight ?? 400;
		this.pdf.font(`latin-${weight}`).fontSize(style.size);
		const plain = piecesOf(text, weight)
			.map((piece) => piece.text)
			.join('');
		return this.pdf.heightOfString(plain, { width: style.width, lineGap: style.lineGap ?? style.size * 0.22 });
	}

	/** The whole file. */
	end(): Promise<Buffer> {
		return new Promise((resolve, reject) => {
			this.pdf.once('end', () => resolve(Buffer.concat(this.chunks)));
			this.pdf.once('error', reject);
			this.part.end();
			this.pdf.end();
		});
	}
}
