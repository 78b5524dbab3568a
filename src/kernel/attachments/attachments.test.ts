import { mkdir, readdir, readFile, utimes, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { sql } from 'kysely';
import sharp from 'sharp';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import '#features/kinds.ts';
import { insertContent } from '#kernel/content/publish.ts';
import { createMember } from '#kernel/people/create-member.ts';
import { type Member, VISITOR } from '#kernel/people/viewer.ts';
import type { Audience } from '#kernel/tables.ts';
import { db, transact } from '#platform/db.server.ts';
import { readStoredFile } from '#platform/files.server.ts';
import { typed } from '#platform/form.ts';
import { type Id, mintId, shortId } from '#platform/ids.ts';
import { POST } from '../../routes/files/+server.ts';
import { GET } from '../../routes/files/[attachment]/[variant]/+server.ts';
import { addPhoto, describePhoto } from './add-photo.ts';
import { addPhotos, addPhotosWithin } from './add-photos.ts';
import { attachToContent, readAltTexts } from './attach-to-content.ts';
import { attachmentsJson } from './attachments-json.ts';
import { answersForFaces } from './face-consent.ts';
import { keptPhotos } from './kept-photos.ts';
import { describeOwnPictures, readOwnPictures } from './own-pictures.ts';
import { canvas, ladenJpeg, PLANTED } from './pictures.file.ts';
import { removePortrait, setPortrait } from './set-portrait.ts';
import { eraseAttachments, sweepAttachments } from './sweep-attachments.ts';

// Each picture is a process of its own; on a busy machine many of them take their time.
vi.setConfig({ testTimeout: 120_000 });

// What is found in pictures is the matter of kernel/covering; the detectors would take a second for each.
const { looked } = vi.hoisted(() => ({ looked: vi.fn(async (): Promise<unknown[]> => []) }));
vi.mock('#kernel/covering/look-through.server.ts', () => ({ lookThrough: looked }));

let author: Member;
let colleague: Member;
let small: Buffer;

async function member(name: string): Promise<Member> {
	const accountId = name.toLowerCase();
	const memberId = await createMember(db, { accountId, name });
	return {
		principalId: memberId,
		memberId,
		accountId,
		sessionId: 's',
		handle: accountId,
		name,
		portraitId: null,
		profession: null,
		specialty: null,
		country: null,
		provedUntil: null,
		company: null,
		duties: [],
		resting: false,
		spaces: [],
		blocked: [],
		muted: [],
		feed: { followsMany: false, followsTopics: false, mutesTopics: false },
		unread: 0,
		newcomer: false,
		confirmed: true,
		language: 'en',
		timeZone: 'UTC',
		speaks: null,
		reads: null,
		plainWords: false,
		unveils: false,
	};
}

async function post(by: Member, audience: Audience, attachmentIds: Id[]): Promise<Id> {
	const id = mintId();
	await transact(async (trx) => {
		await insertContent(trx, {
			id,
			kind: 'post',
			principalId: by.memberId,
			rootId: id,
			parentId: null,
			spaceId: null,
			audience,
			hostId: by.memberId,
			title: null,
			language: 'en',
			outward: false,
			markdown: 'Look.',
			at: new Date(Date.now() - 1000),
		});
		await attachToContent(trx, by, id, attachmentIds);
	});
	return id;
}

const ask = (viewer: Member | typeof VISITOR, id: string, variant: string | number = 640, headers = {}) =>
	GET({
		locals: { viewer },
		params: { attachment: id, variant: String(variant) },
		request: new Request('http://localhost/files', { headers }),
	} as never) as Promise<Response>;

const filesBelow = async (folder: string) =>
	(await readdir(folder, { recursive: true, withFileTypes: true }))
		.filter((entry) => entry.isFile())
		.map((entry) => path.join(entry.parentPath, entry.name));
const stored = () => filesBelow(path.join(process.env.DATA_DIR as string, 'files'));

beforeAll(async () => {
	author = await member('Ada');
	colleague = await member('Ben');
	small = await canvas(200, 150).jpeg().toBuffer();
});

describe('the way out', () => {
	test('a photo that hangs nowhere is its uploader’s alone', async () => {
		const id = shortId(await addPhoto(author, await ladenJpeg(), 'ECG'));
		const answer = await ask(author, id, 320);
		expect(answer.status).toBe(200);
		expect(answer.headers.get('content-type')).toBe('image/webp');
		expect(answer.headers.get('content-disposition')).toBe('inline');
		expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
		expect(answer.headers.get('content-security-policy')).toBe("default-src 'none'; frame-ancestors 'none'; sandbox");
		expect(answer.headers.get('cache-control')).toMatch(/^private/);
		expect(answer.headers.get('vary')).toBe('cookie');
		const bytes = Buffer.from(await answer.arrayBuffer());
		expect(String(bytes.length)).toBe(answer.headers.get('content-length'));
		expect(bytes.toString('latin1', 8, 12)).toBe('WEBP');
		for (const other of [colleague, VISITOR]) expect((await ask(other, id, 320)).status).toBe(404);
	});

	test('a published photo is seen by whoever may see the post; for everyone else it does not exist', async () => {
		const photo = await addPhoto(author, small, '');
		await post(author, 'connections', [photo]);
		const missing = await ask(colleague, shortId(mintId()));
		const hidden = await ask(colleague, shortId(photo));
		expect(hidden.status).toBe(404);
		expect([...hidden.headers]).toEqual([...missing.headers]);
		expect(await hidden.text()).toBe(await missing.text());
		const forVisitor = [await ask(VISITOR, shortId(photo)), await ask(VISITOR, shortId(mintId()))] as const;
		expect(forVisitor[0].status).toBe(forVisitor[1].status);
		expect(await forVisitor[0].text()).toBe(await forVisitor[1].text());
		await sql`insert into connection (member_id, other_id) values (${author.memberId}, ${colleague.memberId}), (${colleague.memberId}, ${author.memberId})`.execute(
			db,
		);
		expect((await ask(colleague, shortId(photo))).status).toBe(200);
		expect((await ask(VISITOR, shortId(photo))).status).toBe(404);
		await sql`delete from connection`.execute(db);
		const etag = (await ask(author, shortId(photo))).headers.get('etag') as string;
		expect((await ask(author, shortId(photo), 640, { 'if-none-match': etag })).status).toBe(304);
		// Knowing the tag does not open the door.
		expect((await ask(colleague, shortId(photo), 640, { 'if-none-match': etag })).status).toBe(404);
	});

	test('a public photo is public until its post is removed', async () => {
		const photo = await addPhoto(author, small, '');
		const content = await post(author, 'public', [photo]);
		expect((await ask(VISITOR, shortId(photo))).status).toBe(200);
		await sql`update content set state = 'removed' where id = ${content}`.execute(db);
		expect((await ask(VISITOR, shortId(photo))).status).toBe(404);
	});

	test('the width that was asked for is answered with the nearest that is wide enough', async () => {
		const photo = shortId(await addPhoto(author, await canvas(1000, 500).jpeg().toBuffer(), ''));
		const widthOf = async (asked: number) => (await ask(author, photo, asked)).headers.get('etag');
		expect(await widthOf(1)).toContain('-320"');
		expect(await widthOf(321)).toContain('-640"');
		expect(await widthOf(900)).toContain('-1000"');
		expect(await widthOf(9999)).toContain('-1000"');
	});

	test('no hash, no path and no nonsense opens anything', async () => {
		const [file] = await stored();
		const hash = (file as string).split(path.sep).slice(-2).join('');
		for (const name of [hash, '..', '%2e%2e', '', '0', 'zzzzzzzzzzzzz'])
			expect((await ask(author, name)).status).toBe(404);
		const photo = shortId(await addPhoto(author, small, ''));
		for (const width of ['', '0', '-1', '1e3', '640.webp', '99999999999'])
			expect((await ask(author, photo, width)).status).toBe(404);
	});
});

describe('publishing with photos', () => {
	test('photos keep their order, are counted, and come back with the query that reads the text', async () => {
		const ids = [await addPhoto(author, small, 'first'), await addPhoto(author, small, 'second')].reverse();
		await describePhoto(author, ids[0] as Id, '  the   second ');
		expect(await readAltTexts(author, ids)).toHaveLength(2);
		expect(await readAltTexts(colleague, ids)).toEqual([]);
		const content = await post(author, 'members', ids);
		const { rows } = await sql<{
			count: number;
			photos: { id: Id; alt: string; width: number; placeholder: string }[];
		}>`
			select body.attachments as count, ${attachmentsJson()} as photos
			from content join body on body.content_id = content.id where content.id = ${content}`.execute(db);
		expect(rows[0]?.count).toBe(2);
		expect(rows[0]?.photos.map(({ id, alt }) => [id, alt])).toEqual([
			[ids[0], 'the second'],
			[ids[1], 'first'],
		]);
		expect(rows[0]?.photos[0]?.width).toBe(200);
		expect(rows[0]?.photos[0]?.placeholder).toMatch(/^[\w+/]{20,}=*$/);
		const bare = await post(author, 'members', []);
		const { rows: none } = await sql<{ photos: null }>`select ${attachmentsJson()} as photos from content
			join body on body.content_id = content.id where content.id = ${bare}`.execute(db);
		expect(none[0]?.photos).toBeNull();
	});

	test('nobody publishes the photo of another, a photo twice, or nine at once; nothing is half done', async () => {
		const photo = await addPhoto(author, small, '');
		await expect(post(colleague, 'members', [photo])).rejects.toMatchObject({ kind: 'invalid', field: 'photos' });
		await post(author, 'members', [photo]);
		await expect(post(author, 'members', [photo])).rejects.toMatchObject({ field: 'photos' });
		await expect(describePhoto(author, photo, 'later')).rejects.toMatchObject({ kind: 'not-found' });
		const nine = Array.from({ length: 9 }, () => mintId());
		await expect(post(author, 'members', nine)).rejects.toThrow('8 photos');
		const fresh = await addPhoto(author, small, '');
		await expect(post(author, 'members', [fresh, mintId()])).rejects.toMatchObject({ field: 'photos' });
		const row = await db
			.selectFrom('attachment')
			.select('content_id')
			.where('id', '=', fresh)
			.executeTakeFirstOrThrow();
		expect(row.content_id).toBeNull();
		const portrait = await setPortrait(colleague, small);
		await expect(post(colleague, 'members', [portrait])).rejects.toMatchObject({ field: 'photos' });
	});

	test('a picture that is hard to look at needs words, keeps its veil, and loses it when its author says so', async () => {
		const photo = await addPhoto(author, small, '');
		const form = new FormData();
		form.set('photo', shortId(photo));
		form.set(`alt-${shortId(photo)}`, '');
		form.set(`veil-${shortId(photo)}`, 'yes');
		expect(await addPhotos(author, form, 'veil-1')).toEqual([photo]);
		expect(keptPhotos(typed(form))).toMatchObject([{ id: shortId(photo), veiled: true }]);
		await expect(post(author, 'members', [photo])).rejects.toMatchObject({ field: 'photos' });
		form.set(`alt-${shortId(photo)}`, 'A burnt hand');
		await addPhotos(author, form, 'veil-1');
		const content = await post(author, 'members', [photo]);
		const veiled = async () => (await readOwnPictures(author, content)).map((one) => [one.alt, one.veiled]);
		expect(await veiled()).toEqual([['A burnt hand', true]]);

		const said = new FormData();
		said.set(`alt-${shortId(photo)}`, 'A hand, healed');
		await expect(describeOwnPictures(colleague, content, said, false)).rejects.toMatchObject({ kind: 'not-found' });
		expect(await readOwnPictures(colleague, content)).toEqual([]);
		await describeOwnPictures(author, content, said, false);
		expect(await veiled()).toEqual([['A hand, healed', false]]);
		said.set(`alt-${shortId(photo)}`, 'Burnt on 3 March 2025');
		await expect(describeOwnPictures(author, content, said, false)).rejects.toMatchObject({ field: 'attested' });
		expect(await veiled()).toEqual([['A hand, healed', false]]);
	});

	test('files that come without script are all veiled by one box', async () => {
		const form = new FormData();
		form.append('photos', new File([new Uint8Array(small)], 'a.jpg', { type: 'image/jpeg' }));
		form.set('veil', 'yes');
		const [photo] = await addPhotos(author, form, 'veil-2');
		expect(keptPhotos(typed(form))).toMatchObject([{ id: shortId(photo as Id), veiled: true }]);
	});

	test('the same upload under the same key is one photo', async () => {
		const first = await addPhoto(author, small, 'x', 'upload-1');
		expect(await addPhoto(author, small, 'x', 'upload-1')).toBe(first);
		await expect(addPhoto(author, await ladenJpeg(50, 50), 'x', 'upload-1')).rejects.toMatchObject({
			kind: 'conflict',
		});
	});

	test('visitors and unconfirmed members upload nothing', async () => {
		await expect(addPhoto(VISITOR, small, '')).rejects.toMatchObject({ kind: 'sign-in' });
		await expect(addPhoto({ ...author, confirmed: false }, small, '')).rejects.toMatchObject({ kind: 'not-allowed' });
		await expect(setPortrait(VISITOR, small)).rejects.toMatchObject({ kind: 'sign-in' });
	});
});

describe('photos of a form without script', () => {
	const file = (bytes: Buffer, name = 'IMG_1.jpg') => new File([bytes as Uint8Array<ArrayBuffer>], name);
	const coloured = (background: string) =>
		sharp({ create: { width: 30, height: 20, channels: 3, background } })
			.png()
			.toBuffer();
	/** The form as the page gives it back and the browser sends it again. */
	const again = (form: FormData): FormData => {
		const next = new FormData();
		for (const { id, alt } of keptPhotos(typed(form))) {
			next.append('photo', id);
			next.append(`alt-${id}`, alt);
		}
		return next;
	};

	test('come back with their form, are described there, and the others are added to them', async () => {
		const form = new FormData();
		for (const colour of ['#a00', '#0a0', '#00a']) form.append('photos', file(await coloured(colour)));
		const first = await addPhotosWithin(0, author, form, 'a form');
		expect(first).toMatchObject({ left: 2, ids: { length: 1 } });
		const second = again(form);
		const [kept] = keptPhotos(typed(form)).map(({ id }) => id);
		second.set(`alt-${kept}`, 'A red field');
		for (const colour of ['#0a0', '#00a']) second.append('photos', file(await coloured(colour)));
		const ids = await addPhotos(author, second, 'a form');
		expect(ids).toHaveLength(3);
		expect(ids[0]).toBe(first.ids[0]);
		expect(keptPhotos(typed(second))).toMatchObject([{ id: kept, alt: 'A red field' }, { alt: '' }, { alt: '' }]);
		// Sent twice, as by a second press: the same photos. One is taken out.
		const third = again(second);
		third.append('photos', file(await coloured('#0a0')));
		third.append(`drop-${kept}`, 'yes');
		expect(await addPhotos(author, third, 'a form')).toEqual([ids[1], ids[2]]);
		expect(keptPhotos(typed(third)).map(({ id }) => id)).toEqual([ids[1], ids[2]].map((id) => shortId(id as Id)));
	});

	test('one that is no picture is told of, and keeps no other from being added', async () => {
		const form = new FormData();
		form.append('photos', file(await coloured('#aa0')));
		form.append('photos', file(Buffer.from('%PDF-1.7'), 'scan.png'));
		form.append('photos', file(await coloured('#0aa')));
		await expect(addPhotos(author, form, 'another form')).rejects.toMatchObject({ field: 'photo', kind: 'invalid' });
		expect(keptPhotos(typed(form))).toHaveLength(2);
		// Nobody else's photo comes back with a form that names it.
		const other = again(form);
		await addPhotos(colleague, other, 'a third form');
		expect(keptPhotos(typed(other))).toEqual([]);
	});
});

describe('uploading', () => {
	const send = (viewer: Member | typeof VISITOR, body: BodyInit, headers: Record<string, string> = {}) =>
		POST({
			locals: { viewer },
			url: new URL('http://localhost/files'),
			request: new Request('http://localhost/files', {
				method: 'POST',
				body,
				duplex: 'half',
				headers: { origin: 'http://localhost', 'content-type': 'image/jpeg', ...headers },
			} as RequestInit),
		} as never) as Promise<Response>;

	test('a composer sends the bare photo and gets its id', async () => {
		const answer = await send(author, new Uint8Array(small));
		expect(answer.status).toBe(201);
		const { address } = (await answer.json()) as { address: string };
		expect((await ask(author, address.split('/')[2] as string, 640)).status).toBe(200);
	});

	test('a stream that does not end is left where every request ends, and the sentence says what a photo may have', async () => {
		let sentBytes = 0;
		const endless = new ReadableStream({
			pull(controller) {
				sentBytes += 1 << 20;
				controller.enqueue(new Uint8Array(1 << 20));
			},
		});
		const answer = await send(author, endless);
		expect(answer.status).toBe(422);
		expect(((await answer.json()) as { problem: string }).problem).toContain('20 MB');
		expect(sentBytes).toBeLessThan(70 << 20);
	});

	test('another site, a form and a visitor are refused', async () => {
		expect((await send(author, new Uint8Array(small), { origin: 'https://evil.example' })).status).toBe(403);
		expect((await send(author, new Uint8Array(small), { 'content-type': 'multipart/form-data' })).status).toBe(422);
		expect((await send(VISITOR, new Uint8Array(small))).status).toBe(401);
	});
});

describe('portraits', () => {
	test('a portrait is public, and a new one replaces it', async () => {
		const first = await setPortrait(author, await ladenJpeg(600, 400));
		expect((await ask(VISITOR, shortId(first), 96)).status).toBe(200);
		const second = await setPortrait(author, small);
		expect((await ask(VISITOR, shortId(first), 96)).status).toBe(404);
		expect((await ask(VISITOR, shortId(second), 96)).status).toBe(200);
		await removePortrait(author);
		expect((await ask(author, shortId(second), 96)).status).toBe(404);
	});

	test('the portrait of an erased principal is gone for everyone', async () => {
		const erased = await member('Carl');
		const portrait = await setPortrait(erased, small);
		await sql`update principal set erased_at = now() where id = ${erased.memberId}`.execute(db);
		for (const viewer of [author, VISITOR]) expect((await ask(viewer, shortId(portrait), 96)).status).toBe(404);
	});
});

describe('what is kept', () => {
	test('of what is refused nothing is left on the disk, and no row; a consent or a reason leaves its trace', async () => {
		const before = await stored();
		const rows = async () =>
			(await sql<{ n: number }>`select count(*)::int as n from attachment`.execute(db)).rows[0]?.n;
		const known = await rows();
		const jpeg = await ladenJpeg(400, 300);
		const huge = await canvas(10, 10).png().toBuffer();
		huge.writeUInt32BE(100_000, 16);
		const hostile: Uint8Array[] = [
			huge,
			jpeg.subarray(0, jpeg.length / 2),
			Buffer.from('%PDF-1.7 in the clothes of a PNG'),
			Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), Buffer.from('%PDF-1.7')]),
			Buffer.concat([Buffer.from('GIF89a'), Buffer.from('<script>alert(1)</script>')]),
			Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic'),
			Buffer.alloc(21 * 1024 * 1024),
		];
		for (const bytes of hostile)
			await expect(addPhoto(author, bytes, '')).rejects.toMatchObject({ kind: 'invalid', field: 'photo' });
		expect(await stored()).toEqual(before);
		expect(await rows()).toBe(known);
	});

	test('a picture that could not be looked through is not kept', async () => {
		const before = await stored();
		looked.mockRejectedValueOnce(new Error('the child ended'));
		await expect(addPhoto(author, await ladenJpeg(300, 200), '')).rejects.toMatchObject({ kind: 'busy' });
		expect(await stored()).toEqual(before);
	});

	test('what was found is painted over; a face stays with a recorded consent, on record', async () => {
		const corners = [0.5, 0.5, 1, 0.5, 1, 1, 0.5, 1];
		const middle = async (id: Id) => {
			const answer = await ask(author, shortId(id), 320);
			const raw = await sharp(Buffer.from(await answer.arrayBuffer()))
				.raw()
				.toBuffer();
			return raw[(150 * 320 + 240) * 3 + 2] as number;
		};
		const face = [{ what: 'face', corners }];
		answersForFaces('test', async (viewer, reference) =>
			viewer.memberId === author.memberId && reference === '7' ? '7' : null,
		);
		const add = async (consent?: string) => {
			looked.mockResolvedValueOnce(face);
			return addPhoto(author, await canvas(320, 200).jpeg().toBuffer(), '', undefined, { consent });
		};
		expect(await middle(await add())).toBeLessThan(70);
		for (const forged of ['test:8', 'other:7', '7', 'test:']) expect(await middle(await add(forged))).toBeLessThan(70);
		const shown = await add('test:7');
		expect(await middle(shown)).toBeGreaterThan(120);
		const { rows } = await sql<{ act: string; subject: string }>`select act, subject_id as subject from audit
			where act like 'photo.%'`.execute(db);
		expect(rows).toEqual([{ act: 'photo.spare-faces', subject: shown }]);
		const count = await sql<{
			faces: number;
			bound: string;
		}>`select covered_faces as faces, bound_to as bound from attachment where id = ${shown}`.execute(db);
		// It is seen there alone.
		expect(count.rows[0]).toEqual({ faces: 0, bound: '7' });
	});

	test('no stored file and no temporary folder holds anything of the original', async () => {
		const temporary = async () => (await readdir(os.tmpdir())).map((name) => path.join(os.tmpdir(), name));
		const before = new Set(await temporary());
		const original = await ladenJpeg(1200, 900);
		await addPhoto(author, original, '');
		const files = await stored();
		expect(files.length).toBeGreaterThan(0);
		for (const file of files) {
			const content = await readFile(file);
			for (const planted of PLANTED) expect(content.includes(planted)).toBe(false);
		}
		expect(files.filter((file) => file.includes('incoming'))).toEqual([]);
		for (const file of (await temporary()).filter((name) => !before.has(name)))
			expect((await readFile(file).catch(() => Buffer.alloc(0))).includes('Planted Patient')).toBe(false);
	});

	test('unused photos go after a day, published ones and portraits stay, files go with their last variant', async () => {
		await sql`delete from attachment`.execute(db);
		const unused = await addPhoto(author, await canvas(210, 100).jpeg().toBuffer(), '');
		const kept = await addPhoto(author, await canvas(220, 100).jpeg().toBuffer(), '');
		const young = await addPhoto(author, await canvas(230, 100).jpeg().toBuffer(), '');
		await setPortrait(author, small);
		await post(author, 'members', [kept]);
		await sql`update attachment set created_at = now() - interval '25 hours' where id <> ${young}`.execute(db);
		const swept = await sweepAttachments();
		expect(swept.photos).toBe(1);
		expect(swept.files).toBeGreaterThan(0);
		expect((await ask(author, shortId(unused))).status).toBe(404);
		for (const id of [kept, young]) expect((await ask(author, shortId(id))).status).toBe(200);
		expect(await stored()).toHaveLength(1 + 1 + 2);
		expect(await sweepAttachments()).toEqual({ photos: 0, files: 0, strays: 0 });
	});

	test('two photos share one file, and the file outlives the first of them', async () => {
		const bytes = await canvas(240, 100).jpeg().toBuffer();
		const [one, two] = [await addPhoto(author, bytes, ''), await addPhoto(author, bytes, '')];
		const content = await post(author, 'members', [one]);
		await transact((trx) => eraseAttachments(trx, content));
		await sweepAttachments();
		expect((await ask(author, shortId(one))).status).toBe(404);
		expect((await ask(author, shortId(two))).status).toBe(200);
	});

	test('sweeping while the same picture is uploaded again never loses a file that a row names', async () => {
		const bytes = await canvas(250, 100).jpeg().toBuffer();
		for (let round = 0; round < 5; round++) {
			const gone = await addPhoto(author, bytes, '');
			await sql`delete from attachment where id = ${gone}`.execute(db);
			const [again] = await Promise.all([addPhoto(author, bytes, ''), sweepRepeatedly()]);
			expect((await ask(author, shortId(again))).status).toBe(200);
			await sql`delete from attachment where id = ${again}`.execute(db);
		}
		const { rows } = await sql<{ hash: Buffer }>`select hash from file`.execute(db);
		for (const { hash } of rows) await (await readStoredFile(hash)).stream.cancel();
	});

	async function sweepRepeatedly() {
		for (let n = 0; n < 25; n++) await sweepAttachments();
	}

	test('leftovers of a crash go: temporary files, and files whose row never came', async () => {
		const folder = path.join(process.env.DATA_DIR as string, 'files');
		const half = path.join(folder, 'incoming', 'half-written');
		const stray = path.join(folder, 'ab', 'c'.repeat(62));
		await mkdir(path.dirname(stray), { recursive: true });
		const old = new Date(Date.now() - 2 * 24 * 60 * 60 * 1000);
		for (const file of [half, stray]) {
			await writeFile(file, 'left');
			await utimes(file, old, old);
		}
		expect((await sweepAttachments()).strays).toBe(2);
		const names = await stored();
		expect(names).not.toContain(half);
		expect(names).not.toContain(stray);
	});
});
