// The rules of notices on the real database: the matrix, what is gathered, quiet hours, letters, and the press that ends them.

import { sql } from 'kysely';
import { beforeEach, expect, test } from 'vitest';
import '#features/kinds.ts';
import { chooseQuietHours, quietUntil } from '#features/digest/index.ts';
import { publish } from '#kernel/content/publish.ts';
import { linkMentions } from '#kernel/mentions/link-mentions.ts';
import { notify } from '#kernel/notices/notify.ts';
import { OCCASION_NAMES, OCCASIONS, type Occasion, type Ways } from '#kernel/notices/occasions.ts';
import { markRead, openNotice, readNotices } from '#kernel/notices/read-notices.ts';
import { tellOfNews } from '#kernel/notices/tell-of-news.ts';
import { block } from '#kernel/people/block.ts';
import { follow } from '#kernel/people/follow.ts';
import { mute } from '#kernel/people/mute.ts';
import { react } from '#kernel/reactions/react.ts';
import { flushReading, noteReading } from '#kernel/reading/note-reading.ts';
import { takeStance } from '#kernel/reading/take-stance.ts';
import { reply } from '#kernel/replies/reply.ts';
import { tellOfReply } from '#kernel/replies/tell-of-reply.ts';
import { joinSpace } from '#kernel/spaces/join-space.ts';
import type { Audience } from '#kernel/tables.ts';
import { db, sent } from '#platform/db.server.ts';
import { type Id, mintId, shortId } from '#platform/ids.ts';
import { type KeptMail, listKeptMails } from '#platform/mail.server.ts';
import { type Person, person, space } from '#tests/people.ts';
import { chooseEverywhere, chooseInSpace, readChoices, readSpaceChoices } from './choose-ways.ts';
import { endMails, fewerToken, readFewerToken } from './fewer.ts';
import { sendNoticeMail } from './send-mail.ts';

let lena: Person; // hears
let uli: Person;
let nina: Person;
let open: string;
let gated: string;

const NOTHING: Ways = { site: false, mail: false, push: false };
const SITE: Ways = { site: true, mail: false, push: false };
const SITE_AND_MAIL: Ways = { site: true, mail: true, push: false };
/** Later than any letter waits. */
const later = (minutes = 20) => new Date(Date.now() + minutes * 60_000);

beforeEach(async () => {
	lena = await person('Lena Berg', { profession: 'physician' });
	uli = await person('Uli Neumann', { profession: 'physician' });
	nina = await person('Nina Ortiz', { profession: 'physician' });
	await chooseQuietHours(await lena.viewer(), { from: 0, to: 0 });
	[open, gated] = [`open-${shortId(mintId())}`, `gated-${shortId(mintId())}`];
	await space(open, null);
	await space(gated, { any: [{ profession: 'physician' }] });
	for (const one of [lena, uli, nina]) for (const slug of [open, gated]) await joinSpace(await one.viewer(), slug);
});

async function post(by: Person, where: string | Audience = 'members', title: string | null = null): Promise<Id> {
	const viewer = await by.viewer();
	const spaceId = viewer.spaces.find(({ slug }) => slug === where)?.id ?? null;
	return publish(viewer, {
		kind: 'post',
		audience: spaceId ? 'space' : (where as Audience),
		spaceId,
		title,
		markdown: 'Who has seen this before?',
		key: mintId(),
	});
}

async function answer(by: Person, parentId: Id, markdown = 'Twice, last year.'): Promise<Id> {
	const id = await reply(await by.viewer(), { parentId, markdown, key: mintId() });
	await tellOfReply({ contentId: id });
	return id;
}

const chosen = async (who: Person, changes: Partial<Record<Occasion, Ways>>) =>
	chooseEverywhere(await who.viewer(), { ...(await readChoices(await who.viewer())).everywhere, ...changes });

const said = async (who: Person) =>
	(await readNotices(await who.viewer(), null)).notices.map(({ actor, sentence }) =>
		`${actor?.name ?? ''} ${sentence}`.trim(),
	);

