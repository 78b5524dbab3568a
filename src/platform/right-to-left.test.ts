import { expect, test } from 'vitest';
import { beginsRight, hasRightToLeft, visualRuns } from './right-to-left.ts';

const drawn = (line: string, right: boolean) =>
	visualRuns(line, right).map(({ text, toLeft }) => `${toLeft ? '←' : '→'}${text}`);

test('an Arabic sentence keeps a Latin name and a dose in their places', () => {
	expect(drawn('أعطينا sacubitril مرتين', true)).toEqual(['← مرتين', '→sacubitril', '←أعطينا ']);
	// As browsers set it: the number is read first, its unit after it.
	expect(drawn('الجرعة 2.5 mg يوميا', true)).toEqual(['← يوميا', '→mg', '← ', '→2.5', '←الجرعة ']);
	expect(drawn('Dr حسن agrees', false)).toEqual(['→Dr ', '←حسن', '→ agrees']);
});

test('brackets look inwards, and marks of direction are not drawn', () => {
	expect(drawn('(حسن)', true)).toEqual(['←)حسن(']);
	expect(drawn('\u2068حسن\u2069', true).join('')).toBe('←حسن');
});

test('a paragraph begins where its first letter does', () => {
	expect([beginsRight('12. حسن'), beginsRight('ECG: حسن'), beginsRight('12')]).toEqual([true, false, false]);
	expect([hasRightToLeft('Löfgren'), hasRightToLeft('Dr. שרה')]).toEqual([false, true]);
});
