// The program of the child process that takes a video apart and writes its picture and sound into a new file: arguments are
// the path of the upload, the path of the result, and the most minutes; the answer is a line of JSON. Nothing else of the
// upload is copied: no other track (place and sensors come as such), no tags, no boxes, no attached files, no words in the
// stream. It holds no secret, reads one file and writes one. See clean-video.server.ts for the other side.

import {
	EncodedAudioPacketSource,
	EncodedPacket,
	EncodedPacketSink,
	EncodedVideoPacketSource,
	FilePathSource,
	FilePathTarget,
	Input,
	type InputAudioTrack,
	type InputVideoTrack,
	MATROSKA,
	MP4,
	Mp4OutputFormat,
	Output,
	QTFF,
	WEBM,
	WebMOutputFormat,
} from 'mediabunny';
import { dropUserData } from './drop-user-data.ts';
import { plainDescription } from './plain-description.ts';

export type VideoAnswer =
	| { refused: string }
	| { mediaType: 'video/mp4' | 'video/webm'; width: number; height: number; seconds: number };

const [from = '', to = '', minutes = '15'] = process.argv.slice(2);
const MOST_SECONDS = Number(minutes) * 60;
const LONGEST_SIDE = 4096;
/** An hour of 60 pictures a second: what has more is made to hurt. */
const MOST_PACKETS = 400_000;

const UNREADABLE = 'The video is damaged or incomplete. Play it on your device, save it again, and choose it anew.';
const NOT_A_VIDEO = 'This is not a video that can be read here. A video must be MP4 or WebM.';

interface Way {
	mediaType: 'video/mp4' | 'video/webm';
	sounds: readonly string[];
}
const WAYS: Record<string, Way> = {
	avc: { mediaType: 'video/mp4', sounds: ['aac', 'mp3'] },
	vp8: { mediaType: 'video/webm', sounds: ['opus', 'vorbis'] },
	vp9: { mediaType: 'video/webm', sounds: ['opus', 'vorbis'] },
};

class Refused extends Error {}

// The library writes the moment into the file. It says nothing of the video, and without it the same upload makes the same
// file; this is the zero of the format's own clock (1904).
Date.now = () => Date.UTC(1904, 0, 1);

async function clean(): Promise<VideoAnswer> {
	const input = new Input({ formats: [MP4, QTFF, WEBM, MATROSKA], source: new FilePathSource(from) });
	if (!(await input.canRead())) throw new Refused(NOT_A_VIDEO);
	const video = await input.getPrimaryVideoTrack();
	if (!video) throw new Refused('There is no picture in this file. A video must be MP4 or WebM.');
	const codec = await video.getCodec();
	const way = WAYS[codec ?? ''];
	if (!way) throw new Refused(pictureWords(codec));
	const audio = await input.getPrimaryAudioTrack();
	const sound = audio && (await audio.getCodec());
	if (audio && !way.sounds.includes(sound ?? ''))
		throw new Refused(
			`The sound of this video is encoded as ${sound ?? 'something unknown'}, which browsers do not play. Export it as MP4 with AAC and choose it again.`,
		);
	const [width, height] = [await video.getDisplayWidth(), await video.getDisplayHeight()];
	if (!width || !height || Math.max(width, height) > LONGEST_SIDE)
		throw new Refused(`The picture of this video is larger than ${LONGEST_SIDE} pixels. Make it smaller.`);
	const measured = await measure(video, audio);
	await rewrite(way, codec as 'avc' | 'vp8' | 'vp9', video, audio, measured);
	return { mediaType: way.mediaType, width, height, seconds: measured.seconds };
}

interface Measured {
	videoPackets: number;
	audioPackets: number;
	/** When the first of both begins: the new video begins at 0. */
	start: number;
	seconds: number;
}

async function measure(video: InputVideoTrack, audio: InputAudioTrack | null): Promise<Measured> {
	let start = Number.POSITIVE_INFINITY;
	let end = Number.NEGATIVE_INFINITY;
	const count = async (track: InputVideoTrack | InputAudioTrack) => {
		let packets = 0;
		for await (const packet of new EncodedPacketSink(track).packets(undefined, undefined, { metadataOnly: true })) {
			start = Math.min(start, packet.timestamp);
			end = Math.max(end, packet.timestamp + packet.duration);
			if (++packets > MOST_PACKETS || end - start > MOST_SECONDS + 1)
				throw new Refused(`A video may be ${minutes} minutes long at most. Cut it, or publish it in parts.`);
		}
		return packets;
	};
	const videoPackets = await count(video);
	const audioPackets = audio ? await count(audio) : 0;
	if (videoPackets === 0) throw new Refused(UNREADABLE);
	return { videoPackets, audioPackets, start, seconds: Math.max(0.001, end - start) };
}

