// The life of a post and its replies, told through acts and reads on a real database.

import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import '#features/kinds.ts';
import { writePost } from '#features/posts/write-post.ts';
import { changeAudience } from '#kernel/content/change-audience.ts';
import { edit, readOwnWriting } from '#kernel/content/edit.ts';
import { removeByModerator, withdraw } from '#kernel/content/remove.ts';
import { noticesSince, readNotices } from '#kernel/notices/read-notices.ts';
import { follow, unfollow } from '#kernel/people/follow.ts';
import { refreshStanding } from '#kernel/people/refresh-standing.ts';
import { react } from '#kernel/reactions/react.ts';
import { reply } from '#kernel/replies/reply.ts';
import { tellOfReply } from '#kernel/replies/tell-of-reply.ts';
import { joinSpace } from '#kernel/spaces/join-space.ts';
import { pathOf } from '#kernel/stream/find-content.ts';
import { listFollowed, listNewest, listSpace, type StreamPage } from '#kernel/stream/list-stream.ts';
import { readThread } from '#kernel/stream/read-thread.ts';
import { db, pool, transact } from '#platform/db.server.ts';
import { type Id, mintId, shortId } from '#platform/ids.ts';
import { type Person, person, space, VISITOR } from '#tests/people.ts';

let lena: Person; // cardiologist
let omar: Person; // second physician
let nina: Person; // nurse
let uli: Person; // nothing proved
let mod: Person;
let physicians: Id;
let count = 0;
const key = () => `key-${++count}-for-test`;

beforeAll(async () => {
	lena = await person('Lena Berg', { profession: 'physician', specialty: 'Cardiology', country: 'SE' });
	omar = await person('Omar Haddad', { profession: 'physician', country: 'EG' });
	nina = await person('Nina Ortiz', { profession: 'nurse', country: 'ES' });
	uli = await person('Uli Neu');
	mod = await person('Mo Derator', { duties: ['moderator'] });
	physicians = await space('physicians', { any: [{ profession: 'physician' }] });
	await joinSpace(await lena.viewer(), 'physicians');
	await joinSpace(await omar.viewer(), 'physicians');
});

const titles = async (list: Promise<{ rows: { id: Id }[] }>) => (await list).rows.map((row) => row.id);

describe('a gate', () => {
	test('admits by proved credentials only, and says so', async () => {
		await expect(joinSpace(await nina.viewer(), 'physicians')).rejects.toThrow('does not admit you');
		await expect(joinSpace(await uli.viewer(), 'physicians')).rejects.toThrow('does not admit you');
		await expect(joinSpace(VISITOR, 'physicians')).rejects.toMatchObject({ kind: 'sign-in' });
	});

	test('closes when the credential ends, on every read at once', async () => {
		const ann = await person('Ann Lapse', { profession: 'physician' });
		await joinSpace(await ann.viewer(), 'physicians');
		const id = await writePost(await lena.viewer(), {
			audience: 'space',
			spaceId: physicians,
			markdown: 'for us',
			key: key(),
		});
		expect((await readThread(await ann.viewer(), 'post', id)).root.id).toBe(id);
		await transact(async (trx) => {
			await sql`update credential set state = 'lapsed' where member_id = ${ann.id}`.execute(trx);
			await refreshStanding(trx, ann.id);
		});
		await expect(readThread(await ann.viewer(), 'post', id)).rejects.toMatchObject({ kind: 'not-found' });
		expect((await ann.viewer()).spaces).toEqual([]);
	});
});

