// A feed that stands open: a line says how many posts are new. It stays in sight while one reads further down. Pressed, the
// posts come in above what was there, and a second line leads back to where one was reading. Nothing jumps by itself.

import { fetchArabicWhenSeen } from './arabic.ts';
import { announce, element } from './page.ts';

/** The server counts no further. */
const MOST = 100;

const list = () => document.querySelector<HTMLElement>('[data-newest]');

/** Asks how many posts are newer than the first one here; called when the live stream says that there are some. */
export async function lookForPosts(): Promise<void> {
	const rows = list();
	if (!rows?.dataset.newest) return;
	const ask = new URLSearchParams({ than: rows.dataset.newest, show: rows.dataset.show ?? 'following' });
	try {
		const answer = await fetch(`/api/newer?${ask}`);
		if (answer.ok) offer(rows, ((await answer.json()) as { count: number }).count);
	} catch {
		// off line: the next word of the stream asks again
	}
}

function offer(rows: HTMLElement, count: number): void {
	let line = document.querySelector<HTMLAnchorElement>('[data-new-posts]');
	if (count === 0) {
		line?.remove();
		return;
	}
	if (!line) {
		line = element('a', {
			class: 'fresh fresh-posts',
			'data-new-posts': '',
			href: location.pathname + location.search,
		});
		line.addEventListener('click', (event) => {
			if (event.ctrlKey || event.metaKey || event.shiftKey) return;
			event.preventDefault();
			void bring(rows, line as HTMLAnchorElement);
		});
		rows.before(line);
	}
	const words = count >= MOST ? 'Many new posts' : count === 1 ? '1 new post' : `${count} new posts`;
	if (line.textContent !== words) announce(words);
	line.textContent = words;
}

/** Puts the new posts above those that are there. When they do not join on, the page is opened anew. */
async function bring(rows: HTMLElement, line: HTMLAnchorElement): Promise<void> {
	try {
		const answer = await fetch(line.href);
		if (!answer.ok || answer.redirected) throw new Error(String(answer.status));
		const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
		const fresh = page.querySelector<HTMLElement>('[data-newest]');
		const known = new Set([...rows.children].map(({ id }) => id).filter(Boolean));
		const all = [...(fresh?.children ?? [])];
		const joins = all.findIndex(({ id }) => known.has(id));
		if (!fresh || joins < 0) return location.assign(line.href);
		// What stands before a row belongs to it; the first row that is known has its own already.
		const news = all.slice(0, all.findLastIndex((one, at) => at < joins && one.matches('article')) + 1);
		const reading = [...rows.querySelectorAll(':scope > article')].find(
			(row) => row.getBoundingClientRect().bottom > line.offsetHeight + 80,
		);
		const wasDown = window.scrollY > window.innerHeight / 2;
		rows.prepend(...news);
		fetchArabicWhenSeen();
		rows.dataset.newest = fresh.dataset.newest;
		line.remove();
		if (reading && wasDown) leadBack(reading as HTMLElement);
		const first = rows.querySelector('article') as HTMLElement;
		first.scrollIntoView({ block: 'center' });
		first.querySelector<HTMLElement>('.person-name')?.focus({ preventScroll: true });
	} catch {
		location.assign(line.href);
	}
}

function leadBack(to: HTMLElement): void {
	document.querySelector('[data-back-to]')?.remove();
	const line = element(
		'a',
		{ class: 'fresh fresh-back', 'data-back-to': '', href: `#${to.id}` },
		'Back to where you were',
	);
	line.addEventListener('click', (event) => {
		event.preventDefault();
		to.scrollIntoView({ block: 'center' });
		to.querySelector<HTMLElement>('.person-name')?.focus({ preventScroll: true });
		line.remove();
	});
	(list() ?? document.body).after(line);
}
