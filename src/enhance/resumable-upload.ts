// Sends a form with large files in pieces (tus 1.0): where the connection breaks off it asks how much has arrived and sends the rest, by
// itself. The files are never read as a whole: a piece is a slice of them.

/** Bytes of a piece. What arrives of one that breaks off is kept, so that its size costs nothing. */
const PIECE = 8 * 1024 * 1024;
/** Attempts in a row that bring nothing, while the browser says that it is on line; some ten minutes. */
const MOST_FRUITLESS = 40;
const LONGEST_PAUSE = 15_000;
/** A connection on which nothing moved for so long is given up, and begun anew. */
const STALLED = 45_000;
const TUS = { 'tus-resumable': '1.0.0' };

export interface Watcher {
	/** The share that has arrived, 0 to 1. */
	at(share: number): void;
	/** The connection broke off; it goes on by itself. */
	waits(): void;
	/** All of it has arrived, and is being read. */
	reads(): void;
}

/** A sentence for whoever sends: it is not tried again. */
export class NotTaken extends Error {}

/**
 * @param purpose as the server names it. Whoever leaves the page ends it, and what has arrived is removed.
 * @returns the answer of the form's page. @throws NotTaken
 */
export async function sendInPieces(form: HTMLFormElement, purpose: string, watcher: Watcher): Promise<Response> {
	const { type, body } = multipart(new FormData(form));
	const tries = new Tries(watcher);
	const begun = await tries.until(() =>
		ask('/api/uploads', 'POST', {
			'upload-length': String(body.size),
			'upload-metadata': [['purpose', btoa(purpose)].join(' '), ['type', btoa(type)].join(' ')].join(','),
		}),
	);
	const path = begun.headers.get('location') ?? '';
	const drop = () => void fetch(path, { method: 'DELETE', headers: TUS, keepalive: true }).catch(() => {});
	window.addEventListener('pagehide', drop);
	try {
		for (let offset = 0; offset < body.size; ) {
			const from = offset;
			const piece = body.slice(from, from + PIECE);
			const sent = await sendPiece(path, from, piece, (bytes) => watcher.at((from + bytes) / body.size));
			if (sent !== null) {
				offset = sent;
				tries.worked();
			} else {
				await tries.pause();
				offset = Number((await tries.until(() => ask(path, 'HEAD'))).headers.get('upload-offset'));
				if (offset > from) tries.worked();
			}
		}
		watcher.reads();
		const words = new URLSearchParams({ upload: path.split('/').at(-1) as string });
		return await tries.until(() =>
			fetch(form.action, { method: 'POST', body: words, headers: { accept: 'text/html' } }),
		);
	} catch (problem) {
		drop();
		throw problem;
	} finally {
		window.removeEventListener('pagehide', drop);
	}
}

const brokenOff = () => 'The connection broke off. Your words and files are still here; send it again.';
/** Why, when nobody says it. */
export const refused = () => 'It was not taken. Your words and files are still here; send it again.';

const ask = (path: string, method: string, headers: Record<string, string> = {}) =>
	fetch(path, { method, headers: { ...TUS, ...headers } });

/** Counts attempts that brought nothing, and waits between them. */
class Tries {
	readonly #watcher: Watcher;
	#fruitless = 0;

	constructor(watcher: Watcher) {
		this.#watcher = watcher;
	}

	worked(): void {
		this.#fruitless = 0;
	}

	/** Until the line is back, or a while that grows. @throws NotTaken after too many. */
	async pause(): Promise<void> {
		if (navigator.onLine && ++this.#fruitless > MOST_FRUITLESS) throw new NotTaken(brokenOff());
		this.#watcher.waits();
		await new Promise<void>((resolve) => {
			const timer = setTimeout(
				done,
				navigator.onLine ? Math.min(LONGEST_PAUSE, 500 * 2 ** this.#fruitless) : LONGEST_PAUSE,
			);
			function done() {
				clearTimeout(timer);
				window.removeEventListener('online', done);
				resolve();
			}
			window.addEventListener('online', done);
		});
	}

	/** Asks until there is an answer; a server that is busy or starts anew is asked again. @throws NotTaken with what it says. */
	async until(act: () => Promise<Response>): Promise<Response> {
		for (;;) {
			const answer = await act().catch(() => null);
			if (answer && answer.status < 500) {
				if (answer.ok || answer.headers.get('content-type')?.startsWith('text/html')) return answer;
				const said = (await answer.json().catch(() => null)) as { problem?: string } | null;
				throw new NotTaken(said?.problem ?? refused());
			}
			await this.pause();
		}
	}
}

/** @returns how many bytes the server has then; null when the connection broke off or the server asks to look again. @throws NotTaken */
function sendPiece(
	path: string,
	offset: number,
	piece: Blob,
	progress: (bytes: number) => void,
): Promise<number | null> {
	return new Promise((resolve, reject) => {
		const request = new XMLHttpRequest();
		const stop = () => request.abort();
		let timer = setTimeout(stop, STALLED);
		const end = (then: () => void) => {
			clearTimeout(timer);
			then();
		};
		request.upload.addEventListener('progress', ({ loaded }) => {
			clearTimeout(timer);
			timer = setTimeout(stop, STALLED);
			progress(loaded);
		});
		request.addEventListener('load', () =>
			end(() => {
				if (request.status === 204) return resolve(Number(request.getResponseHeader('upload-offset')));
				if (request.status === 409 || request.status >= 500) return resolve(null);
				reject(new NotTaken(wordsOf(request.responseText)));
			}),
		);
		for (const broken of ['error', 'abort']) request.addEventListener(broken, () => end(() => resolve(null)));
		request.open('PATCH', path);
		for (const [name, value] of Object.entries(TUS)) request.setRequestHeader(name, value);
		request.setRequestHeader('upload-offset', String(offset));
		request.setRequestHeader('content-type', 'application/offset+octet-stream');
		request.send(piece);
	});
}

function wordsOf(answer: string): string {
	try {
		return JSON.parse(answer).problem;
	} catch {
		return refused();
	}
}

/** The form as multipart/form-data (RFC 7578), as the browser itself writes it; files stay where they are. */
function multipart(form: FormData): { type: string; body: Blob } {
	const boundary = `----form-${crypto.randomUUID()}`;
	const quoted = (text: string) => text.replace(/\r?\n|\r/g, '%0D%0A').replaceAll('"', '%22');
	const parts: BlobPart[] = [];
	for (const [name, value] of form) {
		const head = `--${boundary}\r\ncontent-disposition: form-data; name="${quoted(name)}"`;
		if (typeof value === 'string') parts.push(`${head}\r\n\r\n${value.replace(/\r?\n|\r/g, '\r\n')}\r\n`);
		else {
			const kind = value.type ? `\r\ncontent-type: ${value.type}` : '';
			parts.push(`${head}; filename="${quoted(value.name)}"${kind}\r\n\r\n`, value, '\r\n');
		}
	}
	parts.push(`--${boundary}--\r\n`);
	return { type: `multipart/form-data; boundary=${boundary}`, body: new Blob(parts) };
}
