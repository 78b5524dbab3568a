// What a notice says. The actor's name stands before the sentence.

export interface NoticeFacts {
	kind: string;
	words: Record<string, string>;
	/** "a post", "a case": what it is about. */
	contentNoun: string | null;
	/** "your post": what was replied to. */
	parentNoun: string | null;
	parentIsMine: boolean;
	/** Title of the discussion in which it stands. */
	rootTitle: string | null;
}

/** @returns the sentence after the actor's name, and the path to look at. */
export function noticeSentence(
	facts: NoticeFacts,
	contentPath: string | null,
	actorHandle: string | null,
): { sentence: string; path: string | null } {
	const { words } = facts;
	switch (facts.kind) {
		case 'reply':
			return {
				sentence: facts.parentIsMine ? `replied to ${facts.parentNoun}` : 'replied in a discussion that you began',
				path: contentPath,
			};
		case 'mention':
			return {
				sentence: `called you in ${facts.rootTitle ? `“${facts.rootTitle}”` : 'a discussion'}`,
				path: contentPath,
			};
		case 'asked':
			return {
				sentence: `asks you to answer ${facts.rootTitle ? `“${facts.rootTitle}”` : 'a question'}`,
				path: contentPath,
			};
		case 'accepted':
			return { sentence: 'marked your answer as the one that helped', path: contentPath };
		case 'endorsed':
			return { sentence: 'endorsed your answer, as a colleague of the specialty', path: contentPath };
		case 'followed':
			return {
				sentence: `replied in ${facts.rootTitle ? `“${facts.rootTitle}”` : 'a discussion'} that you follow`,
				path: contentPath,
			};
		case 'repost':
			return { sentence: 'reposted what you wrote, with a comment', path: contentPath };
		case 'follow':
			return { sentence: 'follows you now', path: actorHandle ? `/people/${actorHandle}` : null };
		case 'removal':
			return { sentence: `What you wrote was removed (${words.rule}): ${words.reason}`, path: words.path ?? null };
		case 'report-decided':
			return { sentence: REPORTED[words.decision ?? ''] ?? REPORTED.kept ?? '', path: words.path ?? null };
		default:
			return { sentence: words.sentence ?? '', path: words.path ?? contentPath };
	}
}

const REPORTED: Record<string, string> = {
	removed: 'What you reported was removed. Thank you for looking out.',
	withdrawn: 'What you reported was looked at. Its author had taken it back.',
	warned: 'What you reported was looked at. Its author was warned; the text stays.',
	closed: 'What you reported was looked at. The discussion was closed to replies.',
	kept: 'What you reported was looked at and stays.',
};
