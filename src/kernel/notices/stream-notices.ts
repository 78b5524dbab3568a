// A member's live stream (Server-Sent Events): visibility is asked at each delivery, the stream ends when the session
// does, and it resumes from the last event that the browser saw.

import { sql } from 'kysely';
import { readViewer } from '#kernel/people/read-viewer.ts';
import { sessionLives } from '#kernel/people/session-lives.ts';
import { isNewer } from '#kernel/stream/count-newer.ts';
import { db } from '#platform/db.server.ts';
import { subscribe } from '#platform/live.server.ts';
import { onShutdown } from '#platform/shutdown.ts';
import { apart, language, runsLeft, say } from '#words/say.ts';
import { inLanguage } from '#words/speak.server.ts';
import { lookTopic } from './look-again.ts';
import { noticesSince } from './read-notices.ts';

/** How often the sessions behind open streams are looked at, and a comment keeps proxies from closing the line. */
export const HEARTBEAT_MS = 20_000;
/** Ids of notices sent that a stream remembers: a late transaction holds the horizon back, so that some come again. */
const REMEMBERED = 500;

/** Milliseconds for each of those who listen: a post is looked for by all of them within so long, in an even stream. */
const SPREAD_MS = 2;
/** Between two looks of one stream, for each of those who listen: all together look no more than 250 times a second for long. */
const PAUSE_MS = 4;
/** However many listen. */
const LONGEST_MS = 8_000;
/** Lines of a conversation that come together are told of together. */
const LOOK_MS = 150;
/** A stream is opened so soon after its page was made. */
const PAGE_TO_STREAM_MS = 10_000;
/** A post is dated before it is committed: so much of the time before is looked at again. */
const COMMIT_MS = 5_000;

/** Open streams of one session: a browser needs one for all its pages. A program that opens more loses the oldest. */
const MOST_OF_A_SESSION = 20;

interface Open {
	token: string;
	beat(): void;
	close(): void;
}
const open = new Set<Open>();
let beating: NodeJS.Timeout | undefined;

/** One look for all streams: which of their sessions still live? */
async function heartbeat(): Promise<void> {
	const tokens = [...new Set([...open].map((stream) => stream.token))];
	try {
		const { rows } = await sql<{
			token: string;
		}>`select s.token from auth.session s join member m on m.account_id = s.user_id join principal p on p.id = m.id
			where s.token = any(${tokens}) and ${sessionLives()}`.execute(db);
		const living = new Set(rows.map((row) => row.token));
		for (const stream of [...open]) living.has(stream.token) ? stream.beat() : stream.close();
	} catch (problem) {
		console.error(`live streams: ${(problem as Error).message}`); // the next beat asks again
	}
}

onShutdown(() => {
	clearInterval(beating);
	for (const stream of [...open]) stream.close();
});

