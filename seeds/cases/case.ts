// The shape of a case in the demonstration.

import type { CaseFields } from '#features/cases/fields.ts';
import type { PictureKey } from '../pictures/pictures.ts';

export interface SeedCase {
	/** Never changes: it is part of the idempotency key. */
	key: string;
	by: string;
	with?: string[];
	hoursAgo: number;
	/** Values as lines "test; value; unit; reference; day". */
	labs?: string[];
	fields: CaseFields;
	pictures?: PictureKey[];
	basis: 'signed' | 'waiver' | 'not-identifiable' | 'withdrawn';
	signer?: 'patient' | 'parent' | 'next-of-kin' | undefined;
	language?: string;
	reason?: string;
	updates?: { day: number; text: string; hoursAfter: number; keptBack?: boolean }[];
	/** Opinions asked for, and reviews given. */
	opinions?: { colleague?: string; specialty?: string; question: string }[];
	reviews?: { by: string; text: string; management?: number; technique?: number; evidence?: number }[];
	/** Of a case to be solved: who said what it is, and how certain; and whether the answer is out. */
	solvers?: { by: string; diagnoses: string[]; certainty: number }[];
	revealed?: true;
	/** Closed with the outcome that stands in the fields, or lost. */
	standing?: 'closed' | 'lost' | undefined;
	replies?: { by: string; text: string; hoursAfter: number; to?: number }[];
	thanks?: string[];
}
