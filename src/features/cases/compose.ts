// The words of a case as one text in Markdown: what search, history, quotes and exports read. It holds what everybody who
// may see the case may read now; of a case to be solved that is not the answer.

import { type Lab, outside, rangeWords } from './labs/lab.ts';
import { ANSWER_SECTIONS, dayWords, SECTIONS, type Section, sectionTitle } from './words.ts';

export interface Composed {
	sections: Partial<Record<Section, string>>;
	labs: readonly Lab[];
	updates: readonly { day: number; markdown: string; keptBack: boolean }[];
	/** The answer is kept back. */
	hidden: boolean;
}

/** @returns Markdown, with a heading for each part. */
export function compose({ sections, labs, updates, hidden }: Composed): string {
	const parts: string[] = [];
	for (const section of SECTIONS) {
		if (hidden && ANSWER_SECTIONS.includes(section)) continue;
		if (section === 'outcome') parts.push(...updates.filter((one) => !(hidden && one.keptBack)).map(updateText));
		const text = sections[section];
		const table = section === 'investigations' && labs.length > 0 ? labTable(labs) : '';
		if (text || table) parts.push([`## ${sectionTitle[section]}`, text, table].filter(Boolean).join('\n\n'));
	}
	if (hidden) parts.push(...updates.filter((one) => !one.keptBack).map(updateText));
	return parts.join('\n\n');
}

const updateText = ({ day, markdown }: { day: number; markdown: string }) =>
	`## ${dayWords(day).replace('d', 'D')}\n\n${markdown}`;

const cell = (text: string) => text.replaceAll('|', '\\|');

function labTable(labs: readonly Lab[]): string {
	const rows = labs.map((lab) => {
		const mark = outside(lab);
		const value = `${lab.value}${lab.unit ? ` ${lab.unit}` : ''}${mark ? ` (${mark})` : ''}`;
		return `| ${cell(lab.name)} | ${cell(value)} | ${cell(rangeWords(lab))} | ${dayWords(lab.day)} |`;
	});
	return ['| Test | Value | Reference | Day |', '|---|---|---|---|', ...rows].join('\n');
}
