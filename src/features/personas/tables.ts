// The rows of personas (migrations/2026-11-26-31-personas.sql).

import type { Generated } from 'kysely';
import type { Time } from '#kernel/tables.ts';
import type { Id } from '#platform/ids.ts';

declare module '#platform/tables.ts' {
	interface Tables {
		persona_class: { term: string; profession: string; specialty_group: string; country: string; holders: number };
		persona_term: { term: string; looked_on: string };
		persona_batch: {
			id: Id;
			term: string;
			room_id: Id;
			profession: string;
			specialty_group: string;
			country: string;
			number: number;
			opened_on: string;
			drawn: Generated<number>;
			complete: Generated<boolean>;
			public_key: Buffer;
			private_key: Buffer | null;
		};
		persona_draw: {
			member_id: Id;
			term: string;
			room_id: Id;
			batch_id: Id;
			blinded: Buffer;
			blind_signature: Buffer;
		};
		persona: {
			id: Id;
			room_id: Id;
			term: string;
			secret_hash: Buffer;
			token_hash: Buffer;
			ends_at: Time;
			suspended_until: Time | null;
			suspended_reason: string | null;
		};
	}
}
