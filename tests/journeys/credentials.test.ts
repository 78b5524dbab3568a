// From a register of another country to a badge, and back: a council's list, a document before two checkers, a sign-in at
// the institution, colleagues who vouch, a workplace, and an objection to a lapse. All through the real pages.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import PDFDocument from 'pdfkit';
import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inventedNpi, nppesFile } from '#features/registers/fixtures/nppes-file.ts';
import { Institution } from '#features/verification/fixtures/claimants.file.ts';
import { openBrowser } from '#tests/browser.ts';
import { text as words } from '#tests/journey.ts';
import { startServer, type TestServer } from '#tests/server.ts';

const PASSWORD = 'correct horse battery staple 71';
let server: TestServer;
let browser: Browser;
let institution: Institution;
let admin: Page;
let checker: Page;
let ines: Page;

const MAPPING = {
	register: 'council',
	name: 'the list of the Medical Council',
	country: 'IE',
	proves: 'licensed',
	columns: {
		number: 'No',
		family: 'Surname',
		given: 'Forenames',
		specialty: 'Field',
		status: 'Status',
		expires: 'Until',
	},
	profession: 'physician',
	active: ['Licensed'],
};
const until = `${new Date().getUTCFullYear() + 1}-06-30`;
const council = (ines: boolean) =>
	`No,Surname,Forenames,Field,Status,Until\n${ines ? `400001,Carvalho-Reyes,Inês,Cardiology,Licensed,${until}\n` : ''}400002,Olsen,Peer,Nephrology,Licensed,\n400003,Quill,Vera,,Licensed,\n${Array.from({ length: 300 }, (_, n) => `41${String(n).padStart(4, '0')},Filler,X,,Licensed,\n`).join('')}`;

beforeAll(async () => {
	institution = await Institution.open();
	const host = new URL(institution.url).host;
	[server, browser] = await Promise.all([startServer({ settings: { PRIVATE_HOSTS: host } }), openBrowser()]);
});
afterAll(async () => {
	institution?.close();
	await browser?.close();
	await server?.stop();
});

const newReader = async (): Promise<Page> => (await browser.newContext({ baseURL: server.url })).newPage();

async function mailed(address: string, pattern: RegExp): Promise<string> {
	const folder = path.join(server.dataDir, 'outbox');
	let found: string | undefined;
	await expect
		.poll(
			() => {
				const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.json')) : [];
				for (const name of names.sort().reverse()) {
					const mail = JSON.parse(readFileSync(path.join(folder, name), 'utf8'));
					if (mail.to === address) found ??= pattern.exec(mail.text)?.[0];
				}
				return found;
			},
			{ timeout: 30_000 },
		)
		.toBeDefined();
	return found as string;
}

async function join(name: string, address: string): Promise<Page> {
	const page = await newReader();
	await page.goto('/sign-up');
	await page.getByLabel('Name').fill(name);
	await page.getByLabel('E-mail address').fill(address);
	await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
	await page.getByRole('button', { name: 'Open the account' }).click();
	await page.getByRole('heading', { name: 'Look in your mailbox' }).waitFor();
	await page.goto(await mailed(address, /https?:\/\/\S+confirm\S+/));
	await page.getByRole('button', { name: 'Confirm the address' }).click();
	await page.getByRole('button', { name: 'Confirm the address' }).waitFor({ state: 'detached' });
	await page.goto('/sign-in');
	if (page.url().includes('/sign-in')) {
		await page.getByLabel('E-mail address').fill(address);
		await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
		await page.getByRole('button', { name: 'Sign in', exact: true }).click();
		await page
			.getByRole('link', { name: /Notices/ })
			.first()
			.waitFor();
	}
	return page;
}

async function claim(page: Page, country: string, number: string, name: string, profession = 'physician') {
	await page.goto('/verify');
	await page.getByLabel('Profession').selectOption(profession);
	await page.getByLabel('Country of registration').selectOption(country);
	await page.getByLabel('Registration number').fill(number);
	await page.getByLabel('Name as registered').fill(name);
	await page.getByRole('button', { name: 'Check and state' }).click();
	await page.waitForLoadState();
}

