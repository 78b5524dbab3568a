import { fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { listInvitations } from '#features/cases/authors.ts';
import { listDrafts, startDraft } from '#features/cases/drafts.ts';
import { listOpenCases } from '#features/cases/outcomes.ts';
import { specialtyName } from '#kernel/people/specialties.ts';
import { requireConfirmed } from '#kernel/people/viewer.ts';
import { newKey, readForm } from '#platform/form.ts';
import { shortId } from '#platform/ids.ts';
import { acted, shown } from '../../../answer.ts';

const StartForm = z.object({
	title: z.string().max(200).default(''),
	space: z.string().max(100).default(''),
	key: z.string().min(8).max(100),
});

export const load = async ({ locals: { viewer }, url }) => {
	const member = await shown((async () => requireConfirmed(viewer))());
	const [drafts, invitations, open] = await Promise.all([
		listDrafts(viewer),
		listInvitations(viewer),
		listOpenCases(viewer),
	]);
	const space = member.spaces.find(({ slug }) => slug === url.searchParams.get('space'));
	return {
		drafts: drafts.map((one) => ({
			...one,
			id: shortId(one.id),
			specialty: one.specialty ? specialtyName(one.specialty) : '',
		})),
		invitations: invitations.map((one) => ({ ...one, id: shortId(one.id) })),
		open: open.map((one) => ({ ...one, id: shortId(one.id) })),
		space: space && { slug: space.slug, name: space.name },
		mayWrite: member.profession !== null && member.company === null,
		zone: member.timeZone,
		key: newKey(),
	};
};

export const actions = {
	default: async ({ locals: { viewer }, request }) => {
		const read = await readForm(request, StartForm);
		if (!read.ok) return fail(422, { values: read.values, problems: read.problems });
		const { title, space, key } = read.data;
		const specialty = viewer.memberId !== null ? viewer.specialty : null;
		const { done, failure } = await acted(
			read.form,
			startDraft(
				viewer,
				{
					...(title.trim() && { title: title.trim() }),
					...(specialty && { specialty }),
					...(space && { audience: `space:${space}` }),
				},
				key,
			),
		);
		if (failure) return failure;
		redirect(303, `/cases/${shortId(done)}/write`);
	},
};
