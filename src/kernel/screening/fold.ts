// How words are written in the lists: without accents, in small letters.

const ALREADY = /^[a-z' -]*$/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: the range of plain characters is what is asked
const PLAIN = /^[\x00-\x7f]*$/;
/** Words were asked before: a page names few of them, many times. */
const known = new Map<string, string>();

export function fold(text: string): string {
	if (ALREADY.test(text)) return text;
	if (PLAIN.test(text)) return text.toLowerCase();
	let made = known.get(text);
	if (made === undefined) {
		made = text
			.normalize('NFD')
			.replace(/\p{M}/gu, '')
			.replace(/ß/g, 'ss')
			.replace(/[øØ]/g, 'o')
			.replace(/[łŁ]/g, 'l')
			.replace(/[đĐ]/g, 'd')
			.replace(/ı/g, 'i')
			.replace(/[æÆ]/g, 'ae')
			.replace(/[’ʼ]/g, "'")
			.toLowerCase();
		if (known.size > 5_000) known.clear();
		known.set(text, made);
	}
	return made;
}
