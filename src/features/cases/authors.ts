// Who writes a case: whoever began it, and colleagues who were invited and accepted. Each is named in the by-line and may
// edit; publishing and choosing the readers stays with whoever began it.

import { type RawBuilder, sql } from 'kysely';
import { visibleTo } from '#kernel/audience/visible-to.ts';
import { notify } from '#kernel/notices/notify.ts';
import { readViewerOf } from '#kernel/people/read-viewer.ts';
import { isVerified, type Member, requireConfirmed, requireMember, type Viewer } from '#kernel/people/viewer.ts';
import { db, type Executor, transact } from '#platform/db.server.ts';
import { type Id, shortId } from '#platform/ids.ts';
import { notFound, Refusal } from '#platform/refusal.ts';

const MOST_AUTHORS = 12;

/** Whoever began the case with this id, draft or published; null when there is none. */
export function ownerOf(id: RawBuilder<unknown>): RawBuilder<Id | null> {
	return sql<Id | null>`coalesce((select member_id from case_draft where id = ${id}),
		(select principal_id from content where id = ${id} and kind = 'case'))`;
}

export interface Authorship {
	ownerId: Id;
	/** The viewer began it. */
	mine: boolean;
	draft: boolean;
	/** Members who write it, whoever began it first. */
	authorIds: Id[];
}

/**
 * What the viewer is to a case, draft or published. @param lock takes its row for the rest of the transaction.
 * @throws Refusal not-found for everybody who does not write it, and for what is hidden from its authors too.
 */
export async function requireAuthorship(
	executor: Executor,
	viewer: Viewer,
	caseId: Id,
	lock = false,
): Promise<Authorship> {
	const me = requireConfirmed(viewer);
	if (lock) {
		await sql`select from case_draft where id = ${caseId} for update`.execute(executor);
		await sql`select from content where id = ${caseId} and kind = 'case' for update`.execute(executor);
	}
	const { rows } = await sql<{ ownerId: Id; draft: boolean; authorIds: Id[] | null }>`
		select found.owner_id as "ownerId", found.draft,
			(select array_agg(member_id::text order by accepted_at) from case_author where case_id = ${caseId} and accepted_at is not null) as "authorIds"
		from (
			select member_id as owner_id, true as draft from case_draft where id = ${caseId}
			union all
			select content.principal_id, false from content where content.id = ${caseId} and content.kind = 'case' and ${visibleTo(viewer)}
		) found`.execute(executor);
	const found = rows[0];
	const authorIds = found ? [found.ownerId, ...(found.authorIds ?? [])] : [];
	if (!found || !authorIds.includes(me.memberId)) throw notFound();
	return { ownerId: found.ownerId, mine: found.ownerId === me.memberId, draft: found.draft, authorIds };
}

/** May the member publish cases? A verified clinician may; a student with one beside him or her; a patient never. */
export async function requirePublisher(executor: Executor, member: Member, caseId: Id): Promise<void> {
	if (isVerified(member) && member.company === null) return;
	if (!member.profession?.endsWith('-student'))
		throw new Refusal(
			'not-allowed',
			'Cases are published by members whose health profession is proved. Your draft is kept.',
			{ field: 'authors' },
		);
	const { rows } = await sql`select from case_author a join principal p on p.id = a.member_id
		where a.case_id = ${caseId} and a.accepted_at is not null and p.proved_until > now() and p.company is null`.execute(
		executor,
	);
	if (rows.length === 0)
		throw new Refusal(
			'not-allowed',
			'A student publishes together with a verified clinician: invite one as co-author. Your draft is kept.',
			{ field: 'authors' },
		);
}

/** Invites a colleague by handle. Twice is once. @throws Refusal on field "colleague". */
export async function inviteAuthor(viewer: Viewer, caseId: Id, handle: string): Promise<void> {
	const me = requireConfirmed(viewer);
	await transact(async (trx) => {
		const { mine, authorIds } = await requireAuthorship(trx, viewer, caseId, true);
		if (!mine) throw new Refusal('not-allowed', 'Whoever began the case invites.', { field: 'colleague' });
		const { rows } = await sql<{ id: Id }>`select m.id from principal p join member m on m.id = p.id
			where lower(p.handle::text) = ${handle.trim().replace(/^@/, '').toLowerCase()} and p.erased_at is null and p.company is null
				and p.profession is not null and p.id <> all(${me.blocked}::bigint[])`.execute(trx);
		const them = rows[0]?.id;
		if (!them || them === me.memberId)
			throw new Refusal('invalid', 'Nobody of a proved profession can be invited under this handle.', {
				field: 'colleague',
			});
		if (authorIds.length >= MOST_AUTHORS)
			throw new Refusal('invalid', `${MOST_AUTHORS} authors are the most.`, { field: 'colleague' });
		await sql`insert into case_author (case_id, member_id, invited_by) values (${caseId}, ${them}, ${me.memberId})
			on conflict do nothing`.execute(trx);
		await notify(trx, {
			memberId: them,
			kind: 'case-author',
			actorId: me.memberId,
			words: { sentence: 'invites you to write a case together', path: `/cases/${shortId(caseId)}/authors` },
			fact: `case-author:${caseId}`,
		});
	});
}

/**
 * Accepts or declines an invitation, or leaves a case that one wrote with. Declined in silence.
 * @throws Refusal not-found when there is no invitation.
 */
