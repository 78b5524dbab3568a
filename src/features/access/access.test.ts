// What moderators, checkers and administrators open of a member's stands where that member reads it, and nowhere else.

import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import '#features/kinds.ts';
import { readOutboxMail } from '#features/accounts/outbox.ts';
import { rowsOf, takenEntries } from '#features/leaving/gather.ts';
import { writePost } from '#features/posts/write-post.ts';
import { openDocument } from '#features/verification/documents/open-document.ts';
import { sendDocument } from '#features/verification/documents/send-document.ts';
import { openClaim } from '#features/verification/read-desk.ts';
import { keepReported } from '#kernel/reports/judge.ts';
import { readReported } from '#kernel/reports/read-reported.ts';
import { report } from '#kernel/reports/report.ts';
import { joinSpace } from '#kernel/spaces/join-space.ts';
import { db } from '#platform/db.server.ts';
import { type Id, mintId } from '#platform/ids.ts';
import { listKeptMails, sendMail } from '#platform/mail.server.ts';
import { type Person, person, space, VISITOR } from '#tests/people.ts';
import { DAYS_UNSAID, readAccess } from './read-access.ts';

let lena: Person;
let ria: Person; // reports
let mod: Person;
let owner: Person; // of the space
let checker: Person;
let ada: Person;
let room: Id;
let count = 0;

beforeAll(async () => {
	lena = await person('Lena Berg', { profession: 'physician' });
	ria = await person('Ria Reports', { profession: 'physician' });
	mod = await person('Mo Derator', { duties: ['moderator'] });
	owner = await person('Ona Owner', { profession: 'physician' });
	checker = await person('Che Cker', { duties: ['checker'] });
	ada = await person('Ada Admin', { duties: ['administrator'] });
	room = await space('access-room', { any: [{ profession: 'physician' }] });
	for (const one of [lena, ria, owner]) await joinSpace(await one.viewer(), 'access-room');
	await sql`update space_member set role = 'owner' where member_id = ${owner.id} and space_id = ${room}`.execute(db);
});

const seen = async (by: Person) => (await readAccess(await by.viewer(), null)).openings;
const lines = async (by: Person) => (await seen(by)).map(({ by: duty, what, words }) => `${duty}: ${what}: ${words}`);
const exported = async (by: Person) => {
	const entry = takenEntries().find(({ name }) => name === 'audit.owner_id');
	return rowsOf(entry as NonNullable<typeof entry>, { id: by.id, accountId: (await by.viewer()).accountId });
};
const write = async (inRoom: boolean) =>
	writePost(await lena.viewer(), {
		audience: inRoom ? 'space' : 'members',
		spaceId: inRoom ? room : null,
		markdown: `Words that somebody minded, ${++count}`,
		key: `access-key-${count}`,
	});

test('a reported text that was opened is told to its author once the report is decided, by duty and without a name', async () => {
	const inSpace = await write(true);
	await report(await ria.viewer(), inSpace, { reason: 'promotion', details: '' });
	await readReported(await owner.viewer(), inSpace);
	await readReported(await owner.viewer(), inSpace);
	expect([await lines(lena), await exported(lena)]).toEqual([[], []]);
	await keepReported(await owner.viewer(), inSpace);
	expect(await lines(lena)).toEqual([
		'A moderator of access-room: A text of yours, because it was reported: Words that somebody minded, 1',
	]);
	const [opening] = await seen(lena);
	expect(opening).toMatchObject({ times: 2, path: expect.stringMatching(/^\/go\//) });
	expect(JSON.stringify(await seen(lena))).not.toMatch(/Ona|Ria/);
	const rows = await exported(lena);
	expect(rows).toHaveLength(2);
	expect(JSON.stringify(rows)).not.toContain(owner.id);

	// Left undecided it does not stay unsaid for ever.
	const open = await write(false);
	await report(await ria.viewer(), open, { reason: 'promotion', details: '' });
	await readReported(await mod.viewer(), open);
	expect(await lines(lena)).toHaveLength(1);
	await sql`insert into audit (id, at, actor_id, act, subject_kind, subject_id, owner_id, facts)
		values (${mintId()}, now() - make_interval(days => ${DAYS_UNSAID + 1}), ${mod.id}, 'report.read', 'content', ${open}, ${lena.id}, '{"as": "network"}')`.execute(
		db,
	);
	expect((await lines(lena)).filter((line) => line.startsWith('A moderator of the network'))).toHaveLength(1);
	// A later report takes nothing back that was told.
	await report(await ria.viewer(), inSpace, { reason: 'other', details: 'again' }).catch(() => {});
	expect(await lines(lena)).toHaveLength(2);
});

test('claims, documents and mails that were opened are told at once, to their owner alone', async () => {
	const claim = mintId();
	await sql`insert into claim (id, member_id, profession, country, stated_name, state)
		values (${claim}, ${ria.id}, 'physician', 'SE', 'Ria Reports', 'waiting')`.execute(db);
	const paper = new Blob(['%PDF-1.4\n%a licence\n%%EOF']);
	const document = await sendDocument(await ria.viewer(), claim, paper);
	await openClaim(await checker.viewer(), claim);
	await openDocument(await checker.viewer(), claim, document);
	const account = await sql<{ email: string }>`select u.email from auth."user" u join member m on m.account_id = u.id
		where m.id = ${ria.id}`.execute(db);
	await sendMail({ to: account.rows[0]?.email as string, subject: 'For Ria', text: 'A link' });
	const mail = (await listKeptMails()).find(({ subject }) => subject === 'For Ria');
	await readOutboxMail(await ada.viewer(), mail?.id as string);
	expect(await lines(ria)).toEqual([
		'An administrator: A mail to your address, in the outbox of a network without a mail server: null',
		'A checker: A document that you handed in, to check it: Physician · Sweden',
		'A checker: What you stated about your profession, to check it: Physician · Sweden',
	]);
	expect((await seen(ria)).at(-1)?.path).toMatch(/^\/verify\//);
	for (const other of [checker, ada, mod]) expect(await lines(other)).toEqual([]);
	await expect(readAccess(VISITOR, null)).rejects.toMatchObject({ kind: 'sign-in' });
});
