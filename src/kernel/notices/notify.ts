// Tells members about facts, each once, on the ways that they chose. The row is the truth; the live event only says "look",
// and mail and push are jobs that look again before they send.

import { type RawBuilder, sql } from 'kysely';
import type { Executor } from '#platform/db.server.ts';
import { type Id, mintId } from '#platform/ids.ts';
import { gatheredBy, isUrgent, OCCASIONS, occasionOf } from './occasions.ts';

export interface NoticeDraft {
	/** The principal who is told. */
	memberId: Id;
	/** 'reply', 'follow', 'verification', 'removal', …: chooses the sentence in notice-sentence.ts. */
	kind: string;
	actorId?: Id | null;
	contentId?: Id | null;
	/** What the sentence needs beyond actor and content (a rule, a register's name). Never members' text. */
	words?: Record<string, string>;
	/** Names the fact: the same fact makes one notice however often the effect runs. */
	fact: string;
	at?: Date;
	/** A mail of its own goes out about the same fact. */
	mailed?: true;
}

/** Mails of so many minutes come in one letter. */
export const LETTER_MINUTES = 15;
/** Seconds that a push waits: whoever reads on the site at this moment is not called twice. */
const PUSH_SECONDS = 20;
/** What is older than this when it is told (an import, a seed) is told on the site alone. */
const OLD_HOURS = 24;

/** The columns of a notice that say how it goes out. `told` gives id, "memberId", kind, "actorId", "contentId", words, fact, at. */
export interface Written {
	memberId: Id;
	site: boolean;
	mailAt: Date | null;
	pushAt: Date | null;
}

/**
 * Writes notices on the ways that their members chose. @param told a query of id, member_id, actor_id, content_id, words,
 * fact and at, all of this kind.
 * Nothing is written about an actor whom the member muted, or who is suspended; nor where every way is switched off.
 */
export async function writeNotices(
	executor: Executor,
	kind: string,
	told: RawBuilder<unknown>,
	mailed = false,
): Promise<Written[]> {
	const { rows } = await sql<Written>`
		with told as materialized (${told})
		insert into notice (id, member_id, kind, actor_id, content_id, words, fact, created_at, batch, site, mail_at, push_at)
		select told.id, told.member_id, ${kind}, told.actor_id, told.content_id, told.words, told.fact, told.at, ${batchOf(kind)}, way.site,
			case when way.mail and fresh ${mailed ? sql`and false` : sql``} then now() + make_interval(mins => ${sql.lit(isUrgent(kind) ? 0 : LETTER_MINUTES)}) end,
			case when way.push and fresh and exists (select from push_device where member_id = told.member_id)
				then now() + make_interval(secs => ${sql.lit(PUSH_SECONDS)}) end
		from told left join content about on about.id = told.content_id
			cross join lateral (select told.at > now() - make_interval(hours => ${sql.lit(OLD_HOURS)}) as fresh) age
			cross join lateral ${waysOf(kind)} way
		where (way.site or way.mail or way.push)
			and not exists (select from mute where muter_id = told.member_id and muted_id = told.actor_id)
			and not exists (select from member actor where actor.id = told.actor_id and actor.suspended_until > now())
		on conflict (member_id, fact) do nothing
		returning member_id as "memberId", site, mail_at as "mailAt", push_at as "pushAt"`.execute(executor);
	await wake(executor, rows);
	return rows;
}

/**
 * Writes the notice and, when the transaction commits, wakes the member's live streams, and mail and push where they are
 * wanted. Whoever is no member gets none: a persona asks for what concerns it.
 */
export async function notify(executor: Executor, draft: NoticeDraft): Promise<void> {
	const told = sql`select ${mintId(draft.at?.getTime())}::bigint as id, m.id as member_id, ${draft.actorId ?? null}::bigint as actor_id,
		${draft.contentId ?? null}::bigint as content_id, ${JSON.stringify(draft.words ?? {})}::jsonb as words, ${draft.fact} as fact,
		coalesce(${draft.at ?? null}::timestamptz, now()) as at from member m where m.id = ${draft.memberId}`;
	await writeNotices(executor, draft.kind, told, draft.mailed);
}

/** The ways on which told.member_id hears of this kind where `about` stands: chosen for the space, else everywhere, else usual. */
function waysOf(kind: string): RawBuilder<unknown> {
	const occasion = occasionOf(kind);
	const { usual, siteAlways } = OCCASIONS[occasion];
	return sql`(select ${siteAlways ? sql`true` : sql`coalesce(here.site, everywhere.site, ${sql.lit(usual.site)})`} as site,
			coalesce(here.mail, everywhere.mail, ${sql.lit(usual.mail)}) as mail,
			coalesce(here.push, everywhere.push, ${sql.lit(usual.push)}) as push
		from (select) one
			left join notice_choice here on here.member_id = told.member_id and here.occasion = ${sql.lit(occasion)}
				and here.space_id = about.space_id
			left join notice_choice everywhere on everywhere.member_id = told.member_id and everywhere.occasion = ${sql.lit(occasion)}
				and everywhere.space_id is null)`;
}

function batchOf(kind: string): RawBuilder<unknown> {
	const by = gatheredBy(kind);
	if (by === null) return sql`null`;
	const id = { discussion: sql`about.root_id`, text: sql`about.id`, space: sql`about.space_id` }[by];
	return sql`${sql.lit(`${kind}:`)} || ${id}`;
}

/** Live streams look at once; one job a member looks after the mails, one after the pushes. */
async function wake(executor: Executor, rows: Written[]): Promise<void> {
	const live = rows.filter((row) => row.site).map((row) => `notice:${row.memberId}`);
	if (live.length > 0) await sql`select pg_notify('live', who) from unnest(${live}::text[]) who`.execute(executor);
	await lookLater(
		executor,
		'notices.mail',
		rows.filter((row) => row.mailAt !== null).map((row) => [row.memberId, row.mailAt as Date]),
	);
	await lookLater(
		executor,
		'notices.push',
		rows.filter((row) => row.pushAt !== null).map((row) => [row.memberId, row.pushAt as Date]),
	);
}

/** Leaves the job for each member; one that waits already for an earlier moment stays as it is. */
async function lookLater(executor: Executor, task: 'notices.mail' | 'notices.push', due: [Id, Date][]): Promise<void> {
	if (due.length === 0) return;
	// What is due at once has a key of its own: the job that waits for the quarter of an hour would hold it back.
	await sql`select graphile_worker.add_job(${task}, json_build_object('memberId', who::text), run_at := due, max_attempts := 12,
			job_key := ${task} || ':' || who || case when due <= now() then ':now' else '' end, job_key_mode := 'preserve_run_at')
		from unnest(${due.map(([id]) => id)}::bigint[], ${due.map(([, at]) => at)}::timestamptz[]) job (who, due)`.execute(
		executor,
	);
}

declare module '#platform/jobs.server.ts' {
	interface Jobs {
		/** Mails of a member may be due. */
		'notices.mail': { memberId: Id };
		/** Pushes to a member's devices may be due. */
		'notices.push': { memberId: Id };
	}
}
