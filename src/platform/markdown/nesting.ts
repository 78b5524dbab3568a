// Quotes and lists within one another, as deep as anybody can follow. The parser stops at a depth and drops what lies
// deeper; so deeper marks are taken away before, and every word stays.

const DEEPEST = 10;
/** Columns of indentation that DEEPEST lists can need. */
const INDENT = 40;
const MARK = /\s*(?:>|[-*+](?=\s)|\d{1,9}[.)](?=\s))/y;
const FENCE = /^\s*(?:```|~~~)/;

/** The text with at most ten quotes or lists within one another on any line. Code between fences stays as it is. */
export function flattenNesting(text: string): string {
	if (!/^(?:[ \t]*(?:>|[-*+][ \t]|\d{1,9}[.)][ \t])){2}|^[ \t]{17}/m.test(text)) return text;
	let isCode = false;
	return text
		.split('\n')
		.map((line) => {
			if (FENCE.test(line)) isCode = !isCode;
			return isCode ? line : flattenLine(line);
		})
		.join('\n');
}

function flattenLine(given: string): string {
	const indent = given.length - given.trimStart().length;
	const line = indent > INDENT ? given.slice(indent - INDENT) : given;
	let marks = 0;
	let cut = 0;
	MARK.lastIndex = 0;
	for (let end = 0; MARK.test(line); end = MARK.lastIndex) {
		if (marks === DEEPEST) cut = end;
		marks++;
	}
	if (marks <= DEEPEST) return line;
	let rest = cut;
	MARK.lastIndex = cut;
	while (MARK.test(line)) rest = MARK.lastIndex;
	return `${line.slice(0, cut)} ${line.slice(rest).trimStart()}`;
}
