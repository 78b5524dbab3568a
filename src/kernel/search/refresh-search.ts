// Task 'refresh-search', by night: how often words stand in texts, which words can be offered, and rows that are missing.

import { sql } from 'kysely';
import { db, transact } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';
import { indexContent } from './index-content.ts';
import { synonymWords } from './synonyms.ts';

/** The newest rows from which word counts are taken. */
const SAMPLE = 50_000;
/** The newest open texts whose words are offered. */
const OPEN_SAMPLE = 10_000;
/** Missing rows written in one run; the next run goes on. */
const MISSING = 20_000;

export async function refreshSearch(): Promise<void> {
	const { rows } = await sql<{ id: Id }>`select content.id from content join body on body.content_id = content.id
		where content.state = 'published' and body.markdown <> '' and not exists (select from search_row where content_id = content.id)
		order by content.id limit ${sql.lit(MISSING)}`.execute(db);
	for (const { id } of rows) await indexContent({ contentId: id });
	await countWords();
	await gatherWords();
}

/** The empty word stands for all texts of the sample. */
export async function countWords(): Promise<void> {
	await transact(async (trx) => {
		await sql`delete from search_statistic`.execute(trx);
		await sql`insert into search_statistic select word, ndoc from ts_stat(
			'select words from search_row order by content_id desc limit ${sql.raw(String(SAMPLE))}') where ndoc >= 3 and word !~ '^@'`.execute(
			trx,
		);
		await sql`insert into search_statistic select '', count(*) from (select from search_row limit ${sql.lit(SAMPLE)}) sample`.execute(
			trx,
		);
		await sql`insert into search_language (config, texts)
			select 'search_simple', 0 on conflict do nothing`.execute(trx);
	});
}

/** Words of topics, and words that three members wrote where every member reads. */
async function gatherWords(): Promise<void> {
	await transact(async (trx) => {
		await sql`delete from search_word`.execute(trx);
		await sql`insert into search_word (word, known_by)
			select word, sum(n)::int from (
				select unnest(${synonymWords()}::text[]) as word, 1 as n
				union all
				select word, count(*) as n from topic_alias join topic on topic.id = topic_alias.topic_id,
					regexp_split_to_table(words, ' ') as word where topic.mesh_ui is not null group by word
				union all
				select lexeme, count(distinct principal_id) from (
					select content.principal_id, body.markdown from content join body on body.content_id = content.id
						join content root on root.id = content.root_id
					where content.state = 'published' and root.state = 'published' and content.audience in ('public', 'members')
					order by content.id desc limit ${sql.lit(OPEN_SAMPLE)}) open,
					unnest(to_tsvector('search_simple', open.markdown)) lexeme
				where lexeme ~ '^[[:alpha:]]{4,30}$' group by lexeme having count(distinct principal_id) >= 3
			) words where length(word) > 3 group by word`.execute(trx);
	});
}
