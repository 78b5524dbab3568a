// The viewer's own connections, and "Who do I know at …": those of them who worked there and allow to be found by it.

import { type RawBuilder, sql } from 'kysely';
import { type Byline, type BylineRow, bylineColumns, toByline } from '#kernel/people/byline.ts';
import { fieldVisibleTo } from '#kernel/people/field-visible-to.ts';
import { type Member, requireMember, type Viewer } from '#kernel/people/viewer.ts';
import { type Cursor, readCursor, writeCursor } from '#kernel/stream/cursor.ts';
import { db } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';
import { headlineFor, headlineLanguage } from './headline.ts';
import { type Post, postWords } from './past-words.ts';

export interface Connection {
	id: Id;
	byline: Byline;
	headline: string;
	/** BCP 47, of the headline. */
	language: string;
	connectedAt: Date;
	/** With a question "at": the posts there, "Intensive care, Cedar Valley Medical Center · 2012–2016". */
	there: string[];
}

export interface ConnectionPage {
	connections: Connection[];
	older: string | null;
	/** Workplaces that an answer can be expected for, to choose from. */
	workplaces: string[];
}

const PAGE = 50;
const CHOICES = 200;

/**
 * A page of connections, the latest first.
 * @param at a workplace or unit as typed: then only those who held a post there that the viewer may see, and who agreed
 *   to be found by former workplaces. Nobody else is counted or hinted at.
 */
export async function readConnections(viewer: Viewer, at: string, before: string | null): Promise<ConnectionPage> {
	const member = requireMember(viewer);
	const [page, places] = await Promise.all([list(member, at.trim(), readCursor(before)), workplacesOf(member)]);
	const shown = page.slice(0, PAGE);
	const last = shown.at(-1);
	return {
		connections: shown.map((row) => ({
			id: row.authorId,
			byline: toByline(row),
			headline: row.headline,
			language: row.language,
			connectedAt: row.connectedAt,
			there: (row.posts ?? []).map(postWords),
		})),
		older: page.length > PAGE && last ? writeCursor({ at: last.at, id: last.authorId }) : null,
		workplaces: places,
	};
}

type Row = BylineRow & { headline: string; language: string; connectedAt: Date; at: string; posts: Post[] | null };

/** Posts of `m` that the viewer may see and that `m` agreed to be found by. */
const findable = (member: Member, m: string) => sql`from post_held h where h.member_id = ${sql.ref(`${m}.id`)}
	and ${sql.ref(`${m}.found_by_past_since`)} is not null and ${fieldVisibleTo(member, 'h.visibility', 'h.member_id')}`;

async function list(member: Member, at: string, cursor: Cursor | null): Promise<Row[]> {
	// Every word that was typed begins a word of the workplace or of the unit; plain_form leaves no sign of LIKE.
	const words: RawBuilder<unknown> = sql`(select coalesce(array_agg('% ' || word || '%'), array['%']) from
		unnest(string_to_array(nullif(plain_form(${at}), ''), ' ')) word)`;
	const posts = sql`(select json_agg(json_build_object('workplace', h.workplace, 'unit', h.unit, 'from', h.from_year, 'to', h.to_year)
			order by h.from_year desc nulls last, h.id)
		${findable(member, 'm')} and ' ' || h.workplace_plain || ' ' || h.unit_plain like all (asked.words))`;
	const { rows } = await sql<Row>`
		with asked as materialized (select ${words} as words)
		select * from (
			select ${bylineColumns('p')}, ${headlineFor(member, 'm')} as headline, ${headlineLanguage('m')} as language, c.connected_at as "connectedAt",
				(c.connected_at at time zone 'UTC')::text || '+00' as at, ${at === '' ? sql`null::json` : posts} as posts
			from asked, connection c join principal p on p.id = c.other_id join member m on m.id = p.id
			where c.member_id = ${member.memberId} and p.erased_at is null and not exists (select from deactivation where member_id = p.id)
				and p.id <> all(${member.blocked}::bigint[])
				and ${cursor ? sql`(c.connected_at, c.other_id) < (${cursor.at}::timestamptz, ${cursor.id}::bigint)` : sql`true`}
			) mine
		where ${at === '' ? sql`true` : sql`posts is not null`}
		order by "connectedAt" desc, "authorId" desc limit ${sql.lit(PAGE + 1)}`.execute(db);
	return rows;
}

async function workplacesOf(member: Member): Promise<string[]> {
	const { rows } = await sql<{ workplace: string }>`
		select min(place.workplace) as workplace from connection c join member m on m.id = c.other_id
			cross join lateral (select h.workplace, h.workplace_plain ${findable(member, 'm')}) place
		where c.member_id = ${member.memberId} group by place.workplace_plain order by 1
		limit ${sql.lit(CHOICES)}`.execute(db);
	return rows.map((row) => row.workplace);
}
