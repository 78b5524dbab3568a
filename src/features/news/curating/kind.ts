// A pick: what an editor of a curated channel found worth reading, with a note. It is published by the channel's page.

import { sql } from 'kysely';
import type { Kind } from '#kernel/content/kind.ts';
import { shortId } from '#platform/ids.ts';

interface PickDetail {
	source: string;
	sponsor: string | null;
}

export const newsKind: Kind<PickDetail | null> = {
	name: 'news',
	noun: 'a pick',
	audiences: ['public', 'members', 'space'],
	screening: 'advise',
	takesReplies: true,
	link: (envelope) => `/news/${shortId(envelope.id)}`,
	detail: (as) =>
		sql`(select json_build_object('source', source, 'sponsor', sponsor) from news_pick where content_id = ${sql.ref(`${as}.id`)})`,
	card: (envelope, html, detail) => ({
		// Before the first word: that somebody paid for it.
		label: [detail?.sponsor ? `Paid for: ${detail.sponsor}` : '', `News · ${detail?.source ?? 'a source that is gone'}`]
			.filter(Boolean)
			.join(' · '),
		title: envelope.title,
		html,
	}),
	searchText: (detail) => detail?.source ?? '',
	noticeText: () => 'an item of news',
	federated: (envelope, html) => ({ type: 'Article', name: envelope.title, content: html }),
	erase: async (trx, contentId) => {
		await sql`update news_pick set url = '', url_key = null, source = '', sponsor = null, entry_id = null, story_id = null, place = null
			where content_id = ${contentId}`.execute(trx);
	},
};
