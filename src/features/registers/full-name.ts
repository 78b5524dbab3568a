// A register that keeps a name in one column writes "Family, Given" or "Given Family", or the family name in capitals, on either
// side: "DUPONT Marie-Claude", "Marie-Claude DUPONT".

const PARTICLES = new Set(
	"de da do dos das del della di du des la le van von der den ter ten zu zur vom zum af av op 't ’t bin ibn al el st saint mac mc".split(
		' ',
	),
);

/** Two letters side by side: a single one is an initial, and says nothing. */
const inCapitals = (word: string) => /^(?=.*\p{Lu}{2})[^\p{Ll}]+$/u.test(word);
const inSmallLetters = (word: string) => /\p{Ll}/u.test(word) || /^\p{Lu}\.?$/u.test(word);

/** Splits a full name; particles before the family name belong to it. */
export function splitFullName(name: string): { family: string; given: string } {
	const plain = name.replace(/\s+/g, ' ').trim();
	const comma = plain.indexOf(',');
	if (comma > 0) return { family: plain.slice(0, comma).trim(), given: plain.slice(comma + 1).trim() };
	// "A. van den Heuvel - de Groot", as Dutch registers join the names of a marriage.
	const [own = '', married] = plain.split(/ [-–] /);
	if (married) {
		const { family, given } = splitFullName(own);
		return { family: `${family}-${married}`, given };
	}
	const words = plain.split(' ');
	for (let at = 1; at < words.length; at++) {
		const [before, behind] = [words.slice(0, at), words.slice(at)];
		if (before.every(inCapitals) && behind.every(inSmallLetters))
			return { family: before.join(' '), given: behind.join(' ') };
		if (before.every(inSmallLetters) && behind.every(inCapitals))
			return { family: behind.join(' '), given: before.join(' ') };
	}
	let from = words.length - 1;
	while (from > 1 && PARTICLES.has((words[from - 1] as string).toLowerCase())) from--;
	return { family: words.slice(from).join(' '), given: words.slice(0, from).join(' ') };
}
