import { z } from 'zod';
import { LONGEST_TEXT } from '#kernel/content/publish.ts';
import { readForm } from '#platform/form.ts';
import { renderMarkdown } from '#platform/markdown.ts';

const PreviewForm = z.object({ text: z.string().default(''), title: z.string().default('') });

export const actions = {
	/** Shows a text as it would look. Nothing is stored; the form that it comes from stays in its own tab. */
	default: async ({ request }) => {
		const read = await readForm(request, PreviewForm);
		const text = read.ok ? read.data.text.replace(/\r\n/g, '\n').trim() : '';
		const tooLong = text.length > LONGEST_TEXT ? text.length : null;
		return {
			title: read.ok ? read.data.title : '',
			html: tooLong ? '' : renderMarkdown(text),
			tooLong,
			most: LONGEST_TEXT,
		};
	},
};
