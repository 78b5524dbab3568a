// Finding people: by name, by what is proved, by school and former workplace. Only those are found who agreed, each by
// what he or she agreed to; and only by what the viewer may see. Decision 0026 has the shapes and the measurements.

import { type RawBuilder, sql } from 'kysely';
import { boundaryBetween, isClinician, isPatient, type Side } from '#kernel/people/boundary.ts';
import { type Byline, type BylineRow, bylineColumns, toByline } from '#kernel/people/byline.ts';
import { fieldVisibleTo } from '#kernel/people/field-visible-to.ts';
import { professionAndWithin } from '#kernel/people/professions.ts';
import { reachedBy } from '#kernel/people/reached-by-industry.ts';
import { specialtyAndBelow } from '#kernel/people/specialties.ts';
import { isVerified, type Member, requireMember, type Viewer } from '#kernel/people/viewer.ts';
import { db } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';
import type { Asked } from './asked.ts';
import { type AskedName, anyOf, quoted, readAskedName } from './asked-name.ts';
import { type AskedPlace, atPlace, readAskedPlace } from './asked-place.ts';
import { headlineFor, headlineLanguage } from './headline.ts';
import { MOST_COUNTED } from './most-counted.ts';
import { type Post, postWords, type Training, trainingWords } from './past-words.ts';

export interface FoundPerson {
	id: Id;
	byline: Byline;
	headline: string;
	/** BCP 47, of the headline. */
	language: string;
	connected: boolean;
	/** A patient and a clinician, who do not connect. */
	boundary: boolean;
	/** What of school and workplaces the question met: "Medicine, Uppsala University · 2009–2014". */
	past: string[];
}

export interface FoundPage {
	people: FoundPerson[];
	/** How many were found, counted to MOST_COUNTED; null where it would cost too much to say. */
	found: number | null;
	/** Professions and countries among them, the commonest first, each counted to MOST_COUNTED. */
	professions: { code: string; count: number }[];
	countries: { code: string; count: number }[];
	/** Cursor of the next page. */
	more: string | null;
}

export const PAGE = 20;
/** So many candidates are ranked; who looks for a commoner name is asked to say more. */
const CANDIDATES = 400;
/** Below this many near ones, those who are spelt alike are looked for too. */
const FEW = 40;
/** The newest members looked through before the index is asked, and what the index may then bring. */
const NEWEST = 3000;
const FROM_INDEX = 20_000;

const NOBODY: FoundPage = { people: [], found: 0, professions: [], countries: [], more: null };

/**
 * A page of people. Members only: there is nothing here for visitors.
 * @param cursor from the page before. @throws Refusal sign-in.
 */
export async function findPeople(viewer: Viewer, asked: Asked, cursor: string | null, size = PAGE): Promise<FoundPage> {
	const member = requireMember(viewer);
	const name = asked.name === '' ? null : await readAskedName(asked.name);
	if (name === 'nobody') return NOBODY;
	const terms = termsOf(member, asked);
	if (!name && terms.length === 0 && !asked.school && !asked.workplace) return NOBODY;
	const from = readPlace(cursor);
	const school = asked.school === '' ? null : readAskedPlace(asked.school);
	const workplace = asked.workplace === '' ? null : readAskedPlace(asked.workplace);
	if ((asked.school && !school) || (asked.workplace && !workplace)) return NOBODY;
	const question = { member, asked, name, terms, school, workplace, from, size };
	if (asked.school || asked.workplace) return page(question, byPast(question), true);
	if (name) return page(question, byName(question, name), true);
	return page(question, byTerms(question), false);
}

interface Question {
	member: Member;
	asked: Asked;
	name: AskedName | null;
	school: AskedPlace | null;
	workplace: AskedPlace | null;
	/** Conditions over what is proved, in the syntax of tsquery. */
	terms: string[];
	from: { score: number; id: Id } | null;
	size: number;
}

function termsOf(viewer: Member, asked: Asked): string[] {
	const spoken = asked.language && [`g/${asked.language}`, ...(isVerified(viewer) ? [`gv/${asked.language}`] : [])];
	return [
		asked.profession && anyOf(professionAndWithin(asked.profession).map((code) => `p/${code}`)),
		asked.specialty && anyOf(specialtyAndBelow(asked.specialty).map((code) => `s/${code}`)),
		asked.level && quoted(`l/${asked.level}`),
		asked.country && quoted(`c/${asked.country.toUpperCase()}`),
		spoken && anyOf(spoken),
	].filter((term) => term !== '');
}

const and = (terms: string[]) => sql`${terms.join(' & ')}::tsquery`;

