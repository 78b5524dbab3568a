import { createHmac } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { hashPassword as hashOfLibrary } from 'better-auth/crypto';
import { sql } from 'kysely';
import { beforeEach, expect, test, vi } from 'vitest';
import { saysOffice } from '#kernel/people/official-name.ts';
import { readViewer } from '#kernel/people/read-viewer.ts';
import { db } from '#platform/db.server.ts';
import { mintId } from '#platform/ids.ts';
import { listKeptMails } from '#platform/mail.server.ts';
import { settings } from '#platform/settings.ts';
import { browser } from '#tests/browser-stand-in.ts';
import { runJobs } from '#tests/run-jobs.ts';
import { localPath } from './addresses.ts';
import { auth } from './auth.ts';
import { askForNewAddress } from './change-address.ts';
import { changePassword } from './change-password.ts';
import { confirmAddress, confirmNewAddress, resendConfirmation } from './confirm-address.ts';
import { linkWorks } from './links.ts';
import { proveIdentity } from './prove-identity.ts';
import { forgotPassword, resetPassword } from './reset-password.ts';
import {
	beginSecondFactor,
	confirmSecondFactor,
	endSecondFactor,
	readSecondFactor,
	renewRecoveryCodes,
} from './second-factor.ts';
import { sessionToken } from './session-cookie.ts';
import { signIn, signOut } from './sign-in.ts';
import { personName, signUp } from './sign-up.ts';
import { accountTasks, tidyAccounts } from './tasks.ts';

// A hundred passwords are kept and given here: at the cost in earnest that would be all that these tests take.
const { hashing } = vi.hoisted(() => ({
	hashing: {
		cost: undefined as { ln: number; r: number; p: number } | undefined,
		/** What happens once, while the next password that is right is looked at. */
		meanwhile: undefined as (() => Promise<unknown>) | undefined,
	},
}));
vi.mock('./password-hash.ts', async (original) => {
	const { hashPassword, isBehind, verifyPassword } = await original<typeof import('./password-hash.ts')>();
	return {
		verifyPassword: async (given: Parameters<typeof verifyPassword>[0]) => {
			const right = await verifyPassword(given);
			const { meanwhile } = hashing;
			if (right && meanwhile) {
				hashing.meanwhile = undefined;
				await meanwhile();
			}
			return right;
		},
		hashPassword: (password: string) => hashPassword(password, hashing.cost),
		isBehind: (hash: string) => isBehind(hash, hashing.cost),
	};
});

const PASSWORD = 'wobbly teapot under nine lanterns';
const OTHER = 'seventeen quiet herons by the quay';

let n = 0;
const someAddress = () => `clinician${++n}@example.org`;

/** Everything in the outbox for `address`, newest first. */
async function mailsTo(address: string) {
	await runJobs(accountTasks);
	return (await listKeptMails(500)).filter((mail) => mail.to === address);
}

async function linkIn(address: string): Promise<string> {
	const [mail] = await mailsTo(address);
	return /token=([\w-]+)/.exec(mail?.text ?? '')?.[1] as string;
}

async function member(name = 'Maria Lindqvist') {
	const email = someAddress();
	await signUp(browser().caller(), { name, email, password: PASSWORD });
	await confirmAddress(await linkIn(email));
	return email;
}

beforeEach(async () => {
	hashing.cost = { ln: 6, r: 8, p: 1 };
	await db.deleteFrom('auth.attempt').execute();
});

test('sign up, confirm by the mail, sign in, be somebody, sign out', async () => {
	const email = someAddress();
	const own = browser();
	await signUp(own.caller(), { name: 'Dr. José Núñez', email, password: PASSWORD });
	expect(sessionToken(own)).toBeNull();

	await expect(signIn(own.caller(), { email, password: PASSWORD })).rejects.toMatchObject({ kind: 'invalid' });
	await confirmAddress(await linkIn(email));
	expect(await signIn(own.caller(), { email, password: PASSWORD })).toBe('signed-in');

	const viewer = await readViewer(sessionToken(own));
	expect(viewer).toMatchObject({ name: 'Dr. José Núñez', handle: 'jose.nunez', confirmed: true });

	const token = sessionToken(own);
	await signOut(own.caller());
	expect(sessionToken(own)).toBeNull();
	expect((await readViewer(token)).memberId).toBeNull();
});

