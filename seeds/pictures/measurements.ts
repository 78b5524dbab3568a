// Traces and print-outs of measurement: capnography, spirometry, blood gas, forest plot. All numbers are invented.

import { ACCENT, box, dice, INK, letters, line, QUIET, RULE, sheet, trace } from './drawing.ts';

/** Resuscitation: low plateaus that sink as the compressor tires, a change of hands, then the jump. */
export function capnography(): string {
	const left = 110;
	const bottom = 470;
	const perSecond = 12.4;
	const y = (mmHg: number) => bottom - mmHg * 7.6;
	let inside = letters(40, 52, 'Capnography during resuscitation', { size: 30 });
	for (const mark of [0, 10, 20, 30, 40, 50])
		inside +=
			line(left, y(mark), 1320, y(mark), RULE, mark ? 1 : 2) +
			letters(left - 16, y(mark) + 7, String(mark), { size: 20, color: QUIET, anchor: 'end' });
	inside += letters(1320, 52, 'CO2 in mmHg, against time', { size: 20, color: QUIET, anchor: 'end' });
	for (let s = 0; s <= 90; s += 15)
		inside += letters(left + s * perSecond, bottom + 32, `${s} s`, { size: 20, color: QUIET, anchor: 'middle' });
	const tops = [14, 13.4, 12.6, 11.6, 10.4, 9.2, 13.8, 14.4, 14.2, 13.9, 38, 43, 42, 40, 39];
	const points: [number, number][] = [[left, y(0)]];
	tops.forEach((top, breath) => {
		const from = left + (breath * 6 + 0.8) * perSecond;
		points.push(
			[from, y(0)],
			[from + 0.35 * perSecond, y(top * 0.72)],
			[from + 0.7 * perSecond, y(top * 0.9)],
			[from + 3.1 * perSecond, y(top)],
			[from + 3.4 * perSecond, y(0)],
		);
	});
	points.push([left + 90 * perSecond, y(0)]);
	inside += trace(points, ACCENT, 3.4);
	const note = (s: number, top: number, words: string) =>
		line(left + s * perSecond, y(top) - 10, left + s * perSecond, y(top) - 46, QUIET, 1.5) +
		letters(left + s * perSecond, y(top) - 58, words, { size: 21, anchor: 'middle' });
	inside += note(27, 12, 'compressor tires') + note(44, 15, 'change of hands') + note(63, 42, 'circulation returns?');
	return sheet(1360, 530, inside);
}

/** Expiration above, inspiration below; the measured limb is scooped. Litres against litres a second. */
export function flowVolumeLoop(): string {
	const x = (litres: number) => 130 + litres * 170;
	const y = (flow: number) => 400 - flow * 34;
	let inside = letters(40, 56, 'Flow–volume loop', { size: 30 });
	for (const flow of [-4, -2, 0, 2, 4, 6, 8])
		inside +=
			line(x(0), y(flow), x(4.6), y(flow), RULE, flow ? 1 : 2.2) +
			letters(x(0) - 16, y(flow) + 7, String(flow).replace('-', '–'), { size: 20, color: QUIET, anchor: 'end' });
	for (const litre of [0, 1, 2, 3, 4])
		inside += letters(x(litre), y(-5.6), String(litre), { size: 20, color: QUIET, anchor: 'middle' });
	inside +=
		letters(x(0) + 8, y(8.9), 'flow, L/s', { size: 20, color: QUIET }) +
		letters(x(4.6), y(-6.4), 'volume, L', { size: 20, color: QUIET, anchor: 'end' });
	const predicted: [number, number][] = [];
	for (let v = 0; v <= 4; v += 0.02)
		predicted.push([x(v), y(v < 0.45 ? 8.2 * Math.sin((Math.PI / 2) * (v / 0.45)) : 8.2 * (1 - (v - 0.45) / 3.55))]);
	inside += `<g stroke-dasharray="9 9">${trace(predicted, QUIET, 2.2)}</g>`;
	const out: [number, number][] = [];
	for (let v = 0; v <= 3.3; v += 0.02)
		out.push([x(v), y(v < 0.3 ? 4.6 * Math.sin((Math.PI / 2) * (v / 0.3)) : 4.6 * (1 - (v - 0.3) / 3) ** 2.6)]);
	const back: [number, number][] = [];
	for (let v = 3.3; v >= 0; v -= 0.02) back.push([x(v), y(-3.9 * Math.sin(Math.PI * (v / 3.3)) ** 0.75)]);
	inside += trace([...out, ...back, [x(0), y(0)]], ACCENT, 4, '#1f60681a');
	inside +=
		letters(x(2.3), y(5.6), 'predicted', { size: 21, color: QUIET }) +
		letters(x(0.5), y(-1.6), 'measured', { size: 21, color: ACCENT });
	const rows: [string, string, string][] = [
		['', 'measured', 'predicted'],
		['FVC', '3.30 L', '4.00 L'],
		['FEV1', '1.72 L', '3.15 L'],
		['FEV1/FVC', '0.52', '0.79'],
		['PEF', '4.6 L/s', '8.2 L/s'],
	];
	rows.forEach(([name, measured, expected], n) => {
		const at = 190 + n * 50;
		inside +=
			letters(960, at, name, { size: 22 }) +
			letters(1190, at, measured, { size: n ? 22 : 19, color: n ? INK : QUIET, anchor: 'end' }) +
			letters(1320, at, expected, { size: n ? 22 : 19, color: QUIET, anchor: 'end' });
		inside += line(960, at + 15, 1320, at + 15);
	});
	inside += letters(960, 470, 'Teaching figure, numbers invented', { size: 19, color: QUIET });
	return sheet(1360, 640, inside);
}

