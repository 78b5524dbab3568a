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

const tau = 2 * Math.PI;

/** A point on a blob around (x, y), rough by `rough`. */
function blob(x: number, y: number, r: number, rough: number, roll: () => number): string {
	const corners = Array.from({ length: 14 }, (_, n) => {
		const far = r * (1 - rough / 2 + rough * roll());
		return [x + far * Math.cos((n / 14) * tau), y + far * Math.sin((n / 14) * tau)] as const;
	});
	const middle = (a: readonly [number, number], b: readonly [number, number]) =>
		`${((a[0] + b[0]) / 2).toFixed(1)} ${((a[1] + b[1]) / 2).toFixed(1)}`;
	const at = (n: number) => corners[n % corners.length] as readonly [number, number];
	let path = `M${middle(at(0), at(1))}`;
	for (let n = 1; n <= corners.length; n++)
		path += `Q${at(n)[0].toFixed(1)} ${at(n)[1].toFixed(1)} ${middle(at(n), at(n + 1))}`;
	return `${path}Z`;
}

/** Where the plaques stood, and a section through one: oedema below the epidermis, neutrophils in the upper dermis. */
export function sweetDiagram(): string {
	const roll = dice(5);
	const [width, tall] = [1280, 820];
	const body =
		'<g fill="none" stroke="#5c6b6e" stroke-width="3" stroke-linejoin="round">' +
		'<path d="M276 250 v-40 h68 v40 q120 14 136 64 l44 190 q10 40 -14 44 q-22 2 -32 -34 l-44 -140 v330 h-248 v-330 l-44 140 q-10 36 -32 34 q-24 -4 -14 -44 l44 -190 q16 -50 150 -64z" fill="#f3e7dc"/><ellipse cx="310" cy="152" rx="56" ry="70" fill="#f3e7dc"/></g>';
	const plaques = (
		[
			[292, 246, 15],
			[336, 258, 11],
			[152, 428, 17],
			[166, 372, 13],
			[130, 500, 12],
			[470, 420, 18],
			[484, 490, 13],
			[118, 556, 10],
			[500, 552, 10],
		] as const
	)
		.map(
			([x, y, r]) =>
				`<path d="${blob(x, y, r * 1.25, 0.3, roll)}" fill="#a8324a"/><path d="${blob(x - 2, y - 2, r * 0.7, 0.3, roll)}" fill="#c75a6d"/>`,
		)
		.join('');
	let cells = '';
	for (let n = 0; n < 190; n++) {
		const [x, y] = [700 + roll() * 480, 430 + roll() * 130 * (0.5 + roll() * 0.5)];
		for (let lobe = 0; lobe < 3; lobe++)
			cells += `<circle cx="${(x + Math.cos(lobe * 2.1) * 3.4).toFixed(1)}" cy="${(y + Math.sin(lobe * 2.1) * 3.4).toFixed(1)}" r="2.7" fill="#4a2f6b"/>`;
	}
	const section =
		'<path d="M680 250 q80 -18 170 -14 t180 -10 t170 18 v70 q-50 26 -92 -4 q-44 34 -86 4 q-44 28 -88 0 q-40 30 -84 2 q-44 28 -86 -2 q-44 26 -84 2z" fill="#e7b7a8"/>' +
		'<path d="M680 330 q260 60 520 0 v96 h-520z" fill="#fbf4ee"/>' +
		'<rect x="680" y="424" width="520" height="230" fill="#f1d9cb"/>' +
		cells;
	return sheet(
		width,
		tall,
		body +
			plaques +
			section +
			box(680, 226, 520, 428, 'none', '#5c6b6e') +
			letters(60, 60, 'Nine plaques, 1 to 4 cm', { size: 26 }) +
			letters(680, 190, 'Section through one, drawn', { size: 26 }) +
			line(1204, 280, 1216, 280, INK, 2) +
			letters(690, 690, 'Above: epidermis, not broken', { size: 21, color: QUIET }) +
			letters(690, 722, 'Pale band: oedema of the papillary dermis', { size: 21, color: QUIET }) +
			letters(690, 754, 'Below it: neutrophils, vessel walls whole', { size: 21, color: QUIET }),
	);
}

