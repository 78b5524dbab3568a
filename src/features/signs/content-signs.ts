// What the page of a public content tells machines. Asked for a visitor's rows only: what others may read says nothing.

import { pictureAddress } from '#kernel/attachments/picture-sizes.ts';
import { plainText } from '#kernel/content/plain-text.ts';
import type { Row } from '#kernel/stream/read-rows.ts';
import type { Signs } from '#ui/signs.ts';

const LONGEST = 200;

/** Types of schema.org by kind of content; anything else is a posting in a discussion. */
const TYPES: Record<string, string> = {
	case: 'MedicalScholarlyArticle',
	collection: 'Collection',
	minutes: 'Report',
};

/** Null for what not everybody may read, and for a tombstone. `visitor` says who looks: members' pages carry no signs. */
export function contentSigns(row: Row, visitor: boolean): Signs | null {
	if (!visitor || row.audience !== 'public' || !row.card || !row.author) return null;
	const description = plainText(row.card.html, LONGEST);
	const title = row.card.title ?? `${row.author.name}: ${plainText(row.card.html, 60)}`;
	const picture = row.attachments.find(({ veiled }) => !veiled);
	const image = picture && pictureAddress(picture.id, 960);
	return {
		path: row.link,
		title,
		description,
		kind: 'article',
		publishedAt: row.publishedAt,
		embeds: true,
		...(image && { image }),
		data: {
			'@type': TYPES[row.kind] ?? 'DiscussionForumPosting',
			headline: title,
			text: description,
			url: row.link,
			inLanguage: row.language,
			datePublished: row.publishedAt.toISOString(),
			...(row.editedAt && { dateModified: row.editedAt.toISOString() }),
			...(image && { image }),
			author: authorOf(row),
			commentCount: row.replies ?? 0,
		},
	};
}

/** An author as schema.org has it. A persona is somebody without a page elsewhere; what is picked from the news is its channel's. */
export function authorOf({ author, kind }: Row): Record<string, unknown> | undefined {
	if (!author) return undefined;
	return {
		'@type': kind === 'news' ? 'Organization' : 'Person',
		name: author.name,
		...(author.path && { url: author.path }),
		...(author.line && !author.industry && kind !== 'news' && { jobTitle: author.line }),
	};
}
