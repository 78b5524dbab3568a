// The rows only resources and wiki pages own (migrations/2026-11-26-99k1-resources.sql).

import type { Generated } from 'kysely';
import type { TimeNow } from '#kernel/tables.ts';
import type { Id } from '#platform/ids.ts';

/** What a resource is: a wiki page is the form "page", and has the kind "wiki". */
export type Form = 'link' | 'file' | 'image' | 'video' | 'page';

declare module '#platform/tables.ts' {
	interface Tables {
		resource_folder: { id: Id; space_id: Id; parent_id: Id | null; name: string; made_at: TimeNow };
		resource: {
			content_id: Id;
			kind: 'resource' | 'wiki';
			space_id: Id;
			folder_id: Id | null;
			form: Form;
			sort_title: string;
			url: string | null;
			licence: Generated<string>;
			source: Generated<string>;
			dated: Generated<string>;
			guarded: Generated<boolean>;
			document_id: Id | null;
			uses: Generated<number>;
			changed_at: TimeNow;
			changed_by: Id | null;
		};
		resource_use: { content_id: Id; member_id: Id; day: string };
		wiki_name: { space_id: Id; name: string; content_id: Id };
		wiki_link: { content_id: Id; name: string };
	}
}
