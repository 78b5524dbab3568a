// Signing up and in, in a real browser: without script first, then passkeys with a virtual authenticator.

import { createHmac } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from '#tests/browser.ts';
import { writeAt } from '#tests/by-keys.ts';
import { startServer, type TestServer } from '#tests/server.ts';

const PASSWORD = 'wobbly teapot under nine lanterns';
const ADMIN = { name: 'Ingrid Solheim', email: 'ingrid@example.org' };
const MARIA = { name: 'Maria Lindqvist', email: 'maria@example.org' };

let server: TestServer;
let chromium: Browser;
/** Signed in as the administrator; no script. */
let admin: BrowserContext;

beforeAll(async () => {
	[server, chromium] = await Promise.all([startServer(), openBrowser()]);
	admin = await context({ javaScriptEnabled: false });
});
afterAll(async () => {
	await chromium?.close();
	await server?.stop();
});

const context = (options: Parameters<Browser['newContext']>[0] = {}) =>
	chromium.newContext({ baseURL: server.url, ...options });

async function fill(page: Page, fields: Record<string, string>) {
	for (const [name, value] of Object.entries(fields)) await page.locator(`[name="${name}"]`).first().fill(value);
}

async function signIn(page: Page, email: string, password = PASSWORD) {
	await page.goto('/sign-in');
	await fill(page, { email, password });
	await page.getByRole('button', { name: 'Sign in', exact: true }).click();
	// Elsewhere when it worked, the action's own address when not.
	await page.waitForURL((url) => url.pathname !== '/sign-in' || url.search !== '');
}

/** The newest link that was written to `address`; waits for the worker. */
async function linkTo(address: string, after = 0): Promise<string> {
	const folder = path.join(server.dataDir, 'outbox');
	for (;;) {
		let names: string[] = [];
		try {
			names = readdirSync(folder).filter((name) => name.endsWith('.json'));
		} catch {
			// nothing was written yet
		}
		const mails = names
			.sort()
			.map((name) => JSON.parse(readFileSync(path.join(folder, name), 'utf8')) as { to: string; text: string })
			.filter((mail) => mail.to === address && mail.text.includes('token='));
		const newest = mails.at(-1);
		if (mails.length > after && newest) return /http\S+token=\S+/.exec(newest.text)?.[0] as string;
		await new Promise((resolve) => setTimeout(resolve, 100));
	}
}

test('first run: every page leads to the set-up page, which wants the code of the start', async () => {
	const page = await admin.newPage();
	await page.goto('/people/anybody');
	expect(new URL(page.url()).pathname).toBe('/set-up');
	const fields = {
		network: 'Nordic Clinicians',
		operator: 'St Anna Hospital',
		funder: 'the hospital itself',
		...ADMIN,
	};
	await fill(page, { ...fields, code: 'ABCD-EFGH', password: PASSWORD });
	await page.getByRole('button', { name: 'Set up the network' }).click();
	await page.getByText('This is not the code').first().waitFor();
	expect(await page.locator('[name="operator"]').inputValue()).toBe('St Anna Hospital');
	await fill(page, { code: server.setUpCode as string, password: PASSWORD });
	await page.getByRole('button', { name: 'Set up the network' }).click();
	await page.waitForURL(`${server.url}/`);
	await page.getByText('Run by St Anna Hospital.', { exact: true }).waitFor();
	expect((await page.goto('/set-up'))?.url()).toBe(`${server.url}/`);
	// The administrator has proved nothing, and can do what the list asks all the same.
	await page.goto('/spaces/new?template=specialty');
	await fill(page, { name: 'Cardiology' });
	await page.getByRole('button', { name: 'Open the space', exact: true }).click();
	await page.getByText('Cardiology is open').waitFor();
	await page.goto('/admin');
	expect(await page.locator('main ol.rows').innerText()).not.toContain('Open the first space');
	await page.close();
});

