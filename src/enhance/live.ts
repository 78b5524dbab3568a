// Notices as they come. One stream a browser: the tab that holds the lock listens and tells the others. It goes on from the
// last event seen, and a notice that comes twice is known by its id. Nothing on the page jumps: a line says that there is more.

import { lookForPosts } from './feed.ts';
import { announce, channel, element, memberHere, store } from './page.ts';
import { lookAgain } from './session.ts';

interface Notice {
	id: string;
	unread: number;
	words: string;
	/** A member's title in these words, and its language. */
	title: { words: string; language: string } | null;
	href: string;
}
type Message = { notice: Notice } | { unread: number } | { posts: true } | { look: true } | { gone: true };

const title = document.title;
/** Milliseconds until a refused stream is asked for again. */
const SHORTEST_PAUSE = 4_000;
const LONGEST_PAUSE = 300_000;
/** The server sends no more than so many notices of the time away. */
const MANY = 20;

export function listenLive(): void {
	const member = memberHere();
	channel?.addEventListener('message', ({ data }: MessageEvent<Message>) => {
		if ('gone' in data) location.assign('/');
		else if ('notice' in data) arrived(data.notice);
		else if ('posts' in data) void lookForPosts();
		else if ('look' in data) lookAgain();
		else count(data.unread);
	});
	const badge = document.querySelector<HTMLElement>('[data-unread]');
	if (!member || !badge) return;
	const unread = Number(badge.dataset.unread);
	count(unread);
	channel?.postMessage({ unread } satisfies Message);

	const place = `live:${member}:last`;
	let leave = () => {};
	let again = 0;
	let pause = SHORTEST_PAUSE;
	const lead = () =>
		new Promise<void>((resolve) => {
			const last = store.get(place);
			const stream = new EventSource(`/api/live${last ? `?after=${encodeURIComponent(last)}` : ''}`);
			stream.addEventListener('notice', ({ data, lastEventId }) => {
				const notice = JSON.parse(data) as Notice;
				if (lastEventId) store.set(place, lastEventId);
				channel?.postMessage({ notice } satisfies Message);
				arrived(notice);
			});
			stream.addEventListener('posts', () => {
				channel?.postMessage({ posts: true } satisfies Message);
				void lookForPosts();
			});
			stream.addEventListener('look', () => {
				channel?.postMessage({ look: true } satisfies Message);
				lookAgain();
			});
			stream.addEventListener('caught-up', ({ data, lastEventId }) => {
				if (lastEventId) store.set(place, lastEventId);
				pause = SHORTEST_PAUSE;
				const { unread } = JSON.parse(data) as { unread: number };
				channel?.postMessage({ unread } satisfies Message);
				count(unread);
			});
			leave = () => {
				stream.close();
				resolve();
			};
			// A line that broke, and one that was closed because the session goes on under a new token, the browser opens
			// again by itself. An answer that was a refusal (signed out, server starting) it takes as the end: another page
			// may try, and this one does after a while.
			stream.addEventListener('error', () => {
				if (stream.readyState !== EventSource.CLOSED) return;
				leave();
				again = window.setTimeout(begin, pause);
				pause = Math.min(pause * 2, LONGEST_PAUSE);
			});
		});
	const begin = () => {
		const asked = new AbortController();
		leave = () => asked.abort();
		if (navigator.locks) navigator.locks.request(`live:${member}`, { signal: asked.signal }, lead).catch(() => {});
		else void lead();
	};
	begin();
	// A page that is put away gives the stream up, so that it can be brought back as it was.
	window.addEventListener('pagehide', () => {
		clearTimeout(again);
		leave();
	});
	window.addEventListener('pageshow', ({ persisted }) => persisted && begin());
}

const seen = new Set<string>();

function arrived(notice: Notice): void {
	count(notice.unread);
	if (seen.has(notice.id) || wasSeen(notice.id)) return;
	seen.add(notice.id);
	announce(notice.words);
	let line = document.querySelector<HTMLAnchorElement>('[data-fresh]');
	if (!line) {
		line = element('a', { class: 'fresh', 'data-fresh': '0' });
		document.getElementById('main')?.prepend(line);
	}
	const number = Number(line.dataset.fresh) + 1;
	line.dataset.fresh = String(number);
	line.href = number === 1 ? notice.href : '/notices';
	if (number === 1) line.replaceChildren(...withTitle(notice));
	else line.textContent = `${number < MANY ? number : 'Many'} new notices`;
}

/** Shown in this tab already, on the page before this one. */
function wasSeen(id: string): boolean {
	try {
		const ids = (sessionStorage.getItem('live:seen') ?? '').split(' ').filter(Boolean);
		if (ids.includes(id)) return true;
		sessionStorage.setItem('live:seen', [...ids.slice(-50), id].join(' '));
	} catch {
		// without storage it may be announced again on the next page
	}
	return false;
}

function count(unread: number): void {
	document.title = unread > 0 ? `(${unread > 99 ? '99+' : unread}) ${title}` : title;
	const badge = document.querySelector<HTMLElement>('[data-unread]');
	if (!badge) return;
	badge.dataset.unread = String(unread);
	badge.hidden = unread === 0;
	const number = badge.querySelector('[data-unread-number]');
	if (number) number.textContent = unread > 99 ? '99+' : String(unread);
}

/** The words of a notice, a title in them in its own language. */
function withTitle({ words, title }: Notice): (string | HTMLElement)[] {
	const at = title ? words.indexOf(title.words) : -1;
	if (!title || at < 0) return [words];
	const named = element('span', { lang: title.language, dir: 'auto' }, title.words);
	return [words.slice(0, at), named, words.slice(at + title.words.length)];
}