async function loadList(register: string, name: string, text: string) {
	await admin.goto('/admin/registers');
	await admin.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
	await admin.getByRole('button', { name: 'Send' }).click();
	await admin.waitForURL(/file=/);
	await admin.locator('[name=register]').selectOption(register);
	await admin.locator('[name=fileName]').selectOption(name);
	await admin.locator('[name=extent][value=full]').check();
	await admin.getByRole('button', { name: 'Load', exact: true }).click();
	const row = () => admin.locator('li.row').filter({ hasText: name }).first().innerText();
	await expect
		.poll(
			async () => {
				await admin.goto('/admin/registers');
				return row();
			},
			{ timeout: 30_000 },
		)
		.toMatch(/Done/);
}

async function decide(page: Page, verdict: string, reason: string) {
	await page.goto('/desk');
	await page.locator('main a[href^="/desk/"]').first().click();
	await page.locator(`[name=verdict][value=${verdict}]`).check();
	await page.getByLabel('Reason or question').fill(reason);
	await page.getByRole('button', { name: 'Decide' }).click();
	await page.waitForURL(/just=/);
}

const certificate = () =>
	sharp({ create: { width: 600, height: 400, channels: 3, background: '#eee7d5' } })
		.jpeg()
		.toBuffer();

/** A letter of thirty pages, locked against changes and not against reading, as ministries send them. */
async function letter(): Promise<Buffer> {
	const document = new PDFDocument({
		size: 'A4',
		ownerPassword: 'of the ministry',
		permissions: { printing: 'lowResolution' },
	});
	document.fontSize(20).text('Certificate of registration').moveDown().fontSize(12).text('For the checkers alone.');
	for (let page = 2; page <= 30; page++) document.addPage().text(`Page ${page}`);
	document.end();
	const chunks: Buffer[] = [];
	for await (const chunk of document) chunks.push(chunk as Buffer);
	return Buffer.concat(chunks);
}

test('an administrator describes a council’s list and loads it, and lists whose domain is whose', async () => {
	admin = await newReader();
	await admin.goto('/set-up');
	const fields = {
		code: server.setUpCode as string,
		network: 'Irish Clinicians',
		operator: 'the Society',
		funder: 'its members',
		name: 'Ada Admin',
		email: 'ada@example.org',
		password: PASSWORD,
	};
	for (const [name, value] of Object.entries(fields)) await admin.locator(`[name=${name}]`).fill(value);
	await admin.locator('[name=fill][value=empty]').check();
	await admin.getByRole('button', { name: 'Set up the network' }).click();
	await admin.waitForURL((url) => !url.pathname.startsWith('/set-up'));
	await admin.goto('/sign-in');
	if (admin.url().includes('/sign-in')) {
		await admin.getByLabel('E-mail address').fill('ada@example.org');
		await admin.getByLabel('Password', { exact: true }).fill(PASSWORD);
		await admin.getByRole('button', { name: 'Sign in', exact: true }).click();
		await admin
			.getByRole('link', { name: /Notices/ })
			.first()
			.waitFor();
	}
	await admin.goto('/admin/registers/describe');
	await admin.getByLabel('Mapping').fill('{"register": "council"}');
	await admin.getByRole('button', { name: 'Save the mapping' }).click();
	expect(await words(admin)).toMatch(/In the mapping, “name”/);
	expect(await admin.getByLabel('Mapping').inputValue()).toBe('{"register": "council"}');
	await admin.getByLabel('Mapping').fill(JSON.stringify(MAPPING));
	await admin.getByRole('button', { name: 'Save the mapping' }).click();
	await admin.waitForURL(/described=council/);
	await loadList('council', 'council-1.csv', council(true));
	await loadList(
		'nppes',
		'npidata.csv',
		nppesFile([{ number: inventedNpi(1), family: 'QUILL', given: 'VERA', taxonomies: ['207R00000X'] }]),
	);

	await admin.goto('/admin/workplaces');
	await admin.getByLabel('Domain', { exact: true }).fill('gmail.com');
	await admin.getByLabel('Workplace').fill('St Anna Hospital');
	await admin.getByRole('button', { name: 'Save' }).click();
	expect(await words(admin)).toMatch(/Anybody can have an address there/);
	await admin.getByLabel('Domain', { exact: true }).fill('st-anna.example');
	await admin.getByRole('button', { name: 'Save' }).click();
	await admin.waitForURL(/saved/);

	await admin.goto('/admin/institutions');
	await admin.getByLabel('Institution', { exact: true }).fill('St Anna Hospital');
	await admin.getByLabel('Issuer').fill('https://10.0.0.7');
	await admin.getByLabel('Client id', { exact: true }).fill('consilium');
	await admin.getByLabel('Client secret').fill('kept-sealed');
	await admin.getByRole('button', { name: 'Add' }).click();
	expect(await words(admin)).toMatch(/private network/);
	expect(await admin.getByLabel('Client secret').inputValue()).toBe('');
	await admin.getByLabel('Issuer').fill(institution.url);
	await admin.getByLabel('Client secret').fill('kept-sealed');
	await admin.getByRole('button', { name: 'Add' }).click();
	await admin.waitForURL(/saved/);
	expect(await admin.content()).not.toContain('kept-sealed');
});

