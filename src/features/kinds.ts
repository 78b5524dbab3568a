// The only list of all kinds, of the tools of a space, and of what knows papers and whom they concern. A new one adds its line here and nothing in the kernel.

import { sql } from 'kysely';
import { answersForFaces } from '#kernel/attachments/face-consent.ts';
import { registerConcern } from '#kernel/citations/concern.ts';
import { registerCitationSource } from '#kernel/citations/source.ts';
import { registerKind } from '#kernel/content/kind.ts';
import { replyKind } from '#kernel/replies/kind.ts';
import { registerSpaceTool } from '#kernel/spaces/tools.ts';
import { caseCoversFaces } from './cases/consent/covers-faces.ts';
import { caseKind } from './cases/kind.ts';
import { meetingKind, minutesKind, remarkKind } from './clubs/kind.ts';
import { collectionKind } from './collections/kind.ts';
import { threadKind } from './forums/kind.ts';
import { medlineSource } from './library/evidence/describe-works.ts';
import { newsKind } from './news/curating/kind.ts';
import { reviewKind } from './opinions/kind.ts';
import { postKind } from './posts/kind.ts';
import { answerKind, questionKind } from './questions/kind.ts';
import { resourceKind, wikiKind } from './resources/kind.ts';

registerKind(replyKind);
registerKind(postKind);
registerKind(threadKind);
registerKind(questionKind);
registerKind(answerKind);
registerKind(caseKind);
registerKind(reviewKind);
registerKind(collectionKind);
registerKind(meetingKind);
registerKind(remarkKind);
registerKind(minutesKind);
registerKind(newsKind);
registerKind(resourceKind);
registerKind(wikiKind);
answersForFaces('case', caseCoversFaces);

registerCitationSource(medlineSource);
registerConcern({
	name: 'shelf',
	words: 'A paper on your shelf',
	rows: () => sql`select member_id, 'pmid:' || pmid as key from shelf_item`,
});

registerConcern({
	name: 'club',
	words: 'A paper of your journal club',
	rows: () => sql`select sm.member_id, m.paper_key as key from club_meeting m
		join space_member sm on sm.space_id = m.space_id and sm.valid_until > now() where m.cancelled_at is null and m.paper_key is not null`,
});

registerConcern({
	name: 'case',
	words: 'A paper in a case that you wrote with others',
	rows: () => sql`select author.member_id, cited.key from case_author author
		join content c on c.id = author.case_id and c.state = 'published'
		join content_citation cited on cited.content_id = author.case_id where author.accepted_at is not null`,
});

registerConcern({
	name: 'collection',
	words: 'A paper in a case that you collected',
	rows: () => sql`select collection.principal_id as member_id, cited.key from collection_item item
		join content collection on collection.id = item.collection_id and collection.state = 'published'
		join content c on c.id = item.case_id and c.state = 'published'
		join content_citation cited on cited.content_id = item.case_id`,
});

registerSpaceTool({
	name: 'forum',
	word: 'Forum',
	says: 'Threads with a title, in categories: for what should be found again.',
	path: (slug) => `/spaces/${slug}/forum`,
});

registerSpaceTool({
	name: 'cases',
	word: 'Cases',
	says: 'Clinical cases, told on the patient’s consent, for the members of the space alone.',
	path: (slug) => `/spaces/${slug}/cases`,
});

registerSpaceTool({
	name: 'club',
	word: 'Journal club',
	says: 'Meetings about one paper each: date, sheet, discussion, live session, minutes.',
	path: (slug) => `/spaces/${slug}/club`,
});

registerSpaceTool({
	name: 'resources',
	word: 'Resources',
	says: 'Files, links, pictures, videos and wiki pages, in folders, for the members of the space alone.',
	path: (slug) => `/spaces/${slug}/resources`,
});

registerConcern({
	name: 'wiki',
	words: 'A paper in a wiki page that you wrote in',
	rows: () => sql`select distinct r.revised_by as member_id, cited.key from revision r
		join content c on c.id = r.content_id and c.kind = 'wiki' and c.state = 'published'
		join content_citation cited on cited.content_id = r.content_id join member m on m.id = r.revised_by`,
});

registerSpaceTool({
	name: 'news',
	word: 'News',
	says: 'Channels of feeds, and channels that editors pick for, for the members of the space alone.',
	path: (slug) => `/spaces/${slug}/news`,
});

// The author of a pick is its channel, which reads no notices: whoever picked it is told.
registerConcern({
	name: 'pick',
	words: 'A paper in what you picked for a channel',
	rows: () => sql`select pick.picked_by as member_id, cited.key from news_pick pick
		join content c on c.id = pick.content_id and c.state = 'published'
		join content_citation cited on cited.content_id = pick.content_id where pick.picked_by is not null`,
});

registerConcern({
	name: 'news',
	words: 'A paper in an item of news that you saved',
	rows: () => sql`select news_saved.member_id, entry.cited_key as key from news_saved join news_entry entry on entry.id = news_saved.entry_id
		where entry.cited_key is not null`,
});
