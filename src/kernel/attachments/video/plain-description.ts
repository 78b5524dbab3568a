// What a decoder is told before the first packet ("codec private data") is written into the new video as it came, and some of it
// can carry words: Vorbis keeps its tags there, and behind what a decoder reads of the others anything may stand. So it is built
// anew from the parts that have a meaning.

/** The description of H.264 (avcC box, ISO/IEC 14496-15, 5.3.3.1) with its parameter sets alone. @returns null when it is damaged. */
export function plainAvc(bytes: Uint8Array): Uint8Array | null {
	if (bytes[0] !== 1 || bytes.length < 7) return null;
	const parts: Uint8Array[] = [bytes.subarray(0, 5)];
	let at = 5;
	for (const [type, mask] of [
		[SEQUENCE_SET, 0x1f],
		[PICTURE_SET, 0xff],
	] as const) {
		const sets: Uint8Array[] = [];
		for (let left = (bytes[at++] ?? 0) & mask; left > 0; left--) {
			const end = at + 2 + (((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0));
			if (end > bytes.length) return null;
			if (((bytes[at + 2] ?? 0) & 0x1f) === type) sets.push(bytes.subarray(at, end));
			at = end;
		}
		if (sets.length === 0) return null;
		parts.push(Uint8Array.of((0xff ^ mask) | sets.length), ...sets);
	}
	// Kinds of colour and depth that higher profiles add; further sets are rare, and none is kept.
	if (HIGH_PROFILES.has(bytes[1] as number) && at + 3 < bytes.length)
		parts.push(bytes.subarray(at, at + 3), Uint8Array.of(0));
	return Buffer.concat(parts);
}

const SEQUENCE_SET = 7;
const PICTURE_SET = 8;
const HIGH_PROFILES = new Set([100, 110, 122, 144]);

/** The three headers of Vorbis (specification I, 4.2), its comments emptied. @returns null when they are damaged. */
export function plainVorbis(bytes: Uint8Array): Uint8Array | null {
	if (bytes[0] !== 2) return null;
	let at = 1;
	const length = () => {
		let sum = 0;
		while (bytes[at] === 255) {
			sum += 255;
			at++;
		}
		return sum + (bytes[at++] ?? 0);
	};
	const [first, second] = [length(), length()];
	const identification = bytes.subarray(at, at + first);
	const setup = bytes.subarray(at + first + second);
	// The first header is 30 bytes long, always.
	if (first !== 30 || identification[0] !== 1 || setup[0] !== 5) return null;
	// Packet type 3, "vorbis", an empty vendor, no comment, and the closing bit.
	const comments = Buffer.concat([Buffer.from('\x03vorbis', 'latin1'), Buffer.alloc(8), Buffer.from([1])]);
	return Buffer.concat([Buffer.from([2, first, comments.length]), identification, comments, setup]);
}

/** OpusHead (RFC 7845, 5.1) with what it defines and nothing behind it. */
export function plainOpus(bytes: Uint8Array): Uint8Array | null {
	const channels = bytes[9] ?? 0;
	const length = (bytes[18] ?? 0) === 0 ? 19 : 21 + channels;
	return bytes.length < length ? null : bytes.subarray(0, length);
}

/** Longer than any real one of AAC (ISO/IEC 14496-3, 1.6.2.1). */
const LONGEST_AAC = 64;

/** What the decoder of this codec is told, without words; undefined when it is told nothing, null when it is damaged. */
export function plainDescription(
	codec: string | null,
	description: AllowSharedBufferSource | undefined,
): Uint8Array | null | undefined {
	if (!description) return codec === 'avc' || codec === 'vorbis' ? null : undefined;
	const bytes = ArrayBuffer.isView(description)
		? new Uint8Array(description.buffer, description.byteOffset, description.byteLength)
		: new Uint8Array(description);
	if (codec === 'avc') return plainAvc(bytes);
	if (codec === 'vorbis') return plainVorbis(bytes);
	if (codec === 'opus') return plainOpus(bytes);
	if (codec === 'aac') return bytes.length > LONGEST_AAC ? null : bytes;
	return undefined;
}
