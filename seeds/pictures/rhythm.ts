// Rhythm strips from a model: each wave is a Gaussian in time, in millivolts; 25 mm/s and 10 mm/mV on ruled paper.

import { dice, INK, letters, line, QUIET, sheet, trace } from './drawing.ts';

/** A bump of `height` mV centred `at` seconds; the two widths are standard deviations before and after its top. */
interface Wave {
	at: number;
	height: number;
	before: number;
	after?: number;
}

const P: Wave[] = [{ at: 0, height: 0.16, before: 0.024 }];
/** Narrow complex around R at 0: begins at −40 ms, ends at +50 ms. */
const QRS: Wave[] = [
	{ at: -0.028, height: -0.1, before: 0.007 },
	{ at: 0, height: 1.15, before: 0.0105 },
	{ at: 0.027, height: -0.28, before: 0.009 },
];
const T: Wave[] = [{ at: 0.255, height: 0.3, before: 0.055, after: 0.036 }];
/** Broad escape from the ventricle, about 160 ms, with a T wave that points the other way. */
const ESCAPE: Wave[] = [
	{ at: -0.02, height: 0.75, before: 0.026 },
	{ at: 0.035, height: 0.6, before: 0.024 },
	{ at: 0.085, height: -0.22, before: 0.022 },
	{ at: 0.36, height: -0.36, before: 0.07, after: 0.05 },
];

function height(waves: Wave[], t: number): number {
	let sum = 0;
	for (const wave of waves) {
		const width = t < wave.at ? wave.before : (wave.after ?? wave.before);
		sum += wave.height * Math.exp(-((t - wave.at) ** 2) / (2 * width ** 2));
	}
	return sum;
}

const MM = 8;
const SECONDS = 6.8;

function strip(signal: (t: number) => number, caption: string): string {
	const width = SECONDS * 25 * MM;
	const tall = 52 * MM;
	let paper = '';
	for (let mm = 0; mm <= SECONDS * 25; mm++)
		paper += line(mm * MM, 0, mm * MM, tall, mm % 5 ? '#f6dcd6' : '#eebbb0', mm % 5 ? 1 : 1.6);
	for (let mm = 0; mm <= 52; mm++)
		paper += line(0, mm * MM, width, mm * MM, mm % 5 ? '#f6dcd6' : '#eebbb0', mm % 5 ? 1 : 1.6);
	const base = 30 * MM;
	const points: [number, number][] = [];
	// The first second carries the calibration pulse: 1 mV, 5 mm wide.
	for (const [mm, mv] of [
		[2, 0],
		[4, 0],
		[4, 1],
		[9, 1],
		[9, 0],
		[12, 0],
	] as const)
		points.push([mm * MM, base - mv * 10 * MM]);
	const noise = dice(7);
	for (let x = 13 * MM; x < width - MM; x++) {
		const t = x / (25 * MM);
		points.push([x, base - (signal(t) + 0.02 * Math.sin(t * 1.9) + (noise() - 0.5) * 0.008) * 10 * MM]);
	}
	return sheet(
		width,
		tall + 64,
		`${paper}${trace(points, INK, 2.6)}<rect x="0" y="${tall}" width="${width}" height="64" fill="#fffdfa"/>` +
			letters(24, tall + 41, caption, { size: 22 }) +
			letters(width - 24, tall + 41, 'Lead II · 25 mm/s · 10 mm/mV · drawn from a model', {
				size: 20,
				color: QUIET,
				anchor: 'end',
			}),
		'#fff7f4',
	);
}

const beats = (first: number, every: number) =>
	Array.from({ length: Math.ceil(SECONDS / every) + 2 }, (_, n) => first + n * every);

/** 72 a minute, PR 160 ms, QRS 90 ms, QT 380 ms. */
export function sinusRhythm(): string {
	const atria = beats(0.62, 60 / 72);
	return strip(
		(t) => atria.reduce((sum, p) => sum + height(P, t - p) + height([...QRS, ...T], t - p - 0.15), 0),
		'Rhythm strip A',
	);
}

/** No P waves, an undulating baseline, intervals without pattern; about 110 a minute. */
export function atrialFibrillation(): string {
	const roll = dice(41);
	const ventricles = [0.68];
	while ((ventricles.at(-1) as number) < SECONDS + 1)
		ventricles.push((ventricles.at(-1) as number) + 0.36 + 0.37 * roll());
	const fine = (t: number) =>
		0.035 * Math.sin(2 * Math.PI * (6.1 * t + 0.35 * Math.sin(1.7 * t))) +
		0.026 * Math.sin(2 * Math.PI * (7.3 * t + 0.5 * Math.sin(2.9 * t + 1))) +
		0.015 * Math.sin(2 * Math.PI * 4.6 * t + 2);
	const late: Wave[] = [{ at: 0.22, height: 0.2, before: 0.05, after: 0.036 }];
	return strip(
		(t) => fine(t) + ventricles.reduce((sum, r) => sum + height([...QRS, ...late], t - r), 0),
		'Rhythm strip B',
	);
}

/** Atria regular at 80, ventricles regular at 36, no relation between them; broad escape. */
export function completeHeartBlock(): string {
	const atria = beats(0.58, 60 / 80);
	const ventricles = beats(0.98, 60 / 36);
	return strip(
		(t) =>
			atria.reduce((sum, p) => sum + height(P, t - p), 0) +
			ventricles.reduce((sum, r) => sum + height(ESCAPE, t - r), 0),
		'Rhythm strip C',
	);
}
