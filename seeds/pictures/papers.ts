// Boards, charts and diagrams. Nobody's bed, nobody's chart: every entry is invented.

import { ACCENT, box, INK, letters, line, QUIET, RULE, sheet, trace } from './drawing.ts';

const MARKER = '#2f4f8f';

export function wardWhiteboard(): string {
	let inside = box(40, 40, 1280, 760, '#fdfefe', '#a9b4b6', 14) + box(480, 806, 400, 18, '#c5cdce', 'none', 6);
	inside +=
		box(520, 794, 90, 14, '#2f4f8f', 'none', 6) +
		box(630, 794, 90, 14, '#9c3b2c', 'none', 6) +
		box(740, 790, 60, 18, '#6d6a63', 'none', 4);
	const label = (x: number, y: number, words: string) => letters(x, y, words, { size: 24, color: ACCENT });
	const hand = (x: number, y: number, words: string, size = 40) =>
		letters(x, y, words, { size, color: MARKER, slant: 9 });
	inside += label(90, 112, 'TODAY IS') + hand(90, 172, 'Tuesday');
	inside +=
		label(510, 112, 'YOUR NURSE') +
		hand(510, 172, 'Joy, until 7 pm') +
		label(950, 112, 'YOUR AIDE') +
		hand(950, 172, 'Terrence');
	inside += line(90, 212, 1270, 212, RULE, 3) + label(90, 268, 'ONE GOAL FOR TODAY, IN YOUR WORDS');
	inside += hand(90, 340, 'Sit by the window for the second half', 50) + line(90, 390, 1270, 390, RULE, 3);
	inside +=
		label(90, 446, 'WHAT MATTERS TO ME') +
		hand(90, 510, 'Coffee, real.') +
		hand(90, 574, 'Stop calling me sweetie.') +
		hand(90, 638, 'Radio low at night');
	inside += line(720, 420, 720, 740, RULE, 3) + label(770, 446, 'PLAN');
	[
		['Walk to the door, twice', true],
		['Water jug full', true],
		['Call daughter after 4', false],
		['Drip out?', true],
	].forEach(([words, done], n) => {
		const at = 482 + n * 66;
		inside +=
			box(772, at, 30, 30, 'none', MARKER, 4) +
			(done
				? trace(
						[
							[777, at + 16],
							[786, at + 26],
							[803, at - 4],
						],
						MARKER,
						5,
					)
				: '') +
			hand(826, at + 29, String(words), 34);
	});
	inside += letters(90, 752, 'No names, no diagnoses on this board.', { size: 20, color: QUIET });
	return sheet(1360, 850, inside, '#dfe5e3');
}

export function lineCareBoard(): string {
	let inside =
		box(40, 40, 1280, 700, '#fdfefe', '#a9b4b6', 14) +
		letters(84, 112, 'CENTRAL LINES TODAY', { size: 34, color: ACCENT });
	inside += letters(1276, 112, 'Does this line still have a job?', {
		size: 30,
		color: '#9c3b2c',
		anchor: 'end',
		slant: 8,
	});
	const columns: [number, string][] = [
		[84, 'Space'],
		[240, 'Line'],
		[560, 'Day'],
		[690, 'Dressing'],
		[930, 'Hubs'],
		[1080, 'Job?'],
	];
	for (const [x, words] of columns) inside += letters(x, 178, words, { size: 22, color: QUIET });
	const rows = [
		['1', 'Jugular, triple', '4', 'clean, day 4', 'yes', 'vasopressor'],
		['3', 'Femoral', '2', 'damp: change', 'yes', 'OUT today'],
		['4', 'PICC, double', '11', 'clean, day 2', 'yes', 'nutrition'],
		['6', 'Jugular, dialysis', '6', 'clean, day 6', 'yes', 'dialysis only'],
		['7', 'Arterial, radial', '5', 'clean, day 5', 'yes', 'OUT today'],
	];
	rows.forEach((row, n) => {
		const at = 240 + n * 66;
		inside += line(84, at - 42, 1276, at - 42, RULE, 2);
		row.forEach((words, c) => {
			const warn = words.startsWith('OUT') || words.startsWith('damp');
			inside += letters((columns[c] as [number, string])[0], at, words, {
				size: 27,
				color: warn ? '#9c3b2c' : MARKER,
				slant: 8,
			});
		});
	});
	inside += line(84, 530, 1276, 530, INK, 3);
	[
		'Scrub the hub 15 seconds, let it dry',
		'Film every 7 days, gauze every 2, always if damp',
		'Kit, drape and dressing: one drawer, left of the sink',
	].forEach((words, n) => {
		inside += `<circle cx="96" cy="${574 + n * 52}" r="6" fill="${ACCENT}"/>${letters(120, 583 + n * 52, words, { size: 26 })}`;
	});
	return sheet(1360, 780, inside, '#dfe5e3');
}

