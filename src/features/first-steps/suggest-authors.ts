// Colleagues worth following, for somebody who knows nobody here yet: who wrote lately what the viewer may read, those
// first who wrote about what the viewer follows.

import { sql } from 'kysely';
import { headlineFor, headlineLanguage, type Suggestion } from '#features/people/index.ts';
import { visibleTo } from '#kernel/audience/visible-to.ts';
import { type BylineRow, bylineColumns, toByline } from '#kernel/people/byline.ts';
import { requireMember, type Viewer } from '#kernel/people/viewer.ts';
import { db } from '#platform/db.server.ts';

const MOST = 10;
/** How many of the newest texts are looked at: enough for a week of a busy network, and bounded in a huge one. */
const LATELY = 300;

/** At most MOST verified colleagues whom the viewer does not follow, each with the reason. Nobody of the industry. */
export async function suggestAuthors(viewer: Viewer): Promise<Suggestion[]> {
	const member = requireMember(viewer);
	const me = member.memberId;
	const { rows } = await sql<BylineRow & { headline: string; language: string; texts: number; topic: string | null }>`
		with recent as materialized (
			select content.id, content.principal_id from content
			where content.parent_id is null and ${visibleTo(viewer)}
			order by content.published_at desc, content.id desc limit ${sql.lit(LATELY)}),
		about as (
			select recent.principal_id, min(topic.name) as name from recent join content_topic ct on ct.content_id = recent.id
				join topic_stance ts on ts.topic_id = ct.topic_id and ts.member_id = ${me} and ts.stance = 'follow'
				join topic on topic.id = ct.topic_id group by recent.principal_id)
		select ${bylineColumns('p')}, ${headlineFor(member, 'm')} as headline, ${headlineLanguage('m')} as language, wrote.texts, about.name as topic
		from (select principal_id, count(*)::int as texts from recent group by principal_id) wrote
			join principal p on p.id = wrote.principal_id join member m on m.id = p.id
			left join about on about.principal_id = p.id
		where p.id <> ${me} and p.erased_at is null and p.company is null and p.proved_until > now()
			and p.id <> all(${[...member.blocked, ...member.muted]}::bigint[])
			and not exists (select from follow where follower_id = ${me} and principal_id = p.id)
		order by about.name is null, wrote.texts desc, p.id desc limit ${sql.lit(MOST)}`.execute(db);
	return rows.map(({ headline, language, texts, topic, ...row }) => ({
		id: row.authorId,
		byline: toByline(row),
		headline,
		language,
		reason: topic
			? `Wrote about ${topic} lately`
			: texts === 1
				? 'Published something lately'
				: `Published ${texts} texts lately`,
	}));
}
