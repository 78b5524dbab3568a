// A series for the demonstration, drawn by a formula: the head phantom of Shepp and Logan (IEEE Trans Nucl Sci 1974;21:21–43)
// in three dimensions, as Kak and Slaney give it (Principles of Computerized Tomographic Imaging, 1988, table 3.1), with
// Hounsfield units of our own. There is no patient in it.

import { writeFile } from 'node:fs/promises';
import { startThread } from '#features/forums/start-thread.ts';
import { attachSeries } from '#features/imaging/attach-series.ts';
import { imageFile, makeFolder, seriesFolder } from '#features/imaging/imaging-folder.ts';
import { addMark } from '#features/imaging/marks.ts';
import { requireMember, type Viewer } from '#kernel/people/viewer.ts';
import { reply } from '#kernel/replies/reply.ts';
import { db, transact } from '#platform/db.server.ts';
import { type Id, mintId } from '#platform/ids.ts';

const SIDE = 256;
const A_DAY = 24 * 60 * 60 * 1000;

/** Half axes along x, y, z; centre; turn in degrees; value inside. Later ones lie over earlier ones. */
type Ellipsoid = [a: number, b: number, c: number, x: number, y: number, z: number, turn: number, value: number];
const HEAD: Ellipsoid[] = [
	[0.69, 0.92, 0.81, 0, 0, 0, 0, 950],
	[0.6624, 0.874, 0.78, 0, -0.0184, 0, 0, 34],
	[0.11, 0.31, 0.22, 0.22, 0, 0, -18, 8],
	[0.16, 0.41, 0.28, -0.22, 0, 0, 18, 8],
	[0.21, 0.25, 0.41, 0, 0.35, -0.15, 0, 41],
	[0.046, 0.046, 0.05, 0, 0.1, 0.25, 0, 48],
	[0.046, 0.046, 0.05, 0, -0.1, 0.25, 0, 48],
	[0.046, 0.023, 0.05, -0.08, -0.605, 0, 0, 68],
	[0.023, 0.023, 0.02, 0, -0.606, 0, 0, 68],
	[0.023, 0.046, 0.02, 0.06, -0.605, 0, 0, 68],
];

/** Hounsfield units of all frames, from the lowest to the highest, 16 bits each. */
export function drawPhantom(frames: number): Int16Array {
	const out = new Int16Array(SIDE * SIDE * frames);
	let noise = 1;
	for (let frame = 0, at = 0; frame < frames; frame++) {
		const z = -0.78 + (1.56 * (frame + 0.5)) / frames;
		for (let row = 0; row < SIDE; row++)
			for (let column = 0; column < SIDE; column++, at++) {
				// A generator of our own, so that the series is the same everywhere.
				noise = (noise * 48_271) % 2_147_483_647;
				out[at] = valueAt((2 * column) / SIDE - 1, 1 - (2 * row) / SIDE, z) + (noise % 7) - 3;
			}
	}
	return out;
}

function valueAt(x: number, y: number, z: number): number {
	let value = -1000;
	for (const [a, b, c, cx, cy, cz, turn, inside] of HEAD) {
		const angle = (turn * Math.PI) / 180;
		const [dx, dy, dz] = [x - cx, y - cy, z - cz];
		const u = dx * Math.cos(angle) + dy * Math.sin(angle);
		const v = dy * Math.cos(angle) - dx * Math.sin(angle);
		if ((u / a) ** 2 + (v / b) ** 2 + (dz / c) ** 2 <= 1) value = inside;
	}
	return value;
}

/** Keeps a drawn series as if it had been uploaded and cleaned: there is nothing in it to clean. */
export async function keepPhantom(owner: Viewer, title: string, frames: number): Promise<Id> {
	const member = requireMember(owner);
	const [seriesId, imageId] = [mintId(), mintId()];
	await makeFolder(seriesFolder(seriesId));
	const pixels = drawPhantom(frames);
	// The pixels alone: nothing reads more of a file than them.
	await writeFile(imageFile(seriesId, imageId), new Uint8Array(pixels.buffer), { mode: 0o600 });
	await transact(async (trx) => {
		await trx
			.insertInto('imaging_series')
			.values({
				id: seriesId,
				upload_id: null,
				principal_id: member.memberId,
				content_id: null,
				title,
				modality: 'CT',
				frames,
			})
			.execute();
		await trx
			.insertInto('imaging_image')
			.values({
				id: imageId,
				series_id: seriesId,
				first_frame: 0,
				frames,
				rows: SIDE,
				columns: SIDE,
				samples: 1,
				bits: 16,
				signed: true,
				inverted: false,
				slope: 1,
				intercept: 0,
				window_centre: 40,
				window_width: 90,
				spacing_rows: 0.9,
				spacing_columns: 0.9,
				pixels_at: 0,
			})
			.execute();
	});
	return seriesId;
}

/** A thread in the physicians' forum about windows, with the phantom to try them on, marks and a reply that points at one. */
export async function hangPhantom(
	viewerOf: (handle: string) => Promise<Viewer>,
	spaceId: Id,
	now: Date,
): Promise<void> {
	const title = 'The window hides more than it shows: a phantom to try it on';
	const known = await db
		.selectFrom('content')
		.select('id')
		.where('kind', '=', 'thread')
		.where('title', '=', title)
		.executeTakeFirst();
	if (known) return;
	const author = await viewerOf('hannah.whitfield');
	const seriesId = await keepPhantom(author, 'Head phantom, 40 slices', 40);
	const threadId = await startThread(author, {
		title,
		categoryId: null,
		spaceId,
		markdown:
			'For the residents’ teaching: a head that is only formula (Shepp and Logan’s phantom), 40 slices. There is no patient in it, so everybody may take it along.\n\nOpen it in the bone window, then in the brain window, and look for what is there in one and not in the other. The three small dense spots at the back differ from the tissue around them by some thirty Hounsfield units: in a wide window nobody sees them. In which slices are they, and how long is the largest? I have set two marks.',
		language: 'en',
		key: 'seed-phantom-thread',
		attested: true,
		at: new Date(now.getTime() - 2 * A_DAY),
	});
	await transact((trx) => attachSeries(trx, threadId, [seriesId], author));
	const mark = (
		viewer: Viewer,
		label: string,
		more: { shape: 'point' | 'arrow' | 'length'; x1: number; y1: number; x2?: number; y2?: number },
		key: string,
	) => addMark(viewer, seriesId, { frame: 19, label, key, ...more });
	await mark(
		author,
		'Dense spot, left of the midline',
		{ shape: 'arrow', x1: 80, y1: 232, x2: 112, y2: 208 },
		'seed-mark-1',
	);
	await mark(
		author,
		'Width of the larger ventricle',
		{ shape: 'length', x1: 80, y1: 122, x2: 121, y2: 133 },
		'seed-mark-2',
	);
	await reply(await viewerOf('omar.elmasry'), {
		parentId: threadId,
		markdown:
			'Found them only at a width of 80. In the bone window mark 1 points at nothing at all, which is the whole lesson.',
		language: 'en',
		key: 'seed-phantom-reply',
		attested: true,
		at: new Date(now.getTime() - 1.4 * A_DAY),
	});
	await keepPhantom(author, 'Head phantom, 12 thick slices', 12);
}
