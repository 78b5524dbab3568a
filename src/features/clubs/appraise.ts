// A member's own sheet: a judgement with a reason for each domain.

import { sql } from 'kysely';
import { keepNamed } from '#kernel/citations/name-works.ts';
import type { Viewer } from '#kernel/people/viewer.ts';
import { screenWriting } from '#kernel/screening/screen-writing.ts';
import { transact } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';
import { Refusal } from '#platform/refusal.ts';
import { instrumentOf } from './instruments/choose.ts';
import { JUDGEMENTS } from './instruments/instrument.ts';
import { requirePart } from './rules.ts';
import type { Judgement } from './tables.ts';

export interface OwnJudgement {
	domain: string;
	judgement: Judgement | '';
	reason: string;
}

const LONGEST_REASON = 500;

/**
 * Writes the viewer's sheet anew, as often as wanted; a domain without a judgement is empty again.
 * @param sure attested: no patient can be recognised; knowing: a retracted paper is named knowingly.
 * @throws Refusal on the field "reason-<domain>" or "judgement-<domain>", "attested" or "citing".
 */
export async function appraise(
	viewer: Viewer,
	contentId: Id,
	sheet: OwnJudgement[],
	{ attested, knowing }: { attested: boolean; knowing: boolean },
): Promise<void> {
	for (const { domain, judgement, reason } of sheet) {
		if (judgement !== '' && !(judgement in JUDGEMENTS))
			throw new Refusal('invalid', 'Choose among the judgements.', { field: `judgement-${domain}` });
		if (judgement === '' && reason.trim() !== '')
			throw new Refusal('invalid', 'You gave a reason: choose the judgement that it is for.', {
				field: `judgement-${domain}`,
			});
		if (reason.length > LONGEST_REASON)
			throw new Refusal('invalid', `${LONGEST_REASON} characters are the most for a reason.`, {
				field: `reason-${domain}`,
			});
	}
	screenWriting(
		sheet.map(({ reason }) => reason),
		'advise',
		attested,
	);
	await transact(async (trx) => {
		const { member, meeting } = await requirePart(trx, viewer, contentId);
		const domains = instrumentOf(meeting.design).domains.map(({ code }) => code);
		const given = sheet.filter(({ domain, judgement }) => judgement !== '' && domains.includes(domain));
		await sql`delete from club_judgement where meeting_id = ${meeting.id} and member_id = ${member.memberId}
			and domain = any(${domains}::text[])`.execute(trx);
		await keepNamed(trx, {
			place: 'sheet',
			rowId: meeting.id,
			memberId: member.memberId,
			texts: given.map(({ reason }) => reason),
			knowing,
		});
		if (given.length === 0) return;
		await trx
			.insertInto('club_judgement')
			.values(
				given.map(({ domain, judgement, reason }) => ({
					meeting_id: meeting.id,
					member_id: member.memberId,
					domain,
					judgement: judgement as Judgement,
					reason: reason.replace(/\s+/g, ' ').trim(),
				})),
			)
			.execute();
	});
}
