// How each kind of scheduled writing becomes content: the same form, the same draft, the same act as when it is sent at once.

import { startThread, ThreadForm, threadDraft } from '#features/forums/index.ts';
import { PostForm, postDraft, writePost } from '#features/posts/index.ts';
import { readAltTexts } from '#kernel/attachments/attach-to-content.ts';
import { readVideoWords } from '#kernel/attachments/video/attach-video.ts';
import { askBefore, withTitle } from '#kernel/citations/keep-citations.ts';
import { checkDraft, checkTitle, type WriteDetail } from '#kernel/content/publish.ts';
import { requireAuthor, type Viewer } from '#kernel/people/viewer.ts';
import { db } from '#platform/db.server.ts';
import { type Id, readShortId } from '#platform/ids.ts';

export type ScheduledKind = 'post' | 'thread';
/** What the form sent, by field; `space` is the short id of a thread's space, `original` that of what a post repeats. */
export type Fields = Record<string, string>;

interface Publisher {
	/** Everything that can be judged before the time: rules, words, identifier check. @throws Refusal. */
	check(viewer: Viewer, fields: Fields, attachmentIds: Id[]): Promise<void>;
	/** @param also runs in the transaction that publishes. */
	publish(viewer: Viewer, fields: Fields, attachmentIds: Id[], also: WriteDetail): Promise<Id>;
	path(id: string): string;
}

const idIn = (text: string | undefined): Id | null => (text ? (readShortId(text) ?? '0') : null);

const post = (viewer: Viewer, fields: Fields, attachmentIds: Id[]) =>
	postDraft(viewer, PostForm.parse(fields), attachmentIds, idIn(fields.original));
const thread = (fields: Fields, attachmentIds: Id[]) =>
	threadDraft(idIn(fields.space) ?? '0', ThreadForm.parse(fields), attachmentIds);

export const publishers: Record<ScheduledKind, Publisher> = {
	post: {
		check: async (viewer, fields, attachmentIds) => {
			const { poll, originalId: _original, ...draft } = post(viewer, fields, attachmentIds);
			const author = requireAuthor(viewer);
			const reason = await checkDraft(author, { ...draft, kind: 'post' }, poll?.options);
			const spoken = draft.videoId ? await readVideoWords(author, draft.videoId) : [];
			const beside = [...(poll?.options ?? []), ...(await readAltTexts(author, attachmentIds)), ...spoken];
			await askBefore(db, withTitle(null, draft.markdown, beside), reason);
		},
		publish: (viewer, fields, attachmentIds, also) => writePost(viewer, post(viewer, fields, attachmentIds), also),
		path: (id) => `/posts/${id}`,
	},
	thread: {
		check: async (viewer, fields, attachmentIds) => {
			checkTitle(fields.title ?? '');
			const { poll, categoryId: _category, ...draft } = thread(fields, attachmentIds);
			const judged = { ...draft, kind: 'thread', audience: 'space' as const };
			const author = requireAuthor(viewer);
			const reason = await checkDraft(author, judged, poll?.options);
			const beside = [...(poll?.options ?? []), ...(await readAltTexts(author, attachmentIds))];
			await askBefore(db, withTitle(fields.title, draft.markdown, beside), reason);
		},
		publish: (viewer, fields, attachmentIds, also) => startThread(viewer, thread(fields, attachmentIds), also),
		path: (id) => `/forums/${id}`,
	},
};
