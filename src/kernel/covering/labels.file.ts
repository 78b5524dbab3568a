// Pictures with printed labels, made by code: for tests, and for bench/pictures.ts. Every name and number is invented.

import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import sharp from 'sharp';
import { prepareZXingModule, type WriterOptions, writeBarcode } from 'zxing-wasm/writer';
import type { Pixels } from './areas.ts';

export interface Label {
	lines: string[];
	/** Height of the letters in pixels. */
	size: number;
	/** Clockwise, in degrees. */
	turned: number;
	ink: string;
	/** Colour of the paper; none for what is written on skin. */
	paper?: string;
}

export const NAMES = [
	'Ruth Okafor',
	'Tom Whitfield',
	'Maria del Campo',
	'Ines Duarte',
	'John McAllister',
	'Hanna Brandt',
];
const GROUNDS = ['#d9a78a', '#8d5b3f', '#f0c9ae', '#b57a5a', '#5d6b73', '#cfd8d6'];

/** Skin, cloth or a table, unevenly lit and grained. @param seed the same number gives the same picture. */
export function ground(seed: number, width: number, height: number): string {
	return `<defs>
		<filter id="grain" x="0" y="0" width="100%" height="100%">
			<feTurbulence type="fractalNoise" baseFrequency="0.012 0.02" numOctaves="5" seed="${seed}"/>
			<feColorMatrix values="0 0 0 0 0.4  0 0 0 0 0.2  0 0 0 0 0.15  0.9 0 0 0 -0.2"/></filter>
		<radialGradient id="light" cx="${30 + ((seed * 7) % 40)}%" cy="${30 + ((seed * 13) % 40)}%" r="80%">
			<stop offset="0" stop-color="#fff" stop-opacity=".35"/><stop offset="1" stop-color="#000" stop-opacity=".45"/>
		</radialGradient></defs>
		<rect width="100%" height="100%" fill="${GROUNDS[seed % GROUNDS.length]}"/>
		<ellipse cx="${width * 0.35}" cy="${height * 0.4}" rx="${width * 0.12}" ry="${height * 0.09}" fill="#a1352c" opacity=".7"/>
		<rect width="100%" height="100%" filter="url(#grain)"/><rect width="100%" height="100%" fill="url(#light)"/>`;
}

function labelSvg({ lines, size, turned, ink, paper }: Label, x: number, y: number): string {
	const [width, height] = [size * 12, size * 1.7 * lines.length];
	const rows = lines.map(
		(line, at) =>
			`<text y="${(at - (lines.length - 1) / 2) * size * 1.4 + size * 0.35}" font-size="${size}" text-anchor="middle" font-family="DejaVu Sans, Liberation Sans, Arial, sans-serif" fill="${ink}">${line}</text>`,
	);
	const sheet = paper
		? `<rect x="${-width / 2}" y="${-height / 2}" width="${width}" height="${height}" rx="${size * 0.4}" fill="${paper}"/>`
		: '';
	return `<g transform="translate(${x} ${y}) rotate(${turned})">${sheet}${rows.join('')}</g>`;
}

/** A photo-like picture that shows the label, as JPEG would have left it. */
export async function labelled(seed: number, label: Label | null, width = 1600, height = 1200): Promise<Pixels> {
	const drawn = label ? labelSvg(label, width * 0.52, height * 0.5) : '';
	const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${ground(seed, width, height)}${drawn}</svg>`;
	const jpeg = await sharp(Buffer.from(svg)).removeAlpha().blur(0.6).jpeg({ quality: 82 }).toBuffer();
	const { data, info } = await sharp(jpeg).raw().toBuffer({ resolveWithObject: true });
	return { data: new Uint8Array(data), width: info.width, height: info.height, channels: info.channels };
}

const { resolve } = createRequire(import.meta.url);

/** The program of zxing-wasm that reads or writes codes. */
export async function codeProgram(part: 'reader' | 'writer'): Promise<ArrayBuffer> {
	const { buffer, byteOffset, byteLength } = await readFile(resolve(`zxing-wasm/${part}/zxing_${part}.wasm`));
	return buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer;
}

/** A photo-like picture of a code in its middle. @param turned clockwise, in degrees. */
export async function coded(words: string, format: WriterOptions['format'], turned: number): Promise<Pixels> {
	prepareZXingModule({ overrides: { wasmBinary: await codeProgram('writer') } });
	const { image, error } = await writeBarcode(words, { format, scale: 2, withQuietZones: true });
	if (!image) throw new Error(error);
	const code = await sharp(Buffer.from(await image.arrayBuffer()))
		.ensureAlpha()
		.rotate(turned, { background: '#0000' })
		.png()
		.toBuffer();
	const photo = Buffer.from(
		`<svg xmlns="http://www.w3.org/2000/svg" width="640" height="480">${ground(3, 640, 480)}</svg>`,
	);
	const { data, info } = await sharp(photo)
		.composite([{ input: code }])
		.removeAlpha()
		.blur(0.6)
		.raw()
		.toBuffer({ resolveWithObject: true });
	return { data: new Uint8Array(data), width: info.width, height: info.height, channels: info.channels };
}