/** The letters that a run of the task makes. */
async function letters(who: Person, now = later()): Promise<KeptMail[]> {
	const before = new Set((await listKeptMails()).map(({ id }) => id));
	await sendNoticeMail({ memberId: who.id }, now);
	return (await listKeptMails()).filter(({ id }) => !before.has(id));
}

const jobsOf = async (who: Person) =>
	(
		await sql<{ task: string }>`select task_identifier as task from graphile_worker.jobs
			where key like ${`notices.%:${who.id}%`}`.execute(db)
	).rows.map(({ task }) => task);

test('what is chosen for a space goes before what holds everywhere, and that before what is usual', async () => {
	const [inOpen, inGated, outside] = [await post(lena, open), await post(lena, gated), await post(lena)];
	await chosen(lena, { reply: NOTHING });
	await chooseInSpace(await lena.viewer(), gated, { reply: SITE });
	for (const id of [inOpen, inGated, outside]) await answer(uli, id);
	expect(await said(lena)).toEqual(['Uli Neumann replied to your post']);
	expect(await letters(lena)).toEqual([]);
	// As everywhere again.
	await chooseInSpace(await lena.viewer(), gated, { reply: null });
	await answer(nina, inGated);
	expect(await said(lena)).toHaveLength(1);
	expect((await readSpaceChoices(await lena.viewer(), gated)).here).toEqual({});
	await expect(readSpaceChoices(await lena.viewer(), 'elsewhere')).rejects.toMatchObject({ kind: 'not-found' });
	// By mail alone: nothing on the site, nothing counted there.
	await chosen(lena, { reply: { site: false, mail: true, push: false } });
	await answer(uli, outside);
	expect(await said(lena)).toHaveLength(1);
	expect((await lena.viewer()).unread).toBe(1);
	expect(await letters(lena)).toHaveLength(1);
});

test('what is decided about somebody stands on the site whatever is chosen; what is as usual is not kept', async () => {
	await chosen(lena, Object.fromEntries(OCCASION_NAMES.map((name) => [name, NOTHING])));
	await notify(db, { memberId: lena.id, kind: 'decision', words: { sentence: 'Decided.' }, fact: 'one' });
	await notify(db, { memberId: lena.id, kind: 'a kind of later', words: { sentence: 'Also.' }, fact: 'two' });
	await follow(await uli.viewer(), lena.handle);
	expect((await said(lena)).sort()).toEqual(['Also.', 'Decided.']);
	expect(await letters(lena)).toEqual([]);
	await chosen(lena, Object.fromEntries(OCCASION_NAMES.map((name) => [name, OCCASIONS[name].usual])));
	const { rows } = await sql`select from notice_choice where member_id = ${lena.id}`.execute(db);
	expect(rows).toHaveLength(0);
});

test('the last names go by what was written, whichever job was done first', async () => {
	const root = await post(lena, open);
	const earlier = await reply(await uli.viewer(), { parentId: root, markdown: 'Once.', key: mintId() });
	const later = await reply(await nina.viewer(), { parentId: root, markdown: 'Never.', key: mintId() });
	await tellOfReply({ contentId: later });
	await tellOfReply({ contentId: earlier });
	expect(await said(lena)).toEqual(['2 replies to your post, the last by Nina Ortiz and Uli Neumann']);
	const [row] = (await readNotices(await lena.viewer(), null)).notices;
	expect(row?.path).toBe(`/go/${shortId(earlier)}`);
});

test('replies in one discussion are one row while they are unread, with a number and the last names', async () => {
	const root = await post(lena, open);
	const first = await answer(uli, root);
	await answer(nina, root);
	await answer(uli, root);
	expect(await said(lena)).toEqual(['3 replies to your post, the last by Uli Neumann and Nina Ortiz']);
	expect((await lena.viewer()).unread).toBe(1);
	const [row] = (await readNotices(await lena.viewer(), null)).notices;
	// It leads to the first of them, and all are read then.
	expect(await openNotice(await lena.viewer(), row?.id as Id)).toBe(`/go/${shortId(first)}`);
	expect((await lena.viewer()).unread).toBe(0);
	await answer(nina, root);
	expect((await said(lena))[0]).toBe('Nina Ortiz replied to your post');
	// Another discussion is another row.
	await answer(uli, await post(lena, open));
	expect((await lena.viewer()).unread).toBe(2);
});

