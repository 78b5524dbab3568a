// What those who keep order did to a discussion, as its readers are told.

export interface ThreadEvent {
	what: string;
	words: Record<string, string | number>;
}

/** The sentence before the name of who did it, and what it points at. */
export function eventSentence({ what, words }: ThreadEvent): {
	sentence: string;
	link: { href: string; title: string } | null;
} {
	const to = { href: `/go/${words.thread}`, title: String(words.title) };
	switch (what) {
		case 'closed':
			return { sentence: 'Closed.', link: null };
		case 'reopened':
			return { sentence: 'Opened again.', link: null };
		case 'pinned':
			return { sentence: 'Pinned.', link: null };
		case 'unpinned':
			return { sentence: 'No longer pinned.', link: null };
		case 'moved':
			return { sentence: `Moved to ${words.to}.`, link: null };
		case 'split':
			return {
				sentence:
					words.replies === 1
						? 'A reply became a thread of its own:'
						: `${words.replies} replies became a thread of their own:`,
				link: to,
			};
		case 'split-from':
			return { sentence: 'Taken out of', link: to };
		case 'merged':
			return { sentence: `“${words.title}” was put in here, from #${words.at} on.`, link: null };
		default:
			return { sentence: 'Changed.', link: null };
	}
}
