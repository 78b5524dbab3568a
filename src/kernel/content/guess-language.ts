// In which language a text is written. Whoever writes may say it; otherwise it is guessed here, so that a screen reader pronounces it,
// a browser breaks its lines, the search stems it, and a reader's filter keeps it or not (decision 0109).

type Eld = typeof import('eld/extrasmall')['eld'];

/** Letters from which on a guess counts by itself: "Thanks, will do" has twelve. */
const ENOUGH = 40;
/** Characters that are looked at: more do not change the answer, and a case report has forty thousand. */
const LOOKED_AT = 400;
/** Scripts that one language alone writes, of those that members write. Kana makes a text Japanese however much of it is kanji. */
const BY_SCRIPT: readonly [RegExp, string][] = [
	[/[\p{Script=Hiragana}\p{Script=Katakana}]/u, 'ja'],
	[/\p{Script=Hangul}/u, 'ko'],
	[/\p{Script=Thai}/u, 'th'],
	[/\p{Script=Greek}{4}/u, 'el'],
];
const HAN = /\p{Script=Han}/gu;
/** Tags under which a language stands here, and in the detector. */
const SAME: Record<string, string> = { nb: 'no', nn: 'no', fil: 'tl', id: 'ms' };

export interface Guess {
	/** BCP 47, without region. */
	language: string;
	/** Enough letters, and a clear difference to the next language. */
	sure: boolean;
	/** How much speaks for each language that something speaks for. */
	scores: Record<string, number>;
}

/** A tag without its region: "pt-BR" → "pt". */
export const baseLanguage = (tag: string): string => tag.split('-')[0]?.toLowerCase() ?? tag;

let detector: Promise<Eld> | undefined;
/** Loaded with the first text that somebody writes: 30 MB, and readers need none of it. */
const load = () => {
	detector ??= import('eld/extrasmall').then(({ eld }) => eld);
	return detector;
};

/** What the words say, about 0.1 ms; null for a text that says nothing. @param text Markdown; addresses, code, handles and numbers do not count. */
export async function guessLanguage(text: string): Promise<Guess | null> {
	const words = plain(text);
	const letters = words.match(/\p{L}/gu)?.length ?? 0;
	if (letters === 0) return null;
	const script = BY_SCRIPT.find(([letter]) => letter.test(words));
	if (script) return { language: script[1], sure: true, scores: { [script[1]]: 1 } };
	// Without kana it may be a heading in Japanese as well.
	if ((words.match(HAN)?.length ?? 0) * 2 > letters)
		return { language: 'zh', sure: letters >= ENOUGH, scores: { zh: 1, ja: 1 } };
	const found = (await load()).detect(words);
	return found.language === ''
		? null
		: { language: found.language, sure: letters >= ENOUGH && found.isReliable(), scores: found.getScores() };
}

/**
 * The language that a text gets: the guess when it is sure; else that one of the likely for which most speaks, and the first
 * when nothing does.
 * @param likely tags: that of the discussion, that of the writer.
 */
export function settleLanguage(guess: Guess | null, likely: readonly string[]): string {
	const fallback = likely[0] ?? 'en';
	if (!guess) return fallback;
	const known = likely.find((tag) => codeOf(tag) === guess.language);
	if (known || guess.sure) return known ?? guess.language;
	const worth = (tag: string) => guess.scores[codeOf(tag)] ?? 0;
	return likely.reduce((best, tag) => (worth(tag) > worth(best) ? tag : best), fallback);
}

function codeOf(tag: string): string {
	const base = baseLanguage(tag);
	return SAME[base] ?? base;
}

function plain(text: string): string {
	return text
		.slice(0, 3 * LOOKED_AT)
		.replace(/```[\s\S]*?(?:```|$)|`[^`\n]*`|\$[^$\n]+\$/g, ' ')
		.replace(/https?:\/\/\S+|\S+@\S+|(?<!\p{L})[@#][\p{L}\p{N}._-]+/giu, ' ')
		.replace(/^>.*$/gm, ' ')
		.replace(/[^\p{L}\p{M}'’\s.,;:!?-]+/gu, ' ')
		.trim()
		.slice(0, LOOKED_AT);
}
