// The rows of documents (migrations/2026-11-26-99k1-resources.sql).

import type { Generated } from 'kysely';
import type { Id } from '#platform/ids.ts';

declare module '#platform/tables.ts' {
	interface Tables {
		document: {
			attachment_id: Id;
			name: string;
			bytes: number;
			pages: number;
			found: Generated<string>;
			note: Generated<string>;
		};
		document_page: { attachment_id: Id; number: number; text: string; words: Generated<string> };
	}
}
