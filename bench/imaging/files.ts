// What becomes of each DICOM file of a folder: cleaned or refused, how much of it was covered, how long it took, and whether
// any value that named somebody is still in the bytes. Prints a table in Markdown.
//   node bench/imaging/files.ts FOLDER

import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { actionOf } from '../../src/features/imaging/deidentify/actions.ts';
import { cleanFile } from '../../src/features/imaging/deidentify/clean-file.ts';
import { sourceOf } from '../../src/features/imaging/deidentify/file-source.ts';
import { type Attribute, readHeader } from '../../src/features/imaging/deidentify/read-header.ts';
import { Unreadable } from '../../src/features/imaging/deidentify/refusals.ts';
import { openFrameReader } from '../../src/features/imaging/pixels/frame-reader.ts';

const folder = process.argv[2];
if (!folder) throw new Error('Say which folder: node bench/imaging/files.ts FOLDER');
const reader = await openFrameReader();
const secret = new Uint8Array(32).fill(7);

/** Every value of text that does not stay, at any depth; short ones would be found by chance. */
function values(attributes: Attribute[]): string[] {
	return attributes.flatMap(({ tag, vr, bytes, items }) => {
		if (items) return items.flatMap(values);
		if (actionOf(tag, vr) === 'K' || !/^(AE|AS|DA|DT|LO|LT|PN|SH|ST|TM|UC|UI|UN|UR|UT)$/.test(vr) || bytes.length > 512)
			return [];
		const text = Buffer.from(bytes)
			.toString('latin1')
			.replace(/[\0 ]+$/, '')
			.trim();
		const standard = vr === 'UI' && text.startsWith('1.2.840.10008.');
		return text.length >= 5 && !standard && !/^[01.:]*$/.test(text) ? [text] : [];
	});
}

console.log('| file | outcome | frames | places covered | seconds | values looked for | found |');
console.log('|---|---|---|---|---|---|---|');
for (const name of readdirSync(folder, { recursive: true }).map(String).sort()) {
	const file = path.join(folder, name);
	if (!statSync(file).isFile() || /\.(csv|md)$/i.test(name)) continue;
	const bytes = readFileSync(file);
	const began = performance.now();
	const parts: Buffer[] = [];
	let line: string;
	try {
		const cleaned = await cleanFile(sourceOf(bytes), secret, reader, async (part) => {
			parts.push(Buffer.from(part));
		});
		const head = Buffer.concat(parts).subarray(0, cleaned.pixelsAt).toString('latin1');
		const wanted = [...new Set(values((await readHeader(sourceOf(bytes))).attributes))];
		const found = wanted.filter((value) => head.includes(value));
		const places = cleaned.covered.at(-1)?.boxes.length ?? 0;
		line = `cleaned | ${cleaned.frames} | ${places} | ${((performance.now() - began) / 1000).toFixed(1)} | ${wanted.length} | ${found.length}`;
	} catch (problem) {
		if (!(problem instanceof Unreadable)) throw problem;
		line = `refused: ${problem.message} | | | ${((performance.now() - began) / 1000).toFixed(1)} | |`;
	}
	console.log(`| ${name} | ${line} |`);
}
await reader.close();