async function rewrite(
	way: Way,
	codec: 'avc' | 'vp8' | 'vp9',
	video: InputVideoTrack,
	audio: InputAudioTrack | null,
	{ videoPackets, audioPackets, start }: Measured,
): Promise<void> {
	const videoConfig = withoutWords(codec, await video.getDecoderConfig());
	const audioConfig = audio && withoutWords(await audio.getCodec(), await audio.getDecoderConfig());
	const output = new Output({
		// What a player needs first stands first, and no more than a few packets are ever in memory.
		format: way.mediaType === 'video/mp4' ? new Mp4OutputFormat({ fastStart: 'reserve' }) : new WebMOutputFormat(),
		target: new FilePathTarget(to),
	});
	const picture = new EncodedVideoPacketSource(codec);
	output.addVideoTrack(picture, { rotation: await video.getRotation(), maximumPacketCount: videoPackets });
	const sound = audio && new EncodedAudioPacketSource((await audio.getCodec()) as 'aac');
	if (sound) output.addAudioTrack(sound, { maximumPacketCount: audioPackets });
	await output.start();

	// From the avcC box (ISO/IEC 14496-15, 5.3.3.1).
	const lengthSize = codec === 'avc' ? ((videoConfig.description?.[4] as number) & 3) + 1 : 0;
	const moved = (packet: EncodedPacket, data = packet.data) =>
		new EncodedPacket(data, packet.type, packet.timestamp - start, packet.duration);
	const pictures = new EncodedPacketSink(video).packets();
	const sounds = audio && new EncodedPacketSink(audio).packets();
	let [nextPicture, nextSound] = [await pictures.next(), await sounds?.next()];
	let left = videoPackets + audioPackets;
	// In the order of time, so that neither waits in memory for the other.
	while (!nextPicture.done || (nextSound && !nextSound.done)) {
		left--;
		const heard = nextSound && !nextSound.done ? nextSound.value : null;
		const seen = nextPicture.done ? null : nextPicture.value;
		if (seen && (!heard || seen.timestamp <= heard.timestamp)) {
			const data = lengthSize ? dropUserData(seen.data, lengthSize) : seen.data;
			if (data === null) throw new Refused(UNREADABLE);
			if (data.length > 0) await picture.add(moved(seen, data), { decoderConfig: videoConfig });
			nextPicture = await pictures.next();
		} else if (heard) {
			await sound?.add(moved(heard), { decoderConfig: audioConfig as AudioDecoderConfig });
			nextSound = await sounds?.next();
		}
	}
	// A table can name more than lies there.
	if (left !== 0) throw new Refused(UNREADABLE);
	await output.finalize();
}

/** What the decoder is told, without anything that has no meaning for it. */
function withoutWords<Config extends { description?: AllowSharedBufferSource }>(
	codec: string | null,
	config: Config | null,
) {
	if (!config) throw new Refused(UNREADABLE);
	const description = plainDescription(codec, config.description);
	if (description === null) throw new Refused(UNREADABLE);
	return { ...config, description };
}

function pictureWords(codec: string | null): string {
	if (codec === 'hevc')
		return 'This video is encoded as HEVC, which many browsers do not play. Export it as “most compatible” (iPhone: Settings, Camera, Formats, Most Compatible) and choose it again.';
	return `The picture of this video is encoded as ${codec?.toUpperCase() ?? 'something unknown'}. Export it as MP4 with H.264, or as WebM with VP8 or VP9, and choose it again.`;
}

const answer = await clean().catch((problem: Error): VideoAnswer => {
	if (problem instanceof Refused) return { refused: problem.message };
	// A full disk is no fault of the video.
	if ('code' in problem && typeof problem.code === 'string') throw problem;
	return { refused: UNREADABLE };
});
process.stdout.write(`${JSON.stringify(answer)}\n`);
process.exit(0);
