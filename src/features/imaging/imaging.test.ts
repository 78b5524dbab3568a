// A series from the form to those who may see it: received, cleaned, kept, marked, hung on a thread, erased.

import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { ZipFile } from 'yazl';
import { eraseContent } from '#kernel/content/erase.ts';
import { publish } from '#kernel/content/publish.ts';
import { db, transact } from '#platform/db.server.ts';
import { type Id, mintId } from '#platform/ids.ts';
import { settings } from '#platform/settings.ts';
import { streamForm } from '#platform/stream-form.server.ts';
import { type Person, person, VISITOR } from '#tests/people.ts';
import '#features/kinds.ts';
import { attachSeries, deleteSeries } from './attach-series.ts';
import { element, madeDicom, PLANTED } from './deidentify/dicom.file.ts';
import { addMark, removeMark } from './marks.ts';
import { readFrame } from './read-frame.ts';
import { ownSeries, readSeries, seriesOf } from './read-series.ts';
import { renderStill } from './render-still.server.ts';
import { cleanUpload, imagingTasks } from './upload/clean-upload.ts';
import { ownUploads, readReport } from './upload/read-uploads.ts';
import { MOST_FILE_BYTES } from './upload/receive-files.ts';
import { startUpload } from './upload/start-upload.ts';

const SIDE = 64;
/** Slice `number` of a series: a file of one frame whose first pixel is its number. */
function slice(number: number, more = {}): Buffer {
	const pixels = Buffer.alloc(SIDE * SIDE, 20);
	pixels[0] = number;
	return madeDicom({
		frames: [pixels],
		attributes: {
			'00080018': element('UI', `1.2.3.${number}`),
			'00200013': element('IS', String(number)),
			'00180015': element('CS', 'HEAD'),
			...more,
		},
	});
}

function form(files: [name: string, bytes: Uint8Array][], attested = true): Request {
	const data = new FormData();
	for (const [name, bytes] of files) data.append('files', new File([bytes as Uint8Array<ArrayBuffer>], name));
	if (attested) data.append('attested', 'yes');
	return new Request('http://localhost/imaging/new', { method: 'POST', body: data });
}

async function zipped(files: [name: string, bytes: Buffer][]): Promise<Buffer> {
	const zip = new ZipFile();
	for (const [name, bytes] of files) zip.addBuffer(bytes, name);
	zip.end();
	const parts: Buffer[] = [];
	for await (const part of zip.outputStream) parts.push(part as Buffer);
	return Buffer.concat(parts);
}

/** Every file below the data folder. */
const onDisk = () =>
	readdirSync(settings().DATA_DIR, { recursive: true })
		.map((name) => path.join(settings().DATA_DIR, String(name)))
		.filter((name) => statSync(name).isFile());

let author: Person;
let reader: Person;
let seriesId: Id;
const refusal = (work: Promise<unknown>) =>
	work.then(
		() => 'done',
		(problem: Error) => problem.message,
	);

beforeAll(async () => {
	author = await person('Iris Hallam', { profession: 'physician' });
	reader = await person('Tomas Reed', { profession: 'physician' });
});

