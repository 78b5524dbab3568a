// The sizes in which a picture is kept, and the addresses under which a page asks for them. Runs in the browser too.

import { type Id, shortId } from '#platform/ids.ts';

export const PHOTO_WIDTHS = [320, 640, 1280, 1920] as const;
/** Portraits are squares: a row of a list, and the profile page, at twice the CSS pixels. */
export const PORTRAIT_WIDTHS = [96, 384] as const;

/** A picture this many times taller than wide is made to fit a box of this shape (WebP ends at 16,383 pixels). */
const TALLEST = 2;

export interface Size {
	width: number;
	height: number;
}

/** The sizes to make from a picture, narrowest first; never larger than the picture. */
export function photoSizes(picture: Size): Size[] {
	const most = PHOTO_WIDTHS[PHOTO_WIDTHS.length - 1] as number;
	const scale = Math.min(1, most / picture.width, (most * TALLEST) / picture.height);
	const largest = {
		width: Math.max(1, Math.round(picture.width * scale)),
		height: Math.max(1, Math.round(picture.height * scale)),
	};
	return photoWidths(largest.width).map((width) => ({
		width,
		height: Math.max(1, Math.round((largest.height * width) / largest.width)),
	}));
}

/** The widths in which a photo is kept whose largest variant is `width` pixels wide: no two nearly the same. */
export function photoWidths(width: number): number[] {
	return [...PHOTO_WIDTHS.filter((smaller) => smaller < width * 0.8), width];
}

/** A photo as lists and pages get it (see attachments-json.ts). */
export interface Photo {
	id: Id;
	width: number;
	height: number;
	alt: string;
	/** ThumbHash in base64, or null. */
	placeholder: string | null;
	/** How many faces and pieces of printed text are covered. Absent for pictures of other places. */
	faces?: number;
	texts?: number;
	/** Of a moving picture the first frame is shown. */
	firstFrame?: boolean;
	/** Hard to look at: shown by Veil.svelte. */
	veiled?: boolean;
}

/** Address of the variant that is at least `width` pixels wide, or of the widest. */
export function pictureAddress(id: Id, width: number): string {
	return `/files/${shortId(id)}/${width}`;
}

/** src and srcset of a photo, for an img element. */
export function photoSources(photo: Pick<Photo, 'id' | 'width'>): { src: string; srcset: string } {
	const widths = photoWidths(photo.width);
	return {
		src: pictureAddress(photo.id, Math.min(photo.width, 640)),
		srcset: widths.map((width) => `${pictureAddress(photo.id, width)} ${width}w`).join(', '),
	};
}
