// A member's live stream (Server-Sent Events): visibility is asked at each delivery, the stream ends when the session
// does, and it resumes from the last event that the browser saw.

import { readViewer } from '#kernel/people/read-viewer.ts';
import { isNewer } from '#kernel/stream/count-newer.ts';
import { subscribe } from '#platform/live.server.ts';
import { apart, language, runsLeft, say } from '#words/say.ts';
import { inLanguage } from '#words/speak.server.ts';
import { addLine, isOpen, type Line, openLines, removeLine } from './live-lines.ts';
import { lookTopic } from './look-again.ts';
import { noticesSince } from './read-notices.ts';

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

/** What is told through a line, until it is stopped. */
interface Telling {
	stop(): void;
}

/** The body of the event stream. @param lastEventId horizon of the last event that the browser saw, if any. */
export function streamNotices(token: string, lastEventId: string | null, signal: AbortSignal): ReadableStream {
	// Notices come from elsewhere than from this request, and speak its language all the same.
	const asked = language();
	let left = signal.aborted;
	let end = () => {
		left = true;
	};
	return new ReadableStream({
		async start(controller) {
			signal.addEventListener('abort', () => end());
			const viewer = await readViewer(token);
			// Whoever left meanwhile is not put among the open ones: nothing would take the stream out again.
			if (left) return;
			if (viewer.memberId === null) return controller.close();
			const line = lineThrough(controller, token, () => end());
			const notices = tellOfNotices(line, viewer.memberId, lastEventId, asked);
			const posts = tellOfPosts(line);
			const told: Telling[] = [notices, posts, tellToLook(line, viewer.memberId)];
			end = () => {
				for (const telling of told) telling.stop();
				removeLine(line);
			};
			addLine(line);
			line.send(`retry: 2000\n\n`);
			await notices.look();
			await tellOfCount(line, notices.horizon);
			if (isOpen(line)) posts.lookSoon();
		},
		cancel: () => end(),
	});
}

function lineThrough(controller: ReadableStreamDefaultController, token: string, end: () => void): Line {
	const encoder = new TextEncoder();
	return {
		token,
		send: (text) => controller.enqueue(encoder.encode(text)),
		close() {
			end();
			try {
				controller.close();
			} catch {
				// closed by the browser already
			}
		},
	};
}

/** Each notice once, with the horizon after it as its id. */
function tellOfNotices(line: Line, memberId: string, lastEventId: string | null, asked: string) {
	const seen = new Set<string>();
	let looking = false;
	let again = false;
	const telling = {
		horizon: lastEventId && /^\d{1,20}$/.test(lastEventId) ? lastEventId : null,
		/** What is new since the last look; one that is asked for meanwhile follows it. */
		async look(): Promise<void> {
			again = true;
			if (looking) return;
			looking = true;
			try {
				while (again) {
					again = false;
					const now = await readViewer(line.token);
					if (now.memberId === null) return line.close();
					const found = await noticesSince(now, telling.horizon);
					telling.horizon = found.horizon;
					for (const notice of found.notices.filter((one) => !seen.has(one.id))) {
						remember(notice.id);
						const data = {
							id: notice.id,
							unread: now.unread,
							words: wordsOf(asked, notice.actor?.name, notice.sentence),
							title: notice.title,
							href: notice.path ?? '/notices',
						};
						line.send(`id: ${telling.horizon}\nevent: notice\ndata: ${JSON.stringify(data)}\n\n`);
					}
				}
			} catch (problem) {
				console.error(`live stream: ${(problem as Error).message}`);
				line.close(); // the browser comes back with its last event id
			} finally {
				looking = false;
			}
		},
		stop: subscribe(`notice:${memberId}`, () => void telling.look()),
	};
	const remember = (id: string) => {
		seen.add(id);
		if (seen.size > REMEMBERED) seen.delete(seen.values().next().value as string);
	};
	return telling;
}

const wordsOf = (asked: string, name: string | undefined, sentence: string): string =>
	inLanguage(asked, () => `${name ? `${runsLeft(asked) ? apart(name) : name} ` : ''}${say(sentence)}`);

/** After what was missed: the count as it is now, whatever the page said when it was made. */
async function tellOfCount(line: Line, horizon: string | null): Promise<void> {
	const { unread } = (await readViewer(line.token)) as { unread?: number };
	if (!isOpen(line)) return;
	// With the horizon as its id: whoever has seen no notice yet goes on from here after a break, too.
	line.send(`id: ${horizon}\nevent: caught-up\ndata: ${JSON.stringify({ unread: unread ?? 0 })}\n\n`);
}

/** Something new was published somewhere: said only when it is this member's to see, so that nothing can be counted. */
function tellOfPosts(line: Line) {
	// The page was made a moment before its stream: what came in between is looked for, too.
	let newerThan = new Date(Date.now() - PAGE_TO_STREAM_MS);
	let timer: NodeJS.Timeout | undefined;
	let lookedAt = 0;
	const look = async (): Promise<void> => {
		timer = undefined;
		lookedAt = Date.now();
		try {
			const now = await readViewer(line.token);
			if (now.memberId === null) return line.close();
			const since = new Date(newerThan.getTime() - COMMIT_MS);
			newerThan = new Date();
			if ((await isNewer(now, since)) && isOpen(line)) line.send('event: posts\ndata: {}\n\n');
		} catch (problem) {
			console.error(`live stream, posts: ${(problem as Error).message}`); // the next post asks again
		}
	};
	// A thousand streams do not ask in one moment, nor a few of them all the time.
	const lookSoon = () => {
		const forAll = (each: number) => Math.min(LONGEST_MS, openLines() * each);
		const pause = Math.max(0, lookedAt + forAll(PAUSE_MS) - Date.now());
		timer ??= setTimeout(() => void look(), pause + forAll(SPREAD_MS) * Math.random()).unref();
	};
	const unsubscribe = subscribe('roots', lookSoon);
	return {
		lookSoon,
		stop() {
			unsubscribe();
			clearTimeout(timer);
		},
	};
}

/** Something that this member has open goes on: what it is the page asks, under the rules of that moment. */
function tellToLook(line: Line, memberId: string): Telling {
	let timer: NodeJS.Timeout | undefined;
	const unsubscribe = subscribe(lookTopic(memberId), () => {
		timer ??= setTimeout(() => {
			timer = undefined;
			if (isOpen(line)) line.send('event: look\ndata: {}\n\n');
		}, LOOK_MS).unref();
	});
	return {
		stop() {
			unsubscribe();
			clearTimeout(timer);
		},
	};
}
