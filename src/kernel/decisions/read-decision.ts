// One decision, as those read it whom it concerns: its author, or the member who reported.

import { sql } from 'kysely';
import type { Viewer } from '#kernel/people/viewer.ts';
import { db } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';
import { notFound, Refusal } from '#platform/refusal.ts';
import { isAppealToken } from './appeal-token.ts';
import type { Measure } from './tables.ts';

export interface DecisionView {
	id: Id;
	action: Measure;
	rule: string;
	reason: string;
	until: Date | null;
	onReport: boolean;
	decidedAt: Date;
	reversedAt: Date | null;
	/** Name of the space in which it was decided. */
	space: string | null;
	/** The viewer is whom it concerns; otherwise the viewer reported. */
	concernsMe: boolean;
	appeal: {
		words: string;
		madeAt: Date;
		outcome: 'upheld' | 'reversed' | null;
		reason: string;
		decidedAt: Date | null;
	} | null;
	/** Until when an appeal can be made. */
	appealUntil: Date;
	mayAppeal: boolean;
}

/** Six months, Article 20 (1). */
const MONTHS_TO_APPEAL = 6;

/**
 * Reads a decision. Whoever was suspended comes without being signed in, by the link of the letter.
 * @throws Refusal not-found for whom it does not concern; sign-in for a visitor without that link.
 */
export async function readDecision(viewer: Viewer, id: Id, token: string | null): Promise<DecisionView> {
	const byLink = token !== null && isAppealToken(id, token);
	if (viewer.principalId === null && !byLink) throw new Refusal('sign-in', 'Sign in to see this.');
	const me = viewer.principalId;
	const { rows } = await sql<Omit<DecisionView, 'mayAppeal'> & { mine: boolean }>`
		select d.id, d.action, d.rule, d.reason, d.until, d.on_report as "onReport", d.decided_at as "decidedAt",
			d.reversed_at as "reversedAt", space.name as space, d.principal_id is not distinct from asker.id as "concernsMe",
			case when a.id is not null then json_build_object('words', a.words, 'madeAt', a.made_at, 'outcome', a.outcome,
				'reason', a.reason, 'decidedAt', a.decided_at) end as appeal,
			d.decided_at + make_interval(months => ${MONTHS_TO_APPEAL}) as "appealUntil", true as mine
		from decision d cross join lateral (select case when ${byLink} and ${me}::bigint is null then d.principal_id else ${me}::bigint end as id) asker
			left join space on space.id = d.space_id
			left join appeal a on a.decision_id = d.id and a.principal_id = asker.id
		where d.id = ${id} and (d.principal_id = asker.id and d.action <> 'keep'
			or exists (select from report where decision_id = d.id and reporter_id = asker.id))`.execute(db);
	const row = rows[0];
	if (!row) throw notFound();
	const { mine: _, ...decision } = row;
	const appeal = decision.appeal && {
		...decision.appeal,
		madeAt: new Date(decision.appeal.madeAt),
		decidedAt: decision.appeal.decidedAt && new Date(decision.appeal.decidedAt),
	};
	return {
		...decision,
		appeal,
		mayAppeal: appeal === null && decision.reversedAt === null && decision.appealUntil > new Date(),
	};
}
