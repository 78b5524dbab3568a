// Takes the texts of an earlier forum over into a space. They come through the members' own acts, so that length, formulas,
// retractions and the identifier check hold for them too. What does not pass is given back with the reason, and can be loaded
// later: nothing is lost, and nothing comes twice.

import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { eraseContent } from '#kernel/content/erase.ts';
import { NO_CARD } from '#kernel/links/link-card.ts';
import type { PersonaViewer } from '#kernel/people/viewer.ts';
import { reply } from '#kernel/replies/reply.ts';
import { db, type Executor, transact } from '#platform/db.server.ts';
import { type Id, mintId } from '#platform/ids.ts';
import { notFound, Refusal } from '#platform/refusal.ts';
import { requireForum } from '../rules.ts';
import { startThread } from '../start-thread.ts';
import type { Post, PostLine } from './read-posts.ts';

export interface Imported {
	threads: number;
	replies: number;
	/** There already, from an earlier run. */
	known: number;
	held: number;
}

export interface Import {
	/** Names the earlier forum: the same file under the same name comes once. */
	source: string;
	/** Slug of the space; its forum is switched on. */
	space: string;
	/** BCP 47. */
	language?: string;
	/** A line that was not taken over, with why. */
	held(line: PostLine, why: string): void;
}

interface Room {
	id: Id;
	slug: string;
	name: string;
}

/** Loads the lines, in their order. Each is a transaction of its own. @throws Refusal not-found without such a forum. */
export async function importForum(lines: AsyncIterable<PostLine>, job: Import): Promise<Imported> {
	const room = await db
		.selectFrom('space')
		.select(['id', 'slug', 'name'])
		.where('slug', '=', job.space)
		.executeTakeFirst();
	if (!room) throw notFound();
	await requireForum(db, room.id, null);
	const done: Imported = { threads: 0, replies: 0, known: 0, held: 0 };
	for await (const line of lines) {
		try {
			if (!line.post) throw new Refusal('invalid', line.problem);
			const what = await takeOver(line.post, job, room);
			done[what]++;
		} catch (problem) {
			// A line that does not pass keeps the others from nothing; a fault of the program or of the database ends it.
			if (!(problem instanceof Refusal)) throw problem;
			done.held++;
			job.held(line, problem.message);
		}
	}
	return done;
}

async function takeOver(post: Post, job: Import, room: Room): Promise<'threads' | 'replies' | 'known'> {
	if (await findPost(job.source, post.id)) return 'known';
	const draft = {
		markdown: withoutCalls(post.text.replace(/\r\n/g, '\n').trim()),
		key: `import:${createHash('sha256').update(`${job.source}\n${post.id}`).digest('base64url')}`,
		at: post.at,
		attested: post.checked ?? false,
		language: job.language,
		citing: 'Taken over from an earlier forum, as it was written there.',
	};
	const keep = async (trx: Executor, contentId: Id) => {
		await trx.insertInto('forum_import').values({ source: job.source, post: post.id, content_id: contentId }).execute();
		// Thousands of old links are not looked up.
		await sql`update body set parts = parts | ${sql.lit(NO_CARD)}::smallint where content_id = ${contentId}`.execute(
			trx,
		);
	};
	const author = await authorOf(post.author, job, room);
	if (post.thread === undefined) {
		const categoryId = post.category ? await categoryOf(room.id, post.category) : null;
		await startThread(author, { ...draft, spaceId: room.id, categoryId, title: post.title ?? '' }, keep);
		return 'threads';
	}
	const thread = await findPost(job.source, post.thread);
	if (!thread) throw new Refusal('invalid', 'Its thread is not here: it was held back, or stands below this line.');
	// What was held back, or answered in another thread, is answered by answering the thread.
	const to = post.to === undefined ? null : await findPost(job.source, post.to);
	const parentId = to?.rootId === thread.id ? to.id : thread.id;
	await reply(author, { ...draft, parentId }, { kind: 'reply', write: keep });
	return 'replies';
}

/** "@anna" meant somebody there, and must call nobody here: a word joiner keeps it from being a handle. */
const withoutCalls = (markdown: string) => markdown.replace(/(^|[^\w@/.])@(?=[a-z0-9])/gi, '$1@\u2060');

async function findPost(source: string, post: string): Promise<{ id: Id; rootId: Id } | undefined> {
	const { rows } = await sql<{ id: Id; rootId: Id }>`select content.id, content.root_id as "rootId"
		from forum_import join content on content.id = forum_import.content_id
		where source = ${source} and post = ${post}`.execute(db);
	return rows[0];
}

/** The handle says nothing of the name, and is the same in every run. */
const handleFor = (source: string, name: string) =>
	`earlier.${createHash('sha256').update(`${source}\n${name}`).digest('hex').slice(0, 16)}`;

/** Somebody of the earlier forum: an author who has no account, proves nothing, and gets no notice. */
async function authorOf(name: string, { source, language }: Import, room: Room): Promise<PersonaViewer> {
	const handle = handleFor(source, name);
	await db
		.insertInto('principal')
		.values({ id: mintId(), kind: 'remote', handle, name })
		.onConflict((conflict) => conflict.doNothing())
		.execute();
	const { id } = await db.selectFrom('principal').select('id').where('handle', '=', handle).executeTakeFirstOrThrow();
	return {
		principalId: id,
		memberId: null,
		duties: [],
		handle,
		name,
		spaces: [{ ...room, role: 'member', right: 'post', slow: 0 }],
		blocked: [],
		language: language ?? 'en',
	};
}

async function categoryOf(spaceId: Id, name: string): Promise<Id> {
	const { rows } = await sql<{
		id: Id;
	}>`select id from forum_category where space_id = ${spaceId} and name = ${name}`.execute(db);
	if (rows[0]) return rows[0].id;
	const id = mintId();
	await sql`insert into forum_category (id, space_id, name, purpose, position, created_by)
		select ${id}, ${spaceId}, ${name}, '', coalesce(max(position), 0) + 1, null
		from forum_category where space_id = ${spaceId}`.execute(db);
	return id;
}

/** Erases everything of one author of an earlier forum who asks for it. @returns how many texts; null for nobody of that name. */
export async function forgetAuthor(source: string, name: string): Promise<number | null> {
	return transact(async (trx) => {
		const { rows } = await sql<{ id: Id }>`update principal set name = 'Somebody', erased_at = now()
			where handle = ${handleFor(source, name)} and kind = 'remote' returning id`.execute(trx);
		if (!rows[0]) return null;
		const texts = await sql<{ id: Id }>`select id from content
			where principal_id = ${rows[0].id} and state <> 'erased' order by id for update`.execute(trx);
		for (const { id } of texts.rows) await eraseContent(trx, id);
		return texts.rows.length;
	});
}