export function bloodGas(): string {
	const rows: [string, string, string, string][] = [
		['pH', '7.23', '', '7.35–7.45'],
		['pCO2', '22', 'mmHg', '35–45'],
		['pO2', '96', 'mmHg', '75–100'],
		['HCO3', '9', 'mmol/L', '22–26'],
		['Base excess', '–16.6', 'mmol/L', '–2 to 2'],
		['Na', '136', 'mmol/L', '135–145'],
		['K', '5.6', 'mmol/L', '3.5–5.0'],
		['Cl', '100', 'mmol/L', '98–107'],
		['Glucose', '24', 'mmol/L', '4–8'],
		['Lactate', '2.1', 'mmol/L', '0.5–2.0'],
		['Ketones', '5.8', 'mmol/L', 'below 0.6'],
	];
	let inside = box(70, 36, 620, 788, '#fffef9', '#ded9cb', 4);
	inside +=
		letters(110, 96, 'BLOOD GAS ANALYSIS', { size: 28 }) +
		letters(110, 132, 'Arterial · FiO2 0.21 · 37.0 °C', { size: 20, color: QUIET });
	inside +=
		letters(110, 162, 'Teaching sample, no patient', { size: 20, color: QUIET }) +
		line(110, 184, 650, 184, INK, 2, '6 6');
	rows.forEach(([name, value, unit, range], n) => {
		const at = 226 + n * 50;
		const low = ['pH', 'pCO2', 'HCO3', 'Base excess'].includes(name);
		const high = ['K', 'Glucose', 'Lactate', 'Ketones'].includes(name);
		inside +=
			letters(110, at, name, { size: 23 }) +
			letters(372, at, value, { size: 24, anchor: 'end' }) +
			letters(388, at, unit, { size: 18, color: QUIET });
		inside +=
			letters(508, at, low ? 'L' : high ? 'H' : '', { size: 22, color: '#9c3b2c', anchor: 'middle' }) +
			letters(650, at, range, { size: 18, color: QUIET, anchor: 'end' });
	});
	inside +=
		line(110, 776, 650, 776, INK, 2, '6 6') +
		letters(110, 806, 'Sample from the model patient of the skills laboratory', { size: 17, color: QUIET });
	return sheet(760, 860, inside, '#e3e9e8');
}

