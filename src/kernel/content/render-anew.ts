// When the renderer's output changes, stored texts are rendered anew, a few hundred at a time, by the clock, until all are.

import { sql } from 'kysely';
import { db } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';
import { RENDERER } from '#platform/markdown.ts';
import { writtenHtml } from './written-html.ts';

const AT_ONCE = 250;
/** Milliseconds after which a run leaves the rest to the next one. */
const PATIENCE = 20_000;

/** Task of 'render-anew'. */
export async function renderAnew(): Promise<void> {
	await sql`insert into rendered_anew (renderer) values (${RENDERER}) on conflict do nothing`.execute(db);
	const began = Date.now();
	while (Date.now() - began < PATIENCE && (await renderSome()));
}

/** Renders the next few. @returns false when none is left. */
async function renderSome(): Promise<boolean> {
	const { rows } = await sql<{ id: Id; markdown: string; mentions: string[] | null }>`
		select body.content_id as id, body.markdown, (select array_agg(lower(p.handle)) from mention m
			join principal p on p.id = m.principal_id where m.content_id = body.content_id) as mentions
		from rendered_anew done join body on body.content_id > done.upto
		where done.renderer = ${RENDERER} and done.finished_at is null and body.renderer < ${RENDERER}
		order by body.content_id limit ${sql.lit(AT_ONCE)}`.execute(db);
	const html = rows.map((row) => writtenHtml(row.markdown, new Set(row.mentions ?? [])));
	await sql`update body set html = made.html, renderer = ${RENDERER}
		from unnest(${rows.map((row) => row.id)}::bigint[], ${rows.map((row) => row.markdown)}::text[], ${html}::text[]) made (id, markdown, html)
		where body.content_id = made.id and body.markdown = made.markdown`.execute(db);
	const isMore = rows.length === AT_ONCE;
	await sql`update rendered_anew set upto = greatest(upto, ${rows.at(-1)?.id ?? '0'}::bigint), finished_at = ${isMore ? null : sql`now()`}
		where renderer = ${RENDERER} and finished_at is null`.execute(db);
	return isMore;
}

declare module '#platform/jobs.server.ts' {
	interface Jobs {
		/** By the clock. */
		'render-anew': Record<string, never>;
	}
}