/** The viewer's own connections first, then whoever the index brings; alike ones when there are few. */
function byName({ member, terms }: Question, name: AskedName): RawBuilder<unknown> {
	const near = and([name.near, ...terms]);
	const wide = and([name.wide, ...terms]);
	return sql`
		near as materialized (select member_id from person_search where terms @@ ${near} limit ${sql.lit(CANDIDATES)}),
		wide as materialized (select member_id from person_search
			where terms @@ ${wide} and (select count(*) < ${sql.lit(FEW)} from near) limit ${sql.lit(CANDIDATES)}),
		hit as materialized (
			select ps.member_id from connection c join person_search ps on ps.member_id = c.other_id
				where c.member_id = ${member.memberId} and ps.terms @@ ${wide}
			union select member_id from near union select member_id from wide)`;
}

/** The newest members first. A question that many answer is full after a few of them; else the index has them all. */
function byTerms({ terms, from, size }: Question): RawBuilder<unknown> {
	const older = from ? sql`member_id < ${from.id}::bigint` : sql`true`;
	const enough = sql.lit(size * 3);
	return sql`
		recent as materialized (
			select member_id from (select member_id, terms from person_search where ${older}
				order by member_id desc limit ${sql.lit(NEWEST)}) newest
			where terms @@ ${and(terms)} order by member_id desc limit ${enough}),
		rest as materialized (select member_id from person_search
			where terms @@ ${and(terms)} and ${older} and (select count(*) < ${enough} from recent) limit ${sql.lit(FROM_INDEX)}),
		hit as materialized (select member_id from (select member_id from recent union select member_id from rest) found
			order by member_id desc limit ${enough})`;
}

/**
 * By the rows of profiles that the viewer may see, of members who agreed to be found by them. The rest is asked of each
 * row in a select of its own: as a join, a plan that is made for nobody in particular begins at the wrong end.
 */
function byPast(question: Question): RawBuilder<unknown> {
	const { asked, name, terms } = question;
	const [table, row, match] = asked.school
		? [sql`training`, 't', trainingMatch(question)]
		: [sql`post_held`, 'h', postMatch(question)];
	const also =
		asked.school && asked.workplace
			? sql`and (select true from post_held h where h.member_id = t.member_id and ${postMatch(question)} limit 1)`
			: sql``;
	const named =
		name || terms.length > 0
			? sql`and (select terms @@ ${and([...(name ? [name.wide] : []), ...terms])} from person_search where member_id = m.id)`
			: sql``;
	return sql`
		hit as materialized (select distinct member_id from (
			select m.id as member_id from ${table} ${sql.ref(row)} join member m on m.id = ${sql.ref(`${row}.member_id`)}
			where ${match} and m.found_by_past_since is not null ${also} ${named} limit ${sql.lit(CANDIDATES * 2)}) found)`;
}

function trainingMatch({ member, asked, school }: Question): RawBuilder<boolean> {
	if (!school) return sql<boolean>`false`;
	return sql<boolean>`(${atPlace(school, sql`t.school_plain || ' ' || t.field_plain`)}
		and ${withinYears('t', asked.year, asked.year)} and ${fieldVisibleTo(member, 't.visibility', 't.member_id')})`;
}

function postMatch({ member, asked, workplace }: Question): RawBuilder<boolean> {
	if (!workplace) return sql<boolean>`false`;
	return sql<boolean>`(${atPlace(workplace, sql`h.workplace_plain || ' ' || h.unit_plain`)}
		and ${withinYears('h', asked.from, asked.to)} and ${fieldVisibleTo(member, 'h.visibility', 'h.member_id')})`;
}

/** Was there in these years? Whoever gives no years is not found by any. Over columns of `row`. */
function withinYears(row: string, from: number | undefined, to: number | undefined): RawBuilder<boolean> {
	if (from === undefined && to === undefined) return sql<boolean>`true`;
	const [began, ended] = [sql.ref(`${row}.from_year`), sql.ref(`${row}.to_year`)];
	return sql<boolean>`(coalesce(${began}, ${ended}) <= ${to ?? 9999}::int
		and coalesce(${ended}, case when ${began} is not null then 9999 end) >= ${from ?? 0}::int)`;
}

type Row = BylineRow &
	Side & {
		headline: string;
		language: string;
		connected: boolean;
		iAmPatient: boolean;
		iAmClinician: boolean;
		score: number;
		trained: Training[] | null;
		posts: Post[] | null;
		found: number;
		professions: { code: string; count: number }[] | null;
		countries: { code: string; count: number }[] | null;
	};

