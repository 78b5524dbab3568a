import { fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { publicUrl } from '#features/accounts/index.ts';
import { setCalendar } from '#features/clubs/calendar.ts';
import { dropProposal, propose, support } from '#features/clubs/propose.ts';
import { readClub } from '#features/clubs/read-club.ts';
import { readForm } from '#platform/form.ts';
import { readShortId, shortId } from '#platform/ids.ts';
import { acted, idIn, shown } from '../../../../answer.ts';

const ProposalForm = z.object({
	paper: z.string().default(''),
	why: z.string().default(''),
	attested: z.literal('yes').optional(),
});
const PressForm = z.object({ proposal: z.string().default(''), wanted: z.enum(['yes', 'no']).default('yes') });

export const load = async ({ locals: { viewer }, params, url }) => {
	const before = url.searchParams.get('before');
	const club = await shown((async () => readClub(viewer, params.slug, before ? readShortId(before) : null))());
	const line = (one: (typeof club.coming)[number]) => ({
		...one,
		id: shortId(one.id),
		contentId: one.contentId && shortId(one.contentId),
		minutesId: one.minutesId && shortId(one.minutesId),
	});
	return {
		club: {
			...club,
			coming: club.coming.map(line),
			past: club.past.map(line),
			older: club.older && shortId(club.older),
			proposals: club.proposals.map((one) => ({ ...one, id: shortId(one.id) })),
			calendar: club.calendar && `${publicUrl()}${club.calendar}`,
		},
		first: before === null,
	};
};

/** A press of a small button, then the page again. */
async function pressed(slug: string, request: Request, act: (form: z.infer<typeof PressForm>) => Promise<unknown>) {
	const read = await readForm(request, PressForm);
	if (!read.ok) return fail(422, { values: read.values, problems: read.problems });
	const { failure } = await acted(
		read.form,
		(async () => {
			await act(read.data);
		})(),
	);
	if (failure) return failure;
	redirect(303, `/spaces/${slug}/club`);
}

export const actions = {
	propose: async ({ locals, params, request }) => {
		const read = await readForm(request, ProposalForm);
		if (!read.ok) return fail(422, { values: read.values, problems: read.problems });
		const { attested, ...draft } = read.data;
		const { failure } = await acted(
			read.form,
			(async () => propose(locals.viewer, params.slug, { ...draft, attested: attested === 'yes' }))(),
		);
		if (failure) return failure;
		redirect(303, `/spaces/${params.slug}/club#next`);
	},
	support: ({ locals, params, request }) =>
		pressed(params.slug, request, ({ proposal, wanted }) =>
			support(locals.viewer, params.slug, idIn(proposal), wanted === 'yes'),
		),
	drop: ({ locals, params, request }) =>
		pressed(params.slug, request, ({ proposal }) => dropProposal(locals.viewer, params.slug, idIn(proposal))),
	calendar: ({ locals, params, request }) =>
		pressed(params.slug, request, ({ wanted }) => setCalendar(locals.viewer, params.slug, wanted === 'yes')),
};
