// A confirmed address of an institution proves that somebody works there, and nothing about the profession: secretaries,
// visitors and students have one too. Spaces of a workplace may admit by it (table workplace_proof).

import { createHash, randomBytes } from 'node:crypto';
import { publicUrl } from '#features/accounts/index.ts';
import { audit } from '#kernel/audit/audit.ts';
import { readNetwork } from '#kernel/network/read-network.ts';
import { refreshStanding } from '#kernel/people/refresh-standing.ts';
import { requireConfirmed, requireMember, type Viewer } from '#kernel/people/viewer.ts';
import { db, transact } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';
import { enqueue } from '#platform/jobs.server.ts';
import { countWithin } from '#platform/limits.server.ts';
import { sendMail } from '#platform/mail.server.ts';
import { Refusal } from '#platform/refusal.ts';
import { fingerprint } from '#platform/secret.server.ts';
import { type Address, plainAddress } from './domain.ts';
import { workplaceOf } from './workplace-domains.ts';

declare module '#platform/jobs.server.ts' {
	interface Jobs {
		/** Mails the link that proves a workplace. The worker makes the token, so that none lies in the job table. */
		'workplace-letter': { memberId: Id; address: string; domain: string };
	}
}

const LINK_MS = 24 * 3600 * 1000;
const HOLDS_MS = 365 * 24 * 3600 * 1000;
const hash = (token: string) => createHash('sha256').update(token).digest();
const addressHash = (address: Address) => fingerprint('workplace address', `${address.local}@${address.domain}`);

/** Asks for a link to an address of an institution on the list. */
export async function askWorkplaceLink(viewer: Viewer, typed: string): Promise<string> {
	const member = requireConfirmed(viewer);
	const address = plainAddress(typed);
	if (!address) throw new Refusal('invalid', 'This is not an address that can be used here.', { field: 'address' });
	const listed = await workplaceOf(address.domain);
	if (!listed)
		throw new Refusal(
			'invalid',
			'This domain is on no list of workplaces here. Look at its spelling, or ask an administrator to add it.',
			{ field: 'address' },
		);
	await transact(async (trx) => {
		await countWithin(trx, {
			whom: member.memberId,
			act: 'workplace-link',
			most: 5,
			seconds: 24 * 3600,
			sentence: (wait) => `Five links a day are the most. Wait ${wait}, then try again.`,
		});
		await enqueue(trx, 'workplace-letter', {
			memberId: member.memberId,
			address: `${address.local}@${address.domain}`,
			domain: listed.domain,
		});
	});
	return listed.workplace;
}

/** The worker's part: makes the link and mails it. Run twice it sends two, of which the newer one works. */
export async function mailWorkplaceLink(job: { memberId: Id; address: string; domain: string }): Promise<void> {
	const address = plainAddress(job.address);
	if (!address) return;
	const token = randomBytes(32).toString('base64url');
	const listed = await workplaceOf(address.domain);
	if (listed?.domain !== job.domain) return;
	await transact(async (trx) => {
		await trx.deleteFrom('workplace_link').where('member_id', '=', job.memberId).where('used_at', 'is', null).execute();
		await trx
			.insertInto('workplace_link')
			.values({
				token_hash: hash(token),
				member_id: job.memberId,
				domain: job.domain,
				address_hash: addressHash(address),
			})
			.execute();
	});
	const network = (await readNetwork())?.name ?? 'Consilium';
	await sendMail({
		to: job.address,
		subject: `Your workplace at ${network}`,
		text: `Somebody, perhaps you, wants to show at ${network} that he or she works at ${listed.workplace}. Open this link while you are signed in there, and press the button:\n${publicUrl()}/verify/workplace?token=${token}\n\nThe link works once, for 24 hours, for the account that asked for it. If it was not you, do nothing.`,
	});
}

/** The link in the mail was opened by the member who asked for it. @returns the workplace. */
export async function proveWorkplace(viewer: Viewer, token: string): Promise<string> {
	const member = requireConfirmed(viewer);
	return transact(async (trx) => {
		const link = await trx
			.updateTable('workplace_link')
			.set({ used_at: new Date() })
			.where('token_hash', '=', hash(token))
			.where('member_id', '=', member.memberId)
			.where('used_at', 'is', null)
			.where('made_at', '>', new Date(Date.now() - LINK_MS))
			.returning(['domain', 'address_hash'])
			.executeTakeFirst();
		if (!link) throw new Refusal('invalid', 'This link was used already, is too old, or belongs to another account.');
		const listed = await trx
			.selectFrom('workplace_domain')
			.select('workplace')
			.where('domain', '=', link.domain)
			.executeTakeFirstOrThrow();
		const other = await trx
			.selectFrom('workplace_proof')
			.select('member_id')
			.where('address_hash', '=', link.address_hash)
			.executeTakeFirst();
		// A mailbox has one owner; whoever reads it now is the one.
		if (other && other.member_id !== member.memberId) {
			await trx.deleteFrom('workplace_proof').where('address_hash', '=', link.address_hash).execute();
			await refreshStanding(trx, other.member_id);
			await audit(trx, null, 'workplace.end', { kind: 'member', id: other.member_id });
		}
		const proof = {
			workplace: listed.workplace,
			address_hash: link.address_hash,
			proved_at: new Date(),
			valid_until: new Date(Date.now() + HOLDS_MS),
		};
		await trx
			.insertInto('workplace_proof')
			.values({ member_id: member.memberId, domain: link.domain, ...proof })
			.onConflict((conflict) => conflict.columns(['member_id', 'domain']).doUpdateSet(proof))
			.execute();
		// Spaces that admit by it open now, and workplaces let their people in by themselves.
		await refreshStanding(trx, member.memberId);
		await audit(trx, member.memberId, 'workplace.prove', { kind: 'member', id: member.memberId });
		return listed.workplace;
	});
}

export interface Workplace {
	domain: string;
	workplace: string;
	validUntil: Date;
}

/** Where the viewer has shown to work. */
export async function readOwnWorkplaces(viewer: Viewer): Promise<Workplace[]> {
	const member = requireMember(viewer);
	const rows = await db
		.selectFrom('workplace_proof')
		.select(['domain', 'workplace', 'valid_until'])
		.where('member_id', '=', member.memberId)
		.where('valid_until', '>', new Date())
		.orderBy('workplace')
		.execute();
	return rows.map((row) => ({ domain: row.domain, workplace: row.workplace, validUntil: row.valid_until }));
}

/** The viewer works there no longer, or does not want it known. */
export async function giveUpWorkplace(viewer: Viewer, domain: string): Promise<void> {
	const member = requireMember(viewer);
	await transact(async (trx) => {
		await trx
			.deleteFrom('workplace_proof')
			.where('member_id', '=', member.memberId)
			.where('domain', '=', domain)
			.execute();
		await refreshStanding(trx, member.memberId);
	});
}
