import type { Generated } from 'kysely';
import type { TimeNow } from '#kernel/tables.ts';
import type { Id } from '#platform/ids.ts';

declare module '#platform/tables.ts' {
	interface Tables {
		link_card: {
			id: Id;
			url: string;
			url_hash: Buffer;
			state: Generated<'waiting' | 'ready' | 'none'>;
			why: string | null;
			title: Generated<string>;
			site: Generated<string>;
			description: Generated<string>;
			fetched_at: TimeNow;
		};
		content_link: { content_id: Id; card_id: Id };
	}
}
