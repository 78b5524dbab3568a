// Invented content for the page of the design system: papers, a poll, laboratory values, threads. Its words stand in a file of their
// own, because nobody translates what members write.

import type { Lab } from '#features/cases/labs/lab.ts';
import type { ThreadLine } from '#features/forums/list-threads.ts';
import type { Solving } from '#features/solving/read-solving.ts';
import type { Cited } from '#kernel/citations/cited-json.ts';
import type { PollView } from '#kernel/polls/read-poll.ts';
import words from './invented.json' with { type: 'json' };

export const link = words.link;

export const papers: Cited[] = [
	...words.papers.map(({ title, study, marks, because }, at) => ({
		key: `pmid:${at + 1}`,
		pmid: at + 1,
		title,
		journal: words.journal,
		year: 2024,
		study,
		marks: marks as Cited['marks'],
		because: because ?? '',
		keys: [`pmid:${at + 1}`],
	})),
	{
		key: 'doi:10.5555/not-here',
		pmid: null,
		title: '',
		journal: '',
		year: null,
		study: '',
		marks: [],
		because: '',
		keys: ['doi:10.5555/not-here'],
	},
];

const poll: PollView = {
	options: words.poll,
	several: false,
	closesAt: null,
	closed: true,
	results: 'closed',
	voters: 41,
	voted: true,
	mayVote: false,
	sums: [26, 11, 4],
	professions: [],
	byProfession: false,
	version: '',
};
/** Closed, and before one has voted. */
export const polls: PollView[] = [poll, { ...poll, closed: false, voted: false, sums: null }];

export const labs: Lab[] = words.labs.flatMap(({ name, unit, range, values }) =>
	Object.entries(values).map(([day, value]) => ({
		name,
		value,
		number: Number(value),
		unit,
		low: range[0] ?? null,
		high: range[1] ?? null,
		day: Number(day),
	})),
);

const before = (hours: number) => new Date(Date.now() - hours * 3_600_000);
/** Pinned and closed, followed with news, never opened, muted. */
const standings: Partial<ThreadLine>[] = [
	{ pinned: true, closed: true, replies: 3, activeAt: before(900) },
	{ news: 2, stance: 'follow' },
	{ news: null, activeAt: before(31) },
	{ stance: 'mute', activeAt: before(55) },
];
export const threads: ThreadLine[] = standings.map((standing, at) => ({
	id: String(at) as ThreadLine['id'],
	link: '#threads',
	title: words.threads[at] ?? '',
	language: 'en',
	author: { name: words.people[0] ?? '', handle: 'ingrid-solheim' },
	space: { slug: 'physicians', name: words.space },
	category: null,
	startedAt: before(90),
	activeAt: before(2),
	lastBy: words.people[1] ?? null,
	replies: 14,
	news: 0,
	stance: null,
	pinned: false,
	closed: false,
	...standing,
}));

const shares = [
	{ share: 0.74, named: 8 },
	{ share: 0.31, named: 5 },
	{ share: 0.12, named: 3 },
];
const named = words.differential.map((label, at) => ({
	diagnosis: label,
	label,
	right: at === 0,
	weight: 0,
	share: shares[at]?.share ?? 0,
	named: shares[at]?.named ?? 0,
}));
export const solving: Solving = {
	stage: 'committed',
	solvers: 9,
	own: { diagnoses: named.slice(0, 1), probability: 0.7 },
	pooled: named,
	outcome: { first: 6, topThree: 8, had: [] },
};

export const years = [3, 5, 4, 9, 12, 18, 17, 26, 31, 28, 40].map((count, at) => ({ year: 2014 + at, count }));
