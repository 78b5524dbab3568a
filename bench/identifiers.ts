// How much of what could identify somebody the identifier check finds, by class and language, and how often it finds
// something where nothing is. Reads labelled collections from a folder (they are not part of the project):
//
//   node bench/identifiers.ts FOLDER [--misses CLASS] [--alarms] [--unjudged]
//
// FOLDER holds phi-text (asq-phi, presidio-synth-v2, MEDDOCAN, GraSCCo, deduce-nl, radiology-ja) and clinical-text-no-phi (MTS-Dialog). The rules
// are not drawn from these texts (docs/decisions/0065, 0102): what they are drawn from stands beside each list.
//
// The passages published as free of identifiers hold real dates, towns and hospitals. A person read every mark on them and
// wrote down whether it stands on an identifier of the law's list: bench/judged-marks.txt, by fingerprint of passage and mark.

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { type Finding, screen } from '#kernel/screening/screen.ts';
import { cleanPassages, type Label, labelledNotes } from './labelled-notes.ts';

const [folder, ...flags] = process.argv.slice(2);
if (!folder) throw new Error('Usage: node bench/identifiers.ts FOLDER [--misses CLASS] [--alarms] [--unjudged]');
const missesOf = flags[flags.indexOf('--misses') + 1];
const around = (text: string, { start, end }: { start: number; end: number }) =>
	`${text.slice(Math.max(0, start - 60), start)}[${text.slice(start, end)}]${text.slice(end, end + 30)}`.replace(
		/\n/g,
		'⏎',
	);

/** Words that show nobody: a label is found without them, and one that holds nothing else asks for nothing. */
const JOINING =
	/^(?:in|at|of|the|and|our|de|la|el|y|en|del|am|and|clinic|clínica|office|hospital|hosp|center|centre|downtown|general|county|city|memorial|children|s|last|week|month|year|friday|thursday|monday|tuesday|wednesday|saturday|sunday|yesterday|dr|dra|año|mes|location|campus|medical|site|id|patient|case|record|email|number)$/i;

/** 'found', 'missed', or 'nothing' when the label holds no word that shows anybody. */
function outcome(text: string, { start, end }: Label, findings: Finding[], strict: boolean) {
	let asked = false;
	for (const word of text.slice(start, end).matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
		if (!strict && JOINING.test(word[0])) continue;
		asked = true;
		const from = start + word.index;
		for (let at = from; at < from + word[0].length; at++)
			if (!findings.some((one) => one.start <= at && at < one.end)) return 'missed';
	}
	return asked ? 'found' : 'nothing';
}

/** Wilson's interval of a share, 95 %. */
function wilson(hits: number, all: number): string {
	if (all === 0) return '–';
	const z = 1.96;
	const p = hits / all;
	const middle = (p + (z * z) / (2 * all)) / (1 + (z * z) / all);
	const half = (z * Math.sqrt((p * (1 - p)) / all + (z * z) / (4 * all * all))) / (1 + (z * z) / all);
	return `${(100 * p).toFixed(1)} % (${(100 * (middle - half)).toFixed(1)}–${(100 * (middle + half)).toFixed(1)}) of ${all}`;
}

const tallies = new Map<string, { strict: [number, number]; what: [number, number] }>();
for (const note of labelledNotes(folder)) {
	const findings = screen(note.text, { aboutPatient: true });
	for (const one of note.labels) {
		// The law allows the year.
		if (one.class === 'date' && /^(?:a[ñn]o )?(?:19|20)\d{2}$/.test(note.text.slice(one.start, one.end))) continue;
		const key = `${one.class} | ${note.collection}`;
		const tally = tallies.get(key) ?? { strict: [0, 0], what: [0, 0] };
		tallies.set(key, tally);
		tally.strict[1]++;
		if (outcome(note.text, one, findings, true) === 'found') tally.strict[0]++;
		const end = outcome(note.text, one, findings, false);
		// "infant", "Alemana" among the numbers of persons: no structured identifier.
		const structured = one.class !== 'number' || /[\d@]/.test(note.text.slice(one.start, one.end));
		if (end === 'nothing' || !structured) continue;
		tally.what[1]++;
		if (end === 'found') tally.what[0]++;
		else if (flags.includes('--misses') && one.class === missesOf) console.log(`${key}: ${around(note.text, one)}`);
	}
}
console.log('Recall (Wilson, 95 %): every letter and digit of a label marked | every word that shows somebody marked');
for (const [key, { strict, what }] of [...tallies].sort())
	console.log(`| ${key.padEnd(30)} | ${wilson(...strict).padEnd(32)} | ${wilson(...what)} |`);

const judged = new Map(
	readFileSync(new URL('./judged-marks.txt', import.meta.url), 'utf8')
		.split('\n')
		.filter((line) => line !== '' && !line.startsWith('#'))
		.map((line) => line.split(' ') as [string, string]),
);
const fingerprint = (text: string, { start, end }: Finding) =>
	createHash('sha256').update(`${text}\0${start}-${end}`).digest('hex').slice(0, 16);

const passages = cleanPassages(folder);
const count = { marked: 0, real: 0, falsely: 0, unjudged: 0 };
const falseKinds: Record<string, number> = {};
for (const text of passages) {
	const findings = screen(text, { aboutPatient: true });
	if (findings.length === 0) continue;
	count.marked++;
	const verdicts = findings.map((one) => judged.get(fingerprint(text, one)) ?? 'unjudged');
	for (const [place, one] of findings.entries()) {
		if (verdicts[place] === 'false') falseKinds[one.kind] = (falseKinds[one.kind] ?? 0) + 1;
		if (flags.includes('--alarms') || (flags.includes('--unjudged') && verdicts[place] === 'unjudged'))
			console.log(`${fingerprint(text, one)} ${verdicts[place]} ${one.kind}: ${around(text, one)}`);
	}
	if (verdicts.includes('unjudged')) count.unjudged++;
	if (verdicts.includes('real')) count.real++;
	else if (verdicts.every((verdict) => verdict === 'false')) count.falsely++;
}
console.log(`Passages published as clean that get a mark: ${wilson(count.marked, passages.length)}`);
console.log(
	`  ${count.real} of them hold a real identifier, as read; ${count.unjudged} hold a mark that nobody judged`,
);
console.log(
	`Passages without an identifier that get a mark: ${wilson(count.falsely, passages.length - count.real)}; false marks by kind ${JSON.stringify(falseKinds)}`,
);
