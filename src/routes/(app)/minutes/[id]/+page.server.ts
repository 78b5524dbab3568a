import { fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { agreeToShare, readShare } from '#features/clubs/publish-minutes.ts';
import { CITE_FORMATS } from '#kernel/citations/cite-own.ts';
import { RowList } from '#kernel/stream/row-list.ts';
import { readForm } from '#platform/form.ts';
import { shortId } from '#platform/ids.ts';
import { acted, idIn } from '../../../answer.ts';
import { readMinutes } from './citable.ts';

const AgreeForm = z.object({ agrees: z.enum(['yes', 'no']) });

export const load = async ({ locals: { viewer, network }, params }) => {
	const { root, citable } = await readMinutes(viewer, params.id, network ?? null);
	const share = await readShare(viewer, root.id);
	return {
		root: RowList.from([root]) as RowList,
		share: { ...share, meetingId: share.meetingId && shortId(share.meetingId) },
		citation: CITE_FORMATS.txt.write(citable),
		formats: Object.entries(CITE_FORMATS).map(([format, { words }]) => ({ format, words })),
		zone: viewer.memberId === null ? 'UTC' : viewer.timeZone,
	};
};

export const actions = {
	agree: async ({ locals, params, request }) => {
		const read = await readForm(request, AgreeForm);
		if (!read.ok) return fail(422, { values: read.values, problems: read.problems });
		const { failure } = await acted(
			read.form,
			(async () => agreeToShare(locals.viewer, idIn(params.id), read.data.agrees === 'yes'))(),
		);
		if (failure) return failure;
		redirect(303, `/minutes/${params.id}`);
	},
};
