// Where is printed text in a picture? A reader of text (OCR) looks at it at several sizes and turned by several angles,
// since labels and wristbands seldom lie straight. What it finds is covered, and the surroundings are read again, closer
// and less strictly, until nothing is left. Runs in the browser too. What it cannot find: handwriting, other scripts
// than the reader knows, print too small or too blurred to be read by it. Figures: docs/decisions/0088-pictures.md.

import type { ReadWords, Word } from '#platform/printed-text.ts';
import { type Area, type Box, boxOf, type Corners, fillAreas, withoutCovered } from './areas.ts';
import { smoothDots } from './dither.ts';
import { cut, type Grey, greymap, scaled, scaledTo, standingOut, turned } from './grey.ts';

/** A look at the picture: its longer side in pixels, and the angles by which it is turned. */
interface Look {
	longest: number;
	angles: number[];
}

/** Small print lies straight, on screens and forms; labels are larger. Each angle tolerates about 12 degrees of tilt. */
export const LOOKS: Look[] = [
	{ longest: 1600, angles: [0, 90, 180, 270] },
	{ longest: 1024, angles: [24, 48, 72, 114, 138, 162, 204, 228, 252, 294, 318, 342] },
];
/** Nothing is enlarged more than this: it would only be blurred. */
const MOST_GROWTH = 2.5;
const MOST_ROUNDS = 3;
/** Height to which a line is scaled when its surroundings are read again, in pixels. */
const LINE = 34;

/**
 * Finds printed text. Covers it in `grey` itself, so that the caller can read again what is left.
 * @param looked is told after each look: the share that is done, and what was found until then.
 */
export async function findText(
	grey: Grey,
	read: ReadWords,
	looked: (share: number, areas: Area[]) => void = () => {},
	looks: Look[] = LOOKS,
): Promise<Area[]> {
	smoothDots(grey);
	const found: Found[] = [];
	const total = looks.reduce((sum, { angles }) => sum + angles.length, 0);
	let done = 0;
	for (const { longest, angles } of looks) {
		const small = scaledTo(grey, longest, MOST_GROWTH);
		const sides = [standingOut(small, false), standingOut(small, true)];
		for (const angle of angles) {
			for (const side of sides) {
				const lines = await readTurned(side, angle, read, isSure);
				found.push(...lines);
				// What was read beyond doubt need not be read again from all other sides.
				const clear = lines.filter(isClear);
				if (clear.length > 0) for (const other of sides) fillAreas({ ...other, channels: 1 }, clear, [255]);
			}
			looked(++done / total, found);
		}
	}
	if (found.length > 0) found.push(...(await readAround(grey, found, read)));
	return withoutCovered(found.map(({ what, corners, words }) => ({ what, corners, words })));
}

interface Found extends Area {
	words: string;
	/** The least that the reader is certain of one of its words with letters, 0 to 100. */
	certain: number;
	/** The angle at which it was read, and the height of its line as a share of the picture's longer side. */
	angle: number;
	height: number;
}

async function readTurned(
	grey: Grey,
	angle: number,
	read: ReadWords,
	counts: (word: Word) => boolean,
): Promise<Found[]> {
	const seen = turned(grey, angle);
	const words = await read(greymap(seen));
	return linesOf(words, counts).map(({ box, text, certain }) => {
		const corner = (x: number, y: number) => {
			const [backX, backY] = seen.back(x, y);
			return [backX / grey.width, backY / grey.height] as const;
		};
		const { left, top, right, bottom } = box;
		const corners = [
			...corner(left, top),
			...corner(right, top),
			...corner(right, bottom),
			...corner(left, bottom),
		] as Corners;
		return {
			what: 'text',
			corners,
			words: text,
			certain,
			angle,
			height: (bottom - top) / Math.max(grey.width, grey.height),
		};
	});
}

/** Letters and digits of a word. */
const lettersIn = (word: string) => (word.match(/[\p{L}\p{N}]/gu) ?? []).length;

/** Letters of print are about half as wide as high; a "word" of any other shape is a pattern that looks like one. */
function isShapedLikePrint({ text, box }: Word): boolean {
	const width = (box.right - box.left) / Math.max(1, [...text].length);
	const height = box.bottom - box.top;
	return height >= 6 && width / height > 0.16 && width / height < 1.35;
}

/** Print, beyond doubt: patterns are read as short words, with little confidence. */
function isSure(word: Word): boolean {
	const letters = lettersIn(word.text);
	const needed = letters >= 4 ? 58 : letters === 3 ? 76 : letters === 2 ? 90 : 101;
	return word.confidence >= needed && isShapedLikePrint(word);
}

/** Beside print, less is enough. */
function isLikely(word: Word): boolean {
	const letters = lettersIn(word.text);
	return letters >= 2 && word.confidence >= (letters >= 3 ? 45 : 70) && isShapedLikePrint(word);
}

/** A line of words that the reader is certain of, all of them: it lies as it was read. */
function isClear({ words, certain }: Found): boolean {
	return certain >= 85 && lettersIn(words) >= 6;
}

