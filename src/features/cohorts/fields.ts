// What a cohort can ask for, column by column, and the steps in which each is made coarser. The first step is the value as
// the case has it; the last one says nothing.

import { AGE_BANDS, ENDS, SETTINGS, SEXES } from '#features/cases/words.ts';
import { specialtyAndAbove, specialtyName } from '#kernel/people/specialties.ts';

/** A case as it is read for a release: codes and bands, and no word that anybody wrote. */
export interface Read {
	age: string | null;
	sex: string | null;
	/** ISO 3166 code of where its author's credential holds. */
	country: string | null;
	year: number;
	specialty: string;
	setting: string | null;
	ended: string | null;
	/** Headings and codes of the diagnosis, the narrowest first: the code, its category, its chapter. */
	diagnosis: string[];
	/** "L4-L5", "L", as far as it is coded. */
	level: string[];
	/** Days over which it is told. */
	days: number;
}

export interface Field {
	name: FieldName;
	label: string;
	/** What a step's values are, from the finest. */
	steps: { says: string; of: (read: Read) => string }[];
}

export const FIELD_NAMES = [
	'age',
	'sex',
	'country',
	'year',
	'diagnosis',
	'level',
	'specialty',
	'setting',
	'outcome',
	'days',
] as const;
export type FieldName = (typeof FIELD_NAMES)[number];

export const UNKNOWN = 'not stated';
/** Stands where a column says nothing any more. */
export const ANY = '*';
const nothing = { says: 'left out: every value is *', of: () => ANY };

const TWENTY: Record<string, string> = {
	newborn: 'under 10 years',
	infant: 'under 10 years',
	'1-4': 'under 10 years',
	'5-9': 'under 10 years',
	'10-14': '10–29 years',
	'15-19': '10–29 years',
	'20-29': '10–29 years',
	'30-39': '30–49 years',
	'40-49': '30–49 years',
	'50-59': '50–69 years',
	'60-69': '50–69 years',
	'70-79': '70 years or more',
	'80-89': '70 years or more',
	'90+': '70 years or more',
};
const CHILD = ['newborn', 'infant', '1-4', '5-9', '10-14', '15-19'];
const OLDER = ['60-69', '70-79', '80-89', '90+'];

/** Continents of the countries from which credentials come; any other is "elsewhere". UN M49. */
const REGIONS: Record<string, string> = Object.fromEntries(
	[
		['Africa', 'DZ AO BW CM EG ET GH KE MA MZ NG RW SN TN TZ UG ZA ZM ZW'],
		['Americas', 'AR BO BR CA CL CO CR CU DO EC GT MX PE UY US VE'],
		['Asia', 'AE BD CN HK ID IL IN IQ IR JO JP KR KW LB LK MY NP PH PK QA SA SG TH TR TW VN'],
		['Europe', 'AT BE BG CH CZ DE DK EE ES FI FR GB GR HR HU IE IS IT LT LU LV NL NO PL PT RO RS SE SI SK UA'],
		['Oceania', 'AU FJ NZ PG'],
	].flatMap(([region, codes]) => (codes as string).split(' ').map((code) => [code, region as string])),
);

const at = (list: string[], step: number) => list[Math.min(step, list.length - 1)] ?? UNKNOWN;

export const FIELDS: Record<FieldName, Field> = {
	age: {
		name: 'age',
		label: 'Age',
		steps: [
			{ says: 'band of ten years, as cases have it', of: ({ age }) => (age ? (AGE_BANDS[age] ?? age) : UNKNOWN) },
			{ says: 'band of twenty years', of: ({ age }) => (age ? (TWENTY[age] ?? UNKNOWN) : UNKNOWN) },
			{
				says: 'under 20, 20 to 59, 60 or more',
				of: ({ age }) =>
					!age
						? UNKNOWN
						: CHILD.includes(age)
							? 'under 20 years'
							: OLDER.includes(age)
								? '60 years or more'
								: '20–59 years',
			},
			nothing,
		],
	},
	sex: {
		name: 'sex',
		label: 'Sex',
		steps: [
			{ says: 'as stated', of: ({ sex }) => (sex ? (SEXES[sex as keyof typeof SEXES] ?? sex) : UNKNOWN) },
			nothing,
		],
	},
	country: {
		name: 'country',
		label: 'Country',
		steps: [
			{ says: 'ISO 3166 code of where its author practises', of: ({ country }) => country ?? UNKNOWN },
			{ says: 'region (UN M49)', of: ({ country }) => (country ? (REGIONS[country] ?? 'Elsewhere') : UNKNOWN) },
			nothing,
		],
	},
	year: {
		name: 'year',
		label: 'Year',
		steps: [
			{ says: 'in which it was told', of: ({ year }) => String(year) },
			{ says: 'five years', of: ({ year }) => `${year - (year % 5)}–${year - (year % 5) + 4}` },
			nothing,
		],
	},
	diagnosis: {
		name: 'diagnosis',
		label: 'Diagnosis',
		steps: [
			{ says: 'code of ICD-10-CM', of: ({ diagnosis }) => at(diagnosis, 0) },
			{ says: 'category of ICD-10-CM', of: ({ diagnosis }) => at(diagnosis, 1) },
			{ says: 'chapter of ICD-10-CM', of: ({ diagnosis }) => at(diagnosis, 2) },
			nothing,
		],
	},
	level: {
		name: 'level',
		label: 'Spinal level',
		steps: [
			{ says: 'segment', of: ({ level }) => at(level, 0) },
			{ says: 'region of the spine', of: ({ level }) => at(level, 1) },
			nothing,
		],
	},
	specialty: {
		name: 'specialty',
		label: 'Specialty',
		steps: [
			{ says: 'as its author chose it', of: ({ specialty }) => specialtyName(specialty) },
			{
				says: 'what it belongs to',
				of: ({ specialty }) => specialtyName(specialtyAndAbove(specialty).at(-1) ?? specialty),
			},
			nothing,
		],
	},
	setting: {
		name: 'setting',
		label: 'Where',
		steps: [{ says: 'as stated', of: ({ setting }) => (setting ? (SETTINGS[setting] ?? setting) : UNKNOWN) }, nothing],
	},
	outcome: {
		name: 'outcome',
		label: 'Outcome',
		steps: [
			{
				says: 'as ICH E2B(R3) has it',
				of: ({ ended }) => (ended ? (ENDS[ended as keyof typeof ENDS] ?? ended) : UNKNOWN),
			},
			{
				says: 'recovered, or anything else',
				of: ({ ended }) => (!ended ? UNKNOWN : ended === 'recovered' ? 'Recovered' : 'Other than recovered'),
			},
			nothing,
		],
	},
	days: {
		name: 'days',
		label: 'Followed for',
		steps: [
			{
				says: 'days over which it is told, in bands',
				of: ({ days }) =>
					days <= 7 ? 'up to 7 days' : days <= 30 ? '8–30 days' : days <= 90 ? '31–90 days' : 'over 90 days',
			},
			{ says: 'up to 30 days, or longer', of: ({ days }) => (days <= 30 ? 'up to 30 days' : 'over 30 days') },
			nothing,
		],
	},
};

export const isField = (name: string): name is FieldName => (FIELD_NAMES as readonly string[]).includes(name);
