import { sql } from 'kysely';
import { languageName } from '#kernel/content/language-choice.ts';
import type { Visibility } from '#kernel/people/field-visible-to.ts';
import { requireMember, type Viewer } from '#kernel/people/viewer.ts';
import { db } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';
import { listed } from '#words/listed.ts';
import { say } from '#words/say.ts';
import { levelWords, yearsWords } from './profile-words.ts';
import { addressWords, paperWords } from './read-reference.ts';
import { type ListedSection, listedSections } from './sections.ts';

/** A line of the member's own, for the page that changes it. */
export interface OwnEntry {
	id: Id;
	visibility: Visibility;
	/** What the form is filled with, by field name. */
	values: Record<string, string>;
	/** How it stands in the list: what matters, and what stands below. */
	title: string;
	rest: string;
}

export async function readOwnEntries(viewer: Viewer, section: ListedSection): Promise<OwnEntry[]> {
	const me = requireMember(viewer).memberId;
	const { table, fields } = listedSections[section];
	const { rows } = await sql<{ id: Id; visibility: Visibility } & Record<string, string | number | null>>`
		select id, visibility, ${sql.join(fields.map(({ name }) => sql.ref(name)))} from ${sql.table(table)}
		where member_id = ${me} ${table === 'profile_entry' ? sql`and section = ${section}` : sql``}
		order by position, id`.execute(db);
	return rows.map((row) => {
		const values: Record<string, string> = {};
		for (const { name } of fields) values[name] = row[name] === null ? '' : String(row[name]);
		return { id: row.id, visibility: row.visibility, values, ...words(section, values) };
	});
}

function words(section: ListedSection, v: Record<string, string>): { title: string; rest: string } {
	const joined = (...parts: (string | undefined)[]) => parts.filter(Boolean).join(' · ');
	const year = (name: string) => (v[name] ? Number(v[name]) : null);
	switch (section) {
		case 'posts':
			return {
				title: v.role ?? '',
				rest: joined(v.workplace, v.unit, v.place, say(yearsWords(year('from_year'), year('to_year'), !v.to_year))),
			};
		case 'training':
			return {
				title: listed([v.degree ?? '', v.field ?? ''].filter(Boolean)) || (v.school ?? ''),
				rest: joined(
					v.degree || v.field ? v.school : '',
					v.stage,
					say(yearsWords(year('from_year'), year('to_year'), false)),
				),
			};
		case 'languages':
			return { title: languageName(v.title ?? ''), rest: say(levelWords(v.level ?? null)) };
		case 'publications':
			return { title: v.title ?? '', rest: joined(v.detail, v.year, paperWords(v.reference ?? '')) };
		default:
			return { title: v.title ?? '', rest: joined(v.detail, v.year, addressWords(v.reference ?? '')) };
	}
}
