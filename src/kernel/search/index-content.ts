// Task 'search.index': writes the search row of one content from what stands there now. A trigger asks for it whenever
// words, title, topics or space change (migration 52).

import { type RawBuilder, sql } from 'kysely';
import { allKinds, kindOf } from '#kernel/content/kind.ts';
import { db } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';
import { extraWords, mark, markdownWords, searchConfig } from './index-words.ts';

interface Read {
	kind: string;
	title: string | null;
	language: string;
	spaceId: Id | null;
	authorId: Id;
	markdown: string;
	detail: unknown;
	topics: { id: Id; names: string | null }[] | null;
	alts: string | null;
}

/** Writes the row, or removes it for what is not published. Runs as often as it likes. */
export async function indexContent({ contentId }: { contentId: Id }): Promise<void> {
	const { rows } = await sql<Read>`
		select c.kind, c.title, c.language, c.space_id as "spaceId", c.principal_id as "authorId", b.markdown, ${details()} as detail,
			(select json_agg(json_build_object('id', ct.topic_id::text, 'names', case when ct.direct then t.name || ' ' ||
					coalesce((select string_agg(words, ' ') from topic_alias a where a.topic_id = t.id and a.source <> 'mesh'), '') end))
				from content_topic ct join topic t on t.id = ct.topic_id where ct.content_id = c.id) as topics,
			(select string_agg(concat_ws(' ', alt, (select string_agg(regexp_replace(vtt, '[0-9:.]+ --> [0-9:.]+', '', 'g'), ' ')
				from video_captions where attachment_id = attachment.id)), ' ') from attachment where content_id = c.id) as alts
		from content c join body b on b.content_id = c.id where c.id = ${contentId} and c.state = 'published'`.execute(db);
	const read = rows[0];
	if (!read) {
		await sql`delete from search_row where content_id = ${contentId}`.execute(db);
		return;
	}
	const config = searchConfig(read.language);
	const text = markdownWords(read.markdown);
	const more = `${kindOf(read.kind).searchText(read.detail as never)} ${read.alts ?? ''}`;
	const topics = read.topics ?? [];
	const topicNames = topics.map((topic) => topic.names ?? '').join(' ');
	const marks = [
		mark.kind(read.kind),
		mark.author(read.authorId),
		...(read.spaceId ? [mark.space(read.spaceId)] : []),
		...topics.map((topic) => mark.topic(topic.id)),
		...extraWords(`${read.title ?? ''} ${text} ${more}`),
	];
	const weighed = (words: string, weight: string) =>
		sql`setweight(to_tsvector(${config}::regconfig, ${words}), ${sql.lit(weight)})`;
	// Still published: a removal that came between would be undone otherwise.
	await sql`insert into search_row (content_id, words)
		select id, ${weighed(read.title ?? '', 'A')} || ${weighed(topicNames, 'B')} || ${weighed(more, 'C')} || ${weighed(text, 'D')}
			|| array_to_tsvector(${marks}::text[])${pagesOf(read.kind, contentId)}
		from content where id = ${contentId} and state = 'published' for share
		on conflict (content_id) do update set words = excluded.words`.execute(db);
	await sql`insert into search_language (config, texts) values (${config}, 1) on conflict (config) do nothing`.execute(
		db,
	);
}

/** The words of its pages, each once and without its place: a book fits into one row so. A phrase is looked for page by page (search.ts). */
function pagesOf(kind: string, contentId: Id): RawBuilder<unknown> {
	const { pages } = kindOf(kind);
	if (!pages) return sql``;
	return sql` || coalesce((select array_to_tsvector(array_agg(distinct lexeme))
		from (${pages.of(sql`${contentId}::bigint`)}) page, unnest(tsvector_to_array(page.words)) lexeme), '')`;
}

/** What each kind alone owns, for its searchText: one branch a kind. */
function details(): RawBuilder<unknown> {
	const branches = allKinds().flatMap((kind) =>
		kind.detail ? [sql`when ${sql.lit(kind.name)} then ${kind.detail('c')}`] : [],
	);
	return branches.length > 0 ? sql`case c.kind ${sql.join(branches, sql` `)} end` : sql`null`;
}
