// A form with a PDF. The file is kept, for its owner alone, before the rest of the form is judged: a form that comes back has it
// already, and nothing is uploaded twice.

import { fail } from '@sveltejs/kit';
import type { z } from 'zod';
import { addDocument, MOST_BYTES, readOwnDocument } from '#kernel/attachments/document/add-document.ts';
import { requireConfirmed, type Viewer } from '#kernel/people/viewer.ts';
import { newKey, typed } from '#platform/form.ts';
import { type Id, readShortId, shortId } from '#platform/ids.ts';
import { streamForm } from '#platform/stream-form.server.ts';
import { say } from '#words/say.ts';
import { acted } from '../answer.ts';

/** What a form shows of the file that it has already. */
export interface Waiting {
	id: string;
	name: string;
	pages: number;
	bytes: number;
	wordless: boolean;
}

/**
 * @param work what is done with the form and with the file that came, or that came with an earlier sending of it (field "document").
 * @returns what `work` gave, or what the page shows again, with `document`.
 */
export async function withDocument<S extends z.ZodType, T>(
	viewer: Viewer,
	request: Request,
	schema: S,
	work: (data: z.infer<S>, documentId: Id | null) => Promise<T>,
) {
	const arrived = await acted(
		new FormData(),
		(async () => {
			requireConfirmed(viewer);
			return streamForm(request, { file: MOST_BYTES });
		})(),
	);
	if (arrived.failure) return { failure: withFile(arrived.failure, null) };
	const { form, files, discard } = arrived.done;
	try {
		const key = String(form.get('key') ?? '') || newKey();
		let documentId = readShortId(String(form.get('document') ?? ''));
		const file = files.get('file');
		if (file) {
			const added = await acted(form, addDocument(viewer, { ...file, key: `${key}-document` }));
			if (added.failure) return { failure: withFile(added.failure, await waiting(viewer, documentId)) };
			documentId = added.done;
		}
		const parsed = schema.safeParse(typed(form));
		if (!parsed.success) {
			const problems: Record<string, string> = {};
			for (const issue of parsed.error.issues) problems[String(issue.path[0] ?? '')] ??= say(issue.message);
			return { failure: withFile(fail(422, { values: typed(form), problems }), await waiting(viewer, documentId)) };
		}
		const { done, failure } = await acted(form, work(parsed.data, documentId));
		if (failure) return { failure: withFile(failure, await waiting(viewer, documentId)) };
		return { done: done as T };
	} finally {
		await discard();
	}
}

async function waiting(viewer: Viewer, id: Id | null): Promise<Waiting | null> {
	const document = id && (await readOwnDocument(viewer, id));
	if (!document) return null;
	const { name, pages, bytes, wordless } = document;
	return { id: shortId(document.id), name, pages, bytes, wordless };
}

type Failed = ReturnType<typeof fail<{ values: Record<string, string>; problems: Record<string, string> }>>;

function withFile(failure: Failed, document: Waiting | null) {
	const { values, problems } = failure.data;
	return fail(failure.status, { values, problems, document });
}
