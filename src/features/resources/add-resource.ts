// A member adds a link, a file, pictures or a video to the resources of a space.

import { sql } from 'kysely';
import { documentName, hangDocument, readOwnDocument } from '#kernel/attachments/document/add-document.ts';
import { checkTitle, publish } from '#kernel/content/publish.ts';
import { requireAuthor, type Viewer } from '#kernel/people/viewer.ts';
import { screenWriting } from '#kernel/screening/screen-writing.ts';
import { toolOn } from '#kernel/spaces/tools.ts';
import type { Id } from '#platform/ids.ts';
import { notFound, Refusal } from '#platform/refusal.ts';
import { requireFolder } from './folders.ts';
import { TOOL } from './rules.ts';
import type { Form } from './tables.ts';
import { licenceOf, plainName } from './words.ts';

/** What is said of a resource, whatever it is. */
export interface About {
	title: string;
	/** What it is, and what it is good for: Markdown. */
	text: string;
	/** Of a link. */
	url: string;
	/** Code of words.ts. */
	licence: string;
	/** Author or publisher. */
	source: string;
	/** Year, month or day of what it holds: "2024", "2024-03", "2024-03-18". */
	dated: string;
	/** BCP 47. */
	language: string;
	/** Names, as readTopicField() gives them. */
	topics: string[];
	folderId: Id | null;
}

export interface ResourceDraft extends About {
	spaceId: Id;
	form: Exclude<Form, 'page'>;
	attachmentIds?: Id[];
	documentId?: Id | null;
	videoId?: Id | null;
	key: string;
	attested?: boolean;
	citing?: string;
	/** For seeds: when it was added. */
	at?: Date;
}

const LONGEST_SOURCE = 200;
const LONGEST_ADDRESS = 2000;

/** @returns its id; of the first one when the form was sent twice. @throws Refusal on the field that needs a change. */
export async function addResource(viewer: Viewer, draft: ResourceDraft): Promise<Id> {
	const author = requireAuthor(viewer);
	const about = checkAbout(draft, draft.form);
	const attested = draft.attested ?? false;
	const document = draft.form === 'file' && draft.documentId ? await readOwnDocument(viewer, draft.documentId) : null;
	if (draft.form === 'file' && !draft.documentId) throw new Refusal('invalid', 'Choose a file.', { field: 'file' });
	if (draft.form === 'image' && !draft.attachmentIds?.length)
		throw new Refusal('invalid', 'Choose at least one picture.', { field: 'photos' });
	if (draft.form === 'video' && !draft.videoId) throw new Refusal('invalid', 'Choose a video.', { field: 'video' });
	screenWriting([about.source, document ? bareName(document.name) : ''], 'advise', attested);
	if (document) checkFound(document.found, attested);
	return publish(
		viewer,
		{
			kind: 'resource',
			audience: 'space',
			spaceId: draft.spaceId,
			title: about.title,
			markdown: about.markdown,
			language: about.language,
			attachmentIds: draft.form === 'image' ? draft.attachmentIds : [],
			videoId: draft.form === 'video' ? draft.videoId : null,
			topics: draft.topics,
			key: draft.key,
			attested,
			citing: draft.citing,
			at: draft.at,
		},
		async (trx, contentId) => {
			if (!(await toolOn(trx, draft.spaceId, TOOL))) throw notFound();
			await requireFolder(trx, draft.spaceId, draft.folderId);
			if (draft.form === 'file')
				await hangDocument(trx, author, contentId, draft.documentId as Id, {
					position: 1,
					note: '',
					language: about.language,
				});
			await trx
				.insertInto('resource')
				.values({
					content_id: contentId,
					kind: 'resource',
					space_id: draft.spaceId,
					folder_id: draft.folderId,
					form: draft.form,
					sort_title: plainName(about.title),
					url: about.url,
					licence: about.licence,
					source: about.source,
					dated: about.dated,
					document_id: draft.form === 'file' ? (draft.documentId ?? null) : null,
					changed_at: draft.at ?? new Date(),
					changed_by: author.principalId,
				})
				.execute();
			// The words of its pages are known from here on.
			await sql`select index_content(${contentId})`.execute(trx);
		},
	);
}

