// Inviting: one link, one account; who comes proves who he is like everybody; no mail to whoever wants none.

import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import '#features/kinds.ts';
import { confirmAddress } from '#features/accounts/confirm-address.ts';
import { makeLink } from '#features/accounts/links.ts';
import { signUp } from '#features/accounts/sign-up.ts';
import { tasks } from '#features/tasks.ts';
import { whyNotVoucher } from '#features/verification/vouching/voucher-rules.ts';
import { readNotices } from '#kernel/notices/read-notices.ts';
import { block } from '#kernel/people/block.ts';
import { readViewerOf } from '#kernel/people/read-viewer.ts';
import { db } from '#platform/db.server.ts';
import { type Id, mintId, shortId } from '#platform/ids.ts';
import { listKeptMails } from '#platform/mail.server.ts';
import { type Person, person, VISITOR } from '#tests/people.ts';
import { runJobs } from '#tests/run-jobs.ts';
import { invite, MOST_OPEN, withdrawInvitation } from './invite.ts';
import { refuseInvitations, tidyInvitations } from './letter.ts';
import { readInvitation, readOwnInvitations } from './read-invitations.ts';
import { takeInvitation } from './take-invitation.ts';
import { invitationOf, invitationToken } from './tokens.ts';

const PASSWORD = 'wobbly teapot lanterns';
const key = () => `key-${mintId()}`;
const someAddress = () => `${mintId()}@example.org`;
const caller = { headers: new Headers(), cookies: {} as never, address: '192.0.2.9' };

let hanna: Person;
beforeAll(async () => {
	hanna = await person('Hanna Invites', { profession: 'physician', country: 'SE' });
});

const link = async (of: Person, connects = true) => invite(await of.viewer(), { address: null, connects, key: key() });
const mail = async (of: Person, address: string) => invite(await of.viewer(), { address, connects: true, key: key() });
const work = () => runJobs(tasks);
const mailsTo = async (address: string) => (await listKeptMails(500)).filter((one) => one.to === address);
const state = async (of: Person, id: Id) => (await readOwnInvitations(await of.viewer())).find((one) => one.id === id);

/** Signs up with the invitation; returns what confirms the address. */
async function comes(name: string, token: string, connects: boolean, email = someAddress()) {
	await signUp(caller, { name, email, password: PASSWORD }, (trx, id) => takeInvitation(trx, token, id, connects));
	const user = await db.selectFrom('auth.user').select('id').where('email', '=', email).executeTakeFirstOrThrow();
	const member = await db.selectFrom('member').select('id').where('account_id', '=', user.id).executeTakeFirstOrThrow();
	const confirm = async () => {
		await confirmAddress(await makeLink(db, { userId: user.id, purpose: 'confirm', address: email }));
		await work();
	};
	return { id: member.id, confirm };
}
const connected = async (one: Id, other: Id) =>
	(await sql`select from connection where member_id = ${one} and other_id = ${other}`.execute(db)).rows.length > 0;

test('one link opens one account, which is connected when both want it, and proves nothing', async () => {
	const id = await link(hanna);
	const token = invitationToken(id);
	expect(await readInvitation(token)).toMatchObject({ connects: true, inviter: { name: 'Hanna Invites' } });
	const [ida, late] = [await comes('Ida Invited', token, true), await comes('Late Comer', token, true)];
	// Signing up uses nothing up: else a dead link would tell which addresses have no account.
	expect((await state(hanna, id))?.state).toBe('open');
	expect(await connected(ida.id, hanna.id)).toBe(false);
	await ida.confirm();
	expect(await state(hanna, id)).toMatchObject({ state: 'used', link: null, usedBy: { name: 'Ida Invited' } });
	expect(await connected(ida.id, hanna.id)).toBe(true);
	expect(await readInvitation(token)).toBeNull();
	expect((await readNotices(await hanna.viewer(), null)).notices[0]).toMatchObject({
		actor: { name: 'Ida Invited' },
		sentence: 'joined by your invitation; you are connected',
	});
	await late.confirm();
	expect(await connected(late.id, hanna.id)).toBe(false);
	const viewer = await readViewerOf(ida.id);
	expect(viewer).toMatchObject({ profession: null, provedUntil: null, duties: [], spaces: [] });
	expect(await db.selectFrom('credential').select('id').where('member_id', '=', ida.id).execute()).toEqual([]);
	await expect(withdrawInvitation(await hanna.viewer(), id)).rejects.toMatchObject({ kind: 'not-found' });
});