export function medicationChart(): string {
	let inside =
		box(40, 36, 1280, 868, '#fffefa', '#c9c5b8', 4) + letters(80, 96, 'MEDICATION CHART', { size: 32, color: ACCENT });
	inside += letters(1280, 96, 'TEACHING CHART, NO PATIENT', { size: 21, color: '#9c3b2c', anchor: 'end' });
	const facts = ['Age: 60–69', 'Weight: 82 kg', 'Allergies: none known', 'Creatinine: 88, now 118 µmol/L'];
	[80, 240, 440, 740].forEach((x, n) => {
		inside += letters(x, 146, facts[n] as string, { size: 22 });
	});
	inside += letters(80, 182, 'Problems: atrial fibrillation, hypertension, rheumatoid arthritis, chest infection', {
		size: 22,
	});
	const columns: [number, string][] = [
		[80, 'Medicine'],
		[420, 'Dose'],
		[590, 'Route'],
		[710, 'Frequency'],
		[980, 'Indication'],
	];
	inside += box(62, 206, 1236, 46, '#e4eeee');
	for (const [x, words] of columns) inside += letters(x, 237, words, { size: 21, color: ACCENT });
	const rows = [
		['Simvastatin', '40 mg', 'oral', 'at night', 'cholesterol'],
		['Clarithromycin', '500 mg', 'oral', 'every 12 hours', 'chest infection'],
		['Apixaban', '2.5 mg', 'oral', 'every 12 hours', 'atrial fibrillation'],
		['Methotrexate', '15 mg', 'oral', 'daily', 'arthritis'],
		['Folic acid', '5 mg', 'oral', 'Fridays', 'with methotrexate'],
		['Ramipril', '5 mg', 'oral', 'morning', 'hypertension'],
		['Ibuprofen', '400 mg', 'oral', 'every 8 hours', 'joint pain'],
		['Paracetamol', '1 g', 'oral', 'every 6 hours', 'joint pain'],
		['Paracetamol', '1 g', 'oral', 'as needed, up to 4', 'fever'],
	];
	rows.forEach((row, n) => {
		const at = 298 + n * 62;
		row.forEach((words, c) => {
			inside += letters((columns[c] as [number, string])[0], at, words, {
				size: c ? 24 : 26,
				color: c ? INK : MARKER,
				slant: c ? 0 : 6,
			});
		});
		inside += line(62, at + 22, 1298, at + 22);
	});
	for (const x of [404, 574, 694, 964]) inside += line(x, 206, x, 816);
	inside += letters(80, 866, 'Find five problems. Three are dangerous.', { size: 24, color: ACCENT });
	return sheet(1360, 940, inside, '#e3e9e8');
}

/** Words to describe a lesion before naming it, on a plain shape. */
export function lesionDiagram(): string {
	const edge: [number, number][] = [];
	for (let n = 0; n <= 120; n++) {
		const a = (n / 120) * Math.PI * 2;
		const r = 1 + 0.1 * Math.sin(3 * a + 0.6) + 0.05 * Math.sin(7 * a);
		edge.push([430 + 165 * r * Math.cos(a), 300 + 125 * r * Math.sin(a)]);
	}
	let inside =
		box(60, 110, 740, 390, '#a8734d', 'none', 18) + letters(60, 70, 'Describe before you name', { size: 32 });
	inside += `<g>${trace(edge, '#6b3f33', 4, '#7a4638')}</g><ellipse cx="470" cy="280" rx="62" ry="46" fill="#5b3029"/>`;
	for (const [x, y] of [
		[350, 330],
		[392, 244],
		[520, 350],
		[546, 268],
		[420, 376],
		[476, 222],
		[372, 288],
	] as const)
		inside += `<path d="M${x} ${y}l15 -6l13 8l-11 10z" fill="#d8c4b3" opacity="0.85"/>`;
	inside +=
		line(620, 470, 760, 470, '#fff', 5) +
		line(620, 458, 620, 482, '#fff', 4) +
		line(760, 458, 760, 482, '#fff', 4) +
		letters(690, 450, '10 mm', { size: 22, color: '#ffffff', anchor: 'middle' });
	const words: [number, number, number, number, string, string][] = [
		[586, 236, 850, 150, '1 Border', 'sharp or blurred, even or not'],
		[470, 280, 850, 226, '2 Colour', 'against the skin around it'],
		[372, 288, 850, 302, '3 Surface', 'smooth, scaling, crusted, wet'],
		[540, 410, 850, 378, '4 Size and shape', 'measure, do not compare to coins'],
		[300, 220, 850, 454, '5 Neighbours', 'single, grouped, symmetrical'],
	];
	words.forEach(([px, py, tx, ty, head, sub], n) => {
		inside +=
			`<circle cx="${px}" cy="${py}" r="17" fill="#fffefa"/>` +
			letters(px, py + 8, String(n + 1), { size: 22, color: ACCENT, anchor: 'middle' });
		inside +=
			letters(tx, ty, head, { size: 27, color: ACCENT }) + letters(tx, ty + 32, sub, { size: 21, color: QUIET });
	});
	// The same lesion cut through, for depth.
	inside += box(60, 556, 740, 22, '#8f5f3f') + box(60, 578, 740, 64, '#c89877') + box(60, 642, 740, 60, '#ecd9a8');
	inside += '<path d="M250 556Q340 528 430 530Q540 526 620 556L620 572Q430 596 250 572Z" fill="#7a4638"/>';
	inside +=
		letters(850, 574, '6 Depth', { size: 27, color: ACCENT }) +
		letters(850, 606, 'flat, raised, under the skin: use a finger', { size: 21, color: QUIET });
	inside += letters(850, 690, 'Diagram, not a photograph of a person', { size: 19, color: QUIET });
	return sheet(1360, 740, inside);
}

