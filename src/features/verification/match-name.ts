// Is the name that a member states the name in the register? Case, accents, hyphens, apostrophes, titles and middle
// names make no difference; nicknames do. The family name has to be the same, word for word.

export interface RegisteredName {
	family_name: string;
	given_name: string;
	middle_name: string;
	other_family_name: string;
	other_given_name: string;
}

// With what stands behind them in a title: "Dr. med. univ.", "Priv.-Doz.".
const TITLES = new Set(
	`dr doctor prof professor mr mrs ms miss mx sir dame smt shri dra profa drs dres univ priv doz pd habil med dent pharm rer nat
	mudr mddr mvdr dott dottore dottoressa dottssa herr frau hr fr sra srta mme mlle mw mevr mevrouw dhr mag dipl lek hab`.split(
		/\s+/,
	),
);
const SUFFIXES = new Set(
	'jr sr ii iii iv md do phd mph rn np pa pac crna cnm dnp aprn dds dmd pharmd psyd od dpm pt dpt ot facp facs mbbs bsn msn'.split(
		' ',
	),
);
// Letters that have no accent to take away, and those that registers write out: Müller is MULLER in one and MUELLER in another.
const LETTERS: Record<string, readonly [string, string]> = {
	ß: ['ss', 'ss'],
	ø: ['o', 'oe'],
	ö: ['o', 'oe'],
	ä: ['a', 'ae'],
	ü: ['u', 'ue'],
	å: ['a', 'aa'],
	ł: ['l', 'l'],
	đ: ['d', 'dj'],
	ð: ['d', 'd'],
	þ: ['th', 'th'],
	æ: ['ae', 'ae'],
	œ: ['oe', 'oe'],
	ı: ['i', 'i'],
	ñ: ['n', 'n'],
};
const PARTICLES = new Set(
	'de da dos das del della di du des la le van von der den ter ten zu zur af av y e bin ibn bint al el ul ur'.split(
		' ',
	),
);
const SHORT_FORMS: Record<string, string> = { st: 'saint', ste: 'sainte' };

/** Scripts in which a name may be written as a whole. Two of them in one name are look-alikes, not a name. */
const SCRIPTS = [
	/^[\p{Script=Cyrillic} ]+$/u,
	/^[\p{Script=Greek} ]+$/u,
	/^[\p{Script=Arabic} ]+$/u,
	/^[\p{Script=Hebrew} ]+$/u,
	/^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー ]+$/u,
	/^[\p{Script=Hangul} ]+$/u,
	/^[\p{Script=Devanagari} ]+$/u,
	/^[\p{Script=Thai} ]+$/u,
];

/**
 * The words of a name in plain letters; null when two scripts are mixed or when there is something in it that nobody sees
 * (zero-width signs).
 * @param written take ü for ue, as some registers do, not for u.
 */
