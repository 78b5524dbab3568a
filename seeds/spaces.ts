// The communities of the demonstration, with their gates.

import type { Gate } from '#kernel/tables.ts';
import type { SeedSpace } from './thread.ts';

export interface SpaceSeed {
	slug: SeedSpace;
	name: string;
	purpose: string;
	rules: string;
	/** Who may enter; null admits every member. */
	gate: Gate | null;
	owner: string;
	moderators: string[];
}

const holdersOf = (professions: readonly string[]): Gate => ({
	any: professions.map((profession) => ({ profession })),
});

export const spaces: SpaceSeed[] = [
	{
		slug: 'physicians',
		name: 'Physicians',
		purpose: 'Decisions among physicians: what the evidence says, what we do when it says nothing.',
		rules: 'No recognisable patients. Say what you are sure of and what you are not. Disagree with the argument.',
		gate: holdersOf(['physician']),
		owner: 'hannah.whitfield',
		moderators: ['siobhan.keane'],
	},
	{
		slug: 'nursing-practice',
		name: 'Nursing practice',
		purpose: 'The craft at the bedside, for nurses, midwives and those who learn it.',
		rules: 'No recognisable patients, no photographs of persons. Ask early; nobody here was born knowing.',
		gate: holdersOf(['nurse', 'advanced-practice-nurse', 'midwife', 'nursing-student']),
		owner: 'beth.carmichael',
		moderators: ['patricia.osei'],
	},
	{
		slug: 'medicines',
		name: 'Medicines',
		purpose: 'Interactions, doses, stewardship. Pharmacists lead, everyone who prescribes or gives drugs reads along.',
		rules: 'Name the source when you quote a number. No promotion; industry cannot enter.',
		gate: holdersOf(['health', 'students']),
		owner: 'nora.feldman',
		moderators: ['meiling.chua'],
	},
	{
		slug: 'students',
		name: 'Students',
		purpose: 'Students ask, clinicians of every profession answer.',
		rules: 'There is no silly question. Answer as you would have wished to be answered.',
		gate: holdersOf(['students', 'health']),
		owner: 'zainab.bello',
		moderators: ['marcus.bellamy'],
	},
	{
		slug: 'off-duty',
		name: 'Off duty',
		purpose: 'Bread, hills, books, dogs. Open to every member.',
		rules: 'No medicine before breakfast. Kind humour only.',
		gate: null,
		owner: 'tom.gallagher',
		moderators: ['siobhan.keane'],
	},
];
