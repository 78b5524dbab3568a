// The rows of topics (migrations/2026-11-26-50-topics.sql).

import type { Generated } from 'kysely';
import type { Time, TimeNow } from '#kernel/tables.ts';
import type { Id } from '#platform/ids.ts';

export type Stance = 'follow' | 'mute';

declare module '#platform/tables.ts' {
	interface Tables {
		topic: {
			id: Id;
			slug: string;
			name: string;
			mesh_ui: string | null;
			mesh_name: string | null;
			created_at: TimeNow;
		};
		topic_tree: { tree_number: string; topic_id: Id };
		topic_alias: { words: string; topic_id: Id; source: 'mesh' | 'network' | 'tag' };
		content_topic: { content_id: Id; topic_id: Id; direct: Generated<boolean>; published_at: Time };
		topic_stance: { member_id: Id; topic_id: Id; stance: Stance; since: TimeNow };
	}
}
