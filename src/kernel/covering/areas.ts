// Areas of a picture that are covered: four corners each, in shares of width and height, so that they hold at any size.
// Runs in the browser too.

/** x and y of four corners in turn, 0 to 1 of the picture's width and height. */
export type Corners = [number, number, number, number, number, number, number, number];

export interface Area {
	/** `drawn`: by whoever chose the picture. */
	what: 'face' | 'text' | 'drawn';
	corners: Corners;
	/** What was read there, for a piece of text. It decides whether it may stay; it is stored nowhere. */
	words?: string;
}

export interface Box {
	left: number;
	top: number;
	right: number;
	bottom: number;
}

/** Pixels, row after row, `channels` bytes each. */
export interface Pixels {
	data: Uint8Array;
	width: number;
	height: number;
	channels: number;
}

export function cornersOf({ left, top, right, bottom }: Box): Corners {
	return [left, top, right, top, right, bottom, left, bottom];
}

/** The upright box around an area. */
export function boxOf({ corners }: Pick<Area, 'corners'>): Box {
	const xs = corners.filter((_, index) => index % 2 === 0);
	const ys = corners.filter((_, index) => index % 2 === 1);
	return { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) };
}

export function sizeOf({ left, top, right, bottom }: Box): number {
	return Math.max(0, right - left) * Math.max(0, bottom - top);
}

export function overlap(a: Box, b: Box): number {
	return sizeOf({
		left: Math.max(a.left, b.left),
		top: Math.max(a.top, b.top),
		right: Math.min(a.right, b.right),
		bottom: Math.min(a.bottom, b.bottom),
	});
}

/** Drops areas that lie almost wholly (nine tenths of their box) below another one that stays. */
export function withoutCovered(areas: Area[]): Area[] {
	const bySize = areas
		.map((area) => ({ area, box: boxOf(area), size: sizeOf(boxOf(area)) }))
		.sort((a, b) => b.size - a.size);
	const kept: typeof bySize = [];
	for (const one of bySize)
		if (!kept.some((other) => overlap(one.box, other.box) >= 0.9 * one.size && isUpright(other.area))) kept.push(one);
	return kept.map(({ area }) => area);
}

/** The box around a tilted area is larger than the area itself: it proves nothing. */
function isUpright({ corners }: Area): boolean {
	const edges = [corners[1] - corners[3], corners[0] - corners[6]];
	return edges.every((edge) => Math.abs(edge) < 0.004);
}

/** Paints the areas with one solid colour: nothing of what lay below can be brought back. */
export function fillAreas(pixels: Pixels, areas: Pick<Area, 'corners'>[], colour: number[] = [40, 44, 48]): void {
	for (const area of areas) fillArea(pixels, area.corners, colour);
}

function fillArea({ data, width, height, channels }: Pixels, corners: Corners, colour: number[]): void {
	const points = [0, 2, 4, 6].map((at) => [(corners[at] as number) * width, (corners[at + 1] as number) * height]) as [
		number,
		number,
	][];
	const top = Math.max(0, Math.floor(Math.min(...points.map(([, y]) => y))));
	const bottom = Math.min(height - 1, Math.ceil(Math.max(...points.map(([, y]) => y))));
	const paint = Array.from({ length: channels }, (_, at) => (at === 3 ? 255 : (colour[Math.min(at, 2)] as number)));
	for (let y = top; y <= bottom; y++) {
		const [from, to] = spanOf(points, y);
		for (let x = Math.max(0, Math.floor(from)); x <= Math.min(width - 1, Math.ceil(to)); x++)
			for (let channel = 0; channel < channels; channel++)
				data[(y * width + x) * channels + channel] = paint[channel] as number;
	}
}

/** What of the row of pixels `y` lies in the convex shape, from its upper edge to its lower one. */
function spanOf(points: [number, number][], y: number): [number, number] {
	let from = Number.POSITIVE_INFINITY;
	let to = Number.NEGATIVE_INFINITY;
	points.forEach(([ax, ay], at) => {
		const [bx, by] = points[(at + 1) % points.length] as [number, number];
		for (const row of [y, y + 1]) {
			if ((row < ay && row < by) || (row > ay && row > by)) continue;
			const x = ay === by ? ax : ax + ((bx - ax) * (row - ay)) / (by - ay);
			from = Math.min(from, x, ay === by ? bx : x);
			to = Math.max(to, x, ay === by ? bx : x);
		}
		if (ay >= y && ay <= y + 1) {
			from = Math.min(from, ax);
			to = Math.max(to, ax);
		}
	});
	return [from, to];
}
