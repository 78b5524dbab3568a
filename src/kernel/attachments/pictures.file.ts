// Pictures for tests, made here: each carries everything that a camera or an editor may leave in a file.

import { crc32 } from 'node:zlib';
import sharp from 'sharp';

/** Planted in every metadata block; must not be found in anything that is stored. */
export const PLANTED = [
	'Planted Patient',
	'PlantedXmp',
	'PlantedComment',
	'PlantedTail',
	'PlantedIptc',
	'PlantedSerial',
];

/** A picture whose upper left quarter is red, the rest grey noise-free gradient: orientation can be seen. */
export function canvas(width: number, height: number) {
	const red = Buffer.from(
		`<svg width="${width}" height="${height}"><rect width="100%" height="100%" fill="#8899aa"/><rect width="${width / 2}" height="${height / 2}" fill="#cc1111"/></svg>`,
	);
	return sharp(red).removeAlpha();
}

const exif = {
	IFD0: { Artist: 'Planted Patient', ImageDescription: 'Planted Patient', Copyright: 'Planted Patient' },
	IFD2: { UserComment: 'Planted Patient', BodySerialNumber: 'PlantedSerial' },
	IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '48/1 12/1 30/1', GPSLongitudeRef: 'E', GPSLongitude: '16/1 22/1 10/1' },
};
const XMP =
	'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/" dc:source="PlantedXmp"/></rdf:RDF></x:xmpmeta>';

function laden(width: number, height: number, orientation: number) {
	return canvas(width, height).withExif(exif).withXmp(XMP).withMetadata({ orientation }).withIccProfile('p3');
}

/** A JPEG with EXIF, GPS, XMP, IPTC, ICC profile, a comment, and bytes after its end. */
export async function ladenJpeg(width = 900, height = 600, orientation = 1): Promise<Buffer> {
	const jpeg = await laden(width, height, orientation).jpeg().toBuffer();
	const segment = (marker: number, content: Buffer) => {
		const head = Buffer.from([0xff, marker, 0, 0]);
		head.writeUInt16BE(content.length + 2, 2);
		return Buffer.concat([head, content]);
	};
	const iptcRecord = Buffer.concat([Buffer.from([0x1c, 2, 80, 0, 11]), Buffer.from('PlantedIptc')]);
	const resource = Buffer.concat([
		Buffer.from('8BIM'),
		Buffer.from([4, 4, 0, 0, 0, 0, 0, iptcRecord.length]),
		iptcRecord,
	]);
	return Buffer.concat([
		jpeg.subarray(0, 2),
		segment(0xfe, Buffer.from('PlantedComment')),
		segment(0xed, Buffer.concat([Buffer.from('Photoshop 3.0\0'), resource])),
		jpeg.subarray(2),
		Buffer.from('PK\x03\x04 PlantedTail %PDF-1.7 <script>'),
	]);
}

/** A PNG with EXIF, XMP and a text chunk. */
export async function ladenPng(width = 700, height = 500): Promise<Buffer> {
	const png = await laden(width, height, 1).png().toBuffer();
	const content = Buffer.from('Comment\0PlantedComment');
	const chunk = Buffer.alloc(content.length + 12);
	chunk.writeUInt32BE(content.length, 0);
	chunk.write('tEXt', 4, 'latin1');
	content.copy(chunk, 8);
	chunk.writeUInt32BE(crc32(chunk.subarray(4, 8 + content.length)), 8 + content.length);
	return Buffer.concat([png.subarray(0, 33), chunk, png.subarray(33)]);
}

export const ladenWebp = () => laden(640, 400, 1).webp().toBuffer();
export const ladenTiff = () => laden(500, 400, 1).tiff({ compression: 'lzw' }).toBuffer();
export const ladenAvif = () => laden(320, 200, 1).avif({ effort: 0 }).toBuffer();
export const plainGif = () => canvas(300, 200).gif().toBuffer();
export const cmykJpeg = () => canvas(300, 200).toColourspace('cmyk').withExif(exif).jpeg().toBuffer();

/** The checksum of a PNG chunk. */
export const sum = (bytes: Uint8Array): number => crc32(bytes);