export async function answerInvitation(viewer: Viewer, caseId: Id, accept: boolean): Promise<void> {
	const me = requireConfirmed(viewer);
	await transact(async (trx) => {
		const { rows } = await sql<{ invitedBy: Id | null; accepted: boolean }>`
			select invited_by as "invitedBy", accepted_at is not null as accepted from case_author
			where case_id = ${caseId} and member_id = ${me.memberId} for update`.execute(trx);
		const invitation = rows[0];
		if (!invitation) throw notFound();
		if (!accept) {
			await sql`delete from case_author where case_id = ${caseId} and member_id = ${me.memberId}`.execute(trx);
			return;
		}
		if (invitation.accepted) return;
		await sql`update case_author set accepted_at = now() where case_id = ${caseId} and member_id = ${me.memberId}`.execute(
			trx,
		);
		// Of a case for named people its authors are some.
		await sql`insert into content_named (content_id, member_id) select id, ${me.memberId} from content
			where id = ${caseId} and audience = 'named' on conflict do nothing`.execute(trx);
		if (invitation.invitedBy)
			await notify(trx, {
				memberId: invitation.invitedBy,
				kind: 'case-author',
				actorId: me.memberId,
				words: { sentence: 'accepted to write the case with you', path: `/cases/${shortId(caseId)}/authors` },
				fact: `case-author-accepted:${caseId}:${me.memberId}`,
			});
	});
}

/** Takes an invitation back, or a co-author out. Only whoever began the case does. */
export async function removeAuthor(viewer: Viewer, caseId: Id, memberId: Id): Promise<void> {
	await transact(async (trx) => {
		const { mine } = await requireAuthorship(trx, viewer, caseId, true);
		if (!mine) throw notFound();
		await sql`delete from case_author where case_id = ${caseId} and member_id = ${memberId}`.execute(trx);
	});
}

/** @throws Refusal on field "audience" when a co-author would not be among the readers. */
export async function requireAuthorsRead(trx: Executor, caseId: Id): Promise<void> {
	const { rows } = await sql<{
		id: Id;
		name: string;
	}>`select p.id, p.name from case_author a join principal p on p.id = a.member_id
		where a.case_id = ${caseId} and a.accepted_at is not null`.execute(trx);
	for (const { id, name } of rows) {
		const them = await readViewerOf(id, trx);
		// Its time was taken after this transaction began, and would lie in the future for now().
		const seen =
			await sql`select from (select id, state, least(published_at, now()) as published_at, audience, space_id, host_id,
				root_id, principal_id from content where id = ${caseId}) content where ${visibleTo(them)}`.execute(trx);
		if (seen.rows.length === 0)
			throw new Refusal('invalid', `${name} writes it with you and would not be among its readers.`, {
				field: 'audience',
			});
	}
}

export interface AuthorLine {
	id: Id;
	name: string;
	handle: string;
	accepted: boolean;
	verified: boolean;
}

export interface AuthorsPage {
	title: string;
	/** BCP 47, of the title; null where it is none of theirs. */
	language: string | null;
	draft: boolean;
	/** The viewer's part: began it, writes it, or is invited and knows no more than who asks. */
	part: 'owner' | 'author' | 'invited';
	owner: { name: string; handle: string };
	authors: AuthorLine[];
}

/** The page of a case's authors, for them and for whoever is invited. @throws Refusal not-found. */
export async function readAuthors(viewer: Viewer, caseId: Id): Promise<AuthorsPage> {
	const me = requireMember(viewer);
	const { rows } = await sql<{
		ownerId: Id | null;
		name: string;
		handle: string;
		draft: boolean;
		title: string | null;
		language: string | null;
		authors: AuthorLine[] | null;
	}>`
		select owner.id as "ownerId", p.name, p.handle, exists (select from case_draft where id = ${caseId}) as draft,
			coalesce((select fields->>'title' from case_draft where id = ${caseId}),
				(select title from content where id = ${caseId} and ${visibleTo(viewer)})) as title,
			coalesce((select fields->>'language' from case_draft where id = ${caseId}), (select language from content where id = ${caseId})) as language,
			(select json_agg(json_build_object('id', a.member_id::text, 'name', q.name, 'handle', q.handle, 'accepted', a.accepted_at is not null,
					'verified', coalesce(q.proved_until > now(), false)) order by a.accepted_at nulls last, a.invited_at)
				from case_author a join principal q on q.id = a.member_id where a.case_id = ${caseId}) as authors
		from (select ${ownerOf(sql`${caseId}::bigint`)} as id) owner join principal p on p.id = owner.id`.execute(db);
	const found = rows[0];
	const mine = found?.authors?.find((one) => one.id === me.memberId);
	if (!found || (found.ownerId !== me.memberId && !mine)) throw notFound();
	const part = found.ownerId === me.memberId ? 'owner' : mine?.accepted ? 'author' : 'invited';
	return {
		title: part === 'invited' ? 'A case' : (found.title ?? 'A case without a title'),
		language: part === 'invited' || !found.title ? null : (found.language ?? ''),
		draft: found.draft,
		part,
		owner: { name: found.name, handle: found.handle },
		authors: part === 'invited' ? [] : (found.authors ?? []),
	};
}

/** Invitations to write that the viewer has not answered. */
export async function listInvitations(viewer: Viewer): Promise<{ id: Id; by: string }[]> {
	const me = requireMember(viewer);
	const { rows } = await sql<{ id: Id; by: string }>`select a.case_id as id, p.name as by from case_author a
		join principal p on p.id = a.invited_by where a.member_id = ${me.memberId} and a.accepted_at is null order by a.invited_at desc`.execute(
		db,
	);
	return rows;
}
