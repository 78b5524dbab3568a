// Small videos for tests, made here: a real H.264 stream that browsers play, in a file that says more than it should.

import {
	BufferTarget,
	EncodedAudioPacketSource,
	EncodedPacket,
	EncodedVideoPacketSource,
	type MetadataTags,
	MovOutputFormat,
	Mp4OutputFormat,
	Output,
	TextSubtitleSource,
	WebMOutputFormat,
} from 'mediabunny';
import { avcConfig, drawn, toYuv, unchanged } from '#seeds/videos/still-h264.ts';

/** Words that stand in the planted metadata and must stand nowhere afterwards. */
export const PLANTED = {
	place: '+59.3293+018.0686/',
	udta: 'Ward7Stockholm',
	xmp: 'PlantedXmpCreator',
	keys: '+40.4168-003.7038/',
	tag: 'PlantedTitleTag',
	track: 'PlantedSubtitleGps',
	sei: 'PlantedSeiSerial',
	trackName: 'PlantedTrackName',
} as const;

const SIZE = { width: 64, height: 48 };

interface Wanted {
	/** Pictures, ten a second. */
	pictures?: number;
	/** Seconds between two pictures. */
	step?: number;
	planted?: boolean;
	sound?: 'aac' | 'opus' | 'pcm-s16' | null;
	container?: 'mp4' | 'mov';
	codec?: 'avc' | 'hevc';
	colour?: [number, number, number];
	rotation?: 0 | 90 | 180 | 270;
}

/** An MP4 (or QuickTime) file with a picture of one colour. */
export async function makeMp4(wanted: Wanted = {}): Promise<Uint8Array> {
	const { pictures = 20, step = 0.1, planted = false, sound = 'aac', container = 'mp4', codec = 'avc' } = wanted;
	const target = new BufferTarget();
	const options = { fastStart: false as const };
	const output = new Output({
		format: container === 'mp4' ? new Mp4OutputFormat(options) : new MovOutputFormat(options),
		target,
	});
	const video = new EncodedVideoPacketSource(codec);
	output.addVideoTrack(video, { rotation: wanted.rotation ?? 0, ...(planted && { name: PLANTED.trackName }) });
	const audio = sound && new EncodedAudioPacketSource(sound);
	if (audio) output.addAudioTrack(audio);
	const subtitles = planted && container === 'mp4' ? new TextSubtitleSource('webvtt') : null;
	if (subtitles) output.addSubtitleTrack(subtitles);
	if (planted) output.setMetadataTags({ title: PLANTED.tag, date: new Date(2020, 1, 1) } satisfies MetadataTags);
	await output.start();
	const [r, g, b] = wanted.colour ?? [30, 90, 120];
	const rgb = new Uint8Array(SIZE.width * SIZE.height * 3).map((_, at) => [r, g, b][at % 3] as number);
	const drawing = { ...SIZE, yuv: toYuv(rgb, SIZE.width, SIZE.height) };
	const description =
		codec === 'avc'
			? avcConfig(SIZE)
			: Uint8Array.from([1, 1, 0x60, 0, 0, 0, 0x90, 0, 0, 0, 0, 0, 30, 0xf0, 0, 0xfc, 0xfd, 0xf8, 0xf8, 0, 0, 0x0f, 0]);
	for (let at = 0; at < pictures; at++) {
		const plain = at === 0 ? drawn(drawing) : unchanged(SIZE, at);
		const data = planted ? Buffer.concat([seiWith(PLANTED.sei), plain]) : plain;
		await video.add(new EncodedPacket(data, at === 0 ? 'key' : 'delta', at * step, step), {
			decoderConfig: {
				codec: codec === 'avc' ? 'avc1.42C01E' : 'hvc1.1.6.L30.90',
				codedWidth: SIZE.width,
				codedHeight: SIZE.height,
				description,
			},
		});
		if (audio)
			await audio.add(
				new EncodedPacket(
					Uint8Array.from([0x21, 0x00, 0x49, 0x90, 0x02, 0x19, 0x00, 0x23, 0x80]),
					'key',
					at * step,
					step,
				),
				{
					decoderConfig:
						sound === 'aac'
							? {
									codec: 'mp4a.40.2',
									sampleRate: 44_100,
									numberOfChannels: 2,
									description: Uint8Array.from([0x12, 0x10]),
								}
							: { codec: sound as string, sampleRate: 48_000, numberOfChannels: 2 },
				},
			);
	}
	await subtitles?.add(`WEBVTT\n\n00:00:00.000 --> 00:00:01.000\n${PLANTED.track}\n`);
	await output.finalize();
	const made = new Uint8Array(target.buffer as ArrayBuffer);
	return planted ? withMetadata(made) : made;
}

