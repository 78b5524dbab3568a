import { fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { languageChoices, timeZones } from '#features/profiles/choices.ts';
import { editProfile, LONGEST, readOwnProfile } from '#features/profiles/edit-profile.ts';
import { sectionTitles } from '#features/profiles/sections.ts';
import { moveSection, readOwnPage } from '#features/profiles/set-up-page.ts';
import { countryChoices } from '#features/verification/claimable.ts';
import { removePortrait, setPortrait } from '#kernel/attachments/set-portrait.ts';
import { visibilities } from '#kernel/people/field-visible-to.ts';
import { professions } from '#kernel/people/professions.ts';
import { readForm } from '#platform/form.ts';
import { Refusal } from '#platform/refusal.ts';
import { acted, shown } from '../../answer.ts';

const visibility = z.enum(visibilities, 'Choose who sees it.');

const ProfileForm = z.object({
	headline: z.string().default(''),
	headlineVisibility: visibility.default('members'),
	about: z.string().default(''),
	aboutVisibility: visibility.default('members'),
	orcid: z.string().default(''),
	orcidVisibility: visibility.default('members'),
	language: z.string(),
	timeZone: z.string(),
	showsPresence: z.literal('yes').optional(),
	profession: z.string().default(''),
	country: z.string().default(''),
	company: z.string().default(''),
	attested: z.literal('yes').optional(),
	citing: z.literal('yes').optional(),
	leavesIndustry: z.literal('yes').optional(),
});

export const load = async ({ locals: { viewer }, url }) => ({
	page: await shown(readOwnPage(viewer)),
	titles: sectionTitles,
	profile: await shown(readOwnProfile(viewer)),
	handle: viewer.memberId === null ? '' : viewer.handle,
	most: LONGEST,
	languages: languageChoices(),
	timeZones: timeZones.map((zone) => ({ value: zone, words: zone.replaceAll('_', ' ') })),
	professions: professions.map(({ code, label }) => ({ value: code, words: label })),
	countries: countryChoices(),
	done: url.searchParams.get('done'),
});

export const actions = {
	order: async ({ locals, request }) => {
		const form = await request.formData();
		const section = String(form.get('id') ?? '');
		const { failure } = await acted(form, moveSection(locals.viewer, section, form.get('to') === 'up'));
		if (failure) return failure;
		redirect(303, `/profile#section-${section}`);
	},
	words: async ({ locals, request }) => {
		const read = await readForm(request, ProfileForm);
		if (!read.ok) return fail(422, { values: read.values, problems: read.problems });
		const { attested, citing, leavesIndustry, showsPresence, ...profile } = read.data;
		const { failure } = await acted(
			read.form,
			editProfile(
				locals.viewer,
				{
					...profile,
					about: profile.about.replace(/\r\n/g, '\n'),
					showsPresence: showsPresence === 'yes',
				},
				{ attested: attested === 'yes', leavesIndustry: leavesIndustry === 'yes', knowing: citing === 'yes' },
			),
		);
		if (failure) return failure;
		redirect(303, '/profile?done=words');
	},
	portrait: async ({ locals, request }) => {
		const form = await request.formData();
		const file = form.get('portrait');
		const { failure } = await acted(
			form,
			(async () => {
				if (!(file instanceof File) || file.size === 0)
					throw new Refusal('invalid', 'Choose a picture first.', { field: 'portrait' });
				await setPortrait(locals.viewer, file);
			})(),
		);
		if (failure) return failure;
		redirect(303, '/profile?done=portrait');
	},
	initials: async ({ locals, request }) => {
		const { failure } = await acted(await request.formData(), removePortrait(locals.viewer));
		if (failure) return failure;
		redirect(303, '/profile?done=initials');
	},
};
