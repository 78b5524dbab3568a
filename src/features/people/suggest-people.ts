// Whom the viewer may know, each with the reason. A reason names only what the viewer may see and what its owner agreed
// to be found by; spaces are no reason, and shared colleagues are counted and not named.

import { type RawBuilder, sql } from 'kysely';
import { boundaryBetween, isClinician, isPatient, type Side } from '#kernel/people/boundary.ts';
import { type Byline, type BylineRow, bylineColumns, toByline } from '#kernel/people/byline.ts';
import { fieldVisibleTo } from '#kernel/people/field-visible-to.ts';
import { reachedBy } from '#kernel/people/reached-by-industry.ts';
import { type Member, requireMember, type Viewer } from '#kernel/people/viewer.ts';
import { db } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';
import { notFound } from '#platform/refusal.ts';
import { headlineFor, headlineLanguage } from './headline.ts';
import { yearWords } from './past-words.ts';

export interface Suggestion {
	id: Id;
	byline: Byline;
	headline: string;
	/** BCP 47, of the headline. */
	language: string;
	/** "You both trained at Uppsala universitet, 2009–2014". */
	reason: string;
}

const MOST = 8;
/** Rows looked at for each reason, so that a school of thousands costs no more than one of dozens. */
const CANDIDATES = 40;
/** Connections of the viewer, and of each of these, that are looked at for shared ones. */
const NEIGHBOURS = 100;
/** One shared colleague would tell who that is. */
const LEAST_SHARED = 2;

/** The nearest reason first. */
const PLACE = (kind: string) => sql`array_position(array['unit', 'school', 'field', 'shared'], ${sql.ref(kind)})`;
/** Fields of study that a tenth of all people share are no reason. */
const COMMON_FIELDS = ['', 'medicine', 'medizin', 'medecine', 'medicina', 'nursing'];

type Row = BylineRow &
	Side & {
		headline: string;
		language: string;
		kind: 'unit' | 'school' | 'field' | 'shared';
		place: string;
		from: number | null;
		to: number | null;
		shared: number;
		iAmPatient: boolean;
		iAmClinician: boolean;
	};

/** At most MOST people: of one's units first, then of one's schools, then of one's field, then with the most shared colleagues. */
export async function suggestPeople(viewer: Viewer): Promise<Suggestion[]> {
	const member = requireMember(viewer);
	const me = sql`${member.memberId}::bigint`;
	const { rows } = await sql<Row>`
		with reason as materialized (
			${together(member, 'unit')} union all ${together(member, 'school')} union all ${sameField(member)}
			union all ${shared(member)}
		), best as (
			select distinct on (other) other, kind, place, "from", "to", shared from reason
			order by other, ${PLACE('kind')}, shared desc, "from" desc nulls last)
		select ${bylineColumns('p')}, ${headlineFor(member, 'm')} as headline, ${headlineLanguage('m')} as language, best.kind, best.place, best."from", best."to", best.shared,
			${isPatient('p', 'm')} as patient, ${isClinician('p', 'm')} as clinician,
			${isPatient('self', 'me')} as "iAmPatient", ${isClinician('self', 'me')} as "iAmClinician"
		from best join principal p on p.id = best.other join member m on m.id = p.id
			join principal self on self.id = ${me} join member me on me.id = self.id
		where p.id <> ${me} and p.erased_at is null and p.company is null and coalesce(m.suspended_until <= now(), true)
			and ${reachedBy(member, 'p.id')}
			and p.id <> all(${[...member.blocked, ...member.muted]}::bigint[])
			and not exists (select from connection where member_id = ${me} and other_id = p.id)
			and not exists (select from connection_request where (asker_id = ${me} and asked_id = p.id) or (asker_id = p.id and asked_id = ${me}))
			and not exists (select from suggestion_dismissed where member_id = ${me} and other_id = p.id)
		order by ${PLACE('best.kind')}, best.shared desc, p.id desc limit ${sql.lit(MOST * 3)}`.execute(db);
	return rows
		.filter((row) => !boundaryBetween({ patient: row.iAmPatient, clinician: row.iAmClinician }, row))
		.slice(0, MOST)
		.map((row) => ({
			id: row.authorId,
			byline: toByline(row),
			headline: row.headline,
			language: row.language,
			reason: reasonWords(row),
		}));
}

