// A sentence, taken apart: its words, the values that stand in it, the marks around some of it, and where it has two wordings
// ("one member", "5 members"). Each wording becomes a message of its own, so that whoever translates sees whole sentences.

export type Piece =
	/** Words; those of a string keep the white space at their ends, those of a template lose it beside a mark. */
	| { is: 'text'; text: string; fromString?: true }
	/** Source of an expression. */
	| { is: 'value'; code: string }
	/** Markup within a sentence: `<a href="…">`, its words, `</a>`. */
	| { is: 'element'; open: string; inner: Piece[]; close: string }
	/** Markup without words of this sentence: an icon, a component. */
	| { is: 'opaque'; code: string }
	/** Two wordings, by a test. */
	| { is: 'choice'; test: string; yes: Piece[]; no: Piece[] };

/** A message: what translators see, and what stands behind its numbers. */
export interface Message {
	/** "{0} members in <1>this space</1>". */
	key: string;
	/** By number, in the order of the key. */
	slots: Exclude<Piece, { is: 'text' } | { is: 'choice' }>[];
	/** The white space around it, which is no part of the message. */
	before: string;
	after: string;
}

/** More wordings than this of one sentence are not told apart. */
const MOST_WORDINGS = 8;

export const LETTER = /\p{L}/u;

export const hasMarkup = (pieces: Piece[]): boolean =>
	pieces.some(
		(piece) =>
			piece.is === 'element' ||
			piece.is === 'opaque' ||
			(piece.is === 'choice' && (hasMarkup(piece.yes) || hasMarkup(piece.no))),
	);

export function hasWords(pieces: Piece[]): boolean {
	return pieces.some(
		(piece) =>
			(piece.is === 'text' && LETTER.test(piece.text)) ||
			(piece.is === 'choice' && (hasWords(piece.yes) || hasWords(piece.no))) ||
			(piece.is === 'element' && hasWords(piece.inner)),
	);
}

export function wordings(pieces: Piece[]): number {
	let count = 1;
	for (const piece of pieces) {
		if (piece.is === 'choice') count *= wordings(piece.yes) + wordings(piece.no);
		if (piece.is === 'element') count *= wordings(piece.inner);
	}
	return count;
}

export const fewWordings = (pieces: Piece[]): boolean => wordings(pieces) <= MOST_WORDINGS;

/** The pieces with the first choice taken both ways, or null when there is none. Choices within elements count. */
export function firstChoice(pieces: Piece[]): { test: string; yes: Piece[]; no: Piece[] } | null {
	for (const [at, piece] of pieces.entries()) {
		const put = (instead: Piece[]) => [...pieces.slice(0, at), ...instead, ...pieces.slice(at + 1)];
		if (piece.is === 'choice') return { test: piece.test, yes: put(piece.yes), no: put(piece.no) };
		if (piece.is === 'element') {
			const inner = firstChoice(piece.inner);
			if (inner)
				return {
					test: inner.test,
					yes: put([{ ...piece, inner: inner.yes }]),
					no: put([{ ...piece, inner: inner.no }]),
				};
		}
	}
	return null;
}

/** The message of pieces without choices. Lines of markup flow; those of a mail stand as they are. */
export function messageOf(pieces: Piece[], lines: 'flow' | 'stand' = 'flow'): Message {
	const slots: Message['slots'] = [];
	const say = (piece: Piece): string => {
		switch (piece.is) {
			case 'text':
				return piece.text;
			case 'choice':
				throw new Error('A choice has no single message.');
			case 'value':
				slots.push(piece);
				return `{${slots.length - 1}}`;
			case 'opaque':
				slots.push(piece);
				return `<${slots.length - 1}/>`;
			case 'element': {
				const number = slots.push(piece) - 1;
				return `<${number}>${piece.inner.map(say).join('')}</${number}>`;
			}
		}
	};
	const said = pieces.map(say).join('');
	const whole = lines === 'flow' ? said.replace(/\s+/g, ' ') : said;
	const key = whole.trim();
	return {
		key,
		slots,
		before: whole.startsWith(' ') ? ' ' : '',
		after: whole.length > 1 && whole.endsWith(' ') ? ' ' : '',
	};
}
