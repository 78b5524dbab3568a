// The emblem of a space: its initials on a coloured field with a quiet figure, both following from the name, so that a
// space is recognised before its name is read.

/** Colours of the field, as the choice names them; the style sheet of Emblem.svelte holds the values. */
export const emblemColours: readonly { code: string; label: string }[] = [
	{ code: 'pine', label: 'Pine' },
	{ code: 'lake', label: 'Lake' },
	{ code: 'ink', label: 'Ink' },
	{ code: 'plum', label: 'Plum' },
	{ code: 'brick', label: 'Brick' },
	{ code: 'ochre', label: 'Ochre' },
	{ code: 'moss', label: 'Moss' },
	{ code: 'slate', label: 'Slate' },
];

export interface Drawn {
	letters: string;
	colour: string;
	/** Circles of the figure, in a field of 48 × 48. */
	circles: { x: number; y: number; r: number }[];
}

/** @param chosen a colour's code; '' leaves the choice to the name. */
export function drawEmblem(name: string, chosen: string): Drawn {
	let seed = 2166136261;
	for (const sign of name) seed = Math.imul(seed ^ (sign.codePointAt(0) as number), 16777619) >>> 0;
	const next = (below: number) => {
		seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
		return Math.floor((seed / 4294967296) * below);
	};
	const colours = emblemColours.map(({ code }) => code);
	const colour = colours.includes(chosen) ? chosen : (colours[next(colours.length)] as string);
	// One large arc from a corner and one small disc: enough to tell two green fields apart.
	const corner = next(4);
	const at = (side: number) => (side === 0 ? -2 : 50);
	return {
		letters: lettersOf(name),
		colour,
		circles: [
			{ x: at(corner & 1), y: at(corner >> 1), r: 26 + next(10) },
			{
				x: at(1 - (corner & 1)) + (corner & 1 ? 10 : -10),
				y: at(1 - (corner >> 1)) + (corner >> 1 ? 6 : -6),
				r: 6 + next(7),
			},
		],
	};
}

function lettersOf(name: string): string {
	const words = name
		.split(/[\s·–-]+/)
		.filter((word) => /^[\p{L}\p{N}]/u.test(word) && !/^(of|and|the|for|in|der|die|das|de|la|le|et|und)$/i.test(word));
	const first = [...(words[0] ?? name.trim() ?? '?')][0] ?? '?';
	const second = words[1] ? [...words[1]][0] : '';
	return `${first}${second}`.toUpperCase();
}
