// Where are bar codes and QR codes in a picture? On wristbands and tubes they say who somebody is as well as letters do. They are
// found as they lie, covered, and looked for again until none is left. Runs in the browser too.

import type { Point, PrintedCode, ReadCodes } from '#platform/printed-codes.ts';
import { type Area, type Corners, fillAreas } from './areas.ts';
import { type Grey, type Turned, turned } from './grey.ts';

/** The reader finds squares however they lie, bars only when they lie straight or on their side, and a little beside it. */
const ANGLES = [0, 15, 30, 45, 60, 75];
const MOST_ROUNDS = 3;

/** Finds codes, with a margin around each. Covers them in `grey` itself: what reads text next takes no bars for letters. */
export async function findCodes(grey: Grey, read: ReadCodes): Promise<Area[]> {
	const found: Area[] = [];
	for (let round = 0; round < MOST_ROUNDS; round++) {
		const fresh: Area[] = [];
		for (const angle of ANGLES) {
			const seen = turned(grey, angle);
			for (const code of await read(seen, angle === 0 ? 'all' : 'bars')) fresh.push(areaOf(code, seen, grey));
		}
		if (fresh.length === 0) break;
		fillAreas({ ...grey, channels: 1 }, fresh, [128]);
		found.push(...fresh);
	}
	return found;
}

function areaOf(code: PrintedCode, seen: Turned, { width, height }: Grey): Area {
	const corners = (code.linear ? wholeBars(code.corners, seen) : widened(code.corners)).flatMap(([x, y]) => {
		const [backX, backY] = seen.back(x, y);
		return [backX / width, backY / height];
	});
	return { what: 'text', corners: corners as Corners, words: code.text };
}

const MARGIN = 0.12;

/** Each corner further from the middle. */
function widened(corners: Point[]): Point[] {
	const middle = corners.reduce(([x, y], [cx, cy]) => [x + cx / 4, y + cy / 4], [0, 0] as Point);
	return corners.map(([x, y]) => [x + (x - middle[0]) * 2 * MARGIN, y + (y - middle[1]) * 2 * MARGIN]);
}

/** Bars are read in a strip; they go on above and below it, a little to the side where the code lies tilted. */
function wholeBars([upperLeft, upperRight, lowerRight, lowerLeft]: PrintedCode['corners'], seen: Grey): Point[] {
	const length = Math.max(1, Math.hypot(upperRight[0] - upperLeft[0], upperRight[1] - upperLeft[1]));
	const along: Point = [(upperRight[0] - upperLeft[0]) / length, (upperRight[1] - upperLeft[1]) / length];
	// From the upper edge to the lower one: the code may be seen in a mirror, or the strip be a line.
	const down: Point = [-along[1], along[0]];
	const depth = (lowerLeft[0] - upperLeft[0]) * down[0] + (lowerLeft[1] - upperLeft[1]) * down[1];
	const sense = depth < 0 ? -1 : 1;
	const across: Point = [down[0] * sense, down[1] * sense];
	const strip = { from: upperLeft, along, across, length, depth: Math.abs(depth) };
	const above = barsGoOn(strip, -1, seen);
	const below = barsGoOn(strip, 1, seen);
	const tall = strip.depth + above + below;
	const side = MARGIN * length + 0.3 * tall;
	const moved = ([x, y]: Point, ahead: number, further: number): Point => [
		x + along[0] * ahead + across[0] * further,
		y + along[1] * ahead + across[1] * further,
	];
	const edge = 4 + 0.06 * tall;
	return [
		moved(upperLeft, -side, -above - edge),
		moved(upperRight, side, -above - edge),
		moved(lowerRight, side, below + edge),
		moved(lowerLeft, -side, below + edge),
	];
}

interface Strip {
	from: Point;
	along: Point;
	across: Point;
	length: number;
	depth: number;
}

/** Of the changes between dark and light in the strip, so many must be seen for bars to go on. */
const STILL_BARS = 0.5;

/** How far, in pixels, bars go on beyond the strip: above it (-1) or below (1). */
function barsGoOn(strip: Strip, way: -1 | 1, seen: Grey): number {
	const known = changesAt(strip, strip.depth / 2, seen);
	const step = 2;
	let reach = 0;
	for (let missed = 0, at = step; at < strip.length && missed < 3; at += step) {
		const bars = changesAt(strip, way < 0 ? -at : strip.depth + at, seen) >= STILL_BARS * known;
		missed = bars ? 0 : missed + 1;
		if (bars) reach = at;
	}
	return reach;
}

/** Changes between dark and light along a line beside the upper edge of the strip. */
function changesAt({ from, along, across, length }: Strip, further: number, { data, width, height }: Grey): number {
	const line: number[] = [];
	for (let at = 0; at <= length; at++) {
		const x = Math.round(from[0] + along[0] * at + across[0] * further);
		const y = Math.round(from[1] + along[1] * at + across[1] * further);
		if (x >= 0 && y >= 0 && x < width && y < height) line.push(data[y * width + x] as number);
	}
	const [darkest, lightest] = [Math.min(...line), Math.max(...line)];
	if (line.length < length / 2 || lightest - darkest < 24) return 0;
	const middle = (darkest + lightest) / 2;
	return line.reduce(
		(changes, value, at) => changes + (at > 0 && value > middle !== (line[at - 1] as number) > middle ? 1 : 0),
		0,
	);
}
