// One look at one feed: asked politely, read with care, and what came of it written down in plain words.

import { sql } from 'kysely';
import { db, transact } from '#platform/db.server.ts';
import { type Answer, type FetchOptions, guardedFetch, NotFetched } from '#platform/guarded-fetch.server.ts';
import type { Id } from '#platform/ids.ts';
import { hashOf } from '../addresses.ts';
import type { FeedState } from '../tables.ts';
import { UnreadableDocument } from './check-xml.ts';
import { keepEntries } from './keep-entries.ts';
import { readApart } from './read-apart.ts';
import type { ReadFeed } from './read-feed.ts';

export const MOST_BYTES = 5_000_000;
const PATIENCE_MS = 20_000;
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** Between two looks at a feed that says nothing about it. */
const USUAL_MINUTES = 60;
const LEAST_MINUTES = 30;
const MOST_MINUTES = 24 * 60;
const LONGEST_WAIT = 7 * DAY;
/** A feed that failed for so long is not asked any more. */
const GIVE_UP_DAYS = 30;

interface Feed {
	id: Id;
	url: string;
	host: string;
	etag: string | null;
	lastModified: string | null;
	failures: number;
	/** When it was good last, or was added. */
	since: Date;
}

/** What a look at a feed comes to. */
interface Outcome {
	state: FeedState;
	problem: string | null;
	/** Milliseconds until the next look. */
	wait: number;
	feed?: ReadFeed;
	etag?: string | null;
	lastModified?: string | null;
	/** Where it lies from now on. */
	movedTo?: string | null;
	/** The whole host asks to be left alone so long. */
	hostWait?: number;
}

/** Looks at the feed and keeps what is new. Whoever calls has made sure that it is due. */
export async function fetchFeed(id: Id, options: FetchOptions = {}, now = new Date()): Promise<void> {
	const { rows } =
		await sql<Feed>`select id, url, host, etag, last_modified as "lastModified", failures, coalesce(good_at, added_at) as since
		from news_feed where id = ${id} and state in ('waiting', 'good', 'failing')`.execute(db);
	const feed = rows[0];
	if (!feed) return;
	const outcome = await look(feed, options, now);
	if (outcome.feed) await keepEntries(id, outcome.feed, now);
	await writeDown(feed, outcome, now);
}

async function look(feed: Feed, options: FetchOptions, now: Date): Promise<Outcome> {
	let answer: Answer;
	try {
		answer = await ask(feed.url, feed, options);
	} catch (problem) {
		if (!(problem instanceof NotFetched)) throw problem;
		return failed(feed, REASONS[problem.why] ?? `The address ${problem.why}.`, now);
	}
	if (answer.status === 304) return { state: 'good', problem: null, wait: usual(null), movedTo: answer.movedTo };
	if (answer.status === 410)
		return { state: 'gone', problem: 'It is gone for good: the server says so (410).', wait: LONGEST_WAIT };
	if (answer.status === 429 || answer.status === 503) {
		const asked = retryAfter(answer.headers['retry-after'], now);
		const busy = failed(
			feed,
			answer.status === 429
				? 'The server asks to be left alone for a while (429).'
				: 'The server is not available for now (503).',
			now,
		);
		return { ...busy, wait: Math.max(busy.wait, asked), hostWait: asked };
	}
	if (answer.status !== 200) return failed(feed, statusWords(answer.status), now);
	return read(feed, answer, options, now);
}

async function read(feed: Feed, answer: Answer, options: FetchOptions, now: Date, followed = false): Promise<Outcome> {
	if (answer.cut)
		return failed(feed, `It is larger than ${MOST_BYTES / 1_000_000} MB; a feed is not read in parts.`, now);
	if (answer.broken) return failed(feed, 'The connection broke before its end.', now);
	try {
		const document = await readApart(answer.body, answer.headers['content-type'] ?? '', answer.url);
		return {
			state: 'good',
			problem: null,
			wait: usual(document.minutes),
			feed: document,
			etag: answer.headers.etag ?? null,
			lastModified: answer.headers['last-modified'] ?? null,
			movedTo: answer.movedTo,
		};
	} catch (problem) {
		if (!(problem instanceof UnreadableDocument)) throw problem;
		const [first] = problem.alternates;
		if (first && !followed) return (await readNamed(feed, first, options, now)) ?? failed(feed, problem.sentence, now);
		return failed(feed, problem.sentence, now);
	}
}

/** Somebody gave the address of a page, and the page names its feed: the feed is what was meant. */
async function readNamed(feed: Feed, address: string, options: FetchOptions, now: Date): Promise<Outcome | null> {
	try {
		const answer = await ask(address, null, options);
		if (answer.status !== 200) return null;
		const outcome = await read(feed, answer, options, now, true);
		return outcome.state === 'good' ? { ...outcome, movedTo: answer.url } : null;
	} catch (problem) {
		if (problem instanceof NotFetched) return null;
		throw problem;
	}
}

