// What posts of the demonstration carry beside words: another text, a video, a time at which they are published.

import { unlink, writeFile } from 'node:fs/promises';
import { writePost } from '#features/posts/write-post.ts';
import { schedule } from '#features/scheduled/schedule.ts';
import { addVideo } from '#kernel/attachments/video/add-video.ts';
import type { Viewer } from '#kernel/people/viewer.ts';
import { tellOfRepost } from '#kernel/reposts/tell-of-repost.ts';
import type { Audience } from '#kernel/tables.ts';
import { db } from '#platform/db.server.ts';
import { newIncoming } from '#platform/files.server.ts';
import type { Id } from '#platform/ids.ts';
import { localOf } from '#platform/local-time.ts';
import { captions, drawPoster, drawVideo } from './videos/blood-pressure.ts';

interface SeedRepost {
	by: string;
	hoursAgo: number;
	/** Key of the thread that it repeats (seeds/threads). */
	of: string;
	audience: Extract<Audience, 'public' | 'members' | 'verified'>;
	text: string;
}

export const reposts: SeedRepost[] = [
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

/** A post with a video, as a member would: uploaded first, then published. Run again it changes nothing. */
export async function publishVideo(viewerOf: (handle: string) => Promise<Viewer>, now: Date): Promise<void> {
	const viewer = await viewerOf('joy.mendoza');
	// To be cleaned a video takes seconds, and the key is asked for afterwards.
	const known = await db
		.selectFrom('attachment')
		.select('id')
		.where('principal_id', '=', viewer.principalId)
		.where('kind', '=', 'video')
		.where('content_id', 'is not', null)
		.executeTakeFirst();
	if (known) return;
	const path = await newIncoming();
	try {
		const video = await drawVideo();
		await writeFile(path, video);
		const videoId = await addVideo(viewer, {
			path,
			bytes: video.length,
			alt: 'Drawings: somebody sits on a chair with the feet on the floor; the arm lies on a table; a cuff around a bare arm; two readings.',
			poster: await drawPoster(),
			captions: { file: captions, language: 'en' },
			attested: true,
			key: 'demonstration:video:pressure',
		});
		await writePost(viewer, {
			audience: 'public',
			markdown:
				'Twelve seconds for everybody who starts with us on Monday. Half of the “hypertension” that I was called about last week was a talking patient with crossed legs and a cuff over a sleeve.',
			topics: ['Blood Pressure Determination', 'Hypertension'],
			videoId,
			key: 'demonstration:video-post:pressure',
			attested: true,
			at: new Date(now.getTime() - 3.4 * 3_600_000),
		});
	} finally {
		await unlink(path).catch(() => {});
	}
}

/** Something that waits for its time. */
export async function scheduleSomething(viewerOf: (handle: string) => Promise<Viewer>, now: Date): Promise<void> {
	const viewer = await viewerOf('hannah.whitfield');
	if (viewer.memberId === null) return;
	const key = 'demonstration:scheduled:teaching';
	const [day] = localOf(new Date(now.getTime() + 2 * 86_400_000), viewer.timeZone).split('T');
	await schedule(viewer, {
		kind: 'post',
		fields: {
			text: 'Teaching on Friday at half past twelve, seminar room or on the screen: *the patient whose troponin is always a little high*. Bring one such chart, without a name.',
			audience: 'space:physicians',
			topics: 'Troponin',
			attested: 'yes',
			key,
		},
		attachmentIds: [],
		at: `${day}T07:30`,
		key,
	});
}
