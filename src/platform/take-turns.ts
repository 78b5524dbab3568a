// Pages in turn. One process renders one page at a time: whatever else it has in hand only waits for the database, and each
// page in hand holds memory for its data, its HTML and its answer. Beyond a few, a page is better begun later.

/** Pages begun and not yet answered, at most. */
const AT_ONCE = 16;
/** Milliseconds. Whoever waits for somebody else (another server, a slow reader) keeps nobody from coming. */
const LONGEST_TURN = 2000;
/** Requests that may wait; who comes then is told to come back. */
const MOST_WAITING = 2000;

interface Answer {
	once(event: 'close', listener: () => void): unknown;
	readonly destroyed?: boolean;
}

/**
 * @returns a function that begins `work` when it is its turn, in the order of coming; its turn ends when the answer is
 * closed. False when too many wait already: nothing was begun then.
 */
export function takeTurns(atOnce = AT_ONCE, longest = LONGEST_TURN, mostWaiting = MOST_WAITING) {
	const waiting: { answer: Answer; work: () => void }[] = [];
	let inHand = 0;

	const begin = (answer: Answer, work: () => void) => {
		inHand++;
		let ended = false;
		const end = () => {
			if (ended) return;
			ended = true;
			clearTimeout(cut);
			inHand--;
			beginNext();
		};
		const cut = setTimeout(end, longest);
		answer.once('close', end);
		work();
	};
	const beginNext = () => {
		while (inHand < atOnce) {
			const next = waiting.shift();
			if (!next) return;
			// Whoever has gone meanwhile gets nothing.
			if (!next.answer.destroyed) begin(next.answer, next.work);
		}
	};

	return (answer: Answer, work: () => void): boolean => {
		if (inHand < atOnce) begin(answer, work);
		else if (waiting.length >= mostWaiting) return false;
		else waiting.push({ answer, work });
		return true;
	};
}
