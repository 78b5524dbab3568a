// Pages that were read last are kept in this browser, so that they open without a line. Signing out wipes them, for ward
// computers are shared; cases, pictures of patients and whatever staff see are never kept (decision 0110).

import { locale } from '#words/say.ts';
import { mayKeep } from './kept-paths.ts';
import { announce, element, icon, memberHere, store } from './page.ts';

/** In localStorage: "no" on a device that keeps nothing. */
const CHOICE = 'keep-pages';
/** When this page came out of the browser's own keeping: the moment at which it was read. */
export function keptAt(): Date | null {
	const at = document.querySelector<HTMLMetaElement>('meta[name=kept-at]')?.content;
	return at ? new Date(at) : null;
}

export function keepPages(): void {
	const at = keptAt();
	if (at) sayKept(at);
	else keepThis();
}

function keepThis(): void {
	const member = memberHere();
	const keeps = store.get(CHOICE) !== 'no';
	offerChoice(keeps);
	void listKept();
	const { serviceWorker } = navigator;
	if (!serviceWorker?.controller) return;
	serviceWorker.controller.postMessage({ kind: 'speak', language: document.documentElement.lang });
	const path = location.pathname + location.search;
	if (!member) {
		// Signed out, here or elsewhere; the page without a line is a visitor's, too, and says nothing of that.
		if (!document.querySelector('[data-kept-pages]')) serviceWorker.controller.postMessage({ kind: 'forget-pages' });
	} else if (!keeps) serviceWorker.controller.postMessage({ kind: 'forget-pages' });
	else if (mayKeep(location.pathname))
		serviceWorker.controller.postMessage({ kind: 'keep-page', path, member, title: titleHere() });
}

/** Without the number of unread notices: it is that of then. */
const titleHere = () => document.title.replace(/^\(\d+\+?\) /, '');

function sayKept(at: Date): void {
	const when = at.toLocaleString(locale(), {
		dateStyle: 'medium',
		timeStyle: 'short',
	});
	const banner = element(
		'div',
		{ class: 'banner banner-caution', 'data-kept': '' },
		icon('triangle-alert'),
		element(
			'div',
			{ class: 'banner-words' },
			element('p', { class: 'banner-title' }, 'You are off line'),
			element(
				'p',
				{},
				`This page is as you read it on ${when}. What you write now goes out by itself, once, when there is a line.`,
			),
		),
	);
	document.querySelector('main')?.prepend(banner);
	announce('Off line: a page that was kept.');
}

/** The switch on the page about this device: a checkbox that says data-keep-pages. */
function offerChoice(keeps: boolean): void {
	const field = document.querySelector<HTMLInputElement>('input[data-keep-pages]');
	if (!field) return;
	field.checked = keeps;
	field.closest<HTMLElement>('[hidden]')?.removeAttribute('hidden');
	field.addEventListener('change', () => {
		store.set(CHOICE, field.checked ? null : 'no');
		if (!field.checked) navigator.serviceWorker?.controller?.postMessage({ kind: 'forget-pages' });
	});
}

/** The page that could not be reached is asked for again, with all of its address: the words that another app shared stand in it. */
function askAgainWhole(): void {
	document.querySelector('form[data-ask-again]')?.addEventListener('submit', (event) => {
		event.preventDefault();
		location.reload();
	});
}

/** On the page that stands in for those that cannot be reached: what can be read. */
async function listKept(): Promise<void> {
	const place = document.querySelector<HTMLElement>('[data-kept-pages]');
	if (!place) return;
	askAgainWhole();
	if (!('caches' in window)) return;
	const names = (await caches.keys()).filter((name) => name.startsWith('pages-'));
	const pages = await Promise.all(
		names.map(async (name) => {
			const cache = await caches.open(name);
			return Promise.all(
				(await cache.keys()).map(async (request) => ({
					path: new URL(request.url).pathname + new URL(request.url).search,
					title: decodeURIComponent((await cache.match(request))?.headers.get('x-title') ?? ''),
				})),
			);
		}),
	);
	const all = pages.flat().reverse();
	if (all.length === 0) return;
	const list = element('ul', { class: 'rows' });
	for (const { path, title } of all)
		list.append(element('li', { class: 'row row-tight' }, element('a', { class: 'link', href: path }, title || path)));
	place.append(element('h2', { class: 'section-title' }, 'What you read last'), list);
}
