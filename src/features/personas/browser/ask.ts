// A persona's requests: never with a cookie, never from the cache, without a word of the page they come from.

/** A refusal as the server words it. */
export class Refused extends Error {
	readonly field: string | null;
	readonly kind: string;

	constructor(answer: { problem: string; field: string | null; kind: string }) {
		super(answer.problem);
		this.field = answer.field;
		this.kind = answer.kind;
	}
}

/**
 * Asks the door for personas.
 * @param secret the persona's; none for what anybody may ask. @param body sent as JSON; without one it is a GET.
 * @throws Refused; an Error with a sentence when there was no connection.
 */
export async function ask<T>(path: string, secret?: string, body?: unknown): Promise<T> {
	let response: Response;
	try {
		response = await fetch(`/api/persona/${path}`, {
			method: body === undefined ? 'GET' : 'POST',
			credentials: 'omit',
			cache: 'no-store',
			referrerPolicy: 'no-referrer',
			headers: {
				// Without cookies only this says in which language the page speaks.
				'accept-language': document.documentElement.lang,
				...(secret && { authorization: `Persona ${secret}` }),
				...(body !== undefined && { 'content-type': 'application/json' }),
			},
			body: body === undefined ? undefined : JSON.stringify(body),
		});
	} catch {
		throw new Error('There is no connection. Nothing was sent; try again.');
	}
	if (response.ok) return (await response.json()) as T;
	const refusal = await response.json().catch(() => null);
	if (refusal?.problem) throw new Refused(refusal);
	throw new Error('Something went wrong on our side. Nothing was lost; try again.');
}

const emblems = new Map<string, Promise<string>>();

/** A persona's emblem as an address of this page's own: an img would ask for it with the member's cookie. */
export function emblemOf(address: string): Promise<string> {
	let emblem = emblems.get(address);
	if (!emblem) {
		emblem = fetch(address, { credentials: 'omit', referrerPolicy: 'no-referrer' })
			.then((response) => response.blob())
			.then((blob) => URL.createObjectURL(blob));
		emblems.set(address, emblem);
	}
	return emblem;
}