/** Judges the candidates, ranks them, and reads what the page shows. @param counted the candidates are all there are. */
async function page(question: Question, candidates: RawBuilder<unknown>, counted: boolean): Promise<FoundPage> {
	const { member, asked, name, from, size } = question;
	const me = sql`${member.memberId}::bigint`;
	const past = asked.school || asked.workplace;
	const rank = name
		? sql`coalesce((select (ps.terms @@ ${name.exact}::tsquery)::int * 8 + (ps.terms @@ ${name.near}::tsquery)::int * 4
				from person_search ps where ps.member_id = p.id), 0)`
		: sql`0`;
	const order = counted
		? sql`${rank} + case when c.other_id is null then 0 else 2 end + (p.country is not distinct from ${member.country})::int`
		: sql`0`;
	const older = from ? sql`(score, id) < (${from.score}::int, ${from.id}::bigint)` : sql`true`;
	const among = (column: string) => sql`(select json_agg(one) from (
		select ${sql.ref(column)} as code, least(count(*), ${sql.lit(MOST_COUNTED)})::int as count from seen
		where ${sql.ref(column)} is not null group by 1 order by count(*) desc, 1 limit 8) one)`;
	const { rows } = await sql<Row>`
		with ${candidates},
		seen as materialized (
			select p.id, p.profession, p.country, c.other_id is not null as connected, ${order} as score
			from hit join principal p on p.id = hit.member_id join member m on m.id = p.id
				left join connection c on c.member_id = ${me} and c.other_id = p.id
			where ${findable(question)}),
		page as materialized (select id, score, connected from seen where ${older} order by score desc, id desc limit ${sql.lit(size + 1)})
		select ${bylineColumns('p')}, ${headlineFor(member, 'm')} as headline, ${headlineLanguage('m')} as language, page.connected, page.score,
			${isPatient('p', 'm')} as patient, ${isClinician('p', 'm')} as clinician,
			${isPatient('self', 'me')} as "iAmPatient", ${isClinician('self', 'me')} as "iAmClinician",
			${asked.school ? pastJson('training', 't', trainingMatch(question)) : sql`null::json`} as trained,
			${asked.workplace ? pastJson('post_held', 'h', postMatch(question)) : sql`null::json`} as posts,
			${counted ? sql`(select count(*)::int from (select from seen limit ${sql.lit(MOST_COUNTED + 1)}) s)` : sql`null::int`} as found,
			${counted ? among('profession') : sql`null::json`} as professions, ${counted ? among('country') : sql`null::json`} as countries
		from page join principal p on p.id = page.id join member m on m.id = p.id
			join principal self on self.id = ${me} join member me on me.id = self.id
		order by page.score desc, page.id desc`.execute(db);
	const shown = rows.slice(0, size);
	const last = shown.at(-1);
	return {
		people: shown.map((row) => ({
			id: row.authorId,
			byline: toByline(row),
			headline: row.headline,
			language: row.language,
			connected: row.connected,
			boundary: boundaryBetween({ patient: row.iAmPatient, clinician: row.iAmClinician }, row),
			past: past ? [...(row.trained ?? []).map(trainingWords), ...(row.posts ?? []).map(postWords)] : [],
		})),
		found: counted ? (rows[0]?.found ?? 0) : null,
		professions: rows[0]?.professions ?? [],
		countries: rows[0]?.countries ?? [],
		more: rows.length > size && last ? `${last.score}.${last.authorId}` : null,
	};
}

/** Who may be found at all, asked of the rows themselves: the index only made it quick. */
function findable({ member, asked, name, terms }: Question): RawBuilder<boolean> {
	const proved = asked.profession || asked.specialty || asked.level || asked.country;
	return sql<boolean>`(p.erased_at is null and p.id <> ${member.memberId} and p.id <> all(${member.blocked}::bigint[])
		and coalesce(m.suspended_until <= now(), true) and ${reachedBy(member, 'p.id')}
		and ${name || terms.length > 0 ? sql`m.found_by_name_since is not null` : sql`m.found_by_past_since is not null`}
		and ${proved ? sql`coalesce(p.proved_until > now(), true)` : sql`true`})`;
}

function pastJson(table: 'training' | 'post_held', row: string, match: RawBuilder<boolean>): RawBuilder<unknown> {
	const [what, where] = table === 'training' ? ['field', 'school'] : ['unit', 'workplace'];
	return sql`(select json_agg(json_build_object(${sql.lit(what)}, ${sql.ref(`${row}.${what}`)}, ${sql.lit(where)}, ${sql.ref(`${row}.${where}`)},
			'from', ${sql.ref(`${row}.from_year`)}, 'to', ${sql.ref(`${row}.to_year`)}) order by ${sql.ref(`${row}.from_year`)} desc nulls last)
		from ${sql.table(table)} ${sql.ref(row)} where ${sql.ref(`${row}.member_id`)} = p.id and ${match})`;
}

function readPlace(cursor: string | null): Question['from'] {
	const match = /^(\d{1,3})\.(\d{1,19})$/.exec(cursor ?? '');
	return match ? { score: Number(match[1]), id: match[2] as string } : null;
}