test('a link works once; looking at it does not use it up; a newer one replaces it', async () => {
	const email = someAddress();
	await signUp(browser().caller(), { name: 'Ann Other', email, password: PASSWORD });
	const first = await linkIn(email);
	expect(await linkWorks(first, 'confirm')).toBe(true);
	expect(await linkWorks(first, 'confirm')).toBe(true);
	expect(await linkWorks(first, 'reset')).toBe(false);

	await resendConfirmation(browser().caller(), email);
	const second = await linkIn(email);
	expect(second).not.toBe(first);
	await expect(confirmAddress(first)).rejects.toMatchObject({ kind: 'invalid' });
	await confirmAddress(second);
	await expect(confirmAddress(second)).rejects.toMatchObject({ kind: 'invalid' });
	expect(await linkWorks(second, 'confirm')).toBe(false);
});

test('a link that is too old does not work', async () => {
	const email = someAddress();
	await signUp(browser().caller(), { name: 'Ann Other', email, password: PASSWORD });
	const token = await linkIn(email);
	await db
		.updateTable('auth.link')
		.set({ expires_at: new Date(Date.now() - 1000) })
		.execute();
	expect(await linkWorks(token, 'confirm')).toBe(false);
	await expect(confirmAddress(token)).rejects.toMatchObject({ kind: 'invalid' });
});

test('signing up with an address that is here is answered alike, and only its mailbox hears of it', async () => {
	const email = await member();
	const before = (await mailsTo(email)).length;
	const free = await signUp(browser().caller(), { name: 'Eve', email: someAddress(), password: OTHER });
	const taken = await signUp(browser().caller(), { name: 'Eve', email, password: OTHER });
	expect(taken).toEqual(free);
	const mails = await mailsTo(email);
	expect(mails.length).toBe(before + 1);
	expect(mails[0]?.subject).toContain('You have an account');
	// Eve's password opens nothing, the owner's still does; both failures read the same.
	const messages = await Promise.all(
		[email, 'nobody@example.org'].map((who) =>
			signIn(browser('192.0.2.77').caller(), { email: who, password: OTHER }).then(
				() => 'in',
				(problem: Error) => problem.message,
			),
		),
	);
	expect(messages[0]).toBe(messages[1]);
	expect(await signIn(browser().caller(), { email, password: PASSWORD })).toBe('signed-in');
	// forgot and resend: nothing thrown, nothing returned, for strangers and members alike
	expect(await forgotPassword(browser().caller(), 'nobody@example.org')).toBe(
		await forgotPassword(browser().caller(), email),
	);
	expect((await mailsTo('nobody@example.org')).length).toBe(0);
});

test('a name may have one letter, and the joiners of its script; nothing disguises it', () => {
	const taken = (name: string) => personName.safeParse(name).data ?? null;
	for (const name of ['李', 'O', 'علی\u200Cرضا', 'क्\u200Dष राम']) expect(taken(name)).toBe(name);
	expect(taken('\u200Fمحمد\u200F')).toBe('محمد');
	for (const name of ['', '7', 'Nina Ngu\u200Cyen', '\u200Cعلی', 'X\u200D']) expect(taken(name)).toBeNull();
	const spelt = [
		'J.R.R. Tolkien',
		'Kumar a/l Raju',
		'Robert “Bob” Ng',
		'Mª José',
		'O’Neill-Ó Briain',
		'ז׳בוטינסקי',
		'Анна',
		'E. St. John',
		'Kaʻahumanu',
		'山田 A. 太郎',
	];
	for (const name of spelt) expect(taken(name)).toBe(name);
	// Neither badge nor link, nor letters that look like others: a name stands in mails to strangers.
	const disguised = [
		'Ann ✔',
		'https://evil/x',
		'evil.example',
		'Аdmin',
		'Adոa',
		'pаul',
		'𝒜nn',
		`A${'\u0335'.repeat(6)}`,
		'=?utf-8?B?QQ==?=',
	];
	for (const name of disguised) expect(taken(name), name).toBeNull();
});