/** HEIC of two pictures, the first one red, the second blue, each of 64 × 48 and with Exif that holds "PLANTED EXIF" and a place. */
export const TWO_IN_HEIC = Buffer.from(
	[
		'AAAAKGZ0eXBoZWljAAAAAG1pZjFoZWljbWlhZm1pZjFoZWljbWlhZgAAAzVtZXRhAAAAAAAAACFoZGxyAAAAAAAAAABwaWN0AAAAAAAAAAAAAAAAAAAAAA5w',
		'aXRtAAAAAAACAAAAGGlkYXQAAAAAAEAAMAAAAAAAQAAwAAAAiGlsb2MBAAAAREAABgABAAAAAAAAA2UAAQAAAAAAAAAaAAIAAQAAAAAAAAABAAAAAAAAAAgA',
		'AwAAAAAAAAN/AAEAAAAAAAABFAAEAAAAAAAABJMAAQAAAAAAAAAaAAUAAQAAAAAAAAABAAAACAAAAAgABgAAAAAAAAStAAEAAAAAAAABFAAAAIxpaW5mAAAA',
		'AAAGAAAAFWluZmUCAAABAAEAAGh2YzEAAAAAFWluZmUCAAAAAAIAAGdyaWQAAAAAFWluZmUCAAABAAMAAEV4aWYAAAAAFWluZmUCAAABAAQAAGh2YzEAAAAA',
		'FWluZmUCAAAAAAUAAGdyaWQAAAAAFWluZmUCAAABAAYAAEV4aWYAAAABimlwcnAAAAFeaXBjbwAAAHNodmNDAQNwAAAAAAAAAAAAHvAA/P34+AAADwMgAAEA',
		'GEABDAH//wNwAAADAJAAAAMAAAMAHroCQCEAAQAnQgEBA3AAAAMAkAAAAwAAAwAeoCCBBZbq5Ka5sCAAAAMAIAAAAwAhIgABAAZEAcFzwIkAAAAUaXNwZQAA',
		'AAAAAABAAAAAQAAAABRpc3BlAAAAAAAAAEAAAAAwAAAAEHBpeGkAAAAAAwgICAAAAHNodmNDAQNwAAAAAAAAAAAAHvAA/P34+AAADwMgAAEAGEABDAH//wNw',
		'AAADAJAAAAMAAAMAHroCQCEAAQAnQgEBA3AAAAMAkAAAAwAAAwAeoCCBBZbq5Ka5sCAAAAMAIAAAAwAhIgABAAZEAcFzwIkAAAAUaXNwZQAAAAAAAABAAAAA',
		'QAAAABRpc3BlAAAAAAAAAEAAAAAwAAAAEHBpeGkAAAAAAwgICAAAACRpcG1hAAAAAAAAAAQAAQKBAgACAgOEAAQChQYABQIHiAAAAERpcmVmAAAAAAAAAA5k',
		'aW1nAAIAAQABAAAADmNkc2MAAwABAAIAAAAOZGltZwAFAAEABAAAAA5jZHNjAAYAAQAFAAACZG1kYXQAAAAWKAGvGYDvSaW//74+f+WHL/d61pj5uAAAAABJ',
		'SSoACAAAAAgAEgEDAAEAAAABAAAAGgEFAAEAAABuAAAAGwEFAAEAAAB2AAAAKAEDAAEAAAACAAAAOwECAA0AAAB+AAAAEwIDAAEAAAABAAAAaYcEAAEAAACM',
		'AAAAJYgEAAEAAADaAAAAAAAAADhjAADoAwAAOGMAAOgDAABQTEFOVEVEIEVYSUYAAAYAAJAHAAQAAAAwMjEwAZEHAAQAAAABAgMAAKAHAAQAAAAwMTAwAaAD',
		'AAEAAAD//wAAAqAEAAEAAABAAAAAA6AEAAEAAAAwAAAAAAAAAAIAAQACAAIAAABOAAAAAgAFAAMAAAD4AAAAAAAAADUAAAABAAAAGAAAAAEAAAAAAAAAAQAA',
		'AAAAABYoAa8ZgO9Jpb//5A/EfJRu/n61pj5uAAAAAElJKgAIAAAACAASAQMAAQAAAAEAAAAaAQUAAQAAAG4AAAAbAQUAAQAAAHYAAAAoAQMAAQAAAAIAAAA7',
		'AQIADQAAAH4AAAATAgMAAQAAAAEAAABphwQAAQAAAIwAAAAliAQAAQAAANoAAAAAAAAAOGMAAOgDAAA4YwAA6AMAAFBMQU5URUQgRVhJRgAABgAAkAcABAAA',
		'ADAyMTABkQcABAAAAAECAwAAoAcABAAAADAxMDABoAMAAQAAAP//AAACoAQAAQAAAEAAAAADoAQAAQAAADAAAAAAAAAAAgABAAIAAgAAAE4AAAACAAUAAwAA',
		'APgAAAAAAAAANQAAAAEAAAAYAAAAAQAAAAAAAAABAAAA',
	].join(''),
	'base64',
);
