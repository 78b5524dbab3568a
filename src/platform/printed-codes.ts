// Reads bar codes, QR codes and their kin in pictures: zxing-cpp as WebAssembly. Nothing is fetched: whoever opens the reader hands
// it its program. Runs in the browser too.

import { prepareZXingModule, type ReaderOptions, readBarcodes } from 'zxing-wasm/reader';

export type Point = [x: number, y: number];

export interface PrintedCode {
	/** What it says; '' when it was found and not understood. */
	text: string;
	/** Bars side by side, of which a strip is enough to read them; else a square or a stack of rows, seen whole. */
	linear: boolean;
	/** Upper left, upper right, lower right and lower left as the code stands, in pixels. */
	corners: [Point, Point, Point, Point];
}

/** One byte of brightness a pixel. */
export interface GreyPixels {
	data: Uint8Array;
	width: number;
	height: number;
}

/** @param what bars alone are looked for in half the time. */
export type ReadCodes = (picture: GreyPixels, what: 'all' | 'bars') => Promise<PrintedCode[]>;

const SETTINGS: ReaderOptions = {
	tryHarder: true,
	tryRotate: true,
	tryInvert: true,
	tryDownscale: true,
	returnErrors: true,
};

const LINEAR = /^(Code|ITF|Codabar|EAN|UPC|DataBar|Telepen|MSI|Plessey)/i;
/** Found beyond doubt although they were not understood: textures pass for the others. */
const SURE_WITH_ERRORS = /^(Code128|Code39|ITF|Codabar|EAN13|QRCode)/i;

/** @param program of `zxing-wasm/reader/zxing_reader.wasm` */
export function openCodeReader(program: ArrayBuffer): ReadCodes {
	prepareZXingModule({ overrides: { wasmBinary: program } });
	return async ({ data, width, height }, what) => {
		const colours = new Uint32Array(width * height);
		for (let at = 0; at < colours.length; at++) colours[at] = (data[at] as number) * 0x010101 + 0xff000000;
		const picture = { data: new Uint8ClampedArray(colours.buffer), width, height } as ImageData;
		const found = await readBarcodes(picture, { ...SETTINGS, formats: what === 'bars' ? ['AllLinear'] : [] });
		return found
			.filter(({ isValid, format }) => isValid || SURE_WITH_ERRORS.test(format))
			.map(({ text, format, position: { topLeft, topRight, bottomRight, bottomLeft } }) => ({
				text,
				linear: LINEAR.test(format),
				corners: [topLeft, topRight, bottomRight, bottomLeft].map(({ x, y }) => [x, y]) as PrintedCode['corners'],
			}));
	};
}
