// The fields that every form of a resource has.

import { z } from 'zod';
import { CitingFields } from '#kernel/citations/keep-citations.ts';
import { readTopicField } from '#kernel/topics/topic-words.ts';
import { type Id, readShortId } from '#platform/ids.ts';
import type { About } from './add-resource.ts';

export const AboutForm = z.object({
	title: z.string().default(''),
	text: z.string().default(''),
	url: z.string().default(''),
	licence: z.string().default('none'),
	source: z.string().default(''),
	dated: z.string().default(''),
	language: z.string().default('en'),
	topics: z.string().max(1000).default(''),
	/** Short id; '' and 'top' are the top. */
	folder: z.string().default(''),
	attested: z.literal('yes').optional(),
	...CitingFields.shape,
});

/** A folder as a form names it; one that is none is refused where it is looked for. */
export const folderIn = (short: string): Id | null =>
	short === '' || short === 'top' ? null : (readShortId(short) ?? '0');

/** @throws Refusal for topics that are none. */
export function aboutOf(data: z.infer<typeof AboutForm>): About {
	return {
		title: data.title,
		text: data.text.replace(/\r\n/g, '\n'),
		url: data.url,
		licence: data.licence,
		source: data.source,
		dated: data.dated,
		language: data.language,
		topics: readTopicField(data.topics),
		folderId: folderIn(data.folder),
	};
}

export const NewForm = AboutForm.extend({ key: z.string().min(8).max(100) });

export const PageForm = z.object({
	title: z.string().default(''),
	text: z.string().default(''),
	topics: z.string().max(1000).default(''),
	folder: z.string().default(''),
	guarded: z.literal('yes').optional(),
	attested: z.literal('yes').optional(),
	...CitingFields.shape,
});
