// Living together: changing and taking back one's own words, reporting, judging, and no longer meeting somebody.

import { sql } from 'kysely';
import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import '#features/kinds.ts';
import { writePost } from '#features/posts/write-post.ts';
import { readProfile } from '#features/profiles/read-profile.ts';
import { addPhoto } from '#kernel/attachments/add-photo.ts';
import { edit, readOwnWriting } from '#kernel/content/edit.ts';
import { removeByModerator, withdraw } from '#kernel/content/remove.ts';
import { readNotices } from '#kernel/notices/read-notices.ts';
import { block, listBlocked, unblock } from '#kernel/people/block.ts';
import { follow } from '#kernel/people/follow.ts';
import { reply } from '#kernel/replies/reply.ts';
import { tellOfReply } from '#kernel/replies/tell-of-reply.ts';
import { keepReported, passOn } from '#kernel/reports/judge.ts';
import { readReported, readReportQueue } from '#kernel/reports/read-reported.ts';
import { readReportable, report } from '#kernel/reports/report.ts';
import { joinSpace, leaveSpace } from '#kernel/spaces/join-space.ts';
import { pathOf } from '#kernel/stream/find-content.ts';
import { listFollowed, listNewest, listPrincipal } from '#kernel/stream/list-stream.ts';
import { readThread } from '#kernel/stream/read-thread.ts';
import { db, pool } from '#platform/db.server.ts';
import { type Id, shortId } from '#platform/ids.ts';
import { type Person, person, space, VISITOR } from '#tests/people.ts';

let lena: Person; // physician, in the space
let omar: Person; // physician, in the space
let uli: Person; // nothing proved
let mod: Person; // moderator of the network, in no space
let other: Person; // a second moderator
let owner: Person; // owner of the space and nothing else
let physicians: Id;
let count = 0;
const key = () => `community-key-${++count}`;
const write = async (by: Person, markdown: string, audience: 'public' | 'members' | 'connections' = 'members') =>
	writePost(await by.viewer(), { audience, markdown, key: key() });
const writeInSpace = async (by: Person, markdown: string) =>
	writePost(await by.viewer(), { audience: 'space', spaceId: physicians, markdown, key: key() });
const sentences = async (of: Person) =>
	(await readNotices(await of.viewer(), null)).notices.map((notice) => notice.sentence);
const queued = async (by: Person) =>
	(await readReportQueue(await by.viewer(), null)).entries.map((entry) => entry.contentId);
const audited = async (act: string, subject: Id) =>
	(
		await db.selectFrom('audit').select('actor_id').where('act', '=', act).where('subject_id', '=', subject).execute()
	).map((line) => line.actor_id);

const notFound = { kind: 'not-found' };

beforeAll(async () => {
	lena = await person('Lena Berg', { profession: 'physician', country: 'SE' });
	omar = await person('Omar Haddad', { profession: 'physician', country: 'EG' });
	uli = await person('Uli Neu');
	mod = await person('Mo Derator', { duties: ['moderator'] });
	other = await person('Ada Second', { duties: ['moderator'] });
	owner = await person('Ona Owner', { profession: 'physician' });
	physicians = await space('physicians', { any: [{ profession: 'physician' }] });
	for (const one of [lena, omar, owner]) await joinSpace(await one.viewer(), 'physicians');
	await sql`update space_member set role = 'owner' where member_id = ${owner.id}`.execute(db);
});

