// A form that leads back to its own page (follow, vote, come, filter) leaves one where one was: as far down, and on its button. Without it
// the page would begin anew at its top, for those who hear it too.

import { announce, namedBy } from './page.ts';

/** What was pressed: on which page, which of its forms with the same address, and which of all. */
interface Pressed {
	path: string;
	action: string;
	place: number;
	placeOfAll: number;
	all: number;
	/** Which of the buttons of its form. */
	button: number;
	/** What is said when it is done, to those who hear the page; null where the button itself says it. */
	done: string | null;
	/** How far from the top of the window the form stood. */
	top: number;
	at: number;
}

const KEPT = 'pressed';
/** Milliseconds until a page that has just come has said where one is. */
const SETTLED = 500;
/** Milliseconds after which the page is another visit. */
const LATE = 20_000;

const buttonsOf = (form: HTMLFormElement) => [...form.querySelectorAll<HTMLElement>('button:not([type=button])')];
const allForms = () => [...document.querySelectorAll('form')];
const formsTo = (action: string) => allForms().filter((form) => form.getAttribute('action') === action);

export function comeBackToForms(): void {
	document.addEventListener('submit', (event) => {
		const form = event.target as HTMLFormElement;
		const action = form.getAttribute('action');
		if (event.defaultPrevented || !action) return;
		if (form.method === 'post' || asksHere(form, action)) rememberPressed(form, action, event.submitter);
	});
	const pressed = takePressed();
	// An answer comes first (forms.ts).
	if (!pressed || document.querySelector('[data-problems], [data-answer], [data-fault], main .banner[role]')) return;
	const { done } = pressed;
	if (done) setTimeout(() => announce(done), SETTLED);
	const form = formOf(pressed);
	const buttons = form ? buttonsOf(form) : [];
	const button = buttons[pressed.button] ?? buttons[0];
	// An address with a place leads to what was asked for; what was pressed may stand there.
	const place = namedBy(location);
	if (form && !place) scrollBy({ top: form.getBoundingClientRect().top - pressed.top, behavior: 'instant' });
	if (!place) {
		goOnAt(button ?? document.querySelector<HTMLElement>('main'));
		return;
	}
	const around = place.closest('[data-place]') ?? place;
	const there = button && around.contains(button) ? button : place;
	// The browser goes to the place by itself, late, and takes the focus from what does not stand at its head.
	const goOn = () => setTimeout(() => goOnAt(there));
	if (document.readyState === 'complete') goOn();
	else window.addEventListener('load', goOn);
}

/** Filters and searches whose answer is this page again. */
function asksHere(form: HTMLFormElement, action: string): boolean {
	const { pathname } = new URL(action, location.href);
	return form.method === 'get' && form.closest('main') !== null && pathname === location.pathname;
}

/** Those who hear the page, or have no pointer, are where they see it go on. */
function goOnAt(place: HTMLElement | null): void {
	if (place && place.tabIndex < 0) place.tabIndex = -1;
	place?.focus({ preventScroll: true });
}

/** What leads back to this page, if it does. */
export function rememberPressed(form: HTMLFormElement, action: string, submitter: HTMLElement | null = null): void {
	const pressed: Pressed = {
		path: location.pathname,
		action,
		place: formsTo(action).indexOf(form),
		placeOfAll: allForms().indexOf(form),
		all: allForms().length,
		button: submitter ? buttonsOf(form).indexOf(submitter) : 0,
		done: form.dataset.done ?? null,
		top: form.getBoundingClientRect().top,
		at: Date.now(),
	};
	try {
		sessionStorage.setItem(KEPT, JSON.stringify(pressed));
	} catch {
		// without storage one begins at the top
	}
}

/** The form that was pressed. Where it does the opposite now, it has another address and stands at the same place. */
function formOf({ action, place, placeOfAll, all }: Pressed): HTMLFormElement | undefined {
	return formsTo(action)[place] ?? (allForms().length === all ? allForms()[placeOfAll] : undefined);
}

function takePressed(): Pressed | null {
	try {
		const pressed = JSON.parse(sessionStorage.getItem(KEPT) ?? 'null') as Pressed | null;
		sessionStorage.removeItem(KEPT);
		return pressed && pressed.path === location.pathname && Date.now() - pressed.at < LATE ? pressed : null;
	} catch {
		return null;
	}
}