describe('an upload', () => {
	test('is a verified clinician’s, and names what it does not take', async () => {
		const unverified = await person('Nobody Yet');
		expect(await refusal(startUpload(await unverified.viewer(), form([['a.dcm', slice(1)]])))).toContain(
			'verified clinicians',
		);
		expect(await refusal(startUpload(VISITOR, form([['a.dcm', slice(1)]])))).toContain('Sign in');
		const viewer = await author.viewer();
		expect(await refusal(startUpload(viewer, form([])))).toContain('Choose the files');
		expect(await refusal(startUpload(viewer, form([['a.dcm', slice(1)]], false)))).toContain(
			'Confirm that you may share',
		);
		expect(onDisk()).toEqual([]);
	});

	test('of too large a file is answered with a sentence, and nothing of it is left', async () => {
		// 1 GB that is never in memory: a body of many small parts.
		const boundary = 'a-boundary';
		const block = new Uint8Array(8 * 1024 * 1024);
		async function* body() {
			yield Buffer.from(`--${boundary}\r\ncontent-disposition: form-data; name="files"; filename="big.dcm"\r\n\r\n`);
			for (let sent = 0; sent <= MOST_FILE_BYTES + block.length; sent += block.length) yield block;
			yield Buffer.from(`\r\n--${boundary}--\r\n`);
		}
		const request = new Request('http://localhost/imaging/new', {
			method: 'POST',
			headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
			body: Readable.toWeb(Readable.from(body())) as ReadableStream,
			duplex: 'half',
		} as RequestInit);
		expect(await refusal(startUpload(await author.viewer(), request))).toContain('512 MB at most');
		expect(onDisk()).toEqual([]);
		expect(await ownUploads(await author.viewer())).toEqual([]);
	});

	test('of which the connection breaks off in the middle of a file leaves nothing, neither a series nor a film', async () => {
		const boundary = 'a-boundary';
		async function* body(field: string) {
			yield Buffer.from(`--${boundary}\r\ncontent-disposition: form-data; name="${field}"; filename="big.dcm"\r\n\r\n`);
			for (let sent = 0; sent < 20; sent++) yield Buffer.alloc(100_000, 7);
			throw Object.assign(new Error('aborted'), { code: 'ECONNRESET' });
		}
		const broken = (field: string) =>
			new Request('http://localhost/imaging/new', {
				method: 'POST',
				headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
				body: Readable.toWeb(Readable.from(body(field))) as ReadableStream,
				duplex: 'half',
			} as RequestInit);
		expect(await refusal(startUpload(await author.viewer(), broken('files')))).toContain('did not arrive whole');
		expect(await refusal(streamForm(broken('video'), { video: 50_000_000 }))).toContain('did not arrive as a whole');
		expect(onDisk()).toEqual([]);
		expect(await ownUploads(await author.viewer())).toEqual([]);
	});

	test('waits encrypted, is cleaned, and leaves only what is clean', async () => {
		const viewer = await author.viewer();
		const archive = await zipped([
			['PATIENT/PLANTED/2.dcm', slice(2)],
			['__MACOSX/._2.dcm', Buffer.from('clutter')],
			['readme.txt', Buffer.from('no picture at all, and longer than sixty-four letters to be looked at')],
		]);
		const uploadId = await startUpload(
			viewer,
			form([
				['PLANTED_3.dcm', slice(3)],
				['1.dcm', slice(1)],
				['rest.zip', archive],
				['broken.dcm', slice(4).subarray(0, 600)],
			]),
		);
		for (const file of onDisk()) expect(readFileSync(file).includes(PLANTED)).toBe(false);
		await cleanUpload(uploadId);
		await cleanUpload(uploadId); // a second time is no second series
		const report = await readReport(viewer, uploadId, 1);
		expect(report).toMatchObject({ state: 'done', cleaned: 3, covered: { places: 0 } });
		expect(report.refused.map(({ reason }) => reason).sort()).toEqual([
			'It is not a DICOM file.',
			'Its picture is damaged or incomplete.',
		]);
		expect(report.series).toEqual([{ path: expect.any(String), title: 'CT, head', frames: 3 }]);
		expect(report.actions.find(({ action }) => action === 'Z')?.attributes.length).toBeGreaterThan(0);
		expect(JSON.stringify(report)).not.toContain(PLANTED);
		for (const file of onDisk()) expect(readFileSync(file).includes(PLANTED)).toBe(false);
		expect(onDisk()).toHaveLength(3);
		const { rows } = await sql`select from imaging_upload where secret is not null`.execute(db);
		expect(rows).toEqual([]);
		seriesId = ((await ownSeries(viewer))[0] as { id: Id }).id;
		// In the order of the slices, whatever order they came in.
		const firsts = await Promise.all([0, 1, 2].map((frame) => readFrame(viewer, seriesId, frame)));
		expect(firsts.map((frame) => frame?.pixels[0])).toEqual([1, 2, 3]);
		expect(await readFrame(viewer, seriesId, 3)).toBeNull();
		expect(await refusal(readReport(await reader.viewer(), uploadId, 1))).toContain('nothing here');
	}, 120_000);

	test('that is a ZIP bomb is not opened', async () => {
		const viewer = await author.viewer();
		const bomb = await zipped([
			['a.dcm', slice(9)],
			['bomb.dcm', Buffer.alloc(40 * 1024 * 1024)],
		]);
		expect(bomb.length).toBeLessThan(100_000);
		const uploadId = await startUpload(viewer, form([['bomb.zip', bomb]]));
		await cleanUpload(uploadId);
		expect(await readReport(viewer, uploadId, 1)).toMatchObject({
			state: 'failed',
			message: expect.stringContaining('far more than pictures'),
			cleaned: 0,
		});
	});
});

