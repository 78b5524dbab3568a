import { fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { decideRequest, listRequests } from '#features/spaces/door.ts';
import { readSpace } from '#features/spaces/read-spaces.ts';
import { readForm } from '#platform/form.ts';
import { acted, shown } from '../../../../answer.ts';

const Form = z.object({ handle: z.string().min(1), answer: z.enum(['in', 'no']) });

export const load = async ({ locals: { viewer }, params, url }) => {
	const requests = await shown(listRequests(viewer, params.slug));
	return {
		requests: requests.map(({ id: _, ...request }) => request),
		space: await shown(readSpace(viewer, params.slug)),
		done: url.searchParams.get('done'),
		zone: viewer.memberId === null ? 'UTC' : viewer.timeZone,
	};
};

export const actions = {
	default: async ({ locals, params, request }) => {
		const read = await readForm(request, Form);
		if (!read.ok) return fail(422, { values: read.values, problems: read.problems });
		const letIn = read.data.answer === 'in';
		const { failure } = await acted(read.form, decideRequest(locals.viewer, params.slug, read.data.handle, letIn));
		if (failure) return failure;
		redirect(303, `/spaces/${params.slug}/requests?done=${letIn ? 'in' : 'no'}`);
	},
};
