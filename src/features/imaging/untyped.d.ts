// The parts that are used of libraries that bring no types.

declare module 'dcmjs' {
	interface Element {
		vr: string;
		Value: unknown[];
	}
	const dcmjs: {
		data: {
			DicomMetaDictionary: { dictionary: Record<string, { vr: string; name: string } | undefined> };
			DicomDict: new (
				meta: Record<string, Element>,
			) => { dict: Record<string, Element>; write(options?: { fragmentMultiframe?: boolean }): ArrayBuffer };
		};
	};
	export default dcmjs;
}

declare module 'jpeg-lossless-decoder-js' {
	export class Decoder {
		decode(buffer: ArrayBuffer, offset: number, length: number): ArrayBuffer | Uint8Array | Uint16Array;
		/** The frame header, once decoded. */
		frame: { dimX: number; dimY: number; components: unknown[]; precision: number };
	}
}
