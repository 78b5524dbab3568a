// What members of the demonstration find in the library: citations as PubMed has them, without abstracts (those are their
// publishers'), and what some of them keep there. The third file holds reviews on what the cast discusses, some for each specialty, as
// PubMed's summaries name them: without headings. Courtesy of the U.S. National Library of Medicine.

import { sql } from 'kysely';
import { followJournal } from '#features/library/journals/follow-journal.ts';
import { loadFile } from '#features/library/medline/load-file.ts';
import { learnLexemes } from '#features/library/medline/load-files.ts';
import { keepSearch } from '#features/library/search/saved-searches.ts';
import { editItem } from '#features/library/shelf/edit-item.ts';
import { saveCitation } from '#features/library/shelf/save-citation.ts';
import type { Viewer } from '#kernel/people/viewer.ts';
import { db } from '#platform/db.server.ts';
import { projectFile } from '#platform/project-file.server.ts';

/** Loads the files of this folder; a second run passes over them. */
export async function stockLibrary(): Promise<void> {
	let fresh = false;
	for (const name of ['pubmed21n0001.xml.gz', 'pubmed21n0002.xml.gz', 'pubmed21n0003.xml.gz'])
		fresh = !(await loadFile(projectFile(`seeds/library/${name}`))).already || fresh;
	if (fresh) await learnLexemes();
}

const SHELVES: Record<string, { pmid: number; note?: string; tags?: string; lists?: string; read?: boolean }[]> = {
	'hannah.whitfield': [
		{
			pmid: 30913216,
			note: 'Stepped-wedge, cluster randomised; the community health workers carried the decision support. Look at the analysis by intention to treat before Thursday. Could our outreach clinic run the same list?',
			tags: 'blood pressure, cluster trial',
			lists: 'Journal club',
		},
		{ pmid: 31449461, note: 'For the introduction: where mortality still rises.', tags: 'prevention', read: true },
		{ pmid: 31449452, lists: 'Journal club' },
		{
			pmid: 31449462,
			note: 'Good trace for teaching: alternating QRS. Ask the fellows first, then show the answer.',
			tags: 'teaching, ecg',
		},
	],
	'joy.mendoza': [
		{ pmid: 30913216, note: 'What the health workers were taught, and for how long.', tags: 'community', read: true },
		{ pmid: 36769050 },
	],
};
/** NLM's numbers: Circulation, PLoS One, Cancer. */
const FOLLOWED: Record<string, string[]> = {
	'hannah.whitfield': ['0147763', '101285081'],
	'joy.mendoza': ['101285081'],
};

/** What the cast keeps in the library. */
export async function furnishLibrary(viewerOf: (handle: string) => Promise<Viewer>): Promise<void> {
	for (const [handle, items] of Object.entries(SHELVES)) {
		const viewer = await viewerOf(handle);
		for (const { pmid, note = '', tags = '', lists = '', read = false } of items) {
			await saveCitation(viewer, pmid);
			await editItem(viewer, pmid, { note, tags, lists, read, attested: false });
		}
	}
	for (const [handle, journals] of Object.entries(FOLLOWED))
		for (const nlmId of journals) await followJournal(await viewerOf(handle), nlmId, true);
	// What the last load brought of these journals; the papers are those that the seed has of them.
	await sql`insert into journal_arrival (nlm_id, file_number, citations, pmids, arrived_at, told_at)
		select nlm_id, 0, count(*), (array_agg(pmid order by pmid desc))[1:100], now() - interval '5 hours', now()
		from citation where nlm_id in (select nlm_id from journal_follow) group by nlm_id on conflict do nothing`.execute(
		db,
	);
	await sql`update journal_follow set since = now() - interval '20 days'`.execute(db);
	const hannah = await viewerOf('hannah.whitfield');
	await keepSearch(hannah, 'heart failure', { kinds: ['randomised-trial', 'meta-analysis'] });
	await keepSearch(hannah, '"blood pressure"[tiab] AND community', {});
}
