// The headline of a profile in a list, for those who may see it.

import { type RawBuilder, sql } from 'kysely';
import { fieldVisibleTo } from '#kernel/people/field-visible-to.ts';
import type { Viewer } from '#kernel/people/viewer.ts';

/** The headline of member `m`, or an empty text for whom it is not meant. */
export function headlineFor(viewer: Viewer, m: string): RawBuilder<string> {
	const meant = sql`coalesce((select headline_visibility from profile_page where member_id = ${sql.ref(`${m}.id`)}), 'members')`;
	return sql<string>`case when ${fieldVisibleTo(viewer, meant, `${m}.id`)} then ${sql.ref(`${m}.headline`)} else '' end`;
}

/** BCP 47, of what member `m` says of him- or herself; what the member writes in, until the words were looked at. */
export const headlineLanguage = (m: string): RawBuilder<string> =>
	sql<string>`coalesce(${sql.ref(`${m}.about_language`)}, ${sql.ref(`${m}.language`)})`;
