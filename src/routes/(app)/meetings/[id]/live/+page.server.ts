import { error, fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { arrive, leave } from '#features/clubs/attend.ts';
import { readSession } from '#features/clubs/read-session.ts';
import { endSession, openSession, raiseTopic, say, takeLineBack } from '#features/clubs/session.ts';
import { readGraveMarks } from '#kernel/citations/read-marks.ts';
import type { Viewer } from '#kernel/people/viewer.ts';
import { newKey, readForm } from '#platform/form.ts';
import { type Id, shortId } from '#platform/ids.ts';
import { acted, idIn, shown } from '../../../../answer.ts';

const LineForm = z.object({
	text: z.string().default(''),
	key: z.string().min(8).max(100),
	attested: z.literal('yes').optional(),
	citing: z.literal('yes').optional(),
});

export const load = async ({ locals: { viewer }, params }) => {
	const session = await shown((async () => readSession(viewer, idIn(params.id)))());
	if (session.meeting.cancelledAt) error(404, 'There is nothing here for you.');
	return {
		session: { ...session, lines: session.lines.map((line) => ({ ...line, id: shortId(line.id) })) },
		marks: await readGraveMarks(session.lines.map(({ text, takenBack }) => (takenBack ? '' : text))),
		key: newKey(),
	};
};

/** An act of one press, then the page again. */
async function pressed(
	{ locals, params, request }: { locals: App.Locals; params: { id: string }; request: Request },
	act: (viewer: Viewer, meeting: Id, form: FormData) => Promise<unknown>,
) {
	const form = await request.formData();
	const { failure } = await acted(
		form,
		(async () => {
			await act(locals.viewer, idIn(params.id), form);
		})(),
	);
	if (failure) return failure;
	redirect(303, `/meetings/${params.id}/live`);
}

export const actions = {
	open: (event) => pressed(event, openSession),
	end: (event) => pressed(event, endSession),
	join: (event) => pressed(event, arrive),
	leave: (event) => pressed(event, leave),
	topic: (event) =>
		pressed(event, (viewer, meeting, form) => raiseTopic(viewer, meeting, Number(form.get('place') ?? 0))),
	back: (event) =>
		pressed(event, (viewer, meeting, form) => takeLineBack(viewer, meeting, idIn(String(form.get('line') ?? '')))),
	say: async ({ locals, params, request }) => {
		const read = await readForm(request, LineForm);
		if (!read.ok) return fail(422, { values: read.values, problems: read.problems });
		const { text, key, attested, citing } = read.data;
		const { failure } = await acted(
			read.form,
			(async () =>
				say(locals.viewer, idIn(params.id), {
					text,
					key,
					attested: attested === 'yes',
					knowing: citing === 'yes',
				}))(),
		);
		if (failure) return failure;
		redirect(303, `/meetings/${params.id}/live#say`);
	},
};