/**
 * Others who were at one of the viewer's units or schools in the same years, as far as they show it and agreed. Asked place
 * by place and row by row: as one join, a plan that is made for nobody in particular reads all members (decision 0026).
 */
function together(member: Member, kind: 'unit' | 'school'): RawBuilder<unknown> {
	const unit = kind === 'unit';
	const table = sql.table(unit ? 'post_held' : 'training');
	const key = (row: string) =>
		unit
			? sql`${sql.ref(`${row}.workplace_plain`)} || ' ' || ${sql.ref(`${row}.unit_plain`)}`
			: sql.ref(`${row}.school_plain`);
	const named = (row: string) => (unit ? sql`${sql.ref(`${row}.unit_plain`)} <> ''` : sql`true`);
	const place = unit ? sql`b.unit || ', ' || b.workplace` : sql`b.school`;
	const until = (row: string) => sql`coalesce(${sql.ref(`${row}.to_year`)}, extract(year from now())::int)`;
	return sql`(select b.* from ${table} a cross join lateral (
			select b.member_id as other, ${sql.lit(kind)} as kind, ${place} as place,
				greatest(a.from_year, b.from_year)::int as "from", least(${until('a')}, ${until('b')})::int as "to", 0 as shared
			from ${table} b where ${key('b')} = ${key('a')} and ${named('b')} and ${agreed(member)}
				and b.from_year is not null and a.from_year <= ${until('b')} and b.from_year <= ${until('a')}
			limit ${sql.lit(CANDIDATES)}) b
		where a.member_id = ${member.memberId} and ${named('a')} and a.from_year is not null)`;
}

/** For somebody who studies: others who study the same field now, wherever they are. */
function sameField(member: Member): RawBuilder<unknown> {
	return sql`(select b.* from training a cross join lateral (
			select b.member_id as other, 'field' as kind, b.field as place, null::int as "from", null::int as "to", 0 as shared
			from training b where b.field_plain = a.field_plain and b.stage <> '' and ${agreed(member)}
			limit ${sql.lit(CANDIDATES)}) b
		where a.member_id = ${member.memberId} and a.stage <> '' and a.field_plain <> all(${COMMON_FIELDS}::text[]))`;
}

/** The row \`b\` is another member's, who agreed to be found by it, and shows it to the viewer. */
function agreed(member: Member): RawBuilder<boolean> {
	return sql<boolean>`(b.member_id <> ${member.memberId} and ${fieldVisibleTo(member, 'b.visibility', 'b.member_id')}
		and (select found_by_past_since is not null from member where id = b.member_id))`;
}

/** Counted first and looked up afterwards: of thousands of neighbours' neighbours few are shared by two. */
function shared(member: Member): RawBuilder<unknown> {
	return sql`(select counted.other, 'shared' as kind, '' as place, null::int as "from", null::int as "to", counted.shared
		from (select theirs.other_id as other, count(*)::int as shared
			from (select other_id from connection where member_id = ${member.memberId} order by connected_at desc limit ${sql.lit(NEIGHBOURS)}) my
				cross join lateral (select other_id from connection where member_id = my.other_id limit ${sql.lit(NEIGHBOURS)}) theirs
			where theirs.other_id <> ${member.memberId}
			group by theirs.other_id having count(*) >= ${sql.lit(LEAST_SHARED)}) counted
		where (select found_by_name_since is not null from member where id = counted.other)
		order by counted.shared desc limit ${sql.lit(CANDIDATES)})`;
}

function reasonWords(row: Row): string {
	if (row.kind === 'shared') return `${row.shared} shared colleagues`;
	if (row.kind === 'field') return `Also studies ${row.place}`;
	const years = yearWords(row.from, row.to);
	return row.kind === 'unit' ? `Same department, ${years}: ${row.place}` : `You both trained at ${row.place}, ${years}`;
}

/** Does not suggest the member with this handle again. @throws Refusal not-found. */
export async function dismissSuggestion(viewer: Viewer, handle: string): Promise<void> {
	const me = requireMember(viewer).memberId;
	const { rows } = await sql`insert into suggestion_dismissed (member_id, other_id)
		select ${me}::bigint, m.id from principal p join member m on m.id = p.id where p.handle = ${handle}
		on conflict (member_id, other_id) do update set dismissed_at = now() returning other_id`.execute(db);
	if (rows.length === 0) throw notFound();
}
