// Covers and pictures of profiles, drawn by code: no photo of anybody's is needed, and none can show a patient.

const wave = (y: number, height: number, width: number, steps: number, shift: number): string => {
	const points: string[] = [];
	for (let at = 0; at <= steps; at++) {
		const x = (width * at) / steps;
		points.push(
			`${x.toFixed(0)},${(y + Math.sin(at * 1.7 + shift) * height + Math.sin(at * 0.6 + shift * 2) * height).toFixed(0)}`,
		);
	}
	return points.join(' L');
};

function layers(width: number, height: number, colours: readonly string[], shift: number): string {
	return colours
		.map((colour, at) => {
			const y = height * (0.42 + at * 0.14);
			return `<path d="M${wave(y, height * 0.06, width, 14, shift + at * 2.1)} L${width},${height} L0,${height} Z" fill="${colour}"/>`;
		})
		.join('');
}

const svg = (width: number, height: number, inside: string) =>
	`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${inside}</svg>`;

/** A wide picture across the top of a page. */
export function coverSvg(kind: 'hills' | 'sea' | 'ward'): string {
	const [width, height] = [1600, 420];
	const sky = { hills: '#e9e4d6', sea: '#d8e6ea', ward: '#e4e9e2' }[kind];
	const colours = {
		hills: ['#c2cbb4', '#93a892', '#5f8079', '#2f5a5f'],
		sea: ['#a9c8d2', '#78a7b8', '#437f95', '#1f5468'],
		ward: ['#c9d6c6', '#9dbaa6', '#6d9683', '#3c6a5f'],
	}[kind];
	const sun = `<circle cx="${kind === 'sea' ? 380 : 1180}" cy="120" r="52" fill="#f6efdc"/>`;
	return svg(
		width,
		height,
		`<rect width="${width}" height="${height}" fill="${sky}"/>${sun}${layers(width, height, colours, kind.length)}`,
	);
}

const person = (x: number, y: number, coat: string, skin: string) =>
	`<circle cx="${x}" cy="${y}" r="30" fill="${skin}"/><path d="M${x - 52},${y + 120} q0,-84 52,-84 q52,0 52,84 Z" fill="${coat}"/>`;

/** A picture of the gallery. */
export function pictureSvg(kind: 'team' | 'garden' | 'desk'): string {
	const [width, height] = [1200, 800];
	if (kind === 'garden') {
		const path =
			'<path d="M520,800 q40,-200 150,-300 q60,-60 40,-130" stroke="#efe6cf" stroke-width="46" fill="none" stroke-linecap="round"/>';
		const runner =
			'<circle cx="690" cy="430" r="13" fill="#7a3f36"/><path d="M690,446 l-6,42 l-16,34 m16,-34 l22,30 m-18,-58 l26,10 m-30,-6 l-20,18" stroke="#7a3f36" stroke-width="8" fill="none" stroke-linecap="round"/>';
		return svg(
			width,
			height,
			`<rect width="${width}" height="${height}" fill="#dfe8ea"/>${layers(width, height, ['#b9c9ae', '#8fae8b', '#648f70'], 3)}${path}${runner}`,
		);
	}
	if (kind === 'desk') {
		const books = ['#8a4b43', '#2f5a5f', '#b08b4f', '#5b5f86']
			.map(
				(colour, at) =>
					`<rect x="${250 + at * 62}" y="${360 - at * 18}" width="52" height="${220 + at * 18}" rx="4" fill="${colour}"/>`,
			)
			.join('');
		return svg(
			width,
			height,
			`<rect width="${width}" height="${height}" fill="#efe8dc"/><rect y="580" width="${width}" height="220" fill="#a9825a"/>${books}
			<path d="M620,580 l250,-30 l60,30 Z" fill="#fbf8f0"/><path d="M980,580 v-190 l-90,-80" stroke="#3b4a4d" stroke-width="14" fill="none"/><path d="M820,330 l110,-70 l50,76 Z" fill="#2f5a5f"/>`,
		);
	}
	const team = [
		[280, '#2f5a5f', '#8d5a3f'],
		[450, '#f4f1e8', '#e2b695'],
		[620, '#6d9683', '#c98f6b'],
		[790, '#f4f1e8', '#5a3a2b'],
		[940, '#8a4b43', '#efc9a9'],
	]
		.map(([x, coat, skin]) => person(x as number, 330, coat as string, skin as string))
		.join('');
	const cups = [330, 520, 700, 880]
		.map((x) => `<rect x="${x}" y="455" width="34" height="34" rx="6" fill="#2f3b3e"/>`)
		.join('');
	return svg(
		width,
		height,
		`<rect width="${width}" height="${height}" fill="#e6ebe6"/>${team}<rect x="140" y="480" width="920" height="60" rx="10" fill="#a9825a"/>${cups}<rect y="640" width="${width}" height="160" fill="#d4dbd4"/>`,
	);
}
