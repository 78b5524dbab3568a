// The short post: a text, perhaps photos, for an audience. Envelope and body say everything; it owns no table.

import type { Kind } from '#kernel/content/kind.ts';
import { shortId } from '#platform/ids.ts';

export const postKind: Kind<null> = {
	name: 'post',
	noun: 'a post',
	audiences: ['public', 'members', 'verified', 'connections', 'space', 'named'],
	screening: 'advise',
	takesReplies: true,
	link: (envelope) => `/posts/${shortId(envelope.id)}`,
	detail: null,
	card: (envelope, html) => ({ label: null, title: envelope.title, html }),
	searchText: () => '',
	noticeText: () => 'your post',
	federated: (envelope, html) => ({ type: 'Note', name: envelope.title, content: html }),
};
