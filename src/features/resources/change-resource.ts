// Changing what is said of a resource, and a new version of its file; the earlier words and versions stay.

import { sql } from 'kysely';
import { hangDocument, readInLanguage, readOwnDocument } from '#kernel/attachments/document/add-document.ts';
import { checkReason } from '#kernel/citations/keep-citations.ts';
import { rewrite } from '#kernel/content/edit.ts';
import { checkText } from '#kernel/content/publish.ts';
import { lookForLink } from '#kernel/links/link-card.ts';
import type { Viewer } from '#kernel/people/viewer.ts';
import { holdLinks } from '#kernel/people/writing-limits.ts';
import { screenWriting } from '#kernel/screening/screen-writing.ts';
import { writeTopics } from '#kernel/topics/set-topics.ts';
import { type Executor, transact } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';
import { notFound, Refusal } from '#platform/refusal.ts';
import { type About, bareName, checkAbout, checkFound } from './add-resource.ts';
import { requireFolder } from './folders.ts';
import { requireChange } from './rules.ts';
import type { Form } from './tables.ts';
import { plainName } from './words.ts';

export interface ResourceChange extends About {
	attested?: boolean;
	citing?: string;
	/** How many earlier versions of the words there were when the form was shown. */
	basedOn?: number;
}

/** @throws Refusal on the field that needs a change; conflict when the words were changed meanwhile. */
export async function changeResource(viewer: Viewer, contentId: Id, change: ResourceChange): Promise<void> {
	await transact(async (trx) => {
		const { member, held } = await requireChange(trx, viewer, contentId, 'resource');
		const about = checkAbout(change, held.form as Exclude<Form, 'page'>);
		checkText(about.markdown);
		const citing = checkReason(change.citing);
		screenWriting(
			[about.title, about.markdown, about.source, citing, ...change.topics],
			'advise',
			change.attested ?? false,
		);
		await requireFolder(trx, held.spaceId, about.folderId);
		const words = { title: about.title, markdown: about.markdown };
		if (held.title !== words.title || held.markdown !== words.markdown) {
			holdLinks(member, words.markdown);
			await rewrite(trx, contentId, held, { ...words, citing }, member.memberId, change.basedOn);
			await lookForLink(trx, contentId, words.markdown, held.markdown);
		}
		if (held.language !== about.language) {
			await sql`update content set language = ${about.language} where id = ${contentId}`.execute(trx);
			if (held.documentId) await readInLanguage(trx, held.documentId, about.language);
		}
		await replaceTopicNames(trx, contentId, change.topics);
		await sql`update resource set folder_id = ${about.folderId}, sort_title = ${plainName(about.title)}, url = ${about.url},
				licence = ${about.licence}, source = ${about.source}, dated = ${about.dated}, changed_at = now(), changed_by = ${member.memberId}
			where content_id = ${contentId}`.execute(trx);
		await sql`select index_content(${contentId})`.execute(trx);
	});
}

/** The topics that are named now, instead of those before. */
export async function replaceTopicNames(trx: Executor, contentId: Id, names: string[]): Promise<void> {
	await sql`delete from content_topic where content_id = ${contentId}`.execute(trx);
	await writeTopics(trx, contentId, names);
}

const LONGEST_NOTE = 300;
const MOST_VERSIONS = 100;

/**
 * A new version of a file: it is shown from now on, and the earlier ones stay below it. Sent twice it comes once.
 * @throws Refusal on field "file", "note" or "attested".
 */
export async function addVersion(
	viewer: Viewer,
	contentId: Id,
	version: { documentId: Id; note: string; attested?: boolean },
): Promise<void> {
	const note = version.note.replace(/\s+/g, ' ').trim();
	if (note.length > LONGEST_NOTE)
		throw new Refusal('invalid', `${LONGEST_NOTE} characters are the most here.`, { field: 'note' });
	const document = await readOwnDocument(viewer, version.documentId);
	const attested = version.attested ?? false;
	if (document) {
		screenWriting([note, bareName(document.name)], 'advise', attested);
		checkFound(document.found, attested);
	}
	await transact(async (trx) => {
		const { member, held } = await requireChange(trx, viewer, contentId, 'resource');
		if (held.form !== 'file') throw notFound();
		if (held.documentId === version.documentId) return;
		const { rows } = await sql<{ last: number }>`select coalesce(max(position), 0)::int as last from attachment
			where content_id = ${contentId} and kind = 'document'`.execute(trx);
		const position = (rows[0]?.last ?? 0) + 1;
		if (position > MOST_VERSIONS)
			throw new Refusal('too-many', `${MOST_VERSIONS} versions are the most. Add it as a resource of its own.`, {
				field: 'file',
			});
		await hangDocument(trx, member, contentId, version.documentId, { position, note, language: held.language });
		await sql`update resource set document_id = ${version.documentId}, changed_at = now(), changed_by = ${member.memberId}
			where content_id = ${contentId}`.execute(trx);
		await sql`update content set edited_at = now() where id = ${contentId}`.execute(trx);
		await sql`select index_content(${contentId})`.execute(trx);
	});
}
