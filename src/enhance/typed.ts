// The language and the plain words are chosen in the foot of every page, which then comes anew: what was typed above stays. For one
// page of this tab, and no password. Drafts and long forms keep themselves (drafts.ts, autosave.ts).

const KEPT = 'typed';

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;
interface Typed {
	path: string;
	/** By form, and by field in it: its words, or whether it is ticked. */
	forms: (string | boolean | null)[][];
}

const formsHere = () =>
	[...document.querySelectorAll<HTMLFormElement>('main form')].filter(
		({ dataset }) => dataset.draft === undefined && dataset.autosave === undefined,
	);
const fieldsOf = (form: HTMLFormElement) =>
	[...form.elements].filter(
		(field): field is Field =>
			field instanceof HTMLTextAreaElement ||
			field instanceof HTMLSelectElement ||
			(field instanceof HTMLInputElement && !['hidden', 'password', 'file', 'submit', 'button'].includes(field.type)),
	);
const ticked = (field: Field): field is HTMLInputElement => field.type === 'checkbox' || field.type === 'radio';

export function keepTyped(): void {
	putBack();
	document.addEventListener('submit', ({ target }) => {
		if (!(target as HTMLFormElement).closest('.foot')) return;
		const forms = formsHere().map((form) =>
			fieldsOf(form).map((field) => (ticked(field) ? field.checked : field.value)),
		);
		try {
			sessionStorage.setItem(KEPT, JSON.stringify({ path: location.pathname, forms } satisfies Typed));
		} catch {
			// Without storage the page comes empty.
		}
	});
}

function putBack(): void {
	let typed: Typed | null = null;
	try {
		typed = JSON.parse(sessionStorage.getItem(KEPT) ?? 'null') as Typed | null;
		sessionStorage.removeItem(KEPT);
	} catch {
		return;
	}
	const forms = formsHere();
	if (typed?.path !== location.pathname || typed.forms.length !== forms.length) return;
	for (const [at, form] of forms.entries()) {
		const values = typed.forms[at] ?? [];
		const fields = fieldsOf(form);
		if (fields.length !== values.length) continue;
		for (const [place, field] of fields.entries()) {
			const value = values[place];
			if (ticked(field)) field.checked = value === true;
			else if (typeof value === 'string') field.value = value;
		}
	}
}
