declare module 'bidi-js' {
	interface Levels {
		levels: Uint8Array;
		paragraphs: { start: number; end: number; level: number }[];
	}
	interface Bidi {
		getEmbeddingLevels(text: string, direction?: 'ltr' | 'rtl' | 'auto'): Levels;
		getMirroredCharactersMap(text: string, levels: Uint8Array, start?: number, end?: number): Map<number, string>;
	}
	export default function bidiFactory(): Bidi;
}
