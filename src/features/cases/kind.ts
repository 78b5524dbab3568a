// The case, a root. What a reader may not know yet (of a case to be solved) is left out by the statements here and in
// read-case.ts: it never reaches this process for anybody but its authors.

import { sql } from 'kysely';
import type { Card, Kind } from '#kernel/content/kind.ts';
import { specialtyName } from '#kernel/people/specialties.ts';
import { shortId } from '#platform/ids.ts';
import { renderMarkdown } from '#platform/markdown.ts';
import {
	AGE_BANDS,
	OPEN_ROLES,
	patientWords,
	roleTitle,
	SEXES,
	type Sex,
	type Standing,
	standsWords,
} from './words.ts';

interface CaseCard {
	age: string | null;
	sex: Sex | null;
	specialty: string;
	standing: Standing;
	puzzle: boolean;
	hidden: boolean;
	updates: number;
	lead: string;
	codes: { role: string; code: string; label: string }[] | null;
	authors: string[] | null;
}

/** Letters of a case that a row shows. */
const LEAD = 420;

/** Is the answer kept back? `as` is the alias of case_detail. */
export const answerHidden = (as: string) =>
	sql<boolean>`(${sql.ref(`${as}.puzzle`)} and ${sql.ref(`${as}.revealed_at`)} is null)`;

export const caseKind: Kind<CaseCard | null> = {
	name: 'case',
	noun: 'a case',
	audiences: ['public', 'members', 'verified', 'connections', 'space', 'named'],
	screening: 'block',
	takesReplies: true,
	link: (envelope) => `/cases/${shortId(envelope.id)}`,
	editor: ({ id }) => `/cases/${shortId(id)}/write`,
	detail: (
		as,
	) => sql`(select json_build_object('age', d.age_band, 'sex', d.sex, 'specialty', d.specialty, 'standing', d.standing,
			'puzzle', d.puzzle, 'hidden', ${answerHidden('d')},
			'updates', (select count(*) from case_update u where u.content_id = d.content_id),
			'lead', (select left(coalesce(max(s.markdown) filter (where s.section = 'summary'), max(s.markdown)), 800)
				from case_section s where s.content_id = d.content_id and s.section in ('summary', 'presentation')),
			'codes', (select json_agg(json_build_object('role', code.role, 'code', code.code, 'label', code.label) order by code.place)
				from case_code code where code.content_id = d.content_id
					and (not ${answerHidden('d')} or code.role = any(${sql.lit(`{${OPEN_ROLES.join(',')}}`)}::text[]))),
			'authors', (select json_agg(p.name order by a.accepted_at) from case_author a join principal p on p.id = a.member_id
				where a.case_id = d.content_id and a.accepted_at is not null))
		from case_detail d where d.content_id = ${sql.ref(`${as}.id`)})`,
	movesContent: true,
	card: (envelope, html, detail) => {
		if (!detail) return { label: 'Case', title: envelope.title, html };
		return {
			label: ['Case', specialtyName(detail.specialty)].filter(Boolean).join(' · '),
			title: envelope.title,
			html: renderMarkdown(leadOf(detail.lead)),
			line: lineOf(detail),
		};
	},
	searchText: (detail) =>
		detail
			? [
					specialtyName(detail.specialty),
					patientWords(detail.age, detail.sex),
					...(detail.codes ?? []).map(({ code, label }) => `${label} ${code}`),
				].join(' ')
			: '',
	noticeText: () => 'your case',
	federated: (envelope, html) => ({ type: 'Article', name: envelope.title, content: html }),
	erase: async (trx, contentId) => {
		for (const table of [
			'case_section',
			'case_lab',
			'case_code',
			'case_update',
			'case_thing',
			'case_copy',
			'case_base',
			'case_alike',
		])
			await sql`delete from ${sql.table(table)} where content_id = ${contentId}`.execute(trx);
		await sql`delete from case_alike where other_id = ${contentId}`.execute(trx);
		await sql`delete from case_author where case_id = ${contentId}`.execute(trx);
		// The patient's receipt stands; what was signed does not.
		await sql`update case_consent set signature = null, signature_type = null, reason = '', board = '', reference = '',
			withdrawn_at = coalesce(withdrawn_at, now()) where case_id = ${contentId}`.execute(trx);
	},
};

/** A line below the words: of whom it is told and how it stands, the diagnosis as it is coded, who wrote it too. */
function lineOf({ age, sex, codes, authors, ...state }: CaseCard): NonNullable<Card['line']> {
	const diagnoses = namedOnce((codes ?? []).filter(({ role }) => role === 'diagnosis').map(({ label }) => label));
	return [
		...(age && AGE_BANDS[age] ? [{ label: AGE_BANDS[age] }] : []),
		...(sex ? [{ label: SEXES[sex] }] : []),
		{ label: standsWords(state) },
		...(diagnoses.length > 0 ? [{ label: roleTitle.diagnosis, value: diagnoses.join('; '), language: 'en' }] : []),
		...(authors ? [{ label: 'Co-authors', value: authors.join(', ') }] : []),
	];
}

/** Vocabularies have names of their own for one disease: a name whose words all stand in another one is left out. */
function namedOnce(labels: string[]): string[] {
	const wordsOf = (label: string) => new Set(label.toLowerCase().match(/[\p{L}\d]+/gu));
	const within = (one: string, other: string) => wordsOf(one).isSubsetOf(wordsOf(other));
	return labels.filter((one, at) =>
		labels.every((other, place) => place === at || !within(one, other) || (within(other, one) && at < place)),
	);
}

function leadOf(markdown: string): string {
	const plain = markdown.replace(/\n{2,}[\s\S]*$/, '');
	return plain.length <= LEAD ? plain : `${plain.slice(0, plain.lastIndexOf(' ', LEAD) || LEAD)} …`;
}
