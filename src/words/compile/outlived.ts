// Which translations nothing says any more.

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Translations whose message is written nowhere. A sentence may be put together of parts, and what finds messages does not find
 * every one: a translation has outlived its sentence when no four words in a row of it are left. What has marks is said by components alone.
 * @param said the messages that were found. @param src the folder of the source.
 */
export function outlived(translated: Iterable<string>, said: ReadonlyMap<string, unknown>, src: string): string[] {
	let text: string | undefined;
	return [...translated].filter((message) => {
		if (said.has(message)) return false;
		if (/<\d+\/?>/.test(message)) return true;
		const runs = message.split(/\{\d+\}|\n/).flatMap(fourInARow);
		if (runs.length === 0) return false;
		text ??= textOf(src);
		return !runs.some((run) => text?.includes(run.toLowerCase()));
	});
}

function fourInARow(text: string): string[] {
	const words = text.trim().split(/\s+/);
	return words.slice(0, -3).map((_, at) => words.slice(at, at + 4).join(' '));
}

/** Everything that is written in the source and in the demonstration, small and with single spaces. */
function textOf(src: string): string {
	return [src, path.resolve(src, '../seeds')]
		.flatMap((folder) =>
			readdirSync(folder, { recursive: true, encoding: 'utf8' })
				.filter((name) => /(?<!\.test)\.(?:ts|svelte)$/.test(name))
				.map((name) => readFileSync(path.join(folder, name), 'utf8')),
		)
		.join('\n')
		.replace(/\\(['"])/g, '$1')
		.replace(/\s+/g, ' ')
		.toLowerCase();
}
