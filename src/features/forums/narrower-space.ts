// May what was written for the readers of one space be read by those of another?

import type { Gate } from '#kernel/tables.ts';

interface Door {
	id: string;
	entry: string;
	gate: Gate | null;
	parentId: string | null;
}

/**
 * Every reader of `to` could have entered `from` by himself: `from` is open, and each way through the gate of `to` is
 * one through the gate of `from`. What admits on request or hides admits whom its keepers chose, and nobody else.
 */
export function narrows(from: Door, to: Door): boolean {
	if (from.id === to.id) return true;
	if (from.entry !== 'open') return false;
	if (admitsAnybody(from.gate)) return true;
	if (to.gate === null || admitsAnybody(to.gate) || 'others' in to.gate || 'industry' in to.gate) return false;
	return to.gate.any.every((way) => from.gate?.any.some((wider) => isWayWithin(way, wider)));
}

function admitsAnybody(gate: Gate | null): boolean {
	return gate === null || ('others' in gate && 'industry' in gate);
}

/** Whoever fulfils `way` fulfils `wider`: all that `wider` asks, `way` asks in the same words. */
function isWayWithin(way: object, wider: object): boolean {
	return Object.entries(wider).every(
		([name, value]) => name === 'right' || (way as Record<string, unknown>)[name] === value,
	);
}
