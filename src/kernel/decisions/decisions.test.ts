// What moderators decide, whom they tell, and the appeal to somebody who did not decide.

import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import '#features/kinds.ts';
import { readSuspension } from '#features/accounts/suspension.ts';
import { suspend } from '#features/admin/suspend.ts';
import { writePost } from '#features/posts/write-post.ts';
import { readSpaceLog } from '#features/spaces/space-log.ts';
import { describeOwnPictures, readOwnPictures } from '#kernel/attachments/own-pictures.ts';
import { visibleTo } from '#kernel/audience/visible-to.ts';
import { removeByModerator } from '#kernel/content/remove.ts';
import { readNotices } from '#kernel/notices/read-notices.ts';
import { reply } from '#kernel/replies/reply.ts';
import { coverPictures, readCoverable, uncoverPictures } from '#kernel/reports/cover.ts';
import { keepReported, lockReported, passOn, warnAuthor } from '#kernel/reports/judge.ts';
import { readReported, readReportQueue } from '#kernel/reports/read-reported.ts';
import { report } from '#kernel/reports/report.ts';
import { joinSpace } from '#kernel/spaces/join-space.ts';
import { db } from '#platform/db.server.ts';
import { type Id, mintId, readShortId } from '#platform/ids.ts';
import { type Person, person, space, VISITOR } from '#tests/people.ts';
import { appeal, decideAppeal, listAppeals, readAppeal } from './appeal.ts';
import { readDecision } from './read-decision.ts';
import { readDecisionLog } from './read-log.ts';

let lena: Person;
let ria: Person; // reports
let owner: Person; // of the space
let mod: Person;
let other: Person; // a second moderator
let ada: Person; // administrator
let room: Id;
let count = 0;
const key = () => `decisions-key-${++count}`;
const notFound = { kind: 'not-found' };
const why = { rule: 'Promotion', reason: 'It sells a product.' };
const write = async (by: Person, spaceId: Id | null = null) =>
	writePost(await by.viewer(), {
		audience: spaceId ? 'space' : 'members',
		spaceId,
		markdown: `text ${++count}`,
		key: key(),
	});
const queued = async (by: Person) =>
	(await readReportQueue(await by.viewer(), null)).entries.map((entry) => entry.contentId);
const told = async (by: Person) => (await readNotices(await by.viewer(), null)).notices[0];
/** The decision to which the newest notice leads. */
const decisionOf = async (by: Person): Promise<Id> =>
	readShortId(/^\/decisions\/(\w+)$/.exec((await told(by))?.path ?? '')?.[1] ?? '') as Id;
const appealOf = async (by: Person): Promise<Id> =>
	readShortId(/^\/appeals\/(\w+)$/.exec((await told(by))?.path ?? '')?.[1] ?? '') as Id;
const sees = async (by: Person, id: Id) =>
	(await sql`select from content where id = ${id} and ${visibleTo(await by.viewer())}`.execute(db)).rows.length === 1;

beforeAll(async () => {
	lena = await person('Lena Berg', { profession: 'physician' });
	ria = await person('Ria Reports', { profession: 'physician' });
	owner = await person('Ona Owner', { profession: 'physician' });
	mod = await person('Mo Derator', { duties: ['moderator'] });
	other = await person('Ola Second', { duties: ['moderator'] });
	ada = await person('Ada Admin', { duties: ['administrator'] });
	room = await space('room', { any: [{ profession: 'physician' }] });
	for (const one of [lena, ria, owner]) await joinSpace(await one.viewer(), 'room');
	await sql`update space_member set role = 'owner' where member_id = ${owner.id} and space_id = ${room}`.execute(db);
});

test('in a space its own moderators come first, those of the network later or when it cannot wait', async () => {
	const slow = await write(lena, room);
	await report(await ria.viewer(), slow, { reason: 'promotion', details: '' });
	expect([await queued(owner), await queued(mod)].map((queue) => queue.includes(slow))).toEqual([true, false]);
	await sql`update report set network_from = now() where content_id = ${slow}`.execute(db);
	expect(await queued(mod)).toContain(slow);
	await keepReported(await mod.viewer(), slow);

	const urgent = await write(lena, room);
	await report(await ria.viewer(), urgent, { reason: 'patient-privacy', details: '' });
	expect(await queued(mod)).toContain(urgent);
	await keepReported(await owner.viewer(), urgent);

	// Nobody in the space may judge what its only moderator wrote.
	const own = await write(owner, room);
	await report(await ria.viewer(), own, { reason: 'promotion', details: '' });
	expect([await queued(owner), await queued(mod)].map((queue) => queue.includes(own))).toEqual([false, true]);
	await keepReported(await mod.viewer(), own);
});

