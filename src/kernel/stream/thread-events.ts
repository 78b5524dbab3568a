// What those who keep order did to a discussion, as its readers are told.

export interface ThreadEvent {
	what: string;
	words: Record<string, string | number>;
}

/** The sentence before the name of who did it, and what it points at. */
export function eventSentence({ what, words }: ThreadEvent): {
	before: string;
	link: { href: string; words: string } | null;
} {
	const to = { href: `/go/${words.thread}`, words: String(words.title) };
	switch (what) {
		case 'closed':
			return { before: 'Closed.', link: null };
		case 'reopened':
			return { before: 'Opened again.', link: null };
		case 'pinned':
			return { before: 'Pinned.', link: null };
		case 'unpinned':
			return { before: 'No longer pinned.', link: null };
		case 'moved':
			return { before: `Moved to ${words.to}.`, link: null };
		case 'split':
			return {
				before:
					words.replies === 1
						? 'A reply became a thread of its own:'
						: `${words.replies} replies became a thread of their own:`,
				link: to,
			};
		case 'split-from':
			return { before: 'Taken out of', link: to };
		case 'merged':
			return { before: `“${words.title}” was put in here, from #${words.at} on.`, link: null };
		default:
			return { before: 'Changed.', link: null };
	}
}
