import { z } from 'zod';
import { raritiesOf } from '#features/library/index.ts';
import { LanguageFields } from '#kernel/content/language-choice.ts';
import { LONGEST_TEXT } from '#kernel/content/publish.ts';
import { speaksOfPatient } from '#kernel/screening/screen.ts';
import { measure } from '#kernel/uniqueness/measure.ts';
import { readForm } from '#platform/form.ts';
import { renderMarkdown } from '#platform/markdown.ts';

const PreviewForm = z.object({
	text: z.string().default(''),
	title: z.string().default(''),
	...LanguageFields.shape,
});

export const actions = {
	/** Shows a text as it would look. Nothing is stored; the form that it comes from stays in its own tab. */
	default: async ({ request }) => {
		const read = await readForm(request, PreviewForm);
		const text = read.ok ? read.data.text.replace(/\r\n/g, '\n').trim() : '';
		const tooLong = text.length > LONGEST_TEXT ? text.length : null;
		return {
			title: read.ok ? read.data.title : '',
			/** BCP 47; '' where the form leaves it to the words. */
			language: (read.ok && read.data.language) || '',
			html: tooLong ? '' : renderMarkdown(text),
			uniqueness: !tooLong && speaksOfPatient(text) ? measure(text, {}, await raritiesOf([], text)) : null,
			tooLong,
			most: LONGEST_TEXT,
		};
	},
};
