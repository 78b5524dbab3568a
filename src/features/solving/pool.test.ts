import { expect, test } from 'vitest';
import { calibrationOf } from './calibration.ts';
import { pool } from './pool.ts';

test('a diagnosis counts one over its place, and what several name adds up', () => {
	const pooled = pool([
		['sarcoidosis', 'tuberculosis', 'lymphoma'],
		['lymphoma', 'sarcoidosis'],
		['tuberculosis', 'sarcoidosis'],
	]);
	// By hand: sarcoidosis 1 + 1/2 + 1/2, tuberculosis 1/2 + 1, lymphoma 1/3 + 1.
	expect(pooled.map(({ diagnosis, named }) => [diagnosis, named])).toEqual([
		['sarcoidosis', 3],
		['tuberculosis', 2],
		['lymphoma', 2],
	]);
	expect(pooled.map(({ weight }) => weight)).toEqual([2, 1.5, 1 + 1 / 3]);
	expect(pooled[0]?.share).toBeCloseTo(2 / 3);
});

test('nobody gains by naming a diagnosis twice, and the order of solvers does not matter', () => {
	const lists = [['a', 'a', 'b'], ['b'], ['c', 'a']];
	expect(pool(lists)).toEqual(pool([...lists].reverse()));
	expect(pool([['a', 'a', 'b']]).map(({ weight }) => weight)).toEqual([1, 0.5]);
	expect(pool([])).toEqual([]);
});

test('careless solvers, each wrong in a way of his own, do not move what the careful agree upon', () => {
	const careful = Array.from({ length: 6 }, () => ['myxoma', 'endocarditis']);
	const careless = Array.from({ length: 3 }, (_, n) => [`odd ${n}`, `odder ${n}`]);
	expect(pool([...careful, ...careless])[0]?.diagnosis).toBe('myxoma');
});

test('the Brier score is the mean squared distance of what was said from what was', () => {
	expect(calibrationOf([])).toBeNull();
	const read = calibrationOf([
		{ probability: 0.9, right: true },
		{ probability: 0.7, right: false },
	]);
	expect(read?.brier).toBeCloseTo((0.01 + 0.49) / 2);
	expect(read).toMatchObject({ cases: 2, accuracy: 0.5 });
	expect(read?.certainty).toBeCloseTo(0.8);
	expect(calibrationOf([{ probability: 0.5, right: true }])?.brier).toBe(0.25);
});