export function forestPlot(): string {
	// [name, events/total treated, control, risk ratio, low, high, weight in %]
	const studies: [string, number, number, number, number][] = [
		['Study A', 0.62, 0.38, 1.01, 11],
		['Study B', 0.81, 0.6, 1.09, 21],
		['Study C', 1.12, 0.7, 1.79, 11],
		['Study D', 0.74, 0.6, 0.91, 38],
		['Study E', 0.93, 0.55, 1.57, 9],
		['Study F', 0.55, 0.31, 0.98, 10],
	];
	const x = (ratio: number) => 690 + Math.log2(ratio) * 190;
	let inside = letters(50, 62, 'Risk ratio with 95 % confidence interval', { size: 28 });
	inside +=
		letters(50, 108, 'Invented numbers', { size: 20, color: QUIET }) +
		letters(300, 150, 'Weight', { size: 20, color: QUIET, anchor: 'end' }) +
		letters(1300, 150, 'Risk ratio', { size: 20, color: QUIET, anchor: 'end' });
	inside += line(x(1), 170, x(1), 590, INK, 2);
	studies.forEach(([name, ratio, low, high, weight], n) => {
		const at = 206 + n * 56;
		const half = 5 + Math.sqrt(weight) * 2.2;
		inside +=
			letters(50, at + 8, name, { size: 23 }) +
			letters(300, at + 8, `${weight} %`, { size: 22, color: QUIET, anchor: 'end' });
		inside += line(x(low), at, x(high), at, ACCENT, 3) + box(x(ratio) - half, at - half, half * 2, half * 2, ACCENT);
		inside += letters(1300, at + 8, `${ratio.toFixed(2)} (${low.toFixed(2)}–${high.toFixed(2)})`, {
			size: 22,
			anchor: 'end',
		});
	});
	const at = 560;
	inside += line(50, 524, 1300, 524) + letters(50, at + 8, 'All studies', { size: 23 });
	inside +=
		`<path d="M${x(0.68)} ${at}L${x(0.78)} ${at - 16}L${x(0.9)} ${at}L${x(0.78)} ${at + 16}Z" fill="#a5664f"/>` +
		letters(1300, at + 8, '0.78 (0.68–0.90)', { size: 22, anchor: 'end' });
	inside += line(x(0.25), 600, x(4), 600, INK, 2);
	for (const mark of [0.25, 0.5, 1, 2, 4])
		inside +=
			line(x(mark), 600, x(mark), 610, INK, 2) +
			letters(x(mark), 638, String(mark), { size: 20, color: QUIET, anchor: 'middle' });
	inside +=
		letters(x(0.5), 676, 'treatment better', { size: 20, color: QUIET, anchor: 'middle' }) +
		letters(x(2), 676, 'control better', { size: 20, color: QUIET, anchor: 'middle' });
	return sheet(1360, 710, inside);
}

/** A dawn over hills, for those who are off duty. */
export function hillsAtDawn(): string {
	const roll = dice(12);
	const width = 1400;
	const tall = 860;
	let inside =
		'<defs><linearGradient id="sky" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#6f93a8"/><stop offset="0.45" stop-color="#c7c9c4"/><stop offset="0.68" stop-color="#f3cfa6"/><stop offset="1" stop-color="#f6e3c4"/></linearGradient><radialGradient id="sun"><stop offset="0" stop-color="#fff6dd"/><stop offset="0.3" stop-color="#fde7b8" stop-opacity="0.85"/><stop offset="1" stop-color="#fde7b8" stop-opacity="0"/></radialGradient></defs>' +
		`<rect width="${width}" height="${tall}" fill="url(#sky)"/><circle cx="930" cy="440" r="260" fill="url(#sun)"/><circle cx="930" cy="440" r="46" fill="#fff7e2"/>`;
	const layers: [number, number, string][] = [
		[430, 60, '#a9b6bd'],
		[500, 75, '#8aa0aa'],
		[570, 90, '#5f818d'],
		[650, 80, '#44696f'],
		[735, 60, '#2c4f50'],
		[800, 36, '#1b3635'],
	];
	layers.forEach(([base, swing, color], n) => {
		const a = roll() * 6;
		const b = roll() * 6;
		const c = roll() * 6;
		const points: [number, number][] = [];
		for (let x = 0; x <= width; x += 6) {
			const u = x / width;
			points.push([
				x,
				base -
					swing *
						(0.55 * Math.sin(u * (3.2 + n * 0.4) + a) +
							0.3 * Math.sin(u * (8 + n) + b) +
							0.06 * Math.sin(u * (41 + n * 7) + c)) +
					(n > 3 ? (roll() - 0.5) * 3 : 0),
			]);
		}
		inside += trace([...points, [width, tall], [0, tall]], color, 1, color);
		if (n < 4)
			inside += `<rect y="${base + 14}" width="${width}" height="60" fill="#f6e3c4" opacity="${0.16 - n * 0.03}"/>`;
	});
	// A dry-stone wall and two birds.
	for (let x = 0; x < 620; x += 18 + roll() * 16)
		inside += `<ellipse cx="${x}" cy="${(828 - x * 0.075 + roll() * 5).toFixed(1)}" rx="${(12 + roll() * 7).toFixed(1)}" ry="${(8 + roll() * 4).toFixed(1)}" fill="${roll() > 0.5 ? '#122726' : '#223d3b'}"/>`;
	for (const [x, y, s] of [
		[560, 210, 1],
		[612, 236, 0.7],
		[520, 250, 0.6],
	] as const)
		inside += `<path d="M${x - 26 * s} ${y}q${13 * s} ${-14 * s} ${26 * s} 0q${13 * s} ${-14 * s} ${26 * s} 0" fill="none" stroke="#31484f" stroke-width="${3.4 * s}" stroke-linecap="round"/>`;
	return sheet(width, tall, inside);
}
