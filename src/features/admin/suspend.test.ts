// A suspension: who may, how far, and what the member meets.

import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import '#features/kinds.ts';
import { hashPassword, openSession } from '#features/accounts/index.ts';
import { signIn } from '#features/accounts/sign-in.ts';
import { createAccount } from '#features/accounts/sign-up.ts';
import { readSuspension } from '#features/accounts/suspension.ts';
import { accountTasks } from '#features/accounts/tasks.ts';
import { readProfile } from '#features/profiles/read-profile.ts';
import { publish } from '#kernel/content/publish.ts';
import { appeal, listAppeals } from '#kernel/decisions/appeal.ts';
import { readDecisionLog } from '#kernel/decisions/read-log.ts';
import { readNotices } from '#kernel/notices/read-notices.ts';
import { readViewer } from '#kernel/people/read-viewer.ts';
import { report } from '#kernel/reports/report.ts';
import { db, transact } from '#platform/db.server.ts';
import { type Id, mintId, readShortId } from '#platform/ids.ts';
import { listKeptMails } from '#platform/mail.server.ts';
import { browser } from '#tests/browser-stand-in.ts';
import { type Person, person, VISITOR } from '#tests/people.ts';
import { runJobs } from '#tests/run-jobs.ts';
import { signOutMember } from './sign-out-member.ts';
import { endSuspension, readSuspendable, suspend, suspendReported } from './suspend.ts';

const PASSWORD = 'wobbly teapot under nine lanterns';
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000);
const why = (days: number, reason = 'Promotion, three times') => ({ until: inDays(days), reason });
const notFound = { kind: 'not-found' };
const notAllowed = { kind: 'not-allowed' };

let ada: Person; // administrator
let mod: Person;
let uli: Person;

beforeAll(async () => {
	ada = await person('Ada Admin', { duties: ['administrator'] });
	mod = await person('Mo Derator', { duties: ['moderator'] });
	uli = await person('Uli Member');
});

async function suspendedUntil(who: Person): Promise<Date | null> {
	const row = await db.selectFrom('member').select('suspended_until').where('id', '=', who.id).executeTakeFirst();
	return row?.suspended_until ?? null;
}

test('members and visitors find nothing of it', async () => {
	for (const [viewer, refusal] of [
		[await uli.viewer(), notFound],
		[VISITOR, { kind: 'sign-in' }],
	] as const) {
		await expect(readSuspendable(viewer, mod.handle)).rejects.toMatchObject(refusal);
		await expect(suspend(viewer, mod.handle, why(3))).rejects.toMatchObject(refusal);
		await expect(endSuspension(viewer, mod.handle)).rejects.toMatchObject(refusal);
	}
	expect((await readProfile(await uli.viewer(), mod.handle)).maySuspend).toBe(false);
	expect((await readProfile(await mod.viewer(), uli.handle)).maySuspend).toBe(true);
});

test('moderators suspend for thirty days and administrators for longer; nobody himself, and staff only administrators', async () => {
	const moderator = await mod.viewer();
	const administrator = await ada.viewer();
	await expect(suspend(moderator, uli.handle, why(31))).rejects.toMatchObject({ ...notAllowed, field: 'until' });
	await expect(suspend(moderator, uli.handle, why(-1))).rejects.toMatchObject({ kind: 'invalid', field: 'until' });
	await expect(suspend(moderator, mod.handle, why(3))).rejects.toMatchObject(notAllowed);
	await expect(suspend(administrator, ada.handle, why(3))).rejects.toMatchObject(notAllowed);
	await expect(suspend(moderator, ada.handle, why(3))).rejects.toMatchObject(notAllowed);
	await expect(suspend(moderator, 'nobody.here', why(3))).rejects.toMatchObject(notFound);
	for (const one of [uli, mod, ada]) expect(await suspendedUntil(one)).toBeNull();

	await suspend(moderator, uli.handle, why(29));
	await suspend(administrator, uli.handle, why(400));
	// What an administrator has set stands above a moderator.
	await expect(suspend(moderator, uli.handle, why(1))).rejects.toMatchObject(notAllowed);
	await expect(endSuspension(moderator, uli.handle)).rejects.toMatchObject(notAllowed);
	expect((await suspendedUntil(uli))?.getTime()).toBeGreaterThan(inDays(399).getTime());
	expect((await readProfile(moderator, uli.handle)).suspendedUntil).not.toBeNull();
	await endSuspension(administrator, uli.handle);
	await endSuspension(administrator, uli.handle);
	expect(await suspendedUntil(uli)).toBeNull();
	const lines = await db
		.selectFrom('audit')
		.select(['act', 'actor_id'])
		.where('subject_id', '=', uli.id)
		.orderBy('id')
		.execute();
	expect(lines).toEqual([
		{ act: 'member.suspend', actor_id: mod.id },
		{ act: 'member.suspend', actor_id: ada.id },
		{ act: 'member.end-suspension', actor_id: ada.id },
	]);
});

