// How an audience is called, on the publish button and beside what was published.

import type { Audience } from '#kernel/tables.ts';

const WORDS: Record<Audience, string> = {
	public: 'everyone',
	members: 'members',
	verified: 'verified members',
	connections: 'your connections',
	space: 'the space',
	named: 'people you name',
};

/** Completes "Publish to …". */
export function publishTo(audience: Audience, spaceName?: string): string {
	return audience === 'space' && spaceName ? `members of ${spaceName}` : WORDS[audience];
}

/** Stands beside a published text: who can see it. */
export function audienceWords(audience: Audience, spaceName?: string): string {
	if (audience === 'space') return spaceName ? `Members of ${spaceName}` : 'Members of a space';
	if (audience === 'connections') return 'Connections';
	if (audience === 'named') return 'Named people';
	const words = WORDS[audience];
	return words.charAt(0).toUpperCase() + words.slice(1);
}
