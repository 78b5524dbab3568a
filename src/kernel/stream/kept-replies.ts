// The HTML of a page of replies, made once for all who read them alike (kernel/reading/kept-discussion.ts): whoever wrote or
// thanked there, and whoever has something new to read, gets it put together from its rows.

import type { ComponentProps } from 'svelte';
import { render } from 'svelte/server';
import { timeHolds } from '#ui/time.ts';
import { language } from '#words/say.ts';
import { htmlBytes, KEEP_MS } from './kept-row.ts';
import { KeptText } from './kept-text.ts';
import Replies from './Replies.svelte';
import type { Thread } from './read-thread.ts';

type Props = Omit<ComponentProps<typeof Replies>, 'root' | 'replies'> & { thread: Thread };

/** Bytes of all pages together: some two hundred. */
const texts = new KeptText<Buffer>(8_000_000);

/** The HTML of the replies of a page as UTF-8, made now or before. */
export function keptReplies({ thread, ...rest }: Props): Buffer {
	const { root, replies, kept } = thread;
	const made = () => htmlBytes(() => render(Replies, { props: { root, replies, ...rest } }));
	const { answered, firstNew, now, zone, signedIn, here, path } = rest;
	const mayRemove = replies[0]?.mayRemove ?? false;
	const alike =
		firstNew === undefined &&
		answered.size === 0 &&
		replies.every((row) => row.mine === null && !row.isMine && row.mayRemove === mayRemove && !row.carries);
	if (kept === null || !alike) return made();
	const name = JSON.stringify([language(), kept, mayRemove, zone, signedIn, here, path]);
	const found = texts.get(name, now.getTime());
	if (found !== undefined) return found;
	const html = made();
	const until = Math.min(...replies.map((row) => timeHolds(row.publishedAt, now)), now.getTime() + KEEP_MS);
	texts.set(name, html, until);
	return html;
}
