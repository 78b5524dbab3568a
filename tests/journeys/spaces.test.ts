// Spaces in a browser without JavaScript: opened from a template, asked into, ordered; a report that ends in a removal,
// its appeal, and the wall before which hidden and missing look alike.

import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { beginJourney, type Journey, takePicture, text } from '#tests/journey.ts';
import type { TestServer } from '#tests/server.ts';
import { routeIds } from '#tests/ways-out.ts';
import type { Person } from '../people.ts';

let journey: Journey;
let server: TestServer;
let dora: Person; // dermatologist, opens spaces
let resa: Person; // in training
let nina: Person; // nurse
let mod: Person;
let other: Person; // a second moderator
let open: (by: Person) => Promise<Page>;

beforeAll(async () => {
	journey = await beginJourney();
	({ server } = journey);
	const { person } = await import('#tests/people.ts');
	dora = await person('Dora Derma', { profession: 'physician', specialty: 'dermatology', country: 'DE' });
	resa = await person('Resa Trainee', { profession: 'physician', level: 'in-training', country: 'DE' });
	nina = await person('Nina Nurse', { profession: 'nurse', country: 'DE' });
	mod = await person('Mona Keeper', { duties: ['moderator'] });
	other = await person('Otto Second', { duties: ['moderator'] });
	open = journey.open;
});

afterAll(() => journey?.end());

let slug = '';

test('a space is opened from a template in four presses, and says who may do what in it', async () => {
	const page = await open(dora);
	await page.goto('/spaces');
	await page.click('main a:has-text("Open a space")');
	await page.click('text=A specialty');
	expect(await page.inputValue('#name')).toBe('Dermatology');
	// One more line keeps what was typed; a gate that nobody passes is said.
	await page.fill('#purpose', 'Skin, and what it tells.');
	await page.click('button:has-text("One more line")');
	expect(await page.inputValue('#purpose')).toBe('Skin, and what it tells.');
	await page.check('[name=entry][value=request]');
	await page.click('button:has-text("Open the space")');
	expect(page.url()).toMatch(/\/spaces\/dermatology\?opened$/);
	slug = 'dermatology';
	expect(await text(page)).toContain('You own it.');
	expect(await text(page)).toMatch(/Nurse|Verified health professional/);
	await takePicture(page, 'space-opened');
	await page.goto(`/spaces/${slug}/gate`);
	await page.selectOption('[name=line-0-profession]', 'dentist');
	await page.selectOption('[name=line-0-specialty]', '');
	for (let line = 1; line < 6; line++) {
		await page.selectOption(`[name=line-${line}-profession]`, '');
		for (const field of ['specialty', 'level'])
			await page
				.locator(`[name=line-${line}-${field}]`)
				.evaluate((select) => ((select as HTMLSelectElement).value = ''));
	}
	await page.click('button:has-text("Show whom it admits")');
	expect(await text(page)).toContain('Nobody can pass this gate at present');
	await takePicture(page, 'gate-nobody');
});

test('somebody asks to enter with a line and is let in; a nurse may reply and not begin', async () => {
	for (const [who, line] of [
		[resa, 'I begin my training in May.'],
		[nina, 'Wound care.'],
	] as const) {
		const page = await open(who);
		await page.goto(`/spaces/${slug}`);
		await page.fill('#line', line);
		await page.click('button:has-text("Ask to enter")');
		expect(await text(page)).toContain('You asked to enter');
		const door = await open(dora);
		await door.goto(`/spaces/${slug}/requests`);
		expect(await text(door)).toContain(line);
		await takePicture(door, 'requests');
		await door.click('button:has-text("Let in")');
		expect(await text(door)).toContain('Let in, and told.');
	}
	const nurse = await open(nina);
	await nurse.goto(`/spaces/${slug}`);
	expect(await nurse.locator('form.composer').count()).toBe(0);
	const trainee = await open(resa);
	await trainee.goto(`/spaces/${slug}`);
	await trainee.fill('textarea[name=text]', 'Try our new cream, ten per cent off this week.');
	await trainee.click('button:has-text("Publish to members of Dermatology")');
	await trainee.goto(`/spaces/${slug}/members`);
	expect(await text(trainee)).toContain('Nina Nurse');
	await takePicture(trainee, 'members');
});

