// The checkers' desk: what waits, oldest first, and one claim beside the register's row.

import { type RawBuilder, sql } from 'kysely';
import { type RegisterEntryRow, sanctionsNamed } from '#features/registers/index.ts';
import { audit } from '#kernel/audit/audit.ts';
import { countryName, professionLabel, titleOf } from '#kernel/people/professions.ts';
import { specialtyName } from '#kernel/people/specialties.ts';
import type { Viewer } from '#kernel/people/viewer.ts';
import { db, type Executor, transact } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';
import { notFound } from '#platform/refusal.ts';
import { type Doubt, doubtSentences, doubtsAbout } from './doubts.ts';
import { examine, type Finding, findingSentences, isFinal, mayBeUpheld } from './examine-claim.ts';
import { findRoster } from './find-roster.ts';
import { credentialsWith, openClaimsOn } from './numbers.ts';
import { requireChecker } from './rules.ts';
import type { DocumentType, Means, Opinion } from './tables.ts';

export interface QueueRow {
	id: Id;
	line: string;
	contested: boolean;
	statedAt: Date;
	findings: Finding[];
	/** The checker's own claim: listed, but another has to decide. */
	own: boolean;
	objection: boolean;
	/** One checker has looked; a second one decides. */
	second: boolean;
	/** The viewer was that first checker. */
	lookedFirst: boolean;
	/** A checker's question waits for the member's answer. */
	asked: boolean;
	documents: number;
	proofs: number;
}

export type QueuePart = 'all' | 'ready' | 'second' | 'objections' | 'asked';

const PAGE = 50;