test('nobody is called as an office of the network, or as the network, in whatever letters', async () => {
	const network = 'St Anna Network';
	const offices =
		'Administrator|ADMIN|Adm1n|Admln|Adrnin|Ädmin|A.d.m.i.n|Ad-min|Admin 2|ᴀᴅᴍɪɴ|Dr Admin|The Moderators|Mode rator|Support Team|St Anna Support|' +
		'ST ANNA NETWORK|Administradora|Moderación|El equipo de soporte|المشرف|إدارة الشبكة|الدعم الفني|Администратор|Moderatorin|Administrateur';
	for (const name of offices.split('|')) expect(saysOffice(name, network), name).toBe(true);
	// مشرف is Musharraf too; and people are called Anna, Help and De la Red.
	const people =
		'Anna|Pervez Musharraf|برويز مشرف|محمد مدير|Peter Help|Olive Staff|De la Red|Anna Admiraal|Amin|Ed Moderow|李|The|El Said';
	for (const name of people.split('|')) expect(saysOffice(name, network), name).toBe(false);
	const refused = signUp(browser().caller(), { name: 'Moderator', email: 'posing@example.org', password: PASSWORD });
	await expect(refused).rejects.toMatchObject({ kind: 'invalid', field: 'name' });
});

test('people of one name who sign up in the same moment all get in', async () => {
	const addresses = [someAddress(), someAddress(), someAddress()];
	await Promise.all(
		addresses.map((email) => signUp(browser().caller(), { name: 'Ana Twin', email, password: PASSWORD })),
	);
	const { rows } = await sql<{
		handle: string;
	}>`select handle from principal where name = 'Ana Twin' order by 1`.execute(db);
	expect(rows.map(({ handle }) => handle)).toEqual(['ana.twin', 'ana.twin2', 'ana.twin3']);
});

test('whoever signs up with a stranger’s address keeps no way in once its owner came', async () => {
	const email = someAddress();
	await signUp(browser().caller(), { name: 'Mallory', email, password: OTHER });
	await mailsTo(email);
	await signUp(browser().caller(), { name: 'Real Owner', email, password: PASSWORD });
	const token = await linkIn(email);
	await resetPassword({ token, password: 'a heron under nineteen bridges' });
	await expect(signIn(browser().caller(), { email, password: OTHER })).rejects.toMatchObject({ kind: 'invalid' });
	expect(await signIn(browser().caller(), { email, password: 'a heron under nineteen bridges' })).toBe('signed-in');
});

test('a password that was kept at less cost is kept anew when it is given next, and opens the account before and after', async () => {
	hashing.cost = undefined; // in earnest
	const email = await member();
	const kept = () =>
		db
			.selectFrom('auth.account as a')
			.innerJoin('auth.user as u', 'u.id', 'a.user_id')
			.select(['a.id', 'a.password'])
			.where('u.email', '=', email)
			.executeTakeFirstOrThrow();
	const { id } = await kept();
	const earlier = await hashOfLibrary(PASSWORD);
	await db.updateTable('auth.account').set({ password: earlier }).where('id', '=', id).execute();
	await expect(signIn(browser().caller(), { email, password: OTHER })).rejects.toMatchObject({ kind: 'invalid' });
	expect((await kept()).password).toBe(earlier);
	expect(await signIn(browser().caller(), { email, password: PASSWORD })).toBe('signed-in');
	const { password: anew } = await kept();
	expect(anew).toMatch(/^\$scrypt\$ln=15,r=8,p=3\$/);
	expect(await signIn(browser().caller(), { email, password: PASSWORD })).toBe('signed-in');
	expect((await kept()).password).toBe(anew);
});

test('a new password ends every session and is told to the mailbox; the link works once', async () => {
	const email = await member();
	const home = browser();
	const ward = browser('192.0.2.2');
	await signIn(home.caller(), { email, password: PASSWORD });
	await signIn(ward.caller(), { email, password: PASSWORD });
	await forgotPassword(browser().caller(), email);
	const token = await linkIn(email);
	await expect(resetPassword({ token, password: 'password12345' })).rejects.toMatchObject({ field: 'password' });
	await resetPassword({ token, password: OTHER });
	expect((await readViewer(sessionToken(home))).memberId).toBeNull();
	expect((await readViewer(sessionToken(ward))).memberId).toBeNull();
	await expect(resetPassword({ token, password: PASSWORD })).rejects.toMatchObject({ kind: 'invalid' });
	expect(await signIn(home.caller(), { email, password: OTHER })).toBe('signed-in');
	expect((await mailsTo(email))[0]?.subject).toContain('was changed');
});

