// What in a text narrows the crowd: places, times, roles, events, age and sex. Places and dates come from the identifier check,
// which finds them whole; the rest from the lists beside this file.

import { fold } from '../screening/fold.ts';
import { towns } from '../screening/lists/lists.ts';
import { repair } from '../screening/repair.ts';
import { languageOf } from '../screening/repair-words.ts';
import { type Finding, screen } from '../screening/screen.ts';
import { EVENTS, ROLES, SMALL_PLACES, TIMES } from './lists.ts';
import type { Attribute } from './measure.ts';
import { widerWords } from './wider-words.ts';

/** Of a country of 60 million: a big town, a small one, those whom one hospital admits in a year. */
const PLACE_SHARES = { bigTown: 0.01, smallTown: 0.0005, institution: 0.001 };

export function attributesIn(text: string): Attribute[] {
	if (text.trim() === '') return [];
	const findings = screen(text, { aboutPatient: true });
	const found = [...places(text, findings), ...times(text, findings), ...listed(text), ...ageAndSex(text)];
	// Two words for one attribute narrow once: the narrower of them counts.
	const kept = new Map<string, Attribute>();
	for (const one of found) {
		const key = one.kind === 'role' ? `role ${one.words.toLowerCase()}` : one.kind;
		const before = kept.get(key);
		if (!before || one.share < before.share) kept.set(key, one);
	}
	const roles = [...kept.values()].filter(({ kind }) => kind === 'role').sort((a, b) => a.share - b.share);
	const spoken = languageOf(text);
	return [...kept.values()]
		.filter((one) => one.kind !== 'role' || one === roles[0])
		.map((one) => (one.wider ? { ...one, wider: { ...one.wider, words: widerWords(one.wider.words, spoken) } } : one));
}

function places(text: string, findings: readonly Finding[]): Attribute[] {
	const identified = findings.flatMap((finding): Attribute[] => {
		const words = text.slice(finding.start, finding.end);
		const at = { start: finding.start, end: finding.end };
		if (finding.kind === 'town') {
			const big = towns().has(fold(words));
			const region = repair(text, finding, findings);
			return [
				{
					kind: 'place',
					words,
					share: big ? PLACE_SHARES.bigTown : PLACE_SHARES.smallTown,
					wider: { words: region || 'the region', share: 1 },
					at,
				},
			];
		}
		if (finding.kind === 'institution')
			return [{ kind: 'place', words, share: PLACE_SHARES.institution, wider: { words: 'a hospital', share: 1 }, at }];
		return [];
	});
	const described = all(text, SMALL_PLACES, 'place');
	return [...identified, ...described];
}

function times(text: string, findings: readonly Finding[]): Attribute[] {
	const dates = findings
		.filter(({ kind }) => kind === 'date')
		.map(({ start, end }): Attribute => {
			const words = text.slice(start, end);
			const day = /\d{1,2}\D+\d{2,4}|^\d{4}\D\d/.test(words);
			return {
				kind: 'time',
				words,
				share: day ? 0.0003 : 0.01,
				wider: { words: /(?:19|20)\d{2}/.exec(words)?.[0] ?? 'that year', share: 0.1 },
				at: { start, end },
			};
		});
	return [...dates, ...all(text, TIMES, 'time')];
}

const listed = (text: string): Attribute[] => [...all(text, ROLES, 'role'), ...all(text, EVENTS, 'event')];

function all(
	text: string,
	list: readonly { words: RegExp; share: number; wider: string | null; widerShare?: number }[],
	kind: Attribute['kind'],
): Attribute[] {
	return list.flatMap(({ words, share, wider, widerShare = 1 }): Attribute[] => {
		const match = words.exec(text);
		if (!match) return [];
		const at = { start: match.index, end: match.index + match[0].length };
		return [{ kind, words: match[0], share, wider: wider === null ? null : { words: wider, share: widerShare }, at }];
	});
}

const EXACT_AGE = new RegExp(
	[
		'\\b(\\d{1,3})[ -]?(?:year|yr)s?[ -]old\\b',
		'\\b(\\d{1,3}) ?(?:yo|y\\/o)\\b',
		'\\b(\\d{1,3})-?j(?:ä|ae)hrige[rnms]?\\b',
		'\\b(\\d{1,3})-?jarige?\\b|\\b(\\d{1,3}) jaar(?: oud)?\\b',
		'(?<!(?:más|mais|menos|hace|há|evolución|seguimiento|durante) )\\b(?:de|con) (\\d{1,3}) a(?:ñ|n)os(?!\\p{L})|\\b(\\d{1,3}) anos de idade\\b',
		'(?<!\\p{L})(?:âgée? de|(?<!(?:plus|moins|près|suivi|durée|recul|évolution|il y a) )de) (\\d{1,3}) ans(?!\\p{L})',
		'(?<!(?:più|meno|circa|storia|follow-up) )\\bdi (\\d{1,3}) anni\\b|\\banni (\\d{1,3})\\b',
		// Arabic, with Arabic or Latin figures.
		'(?<!\\p{L})(?:عمره|عمرها|يبلغ من العمر|تبلغ من العمر|بعمر|العمر) ([\\d٠-٩]{1,3})(?![\\d٠-٩])',
		'(?<![\\d٠-٩])([\\d٠-٩]{1,3}) (?:سنة|عام(?:ا|اً)?|عاماً|سنوات)(?!\\p{L})(?! (?:من|مضت))',
	].join('|'),
	'iu',
);
const FEMALE =
	'woman|girl|female|lady|mother|wife|daughter|mujer|niña|Frau|Mädchen|Patientin|femme|fillette|patiente|mulher|menina|donna|bambina|ragazza|vrouw|meisje|patiënte|امرأة|سيدة|مريضة|طفلة|فتاة';
const MALE =
	'man|boy|male|gentleman|father|husband|son|hombre|varón|niño|Mann|Junge|Patient|homme|garçon|homem|menino|uomo|bambino|ragazzo|jongen|jongetje|رجل|مريض|طفل|شاب';
const SEX = new RegExp(`(?<!\\p{L})(?:ال)?(?:(${FEMALE})|(${MALE}))(?!\\p{L})`, 'u');

/** "٣٤" is 34. */
const numberOf = (figures: string | undefined) =>
	Number(figures?.replace(/[٠-٩]/g, (figure) => String(figure.charCodeAt(0) - 0x660)));

function ageAndSex(text: string): Attribute[] {
	const found: Attribute[] = [];
	const age = EXACT_AGE.exec(text);
	const years = numberOf(age?.slice(1).find(Boolean));
	if (age && years <= 110) {
		const decade = years < 10 ? 'a child' : years > 89 ? 'over 89' : `in the ${Math.floor(years / 10) * 10}s`;
		found.push({
			kind: 'age',
			words: age[0],
			share: years > 89 ? 0.0015 : 0.014,
			wider: { words: decade, share: years > 89 ? 0.003 : 0.12 },
			at: { start: age.index, end: age.index + age[0].length },
		});
	}
	const sex = SEX.exec(text);
	if (sex)
		found.push({
			kind: 'sex',
			words: sex[0],
			share: 0.5,
			wider: { words: 'a patient', share: 1 },
			at: { start: sex.index, end: sex.index + sex[0].length },
		});
	return found;
}
