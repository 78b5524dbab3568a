// Minutes as a draft for whoever moderated: from the paper, the record of attendance, the sheet, the votes and what was said.
// The day stands beside them, from the meeting: written out it would be taken for a patient's.
// Nobody's judgement, vote or line stands beside a name in it; whoever writes the minutes decides what does.

import { MARK_WORDS } from '#kernel/citations/mark-words.ts';
import { listed } from '#words/listed.ts';
import { say } from '#words/say.ts';
import type { Instrument } from './instruments/instrument.ts';
import { JUDGEMENTS } from './instruments/instrument.ts';
import { paperWords } from './papers.ts';
import type { Meeting, Votes } from './read-meeting.ts';
import type { Line, Topic } from './read-session.ts';
import type { DomainSheet } from './read-sheet.ts';
import { VOTE } from './set-meeting.ts';
import type { Judgement } from './tables.ts';

export interface Material {
	meeting: Meeting;
	instrument: Instrument;
	domains: DomainSheet[];
	judges: number;
	votes: Votes;
	lines: Line[];
	topics: Topic[];
}

/** Markdown, in the language of whoever writes the minutes; what others wrote stays as it is. */
export function composeMinutes(material: Material): string {
	const { meeting } = material;
	const { paper, attendance } = meeting;
	const marks = paper.marks.map((mark) => say(MARK_WORDS[mark]));
	return [
		`**${say('Paper.')}** ${paperWords(paper, '')}${marks.length > 0 ? `. **${listed(marks)}**` : ''}`,
		meeting.moderator ? `**${say('Moderator.')}** ${meeting.moderator.name}` : '',
		attendance.present > 0 ? `**${say('Present.')}** ${listed(attendance.people.map(({ name }) => name))}` : '',
		picoOf(meeting),
		sheetOf(material),
		votesOf(material.votes),
		saidOf(material),
		`## ${say('What we take with us')}\n\n`,
	]
		.filter(Boolean)
		.join('\n\n')
		.trimEnd();
}

function picoOf(meeting: Meeting): string {
	const rows = [
		[say('Population'), meeting.population],
		[say('Intervention'), meeting.intervention],
		[say('Comparison'), meeting.comparison],
		[say('Outcome'), meeting.outcome],
	].filter(([, words]) => words !== '');
	return rows.length === 0
		? ''
		: `## ${say('The question')}\n\n${rows.map(([name, words]) => `- **${name}:** ${words}`).join('\n')}`;
}

function sheetOf({ instrument, domains, judges }: Material): string {
	if (judges === 0) return '';
	const rows = domains.map(({ words, spread, reasons }) => {
		const said = listed(
			(Object.keys(JUDGEMENTS) as Judgement[])
				.filter((judgement) => spread[judgement] > 0)
				.map((judgement) => `${say(JUDGEMENTS[judgement]).toLocaleLowerCase()} ${spread[judgement]}`),
		);
		const because = reasons.map(({ reason }) => `    - ${reason}`);
		return [`- **${say(words)}:** ${said || say('not judged')}`, ...because].join('\n');
	});
	return `## ${say('Risk of bias')}\n\n${say(judges === 1 ? `By ${instrument.name}, 1 member.` : `By ${instrument.name}, ${judges} members.`)}\n\n${rows.join('\n')}`;
}

function votesOf({ compared, before, after }: Votes): string {
	if (!compared) return '';
	const rows = compared.map(({ option, before: was, after: now }) => `| ${option} | ${was} % | ${now} % |`);
	return `## ${say(VOTE.question)}\n\n| ${say('The answer')} | ${say(`Before (${before.voters})`)} | ${say(`After (${after?.voters ?? 0})`)} |\n|---|---|---|\n${rows.join('\n')}`;
}

function saidOf({ lines }: Material): string {
	const said = lines.filter(({ takenBack, text }) => !takenBack && text !== '');
	if (said.length === 0) return '';
	const parts: string[] = [];
	for (const { topic, text } of said) parts.push(topic ? `\n### ${text}\n` : `- ${text.replace(/\s*\n\s*/g, ' ')}`);
	return `## ${say('What was said')}\n\n${parts.join('\n').trim()}`;
}