test('of two new passwords at once one holds, and what was begun with the one before leads nowhere', async () => {
	const email = await member('Two Atonce');
	const own = browser();
	const thief = browser('192.0.2.66');
	for (const one of [own, thief]) await signIn(one.caller(), { email, password: PASSWORD });
	const viewer = (one: typeof own) => readViewer(sessionToken(one));
	// The thief asked for an address of his own before the password was changed.
	const his = someAddress();
	await askForNewAddress(await viewer(thief), { email: his, password: PASSWORD });
	const toHim = await linkIn(his);
	const [mine, other] = await Promise.all([viewer(own), viewer(thief)]);
	const change = (by: typeof own, who: typeof mine, newPassword: string) =>
		changePassword(by.caller(), who, { password: PASSWORD, newPassword });
	hashing.meanwhile = () => change(own, mine, OTHER);
	await expect(change(thief, other, 'nine ferries past the grey island')).rejects.toMatchObject({ kind: 'sign-in' });
	expect((await viewer(own)).memberId).not.toBeNull();
	await expect(confirmNewAddress(toHim)).rejects.toMatchObject({ kind: 'invalid' });
	// A sign-in with the one before, while it is replaced.
	await forgotPassword(browser().caller(), email);
	const token = await linkIn(email);
	hashing.meanwhile = () => resetPassword({ token, password: 'a heron under nineteen bridges' });
	await expect(signIn(thief.caller(), { email, password: OTHER })).rejects.toMatchObject({ kind: 'invalid' });
	const { rows } =
		await sql`select from auth.session s join auth."user" u on u.id = s.user_id where u.email = ${email}`.execute(db);
	expect(rows).toHaveLength(0);
});

const kindOf = (work: Promise<unknown>) =>
	work.then(
		() => 'in',
		(problem) => problem.kind as string,
	);
/** As if that many more tries had been made by now: the next one brings a delay of minutes, however slow this machine is. */
const moreTries = (n: number) => db.updateTable('auth.attempt').set({ tries: n }).execute();

test('guessing is slowed down, and the owner’s own browser is not, even behind the same address', async () => {
	const email = await member();
	const own = browser('203.0.113.5');
	await signIn(own.caller(), { email, password: PASSWORD });
	const attacker = browser('203.0.113.5');
	for (let i = 0; i < 4; i++)
		expect(await kindOf(signIn(attacker.caller(), { email, password: `guess number ${i}` }))).toBe('invalid');
	await moreTries(12);
	expect(await kindOf(signIn(attacker.caller(), { email, password: 'one guess more' }))).toBe('invalid');
	const refusal = await signIn(attacker.caller(), { email, password: PASSWORD }).catch((problem) => problem);
	expect(refusal).toMatchObject({ kind: 'too-many', status: 429 });
	expect(refusal.retryAfter).toBeGreaterThan(60);
	expect(refusal.retryAfter).toBeLessThanOrEqual(300);
	expect(await signIn(own.caller(), { email, password: PASSWORD })).toBe('signed-in');
	// A clock that ran a day ahead and was set right keeps nobody out for a day.
	await sql`update auth.attempt set last_at = last_at + interval '1 day', next_at = next_at + interval '1 day'`.execute(
		db,
	);
	expect(await kindOf(signIn(attacker.caller(), { email, password: 'a guess of the day before' }))).toBe('invalid');
});

test('an attack from many addresses slows the account down for strangers, not for its owner', async () => {
	const email = await member();
	const own = browser('192.0.2.9');
	await signIn(own.caller(), { email, password: PASSWORD });
	await kindOf(signIn(browser('198.51.100.1').caller(), { email, password: 'guess one' }));
	await moreTries(30);
	expect(await kindOf(signIn(browser('198.51.100.2').caller(), { email, password: 'guess two' }))).toBe('invalid');
	expect(await kindOf(signIn(browser('198.51.100.3').caller(), { email, password: PASSWORD }))).toBe('too-many');
	expect(await signIn(own.caller(), { email, password: PASSWORD })).toBe('signed-in');
});

test('a hundred colleagues who sign in from one address do not slow each other down', async () => {
	const email = await member();
	const before = await db.selectFrom('auth.attempt').selectAll().execute();
	await signIn(browser('192.0.2.200').caller(), { email, password: PASSWORD });
	const after = await db.selectFrom('auth.attempt').selectAll().execute();
	expect(after.filter((row) => row.tries > 0).length).toBe(before.filter((row) => row.tries > 0).length);
});

test('of tries at the same moment as many pass as one after the other would', async () => {
	const email = await member();
	await kindOf(signIn(browser('203.0.113.8').caller(), { email, password: 'a first guess' }));
	await moreTries(12);
	const kinds = await Promise.all(
		Array.from({ length: 30 }, (_, i) =>
			kindOf(signIn(browser('203.0.113.8').caller(), { email, password: `parallel ${i}` })),
		),
	);
	expect(kinds.filter((kind) => kind === 'invalid').length).toBe(1);
	expect(kinds.filter((kind) => kind === 'too-many').length).toBe(29);
});

