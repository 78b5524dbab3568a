// What a space can start from. A template fills the form; everything in it can be changed before and after.

import { specialtyName } from '#kernel/people/specialties.ts';
import type { Entry, Gate } from '#kernel/tables.ts';

/** What of the creator a template looks at. */
export interface Creator {
	profession: string | null;
	specialty: string | null;
	/** Where the creator has proved to work. */
	workplace: { domain: string; workplace: string } | null;
	/** For whom the creator works, if it is industry. */
	company: string | null;
}

export interface Template {
	code: string;
	label: string;
	/** For whom it is, in the list. */
	says: string;
	name(creator: Creator): string;
	purpose: string;
	entry: Entry;
	gate(creator: Creator): Gate | null;
	rules: string;
	/** Tools that it switches on, as far as they exist. */
	tools: readonly string[];
}

const NO_PATIENTS =
	'No recognisable patients. Say what you are sure of and what you are not. Disagree with the argument, never with the person.';

/** Somebody's own profession, or every verified one for those who have none to show. */
const own = ({ profession }: Creator): Gate => ({ any: [{ profession: profession ?? 'health' }] });

export const templates: readonly Template[] = [
	{
		code: 'specialty',
		label: 'A specialty',
		says: 'One field, with a different right for specialists, those in training, other professions and students.',
		name: ({ specialty }) => (specialty ? specialtyName(specialty) : ''),
		purpose: 'Decisions in our field, among those who make them, with those who learn it.',
		entry: 'open',
		gate: ({ profession, specialty }) => {
			const mine = profession ?? 'physician';
			return {
				any: [
					...(specialty ? [{ profession: mine, specialty }] : []),
					...(mine === 'physician' ? [{ profession: 'physician', level: 'in-training' }] : []),
					...(specialty ? [{ profession: mine, right: 'reply' as const }] : [{ profession: mine }]),
					{ profession: 'health', right: 'reply' },
					{ profession: 'students', right: 'read' },
				],
			};
		},
		rules: NO_PATIENTS,
		tools: ['forum', 'questions', 'cases', 'resources'],
	},
	{
		code: 'workplace',
		label: 'A workplace',
		says: 'Everybody whose address at your hospital or practice is proved joins by itself. Nobody else learns of it.',
		name: ({ workplace }) => workplace?.workplace ?? '',
		purpose: 'What concerns those who work here, and nobody else.',
		entry: 'secret',
		gate: (creator) => (creator.workplace ? { any: [{ workplace: creator.workplace.domain }] } : own(creator)),
		rules: 'No patients by name, room or date. What is said here stays here.',
		tools: ['forum', 'chat', 'resources', 'events'],
	},
	{
		code: 'class',
		label: 'A class or a year',
		says: 'Students of one year and those who teach them. You let each of them in.',
		name: () => '',
		purpose: 'Notes, questions and dates of our year.',
		entry: 'request',
		gate: () => ({ any: [{ profession: 'students' }, { profession: 'health', right: 'reply' }] }),
		rules: 'There is no silly question. No examination questions, no patients.',
		tools: ['forum', 'questions', 'resources', 'events'],
	},
	{
		code: 'journal-club',
		label: 'A journal club',
		says: 'One paper at a time: what was asked, what was found, what we do differently on Monday.',
		name: () => 'Journal club',
		purpose: 'One paper at a time: what was asked, what was found, what we do differently on Monday.',
		entry: 'open',
		gate: () => ({
			any: [{ profession: 'health' }, { profession: 'researcher' }, { profession: 'students', right: 'reply' }],
		}),
		rules: 'Name the paper with its DOI. Method before result. State what you have to disclose.',
		tools: ['club', 'forum', 'resources', 'events'],
	},
	{
		code: 'off-duty',
		label: 'Off duty',
		says: 'Not about medicine. Open to every member; industry as a company stays outside.',
		name: () => '',
		purpose: 'Not about medicine.',
		entry: 'open',
		gate: () => ({ any: [], others: 'post' }),
		rules: 'Kind humour only. No cases, no promotion.',
		tools: ['forum', 'chat'],
	},
	{
		code: 'blank',
		label: 'Blank',
		says: 'Begin with your own profession and choose everything yourself.',
		name: () => '',
		purpose: '',
		entry: 'open',
		gate: own,
		rules: NO_PATIENTS,
		tools: ['forum'],
	},
];

/**
 * The gate that a template's form begins with. Whoever administers the network opens spaces without having proved anything, the first
 * one of an empty network above all: no line lets them in, and a space whose owner stands outside is refused. Theirs begins open.
 */
export function firstGate(template: Template, creator: Creator): Gate | null {
	if (creator.profession !== null) return template.gate(creator);
	return { any: [], others: 'post', ...(creator.company !== null && { industry: 'post' as const }) };
}

/** The template with this code; null for nothing chosen and for a code that there is not. */
export function templateOf(code: string | null | undefined): Template | null {
	return templates.find((template) => template.code === code) ?? null;
}
