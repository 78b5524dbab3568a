import { redirect } from '@sveltejs/kit';
import { askForExport, listExports } from '#features/leaving/ask-export.ts';
import { acted, shown } from '../../../answer.ts';

export const load = async ({ locals: { viewer }, setHeaders }) => {
	setHeaders({ 'cache-control': 'no-store' });
	return {
		exports: await shown(listExports(viewer)),
		zone: viewer.memberId === null ? 'UTC' : viewer.timeZone,
	};
};

export const actions = {
	default: async ({ locals, request }) => {
		const { failure } = await acted(await request.formData(), askForExport(locals.viewer));
		if (failure) return failure;
		redirect(303, '/account/export');
	},
};
