// What the lines of a gate are chosen from.

import { countryName, levels, professionLabel, professions } from '#kernel/people/professions.ts';
import { specialties } from '#kernel/people/specialties.ts';
import { professionGroups } from '#kernel/spaces/gates.ts';
import { inReadersOrder } from '#words/in-order.ts';

interface Option {
	value: string;
	words: string;
}
interface Group {
	label: string;
	options: Option[];
}

export interface GateChoices {
	professions: Group[];
	specialties: Group[];
	levels: Option[];
	countries: Option[];
	rights: Option[];
	others: Option[];
	industry: Option[];
}

let made: GateChoices | undefined;

/** Made once: none of it changes while the process runs. What is long stands in the alphabet of the reader. */
export function gateChoices(): GateChoices {
	made ??= make();
	return {
		...made,
		specialties: made.specialties.map(({ label, options }) => ({ label, options: [...inReadersOrder(options)] })),
		countries: [...inReadersOrder(made.countries)],
	};
}

// ISO 3166-1 alpha-2, as far as Intl knows a name for it.
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const RESERVED = new Set([
	'EU',
	'EZ',
	'UN',
	'QO',
	'XA',
	'XB',
	'ZZ',
	'AC',
	'CP',
	'DG',
	'EA',
	'IC',
	'TA',
	'AN',
	'BU',
	'CS',
	'DD',
	'FX',
	'NT',
	'SU',
	'TP',
	'YU',
	'ZR',
	'UK',
	'CQ',
	'NH',
	'DY',
	'HV',
	'RH',
	'VD',
	'YD',
]);

function countries(): Option[] {
	return [...LETTERS]
		.flatMap((first) => [...LETTERS].map((second) => first + second))
		.filter((code) => !RESERVED.has(code))
		.map((code) => ({ value: code, words: countryName(code) }))
		.filter(({ value, words }) => words !== value);
}

function make(): GateChoices {
	const option = ({ code, label }: { code: string; label: string }) => ({ value: code, words: label });
	const health = professions.filter((one) => one.health);
	const students = professions.filter((one) => one.studies !== undefined && one.code !== 'student');
	const others = professions.filter((one) => ['researcher', 'educator', 'health-administrator'].includes(one.code));
	return {
		professions: [
			{
				label: 'Groups',
				options: professionGroups.map((one) => ({
					value: one.code,
					words: one.any,
				})),
			},
			{ label: 'Health professions', options: health.map(option) },
			{ label: 'Students', options: students.map(option) },
			{ label: 'Others', options: others.map(option) },
		],
		specialties: [...new Set(specialties.map((one) => one.profession))].map((profession) => ({
			label: professionLabel(profession),
			options: specialties.filter((one) => one.profession === profession).map(option),
		})),
		levels: levels.map(option),
		countries: countries(),
		rights: [
			{ value: 'post', words: 'Begin and reply' },
			{ value: 'reply', words: 'Reply' },
			{ value: 'read', words: 'Read along' },
			{ value: 'moderate', words: 'Keep order' },
			{ value: 'none', words: 'Not enter' },
		],
		others: [
			{ value: 'none', words: 'Stay outside' },
			{ value: 'read', words: 'Read along' },
			{ value: 'reply', words: 'Read and reply' },
			{ value: 'post', words: 'Begin and reply' },
		],
		industry: [
			{ value: 'none', words: 'Kept out entirely' },
			{ value: 'read', words: 'Reads' },
			{ value: 'reply', words: 'Reads and replies' },
			{ value: 'post', words: 'Begins and replies' },
		],
	};
}
