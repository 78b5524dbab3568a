import type { ColumnType } from 'kysely';
import type { Time, TimeNow } from '#kernel/tables.ts';
import type { Id } from '#platform/ids.ts';
import type { Finding } from './examine-claim.ts';

export type ClaimState = 'waiting' | 'contested' | 'accepted' | 'refused' | 'withdrawn';
export type CredentialState = 'valid' | 'frozen' | 'lapsed' | 'revoked';
export type Proof = 'roster' | 'openid' | 'orcid' | 'vouching' | 'document' | 'checker' | 'demonstration';
export type Means = 'practises' | 'licensed' | 'registered' | 'studies';
/** What the checker who looked first thought. */
export type Opinion = 'accept' | 'refuse' | 'unsure';

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
			/** An objection to the end of this credential. */
			objects_to: Id | null;
			doubtful: ColumnType<boolean, boolean | undefined, boolean>;
			first_checker: Id | null;
			first_opinion: Opinion | null;
			first_reason: ColumnType<string, string | undefined, string>;
			passed_at: Time | null;
			asked_at: Time | null;
		};
		credential: {
			id: Id;
			member_id: Id;
			claim_id: Id | null;
			profession: string;
			/** Code of src/kernel/people/specialties.ts. */
			specialty: string | null;
			/** Those that the register names beside it. */
			other_specialties: ColumnType<string[], string[] | undefined, string[]>;
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
			/** Until then a checker's finding holds against the register. */
			upheld_until: Time | null;
			shown_at: Time | null;
		};
		claim_proof: {
			id: Id;
			claim_id: Id;
			proof: 'openid' | 'orcid' | 'vouching';
			proved_by: string;
			fits: boolean;
			words: ColumnType<string, string | undefined, string>;
			valid_until: Time;
			brought_at: TimeNow;
		};
		proof_document: {
			id: Id;
			claim_id: Id;
			member_id: Id;
			media_type: DocumentType;
			bytes: number;
			hash: Buffer;
			sealed: Buffer | null;
			sent_at: TimeNow;
			deleted_at: Time | null;
		};
		document_opening: { id: Id; document_id: Id; checker_id: Id; opened_at: TimeNow };
		identity_provider: {
			id: Id;
			kind: 'openid' | 'orcid';
			name: string;
			issuer: string;
			client_id: string;
			client_secret: Buffer;
			months: number;
			enabled: boolean;
			changed_by: Id | null;
			changed_at: TimeNow;
		};
		orcid_source: { client_id: string; institution: string; roles: string[] };
		identity_trip: {
			state_hash: Buffer;
			provider_id: Id;
			member_id: Id;
			session_id: string;
			claim_id: Id;
			sealed: Buffer;
			started_at: TimeNow;
			used_at: Time | null;
		};
		identity_link: { provider_id: Id; subject_hash: string; member_id: Id; linked_at: TimeNow };
		vouch: {
			id: Id;
			claim_id: Id;
			member_id: Id;
			voucher_id: Id;
			state: VouchState;
			asked_at: TimeNow;
			answered_at: Time | null;
			credential_id: Id | null;
		};
		vouch_ban: { member_id: Id; until: Time };
		workplace_domain: { domain: string; workplace: string; below: boolean; added_by: Id | null; added_at: TimeNow };
		workplace_proof: {
			member_id: Id;
			domain: string;
			workplace: string;
			address_hash: string;
			proved_at: TimeNow;
			valid_until: Time;
		};
		workplace_link: {
			token_hash: Buffer;
			member_id: Id;
			domain: string;
			address_hash: string;
			made_at: TimeNow;
			used_at: Time | null;
		};
	}
}

export type DocumentType = 'application/pdf' | 'image/jpeg' | 'image/png';
export type VouchState = 'asked' | 'given' | 'declined' | 'withdrawn' | 'void';
