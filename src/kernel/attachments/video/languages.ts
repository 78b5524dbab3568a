// Names of languages for captions, as a reader of English reads them. Runs in the browser too.

const names = new Intl.DisplayNames('en', { type: 'language' });

/** "English", "Portuguese (Brazil)"; the code where there is no name. */
export function languageWords(code: string): string {
	try {
		return names.of(code) ?? code;
	} catch {
		return code;
	}
}

/** Offered first, by number of those who work in them here; others are typed as a code. */
export const captionLanguages: readonly string[] = [
	'en',
	'es',
	'pt',
	'fr',
	'de',
	'it',
	'nl',
	'pl',
	'sv',
	'nb',
	'da',
	'fi',
	'el',
	'ro',
	'cs',
	'hu',
	'uk',
	'ru',
	'tr',
	'ar',
	'he',
	'fa',
	'hi',
	'bn',
	'ur',
	'zh',
	'ja',
	'ko',
	'vi',
	'id',
	'sw',
	'am',
];
