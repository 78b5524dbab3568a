// A profile in a browser without JavaScript: a physician fills it, orders it, chooses who sees what; a visitor, a nurse, a
// connection and the owner each get exactly theirs, on the page, as JSON Resume and on paper.

import { inflateSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { beginJourney, type Journey, text } from '#tests/journey.ts';
import type { TestServer } from '#tests/server.ts';
import type { Person } from '../people.ts';

let journey: Journey;
let server: TestServer;
let asa: Person;
let nurse: Person;
let friend: Person;
let newcomer: Person;
let open: (by: Person | null) => Promise<Page>;
let cookie: (by: Person) => string;

beforeAll(async () => {
	journey = await beginJourney();
	({ server } = journey);
	const { person } = await import('#tests/people.ts');
	const { db } = await import('#platform/db.server.ts');
	const { sessionCookie } = await import('#tests/sign-in.ts');
	asa = await person('Åsa Öberg', { profession: 'physician', specialty: 'Cardiology', country: 'SE' });
	nurse = await person('Nia Nurse', { profession: 'nurse', country: 'GB' });
	friend = await person('Finn Friend', { profession: 'physician', country: 'SE' });
	newcomer = await person('Nell Newcomer');
	for (const [member_id, other_id] of [
		[asa.id, friend.id],
		[friend.id, asa.id],
	] as const)
		await db.insertInto('connection').values({ member_id, other_id }).execute();
	cookie = (by) => sessionCookie(by.rawToken);
	open = journey.open;
});

afterAll(() => journey?.end());

const get = (path: string, by: Person | null) =>
	fetch(server.url + path, { redirect: 'manual', headers: { accept: 'text/html', ...(by && { cookie: cookie(by) }) } });

/** Fills the form of a section and sends it. */
async function add(page: Page, section: string, values: Record<string, string>, seen: string) {
	await page.goto(`/profile/sections/${section}`);
	for (const [name, value] of Object.entries(values)) {
		const field = page.locator(`form#entry [name=${name}]`);
		if ((await field.evaluate((one) => one.tagName)) === 'SELECT') await field.selectOption(value);
		else await field.fill(value);
	}
	await page.locator('form#entry [name=visibility]').selectOption(seen);
	await page.click('form#entry .actions button');
}

/** The words of a PDF, letter by letter from its streams: the faces are subsets, so the page's ToUnicode maps are used. */
function wordsOfPdf(bytes: Buffer): string {
	const streams: string[] = [];
	let at = 0;
	for (;;) {
		const start = bytes.indexOf('stream\n', at);
		if (start < 0) break;
		const end = bytes.indexOf('endstream', start);
		try {
			streams.push(inflateSync(bytes.subarray(start + 7, end)).toString('latin1'));
		} catch {
			// A stream that is not deflated holds no words.
		}
		at = end + 9;
	}
	return streams.join('\n');
}

test('a physician fills the profile without JavaScript, and what is wrong is said beside what was typed', async () => {
	const page = await open(asa);
	await add(page, 'posts', { workplace: 'Planted Public Hospital', role: 'Consultant', from_year: '2015' }, 'public');
	expect(await text(page)).toContain('Added');
	await add(
		page,
		'posts',
		{ workplace: 'Planted Verified Clinic', role: 'Registrar', from_year: '2010', to_year: '2015' },
		'verified',
	);
	await add(
		page,
		'training',
		{ school: 'Planted Members School', degree: 'MD', from_year: '2001', to_year: '2008' },
		'members',
	);
	await add(page, 'skills', { title: 'Planted Connections Skill', detail: 'Since 2012' }, 'connections');
	await add(page, 'interests', { title: 'Planted Secret Interest' }, 'me');
	await add(
		page,
		'publications',
		{ reference: 'https://doi.org/10.5555/ABC.1', title: 'Planted Public Paper', year: '2020' },
		'public',
	);
	await add(page, 'links', { title: 'Blog', reference: 'blog.example.org/asa' }, 'public');

	await add(page, 'posts', { workplace: 'W', role: 'R', from_year: '2020', to_year: '2010' }, 'public');
	expect(await page.locator('#to_year-problem').innerText()).toContain('before it begins');
	expect(await page.inputValue('[name=from_year]')).toBe('2020');
	await add(page, 'links', { title: 'Blog', reference: 'javascript:alert(1)' }, 'public');
	expect(await page.locator('#reference-problem').innerText()).toContain('no web address');
	await add(page, 'publications', { reference: '10.5555/abc.1', title: 'Again' }, 'public');
	expect(await page.locator('#reference-problem').innerText()).toContain('already');
	await add(page, 'interests', { title: 'x'.repeat(10_000) }, 'public');
	expect(await page.locator('#title-problem').innerText()).toContain('80 are the most');

	await page.goto('/profile');
	await page.fill('#headline', 'Planted Members Headline');
	await page.selectOption('#aboutVisibility', 'public');
	await page.fill('#about', 'Planted Public About');
	await page.click('form#words .actions button');
	await page.getByRole('button', { name: 'Move Publications up' }).click();
	await page.goto('/profile/looks');
	await page.check('[value=dusk]');
	await page.check('[name=foundByName]');
	await page.click('button:has-text("Save")');
	expect(await page.isChecked('[value=dusk]')).toBe(true);
});

const PLANTED = {
	public: ['Planted Public Hospital', 'Planted Public Paper', 'Planted Public About', 'blog.example.org/asa'],
	members: ['Planted Members School', 'Planted Members Headline'],
	verified: ['Planted Verified Clinic'],
	connections: ['Planted Connections Skill'],
	me: ['Planted Secret Interest'],
};
type Circle = keyof typeof PLANTED;
const ALL = Object.values(PLANTED).flat();

test('a visitor, a member, a nurse, a connection and the owner each see exactly theirs, on every way', async () => {
	const sees: [Person | null, Circle[]][] = [
		[null, ['public']],
		[newcomer, ['public', 'members']],
		[nurse, ['public', 'members', 'verified']],
		[friend, ['public', 'members', 'verified', 'connections']],
		[asa, ['public', 'members', 'verified', 'connections', 'me']],
	];
	const ways = ['', '/resume.json', '/__data.json'];
	for (const [who, circles] of sees) {
		const theirs = circles.flatMap((circle) => PLANTED[circle]);
		for (const way of ways) {
			const answer = await get(`/people/${asa.handle}${way}`, who);
			expect(answer.status, way).toBe(200);
			const text = await answer.text();
			expect(
				ALL.filter((words) => text.includes(words)),
				`${way} for ${who?.handle ?? 'a visitor'}`,
			).toEqual(ALL.filter((words) => theirs.includes(words)));
		}
		const paper = await get(`/people/${asa.handle}/cv.pdf`, who);
		expect(paper.headers.get('content-type')).toBe('application/pdf');
		const bytes = Buffer.from(await paper.arrayBuffer());
		expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
		expect(wordsOfPdf(bytes).length).toBeGreaterThan(1000);
	}
});

test('"See it as" shows the owner what each circle gets; nobody else can ask for it', async () => {
	const page = await open(asa);
	for (const [as, circles] of [
		['public', ['public']],
		['members', ['public', 'members']],
		['verified', ['public', 'members', 'verified']],
		['connections', ['public', 'members', 'verified', 'connections']],
	] as [string, Circle[]][]) {
		await page.goto(`/people/${asa.handle}?as=${as}`);
		const text = await page.content();
		const theirs = circles.flatMap((circle) => PLANTED[circle]);
		expect(
			ALL.filter((words) => text.includes(words)),
			as,
		).toEqual(ALL.filter((words) => theirs.includes(words)));
	}
	const asked = await (await get(`/people/${asa.handle}?as=connections`, nurse)).text();
	expect(asked).not.toContain('Planted Connections Skill');
	// Order and dress; search engines are asked to stay away until the owner says otherwise; links pass on nothing.
	const html = await (await get(`/people/${asa.handle}`, null)).text();
	expect(html).toContain('data-dress="dusk"');
	expect(html).toContain('<meta name="robots" content="noindex"');
	expect(html).toMatch(/<a[^>]*href="https:\/\/blog\.example\.org\/asa"[^>]*rel="nofollow noopener noreferrer ugc"/);
	expect(html.indexOf('Posts held')).toBeLessThan(html.indexOf('Planted Public Paper'));
	// A visitor finds no page where nothing is public, and gets the answer of a page that does not exist.
	const [hidden, missing] = [await get(`/people/${nurse.handle}`, null), await get('/people/nobody.here', null)];
	expect([hidden.status, hidden.headers.get('location')?.replace(nurse.handle, 'x')]).toEqual([
		missing.status,
		missing.headers.get('location')?.replace('nobody.here', 'x'),
	]);
	// To its owner that is said, and is no dead end.
	const own = await get(`/people/${nurse.handle}?as=public`, nurse);
	expect(own.status).toBe(200);
	expect(await own.text()).toContain('Without an account nobody sees anything of your profile');
});

test('a student states school, stage and field, sees that field first, and graduates within the same account', async () => {
	const thisYear = new Date().getUTCFullYear();
	const page = await open(newcomer);
	await add(
		page,
		'training',
		{
			school: 'School of the Hills',
			degree: 'DO',
			field: 'osteopathy',
			stage: 'Year 4',
			from_year: String(thisYear - 4),
			to_year: String(thisYear + 1),
		},
		'members',
	);
	await page.goto('/people/specialties');
	expect(await page.locator('[data-fields] li').first().innerText()).toMatch(/^Osteopathy\s+Your field/);
	const { specialtiesOf } = await import('#kernel/people/specialties.ts');
	expect(specialtiesOf('physician').length).toBeGreaterThanOrEqual(68);
	const directory = await text(page);
	expect(specialtiesOf('physician').filter(({ label }) => !directory.includes(label))).toEqual([]);
	expect(await (await get(`/people/${newcomer.handle}`, nurse)).text()).toContain(
		`expects to finish in ${thisYear + 1}`,
	);
	await page.goto('/profile/sections/training');
	await page.click('text=I have graduated');
	expect(new URL(page.url()).pathname).toBe('/verify');
	const history = await (await get(`/people/${newcomer.handle}`, nurse)).text();
	expect(history).toContain(`${thisYear - 4}–${thisYear}`);
	expect(history).not.toContain('Year 4');
});

test('of two credentials the holder chooses which one stands beside the name', async () => {
	const { sql } = await import('kysely');
	const { db } = await import('#platform/db.server.ts');
	const { mintId } = await import('#platform/ids.ts');
	const { refreshStanding } = await import('#kernel/people/refresh-standing.ts');
	for (const [profession, country] of [
		['dentist', 'NO'],
		['researcher', 'SE'],
	])
		await sql`insert into credential (id, member_id, profession, country, proof, proved_by, means, state, valid_until)
			values (${mintId()}, ${friend.id}, ${profession}, ${country}, 'checker', 'a checker of this network', 'practises', 'valid', now() + interval '1 month')`.execute(
			db,
		);
	await refreshStanding(db, friend.id);
	const line = async () =>
		/class="person-line[^>]*>[\s\S]*?<\/div>/.exec(await (await get(`/people/${friend.handle}`, nurse)).text())?.[0];
	expect(await line()).toContain('Physician · Sweden');
	const page = await open(friend);
	await page.goto('/verify');
	// A health profession comes first: nothing is offered that would not be done.
	expect(await page.getByRole('button', { name: /Show this one/ }).count()).toBe(1);
	await page.getByRole('button', { name: /beside my name.*Dentist · Norway/ }).click();
	expect(await text(page)).toMatch(/Dentist · Norway\s*Valid\s*Beside your name/);
	expect(await line()).toContain('Dentist · Norway');
});

const PASSWORD = 'wobbly teapot lanterns';

async function givePassword(who: Person): Promise<string> {
	const { hashPassword } = await import('#features/accounts/index.ts');
	const { db } = await import('#platform/db.server.ts');
	const { accountId } = await who.viewer();
	await db
		.insertInto('auth.account')
		.values({
			id: accountId,
			account_id: accountId,
			provider_id: 'credential',
			user_id: accountId,
			password: await hashPassword(PASSWORD),
			updated_at: new Date(),
		})
		.execute();
	return `${accountId}@example.org`;
}

test('a new name, everything taken along, gone for a while, back, and gone for good', async () => {
	const address = await givePassword(asa);
	const page = await open(asa);
	await page.goto('/account/name');
	await page.fill('#name', 'Åsa Lindgren');
	await page.fill('#password', 'not my password');
	await page.click('main form button');
	expect(await page.locator('#password-problem').innerText()).toContain('not your password');
	await page.fill('#password', PASSWORD);
	await page.click('main form button');
	expect(await text(page)).toContain('for which name it was proved');
	const seen = await (await get(`/people/${asa.handle}`, nurse)).text();
	expect(seen).toContain('Åsa Lindgren');
	expect(seen).toMatch(/Proved by [^.]*, as Åsa Öberg, valid until/);

	await page.goto('/account/export');
	await page.click('text=Make the file');
	// Without JavaScript the page asks again by itself; here the browser is asked to.
	await expect
		.poll(
			async () => {
				await page.goto('/account/export');
				return text(page);
			},
			{ timeout: 30_000 },
		)
		.toContain('Ready');
	const link = (await page.locator('main a:has-text("Fetch it")').getAttribute('href')) as string;
	const file = await get(link, asa);
	expect([file.status, file.headers.get('content-type')]).toEqual([200, 'application/zip']);
	expect(
		Buffer.from(await file.arrayBuffer())
			.subarray(0, 2)
			.toString(),
	).toBe('PK');
	for (const who of [nurse, friend]) expect((await get(link, who)).status).toBe(404);
	expect((await get(link, null)).headers.get('location')).toContain('/sign-in');

	await page.goto('/account/leave');
	expect(await page.locator('#good').innerText()).toContain('What stays');
	await page.fill('#password-while', PASSWORD);
	await page.click('text=Deactivate my account');
	expect(page.url()).toContain('/left?for=while');
	expect((await get(`/people/${asa.handle}`, friend)).status).toBe(404);
	expect((await get('/account', asa)).headers.get('location')).toContain('/sign-in'); // the session has ended

	const back = await open(null);
	const signIn = async () => {
		await back.goto('/sign-in');
		await back.fill('[name=email]', address);
		await back.fill('[name=password]', PASSWORD);
		await back.click('main form:has([name=password]) button');
	};
	await signIn();
	expect(await (await get(`/people/${asa.handle}`, friend)).text()).toContain('Planted Connections Skill');

	await back.goto('/account/leave');
	await back.fill('#password-good', PASSWORD);
	await back.click('text=Delete my account');
	expect(await back.locator('#understood-problem').innerText()).toContain('what goes and what stays');
	await back.check('[value=now]');
	await back.check('[name=understood]');
	await back.fill('#password-good', PASSWORD);
	await back.click('text=Delete my account');
	expect(back.url()).toContain('/left?for=good');
	const { sql } = await import('kysely');
	const { db } = await import('#platform/db.server.ts');
	await expect
		.poll(async () => (await sql`select name from principal where id = ${asa.id}`.execute(db)).rows, {
			timeout: 20_000,
		})
		.toEqual([{ name: 'Deleted member' }]);
	expect((await get(link, friend)).status).toBe(404);
	await signIn();
	expect(await text(back)).toContain('do not fit together');
});
