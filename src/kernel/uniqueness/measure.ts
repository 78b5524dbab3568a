// The uniqueness meter: how small the crowd is in which a patient stands whom no identifier names. Rare diagnosis, place, time,
// role and event each leave a part of the crowd; together they may leave somebody. Runs in the browser and on the server.
//
// An estimate by orders of magnitude, explained attribute by attribute: it warns, never blocks and certifies nothing. What the
// shares are drawn from stands in docs/decisions/0102.

import { attributesIn } from './attributes.ts';
import type { Rarity } from './rarity.ts';

export type AttributeKind = 'diagnosis' | 'place' | 'time' | 'role' | 'age' | 'sex' | 'event';

export interface Attribute {
	kind: AttributeKind;
	/** As it stands in the text, or as the form says it. */
	words: string;
	/** Which part of the crowd is left, 0 to 1. */
	share: number;
	/** What one could write instead, and the part that would be left then; null where nothing is wider. */
	wider: { words: string; share: number } | null;
	/** Why so much: said of diagnoses. */
	why?: string;
	/** Where it stands in the text that was measured; absent for what a form's field says. */
	at?: { start: number; end: number };
}

/** What the form says of the patient beside the text. */
export interface PatientFacts {
	/** A band of the case's form ("50-59", "newborn"). */
	age?: string | null;
	sex?: string | null;
}

export interface Uniqueness {
	/** About so many people fit what is told. */
	crowd: number;
	level: 'low' | 'raised' | 'high';
	/** The narrowest first. */
	attributes: Attribute[];
}

/** Without a place readers still know the author's country, which stands in the byline: one of sixty million. */
export const COUNTRY = 60_000_000;
/** Cells of ten people and fewer are not published (CMS, Cell Size Suppression Policy): so few are "high". */
export const FEW = 11;
/** A crowd that a colleague of the region could still look through. */
export const SOME = 100;

/** Share of an age band (UN World Population Prospects 2024, rounded). */
const AGES: Record<string, number> = {
	newborn: 0.0013,
	infant: 0.016,
	'1-4': 0.066,
	'5-9': 0.085,
	'10-14': 0.084,
	'15-19': 0.08,
	'20-29': 0.15,
	'30-39': 0.15,
	'40-49': 0.13,
	'50-59': 0.11,
	'60-69': 0.08,
	'70-79': 0.045,
	'80-89': 0.017,
	'90+': 0.003,
};
const AGE_WORDS: Record<string, string> = { newborn: 'a newborn', infant: 'an infant', '90+': '90 or older' };
const SEXES: Record<string, number> = { female: 0.5, male: 0.5, intersex: 0.0002 };

/**
 * Measures a text about one patient.
 * @param rarities how common the diagnoses are that the form or the text names.
 */
export function measure(text: string, facts: PatientFacts = {}, rarities: readonly Rarity[] = []): Uniqueness {
	const told = attributesIn(text);
	const attributes: Attribute[] = [...diagnoses(rarities), ...told];
	if (facts.age && facts.age in AGES && !told.some(({ kind }) => kind === 'age'))
		attributes.push({
			kind: 'age',
			words: AGE_WORDS[facts.age] ?? `${facts.age.replace('-', '–')} years`,
			share: AGES[facts.age] as number,
			wider: null,
		});
	if (facts.sex && facts.sex in SEXES && !told.some(({ kind }) => kind === 'sex'))
		attributes.push({ kind: 'sex', words: facts.sex, share: SEXES[facts.sex] as number, wider: null });
	return { ...sizeOf(attributes), attributes: attributes.sort((a, b) => a.share - b.share) };
}

/** The crowd that a set of attributes leaves. Taking one out never makes it smaller. */
export function sizeOf(attributes: readonly Attribute[]): Pick<Uniqueness, 'crowd' | 'level'> {
	const crowd = COUNTRY * attributes.reduce((left, { share }) => left * share, 1);
	const level = attributes.length === 0 || crowd >= SOME ? 'low' : crowd < FEW ? 'high' : 'raised';
	return { crowd, level };
}

/**
 * The rarest diagnosis counts whole; each further one that is not common leaves a third, because diseases of one person hang
 * together and are no independent draws.
 */
function diagnoses(rarities: readonly Rarity[]): Attribute[] {
	const sorted = [...rarities].sort((a, b) => a.perMillion - b.perMillion);
	return sorted.flatMap(({ name, perMillion, why, wider }, place): Attribute[] => {
		const share = place === 0 ? Math.min(1, perMillion / 1_000_000) : perMillion < 1000 ? 1 / 3 : 1;
		if (share === 1) return [];
		return [{ kind: 'diagnosis', words: name, share, why, wider: wider ? { words: wider, share: 0.01 } : null }];
	});
}

/** "fewer than 10", "about 300", "about 2 million". */
export function crowdWords(crowd: number): string {
	if (crowd < 1.5) return 'perhaps one person';
	if (crowd < FEW) return `about ${Math.round(crowd)} people`;
	const digits = 10 ** Math.floor(Math.log10(crowd));
	return `about ${(Math.round(crowd / digits) * digits).toLocaleString('en')} people`;
}

/** "1 in 20,000" */
export function shareWords(share: number): string {
	const one = 1 / share;
	const digits = 10 ** Math.max(0, Math.floor(Math.log10(one)) - 1);
	return `1 in ${(Math.round(one / digits) * digits).toLocaleString('en')}`;
}

/** The sentence above the list. */
export function levelWords({ level, crowd }: Uniqueness): string {
	if (level === 'high') return `Recognisable without any identifier: ${crowdWords(crowd)} may fit what is told.`;
	if (level === 'raised') return `Narrow: ${crowdWords(crowd)} may fit what is told.`;
	return 'Many people fit what is told.';
}
