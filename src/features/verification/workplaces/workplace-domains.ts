import { audit } from '#kernel/audit/audit.ts';
import { refreshStanding } from '#kernel/people/refresh-standing.ts';
import { requireDuty, type Viewer } from '#kernel/people/viewer.ts';
import { db, type Executor, transact } from '#platform/db.server.ts';
import { Refusal } from '#platform/refusal.ts';
import { belongs, institutionDomain } from './domain.ts';

export interface WorkplaceDomain {
	domain: string;
	workplace: string;
	/** Addresses of its sub-domains count too. */
	below: boolean;
}

/** An administrator says whose domain it is. @returns the domain as it is kept. */
export async function saveWorkplaceDomain(
	viewer: Viewer,
	draft: { domain: string; workplace: string; below: boolean },
): Promise<string> {
	const member = requireDuty(viewer, 'administrator');
	const read = institutionDomain(draft.domain);
	if ('problem' in read) throw new Refusal('invalid', read.problem, { field: 'domain' });
	const workplace = draft.workplace.replace(/\s+/g, ' ').trim();
	if (workplace.length < 3 || workplace.length > 120)
		throw new Refusal('invalid', 'Name the workplace.', { field: 'workplace' });
	await transact(async (trx) => {
		await trx
			.insertInto('workplace_domain')
			.values({ domain: read.domain, workplace, below: draft.below, added_by: member.memberId })
			.onConflict((conflict) => conflict.column('domain').doUpdateSet({ workplace, below: draft.below }))
			.execute();
		// What was proved for it says the new name from now on.
		await trx.updateTable('workplace_proof').set({ workplace }).where('domain', '=', read.domain).execute();
		await audit(trx, member.memberId, 'workplace-domain.save', { kind: 'workplace-domain', id: read.domain });
	});
	return read.domain;
}

/** Takes a domain off the list; what was proved by it ends at once. */
export async function removeWorkplaceDomain(viewer: Viewer, domain: string): Promise<void> {
	const member = requireDuty(viewer, 'administrator');
	await transact(async (trx) => {
		const proved = await trx.selectFrom('workplace_proof').select('member_id').where('domain', '=', domain).execute();
		await trx.deleteFrom('workplace_domain').where('domain', '=', domain).execute();
		for (const { member_id } of proved) await refreshStanding(trx, member_id);
		await audit(trx, member.memberId, 'workplace-domain.remove', {
			kind: 'workplace-domain',
			id: domain.slice(0, 253),
		});
	});
}

export async function listWorkplaceDomains(viewer: Viewer): Promise<(WorkplaceDomain & { members: number })[]> {
	requireDuty(viewer, 'administrator');
	const rows = await db
		.selectFrom('workplace_domain')
		.select(['domain', 'workplace', 'below'])
		.select((e) =>
			e
				.selectFrom('workplace_proof')
				.select((c) => c.fn.countAll<string>().as('count'))
				.whereRef('workplace_proof.domain', '=', 'workplace_domain.domain')
				.where('valid_until', '>', new Date())
				.as('members'),
		)
		.orderBy('workplace')
		.execute();
	return rows.map((row) => ({ ...row, members: Number(row.members ?? 0) }));
}

/** The listed domain to which an address at `domain` belongs: the narrowest one. */
export async function workplaceOf(domain: string, executor: Executor = db): Promise<WorkplaceDomain | null> {
	const labels = domain.split('.');
	const above = labels.map((_, n) => labels.slice(n).join('.')).filter((one) => one.includes('.'));
	const rows = await executor
		.selectFrom('workplace_domain')
		.select(['domain', 'workplace', 'below'])
		.where('domain', 'in', above)
		.execute();
	const fitting = rows.filter((row) => belongs(domain, row)).sort((a, b) => b.domain.length - a.domain.length);
	return fitting[0] ?? null;
}