describe('a series', () => {
	let threadId: Id;

	test('is its owner’s alone until it hangs on something, and then for those who may see that', async () => {
		const [owner, other] = [await author.viewer(), await reader.viewer()];
		expect(await readFrame(other, seriesId, 0)).toBeNull();
		expect(await refusal(readSeries(other, seriesId))).toContain('nothing here');
		expect(
			await refusal(addMark(other, seriesId, { frame: 0, shape: 'point', x1: 1, y1: 1, label: '', key: mintId() })),
		).toContain('nothing here');
		threadId = await publish(
			owner,
			{ kind: 'post', audience: 'verified', markdown: 'Three slices.', key: mintId(), attested: true },
			(trx, id) => attachSeries(trx, id, [seriesId], owner),
		);
		expect((await readFrame(other, seriesId, 0))?.layout).toMatchObject({ rows: SIDE, columns: SIDE, bits: 8 });
		expect(await seriesOf(other, threadId)).toMatchObject([{ id: seriesId, title: 'CT, head', frames: 3 }]);
		expect(await seriesOf(VISITOR, threadId)).toEqual([]);
		expect(await readFrame(VISITOR, seriesId, 0)).toBeNull();
		expect(await readFrame(await (await person('Not Proved')).viewer(), seriesId, 0)).toBeNull();
		expect(await refusal(transact((trx) => attachSeries(trx, threadId, [seriesId], other)))).toContain(
			'no longer here',
		);
		expect(await refusal(deleteSeries(owner, seriesId))).toContain('Take it off there first');
	});

	test('is marked by whoever may reply, in places that there are, and in words that show nobody', async () => {
		const other = await reader.viewer();
		const draft = {
			frame: 1,
			shape: 'arrow' as const,
			x1: 10,
			y1: 10,
			x2: 20,
			y2: 12,
			label: 'Hyperdense vessel',
			key: mintId(),
		};
		expect(await addMark(other, seriesId, draft)).toBe(1);
		expect(await addMark(other, seriesId, draft)).toBe(1); // sent twice
		expect(await refusal(addMark(other, seriesId, { ...draft, frame: 3, key: mintId() }))).toContain('no such image');
		expect(await refusal(addMark(other, seriesId, { ...draft, x2: 90, key: mintId() }))).toContain('Say where it ends');
		expect(
			await refusal(addMark(other, seriesId, { ...draft, label: 'John Smith, born 03/04/1961', key: mintId() })),
		).toContain('could show who the patient is');
		await removeMark(await author.viewer(), seriesId, 1); // another’s stays
		expect((await readSeries(other, seriesId)).marks).toMatchObject([
			{ number: 1, label: 'Hyperdense vessel', by: 'Tomas Reed' },
		]);
		await removeMark(other, seriesId, 1);
		expect(await addMark(other, seriesId, { ...draft, key: mintId() })).toBe(2); // numbers are given once
	});

	test('shares the numbers of its marks with the other series of a text, so that a reply’s “mark 3” is one', async () => {
		const [owner, other] = [await author.viewer(), await reader.viewer()];
		const second = mintId();
		await sql`insert into imaging_series (id, principal_id, title, modality, frames)
			select ${second}, principal_id, 'CT, neck', modality, frames from imaging_series where id = ${seriesId}`.execute(
			db,
		);
		await sql`insert into imaging_image select (jsonb_populate_record(image, jsonb_build_object('id', ${mintId()}::text, 'series_id', ${second}::text))).*
			from imaging_image image where series_id = ${seriesId} limit 1`.execute(db);
		const point = { frame: 0, shape: 'point' as const, x1: 5, y1: 5, label: '' };
		expect(await addMark(owner, second, { ...point, key: mintId() })).toBe(1); // while it is alone
		const hang = (ids: Id[]) => transact((trx) => attachSeries(trx, threadId, ids, owner));
		await hang([seriesId, second]);
		expect((await readSeries(other, second)).marks).toMatchObject([{ number: 3 }]);
		expect(await addMark(other, seriesId, { ...point, key: mintId() })).toBe(4);
		expect(await addMark(other, second, { ...point, key: mintId() })).toBe(5);
		const numbers = (await seriesOf(other, threadId)).flatMap(({ marks }) => marks.map(({ number }) => number));
		expect(numbers.sort()).toEqual([2, 3, 4, 5]);
		await hang([seriesId]);
		expect(await addMark(other, seriesId, { ...point, key: mintId() })).toBe(6); // not 5 again
		await deleteSeries(owner, second);
	});

	test('is shown as a still in its window', async () => {
		const frame = await readFrame(await author.viewer(), seriesId, 0);
		if (!frame) throw new Error('no frame');
		const still = await renderStill(frame.pixels, frame.layout, { centre: 20, width: 2 }, 0);
		expect(still.subarray(8, 12).toString()).toBe('WEBP');
	});

	test('is erased with what it hangs on, its files, too', async () => {
		await transact((trx) => eraseContent(trx, threadId));
		expect(await ownSeries(await author.viewer())).toEqual([]);
		const { rows } = await sql<{ payload: { seriesId: Id } }>`select payload from graphile_worker._private_jobs job
			join graphile_worker._private_tasks task on task.id = job.task_id where identifier = 'imaging.remove'`.execute(
			db,
		);
		for (const { payload } of rows) await imagingTasks['imaging.remove'](payload);
		expect(onDisk()).toEqual([]);
	});
});
