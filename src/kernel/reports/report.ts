// Telling the moderators that something should not stand as it does.

import { sql } from 'kysely';
import { visibleTo } from '#kernel/audience/visible-to.ts';
import { audit } from '#kernel/audit/audit.ts';
import { notify } from '#kernel/notices/notify.ts';
import { requireDuty, requireMember, type Viewer } from '#kernel/people/viewer.ts';
import type { ReportReason } from '#kernel/tables.ts';
import { db, transact } from '#platform/db.server.ts';
import { type Id, mintId } from '#platform/ids.ts';
import { notFound } from '#platform/refusal.ts';

/** What a member can say is wrong, in the words of the form. */
export const reportReasons: readonly { code: ReportReason; label: string }[] = [
	{ code: 'patient-privacy', label: 'A patient could be recognised' },
	{ code: 'misinformation', label: 'It is wrong in a way that could harm' },
	{ code: 'promotion', label: 'It promotes a product or a company' },
	{ code: 'harassment', label: 'It attacks a person' },
	{ code: 'spam', label: 'It is spam' },
	{ code: 'illegal', label: 'It is against the law' },
	{ code: 'other', label: 'Something else' },
];

/** Reports a content that the viewer can see. A second report by the same member changes the first. */
export async function report(
	viewer: Viewer,
	contentId: Id,
	given: { reason: ReportReason; details: string },
): Promise<void> {
	const me = requireMember(viewer).memberId;
	const { rows } = await sql`
		insert into report (id, content_id, reporter_id, reason, details)
		select ${mintId()}, content.id, ${me}, ${given.reason}, ${given.details.slice(0, 2000)}
		from content where content.id = ${contentId} and ${visibleTo(viewer)}
		on conflict (content_id, reporter_id) do update set reason = excluded.reason, details = excluded.details,
			reported_at = now(), decided_at = null, decided_by = null, decision = null
		returning id`.execute(db);
	if (rows.length === 0) throw notFound();
}

/** A moderator keeps what was reported; the reporters are told. */
export async function keepReported(viewer: Viewer, contentId: Id): Promise<void> {
	const moderator = requireDuty(viewer, 'moderator');
	await transact(async (trx) => {
		const decided = await trx
			.updateTable('report')
			.set({ decided_at: new Date(), decided_by: moderator.memberId, decision: 'kept' })
			.where('content_id', '=', contentId)
			.where('decided_at', 'is', null)
			.returning(['id', 'reporter_id'])
			.execute();
		if (decided.length === 0) throw notFound();
		await audit(trx, moderator.memberId, 'report.keep', { kind: 'content', id: contentId });
		for (const one of decided)
			await notify(trx, {
				memberId: one.reporter_id,
				kind: 'report-decided',
				words: { decision: 'kept' },
				fact: `report:${one.id}`,
			});
	});
}
