// Pen and letters for the demonstration's pictures.

import { readFileSync } from 'node:fs';
import { projectFile } from '#platform/project-file.server.ts';

/**
 * Outlines of Inter at weight 480 (SIL Open Font License 1.1), 1,000 units to the em: [advance, path].
 * Drawn as paths because a bare server has no fonts at all, and text in an SVG would come out empty.
 */
const glyphs: Record<string, [number, string]> = JSON.parse(
	readFileSync(projectFile('seeds/pictures/lettering.json'), 'utf8'),
);

export const INK = '#1d2b2e';
export const QUIET = '#5c6b6e';
export const ACCENT = '#1f6068';
export const RULE = '#cfd8d8';

export interface Lettering {
	size?: number;
	color?: string;
	anchor?: 'start' | 'middle' | 'end';
	/** A slant in degrees for handwriting. */
	slant?: number;
}

/** Width in pixels of a line at this size. */
export function widthOf(text: string, size: number): number {
	let units = 0;
	for (const sign of text) units += glyphs[sign]?.[0] ?? 0;
	return (units * size) / 1000;
}

/** One line of text as paths. @throws for a sign that the lettering does not have, so that none is dropped silently. */
export function letters(x: number, y: number, text: string, style: Lettering = {}): string {
	const { size = 22, color = INK, anchor = 'start', slant = 0 } = style;
	const shift = anchor === 'start' ? 0 : widthOf(text, size) / (anchor === 'middle' ? 2 : 1);
	let at = 0;
	let paths = '';
	for (const sign of text) {
		const glyph = glyphs[sign];
		if (!glyph) throw new Error(`the lettering has no “${sign}”`);
		if (glyph[1]) paths += `<path transform="translate(${at} 0)" d="${glyph[1]}"/>`;
		at += glyph[0];
	}
	const scale = size / 1000;
	return `<g fill="${color}" transform="translate(${(x - shift).toFixed(1)} ${y}) skewX(${-slant}) scale(${scale} ${-scale})">${paths}</g>`;
}

export function line(x1: number, y1: number, x2: number, y2: number, color = RULE, width = 1.5, dash = ''): string {
	return `<line x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}" stroke="${color}" stroke-width="${width}"${dash && ` stroke-dasharray="${dash}"`}/>`;
}

export function box(x: number, y: number, w: number, h: number, fill = 'none', stroke = 'none', radius = 0): string {
	return `<rect x="${x}" y="${y}" width="${w}" height="${h}" rx="${radius}" fill="${fill}" stroke="${stroke}" stroke-width="2"/>`;
}

/** A curve through points, with rounded corners. */
export function trace(points: [number, number][], color = INK, width = 3, fill = 'none'): string {
	const path = points.map(([x, y], n) => `${n ? 'L' : 'M'}${x.toFixed(1)} ${y.toFixed(1)}`).join('');
	return `<path d="${path}" fill="${fill}" stroke="${color}" stroke-width="${width}" stroke-linejoin="round" stroke-linecap="round"/>`;
}

export function sheet(width: number, height: number, inside: string, ground = '#fbfaf6'): string {
	return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><rect width="${width}" height="${height}" fill="${ground}"/>${inside}</svg>`;
}

/** Numbers between 0 and 1 that are the same on every run (mulberry32). */
export function dice(seed: number): () => number {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let t = state;
		t = Math.imul(t ^ (t >>> 15), t | 1);
		t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
		return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
	};
}
