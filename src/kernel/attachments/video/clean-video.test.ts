// What a stored video no longer says, and what is refused.

import { mkdtempSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { ALL_FORMATS, BufferSource, EncodedPacketSink, Input } from 'mediabunny';
import { expect, test } from 'vitest';
import { avcConfig } from '#seeds/videos/still-h264.ts';
import { makeMp4, makeWebm, PLANTED } from '#tests/make-video.ts';
import { cleanVideo } from './clean-video.server.ts';
import { dropUserData } from './drop-user-data.ts';
import { plainAvc, plainOpus, plainVorbis } from './plain-description.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'videos-'));
let count = 0;

async function cleaned(bytes: Uint8Array) {
	const [from, to] = [path.join(folder, `${++count}-in`), path.join(folder, `${count}-out`)];
	await writeFile(from, bytes);
	const video = await cleanVideo(from, to);
	return { video, bytes: await readFile(to) };
}

async function packetsOf(bytes: Uint8Array) {
	const input = new Input({ formats: ALL_FORMATS, source: new BufferSource(bytes) });
	const tracks = await input.getTracks();
	const packets: [string, number, number][] = [];
	for (const track of tracks)
		for await (const packet of new EncodedPacketSink(track).packets())
			packets.push([track.type, Math.round(packet.timestamp * 1000), packet.data.length]);
	return { input, tracks, packets };
}

test('place, tags, XMP, other tracks and words in the stream are gone; picture and sound are as they were', async () => {
	const plain = await packetsOf(await makeMp4());
	for (const container of ['mp4', 'mov'] as const) {
		const said = await makeMp4({ planted: true, container });
		const text = Buffer.from(said).toString('latin1');
		for (const [what, words] of Object.entries(PLANTED))
			if (container === 'mp4' || what !== 'track') expect(text, what).toContain(words);
		const { video, bytes } = await cleaned(said);
		expect(video).toEqual({ mediaType: 'video/mp4', width: 64, height: 48, seconds: 2 });
		const kept = bytes.toString('latin1');
		for (const words of Object.values(PLANTED)) expect(kept).not.toContain(words);
		for (const name of ['udta', '\xa9xyz', 'meta', 'uuid', 'XMP', 'xmpmeta', 'keys', 'ilst', 'ISO6709'])
			expect(kept, name).not.toContain(name);
		const { input, tracks, packets } = await packetsOf(bytes);
		expect(tracks.map(({ type }) => type)).toEqual(['video', 'audio']);
		expect(packets).toEqual(plain.packets);
		const { raw: _raw, ...tags } = await input.getMetadataTags();
		expect(tags).toEqual({});
		// What a player needs first stands before what is played.
		expect(kept.indexOf('moov')).toBeLessThan(kept.indexOf('mdat'));
	}
});

test('a turned video stays turned', async () => {
	const { video, bytes } = await cleaned(await makeMp4({ rotation: 90 }));
	expect(video).toMatchObject({ width: 48, height: 64 });
	const track = await (await packetsOf(bytes)).input.getPrimaryVideoTrack();
	expect(await track?.getRotation()).toBe(90);
});

test('WebM loses its tags and attached files', async () => {
	const said = await makeWebm({
		title: PLANTED.tag,
		comment: PLANTED.place,
		images: [{ data: Buffer.from(PLANTED.xmp), mimeType: 'image/png', kind: 'coverFront' }],
	});
	expect(Buffer.from(said).toString('latin1')).toContain(PLANTED.place);
	const { video, bytes } = await cleaned(said);
	expect(video).toMatchObject({ mediaType: 'video/webm', width: 64, height: 48 });
	for (const words of Object.values(PLANTED)) expect(bytes.toString('latin1')).not.toContain(words);
	expect((await packetsOf(bytes)).packets).toHaveLength(5);
});

const refused: [string, () => Promise<Uint8Array>, RegExp][] = [
	['too long', () => makeMp4({ pictures: 3, step: 400 }), /15 minutes/],
	['HEVC', () => makeMp4({ codec: 'hevc', sound: null, pictures: 1 }), /HEVC/],
	['sound that browsers do not play', () => makeMp4({ sound: 'pcm-s16', container: 'mov' }), /sound/],
	['no video at all', async () => Buffer.from('%PDF-1.7 something else entirely'), /MP4 or WebM/],
	['nothing', async () => new Uint8Array(0), /MP4 or WebM|damaged/],
	['cut off', async () => (await makeMp4()).subarray(0, 4000), /MP4 or WebM|damaged/],
	[
		'a picture that is not where it should be',
		async () => {
			const bytes = Buffer.from(await makeMp4());
			// Every chunk lies far behind the end.
			for (let at = bytes.indexOf('stco'); at > 0; at = bytes.indexOf('stco', at + 4))
				bytes.fill(0x7f, at + 12, at + 8 + 4 + 4 * bytes.readUInt32BE(at + 8));
			return bytes;
		},
		/damaged|takes too long|cannot be read|minutes/,
	],
];
test.each(refused)('refused: %s', async (_, make, sentence) => {
	await expect(cleaned(await make())).rejects.toMatchObject({
		kind: 'invalid',
		field: 'video',
		message: expect.stringMatching(sentence),
	});
});

test('what a decoder is told carries no words either', async () => {
	const ascii = (words: string) => Buffer.from(words, 'latin1');
	const text = (bytes: Uint8Array | null) => Buffer.from(bytes ?? []).toString('latin1');
	const lacing = (length: number) => [...Array(Math.floor(length / 255)).fill(255), length % 255];
	const identification = Buffer.concat([ascii('\x01vorbis'), Buffer.alloc(22, 1), Buffer.from([1])]);
	const comments = Buffer.concat([ascii('\x03vorbis'), ascii(`${'x'.repeat(300)}ARTIST=${PLANTED.tag}`)]);
	const setup = Buffer.concat([ascii('\x05vorbis'), Buffer.alloc(40, 7)]);
	const vorbis = Buffer.concat([Buffer.from([2, 30, ...lacing(comments.length)]), identification, comments, setup]);
	const { bytes } = await cleaned(await makeWebm({}, 5, vorbis));
	expect(bytes.includes(PLANTED.tag)).toBe(false);
	expect(bytes.includes(setup)).toBe(true);
	expect(bytes.includes(identification)).toBe(true);
	expect(plainVorbis(vorbis.subarray(0, 20))).toBeNull();

	const avc = Buffer.from(avcConfig({ width: 64, height: 48 }));
	expect([...(plainAvc(avc) as Uint8Array)]).toEqual([...avc]);
	const more = Buffer.concat([avc, ascii(PLANTED.place)]);
	// A unit with words in the list of sequence parameter sets.
	const unit = Buffer.concat([Buffer.from([0, 2 + PLANTED.sei.length, 6, 5]), ascii(PLANTED.sei)]);
	const listed = Buffer.concat([avc.subarray(0, 5), Buffer.from([0xe2]), unit, avc.subarray(6)]);
	for (const laden of [more, listed]) expect([...(plainAvc(laden) as Uint8Array)]).toEqual([...avc]);
	expect(plainAvc(avc.subarray(0, 9))).toBeNull();

	const opus = Buffer.concat([ascii('OpusHead'), Buffer.from([1, 2, 0, 0, 0x80, 0xbb, 0, 0, 0, 0, 0])]);
	expect(text(plainOpus(Buffer.concat([opus, ascii(PLANTED.place)])))).toBe(text(opus));
});

test('of supplemental information only what is about the picture stays', () => {
	const unit = (...bytes: number[]) => [0, 0, 0, bytes.length, ...bytes];
	const picture = unit(0x65, 1, 2, 3);
	const recovery = unit(6, 6, 1, 0xc4, 0x80);
	const given = Uint8Array.from([
		...unit(9, 0x10),
		...recovery,
		...unit(6, 5, 2, 7, 7, 0x80),
		...unit(30, 1),
		...picture,
	]);
	expect([...(dropUserData(given, 4) as Uint8Array)]).toEqual([...unit(9, 0x10), ...recovery, ...picture]);
	expect(dropUserData(Uint8Array.from(picture), 4)).toEqual(Uint8Array.from(picture));
	// Mixed with user data, or unreadable: gone.
	expect(dropUserData(Uint8Array.from(unit(6, 6, 1, 0xc4, 4, 1, 9, 0x80)), 4)).toHaveLength(0);
	expect(dropUserData(Uint8Array.from(unit(6, 6, 90, 1)), 4)).toHaveLength(0);
	expect(dropUserData(Uint8Array.from([0, 0, 0, 9, 1]), 4)).toBeNull();
	// Filler, and a message that nobody defined.
	expect(dropUserData(Uint8Array.from([...unit(12, 65, 66, 0x80), ...unit(6, 200, 1, 65, 0x80)]), 4)).toHaveLength(0);
});
