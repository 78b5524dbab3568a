import { expect, test } from 'vitest';
import { cornersOf } from '#kernel/covering/areas.ts';
import { History, sparedTexts } from './marks.ts';

const corners = cornersOf({ left: 0.1, top: 0.1, right: 0.4, bottom: 0.2 });

test('undo takes back what somebody did, never what was found', () => {
	const history = new History();
	const box = history.addBox();
	history.find([{ what: 'face', corners }]);
	history.move(box, { x: 0.1 });
	history.addStroke({ points: [[0, 0]], thickness: 0.02 });
	expect(history.now.strokes).toHaveLength(1);
	for (let step = 0; step < 5; step++) history.undo();
	expect(history.canUndo).toBe(false);
	expect(history.now.areas.map(({ what }) => what)).toEqual(['face']);
	history.redo();
	history.redo();
	expect(history.now.areas.find(({ what }) => what === 'drawn')?.corners[0]).toBeCloseTo(0.5);
	history.remove(box);
	expect(history.canRedo).toBe(false);
	expect(history.now.areas).toHaveLength(1);
});

test('what was found is neither moved nor removed; text that is uncovered is told with its reason', () => {
	const history = new History();
	history.find([{ what: 'face', corners }]);
	history.find([{ what: 'text', corners, words: '25 mm/s' }]);
	for (const { id } of history.now.areas) {
		history.move(id, { x: 0.3 });
		history.remove(id);
	}
	expect(history.now.areas.map((mark) => mark.corners)).toEqual([corners, corners]);
	expect(sparedTexts(history.now)).toEqual([]);
	for (const { id, what } of history.now.areas) history.bare(id, what === 'text' ? 'scale' : 'consent');
	expect(sparedTexts(history.now)).toEqual([{ corners, reason: 'scale' }]);
	history.undo();
	history.undo();
	expect(sparedTexts(history.now)).toEqual([]);
});
