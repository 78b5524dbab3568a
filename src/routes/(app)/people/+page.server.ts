import { redirect } from '@sveltejs/kit';
import { askedParams, isAsked, readAsked } from '#features/people/asked.ts';
import { askedWords } from '#features/people/asked-words.ts';
import { findPeople } from '#features/people/find-people.ts';
import { levelChoices, professionChoices, specialtyChoices } from '#features/people/search-choices.ts';
import { readPeopleStart } from '#features/people/start-page.ts';
import { dismissSuggestion, suggestPeople } from '#features/people/suggest-people.ts';
import { languageChoices } from '#features/profiles/choices.ts';
import { countryChoices } from '#features/verification/claimable.ts';
import { countryName, professionLabel } from '#kernel/people/professions.ts';
import { acted, shown } from '../../answer.ts';

export const load = async ({ locals: { viewer }, url }) => {
	const asked = readAsked(url.searchParams);
	const isSearch = isAsked(asked);
	const after = url.searchParams.get('after');
	const [found, suggestions, start] = await shown(
		Promise.all([findPeople(viewer, asked, after), isSearch ? [] : suggestPeople(viewer), readPeopleStart(viewer)]),
	);
	const narrowed = (
		field: 'profession' | 'country',
		list: { code: string; count: number }[],
		words: (code: string) => string,
	) =>
		asked[field] || list.length < 2
			? []
			: list.map(({ code, count }) => ({
					words: words(code),
					count,
					href: `/people?${askedParams(asked, { [field]: code })}`,
				}));
	return {
		asked,
		isSearch,
		askedWords: askedWords(asked),
		people: found.people,
		found: found.found,
		professions: narrowed('profession', found.professions, professionLabel),
		countries: narrowed('country', found.countries, countryName),
		more: found.more && `/people?${askedParams(asked)}&after=${found.more}`,
		first: after === null,
		start,
		suggestions,
		choices: {
			professions: [...professionChoices],
			specialties: specialtyChoices(asked.profession),
			levels: levelChoices(asked.profession),
			countries: [{ value: '', words: 'Any' }, ...countryChoices()],
			languages: [{ value: '', words: 'Any' }, ...languageChoices()],
		},
	};
};

export const actions = {
	dismiss: async ({ locals, request }) => {
		const form = await request.formData();
		const { failure } = await acted(form, dismissSuggestion(locals.viewer, String(form.get('handle') ?? '')));
		if (failure) return failure;
		redirect(303, '/people');
	},
};
