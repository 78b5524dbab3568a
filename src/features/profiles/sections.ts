// What a profile is made of, and what can be said in each section. Forms, checks, pages and exports follow this list.

import { languages } from './choices.ts';

export const sectionCodes = [
	'about',
	'posts',
	'training',
	'skills',
	'publications',
	'talks',
	'languages',
	'interests',
	'gallery',
	'links',
] as const;
export type SectionCode = (typeof sectionCodes)[number];
/** Sections that are lists of lines. "about" is one text, "gallery" pictures. */
export type ListedSection = Exclude<SectionCode, 'about' | 'gallery'>;

/** One thing to fill in; `name` is the column. */
export interface EntryField {
	name: string;
	label: string;
	hint?: string;
	kind: 'line' | 'text' | 'year' | 'choice' | 'address' | 'paper';
	longest: number;
	required?: true;
	choices?: readonly { value: string; words: string }[];
}

export interface ListedSectionForm {
	title: string;
	/** Stands over the fields of a new line. */
	heading: string;
	/** What the section is for, where it is filled in. */
	lead: string;
	table: 'training' | 'post_held' | 'profile_entry';
	fields: readonly EntryField[];
}

/** Lines that one section may have. */
export const MOST_ENTRIES = 60;

const years = (from: string, to: string, hint: string): EntryField[] => [
	{ name: 'from_year', label: from, kind: 'year', longest: 4 },
	{ name: 'to_year', label: to, hint, kind: 'year', longest: 4 },
];

export const levels = [
	{ value: 'native', words: 'Native', fluency: 'Native speaker' },
	{ value: 'fluent', words: 'Fluent', fluency: 'Fluent' },
	{ value: 'working', words: 'Enough to work in', fluency: 'Professional working proficiency' },
	{ value: 'basic', words: 'Basic', fluency: 'Elementary' },
] as const;

/** Fields of study that are offered while one types; anything else may be typed. */
export const fieldsOfStudy = [
	'Medicine',
	'Osteopathy',
	'Dentistry',
	'Nursing',
	'Midwifery',
	'Pharmacy',
	'Physiotherapy',
	'Occupational therapy',
	'Speech and language therapy',
	'Dietetics',
	'Radiography',
	'Paramedicine',
	'Psychology',
	'Optometry',
	'Podiatry',
	'Biomedical science',
	'Public health',
] as const;

export const listedSections: Record<ListedSection, ListedSectionForm> = {
	posts: {
		title: 'Posts held',
		heading: 'Add a position',
		lead: 'Where you work and worked. Former colleagues can find you by it, if you agree to be found.',
		table: 'post_held',
		fields: [
			{
				name: 'workplace',
				label: 'Workplace',
				hint: 'Hospital, practice, university, ministry.',
				kind: 'line',
				longest: 160,
				required: true,
			},
			{ name: 'unit', label: 'Unit', hint: 'Ward, department, service.', kind: 'line', longest: 120 },
			{ name: 'role', label: 'Role', kind: 'line', longest: 120, required: true },
			{ name: 'place', label: 'Town and country', kind: 'line', longest: 120 },
			...years('From (year)', 'To (year)', 'Leave it empty while you work there.'),
		],
	},
	training: {
		title: 'Training',
		heading: 'Add training',
		lead: 'Schools, residencies, degrees. If you still study, state your stage and the year in which you expect to finish.',
		table: 'training',
		fields: [
			{ name: 'school', label: 'School', kind: 'line', longest: 160, required: true },
			{
				name: 'degree',
				label: 'Degree or programme',
				hint: 'MD, BSc, residency, fellowship.',
				kind: 'line',
				longest: 120,
			},
			{ name: 'field', label: 'Field', hint: 'Medicine, osteopathy, nursing, cardiology.', kind: 'line', longest: 120 },
			{
				name: 'stage',
				label: 'Stage, while you study',
				hint: 'Year 4, clerkships. Empty when it is over.',
				kind: 'line',
				longest: 60,
			},
			...years('From (year)', 'To (year)', 'While you study: the year in which you expect to finish.'),
		],
	},
	skills: {
		title: 'Skills and experience',
		heading: 'Add a skill',
		lead: 'What colleagues can ask you about, and what you have done with it.',
		table: 'profile_entry',
		fields: [
			{ name: 'title', label: 'Skill or topic', kind: 'line', longest: 120, required: true },
			{
				name: 'detail',
				label: 'Experience',
				hint: 'How often, for how long, in which role.',
				kind: 'text',
				longest: 600,
			},
		],
	},
	publications: {
		title: 'Publications',
		heading: 'Add a publication',
		lead: 'Each with its PubMed number or its DOI, so that a reader finds it.',
		table: 'profile_entry',
		fields: [
			{
				name: 'reference',
				label: 'PMID or DOI',
				hint: '31535829, 10.1056/NEJMoa1911303, or the address at PubMed or doi.org.',
				kind: 'paper',
				longest: 300,
				required: true,
			},
			{ name: 'title', label: 'Title', kind: 'line', longest: 400, required: true },
			{ name: 'detail', label: 'Journal or book', kind: 'line', longest: 200 },
			{ name: 'year', label: 'Year', kind: 'year', longest: 4 },
		],
	},
	talks: {
		title: 'Talks',
		heading: 'Add a talk',
		lead: 'Lectures, grand rounds, posters, podcasts.',
		table: 'profile_entry',
		fields: [
			{ name: 'title', label: 'Title', kind: 'line', longest: 300, required: true },
			{ name: 'detail', label: 'Occasion and place', kind: 'line', longest: 200 },
			{ name: 'year', label: 'Year', kind: 'year', longest: 4 },
			{ name: 'reference', label: 'Address of slides or a recording', kind: 'address', longest: 300 },
		],
	},
	languages: {
		title: 'Languages',
		heading: 'Add a language',
		lead: 'In which you can speak with patients and colleagues.',
		table: 'profile_entry',
		fields: [
			{
				name: 'title',
				label: 'Language',
				kind: 'choice',
				longest: 8,
				required: true,
				choices: languages,
			},
			{ name: 'level', label: 'Level', kind: 'choice', longest: 8, required: true, choices: levels },
		],
	},
	interests: {
		title: 'Interests',
		heading: 'Add an interest',
		lead: 'In medicine and beside it.',
		table: 'profile_entry',
		fields: [{ name: 'title', label: 'Interest', kind: 'line', longest: 80, required: true }],
	},
	links: {
		title: 'Links',
		heading: 'Add a link',
		lead: 'Your blog, your group’s page, your talks elsewhere. They open outside this network, and search engines are asked not to follow them.',
		table: 'profile_entry',
		fields: [
			{ name: 'title', label: 'What it is', hint: 'Blog, podcast, lab.', kind: 'line', longest: 80, required: true },
			{ name: 'reference', label: 'Address', kind: 'address', longest: 300, required: true },
		],
	},
};

export const sectionTitles: Record<SectionCode, string> = {
	about: 'About',
	gallery: 'Pictures',
	...(Object.fromEntries(Object.entries(listedSections).map(([code, { title }]) => [code, title])) as Record<
		ListedSection,
		string
	>),
};

export const isListed = (code: string): code is ListedSection => Object.hasOwn(listedSections, code);

/** The sections in the member's order; those that the order does not name come after it, in the usual one. */
export function inOrder(order: readonly string[]): SectionCode[] {
	const known = order.filter((code): code is SectionCode => (sectionCodes as readonly string[]).includes(code));
	return [...new Set([...known, ...sectionCodes])];
}
