import { sql } from 'kysely';
import { visibleTo } from '#kernel/audience/visible-to.ts';
import { plainText } from '#kernel/content/plain-text.ts';
import { VISITOR } from '#kernel/people/viewer.ts';
import { readRows } from '#kernel/stream/read-rows.ts';
import { readShortId } from '#platform/ids.ts';

/** The address at which a text of one's own network is shown: /<area>/<id>. */
const ADDRESS = /^\/[a-z]+\/([^/?#]+)$/;

/**
 * What another site may show of a public text: type "link" of oEmbed 1.0 (oembed.com), so that nothing of it is copied.
 * Null for whatever a visitor may not read, be it there or not.
 */
export async function embedding(address: string, origin: string, network: string): Promise<object | null> {
	if (!URL.canParse(address)) return null;
	const url = new URL(address);
	const id = url.origin === origin ? readShortId(ADDRESS.exec(url.pathname)?.[1] ?? '') : null;
	if (!id) return null;
	const [row] = await readRows(
		VISITOR,
		sql`select content.id, 1::bigint as place from content
			where content.id = ${id} and content.parent_id is null and ${visibleTo(VISITOR)}`,
	);
	if (!row?.card || !row.author || row.link !== url.pathname) return null;
	return {
		version: '1.0',
		type: 'link',
		title: row.card.title ?? `${row.author.name}: ${plainText(row.card.html, 60)}`,
		author_name: row.author.name,
		author_url: origin + row.author.path,
		provider_name: network,
		provider_url: `${origin}/`,
		cache_age: 3600,
	};
}
