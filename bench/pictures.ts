// How much of printed text and how many faces are found in pictures, and what it costs. Reported, never tuned: the labels
// are made by kernel/covering/labels.file.ts, and whoever has photos with faces gives a folder.
//   node bench/pictures.ts [--labels 40] [--faces FOLDER]

import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import sharp from 'sharp';
import { type Area, boxOf, fillAreas, type Pixels, sizeOf } from '../src/kernel/covering/areas.ts';
import { findFaces } from '../src/kernel/covering/find-faces.ts';
import { findText } from '../src/kernel/covering/find-text.ts';
import { greymap, scaledTo, standingOut, toGrey, turned } from '../src/kernel/covering/grey.ts';
import { type Label, labelled, NAMES } from '../src/kernel/covering/labels.file.ts';
import { type Engines, openEngines } from '../src/kernel/covering/open-engines.server.ts';

const { values } = parseArgs({ options: { labels: { type: 'string', default: '40' }, faces: { type: 'string' } } });

const SIZES = [16, 24, 36, 56];
const TURNS = [0, 7, 33, 90, 200];
const INKS = [
	{ name: 'black on white', ink: '#111', paper: '#fff' },
	{ name: 'white on skin', ink: '#fff' },
	{ name: 'grey on grey', ink: '#888', paper: '#ccc' },
	{ name: 'black on skin', ink: '#111' },
];

interface Outcome {
	size: number;
	turn: number;
	ink: string;
	/** Could the second reading read it before it was covered? */
	readable: boolean;
	/** Can it still read any word of it? */
	left: boolean;
	ms: number;
}

const engines = await openEngines();
await benchLabels(engines, Number(values.labels));
await benchEmpty(engines);
if (values.faces) await benchFaces(engines, values.faces);
process.exit(0);

async function benchLabels({ read }: Engines, most: number): Promise<void> {
	const all = SIZES.flatMap((size) => TURNS.flatMap((turn) => INKS.map((ink) => ({ size, turn, ...ink }))));
	const outcomes: Outcome[] = [];
	// 33 has no divisor in common with 80: every size, tilt and ink comes in turn.
	for (let at = 0; at < Math.min(most, all.length); at++) {
		const { size, turn, name, ink, paper } = all[(at * 33) % all.length] as (typeof all)[number];
		const lines = [NAMES[at % NAMES.length] as string, `MRN ${1_000_003 + at * 7919 * 11}`, 'DOB 17/04/1984'];
		const label: Label = { lines, size, turned: turn, ink, paper };
		const picture = await labelled(at, label);
		const words = lines.flatMap((line) => line.split(' ')).filter((word) => word.length > 3);
		const readable = await reads(picture, turn, words, read);
		const began = performance.now();
		fillAreas(picture, await findText(toGrey(picture), read));
		const ms = performance.now() - began;
		outcomes.push({ size, turn, ink: name, readable, left: await reads(picture, turn, words, read), ms });
	}
	const rows = (name: keyof Outcome, list: readonly (string | number)[]) =>
		list.map((value) => ({ [name]: value, ...share(outcomes.filter((one) => one[name] === value)) }));
	console.log(`\nLabels of three lines on ${outcomes.length} pictures of 1,600 × 1,200.`);
	console.log('"Unreadable": a second reading, straightened, at another size, reads no word of it.');
	console.table([{ all: 'all', ...share(outcomes) }]);
	console.table(rows('size', SIZES));
	console.table(rows('turn', TURNS));
	console.table(
		rows(
			'ink',
			INKS.map(({ name }) => name),
		),
	);
	const times = outcomes.map(({ ms }) => ms).sort((a, b) => a - b);
	console.log(
		`Reading: median ${Math.round(times[times.length >> 1] ?? 0)} ms, longest ${Math.round(times.at(-1) ?? 0)} ms a picture.`,
	);
}

function share(outcomes: Outcome[]) {
	const readable = outcomes.filter((one) => one.readable);
	return {
		pictures: outcomes.length,
		readableBefore: readable.length,
		unreadableAfter: outcomes.filter((one) => !one.left).length,
		ofReadable: `${readable.filter((one) => !one.left).length}/${readable.length}`,
	};
}

/** The second reading: straightened, at 1,250 pixels, both ways round. It has an easier task than the first. */
async function reads(picture: Pixels, turn: number, words: string[], read: Engines['read']): Promise<boolean> {
	const small = scaledTo(toGrey(picture), 1250, 1);
	for (const lighter of [false, true]) {
		const found = await read(greymap(turned(standingOut(small, lighter), -turn)));
		if (found.some(({ text }) => words.some((word) => text.includes(word)))) return true;
	}
	return false;
}

async function benchEmpty({ read, see }: Engines): Promise<void> {
	let [covered, texts, faces] = [0, 0, 0];
	const pictures = 6;
	for (let seed = 0; seed < pictures; seed++) {
		const picture = await labelled(seed, null);
		const areas = [...(await findFaces(picture, see)), ...(await findText(toGrey(picture), read))];
		texts += areas.filter(({ what }) => what === 'text').length;
		faces += areas.filter(({ what }) => what === 'face').length;
		covered += sum(areas.map((area) => sizeOf(boxOf(area))));
	}
	console.log(
		`\n${pictures} pictures with nothing on them: ${texts} pieces of text and ${faces} faces "found", ${((100 * covered) / pictures).toFixed(2)} % of the area.`,
	);
}

async function benchFaces({ see }: Engines, folder: string): Promise<void> {
	const names = (await readdir(folder)).filter((name) => /\.(jpe?g|png|webp)$/i.test(name)).sort();
	const rows = [];
	for (const name of names) {
		const row: Record<string, string | number> = { name };
		for (const turn of [0, 90, 180, 45]) {
			const { data, info } = await sharp(path.join(folder, name))
				.rotate(turn)
				.removeAlpha()
				.resize(1920, 1920, { fit: 'inside', withoutEnlargement: true })
				.toColourspace('srgb')
				.raw()
				.toBuffer({ resolveWithObject: true });
			const began = performance.now();
			const found: Area[] = await findFaces({ data: new Uint8Array(data), ...info }, see);
			row[`turned ${turn}`] = found.length;
			row.ms = Math.round(performance.now() - began);
		}
		rows.push(row);
	}
	console.log(`\nFaces found in ${folder}, upright and turned (compare with what you see):`);
	console.table(rows);
}

function sum(numbers: number[]): number {
	return numbers.reduce((total, one) => total + one, 0);
}
