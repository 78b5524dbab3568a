// What the moderators of the network decided, for every member: what, when, by which rule, and never about whom.

import { sql } from 'kysely';
import { requireMember, type Viewer } from '#kernel/people/viewer.ts';
import { db } from '#platform/db.server.ts';
import { type Id, readShortId, shortId } from '#platform/ids.ts';
import type { Measure } from './tables.ts';

export interface LoggedDecision {
	id: Id;
	at: Date;
	action: Measure;
	rule: string;
	onReport: boolean;
	outcome: 'reversed' | 'upheld' | null;
}

export interface DecisionLog {
	lines: LoggedDecision[];
	older: string | null;
	/** Of the last twelve months, those inside spaces too; secret ones aside, which leave no trace in a count. */
	counts: { action: Measure; decided: number; appealed: number; reversed: number }[];
}

const PAGE = 50;

/** A page of the log. Decisions inside spaces stand in the space's own log; here they are counted. */
export async function readDecisionLog(viewer: Viewer, before: string | null): Promise<DecisionLog> {
	requireMember(viewer);
	const from = before ? readShortId(before) : null;
	const [{ rows }, counted] = await Promise.all([
		sql<LoggedDecision>`
			select id, decided_at as at, action, rule, on_report as "onReport",
				case when reversed_at is not null then 'reversed'
					when exists (select from appeal where decision_id = decision.id and outcome = 'upheld') then 'upheld' end as outcome
			from decision where space_id is null and action <> 'keep' and ${from ? sql`id < ${from}` : sql`true`}
			order by id desc limit ${sql.lit(PAGE + 1)}`.execute(db),
		sql<DecisionLog['counts'][number]>`
			select action, count(*)::int as decided, count(*) filter (where exists (select from appeal where decision_id = decision.id))::int as appealed,
				count(reversed_at)::int as reversed
			from decision left join space s on s.id = decision.space_id left join space above on above.id = s.parent_id
			where decided_at > now() - interval '12 months' and coalesce(s.entry, '') <> 'secret' and coalesce(above.entry, '') <> 'secret'
			group by action order by decided desc`.execute(db),
	]);
	const lines = rows.slice(0, PAGE);
	const last = lines.at(-1);
	return { lines, older: rows.length > PAGE && last ? shortId(last.id) : null, counts: counted.rows };
}
