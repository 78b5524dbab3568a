// The question, a root; and the answer below it.

import { sql } from 'kysely';
import type { Kind } from '#kernel/content/kind.ts';
import { specialtyName } from '#kernel/people/specialties.ts';
import { shortId } from '#platform/ids.ts';

interface QuestionDetail {
	specialty: string | null;
	answers: number;
	accepted: boolean;
}

export const questionKind: Kind<QuestionDetail | null> = {
	name: 'question',
	noun: 'a question',
	audiences: ['public', 'members', 'verified', 'space'],
	screening: 'advise',
	takesReplies: true,
	link: (envelope) => `/questions/${shortId(envelope.id)}`,
	placeOf: (reply) => `at=${shortId(reply)}`,
	detail: (
		as,
	) => sql`(select json_build_object('specialty', specialty, 'answers', answers, 'accepted', accepted_id is not null)
		from question_detail where content_id = ${sql.ref(`${as}.id`)})`,
	card: (envelope, html, detail) => ({
		label: detail?.specialty ? `Question · ${specialtyName(detail.specialty)}` : 'Question',
		title: envelope.title,
		html,
		...(detail && { answers: detail.answers }),
		...(detail?.accepted && { line: [{ label: 'An answer is accepted' }] }),
	}),
	searchText: (detail) => (detail?.specialty ? specialtyName(detail.specialty) : ''),
	noticeText: () => 'your question',
	federated: (envelope, html) => ({ type: 'Question', name: envelope.title, content: html }),
	erase: async (trx, contentId) => {
		await sql`update question_request set reason = '' where question_id = ${contentId}`.execute(trx);
	},
};

export const answerKind: Kind<null> = {
	name: 'answer',
	noun: 'an answer',
	// Its question's, whatever that is.
	audiences: [],
	screening: 'advise',
	takesReplies: true,
	link: (envelope) => `/go/${shortId(envelope.id)}`,
	detail: null,
	card: (_envelope, html) => ({ label: null, title: null, html }),
	searchText: () => '',
	noticeText: () => 'your answer',
	federated: (_envelope, html) => ({ type: 'Note', name: null, content: html }),
};
