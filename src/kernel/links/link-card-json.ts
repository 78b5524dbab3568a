import { type RawBuilder, sql } from 'kysely';

/** The card below a text as one json value. @param id the content's id. @param parts the bits of its body. */
export function linkCardJson(id: string, parts: string): RawBuilder<unknown> {
	return sql`case when ${sql.ref(parts)} & 1 = 1 then (select json_build_object('url', card.url, 'title', card.title, 'site', card.site,
			'description', card.description) from content_link hung join link_card card on card.id = hung.card_id
		where hung.content_id = ${sql.ref(id)} and card.state = 'ready') end`;
}