test('a claim, a document, two checkers, a badge: the doubtful takes a second pair of eyes', async () => {
	checker = await join('Che Cker', 'checker@example.org');
	await admin.goto('/admin/staff');
	await admin.locator('[name=handle]').fill('che.cker');
	await admin.locator('[name=duty][type=radio][value=checker]').check();
	await admin.getByRole('button', { name: 'Give', exact: true }).click();
	await admin.waitForLoadState();

	ines = await join('Inês Carvalho', 'ines@example.org');
	await claim(ines, 'IE', '400001', 'Inês Carvalho');
	expect(await words(ines)).toMatch(/could not be matched.*name does not match/s);
	await claim(ines, 'IE', '400 001', 'Ines Carvalho Reyes');
	expect(ines.url()).toContain('just=stated');
	const address = new URL(ines.url()).pathname;
	await ines.locator('input[type=file]').setInputFiles({
		name: 'IMG_1.heic',
		mimeType: 'image/heic',
		buffer: Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypheic'), Buffer.alloc(64)]),
	});
	await ines.getByRole('button', { name: 'Send to the checkers' }).click();
	expect(await words(ines)).toMatch(/HEIC picture.*JPEG/s);
	await ines
		.locator('input[type=file]')
		.setInputFiles({ name: 'licence.jpg', mimeType: 'image/jpeg', buffer: await certificate() });
	await ines.getByRole('button', { name: 'Send to the checkers' }).click();
	await ines.waitForURL(/just=sent/);
	expect(await words(ines)).toContain('Nobody has opened it yet');
	await ines
		.locator('input[type=file]')
		.setInputFiles({ name: 'letter.pdf', mimeType: 'application/pdf', buffer: await letter() });
	await ines.getByRole('button', { name: 'Send to the checkers' }).click();
	await ines.waitForURL(/just=sent/);

	await checker.goto('/desk');
	await checker.locator('main a[href^="/desk/"]').first().click();
	expect(await words(checker)).toMatch(/Carvalho-Reyes[\s\S]*Licensed[\s\S]*is licensed/);
	// Nothing of a document comes before it is asked for; asked for, it stands beside the claim, and what was typed stays.
	expect(await checker.locator('main img').count()).toBe(0);
	await checker.getByLabel('Reason or question').fill('The photograph');
	const drawn = () =>
		checker
			.locator('main img')
			.first()
			.evaluate((img: HTMLImageElement) => img.decode().then(() => img.naturalWidth));
	await checker.getByRole('button', { name: /Open it here.*document 1/ }).click();
	await checker.getByRole('region', { name: 'Pages of document 1' }).waitFor();
	expect(await drawn()).toBe(600);
	await checker.getByRole('button', { name: /Open it here.*document 2/ }).click();
	const pages = checker.getByRole('region', { name: 'Pages of document 2' });
	await pages.waitFor();
	expect(await drawn()).toBeGreaterThan(1200);
	expect(await pages.locator('img').count()).toBe(8);
	await pages.getByRole('img', { name: /^Page 2 of document 2/ }).scrollIntoViewIfNeeded();
	const second = pages.getByRole('img', { name: /^Page 2 of/ });
	expect(await second.evaluate((img: HTMLImageElement) => img.decode().then(() => img.naturalWidth))).toBeGreaterThan(
		1200,
	);
	expect(await words(checker)).toContain('The first 8 of 30 pages. The others are in the original.');
	expect(await checker.getByLabel('Reason or question').inputValue()).toBe('The photograph');
	const told = await checker.locator('main .claim').boundingBox();
	const paper = await pages.boundingBox();
	if (!told || !paper) throw new Error('not shown');
	expect(paper.x).toBeGreaterThanOrEqual(told.x + told.width);
	expect(paper.y).toBeLessThan(told.y + told.height);
	const file = (await checker
		.getByRole('link', { name: /original in a new tab.*document 1/ })
		.getAttribute('href')) as string;
	// Nobody else gets it at its address, and the member sees who looked.
	for (const other of [ines, await newReader()]) {
		const answer = await other.request.get(file, { headers: { accept: '*/*' } });
		expect([404, 200]).toContain(answer.status());
		expect(answer.headers()['content-type']).not.toContain('image');
	}
	await ines.goto(address);
	expect(await words(ines)).toMatch(/Opened by Che Cker/);
	await ines.goto('/account/access');
	expect(await words(ines)).toMatch(/A checker[\s\S]*A document that you handed in, to check it\s*Physician · Ireland/);
	expect(await words(ines)).not.toContain('Che Cker');

	await decide(checker, 'pass', 'The photograph is dark; please look too.');
	expect(await words(checker)).toMatch(/Another checker decides/);
	await checker.goto('/desk?part=second');
	expect(await words(checker)).toMatch(/You looked first/);
	await checker.locator('main a[href^="/desk/"]').first().click();
	expect(await words(checker)).toMatch(/You have looked at this first/);
	await decide(admin, 'accept', 'Licence and face are the same person.');
	expect((await admin.request.get(file)).status()).toBe(404);
	await ines.goto('/verify');
	expect(await words(ines)).toMatch(
		/Physician · Cardiology · Ireland\s*Valid\s*Proved as licensed by the list of the Medical Council and a document seen by a checker/,
	);
	await ines.goto(address);
	expect(await words(ines)).toMatch(/Deleted[\s\S]*Opened by Che Cker/);
	await checker.goto('/people/ines.carvalho');
	expect(await checker.content()).toMatch(/Verified as licensed: Physician · Cardiology · Ireland/);
	expect(await checker.content()).not.toContain('400001');
});

