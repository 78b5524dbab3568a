import type { Cited } from '#kernel/citations/cited-json.ts';
import { requireMember, type Viewer } from '#kernel/people/viewer.ts';
import { db } from '#platform/db.server.ts';
import { notFound } from '#platform/refusal.ts';
import { describeWorks } from './describe-works.ts';

/** One paper as its evidence card shows it. @throws Refusal 'sign-in' for a visitor; not-found when it is not on site. */
export async function readWork(viewer: Viewer, pmid: number): Promise<Cited & { pmid: number }> {
	requireMember(viewer);
	const key = `pmid:${pmid}`;
	const [work] = pmid > 0 ? await describeWorks(db, [key]) : [];
	if (!work) throw notFound();
	return { ...work, keys: [key], because: '' };
}