describe('one’s own words', () => {
	test('are read, changed and taken back by their author alone', async () => {
		const id = await write(lena, 'first');
		for (const stranger of [await omar.viewer(), await mod.viewer()]) {
			await expect(readOwnWriting(stranger, id)).rejects.toMatchObject(notFound);
			await expect(edit(stranger, id, { markdown: 'mine' })).rejects.toMatchObject(notFound);
			await expect(withdraw(stranger, id)).rejects.toMatchObject(notFound);
		}
		await expect(readOwnWriting(VISITOR, id)).rejects.toMatchObject({ kind: 'sign-in' });
		await edit(await lena.viewer(), id, { markdown: 'second', basedOn: 0 });
		expect(await readOwnWriting(await lena.viewer(), id)).toMatchObject({
			markdown: 'second',
			mayEdit: true,
			basedOn: 1,
			revisions: [{ number: 1, markdown: 'first' }],
		});
	});

	test('sent twice are changed once; a change made in another window is not lost', async () => {
		const id = await write(lena, 'one');
		await edit(await lena.viewer(), id, { markdown: 'two', basedOn: 0 });
		await edit(await lena.viewer(), id, { markdown: 'two', basedOn: 0 });
		expect((await readOwnWriting(await lena.viewer(), id)).revisions).toHaveLength(1);
		await expect(
			edit(await lena.viewer(), id, { markdown: 'from the other window', basedOn: 0 }),
		).rejects.toMatchObject({
			kind: 'conflict',
		});
		expect((await readOwnWriting(await lena.viewer(), id)).markdown).toBe('two');
	});

	test('that named a patient leave no earlier version', async () => {
		const id = await write(lena, 'Mr Example of ward three');
		await edit(await lena.viewer(), id, { markdown: 'a man', forget: true });
		const { rows } = await sql<{ markdown: string }>`select markdown from revision where content_id = ${id}`.execute(
			db,
		);
		expect(rows).toEqual([{ markdown: '' }]);
		expect(await audited('content.forget-revisions', id)).toEqual([lena.id]);
	});

	test('stay editable only where one still writes, and can be taken back anywhere', async () => {
		const guest = await person('Gus Guest', { profession: 'physician' });
		await joinSpace(await guest.viewer(), 'physicians');
		const root = await writeInSpace(lena, 'root');
		const id = await reply(await guest.viewer(), { parentId: root, markdown: 'hello', key: key() });
		await leaveSpace(await guest.viewer(), 'physicians');
		await expect(edit(await guest.viewer(), id, { markdown: 'still here' })).rejects.toMatchObject(notFound);
		expect((await readOwnWriting(await guest.viewer(), id)).mayEdit).toBe(false);
		await withdraw(await guest.viewer(), id);
		await withdraw(await guest.viewer(), id); // the form was sent twice
		const thread = await readThread(await lena.viewer(), 'post', root);
		expect(thread.root.replies).toBe(0);
		expect(thread.replies).toMatchObject([{ id, card: null }]);
		await expect(readOwnWriting(await guest.viewer(), id)).rejects.toMatchObject(notFound);
	});
});