/** Hard to look at, as far as a drawing can be: readers meet it veiled. */
export function heelWound(): string {
	const wobbly = (cx: number, cy: number, rx: number, ry: number, uneven: number): [number, number][] =>
		Array.from({ length: 91 }, (_, n) => {
			const a = (n / 90) * Math.PI * 2;
			const r = 1 + uneven * Math.sin(5 * a + rx) + (uneven / 2) * Math.sin(9 * a);
			return [cx + rx * r * Math.cos(a), cy + ry * r * Math.sin(a)];
		});
	let inside = box(60, 60, 1240, 620, '#e8eef0', 'none', 18);
	inside +=
		'<path d="M470 60L486 250Q420 330 424 470Q440 640 640 652Q850 640 866 470Q868 330 806 250L820 60Z" fill="#c9936d"/>' +
		'<path d="M520 60Q540 180 530 250M770 60Q752 180 764 250" fill="none" stroke="#a9744f" stroke-width="6"/>';
	inside += trace(wobbly(642, 480, 148, 112, 0.05), '#a8524a', 3, '#b9665a');
	inside += trace(wobbly(642, 480, 116, 86, 0.06), '#8d2f2a', 4, '#c8433c');
	inside += trace(wobbly(628, 470, 74, 54, 0.09), '#c9b26b', 2, '#d9c583');
	inside += trace(wobbly(650, 492, 46, 32, 0.08), '#241b18', 2, '#2e2320');
	inside += box(930, 420, 250, 60, '#fffefa', INK, 4);
	for (let mm = 0; mm <= 5; mm++)
		inside +=
			line(940 + mm * 46, 420, 940 + mm * 46, 442, INK, 3) +
			letters(940 + mm * 46, 470, String(mm), { size: 20, anchor: 'middle' });
	inside += letters(1055, 512, 'cm', { size: 20, color: QUIET, anchor: 'middle' });
	inside += letters(90, 656, 'Drawing, not a photograph of a person', { size: 19, color: QUIET });
	return sheet(1360, 740, inside);
}

export function sutureDiagram(): string {
	const skin = (x: number) =>
		box(x, 240, 560, 26, '#d9a886') + box(x, 266, 560, 104, '#efc9ae') + box(x, 370, 560, 80, '#f4e2b4');
	const thread = '#2f4f8f';
	let inside = letters(60, 76, 'Simple interrupted stitch, in section', { size: 32 });
	inside += skin(60) + skin(740);
	// Good: in and out at right angles, as deep as wide, edges slightly raised.
	inside +=
		'<path d="M310 240Q335 226 340 226L340 372M370 240Q345 226 340 226" fill="none" stroke="#8a4b38" stroke-width="4"/>';
	inside += `<path d="M270 240L262 330Q264 392 340 394Q416 392 418 330L410 240Q340 196 270 240" fill="none" stroke="${thread}" stroke-width="6"/>`;
	inside += `<path d="M404 232l34 -30M406 236l42 -6" stroke="${thread}" stroke-width="5" stroke-linecap="round"/><circle cx="408" cy="234" r="8" fill="${thread}"/>`;
	inside += line(270, 482, 340, 482, INK, 2.4) + line(340, 482, 410, 482, INK, 2.4);
	for (const x of [270, 340, 410]) inside += line(x, 472, x, 492, INK, 2.4);
	inside +=
		letters(305, 518, 'same', { size: 20, color: QUIET, anchor: 'middle' }) +
		letters(375, 518, 'same', { size: 20, color: QUIET, anchor: 'middle' });
	inside +=
		letters(60, 160, 'Enter at 90°, as deep as wide,', { size: 24 }) +
		letters(60, 192, 'edges just kiss', { size: 24 });
	// Bad: shallow and wide, edges turn in.
	inside +=
		'<path d="M960 240Q1010 268 1020 288L1020 372M1080 240Q1030 268 1020 288" fill="none" stroke="#8a4b38" stroke-width="4"/>';
	inside += `<path d="M900 240Q920 292 1020 300Q1120 292 1140 240Q1020 252 900 240" fill="none" stroke="#9c3b2c" stroke-width="6"/>`;
	inside +=
		letters(740, 160, 'Slanted, shallow and tight:', { size: 24, color: '#9c3b2c' }) +
		letters(740, 192, 'edges turn in, blood does not come', { size: 24, color: '#9c3b2c' });
	inside += letters(60, 590, 'Turn the wrist, not the elbow. Knot to one side. Tight is ischaemic.', { size: 24 });
	for (const [y, words] of [
		[258, 'epidermis'],
		[324, 'dermis'],
		[416, 'fat'],
	] as const)
		inside += letters(636, y, words, { size: 19, color: QUIET });
	return sheet(1360, 630, inside);
}
