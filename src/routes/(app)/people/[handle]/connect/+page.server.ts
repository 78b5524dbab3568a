import { fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { readPerson } from '#features/people/read-person.ts';
import {
	acceptRequest,
	askToConnect,
	declineRequest,
	disconnect,
	LONGEST_NOTE,
	withdrawRequest,
} from '#kernel/people/connect.ts';
import { follow } from '#kernel/people/follow.ts';
import { mute, unmute } from '#kernel/people/mute.ts';
import type { Viewer } from '#kernel/people/viewer.ts';
import { readForm } from '#platform/form.ts';
import { localPath } from '#platform/local-path.ts';
import { acted, shown } from '../../../../answer.ts';

const AskForm = z.object({ note: z.string().default(''), attested: z.literal('yes').optional() });

export const load = async ({ locals, params }) => {
	const person = await shown(readPerson(locals.viewer, params.handle));
	if (person.standing.connection === 'self') redirect(303, `/people/${params.handle}`);
	return {
		...person,
		longest: LONGEST_NOTE,
		zone: locals.viewer.memberId === null ? 'UTC' : locals.viewer.timeZone,
	};
};

interface Event {
	locals: App.Locals;
	params: { handle: string };
	request: Request;
}

/** An act that needs nothing but the two people; it leads back to where its button stood. */
const plain = (act: (viewer: Viewer, handle: string) => Promise<unknown>) => async (event: Event) => {
	const form = await event.request.formData();
	const { failure } = await acted(form, act(event.locals.viewer, event.params.handle));
	if (failure) return failure;
	const back = form.get('back');
	redirect(303, typeof back === 'string' ? localPath(back) : `/people/${event.params.handle}`);
};

export const actions = {
	ask: async ({ locals, params, request }) => {
		const read = await readForm(request, AskForm);
		if (!read.ok) return fail(422, { values: read.values, problems: read.problems });
		const { note, attested } = read.data;
		const { failure } = await acted(
			read.form,
			askToConnect(locals.viewer, params.handle, { note, attested: attested === 'yes' }),
		);
		if (failure) return failure;
		redirect(303, `/people/${params.handle}`);
	},
	accept: plain((viewer, handle) => acceptRequest(viewer, handle)),
	decline: plain(declineRequest),
	withdraw: plain(withdrawRequest),
	remove: plain(disconnect),
	follow: plain((viewer, handle) => follow(viewer, handle)),
	mute: plain(mute),
	unmute: plain(unmute),
};