/** A supine film as a drawing in greys: dilated small bowel, gas in the bile ducts, a ringed stone low on the right. */
export function riglerFilm(): string {
	const roll = dice(31);
	const [width, tall] = [1000, 1180];
	let inside = `<defs><filter id="soft"><feGaussianBlur stdDeviation="7"/></filter><filter id="fine"><feGaussianBlur stdDeviation="2.2"/></filter></defs>`;
	inside += `<path d="M150 60 q350 -60 700 0 q60 500 -30 1060 h-640 q-90 -560 -30 -1060z" fill="#4b5154" filter="url(#soft)"/>`;
	// Spine and pelvis.
	for (let n = 0; n < 6; n++)
		inside += `<rect x="462" y="${90 + n * 122}" width="78" height="100" rx="18" fill="#858c8f" filter="url(#fine)"/><ellipse cx="501" cy="${140 + n * 122}" rx="11" ry="20" fill="#9aa1a4" filter="url(#fine)"/>`;
	inside += `<path d="M300 820 q-110 60 -90 210 q40 90 130 60 q90 -50 160 -30 q70 -20 160 30 q90 30 130 -60 q20 -150 -90 -210 q-40 90 -120 110 h-160 q-80 -20 -120 -110z" fill="#7d8487" filter="url(#soft)"/>`;
	// Liver, upper right of the patient: left of the film.
	inside += `<path d="M170 110 q150 -40 290 10 q-10 190 -150 260 q-130 30 -150 -90z" fill="#666d70" filter="url(#soft)"/>`;
	inside += `<g stroke="#171a1b" fill="none" stroke-linecap="round" filter="url(#fine)"><path d="M420 330 q-60 -50 -90 -90" stroke-width="13"/><path d="M350 262 q-40 -10 -80 -6" stroke-width="8"/><path d="M340 250 q-10 -40 -30 -66" stroke-width="8"/><path d="M300 258 q-20 -22 -46 -30" stroke-width="5"/></g>`;
	// Loops: black gas with the folds across.
	const loop = (x: number, y: number, long: number, turn: number) => {
		let folds = '';
		for (let at = -long / 2 + 16; at < long / 2 - 10; at += 21)
			folds += `<path d="M${at} -33 q5 33 0 66" stroke="#6d7477" stroke-width="3.4" fill="none"/>`;
		return `<g transform="translate(${x} ${y}) rotate(${turn})" filter="url(#fine)"><rect x="${-long / 2}" y="-35" width="${long}" height="70" rx="35" fill="#15181a"/>${folds}</g>`;
	};
	inside +=
		loop(560, 420, 360, -8) +
		loop(440, 510, 330, 6) +
		loop(610, 610, 340, -4) +
		loop(500, 705, 300, 10) +
		loop(700, 510, 200, 62);
	// The stone with its rim, low on the right of the patient.
	inside += `<g filter="url(#fine)"><ellipse cx="330" cy="868" rx="44" ry="38" fill="#8f9699"/><ellipse cx="330" cy="868" rx="44" ry="38" fill="none" stroke="#dfe4e5" stroke-width="7"/><ellipse cx="330" cy="868" rx="24" ry="19" fill="none" stroke="#c2c8ca" stroke-width="3"/></g>`;
	let grain = '';
	for (let n = 0; n < 900; n++)
		grain += `<circle cx="${(150 + roll() * 700).toFixed(0)}" cy="${(60 + roll() * 1050).toFixed(0)}" r="1.4" fill="#fff" opacity="${(roll() * 0.08).toFixed(3)}"/>`;
	return sheet(
		width,
		tall + 60,
		`${inside}${grain}${box(0, tall, width, 60, '#fbfaf6')}${letters(24, tall + 39, 'Supine abdomen, drawn from a model; no film of anybody', { size: 20, color: QUIET })}`,
		'#0c0e0f',
	);
}

