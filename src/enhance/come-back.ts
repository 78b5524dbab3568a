// A form that leads back to its own page (follow, vote, come) leaves one where one was: as far down, and on its button. Without it
// the page would begin anew at its top, for those who hear it too.

/** What was pressed: on which page, which of its forms with the same address, and which of all. */
interface Pressed {
	path: string;
	action: string;
	place: number;
	placeOfAll: number;
	all: number;
	/** How far from the top of the window the form stood. */
	top: number;
	at: number;
}

const KEPT = 'pressed';
/** Milliseconds after which the page is another visit. */
const LATE = 20_000;

const allForms = () => [...document.querySelectorAll('form')];
const formsTo = (action: string) => allForms().filter((form) => form.getAttribute('action') === action);

export function comeBackToForms(): void {
	document.addEventListener('submit', (event) => {
		const form = event.target as HTMLFormElement;
		const action = form.getAttribute('action');
		if (event.defaultPrevented || form.method !== 'post' || !action) return;
		const pressed: Pressed = {
			path: location.pathname,
			action,
			place: formsTo(action).indexOf(form),
			placeOfAll: allForms().indexOf(form),
			all: allForms().length,
			top: form.getBoundingClientRect().top,
			at: Date.now(),
		};
		try {
			sessionStorage.setItem(KEPT, JSON.stringify(pressed));
		} catch {
			// without storage one begins at the top
		}
	});
	const pressed = takePressed();
	// An answer comes first (forms.ts), and an address with a place leads to what was asked for.
	if (!pressed || location.hash || document.querySelector('[data-problems], main .banner[role]')) return;
	const form = formOf(pressed);
	if (!form) return;
	scrollBy({ top: form.getBoundingClientRect().top - pressed.top, behavior: 'instant' });
	form.querySelector<HTMLElement>('button:not([type=button])')?.focus({ preventScroll: true });
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
