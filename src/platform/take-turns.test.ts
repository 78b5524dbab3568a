import { EventEmitter } from 'node:events';
import { afterEach, expect, test, vi } from 'vitest';
import { takeTurns } from './take-turns.ts';

class Answer extends EventEmitter {
	destroyed = false;
	close() {
		this.destroyed = true;
		this.emit('close');
	}
}

afterEach(() => void vi.useRealTimers());

test('a few at once, the others in the order of coming, those who went not at all', () => {
	const turn = takeTurns(2, 60_000, 3);
	const answers = Array.from({ length: 6 }, () => new Answer());
	const begun: number[] = [];
	const taken = answers.map((answer, at) => turn(answer, () => begun.push(at)));
	expect(taken).toEqual([true, true, true, true, true, false]);
	expect(begun).toEqual([0, 1]);
	answers[2]?.close();
	expect(begun).toEqual([0, 1]);
	answers[0]?.close();
	expect(begun).toEqual([0, 1, 3]);
	answers[3]?.close();
	answers[1]?.close();
	expect(begun).toEqual([0, 1, 3, 4]);
});

test('a turn ends after a while, so that whoever waits for others keeps nobody away', () => {
	vi.useFakeTimers();
	const turn = takeTurns(1, 2000);
	const slow = new Answer();
	const begun: string[] = [];
	turn(slow, () => begun.push('slow'));
	turn(new Answer(), () => begun.push('next'));
	turn(new Answer(), () => begun.push('third'));
	vi.advanceTimersByTime(1999);
	expect(begun).toEqual(['slow']);
	vi.advanceTimersByTime(1);
	expect(begun).toEqual(['slow', 'next']);
	// It is not counted twice when it is answered at last.
	slow.close();
	expect(begun).toEqual(['slow', 'next']);
});
