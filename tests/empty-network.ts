// A network that was set up a moment ago, as its first administrator and a visitor see it: what the pages say that have nothing to show.

import type { Browser, Page } from 'playwright-core';
import { inventedNpi, nppesFile } from '#features/registers/fixtures/nppes-file.ts';
import type { Visits } from './demonstration.ts';
import { PAGES, type Visit } from './page-list.ts';
import { startServer, type TestServer } from './server.ts';

const ADMINISTRATOR = {
	name: 'Ingrid Solheim',
	email: 'ingrid@stanna.example',
	password: 'wobbly teapot under nine lanterns',
};
/** An NPI that nobody has: its check digit is right, and numbers of people begin with 1 or 2. */
const NUMBER = inventedNpi(1);
const SPACE = 'cardiology';

export interface EmptyNetwork {
	server: TestServer;
	/** The administrator's cookies, for a new browser. */
	state: Awaited<ReturnType<ReturnType<Page['context']>['storageState']>>;
}

/** Sets it up as one does it by hand: the code, a register, the employer's list, one's own profession by both, and a space. */
export async function startEmpty(browser: Browser, settings: Record<string, string> = {}): Promise<EmptyNetwork> {
	const server = await startServer({ settings });
	const context = await browser.newContext({ baseURL: server.url, javaScriptEnabled: false });
	const page = await context.newPage();
	const fill = async (fields: Record<string, string>) => {
		for (const [name, value] of Object.entries(fields)) await page.locator(`[name=${name}]`).fill(value);
	};
	await page.goto('/set-up');
	await fill({
		code: server.setUpCode as string,
		network: 'Nordic Clinicians',
		operator: 'St Anna Hospital',
		funder: 'the hospital itself',
		...ADMINISTRATOR,
	});
	await page.getByRole('button', { name: 'Set up the network' }).click();
	await page.waitForURL(`${server.url}/`);
	const [given, family] = ADMINISTRATOR.name.split(' ');
	await page.goto('/admin/registers');
	await page.locator('input[type=file]').setInputFiles({
		name: 'npidata_pfile_20261101-20261107.csv',
		mimeType: 'text/csv',
		buffer: Buffer.from(nppesFile([{ number: NUMBER, given, family, taxonomies: ['207RC0000X'] }])),
	});
	await page.getByRole('button', { name: 'Send' }).click();
	await page.waitForURL(/file=/);
	await page.locator('[name=fileName]').selectOption({ index: 0 });
	await page.locator('[name=extent][value=full]').check();
	await page.getByRole('button', { name: 'Load', exact: true }).click();
	// Each visit asks the server how far it is; a file of one line is through after a few of them.
	while (!/done|in force|finished/i.test(await page.locator('main').innerText())) await page.goto('/admin/registers');
	await page.goto('/admin/rosters');
	await page.getByLabel('Employer').fill('St Anna Hospital');
	await page.getByLabel('Valid until').fill(`${new Date().getUTCFullYear() + 1}-06-30`);
	await page.locator('input[type=file]').setInputFiles({
		name: 'roster.csv',
		mimeType: 'text/csv',
		buffer: Buffer.from(`address,number\n${ADMINISTRATOR.email},${NUMBER}\n`),
	});
	await page.getByRole('button', { name: 'Load the roster' }).click();
	await page.waitForURL(/loaded=1/);
	await page.goto('/verify');
	await page.getByLabel('Profession').selectOption('physician');
	await page.getByLabel('Country of registration').selectOption('US');
	await page.getByLabel('Registration number').fill(NUMBER);
	await page.getByLabel('Name as registered').fill(ADMINISTRATOR.name);
	await page.getByRole('button', { name: 'Check and state' }).click();
	await page.waitForURL(/just=proved/);
	await page.goto('/spaces/new?template=specialty');
	await page.locator('main form button:not([name])').last().click();
	await page.waitForURL(`${server.url}/spaces/${SPACE}**`);
	const state = await context.storageState();
	await context.close();
	return { server, state };
}

/** The pages of the demonstration that lead somewhere here: by address alone, in the one space there is, of the one member there is. */
export function emptyPages(): Visit[] {
	const pages = Object.values(PAGES)
		.flat()
		.filter(
			([, address, first]) => first === undefined && !/^\/(?:people\/(?!hannah)[a-z]+\.|library\/\d)/.test(address),
		)
		.map(
			([who, address]): Visit => [
				who === 'visitor' ? 'visitor' : 'administrator',
				address
					.replace(/^\/spaces\/(?!new)[^/?]+/, `/spaces/${SPACE}`)
					.replace('/people/hannah.whitfield', '/people/ingrid.solheim'),
			],
		);
	return [...new Map(pages.map((visit) => [visit.join(' '), visit])).values()];
}

/** One browser for each of the two. */
export function emptyVisits(
	browser: Browser,
	network: EmptyNetwork,
	look: Parameters<Browser['newContext']>[0],
): Visits {
	const contexts = new Map<boolean, ReturnType<Browser['newContext']>>();
	return {
		async open(who) {
			const visitor = who === 'visitor';
			if (!contexts.has(visitor))
				contexts.set(
					visitor,
					browser.newContext({
						baseURL: network.server.url,
						...look,
						...(visitor ? {} : { storageState: network.state }),
					}),
				);
			return (await (contexts.get(visitor) as ReturnType<Browser['newContext']>)).newPage();
		},
		async close() {
			for (const context of contexts.values()) await (await context).close();
		},
	};
}
