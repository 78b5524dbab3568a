// Training and posts held, in the words of one line.

export interface Post {
	workplace: string;
	unit: string;
	from: number | null;
	to: number | null;
}

export interface Training {
	school: string;
	field: string;
	from: number | null;
	to: number | null;
}

/** "2009–2014", "since 2019", "until 2014", "2012", or nothing. */
export function yearWords(from: number | null, to: number | null): string {
	if (from === null) return to === null ? '' : `until ${to}`;
	if (to === null) return `since ${from}`;
	return from === to ? String(from) : `${from}–${to}`;
}

const line = (what: string[], years: string) => [what.filter(Boolean).join(', '), years].filter(Boolean).join(' · ');

/** "Intensive care, Cedar Valley Medical Center · 2012–2016". */
export function postWords(post: Post): string {
	return line([post.unit, post.workplace], yearWords(post.from, post.to));
}

/** "Medicine, Uppsala University · 2009–2014". */
export function trainingWords(training: Training): string {
	return line([training.field, training.school], yearWords(training.from, training.to));
}
