// The group that a specialty belongs to: what a persona may say of it. A subspecialty goes with what it belongs to; the
// first group whose words occur takes it; what none knows is left unsaid.

import { specialtyAndAbove, specialtyName } from '#kernel/people/specialties.ts';

const GROUPS: readonly [group: string, words: RegExp][] = [
	['Mental health', /psych|mental|addict|behaviou?r/],
	['Women and children', /obstet|gyn|p(a)?ediatr|neonat|midwif|maternal|birth|labour ward|child|adolesc/],
	['Surgery', /surg|orthop|urolog|ophthalm|otolaryng|otorhino|theatre|transplant/],
	['Acute and critical care', /an(a)?esth|intensive|critical|emergency|acute|prehospital|paramedic|trauma/],
	['Diagnostics', /radiolog|pathol|laborator|microbio|nuclear|imaging|genetic|histolog/],
	[
		'Primary and community care',
		/general pract|family|primary|communit|district|home|school|occupational|public health|prevent/,
	],
	[
		'Medicine',
		/intern|medicine|cardi|heart|oncol|h(a)?emat|nephr|dialys|endocrin|diabet|gastro|hepat|respir|pulmo|infect|rheum|neuro|derm|geriat|allerg|immun|palliat|wound|stewardship/,
	],
];

/** "Cardiology" → "Medicine"; '' for none, and for what is in no group. */
export function specialtyGroup(specialty: string | null): string {
	const words = specialtyName(specialtyAndAbove(specialty ?? '').at(-1) ?? '').toLowerCase();
	return words === '' ? '' : (GROUPS.find(([, pattern]) => pattern.test(words))?.[0] ?? '');
}