test('whoever invited cannot vouch for whom they brought', async () => {
	const claim = async (member: Id) => {
		const id = mintId();
		await sql`insert into claim (id, member_id, profession, country, stated_name, state)
			values (${id}, ${member}, 'nurse', 'SE', 'Ina Invited', 'waiting')`.execute(db);
		return { id, member_id: member, profession: 'nurse' };
	};
	await sql`update credential set proved_at = now() - interval '30 days' where member_id = ${hanna.id}`.execute(db);
	const [brought, stranger] = [
		await comes('Ina Invited', invitationToken(await link(hanna)), false),
		await person('Sten Ranger'),
	];
	await brought.confirm();
	expect(await whyNotVoucher(db, await claim(stranger.id), hanna.id)).toBeNull();
	expect(await whyNotVoucher(db, await claim(brought.id), hanna.id)).toContain('invited you');
});

test('nobody is connected whom only one of the two wants, nor behind a block', async () => {
	for (const [inviterWants, invitedWants] of [
		[true, false],
		[false, true],
	] as const) {
		const one = await comes('Only One', invitationToken(await link(hanna, inviterWants)), invitedWants);
		await one.confirm();
		expect(await connected(one.id, hanna.id)).toBe(false);
	}
	const two = await comes('Soon Blocked', invitationToken(await link(hanna)), true);
	const handle = await db.selectFrom('principal').select('handle').where('id', '=', two.id).executeTakeFirstOrThrow();
	await block(await hanna.viewer(), handle.handle);
	await two.confirm();
	expect(await connected(two.id, hanna.id)).toBe(false);
});

test('a link that was withdrawn, has run out, is not whole, or whose inviter is gone opens nothing', async () => {
	const inviter = await person('Ivar Invites', { profession: 'nurse' });
	const [withdrawn, old, whole] = [await link(inviter), await link(inviter), await link(inviter)];
	const waiting = await comes('Waits Too Long', invitationToken(withdrawn), true);
	await expect(withdrawInvitation(await hanna.viewer(), withdrawn)).rejects.toMatchObject({ kind: 'not-found' });
	await withdrawInvitation(await inviter.viewer(), withdrawn);
	await waiting.confirm();
	expect(await connected(waiting.id, inviter.id)).toBe(false);
	await sql`update invitation set expires_at = now() where id = ${old}`.execute(db);
	const token = invitationToken(whole);
	for (const broken of [
		invitationToken(withdrawn),
		invitationToken(old),
		`${token}x`,
		token.slice(0, -1),
		`${shortId(whole)}.${invitationToken(old).split('.')[1]}`,
		shortId(whole),
		'',
		'%00.%00',
	])
		expect(await readInvitation(broken)).toBeNull();
	expect(await readInvitation(null)).toBeNull();
	expect(invitationOf(token)).toBe(whole);
	await comes('No Matter', invitationToken(old), true); // the account is opened all the same
	await sql`update principal set erased_at = now() where id = ${inviter.id}`.execute(db);
	expect(await readInvitation(token)).toBeNull();
	// A copy of the database holds nothing that opens anything.
	const { rows } = await sql<{ line: string }>`select invitation::text as line from invitation`.execute(db);
	for (const { line } of rows) expect(line).not.toContain(token.split('.')[1]);
});

