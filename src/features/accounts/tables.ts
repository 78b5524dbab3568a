// The rows of accounts, in the schema `auth`. The first four are better-auth's tables.

import type { ColumnType, Generated } from 'kysely';

type Stamp = ColumnType<Date, Date | undefined, Date>;

export interface AuthUser {
	id: string;
	name: string;
	email: string;
	email_verified: boolean;
	two_factor_enabled: boolean | null;
	created_at: Stamp;
	updated_at: Stamp;
}

export interface AuthSession {
	id: string;
	/** SHA-256 of the cookie's token, base64url. */
	token: string;
	user_id: string;
	user_agent: string | null;
	expires_at: Date;
	created_at: Stamp;
	/** Last seen, to the hour. */
	updated_at: Date;
}

export interface AuthAccount {
	id: string;
	account_id: string;
	provider_id: string;
	user_id: string;
	password: string | null;
	created_at: Stamp;
	updated_at: Date;
}

export interface AuthPasskey {
	id: string;
	name: string | null;
	user_id: string;
	created_at: Date | null;
	backed_up: boolean;
}

export interface AuthVerification {
	id: string;
	/** Hashed. */
	identifier: string;
	value: string;
	expires_at: Date;
}

export type LinkPurpose = 'confirm' | 'reset' | 'change-address';

export interface AuthLink {
	token_hash: string;
	user_id: string;
	purpose: LinkPurpose;
	address: string;
	expires_at: Date;
	used_at: Date | null;
	created_at: Stamp;
}

export interface AuthAttempt {
	key: string;
	tries: number;
	last_at: Date;
	next_at: Date;
}

export interface AuthKnownDevice {
	user_id: string;
	device_hash: string;
	seen_at: Stamp;
}

export interface AuthUsedCode {
	user_id: string;
	code_hash: string;
	used_at: Stamp;
}

export interface AuthTwoFactor {
	id: string;
	user_id: string;
	secret: string;
	backup_codes: string;
	verified: boolean | null;
}

export interface SetUpProgress {
	singleton: Generated<boolean>;
	done: Generated<number>;
	total: Generated<number>;
	step: Generated<string>;
	failed: string | null;
	finished_at: Date | null;
	updated_at: Stamp;
}

declare module '#platform/tables.ts' {
	interface Tables {
		'auth.user': AuthUser;
		'auth.session': AuthSession;
		'auth.account': AuthAccount;
		'auth.passkey': AuthPasskey;
		'auth.verification': AuthVerification;
		'auth.link': AuthLink;
		'auth.attempt': AuthAttempt;
		'auth.known_device': AuthKnownDevice;
		'auth.used_code': AuthUsedCode;
		'auth.two_factor': AuthTwoFactor;
		set_up_progress: SetUpProgress;
	}
}
