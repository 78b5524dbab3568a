// Levels of the spine as surgeons write them: "L4-L5", "L4/5", "C3–C6", "disc L5-S1".

const HIGHEST: Record<string, number> = { C: 8, T: 12, L: 5, S: 5 };
export const REGIONS: Record<string, string> = {
	C: 'Cervical spine',
	T: 'Thoracic spine',
	L: 'Lumbar spine',
	S: 'Sacral spine',
};
const ORDER = ['C', 'T', 'L', 'S'];
const LEVEL = /(?<![A-Za-z0-9])([CTLS])(\d{1,2})(?:\s?[-–/]\s?([CTLS])?(\d{1,2}))?(?![A-Za-z0-9])/g;

export interface Level {
	/** "L4", or "L4-L5" for a segment. */
	value: string;
	/** Every level in it, from above. */
	single: string[];
}

/** The levels that words of anatomy name; what no spine has (L9, C7–C3) is none. */
export function levelsIn(words: string): Level[] {
	const found: Level[] = [];
	for (const [, region = '', number = '', otherRegion, otherNumber] of words.toUpperCase().matchAll(LEVEL)) {
		const from = placeOf(region, Number(number));
		const to = otherNumber === undefined ? from : placeOf(otherRegion ?? region, Number(otherNumber));
		if (from === null || to === null || to < from) continue;
		const single = ALL.slice(from, to + 1);
		found.push({ value: from === to ? (ALL[from] as string) : `${ALL[from]}-${ALL[to]}`, single });
	}
	return found;
}

const ALL = ORDER.flatMap((region) =>
	Array.from({ length: HIGHEST[region] as number }, (_, at) => `${region}${at + 1}`),
);

function placeOf(region: string, number: number): number | null {
	const place = ALL.indexOf(`${region}${number}`);
	return place < 0 ? null : place;
}
