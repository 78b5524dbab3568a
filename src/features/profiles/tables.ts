// The rows of profiles (migrations/2026-11-26-20-careers.sql and 21-profile-pages.sql).

import type { ColumnType, Generated, GeneratedAlways } from 'kysely';
import type { Visibility } from '#kernel/people/field-visible-to.ts';
import type { Time, TimeNow } from '#kernel/tables.ts';
import type { Id } from '#platform/ids.ts';

type Plain = GeneratedAlways<string>;
type VisibilityColumn = ColumnType<Visibility, Visibility | undefined, Visibility>;

declare module '#platform/tables.ts' {
	interface Tables {
		training: {
			id: Id;
			member_id: Id;
			school: string;
			school_plain: Plain;
			degree: Generated<string>;
			field: Generated<string>;
			field_plain: Plain;
			/** "Year 4", of somebody who still studies there; to_year is then the expected one. */
			stage: Generated<string>;
			from_year: number | null;
			to_year: number | null;
			position: Generated<number>;
			visibility: VisibilityColumn;
			created_at: TimeNow;
		};
		post_held: {
			id: Id;
			member_id: Id;
			workplace: string;
			workplace_plain: Plain;
			unit: Generated<string>;
			unit_plain: Plain;
			role: Generated<string>;
			place: Generated<string>;
			from_year: number | null;
			/** Null: still there. */
			to_year: number | null;
			position: Generated<number>;
			visibility: VisibilityColumn;
			created_at: TimeNow;
		};
		name_change: {
			id: Id;
			member_id: Id;
			from_name: string;
			to_name: string;
			changed_at: TimeNow;
			settled_at: Time | null;
		};
		profile_page: {
			member_id: Id;
			theme: Generated<string>;
			sections: Generated<string[]>;
			headline_visibility: VisibilityColumn;
			about_visibility: VisibilityColumn;
			orcid: Generated<string>;
			orcid_visibility: VisibilityColumn;
			indexable: Generated<boolean>;
		};
		profile_entry: {
			id: Id;
			member_id: Id;
			section: string;
			title: string;
			detail: Generated<string>;
			level: string | null;
			year: number | null;
			reference: Generated<string>;
			position: Generated<number>;
			visibility: VisibilityColumn;
			created_at: TimeNow;
		};
	}
}
