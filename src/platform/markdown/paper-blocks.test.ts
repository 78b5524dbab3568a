import { expect, test } from 'vitest';
import { paperBlocks } from './paper-blocks.ts';

const block = (words: string, more: object = {}) => ({ kind: 'text', words, depth: 0, mark: '', ...more });

test('what members write is set without its marks, and signs of the rich editor are signs', () => {
	expect(paperBlocks('K &lt; 2.5 &amp; *falling*, see [the trace](https://e.example/x)\nthen `QRS` 2\\*3')).toEqual([
		block('K < 2.5 & falling, see the trace\nthen QRS 2*3'),
	]);
	expect(
		paperBlocks('## Plan\n\n1. Potassium\n2. Wait\n   - six hours\n\n   and again\n\n> He said so.\n\n---'),
	).toEqual([
		block('Plan', { kind: 'heading' }),
		block('Potassium', { depth: 1, mark: '1.' }),
		block('Wait', { depth: 1, mark: '2.' }),
		block('six hours', { depth: 2, mark: '•' }),
		block('and again', { depth: 1 }),
		block('He said so.', { depth: 1 }),
	]);
	expect(paperBlocks('| Day | K |\n|---|---|\n| 0 | **2.1** |\n\n```\nraw <b>\n```')).toEqual([
		block('Day  ·  K', { kind: 'row' }),
		block('0  ·  2.1', { kind: 'row' }),
		block('raw <b>', { kind: 'code' }),
	]);
});
