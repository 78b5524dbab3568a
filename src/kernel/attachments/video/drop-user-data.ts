// An H.264 stream can carry words of whoever made it: cameras write place and serial number into "supplemental
// enhancement information" (ITU-T H.264, annex D). What has a meaning for the picture stays, the rest goes.

/** NAL unit types without a meaning in the standard: whatever stands there is somebody's own. */
const isUnspecified = (type: number) => type === 0 || type >= 24;
const SEI = 6;
const FILLER = 12;
/**
 * Messages about the picture: buffering, timing, where decoding can begin, how two views are packed, how it stands, what light it
 * is made for. All others are user data (4, 5), filler, or of no use here.
 */
const ABOUT_THE_PICTURE = new Set([0, 1, 6, 45, 47, 137, 144, 147]);

/**
 * The access unit without user data.
 * @param lengthSize bytes of the length before each NAL unit, from the avcC box.
 * @returns the same bytes when there was none; null when the unit is damaged.
 */
export function dropUserData(unit: Uint8Array, lengthSize: number): Uint8Array | null {
	const kept: Uint8Array[] = [];
	let dropped = false;
	for (let at = 0; at < unit.length; ) {
		if (at + lengthSize > unit.length) return null;
		let length = 0;
		for (let n = 0; n < lengthSize; n++) length = length * 256 + (unit[at + n] as number);
		const end = at + lengthSize + length;
		if (end > unit.length) return null;
		const nal = unit.subarray(at + lengthSize, end);
		const type = (nal[0] ?? 0) & 0x1f;
		if (length === 0 || type === FILLER || isUnspecified(type) || (type === SEI && !isHarmless(nal))) dropped = true;
		else kept.push(unit.subarray(at, end));
		at = end;
	}
	if (!dropped) return unit;
	return Buffer.concat(kept);
}

/** Does every message of the SEI unit have a meaning for the picture? One that cannot be read has none. */
function isHarmless(nal: Uint8Array): boolean {
	const payload = withoutEmulation(nal.subarray(1));
	let at = 0;
	const number = () => {
		let sum = 0;
		while (payload[at] === 0xff) {
			sum += 255;
			at++;
		}
		return sum + (payload[at++] ?? Number.NaN);
	};
	// The last byte holds the stop bit.
	while (at < payload.length - 1) {
		const type = number();
		const size = number();
		if (!Number.isFinite(type + size) || at + size > payload.length || !ABOUT_THE_PICTURE.has(type)) return false;
		at += size;
	}
	return true;
}

/** Takes out the bytes that keep a start code from standing in a unit (7.4.1). */
function withoutEmulation(bytes: Uint8Array): Uint8Array {
	const plain: number[] = [];
	let zeros = 0;
	for (const byte of bytes) {
		if (zeros >= 2 && byte === 3) {
			zeros = 0;
			continue;
		}
		zeros = byte === 0 ? zeros + 1 : 0;
		plain.push(byte);
	}
	return Uint8Array.from(plain);
}
