// Pictures of cases, drawn from models of what they show.

import { box, dice, INK, letters, line, QUIET, sheet, trace } from './drawing.ts';

interface Bump {
	at: number;
	height: number;
	before: number;
	after?: number;
}

function height(waves: Bump[], t: number): number {
	let sum = 0;
	for (const wave of waves) {
		const width = t < wave.at ? wave.before : (wave.after ?? wave.before);
		sum += wave.height * Math.exp(-((t - wave.at) ** 2) / (2 * width ** 2));
	}
	return sum;
}

const MM = 7;

/** Three right precordial leads, one above the other, on ruled paper: the coved pattern in V1 and V2, less in V3. */
export function covedEcg(): string {
	const [width, rows, tall] = [170 * MM, 3, 34 * MM];
	const high = rows * tall;
	let paper = '';
	for (let mm = 0; mm <= 170; mm++)
		paper += line(mm * MM, 0, mm * MM, high, mm % 5 ? '#f6dcd6' : '#eebbb0', mm % 5 ? 1 : 1.6);
	for (let mm = 0; mm * MM <= high; mm++)
		paper += line(0, mm * MM, width, mm * MM, mm % 5 ? '#f6dcd6' : '#eebbb0', mm % 5 ? 1 : 1.6);
	const P: Bump = { at: -0.17, height: 0.1, before: 0.024 };
	const leads: [string, Bump[]][] = [
		// The J point high, a slope that falls away, a T wave below the line.
		[
			'V1',
			[
				P,
				{ at: -0.02, height: 0.22, before: 0.01 },
				{ at: 0.02, height: 0.5, before: 0.013, after: 0.085 },
				{ at: 0.3, height: -0.28, before: 0.05 },
			],
		],
		[
			'V2',
			[
				P,
				{ at: -0.02, height: 0.3, before: 0.011 },
				{ at: 0.024, height: 0.72, before: 0.014, after: 0.1 },
				{ at: 0.33, height: -0.34, before: 0.055 },
			],
		],
		[
			'V3',
			[
				P,
				{ at: -0.015, height: 0.55, before: 0.012 },
				{ at: 0.012, height: -0.5, before: 0.01 },
				{ at: 0.06, height: 0.2, before: 0.02, after: 0.07 },
				{ at: 0.27, height: 0.22, before: 0.05 },
			],
		],
	];
	const noise = dice(12);
	const beats = Array.from({ length: 14 }, (_, n) => 0.35 + n * 0.577);
	const traces = leads.map(([name, waves], row) => {
		const base = row * tall + 22 * MM;
		const points: [number, number][] = [];
		for (let x = 4; x < width - 4; x++) {
			const t = x / (25 * MM);
			const mv = beats.reduce((sum, beat) => sum + height(waves, t - beat), 0) + (noise() - 0.5) * 0.012;
			points.push([x, base - mv * 10 * MM]);
		}
		return trace(points, INK, 2.4) + letters(14, row * tall + 34, name, { size: 26 });
	});
	return sheet(
		width,
		high + 60,
		`${paper}${traces.join('')}${box(0, high, width, 60, '#fffdfa')}` +
			letters(22, high + 39, 'Temperature 39.4 °C', { size: 22 }) +
			letters(width - 22, high + 39, '25 mm/s · 10 mm/mV · drawn from a model', {
				size: 20,
				color: QUIET,
				anchor: 'end',
			}),
		'#fff7f4',
	);
}
