// A search strategy as reviewers keep it: numbered lines that refer to one another. What is asked is its last line, with the others put
// in their places. The Cochrane Library's own signs are read; those of Ovid are said to be Ovid's.

import { UnreadableQuery } from './unreadable.ts';

/** What a query may become. */
const LONGEST = 20_000;

/** @returns the last line written out; null for what is no strategy. @throws UnreadableQuery for a line that is not there. */
export function writtenOut(text: string): string | null {
	const lines = linesOf(text);
	if (!lines) return null;
	refuseOthers(text);
	const whole: string[] = [];
	for (const [at, written] of lines.entries()) {
		// "1 or 2": a line of numbers alone names lines.
		const line = /^[\s()]*\d{1,3}(?:[\s()]+(?:and|or|not)[\s()]+\d{1,3})+[\s()]*$/i.test(written)
			? written.replace(/\d+/g, (number) => `#${number}`)
			: written;
		const joined = line
			.replace(/\{\s*(and|or)\s+#?(\d+)\s*-\s*#?(\d+)\s*\}|\b(and|or)\/(\d+)-(\d+)/gi, (_, ...found: string[]) => {
				const [joint, from, to] = found[0] ? found.slice(0, 3) : found.slice(3, 6);
				const numbers = Array.from(
					{ length: Math.max(0, Number(to) - Number(from) + 1) },
					(_, more) => Number(from) + more,
				);
				return `(${numbers.map((one) => `#${one}`).join(` ${joint?.toUpperCase()} `)})`;
			})
			.replace(/"[^"]*"|#(\d{1,4})\b/g, (all, number?: string) => {
				if (number === undefined) return all;
				const meant = whole[Number(number) - 1];
				if (meant === undefined)
					throw new UnreadableQuery(
						`Line ${at + 1} of this strategy names line ${number}, which does not stand before it.`,
					);
				return `(${meant})`;
			});
		if (joined.length > LONGEST)
			throw new UnreadableQuery('Written out, this strategy is too long to be asked at once.');
		whole.push(plainJoints(ofCochrane(joined)));
	}
	return whole.at(-1) as string;
}

/** "#1 asthma #2 wheez* #3 #1 OR #2": line by line, or in one, as a field of one line pastes them. */
function linesOf(text: string): string[] | null {
	const rows = text.split(/\r?\n/).filter((row) => row.trim() !== '');
	const numbered = rows.map((row) => /^\s*#?(\d{1,4})[.:)]?\s+(\S.*)$/.exec(row));
	if (rows.length > 1 && numbered.every((row, at) => row && Number(row[1]) === at + 1))
		return numbered.map((row) => (row as RegExpExecArray)[2] as string);
	const starts: { at: number; behind: number }[] = [];
	for (const match of text.matchAll(/#(\d{1,4})[.:)]?\s+/g)) {
		const before = text.slice(0, match.index).trimEnd();
		const isFirst = starts.length === 0 && before === '';
		const isNext = starts.length > 0 && !/(?:\b(?:AND|OR|NOT)|[({#])$/i.test(before);
		if (Number(match[1]) === starts.length + 1 && (isFirst || isNext))
			starts.push({ at: match.index, behind: match.index + match[0].length });
	}
	const lines = starts.map(({ behind }, place) => text.slice(behind, starts[place + 1]?.at).trim());
	if (lines.length === 0 || lines.some((line) => line === '' || /^(?:AND|OR|NOT)\b/i.test(line))) return null;
	return lines;
}

/** `and`, `or` and `not` join in a strategy, however they are written. */
const plainJoints = (line: string) =>
	line.replace(/"[^"]*"|\[[^\]]*\]|(?<![\p{L}\p{N}*-])(and|or|not)(?![\p{L}\p{N}*-])/giu, (all, joint?: string) =>
		joint ? joint.toUpperCase() : all,
	);

const FIELDS: Record<string, string> = { ti: 'ti', ab: 'tiab', kw: 'tiab', pt: 'pt', au: 'au', so: 'ta' };

/** `MeSH descriptor: [Asthma] explode all trees` · `(wheez* or "chest tightness"):ti,ab,kw` · `asthma NEAR/3 acute` · `lung NEXT cancer` */
export function ofCochrane(line: string): string {
	let said = line
		// "#3 with Cochrane Library publication date Between Jan 2015 and Dec 2020, in Trials"
		.replace(
			/\swith (?:Cochrane Library )?publication (?:date|year) (?:from|between) (?:\p{L}{3} )?(\d{4}) (?:to|and) (?:\p{L}{3} )?(\d{4})(?:, in [\p{L} ,]+)?$/iu,
			' AND $1:$2[dp]',
		)
		.replace(
			/MeSH descriptor:?\s*\[([^\]]+)\]\s*(explode all trees|this term only)?/gi,
			(_, name: string, how?: string) => `"${name}"[mh${/only/i.test(how ?? '') ? ':noexp' : ''}]`,
		)
		.replace(/(?<![\p{L}*])(\p{L}+)\s+NEAR\/(\d{1,2})\s+(\p{L}+)(?![\p{L}*])/gu, '"$1 $3"[tiab:~$2]')
		.replace(/(?<![\p{L}*])(\p{L}+)\s+NEXT\s+(\p{L}+\*?)(?![\p{L}*])/gu, '"$1 $2"');
	if (/\bNEAR\/\d+/.test(said))
		throw new UnreadableQuery(
			'NEAR is read between two plain words: write "a b"[tiab:~3] for each pair that you mean.',
		);
	for (;;) {
		const match = /(\)|"|[\p{L}\p{N}*]):((?:ti|ab|kw|pt|au|so)(?:,(?:ti|ab|kw))*)(?![\p{L}\p{N}])/iu.exec(said);
		if (!match) return said;
		const field = FIELDS[(match[2] as string).split(',')[0]?.toLowerCase() ?? ''] ?? 'tiab';
		const tag = /,/.test(match[2] as string) ? 'tiab' : field;
		const end = match.index + 1;
		const start = match[1] === ')' ? opening(said, match.index) : said.slice(0, end).search(/"[^"]*"$|[^\s()"]+$/);
		said = `${said.slice(0, start)}${tagged(said.slice(start, end), tag)}${said.slice(match.index + match[0].length)}`;
	}
}

function opening(text: string, closing: number): number {
	let depth = 0;
	for (let at = closing; at >= 0; at--) {
		if (text[at] === ')') depth++;
		if (text[at] === '(' && --depth === 0) return at;
	}
	throw new UnreadableQuery('A bracket is closed that was not opened.');
}

/** Each phrase and each word between joints and brackets gets the field. */
const tagged = (group: string, tag: string) =>
	group.replace(
		/("[^"]*")(\[[^\]]*\])?|([()])|\b(and|or|not)\b|([^\s()"[\]]+)(\[[^\]]*\])?/gi,
		(all, phrase, own, bracket, joint, word, ownToo) =>
			bracket || joint || own || ownToo ? all : phrase || word ? `${phrase ?? word}[${tag}]` : all,
	);

