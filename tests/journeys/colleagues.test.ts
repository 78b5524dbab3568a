// Colleagues in a browser without JavaScript: found by school and year, asked, accepted; a patient follows instead; an
// invitation becomes an account that is not verified; a block makes somebody vanish. At last, names while typing.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { beginJourney, type Journey, takePicture, text } from '#tests/journey.ts';
import type { TestServer } from '#tests/server.ts';
import type { Person } from '../people.ts';

let journey: Journey;
let server: TestServer;
let browser: Browser;
const cast = {} as Record<'amina' | 'bruno' | 'silent' | 'nora' | 'eva' | 'lene' | 'pat', Person>;
let post: string;
let open: (by: Person, script?: boolean) => Promise<Page>;

beforeAll(async () => {
	journey = await beginJourney();
	({ server, browser } = journey);
	const { person } = await import('#tests/people.ts');
	const { db } = await import('#platform/db.server.ts');
	const { sql } = await import('kysely');
	const { mintId, shortId } = await import('#platform/ids.ts');
	const { writePost } = await import('#features/posts/write-post.ts');
	cast.amina = await person('Amina Wekesa', { profession: 'physician', specialty: 'cardiology', country: 'KE' });
	cast.bruno = await person('Bruno Löfgren', { profession: 'physician', country: 'BR' });
	cast.silent = await person('Sigrid Löfgren', { profession: 'physician', country: 'SE' });
	cast.nora = await person('Nora Nurse', { profession: 'nurse', country: 'SE' });
	const intensive = { profession: 'nurse', specialty: 'nursing-critical-care', country: 'NO' };
	cast.eva = await person('Eva Unit', { ...intensive, level: 'rn' });
	cast.lene = await person('Lene Practical', { ...intensive, level: 'lpn' });
	cast.pat = await person('Pat Ient');
	await sql`update member set profession = 'patient' where id = ${cast.pat.id}`.execute(db);
	for (const one of [cast.amina, cast.bruno, cast.eva, cast.lene])
		await sql`update member set found_by_name_since = now(), found_by_past_since = now() where id = ${one.id}`.execute(
			db,
		);
	for (const one of [cast.amina, cast.bruno, cast.silent])
		await sql`insert into training (id, member_id, school, field, from_year, to_year, visibility)
			values (${mintId()}, ${one.id}, 'Uppsala universitet', 'Medicine', 2009, 2014, 'members')`.execute(db);
	await sql`insert into post_held (id, member_id, workplace, unit, from_year, to_year, visibility)
		values (${mintId()}, ${cast.eva.id}, 'Visby lasarett', 'Akuten', 2011, 2015, 'verified')`.execute(db);
	post = shortId(
		await writePost(await cast.bruno.viewer(), {
			audience: 'connections',
			markdown: 'Only for those I know.',
			key: 'journey-colleagues',
		}),
	);
	open = (by, script = false) => journey.open(by, { javaScriptEnabled: script });
});

afterAll(() => journey?.end());

/** The text of the mail to this address that holds these words, once the worker has written it. */
async function mailIn(outbox: string, address: string, about: string): Promise<string> {
	const find = () => {
		const names = existsSync(outbox) ? readdirSync(outbox).filter((name) => name.endsWith('.json')) : [];
		const mails = names.map((name) => JSON.parse(readFileSync(path.join(outbox, name), 'utf8')));
		return mails.find((mail) => mail.to === address && mail.text.includes(about))?.text ?? '';
	};
	await expect.poll(find, { timeout: 15_000 }).toContain(about);
	return find();
}

/** Path and query of the link in a mail that leads to this page. */
function linkIn(mail: string, page: string): string {
	const url = new URL((mail.match(/https?:\/\/\S+/g) ?? []).find((one) => one.includes(page)) as string);
	return url.pathname + url.search;
}

const go = async (page: Page, address: string) => (await page.goto(server.url + address))?.status();

