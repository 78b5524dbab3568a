import { readEntry } from '#features/news/read-entry.ts';
import { audienceChoices } from '#features/posts/audience-choices.ts';
import { requireConfirmed } from '#kernel/people/viewer.ts';
import { newKey } from '#platform/form.ts';
import { idIn, shown } from '../../../../../answer.ts';

export const load = async ({ locals: { viewer }, params }) => {
	const { row, cited } = await shown(readEntry(viewer, idIn(params.id)));
	const member = await shown((async () => requireConfirmed(viewer))());
	return {
		title: row.title,
		language: row.language,
		url: row.url,
		source: row.source,
		retracted: row.marks.includes('retracted'),
		cited,
		topics: row.topics.slice(0, 5).map(({ name }) => name),
		choices: audienceChoices(member),
		key: newKey(),
	};
};