test('a report is judged in the space, removed, appealed to the network, and the text comes back', async () => {
	const reporter = await open(nina);
	await reporter.goto(`/spaces/${slug}`);
	const report = await reporter.locator('main a[href^="/report/"]').first().getAttribute('href');
	await reporter.goto(report as string);
	await reporter.check('[value=promotion]');
	await reporter.click('text=Send the report');
	// The network's moderators do not see it yet: those of the space come first.
	const network = await open(mod);
	await network.goto('/reports');
	expect(await text(network)).toContain('Nothing waits');
	const judge = await open(dora);
	await judge.goto('/reports');
	await judge.click('text=Text by Resa Trainee');
	await judge.selectOption('#rule', 'Promotion');
	await judge.fill('#reason', 'It offers a discount.');
	await takePicture(judge, 'judge');
	await judge.click('button:has-text("Remove it")');
	const author = await open(resa);
	await author.goto('/notices');
	await author.click('button:has-text("It offers a discount."), a:has-text("It offers a discount.")');
	expect(page(author)).toMatch(/\/decisions\//);
	expect(await text(author)).toContain('The rules of this network or space: Promotion.');
	await author.fill('#words', 'It is a quotation from an advertisement that I ask about.');
	await takePicture(author, 'decision');
	await author.click('button:has-text("Send the appeal")');
	expect(await text(author)).toContain('Your appeal waits');
	await network.goto('/appeals');
	await network.click('main a[href^="/appeals/"]');
	expect(await text(network)).toContain('ten per cent off');
	await takePicture(network, 'appeal');
	await network.check('[value=reversed]');
	await network.fill('#reason', 'It was quoted.');
	await network.click('button:has-text("Decide the appeal")');
	expect(await text(network)).toContain('Reversed.');
	await reporter.goto(`/spaces/${slug}`);
	expect(await text(reporter)).toContain('ten per cent off');
	await reporter.goto(`/spaces/${slug}/log`);
	expect(await text(reporter)).toContain('A text was removed. Rule: Promotion.');
	expect(await text(reporter)).not.toContain('Resa');
	await takePicture(reporter, 'space-log');
	const second = await open(other);
	await second.goto('/appeals');
	expect(await text(second)).toContain('Nothing waits');
});

test('a post is pinned; the space is handed over, left and closed, and what is closed nobody finds', async () => {
	const owner = await open(dora);
	await owner.goto(`/spaces/${slug}`);
	await owner.locator('main summary', { hasText: 'More about' }).first().click();
	await owner.locator('button:text-is("Pin")').first().click();
	const guest = await open(nina);
	await guest.goto(`/spaces/${slug}`);
	expect(await guest.locator('section[aria-label=Pinned]').innerText()).toContain('ten per cent off');
	expect(await guest.getByRole('button', { name: /pin/i }).count()).toBe(0);
	await takePicture(owner, 'pinned');
	await owner.locator('button:has-text("Take the pin away")').click();
	expect(await owner.locator('section[aria-label=Pinned]').count()).toBe(0);

	// Whoever owns it alone cannot just go.
	await owner.goto(`/spaces/${slug}`);
	expect(await owner.locator('summary:has-text("Leave this space")').count()).toBe(0);
	await owner.goto(`/spaces/${slug}/members/${resa.handle}`);
	await owner.check('[name=role][value=owner]');
	await owner.click('button:has-text("Change the part")');
	const heir = await open(resa);
	await heir.goto('/notices');
	expect(await text(heir)).toMatch(/Dermatology/);
	await owner.goto(`/spaces/${slug}`);
	expect(await owner.locator('aside').innerText()).toContain('Resa Trainee');
	await owner.click('summary:has-text("Leave this space")');
	await owner.click('button:text-is("Leave")');
	expect(new URL(owner.url()).pathname).toBe('/spaces');
	await owner.goto(`/spaces/${slug}`);
	expect(await text(owner)).not.toContain('ten per cent off');
	expect(await text(owner)).toContain('Ask to enter');

	await heir.goto(`/spaces/${slug}/settings`);
	await heir.click('button:has-text("Close the space")');
	expect(new URL(heir.url()).pathname).toBe(`/spaces/${slug}/settings`); // not without the tick
	await heir.check('[name=sure]');
	await heir.click('button:has-text("Close the space")');
	expect(await text(heir)).toContain('This space is closed');
	await takePicture(heir, 'closed');
	for (const one of [guest, owner]) {
		expect((await one.goto(`/spaces/${slug}`))?.status()).toBe(404);
		await one.goto('/spaces');
		expect(await text(one)).not.toContain('Skin, and what it tells.');
	}
	await heir.click('button:has-text("Open it again")');
	expect((await guest.goto(`/spaces/${slug}`))?.status()).toBe(200);
	expect(await text(guest)).toContain('ten per cent off');
	await guest.goto(`/spaces/${slug}/log`);
	for (const line of ['pinned', 'owner', 'closed', 'opened again'])
		expect((await text(guest)).toLowerCase()).toContain(line);
});

/** Amy owns the spaces of the next two tests; Bea enters them. */
let amy: Page;
let bea: Page;
let everywhere = '';

test('physicians of one country, of all countries, with students who read along: each gate lets in whom it names', async () => {
	const { person } = await import('#tests/people.ts');
	const american = await person('Amy Ohio', { profession: 'physician', country: 'US' });
	const british = await person('Bea Leeds', { profession: 'physician', country: 'GB' });
	const student = await person('Sol Learner', { profession: 'medical-student', country: 'GB' });
	/** Opens a space by choosing. @returns its address. */
	const begin = async (name: string, lines: Record<string, string>[], entry = 'open') => {
		const founder = await open(american);
		await founder.goto('/spaces/new?template=blank');
		await founder.fill('#name', name);
		await founder.check(`[name=entry][value=${entry}]`);
		await founder.locator('details.narrow summary').first().click();
		for (const [place, line] of lines.entries())
			for (const [field, value] of Object.entries(line))
				await founder.selectOption(`[name=line-${place}-${field}]`, value);
		await founder.click('button:has-text("Open the space")');
		const address = new URL(founder.url()).pathname;
		await founder.fill('textarea[name=text]', `What only ${name} reads.`);
		await founder.click('button:has-text("Publish to")');
		await founder.context().close();
		return address;
	};
	const here = await begin('Licensed here', [{ profession: 'physician', country: 'US' }]);
	everywhere = await begin('Licensed anywhere', [
		{ profession: 'physician' },
		{ profession: 'students', right: 'read' },
	]);
	const hidden = await begin('Doctors among themselves', [{ profession: 'physician' }], 'secret');

	bea = await open(british);
	await bea.goto(here);
	expect(await text(bea)).toMatch(
		/The gate does not admit you\s*It admits: Physician in the United States\. You are here as: Physician · United Kingdom/,
	);
	expect(await text(bea)).not.toContain('What only');
	expect(await bea.getByRole('button', { name: 'Join' }).count()).toBe(0);
	const forced = await bea.request.post(`${here}?/join`, {
		headers: { origin: server.url },
		form: {},
		maxRedirects: 0,
	});
	expect(forced.status()).toBeGreaterThanOrEqual(400);
	await takePicture(bea, 'not-admitted');
	await bea.goto(everywhere);
	await bea.click('button:has-text("Join")');
	expect(await text(bea)).toContain('What only Licensed anywhere reads.');
	expect(await bea.locator('form.composer').count()).toBe(1);

	const sol = await open(student);
	await sol.goto(everywhere);
	await sol.click('button:has-text("Join")');
	expect(await text(sol)).toContain('What only Licensed anywhere reads.');
	expect(await sol.locator('form.composer').count()).toBe(0);
	const thread = await sol.locator('main a[href^="/posts/"]').first().getAttribute('href');
	await sol.goto(thread as string);
	expect(await sol.locator('form[action*="reply"]').count()).toBe(0);
	expect(await text(sol)).toContain('In Licensed anywhere you read along; you cannot write.');

	// A student starts a space of one's own, for one's year.
	await sol.goto('/spaces/new?template=class');
	await sol.fill('#name', 'Year of Leeds');
	await sol.press('#name', 'Enter'); // what the form is for, not one more line of its gate
	await sol.getByText('You own it.').waitFor();

	// A nurse enters neither and begins nothing there, and finds the doctors' own space on no path; a doctor who is invited does.
	const nurse = await open(nina);
	for (const address of [here, everywhere]) {
		await nurse.goto(address);
		expect(await text(nurse)).not.toContain('What only');
		expect(await nurse.getByRole('button', { name: 'Join' }).count()).toBe(0);
		for (const begin of [`${address}/forum`, `${address}/forum/new`, `/spaces/new?in=${address.split('/').pop()}`])
			expect(`${begin} ${(await nurse.goto(begin))?.status()}`).toBe(`${begin} 404`);
	}
	expect((await nurse.goto(thread as string))?.status()).toBe(404);
	expect((await nurse.goto(hidden))?.status()).toBe(404);
	for (const address of [
		'/spaces',
		'/spaces?q=doctors',
		'/search?q=themselves',
		'/?show=everything',
		'/forums',
		'/questions',
	])
		expect(`${address}: ${(await nurse.goto(address))?.status()} ${await nurse.content()}`).not.toMatch(
			/Doctors among themselves/,
		);
	amy = await open(american);
	await amy.goto(`${hidden}/invite`);
	await amy.click('button:has-text("Make a link")');
	const invitation = new URL(await amy.locator('.link-text').innerText()).pathname;
	expect((await nurse.goto(invitation))?.status()).toBe(404);
	await bea.goto(invitation);
	await bea.locator('main form button').first().click();
	expect(await text(bea)).toContain('What only Doctors among themselves reads.');
});

test('slow mode is said and holds, with what was typed; whoever is taken out until a day reads why and does not come back before it', async () => {
	await amy.goto(`${everywhere}/settings`);
	await amy.selectOption('[name=slow]', '3600');
	await amy.click('button:has-text("Save door and tools")');
	await bea.goto(everywhere);
	expect(await bea.locator('aside').innerText()).toContain('Slow mode: an hour between two texts of one member.');
	const write = async (words: string) => {
		await bea.goto(everywhere);
		await bea.fill('textarea[name=text]', words);
		await bea.click('button:has-text("Publish to")');
	};
	await write('The first of this hour.');
	await bea.goto(everywhere);
	expect(await text(bea)).toContain('The first of this hour.');
	await write('And at once a second one.');
	expect(await text(bea)).toMatch(
		/is in slow mode: an hour between two texts of one member\. Wait (an hour|\d\d minutes)/,
	);
	expect(await bea.inputValue('textarea[name=text]')).toBe('And at once a second one.');
	await takePicture(bea, 'slow-mode');

	await amy.goto(`${everywhere}/members`);
	await amy.locator('main li', { hasText: 'Bea Leeds' }).locator('a:has-text("Change")').click();
	await amy.selectOption('#rule', { index: 1 });
	await amy.fill('#until', new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10));
	await amy.click('button:has-text("Take out")');
	expect(new URL(amy.url()).pathname).toMatch(/\/members\/bea/); // not without a reason
	await amy.fill('#reason', 'Three texts were removed this week.');
	await amy.click('button:has-text("Take out")');
	expect(await text(amy)).toContain('Taken out, and told why.');
	expect(await text(amy)).not.toContain('Bea Leeds');

	await bea.goto(everywhere);
	expect(await text(bea)).toContain('You cannot enter for now');
	expect(await text(bea)).not.toContain('What only');
	await takePicture(bea, 'taken-out');
	await bea.request.post(`${everywhere}?/join`, { headers: { origin: server.url }, form: {} });
	await bea.goto(everywhere);
	expect(await text(bea)).not.toContain('What only');
	await bea.goto('/notices');
	await bea.click('button:has-text("Three texts were removed"), a:has-text("Three texts were removed")');
	expect(await text(bea)).toContain('Three texts were removed this week.');
	expect(await bea.locator('#words').count()).toBe(1); // the appeal
	await amy.goto(`${everywhere}/log`);
	expect(await text(amy)).toMatch(/A member was taken out/);
	expect(await text(amy)).not.toContain('Bea');
});

