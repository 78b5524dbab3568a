// The front door of invitations for tasks, pages and seeds.

import type { Tasks } from '#platform/jobs.server.ts';
import { sendInvitation, tidyInvitations } from './letter.ts';
import { settleInvitation } from './take-invitation.ts';

export { invite } from './invite.ts';
export { readInvitation } from './read-invitations.ts';
export { takeInvitation } from './take-invitation.ts';

export const invitationTasks = {
	'invitations.letter': sendInvitation,
	'tidy-invitations': tidyInvitations,
	'account.confirmed': settleInvitation,
} satisfies Partial<Tasks>;
