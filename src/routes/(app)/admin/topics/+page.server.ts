import { fail, redirect } from '@sveltejs/kit';
import { readMeshState } from '#features/topics/load-mesh.ts';
import { loadUploadedMesh } from '#features/topics/load-upload.ts';
import { requireDuty } from '#kernel/people/viewer.ts';
import { say } from '#words/say.ts';
import { acted, shown } from '../../../answer.ts';

export const load = async ({ locals, url }) => {
	await shown((async () => requireDuty(locals.viewer, 'administrator'))());
	return { state: await readMeshState(), loaded: url.searchParams.get('loaded') };
};

export const actions = {
	default: async ({ locals, request }) => {
		const form = await request.formData();
		const file = form.get('file');
		if (!(file instanceof File) || file.size === 0)
			return fail(422, { values: {}, problems: { file: say('Choose a file.') } });
		const { done, failure } = await acted(form, loadUploadedMesh(locals.viewer, file));
		if (failure) return failure;
		redirect(303, `/admin/topics?loaded=${done.descriptors}`);
	},
};