test('one space treats six kinds of members differently, by the lines of its gate; industry is named as such, and elsewhere kept out', async () => {
	const { person } = await import('#tests/people.ts');
	const owner = await open(dora);
	await owner.goto('/spaces/new?template=specialty');
	await owner.fill('#name', 'Skin, six ways');
	await owner.selectOption('[name=industry]', 'read');
	await owner.click('button:has-text("Open the space")');
	const room = new URL(owner.url()).pathname;
	await owner.fill('textarea[name=text]', 'Which dressing after a shave excision?');
	await owner.click('button:has-text("Publish to")');
	const kinds: [who: Person, begins: boolean, replies: boolean][] = [
		[await person('Dina Derma', { profession: 'physician', specialty: 'dermatology', country: 'FR' }), true, true],
		[resa, true, true],
		[await person('Oda Other', { profession: 'physician', specialty: 'cardiology', country: 'FR' }), false, true],
		[nina, false, true],
		[await person('Stig Student', { profession: 'medical-student', country: 'FR' }), false, false],
		[await person('Ivo Industry', { company: 'Norvia Pharma' }), false, false],
	];
	for (const [who, begins, replies] of kinds) {
		const page = await open(who);
		await page.goto(room);
		await page.click('button:has-text("Join")');
		expect(await text(page)).toContain('Which dressing');
		const composers = await page.locator('form.composer').count();
		await page.goto((await page.locator('main a[href^="/posts/"]').first().getAttribute('href')) as string);
		const forms = await page.locator('form[action*="reply"]').count();
		expect([who.handle, composers > 0, forms > 0]).toEqual([who.handle, begins, replies]);
		if (who !== kinds.at(-1)?.[0]) await page.context().close();
		else {
			// In a space that has no line for it, industry finds no way in.
			await page.goto(everywhere);
			expect(await page.getByRole('button', { name: 'Join' }).count()).toBe(0);
			expect(await text(page)).not.toContain('What only');
		}
	}
	await owner.goto(`${room}/members`);
	expect(await text(owner)).toMatch(/Ivo Industry\s*Industry · Norvia Pharma/);
});

