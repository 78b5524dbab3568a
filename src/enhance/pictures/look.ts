// Asks the worker to look through a picture. One worker for the page; it stays for the next picture.

import type { Area } from '#kernel/covering/areas.ts';
import type { Told } from './worker.ts';

let worker: Worker | undefined;
let last = 0;

export interface Looking {
	/** What it is doing now, and how much of it is done (0 to 1). */
	onDoing(what: 'faces' | 'text', share: number): void;
	onFound(areas: Area[]): void;
	/** `part`: the detectors failed, here; the server looks anyway. */
	onDone(how: 'all' | 'part'): void;
}

/** @returns a function that ends the looking: the picture is not needed any more. */
export function look(image: ImageData, { onDoing, onFound, onDone }: Looking): () => void {
	const number = ++last;
	try {
		worker ??= new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
	} catch {
		onDone('part');
		return () => {};
	}
	const mine = worker;
	const hear = ({ data }: MessageEvent<Told>) => {
		if (data.number !== number) return;
		if (data.doing !== undefined) onDoing(data.doing, data.share ?? 0);
		if (data.found) onFound(data.found);
		if (data.done) {
			stop();
			onDone(data.done);
		}
	};
	const fail = () => {
		stop();
		worker = undefined;
		onDone('part');
	};
	const stop = () => {
		mine.removeEventListener('message', hear);
		mine.removeEventListener('error', fail);
	};
	mine.addEventListener('message', hear);
	mine.addEventListener('error', fail);
	const { width, height } = image;
	const data = new Uint8Array(image.data); // a copy, which the worker may keep
	mine.postMessage({ number, pixels: { data, width, height, channels: 4 } }, [data.buffer]);
	return stop;
}