test('the judge sees what was answered, without names, and passes on what is too close', async () => {
	const root = await write(lena, room);
	const answer = await reply(await ria.viewer(), { parentId: root, markdown: 'harsh', key: key() });
	await report(await lena.viewer(), answer, { reason: 'harassment', details: '' });
	const opened = await readReported(await owner.viewer(), answer);
	expect(opened).toMatchObject({ mayPassOn: true, context: [{ what: 'root', words: expect.stringMatching(/^text/) }] });
	await passOn(await owner.viewer(), answer);
	expect((await told(mod))?.sentence).toContain('pass a report on');
	expect((await readReported(await mod.viewer(), answer)).mayPassOn).toBe(false);
	await warnAuthor(await mod.viewer(), answer, { rule: 'Attack on a person', reason: 'It goes at a person.' });
	expect((await told(ria))?.sentence).toBe('A moderator warns you (Attack on a person): It goes at a person.');
	expect((await told(lena))?.sentence).toBe('What you reported was looked at. Its author was warned; the text stays.');
	expect(await sees(lena, answer)).toBe(true);
});

test('pictures that are hard to look at are covered: the author keeps them, does not bare them, and appeals', async () => {
	const bare = await write(lena);
	await expect(coverPictures(await mod.viewer(), bare, { reason: 'A wound.', shows: '' })).rejects.toMatchObject({
		kind: 'conflict',
	});
	const id = await write(lena);
	const [own, unnamed] = [mintId(), mintId()];
	await sql`insert into attachment (id, principal_id, content_id, position, media_type, width, height, alt, veiled)
		values (${own}, ${lena.id}, ${id}, 1, 'image/webp', 8, 6, 'A burn', true), (${unnamed}, ${lena.id}, ${id}, 2, 'image/webp', 8, 6, '', false)`.execute(
		db,
	);
	await report(await ria.viewer(), id, { reason: 'other', details: 'Not before breakfast.' });
	for (const stranger of [lena, ria, ada])
		await expect(
			coverPictures(await stranger.viewer(), id, { reason: 'A wound.', shows: 'A wound' }),
		).rejects.toMatchObject(notFound);
	await expect(coverPictures(await mod.viewer(), id, { reason: ' ', shows: 'A wound' })).rejects.toMatchObject({
		field: 'reason',
	});
	await expect(coverPictures(await mod.viewer(), id, { reason: 'A wound.', shows: '' })).rejects.toMatchObject({
		field: 'shows',
	});
	await coverPictures(await mod.viewer(), id, { reason: 'A wound, open.', shows: 'A wound of the leg' });
	const veiled = async () =>
		(await readOwnPictures(await lena.viewer(), id)).map((one) => [one.alt, one.veiled, one.held]);
	const covered = [
		['A burn', true, false],
		['A wound of the leg', true, true],
	];
	expect(await veiled()).toEqual(covered);
	expect(await readCoverable(id)).toEqual({ bare: 0, unnamed: 0, held: 1 });
	expect((await told(ria))?.sentence).toContain('covered now until a reader asks');
	expect(await queued(mod)).not.toContain(id);
	// Neither box is ticked in the form that the author sends.
	await describeOwnPictures(await lena.viewer(), id, new FormData(), false);
	expect(await veiled()).toEqual([['A burn', false, false], covered[1]]);
	const decision = await decisionOf(lena);
	expect(await readDecision(await lena.viewer(), decision, null)).toMatchObject({
		action: 'cover',
		reason: 'A wound, open.',
		onReport: true,
		mayAppeal: true,
	});
	await appeal(await lena.viewer(), decision, { words: 'It is a teaching picture.', token: null });
	await decideAppeal(await other.viewer(), await appealOf(other), { outcome: 'reversed', reason: 'So it is.' });
	expect((await readOwnPictures(await lena.viewer(), id)).map(({ veiled, held }) => veiled || held)).toEqual([
		false,
		false,
	]);
	// And by the moderator's own second thoughts.
	await coverPictures(await mod.viewer(), id, { reason: 'A wound.', shows: '' });
	await uncoverPictures(await mod.viewer(), id);
	await uncoverPictures(await mod.viewer(), id);
	expect(await readCoverable(id)).toMatchObject({ held: 0, bare: 2 });
	expect((await told(lena))?.sentence).toContain('took the cover off');
});

