// What a member chooses from on the own profile.

const names = new Intl.DisplayNames('en', { type: 'language' });

/** Languages that members write in, by BCP 47 code. */
export const languages: readonly { code: string; name: string }[] =
	'ar bn bg ca cs da de el en es et fa fi fr he hi hr hu id it ja ko lt lv ms nb nl pl pt ro ru sk sl sr sv sw ta th tr uk ur vi zh'
		.split(' ')
		.map((code) => ({ code, name: names.of(code) ?? code }))
		.sort((a, b) => a.name.localeCompare(b.name, 'en'));

/** Every IANA time zone that this server knows. */
export const timeZones: readonly string[] = [
	'UTC',
	...Intl.supportedValuesOf('timeZone').filter((zone) => zone !== 'UTC'),
];
