// The thread: a discussion in a space's forum, with a title, perhaps in a category.

import { sql } from 'kysely';
import type { Kind } from '#kernel/content/kind.ts';
import { shortId } from '#platform/ids.ts';

interface ThreadDetail {
	category: string | null;
}

export const threadKind: Kind<ThreadDetail | null> = {
	name: 'thread',
	noun: 'a thread',
	audiences: ['space'],
	screening: 'advise',
	takesReplies: true,
	link: (envelope) => `/forums/${shortId(envelope.id)}`,
	detail: (as) => sql`(select json_build_object('category', category.name) from thread_detail d
		left join forum_category category on category.id = d.category_id where d.content_id = ${sql.ref(`${as}.id`)})`,
	card: (envelope, html, detail) => ({ label: detail?.category ?? null, title: envelope.title, html }),
	searchText: (detail) => detail?.category ?? '',
	noticeText: () => 'your thread',
	federated: (envelope, html) => ({ type: 'Note', name: envelope.title, content: html }),
	replied: async (trx, { rootId, at, by }) => {
		// The order of lists is true to a minute: within it the row changes in place, and no index grows with each reply.
		await sql`update thread_detail set last_by = ${by},
				active_at = case when ${at}::timestamptz > active_at + interval '1 minute' then ${at}::timestamptz else active_at end
			where content_id = ${rootId}`.execute(trx);
	},
};