test('a sign-in at the institution proves in a minute, without a person', async () => {
	const peer = await join('Peer Olsen', 'peer@example.org');
	await claim(peer, 'IE', '400002', 'Peer Olsen');
	await peer.getByRole('button', { name: /Sign in there/ }).click();
	const way = (await peer.getByRole('link', { name: 'Go on to St Anna Hospital' }).getAttribute('href')) as string;
	institution.answer = { given_name: 'Peer', family_name: 'Olsen' };
	const back = institution.signIn(way);
	await peer.goto(`${server.url}${back.pathname}${back.search}`);
	await peer.waitForURL(/just=proved/);
	await peer.goto('/verify');
	expect(await words(peer)).toMatch(/Nephrology.*\s*Valid[\s\S]*the sign-in of St Anna Hospital/);
	// The same way back once more leads nowhere.
	await peer.goto(`${server.url}${back.pathname}${back.search}`);
	expect(await words(peer)).toMatch(/used already/);
});

test('colleagues vouch by their own pages, and only those who may', async () => {
	const vera = await join('Vera Quill', 'vera@example.org');
	await claim(vera, 'US', inventedNpi(1), 'Vera Quill');
	const ask = async (handle: string) => {
		await vera.getByLabel('Colleague’s handle').fill(handle);
		await vera.getByRole('button', { name: 'Ask to vouch' }).click();
		await vera.waitForLoadState();
	};
	await ask('che.cker');
	expect(await words(vera)).toMatch(/Only somebody who is proved/);
	await ask('ines.carvalho');
	expect(await words(vera)).toMatch(/proved for at least two weeks/);
	const { Client } = (await import('pg')).default;
	const database = new Client(server.databaseUrl);
	await database.connect();
	await database.query("update credential set proved_at = now() - interval '30 days'");
	await database.end();
	for (const handle of ['ines.carvalho', 'peer.olsen']) await ask(handle);
	expect(await words(vera)).toMatch(/Inês Carvalho\s*asked[\s\S]*Peer Olsen\s*asked/);
	const peer = await newReader();
	await peer.goto('/sign-in');
	await peer.getByLabel('E-mail address').fill('peer@example.org');
	await peer.getByLabel('Password', { exact: true }).fill(PASSWORD);
	await peer.getByRole('button', { name: 'Sign in', exact: true }).click();
	await peer
		.getByRole('link', { name: /Notices/ })
		.first()
		.waitFor();
	for (const page of [ines, peer]) {
		await page.goto('/notices');
		await page
			.getByText(/asks you to vouch/)
			.first()
			.click();
		await page.waitForURL(/\/vouch\//);
		await page.getByRole('button', { name: 'Vouch', exact: true }).click();
		expect(await words(page)).toMatch(/in person/);
		await page.getByRole('checkbox').check();
		await page.getByRole('button', { name: 'Vouch', exact: true }).click();
		await page.getByText('You vouched.').waitFor();
	}
	await vera.goto('/verify');
	expect(await words(vera)).toMatch(
		/Internal medicine · United States\s*Valid\s*Proved as practising by the register NPPES and two colleagues who vouched/,
	);
	expect(await words(peer)).toMatch(/your word and that of Inês Carvalho/);
	expect((await vera.request.get(new URL(peer.url()).pathname)).status()).toBe(404);
});

/** Proves an address of the hospital by the link that is mailed to it, and returns the link. */
async function proveWorkplace(page: Page, address: string): Promise<string> {
	await page.goto('/verify/workplace');
	await page.getByLabel('Your address there').fill(address);
	await page.getByRole('button', { name: 'Send me a link' }).click();
	await page.waitForURL(/just=mailed/);
	const link = await mailed(address, /https?:\/\/\S+token=\S+/);
	await page.goto(link);
	await page.getByRole('button', { name: 'Show that I work there' }).click();
	await page.waitForURL(/just=proved/);
	return link;
}

test('an address of the hospital shows the workplace, by a link that works once, and brings into its space by itself', async () => {
	await ines.goto('/verify/workplace');
	await ines.getByLabel('Your address there').fill('ines@st-аnna.example'); // a Cyrillic letter
	await ines.getByRole('button', { name: 'Send me a link' }).click();
	await ines.waitForLoadState();
	expect(await words(ines)).not.toMatch(/on its way/);
	const link = await proveWorkplace(ines, 'ines@st-anna.example');
	expect(await words(ines)).toMatch(/St Anna Hospital\s*By an address at st-anna\.example/);
	await ines.goto(link);
	await ines.getByRole('button', { name: 'Show that I work there' }).click();
	expect(await words(ines)).toMatch(/used already/);

	// She opens the workplace's space: the template knows where she works, and nobody else learns of it.
	await ines.goto('/spaces/new');
	await ines.getByRole('link', { name: 'A workplace' }).click();
	expect(await ines.locator('#name').inputValue()).toBe('St Anna Hospital');
	await ines.getByRole('button', { name: 'Open the space' }).click();
	await ines.waitForURL(/\/spaces\/[^/]+\?opened$/);
	const room = new URL(ines.url()).pathname;
	for (const path of [room, '/spaces', '/spaces?q=anna', '/search?q=St+Anna']) {
		const answer = await checker.goto(path);
		expect(`${path} ${answer?.status()} ${await words(checker)}`).not.toMatch(/ 200 [\s\S]*St Anna Hospital/);
	}
	// The colleague does nothing but prove the address.
	await proveWorkplace(checker, 'che@st-anna.example');
	expect(await words(checker)).toContain('You are in its space by that');
	await checker.getByRole('link', { name: 'St Anna Hospital' }).click();
	await checker.waitForURL((url) => url.pathname === room);
	expect(await words(checker)).toMatch(/2 members/);
	expect(await checker.getByRole('button', { name: 'Join' }).count()).toBe(0);
	await checker.goto('/spaces');
	expect(await words(checker)).toContain('St Anna Hospital');
});

test('struck off in a full file: rights end, a notice and a mail say why, and the objection lands on the desk', async () => {
	await loadList('council', 'council-2.csv', council(false));
	const letter = await mailed('ines@example.org', /Your credential[\s\S]*object\/\w+/);
	expect(letter).toMatch(/not in the register any more\. If that is wrong, object: two checkers/);
	await checker.goto('/people/ines.carvalho');
	expect(await checker.content()).not.toMatch(/Verified as/);
	await ines.goto('/verify');
	await ines.getByRole('link', { name: 'Object to this' }).click();
	await ines
		.getByLabel('What is wrong?')
		.fill('The council confused me with somebody who retired; the correction is under way.');
	await ines.getByRole('button', { name: 'Send the objection' }).click();
	await ines.waitForURL(/just=noted/);
	await checker.goto('/desk?part=objections');
	await checker.locator('main a[href^="/desk/"]').first().click();
	expect(await words(checker)).toMatch(/The member objects[\s\S]*Takes two checkers/);
	await decide(checker, 'accept', 'A letter of the council confirms the mistake.');
	expect(await words(checker)).toMatch(/Another checker decides/);
	await decide(admin, 'accept', 'I have read the letter as well.');
	await ines.goto('/verify');
	expect(await words(ines)).toMatch(/Ireland\s*Valid/);
});
