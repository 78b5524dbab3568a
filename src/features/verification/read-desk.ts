// The checkers' desk: what waits, oldest first, and one claim beside the register's row.

import { sql } from 'kysely';
import { isLoaded, lookUp, type RegisterEntryRow } from '#features/registers/index.ts';
import { audit } from '#kernel/audit/audit.ts';
import { specialtyOf } from '#kernel/people/nucc.ts';
import { countryName, professionLabel } from '#kernel/people/professions.ts';
import { specialtyName } from '#kernel/people/specialties.ts';
import type { Viewer } from '#kernel/people/viewer.ts';
import { db, transact } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';
import { notFound } from '#platform/refusal.ts';
import { examineClaim, type Finding, findingSentences, isFinal } from './examine-claim.ts';
import { findRoster } from './find-roster.ts';
import { credentialsWith, openClaimsOn } from './numbers.ts';
import { requireChecker } from './rules.ts';

export interface QueueRow {
	id: Id;
	line: string;
	contested: boolean;
	statedAt: Date;
	findings: Finding[];
	/** The checker's own claim: listed, but another has to decide. */
	own: boolean;
}

const PAGE = 50;

/** Undecided claims, the oldest first. Names and numbers appear only when a claim is opened. */
export async function readQueue(
	viewer: Viewer,
	after?: Id,
): Promise<{ rows: QueueRow[]; next: Id | null; waiting: number }> {
	const checker = requireChecker(viewer);
	const open = sql<boolean>`state in ('waiting', 'contested')`;
	const [rows, counted] = await Promise.all([
		db
			.selectFrom('claim')
			.select(['id', 'profession', 'country', 'state', 'stated_at', 'findings', 'member_id'])
			.where(open)
			.where((e) =>
				after ? sql<boolean>`(stated_at, id) > (select stated_at, id from claim where id = ${after})` : e.val(true),
			)
			.orderBy('stated_at')
			.orderBy('id')
			.limit(PAGE + 1)
			.execute(),
		db
			.selectFrom('claim')
			.select((e) => e.fn.countAll<string>().as('count'))
			.where(open)
			.executeTakeFirstOrThrow(),
	]);
	const shown = rows.slice(0, PAGE);
	return {
		waiting: Number(counted.count),
		next: rows.length > PAGE ? ((shown.at(-1)?.id as Id) ?? null) : null,
		rows: shown.map((row) => ({
			id: row.id,
			line: `${professionLabel(row.profession)} · ${countryName(row.country)}`,
			contested: row.state === 'contested',
			statedAt: row.stated_at,
			findings: row.findings.codes ?? [],
			own: row.member_id === checker.memberId,
		})),
	};
}

export interface OpenedClaim {
	id: Id;
	state: string;
	handle: string;
	displayName: string;
	address: string;
	confirmed: boolean;
	line: string;
	number: string | null;
	register: string | null;
	statedName: string;
	note: string;
	reason: string;
	statedAt: Date;
	findings: { code: Finding; sentence: string }[];
	/** No decision can accept it. */
	impossible: boolean;
	entry: RegisterEntryRow | null;
	specialty: string | null;
	/** An employer's roster pairs the member's address with the number. */
	roster: string | null;
	/** The others who hold or claim the number. */
	others: {
		handle: string;
		name: string;
		what: 'credential' | 'claim';
		state: string;
		provedBy: string | null;
		since: Date;
	}[];
	concernsYourself: boolean;
}

/** Opens one claim. Every opening is in the audit log. */
export async function openClaim(viewer: Viewer, claimId: Id): Promise<OpenedClaim> {
	const checker = requireChecker(viewer);
	return transact(async (trx) => {
		const claim = await trx
			.selectFrom('claim')
			.innerJoin('principal', 'principal.id', 'claim.member_id')
			.selectAll('claim')
			.select(['principal.handle', 'principal.name'])
			.where('claim.id', '=', claimId)
			.executeTakeFirst();
		if (!claim) throw notFound();
		await audit(trx, checker.memberId, 'claim.open', { kind: 'claim', id: claimId });
		const account = await sql<{ email: string; confirmed: boolean }>`
			select u.email, u.email_verified as confirmed from member m join auth."user" u on u.id = m.account_id
			where m.id = ${claim.member_id}`.execute(trx);
		const entry = claim.register && claim.number ? await lookUp(claim.register, claim.number, trx) : undefined;
		const loaded = claim.register ? await isLoaded(claim.register, trx) : false;
		const codes = examineClaim(claim, entry, loaded);
		const roster =
			claim.register && claim.number ? await findRoster(trx, claim.member_id, claim.register, claim.number) : null;
		const credentials = (await credentialsWith(trx, claim)).filter((one) => one.member_id !== claim.member_id);
		const claims = (await openClaimsOn(trx, claim)).filter((one) => one.id !== claim.id);
		const others = await sql<OpenedClaim['others'][number]>`
			select p.handle, p.name, 'credential' as what, c.state, c.proved_by as "provedBy", c.proved_at as since
			from credential c join principal p on p.id = c.member_id where c.id = any(${credentials.map((one) => one.id)}::bigint[])
			union all
			select p.handle, p.name, 'claim', c.state, null, c.stated_at
			from claim c join principal p on p.id = c.member_id where c.id = any(${claims.map((one) => one.id)}::bigint[])
			order by since`.execute(trx);
		const parties = [claim, ...credentials, ...claims];
		return {
			id: claim.id,
			state: claim.state,
			handle: claim.handle,
			displayName: claim.name,
			address: account.rows[0]?.email ?? '',
			confirmed: account.rows[0]?.confirmed ?? false,
			line: `${professionLabel(claim.profession)} · ${countryName(claim.country)}`,
			number: claim.number,
			register: claim.register,
			statedName: claim.stated_name,
			note: claim.note,
			reason: claim.reason,
			statedAt: claim.stated_at,
			findings: codes.map((code) => ({ code, sentence: findingSentences[code] })),
			impossible: codes.some(isFinal),
			entry: entry ?? null,
			specialty: entry ? specialtyName(specialtyOf(claim.profession, entry.taxonomies)) : null,
			roster: roster?.employer ?? null,
			others: others.rows,
			concernsYourself: parties.some((one) => one.member_id === checker.memberId),
		};
	});
}