test('a row tells only of what may be seen: removed, muted, blocked and suspended count for nothing', async () => {
	const root = await post(lena, open);
	const removed = await answer(uli, root);
	const eva = await person('Eva Roth');
	const ole = await person('Ole Dahl');
	for (const one of [eva, ole]) await joinSpace(await one.viewer(), open);
	for (const one of [nina, eva, ole, uli]) await answer(one, root);
	expect(await said(lena)).toEqual(['5 replies to your post, the last by Uli Neumann, Ole Dahl, Eva Roth and others']);
	await sql`update content set state = 'removed', removed_at = now() where id = ${removed}`.execute(db);
	await mute(await lena.viewer(), nina.handle);
	await block(await eva.viewer(), lena.handle);
	await sql`update member set suspended_until = now() + interval '1 day' where id = ${ole.id}`.execute(db);
	expect(await said(lena)).toEqual(['Uli Neumann replied to your post']);
	const [mail] = await letters(lena);
	expect(mail?.text).toContain('Uli Neumann replied to your post.');
	expect(mail?.text).not.toMatch(/replies|Nina|Eva|Ole/);
});

test('a discussion that one follows is one notice until one reads on, and says how much came', async () => {
	const root = await post(uli, open);
	await takeStance(await lena.viewer(), root, 'follow');
	const first = await answer(nina, root);
	await answer(uli, root);
	await answer(nina, root);
	expect(await said(lena)).toEqual([
		'3 replies in a discussion that you follow, the last by Nina Ortiz and Uli Neumann',
	]);
	const kept = await sql`select from notice where member_id = ${lena.id} and kind = 'followed'`.execute(db);
	expect(kept.rows).toHaveLength(1);
	// The first one goes: the notice still tells of the others.
	await sql`update content set state = 'removed', removed_at = now() where id = ${first}`.execute(db);
	expect((await said(lena))[0]).toMatch(/^2 replies/);
	// Reading on in the discussion reads the notice, however one came there.
	noteReading(lena.id, root, 3, 0);
	await flushReading();
	expect((await lena.viewer()).unread).toBe(0);
	await answer(uli, root);
	expect((await said(lena))[0]).toBe('Uli Neumann replied in a discussion that you follow');
});

test('one letter for a quarter of an hour, never one a reply; what was read meanwhile is not mailed', async () => {
	const [one, two] = [await post(lena, open), await post(lena)];
	await answer(uli, one);
	await answer(nina, one);
	await answer(uli, two);
	expect(await jobsOf(lena)).toEqual(['notices.mail']);
	expect(await letters(lena, later(1))).toEqual([]); // not yet
	const [mail, ...more] = await letters(lena);
	expect(more).toEqual([]);
	expect(mail?.subject).toBe('This network: 2 things that concern you');
	expect(mail?.text).toContain(`2 replies to your post, the last by Nina Ortiz and Uli Neumann. In ${open}.`);
	expect(await letters(lena)).toEqual([]); // run twice
	await answer(nina, two);
	await markRead(await lena.viewer(), 'all');
	expect(await letters(lena)).toEqual([]);
	// Asked by name, with a day: at once.
	await notify(db, { memberId: lena.id, kind: 'asked', actorId: uli.id, contentId: one, fact: 'asked' });
	expect(await letters(lena, new Date(Date.now() + 1000))).toHaveLength(1);
});

