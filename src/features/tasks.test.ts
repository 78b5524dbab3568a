import { parseCrontab } from 'graphile-worker';
import { expect, test } from 'vitest';
import { schedule, tasks } from './tasks.ts';

test('what runs by the clock can be read, and each of its names is a task', () => {
	const named = parseCrontab(schedule).map((item) => item.task);
	expect(named.length).toBeGreaterThan(0);
	for (const name of named) expect(Object.keys(tasks)).toContain(name);
});
