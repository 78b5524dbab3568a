import type { QuestionPage } from '#features/questions/index.ts';
import { plainText } from '#kernel/content/plain-text.ts';
import type { Signs } from '#ui/signs.ts';
import { authorOf, contentSigns } from './content-signs.ts';

/** Answers that are told to search engines; more help nobody. */
const MOST_ANSWERS = 10;

/** A public question with its answers, as schema.org's QAPage. */
export function questionSigns(page: QuestionPage, visitor: boolean): Signs | null {
	const signs = contentSigns(page.root, visitor);
	if (!signs) return null;
	const answers = page.answers
		.filter(({ row }) => row.card && row.author)
		.map((answer) => ({ ...answer, data: answerData(answer) }));
	return {
		...signs,
		data: {
			'@type': 'QAPage',
			mainEntity: {
				'@type': 'Question',
				name: signs.title,
				text: signs.description,
				url: signs.path,
				datePublished: page.root.publishedAt.toISOString(),
				author: authorOf(page.root),
				answerCount: page.count,
				acceptedAnswer: answers.find(({ accepted }) => accepted)?.data,
				suggestedAnswer: answers
					.filter(({ accepted }) => !accepted)
					.slice(0, MOST_ANSWERS)
					.map(({ data }) => data),
			},
		},
	};
}

function answerData({ row, score }: QuestionPage['answers'][number]) {
	return {
		'@type': 'Answer',
		text: plainText(row.card?.html ?? '', 1000),
		url: row.link,
		upvoteCount: score,
		datePublished: row.publishedAt.toISOString(),
		author: authorOf(row),
	};
}
