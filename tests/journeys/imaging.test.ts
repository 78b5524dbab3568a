// A series of pictures in a browser: sent as a ZIP archive, cleaned by the worker, read as a report, looked at and marked
// without JavaScript, hung on a thread, opened in the viewer; a name that was planted is nowhere afterwards.

import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ZipFile } from 'yazl';
import { element, greyPicture, madeDicom, PLANTED } from '#features/imaging/deidentify/dicom.file.ts';
import { beginJourney, type Journey, text } from '#tests/journey.ts';
import type { TestServer } from '#tests/server.ts';
import type { Person } from '../people.ts';

const [ROWS, COLUMNS, SLICES] = [128, 160, 3];
let journey: Journey;
let server: TestServer;
let author: Person;
let colleague: Person;
let open: (by: Person, script?: boolean, finger?: boolean) => Promise<Page>;
let series: string;

beforeAll(async () => {
	journey = await beginJourney();
	({ server } = journey);
	const { person, space } = await import('#tests/people.ts');
	const { db } = await import('#platform/db.server.ts');
	const { joinSpace } = await import('#kernel/spaces/join-space.ts');
	const { startThread } = await import('#features/forums/start-thread.ts');
	author = await person('Lena Berg', { profession: 'physician' });
	colleague = await person('Omar Haddad', { profession: 'physician' });
	const spaceId = await space('physicians', { any: [{ profession: 'physician' }] });
	await db.insertInto('space_tool').values({ space_id: spaceId, tool: 'forum' }).execute();
	for (const one of [author, colleague]) await joinSpace(await one.viewer(), 'physicians');
	await startThread(await author.viewer(), {
		title: 'A headache that would not go',
		spaceId,
		categoryId: null,
		markdown: 'The series hangs below.',
		key: 'journey-thread',
		attested: true,
	});
	open = (by, script = false, finger = false) =>
		journey.open(by, {
			hasTouch: finger,
			isMobile: finger,
			javaScriptEnabled: script,
			viewport: { width: 390, height: 844 },
		});
});

afterAll(() => journey?.end());

/** Slices of a head, the name in the first one’s pixels, a text file and a report that is refused. */
async function archive(): Promise<Buffer> {
	const zip = new ZipFile();
	for (let number = 1; number <= SLICES; number++) {
		const picture = await greyPicture(COLUMNS, ROWS, number === 1 ? 'DOE JANE' : '');
		const attributes = {
			'00080018': element('UI', `1.2.3.${number}`),
			'00200013': element('IS', String(number)),
			'00180015': element('CS', 'HEAD'),
			'00280030': element('DS', '0.5', '0.5'),
		};
		zip.addBuffer(
			madeDicom({ rows: ROWS, columns: COLUMNS, frames: [picture], attributes }),
			`${PLANTED}/${number}.dcm`,
		);
	}
	zip.addBuffer(
		madeDicom({
			frames: [Buffer.alloc(64 * 64)],
			attributes: { '00080016': element('UI', '1.2.840.10008.5.1.4.1.1.88.11') },
		}),
		'report.dcm',
	);
	zip.end();
	const parts: Buffer[] = [];
	for await (const part of zip.outputStream) parts.push(part as Buffer);
	return Buffer.concat(parts);
}

test('a ZIP archive is sent without JavaScript, and the report says what was done', async () => {
	const page = await open(author);
	await page.goto('/imaging');
	await page.getByRole('link', { name: 'Upload a series' }).first().click();
	await page
		.getByLabel('Files or a ZIP archive')
		.setInputFiles({ name: `${PLANTED}.zip`, mimeType: 'application/zip', buffer: await archive() });
	await page.getByLabel('I may share these pictures').check();
	await page.getByRole('button', { name: 'Upload and clean' }).click();
	await expect
		.poll(async () => (await page.reload(), page.locator('h1').innerText()), { timeout: 45_000, interval: 300 })
		.toContain('What was done');
	const report = await text(page);
	expect(report).toContain('3 files cleaned, 1 file refused');
	expect(report).toContain('Writing was covered in 1 file');
	expect(report).toContain('structured report');
	expect(await page.content()).not.toContain(PLANTED);
	const { expectNowhere } = await import('#tests/planted.ts');
	await expectNowhere([PLANTED, 'DOE^', 'DOE JANE'], server);
	series = (await page.getByRole('link', { name: 'CT, head' }).getAttribute('href')) as string;
	await page.context().close();
});

