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

/** More than any form of ours has. A body of some megabytes can hold a million, each of them an object in memory. */
const MOST_FIELDS = 5_000;
/** Bytes in which no more fields fit than can be borne: what everybody sends is not counted. */
const UNCOUNTED = 100_000;
/** Letters of a body of JSON: our own pages send a text at most. */
const LONGEST_JSON = 1_000_000;

/**
 * From now on the request gives its form and its JSON cleaned, whoever asks for them.
 * @param broken throws what is answered to a body that is neither: cut short, or of another type than it says.
 * @param tooMuch throws, for a body that no page of ours sends.
 */
export function cleanBodies(request: Request, broken: () => never, tooMuch: () => never): void {
	const form = request.formData.bind(request);
	const text = request.text.bind(request);
	const bytes = Number(request.headers.get('content-length') ?? Number.POSITIVE_INFINITY);
	const unless = (problem: unknown): never => (isBroken(problem) ? broken() : raise(problem));
	// One that was read already is refused as ever.
	const counts = () => bytes > UNCOUNTED && request.body !== null && !request.bodyUsed;
	const read = () => (counts() ? countedForm(request, tooMuch) : form());
	const parsed = async (): Promise<unknown> => {
		const body = await text();
		return body.length > LONGEST_JSON ? tooMuch() : JSON.parse(body);
	};
	const formData = async () => cleanForm(await read().catch(unless));
	const json = async () =>
		JSON.parse(JSON.stringify(await parsed().catch(unless)), (_, value) =>
			typeof value === 'string' ? cleanText(value) : value,
		);
	Object.defineProperty(request, 'formData', { value: formData });
	Object.defineProperty(request, 'json', { value: json });
}

/** The form, unless it has more fields than any of ours: then the rest is read past, so that the browser hears the answer. */
async function countedForm(request: Request, tooMuch: () => never): Promise<FormData> {
	const type = request.headers.get('content-type') ?? '';
	const boundary = /;\s*boundary=(?:"([^"]+)"|([^;\s]+))/i.exec(type);
	const between = Buffer.from(boundary ? `--${boundary[1] ?? boundary[2]}` : '&');
	let fields = 0;
	let rest: Uint8Array = new Uint8Array();
	const count = new TransformStream<Uint8Array, Uint8Array>({
		transform(chunk, passed) {
			if (fields > MOST_FIELDS) return;
			// What stands between two fields may lie across two chunks.
			const seen = Buffer.concat([rest, chunk]);
			let from = 0;
			for (let at = seen.indexOf(between); at >= 0; at = seen.indexOf(between, from)) {
				from = at + between.length;
				if (++fields > MOST_FIELDS) return;
			}
			rest = seen.subarray(Math.max(from, seen.length - between.length + 1));
			passed.enqueue(chunk);
		},
		flush(passed) {
			if (fields > MOST_FIELDS) passed.error(new Error('too many fields'));
		},
	});
	try {
		const body = (request.body as ReadableStream<Uint8Array>).pipeThrough(count);
		return await new Response(body, { headers: { 'content-type': type } }).formData();
	} catch (problem) {
		if (fields > MOST_FIELDS) tooMuch();
		throw problem;
	}
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