const OVID =
	/\bexp\s+[^/()]{2,60}\/|[\p{L}*$)]\.(?:ti|ab|kw|kf|tw|mp|sh|pt|hw)(?:,\s?(?:ti|ab|kw|kf|tw|mp|sh|pt|hw))*\.|\badj\d*\b|\p{L}\$|\b(?:limit|remove duplicates)\s+\d/iu;

/** Signs of other databases, and what to write instead. */
const OTHERS: [signs: RegExp, sentence: string][] = [
	[
		/'[^']{2,80}'(?:\/(?:exp|de|mj)\b|:(?:ti|ab|kw|tn|lnk|de)\b)|\[embase\]\/lim/i,
		`This is written as Embase has it. Write "heart failure"[mh] for 'heart failure'/exp, and "heart failure"[tiab] for 'heart failure':ti,ab.`,
	],
	[
		/\bTITLE-ABS(?:-KEY)?\s*\(/,
		'This is written as Scopus has it. Write "heart failure"[tiab] for TITLE-ABS-KEY("heart failure").',
	],
	[
		/(?<![\p{L}\p{N}])(?:TS|TI|AB|AU|SO)\s?=\s?[("\p{L}]/u,
		'This is written as the Web of Science has it. Write "heart failure"[tiab] for TS="heart failure".',
	],
	[
		/(?<![\p{L}\p{N}])(?:MH|MM|TI|TX)\s+"[^"]+"/u,
		'This is written as CINAHL has it. Write "heart failure"[mh] for MH "Heart Failure+", and asthma[ti] for TI asthma.',
	],
];

/** @throws UnreadableQuery for what is written in the language of Ovid or another database. */
export function refuseOthers(text: string): void {
	const other = OTHERS.find(([signs]) => signs.test(text));
	if (other) throw new UnreadableQuery(other[1]);
	if (OVID.test(text.replace(/"[^"]*"/g, '')))
		throw new UnreadableQuery(
			'This is written as Ovid has it. Write asthma[mh] for exp Asthma/, wheez*[tiab] for wheez$.ti,ab., and "acute asthma"[tiab:~3] for acute adj3 asthma.',
		);
}
