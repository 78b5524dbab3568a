import { type Profession, professions } from '#kernel/people/professions.ts';
import { inReadersOrder } from '#words/in-order.ts';

// Industry and patients are members like others, but nothing of theirs is ever "verified".
const never = ['industry', 'patient', 'interested', 'health-administrator'];

/** What a member can have proved here. */
export const claimable: readonly Profession[] = professions.filter((one) => !never.includes(one.code));

const codes =
	'AD AE AF AG AL AM AO AR AT AU AZ BA BB BD BE BF BG BH BI BJ BN BO BR BS BT BW BY BZ CA CD CF CG CH CI CL CM CN CO CR CU CV CY CZ DE DJ DK DM DO DZ EC EE EG ER ES ET FI FJ FM FR GA GB GD GE GH GM GN GQ GR GT GW GY HN HR HT HU ID IE IL IN IQ IR IS IT JM JO JP KE KG KH KI KM KN KP KR KW KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MG MH MK ML MM MN MR MT MU MV MW MX MY MZ NA NE NG NI NL NO NP NR NZ OM PA PE PG PH PK PL PS PT PW PY QA RO RS RU RW SA SB SC SD SE SG SI SK SL SM SN SO SR SS ST SV SY SZ TD TG TH TJ TL TM TN TO TR TT TV TW TZ UA UG US UY UZ VA VC VE VN VU WS XK YE ZA ZM ZW'.split(
		' ',
	);
const names = new Intl.DisplayNames('en', { type: 'region' });

/** By English name; the code is ISO 3166-1 alpha-2. */
const countries: readonly { value: string; words: string }[] = codes.map((code) => ({
	value: code,
	words: names.of(code) ?? code,
}));

/** Countries to choose from, by their names in the reader's language, in its order. */
export const countryChoices = (): { value: string; words: string }[] => [...inReadersOrder(countries)];

export const isCountry = (code: string): boolean => codes.includes(code);
