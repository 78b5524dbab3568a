import type { Generated } from 'kysely';
import type { Time, TimeNow } from '#kernel/tables.ts';
import type { Id } from '#platform/ids.ts';

/** What is wrong, or special, with a paper; the gravest first. */
export type Mark = 'retracted' | 'partly-retracted' | 'concern' | 'corrected' | 'updated' | 'preprint';

/** Where words stand that are no content. */
export type NamedPlace = 'line' | 'profile' | 'entry' | 'sheet' | 'opinion' | 'mark' | 'space';

declare module '#platform/tables.ts' {
	interface Tables {
		content_citation: { content_id: Id; key: string; place: number; because: Generated<string> };
		cited_work: {
			key: string;
			pmid: number | null;
			title: Generated<string>;
			journal: Generated<string>;
			year: number | null;
			study: Generated<string>;
			marks: Generated<Mark[]>;
			notice_pmid: number | null;
			changed_at: TimeNow;
		};
		named_work: { place: NamedPlace; row_id: Id; member_id: Id; key: string };
		citation_event: { id: Id; pmid: number; mark: Mark; began: boolean; at: TimeNow; told_at: Time | null };
		cited_anew: { version: number; upto: Generated<Id>; finished_at: Time | null };
		evidence_month: { month: Time; kind: string; discussions: number; with_source: number };
		evidence_count: {
			singleton: Generated<boolean>;
			counted_at: Time;
			sources: number;
			on_site: number;
			retracted: number;
			retracted_texts: number;
			unmarked: number;
		};
	}
}
