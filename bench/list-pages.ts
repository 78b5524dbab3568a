// The pages of the product that are lists, with an address on the bench's network for each.

import type pg from 'pg';
import { shortId } from '#platform/ids.ts';

export interface ListPage {
	name: string;
	address: string;
}

/** @param readerId whose spaces, topics and colleagues the addresses are taken from. */
export async function listPages(client: pg.Client, readerId: string): Promise<ListPage[]> {
	const ask = async (sql: string, values: unknown[] = []): Promise<string> =>
		((await client.query<{ of: string }>(sql, values)).rows[0]?.of ?? '').toString();
	const space = await ask(
		`select slug as of from space_member sm join space s on s.id = sm.space_id where sm.member_id = $1 and sm.valid_until > now() order by s.id limit 1`,
		[readerId],
	);
	const ofSpace = (kind: string, more = '') =>
		ask(
			`select c.id as of from content c join tally t on t.content_id = c.id where c.parent_id is null and c.kind = $2 and c.state = 'published'
			and (c.audience = 'members' or c.space_id in (select space_id from space_member where member_id = $1 and valid_until > now()))
			${more} order by c.id desc limit 1`,
			[readerId, kind],
		);
	const thread = await ofSpace('thread', 'and t.replies >= 20');
	const question = await ofSpace('question', 'and t.replies >= 5');
	const post = await ofSpace('post', 'and t.replies >= 20');
	const handle = await ask(
		`select handle as of from principal where id = (select principal_id from content where kind = 'post' order by id desc limit 1)`,
	);
	const pages: [string, string][] = [
		['feed', '/'],
		['feed, what colleagues found useful', '/?show=useful'],
		['everything', '/?show=everything'],
		['post page', `/posts/${shortId(post)}`],
		['profile', `/people/${encodeURIComponent(handle)}`],
		['thread list, all my forums', '/forums'],
		['thread list, newest', '/forums?show=newest'],
		['thread list, followed', '/forums?show=followed'],
		['thread list of a space', `/spaces/${space}/forum`],
		['thread page', `/forums/${shortId(thread)}`],
		['thread page, its end', `/forums/${shortId(thread)}?before=end`],
		['questions', '/questions'],
		['questions, unanswered', '/questions?show=unanswered'],
		['questions of a specialty, unanswered', '/questions?show=unanswered&specialty=cardiology'],
		['questions, mine', '/questions?show=mine'],
		['questions, asked of me', '/questions?show=asked'],
		['question page', `/questions/${shortId(question)}`],
		['topics', '/topics'],
		['topic page', '/topics/bench-topic-7'],
		['spaces', '/spaces'],
		['space page', `/spaces/${space}`],
		['members of a space', `/spaces/${space}/members`],
		['search', '/search?q=potassium'],
		['search, two words', '/search?q=catheter+culture'],
		['people', '/people'],
		['people, by name', '/people?name=anna+keller'],
		['people, by profession', '/people?profession=nurse&country=DE'],
		['connections', '/people/connections'],
		['requests', '/people/requests'],
		['notices', '/notices'],
		['digest', '/digest'],
		['scheduled', '/scheduled'],
		['cases', '/cases'],
		['library', '/library'],
		['library, search', '/library?q=sepsis'],
		['shelf', '/library/shelf'],
		['evidence', '/evidence'],
		['reports', '/reports'],
		['appeals', '/appeals'],
		['log of decisions', '/log'],
		['desk', '/desk'],
		['audit', '/admin/audit'],
		['blocked and muted', '/profile/blocked'],
	];
	return pages.map(([name, address]) => ({ name, address }));
}
