// The collection, a root. Its row in lists says its name and what it is for; how many cases it holds depends on who looks, so
// that no row says it.

import { sql } from 'kysely';
import type { Kind } from '#kernel/content/kind.ts';
import { shortId } from '#platform/ids.ts';
import './tables.ts';

export const collectionKind: Kind<null> = {
	name: 'collection',
	noun: 'a collection',
	audiences: ['public', 'members', 'verified', 'connections', 'space', 'named'],
	screening: 'advise',
	takesReplies: true,
	link: (envelope) => `/collections/${shortId(envelope.id)}`,
	detail: null,
	card: (envelope, html) => ({ label: 'Collection of cases', title: envelope.title, html }),
	searchText: () => '',
	noticeText: () => 'your collection',
	federated: (envelope, html) => ({ type: 'Article', name: envelope.title, content: html }),
	erase: async (trx, contentId) => {
		await sql`delete from collection_item where collection_id = ${contentId} or case_id = ${contentId}`.execute(trx);
	},
};