test('quiet hours are the member’s own: letters wait until they end', async () => {
	const at = (clock: string) => new Date(`2026-11-30T${clock}Z`);
	expect(quietUntil('Europe/Berlin', { from: 21, to: 7 }, at('20:30'))).toEqual(new Date('2026-12-01T06:00Z'));
	expect(quietUntil('Europe/Berlin', { from: 21, to: 7 }, at('06:00'))).toBeNull();
	expect(quietUntil('Asia/Kathmandu', { from: 12, to: 14 }, at('07:00'))).toEqual(at('08:15'));
	expect(quietUntil('UTC', { from: 7, to: 7 }, at('07:00'))).toBeNull();
	// The night in which clocks go back has an hour more.
	expect(quietUntil('Europe/Berlin', { from: 21, to: 7 }, new Date('2026-10-24T20:00Z'))).toEqual(
		new Date('2026-10-25T06:00Z'),
	);
	await answer(uli, await post(lena));
	const now = later();
	await chooseQuietHours(await lena.viewer(), { from: now.getUTCHours(), to: (now.getUTCHours() + 1) % 24 });
	await sql`update member set time_zone = 'UTC' where id = ${lena.id}`.execute(db);
	expect(await letters(lena, now)).toEqual([]);
	const { rows } = await sql<{ at: Date }>`select run_at as at from graphile_worker.jobs
		where key = ${`notices.mail:${lena.id}`}`.execute(db);
	expect(rows[0]?.at.getUTCHours()).toBe((now.getUTCHours() + 1) % 24);
	expect(await letters(lena, rows[0]?.at)).toHaveLength(1);
});

test('a mailbox is no gated room: who and where only of what every member reads, a title only of what everybody reads', async () => {
	const line = async (where: string | Audience) => {
		const root = await post(lena, where, 'A swollen knee');
		await answer(uli, root);
		const [mail] = await letters(lena);
		const { notices } = await readNotices(await lena.viewer(), null);
		expect(mail?.text).toContain(`/notices/${shortId(notices[0]?.id as Id)}`);
		expect(JSON.stringify(mail)).not.toContain('Twice, last year');
		await markRead(await lena.viewer(), 'all');
		return mail?.text.split('\n')[0];
	};
	const second = async (where: string | Audience) => {
		const root = await post(uli, where, 'A swollen knee');
		const mine = await reply(await lena.viewer(), { parentId: root, markdown: 'Gout?', key: mintId() });
		await answer(nina, mine);
		await linkMentions({ contentId: await answer(nina, root, `And @${lena.handle}?`) });
		const [mail] = await letters(lena);
		await markRead(await lena.viewer(), 'all');
		return mail?.text ?? '';
	};
	expect(await line('public')).toBe('Uli Neumann replied to your post, “A swollen knee”.');
	expect(await line('members')).toBe('Uli Neumann replied to your post.');
	expect(await line(open)).toBe(`Uli Neumann replied to your post. In ${open}.`);
	for (const where of ['verified', 'connections', gated] as const) {
		if (where === 'connections')
			await sql`insert into connection (member_id, other_id) values (${lena.id}, ${uli.id}), (${uli.id}, ${lena.id})`.execute(
				db,
			);
		expect(await line(where), where).toBe('A reply to something that you wrote.');
	}
	expect(await second('public')).toContain('“A swollen knee”');
	for (const where of ['members', open]) {
		expect(await second(where), where).toContain('Nina Ortiz');
		expect(await second(where), where).not.toContain('swollen');
	}
	for (const where of ['verified', gated]) expect(await second(where), where).not.toMatch(/Nina|swollen|gated-/);
	const { rows } = await sql<{ name: string }>`select name from space where slug = ${gated}`.execute(db);
	expect(rows[0]?.name).toBe(gated);
});

test('judged again when it is sent: no letter about what one may not see any more, or does not want any more', async () => {
	const root = await post(lena, gated);
	await answer(uli, root);
	await sql`update space_member set valid_until = now() where member_id = ${lena.id}`.execute(db);
	expect(await letters(lena)).toEqual([]);
	await answer(uli, await post(lena));
	await chosen(lena, { reply: SITE });
	expect(await letters(lena)).toEqual([]);
	await chosen(lena, { reply: SITE_AND_MAIL });
	await answer(uli, await post(lena));
	await sql`update auth."user" set email_verified = false where id = ${(await lena.viewer()).accountId}`.execute(db);
	expect(await letters(lena)).toEqual([]);
	await sql`update auth."user" set email_verified = true where id = ${(await lena.viewer()).accountId}`.execute(db);
	await answer(uli, await post(lena));
	await sql`update member set suspended_until = now() + interval '1 day' where id = ${lena.id}`.execute(db);
	expect(await letters(lena)).toEqual([]);
});

