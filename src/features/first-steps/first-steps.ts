// The three steps after signing up: what I am, what I care about, whom I know. Each can be left out, and all of them
// put off; at the end the feed has something in it.

import { sql } from 'kysely';
import { follow } from '#kernel/people/follow.ts';
import { requireConfirmed, requireMember, type Viewer } from '#kernel/people/viewer.ts';
import { joinSpace } from '#kernel/spaces/join-space.ts';
import { chooseTopic } from '#kernel/topics/choose-topic.ts';
import { db } from '#platform/db.server.ts';
import { Refusal } from '#platform/refusal.ts';

/** Most that one step sends at once; each is an act of its own. */
const MOST_AT_ONCE = 40;

/** Follows topics and joins open spaces, one after the other: what came before a refusal stays done. */
export async function careAbout(viewer: Viewer, topics: string[], spaces: string[]): Promise<void> {
	requireConfirmed(viewer);
	few(topics.length + spaces.length);
	for (const slug of new Set(topics)) await chooseTopic(viewer, slug, 'follow');
	for (const slug of new Set(spaces)) await joinSpace(viewer, slug);
}

/** Follows colleagues, and ends the steps. @returns where to go on: to a page that has something on it. */
export async function know(viewer: Viewer, handles: string[]): Promise<string> {
	requireConfirmed(viewer);
	few(handles.length);
	for (const handle of new Set(handles)) await follow(viewer, handle);
	return endFirstSteps(viewer);
}

/** Takes the steps as taken, also when they were put off. @returns where to go on. */
export async function endFirstSteps(viewer: Viewer): Promise<string> {
	const me = requireMember(viewer).memberId;
	const { rows } = await sql<{ follows: boolean }>`
		update member set first_steps_at = coalesce(first_steps_at, now()) where id = ${me}
		returning exists (select from follow where follower_id = ${me})
			or exists (select from topic_stance where member_id = ${me} and stance = 'follow')
			or exists (select from space_member where member_id = ${me} and valid_until > now()) as follows`.execute(db);
	return rows[0]?.follows ? '/' : '/?show=everything';
}

function few(count: number): void {
	if (count > MOST_AT_ONCE)
		throw new Refusal('invalid', `Choose at most ${MOST_AT_ONCE} at once; more can follow later.`);
}