test('two who were at one school find each other by school and year; who did not agree is found on no path', async () => {
	const page = await open(cast.amina);
	await go(page, '/people');
	await takePicture(page, 'people-start');
	await page.click('main summary');
	await page.fill('#school', 'uppsala');
	await page.fill('#year', '2011');
	await page.locator('details button:has-text("Find")').click();
	expect(await text(page)).toContain('Bruno Löfgren');
	expect(await text(page)).toContain('Medicine, Uppsala universitet · 2009–2014');
	expect(await text(page)).not.toContain('Sigrid');
	await takePicture(page, 'people-found');
	for (const question of [
		'name=Sigrid',
		'name=lofgren',
		'country=SE&profession=physician',
		'school=uppsala',
		'name=sig',
	])
		expect(`${question}: ${(await go(page, `/people?${question}`)) === 200 && (await text(page))}`).not.toContain(
			'Sigrid L',
		);
	for (const typed of ['Sigrid', 'lofg']) {
		await go(page, `/api/people?q=${typed}`);
		expect(await page.innerText('body')).not.toContain('Sigrid');
	}
	await go(page, '/people?name=bruno+loefgren');
	expect(await text(page)).toContain('One person');
	const visitor = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
	for (const address of [
		'/people?name=bruno',
		'/people/requests',
		'/people/connections',
		'/people/invitations',
		'/api/people?q=bruno',
	]) {
		await go(visitor, address);
		expect(visitor.url()).toContain('/sign-in');
	}
	expect((await fetch(`${server.url}/api/people?q=bruno`)).status).toBe(401);
	expect(await visitor.innerText('body')).not.toContain('Löfgren');

	const nurse = await open(cast.nora);
	await go(nurse, '/people?workplace=visby+akuten&from=2014&to=2020');
	expect(await text(nurse)).toContain('Eva Unit');
	// By level and specialty, as nurses tell one another apart.
	for (const [level, found, other] of [
		['rn', 'Eva Unit', 'Lene Practical'],
		['lpn', 'Lene Practical', 'Eva Unit'],
	] as const) {
		await go(nurse, `/people?profession=nurse&level=${level}&specialty=nursing-critical-care`);
		expect(await text(nurse)).toContain(found);
		expect(await text(nurse)).not.toContain(other);
	}
	const layman = await open(cast.pat);
	await go(layman, '/people?workplace=visby');
	expect(await text(layman)).toContain('Nobody who agreed');
	await takePicture(layman, 'people-nobody');
});

test('a request is noticed and accepted, and opens what is for connections', async () => {
	const page = await open(cast.amina);
	expect(await go(page, `/posts/${post}`)).toBe(404);
	await go(page, `/people/${cast.bruno.handle}`);
	await page.click('a:has-text("Connect")');
	await page.fill('#note', 'Call me on +254 712 345 678, MRN 12345678.');
	await page.click('text=Ask to connect');
	expect(await page.inputValue('#note')).toContain('MRN 12345678'); // told about it, and nothing is lost
	await page.fill('#note', 'We shared a bench in anatomy.');
	await page.click('text=Ask to connect');
	expect(await text(page)).toContain('Withdraw request');

	const other = await open(cast.bruno);
	await go(other, '/notices');
	await other.click('text=asks to connect with you');
	expect(await text(other)).toContain('We shared a bench in anatomy.');
	await takePicture(other, 'requests');
	await other.click('button:has-text("Accept")');
	expect(await text(other)).toContain('Nobody asks at the moment');
	expect(await go(page, `/posts/${post}`)).toBe(200);
	await go(page, '/');
	expect(await text(page)).toContain('Only for those I know.');
	await go(page, '/people/connections');
	expect(await text(page)).toContain('Bruno Löfgren');
	await takePicture(page, 'connections');

	// Whom does she know at …? Those answer who held a post there that she may see, and who agreed to be found by it.
	const { sql } = await import('kysely');
	const { db } = await import('#platform/db.server.ts');
	const { mintId } = await import('#platform/ids.ts');
	for (const one of [cast.bruno, cast.nora])
		await sql`insert into post_held (id, member_id, workplace, unit, from_year, to_year, visibility)
			values (${mintId()}, ${one.id}, 'Aga Khan Hospital', 'Intensive care', 2016, 2019, 'connections')`.execute(db);
	for (const [a, b] of [
		[cast.amina, cast.nora],
		[cast.nora, cast.amina],
	] as const)
		await sql`insert into connection (member_id, other_id) values (${a.id}, ${b.id})`.execute(db);
	const whom = async () => {
		await go(page, '/people/connections');
		await page.fill('#at', 'aga khan intensive');
		await page.click('button:has-text("Look")');
		return text(page);
	};
	expect(await whom()).toMatch(/Bruno Löfgren[\s\S]*Intensive care, Aga Khan Hospital · 2016–2019/);
	expect(await text(page)).not.toContain('Nora Nurse');
	await takePicture(page, 'whom-do-i-know');
	const stranger = await open(cast.eva);
	await go(stranger, '/people/connections?at=aga+khan');
	expect(await text(stranger)).toContain('Nobody among your connections');
	await go(other, '/profile/looks');
	await other.uncheck('[name=foundByPast]');
	await other.click('button:has-text("Save")');
	expect(await whom()).toContain('Nobody among your connections');
	await go(other, '/profile/looks');
	await other.check('[name=foundByPast]');
	await other.click('button:has-text("Save")');
});

