// Why a file is not taken. The sentence is for whoever uploaded it, and holds nothing of what stands in the file.

/** The file is damaged, no DICOM file, or of a kind that is not taken. */
export class Unreadable extends Error {
	/** Reading more of the file would not change it. */
	readonly final: boolean;
	constructor(sentence: string, final = false) {
		super(sentence);
		this.name = 'Unreadable';
		this.final = final;
	}
}

const STORAGE = '1.2.840.10008.5.1.4.1.1.';

const PHOTOGRAPH = 'It is a photograph. Send it as a picture: there faces are looked for and covered.';

export const DIRECTORY = '1.2.840.10008.1.3.10';

/** Kinds of objects (SOP classes of PS3.4, Annex B) by the beginning of their UID. */
const KINDS: [RegExp, string][] = [
	[/^1\.2\.840\.10008\.1\.3\.10$/, 'It is a list of files (DICOMDIR), which names patients and holds no picture.'],
	[/^104\./, 'It is a document inside a DICOM file (PDF, CDA or a model): its text cannot be cleaned.'],
	[/^88\./, 'It is a structured report: it is made of text about the patient.'],
	[/^11\./, 'It is a presentation state: it holds writing about other pictures, and no picture.'],
	[/^481\./, 'It belongs to a radiotherapy plan, whose labels and notes cannot be cleaned.'],
	[/^(9\.|1\.2\.840\.10008\.5\.1\.4\.34)/, 'It is a waveform with annotations, and no picture.'],
	[/^77\.1\.(1|2|4)\.1$/, 'It is a video: its sound and pictures cannot be read for names here.'],
	[/^77\.1\.4$/, PHOTOGRAPH],
	[/^66($|\.[1-35-9])/, 'It holds raw or registration data, and no picture.'],
	[/^(4\.2|67|78\.|79\.|80\.|81\.|131|601|200\.)/, 'It holds measurements or settings, and no picture.'],
];

/** @throws Unreadable when objects of this class are not taken. */
export function refuseKind(sopClass: string): void {
	const rest = sopClass.startsWith(STORAGE) ? sopClass.slice(STORAGE.length) : sopClass;
	const found = KINDS.find(([pattern]) => pattern.test(rest));
	if (found) throw new Unreadable(found[1], true);
	if (sopClass !== '' && !sopClass.startsWith('1.2.840.10008.5.1.4.'))
		throw new Unreadable('It is of a maker’s own kind, which no standard describes.', true);
}

export const SHOWS_A_FACE =
	'It seems to show a face. Send it as a picture: there faces are covered, or stay where the patient has agreed.';

/** @param imageType value of (0008,0008). @throws Unreadable for photographs and for the label of a slide. */
export function refusePicture(modality: string, imageType: readonly string[]): void {
	if (modality === 'XC') throw new Unreadable(PHOTOGRAPH, true);
	if (imageType.includes('LABEL') || imageType.includes('OVERVIEW'))
		throw new Unreadable(
			'It shows the label of a slide, with codes and writing by hand that cannot be read here.',
			true,
		);
}

/** Objects that may hold anything that a camera or a screen shows: there faces are looked for. */
export function mayShowFaces(sopClass: string, modality: string, samples: number): boolean {
	const kind = sopClass.startsWith(STORAGE) ? sopClass.slice(STORAGE.length) : '';
	return /^(7($|\.)|77\.1\.1$)/.test(kind) || (samples === 3 && /^(CT|MR|OT|SC|XA|PT)$/.test(modality));
}

/** What people send beside DICOM files: which bytes stand where, as Latin-1. */
const OTHERS: [[at: number, bytes: string][], string][] = [
	[[[0, '%PDF-']], 'It is a PDF document, and no DICOM file.'],
	[
		[
			[0, '\xff\xd8\xff'],
			[0, '\x89PNG'],
			[0, 'GIF8'],
			[0, 'II*\0'],
			[0, 'MM\0*'],
			[8, 'WEBP'],
			[0, 'BM'],
		],
		'It is an ordinary picture, and no DICOM file. Add it where photos are added: there faces are looked for and covered.',
	],
	[[[0, 'PK\x03\x04']], 'It is an archive within an archive, which is not opened. Unpack it and send its files.'],
	[
		[
			[0, 'Rar!'],
			[0, '7z\xbc\xaf'],
			[0, '\x1f\x8b'],
			[0, 'BZh'],
			[0, '\xfd7zXZ'],
			[257, 'ustar'],
		],
		'It is packed as RAR, 7z, gzip or tar. Unpack it and send its files, or a ZIP archive of them.',
	],
	[
		[
			[0, 'NRRD'],
			[344, 'n+1\0'],
			[344, 'ni1\0'],
		],
		'It is a volume in another format (NIfTI or NRRD). Export it as DICOM.',
	],
	[[[4, 'ftyp']], 'It is a video, and no DICOM file.'],
];

/** Why bytes that do not begin as a DICOM file does are not taken. */
export function whatElse(head: Uint8Array): string {
	const text = String.fromCharCode(...head.subarray(0, 512));
	const found = OTHERS.find(([signs]) => signs.some(([at, bytes]) => text.startsWith(bytes, at)));
	return found?.[1] ?? 'It is not a DICOM file.';
}

/** Transfer syntaxes of video (PS3.5, 8.2.5 to 8.2.8). */
export function refuseVideo(transferSyntax: string): void {
	if (/^1\.2\.840\.10008\.1\.2\.4\.10[0-8]/.test(transferSyntax))
		throw new Unreadable('It is a video: its sound and pictures cannot be read for names here.', true);
}
