// A moderator covers pictures that are hard to look at and that their author showed bare, and takes such a cover off again.
// The text stays, the picture is there for who asks for it, and its author can appeal (decision 0148).

import { type SqlBool, sql } from 'kysely';
import { visibleTo } from '#kernel/audience/visible-to.ts';
import { audit } from '#kernel/audit/audit.ts';
import { checkWords, decideReports, lockJudged } from '#kernel/content/remove.ts';
import { moderatedBy } from '#kernel/content/rules.ts';
import { HARD_TO_LOOK_AT } from '#kernel/decisions/decision-words.ts';
import { liftCovers } from '#kernel/decisions/lift-covers.ts';
import { recordDecision } from '#kernel/decisions/record-decision.ts';
import { notify } from '#kernel/notices/notify.ts';
import { requireMember, type Viewer } from '#kernel/people/viewer.ts';
import { screenWriting } from '#kernel/screening/screen-writing.ts';
import { db, transact } from '#platform/db.server.ts';
import { type Id, shortId } from '#platform/ids.ts';
import { Refusal } from '#platform/refusal.ts';
import { hasOpenReport } from './open-report.ts';

const LONGEST_WORDS = 1500;
/** Photos and videos of a text. */
const shown = (contentId: Id) => sql<SqlBool>`content_id = ${contentId} and kind in ('photo', 'video')`;

export interface Coverable {
	/** Pictures without a cover. */
	bare: number;
	/** Of these, such as nobody described: the moderator says what they show. */
	unnamed: number;
	/** Covered by a moderator. */
	held: number;
}

/** What of a text's pictures can be covered, and whose cover can be taken off. Whoever calls has checked that the viewer may see the text. */
export async function readCoverable(contentId: Id): Promise<Coverable> {
	const { rows } = await sql<Coverable>`select count(*) filter (where not veiled)::int as bare,
			count(*) filter (where not veiled and alt = '')::int as unnamed, count(*) filter (where veil_held)::int as held
		from attachment where ${shown(contentId)}`.execute(db);
	return rows[0] as Coverable;
}

/**
 * Covers every picture of the text that has no cover, tells the author, and decides the reports about it.
 * @param given `shows` what readers are told of the pictures that nobody described.
 * @throws Refusal not-found for what the viewer does not judge; conflict when all are covered; on "reason", "shows" or "attested".
 */
export async function coverPictures(
	viewer: Viewer,
	contentId: Id,
	given: { reason: string; shows: string; attested?: boolean },
): Promise<void> {
	const moderator = requireMember(viewer);
	const reason = checkWords(given);
	const shows = given.shows.trim();
	if (shows.length > LONGEST_WORDS)
		throw new Refusal('invalid', `${LONGEST_WORDS} characters are the most here.`, { field: 'shows' });
	screenWriting([shows], 'advise', given.attested ?? false);
	await transact(async (trx) => {
		const target = await lockJudged(trx, moderator, contentId);
		const { rows } = await sql<{
			alt: string;
		}>`select alt from attachment where ${shown(contentId)} and not veiled for update`.execute(trx);
		if (rows.length === 0) throw new Refusal('conflict', 'Every picture of it is covered already.');
		if (shows === '' && rows.some(({ alt }) => alt === ''))
			throw new Refusal('invalid', 'Say what is to be seen: by these words readers decide whether they look.', {
				field: 'shows',
			});
		const reported = await sql`select from content where id = ${contentId} and ${hasOpenReport()}`.execute(trx);
		await sql`update attachment set veiled = true, veil_held = true, alt = coalesce(nullif(alt, ''), ${shows})
			where ${shown(contentId)} and not veiled`.execute(trx);
		await sql`select index_content(${contentId})`.execute(trx);
		const decision = await recordDecision(trx, {
			spaceId: target.spaceId,
			contentId,
			principalId: target.authorId,
			action: 'cover',
			rule: HARD_TO_LOOK_AT,
			reason,
			onReport: reported.rows.length > 0,
			decidedBy: moderator.memberId,
		});
		await audit(trx, moderator.memberId, 'content.cover', { kind: 'content', id: contentId });
		await notify(trx, {
			memberId: target.authorId,
			kind: 'decision',
			words: {
				sentence: `A moderator covered the pictures of what you wrote: ${reason}`,
				path: `/decisions/${shortId(decision)}`,
			},
			fact: `decision:${decision}`,
		});
		await decideReports(trx, moderator, contentId, 'acted', 'covered', decision);
	});
}

/** Takes moderators' covers off a text that the viewer sees and moderates; its author is told. Done twice it is done once. */
export async function uncoverPictures(viewer: Viewer, contentId: Id): Promise<void> {
	const moderator = requireMember(viewer);
	await transact(async (trx) => {
		const { rows } = await sql<{ authorId: Id }>`select content.principal_id as "authorId" from content
			where content.id = ${contentId} and ${moderatedBy(moderator)} and ${visibleTo(moderator)} for update`.execute(
			trx,
		);
		const found = rows[0];
		if (!found || !(await liftCovers(trx, contentId))) return;
		await audit(trx, moderator.memberId, 'content.uncover', { kind: 'content', id: contentId });
		await notify(trx, {
			memberId: found.authorId,
			kind: 'decision',
			words: {
				sentence: 'A moderator took the cover off the pictures of what you wrote.',
				path: `/go/${shortId(contentId)}`,
			},
			fact: `uncover:${contentId}:${Date.now()}`,
		});
	});
}
