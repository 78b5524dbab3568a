// New UIDs and shifted dates: the same within one upload for the same original, and not to be undone, because the
// secret that they are made with is thrown away when the upload is done.

import { createHmac } from 'node:crypto';

const A_DAY = 24 * 60 * 60 * 1000;
/** Dates go back by one to ten years, and by a part of a day. */
const LEAST_DAYS = 365;
const DAYS_RANGE = 3285;

export interface NewValues {
	/** A UID below 2.25 (PS3.5, Annex B.2), from 122 bits of a keyed hash. */
	uid(original: string): string;
	/** Milliseconds that all dates of the patient are moved by; negative. */
	shift(patient: string): number;
}

/** @param secret of the upload. */
export function newValues(secret: Uint8Array): NewValues {
	const digest = (label: string, text: string) => createHmac('sha256', secret).update(`${label}\n${text}`).digest();
	return {
		uid(original) {
			const bytes = digest('uid', original).subarray(0, 16);
			bytes[6] = ((bytes[6] as number) & 0x0f) | 0x80; // version 8 and variant of RFC 9562
			bytes[8] = ((bytes[8] as number) & 0x3f) | 0x80;
			return `2.25.${BigInt(`0x${bytes.toString('hex')}`)}`;
		},
		shift(patient) {
			const bytes = digest('dates', patient);
			const days = LEAST_DAYS + (bytes.readUInt32LE(0) % DAYS_RANGE);
			return -(days * A_DAY + (bytes.readUInt32LE(4) % A_DAY));
		},
	};
}

interface Moment {
	/** Milliseconds since 1970, without a zone. */
	at: number;
	/** Digits below the second, as they stood. */
	fraction: string;
	/** How much was written: 'YYYY' has 4, 'HHMMSS' 6. */
	digits: number;
}

function readDigits(text: string, offset: number): { digits: string; fraction: string } | null {
	const found = /^(\d+)(\.\d{1,6})?([+-]\d{4})?$/.exec(text.trim().replace(/\0+$/, ''));
	if (!found) return null;
	const digits = found[1] as string;
	if (digits.length % 2 === 1 || digits.length > 14 - offset) return null;
	return { digits, fraction: found[2] ?? '' };
}

/** Reads DA ('19970715', old '1997.07.15') and DT. */
function readMoment(text: string): Moment | null {
	const plain = text.trim().replace(/^(\d{4})\.(\d{2})\.(\d{2})$/, '$1$2$3');
	const read = readDigits(plain, 0);
	if (!read || read.digits.length < 4) return null;
	const part = (from: number, length: number, otherwise: number) =>
		read.digits.length >= from + length ? Number(read.digits.slice(from, from + length)) : otherwise;
	const month = part(4, 2, 1);
	const day = part(6, 2, 1);
	const [hour, minute, second] = [part(8, 2, 0), part(10, 2, 0), part(12, 2, 0)];
	if (month < 1 || month > 12 || day < 1 || day > 31 || hour > 23 || minute > 59 || second > 60) return null;
	return {
		at: Date.UTC(part(0, 4, 0), month - 1, day, hour, minute, second),
		fraction: read.fraction,
		digits: read.digits.length,
	};
}

const pad = (number: number, length: number) => String(number).padStart(length, '0');
const dateDigits = (at: number) => {
	const date = new Date(at);
	return pad(date.getUTCFullYear(), 4) + pad(date.getUTCMonth() + 1, 2) + pad(date.getUTCDate(), 2);
};
const timeDigits = (at: number) => {
	const date = new Date(at);
	return pad(date.getUTCHours(), 2) + pad(date.getUTCMinutes(), 2) + pad(date.getUTCSeconds(), 2);
};

/** Moves a DT. @returns null when it cannot be read. A zone is dropped: it says where. */
export function shiftDateTime(text: string, shift: number): string | null {
	const moment = readMoment(text);
	if (!moment) return null;
	const moved = moment.at + shift;
	return (
		(dateDigits(moved) + timeDigits(moved)).slice(0, moment.digits) + (moment.digits === 14 ? moment.fraction : '')
	);
}

/**
 * Moves a date and the time that belongs to it, together, so that what lies between two moments stays as long.
 * @returns null for what cannot be read; a time without a date is moved round the clock.
 */
export function shiftPair(date: string | null, time: string | null, shift: number): [string | null, string | null] {
	const day = date === null ? null : readMoment(date);
	const clock = time === null ? null : readDigits(time.replace(/:/g, ''), 8);
	const ms = clock ? readMoment(`19700101${clock.digits}`) : null;
	const base = day && day.digits === 8 ? day.at : null;
	const moved = (base ?? 10_000 * A_DAY) + (ms?.at ?? 0) + shift;
	return [
		base === null ? null : dateDigits(moved),
		ms && clock
			? timeDigits(moved).slice(0, clock.digits.length) + (clock.digits.length === 6 ? clock.fraction : '')
			: null,
	];
}
