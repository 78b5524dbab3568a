// The pages that the bench measures, with the budget of each (CPU ms of server and database; DESIGN.md "Budgets").

import type pg from 'pg';
import { shortId } from '#platform/ids.ts';
import { fullCases } from './full-cases.ts';
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

	// The newest discussions of each kind that the readers may see: they are in space 0 by the generator's choice of spaces.
	const ofKind = (kind: string, replies: string) =>
		ask(`select c.id as of from content c join tally t on t.content_id = c.id where c.parent_id is null and c.kind = '${kind}'
			and (c.space_id is null or c.space_id = (select id from space where slug = 'everyone')) and c.audience <> 'verified'
			and t.replies ${replies} order by c.id desc limit 20`);
	const [forumThreads, longest, questions, topics] = [
		await ofKind('thread', 'between 20 and 30'),
		await ask(
			`select content_id as of from tally join content c on c.id = content_id where c.kind = 'thread' and replies > 5000 limit 1`,
		),
		await ofKind('question', '>= 5'),
		await ask(`select slug as of from topic where slug like 'bench-topic-%' order by id limit 20`),
	];
	const inSpaces = async (condition: string) =>
		signIn(
			client,
			(
				await client.query<{ number: number }>(`select substr(account_id, 7)::int as number from space_member sm
					join member m on m.id = sm.member_id join principal p on p.id = m.id and p.proved_until > now()
					where ${condition} and sm.valid_until > now() order by m.id limit ${ORDINARY}`)
			).rows.map(({ number }) => number),
			size,
		);
	const forumReaders = await inSpaces(`sm.space_id = (select id from space where slug = 'everyone')`);
	const longReaders = longest[0]
		? await inSpaces(`sm.space_id = (select space_id from content where id = ${longest[0]})`)
		: [];

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
		page('forums, all of mine', undefined, get(['/forums'], forumReaders)),
		page('forum of a space', undefined, get(['/spaces/everyone/forum'], forumReaders)),
		page(
			'forum thread with 25 replies',
			2.5,
			get(
				forumThreads.map((id) => `/forums/${shortId(id)}`),
				forumReaders,
			),
		),
		...['', '?at=5001', '?before=end'].map((at) =>
			page(
				`thread of 10,000, ${at === '' ? 'start' : at === '?at=5001' ? 'middle' : 'end'}`,
				2.5,
				longest.length === 0 ? [] : get([`/forums/${shortId(longest[0] as string)}${at}`], longReaders),
			),
		),
		page('questions', undefined, get(['/questions'], members)),
		page('questions, unanswered', undefined, get(['/questions?show=unanswered'], members)),
		page(
			'question with 5 answers',
			undefined,
			get(
				questions.map((id) => `/questions/${shortId(id)}`),
				members,
			),
		),
		page(
			'topic',
			undefined,
			get(
				topics.map((slug) => `/topics/${slug}`),
				members,
			),
		),
		page(
			'case with 20 replies',
			2.5,
			get(
				(await fullCases(client)).map((id) => `/cases/${shortId(id)}`),
				members,
			),
		),
		page('notices', undefined, get(['/notices'], members)),
		// Where bench/search.ts has filled the index of this network.
		page(
			'search',
			15,
			(await ask('select true as of from search_row limit 1')).length === 0
				? []
				: get(
						['potassium', 'catheter culture', 'troponin flat', '"three criteria"'].map(
							(words) => `/search?q=${encodeURIComponent(words)}`,
						),
						members,
					),
		),
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
