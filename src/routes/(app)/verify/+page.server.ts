import { fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { readOwnProfile } from '#features/profiles/edit-profile.ts';
import { claimable, countryChoices } from '#features/verification/claimable.ts';
import { readOwnVerification } from '#features/verification/read-own.ts';
import { showCredential } from '#features/verification/show-credential.ts';
import { stateClaim } from '#features/verification/state-claim.ts';
import { readAskedOfMe } from '#features/verification/vouching/read-vouch.ts';
import { readOwnWorkplaces } from '#features/verification/workplaces/prove-workplace.ts';
import { newKey, readForm } from '#platform/form.ts';
import { shortId } from '#platform/ids.ts';
import { acted, idIn, shown } from '../../answer.ts';

const ClaimForm = z.object({
	profession: z.string().min(1, 'Choose your profession.'),
	country: z.string().min(1, 'Choose the country where you are registered.'),
	number: z.string().max(40, 'A number is shorter than that.').default(''),
	name: z.string().trim().min(2, 'State your name as it is registered.').max(150, 'A name is shorter than that.'),
	note: z.string().max(1000, 'Keep it to 1,000 characters.').default(''),
	attested: z.literal('yes').optional(),
	key: z.string().min(8).max(100),
});

export const load = async ({ locals, url }) => {
	const { viewer } = locals;
	const [own, workplaces, asked, profile] = await shown(
		Promise.all([
			readOwnVerification(viewer),
			readOwnWorkplaces(viewer),
			readAskedOfMe(viewer),
			readOwnProfile(viewer),
		]),
	);
	const ids = <T extends { id: string }>(rows: T[]) => rows.map((row) => ({ ...row, id: shortId(row.id) }));
	return {
		/** What the member said already, in the first steps or on the profile: nobody chooses it twice. */
		said: { profession: profile.profession, country: profile.country },
		confirmed: own.confirmed,
		credentials: ids(own.credentials),
		claims: ids(own.claims),
		workplaces,
		asked: ids(asked),
		just: url.searchParams.get('just'),
		professions: claimable.map(({ code, label }) => ({ value: code, words: label })),
		countries: countryChoices(),
		key: newKey(),
	};
};

export const actions = {
	state: async ({ locals, request }) => {
		const read = await readForm(request, ClaimForm);
		if (!read.ok) return fail(422, { values: read.values, problems: read.problems });
		const { done, failure } = await acted(
			read.form,
			stateClaim(locals.viewer, { ...read.data, attested: read.data.attested === 'yes' }),
		);
		if (failure) return failure;
		if (done.state === 'refused') {
			// The claim is on record; the form comes back as it was, since a slip is the usual reason.
			const { key: _, ...values } = Object.fromEntries(Object.entries(read.data));
			return fail(422, { values, problems: { '': `This could not be matched. ${done.sentence}` } });
		}
		redirect(303, done.state === 'accepted' ? '/verify?just=proved' : `/verify/${shortId(done.id)}?just=stated`);
	},
	show: async ({ locals, request }) => {
		const form = await request.formData();
		const { failure } = await acted(form, showCredential(locals.viewer, idIn(String(form.get('credential')))));
		if (failure) return failure;
		redirect(303, '/verify?just=shown');
	},
};
