/** Below an icon of a phone's home screen there is room for some twelve letters. */
const ROOM = 12;

/** As many of the name's first words as fit there; of a longer word its beginning, and not half a letter of it. */
export function shortName(name: string): string {
	const [first = '', ...others] = name.trim().split(/\s+/);
	let short = [...first].slice(0, ROOM).join('');
	for (const word of others) {
		if (short.length + 1 + word.length > ROOM) break;
		short += ` ${word}`;
	}
	return short;
}
