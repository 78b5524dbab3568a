// A photo with a name label, on its way into a post: prepared in the browser before anything is uploaded; and without
// JavaScript, where the server does it alone and says so.

import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { beginJourney, type Journey, takePicture, text } from '#tests/journey.ts';
import { violations } from '#tests/violations.ts';
import type { Person } from '../people.ts';

let journey: Journey;
let lena: Person;
let open: (script: boolean, width?: number) => Promise<Page>;

/** A label on a table, with a place in its metadata. */
async function label(): Promise<Buffer> {
	const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="480" height="320" viewBox="0 0 720 480"><rect width="100%" height="100%" fill="#7d8f8a"/>
		<rect x="180" y="150" width="380" height="130" rx="8" fill="#fff"/>
		<g font-family="DejaVu Sans, Liberation Sans, Arial, sans-serif" font-size="30" fill="#111">
		<text x="200" y="200">Tom Whitfield</text><text x="200" y="250">MRN 5058715</text></g>
		<g fill="#111" font-family="DejaVu Sans, Liberation Sans, Arial, sans-serif" font-size="26"><text x="200" y="420">Scale 10 mm</text></g></svg>`;
	return sharp(Buffer.from(svg))
		.removeAlpha()
		.withExif({ IFD0: { Artist: 'Planted Patient' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '48/1 12/1 30/1' } })
		.jpeg()
		.toBuffer();
}

beforeAll(async () => {
	journey = await beginJourney({ LINK_CARDS: 'no' });
	const { person } = await import('#tests/people.ts');
	lena = await person('Lena Berg', { profession: 'physician', country: 'SE' });
	open = async (script, width = 1280) =>
		journey.open(lena, { javaScriptEnabled: script, viewport: { width, height: width < 500 ? 800 : 900 } });
});

afterAll(() => journey?.end());

const look = (page: Page, name: string) => takePicture(page, `pictures-${name}`);

const PDF = { name: 'scan.png', mimeType: 'image/png', buffer: Buffer.from('%PDF-1.7\n1 0 obj\n') };
const file = async (name = 'IMG_2041.jpg') => ({ name, mimeType: 'image/jpeg', buffer: await label() });

/** Mean of the picture's upper part, where the label is, and of the scale below it: white paper, or covered. */
async function shown(page: Page, address: string) {
	const bytes = await (await page.request.get(address)).body();
	const mean = async (left: number, top: number, width: number, height: number) => {
		const part = sharp(bytes).resize(720, 480).extract({ left, top, width, height }).greyscale();
		const grey = await part.raw().toBuffer();
		return grey.reduce((sum, value) => sum + value, 0) / grey.length;
	};
	return {
		bytes,
		name: await mean(210, 180, 180, 18),
		number: await mean(210, 232, 160, 16),
		scale: await mean(210, 400, 120, 18),
	};
}

test('a label is covered before anything is uploaded; what identifies nobody stays with a reason', async () => {
	const page = await open(true);
	const sent: Buffer[] = [];
	page.on('request', (request) => {
		if (new URL(request.url()).pathname === '/files' && request.method() === 'POST')
			sent.push(request.postDataBuffer() ?? Buffer.alloc(0));
	});
	await page.goto('/');
	await page.getByRole('textbox', { name: /ask or tell/ }).fill('How would you dress this?');
	await page.locator('input[data-photos]').setInputFiles(await file());
	const dialog = page.getByRole('dialog');
	await dialog.getByText(/^Covered: /).waitFor({ timeout: 120_000 });
	const marks = dialog.locator('.photo-text');
	expect(await marks.count()).toBeGreaterThanOrEqual(2);
	expect(await violations(page, 'all', 'dialog')).toEqual([]);
	await look(page, 'editor-1280');
	await page.setViewportSize({ width: 390, height: 800 });
	await look(page, 'editor-390');
	await page.setViewportSize({ width: 1280, height: 900 });

	// By keys alone: a box, moved and sized; and back.
	await dialog.getByRole('button', { name: 'Add a box' }).press('Enter');
	await page.keyboard.press('ArrowUp');
	await page.keyboard.press('Shift+ArrowRight');
	expect(await dialog.locator('.photo-drawn').count()).toBe(1);
	await look(page, 'editor-box');
	for (let step = 0; step < 3; step++) await page.keyboard.press('Control+z');
	expect(await dialog.locator('.photo-drawn').count()).toBe(0);

	// The brush, with the mouse.
	await dialog.getByRole('button', { name: 'Brush' }).click();
	const sheet = await dialog.locator('.photo-sheet svg').boundingBox();
	if (!sheet) throw new Error('no picture');
	await page.mouse.move(sheet.x + sheet.width * 0.9, sheet.y + sheet.height * 0.2);
	await page.mouse.down();
	await page.mouse.move(sheet.x + sheet.width * 0.95, sheet.y + sheet.height * 0.3);
	await page.mouse.up();
	expect(await dialog.locator('.photo-stroke').count()).toBe(1);
	await dialog.getByRole('button', { name: 'Brush' }).click();

	// The scale may stay; the label is asked for too, and the server will not hear of it.
	const scale = dialog.locator('.photo-text').filter({ hasNot: page.locator('.is-bare') });
	for (let at = 0; at < (await scale.count()); at++) {
		await scale.nth(at).focus();
		await page.keyboard.press('Enter');
		await dialog.getByRole('button', { name: 'Uncover it' }).click();
	}
	await look(page, 'editor-bare');
	await dialog.getByRole('button', { name: 'Use this photo' }).click();
	const preview = page.locator('[data-photo]');
	await preview.waitFor({ timeout: 120_000 });
	expect(await preview.innerText()).toMatch(/Covered: \d pieces? of printed text/);
	await preview.getByLabel('Hard to look at').check();
	await preview.getByRole('textbox').fill('A wound on a shin');
	await look(page, 'composer');
	expect(sent).toHaveLength(1);
	expect(sent[0]?.includes('Planted Patient')).toBe(false);
	expect(sent[0]?.includes('Exif')).toBe(false);

	await page.getByRole('button', { name: /^Publish/ }).click();
	await page.waitForURL(/\/posts\//);
	const kept = await shown(page, (await page.locator('img.photo').getAttribute('src')) ?? '');
	expect(kept.name).toBeLessThan(70);
	expect(kept.number).toBeLessThan(70);
	expect(kept.scale).toBeGreaterThan(90);
	expect(await text(page)).toContain('printed text');
	expect(await page.locator('img.photo').getAttribute('alt')).toBe('A wound on a shin');

	// It is hard to look at: nobody sees it, or fetches it, before it is asked for.
	const cover = page.locator('.veil > summary');
	expect(await cover.innerText()).toMatch(/Hard to look at\s+A wound on a shin\s+Show the picture/);
	expect(await page.locator('img.photo').isVisible()).toBe(false);
	expect(await violations(page)).toEqual([]);
	await look(page, 'veiled');
	const fetched = page.waitForResponse((answer) => /\/files\/\w+\/\d+$/.test(answer.url()));
	await cover.press('Enter');
	await fetched;
	expect(await page.locator('img.photo').isVisible()).toBe(true);
	expect(await cover.innerText()).toBe('Cover it again');
	// Whoever wants to see such pictures at once says so once.
	await page.goto('/account#pictures');
	await page.getByLabel('Show them to me at once').check();
	await page.locator('#pictures').getByRole('button', { name: 'Save' }).click();
	await page.locator('#main').getByText('are shown to you at once').waitFor();
	await page.goto('/');
	expect(await page.locator('img.photo').isVisible()).toBe(true);
	expect(await page.locator('.veil > summary').isVisible()).toBe(false);
	const { sql } = await import('kysely');
	const { db } = await import('#platform/db.server.ts');
	const { rows } = await sql<{ facts: string }>`select facts::text from audit where act = 'photo.spare-texts'`.execute(
		db,
	);
	expect(rows[0]?.facts).toContain('scale');
}, 300_000);

test('without JavaScript the server does it, and the page afterwards says what was covered', async () => {
	const page = await open(false, 390);
	await page.goto('/');
	const field = page.getByRole('textbox', { name: /ask or tell/ });
	await field.fill('And this one, seen on 3 March 2025?');
	await page.locator('input[name=photos]').setInputFiles([{ ...PDF, name: 'IMG_2040.jpg' }, await file()]);
	await page.getByRole('button', { name: /^Publish/ }).click({ timeout: 120_000 });
	// One of the two is no picture, and the words name a day: the form comes back with the photo that it brought.
	await page.getByText('This is a PDF document').first().waitFor({ timeout: 120_000 });
	const kept = page.locator('[data-photo]');
	expect(await kept.count()).toBe(1);
	expect(await kept.innerText()).toMatch(/Covered: \d pieces? of printed text/);
	// Readers decide by its words, so that it needs some.
	await kept.getByLabel('Hard to look at').check();
	await field.fill('And this one?');
	await page.getByRole('button', { name: /^Publish/ }).click();
	await page.getByText('Say what the picture shows that is hard to look at').first().waitFor();
	await field.fill('And this one, seen on 3 March 2025?');
	await kept.getByLabel('What is to be seen').fill('A wound on a shin, from the side');
	expect(await kept.getByLabel('Hard to look at').isChecked()).toBe(true);
	await kept.getByLabel('Hard to look at').uncheck();
	await look(page, 'kept-390');
	await page.getByRole('button', { name: /^Publish/ }).click();
	expect(await text(page)).toContain('3 March 2025');
	expect(await kept.getByLabel('What is to be seen').inputValue()).toBe('A wound on a shin, from the side');
	await field.fill('And this one?');
	await page.getByRole('button', { name: /^Publish/ }).click();
	await page.waitForURL(/\/posts\//);
	expect(await page.locator('img.photo').getAttribute('alt')).toBe('A wound on a shin, from the side');
	expect(await text(page)).toMatch(/Covered: \d pieces? of printed text/);
	await look(page, 'post-390');
	const covered = await shown(page, (await page.locator('img.photo').getAttribute('src')) ?? '');
	expect(covered.name).toBeLessThan(70);
	expect(covered.scale).toBeLessThan(70);
}, 240_000);

test('a file that is no picture is refused with a sentence; what was written stays', async () => {
	const page = await open(true);
	await page.goto('/');
	const field = page.getByRole('textbox', { name: /ask or tell/ });
	await field.fill('Kept words');
	await page.locator('input[data-photos]').setInputFiles(PDF);
	// What this browser cannot show leaves the device as it is: whoever chose it says so first.
	await page.getByText('it goes to the server as it is').waitFor();
	await page.getByRole('button', { name: 'Send it to the server' }).click();
	await page.getByText('This is a PDF document').waitFor();
	expect(await page.locator('form[data-draft=post]').innerText()).toContain('Leave it out');
	await look(page, 'refused');
	await page.getByRole('button', { name: 'Leave it out' }).click();
	expect(await page.locator('[data-photo]').count()).toBe(0);
	const { expectNowhere } = await import('#tests/planted.ts');
	await expectNowhere(['Planted Patient', 'Whitfield', '5058715', 'IMG_2041'], journey.server);
});