test('without script: sign up, read the mail as the administrator, confirm, sign in, sign out', async () => {
	const own = await context({ javaScriptEnabled: false });
	const page = await own.newPage();
	await page.goto('/sign-up');
	await fill(page, { ...MARIA, password: 'maria.lindqvist' });
	await page.getByRole('button', { name: 'Open the account' }).click();
	await page.getByText('your own name').first().waitFor();
	expect(await page.locator('[name="email"]').inputValue()).toBe(MARIA.email);
	expect(await page.locator('[name="password"]').inputValue()).toBe('');
	await fill(page, { password: PASSWORD });
	await page.getByRole('button', { name: 'Open the account' }).click();
	await page.getByText('Look in your mailbox').first().waitFor();

	await signIn(page, MARIA.email);
	await page.getByText('has not been confirmed yet').first().waitFor();

	const link = await linkTo(MARIA.email);
	const desk = await admin.newPage();
	await desk.goto('/admin/outbox');
	await desk
		.getByRole('link', { name: /Confirm your address/ })
		.first()
		.click();
	expect(await desk.getByRole('link', { name: link }).count()).toBe(1);
	await desk.close();
	// others do not find the outbox
	const visitor = await context({ javaScriptEnabled: false });
	const stranger = await visitor.newPage();
	await stranger.goto('/admin/outbox');
	expect(new URL(stranger.url()).pathname).toBe('/sign-in');

	// a program that checks mails opens the link first
	await stranger.goto(link);
	await stranger.goto(link);
	await visitor.close();

	await page.goto(link);
	await page.getByRole('button', { name: 'Confirm the address' }).click();
	await page.getByText('Your address is confirmed').waitFor();
	await page.goto(link);
	await page.getByText('does not work any more').waitFor();

	await page.goto('/sign-in?next=//evil.example/x');
	await fill(page, { email: MARIA.email, password: PASSWORD });
	await page.getByRole('button', { name: 'Sign in', exact: true }).click();
	await page.waitForURL(`${server.url}/`);
	expect((await page.goto('/admin/outbox'))?.status()).toBe(404);

	const cookie = (await own.cookies()).find((one) => one.name.endsWith('session_token'));
	expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax' });
	const answer = await own.request.post('/sign-out', { headers: { origin: server.url }, maxRedirects: 0 });
	expect(answer.status()).toBe(303);
	expect(answer.headers()['clear-site-data']).toContain('"storage"');
	// the cookie that somebody kept opens nothing
	await own.addCookies([{ name: cookie?.name as string, value: cookie?.value as string, url: server.url }]);
	await page.goto('/account');
	expect(new URL(page.url()).pathname).toBe('/sign-in');
	await own.close();
});

