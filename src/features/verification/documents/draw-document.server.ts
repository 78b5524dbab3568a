// A document as pictures of its first pages, so that it stands beside the claim in every browser: telephones show no PDF within
// a page, and a browser's own viewer would need the page to allow what it allows nowhere else (decision 0111).

import { spawn } from 'node:child_process';
import os from 'node:os';
import { type Frame, readFrames, writeFrame } from '#platform/frames.ts';
import { projectFile } from '#platform/project-file.server.ts';
import type { DocumentType } from '../tables.ts';
import type { Drawn, DrawTask } from './document-drawer.ts';

/** Pages that are drawn; a licence has one or two. */
export const MOST_PAGES = 8;
const MOST_SECONDS = 30;
const MOST_ANSWERED = 32 * 1024 * 1024;
const PROGRAM = 'src/features/verification/documents/document-drawer.ts';

export interface DrawnDocument {
	/** Addresses of the kind data: with the picture in them: no other address leads to it. Empty when it cannot be drawn. */
	pages: { source: string; width: number; height: number }[];
	/** How many pages the document has; 0 when it cannot be read. */
	of: number;
}

/**
 * Draws the first pages in a child process of its own. Never throws for what is wrong with the document itself.
 * @param most pages that are drawn.
 */
export async function drawDocument(
	type: DocumentType,
	bytes: Uint8Array,
	most: number = MOST_PAGES,
): Promise<DrawnDocument> {
	const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', projectFile(PROGRAM)], {
		stdio: ['pipe', 'pipe', 'ignore'],
		env: { VIPS_DISC_THRESHOLD: '8g', VIPS_BLOCK_UNTRUSTED: '1', TMPDIR: '/nonexistent', MALLOC_ARENA_MAX: '2' },
	});
	child.once('error', () => {}); // its pipes end, which says it
	child.stdin.on('error', () => {});
	if (child.pid !== undefined) lowerPriority(child.pid);
	const late = setTimeout(() => child.kill('SIGKILL'), MOST_SECONDS * 1000);
	try {
		writeFrame(child.stdin, { type, most } satisfies DrawTask, bytes);
		const answer = await readFrames<Drawn>(child.stdout, MOST_ANSWERED)
			.next()
			.catch(() => undefined);
		return answer?.value ? readDrawn(answer.value) : { pages: [], of: 0 };
	} finally {
		clearTimeout(late);
		child.kill('SIGKILL');
	}
}

function readDrawn({ head, body }: Frame<Drawn>): DrawnDocument {
	if ('unreadable' in head) {
		console.error(`a document could not be drawn: ${head.unreadable}`);
		return { pages: [], of: 0 };
	}
	let from = 0;
	const pages = head.pages.map(({ width, height, bytes }) => {
		const source = `data:image/webp;base64,${body.subarray(from, from + bytes).toString('base64')}`;
		from += bytes;
		return { source, width, height };
	});
	return { pages, of: head.of };
}

/** Pages of the network come first. */
function lowerPriority(pid: number): void {
	try {
		os.setPriority(pid, 4);
	} catch {
		// It ended already, or the system does not allow it.
	}
}
