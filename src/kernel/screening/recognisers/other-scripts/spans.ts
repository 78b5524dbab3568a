// Ranges of a pattern's groups.

import type { Span } from '../../recogniser.ts';
import { everyMatch } from '../../search.ts';

/** The ranges of group 1 (or of the whole) of each match that `accept` takes. The pattern has the flags g and d. */
export function spansOf(plain: string, pattern: RegExp, accept: (group: string) => boolean = () => true): Span[] {
	const found: Span[] = [];
	for (const match of everyMatch(plain, pattern)) {
		const [start, end] = match.indices?.[1] ?? match.indices?.[0] ?? [match.index, match.index + match[0].length];
		if (end > start && accept(plain.slice(start, end))) found.push({ start, end });
	}
	return found;
}