test('a removal is appealed to somebody who did not decide, and comes back (DSA Articles 17 and 20)', async () => {
	const root = await write(lena, room);
	const id = await reply(await lena.viewer(), { parentId: root, markdown: 'my reply', key: key() });
	await report(await ria.viewer(), id, { reason: 'promotion', details: '' });
	await removeByModerator(await owner.viewer(), id, why);
	const decision = await decisionOf(lena);
	expect(await readDecision(await lena.viewer(), decision, null)).toMatchObject({
		action: 'remove',
		rule: 'Promotion',
		reason: 'It sells a product.',
		onReport: true,
		concernsMe: true,
		mayAppeal: true,
		space: 'room',
	});
	expect(await readDecision(await ria.viewer(), decision, null)).toMatchObject({ concernsMe: false });
	for (const stranger of [owner, mod])
		await expect(readDecision(await stranger.viewer(), decision, null)).rejects.toMatchObject(notFound);
	await expect(readDecision(VISITOR, decision, 'false')).rejects.toMatchObject({ kind: 'sign-in' });

	await expect(appeal(await lena.viewer(), decision, { words: ' ', token: null })).rejects.toMatchObject({
		field: 'words',
	});
	await appeal(await lena.viewer(), decision, { words: 'It names no product.', token: null });
	await appeal(await lena.viewer(), decision, { words: 'It names no product.', token: null });
	const waiting = await appealOf(mod);
	await expect(listAppeals(await owner.viewer())).rejects.toMatchObject(notFound);
	expect(await readAppeal(await mod.viewer(), waiting)).toMatchObject({
		words: 'It names no product.',
		text: 'my reply',
		byReporter: false,
	});
	await decideAppeal(await mod.viewer(), waiting, { outcome: 'reversed', reason: 'No product is named.' });
	await expect(decideAppeal(await other.viewer(), waiting, { outcome: 'upheld', reason: 'x' })).rejects.toMatchObject(
		notFound,
	);
	expect(await sees(ria, id)).toBe(true);
	const { rows } = await sql<{ replies: number }>`select replies from tally where content_id = ${root}`.execute(db);
	expect(rows[0]?.replies).toBe(1);
	expect((await told(lena))?.sentence).toContain('No product is named.');
	const { lines } = await readSpaceLog(await ria.viewer(), 'room', null);
	expect(lines[0]).toMatchObject({ sentence: 'A text was removed. Rule: Promotion.', outcome: 'reversed' });
});

test('whoever decided, is concerned or reported never judges the appeal; a reporter may appeal too', async () => {
	const id = await write(lena);
	await report(await other.viewer(), id, { reason: 'promotion', details: '' });
	await keepReported(await mod.viewer(), id);
	const decision = await decisionOf(other);
	await appeal(await other.viewer(), decision, { words: 'Look again.', token: null });
	// The author is not told of a report that came to nothing, and finds nothing.
	await expect(readDecision(await lena.viewer(), decision, null)).rejects.toMatchObject(notFound);
	for (const out of [mod, other]) expect(await listAppeals(await out.viewer())).toEqual([]);
	const [waiting] = await listAppeals(await ada.viewer());
	expect(waiting).toMatchObject({ action: 'keep', byReporter: true });
	await decideAppeal(await ada.viewer(), waiting?.id as Id, { outcome: 'upheld', reason: 'It is a question.' });
	expect((await told(other))?.sentence).toContain('the decision stands: It is a question.');
});

test('a closed discussion opens again after an appeal', async () => {
	const root = await write(lena, room);
	await report(await ria.viewer(), root, { reason: 'harassment', details: '' });
	await lockReported(await owner.viewer(), root, { rule: 'Attack on a person', reason: 'It turns in circles.' });
	const answer = async () => reply(await ria.viewer(), { parentId: root, markdown: 'x', key: key() });
	await expect(answer()).rejects.toThrow('closed');
	await appeal(await lena.viewer(), await decisionOf(lena), { words: 'It does not.', token: null });
	await decideAppeal(await other.viewer(), await appealOf(other), { outcome: 'reversed', reason: 'Right.' });
	await answer();
});

test('a suspended member appeals by the link of the letter, without signing in', async () => {
	const sus = await person('Sus Pended');
	const account = await db.selectFrom('member').select('account_id').where('id', '=', sus.id).executeTakeFirstOrThrow();
	await suspend(await mod.viewer(), sus.handle, {
		until: new Date(Date.now() + 5 * 864e5),
		reason: 'Promotion, three times.',
	});
	const path = (await readSuspension(account.account_id))?.appealPath as string;
	const [, short, token] = /^\/decisions\/(\w+)\?token=(.+)$/.exec(path) as RegExpExecArray;
	const id = readShortId(short as string) as Id;
	expect(await readDecision(VISITOR, id, token as string)).toMatchObject({
		action: 'suspend',
		concernsMe: true,
		mayAppeal: true,
	});
	await appeal(VISITOR, id, { words: 'It was a safety notice.', token: token as string });
	await decideAppeal(await other.viewer(), await appealOf(other), { outcome: 'reversed', reason: 'It was.' });
	expect(await readSuspension(account.account_id)).toBeNull();
	const { lines, counts } = await readDecisionLog(await ria.viewer(), null);
	expect(lines[0]).toMatchObject({ action: 'suspend', outcome: 'reversed' });
	expect(JSON.stringify([lines, counts])).not.toMatch(/Sus|safety|three times/);
});