/** What an authenticator app shows for a base32 secret (RFC 6238). */
function totp(secret: string, step = 0): string {
	const bits = [...secret]
		.map((sign) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(sign).toString(2).padStart(5, '0'))
		.join('');
	const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
	const counter = Buffer.alloc(8);
	counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000) + step));
	const hmac = createHmac('sha1', key).update(counter).digest();
	const offset = (hmac.at(-1) as number) & 15;
	return String((hmac.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}

/** Maria, who has a second step, becomes an administrator and demands one of all; the first administrator's duties rest meanwhile. */
async function demandOfStaff(maria: Page): Promise<void> {
	const first = await admin.newPage();
	await first.goto('/admin/staff');
	await first.getByRole('link', { name: 'Turn on your own second step' }).waitFor();
	await first.getByLabel('Handle of the member').fill('maria.lindqvist');
	await first.getByRole('radio', { name: 'Administrator' }).check();
	await first.getByRole('button', { name: 'Give', exact: true }).click();
	await maria.goto('/admin/staff');
	await maria.getByRole('button', { name: 'Demand a second step' }).click();
	await maria.getByText('Without one: 1').waitFor();
	expect((await first.goto('/admin'))?.status()).toBe(404);
	await first.goto('/');
	await first.getByText('Your duties rest').waitFor();
	await maria.getByRole('button', { name: 'Demand it no longer' }).click();
	expect((await first.goto('/admin/staff'))?.status()).toBe(200);
	expect(await first.getByText('Your duties rest').count()).toBe(0);
	await first.getByRole('button', { name: /Take away the duty of Administrator from Maria/ }).click();
	expect((await maria.goto('/admin/staff'))?.status()).toBe(404);
	await first.close();
}

test('without script: the second step, a code once, a recovery code once', async () => {
	const own = await context({ javaScriptEnabled: false });
	const page = await own.newPage();
	await signIn(page, MARIA.email);
	await page.goto('/account/second-factor');
	await fill(page, { password: PASSWORD });
	await page.getByRole('button', { name: 'Turn on the second step' }).click();
	const secret = ((await page.locator('.steps code').textContent()) as string).replace(/\s/g, '');
	await fill(page, { code: '000000' });
	await page.getByRole('button', { name: 'Turn it on' }).click();
	await page.getByText('This code is wrong').first().waitFor();
	await fill(page, { code: totp(secret) });
	await page.getByRole('button', { name: 'Turn it on' }).click();
	await page.getByText('These are your recovery codes').waitFor();
	const codes = await page.locator('.codes code').allTextContents();
	expect(codes.length).toBe(10);
	await page.goto('/account');
	await page.getByText('Second step').first().waitFor();

	const enter = async (code: string) => {
		const other = await context({ javaScriptEnabled: false });
		const tab = await other.newPage();
		await signIn(tab, MARIA.email);
		await tab.waitForURL(/second-factor/);
		// the password alone opens nothing
		await tab.goto('/account');
		expect(new URL(tab.url()).pathname).toBe('/sign-in');
		await tab.goto('/second-factor');
		await fill(tab, { code });
		await tab.getByRole('button', { name: 'Go on' }).click();
		const where = new URL(tab.url()).pathname;
		await other.close();
		return where;
	};
	// The next one, which holds already, and still does when half a minute ends while it is typed.
	const next = totp(secret, 1);
	expect(await enter(next)).toBe('/');
	expect(await enter(next)).toBe('/second-factor');
	expect(await enter((codes[0] as string).toUpperCase().replaceAll('-', ' '))).toBe('/');
	expect(await enter(codes[0] as string)).toBe('/second-factor');

	await demandOfStaff(page);

	await page.goto('/account/second-factor');
	await page.getByText('9 of your recovery codes').waitFor();
	// The password alone does not turn it off, nor does a code that was used.
	await fill(page, { password: PASSWORD, code: next });
	await page.getByRole('button', { name: 'Turn the second step off' }).click();
	await page.getByText('Give a fresh code').first().waitFor();
	await fill(page, { password: PASSWORD, code: codes[1] as string });
	await page.getByRole('button', { name: 'Turn the second step off' }).click();
	await page.getByText('The second step is off').waitFor();
	await own.close();
});

test('sessions are listed and ended from afar; a new password signs the others out', async () => {
	const [here, there] = await Promise.all([
		context({ javaScriptEnabled: false }),
		context({ javaScriptEnabled: false }),
	]);
	const [page, other] = await Promise.all([here.newPage(), there.newPage()]);
	await signIn(page, MARIA.email);
	await signIn(other, MARIA.email);
	await page.goto('/account/sessions');
	await page.getByText('This browser').waitFor();
	await page.getByRole('button', { name: 'Sign out everywhere else' }).click();
	await page.getByText('Every other browser was signed out').waitFor();
	await other.goto('/account');
	expect(new URL(other.url()).pathname).toBe('/sign-in');

	await signIn(other, MARIA.email);
	await page.goto('/account/password');
	await fill(page, { password: 'not my password at all', newPassword: 'seventeen quiet herons' });
	await page.getByRole('button', { name: 'Change the password' }).click();
	await page.getByText('This is not your password').first().waitFor();
	await fill(page, { password: PASSWORD, newPassword: 'seventeen quiet herons' });
	await page.getByRole('button', { name: 'Change the password' }).click();
	await page.getByText('Your password is changed').waitFor();
	await other.goto('/account');
	expect(new URL(other.url()).pathname).toBe('/sign-in');
	await Promise.all([here.close(), there.close()]);
});

test('a passkey is added and signs in', async () => {
	const own = await context();
	const page = await own.newPage();
	const devtools = await own.newCDPSession(page);
	await devtools.send('WebAuthn.enable');
	await devtools.send('WebAuthn.addVirtualAuthenticator', {
		options: {
			protocol: 'ctap2',
			transport: 'internal',
			hasResidentKey: true,
			hasUserVerification: true,
			isUserVerified: true,
			automaticPresenceSimulation: true,
		},
	});
	// By keys alone: after a wrong password one stands at the sentence that says so, and the address is still there.
	await page.goto('/sign-in');
	await writeAt(page, '#email', MARIA.email);
	await writeAt(page, '#password', PASSWORD);
	await page.keyboard.press('Enter');
	await page.locator('[data-problems]:focus').waitFor();
	expect(await page.locator('#email').inputValue()).toBe(MARIA.email);
	await writeAt(page, '#password', 'seventeen quiet herons');
	await page.keyboard.press('Enter');
	await page.waitForURL(`${server.url}/`);
	await page.goto('/account/passkeys');
	await page.locator('[name="name"]').fill(`My laptop ${'x'.repeat(80)}`);
	await page.getByRole('button', { name: 'Add a passkey' }).click();
	await page.getByText('The passkey was added').waitFor();
	// Cut where the field ends, whatever a script sends.
	await page.getByText(/^My laptop x{50}$/).waitFor();

	await own.clearCookies();
	await page.goto('/sign-in?next=/account');
	await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
	await page.waitForURL(`${server.url}/account`);
	await page.getByText(MARIA.email).waitFor();
	await own.close();
});

test('outside the demonstration nobody enters as one of the cast', async () => {
	const own = await context();
	const page = await own.newPage();
	await page.goto('/sign-in');
	expect(await page.getByText('Enter as').count()).toBe(0);
	const answer = await own.request.post('/sign-in?/cast', {
		headers: { origin: server.url, accept: 'text/html' },
		form: { handle: 'hannah.whitfield' },
		maxRedirects: 0,
	});
	expect(answer.headers().location ?? '').toContain('/sign-in');
	expect((await own.cookies()).some((cookie) => cookie.name.endsWith('session_token'))).toBe(false);
	await own.close();
});
