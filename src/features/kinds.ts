// The only list of all kinds, and of the tools of a space. A new one adds its line here and nothing in the kernel.

import { registerKind } from '#kernel/content/kind.ts';
import { replyKind } from '#kernel/replies/kind.ts';
import { registerSpaceTool } from '#kernel/spaces/tools.ts';
import { threadKind } from './forums/kind.ts';
import { postKind } from './posts/kind.ts';
import { answerKind, questionKind } from './questions/kind.ts';

registerKind(replyKind);
registerKind(postKind);
registerKind(threadKind);
registerKind(questionKind);
registerKind(answerKind);

registerSpaceTool({
	name: 'forum',
	word: 'Forum',
	says: 'Threads with a title, in categories: for what should be found again.',
	path: (slug) => `/spaces/${slug}/forum`,
});