describe('a report', () => {
	test('needs eyes on the thing, words for “something else”, and another’s text', async () => {
		const id = await writeInSpace(lena, 'for physicians');
		const given = { reason: 'spam' as const, details: '' };
		await expect(report(await uli.viewer(), id, given)).rejects.toMatchObject(notFound);
		await expect(readReportable(await uli.viewer(), id)).rejects.toMatchObject(notFound);
		// A plain text is kept as Markdown alone; the form shows it all the same.
		expect((await readReportable(await omar.viewer(), id)).html).toContain('for physicians');
		await expect(report(VISITOR, id, given)).rejects.toMatchObject({ kind: 'sign-in' });
		await expect(report(await lena.viewer(), id, given)).rejects.toThrow('your own');
		await expect(report(await omar.viewer(), id, { reason: 'other', details: ' ' })).rejects.toMatchObject({
			field: 'details',
		});
		await expect(readReported(await mod.viewer(), id)).rejects.toMatchObject(notFound);
	});

	test('opens to the judges what they could not see, that alone, and leaves a trace', async () => {
		const root = await writeInSpace(lena, 'the root');
		const png = await sharp({ create: { width: 64, height: 48, channels: 3, background: 'red' } })
			.png()
			.toBuffer();
		const photo = await addPhoto(await omar.viewer(), new Blob([new Uint8Array(png)]), 'a red field', key());
		const id = await reply(await omar.viewer(), {
			parentId: root,
			markdown: 'a harsh word',
			attachmentIds: [photo],
			key: key(),
		});
		await expect(readReported(await mod.viewer(), id)).rejects.toMatchObject(notFound);
		await report(await lena.viewer(), id, { reason: 'harassment', details: 'at me' });
		// Those of the space come first; those of the network when it is passed on to them, or was let lie.
		expect(await queued(mod)).not.toContain(id);
		await expect(readReported(await mod.viewer(), id)).rejects.toMatchObject(notFound);
		await expect(passOn(await lena.viewer(), id)).rejects.toMatchObject(notFound);
		await passOn(await owner.viewer(), id);
		await report(await owner.viewer(), id, { reason: 'harassment', details: '' });
		expect(await queued(mod)).toContain(id);
		const opened = await readReported(await mod.viewer(), id);
		expect(opened).toMatchObject({ space: 'physicians', mayVisit: false, reports: [{ details: 'at me' }, {}] });
		expect(opened.html).toContain('a harsh word');
		expect(opened.photos).toMatchObject([{ alt: 'a red field', source: expect.stringMatching(/^data:image\//) }]);
		expect(JSON.stringify(opened)).not.toContain('Lena');
		expect(await audited('report.read', id)).toEqual([mod.id]);
		// Nothing beside it: not the thread, not the root, not the space.
		await expect(readReported(await mod.viewer(), root)).rejects.toMatchObject(notFound);
		await expect(pathOf(await mod.viewer(), id)).rejects.toMatchObject(notFound);
		for (const one of [uli, lena]) await expect(readReported(await one.viewer(), id)).rejects.toMatchObject(notFound);
		await keepReported(await mod.viewer(), id);
		await expect(readReported(await mod.viewer(), id)).rejects.toMatchObject(notFound);
		expect(await sentences(lena)).toContain('What you reported was looked at and stays.');
	});

	test('in a space is judged by its owner too, elsewhere not', async () => {
		const inside = await writeInSpace(lena, 'inside');
		const outside = await write(lena, 'outside', 'public');
		for (const id of [inside, outside]) await report(await omar.viewer(), id, { reason: 'spam', details: '' });
		expect(await queued(owner)).toContain(inside);
		expect(await queued(owner)).not.toContain(outside);
		await expect(readReported(await owner.viewer(), outside)).rejects.toMatchObject(notFound);
		await expect(removeByModerator(await owner.viewer(), outside, { rule: 'Spam', reason: 'x' })).rejects.toMatchObject(
			notFound,
		);
		await removeByModerator(await owner.viewer(), inside, { rule: 'Spam', reason: 'Twice the same.' });
		await expect(readReportQueue(await lena.viewer(), null)).rejects.toMatchObject(notFound);
	});

	test('is never judged by the one whom it concerns', async () => {
		const id = await write(mod, 'my own words');
		await report(await lena.viewer(), id, { reason: 'misinformation', details: '' });
		expect(await queued(mod)).not.toContain(id);
		await expect(readReported(await mod.viewer(), id)).rejects.toMatchObject(notFound);
		await expect(keepReported(await mod.viewer(), id)).rejects.toMatchObject(notFound);
		expect(await queued(other)).toContain(id);
		await keepReported(await other.viewer(), id);
	});

	test('ends in a removal that author and reporters hear of once, with rule and reason', async () => {
		const ben = await person('Ben Author');
		const ria = await person('Ria Reporter');
		const sam = await person('Sam Reporter');
		const id = await write(ben, 'Buy this', 'public');
		for (const one of [ria, sam]) {
			await report(await one.viewer(), id, { reason: 'promotion', details: '' });
			await report(await one.viewer(), id, { reason: 'promotion', details: '' });
		}
		const why = { rule: 'Promotion', reason: 'It sells a product.' };
		await expect(removeByModerator(await mod.viewer(), id, { ...why, rule: 'A whim' })).rejects.toMatchObject({
			field: 'rule',
		});
		const both = await Promise.allSettled([
			removeByModerator(await mod.viewer(), id, why),
			removeByModerator(await other.viewer(), id, why),
		]);
		expect(both.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected']);
		expect(await sentences(ben)).toEqual(['What you wrote was removed (Promotion): It sells a product.']);
		for (const one of [ria, sam])
			expect(await sentences(one)).toEqual(['What you reported was removed. Thank you for looking out.']);
		await expect(readThread(VISITOR, 'post', id)).rejects.toMatchObject(notFound);
		expect(await audited('content.remove', id)).toHaveLength(1);
	});

	test('is not escaped by taking the words back, nor by changing them', async () => {
		const eve = await person('Eve Author');
		const id = await write(eve, 'a threat');
		await report(await lena.viewer(), id, { reason: 'harassment', details: '' });
		await edit(await eve.viewer(), id, { markdown: 'a kindness' });
		await withdraw(await eve.viewer(), id);
		const opened = await readReported(await mod.viewer(), id);
		expect(opened).toMatchObject({ withdrawn: true, changedSince: [{ markdown: 'a threat' }] });
		await removeByModerator(await mod.viewer(), id, { rule: 'Attack on a person', reason: 'It threatens.' });
		expect((await sentences(eve))[0]).toContain('It threatens.');
		expect(await queued(mod)).not.toContain(id);
	});

	test('is told to those who judge it, once while it is open, and to nobody whom it concerns', async () => {
		const jude = await person('Jude One', { duties: ['moderator'] });
		const judy = await person('Judy Two', { duties: ['moderator'] });
		const [ria, sam] = [await person('Ria Reports'), await person('Sam Reports')];
		const told = async (who: Person) =>
			(await readNotices(await who.viewer(), null)).notices.filter((one) => one.kind === 'reported');
		const id = await write(judy, 'by a moderator');
		await Promise.all([ria, sam].map(async (one) => report(await one.viewer(), id, { reason: 'spam', details: '' })));
		await report(await ria.viewer(), id, { reason: 'harassment', details: '' });
		expect(await told(jude)).toMatchObject([{ path: `/reports/${shortId(id)}`, actor: null }]);
		for (const one of [judy, ria, owner])
			expect((await told(one)).map((notice) => notice.path)).not.toContain(`/reports/${shortId(id)}`);
		await keepReported(await jude.viewer(), id);
		await report(await sam.viewer(), id, { reason: 'spam', details: 'again' });
		expect(await told(jude)).toHaveLength(2);
		// In a space its own moderators hear of it too; a moderator who reports needs no telling.
		const inside = await writeInSpace(lena, 'inside a space');
		await report(await omar.viewer(), inside, { reason: 'spam', details: '' });
		expect((await told(owner)).map((notice) => notice.path)).toContain(`/reports/${shortId(inside)}`);
		const seen = await write(lena, 'seen by a moderator');
		await report(await jude.viewer(), seen, { reason: 'spam', details: '' });
		expect((await told(judy)).map((notice) => notice.path)).toContain(`/reports/${shortId(seen)}`);
		expect((await told(jude)).map((notice) => notice.path)).not.toContain(`/reports/${shortId(seen)}`);
	});

	test('made again after a decision is told again', async () => {
		const pat = await person('Pat Persistent');
		const id = await write(omar, 'kept twice');
		for (let round = 0; round < 2; round++) {
			await report(await pat.viewer(), id, { reason: 'spam', details: `round ${round}` });
			await keepReported(await mod.viewer(), id);
		}
		expect(await sentences(pat)).toHaveLength(2);
	});

	test('waits in a queue that pages without losing one', async () => {
		const written: Id[] = [];
		for (let i = 0; i < 5; i++) {
			written.push(await write(omar, `queue ${i}`));
			await report(await lena.viewer(), written[i] as Id, { reason: 'spam', details: '' });
		}
		const seen: Id[] = [];
		let cursor: string | null = null;
		do {
			const page = await readReportQueue(await mod.viewer(), cursor, 2);
			seen.push(...page.entries.map((entry) => entry.contentId));
			cursor = page.next;
		} while (cursor);
		expect(new Set(seen).size).toBe(seen.length);
		expect(seen.filter((id) => written.includes(id))).toEqual(written);
	});
});

test('a moderator removes without a report what is seen, and nothing that is hidden', async () => {
	const seen = await write(uli, 'seen');
	const hidden = await writeInSpace(lena, 'hidden');
	const why = { rule: 'Spam', reason: 'Not for here.' };
	await removeByModerator(await mod.viewer(), seen, why);
	await expect(removeByModerator(await mod.viewer(), hidden, why)).rejects.toMatchObject(notFound);
	await expect(removeByModerator(await lena.viewer(), hidden, why)).rejects.toMatchObject(notFound);
});

describe('a block', () => {
	test('hides two people from each other on list, thread, profile, feed and notices', async () => {
		const kim = await person('Kim One');
		const lou = await person('Lou Two');
		await follow(await kim.viewer(), lou.handle);
		await follow(await lou.viewer(), kim.handle);
		const byKim = await write(kim, 'by kim');
		const byLou = await write(lou, 'by lou');
		const common = await write(lena, 'common ground');
		const answer = await reply(await lou.viewer(), { parentId: common, markdown: 'lou was here', key: key() });
		const toKim = await reply(await lou.viewer(), { parentId: byKim, markdown: 'to kim', key: key() });
		await tellOfReply({ contentId: toKim });
		expect((await kim.viewer()).unread).toBe(2);
		await block(await kim.viewer(), lou.handle);
		await block(await kim.viewer(), lou.handle);
		for (const [me, you, yours] of [
			[kim, lou, byLou],
			[lou, kim, byKim],
		] as const) {
			const viewer = await me.viewer();
			const ids = async (list: Promise<{ rows: { id: Id }[] }>) => (await list).rows.map((row) => row.id);
			expect(await ids(listNewest(viewer, null))).not.toContain(yours);
			expect(await ids(listFollowed(viewer, null))).not.toContain(yours);
			expect(await ids(listPrincipal(viewer, you.id, null))).toEqual([]);
			await expect(readThread(viewer, 'post', yours)).rejects.toMatchObject(notFound);
			await expect(readProfile(viewer, you.handle)).rejects.toMatchObject(notFound);
			await expect(follow(viewer, you.handle)).rejects.toMatchObject(notFound);
			await expect(reply(viewer, { parentId: yours, markdown: 'x', key: key() })).rejects.toMatchObject(notFound);
			expect((await readNotices(viewer, null)).notices).toEqual([]);
			expect(viewer.unread).toBe(0);
		}
		const rows = async (by: Person) =>
			(await readThread(await by.viewer(), 'post', common)).replies.map(({ id }) => id);
		expect(await rows(kim)).toEqual([]);
		expect(await rows(omar)).toEqual([answer]);
		expect((await readProfile(await mod.viewer(), lou.handle)).byline.name).toBe('Lou Two');

		// Only whoever blocked can lift it, and following does not come back.
		await unblock(await lou.viewer(), kim.handle);
		await expect(readProfile(await lou.viewer(), kim.handle)).rejects.toMatchObject(notFound);
		expect((await listBlocked(await lou.viewer())).length).toBe(0);
		expect((await listBlocked(await kim.viewer())).map((one) => one.byline.name)).toEqual(['Lou Two']);
		await unblock(await kim.viewer(), lou.handle);
		expect((await readProfile(await lou.viewer(), kim.handle)).following).toBe(false);
	});

	test('cannot be answered by a block, nor aimed at oneself or at nobody', async () => {
		const ann = await person('Ann Blocker');
		const bob = await person('Bob Blocked');
		await block(await ann.viewer(), bob.handle);
		await expect(block(await bob.viewer(), ann.handle)).rejects.toMatchObject(notFound);
		await expect(block(await ann.viewer(), ann.handle)).rejects.toMatchObject({ kind: 'invalid' });
		await expect(block(await ann.viewer(), 'nobody.at.all')).rejects.toMatchObject(notFound);
		await expect(block(VISITOR, ann.handle)).rejects.toMatchObject({ kind: 'sign-in' });
	});

	test('and a follow at the same moment leave no follow', async () => {
		const ida = await person('Ida Race');
		const jon = await person('Jon Race');
		const viewer = await jon.viewer();
		const holder = await pool().connect();
		try {
			await holder.query('begin');
			await holder.query('select from principal where id = least($1::bigint, $2::bigint) for update', [ida.id, jon.id]);
			const blocking = block(await ida.viewer(), jon.handle);
			const both = Promise.allSettled([blocking, follow(viewer, ida.handle)]);
			await holder.query('commit');
			await both;
		} finally {
			holder.release();
		}
		const left = await db.selectFrom('follow').selectAll().where('follower_id', '=', jon.id).execute();
		expect(left).toEqual([]);
	});
});
