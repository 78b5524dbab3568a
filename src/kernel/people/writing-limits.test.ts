// Who writes more in an hour than a hand can is told to wait; a retry costs nothing.

import { sql } from 'kysely';
import { expect, test } from 'vitest';
import '#features/kinds.ts';
import { writePost } from '#features/posts/write-post.ts';
import { tidyWriting } from '#kernel/idempotency/tidy-writing.ts';
import { reply } from '#kernel/replies/reply.ts';
import { report } from '#kernel/reports/report.ts';
import { db } from '#platform/db.server.ts';
import type { Refusal } from '#platform/refusal.ts';
import { type Person, person } from '#tests/people.ts';
import { follow } from './follow.ts';
import { writingLimits } from './writing-limits.ts';

process.env.WRITING_LIMITS = 'yes'; // before anything reads the settings

const usedUp = (id: string, act: string, used: number) =>
	sql`insert into quota (whom, act, used) values (${id}, ${act}, ${used})
		on conflict (whom, act) do update set used = excluded.used, began_at = now()`.execute(db);

test('a new member may publish so often and no more, until the hour is over', async () => {
	const nia = await person('Nia New');
	const viewer = await nia.viewer();
	const post = (key: string) => writePost(viewer, { audience: 'members', markdown: 'text', key });
	const first = await post('key-first');
	await usedUp(nia.id, 'post', writingLimits.post.whileNew - 1);
	await post('key-the-last-one');
	const refused = (await post('key-too-many').catch((problem) => problem)) as Refusal;
	expect(refused).toMatchObject({ kind: 'too-many', status: 429 });
	expect(refused.message).toContain(`published ${writingLimits.post.whileNew} times`);
	expect(refused.retryAfter).toBeGreaterThan(3500);
	expect(await post('key-first')).toBe(first); // a retry is no new post
	await sql`update quota set began_at = now() - interval '61 minutes' where whom = ${nia.id}`.execute(db);
	await post('key-next-hour');
});

test('a proved profession and an older account have more room', async () => {
	const doc = await person('Doc Proved', { profession: 'physician' });
	await usedUp(doc.id, 'post', writingLimits.post.whileNew);
	await writePost(await doc.viewer(), { audience: 'members', markdown: 'text', key: 'key-of-doc' });
	await usedUp(doc.id, 'post', writingLimits.post.most);
	await expect(
		writePost(await doc.viewer(), { audience: 'members', markdown: 'text', key: 'key-of-doc-2' }),
	).rejects.toMatchObject({ kind: 'too-many' });
});

test('replies, reports and follows have limits of their own', async () => {
	const ann = await person('Ann Author');
	const flo = await person('Flo Flood');
	const id = await writePost(await ann.viewer(), { audience: 'members', markdown: 'text', key: 'key-of-ann' });
	const acts = {
		reply: async () => reply(await flo.viewer(), { parentId: id, markdown: 'x', key: 'key-of-flo' }),
		report: async () => report(await flo.viewer(), id, { reason: 'spam', details: '' }),
		follow: async () => follow(await flo.viewer(), ann.handle),
	};
	for (const [act, run] of Object.entries(acts)) {
		await usedUp(flo.id, act, writingLimits[act as keyof typeof acts].whileNew);
		await expect(run()).rejects.toMatchObject({ kind: 'too-many' });
	}
	// What was refused left nothing behind.
	const { rows } = await sql<{
		n: number;
	}>`select (select count(*) from report)::int + (select count(*) from follow)::int
		+ (select count(*) from content where parent_id is not null)::int as n`.execute(db);
	expect(rows[0]?.n).toBe(0);
});

test('a link waits for the second day or a proved profession, and says so', async () => {
	const new1 = await person('Lin Kless');
	const proved = await person('Pro Ved', { profession: 'nurse' });
	const write = async (who: Person, markdown: string, key: string) =>
		writePost(await who.viewer(), { audience: 'members', markdown, key });
	for (const words of ['See https://shop.example', 'see www.shop.example', '[here](shop.example/x)'])
		await expect(write(new1, words, `links-${words}`)).rejects.toMatchObject({ field: 'text', kind: 'not-allowed' });
	await write(new1, 'Smith et al., doi:10.1056/NEJMoa1911303, and [above](/posts/1)', 'links-in-words');
	await write(proved, 'See https://www.nejm.org', 'links-proved');
});

test('keys of forms are forgotten after a week, quotas after a day', async () => {
	const nia = await person('Nia Tidy');
	await sql`insert into idempotency (principal_id, key, body_hash, created_at) values
		(${nia.id}, 'key-of-last-week', '', now() - interval '8 days'), (${nia.id}, 'key-of-yesterday', '', now() - interval '1 day')`.execute(
		db,
	);
	await sql`insert into quota (whom, act, began_at) values
		(${nia.id}, 'post', now() - interval '2 days'), (${nia.id}, 'reply', now() - interval '2 hours')`.execute(db);
	await tidyWriting();
	const keys = await db.selectFrom('idempotency').select('key').where('principal_id', '=', nia.id).execute();
	expect(keys).toEqual([{ key: 'key-of-yesterday' }]);
	const { rows } = await sql`select act from quota where whom = ${nia.id}`.execute(db);
	expect(rows).toEqual([{ act: 'reply' }]);
});
