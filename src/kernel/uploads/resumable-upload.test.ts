// A form that arrives in pieces: what breaks off goes on, nobody else touches it, and nothing of it stays.

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { db } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';
import { shortId } from '#platform/ids.ts';
import { settings } from '#platform/settings.ts';
import { streamForm } from '#platform/stream-form.server.ts';
import { type Person, person } from '#tests/people.ts';
import { addPiece, beginUpload, dropUpload, howFar, sweepUploads, wholeForm } from './resumable-upload.ts';

const BOUNDARY = '----form-0123456789';
const CONTENT_TYPE = `multipart/form-data; boundary=${BOUNDARY}`;
const PLANTED = 'Roe^Jane';
const BODY = Buffer.from(
	`--${BOUNDARY}\r\ncontent-disposition: form-data; name="alt"\r\n\r\nA knee\r\n--${BOUNDARY}\r\n` +
		`content-disposition: form-data; name="video"; filename="knee.mp4"\r\n\r\n${PLANTED}${'x'.repeat(100_000)}\r\n--${BOUNDARY}--\r\n`,
);

let sender: Person;
let other: Person;
beforeAll(async () => {
	sender = await person('Sender Sand');
	other = await person('Other Oak');
});

const begin = async (who = sender, more = {}) =>
	beginUpload((await who.viewer()) as never, {
		purpose: 'video',
		contentType: CONTENT_TYPE,
		bytes: BODY.length,
		most: 1_000_000,
		...more,
	});
const piece = (...chunks: Buffer[]) => new Blob(chunks as never).stream();
/** A piece whose connection breaks off behind its bytes. */
const broken = (bytes: Buffer) =>
	new ReadableStream({
		start: (controller) => controller.enqueue(new Uint8Array(bytes)),
		pull: (controller) => controller.error(new Error('aborted')),
	});
const here = () => {
	const folder = path.join(settings().DATA_DIR, 'files', 'incoming');
	return readdirSync(folder).map((name) => readFileSync(path.join(folder, name)));
};
const named = (id: Id) =>
	new Request('http://localhost/videos/new', {
		method: 'POST',
		body: new URLSearchParams({ upload: shortId(id) }),
	});

test('what breaks off goes on where it ended, is read as the form it was, and leads to the same page when it is asked again', async () => {
	const viewer = await sender.viewer();
	const id = await begin();
	expect(await howFar(viewer, id)).toEqual({ offset: 0, bytes: BODY.length });
	const first = await addPiece(viewer, id, 0, broken(BODY.subarray(0, 70_001)));
	expect(first).toBeLessThanOrEqual(70_001);
	// No block of the cipher ends here.
	const second = await addPiece(viewer, id, first, piece(BODY.subarray(first, first + 7)));
	expect(second).toBe(first + 7);
	expect((await howFar(viewer, id)).offset).toBe(second);
	await expect(addPiece(viewer, id, 3, piece(BODY.subarray(3)))).rejects.toMatchObject({ kind: 'conflict' });
	await expect(wholeForm(viewer, named(id), 'video')).rejects.toMatchObject({ kind: 'conflict' });
	expect(await addPiece(viewer, id, second, piece(BODY.subarray(second)))).toBe(BODY.length);
	expect(here().some((bytes) => bytes.includes(PLANTED) || bytes.includes('knee'))).toBe(false);

	await expect(wholeForm(viewer, named(id), 'series')).rejects.toMatchObject({ kind: 'not-found' });
	const whole = await wholeForm(viewer, named(id), 'video');
	await expect(wholeForm(viewer, named(id), 'video')).rejects.toMatchObject({ kind: 'busy' });
	const { form, files, discard } = await streamForm(whole.request, { video: 1_000_000 });
	expect(form.get('alt')).toBe('A knee');
	expect(readFileSync(files.get('video')?.path as string, 'utf8')).toBe(`${PLANTED}${'x'.repeat(100_000)}`);
	await discard();
	await whole.read('/videos/abc');
	expect(here()).toEqual([]);
	expect((await wholeForm(viewer, named(id), 'video')).ledTo).toBe('/videos/abc');
});

test('nobody else sees, fills or removes it; too large and too many are refused before a byte is taken', async () => {
	const viewer = await sender.viewer();
	const stranger = await other.viewer();
	const id = await begin();
	for (const act of [
		() => howFar(stranger, id),
		() => addPiece(stranger, id, 0, piece(BODY)),
		() => dropUpload(stranger, id),
		() => wholeForm(stranger, named(id), 'video'),
	])
		await expect(act()).rejects.toMatchObject({ kind: 'not-found' });
	await expect(addPiece(viewer, id, 0, piece(BODY, BODY))).rejects.toMatchObject({ kind: 'invalid' });
	await expect(begin(sender, { bytes: 2_000_000 })).rejects.toMatchObject({ kind: 'invalid' });
	await expect(begin(sender, { contentType: 'text/html' })).rejects.toMatchObject({ kind: 'invalid' });
	const more = [await begin(), await begin()];
	await expect(begin()).rejects.toMatchObject({ kind: 'too-many' });
	for (const one of [id, ...more]) await dropUpload(viewer, one);
	expect(here()).toEqual([]);
});

test('refused or left alone, nothing of it stays', async () => {
	const viewer = await sender.viewer();
	const refused = await begin();
	await addPiece(viewer, refused, 0, piece(BODY));
	await (await wholeForm(viewer, named(refused), 'video')).later();
	await (await wholeForm(viewer, named(refused), 'video')).read(null);
	await expect(howFar(viewer, refused)).rejects.toMatchObject({ kind: 'not-found' });
	const quiet = await begin();
	await addPiece(viewer, quiet, 0, piece(BODY.subarray(0, 100)));
	expect(await sweepUploads()).toBe(0);
	await sql`update resumable_upload set touched_at = now() - interval '3 hours' where id = ${quiet}`.execute(db);
	await sweepUploads();
	await expect(howFar(viewer, quiet)).rejects.toMatchObject({ kind: 'not-found' });
	expect(here()).toEqual([]);
});
