// What posts of the demonstration carry beside words: another text.

import { writePost } from '#features/posts/write-post.ts';
import type { Viewer } from '#kernel/people/viewer.ts';
import { tellOfRepost } from '#kernel/reposts/tell-of-repost.ts';
import type { Audience } from '#kernel/tables.ts';
import type { Id } from '#platform/ids.ts';

interface SeedRepost {
	by: string;
	hoursAgo: number;
	/** Key of the thread that it repeats (seeds/threads). */
	of: string;
	audience: Extract<Audience, 'public' | 'members' | 'verified'>;
	text: string;
}

const reposts: SeedRepost[] = [
	{
		by: 'marcus.bellamy',
		hoursAgo: 19,
		of: 'breathless-words',
		audience: 'members',
		text: 'I used this last night, word for word, and it held. The sister asked whether I had met the dog. Next time I will have.',
	},
	{
		by: 'thandi.mokoena',
		hoursAgo: 6,
		of: 'debrief-not-therapy',
		audience: 'members',
		text: 'For everybody who asked me after the night of the two arrests how we do it: like this. Twelve minutes, standing, and nobody has to speak. Number four is the one that we kept forgetting.',
	},
];

/** Reposts as the members would; run again it changes nothing. @param threadOf id of a thread by its key. */
export async function writeReposts(
	viewerOf: (handle: string) => Promise<Viewer>,
	threadOf: (key: string) => Id,
	now: Date,
): Promise<void> {
	for (const one of reposts) {
		const contentId = await writePost(await viewerOf(one.by), {
			audience: one.audience,
			markdown: one.text,
			originalId: threadOf(one.of),
			key: `demonstration:repost:${one.of}`,
			attested: true,
			at: new Date(now.getTime() - one.hoursAgo * 3_600_000),
		});
		await tellOfRepost({ contentId });
	}
}
