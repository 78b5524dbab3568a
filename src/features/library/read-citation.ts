// One citation of Medline as its page shows it.

import { sql } from 'kysely';
import { requireMember, type Viewer } from '#kernel/people/viewer.ts';
import { db } from '#platform/db.server.ts';
import { notFound } from '#platform/refusal.ts';
import type { Citation } from './medline/citation.ts';
import type { Standing } from './tables.ts';

export interface LinkedCitation {
	/** RefType as it is read from this citation: "RetractionIn". */
	type: string;
	/** As printed: "N Engl J Med. 2019;…". */
	source: string;
	pmid: number | null;
	/** Safe HTML; null when the other is not on site. */
	title: string | null;
	note?: string;
}

export interface CitationPage {
	citation: Citation;
	/** An earlier version that was asked for; null for the one that is in force. */
	version: number | null;
	/** Numbers of the other versions that are kept, the latest first. */
	otherVersions: number[];
	standing: Standing;
	links: LinkedCitation[];
	/** Headings that are topics here, with their addresses. */
	topics: Record<string, string>;
	/** References that are on site: PMID → title. */
	onSite: Record<string, string>;
}

/**
 * @param version an earlier one; null for the one in force. What stands beside the record is said of the paper, whichever is read.
 * @throws Refusal not-found; 'sign-in' for a visitor.
 */
export async function readCitation(viewer: Viewer, pmid: number, version: number | null = null): Promise<CitationPage> {
	requireMember(viewer);
	if (!Number.isSafeInteger(pmid) || pmid <= 0 || pmid > 2_147_483_647) throw notFound();
	const { rows } = await sql<{
		record: Citation;
		earlier: Citation | null;
		versions: number[] | null;
		standing: Standing;
		links: { type: string; pmid: number; title: string | null }[] | null;
		topics: { ui: string; slug: string }[] | null;
		onSite: { pmid: number; title: string }[] | null;
	}>`
		select c.record, c.standing,
			(select record from citation_version v where v.pmid = c.pmid and v.version = ${version}::smallint) as earlier,
			(select json_agg(version order by version desc) from citation_version v where v.pmid = c.pmid) as versions,
			(select json_agg(json_build_object('type', link.type, 'pmid', link.pmid, 'title', other.title))
				from citation_link link left join citation other on other.pmid = link.pmid where link.other_pmid = c.pmid) as links,
			(select json_agg(json_build_object('ui', topic.mesh_ui, 'slug', topic.slug)) from topic
				where topic.mesh_ui = any(array(select heading->>'ui' from jsonb_array_elements(c.record->'headings') heading))) as topics,
			(select json_agg(json_build_object('pmid', cited.pmid, 'title', cited.title)) from citation cited
				where cited.pmid = any(array(
					select (id->>'value')::integer from jsonb_array_elements(c.record->'references') reference,
						jsonb_array_elements(reference->'ids') id where id->>'type' = 'pubmed' and id->>'value' ~ '^[0-9]{1,9}$'
					union all select (correction->>'pmid')::integer from jsonb_array_elements(c.record->'corrections') correction
						where correction ? 'pmid'))) as "onSite"
		from citation c where c.pmid = ${pmid}`.execute(db);
	const row = rows[0];
	if (!row || (version !== null && version !== row.record.version && !row.earlier)) throw notFound();
	const onSite = Object.fromEntries((row.onSite ?? []).map((one) => [String(one.pmid), one.title]));
	const own: LinkedCitation[] = (row.record.corrections ?? []).map(({ type, source, pmid: other, note }) => ({
		type,
		note,
		source,
		pmid: other ?? null,
		title: other ? (onSite[other] ?? null) : null,
	}));
	// What the other side says: a notice of retraction may be on site before its paper's record mentions it.
	const back = (row.links ?? []).flatMap((one): LinkedCitation[] => {
		const type = OTHER_SIDE[one.type];
		if (!type || own.some((known) => known.pmid === one.pmid)) return [];
		return [{ type, source: '', pmid: one.pmid, title: one.title }];
	});
	return {
		citation: row.earlier ?? row.record,
		version: row.earlier ? version : null,
		otherVersions: row.versions ?? [],
		standing: row.standing,
		links: [...own, ...back],
		topics: Object.fromEntries((row.topics ?? []).map(({ ui, slug }) => [ui, slug])),
		onSite,
	};
}

/** RefTypes from the other side (NLM, CommentsCorrections). */
const OTHER_SIDE: Record<string, string> = {
	RetractionOf: 'RetractionIn',
	PartialRetractionOf: 'PartialRetractionIn',
	ErratumFor: 'ErratumIn',
	ExpressionOfConcernFor: 'ExpressionOfConcernIn',
	UpdateOf: 'UpdateIn',
	CommentOn: 'CommentIn',
	ReprintOf: 'ReprintIn',
	OriginalReportIn: 'SummaryForPatientsIn',
	SummaryForPatientsIn: 'OriginalReportIn',
	AssociatedDataset: 'AssociatedPublication',
	AssociatedPublication: 'AssociatedDataset',
	CorrectedandRepublishedFrom: 'CorrectedandRepublishedIn',
	RetractedandRepublishedFrom: 'RetractedandRepublishedIn',
	RepublishedFrom: 'RepublishedIn',
};

/** RefTypes in words, as they stand before the other citation. */
export const LINK_WORDS: Record<string, string> = {
	RetractionIn: 'Retracted by',
	RetractionOf: 'Retracts',
	PartialRetractionIn: 'Partly retracted by',
	PartialRetractionOf: 'Retracts in part',
	ExpressionOfConcernIn: 'Expression of concern in',
	ExpressionOfConcernFor: 'Expresses concern about',
	ErratumIn: 'Corrected by',
	ErratumFor: 'Corrects',
	CorrectedandRepublishedIn: 'Corrected and published again in',
	CorrectedandRepublishedFrom: 'Corrects and publishes again',
	RetractedandRepublishedIn: 'Retracted and published again in',
	RetractedandRepublishedFrom: 'Publishes again what was retracted',
	RepublishedIn: 'Published again in',
	RepublishedFrom: 'First published in',
	UpdateIn: 'Updated in',
	UpdateOf: 'Updates',
	CommentIn: 'Comment in',
	CommentOn: 'Comments on',
	SummaryForPatientsIn: 'Summary for patients in',
	OriginalReportIn: 'Original report in',
	ReprintIn: 'Reprinted in',
	ReprintOf: 'Reprint of',
	AssociatedDataset: 'Data set',
	AssociatedPublication: 'Publication about these data',
};
