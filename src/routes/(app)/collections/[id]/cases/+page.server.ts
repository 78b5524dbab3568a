import { fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { moveCase, noteCase, takeOut } from '#features/collections/gather.ts';
import { readCases } from '#features/collections/read-collections.ts';
import { readerChoices } from '#features/collections/readers.ts';
import { changeAudience } from '#kernel/content/change-audience.ts';
import { requireConfirmed } from '#kernel/people/viewer.ts';
import { readThread } from '#kernel/stream/read-thread.ts';
import { readForm } from '#platform/form.ts';
import { shortId } from '#platform/ids.ts';
import { notFound } from '#platform/refusal.ts';
import { acted, idIn, shown } from '../../../../answer.ts';

const CaseForm = z.object({ case: z.string(), note: z.string().default('') });
const ReadersForm = z.object({
	audience: z.enum(['named', 'connections', 'verified', 'members', 'public'], { error: 'Choose who can read it.' }),
});

export const load = async ({ locals: { viewer }, params }) => {
	const id = idIn(params.id);
	const root = await shown(
		(async () => {
			const { root: found } = await readThread(viewer, 'collection', id, null, 1);
			if (!found.isMine) throw notFound();
			return found;
		})(),
	);
	const cases = await shown(readCases(viewer, id));
	return {
		id: params.id,
		title: root.card?.title ?? '',
		language: root.language,
		cases: cases.map(({ row, note }) => ({
			id: shortId(row.id),
			title: row.card?.title ?? '',
			language: row.language,
			link: row.link,
			note,
		})),
		readers: root.space
			? null
			: { now: root.audience, choices: await shown((async () => readerChoices(requireConfirmed(viewer), false))()) },
		space: root.space?.name ?? null,
	};
};

type Event = { locals: App.Locals; params: { id: string }; request: Request };
const onCase =
	(act: (viewer: App.Locals['viewer'], collection: string, one: string, note: string) => Promise<void>) =>
	async ({ locals: { viewer }, params, request }: Event) => {
		const read = await readForm(request, CaseForm);
		if (!read.ok) return fail(422, { values: read.values, problems: read.problems });
		const { failure } = await acted(read.form, act(viewer, idIn(params.id), idIn(read.data.case), read.data.note));
		if (failure) return failure;
		redirect(303, `/collections/${params.id}/cases#case-${read.data.case}`);
	};

/** A note that was being written is kept, wherever its case moves. */
const moved =
	(where: 'up' | 'down') =>
	async (...[viewer, id, one, note]: Parameters<typeof noteCase>): Promise<void> => {
		await noteCase(viewer, id, one, note);
		await moveCase(viewer, id, one, where);
	};

export const actions = {
	note: onCase(noteCase),
	out: onCase((viewer, id, one) => takeOut(viewer, id, one)),
	up: onCase(moved('up')),
	down: onCase(moved('down')),
	readers: async ({ locals: { viewer }, params, request }: Event) => {
		const read = await readForm(request, ReadersForm);
		if (!read.ok) return fail(422, { values: read.values, problems: read.problems });
		const { failure } = await acted(read.form, changeAudience(viewer, idIn(params.id), read.data.audience));
		if (failure) return failure;
		redirect(303, `/collections/${params.id}`);
	},
};
