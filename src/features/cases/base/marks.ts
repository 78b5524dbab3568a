// What a case can be found and counted by: marks, each a value of a facet. Trees are exploded when the marks are written
// (a case of L4-L5 carries "lumbar spine"), so that a filter is one element of an array.

import { specialtyAndAbove, specialtyName } from '#kernel/people/specialties.ts';
import type { Id } from '#platform/ids.ts';
import { AGE_BANDS, type CodeRole, ENDS, type Ended, OPEN_ROLES, SEXES, type Sex, type Standing } from '../words.ts';
import { chapterTitle, icdAbove } from './icd-tree.ts';
import { levelsIn, REGIONS } from './levels.ts';

export interface Mark {
	facet: string;
	value: string;
	label: string;
	/** Values directly above. */
	broader: string[];
}

/** What the marks of a case are made of. */
export interface Markable {
	id: Id;
	age: string | null;
	sex: Sex | null;
	specialty: string;
	standing: Standing;
	ended: Ended | null;
	year: number;
	/** The answer is kept back: nothing that tells it becomes a mark, for nobody. */
	hidden: boolean;
	codes: {
		role: CodeRole;
		system: string;
		code: string;
		label: string;
		norm: string;
		topicId: Id | null;
	}[];
}

/** A heading of MeSH with those directly above it, of the ones that this network knows. */
export interface Heading {
	id: Id;
	ui: string;
	name: string;
	broader: Id[];
}

/** @param headings those of all codes and all above them, by id. @param icdLabels labels of codes of ICD-10-CM. */
export function marksOf(one: Markable, headings: Map<Id, Heading>, icdLabels: Map<string, string>): Mark[] {
	const marks = new Map<string, Mark>();
	const add = (facet: string, value: string, label: string, broader: string[] = []) =>
		void (marks.has(`${facet} ${value}`) || marks.set(`${facet} ${value}`, { facet, value, label, broader }));
	if (one.age) add('age', one.age, AGE_BANDS[one.age] ?? one.age);
	if (one.sex) add('sex', one.sex, SEXES[one.sex]);
	add('year', String(one.year), String(one.year));
	const fields = specialtyAndAbove(one.specialty);
	fields.forEach((code, at) => {
		add('specialty', code, specialtyName(code), fields.slice(at + 1, at + 2));
	});
	if (one.hidden) add('standing', 'solve', 'To be solved');
	if (one.standing === 'open') add('standing', 'open', 'Open');
	if (one.standing === 'closed' && !one.hidden) add('standing', 'outcome', 'With outcome');
	if (one.ended && !one.hidden) add('ended', one.ended, ENDS[one.ended]);
	for (const code of one.codes) {
		if (one.hidden && !OPEN_ROLES.includes(code.role)) continue;
		if (code.role === 'device') {
			add('device', code.norm, code.label);
			continue;
		}
		const facet = code.role === 'diagnosis' ? 'mesh' : code.role;
		if (code.role === 'diagnosis' && code.system === 'icd10cm') addIcd(code.code, code.label);
		if (code.topicId !== null) addHeading(facet, code.topicId);
		const levels = code.role === 'anatomy' ? levelsIn(code.label) : [];
		for (const { value, single } of levels) addLevel(value, single);
		if (code.topicId === null && code.system === 'words' && levels.length === 0)
			add(code.role === 'diagnosis' ? 'diagnosis' : facet, code.norm, code.label);
	}
	return [...marks.values()];

	function addIcd(code: string, label: string): void {
		const above = icdAbove(code);
		[...above, code].forEach((value, at) => {
			const own = value === code ? label : (chapterTitle(value) ?? icdLabels.get(value));
			add(
				'icd',
				value,
				own ? (chapterTitle(value) ? own : `${value} ${own}`) : value,
				above.slice(Math.max(0, at - 1), at),
			);
		});
	}

	function addHeading(facet: string, id: Id): void {
		const heading = headings.get(id);
		if (!heading || marks.has(`${facet} ${heading.ui}`)) return;
		const above = heading.broader.flatMap((other) => headings.get(other) ?? []);
		add(
			facet,
			heading.ui,
			heading.name,
			above.map(({ ui }) => ui),
		);
		for (const other of heading.broader) addHeading(facet, other);
	}

	function addLevel(value: string, single: string[]): void {
		add('level', value, value.replace('-', '–'), single.length > 1 ? single : [single[0]?.charAt(0) as string]);
		for (const one of single) {
			const region = one.charAt(0);
			add('level', one, one, [region]);
			add('level', region, REGIONS[region] as string);
		}
	}
}
