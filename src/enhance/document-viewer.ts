// Draws a PDF with pdf.js: pages one below the other, drawn as they come near; its text can be selected and searched. The
// worker, fonts and character maps come from this server alone. This version of pdf.js evaluates no text as code, scripts in
// a file are not run (no scripting manager is given), and WebAssembly, which the page's policy forbids, is not used.

import { AnnotationMode, GlobalWorkerOptions, getDocument } from 'pdfjs-dist';
import workerPath from 'pdfjs-dist/build/pdf.worker.min.mjs?url';
import { EventBus, LinkTarget, PDFFindController, PDFLinkService, PDFViewer } from 'pdfjs-dist/web/pdf_viewer.mjs';
import './document-viewer.css';
import { announce, element, isWriting } from './page.ts';

/** Beside the script: vite.enhance.config.ts copies them from the package. */
const ASSETS = '/_app/immutable/enhance/pdfjs/';
const SCALES = [0.5, 0.75, 1, 1.25, 1.5, 2, 3, 4];

export async function openDocument(place: HTMLElement, page: number): Promise<void> {
	GlobalWorkerOptions.workerSrc = workerPath;
	const pdf = await getDocument({
		url: place.dataset.document as string,
		cMapUrl: `${ASSETS}cmaps/`,
		standardFontDataUrl: `${ASSETS}standard_fonts/`,
		wasmUrl: `${ASSETS}wasm/`,
		useWasm: false,
		enableXfa: false,
		// A font that the file leaves out looks the same on every device.
		useSystemFonts: false,
	}).promise;
	const parts = layOut(place, pdf.numPages);
	const eventBus = new EventBus();
	const linkService = new PDFLinkService({
		eventBus,
		externalLinkTarget: LinkTarget.BLANK,
		externalLinkRel: 'noopener noreferrer nofollow',
	});
	const findController = new PDFFindController({ eventBus, linkService });
	const viewer = new PDFViewer({
		container: parts.container,
		viewer: parts.pages,
		eventBus,
		linkService,
		findController,
		annotationMode: AnnotationMode.ENABLE,
		removePageBorders: true,
	});
	linkService.setViewer(viewer);
	const ready = new Promise<void>((resolve) => eventBus.on('pagesinit', () => resolve(), { once: true }));
	viewer.setDocument(pdf);
	linkService.setDocument(pdf);
	await ready;
	viewer.currentScaleValue = 'page-width';
	viewer.currentPageNumber = Math.min(pdf.numPages, Math.max(1, page));

	const goTo = (number: number) => {
		viewer.currentPageNumber = Math.min(pdf.numPages, Math.max(1, number));
	};
	eventBus.on('pagechanging', ({ pageNumber }: { pageNumber: number }) => {
		parts.number.value = String(pageNumber);
		history.replaceState(history.state, '', `#page=${pageNumber}`);
	});
	parts.number.value = String(viewer.currentPageNumber);
	parts.number.addEventListener('change', () =>
		goTo(Math.trunc(Number(parts.number.value)) || viewer.currentPageNumber),
	);
	parts.previous.addEventListener('click', () => goTo(viewer.currentPageNumber - 1));
	parts.next.addEventListener('click', () => goTo(viewer.currentPageNumber + 1));
	window.addEventListener('hashchange', () => {
		const found = /^#page=(\d{1,5})$/.exec(location.hash);
		if (found) goTo(Number(found[1]));
	});

	const zoom = (way: 1 | -1) => {
		const now = viewer.currentScale;
		const scale = way > 0 ? SCALES.find((one) => one > now * 1.05) : SCALES.findLast((one) => one < now * 0.95);
		if (!scale) return;
		viewer.currentScale = scale;
		announce(`${Math.round(scale * 100)} %`);
	};
	parts.larger.addEventListener('click', () => zoom(1));
	parts.smaller.addEventListener('click', () => zoom(-1));
	parts.width.addEventListener('click', () => {
		viewer.currentScaleValue = 'page-width';
	});

	const find = (again: boolean, backwards = false) =>
		eventBus.dispatch('find', {
			source: parts.query,
			type: again ? 'again' : '',
			query: parts.query.value,
			caseSensitive: false,
			entireWord: false,
			highlightAll: true,
			findPrevious: backwards,
			matchDiacritics: false,
		});
	let sought = '';
	parts.search.addEventListener('submit', (event) => {
		event.preventDefault();
		find(parts.query.value === sought, (event.submitter as HTMLElement | null)?.dataset.way === 'back');
		sought = parts.query.value;
	});
	const count = ({ matchesCount }: { matchesCount: { current: number; total: number } }) => {
		const { current, total } = matchesCount;
		parts.found.textContent = parts.query.value === '' ? '' : total === 0 ? 'Not found' : `${current} of ${total}`;
	};
	eventBus.on('updatefindmatchescount', count);
	eventBus.on('updatefindcontrolstate', count);

	const keys = (event: KeyboardEvent) => {
		if ((event.ctrlKey || event.metaKey) && event.key === 'f') {
			event.preventDefault();
			parts.query.focus();
			parts.query.select();
			return;
		}
		if (event.ctrlKey || event.metaKey || event.altKey || isWriting(event.target)) return;
		const acts: Record<string, () => void> = {
			'+': () => zoom(1),
			'-': () => zoom(-1),
			'0': () => parts.width.click(),
			n: () => goTo(viewer.currentPageNumber + 1),
			p: () => goTo(viewer.currentPageNumber - 1),
			Home: () => goTo(1),
			End: () => goTo(pdf.numPages),
		};
		const act = acts[event.key];
		if (!act) return;
		event.preventDefault();
		event.stopPropagation();
		act();
	};
	parts.frame.addEventListener('keydown', keys);
	new ResizeObserver(() => {
		if (viewer.currentScaleValue === 'page-width') viewer.currentScaleValue = 'page-width';
	}).observe(parts.container);
	place.querySelector('[data-document-text]')?.remove();
	parts.container.focus();
	announce(`${place.dataset.name}, ${pdf.numPages} pages, is open`);
}

