// A PDF without what is not on its pages: every object that its pages need is written into a new file, and nothing else. So
// its properties (who, when, with which program), XMP, earlier revisions, scripts, attached files, comments and what opens or
// sends something stay behind; words, pictures, links, bookmarks and form fields stay. PDF 32000-1:2008, 7.7, 12.5, 12.6, 14.3.

import {
	PDFArray,
	PDFDict,
	PDFDocument,
	PDFName,
	type PDFObject,
	PDFRawStream,
	PDFRef,
	PDFStream,
} from '@cantoo/pdf-lib';

export class EncryptedDocument extends Error {}
export class UnreadableDocument extends Error {}

/** Properties of whatever object: data about it, actions that nobody pressed, files in it. */
const DROPPED = [
	'Metadata',
	'PieceInfo',
	'LastModified',
	'AA',
	'OpenAction',
	'JavaScript',
	'JS',
	'EmbeddedFiles',
	'AF',
	'XFA',
	'Perms',
	'DSS',
	'Collection',
	'SpiderInfo',
	'Legal',
];
const ACTIONS = new Set([
	'JavaScript',
	'Launch',
	'SubmitForm',
	'ImportData',
	'GoToE',
	'GoToR',
	'Rendition',
	'RichMediaExecute',
]);
/** What is drawn on a page or leads elsewhere; comments and things that play are none. */
const KEPT_ANNOTATIONS = new Set([
	'Link',
	'Widget',
	'FreeText',
	'Highlight',
	'Underline',
	'Squiggly',
	'StrikeOut',
	'Ink',
	'Line',
	'Square',
	'Circle',
	'Polygon',
	'PolyLine',
	'Stamp',
]);
/** Who made a mark on a page, when, and what was said about it. */
const OF_AN_ANNOTATION = ['T', 'Contents', 'RC', 'M', 'CreationDate', 'NM', 'Subj', 'Popup', 'IRT'];

/** @throws EncryptedDocument, UnreadableDocument. */
export async function rewritePdf(bytes: Uint8Array): Promise<Uint8Array> {
	let pdf: PDFDocument;
	try {
		pdf = await PDFDocument.load(bytes, { updateMetadata: false });
	} catch (problem) {
		if (/encrypted/i.test((problem as Error).message)) throw new EncryptedDocument();
		throw new UnreadableDocument();
	}
	const { context } = pdf;
	context.trailerInfo.Info = undefined;
	context.trailerInfo.ID = undefined;
	const needed = walk(pdf);
	for (const [ref, object] of context.enumerateIndirectObjects()) {
		if (!needed.has(ref)) context.delete(ref);
		else if (object instanceof PDFRawStream && isJpeg(object.dict))
			context.assign(ref, PDFRawStream.of(object.dict, bareJpeg(object.contents)));
	}
	return pdf.save({ addDefaultPage: false, updateFieldAppearances: false });
}

/** Takes from each object what is dropped, and names those that are still needed. */
function walk({ context }: PDFDocument): Set<PDFRef> {
	const needed = new Set<PDFRef>();
	const open: (PDFObject | undefined)[] = [context.trailerInfo.Root];
	while (open.length > 0) {
		const object = open.pop();
		if (object instanceof PDFRef) {
			if (needed.has(object)) continue;
			needed.add(object);
			open.push(context.lookup(object));
		} else if (object instanceof PDFArray) {
			for (let at = 0; at < object.size(); at++) open.push(object.get(at));
		} else if (object instanceof PDFStream || object instanceof PDFDict) {
			const dict = object instanceof PDFStream ? object.dict : object;
			dropFrom(dict);
			open.push(...dict.values());
		}
	}
	return needed;
}

const nameIn = (dict: PDFDict, key: string): string | null => {
	const value = dict.lookup(PDFName.of(key));
	return value instanceof PDFName ? value.decodeText() : null;
};

function dropFrom(dict: PDFDict): void {
	for (const key of DROPPED) dict.delete(PDFName.of(key));
	if (ACTIONS.has(nameIn(dict, 'S') ?? '')) for (const key of dict.keys()) dict.delete(key);
	const annotations = dict.lookup(PDFName.of('Annots'));
	if (!(annotations instanceof PDFArray)) return;
	for (let at = annotations.size() - 1; at >= 0; at--) {
		const one = annotations.lookup(at);
		const subtype = one instanceof PDFDict ? nameIn(one, 'Subtype') : null;
		if (!(one instanceof PDFDict) || !KEPT_ANNOTATIONS.has(subtype ?? '')) annotations.remove(at);
		else if (subtype !== 'Widget') for (const key of OF_AN_ANNOTATION) one.delete(PDFName.of(key));
	}
}

function isJpeg(dict: PDFDict): boolean {
	const filter = dict.lookup(PDFName.of('Filter'));
	const only = filter instanceof PDFArray && filter.size() === 1 ? filter.lookup(0) : filter;
	return only instanceof PDFName && only.decodeText() === 'DCTDecode';
}

/**
 * A JPEG without what a camera wrote into it: the segments APP1 (Exif, XMP), APP3 to APP13 (IPTC), APP15 and comments go;
 * JFIF, ICC profile and Adobe's colours stay. ITU T.81, B.1. What does not look like a JPEG stays as it is.
 */
export function bareJpeg(bytes: Uint8Array): Uint8Array {
	if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return bytes;
	const kept: Uint8Array[] = [bytes.subarray(0, 2)];
	let at = 2;
	while (at + 4 <= bytes.length && bytes[at] === 0xff) {
		const marker = bytes[at + 1] as number;
		// From the first scan on there are no segments of this kind.
		if (marker === 0xda || marker === 0xd9) break;
		const length = ((bytes[at + 2] as number) << 8) | (bytes[at + 3] as number);
		const end = at + 2 + length;
		if (length < 2 || end > bytes.length) break;
		const dropped = marker === 0xfe || (marker >= 0xe1 && marker <= 0xef && marker !== 0xe2 && marker !== 0xee);
		if (!dropped) kept.push(bytes.subarray(at, end));
		at = end;
	}
	kept.push(bytes.subarray(at));
	return Buffer.concat(kept);
}