test('for a reported text: rule, reason and a way to appeal for the author, a word for who reported, no name in the log', async () => {
	const [author, reporter, judge, other] = await Promise.all([
		person('Rita Reported', { profession: 'nurse' }),
		person('Ron Reporter', { profession: 'nurse' }),
		person('Mara Judge', { duties: ['moderator'] }),
		person('Otto Other', { duties: ['moderator'] }),
	]);
	const text = async (markdown: string) =>
		publish(await author.viewer(), { kind: 'post', audience: 'verified', markdown, key: `suspend-${mintId()}` });
	const [kept, gone] = [await text('Buy it here.'), await text('And here.')];
	for (const id of [kept, gone]) await report(await reporter.viewer(), id, { reason: 'promotion', details: '' });
	const given = { rule: 'Promotion', reason: 'Third time.', until: new Date(Date.now() + 5 * 864e5), remove: false };
	const [mod] = await Promise.all([judge.viewer()]);
	await expect(suspendReported(await reporter.viewer(), kept, given)).rejects.toMatchObject({ status: 404 });
	await expect(suspendReported(mod, kept, { ...given, rule: 'Whim' })).rejects.toMatchObject({ field: 'rule' });
	await expect(
		suspendReported(mod, kept, { ...given, until: new Date(Date.now() + 90 * 864e5) }),
	).rejects.toMatchObject({ field: 'until' });
	await suspendReported(mod, kept, given);
	const { rows } = await sql<{
		account: string;
	}>`select account_id as account from member where id = ${author.id}`.execute(db);
	const account = rows[0]?.account as string;
	expect(await readSuspension(account)).toMatchObject({
		reason: 'Promotion. Third time.',
		appealPath: expect.stringContaining('/decisions/'),
	});
	expect((await readNotices(await reporter.viewer(), null)).notices.map(({ sentence }) => sentence)).toContain(
		'What you reported was looked at. Its author was suspended for a time.',
	);
	await suspendReported(mod, gone, { ...given, until: new Date(Date.now() + 6 * 864e5), remove: true });
	const states = await sql<{
		state: string;
	}>`select state from content where id in (${kept}, ${gone}) order by id`.execute(db);
	expect(states.rows.map(({ state }) => state)).toEqual(['published', 'removed']);
	const log = await readDecisionLog(await reporter.viewer(), null);
	expect(log.lines.filter(({ action, rule }) => action === 'suspend' && rule === 'Promotion')).toHaveLength(2);
	expect(JSON.stringify(log)).not.toMatch(/Rita|Third time/);
	// Nobody judges the appeal who decided.
	const [, short, token] =
		/decisions\/(\w+)\?token=(.+)$/.exec((await readSuspension(account))?.appealPath ?? '') ?? [];
	const decision = readShortId(short ?? '') as Id;
	await appeal(VISITOR, decision, { words: 'It was a safety notice.', token: token as string });
	const waiting = async (who: Person) => (await listAppeals(await who.viewer())).length;
	expect(await waiting(judge)).toBe(0);
	expect(await waiting(other)).toBe(1);
});

test('two administrators who suspend each other at once: one of them remains', async () => {
	const ben = await person('Ben Second', { duties: ['administrator'] });
	const [one, two] = [await ada.viewer(), await ben.viewer()];
	const outcomes = await Promise.allSettled([suspend(one, ben.handle, why(2)), suspend(two, ada.handle, why(2))]);
	expect(outcomes.filter((outcome) => outcome.status === 'fulfilled')).toHaveLength(1);
	await sql`update member set suspended_until = null where id in (${ada.id}, ${ben.id})`.execute(db);
});

test('the member is signed out, told by mail, and told again at the door, after the right password alone', async () => {
	const email = 'carla.suspended@example.org';
	const passwordHash = await hashPassword(PASSWORD);
	const { userId } = await transact((trx) =>
		createAccount(trx, { name: 'Carla Suspended', email, passwordHash, confirmed: true }),
	);
	const own = browser();
	expect(await signIn(own.caller(), { email, password: PASSWORD })).toBe('signed-in');
	const sessions = () => db.selectFrom('auth.session').select('token').where('user_id', '=', userId).execute();
	const [session] = await sessions();
	const moderator = await mod.viewer();
	await suspend(moderator, 'carla.suspended', why(3, 'Advertising again'));
	expect((await readViewer(session?.token as string)).memberId).toBeNull();
	expect(await sessions()).toEqual([]);

	await runJobs(accountTasks);
	const mails = async () => (await listKeptMails(100)).filter((mail) => mail.to === email);
	expect((await mails())[0]?.text).toContain('Advertising again');

	const right = await signIn(own.caller(), { email, password: PASSWORD }).catch((problem: Error) => problem);
	expect(right).toMatchObject(notAllowed);
	expect((right as Error).message).toContain('Advertising again');
	expect((right as Error).message).toContain(String(inDays(3).getUTCFullYear()));
	const wrong = await signIn(own.caller(), { email, password: 'not the password' }).catch((problem: Error) => problem);
	expect(wrong).toMatchObject({ kind: 'invalid' });
	expect((wrong as Error).message).not.toContain('suspended');
	await expect(openSession(browser().caller(), userId)).rejects.toMatchObject(notAllowed);
	expect(await sessions()).toEqual([]);

	await endSuspension(moderator, 'carla.suspended');
	await runJobs(accountTasks);
	expect((await mails())[0]?.subject).toContain('open again');
	expect(await signIn(own.caller(), { email, password: PASSWORD })).toBe('signed-in');

	// An administrator signs out without suspending; a moderator does not.
	await expect(signOutMember(moderator, 'carla.suspended')).rejects.toMatchObject({ kind: 'not-found' });
	expect(await sessions()).toHaveLength(1);
	const dora = await person('Dora Signs Out', { duties: ['administrator'] });
	await signOutMember(await dora.viewer(), 'carla.suspended');
	await signOutMember(await dora.viewer(), 'carla.suspended');
	expect(await sessions()).toEqual([]);
	await runJobs(accountTasks);
	expect((await mails()).filter((mail) => mail.subject.includes('signed out'))).toHaveLength(1);
	expect(await signIn(own.caller(), { email, password: PASSWORD })).toBe('signed-in');
});
