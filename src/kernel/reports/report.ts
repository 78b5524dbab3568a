// Telling the moderators that something should not stand as it does.

import { sql } from 'kysely';
import { visibleTo } from '#kernel/audience/visible-to.ts';
import { shownHtml, type Written, writtenColumns } from '#kernel/content/written-html.ts';
import { notify } from '#kernel/notices/notify.ts';
import { type BylineRow, bylineColumns, toByline } from '#kernel/people/byline.ts';
import { requirePrincipal, type Viewer } from '#kernel/people/viewer.ts';
import { countWriting } from '#kernel/people/writing-limits.ts';
import { screenWriting } from '#kernel/screening/screen-writing.ts';
import type { ReportReason } from '#kernel/tables.ts';
import { db, type Executor, transact } from '#platform/db.server.ts';
import { type Id, mintId, shortId } from '#platform/ids.ts';
import { notFound, Refusal } from '#platform/refusal.ts';
import { hasOpenReport } from './open-report.ts';

export const LONGEST_DETAILS = 2000;

/** Reports a content that the viewer can see. A second report by the same person changes the first. */
export async function report(
	viewer: Viewer,
	contentId: Id,
	given: { reason: ReportReason; details: string; attested?: boolean },
): Promise<void> {
	const me = requirePrincipal(viewer);
	const details = given.details.trim();
	if (details.length > LONGEST_DETAILS)
		throw new Refusal('invalid', `${LONGEST_DETAILS} characters are the most here.`, { field: 'details' });
	if (given.reason === 'other' && details === '')
		throw new Refusal('invalid', 'Say what is wrong with it.', { field: 'details' });
	screenWriting([details], 'advise', given.attested ?? false);
	await transact(async (trx) => {
		// The row is locked as a moderator's decision locks it: a report is either decided with the others, or comes after.
		const { rows } = await sql<{ mine: boolean }>`select content.principal_id = ${me.principalId} as mine from content
			where content.id = ${contentId} and ${visibleTo(viewer)} for share`.execute(trx);
		if (!rows[0]) throw notFound();
		if (rows[0].mine) throw new Refusal('invalid', 'This is your own: change it or take it back.');
		const { rows: known } =
			await sql`select from report where content_id = ${contentId} and reporter_id = ${me.principalId}
			and decided_at is null and reason = ${given.reason} and details = ${details}`.execute(trx);
		if (known.length > 0) return;
		await countWriting(trx, me, 'report');
		const from = await networkFrom(trx, contentId, me.principalId, given.reason);
		await tellModerators(trx, contentId, me.principalId, from <= new Date());
		await sql`insert into report (id, content_id, reporter_id, reason, details, network_from)
			values (${mintId()}, ${contentId}, ${me.principalId}, ${given.reason}, ${details}, ${from})
			on conflict (content_id, reporter_id) do update set reason = excluded.reason, details = excluded.details,
				network_from = least(excluded.network_from, report.network_from), reported_at = now(), decided_at = null,
				decided_by = null, decision = null, decision_id = null`.execute(trx);
	});
}

/** What endangers a patient or breaks the law does not wait for a space's own moderators. */
const CANNOT_WAIT: readonly ReportReason[] = ['patient-privacy', 'illegal'];
/** After so many hours the moderators of the network see what those of a space let lie. */
export const HOURS_FOR_A_SPACE = 48;

/**
 * From when the moderators of the network judge it: at once outside of spaces, for what cannot wait, where nobody in the
 * space could judge it, and where its author keeps order there.
 */
async function networkFrom(trx: Executor, contentId: Id, reporterId: Id, reason: ReportReason): Promise<Date> {
	const { rows } = await sql<{ inSpace: boolean }>`
		select content.space_id is not null
			and exists (select from space_member keeper where keeper.space_id = content.space_id and keeper.valid_until > now()
				and (keeper.role in ('owner', 'moderator') or keeper.may = 'moderate')
				and keeper.member_id <> content.principal_id and keeper.member_id <> ${reporterId})
			and not exists (select from space_member author where author.space_id = content.space_id
				and author.member_id = content.principal_id and (author.role in ('owner', 'moderator') or author.may = 'moderate'))
			as "inSpace"
		from content where content.id = ${contentId}`.execute(trx);
	const waits = rows[0]?.inSpace && !CANNOT_WAIT.includes(reason);
	return new Date(Date.now() + (waits ? HOURS_FOR_A_SPACE * 3_600_000 : -1));
}

/**
 * Those who will judge it get a notice, once while reports about it are open: moderators of the network and of its space,
 * never its author. Asked before the report is written; who reported is not said. The fact names the decision before
 * this opening, so that of two first reports at once one tells.
 */
async function tellModerators(trx: Executor, contentId: Id, reporterId: Id, network: boolean): Promise<void> {
	const { rows } = await sql<{ id: Id; decided: string }>`
		select judge.id, (select coalesce(extract(epoch from max(decided_at)), 0)::text from report
			where content_id = content.id) as decided
		from content cross join lateral (
			select member_id as id from staff where duty = 'moderator' and ${network}::boolean
			union select member_id from space_member where space_id = content.space_id
				and (role in ('moderator', 'owner') or may = 'moderate') and valid_until > now()
		) judge
		where content.id = ${contentId} and not ${hasOpenReport()}
			and judge.id <> content.principal_id and judge.id <> ${reporterId}`.execute(trx);
	for (const { id, decided } of rows)
		await notify(trx, {
			memberId: id,
			kind: 'reported',
			words: { sentence: 'Something was reported and waits to be judged.', path: `/reports/${shortId(contentId)}` },
			fact: `reported:${contentId}:${decided}`,
		});
}

/** What the form of a report shows of what it is about. */
export interface Reportable {
	html: string;
	/** BCP 47. */
	language: string;
	author: ReturnType<typeof toByline>;
	spaceName: string | null;
	isMine: boolean;
	/** What the viewer said before, while it is not decided. */
	before: { reason: ReportReason; details: string } | null;
}

/** @throws Refusal not-found for what the viewer may not see. */
export async function readReportable(viewer: Viewer, contentId: Id): Promise<Reportable> {
	const me = requirePrincipal(viewer);
	const { rows } = await sql<
		BylineRow & Written & { language: string; spaceName: string | null; before: Reportable['before'] }
	>`
		select ${bylineColumns('p')}, ${writtenColumns('body')}, content.language, space.name as "spaceName",
			(select json_build_object('reason', reason, 'details', details) from report
				where content_id = content.id and reporter_id = ${me.principalId} and decided_at is null) as before
		from content join principal p on p.id = content.principal_id join body on body.content_id = content.id
			left join space on space.id = content.space_id
		where content.id = ${contentId} and ${visibleTo(viewer)}`.execute(db);
	const row = rows[0];
	if (!row) throw notFound();
	return {
		html: shownHtml(row),
		language: row.language,
		author: toByline(row),
		spaceName: row.spaceName,
		isMine: row.authorId === me.principalId,
		before: row.before,
	};
}
