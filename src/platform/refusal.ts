// A refusal is an answer, not a fault: the person is told in one sentence what cannot be done and why.

export type RefusalKind = 'not-found' | 'sign-in' | 'not-allowed' | 'invalid' | 'conflict' | 'too-many' | 'busy';

const STATUS: Record<RefusalKind, number> = {
	'not-found': 404,
	'sign-in': 401,
	'not-allowed': 403,
	invalid: 422,
	conflict: 409,
	'too-many': 429,
	busy: 503,
};

/** Thrown by acts and reads. `message` is shown to the person as it is; `field` names the input that it concerns. */
export class Refusal extends Error {
	readonly kind: RefusalKind;
	readonly field: string | undefined;
	/** Seconds after which trying again makes sense. */
	readonly retryAfter: number | undefined;

	constructor(kind: RefusalKind, message: string, more: { field?: string; retryAfter?: number } = {}) {
		super(message);
		this.name = 'Refusal';
		this.kind = kind;
		this.field = more.field;
		this.retryAfter = more.retryAfter;
	}

	get status(): number {
		return STATUS[this.kind];
	}
}

/**
 * A form under whose key other words were sent: somebody went back to it and wrote something new. Shown again, it gets a key of
 * its own (form.ts), so that pressing once more sends it.
 */
export class SentBefore extends Refusal {
	constructor() {
		super('conflict', 'From this page something else was sent before. Press the button again to send this as well.');
	}
}

/** What a reader gets for a thing that does not exist and for one that exists for others: the same answer. */
export const notFound = () => new Refusal('not-found', 'There is nothing here for you.');
