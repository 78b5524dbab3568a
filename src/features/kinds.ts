// The only list of all kinds. A new one adds its line here and nothing in the kernel.

import { registerKind } from '#kernel/content/kind.ts';
import { replyKind } from '#kernel/replies/kind.ts';
import { threadKind } from './forums/kind.ts';
import { postKind } from './posts/kind.ts';

registerKind(replyKind);
registerKind(postKind);
registerKind(threadKind);