/** The body of the event stream. @param lastEventId horizon of the last event that the browser saw, if any. */
export function streamNotices(token: string, lastEventId: string | null, signal: AbortSignal): ReadableStream {
	const encoder = new TextEncoder();
	// Notices come from elsewhere than from this request, and speak its language all the same.
	const asked = language();
	const wordsOf = (name: string | undefined, sentence: string) =>
		inLanguage(asked, () => `${name ? `${runsLeft(asked) ? apart(name) : name} ` : ''}${say(sentence)}`);
	let left = signal.aborted;
	let end = () => {
		left = true;
	};
	return new ReadableStream({
		async start(controller) {
			const send = (text: string) => controller.enqueue(encoder.encode(text));
			signal.addEventListener('abort', () => end());
			const viewer = await readViewer(token);
			// Whoever left meanwhile is not put among the open ones: nothing would take the stream out again.
			if (left) return;
			if (viewer.memberId === null) return controller.close();
			let horizon = lastEventId && /^\d{1,20}$/.test(lastEventId) ? lastEventId : null;
			const seen = new Set<string>();
			let looking = false;
			let again = false;
			const look = async (): Promise<void> => {
				if (looking) {
					again = true;
					return;
				}
				looking = true;
				try {
					do {
						again = false;
						const now = await readViewer(token);
						if (now.memberId === null) return stream.close();
						const found = await noticesSince(now, horizon);
						horizon = found.horizon;
						for (const notice of found.notices.filter((one) => !seen.has(one.id))) {
							seen.add(notice.id);
							if (seen.size > REMEMBERED) seen.delete(seen.values().next().value as string);
							const data = {
								id: notice.id,
								unread: now.unread,
								words: wordsOf(notice.actor?.name, notice.sentence),
								title: notice.title,
								href: notice.path ?? '/notices',
							};
							send(`id: ${horizon}\nevent: notice\ndata: ${JSON.stringify(data)}\n\n`);
						}
					} while (again);
				} catch (problem) {
					console.error(`live stream: ${(problem as Error).message}`);
					stream.close(); // the browser comes back with its last event id
				} finally {
					looking = false;
				}
			};
			const unsubscribe = subscribe(`notice:${viewer.memberId}`, () => void look());
			// Something new was published somewhere: said only when it is this member's to see, so that nothing can be counted.
			// The page was made a moment before its stream: what came in between is looked for, too.
			let newerThan = new Date(Date.now() - PAGE_TO_STREAM_MS);
			let feedTimer: NodeJS.Timeout | undefined;
			let lookedAt = 0;
			const lookForPosts = async (): Promise<void> => {
				feedTimer = undefined;
				lookedAt = Date.now();
				try {
					const now = await readViewer(token);
					if (now.memberId === null) return stream.close();
					const since = new Date(newerThan.getTime() - COMMIT_MS);
					newerThan = new Date();
					if ((await isNewer(now, since)) && open.has(stream)) send('event: posts\ndata: {}\n\n');
				} catch (problem) {
					console.error(`live stream, posts: ${(problem as Error).message}`); // the next post asks again
				}
			};
			// A thousand streams do not ask in one moment, nor a few of them all the time.
			const lookSoon = () => {
				const forAll = (each: number) => Math.min(LONGEST_MS, open.size * each);
				const pause = Math.max(0, lookedAt + forAll(PAUSE_MS) - Date.now());
				feedTimer ??= setTimeout(() => void lookForPosts(), pause + forAll(SPREAD_MS) * Math.random()).unref();
			};
			const unsubscribePosts = subscribe('roots', lookSoon);
			// Something that this member has open goes on: what it is the page asks, under the rules of that moment.
			let lookTimer: NodeJS.Timeout | undefined;
			const unsubscribeLooks = subscribe(lookTopic(viewer.memberId), () => {
				lookTimer ??= setTimeout(() => {
					lookTimer = undefined;
					if (open.has(stream)) send('event: look\ndata: {}\n\n');
				}, LOOK_MS).unref();
			});
			const stream: Open = {
				token,
				beat: () => {
					try {
						send(':\n\n');
					} catch {
						end(); // closed by the browser already; the others beat on
					}
				},
				close: () => {
					end();
					try {
						controller.close();
					} catch {
						// closed by the browser already
					}
				},
			};
			end = () => {
				unsubscribe();
				unsubscribePosts();
				unsubscribeLooks();
				clearTimeout(feedTimer);
				clearTimeout(lookTimer);
				open.delete(stream);
				if (open.size === 0) {
					clearInterval(beating);
					beating = undefined;
				}
			};
			const own = [...open].filter((one) => one.token === token);
			for (const one of own.slice(0, Math.max(0, own.length + 1 - MOST_OF_A_SESSION))) one.close();
			open.add(stream);
			beating ??= setInterval(() => void heartbeat(), HEARTBEAT_MS).unref();
			send(`retry: 2000\n\n`);
			await look();
			// After what was missed: the count as it is now, whatever the page said when it was made.
			const { unread } = (await readViewer(token)) as { unread?: number };
			// With the horizon as its id: whoever has seen no notice yet goes on from here after a break, too.
			if (!open.has(stream)) return;
			send(`id: ${horizon}\nevent: caught-up\ndata: ${JSON.stringify({ unread: unread ?? 0 })}\n\n`);
			lookSoon();
		},
		cancel: () => end(),
	});
}
