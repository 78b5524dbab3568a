// The rows of invitations (migrations/2026-11-26-27-invitations.sql).

import type { Time, TimeNow } from '#kernel/tables.ts';
import type { Id } from '#platform/ids.ts';

declare module '#platform/tables.ts' {
	interface Tables {
		invitation: {
			id: Id;
			inviter_id: Id;
			address: string | null;
			address_key: string | null;
			connects: boolean;
			created_at: TimeNow;
			expires_at: Time;
			mailed_at: Time | null;
			withdrawn_at: Time | null;
			used_at: Time | null;
			used_by: Id | null;
		};
		invitation_taken: { member_id: Id; invitation_id: Id; connects: boolean; taken_at: TimeNow };
		mail_refusal: { key: string; refused_at: TimeNow };
	}
}