function wordsOf(name: string, written: 0 | 1 = 0): string[] | null {
	const plain = name
		.normalize('NFC')
		.toLowerCase()
		.replace(/[ßøöäüåłđðþæœıñ]/g, (letter) => LETTERS[letter]?.[written] as string)
		.normalize('NFKD')
		.replace(/\p{M}/gu, '')
		.replace(/[ßøłđðþæœı]/g, (letter) => LETTERS[letter]?.[written] as string)
		// O'Neil is ONEIL in the register; SMITH-JONES may be SMITH JONES.
		.replace(/['’‘ʼ`´]/g, '')
		.replace(/[\s.,\-‐-―_/()·]+/g, ' ')
		.trim();
	if (plain === '') return [];
	if (!/^[a-z ]*$/.test(plain) && !SCRIPTS.some((script) => script.test(plain.normalize('NFC')))) return null;
	return plain.split(' ').map((word) => SHORT_FORMS[word] ?? word);
}

const join = (words: readonly string[]) => words.join('');

function withoutTitles(words: string[]): string[] {
	const from = words.findIndex((word) => !TITLES.has(word));
	return from === -1 ? [] : words.slice(from);
}

/** The words without titles before and degrees behind; also as they stand, since Do is a family name too. */
function readings(words: string[]): string[][] {
	let from = 0;
	while (from < words.length - 1 && TITLES.has(words[from] as string)) from++;
	const bare = words.slice(from);
	const all = [bare];
	for (let to = bare.length - 1; to > 1 && SUFFIXES.has(bare[to] as string); to--) all.push(bare.slice(0, to));
	return all;
}

/** Without "de", "van", "al" …, unless nothing would be left: registers keep or drop them as they like. */
function bareOf(words: readonly string[]): string[] {
	const bare = words.filter((word) => !PARTICLES.has(word));
	return bare.length > 0 ? bare : [...words];
}

function sameFamily(stated: string[], registered: string[]): boolean {
	if (registered.length === 0 || stated.length === 0) return false;
	const names = readings(['x', ...registered]).map((words) => words.slice(1));
	return names.some((name) => join(name) === join(stated) || join(bareOf(name)) === join(bareOf(stated)));
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
 * Does the stated name ("Given Middle Family", "Family, Given Middle" or, all of it, "Family Given") stand in the entry,
 * as its name or as its other (former) name?
 */
export function nameMatches(stated: string, entry: RegisteredName): boolean {
	return ([0, 1] as const).some((mine) => ([0, 1] as const).some((theirs) => matches(stated, mine, entry, theirs)));
}

function matches(stated: string, mine: 0 | 1, entry: RegisteredName, theirs: 0 | 1): boolean {
	const splits = splitsOf(stated, mine);
	if (!splits) return false;
	const part = (text: string) => wordsOf(text, theirs);
	const family = part(entry.family_name);
	const given = part(entry.given_name);
	const middle = part(entry.middle_name);
	const former = part(entry.other_family_name);
	const formerGiven = part(entry.other_given_name) ?? [];
	if (!family || !given || !middle || !former) return false;
	const names: [string[], string[], string[]][] = [[family, given, middle]];
	// A register with one column for the name has the title in it.
	if (TITLES.has(given[0] ?? '')) names.push([family, withoutTitles(given), middle]);
	if (TITLES.has(family[0] ?? '')) names.push([withoutTitles(family), given, middle]);
	// Some registers keep "van der" with the middle names.
	if (middle.length > 0 && middle.every((word) => PARTICLES.has(word))) names.push([[...middle, ...family], given, []]);
	if (former.length > 0) {
		names.push([former, formerGiven.length > 0 ? formerGiven : given, middle]);
		// Both names at once, in either order; or the former one between given name and family name.
		names.push([[...former, ...family], given, middle], [[...family, ...former], given, middle]);
		names.push([family, given, [...middle, ...former]]);
	}
	// Written without a space, as Han and Hangul are.
	const unspaced = splits.length === 1 && !/[a-z]/.test(join(splits[0]?.[1] ?? [])) ? join(splits[0]?.[1] ?? []) : null;
	if (unspaced) return names.some(([last, first]) => join([...last, ...first]) === unspaced);
	return names.some(
		([last, first, between]) =>
			last.length > 0 &&
			splits.some(([one, other, whole]) =>
				whole
					? join(other) === join(last) && join(one) === join(first)
					: sameFamily(other, last) && sameGiven(one, first, between),
			),
	);
}

/** Every way to take the stated words for given names and family name; `whole` ones must agree in each letter. */
function splitsOf(stated: string, mine: 0 | 1): [given: string[], family: string[], whole: boolean][] | null {
	const comma = stated.indexOf(',');
	const splits: [string[], string[], boolean][] = [];
	if (comma > 0) {
		const family = wordsOf(stated.slice(0, comma), mine);
		const given = wordsOf(stated.slice(comma + 1), mine);
		if (!family || !given) return null;
		for (const reading of readings(given)) splits.push([reading, family, false]);
	}
	// "Ada Lovelace, MD" has a comma too.
	const words = wordsOf(stated, mine);
	if (!words) return null;
	if (comma <= 0 || SUFFIXES.has(words.at(-1) as string)) {
		for (const reading of readings(words))
			for (let at = 0; at < reading.length; at++) {
				splits.push([reading.slice(0, at), reading.slice(at), false]);
				if (at > 0) splits.push([reading.slice(at), reading.slice(0, at), true]);
			}
	}
	return splits;
}
