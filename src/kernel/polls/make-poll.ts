// A poll hangs on the text that asks: a post or a thread. It is made with it, and stays as it is from the first vote on, because
// those who voted voted for these words (change-poll.ts).

import { sql } from 'kysely';
import { z } from 'zod';
import { screenWriting } from '#kernel/screening/screen-writing.ts';
import type { Executor } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';
import { Refusal } from '#platform/refusal.ts';
import type { PollResults, Round } from './tables.ts';

export interface PollDraft {
	options: string[];
	several: boolean;
	/** Days until it closes; null stays open. */
	days: number | null;
	results: PollResults;
	byProfession: boolean;
}

const MOST_OPTIONS = 12;
const LONGEST_OPTION = 120;
const DAY = 86_400_000;

/** The fields of a form that make a poll; without options there is none. */
export const PollFields = z.object({
	options: z.string().default(''),
	several: z.literal('yes').optional(),
	days: z.enum(['', '1', '3', '7', '14', '30']).default('').catch(''),
	results: z.enum(['voted', 'closed']).default('voted').catch('voted'),
	byProfession: z.literal('yes').optional(),
});

/** Reads the poll of a form: its options stand one a line. @returns null for none. @throws Refusal on field "options". */
export function pollOf(fields: z.infer<typeof PollFields>): PollDraft | null {
	const options = fields.options
		.split('\n')
		.map((line) => line.replace(/^\s*[-*•]\s+/, '').trim())
		.filter(Boolean);
	const asked = fields.several || fields.byProfession || fields.days !== '' || fields.results === 'closed';
	if (options.length === 0 && !asked) return null;
	const draft = {
		options,
		several: fields.several === 'yes',
		days: fields.days === '' ? null : Number(fields.days),
		results: fields.results,
		byProfession: fields.byProfession === 'yes',
	};
	checkPoll(draft);
	return draft;
}

/** @throws Refusal on field "options". */
export function checkPoll({ options, days, results }: PollDraft, ends = days !== null): void {
	const wrong = (sentence: string) => new Refusal('invalid', sentence, { field: 'options' });
	if (options.length < 2) throw wrong('A poll needs at least two options, each on a line of its own.');
	if (options.length > MOST_OPTIONS) throw wrong(`A poll has at most ${MOST_OPTIONS} options.`);
	if (options.some((one) => one.length > LONGEST_OPTION))
		throw wrong(`An option has at most ${LONGEST_OPTION} characters.`);
	if (new Set(options.map((one) => one.toLowerCase())).size < options.length) throw wrong('Two options are the same.');
	if (results === 'closed' && !ends)
		throw wrong('Results that are shown after the end need an end: choose how long it stays open.');
}

interface Asked {
	/** When it was asked, from which its days count. */
	at?: Date;
	round?: Round;
	/** An end that is no number of days from now. */
	closesAt?: Date;
}

/** Writes the poll with its content, in the transaction that publishes it. */
export async function makePoll(
	trx: Executor,
	contentId: Id,
	draft: PollDraft,
	attested: boolean,
	{ at = new Date(), round = 0, closesAt }: Asked = {},
): Promise<void> {
	checkPoll(draft, closesAt !== undefined || draft.days !== null);
	screenWriting(draft.options, 'advise', attested);
	await trx
		.insertInto('poll')
		.values({
			content_id: contentId,
			round,
			options: draft.options,
			several: draft.several,
			closes_at: closesAt ?? (draft.days === null ? null : new Date(at.getTime() + draft.days * DAY)),
			results: draft.results,
			by_profession: draft.byProfession,
			sums: draft.options.map(() => 0),
		})
		.execute();
	await sql`update body set parts = parts | 2 where content_id = ${contentId}`.execute(trx);
}

/** Ends a poll then: now, or when what it asks about begins. One that does not exist stays away. */
export async function closePoll(trx: Executor, contentId: Id, round: Round, at: Date): Promise<void> {
	await sql`update poll set closes_at = ${at} where content_id = ${contentId} and round = ${round}`.execute(trx);
}
