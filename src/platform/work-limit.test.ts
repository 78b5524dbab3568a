import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, test } from 'vitest';
import { limitWork, secondsOfWork } from './work-limit.server.ts';

const child = (program: string) => spawn(process.execPath, ['-e', program], { stdio: 'ignore' });

test('how much a process has worked is known where the system tells', async () => {
	for (let sum = 0; sum < 3e7; sum++);
	expect(await secondsOfWork(process.pid)).toBeGreaterThan(0);
	expect(await secondsOfWork(2 ** 30)).toBeNull();
});

describe('a child is ended', () => {
	test('when it works too much, however long it may be waited for', async () => {
		const busy = child('for (;;);');
		let told = false;
		limitWork(busy, { work: 0.2, wait: 600 }, () => {
			told = true;
		});
		const [, signal] = await once(busy, 'exit');
		expect(signal).toBe('SIGKILL');
		expect(told).toBe(true);
	});

	test('when it is waited for too long, and not when that is called off', async () => {
		const [idle, spared] = [child('setInterval(() => {}, 1000)'), child('setTimeout(() => {}, 2500)')];
		// Both are listened to from the beginning: on a busy machine the spared one ends by itself before the other was ended.
		const ends = [once(idle, 'exit'), once(spared, 'exit')];
		limitWork(spared, { work: 600, wait: 0.1 })();
		limitWork(idle, { work: 600, wait: 0.1 });
		expect(await Promise.all(ends)).toEqual([
			[null, 'SIGKILL'],
			[0, null],
		]);
	});
});
