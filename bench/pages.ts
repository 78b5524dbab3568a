// The pages that the bench measures, with the budget of each (CPU ms of server and database; DESIGN.md "Budgets").

import type pg from 'pg';
import { shortId } from '#platform/ids.ts';
import { READERS, type Size } from './generate.ts';
import type { LoadTask } from './load.ts';
import { type Reader, signIn } from './network.ts';

export interface BenchPage {
	name: string;
	/** CPU ms a request; absent where none is set. */
	budget?: number;
	requests: LoadTask['requests'];
	expect: number[];
	/** Writes: measured with few requests, and undone afterwards. */
	writes?: boolean;
}

/** Some members whose feeds are ordinary: verified, following 20 to 60. */
const ORDINARY = 40;

export async function benchPages(client: pg.Client, size: Size, origin: string): Promise<BenchPage[]> {
	const ordinary = await client.query<{ number: number }>(
		`select substr(m.account_id, 7)::int as number from (select * from member order by id offset 100 limit 400) m
		join principal p on p.id = m.id and p.proved_until > now()
		where (select count(*) from follow where follower_id = m.id) between 20 and 60 order by m.id limit ${ORDINARY}`,
	);
	const members = await signIn(
		client,
		ordinary.rows.map(({ number }) => number),
		size,
	);
	const [few, some, many, dormant] = (await signIn(
		client,
		[READERS.few, READERS.some, READERS.many, READERS.dormant],
		size,
	)) as [Reader, Reader, Reader, Reader];
	const ask = async (sql: string) => (await client.query<{ of: string }>(sql)).rows.map((row) => row.of);

	// Threads of the size that the budget names, from the last months.
	const threads = (audience: string) =>
		ask(`select c.id as of from content c join tally t on t.content_id = c.id where c.parent_id is null and c.state = 'published'
			and c.kind = 'post' and c.audience = '${audience}' and t.replies between 20 and 40 order by c.id desc limit 50`);
	const publicThreads = await threads('public');
	const memberThreads = await threads('members');
	const shortThreads =
		await ask(`select c.id as of from content c join tally t on t.content_id = c.id where c.parent_id is null
		and c.state = 'published' and c.audience = 'members' and c.space_id is null and t.replies < 3
			and not exists (select from block where c.principal_id in (blocker_id, blocked_id)) order by c.id desc limit 50`);
	const handles = await ask(`select handle as of from principal where exists
		(select from content where principal_id = principal.id and parent_id is null and published_at > '2026-10-01') order by id desc limit 50`);
	const spaces = await ask(`select slug as of from space where gate is null and entry = 'open' order by id limit 10`);

	const browser = { accept: 'text/html', 'accept-encoding': 'gzip, br' };
	const get = (paths: string[], readers?: Reader[]): LoadTask['requests'] =>
		Array.from({ length: Math.max(paths.length, readers?.length ?? 1) }, (_, at) => ({
			path: paths[at % paths.length] as string,
			headers: readers ? { ...browser, cookie: (readers[at % readers.length] as Reader).cookie } : browser,
		}));
	const post = (id: string) => `/posts/${shortId(id)}`;
	const page = (name: string, budget: number | undefined, requests: LoadTask['requests']): BenchPage => ({
		name,
		budget,
		requests,
		expect: [200],
	});

	return [
		page('home, visitor', undefined, get(['/'])),
		page('feed, follows 20 to 60', 5, get(['/'], members)),
		page('feed, follows 5', 5, get(['/'], [few])),
		page('feed, follows 200', 5, get(['/'], [some])),
		page('feed, follows 5,000', 5, get(['/'], [many])),
		page('feed, follows 5,000 silent', undefined, get(['/'], [dormant])),
		page('everything, member', undefined, get(['/?show=everything'], members)),
		page('post with 20 replies, visitor', 2, get(publicThreads.map(post))),
		page('post with 20 replies, member', 2.5, get(memberThreads.map(post), members)),
		page(
			'space, member',
			undefined,
			get(
				spaces.map((slug) => `/spaces/${slug}`),
				members,
			),
		),
		page(
			'profile, member',
			undefined,
			get(
				handles.map((handle) => `/people/${encodeURIComponent(handle)}`),
				members,
			),
		),
		page('notices', undefined, get(['/notices'], members)),
		{
			name: 'reply',
			budget: 5,
			writes: true,
			expect: [303],
			requests: shortThreads.map((id, at) => ({
				method: 'POST',
				path: `${post(id)}?/reply`,
				headers: {
					...browser,
					cookie: (members[at % members.length] as Reader).cookie,
					origin,
					'content-type': 'application/x-www-form-urlencoded',
				},
				body: new URLSearchParams({
					text: 'We saw the same and waited a day before changing anything. The trend decided.',
					to: shortId(id),
					key: '{unique}',
				}).toString(),
			})),
		},
	];
}