test('easy passwords are refused with a hint; long ones of any signs are taken', async () => {
	const easy = ['short', 'password1234', 'Consilium2026', 'qwertyuiop123', 'maria.lindqvist', '1111111111111'];
	for (const password of easy)
		await expect(
			signUp(browser().caller(), { name: 'Maria Lindqvist', email: someAddress(), password }),
			password,
		).rejects.toMatchObject({ field: 'password', kind: 'invalid' });
	await signUp(browser().caller(), {
		name: 'Maria',
		email: someAddress(),
		password: `ß ${'x¿ 7'.repeat(3)} 神経内科 mørk`,
	});
});

test('mails lie in a private folder, and no token lies in the job table or in the database', async () => {
	const email = someAddress();
	await signUp(browser().caller(), { name: 'Ann Other', email, password: PASSWORD });
	const jobs = await db
		.selectFrom('graphile_worker._private_jobs' as never)
		.selectAll()
		.execute();
	expect(JSON.stringify(jobs)).not.toContain(email);
	const token = await linkIn(email);
	const links = await db.selectFrom('auth.link').selectAll().execute();
	expect(JSON.stringify(links)).not.toContain(token);
	const folder = path.join(settings().DATA_DIR, 'outbox');
	const { stat } = await import('node:fs/promises');
	expect((await stat(folder)).mode & 0o777).toBe(0o700);
	const [file] = await readdir(folder);
	expect(JSON.parse(await readFile(path.join(folder, file as string), 'utf8'))).toHaveProperty('subject');
});

test('returning after sign-in stays on this site', () => {
	for (const path of ['/', '/posts/1?a=b#c', '/account']) expect(localPath(path)).toBe(path);
	for (const elsewhere of [
		null,
		'',
		'//evil.example',
		'/\\evil.example',
		'https://evil.example',
		'javascript:alert(1)',
		'/\t/evil.example',
		'/%0d%0aset-cookie:x',
		'\\\\evil',
		'/..//evil.example',
		'/.//evil.example',
	]) {
		const path = localPath(elsewhere);
		expect(new URL(path, 'https://here.example').host, String(elsewhere)).toBe('here.example');
		expect(path.startsWith('//')).toBe(false);
	}
});

test('accounts that nobody confirmed within two weeks are removed, and no others', async () => {
	const addresses = { forgotten: someAddress(), fresh: someAddress(), linked: someAddress(), wrote: someAddress() };
	for (const email of Object.values(addresses))
		await signUp(browser().caller(), { name: 'Mistyped Name', email, password: PASSWORD });
	const kept = await member('Old Member');
	const { forgotten, linked, wrote } = addresses;
	await runJobs(accountTasks);
	await sql`update auth."user" set created_at = now() - interval '15 days' where email = any(${[forgotten, linked, wrote, kept]})`.execute(
		db,
	);
	await sql`update auth.link set expires_at = now() - interval '12 days'
		where user_id in (select id from auth."user" where email = any(${[forgotten, wrote]}))`.execute(db);
	const id = mintId();
	await sql`insert into content (id, kind, principal_id, root_id, audience, host_id, published_at)
		select ${id}, 'post', m.id, ${id}, 'members', m.id, now()
		from member m join auth."user" u on u.id = m.account_id where u.email = ${wrote}`.execute(db);
	const before = await db.selectFrom('principal').select('id').execute();
	await tidyAccounts();
	await tidyAccounts();
	const { rows } = await sql<{ email: string }>`select u.email from auth."user" u join member m on m.account_id = u.id
		where u.email = any(${[...Object.values(addresses), kept]})`.execute(db);
	expect(rows.map((row) => row.email).sort()).toEqual([addresses.fresh, linked, wrote, kept].sort());
	expect(await db.selectFrom('principal').select('id').execute()).toHaveLength(before.length - 1);
	// The address is free again.
	await signUp(browser().caller(), { name: 'Right Name', email: forgotten, password: PASSWORD });
	await confirmAddress(await linkIn(forgotten));
	expect(await signIn(browser().caller(), { email: forgotten, password: PASSWORD })).toBe('signed-in');
});

