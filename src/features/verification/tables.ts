import type { ColumnType } from 'kysely';
import type { Time, TimeNow } from '#kernel/tables.ts';
import type { Id } from '#platform/ids.ts';
import type { Finding } from './examine-claim.ts';

export type ClaimState = 'waiting' | 'contested' | 'accepted' | 'refused' | 'withdrawn';
export type CredentialState = 'valid' | 'frozen' | 'lapsed' | 'revoked';
export type Proof = 'roster' | 'checker' | 'demonstration';
export type Means = 'practises' | 'licensed' | 'registered' | 'studies';

/** What the check found when the claim was stated: codes, no names. */
export interface Findings {
	codes: Finding[];
}

declare module '#platform/tables.ts' {
	interface Tables {
		roster: {
			id: Id;
			employer: string;
			register: string;
			loaded_by: Id | null;
			loaded_at: TimeNow;
			valid_until: Time;
		};
		roster_entry: { roster_id: Id; address: string; number: string };
		claim: {
			id: Id;
			member_id: Id;
			profession: string;
			country: string;
			register: string | null;
			number: string | null;
			stated_name: string;
			note: ColumnType<string, string | undefined, string>;
			state: ClaimState;
			findings: ColumnType<Findings, string | undefined, string>;
			stated_at: TimeNow;
			decided_at: Time | null;
			decided_by: Id | null;
			reason: ColumnType<string, string | undefined, string>;
		};
		credential: {
			id: Id;
			member_id: Id;
			claim_id: Id | null;
			profession: string;
			/** Code of src/kernel/people/specialties.ts. */
			specialty: string | null;
			level: ColumnType<string | null, string | null | undefined, string | null>;
			country: string;
			register: string | null;
			number: string | null;
			proof: Proof;
			proved_by: string;
			means: Means;
			state: CredentialState;
			proved_at: TimeNow;
			valid_until: Time;
			ended_at: Time | null;
			ended_reason: string | null;
		};
	}
}