test('nobody else sees it until it hangs on a thread; then whoever reads the thread', async () => {
	const [mine, other] = [await open(author), await open(colleague)];
	for (const address of [series, `${series}/stills/0`, `${series}/frames/0`])
		expect((await other.request.get(address)).status()).toBe(404);
	await mine.goto(series);
	await mine.getByLabel('One of your texts').selectOption({ label: 'A headache that would not go' });
	await mine.getByRole('button', { name: 'Hang it there' }).click();
	await mine.waitForURL(/\/forums\//);
	await other.goto(mine.url());
	await other.getByRole('link', { name: 'CT, head', exact: true }).click();
	expect(await text(other)).toContain('3 images of 160 × 128 pixels');
	for (const address of [`${series}/stills/1?window=bone&w=340`, `${series}/frames/1`])
		expect((await other.request.get(address)).status()).toBe(200);
	expect((await other.request.get(`${series}/frames/3`)).status()).toBe(404);

	// Two presses on the still measure a length; the mark has a place that a reply can name.
	await other.getByRole('link', { name: 'Measure a length' }).click();
	await other.locator('.marking-still').click({ position: { x: 40, y: 40 } });
	await other.getByText('Now press where it ends').waitFor();
	await other.locator('.marking-still').click({ position: { x: 100, y: 40 } });
	await other.getByLabel('What is it?').fill('Born 03/04/1961, John Smith');
	await other.getByRole('button', { name: 'Set the mark' }).click();
	expect(await text(other)).toContain('could show who the patient is');
	await other.getByLabel('What is it?').fill('Width of the bright disc');
	await other.getByRole('button', { name: 'Set the mark' }).click();
	await other.waitForURL(/#mark-1$/);
	expect(await other.locator('#mark-1').innerText()).toMatch(/Length, image 2, 30\.0 mm · by Omar Haddad/);
	expect(await other.locator('.mark-layer line').count()).toBe(1);
	await Promise.all([mine, other].map((page) => page.context().close()));
});

test('“mark 1” in a reply leads there, and the viewer opens when it is asked for', async () => {
	const page = await open(colleague, true, true);
	const asked: string[] = [];
	page.on('request', (request) => asked.push(request.url()));
	page.on('console', (message) => message.type() === 'error' && asked.push(`error: ${message.text()}`));
	await page.goto(series);
	await page.getByRole('link', { name: 'A headache that would not go' }).click();
	await page.locator('textarea[name=text]').fill('See mark 1, at the edge.');
	await page.getByRole('button', { name: 'Reply', exact: true }).click();
	await page.getByRole('link', { name: 'mark 1', exact: true }).click();
	await page.waitForURL(/mark=1/);
	expect(await page.locator('.mark-chosen').count()).toBe(1);
	expect(asked.filter((url) => url.includes('series-viewer') || url.includes('/frames/'))).toEqual([]);
	await page.getByRole('button', { name: 'Open the viewer' }).click();
	await expect.poll(() => page.locator('.viewer-state').innerText(), { timeout: 20_000 }).toContain('Image 2 of 3');
	await page.locator('.viewer-stage').press('ArrowDown');
	await expect.poll(() => page.locator('.viewer-state').innerText()).toContain('Image 3 of 3');
	await page.locator('.viewer-stage').press('6');
	await expect.poll(() => page.locator('.viewer-state').innerText()).toContain('centre 400, width 1800');
	await leaf(page);
	expect(
		asked.filter((what) => what.startsWith('error') || (what.startsWith('http') && !what.startsWith(server.url))),
	).toEqual([]);
	await page.context().close();
	const { expectNowhere } = await import('#tests/planted.ts');
	await expectNowhere([PLANTED, 'DOE JANE', '03/04/1961', 'John Smith'], server);
});

/** On a telephone: one finger leafs or, when that is chosen, windows; two zoom; the page behind stays where it is. */
async function leaf(page: Page): Promise<void> {
	const stage = page.locator('.viewer-stage');
	let corner = { x: 0, y: 0 };
	const hand = await page.context().newCDPSession(page);
	const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...at: [number, number][]) =>
		hand.send('Input.dispatchTouchEvent', {
			type,
			touchPoints: at.map(([x, y], id) => ({ x: corner.x + x, y: corner.y + y, id })),
		});
	const state = () => page.locator('.viewer-state').innerText();
	/** Moves on, a little at a time, until it is seen. */
	const move = async (from: [number, number][], by: [number, number][], seen: RegExp, look = state) => {
		await stage.scrollIntoViewIfNeeded();
		corner = (await stage.boundingBox()) ?? corner;
		const before = await page.evaluate('[scrollY, 1]');
		await touch('touchStart', ...from);
		let step = 0;
		await expect
			.poll(
				async () => {
					step++;
					await touch(
						'touchMove',
						...from.map(([x, y], at): [number, number] => [x + step * by[at]![0], y + step * by[at]![1]]),
					);
					return look();
				},
				{ interval: 30, timeout: 10_000 },
			)
			.toMatch(seen);
		await touch('touchEnd');
		expect(await page.evaluate('[scrollY, visualViewport.scale]')).toEqual(before);
	};
	expect(await page.locator('.viewer-bar [aria-pressed=true]').innerText()).toBe('Scroll');
	await move([[150, 120]], [[0, -6]], /^Image [12] of 3/);
	await move(
		[
			[150, 120],
			[190, 160],
		],
		[
			[-3, -3],
			[3, 3],
		],
		/×(1\.[3-9]|[2-9])/,
	);
	// What does not fit any more is moved by one finger, until something else is chosen.
	const pressed = page.locator('.viewer-bar [aria-pressed=true]');
	await expect.poll(() => pressed.innerText()).toBe('Move');
	const before = await stage.screenshot();
	await move([[150, 120]], [[5, 5]], /moved/, async () =>
		(await stage.screenshot()).equals(before) ? 'same' : 'moved',
	);
	// One finger is enough for all of it.
	const zoomed = Number(/×([\d.]+)/.exec(await state())?.[1]);
	await page.getByRole('button', { name: 'Smaller', exact: true }).tap();
	await expect.poll(async () => Number(/×([\d.]+)/.exec(await state())?.[1])).toBeLessThan(zoomed);
	await page.getByRole('button', { name: 'Reset', exact: true }).tap();
	await expect.poll(state).toContain('×1.0');
	expect(await pressed.innerText()).toBe('Scroll');
	await page.getByRole('button', { name: 'Zoom', exact: true }).tap();
	await move([[150, 100]], [[0, 5]], /×(1\.[3-9]|[2-9])/);
	await page.getByLabel('Image', { exact: true }).fill('3');
	await expect.poll(state).toContain('Image 3 of 3');
	await page.getByRole('button', { name: 'Window', exact: true }).tap();
	await move([[100, 100]], [[4, 2]], /^(?!.*centre 400, width 1800)/);
}
