// What a notice says. The actor's name stands before the sentence, where there is one.

export interface NoticeFacts {
	kind: string;
	words: Record<string, string>;
	/** "a post", "a case": what it is about. */
	contentNoun: string | null;
	/** "your post": what was replied to. */
	parentNoun: string | null;
	parentIsMine: boolean;
	/** It is the discussion's first text itself. */
	isRoot: boolean;
	/** What was replied to is. */
	parentIsRoot: boolean;
	/** Title of the discussion in which it stands. */
	rootTitle: string | null;
	space: { slug: string; name: string } | null;
	/** How many thanked. */
	thanks: number;
	/** So many facts in one row. */
	count: number;
	/** By whom the last of several are: "Anna and Ben". */
	names: string;
}

interface Said {
	sentence: string;
	path: string | null;
}

/** @returns the sentence after the actor's name, and the path to look at. */
export function noticeSentence(facts: NoticeFacts, contentPath: string | null, actorHandle: string | null): Said {
	return facts.count > 1 ? several(facts, contentPath) : one(facts, contentPath, actorHandle);
}

function one(facts: NoticeFacts, path: string | null, actorHandle: string | null): Said {
	const { words } = facts;
	switch (facts.kind) {
		case 'reply':
			return { sentence: replied(facts), path };
		case 'mention':
			return { sentence: `called you in ${discussion(facts)}`, path };
		case 'asked':
			return {
				sentence: `asks you to answer ${facts.rootTitle ? `“${facts.rootTitle}”` : 'a question'}`,
				path,
			};
		case 'accepted':
			return { sentence: 'marked your answer as the one that helped', path };
		case 'endorsed':
			return { sentence: 'endorsed your answer, as a colleague of the specialty', path };
		case 'followed':
			return { sentence: `replied in ${discussion(facts)} that you follow`, path };
		case 'thanks':
			return { sentence: thanked(facts), path };
		case 'new':
			return {
				sentence: `published ${facts.rootTitle ? `“${facts.rootTitle}”` : facts.contentNoun} in ${facts.space?.name}`,
				path,
			};
		case 'repost':
			return { sentence: 'reposted what you wrote, with a comment', path };
		case 'follow':
			return { sentence: 'follows you now', path: actorHandle ? `/people/${actorHandle}` : null };
		case 'case-outcome':
			return {
				sentence: facts.rootTitle
					? `How did “${facts.rootTitle}” go on? Add an update, close it with its outcome, or say that it was lost.`
					: (words.sentence ?? ''),
				path: words.path ?? path,
			};
		case 'solved':
			return {
				sentence: facts.rootTitle
					? `The answer to “${facts.rootTitle}” is out: see how you did.`
					: (words.sentence ?? ''),
				path: words.path ?? path,
			};
		case 'opinion-asked':
			return {
				sentence: facts.rootTitle ? `asks for your opinion on “${facts.rootTitle}”` : (words.sentence ?? ''),
				path: words.path ?? path,
			};
		case 'opinion-exhausted':
			return {
				sentence: facts.rootTitle
					? `Nobody whom you asked for an opinion on “${facts.rootTitle}” could give one. You can ask somebody else.`
					: (words.sentence ?? ''),
				path: words.path ?? path,
			};
		case 'removal':
			return { sentence: `What you wrote was removed (${words.rule}): ${words.reason}`, path: words.path ?? null };
		case 'report-decided':
			return { sentence: REPORTED[words.decision ?? ''] ?? REPORTED.kept ?? '', path: words.path ?? null };
		default:
			return { sentence: words.sentence ?? '', path: words.path ?? path };
	}
}

/** What stands in one row while it is unread. */
function several(facts: NoticeFacts, path: string | null): Said {
	const many = facts.count > 99 ? '99+' : String(facts.count);
	switch (facts.kind) {
		case 'followed':
			return { sentence: `${many} replies in ${discussion(facts)} that you follow, the last by ${facts.names}`, path };
		case 'mention':
			return {
				sentence: `You were called ${many} times in ${discussion(facts)}, the last time by ${facts.names}`,
				path,
			};
		case 'thanks':
			return { sentence: thanked(facts), path };
		case 'new':
			return {
				sentence: `${many} new texts in ${facts.space?.name}, the last by ${facts.names}`,
				path: facts.space ? `/spaces/${facts.space.slug}` : path,
			};
		default: {
			const { rootTitle, parentNoun, names } = facts;
			if (rootTitle) return { sentence: `${many} replies in “${rootTitle}”, the last by ${names}`, path };
			if (facts.parentIsMine) return { sentence: `${many} replies to ${parentNoun}, the last by ${names}`, path };
			return { sentence: `${many} replies in a discussion that you began, the last by ${names}`, path };
		}
	}
}

const discussion = ({ rootTitle }: NoticeFacts) => (rootTitle ? `“${rootTitle}”` : 'a discussion');

function replied({ parentIsMine, parentIsRoot, parentNoun, rootTitle }: NoticeFacts): string {
	if (!parentIsMine)
		return rootTitle ? `replied in “${rootTitle}”, which you began` : 'replied in a discussion that you began';
	if (!rootTitle) return `replied to ${parentNoun}`;
	return parentIsRoot ? `replied to ${parentNoun}, “${rootTitle}”` : `replied to ${parentNoun} in “${rootTitle}”`;
}

function thanked({ thanks, contentNoun, isRoot, rootTitle }: NoticeFacts): string {
	const who = thanks === 1 ? 'A colleague' : `${thanks} colleagues`;
	const noun = (contentNoun ?? 'a text').replace(/^an? /, '');
	if (!rootTitle) return `${who} found your ${noun} useful`;
	return isRoot
		? `${who} found your ${noun} “${rootTitle}” useful`
		: `${who} found your ${noun} in “${rootTitle}” useful`;
}

const REPORTED: Record<string, string> = {
	removed: 'What you reported was removed. Thank you for looking out.',
	withdrawn: 'What you reported was looked at. Its author had taken it back.',
	warned: 'What you reported was looked at. Its author was warned; the text stays.',
	closed: 'What you reported was looked at. The discussion was closed to replies.',
	suspended: 'What you reported was looked at. Its author was suspended for a time.',
	covered: 'What you reported was looked at. Its pictures are covered now until a reader asks for them.',
	kept: 'What you reported was looked at and stays.',
};
