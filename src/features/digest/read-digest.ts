// Five minutes of what one follows: the most useful first, as much as can be read in that time, and then an end.

import { type Arrival, listArrivals } from '#features/library/index.ts';
import { plainText } from '#kernel/content/plain-text.ts';
import { requireMember, type Viewer } from '#kernel/people/viewer.ts';
import { listDigest } from '#kernel/stream/list-stream.ts';
import type { Row } from '#kernel/stream/read-rows.ts';
import { type Facts, factsJson, feedFacts, type Why } from '#kernel/stream/why.ts';
import type { Rhythm } from './tables.ts';

const DAY = 86_400_000;
/** Words that somebody reads in five minutes, at 200 a minute. */
const FIVE_MINUTES = 1000;
/** In a digest a long text counts, and is shown, as an excerpt of so many words. */
const EXCERPT = 120;
const MOST = 30;

export interface DigestItem {
	row: Row;
	why: Why | null;
	/** The beginning, as plain text. */
	excerpt: string;
	/** The excerpt is not the whole. */
	cut: boolean;
}

export interface Digest {
	since: Date;
	items: DigestItem[];
	/** New papers of journals that the member follows. */
	journals: Arrival[];
	/** What is left out: it would take longer. */
	left: number;
	minutes: number;
}

/** How far a digest of this rhythm looks back. */
export const daysOf = (rhythm: Rhythm) => (rhythm === 'daily' ? 1 : 7);

export async function readDigest(viewer: Viewer, days: number, now = new Date()): Promise<Digest> {
	const member = requireMember(viewer);
	const since = new Date(now.getTime() - days * DAY);
	const [read, journals] = await Promise.all([
		listDigest(member, since, MOST, factsJson(member)),
		listArrivals(member, since),
	]);
	const rows = read.rows.filter((row) => row.card !== null);
	const { why } = feedFacts(member, rows, read.beside as Facts, false);
	const items: DigestItem[] = [];
	let words = 0;
	for (const row of rows) {
		const all = plainText(row.card?.html ?? '', 40_000).split(' ');
		const shown = all.slice(0, EXCERPT);
		if (items.length > 0 && words + shown.length > FIVE_MINUTES) break;
		words += shown.length;
		items.push({ row, why: why.get(row.id) ?? null, excerpt: shown.join(' '), cut: all.length > shown.length });
	}
	return { since, items, journals, left: rows.length - items.length, minutes: Math.max(1, Math.round(words / 200)) };
}
