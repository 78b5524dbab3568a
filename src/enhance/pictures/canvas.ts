// A picture file as a canvas, and the covered canvas as a file. A canvas knows pixels alone: no position, no camera, no time.

import { photoSizes } from '#kernel/attachments/picture-sizes.ts';
import type { Marks } from './marks.ts';

/** Upright, in the largest size that is kept. Null when this browser cannot show it: HEIC, TIFF, damaged files. */
export async function canvasOf(file: Blob): Promise<HTMLCanvasElement | null> {
	try {
		const bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' });
		const largest = photoSizes({ width: bitmap.width, height: bitmap.height }).at(-1);
		if (!largest) return null;
		const canvas = document.createElement('canvas');
		canvas.width = largest.width;
		canvas.height = largest.height;
		const context = canvas.getContext('2d', { willReadFrequently: true });
		if (!context) return null;
		// What is transparent is shown on white, or the export would make it black.
		context.fillStyle = '#fff';
		context.fillRect(0, 0, canvas.width, canvas.height);
		context.imageSmoothingQuality = 'high';
		context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
		bitmap.close();
		return canvas;
	} catch {
		return null;
	}
}

/** The picture with everything painted over that is covered. The same solid colour as on the server. */
export function coveredFile(canvas: HTMLCanvasElement, { areas, strokes }: Marks): Promise<Blob> {
	const { width, height } = canvas;
	const copy = document.createElement('canvas');
	copy.width = width;
	copy.height = height;
	const context = copy.getContext('2d');
	if (!context) throw new Error('This browser gives no canvas.');
	context.drawImage(canvas, 0, 0);
	context.fillStyle = context.strokeStyle = 'rgb(40 44 48)';
	for (const { corners, bare } of areas) {
		if (bare) continue;
		context.beginPath();
		for (let at = 0; at < 8; at += 2)
			context.lineTo((corners[at] as number) * width, (corners[at + 1] as number) * height);
		context.fill();
	}
	context.lineCap = context.lineJoin = 'round';
	for (const { points, thickness } of strokes) {
		context.lineWidth = thickness * width;
		context.beginPath();
		for (const [x, y] of points) context.lineTo(x * width, y * height);
		if (points.length === 1)
			context.lineTo((points[0] as [number, number])[0] * width + 0.1, (points[0] as [number, number])[1] * height);
		context.stroke();
	}
	return new Promise((resolve, reject) => {
		copy.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture came out'))), 'image/jpeg', 0.92);
	});
}
