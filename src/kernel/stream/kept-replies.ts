// The HTML of a page of replies, made once for all who read them alike (kernel/reading/kept-discussion.ts): whoever wrote or
// thanked there, and whoever has something new to read, gets it put together from its rows.

import type { ComponentProps } from 'svelte';
import { render } from 'svelte/server';
import { timeHolds } from '#ui/time.ts';
import { MARKS } from './kept-row.ts';
import Replies from './Replies.svelte';
import type { Thread } from './read-thread.ts';

type Props = Omit<ComponentProps<typeof Replies>, 'root' | 'replies'> & { thread: Thread };

/** Zones, moderators and pages make renderings differ; past this the first one goes. */
const MOST_RENDERINGS = 6;

/** The HTML of the replies of a page, made now or before. */
export function keptReplies({ thread, ...rest }: Props): string {
	const { root, replies, kept } = thread;
	const made = () => render(Replies, { props: { root, replies, ...rest } }).body.replace(MARKS, '');
	const { answered, firstNew, now, zone, signedIn, here, path } = rest;
	const mayRemove = replies[0]?.mayRemove ?? false;
	const alike =
		firstNew === undefined &&
		answered.size === 0 &&
		replies.every((row) => row.mine === null && !row.isMine && row.mayRemove === mayRemove && !row.carries);
	if (!kept || !alike) return made();
	const name = JSON.stringify([mayRemove, zone, signedIn, here, path]);
	const found = kept.renderings.get(name);
	if (found && now.getTime() < found.until) return found.html;
	const html = made();
	if (kept.renderings.size >= MOST_RENDERINGS) kept.renderings.delete(kept.renderings.keys().next().value as string);
	const until = Math.min(...replies.map((row) => timeHolds(row.publishedAt, now)), now.getTime() + 300_000);
	kept.renderings.set(name, { html, until });
	return html;
}
