// Values of attributes, read from their bytes: numbers are parsed and written anew, so that nothing hides in them.

import { vrOf } from './dictionary.ts';
import type { Attribute } from './read-header.ts';

/** More numbers than any attribute needs that is kept. */
const MOST_VALUES = 4096;
const WIDTHS: Record<string, number> = { US: 2, SS: 2, UL: 4, SL: 4, FL: 4, FD: 8, SV: 8, UV: 8 };

/** One byte a letter: what is not ASCII is no word that may stay, whatever its character set. */
export function textOf(attribute: Attribute): string {
	return Buffer.from(attribute.bytes.subarray(0, 4096))
		.toString('latin1')
		.replace(/[\0 ]+$/, '');
}

/** The numbers of a value, or null when it is none. */
export function numbersOf(attribute: Attribute, vr: string, bigEndian: boolean): number[] | null {
	if (vr === 'DS' || vr === 'IS') return writtenNumbers(textOf(attribute), vr);
	const width = WIDTHS[vr];
	if (!width || attribute.bytes.length > MOST_VALUES * width) return null;
	const { bytes } = attribute;
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const found: number[] = [];
	for (let at = 0; at + width <= bytes.length; at += width) {
		const number = readNumber(view, at, vr, !bigEndian);
		if (!Number.isFinite(number)) return null;
		found.push(number);
	}
	return found.length > 0 ? found : null;
}

/** A number that is written as a day is, or as a day and a time (19430307, 2024021410): few measurements are, and none is missed for long. */
export function isDay(number: number): boolean {
	return /^(18|19|20)\d\d(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])\d{0,6}$/.test(String(number));
}

/** The attributes that a value points at (PS3.5, 6.2: AT), or null when one of them is none of the standard's. */
export function standardTags({ bytes }: Attribute, bigEndian: boolean): number[] | null {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const found: number[] = [];
	for (let at = 0; at + 4 <= bytes.length && found.length < MOST_VALUES; at += 4) {
		const tag = view.getUint16(at, !bigEndian) * 0x10000 + view.getUint16(at + 2, !bigEndian);
		if (vrOf(tag.toString(16).padStart(8, '0')) === null) return null;
		found.push(tag);
	}
	return found.length > 0 ? found : null;
}

function readNumber(view: DataView, at: number, vr: string, little: boolean): number {
	if (vr === 'US') return view.getUint16(at, little);
	if (vr === 'SS') return view.getInt16(at, little);
	if (vr === 'UL') return view.getUint32(at, little);
	if (vr === 'SL') return view.getInt32(at, little);
	if (vr === 'FL') return view.getFloat32(at, little);
	if (vr === 'FD') return view.getFloat64(at, little);
	return Number(vr === 'SV' ? view.getBigInt64(at, little) : view.getBigUint64(at, little));
}

/** Decimal and integer strings; one that is not exactly that is refused, so that no word passes for a number. */
function writtenNumbers(text: string, vr: 'DS' | 'IS'): number[] | null {
	const parts = text.split('\\').map((part) => part.trim());
	if (parts.length > MOST_VALUES) return null;
	const form = vr === 'IS' ? /^[+-]?\d{1,10}$/ : /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;
	if (!parts.every((part) => part.length <= 24 && form.test(part))) return null;
	const numbers = parts.map(Number);
	return numbers.every((number) => Number.isFinite(number) && (vr === 'DS' || Math.abs(number) < 2 ** 31))
		? numbers
		: null;
}

/** A decimal string of at most 16 characters (PS3.5, 6.2). */
export function decimalString(number: number): string {
	for (let digits = 15; digits > 1; digits--) {
		const text = String(Number(number.toPrecision(digits)));
		if (text.length <= 16) return text;
	}
	return '0';
}
