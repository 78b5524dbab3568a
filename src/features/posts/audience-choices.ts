// What a member can choose from when publishing: only what he or she may.

import { publishTo } from '#kernel/audience/audience-words.ts';
import { isVerified, type Member } from '#kernel/people/viewer.ts';
import { mayThere } from '#kernel/spaces/rights.ts';

/** Choices for the composer, the most natural first. Inside a space there is one: its members. */
export function audienceChoices(
	member: Member,
	inSpace?: { slug: string; name: string },
): { value: string; words: string }[] {
	if (inSpace) return [{ value: `space:${inSpace.slug}`, words: publishTo('space', inSpace.name) }];
	return [
		...(isVerified(member) ? [{ value: 'verified', words: publishTo('verified') }] : []),
		{ value: 'members', words: publishTo('members') },
		{ value: 'public', words: publishTo('public') },
		...member.spaces
			.filter((space) => mayThere(space, 'post'))
			.map((space) => ({ value: `space:${space.slug}`, words: publishTo('space', space.name) })),
	];
}
