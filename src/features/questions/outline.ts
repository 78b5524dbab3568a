// Which texts of a question one page shows. A question is read by what helped most, so its answers are no list in time:
// the outline holds ids and numbers of everything below the question that the viewer may see, and from it a page is cut.

import type { Id } from '#platform/ids.ts';

/** One text below the question, in the order in which they were written. */
export interface OutlineEntry {
	id: Id;
	parentId: Id;
	/** Null for a comment. */
	answer: { accepted: boolean; endorsed: boolean; score: number } | null;
}

/** What an address asks for. Ids that are not below the question ask for nothing. */
export interface Place {
	/** Answers after this one. */
	after?: Id | null;
	/** All comments on this answer, or on the question. */
	on?: Id | null;
	/** Of those, the ones after this one. */
	from?: Id | null;
	/** Wherever this text stands. */
	at?: Id | null;
}

/** Answers of one page, and comments below one text before the rest has a page of its own. */
export interface Sizes {
	answers: number;
	comments: number;
}
export const USUAL: Sizes = { answers: 30, comments: 10 };
export const COMMENTS_A_PAGE = 100;

export interface Cut {
	/** Comments on the question itself. */
	comments: Id[];
	moreComments: number;
	answers: { id: Id; comments: Id[]; moreComments: number }[];
	/** Of all answers. */
	count: number;
	/** The page of one text with its comments: that text, which is the question's id or an answer's. */
	on: Id | null;
	/** Not the first page. */
	continued: boolean;
	/** The last text of this page, where another page follows. */
	next: Id | null;
}

/** Best first: accepted, endorsed, score, then who came first. Sorting keeps the order of time where all is equal. */
const better = (a: OutlineEntry, b: OutlineEntry) => {
	const [x, y] = [a.answer, b.answer];
	if (!x || !y) return 0;
	return Number(y.accepted) - Number(x.accepted) || Number(y.endorsed) - Number(x.endorsed) || y.score - x.score;
};

/** Cuts the page that `place` asks for. @param entries everything visible below the question, oldest first. */
export function cut(rootId: Id, entries: readonly OutlineEntry[], place: Place, sizes = USUAL): Cut {
	const answers = entries.filter((one) => one.answer).sort(better);
	const comments = commentsBelow(rootId, entries);
	const all = (id: Id) => comments.get(id) ?? [];
	const few = (id: Id) => ({
		comments: all(id).slice(0, sizes.comments),
		moreComments: Math.max(0, all(id).length - sizes.comments),
	});
	const asked = find(place, rootId, answers, comments, sizes);
	if (asked.on !== null) {
		const start = asked.start;
		const shown = all(asked.on).slice(start, start + COMMENTS_A_PAGE);
		const isRoot = asked.on === rootId;
		return {
			comments: isRoot ? shown : [],
			moreComments: 0,
			answers: isRoot ? [] : [{ id: asked.on, comments: shown, moreComments: 0 }],
			count: answers.length,
			on: asked.on,
			continued: start > 0,
			next: all(asked.on).length > start + COMMENTS_A_PAGE ? (shown.at(-1) ?? null) : null,
		};
	}
	const page = answers.slice(asked.start, asked.start + sizes.answers);
	return {
		...(asked.start === 0 ? few(rootId) : { comments: [], moreComments: 0 }),
		answers: page.map(({ id }) => ({ id, ...few(id) })),
		count: answers.length,
		on: null,
		continued: asked.start > 0,
		next: answers.length > asked.start + sizes.answers ? (page.at(-1)?.id ?? null) : null,
	};
}

/** The comments below the question and below each answer, also those that answer another comment. */
function commentsBelow(rootId: Id, entries: readonly OutlineEntry[]): Map<Id, Id[]> {
	// Under which text somebody wrote: a parent is always older, so that it stands there already.
	const under = new Map<Id, Id>([[rootId, rootId]]);
	const below = new Map<Id, Id[]>();
	for (const { id, parentId, answer } of entries) {
		// What answered a text that is not to be seen any more stands below the question.
		const place = answer ? id : (under.get(parentId) ?? rootId);
		under.set(id, place);
		if (answer) continue;
		const there = below.get(place);
		if (there) there.push(id);
		else below.set(place, [id]);
	}
	return below;
}

function find(
	{ after, on, from, at }: Place,
	rootId: Id,
	answers: readonly OutlineEntry[],
	comments: ReadonlyMap<Id, Id[]>,
	sizes: Sizes,
): { on: Id | null; start: number } {
	const rank = (id: Id) => answers.findIndex((one) => one.id === id);
	if (at) {
		if (rank(at) >= 0) return { on: null, start: rank(at) - (rank(at) % sizes.answers) };
		for (const [place, ids] of comments) {
			const nth = ids.indexOf(at);
			if (nth < 0) continue;
			const page = Math.max(0, rank(place));
			if (nth < sizes.comments) return { on: null, start: page - (page % sizes.answers) };
			return { on: place, start: nth - (nth % COMMENTS_A_PAGE) };
		}
	}
	if (on && (on === rootId || rank(on) >= 0))
		return { on, start: from ? (comments.get(on) ?? []).indexOf(from) + 1 : 0 };
	return { on: null, start: after ? rank(after) + 1 : 0 };
}
