// What a file is, read from its first bytes. Names and declared types prove nothing.

export type PictureType = 'jpeg' | 'png' | 'webp' | 'avif' | 'gif' | 'tiff' | 'heic';

const KINDS = 'JPEG, PNG, WebP, HEIC, AVIF, GIF or TIFF';

/** The type of picture, or one sentence that says why the file is refused. */
export function pictureType(bytes: Uint8Array): { type: PictureType } | { refused: string } {
	const text = (from: number, to: number) => String.fromCharCode(...bytes.subarray(from, to));
	if (bytes.length === 0) return { refused: 'The file is empty.' };
	if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return { type: 'jpeg' };
	if (text(0, 8) === '\x89PNG\r\n\x1a\n') return { type: 'png' };
	if (text(0, 4) === 'RIFF' && text(8, 12) === 'WEBP') return { type: 'webp' };
	if (/^GIF8[79]a/.test(text(0, 6))) return { type: 'gif' };
	if (['II*\0', 'MM\0*', 'II+\0', 'MM\0+'].includes(text(0, 4))) return { type: 'tiff' };
	if (text(4, 8) === 'ftyp') return isobmff(text(8, 64));
	return { refused: other(text(0, 1024), text(128, 132)) };
}

/** AVIF and HEIC share a container; the brands tell them apart. */
function isobmff(brands: string): { type: PictureType } | { refused: string } {
	if (/^(avif|avis)/.test(brands)) return { type: 'avif' };
	if (/^(heic|heix|hevc|hevx|heim|heis)/.test(brands) || (/^(mif1|msf1)/.test(brands) && !brands.includes('avif')))
		return { type: 'heic' };
	if (/^(mif1|msf1)/.test(brands)) return { type: 'avif' };
	return { refused: `This is a video. A photo must be ${KINDS}.` };
}

function other(head: string, dicom: string): string {
	if (head.includes('%PDF-')) return `This is a PDF document, not a picture. A photo must be ${KINDS}.`;
	if (head.startsWith('PK'))
		return `This is a ZIP archive or an office document, not a picture. A photo must be ${KINDS}.`;
	if (dicom === 'DICM')
		return `This is a DICOM file, which carries the patient’s data. Export the picture as ${KINDS} instead.`;
	const markup = head.replace(/^[\s\xef\xbb\xbf\0]+/, '').toLowerCase();
	if (/<svg[\s>]/.test(markup)) return `SVG drawings can carry programs and are not accepted. Save it as PNG.`;
	if (markup.startsWith('<')) return `This is a web page, not a picture. A photo must be ${KINDS}.`;
	return `This is not a picture that can be read here. A photo must be ${KINDS}.`;
}
