// A curated channel that everybody may read, as an Atom feed (RFC 4287): notes and addresses, nothing of the discussions.

import { generateAtomFeed } from 'feedsmith';
import { sql } from 'kysely';
import { publicUrl } from '#features/accounts/index.ts';
import { visibleTo } from '#kernel/audience/visible-to.ts';
import { plainText } from '#kernel/content/plain-text.ts';
import { shownHtml, writtenColumns } from '#kernel/content/written-html.ts';
import { VISITOR } from '#kernel/people/viewer.ts';
import { db } from '#platform/db.server.ts';
import { type Id, shortId } from '#platform/ids.ts';
import { say } from '#words/say.ts';
import { findChannel } from '../channels/rules.ts';
import { hostOf } from '../news-row.ts';

const MOST = 50;

/** @throws Refusal not-found for every channel that is not curated and public: a feed asks nobody to sign in. */
export async function channelFeed(id: Id): Promise<string | null> {
	const channel = await findChannel(VISITOR, id);
	if (!channel.curated) return null;
	const { rows } = await sql<{
		id: Id;
		title: string;
		url: string;
		source: string;
		sponsor: string | null;
		publishedAt: Date;
		editedAt: Date | null;
		html: string;
		plain: string | null;
	}>`
		select content.id, content.title, pick.url, pick.source, pick.sponsor, content.published_at as "publishedAt", content.edited_at as "editedAt", ${writtenColumns('body')}
		from content join news_pick pick on pick.content_id = content.id join body on body.content_id = content.id
		where content.principal_id = ${id} and content.kind = 'news' and ${visibleTo(VISITOR)}
		order by content.published_at desc, content.id desc limit ${sql.lit(MOST)}`.execute(db);
	const here = `${publicUrl()}/news/channels/${shortId(id)}`;
	const label = channel.company ? `${say(`Industry · ${channel.company}`)}: ` : '';
	return generateAtomFeed({
		id: here,
		title: { value: `${label}${channel.name}` },
		updated: rows[0]?.editedAt ?? rows[0]?.publishedAt ?? new Date(0),
		links: [
			{ href: `${here}/feed.atom`, rel: 'self', type: 'application/atom+xml' },
			{ href: here, rel: 'alternate', type: 'text/html' },
		],
		authors: [{ name: channel.name }],
		entries: rows.map((row) => ({
			id: `${publicUrl()}/news/${shortId(row.id)}`,
			title: { value: `${row.sponsor ? `${say('Paid for')} (${row.sponsor}): ` : ''}${row.title}` },
			published: row.publishedAt,
			updated: row.editedAt ?? row.publishedAt,
			links: [
				{ href: row.url, rel: 'alternate' },
				{ href: `${publicUrl()}/news/${shortId(row.id)}`, rel: 'related' },
			],
			summary: { value: `${row.source} (${hostOf(row.url)}). ${plainText(shownHtml(row), 600)}` },
		})),
	} as never);
}
