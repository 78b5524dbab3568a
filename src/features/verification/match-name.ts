// Is the name that a member states the name in the register? Case, accents, hyphens, apostrophes, titles and middle
// names make no difference; nicknames do. The family name has to be the same, word for word.

export interface RegisteredName {
	family_name: string;
	given_name: string;
	middle_name: string;
	other_family_name: string;
	other_given_name: string;
}

const TITLES = new Set(['dr', 'doctor', 'prof', 'professor', 'mr', 'mrs', 'ms', 'miss', 'mx', 'sir', 'dame']);
const SUFFIXES = new Set(
	'jr sr ii iii iv md do phd mph rn np pa pac crna cnm dnp aprn dds dmd pharmd psyd od dpm pt dpt ot facp facs mbbs bsn msn'.split(
		' ',
	),
);
const LETTERS: Record<string, string> = { ß: 'ss', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', æ: 'ae', œ: 'oe', ı: 'i' };

/** The words of a name in plain Latin letters; null when a letter of another script is among them (look-alikes). */
function wordsOf(name: string): string[] | null {
	const plain = name
		.normalize('NFKD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(/[ßøłđðþæœı]/g, (letter) => LETTERS[letter] as string)
		// O'Neil is ONEIL in the register; SMITH-JONES may be SMITH JONES.
		.replace(/['’‘ʼ`´]/g, '')
		.replace(/[\s.,\-‐-―_/()]+/g, ' ')
		.trim();
	if (!/^[a-z ]*$/.test(plain)) return null;
	return plain === '' ? [] : plain.split(' ');
}

const join = (words: readonly string[]) => words.join('');

/** The words without titles before and degrees behind; also as they stand, since Do is a family name too. */
function readings(words: string[]): string[][] {
	let from = 0;
	while (from < words.length - 1 && TITLES.has(words[from] as string)) from++;
	const bare = words.slice(from);
	const all = [bare];
	for (let to = bare.length - 1; to > 1 && SUFFIXES.has(bare[to] as string); to--) all.push(bare.slice(0, to));
	return all;
}

function sameFamily(stated: string[], registered: string[]): boolean {
	if (registered.length === 0 || stated.length === 0) return false;
	const names = readings(['x', ...registered]).map((words) => join(words.slice(1)));
	return names.includes(join(stated));
}

/** Is one the other, or its initial? */
const alike = (a: string, b: string) =>
	a === b || (a.length === 1 && b.startsWith(a)) || (b.length === 1 && a.startsWith(b));

function sameGiven(stated: string[], given: string[], middle: string[]): boolean {
	if (given.length === 0) return stated.length === 0;
	if (stated.length === 0) return false;
	const registered = [...given, ...middle];
	if (join(stated) === join(given) || join(stated) === join(registered)) return true;
	// Called by the middle name, written out in both.
	if (stated.length === 1 && (stated[0] as string).length > 1 && middle.includes(stated[0] as string)) return true;
	if (!alike(stated[0] as string, given[0] as string)) return false;
	// The rest must not contradict: of what both have, each word is the other or its initial.
	const rest = stated.slice(1);
	const others = registered.slice(1);
	return others.length === 0 || rest.every((word) => others.some((other) => alike(word, other)));
}

/**
 * Does the stated name ("Given Middle Family" or "Family, Given Middle") stand in the entry, as its name or as its other
 * (former) name?
 */
export function nameMatches(stated: string, entry: RegisteredName): boolean {
	const registered = [
		[entry.family_name, entry.given_name, entry.middle_name],
		[entry.other_family_name, entry.other_given_name || entry.given_name, entry.middle_name],
	];
	const comma = stated.indexOf(',');
	const splits: [string[], string[]][] = [];
	if (comma > 0) {
		const family = wordsOf(stated.slice(0, comma));
		const given = wordsOf(stated.slice(comma + 1));
		if (!family || !given) return false;
		for (const reading of readings(given)) splits.push([reading, family]);
	}
	// "Ada Lovelace, MD" has a comma too.
	const words = wordsOf(stated);
	if (!words) return false;
	if (comma <= 0 || SUFFIXES.has(words.at(-1) as string)) {
		for (const reading of readings(words))
			for (let at = 0; at < reading.length; at++) splits.push([reading.slice(0, at), reading.slice(at)]);
	}
	return registered.some(([family, given, middle]) => {
		const familyWords = wordsOf(family as string);
		const givenWords = wordsOf(given as string);
		const middleWords = wordsOf(middle as string);
		if (!familyWords?.length || !givenWords || !middleWords) return false;
		return splits.some(
			([statedGiven, statedFamily]) =>
				sameFamily(statedFamily, familyWords) && sameGiven(statedGiven, givenWords, middleWords),
		);
	});
}