test('a mail goes out once, names the inviter, and forgets the address when it is over', async () => {
	const address = someAddress();
	const id = await mail(hanna, address);
	await expect(mail(hanna, address)).rejects.toMatchObject({ field: 'address' });
	await work();
	const [sent, ...more] = await mailsTo(address);
	expect(more).toEqual([]);
	expect(sent?.subject).toContain('Hanna Invites invites you');
	expect(sent?.text).toContain(invitationToken(id));
	expect(sent?.text).toContain('the invitation does not stand for it');
	expect(sent?.unsubscribe).toContain('/no-invitations?token=');
	await withdrawInvitation(await hanna.viewer(), id);
	expect(await state(hanna, id)).toMatchObject({ state: 'withdrawn', address: null, byMail: true });
	// Somebody else invites the same address within the month: no second mail, and the inviter sees no difference.
	const other = await person('Other Inviter', { profession: 'nurse' });
	const again = await mail(other, address);
	await work();
	expect(await mailsTo(address)).toHaveLength(1);
	expect(await state(other, again)).toMatchObject({ state: 'open', address });
	await sql`update invitation set expires_at = now() - interval '1 minute' where id = ${again}`.execute(db);
	await tidyInvitations();
	expect(await state(other, again)).toMatchObject({ state: 'expired', address: null });
});

test('no mail to an address that asked for none, nor to one that has an account', async () => {
	const address = someAddress();
	await mail(hanna, address);
	await work();
	const refusal = new URL((await mailsTo(address))[0]?.unsubscribe as string).searchParams.get('token') as string;
	await refuseInvitations(refusal);
	await refuseInvitations(refusal);
	await sql`update invitation set mailed_at = mailed_at - interval '40 days'`.execute(db);
	const other = await person('Next Inviter', { profession: 'nurse' });
	await mail(other, address);
	await work();
	expect(await mailsTo(address)).toHaveLength(1);
	const { rows } = await sql`select key from mail_refusal`.execute(db);
	expect(JSON.stringify(rows)).not.toContain(refusal);
	await expect(refuseInvitations('short')).rejects.toMatchObject({ kind: 'invalid' });

	const member = await person('Here Already');
	const account = await db
		.selectFrom('auth.user')
		.innerJoin('member', 'member.account_id', 'auth.user.id')
		.select('email')
		.where('member.id', '=', member.id)
		.executeTakeFirstOrThrow();
	const id = await mail(hanna, account.email);
	await work();
	expect(await mailsTo(account.email)).toEqual([]);
	expect((await state(hanna, id))?.state).toBe('open'); // as for any address
});

test('a form that is sent twice invites once; there are limits; visitors and the unconfirmed invite nobody', async () => {
	const many = await person('Many Invites', { profession: 'nurse' });
	const viewer = await many.viewer();
	const once = { address: null, connects: false, key: key() };
	expect(await invite(viewer, once)).toBe(await invite(viewer, once));
	await sql`insert into invitation (id, inviter_id, connects, expires_at)
		select ${mintId()}::bigint + n, ${many.id}, false, now() + interval '1 day' from generate_series(1, ${MOST_OPEN}::int) n`.execute(
		db,
	);
	await expect(link(many)).rejects.toMatchObject({ kind: 'too-many' });
	await expect(invite(VISITOR, { address: null, connects: false, key: key() })).rejects.toMatchObject({
		kind: 'sign-in',
	});
	const late = await person('Not Confirmed', { confirmed: false });
	await expect(link(late)).rejects.toMatchObject({ kind: 'not-allowed' });
	const own = await db
		.selectFrom('auth.user')
		.innerJoin('member', 'member.account_id', 'auth.user.id')
		.select('email')
		.where('member.id', '=', hanna.id)
		.executeTakeFirstOrThrow();
	await expect(mail(hanna, own.email)).rejects.toMatchObject({ field: 'address' });
	expect((await readOwnInvitations(await hanna.viewer())).some((one) => one.usedBy?.name === 'Only One')).toBe(true);
	expect(await readOwnInvitations(await late.viewer())).toEqual([]);
});
