// A long text in parts that are read alone: cut where a paragraph has ended. While somebody types only the part that changed is read
// anew, and no pattern ever runs over more than one part, so that the work grows with the length and never with its square.

/** A part ends with the first whole paragraph behind so many characters. */
const LEAST = 800;
/** And never later than so many behind it: then at a line's, a sentence's or a word's end, or where it happens to be. */
const MOST = 4_000;
/** In a word without end (what a machine wrote) no name stands. */
const LONGEST_WORD = 1_000;

export interface TextPart {
	/** Where it begins in the text. */
	start: number;
	text: string;
}

/** A paragraph's end behind a sentence's end: a label and its value are not parted. */
const PARAGRAPH = /[.!?…»”"')\]]['"”*_)]*[ \t]*\n[ \t]*\n\s*/gu;
const ENDS: readonly RegExp[] = [
	/[.!?]["”')]*[ \t]*\n\s*/gu,
	/\n\s*/gu,
	/(?<=\p{L}{2})[.!?]["”')]* +(?=\p{Lu})/gu,
	/\s+/gu,
];

/** Where the part that begins at `start` ends. */
function endOf(text: string, start: number): number {
	if (text.length - start <= LEAST + 400) return text.length;
	const room = text.slice(start, start + MOST);
	PARAGRAPH.lastIndex = LEAST;
	const paragraph = PARAGRAPH.exec(room);
	if (paragraph) return start + paragraph.index + paragraph[0].length;
	if (text.length - start <= MOST) return text.length;
	for (const end of ENDS) {
		end.lastIndex = MOST - LONGEST_WORD;
		const found = end.exec(room);
		if (found) return start + found.index + found[0].length;
	}
	return start + MOST;
}

export function partsOf(text: string): TextPart[] {
	const parts: TextPart[] = [];
	for (let start = 0; start < text.length; ) {
		const end = endOf(text, start);
		parts.push({ start, text: text.slice(start, end) });
		start = end;
	}
	return parts;
}
