// The file of an earlier forum: JSON Lines, one post a line, a thread before its replies (docs/operating.md).

import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { z } from 'zod';

const text = (most: number) => z.string().trim().min(1).max(most);

/** One line. What is not known here is passed through: a line that is held back goes into a file as it came. */
export const Post = z.looseObject({
	/** Its id in the earlier forum. */
	id: z.coerce.string().min(1).max(200),
	/** Of a reply: the id of its thread. A line without it begins a thread. */
	thread: z.coerce.string().min(1).max(200).optional(),
	/** Of a reply: the id of the post that it answers; without it, its thread. */
	to: z.coerce.string().min(1).max(200).optional(),
	/** Of a thread. */
	title: z.string().trim().max(1000).optional(),
	/** Of a thread; made where the space has none of that name. */
	category: text(60).optional(),
	/** A placeholder: "Author 12". It stands above the text, with "Earlier forum" below it. */
	author: text(60),
	/** When it was written, with its zone. */
	at: z.iso.datetime({ offset: true }).transform((moment) => new Date(moment)),
	/** Markdown. */
	text: z.string(),
	/** Somebody looked at what the identifier check had marked: no patient can be recognised. */
	checked: z.boolean().optional(),
});
export type Post = z.infer<typeof Post>;

export interface PostLine {
	number: number;
	raw: string;
	/** Null for a line that is no post; `problem` says why not. */
	post: Post | null;
	problem: string;
}

/** A file that cannot be read to its end; the message is for whoever loads it. */
export class WrongForumFile extends Error {}

/**
 * Lines of a file, plain or .gz. Empty ones are left out.
 * @throws WrongForumFile when it is missing, cut or damaged. What came before that was yielded.
 */
export async function* readPostFile(path: string): AsyncGenerator<PostLine> {
	const file = createReadStream(path);
	const input = /\.gz$/i.test(path) ? pipeline(file, createGunzip(), () => {}) : file;
	try {
		yield* readPosts(createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY }));
	} catch (problem) {
		throw new WrongForumFile(`The file cannot be read to its end: ${sentenceOf(problem as NodeJS.ErrnoException)}.`);
	}
}

function sentenceOf({ code = '', message }: NodeJS.ErrnoException): string {
	if (code === 'Z_BUF_ERROR') return 'it was cut off, or the copy is not finished';
	if (code.startsWith('Z_')) return `it is no gzip file, or it is damaged (${message})`;
	return code === 'ENOENT' ? 'there is none at this place' : message;
}

export async function* readPosts(lines: AsyncIterable<string> | Iterable<string>): AsyncGenerator<PostLine> {
	let number = 0;
	for await (const raw of lines) {
		number++;
		if (raw.trim() === '') continue;
		yield { number, raw, ...parse(raw) };
	}
}

function parse(raw: string): Pick<PostLine, 'post' | 'problem'> {
	let given: unknown;
	try {
		given = JSON.parse(raw.replace(/^\uFEFF/, ''));
	} catch {
		return { post: null, problem: 'This line is no JSON.' };
	}
	const read = Post.safeParse(given);
	if (read.success) return { post: read.data, problem: '' };
	const [issue] = read.error.issues;
	return { post: null, problem: `${issue?.path.join('.') || 'The line'}: ${issue?.message ?? 'cannot be read'}` };
}