test('one press ends the letters of an occasion where it came from, without signing in; one press brings them back', async () => {
	const [here, there] = [await post(lena, open), await post(lena, gated)];
	await answer(uli, here);
	const [mail] = await letters(lena);
	expect(mail?.headers?.['List-Unsubscribe-Post']).toBe('List-Unsubscribe=One-Click');
	const leave = /<(.*)>/.exec(mail?.headers?.['List-Unsubscribe'] ?? '')?.[1] as string;
	expect(mail?.text).toContain(leave);
	const token = leave.split('/').at(-1) as string;
	expect(await endMails(token)).toBe(true);
	expect(await endMails(token)).toBe(true);
	await markRead(await lena.viewer(), 'all');
	await answer(nina, here);
	expect(await letters(lena)).toEqual([]);
	expect((await said(lena))[0]).toBe('Nina Ortiz replied to your post'); // the site stays
	await answer(nina, there);
	expect(await letters(lena)).toHaveLength(1); // elsewhere too
	expect(await endMails(token, true)).toBe(true);
	await markRead(await lena.viewer(), 'all');
	await answer(uli, here);
	expect(await letters(lena)).toHaveLength(1);
	const forged = fewerToken(nina.id, [{ occasion: 'reply', spaceId: null }]).split('.');
	for (const wrong of ['', 'x', `${forged.slice(0, 2).join('.')}.${token.split('.').at(-1)}`, `${token}x`])
		expect(await endMails(wrong)).toBe(false);
	const many = OCCASION_NAMES.map((occasion) => ({ occasion, spaceId: lena.id }));
	expect(readFewerToken(fewerToken(nina.id, many))).toEqual({ memberId: nina.id, subjects: many });
});

test('new texts of a space are told to those alone who asked, and gathered', async () => {
	await chooseInSpace(await lena.viewer(), gated, { new: SITE });
	await sql`update notice_look set up_to = now()`.execute(db);
	await post(uli, gated);
	await post(nina, gated);
	await post(uli, open);
	await post(lena, gated);
	await tellOfNews();
	await tellOfNews();
	expect(await said(lena)).toEqual([`2 new texts in ${gated}, the last by Nina Ortiz and Uli Neumann`]);
	expect((await readNotices(await lena.viewer(), null)).notices[0]?.path).toBe(`/spaces/${gated}`);
	for (const one of [uli, nina]) expect(await said(one)).toEqual([]);
});

test('thanks are a number, once a text and day, and of nobody whom one has muted', async () => {
	const root = await post(lena, open, 'Cuffs and lids');
	await mute(await lena.viewer(), nina.handle);
	await react(await nina.viewer(), root, 'thanks');
	await tellOfNews();
	expect(await said(lena)).toEqual([]);
	await react(await uli.viewer(), root, 'learned');
	await tellOfNews();
	await tellOfNews();
	expect(await said(lena)).toEqual(['2 colleagues found your post “Cuffs and lids” useful']);
	expect(await letters(lena)).toEqual([]);
});

test('a reply asks the database for nothing more, however many follow', async () => {
	const root = await post(uli, open);
	const written = async () => {
		const viewer = await nina.viewer();
		const before = sent.statements;
		await reply(viewer, { parentId: root, markdown: 'So do I.', key: mintId() });
		return sent.statements - before;
	};
	const alone = await written();
	await takeStance(await lena.viewer(), root, 'follow');
	await chosen(lena, { followed: { site: true, mail: true, push: true } });
	expect(await written()).toBe(alone);
});
