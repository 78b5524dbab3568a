// A review of a case: what a colleague thinks of it, with up to three ratings. It stands below the case, and questions to it
// are replies to it.

import { sql } from 'kysely';
import type { Kind } from '#kernel/content/kind.ts';
import { shortId } from '#platform/ids.ts';

export const RATED = ['management', 'technique', 'evidence'] as const;
export type Rated = (typeof RATED)[number];
export const RATED_WORDS: Record<Rated, string> = {
	management: 'Management',
	technique: 'Technique',
	evidence: 'Evidence',
};
export type Ratings = Record<Rated, number | null>;

export const reviewKind: Kind<Ratings | null> = {
	name: 'review',
	noun: 'a review',
	// Its case's, whatever that is.
	audiences: [],
	screening: 'block',
	takesReplies: true,
	link: (envelope) => `/go/${shortId(envelope.id)}`,
	detail: (as) => sql`(select json_build_object('management', management, 'technique', technique, 'evidence', evidence)
		from review_detail where content_id = ${sql.ref(`${as}.id`)})`,
	card: (_envelope, html, detail) => ({ label: ['Review', ...ratingWords(detail)].join(' · '), title: null, html }),
	searchText: () => '',
	noticeText: () => 'your review',
	federated: (_envelope, html) => ({ type: 'Note', name: null, content: html }),
};

/** "Management 4 of 5", for what was rated. */
export function ratingWords(ratings: Ratings | null): string[] {
	return RATED.flatMap((one) => (ratings?.[one] ? [`${RATED_WORDS[one]} ${ratings[one]} of 5`] : []));
}
