// What the worker does for notices.

import type { Tasks } from '#platform/jobs.server.ts';
import { sendPushes } from './push/send-push.ts';
import { sendNoticeMail } from './send-mail.ts';

export const noticeTasks = {
	'notices.mail': (payload) => sendNoticeMail(payload),
	'notices.push': (payload) => sendPushes(payload),
} satisfies Partial<Tasks>;
