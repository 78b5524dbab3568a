// The rows of attachments (migrations/2026-11-23-01-kernel.sql).

import type { Generated } from 'kysely';
import type { TimeNow } from '#kernel/tables.ts';
import type { Id } from '#platform/ids.ts';

declare module '#platform/tables.ts' {
	interface Tables {
		file: { hash: Buffer; bytes: number; media_type: string; created_at: TimeNow };
		attachment: {
			id: Id;
			principal_id: Id;
			content_id: Id | null;
			position: Generated<number>;
			kind: 'photo' | 'portrait';
			media_type: string;
			/** Pixels of the largest variant. */
			width: number;
			height: number;
			alt: Generated<string>;
			placeholder: Buffer | null;
			created_at: TimeNow;
		};
		attachment_variant: { attachment_id: Id; width: number; height: number; media_type: string; hash: Buffer };
	}
}
