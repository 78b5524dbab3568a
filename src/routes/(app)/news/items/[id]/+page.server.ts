import { fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { localPath } from '#features/accounts/index.ts';
import { NewsPage } from '#features/news/list-news.ts';
import { readEntry, saveEntry } from '#features/news/read-entry.ts';
import { readForm } from '#platform/form.ts';
import { shortId } from '#platform/ids.ts';
import { acted, idIn, shown } from '../../../../answer.ts';

export const load = async ({ locals: { viewer }, params }) => {
	const { row, cited, picks } = await shown(readEntry(viewer, idIn(params.id)));
	return {
		news: Object.assign(new NewsPage(), { rows: [row] }),
		cited,
		picks: picks.map(({ id, channel, replies }) => ({ path: `/news/${shortId(id)}`, channel, replies })),
		zone: viewer.memberId === null ? 'UTC' : viewer.timeZone,
	};
};

const SaveForm = z.object({ save: z.enum(['yes', 'no']), back: z.string().max(3000).default('') });

export const actions = {
	save: async ({ locals: { viewer }, params, request }) => {
		const read = await readForm(request, SaveForm);
		if (!read.ok) return fail(422, { values: read.values, problems: read.problems });
		const { failure } = await acted(read.form, saveEntry(viewer, idIn(params.id), read.data.save === 'yes'));
		if (failure) return failure;
		redirect(303, localPath(read.data.back || `/news/items/${params.id}`));
	},
};
