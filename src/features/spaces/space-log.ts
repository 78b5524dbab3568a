// What was decided and changed in a space, for its members: what and when, by which rule, and never who.

import { sql } from 'kysely';
import type { Viewer } from '#kernel/people/viewer.ts';
import { paceWords } from '#kernel/spaces/keep-pace.ts';
import { db } from '#platform/db.server.ts';
import { type Id, readShortId, shortId } from '#platform/ids.ts';
import { requireInside } from './rules.ts';

export interface LogLine {
	id: Id;
	at: Date;
	sentence: string;
	/** Of a decision: what became of an appeal. */
	outcome: 'reversed' | 'upheld' | null;
}

const PAGE = 50;

/** A page of the log, newest first. */
export async function readSpaceLog(
	viewer: Viewer,
	slug: string,
	before: string | null,
): Promise<{ lines: LogLine[]; older: string | null }> {
	const { space } = requireInside(viewer, slug);
	const from = before ? readShortId(before) : null;
	const { rows } = await sql<{
		id: Id;
		at: Date;
		what: string;
		words: Record<string, string>;
		outcome: LogLine['outcome'];
	}>`
		select * from (
			select id, at, what, words, null as outcome from space_event where space_id = ${space.id} and ${from ? sql`id < ${from}` : sql`true`}
			union all
			select id, decided_at, action, jsonb_build_object('rule', rule, 'until', until),
				case when reversed_at is not null then 'reversed'
					when exists (select from appeal where decision_id = decision.id and outcome = 'upheld') then 'upheld' end
			from decision where space_id = ${space.id} and ${from ? sql`id < ${from}` : sql`true`}
		) line order by id desc limit ${sql.lit(PAGE + 1)}`.execute(db);
	const lines = rows
		.slice(0, PAGE)
		.map(({ id, at, what, words, outcome }) => ({ id, at, sentence: sentenceOf(what, words), outcome }));
	const last = lines.at(-1);
	return { lines, older: rows.length > PAGE && last ? shortId(last.id) : null };
}

/** A line of the log. */
export function sentenceOf(what: string, words: Record<string, string>): string {
	const { rule } = words;
	switch (what) {
		case 'opened':
			return 'The space was opened.';
		case 'gate':
			return 'The gate was changed: who may enter, and what each may do.';
		case 'entry':
			return (
				{
					open: 'The space became open.',
					request: 'Entry is on request from here on.',
					secret: 'The space became secret.',
				}[words.entry ?? ''] ?? 'The entry was changed.'
			);
		case 'words':
			return 'Name, purpose, rules or welcome were changed.';
		case 'tools':
			return 'Tools were switched.';
		case 'slow':
			return words.seconds === '0'
				? 'Slow mode was ended.'
				: `Slow mode: ${paceWords(Number(words.seconds))} between two texts of one member.`;
		case 'role':
			return words.role === 'moderator' ? 'A member began to keep order.' : 'A member’s part was changed.';
		case 'owner':
			return 'The space was handed over to another owner.';
		case 'closed':
			return 'The space was closed.';
		case 'reopened':
			return 'The space was opened again.';
		case 'pinned':
			return 'Something was pinned.';
		case 'request-refused':
			return 'A request to enter was refused.';
		case 'keep':
			return 'Something was reported, looked at, and kept.';
		case 'remove':
			return rule ? `A text was removed. Rule: ${rule}.` : 'A text was removed.';
		case 'lock':
			return rule ? `A discussion was closed to replies. Rule: ${rule}.` : 'A discussion was closed to replies.';
		case 'warn':
			return rule ? `A member was warned. Rule: ${rule}.` : 'A member was warned.';
		case 'cover':
			return 'Pictures of a text were covered.';
		case 'ban':
			return rule ? `A member was taken out. Rule: ${rule}.` : 'A member was taken out.';
		case 'suspend':
			return rule
				? `A member was suspended from the network. Rule: ${rule}.`
				: 'A member was suspended from the network.';
		default:
			return 'Something was changed.';
	}
}
