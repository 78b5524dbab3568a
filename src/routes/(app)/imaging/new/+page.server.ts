import { fail, redirect } from '@sveltejs/kit';
import { mayUpload, startUpload } from '#features/imaging/upload/start-upload.ts';
import type { Viewer } from '#kernel/people/viewer.ts';
import { wholeForm } from '#kernel/uploads/resumable-upload.ts';
import { shortId } from '#platform/ids.ts';
import { Refusal } from '#platform/refusal.ts';
import { say } from '#words/say.ts';
import { shown } from '../../../answer.ts';

export const load = async ({ locals: { viewer } }) => {
	await shown((async () => mayUpload(viewer))());
};

export const actions = {
	// The body is read as it arrives: a form of this size never lies in memory.
	default: async ({ locals: { viewer }, request }) => {
		const { done, problem } = await taken(viewer, request);
		if (problem) return fail(problem.status, { problems: { [problem.field ?? '']: say(problem.message) } });
		redirect(303, done);
	},
};

/** @returns where it goes on. */
async function taken(
	viewer: Viewer,
	request: Request,
): Promise<{ done: string; problem?: never } | { problem: Refusal; done?: never }> {
	try {
		const sent = await wholeForm(viewer, request, 'series');
		if (sent.ledTo) return { done: sent.ledTo };
		let done: string | null = null;
		try {
			done = `/imaging/uploads/${shortId(await startUpload(viewer, sent.request))}`;
			return { done };
		} finally {
			await sent.read(done);
		}
	} catch (problem) {
		if (problem instanceof Refusal) return { problem };
		throw problem;
	}
}
