import { expect, test } from 'vitest';
import { smoothDots } from './dither.ts';

const [WIDTH, HEIGHT] = [192, 384];
/** Where the dots begin. */
const DOTS = 320;

/** Greys that rise from left to right, as dots (Floyd and Steinberg), with a band of plain white above. */
function fax(): { dots: Uint8Array; greys: Uint8Array } {
	const greys = Uint8Array.from({ length: WIDTH * HEIGHT }, (_, at) =>
		at < WIDTH * DOTS ? 255 : 60 + ((at % WIDTH) / WIDTH) * 130,
	);
	const carried = Float32Array.from(greys);
	const dots = new Uint8Array(greys.length);
	const carry = (at: number, error: number) => {
		if (at < carried.length) carried[at] = (carried[at] as number) + error / 16;
	};
	for (let at = 0; at < dots.length; at++) {
		const value = (carried[at] as number) < 128 ? 0 : 255;
		dots[at] = value;
		const error = (carried[at] as number) - value;
		for (const [step, part] of [
			[1, 7],
			[WIDTH - 1, 3],
			[WIDTH, 5],
			[WIDTH + 1, 1],
		] as const)
			carry(at + step, error * part);
	}
	return { dots, greys };
}

test('a part made of dots becomes greys again, and what stands beside it stays as it is', () => {
	const { dots, greys } = fax();
	// Two strokes as print has them, on the white.
	for (let y = 20; y < 40; y++) dots.fill(0, y * WIDTH + 30, y * WIDTH + 33);
	const picture = { data: dots.slice(), width: WIDTH, height: HEIGHT };
	smoothDots(picture);
	expect(picture.data.subarray(0, WIDTH * DOTS)).toEqual(dots.subarray(0, WIDTH * DOTS));
	let far = 0;
	for (let y = DOTS + 6; y < HEIGHT - 4; y++)
		for (let x = 4; x < WIDTH - 4; x++)
			if (Math.abs((picture.data[y * WIDTH + x] as number) - (greys[y * WIDTH + x] as number)) > 50) far++;
	expect(far / (54 * (WIDTH - 8))).toBeLessThan(0.05);
});

test('fine print stays as it is', () => {
	// Strokes of two pixels, two apart: closer than any print.
	const data = Uint8Array.from({ length: WIDTH * HEIGHT }, (_, at) => (at % 4 < 2 ? 20 : 240));
	const picture = { data: data.slice(), width: WIDTH, height: HEIGHT };
	smoothDots(picture);
	expect(picture.data).toEqual(data);
});
