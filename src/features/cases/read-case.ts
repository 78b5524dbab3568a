// A case as its page shows it. What tells the answer of a case to be solved is left out by the statement for everybody but
// its authors, until they reveal it.

import { type RawBuilder, sql } from 'kysely';
import { visibleTo } from '#kernel/audience/visible-to.ts';
import { type Byline, type BylineRow, bylineColumns, toByline } from '#kernel/people/byline.ts';
import type { Viewer } from '#kernel/people/viewer.ts';
import { KeptText } from '#kernel/stream/kept-text.ts';
import type { Audience } from '#kernel/tables.ts';
import { db } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';
import { renderMarkdown } from '#platform/markdown.ts';
import { notFound } from '#platform/refusal.ts';
import type { Code } from './codes/resolve-codes.ts';
import { answerHidden } from './kind.ts';
import type { Lab } from './labs/lab.ts';
import type { Basis } from './tables.ts';
import { ANSWER_SECTIONS, type Ended, OPEN_ROLES, SECTIONS, type Section, type Sex, type Standing } from './words.ts';

export interface CasePart {
	section: Section;
	markdown: string;
	html: string;
	/** Shown to its authors alone. */
	keptBack: boolean;
}

export interface CaseUpdate {
	id: Id;
	day: number;
	html: string;
	markdown: string;
	/** BCP 47, where it is another than that of the case. */
	language: string | null;
	by: string | null;
	writtenAt: Date;
	keptBack: boolean;
}

export interface CaseAuthor {
	name: string;
	handle: string;
	line: string;
}

export interface CasePage {
	id: Id;
	title: string;
	language: string;
	audience: Audience;
	spaceId: Id | null;
	publishedAt: Date;
	editedAt: Date | null;
	age: string | null;
	sex: Sex | null;
	specialty: string;
	setting: string | null;
	standing: Standing;
	/** How the patient fared; null where it is unknown, or kept back. */
	ended: Ended | null;
	settledAt: Date | null;
	puzzle: boolean;
	/** The answer is kept back from readers. */
	hidden: boolean;
	/** The viewer writes it. */
	isAuthor: boolean;
	/** The viewer began it. */
	isOwner: boolean;
	parts: CasePart[];
	labs: Lab[];
	codes: Code[];
	updates: CaseUpdate[];
	/** Whoever began it first. */
	authors: CaseAuthor[];
	basis: Basis[];
	/** How many revisions there are, for the form. */
	revisions: number;
}

/** What caseJson gives: dates are texts. */
export type CaseRead = Omit<
	CasePage,
	'specialty' | 'parts' | 'updates' | 'authors' | 'labs' | 'codes' | 'basis' | 'publishedAt' | 'editedAt' | 'settledAt'
> &
	BylineRow & {
		publishedAt: string;
		editedAt: string | null;
		settledAt: string | null;
		/** Of the case: beside it stands the specialty of whoever wrote it. */
		field: string;
		sections: { section: Section; markdown: string }[] | null;
		updates: (Omit<CaseUpdate, 'html' | 'writtenAt'> & { writtenAt: string })[] | null;
		labs: Lab[] | null;
		codes: Code[] | null;
		basis: Basis[] | null;
		coauthors: BylineRow[] | null;
		/** Whoever began it, as a principal, and those who write it too; as texts, because JSON's numbers are too short. */
		authorIds: Id[];
	};

/** Does the viewer write the case `id`? As a condition over the content row `content`. */
export function writtenBy(viewer: Viewer): RawBuilder<boolean> {
	return sql<boolean>`(content.principal_id = ${viewer.principalId}::bigint or exists (select from case_author
		where case_id = content.id and member_id = ${viewer.memberId}::bigint and accepted_at is not null))`;
}

