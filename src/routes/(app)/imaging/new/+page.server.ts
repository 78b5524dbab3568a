import { fail, redirect } from '@sveltejs/kit';
import { mayUpload, startUpload } from '#features/imaging/upload/start-upload.ts';
import { shortId } from '#platform/ids.ts';
import { Refusal } from '#platform/refusal.ts';
import { say } from '#words/say.ts';
import { shown } from '../../../answer.ts';

export const load = async ({ locals: { viewer } }) => {
	await shown((async () => mayUpload(viewer))());
};

export const actions = {
	// The body is read as it arrives: a form of this size never lies in memory.
	default: async ({ locals, request }) => {
		let id: string;
		try {
			id = await startUpload(locals.viewer, request);
		} catch (problem) {
			if (!(problem instanceof Refusal)) throw problem;
			return fail(problem.status, { problems: { [problem.field ?? '']: say(problem.message) } });
		}
		redirect(303, `/imaging/uploads/${shortId(id)}`);
	},
};
