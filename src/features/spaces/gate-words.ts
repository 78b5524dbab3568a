// A gate in the reader's words: who may enter, and what each kind of member may do inside.

import { countryName, professionLabel, titleOf } from '#kernel/people/professions.ts';
import { specialtyName } from '#kernel/people/specialties.ts';
import { professionGroups } from '#kernel/spaces/gates.ts';
import type { Gate, GateClause, SpaceRight } from '#kernel/tables.ts';
import { listed } from '#words/listed.ts';
import { locale, say } from '#words/say.ts';

/** Countries whose English names stand with an article within a sentence. */
const WITH_ARTICLE = new Set('AE BS CD CF CG DO FK GB GM KM KY MH MP MV NL PH SB SC TC US VG VI'.split(' '));

/** How many kinds of members a list names before it counts the rest. */
const NAMED = 3;

/** Who may enter: "Physician, dentist or nurse in Spain". */
export function gateWords(gate: Gate | null): string {
	if (gate === null || gate.others) return say('Every member');
	return oneOf(kinds(gate)) || say('Nobody');
}

/** The same for a list: after three kinds the others are counted. */
export function gateBrief(gate: Gate | null): string {
	if (gate === null || gate.others) return say('Every member');
	const all = kinds(gate);
	if (all.length <= NAMED + 1) return oneOf(all) || say('Nobody');
	return say(`${listed(all.slice(0, NAMED))} and ${all.length - NAMED} other kinds of members`);
}

/** What each kind of member may do, in the order in which the gate asks; "outside" for those whom it keeps out. */
export function rightsTable(gate: Gate | null): { who: string; may: string }[] {
	if (gate === null) return [{ who: say('Every member'), may: rightWords('post') }];
	return [
		...gate.any.map((clause) => ({ who: clauseWords(clause), may: rightWords(clause.right ?? 'post') })),
		{ who: say(gate.any.length === 0 ? 'Every member' : 'Everybody else'), may: rightWords(gate.others ?? 'none') },
		{ who: say('Industry'), may: rightWords(gate.industry ?? 'none') },
	];
}

/** Completes "Nurses: …" and "You …". */
export function rightWords(right: SpaceRight | 'none'): string {
	const words = {
		none: 'stay outside',
		read: 'read along',
		reply: 'read and reply',
		post: 'begin discussions and reply',
		moderate: 'write and keep order',
	};
	return say(words[right]);
}

/** One line of a gate: "Physician · Dermatology · in training · Spain". */
export function clauseWords(clause: GateClause): string {
	const group = professionGroups.find(({ code }) => code === clause.profession)?.label;
	const what =
		group ??
		(clause.level ? titleOf(clause.profession ?? null, clause.level) : professionLabel(clause.profession ?? null));
	return [
		say(what || (clause.workplace ? 'Whoever' : 'Any proved profession')),
		clause.specialty ? say(`of ${specialtyName(clause.specialty)}`) : '',
		clause.country ? say(`in ${WITH_ARTICLE.has(clause.country) ? 'the ' : ''}${countryName(clause.country)}`) : '',
		clause.workplace ? say(`with an address at ${clause.workplace}`) : '',
	]
		.filter(Boolean)
		.join(' ');
}

function kinds(gate: Gate): string[] {
	const lines = gate.any.filter((clause) => clause.right !== 'none').map(clauseWords);
	if (gate.industry) lines.push(say('Industry'));
	return lines.map((line, index) => (index === 0 ? line : line.charAt(0).toLocaleLowerCase() + line.slice(1)));
}

function oneOf(all: string[]): string {
	return new Intl.ListFormat(locale(), { type: 'disjunction' }).format(all);
}