/** Undecided claims, the oldest first. Names and numbers appear only when a claim is opened. */
export async function readQueue(
	viewer: Viewer,
	after?: Id,
	part: QueuePart = 'all',
): Promise<{ rows: QueueRow[]; next: Id | null; waiting: number; counts: Record<QueuePart, number> }> {
	const checker = requireChecker(viewer);
	const open = sql<boolean>`c.state in ('waiting', 'contested')`;
	const parts: Record<QueuePart, RawBuilder<boolean>> = {
		all: sql`true`,
		ready: sql`c.first_checker is null and c.asked_at is null and c.objects_to is null`,
		second: sql`c.first_checker is not null`,
		objections: sql`c.objects_to is not null`,
		asked: sql`c.asked_at is not null`,
	};
	const [{ rows }, counted] = await Promise.all([
		sql<QueueRow & { profession: string; country: string; codes: Finding[] | null }>`
			select c.id, c.profession, c.country, c.state = 'contested' as contested, c.stated_at as "statedAt",
				c.findings->'codes' as codes, c.member_id = ${checker.memberId} as own, c.objects_to is not null as objection,
				c.first_checker is not null as second, coalesce(c.first_checker = ${checker.memberId}, false) as "lookedFirst",
				c.asked_at is not null as asked,
				(select count(*)::int from proof_document d where d.claim_id = c.id and d.deleted_at is null) as documents,
				(select count(*)::int from claim_proof p where p.claim_id = c.id) as proofs
			from claim c
			where ${open} and ${parts[part]}
				and ${after ? sql`(c.stated_at, c.id) > (select stated_at, id from claim where id = ${after})` : sql`true`}
			order by c.stated_at, c.id limit ${sql.lit(PAGE + 1)}`.execute(db),
		sql<Record<QueuePart, number>>`
			select ${sql.join(
				(Object.keys(parts) as QueuePart[]).map(
					(name) => sql`(count(*) filter (where ${parts[name]}))::int as ${sql.ref(name)}`,
				),
			)} from claim c where ${open}`.execute(db),
	]);
	const shown = rows.slice(0, PAGE);
	const counts = counted.rows[0] as Record<QueuePart, number>;
	return {
		waiting: counts.all,
		counts,
		next: rows.length > PAGE ? ((shown.at(-1)?.id as Id) ?? null) : null,
		rows: shown.map(({ profession, country, codes, ...row }) => ({
			...row,
			line: `${professionLabel(profession)} · ${countryName(country)}`,
			findings: codes ?? [],
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
	/** Why it takes two checkers; empty when one may accept. */
	doubts: { code: Doubt; sentence: string }[];
	sanctionHints: { list: string; kind: string; since: Date | null }[];
	/** Who looked first, what he or she thought, and why. */
	first: { name: string; opinion: Opinion; reason: string; at: Date; you: boolean } | null;
	/** What a credential would prove. */
	means: Means;
	registerName: string | null;
	/** What the register's row says the person is, where it says it in words. */
	registered: string;
	level: string | null;
	expires: Date | null;
	/** The credential to whose end the member objects. */
	ended: { line: string; reason: string | null; at: Date | null } | null;
	documents: { id: Id; type: DocumentType; bytes: number; sentAt: Date; openings: number }[];
	proofs: { by: string; fits: boolean; words: string; at: Date }[];
	vouches: { name: string; handle: string; state: string }[];
	/** The live credential that came of it. */
	credential: Id | null;
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
		await audit(trx, checker.memberId, 'claim.open', { kind: 'claim', id: claimId, owner: claim.member_id });
		const account = await sql<{ email: string; confirmed: boolean }>`
			select u.email, u.email_verified as confirmed from member m join auth."user" u on u.id = m.account_id
			where m.id = ${claim.member_id}`.execute(trx);
		const found = await examine(trx, claim);
		const { entry, codes } = found;
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
		const [vouches, proofs] = await Promise.all([
			trx
				.selectFrom('vouch')
				.innerJoin('principal', 'principal.id', 'vouch.voucher_id')
				.select(['vouch.voucher_id', 'vouch.state', 'principal.name', 'principal.handle'])
				.where('claim_id', '=', claim.id)
				.execute(),
			trx.selectFrom('claim_proof').selectAll().where('claim_id', '=', claim.id).orderBy('id').execute(),
		]);
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
			impossible: codes.some(isFinal) && !(claim.objects_to !== null && codes.every(mayBeUpheld)),
			entry,
			specialty: found.specialty && specialtyName(found.specialty),
			roster: roster?.employer ?? null,
			others: others.rows,
			concernsYourself:
				parties.some((one) => one.member_id === checker.memberId) ||
				vouches.some((one) => one.voucher_id === checker.memberId),
			doubts: (await doubtsAbout(trx, claim, found)).map((code) => ({ code, sentence: doubtSentences[code] })),
			sanctionHints:
				entry && claim.register ? await sanctionsNamed(claim.register, entry.family_name, entry.given_name, trx) : [],
			first: await firstLook(trx, claim, checker.memberId),
			means: found.means,
			registerName: found.register?.name ?? null,
			registered: entry ? titleOf(entry.profession, found.level) : '',
			level: found.level,
			expires: found.expires,
			ended: claim.objects_to ? await endedOf(trx, claim.objects_to) : null,
			documents: await documentsOf(trx, claim.id),
			credential: await credentialOf(trx, claim.id),
			proofs: proofs.map((row) => ({ by: row.proved_by, fits: row.fits, words: row.words, at: row.brought_at })),
			vouches: vouches.map(({ name, handle, state }) => ({ name, handle, state })),
		};
	});
}

async function firstLook(
	trx: Executor,
	claim: { first_checker: Id | null; first_opinion: Opinion | null; first_reason: string; passed_at: Date | null },
	viewerId: Id,
): Promise<OpenedClaim['first']> {
	if (!claim.first_checker || !claim.first_opinion || !claim.passed_at) return null;
	const who = await trx
		.selectFrom('principal')
		.select('name')
		.where('id', '=', claim.first_checker)
		.executeTakeFirstOrThrow();
	return {
		name: who.name,
		opinion: claim.first_opinion,
		reason: claim.first_reason,
		at: claim.passed_at,
		you: claim.first_checker === viewerId,
	};
}

async function endedOf(trx: Executor, credentialId: Id): Promise<OpenedClaim['ended']> {
	const row = await trx.selectFrom('credential').selectAll().where('id', '=', credentialId).executeTakeFirstOrThrow();
	const line = [titleOf(row.profession, row.level), specialtyName(row.specialty), countryName(row.country)];
	return { line: line.filter(Boolean).join(' · '), reason: row.ended_reason, at: row.ended_at };
}

async function credentialOf(trx: Executor, claimId: Id): Promise<Id | null> {
	const row = await trx
		.selectFrom('credential')
		.select('id')
		.where('claim_id', '=', claimId)
		.where('state', 'in', ['valid', 'frozen'])
		.executeTakeFirst();
	return row?.id ?? null;
}

async function documentsOf(trx: Executor, claimId: Id): Promise<OpenedClaim['documents']> {
	const { rows } = await sql<OpenedClaim['documents'][number]>`
		select d.id, d.media_type as type, d.bytes, d.sent_at as "sentAt",
			(select count(*)::int from document_opening o where o.document_id = d.id) as openings
		from proof_document d where d.claim_id = ${claimId} and d.deleted_at is null order by d.id`.execute(trx);
	return rows;
}
