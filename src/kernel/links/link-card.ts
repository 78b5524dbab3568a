// A card for the first link of a text: title, site and description of the page, fetched by the server in a job, kept by
// address, shown when it is there. Readers' browsers ask nobody but us, and there is no picture.

import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { citationsIn } from '#kernel/citations/find-citations.ts';
import { db, type Executor } from '#platform/db.server.ts';
import { type FetchOptions, fetchPage, NotFetched } from '#platform/fetch-page.server.ts';
import { type Id, mintId } from '#platform/ids.ts';
import { enqueue } from '#platform/jobs.server.ts';
import { renderMarkdown } from '#platform/markdown.ts';
import { settings } from '#platform/settings.ts';
import { readHead } from './read-head.ts';

export interface LinkCard {
	url: string;
	title: string;
	site: string;
	description: string;
}

/** Bit of body.parts: the author wants no card. */
export const NO_CARD = 128;

/** In the transaction that writes the text: leaves the job when there may be a link, or was one. */
export async function lookForLink(trx: Executor, contentId: Id, markdown: string, before = ''): Promise<void> {
	if (!settings().LINK_CARDS || !/https?:\/\//i.test(markdown + before)) return;
	await enqueue(trx, 'link.look', { contentId });
}

/** The address of the first link to elsewhere; null for none. */
export function firstLink(markdown: string): string | null {
	const own = settings().PUBLIC_URL;
	for (const [, href = ''] of renderMarkdown(markdown).matchAll(/<a href="(https?:\/\/[^"]+)"/g)) {
		const url = href.replaceAll('&amp;', '&');
		// A paper has its evidence card, and nobody is asked about it.
		if (url.length <= 2000 && !(own && url.startsWith(own)) && citationsIn(url).length === 0)
			return url.split('#')[0] as string;
	}
	return null;
}

/** Task of 'link.look': the text's card is that of its first link, or none. */
export async function lookAtLink({ contentId }: { contentId: Id }, options: FetchOptions = {}): Promise<void> {
	if (!settings().LINK_CARDS) return;
	const { rows } = await sql<{
		markdown: string;
	}>`select body.markdown from content join body on body.content_id = content.id
		where content.id = ${contentId} and content.state = 'published' and body.parts & ${sql.lit(NO_CARD)} = 0`.execute(
		db,
	);
	const url = rows[0] ? firstLink(rows[0].markdown) : null;
	const card = url ? await cardOf(url, options) : null;
	await sql`with gone as (delete from content_link where content_id = ${contentId} and card_id is distinct from ${card}::bigint)
		update body set parts = parts & ~1::smallint where content_id = ${contentId} and parts & 1 = 1 and ${card}::bigint is null`.execute(
		db,
	);
	if (card === null) return;
	// Edited meanwhile: the edit left a job of its own.
	await sql`with hung as (insert into content_link (content_id, card_id)
			select content_id, ${card} from body where content_id = ${contentId} and markdown = ${rows[0]?.markdown} and parts & ${sql.lit(NO_CARD)} = 0
			on conflict (content_id) do update set card_id = excluded.card_id returning content_id)
		update body set parts = parts | 1 where content_id in (select content_id from hung) and parts & ${sql.lit(NO_CARD)} = 0`.execute(
		db,
	);
}

/** The id of the ready card of an address, fetched when it is not known or grew old; null when there is none. */
async function cardOf(url: string, options: FetchOptions): Promise<Id | null> {
	const hash = createHash('sha256').update(url).digest();
	const { rows } = await sql<{ id: Id; state: string; fresh: boolean }>`select id, state,
			fetched_at > now() - case state when 'ready' then interval '30 days' else interval '1 day' end as fresh
		from link_card where url_hash = ${hash}`.execute(db);
	const known = rows[0];
	if (known?.fresh && known.state !== 'waiting') return known.state === 'ready' ? known.id : null;
	const { head, why } = await look(url, options);
	const { rows: kept } = await sql<{ id: Id }>`
		insert into link_card (id, url, url_hash, state, why, title, site, description)
		values (${mintId()}, ${url}, ${hash}, ${head ? 'ready' : 'none'}, ${why}, ${head?.title ?? ''}, ${head?.site ?? ''}, ${head?.description ?? ''})
		on conflict (url_hash) do update set state = excluded.state, why = excluded.why, title = excluded.title, site = excluded.site,
			description = excluded.description, fetched_at = now()
		returning id`.execute(db);
	return head ? (kept[0]?.id ?? null) : null;
}

async function look(url: string, options: FetchOptions) {
	try {
		const page = await fetchPage(url, options);
		const head = readHead(page.html, page.url);
		return { head, why: head ? null : 'has no title' };
	} catch (problem) {
		// What cannot be fetched has no card; anything else is a fault.
		if (problem instanceof NotFetched) return { head: null, why: problem.why };
		throw problem;
	}
}

declare module '#platform/jobs.server.ts' {
	interface Jobs {
		/** A text may hold a link that a card can be made for. */
		'link.look': { contentId: Id };
	}
}
