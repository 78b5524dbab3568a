// Under which forms a word of a text is looked for in a list: plurals of English and Spanish, the article of Arabic and what is written
// together with it. What no list has under any form is left alone, so a form too many does no harm as long as it is no other word.

/** The key of a word as a list has it. */
export function writtenKey(words: string, language: string): string {
	return isAbbreviation(words) ? words : (keysOf(words, language)[0] as string);
}

/** The keys of a word as a text has it, likeliest first. */
export function keysOf(words: string, language: string): string[] {
	const plain = words
		.toLowerCase()
		.replaceAll('’', "'")
		.replace(/[-\s]+/g, ' ')
		.trim();
	const forms =
		language === 'es'
			? spanish(plain)
			: language === 'ar'
				? arabic(plain)
				: [plain, ...(plain.endsWith('s') ? [plain.slice(0, -1)] : [])];
	// "RM" is a scan in Spanish, "rm" is nothing; "TUMOR" is a word that somebody shouts.
	return isAbbreviation(words) ? [words, ...forms] : forms;
}

const isAbbreviation = (words: string) => /^\p{Lu}{2,}$/u.test(words);

/** Without accents, as it stands and in the singular. */
function spanish(plain: string): string[] {
	const bare = plain
		.normalize('NFD')
		.replace(/[\u0300\u0301\u0308]/g, '')
		.normalize('NFC');
	const singular = bare
		.split(' ')
		.map((word) => (/[nrlzdj]es$/.test(word) ? word.slice(0, -2) : word.replace(/s$/, '')))
		.join(' ');
	return [bare, singular];
}

/** Words that begin with the letters of the article and have none. */
const NO_ARTICLE = /^الت(?:هاب|صاق|واء|ئام)/;

const withoutArticle = (word: string) => (NO_ARTICLE.test(word) ? word : word.replace(/^ال(?=..)/, ''));

/** Without vowel signs, hamza and article; then without "and" and the prepositions that are written together with the article. */
function arabic(plain: string): string[] {
	const words = plain
		.replace(/[\u064b-\u0652\u0640]/g, '')
		.replace(/[أإآٱ]/g, 'ا')
		.replaceAll('ى', 'ي')
		.replaceAll('ة', 'ه')
		.split(' ');
	const [first = '', ...rest] = words;
	const others = rest.map(withoutArticle);
	const joined = (word: string) => [withoutArticle(word), ...others].join(' ');
	const forms = [joined(first)];
	const behind = /^(?:[وف]?(?:[بك]ال|لل)|[وف]ال)(..+)$/.exec(first)?.[1];
	if (behind) forms.push(joined(behind));
	// A single word may begin with that letter itself: a phrase hardly does.
	else if (rest.length > 0 && /^[وفبلك]/.test(first)) forms.push(joined(first.slice(1)));
	return forms;
}
