// A short video, drawn for the demonstration: four things before the cuff goes on. No sound; what is said stands in the captions.

import { BufferTarget, EncodedPacket, EncodedVideoPacketSource, Mp4OutputFormat, Output } from 'mediabunny';
import sharp from 'sharp';
import { avcConfig, drawn, toYuv, unchanged } from './still-h264.ts';

const SIZE = { width: 480, height: 272 };
/** Seconds for which each drawing stands, and pictures a second. */
const [STANDS, RATE] = [3, 2];

const line = 'fill="none" stroke="#1d3a3c" stroke-width="5" stroke-linecap="round" stroke-linejoin="round"';
const body = 'fill="#e8c9a8" stroke="#1d3a3c" stroke-width="5"';
const person = (arm: string) => `
	<circle cx="196" cy="72" r="24" ${body}/>
	<path d="M196 98v78h64v62h28M176 64h-26v180M150 180h112v64" ${line}/>
	${arm}`;
const drawings = [
	// sits, back against the chair, feet on the floor, and a clock
	`${person(`<path d="M196 116l40 34" ${line}/>`)}<circle cx="370" cy="110" r="46" ${line}/><path d="M370 78v32h26" ${line}/>`,
	// the arm lies on a table at the height of the heart
	`${person(`<path d="M196 118h104" ${line}/>`)}<path d="M262 134h150M392 134v104" ${line}/><circle cx="206" cy="126" r="7" fill="#b3372f"/>`,
	// the cuff goes round four fifths of the bare arm
	`<rect x="90" y="110" width="300" height="56" rx="28" ${body}/><rect x="190" y="100" width="110" height="76" rx="10" fill="#00565b"/><path d="M245 176c0 40 40 34 40 70" ${line}/>`,
	// twice, and the mean of both
	`<rect x="60" y="70" width="150" height="110" rx="12" ${line}/><rect x="270" y="70" width="150" height="110" rx="12" ${line}/><path d="M84 140l26-30 22 22 22-34 24 42M294 136l26-24 22 18 22-28 24 34" ${line}/><path d="M226 216h28M226 230h28" ${line}/>`,
];

const svg = (drawing: string) =>
	Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="${SIZE.width}" height="${SIZE.height}">
		<rect width="100%" height="100%" fill="#f3efe6"/>${drawing}</svg>`);

export const captions = `WEBVTT

00:00.000 --> 00:03.000
Five minutes on a chair, back supported, feet on the floor, nobody talks.

00:03.000 --> 00:06.000
The arm lies on a table, at the height of the heart.

00:06.000 --> 00:09.000
Bare skin, and a cuff whose bladder goes round four fifths of the arm.

00:09.000 --> 00:12.000
Twice, a minute apart. Write down the mean of both.
`;

/** The video as an MP4 file. */
export async function drawVideo(): Promise<Uint8Array> {
	const target = new BufferTarget();
	const output = new Output({ format: new Mp4OutputFormat({ fastStart: 'in-memory' }), target });
	const video = new EncodedVideoPacketSource('avc');
	output.addVideoTrack(video);
	await output.start();
	const decoderConfig = {
		codec: 'avc1.42C01E',
		codedWidth: SIZE.width,
		codedHeight: SIZE.height,
		description: avcConfig(SIZE),
	};
	for (const [place, drawing] of drawings.entries()) {
		const rgb = await sharp(svg(drawing)).removeAlpha().toColourspace('srgb').raw().toBuffer();
		const still = { ...SIZE, yuv: toYuv(rgb, SIZE.width, SIZE.height) };
		for (let n = 0; n < STANDS * RATE; n++) {
			const data = n === 0 ? drawn(still, place) : unchanged(SIZE, n);
			const at = place * STANDS + n / RATE;
			await video.add(new EncodedPacket(data, n === 0 ? 'key' : 'delta', at, 1 / RATE), { decoderConfig });
		}
	}
	await output.finalize();
	return new Uint8Array(target.buffer as ArrayBuffer);
}

/** What is shown before it plays. */
export const drawPoster = (): Promise<Buffer> =>
	sharp(svg(drawings[1] as string))
		.png()
		.toBuffer();
