// What arrives in a form, without the signs that nobody types and that hide what is there: zero-width characters between letters,
// marks that turn the direction of writing, controls that no database holds. Scripts that need a joiner keep it.

/** Controls but tab and line breaks, and halves of characters: PostgreSQL refuses the first, JSON the others. */
const UNHELD =
	// biome-ignore lint/suspicious/noControlCharactersInRegex: controls are what is looked for
	/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
/**
 * Zero-width spaces, word joiners, invisible operators, soft hyphens, marks of byte order, embeddings and overrides of direction:
 * no language needs them in a form, and each can stand inside a name.
 */
const UNSEEN = /\u034f|[\u00ad\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0]/g;
/** Joiners and direction marks: right in Persian, Hindi, Arabic, Hebrew and emoji, a disguise between these letters and digits. */
const BETWEEN_PLAIN =
	/(?<=[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\d])[\u200c-\u200f\u{e0000}-\u{e01ef}]+(?=[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\d])/gu;

export function cleanText(text: string): string {
	return text.replace(UNHELD, '').replace(UNSEEN, '').replace(BETWEEN_PLAIN, '');
}

/** The form with its texts cleaned; files and what is secret stay as they are. */
export function cleanForm(form: FormData): FormData {
	const cleaned = new FormData();
	for (const [name, value] of form)
		if (typeof value !== 'string') cleaned.append(name, value, cleanText(value.name));
		else cleaned.append(name, /password/i.test(name) ? value : cleanText(value));
	return cleaned;
}

/**
 * From now on the request gives its form and its JSON cleaned, whoever asks for them.
 * @param broken throws what is answered to a body that is neither: cut short, or of another type than it says.
 */
export function cleanBodies(request: Request, broken: () => never): void {
	const form = request.formData.bind(request);
	const json = request.json.bind(request);
	const unless = (problem: unknown): never => (isBroken(problem) ? broken() : raise(problem));
	Object.defineProperty(request, 'formData', { value: async () => cleanForm(await form().catch(unless)) });
	Object.defineProperty(request, 'json', {
		value: async () =>
			JSON.parse(JSON.stringify(await json().catch(unless)), (_, value) =>
				typeof value === 'string' ? cleanText(value) : value,
			),
	});
}

/** As undici says it of a form, and JSON.parse of JSON. A body that is too large has a status of its own. */
function isBroken(problem: unknown): boolean {
	const { message = '' } = (problem ?? {}) as Partial<Error>;
	return (
		problem instanceof SyntaxError || /^(Content-Type was not one of|Failed to parse body as FormData)/.test(message)
	);
}

function raise(problem: unknown): never {
	throw problem;
}
