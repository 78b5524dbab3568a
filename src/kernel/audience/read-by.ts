// Languages that a member reads: lists leave the others out, and say how many they left out (kernel/stream/left-out.ts). A page that
// somebody goes to is shown in whatever language it is.

import { type RawBuilder, sql } from 'kysely';
import type { Viewer } from '#kernel/people/viewer.ts';

/** Languages that the viewer's lists are narrowed to; null for none. */
export const readsOf = (viewer: Viewer): string[] | null => (viewer.memberId === null ? null : viewer.reads);

/** The condition under which the row of `content` that the query calls `as` is in a language that the viewer reads, or the viewer's own. */
export function readBy(viewer: Viewer, as = 'content'): RawBuilder<boolean> {
	const reads = readsOf(viewer);
	if (reads === null) return sql<boolean>`true`;
	return sql<boolean>`(split_part(${sql.ref(`${as}.language`)}, '-', 1) = any(${reads}::text[])
		or ${sql.ref(`${as}.principal_id`)} = ${viewer.principalId}::bigint)`;
}

/** The address asks for every language, this once: ?languages=all. */
export const wantsAllLanguages = (url: URL): boolean => url.searchParams.get('languages') === 'all';

/** The viewer as a reader of every language. */
export const everyLanguage = <Of extends Viewer>(viewer: Of): Of =>
	readsOf(viewer) === null ? viewer : { ...viewer, reads: null };

/** The viewer for this page of a list: a reader of every language, when the address asks for it. */
export const listViewer = <Of extends Viewer>(viewer: Of, url: URL): Of =>
	wantsAllLanguages(url) ? everyLanguage(viewer) : viewer;