/** Lines with a word that counts, from its first neighbour to its last: what stands close beside it is covered too. */
function linesOf(words: Word[], counts: (word: Word) => boolean): Line[] {
	const lines = new Map<number, Word[]>();
	for (const word of words) lines.set(word.line, [...(lines.get(word.line) ?? []), word]);
	return [...lines.values()].flatMap((line) => piecesOf(line, counts));
}

interface Line {
	box: Box;
	text: string;
	certain: number;
}

function piecesOf(line: Word[], counts: (word: Word) => boolean): Line[] {
	// Whatever stands close beside print is print, however little of it was understood.
	const candidates = line
		.filter((word) => counts(word) || lettersIn(word.text) > 0)
		.sort((a, b) => a.box.left - b.box.left);
	const pieces: Word[][] = [];
	for (const word of candidates) {
		const last = pieces.at(-1)?.at(-1);
		const height = word.box.bottom - word.box.top;
		if (last && word.box.left - last.box.right < 2.5 * height) pieces.at(-1)?.push(word);
		else pieces.push([word]);
	}
	return pieces
		.filter((piece) => piece.some(counts))
		.map((piece) => {
			const boxes = piece.map(({ box }) => box);
			const top = Math.min(...boxes.map((box) => box.top));
			const bottom = Math.max(...boxes.map((box) => box.bottom));
			const margin = 0.22 * (bottom - top) + 1;
			const box = {
				left: Math.min(...boxes.map(({ left }) => left)) - 1.5 * margin,
				top: top - margin,
				right: Math.max(...boxes.map(({ right }) => right)) + 1.5 * margin,
				bottom: bottom + margin,
			};
			const certain = Math.min(...piece.map(({ confidence }) => confidence));
			return { box, text: piece.map(({ text }) => text).join(' '), certain };
		});
}

/** Covers what was found and reads its surroundings again, round by round, until a round finds nothing. */
async function readAround(grey: Grey, found: Found[], read: ReadWords): Promise<Found[]> {
	const more: Found[] = [];
	let fresh = found;
	for (let round = 0; round < MOST_ROUNDS && fresh.length > 0; round++) {
		fillAreas({ ...grey, channels: 1 }, fresh, [128]);
		const places = placesOf(grey, fresh);
		fresh = [];
		for (const place of places) fresh.push(...(await readPlace(grey, place, read)));
		more.push(...fresh);
	}
	if (fresh.length > 0) fillAreas({ ...grey, channels: 1 }, fresh, [128]);
	return more;
}

interface Place {
	/** In pixels. */
	box: Box;
	angle: number;
	/** Height of a line in pixels. */
	height: number;
}

/** The surroundings of what was found, three lines to each side; those that touch and lie alike are one. */
function placesOf(grey: Grey, found: Found[]): Place[] {
	const places: Place[] = [];
	for (const one of found) {
		const height = Math.max(4, one.height * Math.max(grey.width, grey.height));
		const { left, top, right, bottom } = boxOf(one);
		let place: Place = {
			angle: one.angle,
			height,
			box: {
				left: Math.max(0, left * grey.width - 3 * height),
				top: Math.max(0, top * grey.height - 3 * height),
				right: Math.min(grey.width, right * grey.width + 3 * height),
				bottom: Math.min(grey.height, bottom * grey.height + 3 * height),
			},
		};
		for (let at = places.length - 1; at >= 0; at--) {
			const other = places[at] as Place;
			if (other.angle !== place.angle || !touches(other.box, place.box)) continue;
			place = {
				angle: place.angle,
				height: Math.min(place.height, other.height),
				box: {
					left: Math.min(place.box.left, other.box.left),
					top: Math.min(place.box.top, other.box.top),
					right: Math.max(place.box.right, other.box.right),
					bottom: Math.max(place.box.bottom, other.box.bottom),
				},
			};
			places.splice(at, 1);
		}
		places.push(place);
	}
	return places;
}

const touches = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

async function readPlace(grey: Grey, { box, angle, height }: Place, read: ReadWords): Promise<Found[]> {
	const [left, top] = [Math.floor(box.left), Math.floor(box.top)];
	const [width, tall] = [Math.ceil(box.right) - left, Math.ceil(box.bottom) - top];
	if (width < 8 || tall < 8) return [];
	const part = cut(grey, left, top, Math.min(width, grey.width - left), Math.min(tall, grey.height - top));
	const longest = Math.max(part.width, part.height);
	const factor = Math.min(LINE / height, MOST_GROWTH, 2600 / longest);
	const seen = scaled(
		part,
		Math.max(8, Math.round(part.width * factor)),
		Math.max(8, Math.round(part.height * factor)),
	);
	const found: Found[] = [];
	for (const lighter of [false, true])
		found.push(...(await readTurned(standingOut(seen, lighter), angle, read, isLikely)));
	return found.map((one) => ({
		...one,
		height: (one.height * longest) / Math.max(grey.width, grey.height),
		corners: one.corners.map((share, at) =>
			at % 2 === 0 ? (share * part.width + left) / grey.width : (share * part.height + top) / grey.height,
		) as Corners,
	}));
}
