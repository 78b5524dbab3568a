import { expect, test } from 'vitest';
import { openBrowser } from '#tests/browser.ts';
import { startServer } from '#tests/server.ts';

test('the server starts and a browser shows its first page', async () => {
	const [server, browser] = await Promise.all([startServer(), openBrowser()]);
	try {
		const page = await browser.newPage();
		await page.goto(server.url);
		expect(await page.title()).toBeDefined();
		expect(server.setUpCode).toMatch(/^\w{4}-\w{4}$/);
	} finally {
		await browser.close();
		expect(await server.stop()).toBe(0);
	}
});
