// The life of a video: taken in, hung on a post or a profile, played in parts, described, swept.

import { existsSync } from 'node:fs';
import { readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { sql } from 'kysely';
import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import '#features/kinds.ts';
import { writePost } from '#features/posts/write-post.ts';
import { takeDownPicture } from '#features/profiles/hang-pictures.ts';
import { hangVideo } from '#features/profiles/hang-video.ts';
import { readProfile } from '#features/profiles/read-profile.ts';
import { readPicture } from '#kernel/attachments/read-picture.ts';
import { sweepAttachments } from '#kernel/attachments/sweep-attachments.ts';
import { changeAudience } from '#kernel/content/change-audience.ts';
import { edit } from '#kernel/content/edit.ts';
import { eraseContent } from '#kernel/content/erase.ts';
import { withdraw } from '#kernel/content/remove.ts';
import { readAnew } from '#kernel/reading/open-discussion.ts';
import { indexContent } from '#kernel/search/index-content.ts';
import { keptRow } from '#kernel/stream/kept-row.ts';
import { readThread } from '#kernel/stream/read-thread.ts';
import { db, transact } from '#platform/db.server.ts';
import { newIncoming, readStoredFile } from '#platform/files.server.ts';
import { type Id, mintId } from '#platform/ids.ts';
import { settings } from '#platform/settings.ts';
import { streamForm } from '#platform/stream-form.server.ts';
import { makeMp4, PLANTED } from '#tests/make-video.ts';
import { type Person, person, VISITOR } from '#tests/people.ts';
import { addVideo, type NewVideo } from './add-video.ts';
import { deleteVideo, describeVideo, setCaptions } from './describe-video.ts';
import {
	type CaptionsRead,
	captionsJson,
	readOwnVideo,
	readVideo,
	readVideoCaptions,
	toTranscripts,
} from './read-video.ts';

let ada: Person;
let bo: Person;
let poster: Uint8Array;
let shade = 0;
const VTT = 'WEBVTT\n\n00:00.000 --> 00:01.000\nWash your hands.\n';

beforeAll(async () => {
	ada = await person('Ada Films', { profession: 'physician' });
	bo = await person('Bo Watches');
	poster = await sharp({ create: { width: 640, height: 480, channels: 3, background: '#246' } })
		.jpeg()
		.toBuffer();
});

/** Each has a colour of its own: equal videos are one file. */
async function upload(more: Partial<NewVideo> = {}, by = ada): Promise<Id> {
	const file = await newIncoming();
	await writeFile(file, await makeMp4({ colour: [(++shade * 37) % 256, (shade * 11) % 256, 120], planted: true }));
	return addVideo(await by.viewer(), {
		path: file,
		bytes: 5000,
		alt: 'Hands under water',
		attested: true,
		key: mintId(),
		...more,
	});
}

const publish = async (videoId: Id, more: Partial<Parameters<typeof writePost>[1]> = {}) =>
	writePost(await ada.viewer(), { audience: 'public', markdown: '', videoId, key: mintId(), ...more });

const stored = async (hash: Buffer) =>
	existsSync(path.join(settings().DATA_DIR, 'files', hash.toString('hex').slice(0, 2), hash.toString('hex').slice(2)));

describe('uploading', () => {
	test('keeps the rewritten video, a poster and captions, and nothing of the original', async () => {
		const id = await upload({ poster, captions: { file: VTT, language: 'en' } });
		const { video } = await readOwnVideo(await ada.viewer(), id);
		expect(video).toMatchObject({
			mediaType: 'video/mp4',
			width: 64,
			height: 48,
			seconds: 2,
			poster: true,
			captions: ['en'],
		});
		const found = await readVideo(await ada.viewer(), id);
		const bytes = Buffer.from(await new Response((await readStoredFile(found?.hash as Buffer)).stream).arrayBuffer());
		expect(bytes.length).toBe(found?.bytes);
		for (const words of Object.values(PLANTED)) expect(bytes.toString('latin1')).not.toContain(words);
		expect((await readPicture(await ada.viewer(), id, 320))?.mediaType).toBe('image/webp');
		const part = await readStoredFile(found?.hash as Buffer, { from: 4, to: 7 });
		expect(await new Response(part.stream).text()).toBe('ftyp');
		await deleteVideo(await ada.viewer(), id);
	});

	test('is seen by nobody else until it is published', async () => {
		const id = await upload({ captions: { file: VTT, language: 'en' }, poster });
		for (const viewer of [VISITOR, await bo.viewer()]) {
			expect(await readVideo(viewer, id)).toBeNull();
			expect(await readPicture(viewer, id, 320)).toBeNull();
			expect(await readVideoCaptions(viewer, id, 'en')).toBeNull();
			await expect(readOwnVideo(viewer, id)).rejects.toMatchObject({
				kind: expect.stringMatching('not-found|sign-in'),
			});
		}
		await deleteVideo(await ada.viewer(), id);
	});

	test('under one key is one video, and asks for a description and for the people in it', async () => {
		const key = mintId();
		const [first, again] = [await upload({ key, ...(await sameFile()) }), await upload({ key, ...(await sameFile()) })];
		expect(again).toBe(first);
		await expect(upload({ alt: ' ' })).rejects.toMatchObject({ field: 'alt' });
		await expect(upload({ attested: false })).rejects.toMatchObject({ field: 'people' });
		await expect(upload({ captions: { file: VTT, language: '' } })).rejects.toMatchObject({ field: 'language' });
		await expect(upload({ captions: { file: 'no', language: 'en' } })).rejects.toMatchObject({ field: 'captions' });
		await expect(upload({ poster: Buffer.from('no picture') })).rejects.toMatchObject({ field: 'poster' });
		await expect(upload({ bytes: 201 * 1024 * 1024 })).rejects.toMatchObject({ field: 'video' });
		await deleteVideo(await ada.viewer(), first);
	});

	async function sameFile(): Promise<{ path: string }> {
		const file = await newIncoming();
		await writeFile(file, await makeMp4({ colour: [200, 10, 10] }));
		return { path: file };
	}

	test('ends at five that were not published', async () => {
		const cy = await person('Cy Uploads');
		const ids = Array.from({ length: 5 }, () => mintId());
		for (const id of ids) {
			await sql`insert into attachment (id, principal_id, kind, media_type, width, height)
				values (${id}, ${cy.id}, 'video', 'video/mp4', 64, 48)`.execute(db);
			await sql`insert into video (attachment_id, duration_ms, bytes) values (${id}, 1000, 1000)`.execute(db);
		}
		await expect(upload({}, cy)).rejects.toMatchObject({ kind: 'too-many' });
		await deleteVideo(await cy.viewer(), ids[0] as Id);
		await sql`update video set bytes = ${settings().VIDEO_MEMBER_MB * 1024 * 1024} where attachment_id = ${ids[1]}`.execute(
			db,
		);
		await expect(upload({}, cy)).rejects.toMatchObject({ kind: 'invalid', field: 'video' });
		await sql`update video set bytes = 1 where attachment_id = ${ids[1]}`.execute(db);
		await upload({}, cy);
	});

	test('of a form goes to the disk as it comes, each file to its limit', async () => {
		const form = new FormData();
		form.append('alt', 'words');
		form.append('video', new File([new Uint8Array(300_000).fill(7)], 'a.mp4'));
		form.append('captions', new File(['WEBVTT'], 'a.vtt'));
		form.append('poster', new File([], ''));
		form.append('stranger', new File(['x'.repeat(100_000)], 'b'));
		const request = () => new Request('http://x/', { method: 'POST', body: form });
		const read = await streamForm(request(), { video: 300_000, captions: 100, poster: 100 });
		expect(read.form.get('alt')).toBe('words');
		expect([...read.files].map(([name, { bytes }]) => [name, bytes])).toEqual([
			['video', 300_000],
			['captions', 6],
		]);
		await read.discard();
		expect(existsSync(read.files.get('video')?.path as string)).toBe(false);
		await expect(streamForm(request(), { video: 299_999, captions: 100 })).rejects.toMatchObject({ field: 'video' });
		const whole = Buffer.from(await request().arrayBuffer());
		const type = request().headers.get('content-type') as string;
		const boundary = whole.subarray(2, whole.indexOf('\r\n')).toString();
		const cut = new Request('http://x/', {
			method: 'POST',
			headers: { 'content-type': type.replace(/boundary=.*/, `boundary=${boundary}`) },
			body: whole.subarray(0, 100_000),
		});
		await expect(streamForm(cut, { video: 300_000 })).rejects.toMatchObject({ kind: 'invalid' });
		const left = await readdir(path.join(settings().DATA_DIR, 'files', 'incoming'));
		for (const name of left) expect(existsSync(path.join(settings().DATA_DIR, 'files', 'incoming', name))).toBe(true);
	});
});

describe('in a post', () => {
	test('is seen by the readers of the post, and stops when they cannot read it any more', async () => {
		const id = await upload({ poster, captions: { file: VTT, language: 'en' } });
		const post = await publish(id);
		const bos = async () => readVideo(await bo.viewer(), id);
		expect(await bos()).not.toBeNull();
		expect(await readVideo(VISITOR, id)).not.toBeNull();
		const { root } = await readThread(VISITOR, 'post', post);
		const html = keptRow({ row: root, now: new Date(), signedIn: false, back: '/' }).toString();
		expect(html).toMatch(/<video controls[^>]* preload="none"/);
		expect(html).toMatch(/<track kind="captions" src="[^"]*\/captions\/en" srclang="en" label="English" default/);
		expect(html).toContain('aria-label="Hands under water"');
		const said = async () => {
			const { more } = await readAnew(VISITOR, 'post', post, {}, () => ({ captions: captionsJson() }));
			return toTranscripts(more.captions as CaptionsRead[] | null);
		};
		expect(await said()).toEqual([{ language: 'en', lines: [{ at: 0, words: 'Wash your hands.' }] }]);
		await changeAudience(await ada.viewer(), post, 'verified');
		expect(await bos()).toBeNull();
		expect(await readVideoCaptions(await bo.viewer(), id, 'en')).toBeNull();
		expect(await readPicture(VISITOR, id, 320)).toBeNull();
		await expect(said()).rejects.toMatchObject({ kind: 'not-found' });
		await changeAudience(await ada.viewer(), post, 'public');
		await withdraw(await ada.viewer(), post);
		expect(await bos()).toBeNull();
		expect(await readVideo(await ada.viewer(), id)).toBeNull();
	});

	test('stands without a word beside it, hangs once, and is not somebody else’s', async () => {
		const id = await upload();
		const post = await publish(id);
		await expect(publish(id)).rejects.toMatchObject({ field: 'video' });
		await edit(await ada.viewer(), post, { markdown: '' });
		const mine = await upload();
		const stranger = await bo.viewer();
		await expect(
			writePost(stranger, { audience: 'public', markdown: 'x', videoId: mine, key: mintId() }),
		).rejects.toMatchObject({ field: 'video' });
		await expect(deleteVideo(await ada.viewer(), id)).rejects.toMatchObject({ kind: 'not-allowed' });
		await deleteVideo(stranger, mine);
		expect(await readVideo(await ada.viewer(), mine)).not.toBeNull();
		await deleteVideo(await ada.viewer(), mine);
	});

	test('what is said in it passes the identifier check, and is found by search', async () => {
		const said = VTT.replace('Wash', 'Call 020 7946 0958. Wash');
		const id = await upload({ captions: { file: said, language: 'en' } });
		await expect(publish(id)).rejects.toMatchObject({ field: 'attested' });
		const post = await publish(id, { attested: true });
		await indexContent({ contentId: post });
		const found =
			await sql`select from search_row where content_id = ${post} and words @@ to_tsquery('english', 'wash & hand')`.execute(
				db,
			);
		expect(found.rows).toHaveLength(1);
		const viewer = await ada.viewer();
		await expect(setCaptions(viewer, id, { language: 'de', file: said, attested: false })).rejects.toMatchObject({
			field: 'attested',
		});
		await expect(describeVideo(viewer, id, 'Born 3 May 1961', { attested: false })).rejects.toMatchObject({
			field: 'attested',
		});
		await setCaptions(viewer, id, {
			language: 'es',
			file: VTT.replace('Wash your hands', 'Lávese las manos'),
			attested: false,
		});
		await setCaptions(viewer, id, { language: 'en', file: null, attested: false });
		const { root } = await readThread(VISITOR, 'post', post);
		expect(root.video?.captions).toEqual(['es']);
		await expect(
			setCaptions(await bo.viewer(), id, { language: 'en', file: VTT, attested: false }),
		).rejects.toMatchObject({ kind: 'not-found' });
	});

	test('goes with what was erased or taken back, its files too; what was removed waits for an appeal', async () => {
		const hashOf = async (id: Id) => (await readVideo(await ada.viewer(), id))?.hash as Buffer;
		const posts = new Map<Id, Id>();
		const hung = async () => {
			const id = await upload();
			posts.set(id, await publish(id));
			return id;
		};
		const [erased, back, removed, kept] = [await hung(), await hung(), await hung(), await hung()];
		const hashes = new Map<Id, Buffer>();
		for (const id of [erased, back, removed, kept]) hashes.set(id, await hashOf(id));
		await transact((trx) => eraseContent(trx, posts.get(erased) as Id));
		await withdraw(await ada.viewer(), posts.get(back) as Id);
		await sql`update content set state = 'removed', removed_at = now() where id = ${posts.get(removed)}`.execute(db);
		await sql`insert into removal (content_id, removed_by, rule, reason) values (${posts.get(removed)}, ${bo.id}, 'Spam', 'x')`.execute(
			db,
		);
		await sweepAttachments();
		const there = async (id: Id) => stored(hashes.get(id) as Buffer);
		expect([await there(erased), await there(back), await there(removed), await there(kept)]).toEqual([
			false,
			false,
			true,
			true,
		]);
		await sql`update content set removed_at = now() - interval '181 days' where id = ${posts.get(removed)}`.execute(db);
		await sweepAttachments();
		expect(await there(removed)).toBe(false);
	});
});

describe('on a profile', () => {
	test('is seen by the circle that was chosen, on the page and by its address', async () => {
		const id = await upload({ captions: { file: VTT, language: 'en' }, poster });
		await hangVideo(await ada.viewer(), id, { caption: 'At the sink', visibility: 'verified' });
		const nurse = await person('Nora Nurse', { profession: 'nurse' });
		const seen = async (viewer: Parameters<typeof readVideo>[0]) => [
			(await readVideo(viewer, id)) !== null,
			(await readPicture(viewer, id, 320)) !== null,
			(await readVideoCaptions(viewer, id, 'en')) !== null,
			(await readProfile(viewer, ada.handle).catch(() => null))?.gallery.some((one) => one.id === id) ?? false,
		];
		expect(await seen(await nurse.viewer())).toEqual([true, true, true, true]);
		expect(await seen(await bo.viewer())).toEqual([false, false, false, false]);
		expect(await seen(VISITOR)).toEqual([false, false, false, false]);
		await expect(hangVideo(await ada.viewer(), id, { caption: '', visibility: 'verified' })).rejects.toMatchObject({
			kind: 'conflict',
		});
		await expect(publish(id)).rejects.toMatchObject({ field: 'video' });
		await sweepAttachments(new Date(Date.now() + 9 * 864e5));
		expect((await seen(await nurse.viewer()))[0]).toBe(true);
		await takeDownPicture(await ada.viewer(), id);
		expect(await seen(await ada.viewer())).toEqual([false, false, false, false]);
	});

	test('hangs in one place, also when it is hung in two at the same moment', async () => {
		for (let round = 0; round < 4; round++) {
			const id = await upload({});
			const ends = await Promise.allSettled([
				hangVideo(await ada.viewer(), id, { caption: '', visibility: 'verified' }),
				publish(id),
			]);
			expect(ends.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
		}
	});
});
