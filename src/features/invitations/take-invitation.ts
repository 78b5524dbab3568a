// Coming with an invitation: noted when signing up, settled when the address is confirmed. It connects the two when both
// wanted it, and gives nothing else: no profession, no space, no right.

import { sql } from 'kysely';
import { notify } from '#kernel/notices/notify.ts';
import { connect } from '#kernel/people/connect.ts';
import { lockPair } from '#kernel/people/lock-pair.ts';
import { type Executor, transact } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';
import { readInvitation } from './read-invitations.ts';

/**
 * Notes with which invitation somebody signs up, in that transaction. One that works no more is passed over: the account
 * is worth as much without. @param connects whether the new member wants to be connected with the inviter.
 */
export async function takeInvitation(trx: Executor, token: string, memberId: Id, connects: boolean): Promise<void> {
	const invitation = await readInvitation(token, trx);
	if (!invitation) return;
	await trx
		.insertInto('invitation_taken')
		.values({ member_id: memberId, invitation_id: invitation.id, connects })
		.execute();
}

interface Taken {
	memberId: Id;
	invitationId: Id;
	inviterId: Id;
	both: boolean;
	open: boolean;
}

/** Task `account.confirmed`, as far as it concerns invitations. The first who confirms uses the invitation up. */
export async function settleInvitation({ userId }: { userId: string }): Promise<void> {
	await transact(async (trx) => {
		const { rows } = await sql<Taken>`
			select t.member_id as "memberId", i.id as "invitationId", i.inviter_id as "inviterId", t.connects and i.connects as both,
				i.used_at is null and i.withdrawn_at is null as open
			from invitation_taken t join member m on m.id = t.member_id join invitation i on i.id = t.invitation_id
			where m.account_id = ${userId} for update of i, t`.execute(trx);
		const taken = rows[0];
		if (!taken) return;
		const { memberId, inviterId, invitationId } = taken;
		await trx.deleteFrom('invitation_taken').where('member_id', '=', memberId).execute();
		if (!taken.open) return;
		await trx
			.updateTable('invitation')
			.set({ used_at: new Date(), used_by: memberId, address: null })
			.where('id', '=', invitationId)
			.execute();
		const blocked = await lockPair(trx, memberId, inviterId, 'share');
		if (taken.both && !blocked) await connect(trx, memberId, inviterId);
		await notify(trx, {
			memberId: inviterId,
			kind: 'invitation-used',
			actorId: memberId,
			words: {
				sentence: taken.both ? 'joined by your invitation; you are connected' : 'joined by your invitation',
				path: '/people/invitations',
			},
			fact: `invitation:${invitationId}`,
		});
	});
}