/** The name that a reader sees, as a text. */
export const bareName = (name: string): string =>
	documentName(name)
		.replace(/\.pdf$/i, '')
		.replace(/[_-]+/g, ' ');

/** @throws Refusal on field "attested", as the identifier check of a text. */
export function checkFound(found: string, attested: boolean): void {
	if (found !== '' && !attested)
		throw new Refusal(
			'invalid',
			`The file contains ${found}, which could show who a patient is. Look at these pages; add it when no patient can be recognised, or choose another file.`,
			{ field: 'attested' },
		);
}

export interface CheckedAbout extends Omit<About, 'text' | 'url'> {
	/** The text, with the address of a link at its end: so links have cards and papers are cited as everywhere. */
	markdown: string;
	url: string | null;
}

/** @throws Refusal on the field that needs a change. */
export function checkAbout(about: About, form: Exclude<Form, 'page'>): CheckedAbout {
	const { text, ...rest } = about;
	const title = checkTitle(about.title);
	const words = text.trim();
	const url = form === 'link' ? checkAddress(about.url) : null;
	if (words === '' && url === null)
		throw new Refusal('invalid', 'Say in a sentence what it is, and what it is good for.', { field: 'text' });
	if (!licenceOf(about.licence)) throw new Refusal('invalid', 'Choose a licence of the list.', { field: 'licence' });
	const source = about.source.replace(/\s+/g, ' ').trim();
	if (source.length > LONGEST_SOURCE)
		throw new Refusal('invalid', `${LONGEST_SOURCE} characters are the most here.`, { field: 'source' });
	if (!/^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,2}$/.test(about.language))
		throw new Refusal('invalid', 'Choose a language of the list.', { field: 'language' });
	return {
		...rest,
		title,
		url,
		source,
		dated: checkDated(about.dated),
		markdown: [words, url ? `<${url}>` : ''].filter(Boolean).join('\n\n'),
	};
}

/** The words without the address that checkAbout put below them. */
export const textWithout = (markdown: string, url: string | null): string =>
	url && markdown.endsWith(`<${url}>`) ? markdown.slice(0, -`<${url}>`.length).trim() : markdown;

function checkAddress(typed: string): string {
	const text = typed.trim();
	const problem = new Refusal('invalid', 'Give the address as it stands in the browser: https://…', { field: 'url' });
	if (text.length > LONGEST_ADDRESS) throw problem;
	let url: URL;
	try {
		url = new URL(/^[a-z][a-z0-9+.-]*:/i.test(text) ? text : `https://${text}`);
	} catch {
		throw problem;
	}
	if (!/^https?:$/.test(url.protocol) || url.username || url.password || !url.hostname.includes('.')) throw problem;
	// Signs that would end the address where it stands in a text.
	return url.href.replace(/</g, '%3C').replace(/>/g, '%3E');
}

function checkDated(typed: string): string {
	const text = typed.trim();
	if (text === '') return '';
	const found = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/.exec(text);
	const [year, month, day] = (found ?? []).slice(1).map((part) => (part === undefined ? undefined : Number(part)));
	const date = new Date(Date.UTC(year ?? 0, (month ?? 1) - 1, day ?? 1));
	const exists = date.getUTCMonth() === (month ?? 1) - 1 && date.getUTCDate() === (day ?? 1);
	if (!found || !exists || (year as number) < 1400 || (year as number) > new Date().getUTCFullYear() + 2)
		throw new Refusal('invalid', 'Write a year, a month or a day: 2024, 2024-03 or 2024-03-18.', { field: 'dated' });
	return [String(year), month, day]
		.filter((part) => part !== undefined)
		.map((part) => String(part).padStart(2, '0'))
		.join('-');
}
