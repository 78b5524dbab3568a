// The card below a link can be taken away by whoever wrote the text, and asked for again.

import { sql } from 'kysely';
import { visibleTo } from '#kernel/audience/visible-to.ts';
import { requireAuthor, requirePrincipal, type Viewer } from '#kernel/people/viewer.ts';
import { db, transact } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';
import { enqueue } from '#platform/jobs.server.ts';
import { notFound } from '#platform/refusal.ts';
import { NO_CARD } from './link-card.ts';

/** What stands below the viewer's own text, or would: null where it links to nothing that has a card. */
export interface OwnCard {
	/** Empty while the card is taken away. */
	title: string;
	away: boolean;
}

/** @returns null for anybody but the author. */
export async function readOwnCard(viewer: Viewer, contentId: Id): Promise<OwnCard | null> {
	const { rows } = await sql<{ title: string | null; away: boolean }>`
		select card.title, body.parts & ${sql.lit(NO_CARD)} <> 0 as away
		from content join body on body.content_id = content.id
			left join content_link hung on hung.content_id = content.id left join link_card card on card.id = hung.card_id and card.state = 'ready'
		where content.id = ${contentId} and content.principal_id = ${requirePrincipal(viewer).principalId} and ${visibleTo(viewer)}`.execute(
		db,
	);
	const row = rows[0];
	if (!row || (row.title === null && !row.away)) return null;
	return { title: row.title ?? '', away: row.away };
}

/** Takes the card below the viewer's own text away, or asks for it again. Twice is once. @throws Refusal not-found. */
export async function chooseCard(viewer: Viewer, contentId: Id, shown: boolean): Promise<void> {
	const author = requireAuthor(viewer);
	await transact(async (trx) => {
		const { rows } = await sql`update body set parts = ${
			shown ? sql`parts & ~${sql.lit(NO_CARD)}::smallint` : sql`(parts & ~1::smallint) | ${sql.lit(NO_CARD)}::smallint`
		} from content where body.content_id = ${contentId} and content.id = body.content_id
			and content.principal_id = ${author.principalId} and ${visibleTo(viewer)} returning body.content_id`.execute(trx);
		if (!rows[0]) throw notFound();
		if (shown) await enqueue(trx, 'link.look', { contentId });
		else await sql`delete from content_link where content_id = ${contentId}`.execute(trx);
	});
}
