// Greys that are made of dots: a page that came by fax, a picture out of a newspaper. A reader of print takes each dot for a letter,
// and a page has a million. Seen from further off they are greys again. Runs in the browser too.

import type { Grey } from './grey.ts';

/** A pixel that stands out from both its neighbours by this much is a dot, or the edge of one. */
const STEP = 40;
/** Of the pixels of a whole picture, and of a part of it. Of 57 photos the most was 0.12; of print in small letters it is less. */
const MOST = { whole: 0.15, part: 0.25 };
/** Side of a part in pixels. */
const PART = 64;

/** Smooths what is made of dots, in place: the whole picture where most of it is, else the parts that are. */
export function smoothDots(grey: Grey): void {
	const { width, height } = grey;
	if (width < 8 || height < 8) return;
	const whole = { left: 0, top: 0, right: width, bottom: height };
	const parts: (typeof whole)[] = [];
	if (dotsIn(grey, whole) > MOST.whole) parts.push(whole);
	else
		for (let top = 0; top < height; top += PART)
			for (let left = 0; left < width; left += PART) {
				const part = { left, top, right: Math.min(width, left + PART), bottom: Math.min(height, top + PART) };
				if (dotsIn(grey, part) > MOST.part) parts.push(part);
			}
	// Three times the mean of three by three: close to a bell that is wider than a dot.
	for (let time = 0; time < 3 && parts.length > 0; time++) {
		const before = grey.data.slice();
		for (const part of parts) smooth(before, grey, part);
	}
}

interface Part {
	left: number;
	top: number;
	right: number;
	bottom: number;
}

/** The share of dots, from every second pixel of every second row. */
function dotsIn({ data, width, height }: Grey, { left, top, right, bottom }: Part): number {
	let [dots, all] = [0, 0];
	const between = (value: number, one: number, other: number) =>
		(value - one > STEP && value - other > STEP) || (one - value > STEP && other - value > STEP);
	for (let y = Math.max(1, top); y < Math.min(bottom, height - 1); y += 2)
		for (let x = Math.max(1, left); x < Math.min(right, width - 1); x += 2) {
			const at = y * width + x;
			const value = data[at] as number;
			all++;
			if (
				between(value, data[at - 1] as number, data[at + 1] as number) ||
				between(value, data[at - width] as number, data[at + width] as number)
			)
				dots++;
		}
	return all === 0 ? 0 : dots / all;
}

function smooth(from: Uint8Array, { data, width, height }: Grey, { left, top, right, bottom }: Part): void {
	for (let y = top; y < bottom; y++)
		for (let x = left; x < right; x++) {
			let [sum, count] = [0, 0];
			for (let j = Math.max(0, y - 1); j <= Math.min(height - 1, y + 1); j++)
				for (let i = Math.max(0, x - 1); i <= Math.min(width - 1, x + 1); i++) {
					sum += from[j * width + i] as number;
					count++;
				}
			data[y * width + x] = sum / count;
		}
}