/** The bar, and below it the pages; both are what the CSS of pdf.js wants, a container that is positioned. */
function layOut(place: HTMLElement, pages: number) {
	const button = (words: string, label: string) =>
		element(
			'button',
			{ type: 'button', class: 'button button-quiet document-button', 'aria-label': label, title: label },
			words,
		);
	const previous = button('‹', 'Previous page (p)');
	const next = button('›', 'Next page (n)');
	const number = element('input', {
		class: 'input document-number',
		type: 'number',
		min: '1',
		max: String(pages),
		'aria-label': `Page, of ${pages}`,
	});
	const smaller = button('−', 'Smaller (-)');
	const larger = button('+', 'Larger (+)');
	const width = button('↔', 'As wide as the page (0)');
	const query = element('input', {
		class: 'input document-query',
		type: 'search',
		'aria-label': 'Search in this file',
		placeholder: 'In this file',
	});
	const back = element(
		'button',
		{
			class: 'button button-quiet document-button',
			'data-way': 'back',
			'aria-label': 'Previous hit',
			title: 'Previous hit',
		},
		'↑',
	);
	const on = element(
		'button',
		{ class: 'button button-quiet document-button', 'aria-label': 'Next hit', title: 'Next hit' },
		'↓',
	);
	const found = element('span', { class: 'document-found', role: 'status' });
	const search = element('form', { class: 'document-search', role: 'search' }, query, on, back, found);
	const bar = element(
		'div',
		{ class: 'document-bar', role: 'toolbar', 'aria-label': 'Reading the file' },
		element(
			'div',
			{ class: 'document-group' },
			previous,
			number,
			element('span', { class: 'tabular' }, `of ${pages}`),
			next,
		),
		element('div', { class: 'document-group' }, smaller, larger, width),
		search,
	);
	const inner = element('div', { class: 'pdfViewer' });
	const container = element(
		'div',
		{ class: 'document-container', tabindex: '0', role: 'document', 'aria-label': place.dataset.name ?? 'File' },
		inner,
	);
	const frame = element(
		'div',
		{ class: 'document-frame' },
		bar,
		element('div', { class: 'document-window' }, container),
	);
	place.append(frame);
	return { frame, container, pages: inner, previous, next, number, smaller, larger, width, query, search, found };
}
