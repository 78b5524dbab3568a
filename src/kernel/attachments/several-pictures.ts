// Does a file hold more than the one picture that is kept of it? Read from its bytes, without decoding: whoever chose it is told. Of
// HEIC, AVIF and TIFF the decoders know. Runs in the browser too.

/** A JPEG says so in what stands before its pixels. */
const HEAD = 256 * 1024;

/** A moving GIF, WebP or PNG; a JPEG with a film behind it, or of several views (MPO). */
export function holdsSeveral(bytes: Uint8Array): boolean {
	const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD));
	if (/^GIF8[79]a/.test(head)) return imagesInGif(bytes) > 1;
	if (/^RIFF.{4}WEBPVP8X/s.test(head)) return ((bytes[20] as number) & 2) !== 0;
	// An "animated PNG" says so in a chunk before the first pixels.
	if (head.startsWith('PNG', 1)) return head.slice(0, Math.max(0, head.indexOf('IDAT'))).includes('acTL');
	if (head.startsWith('\xff\xd8'))
		return /(MotionPhoto|MicroVideo)(="1"|>1<)/.test(head) || hasViews(bytes, head.indexOf('MPF\0'));
	return false;
}

/** Counts to two. */
function imagesInGif(bytes: Uint8Array): number {
	const tableAfter = (flags = 0) => (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0);
	let at = 13 + tableAfter(bytes[10]);
	let images = 0;
	while (at < bytes.length && images < 2) {
		if (bytes[at] === 0x2c) {
			images++;
			at += 11 + tableAfter(bytes[at + 9]);
		} else if (bytes[at] === 0x21) at += 2;
		else break;
		while (bytes[at]) at += (bytes[at] as number) + 1;
		at++;
	}
	return images;
}

/** CIPA DC-007: panorama, disparity, several angles. Previews and maps of brightness beside a photo are none of them. */
const VIEWS = [0x020001, 0x020002, 0x020003];

function hasViews(bytes: Uint8Array, found: number): boolean {
	if (found < 0) return false;
	const from = found + 4;
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const little = bytes[from] === 0x49;
	try {
		const list = from + view.getUint32(from + 4, little);
		for (let at = list + 2; at < list + 2 + 12 * view.getUint16(list, little); at += 12) {
			if (view.getUint16(at, little) !== 0xb002) continue;
			const entries = from + view.getUint32(at + 8, little);
			const size = Math.min(view.getUint32(at + 4, little), 16 * 64);
			for (let one = 0; one < size; one += 16)
				if (VIEWS.includes(view.getUint32(entries + one, little) & 0xffffff)) return true;
		}
	} catch {
		// It points beyond the file.
	}
	return false;
}
