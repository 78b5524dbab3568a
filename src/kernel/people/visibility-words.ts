// How the circles are called where a member chooses who sees something of the profile.

import type { Visibility } from './field-visible-to.ts';

export const visibilityChoices: readonly { value: Visibility; words: string }[] = [
	{ value: 'public', words: 'Everyone, also without an account' },
	{ value: 'members', words: 'Members' },
	{ value: 'verified', words: 'Verified members' },
	{ value: 'connections', words: 'Connections' },
	{ value: 'me', words: 'Only me' },
];

const SHORT: Record<Visibility, string> = {
	public: 'Everyone',
	members: 'Members',
	verified: 'Verified members',
	connections: 'Connections',
	me: 'Only me',
};

export const visibilityWords = (visibility: Visibility): string => SHORT[visibility];
