// Captions: WebVTT (https://www.w3.org/TR/webvtt1/) or SubRip, read into cues and written anew. Styles, regions, comments and
// settings of cues do not pass: what is kept is when something is said, and what.

import { Refusal } from '#platform/refusal.ts';

export interface Cue {
	/** Milliseconds. */
	from: number;
	to: number;
	/** One or more lines, plain. */
	words: string;
}

/** A file of captions, in bytes. */
export const MOST_CAPTION_BYTES = 1_000_000;
const MOST_CUES = 5000;
const LONGEST_CUE = 1000;

const TIME = String.raw`(?:(\d{1,4}):)?([0-5]\d):([0-5]\d)[.,](\d{3})`;
const TIMING = new RegExp(String.raw`^\s*${TIME}[ \t]+-->[ \t]+${TIME}(?:[ \t].*)?$`);
const ENTITIES: Record<string, string> = {
	amp: '&',
	lt: '<',
	gt: '>',
	nbsp: ' ',
	lrm: '\u200e',
	rlm: '\u200f',
	quot: '"',
};

/** Reads a file of captions. @throws Refusal on field "captions" with the line that cannot be read. */
export function readCaptions(file: string): Cue[] {
	const wrong = (sentence: string) => new Refusal('invalid', sentence, { field: 'captions' });
	const lines = file
		.replace(/^\ufeff/, '')
		.replaceAll('\0', '\ufffd')
		.split(/\r\n|\r|\n/);
	const cues: Cue[] = [];
	for (let at = 0; at < lines.length; at++) {
		const found = TIMING.exec(lines[at] as string);
		if (!found) {
			if ((lines[at] as string).includes('-->'))
				throw wrong(`Line ${at + 1} has an arrow but no two times, such as 00:01.000 --> 00:04.000.`);
			continue;
		}
		const [from, to] = [timeOf(found.slice(1, 5)), timeOf(found.slice(5, 9))];
		if (to <= from) throw wrong(`Line ${at + 1} ends before it begins.`);
		const said: string[] = [];
		while (at + 1 < lines.length && (lines[at + 1] as string).trim() !== '' && !TIMING.test(lines[at + 1] as string))
			said.push(plain(lines[++at] as string));
		// A number that stands right before the next time is that cue's, and not said.
		if (TIMING.test(lines[at + 1] ?? '') && /^\d+$/.test(said.at(-1) ?? '')) said.pop();
		const words = said.filter(Boolean).join('\n');
		if (words.length > LONGEST_CUE)
			throw wrong(`What is said from line ${at} on is longer than ${LONGEST_CUE} characters.`);
		if (words !== '') cues.push({ from, to, words });
		if (cues.length > MOST_CUES) throw wrong(`A file of captions may have ${MOST_CUES} cues at most.`);
	}
	if (cues.length === 0) throw wrong('There are no captions in this file. It must be WebVTT (.vtt) or SubRip (.srt).');
	return cues.sort((a, b) => a.from - b.from || a.to - b.to);
}

/** WebVTT that holds the cues and nothing else. */
export function writeCaptions(cues: readonly Cue[]): string {
	const blocks = cues.map(({ from, to, words }) => `${stamp(from)} --> ${stamp(to)}\n${escaped(words)}\n`);
	return `WEBVTT\n\n${blocks.join('\n')}`;
}

/** What is said, in order: a cue that repeats the one before, as rolling captions do, is said once. */
export function transcriptOf(cues: readonly Cue[]): { at: number; words: string }[] {
	return cues
		.filter((cue, place) => cue.words !== cues[place - 1]?.words)
		.map(({ from, words }) => ({ at: from, words: words.replace(/\n/g, ' ') }));
}

/** What is said in captions of ours, as a text. */
export const spokenWords = (vtt: string): string =>
	transcriptOf(readCaptions(vtt))
		.map(({ words }) => words)
		.join('\n');

function timeOf([hours = '0', minutes, seconds, thousandths]: string[]): number {
	return ((Number(hours || 0) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000 + Number(thousandths);
}

function stamp(ms: number): string {
	const two = (n: number) => String(Math.floor(n)).padStart(2, '0');
	return `${two(ms / 3_600_000)}:${two((ms / 60_000) % 60)}:${two((ms / 1000) % 60)}.${String(ms % 1000).padStart(3, '0')}`;
}

/** The words of a line: a voice becomes a name, every other tag goes, SubRip's braces too. */
function plain(line: string): string {
	return line
		.replace(/<v(?:\.[^ \t>]*)?[ \t]+([^>]*)>/g, '$1: ')
		.replace(/<\/?[a-z\d][^>]*>/gi, '')
		.replace(/\{\\[^}]*\}/g, '')
		.replace(/&(amp|lt|gt|nbsp|lrm|rlm|quot);/g, (_, name: string) => ENTITIES[name] as string)
		.replace(/\p{Cc}+/gu, ' ')
		.replace(/[ \t]+/g, ' ')
		.trim();
}

/** The arrow may not stand in what is said (WebVTT 4.2). */
function escaped(words: string): string {
	return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