/** What an authenticator app shows for a base32 secret (RFC 6238). @param step of half a minute from now. */
function totp(secret: string, step: number): string {
	const bits = [...secret.replace(/\s/g, '')]
		.map((sign) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(sign).toString(2).padStart(5, '0'))
		.join('');
	const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
	const counter = Buffer.alloc(8);
	counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000) + step));
	const hmac = createHmac('sha1', key).update(counter).digest();
	const offset = (hmac.at(-1) as number) & 15;
	return String((hmac.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}

test('where the second step is on, the password alone weakens nothing; each code counts once', async () => {
	const email = await member('Sonja Second');
	const own = browser();
	await signIn(own.caller(), { email, password: PASSWORD });
	const viewer = () => readViewer(sessionToken(own));
	await beginSecondFactor(own.caller(), await viewer(), PASSWORD);
	const state = await readSecondFactor(await viewer());
	const secret = state.state === 'pending' ? state.secret : '';
	const first = totp(secret, 0);
	const codes = await confirmSecondFactor(own.caller(), await viewer(), first);
	const password = PASSWORD;
	const wrong = { kind: 'invalid', field: 'code' };

	for (const code of [undefined, '', first, '12345', 'abcd-abcd-abcd-abcd-abcd-abcd'])
		await expect(proveIdentity(own.caller(), await viewer(), { password, code }), String(code)).rejects.toMatchObject(
			wrong,
		);
	await expect(endSecondFactor(own.caller(), await viewer(), { password })).rejects.toMatchObject(wrong);
	await expect(renewRecoveryCodes(own.caller(), await viewer(), { password })).rejects.toMatchObject(wrong);
	// The form with which it was set up, sent again with a code, makes no new recovery codes.
	await expect(confirmSecondFactor(own.caller(), await viewer(), totp(secret, 1))).rejects.toMatchObject({
		kind: 'conflict',
	});
	expect(await readSecondFactor(await viewer())).toEqual({ state: 'on', codesLeft: 10 });

	await db.deleteFrom('auth.attempt').execute();
	const token = sessionToken(own);
	const next = totp(secret, 1);
	await proveIdentity(own.caller(), await viewer(), { password, code: next });
	expect(sessionToken(own)).not.toBe(token);
	await expect(proveIdentity(own.caller(), await viewer(), { password, code: next })).rejects.toMatchObject(wrong);
	// Two at once with one recovery code: one of them.
	const [lost] = codes as [string];
	const both = await Promise.allSettled(
		[0, 1].map(async () => renewRecoveryCodes(own.caller(), await viewer(), { password, code: lost })),
	);
	expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
	const [fresh] = both.flatMap((one) => (one.status === 'fulfilled' ? one.value : []));
	await expect(endSecondFactor(own.caller(), await viewer(), { password, code: codes[1] })).rejects.toMatchObject(
		wrong,
	);
	await endSecondFactor(own.caller(), await viewer(), { password, code: fresh?.toUpperCase().replaceAll('-', ' ') });
	expect(await readSecondFactor(await viewer())).toEqual({ state: 'off' });
});

test('what the library logs is one fault without what was sent', async () => {
	const heard = vi.spyOn(console, 'error').mockReturnValue();
	const { logger } = await auth().$context;
	logger.error('Failed to verify', new Error('Unexpected origin "http://x\n{"security":"forged"}"'));
	expect(heard).toHaveBeenCalledTimes(1);
	expect(heard.mock.calls[0]?.join(' ')).toMatch(/^sign-in: Failed to verify: Error: Unexpected origin/);
	expect(heard.mock.calls[0]?.join(' ')).not.toContain('forged');
	heard.mockRestore();
});

test('a forgotten password costs the same work for an address that is here and for one that is not', async () => {
	const email = await member();
	// Numbered as they come: what else is done meanwhile takes none of them away.
	const newest = async () =>
		(await sql<{ id: string }>`select coalesce(max(id), 0) as id from graphile_worker.jobs`.execute(db)).rows[0]?.id;
	const jobsSince = async (id: string | undefined) =>
		(await sql`select from graphile_worker.jobs where id > ${id} and task_identifier = 'accounts.letter'`.execute(db))
			.rows.length;
	for (const ask of [forgotPassword, resendConfirmation])
		for (const address of [email, 'nobody-at-all@example.org']) {
			const before = await newest();
			await ask(browser().caller(), address);
			expect(await jobsSince(before), `${ask.name} ${address}`).toBe(1);
		}
	expect(await mailsTo('nobody-at-all@example.org')).toEqual([]);
});
