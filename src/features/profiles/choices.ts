// What a member chooses from on the own profile.

import { inReadersOrder } from '#words/in-order.ts';

const names = new Intl.DisplayNames('en', { type: 'language' });

/** Languages that members write in, by BCP 47 code. */
export const languages: readonly { value: string; words: string }[] =
	'ar bn bg ca cs da de el en es et fa fi fr he hi hr hu id it ja ko lt lv ms nb nl pl pt ro ru sk sl sr sv sw ta th tr uk ur vi zh'
		.split(' ')
		.map((code) => ({ value: code, words: names.of(code) ?? code }));

/** The same by their names in the reader's language, in its order. */
export const languageChoices = (): { value: string; words: string }[] => [...inReadersOrder(languages)];

/** Every IANA time zone that this server knows. */
export const timeZones: readonly string[] = [
	'UTC',
	...Intl.supportedValuesOf('timeZone').filter((zone) => zone !== 'UTC'),
];
