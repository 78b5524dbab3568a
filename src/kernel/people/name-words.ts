// How names are looked for: in Latin letters, without accents, in any order. A member is indexed under every word that
// somebody might type for the name; a search is asked for the words as they were typed.

import anyAscii from 'any-ascii';

const MOST_WORDS = 12;
const TITLES = new Set(['dr', 'prof', 'mr', 'mrs', 'ms', 'sir', 'dame', 'md', 'phd', 'rn']);

// What German, Danish and Swedish write without the letter: Müller is Mueller, Sjöberg is Sjoeberg, Åse is Aase.
const DIGRAPHS: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', ø: 'oe', å: 'aa' };

/** Words as they are spelt: "Dr. José O’Neill" gives jose, oneill. Chinese and Korean syllables are words of their own. */
function wordsOf(text: string): string[] {
	const latin = anyAscii(text.normalize('NFC').replace(/[’'`ʼʻ]/g, ''));
	const words = latin
		.replace(/(\p{Ll})(\p{Lu})/gu, (_, before, after) => (HAN.test(text) ? `${before} ${after}` : before + after))
		.toLowerCase()
		.replace(/['`]/g, '')
		.split(/[^a-z0-9]+/)
		.filter(Boolean);
	return words;
}
const HAN = /\p{Script=Han}|\p{Script=Hangul}/u;
/** Scripts that leave vowels out, so that the letters alone do not tell how a name sounds. */
const VOWELLESS = /\p{Script=Arabic}|\p{Script=Hebrew}/u;

/** The consonants of a word, each once where it stands twice: mohammed and mhmd give mhmd. Null for fewer than three. */
export function skeleton(word: string): string | null {
	const bare = word.replace(/[aeiouy]/g, '').replace(/(.)\1+/g, '$1');
	return bare.length >= 3 ? bare : null;
}

/**
 * The terms under which a member with this name is found: its words, their other spellings, and for what is written
 * without vowels the consonants (k/…), which a name in Latin letters is compared with; and the other way round (kl/…).
 */
export function nameWords(name: string): string[] {
	const words = wordsOf(name);
	const spelt = wordsOf(
		name
			.normalize('NFC')
			.toLowerCase()
			.replace(/[äöüøå]/g, (letter) => DIGRAPHS[letter] as string),
	);
	const whole = HAN.test(name) ? [words.join('')] : [];
	const kind = VOWELLESS.test(name) ? 'k' : 'kl';
	const bones = words.map(skeleton).flatMap((bone) => (bone ? [`${kind}/${bone}`] : []));
	const all = [...words.slice(0, MOST_WORDS), ...spelt.slice(0, MOST_WORDS), ...whole, ...bones.slice(0, MOST_WORDS)];
	return [...new Set(all)].filter((word) => word.length < 60);
}

export interface AskedWord {
	word: string;
	/** A term that stands for the same consonants written in another script; null when there are too few. */
	bones: string | null;
}

/** The words of a search, titles left out unless nothing else was typed. */
export function askedWords(query: string): AskedWord[] {
	const typed = wordsOf(query.slice(0, 200));
	const names = typed.filter((word) => !TITLES.has(word));
	const kind = VOWELLESS.test(query) ? 'kl' : 'k';
	return [...new Set(names.length > 0 ? names : typed)].slice(0, 6).map((word) => {
		const bone = skeleton(word);
		return { word, bones: bone && `${kind}/${bone}` };
	});
}
