import { afterEach, expect, test, vi } from 'vitest';
import { noteSecurity } from './security-log.ts';
import { settings } from './settings.ts';

afterEach(() => vi.restoreAllMocks());

test('a line names nobody, is alike for the same account, and cannot be broken into two', () => {
	settings().SECURITY_LOG = true;
	const lines: string[] = [];
	vi.spyOn(console, 'info').mockImplementation((line) => void lines.push(line));
	const who = 'maria.lindqvist@example.org';
	noteSecurity('sign-in.refused', { who, from: '192.0.2.7' });
	noteSecurity('sign-in.refused', { who, from: '192.0.2.8' });
	noteSecurity('slowed-down', { what: 'pair\n{"security":"forged"}' });
	settings().SECURITY_LOG = false;
	noteSecurity('sign-in.refused', { who });
	expect(lines).toHaveLength(3);
	for (const line of lines) expect(line).not.toMatch(/\n|maria|lindqvist|192\.0/);
	const [first, second, third] = lines.map((line) => JSON.parse(line));
	expect(first.who).toBe(second.who);
	expect(first.from).not.toBe(second.from);
	expect(first).toMatchObject({ security: 'sign-in.refused', at: expect.stringMatching(/Z$/) });
	expect(third.security).toBe('slowed-down');
});