const page = (of: Page) => new URL(of.url()).pathname;

test('before the wall what is hidden and what does not exist are the same page but for the address; after it, content or 404', async () => {
	const { db } = await import('#platform/db.server.ts');
	const { shortId } = await import('#platform/ids.ts');
	const content = await db.selectFrom('content').select('id').executeTakeFirstOrThrow();
	const decision = await db.selectFrom('decision').select('id').executeTakeFirstOrThrow();
	const real: Record<string, string> = {
		slug,
		handle: nina.handle,
		id: shortId(content.id),
		token: 'x',
		attachment: shortId(content.id),
		variant: '320',
	};
	const never: Record<string, string> = {
		slug: 'never-was',
		handle: 'never.was',
		id: shortId((BigInt(content.id) + 1n).toString()),
		token: 'y',
		attachment: shortId((BigInt(content.id) + 1n).toString()),
		variant: '320',
	};
	const at = (route: string, ids: Record<string, string>) =>
		route.replace(/\/\([a-z]+\)/, '').replace(/\[(?:\.\.\.)?(\w+)\]/g, (_, name) => ids[name] ?? 'x');
	const answer = async (address: string) => {
		const response = await fetch(server.url + address, { redirect: 'manual', headers: { accept: 'text/html' } });
		const location = response.headers.get('location') ?? '';
		const shown = location.startsWith('/sign-in')
			? await (await fetch(server.url + location, { headers: { accept: 'text/html' } })).text()
			: await response.text();
		const plain = (words: string) =>
			words
				.replaceAll(encodeURIComponent(address), 'ADDRESS')
				.replaceAll(address, 'ADDRESS')
				.replace(/nonce="[^"]*"/g, '')
				.replace(/value="[0-9a-f-]{36}"/g, '');
		return `${response.status} ${plain(location)} ${plain(shown)}`;
	};
	// What a visitor may know anyway: topics are public, and so are sign-in's own pages.
	const walled = routeIds().filter((route) => route.includes('[') && !/topics|emblems|api\/auth|\(plain\)/.test(route));
	expect(walled.length).toBeGreaterThan(15);
	const wrong: string[] = [];
	for (const route of walled) {
		const ids = route.includes('decisions') ? { ...real, id: shortId(decision.id) } : real;
		const [hidden, missing] = [at(route, ids), at(route, never)];
		const [one, two] = [await answer(hidden), await answer(missing)];
		if (one !== two) wrong.push(`${route}: ${one.slice(0, 90)} | ${two.slice(0, 90)}`);
	}
	expect(wrong).toEqual([]);
	const member = await open(nina);
	expect((await member.goto(`/posts/${real.id}`))?.status()).toBe(200);
	expect((await member.goto(`/posts/${never.id}`))?.status()).toBe(404);
});
