// The resource, and the wiki page: roots of a space's library. A resource is a link, a file, pictures or a video, with words
// about it; a wiki page is words that several write.

import { sql } from 'kysely';
import type { Card, Kind } from '#kernel/content/kind.ts';
import { shortId } from '#platform/ids.ts';
import { sizeWords } from '#ui/numbers.ts';
import type { Form } from './tables.ts';
import { linkPages } from './wiki/page-links.ts';
import { FORMS, pagesWords } from './words.ts';

interface ResourceDetail {
	form: Form;
	source: string;
	dated: string;
	pages: number | null;
	bytes: number | null;
	file: string | null;
}

const lineOf = ({ source, dated }: ResourceDetail): NonNullable<Card['line']> => [
	...(source ? [{ label: 'Source', value: source, language: '' }] : []),
	...(dated ? [{ label: 'Published', value: dated }] : []),
];

export const resourceKind: Kind<ResourceDetail | null> = {
	name: 'resource',
	noun: 'a resource',
	audiences: ['space'],
	screening: 'advise',
	takesReplies: true,
	link: (envelope) => `/resources/${shortId(envelope.id)}`,
	editor: ({ id }) => `/resources/${shortId(id)}/edit`,
	detail: (as) => sql`(select json_build_object('form', r.form, 'source', r.source, 'dated', r.dated,
			'pages', document.pages, 'bytes', document.bytes, 'file', document.name)
		from resource r left join document on document.attachment_id = r.document_id where r.content_id = ${sql.ref(`${as}.id`)})`,
	card: (envelope, html, detail) => ({
		label: detail
			? [
					FORMS[detail.form].words,
					...(detail.pages ? [`PDF · ${pagesWords(detail.pages)} · ${sizeWords(detail.bytes ?? 0)}`] : []),
				].join(' · ')
			: 'Resource',
		title: envelope.title,
		html,
		...(detail && { line: lineOf(detail) }),
	}),
	searchText: (detail) =>
		detail ? `${FORMS[detail.form].words} ${detail.source} ${detail.dated} ${detail.file ?? ''}` : '',
	noticeText: () => 'your resource',
	pages: {
		of: (contentId) => sql`select page.number, page.text, page.words from resource r
			join document_page page on page.attachment_id = r.document_id where r.content_id = ${contentId}`,
		path: (number) => `?page=${number}#page=${number}`,
	},
	federated: (envelope, html) => ({ type: 'Page', name: envelope.title, content: html }),
	erase: async (trx, contentId) => {
		await sql`update resource set url = null, source = '', dated = '', sort_title = '' where content_id = ${contentId}`.execute(
			trx,
		);
	},
};

export const wikiKind: Kind<string | null> = {
	name: 'wiki',
	noun: 'a wiki page',
	audiences: ['space'],
	screening: 'advise',
	takesReplies: true,
	link: (envelope) => `/wiki/${shortId(envelope.id)}`,
	editor: ({ id }) => `/wiki/${shortId(id)}/edit`,
	// The space's slug, by which links to other pages lead.
	detail: (as) => sql`(select to_json(s.slug) from space s where s.id = ${sql.ref(`${as}.space_id`)})`,
	card: (envelope, html, slug) => ({
		label: 'Wiki page',
		title: envelope.title,
		html: slug ? linkPages(html, slug) : html,
	}),
	searchText: () => 'wiki',
	noticeText: () => 'your wiki page',
	federated: (envelope, html) => ({ type: 'Article', name: envelope.title, content: html }),
	erase: async (trx, contentId) => {
		await sql`update resource set sort_title = '' where content_id = ${contentId}`.execute(trx);
		await sql`delete from wiki_name where content_id = ${contentId}`.execute(trx);
		await sql`delete from wiki_link where content_id = ${contentId}`.execute(trx);
	},
};