describe('a post', () => {
	test('in a gated space is answered by a colleague, and the author is told', async () => {
		const id = await writePost(await lena.viewer(), {
			audience: 'space',
			spaceId: physicians,
			markdown: 'Which **beta blocker** after this?',
			key: key(),
		});
		const { horizon } = await noticesSince(await lena.viewer(), null);
		const answer = await reply(await omar.viewer(), { parentId: id, markdown: 'Bisoprolol.', key: key() });
		await tellOfReply({ contentId: answer });
		await tellOfReply({ contentId: answer }); // an effect may run twice
		const since = await noticesSince(await lena.viewer(), horizon);
		expect(since.notices.map((notice) => [notice.actor?.name, notice.sentence])).toEqual([
			['Omar Haddad', 'replied to your post'],
		]);
		expect(await pathOf(await lena.viewer(), answer)).toBe(`/posts/${shortId(id)}#${shortId(answer)}`);
		const thread = await readThread(await lena.viewer(), 'post', id);
		expect(thread.root.card?.html).toContain('<strong>beta blocker</strong>');
		expect(thread.root.replies).toBe(1);
		expect(thread.replies.map((row) => row.author?.line)).toEqual(['Physician · Egypt']);
		for (const outsider of [await nina.viewer(), await uli.viewer(), VISITOR]) {
			await expect(readThread(outsider, 'post', id)).rejects.toMatchObject({ kind: 'not-found' });
			await expect(reply(outsider, { parentId: id, markdown: 'x', key: key() })).rejects.toThrow();
			expect(await titles(listNewest(outsider, null))).not.toContain(id);
		}
	});

	test('sent twice with one key is there once; other words under that key are refused', async () => {
		const viewer = await lena.viewer();
		const draft = { audience: 'members' as const, markdown: 'once only', key: key() };
		const [first, second] = await Promise.all([writePost(viewer, draft), writePost(viewer, draft)]);
		expect(second).toBe(first);
		await expect(writePost(viewer, { ...draft, markdown: 'other words' })).rejects.toMatchObject({ kind: 'conflict' });
		const { rows } = await sql<{ n: number }>`select count(*)::int as n from body where markdown = 'once only'`.execute(
			db,
		);
		expect(rows[0]?.n).toBe(1);
	});

	test('cannot go to an audience that its author is not of, nor into a space that does not admit', async () => {
		const viewer = await uli.viewer();
		await expect(writePost(viewer, { audience: 'verified', markdown: 'hi', key: key() })).rejects.toThrow(
			'Only verified',
		);
		await expect(
			writePost(viewer, { audience: 'space', spaceId: physicians, markdown: 'hi', key: key() }),
		).rejects.toMatchObject({ kind: 'not-found' });
		await expect(
			writePost(await lena.viewer(), { audience: 'members', outward: true, markdown: 'hi', key: key() }),
		).rejects.toThrow('public');
		const unconfirmed = await person('No Mail', { confirmed: false });
		await expect(
			writePost(await unconfirmed.viewer(), { audience: 'members', markdown: 'hi', key: key() }),
		).rejects.toThrow('Confirm your e-mail');
	});

	test('is edited by its author alone, and the earlier words are kept', async () => {
		const id = await writePost(await lena.viewer(), { audience: 'members', markdown: 'first', key: key() });
		await expect(edit(await omar.viewer(), id, { markdown: 'mine now' })).rejects.toMatchObject({ kind: 'not-found' });
		await edit(await lena.viewer(), id, { markdown: 'second' });
		expect((await readThread(await omar.viewer(), 'post', id)).root.card?.html).toContain('second');
		const kept = await db.selectFrom('revision').select(['number', 'markdown']).where('content_id', '=', id).execute();
		expect(kept).toEqual([{ number: 1, markdown: 'first' }]);
	});

	test('shows markup as text and takes no pictures by address', async () => {
		const id = await writePost(await lena.viewer(), {
			audience: 'members',
			markdown: '<script>alert(1)</script> ![x](https://tracker.example/p.png) [a](javascript:alert(1))',
			key: key(),
		});
		const html = (await readThread(await lena.viewer(), 'post', id)).root.card?.html ?? '';
		expect(html).not.toMatch(/<script|<img|href="javascript/);
	});
});

describe('a feed', () => {
	test('follows colleagues, spaces and oneself, pages by keyset and loses nothing', async () => {
		const reader = await person('Rita Reader', { profession: 'physician' });
		expect(await titles(listFollowed(await reader.viewer(), null))).toEqual([]);
		const written: Id[] = [];
		const at = new Date();
		for (let i = 0; i < 7; i++)
			written.unshift(await writePost(await nina.viewer(), { audience: 'members', markdown: `n${i}`, key: key(), at }));
		await follow(await reader.viewer(), nina.handle);
		const seen: Id[] = [];
		let cursor: string | null = null;
		do {
			const page: StreamPage = await listFollowed(await reader.viewer(), cursor, 3);
			seen.push(...page.rows.map((row) => row.id));
			cursor = page.older;
		} while (cursor);
		expect(seen).toEqual(written); // the same moment for all: the id decides
		await unfollow(await reader.viewer(), nina.handle);
		expect(await titles(listFollowed(await reader.viewer(), null))).toEqual([]);
		expect((await readNotices(await nina.viewer(), null)).notices[0]?.sentence).toBe('follows you now');
	});

	test('holds what is new in one’s spaces', async () => {
		const id = await writePost(await lena.viewer(), {
			audience: 'space',
			spaceId: physicians,
			markdown: 'new',
			key: key(),
		});
		expect(await titles(listFollowed(await omar.viewer(), null))).toContain(id);
		expect(await titles(listSpace(await omar.viewer(), physicians, null))).toContain(id);
	});
});

describe('thanks', () => {
	test('count once a member, whatever the tabs do', async () => {
		const id = await writePost(await lena.viewer(), { audience: 'members', markdown: 'tip', key: key() });
		const viewer = await omar.viewer();
		await Promise.all([react(viewer, id, 'thanks'), react(viewer, id, 'thanks')]);
		expect((await readThread(viewer, 'post', id)).root).toMatchObject({ reactions: 1, mine: 'thanks' });
		await react(viewer, id, null);
		await react(viewer, id, null);
		expect((await readThread(viewer, 'post', id)).root).toMatchObject({ reactions: 0, mine: null });
	});
});

describe('taking away', () => {
	test('a moderator’s removal leaves a tombstone and tells the author why', async () => {
		const id = await writePost(await lena.viewer(), { audience: 'members', markdown: 'root', key: key() });
		const bad = await reply(await uli.viewer(), { parentId: id, markdown: 'buy my pills', key: key() });
		await expect(removeByModerator(await omar.viewer(), bad, { rule: 'Promotion', reason: 'x' })).rejects.toMatchObject(
			{ kind: 'not-found' },
		);
		await removeByModerator(await mod.viewer(), bad, { rule: 'Promotion', reason: 'It advertises.' });
		const thread = await readThread(await omar.viewer(), 'post', id);
		expect(thread.replies).toMatchObject([
			{ id: bad, author: null, card: null, removal: 'removed by a moderator: Promotion' },
		]);
		expect(JSON.stringify(thread)).not.toContain('Derator');
		expect(JSON.stringify(thread)).not.toContain('pills');
		expect(thread.root.replies).toBe(0);
		expect((await readNotices(await uli.viewer(), null)).notices[0]?.sentence).toContain('It advertises.');
	});

	test('a withdrawn reply says that its author took it back', async () => {
		const id = await writePost(await lena.viewer(), { audience: 'members', markdown: 'root', key: key() });
		const own = await reply(await uli.viewer(), { parentId: id, markdown: 'too fast', key: key() });
		await withdraw(await uli.viewer(), own);
		const thread = await readThread(await omar.viewer(), 'post', id);
		expect(thread.root.removal).toBeNull();
		expect(thread.replies).toMatchObject([{ id: own, author: null, removal: 'taken back by its author' }]);
	});

	test('a withdrawn root is gone for all', async () => {
		const id = await writePost(await lena.viewer(), { audience: 'public', markdown: 'oops', key: key() });
		await withdraw(await lena.viewer(), id);
		await expect(readThread(await lena.viewer(), 'post', id)).rejects.toMatchObject({ kind: 'not-found' });
	});
});

describe('the audience', () => {
	test('is changed by the author for the whole thread, and never widened over others’ heads', async () => {
		const id = await writePost(await lena.viewer(), { audience: 'members', markdown: 'for members', key: key() });
		const answer = await reply(await omar.viewer(), { parentId: id, markdown: 'an answer', key: key() });
		await expect(changeAudience(await lena.viewer(), id, 'public')).rejects.toThrow('only be narrowed');
		// Its page offers what the act admits.
		const offered = (await readOwnWriting(await lena.viewer(), id)).audience;
		expect(offered).toEqual({ now: 'members', choices: ['members', 'verified', 'connections'], othersReplied: true });
		const alone = await writePost(await lena.viewer(), { audience: 'members', markdown: 'alone', key: key() });
		for (const audience of (await readOwnWriting(await lena.viewer(), alone)).audience?.choices ?? [])
			await changeAudience(await lena.viewer(), alone, audience);
		const plain = await writePost(await uli.viewer(), { audience: 'members', markdown: 'plain', key: key() });
		expect((await readOwnWriting(await uli.viewer(), plain)).audience?.choices).not.toContain('verified');
		expect((await readOwnWriting(await omar.viewer(), answer)).audience).toBeNull();
		await expect(changeAudience(await omar.viewer(), id, 'verified')).rejects.toMatchObject({ kind: 'not-found' });
		await changeAudience(await lena.viewer(), id, 'verified');
		await expect(readThread(await uli.viewer(), 'post', id)).rejects.toMatchObject({ kind: 'not-found' });
		await expect(pathOf(await uli.viewer(), answer)).rejects.toMatchObject({ kind: 'not-found' });
		expect((await readThread(await nina.viewer(), 'post', id)).replies).toHaveLength(1);
	});
});

describe('erasing', () => {
	test('leaves no word, revision, photo or file in the database', async () => {
		const id = await writePost(await lena.viewer(), {
			audience: 'members',
			markdown: 'Frau Hintermoser one',
			key: key(),
		});
		await edit(await lena.viewer(), id, { markdown: 'Frau Hintermoser two' });
		await reply(await omar.viewer(), { parentId: id, markdown: 'careful', key: key() });
		await removeByModerator(await mod.viewer(), id, { rule: 'Patients’ privacy', reason: 'A name.' });
		const { rows: tables } = await sql<{ name: string }>`select format('%I.%I', schemaname, tablename) as name
			from pg_tables where schemaname in ('public', 'auth', 'graphile_worker')`.execute(db);
		for (const { name } of tables) {
			const { rows } = await sql<{
				n: number;
			}>`select count(*)::int as n from ${sql.raw(name)} t where t::text like '%Hintermoser%'`.execute(db);
			expect(rows[0]?.n, name).toBe(0);
		}
		await expect(readThread(await lena.viewer(), 'post', id)).rejects.toMatchObject({ kind: 'not-found' });
	});
});

describe('a race', () => {
	test('between a reply and a change of audience cannot leak the reply', async () => {
		const id = await writePost(await lena.viewer(), { audience: 'members', markdown: 'soon narrower', key: key() });
		const changer = await pool().connect();
		try {
			await changer.query('begin');
			await changer.query('select from content where id = $1 for update', [id]);
			// Refused while the lines below still run: somebody must be listening by then.
			const refused = expect(
				reply(await uli.viewer(), { parentId: id, markdown: 'late', key: key() }),
			).rejects.toMatchObject({ kind: 'not-found' });
			await changer.query(`update content set audience = 'verified' where root_id = $1`, [id]);
			await changer.query('commit');
			await refused;
		} finally {
			changer.release();
		}
	});
});

test('a reply that comes while its root is being widened counts: nothing is opened over its author’s head', async () => {
	const id = await writePost(await lena.viewer(), { audience: 'verified', markdown: 'for colleagues', key: key() });
	const writer = await pool().connect();
	try {
		// The reply holds the root, as reply() does, and is not committed yet.
		await writer.query('begin');
		await writer.query('select from content where id = $1 for share', [id]);
		const replyId = mintId();
		await writer.query(
			`insert into content (id, kind, principal_id, root_id, parent_id, number, audience, host_id, published_at)
			select $1, 'reply', $2, id, id, 1, audience, host_id, now() from content where id = $3`,
			[replyId, uli.id, id],
		);
		const refused = expect(changeAudience(await lena.viewer(), id, 'public')).rejects.toMatchObject({
			field: 'audience',
		});
		// Until the change waits for the row.
		await expect
			.poll(
				async () =>
					(await sql`select from pg_locks where not granted and transactionid is not null`.execute(db)).rows.length,
			)
			.toBeGreaterThan(0);
		await writer.query('commit');
		await refused;
		const { rows } = await sql<{ audience: string }>`select audience from content where id = ${id}`.execute(db);
		expect(rows[0]?.audience).toBe('verified');
	} finally {
		await writer.query('rollback');
		writer.release();
	}
});

test('the same edit sent twice at the same moment changes once, and neither is refused', async () => {
	const id = await writePost(await lena.viewer(), { audience: 'members', markdown: 'before', key: key() });
	const viewer = await lena.viewer();
	await Promise.all([1, 2, 3].map(() => edit(viewer, id, { markdown: 'after', basedOn: 0 })));
	const { rows } = await sql<{ markdown: string }>`select markdown from revision where content_id = ${id}`.execute(db);
	expect(rows.map((row) => row.markdown)).toEqual(['before']);
});

test('a notice that commits late is still delivered', async () => {
	const { horizon } = await noticesSince(await lena.viewer(), null);
	const slow = await pool().connect();
	try {
		await slow.query('begin');
		await slow.query(
			`insert into notice (id, member_id, kind, words, fact) values ($1, $2, 'note', '{"sentence": "slow"}', 'slow')`,
			[mintId(), lena.id],
		);
		await sql`insert into notice (id, member_id, kind, words, fact)
			values (${mintId()}, ${lena.id}, 'note', '{"sentence": "quick"}', 'quick')`.execute(db);
		const first = await noticesSince(await lena.viewer(), horizon);
		expect(first.notices.map((notice) => notice.sentence)).toContain('quick');
		await slow.query('commit');
		const second = await noticesSince(await lena.viewer(), first.horizon);
		expect(second.notices.map((notice) => notice.sentence)).toContain('slow');
	} finally {
		slow.release();
	}
});
