// Every task of the worker, by name. Each feature brings its own.

import { accountTasks } from '#features/accounts/tasks.ts';
import { attachmentTasks } from '#kernel/attachments/sweep-attachments.ts';
import type { Tasks } from '#platform/jobs.server.ts';

export const tasks: Partial<Tasks> = { ...accountTasks, ...attachmentTasks };
