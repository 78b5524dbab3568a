// The reply is the kernel's own kind: every kind of root can be replied to.

import type { Kind } from '#kernel/content/kind.ts';
import { shortId } from '#platform/ids.ts';

export const replyKind: Kind<null> = {
	name: 'reply',
	noun: 'a reply',
	// A reply's audience is its root's, whatever that is; there is nothing to choose.
	audiences: [],
	screening: 'advise',
	takesReplies: true,
	link: (envelope) => `/go/${shortId(envelope.id)}`,
	detail: null,
	card: (_envelope, html) => ({ label: null, title: null, html }),
	searchText: () => '',
	noticeText: () => 'your reply',
	federated: (_envelope, html) => ({ type: 'Note', name: null, content: html }),
};
