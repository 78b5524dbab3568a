// A notice of retraction may come before the record of its paper says so, and may be taken back: whether a paper stands
// follows from both sides, and is settled anew for every paper of which a file's notices speak or spoke.

import type { PoolClient } from 'pg';

/** RefTypes by which a notice speaks of another paper. */
const OF_OTHERS = `('RetractionOf', 'RetractedandRepublishedFrom', 'PartialRetractionOf', 'ExpressionOfConcernFor', 'ErratumFor')`;

/** Before links are merged: the papers of which the staged and the deleted records spoke until now. $1: deleted PMIDs. */
export const NOTE_NOTICED = `create temporary table medline_noticed on commit drop as
	select distinct link.other_pmid as pmid from citation_link link
	where link.type in ${OF_OTHERS} and (link.pmid = any($1::integer[]) or link.pmid in (select pmid from medline_stage))`;

const FORGET_DELETED = `delete from citation_link link where link.pmid = any($1::integer[])
	and not exists (select from citation c where c.pmid = link.pmid)`;

/** As standingOf() in index-terms.ts says it of a record, and what notices say beside it. */
const SETTLE = `
	with said as (
		select pmid from medline_noticed
		union select link.other_pmid from citation_link link join medline_stage s on s.pmid = link.pmid where link.type in ${OF_OTHERS}
		union select s.pmid from medline_stage s join citation_link link on link.other_pmid = s.pmid where link.type in ${OF_OTHERS}
	), settled as (
		select c.pmid, greatest(
			case when c.record->'types' @> '[{"ui":"D016441"}]' or c.record->'types' @> '[{"name":"Retracted Publication"}]'
					or c.record->'corrections' @> '[{"type":"RetractionIn"}]'
					or c.record->'corrections' @> '[{"type":"RetractedandRepublishedIn"}]' then 3
				when c.record->'corrections' @> '[{"type":"ExpressionOfConcernIn"}]'
					or c.record->'corrections' @> '[{"type":"PartialRetractionIn"}]' then 2
				when c.record->'corrections' @> '[{"type":"ErratumIn"}]' or c.record->'corrections' @> '[{"type":"CorrectedandRepublishedIn"}]'
					or c.record->'corrections' @> '[{"type":"UpdateIn"}]' then 1
				else 0 end,
			(select max(case link.type when 'RetractionOf' then 3 when 'RetractedandRepublishedFrom' then 3 when 'ErratumFor' then 1 else 2 end) from citation_link link
				where link.other_pmid = c.pmid and link.type in ${OF_OTHERS})) as standing
		from said join citation c on c.pmid = said.pmid
	)
	update citation set standing = settled.standing from settled
	where citation.pmid = settled.pmid and citation.standing <> settled.standing`;

/** After citations and links are merged. @param deleted PMIDs that the file deletes. */
export async function settleStandings(client: PoolClient, deleted: number[]): Promise<void> {
	await client.query(FORGET_DELETED, [deleted]);
	await client.query(SETTLE);
}