/** A right fundus: swollen disc, wide crooked veins, haemorrhages along the nerve fibres in all four quarters. */
export function veinOcclusionFundus(): string {
	const roll = dice(77);
	const size = 1000;
	let inside = `<defs><radialGradient id="eye" cx="0.5" cy="0.5" r="0.5"><stop offset="0" stop-color="#d9743a"/><stop offset="0.75" stop-color="#b9511f"/><stop offset="1" stop-color="#6d2a10"/></radialGradient><filter id="soft"><feGaussianBlur stdDeviation="5"/></filter></defs>`;
	inside += `<circle cx="500" cy="500" r="462" fill="url(#eye)"/>`;
	inside += `<ellipse cx="360" cy="520" rx="64" ry="54" fill="#7c2410" opacity="0.55" filter="url(#soft)"/>`;
	const [dx, dy] = [676, 490];
	const vessel = (angle: number, long: number, wide: number, wave: number, color: string) => {
		let path = `M${dx} ${dy}`;
		const steps = 70;
		for (let n = 1; n <= steps; n++) {
			const far = (long * n) / steps;
			const bend = angle + 0.55 * Math.sin(n / 19) * Math.sign(Math.cos(angle) || 1) * -0.35;
			const side = wave * Math.sin(n * 0.52) * Math.min(1, n / 12);
			path += `L${(dx + far * Math.cos(bend) - side * Math.sin(bend)).toFixed(1)} ${(dy + far * Math.sin(bend) + side * Math.cos(bend)).toFixed(1)}`;
		}
		return `<path d="${path}" fill="none" stroke="${color}" stroke-width="${wide}" stroke-linecap="round" stroke-linejoin="round"/>`;
	};
	let bleeding = '';
	for (let n = 0; n < 420; n++) {
		const angle = roll() * tau;
		const far = 70 + roll() ** 1.3 * 360;
		const [x, y] = [dx + far * Math.cos(angle), dy + far * Math.sin(angle)];
		if ((x - 500) ** 2 + (y - 500) ** 2 > 430 ** 2) continue;
		const turn = (Math.atan2(y - dy, x - dx) * 360) / tau;
		bleeding += `<ellipse cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" rx="${(5 + roll() * 19).toFixed(1)}" ry="${(2 + roll() * 5).toFixed(1)}" transform="rotate(${turn.toFixed(0)} ${x.toFixed(1)} ${y.toFixed(1)})" fill="#6b0f12" opacity="${(0.6 + roll() * 0.35).toFixed(2)}"/>`;
	}
	for (let n = 0; n < 7; n++)
		bleeding += `<ellipse cx="${(560 + roll() * 160).toFixed(0)}" cy="${(360 + roll() * 270).toFixed(0)}" rx="22" ry="13" fill="#f3dfae" opacity="0.75" filter="url(#soft)"/>`;
	const veins = [2.5, -2.5, 0.75, -0.72]
		.map((angle) => vessel(angle, angle > 2 || angle < -2 ? 520 : 250, 13, 12, '#5a0c16'))
		.join('');
	const arteries = [2.75, -2.75, 0.95, -0.95]
		.map((angle) => vessel(angle, angle > 2 || angle < -2 ? 500 : 240, 6.5, 4, '#a3231d'))
		.join('');
	inside += `<g clip-path="url(#round)"><clipPath id="round"><circle cx="500" cy="500" r="460"/></clipPath>${arteries}${bleeding}${veins}</g>`;
	inside += `<ellipse cx="${dx}" cy="${dy}" rx="60" ry="66" fill="#eeb98a" filter="url(#soft)"/><path d="${blob(dx, dy, 48, 0.14, roll)}" fill="#e9a878" opacity="0.8"/>`;
	return sheet(
		size,
		size + 60,
		`${inside}${box(0, size, size, 60, '#fbfaf6')}${letters(24, size + 39, 'Right fundus, drawn from a model', { size: 20, color: QUIET })}`,
		'#0b0706',
	);
}