function ask(url: string, known: Pick<Feed, 'etag' | 'lastModified'> | null, options: FetchOptions): Promise<Answer> {
	return guardedFetch(
		url,
		{
			headers: {
				accept:
					'application/atom+xml, application/rss+xml, application/feed+json, application/rdf+xml, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.5',
				'user-agent': 'Consilium feeds (reads feeds for the members of one network, hourly at most)',
				...(known?.etag && { 'if-none-match': known.etag }),
				...(known?.lastModified && { 'if-modified-since': known.lastModified }),
			},
			mostBytes: MOST_BYTES,
		},
		{ patience: PATIENCE_MS, ...options },
	);
}

const REASONS: Record<string, string> = {
	'a private address': 'The address leads into a private network; this server does not go there.',
	'another port': 'The address names an unusual port; only the ports of the web are asked.',
	'has no address': 'No server of this name was found.',
	'did not answer in time': 'The server did not answer in time.',
	'does not answer': 'The server does not answer.',
	'leads in circles': 'The address leads on and on, and never to a feed.',
	'broke off': 'The connection broke before its end.',
	'is packed in an unknown way': 'It is packed in a way that is not known here.',
};

function statusWords(status: number): string {
	if (status === 404) return 'There is nothing at this address (404).';
	if (status === 401 || status === 403) return `The server does not let us read it (${status}).`;
	if (status >= 500) return `The server has a fault of its own (${status}).`;
	return `The server answered with ${status}.`;
}

/** The longer it fails, the longer until the next try: an hour, two, four, … at most two days. */
function failed(feed: Feed, problem: string, now: Date): Outcome {
	if (now.getTime() - feed.since.getTime() > GIVE_UP_DAYS * DAY)
		return {
			state: 'gone',
			problem: `${problem} After ${GIVE_UP_DAYS} days it is not asked any more.`,
			wait: LONGEST_WAIT,
		};
	return {
		state: 'failing',
		problem,
		wait: jittered(Math.min(2 * DAY, USUAL_MINUTES * MINUTE * 2 ** Math.min(feed.failures, 10))),
	};
}

const usual = (minutes: number | null): number =>
	jittered(Math.min(MOST_MINUTES, Math.max(LEAST_MINUTES, minutes ?? USUAL_MINUTES)) * MINUTE);

/** A fifth more or less, so that feeds that were added together are not asked together for ever. */
const jittered = (wait: number): number => wait * (0.8 + Math.random() * 0.4);

/** Milliseconds; seconds or a date (RFC 9110, 10.2.3). */
export function retryAfter(said: string | undefined, now: Date): number {
	if (!said) return 0;
	const wait = /^\d+$/.test(said.trim()) ? Number(said) * 1000 : new Date(said).getTime() - now.getTime();
	return Number.isFinite(wait) ? Math.min(LONGEST_WAIT, Math.max(0, wait)) : 0;
}

async function writeDown(feed: Feed, outcome: Outcome, now: Date): Promise<void> {
	const next = new Date(now.getTime() + outcome.wait);
	const good = outcome.state === 'good';
	await transact(async (trx) => {
		await sql`update news_feed set state = ${outcome.state}, problem = ${outcome.problem}, failures = ${good ? 0 : feed.failures + 1},
				fetched_at = ${now}, good_at = case when ${good} then ${now}::timestamptz else good_at end, next_at = ${next},
				title = coalesce(nullif(${outcome.feed?.title ?? ''}, ''), title), site = coalesce(${outcome.feed?.site ?? null}, site),
				language = coalesce(${outcome.feed?.language ?? null}, language),
				etag = case when ${outcome.feed !== undefined} then ${outcome.etag ?? null} else etag end,
				last_modified = case when ${outcome.feed !== undefined} then ${outcome.lastModified ?? null} else last_modified end
			where id = ${feed.id} and state <> 'paused'`.execute(trx);
		if (outcome.hostWait)
			await sql`insert into news_host (host, next_at) values (${feed.host}, ${new Date(now.getTime() + outcome.hostWait)})
				on conflict (host) do update set next_at = greatest(news_host.next_at, excluded.next_at)`.execute(trx);
		if (outcome.movedTo && outcome.movedTo !== feed.url) await move(trx, feed, outcome.movedTo);
	});
}

/** The feed lies elsewhere for good. When that address is known here already, channels change over to it. */
async function move(trx: Parameters<Parameters<typeof transact>[0]>[0], feed: Feed, url: string): Promise<void> {
	const hash = hashOf(url);
	const { rows } = await sql<{ id: Id }>`select id from news_feed where url_hash = ${hash}`.execute(trx);
	const other = rows[0]?.id;
	if (!other) {
		await sql`update news_feed set url = ${url}, url_hash = ${hash}, host = ${new URL(url).hostname} where id = ${feed.id}`.execute(
			trx,
		);
		return;
	}
	await sql`insert into news_channel_feed (channel_id, feed_id) select channel_id, ${other} from news_channel_feed
		where feed_id = ${feed.id} on conflict do nothing`.execute(trx);
	await sql`delete from news_channel_feed where feed_id = ${feed.id}`.execute(trx);
	await sql`update news_feed set state = 'gone', problem = 'It moved to an address that is read here already.' where id = ${feed.id}`.execute(
		trx,
	);
}