test('a patient is offered to follow, and cannot ask by any form; nor can a clinician accept', async () => {
	const page = await open(cast.pat);
	await go(page, `/people/${cast.amina.handle}`);
	expect(await text(page)).toContain('Patients and clinicians do not connect here');
	expect(await page.locator('main a:has-text("Connect")').count()).toBe(0);
	await go(page, `/people/${cast.amina.handle}/connect`);
	await takePicture(page, 'boundary');
	const { sql } = await import('kysely');
	const { db } = await import('#platform/db.server.ts');
	const refused = await page.request.post(`${server.url}/people/${cast.amina.handle}/connect?/ask`, {
		headers: { origin: server.url, accept: 'text/html' },
		form: { note: 'please' },
		maxRedirects: 0,
	});
	expect(refused.status()).toBe(403);
	expect(await refused.text()).toContain('GMC 2024');
	await page.click('button:has-text("Follow")');
	expect((await sql`select from follow where follower_id = ${cast.pat.id}`.execute(db)).rows).toHaveLength(1);
	// A request of a time before the patient said so.
	await sql`insert into connection_request (asker_id, asked_id) values (${cast.pat.id}, ${cast.amina.id})`.execute(db);
	const clinician = await open(cast.amina);
	await go(clinician, '/people/requests');
	expect(await text(clinician)).toContain('Pat Ient');
	expect(await clinician.locator('button:has-text("Accept")').count()).toBe(0);
	const accepted = await clinician.request.post(`${server.url}/people/${cast.pat.handle}/connect?/accept`, {
		headers: { origin: server.url, accept: 'text/html' },
		form: {},
		maxRedirects: 0,
	});
	expect(accepted.status()).toBe(403);
});

test('an invitation by e-mail becomes an account that is not verified, connected because both wanted it', async () => {
	const page = await open(cast.amina);
	await go(page, '/people/invitations');
	await page.fill('#address', 'kofi@hospital.example');
	await page.click('text=Send the invitation');
	expect(await text(page)).toContain('kofi@hospital.example');
	await page.click('text=Make a link');
	await takePicture(page, 'invitations');
	const mailTo = (address: string, about: string) => mailIn(path.join(server.dataDir, 'outbox'), address, about);
	const invitation = await mailTo('kofi@hospital.example', 'invites you');
	const guest = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
	await go(guest, linkIn(invitation, '/sign-up?'));
	expect(await text(guest)).toContain('Amina Wekesa invites you');
	await takePicture(guest, 'invited');
	await guest.fill('#name', 'Kofi Mensah');
	await guest.fill('#email', 'kofi@hospital.example');
	await guest.fill('#password', 'wobbly teapot lanterns');
	await guest.check('#connects');
	await guest.click('text=Open the account');
	const confirmation = await mailTo('kofi@hospital.example', '/confirm?');
	await go(guest, linkIn(confirmation, '/confirm?'));
	await guest.click('text=Confirm the address');
	await expect
		.poll(async () => (await go(page, '/people/invitations')) && text(page), { timeout: 15_000 })
		.toContain('Kofi Mensah');
	await go(page, '/people/kofi.mensah');
	expect(await text(page)).toContain('No profession has been proved');
	expect(await text(page)).toContain('Connected');
	await go(guest, linkIn(invitation, '/sign-up?'));
	expect(await text(guest)).toContain('This invitation works no more');
	await go(guest, linkIn(invitation, '/no-invitations?'));
	await guest.click('text=Send no more invitations');
	expect(await text(guest)).toContain('Done.');
});

test('a block makes somebody vanish from search, lists and pages, and names come while typing for those alone who may', async () => {
	const page = await open(cast.amina);
	await go(page, `/people/${cast.bruno.handle}`);
	await page.click('summary:has-text("Block")');
	await page.click('button:has-text("Block")');
	for (const [who, name, surname, handle] of [
		[cast.amina, 'Bruno', 'Löfgren', cast.bruno.handle],
		[cast.bruno, 'Amina', 'Wekesa', cast.amina.handle],
	] as const) {
		const one = await open(who);
		for (const address of [
			`/people?name=${name}`,
			'/people?school=uppsala',
			'/people',
			'/people/connections',
			'/people/requests',
		])
			expect(`${address}: ${await go(one, address)} ${await one.locator('.rows').allInnerTexts()}`).not.toContain(
				surname,
			);
		expect(await go(one, `/people/${handle}/connect`)).toBe(404);
	}
	const typing = await open(cast.nora, true);
	await go(typing, '/people');
	await typing.locator('#name').pressSequentially('lofg');
	const names = typing.getByRole('listbox', { name: 'Names' }).getByRole('option');
	await names.filter({ hasText: 'Bruno Löfgren' }).waitFor();
	expect(await names.count()).toBe(1);
	await takePicture(typing, 'people-typing');
	await typing.keyboard.press('ArrowDown');
	await typing.keyboard.press('Enter');
	await typing.waitForURL(`**/people/${cast.bruno.handle}`);
	const blocked = await open(cast.amina, true);
	await go(blocked, '/api/people?q=bruno');
	expect(await blocked.innerText('body')).toBe('[]');
});
