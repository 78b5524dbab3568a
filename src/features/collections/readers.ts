// Who can read a collection: what a member can choose from, and how it is said.

import { audienceWords, publishTo } from '#kernel/audience/audience-words.ts';
import { isVerified, type Member } from '#kernel/people/viewer.ts';
import { mayThere } from '#kernel/spaces/rights.ts';
import type { Audience } from '#kernel/tables.ts';
import type { Id } from '#platform/ids.ts';
import { Refusal } from '#platform/refusal.ts';

/** "named" with nobody named. */
const ONLY_ME = 'Only you';
const MAKER_WORDS = { publish: 'you alone' };

/** The narrowest first. @param spaces offers the member's spaces too: a collection is put there when it is made, and stays. */
export function readerChoices(member: Member, spaces: boolean): { value: string; words: string }[] {
	const plain: Audience[] = ['connections', ...(isVerified(member) ? ['verified' as const] : []), 'members', 'public'];
	return [
		{ value: 'named', words: ONLY_ME },
		...plain.map((value) => ({ value, words: audienceWords(value) })),
		...(spaces ? member.spaces.filter((space) => mayThere(space, 'post')) : []).map((space) => ({
			value: `space:${space.slug}`,
			words: audienceWords('space', space.name),
		})),
	];
}

/** Who reads it, as its page says it. */
export const readersWords = (audience: Audience, spaceName?: string): string =>
	audience === 'named' ? ONLY_ME : audienceWords(audience, spaceName);

/** Completes "Make it for …". */
export const forWhom = (value: string, words: string): string =>
	value === 'named'
		? MAKER_WORDS.publish
		: value.startsWith('space:')
			? words.replace('Members', 'members')
			: publishTo(value as Audience);

/** A choice as the form sends it. @throws Refusal on field "audience". */
export function readReaders(member: Member, choice: string): { audience: Audience; spaceId: Id | null } {
	if (!choice.startsWith('space:')) return { audience: choice as Audience, spaceId: null };
	const space = member.spaces.find(({ slug }) => slug === choice.slice('space:'.length));
	if (!space) throw new Refusal('invalid', 'You are not a member of that space.', { field: 'audience' });
	return { audience: 'space', spaceId: space.id };
}