/** A WebM file with VP8 (its pictures are no pictures: a container is what is tested with it). @param vorbis headers of a sound. */
export async function makeWebm(tags: MetadataTags = {}, pictures = 5, vorbis?: Uint8Array): Promise<Uint8Array> {
	const target = new BufferTarget();
	const output = new Output({ format: new WebMOutputFormat(), target });
	const video = new EncodedVideoPacketSource('vp8');
	output.addVideoTrack(video);
	const audio = vorbis && new EncodedAudioPacketSource('vorbis');
	if (audio) output.addAudioTrack(audio);
	output.setMetadataTags(tags);
	await output.start();
	const key = Uint8Array.from([0x10, 0x02, 0x00, 0x9d, 0x01, 0x2a, 0x40, 0x00, 0x30, 0x00, 0x00, 0x00]);
	for (let at = 0; at < pictures; at++)
		await video.add(new EncodedPacket(key, 'key', at * 0.1, 0.1), {
			decoderConfig: { codec: 'vp8', codedWidth: SIZE.width, codedHeight: SIZE.height },
		});
	await audio?.add(new EncodedPacket(Uint8Array.of(0, 1, 2, 3), 'key', 0, 0.1), {
		decoderConfig: {
			codec: 'vorbis',
			sampleRate: 44_100,
			numberOfChannels: 1,
			description: vorbis as Uint8Array<ArrayBuffer>,
		},
	});
	await output.finalize();
	return new Uint8Array(target.buffer as ArrayBuffer);
}

/** user_data_unregistered, as cameras write it: a UUID and words. */
function seiWith(words: string): Uint8Array {
	const payload = Buffer.concat([Buffer.alloc(16, 0xab), Buffer.from(words)]);
	const unit = Buffer.concat([Buffer.from([6, 5, payload.length]), payload, Buffer.from([0x80])]);
	const length = Buffer.alloc(4);
	length.writeUInt32BE(unit.length);
	return Buffer.concat([length, unit]);
}

function box(type: string, ...content: Uint8Array[]): Buffer {
	const body = Buffer.concat(content);
	const head = Buffer.alloc(8);
	head.writeUInt32BE(8 + body.length);
	head.write(type, 4, 'latin1');
	return Buffer.concat([head, body]);
}

/** What telephones and editors write: place in udta and in Apple's keys, XMP in a uuid box, words in free space. */
function withMetadata(file: Uint8Array): Uint8Array {
	const bytes = Buffer.from(file);
	const at = bytes.lastIndexOf('moov', undefined, 'latin1') - 4;
	const size = bytes.readUInt32BE(at);
	const text = (words: string) => {
		const head = Buffer.alloc(4);
		head.writeUInt16BE(words.length);
		head.writeUInt16BE(0x15c7, 2);
		return Buffer.concat([head, Buffer.from(words)]);
	};
	const key = 'com.apple.quicktime.location.ISO6709';
	const number = (n: number) => {
		const four = Buffer.alloc(4);
		four.writeUInt32BE(n);
		return four;
	};
	const keys = box('keys', number(0), number(1), number(8 + key.length), Buffer.from(`mdta${key}`));
	const data = box('data', number(1), number(0), Buffer.from(PLANTED.keys));
	const item = Buffer.concat([number(8 + data.length), number(1), data]);
	const hdlr = box('hdlr', number(0), number(0), Buffer.from('mdta'), Buffer.alloc(13));
	const more = Buffer.concat([
		box('udta', box('\xa9xyz', text(PLANTED.place)), box('\xa9cmt', text(PLANTED.udta))),
		box('meta', hdlr, keys, box('ilst', item)),
	]);
	const moov = Buffer.concat([bytes.subarray(at, at + size), more]);
	moov.writeUInt32BE(moov.length);
	const xmp = box(
		'uuid',
		Buffer.from('be7acfcb97a942e89c71999491e3afac', 'hex'),
		Buffer.from(`<x:xmpmeta>${PLANTED.xmp}</x:xmpmeta>`),
	);
	return Buffer.concat([
		bytes.subarray(0, at),
		moov,
		bytes.subarray(at + size),
		xmp,
		box('free', Buffer.from(PLANTED.udta)),
	]);
}
