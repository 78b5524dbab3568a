// Every task of the worker, by name. Each feature brings its own.

import '#features/kinds.ts';
import { tellOfReply } from '#kernel/replies/tell-of-reply.ts';
import type { Tasks } from '#platform/jobs.server.ts';

export const tasks: Tasks = {
	'reply.published': tellOfReply,
};