/** SQL for the case of the visible row that the query calls `content`, as JSON for toCasePage; null for what is none. */
export function caseJson(viewer: Viewer): RawBuilder<CaseRead | null> {
	return sql<CaseRead | null>`(select to_json(told) from (select content.id::text as id, content.title, content.language, content.audience,
			content.space_id::text as "spaceId", content.published_at as "publishedAt", content.edited_at as "editedAt",
			d.age_band as age, d.sex, d.specialty as field, d.setting, d.standing, case when f.is_author or not f.hidden then d.ended end as ended,
			d.settled_at as "settledAt", d.puzzle, f.hidden, f.is_author as "isAuthor",
			coalesce(content.principal_id = ${viewer.principalId}::bigint, false) as "isOwner",
			(select count(*)::int from revision where content_id = content.id) as revisions,
			(select json_agg(json_build_object('section', section, 'markdown', markdown)) from case_section where content_id = content.id
				and (f.is_author or not f.hidden or section <> all(${[...ANSWER_SECTIONS]}::text[]))) as sections,
			(select json_agg(json_build_object('name', name, 'value', value, 'number', number, 'unit', unit, 'low', low, 'high', high,
				'day', day) order by place) from case_lab where content_id = content.id) as labs,
			(select json_agg(json_build_object('role', role, 'system', system, 'code', code, 'label', label, 'norm', norm,
				'topicId', topic_id::text) order by place) from case_code where content_id = content.id
				and (f.is_author or not f.hidden or role = any(${[...OPEN_ROLES]}::text[]))) as codes,
			(select json_agg(json_build_object('id', u.id::text, 'day', u.day, 'markdown', u.markdown, 'language', u.language, 'by', q.name,
				'writtenAt', u.written_at, 'keptBack', u.kept_back and f.hidden) order by u.day, u.id)
				from case_update u left join principal q on q.id = u.member_id where u.content_id = content.id
				and (f.is_author or not (u.kept_back and f.hidden))) as updates,
			(select json_agg(distinct basis) from case_consent where case_id = content.id and withdrawn_at is null and valid_until > now()) as basis,
			(select json_agg(to_json(co) order by co.place) from (select a.accepted_at as place, ${bylineColumns('q')}
				from case_author a join principal q on q.id = a.member_id where a.case_id = content.id and a.accepted_at is not null) co) as coauthors,
			array(select content.principal_id::text union all select member_id::text from case_author
				where case_id = content.id and accepted_at is not null) as "authorIds",
			${bylineColumns('p')}
		from case_detail d join principal p on p.id = content.principal_id
			cross join lateral (select ${answerHidden('d')} as hidden, coalesce(${writtenBy(viewer)}, false) as is_author offset 0) f
		where d.content_id = content.id) told)`;
}

/** @throws Refusal not-found. */
export async function readCasePage(viewer: Viewer, id: Id): Promise<CasePage> {
	const { rows } = await sql<{ told: CaseRead | null }>`select ${caseJson(viewer)} as told from content
		where content.id = ${id} and content.kind = 'case' and ${visibleTo(viewer)}`.execute(db);
	return toCasePage(rows[0]?.told ?? null);
}

/** Rendered sections: a case has a dozen, and rendering them is a third of what its page costs. Found by their own words alone. */
const rendered = new KeptText(4_000_000);
const KEPT_FOR = 600_000;

function htmlOf(markdown: string): string {
	const now = Date.now();
	const kept = rendered.get(markdown, now);
	if (kept !== undefined) return kept;
	const html = renderMarkdown(markdown);
	rendered.set(markdown, html, now + KEPT_FOR);
	return html;
}

/** @param read what caseJson gave. @throws Refusal not-found for null. */
export function toCasePage(read: CaseRead | null): CasePage {
	if (!read) throw notFound();
	const of = new Map((read.sections ?? []).map(({ section, markdown }) => [section, markdown]));
	return {
		id: read.id,
		title: read.title,
		language: read.language,
		audience: read.audience,
		spaceId: read.spaceId,
		publishedAt: new Date(read.publishedAt),
		editedAt: read.editedAt === null ? null : new Date(read.editedAt),
		age: read.age,
		sex: read.sex,
		specialty: read.field,
		setting: read.setting,
		standing: read.standing,
		ended: read.ended,
		settledAt: read.settledAt === null ? null : new Date(read.settledAt),
		puzzle: read.puzzle,
		hidden: read.hidden,
		isAuthor: read.isAuthor,
		isOwner: read.isOwner,
		parts: SECTIONS.flatMap((section) => {
			const markdown = of.get(section);
			if (!markdown) return [];
			return [
				{
					section,
					markdown,
					html: htmlOf(markdown),
					keptBack: read.hidden && ANSWER_SECTIONS.includes(section),
				},
			];
		}),
		labs: read.labs ?? [],
		codes: read.codes ?? [],
		updates: (read.updates ?? []).map((one) => ({
			...one,
			html: htmlOf(one.markdown),
			writtenAt: new Date(one.writtenAt),
		})),
		authors: [read, ...(read.coauthors ?? [])].map(bylineOf).map(({ name, handle, line }: Byline) => ({
			name,
			handle,
			line,
		})),
		basis: read.basis ?? [],
		revisions: read.revisions,
	};
}

/** A byline that came as JSON: its time is a text. */
const bylineOf = (row: BylineRow): Byline =>
	toByline({ ...row, provedUntil: row.provedUntil && new Date(row.provedUntil) });
