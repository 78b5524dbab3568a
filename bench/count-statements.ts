// Loaded into the server with --import for the bench alone: remembers the statements that the process sends, and tells
// them when asked through the channel to its parent. Costs one push a statement while listening, nothing otherwise.

import pg from 'pg';

export interface Heard {
	text: string;
	values: unknown[];
}

let heard: Heard[] | undefined;
const query = pg.Client.prototype.query as (...given: unknown[]) => unknown;
pg.Client.prototype.query = function (this: pg.Client, ...given: unknown[]) {
	if (heard) {
		const what = given[0] as string | { text?: string; values?: unknown[] };
		const [text, values] = typeof what === 'string' ? [what, given[1]] : [what?.text ?? '', what?.values];
		heard.push({ text: text.trim(), values: Array.isArray(values) ? values : [] });
	}
	return query.apply(this, given);
} as typeof pg.Client.prototype.query;

process.on('message', (message) => {
	if (message === 'listen') {
		heard = [];
		process.send?.({ listening: true });
	}
	if (message === 'tell') {
		process.send?.({ heard: heard ?? [] });
		heard = undefined;
	}
});
// A bench that was killed leaves no server behind.
process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));
// The channel must not keep a server alive that wants to end.
process.channel?.unref();
