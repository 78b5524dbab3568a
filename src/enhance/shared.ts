// Photos that another app shared wait in this browser until their owner says where they belong. They go through the same
// dialog as photos that are chosen here: nothing has left the device before.

import { announce, element, icon } from './page.ts';

export const SHARED = 'shared';
/** Hours for which they wait. */
const PATIENCE = 12;

export async function offerShared(): Promise<void> {
	if (!('caches' in window) || !(await caches.has(SHARED).catch(() => false))) return;
	if (await areForgotten()) return void (await caches.delete(SHARED));
	const fields = document.querySelectorAll<HTMLInputElement>('input[type=file][data-photos]');
	const input = [...fields].find((field) => !field.closest('[hidden]'));
	if (!input) return;
	const cache = await caches.open(SHARED);
	const files = await Promise.all((await cache.keys()).map((request) => fileOf(cache, request)));
	if (files.length === 0) return;
	const use = element('button', { type: 'button', class: 'button button-second' }, 'Use here');
	const drop = element('button', { type: 'button', class: 'button button-quiet' }, 'Throw away');
	const words = files.length === 1 ? 'A photo that you shared waits' : `${files.length} photos that you shared wait`;
	const banner = element(
		'div',
		{ class: 'banner', 'data-shared': String(files.length) },
		icon('info'),
		element(
			'div',
			{ class: 'banner-words' },
			element('p', { class: 'banner-title' }, words),
			element('p', {}, 'Nothing was sent yet. Each is looked through for faces and printed text first.'),
			element('p', { class: 'actions' }, use, drop),
		),
	);
	const done = async () => {
		// What was pressed goes with the banner; its dialog, too, leads back to where one stands now.
		input.focus();
		banner.remove();
		await caches.delete(SHARED);
	};
	drop.addEventListener('click', () => {
		void done();
		announce('Thrown away.');
	});
	use.addEventListener('click', () => {
		const chosen = new DataTransfer();
		for (const file of files) chosen.items.add(file);
		input.files = chosen.files;
		void done();
		input.dispatchEvent(new Event('change', { bubbles: true }));
	});
	document.querySelector('main .flow')?.prepend(banner);
	announce('What you shared waits here.');
}

/** Shared so long ago that nobody waits for them any more: they are originals, and stay no longer than they must. */
async function areForgotten(): Promise<boolean> {
	const cache = await caches.open(SHARED);
	const [first] = await cache.keys();
	const at = first && (await cache.match(first))?.headers.get('x-shared-at');
	return Date.now() - Date.parse(at ?? '') > PATIENCE * 3_600_000;
}

async function fileOf(cache: Cache, request: Request): Promise<File> {
	const answer = (await cache.match(request)) as Response;
	return new File([await answer.blob()], decodeURIComponent(answer.headers.get('x-name') ?? 'photo'), {
		type: answer.headers.get('content-type') ?? '',
	});
}
