// Stands still, moves on, stands still: drawings as an H.264 stream without an encoder. A drawing is one picture whose blocks
// hold their samples as they are (I_PCM); while it stands, pictures follow in which every block is as before (P_Skip). It is
// larger than what an encoder makes, and exact. ITU-T H.264: 7.3.2 for the sets, 7.3.3 for the slice header, 7.3.4 for its data.

/** One drawing in YUV 4:2:0: planes one after the other, sides a multiple of 16. */
export interface Drawing {
	width: number;
	height: number;
	yuv: Uint8Array;
}

class Bits {
	private bytes: number[] = [];
	private held = 0;
	private count = 0;

	put(value: number, bits: number): this {
		for (let at = bits - 1; at >= 0; at--) {
			this.held = (this.held << 1) | ((value >> at) & 1);
			if (++this.count === 8) this.flush();
		}
		return this;
	}
	/** Exp-Golomb, unsigned (9.1). */
	ue(value: number): this {
		const bits = Math.floor(Math.log2(value + 1));
		return this.put(0, bits).put(value + 1, bits + 1);
	}
	align(): this {
		while (this.count > 0) this.put(0, 1);
		return this;
	}
	raw(bytes: Uint8Array): this {
		for (const byte of bytes) this.bytes.push(byte);
		return this;
	}
	/** Stop bit, and the rest of the byte. */
	end(): Uint8Array {
		this.put(1, 1).align();
		return Uint8Array.from(this.bytes);
	}
	private flush(): void {
		this.bytes.push(this.held & 0xff);
		this.held = 0;
		this.count = 0;
	}
}

/** A NAL unit: header, then the payload with the bytes that keep start codes out (7.4.1). */
function nal(header: number, payload: Uint8Array): Uint8Array {
	const bytes = [header];
	let zeros = 0;
	for (const byte of payload) {
		if (zeros === 2 && byte <= 3) {
			bytes.push(3);
			zeros = 0;
		}
		zeros = byte === 0 ? zeros + 1 : 0;
		bytes.push(byte);
	}
	return Uint8Array.from(bytes);
}

const withLength = (unit: Uint8Array): Uint8Array => {
	const bytes = new Uint8Array(4 + unit.length);
	new DataView(bytes.buffer).setUint32(0, unit.length);
	bytes.set(unit, 4);
	return bytes;
};

/** avcC box of the stream: sequence and picture parameter sets (ISO/IEC 14496-15, 5.3.3.1). */
export function avcConfig({ width, height }: Pick<Drawing, 'width' | 'height'>): Uint8Array {
	const sequence = new Bits().put(66, 8).put(0xc0, 8).put(30, 8).ue(0).ue(0).ue(2).ue(1).put(0, 1);
	sequence
		.ue(width / 16 - 1)
		.ue(height / 16 - 1)
		.put(1, 1)
		.put(1, 1)
		.put(0, 1)
		.put(0, 1);
	const sps = nal(0x67, sequence.end());
	const pps = nal(
		0x68,
		new Bits().ue(0).ue(0).put(0, 2).ue(0).ue(0).ue(0).put(0, 3).ue(0).ue(0).ue(0).put(1, 1).put(0, 2).end(),
	);
	return Uint8Array.from([1, 66, 0xc0, 30, 0xff, 0xe1, 0, sps.length, ...sps, 1, 0, pps.length, ...pps]);
}

/** The drawing as an access unit that needs no other. @param number alternates between two that follow each other. */
export function drawn({ width, height, yuv }: Drawing, number = 0): Uint8Array {
	// first block, slice type I, parameter set, frame_num, idr_pic_id, marking, quantiser, no deblocking
	const slice = new Bits()
		.ue(0)
		.ue(7)
		.ue(0)
		.put(0, 4)
		.ue(number & 1)
		.put(0, 2)
		.ue(0)
		.ue(1);
	const chroma = width / 2;
	const [cb, cr] = [width * height, width * height + (width * height) / 4];
	const block = new Uint8Array(384);
	for (let y = 0; y < height; y += 16)
		for (let x = 0; x < width; x += 16) {
			for (let row = 0; row < 16; row++)
				block.set(yuv.subarray((y + row) * width + x, (y + row) * width + x + 16), row * 16);
			for (let row = 0; row < 8; row++) {
				const at = (y / 2 + row) * chroma + x / 2;
				block.set(yuv.subarray(cb + at, cb + at + 8), 256 + row * 8);
				block.set(yuv.subarray(cr + at, cr + at + 8), 320 + row * 8);
			}
			slice.ue(25).align().raw(block);
		}
	return withLength(nal(0x65, slice.end()));
}

/** The picture before, once more. @param number how many came since the drawing, from 1. */
export function unchanged({ width, height }: Pick<Drawing, 'width' | 'height'>, number: number): Uint8Array {
	const slice = new Bits()
		.ue(0)
		.ue(5)
		.ue(0)
		.put(number & 15, 4)
		.put(0, 3)
		.ue(0)
		.ue(1);
	return withLength(nal(0x41, slice.ue((width * height) / 256).end()));
}

/** sRGB samples (three a pixel) as YUV 4:2:0 in studio range, ITU-R BT.601. */
export function toYuv(rgb: Uint8Array, width: number, height: number): Uint8Array {
	const yuv = new Uint8Array((width * height * 3) / 2);
	let [cb, cr] = [width * height, width * height + (width * height) / 4];
	for (let y = 0; y < height; y++)
		for (let x = 0; x < width; x++) {
			const at = (y * width + x) * 3;
			const [r, g, b] = [rgb[at] as number, rgb[at + 1] as number, rgb[at + 2] as number];
			yuv[y * width + x] = Math.round(16 + (65.481 * r + 128.553 * g + 24.966 * b) / 255);
			if (y % 2 === 0 && x % 2 === 0) {
				yuv[cb++] = Math.round(128 + (-37.797 * r - 74.203 * g + 112 * b) / 255);
				yuv[cr++] = Math.round(128 + (112 * r - 93.786 * g - 18.214 * b) / 255);
			}
		}
	return yuv;
}
