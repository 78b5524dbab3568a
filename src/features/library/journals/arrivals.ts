// New papers of the journals that a member follows, as the feed and the digest show them: a line a journal and load, with some
// of its papers. A paper about a topic that the member muted is not among them, whatever journal it stands in.

import { type RawBuilder, sql } from 'kysely';
import type { Member } from '#kernel/people/viewer.ts';
import { db } from '#platform/db.server.ts';
import type { Standing } from '../tables.ts';

export interface Arrival {
	nlmId: string;
	/** The journal's abbreviation. */
	name: string;
	at: Date;
	/** How many papers came, without those that are muted. */
	count: number;
	/** Some of them. Titles are safe HTML. */
	papers: { pmid: number; title: string; standing: Standing }[];
}

export type ArrivalRead = Omit<Arrival, 'at'> & { at: string };

const MOST = 20;
/** Papers of one arrival that are looked at for what is muted, and that are named. */
const LOOKED_AT = 40;
const NAMED = 3;
/** Days after which an arrival is no news. */
const DAYS = 30;

/** SQL for the latest arrivals, newest first; null for whoever follows no journal. */
export function arrivalsJson(viewer: Member, since: Date | null = null): RawBuilder<ArrivalRead[] | null> {
	const me = viewer.memberId;
	// A paper's headings, and what lies above them in the tree.
	const wanted = viewer.feed.mutesTopics
		? sql`not exists (select from jsonb_array_elements(coalesce(c.record->'headings', '[]')) heading
				join topic own on own.mesh_ui = heading->>'ui' left join topic_tree place on place.topic_id = own.id
				left join topic_tree above on above.tree_number = any(tree_above(place.tree_number))
				join topic_stance muted on muted.member_id = ${me} and muted.stance = 'mute' and muted.topic_id in (own.id, above.topic_id))`
		: sql`true`;
	return sql<
		ArrivalRead[] | null
	>`(select json_agg(json_build_object('nlmId', nlm_id, 'name', abbreviation, 'at', arrived_at,
			'count', greatest(citations - (looked - kept), 0), 'papers', papers) order by arrived_at desc, nlm_id)
		from (select arrived.*, journal.abbreviation, named.* from (
				select a.nlm_id, a.arrived_at, a.citations, a.pmids from journal_follow f
					join journal_arrival a on a.nlm_id = f.nlm_id and a.arrived_at > f.since
				where f.member_id = ${me} and a.citations > 0
					and a.arrived_at > greatest(now() - make_interval(days => ${sql.lit(DAYS)}), ${since}::timestamptz)
				order by a.arrived_at desc, a.nlm_id limit ${sql.lit(MOST)}) arrived
			join journal on journal.nlm_id = arrived.nlm_id
			cross join lateral (select count(*)::int as looked, (count(*) filter (where wanted))::int as kept,
					json_agg(json_build_object('pmid', pmid, 'title', title, 'standing', standing) order by pmid desc)
						filter (where wanted and place <= ${sql.lit(NAMED)}) as papers
				from (select c.pmid, c.title, c.standing, w.wanted,
						row_number() over (partition by w.wanted order by c.pmid desc) as place
					from citation c cross join lateral (select ${wanted} as wanted) w
					where c.pmid = any(arrived.pmids[1:${sql.lit(LOOKED_AT)}])) paper) named) line
		where kept > 0)`;
}

export const toArrivals = (read: ArrivalRead[] | null): Arrival[] =>
	(read ?? []).map((one) => ({ ...one, at: new Date(one.at) }));

/** What came since. */
export async function listArrivals(viewer: Member, since: Date): Promise<Arrival[]> {
	const { rows } = await sql<{ read: ArrivalRead[] | null }>`select ${arrivalsJson(viewer, since)} as read`.execute(db);
	return toArrivals(rows[0]?.read ?? null);
}

/**
 * Where they stand among the rows of one page of a feed, newest first.
 * @param from cursor's time of this page; null on the first. @param more there are older rows: what is older stands with them.
 * @returns by place of the row that they stand before; the number of rows is the end.
 */
export function placeArrivals(
	arrivals: Arrival[],
	rows: readonly { publishedAt: Date }[],
	from: Date | null,
	more: boolean,
): Record<number, Arrival[]> {
	const places: Record<number, Arrival[]> = {};
	for (const one of arrivals) {
		if (from && one.at >= from) continue;
		const before = rows.findIndex((row) => row.publishedAt < one.at);
		if (before < 0 && more) continue;
		const place = before < 0 ? rows.length : before;
		places[place] = [...(places[place] ?? []), one];
	}
	return places;
}
