import { error, redirect } from '@sveltejs/kit';
import { moveEntry, removeEntry, saveEntry, showSection } from '#features/profiles/edit-entries.ts';
import { graduate } from '#features/profiles/graduate.ts';
import { readOwnEntries } from '#features/profiles/read-own-entries.ts';
import { fieldsOfStudy, isListed, type ListedSection, listedSections } from '#features/profiles/sections.ts';
import { newKey, typed } from '#platform/form.ts';
import { acted, idIn, shown } from '../../../../answer.ts';

/** What is no section does not exist. */
function sectionIn(param: string): ListedSection {
	if (!isListed(param)) error(404, 'There is nothing here for you.');
	return param;
}

export const load = async ({ locals: { viewer }, params, url }) => {
	const section = sectionIn(params.section);
	const entries = await shown(readOwnEntries(viewer, section));
	const editing = url.searchParams.get('edit');
	return {
		section,
		form: listedSections[section],
		entries,
		editing: entries.find(({ id }) => editing !== null && id === idIn(editing)) ?? null,
		fieldsOfStudy: section === 'training' ? fieldsOfStudy : [],
		key: newKey(),
		done: url.searchParams.get('done'),
	};
};

export const actions = {
	save: async ({ locals, params, request }) => {
		const section = sectionIn(params.section);
		const form = await request.formData();
		const values = typed(form);
		const { failure } = await acted(
			form,
			saveEntry(locals.viewer, section, values.id ? idIn(values.id) : null, {
				typed: values,
				visibility: values.visibility ?? '',
				attested: values.attested === 'yes',
				knowing: values.citing === 'yes',
				key: values.key ?? '',
			}),
		);
		if (failure) return failure;
		redirect(303, `/profile/sections/${section}?done=${values.id ? 'changed' : 'added'}`);
	},
	remove: async ({ locals, params, request }) => {
		const section = sectionIn(params.section);
		const form = await request.formData();
		const { failure } = await acted(form, removeEntry(locals.viewer, section, idIn(String(form.get('id') ?? ''))));
		if (failure) return failure;
		redirect(303, `/profile/sections/${section}?done=removed`);
	},
	move: async ({ locals, params, request }) => {
		const section = sectionIn(params.section);
		const form = await request.formData();
		const id = String(form.get('id') ?? '');
		const { failure } = await acted(form, moveEntry(locals.viewer, section, idIn(id), form.get('to') === 'up'));
		if (failure) return failure;
		redirect(303, `/profile/sections/${section}#line-${id}`);
	},
	graduate: async ({ locals, request }) => {
		const form = await request.formData();
		const { failure } = await acted(form, graduate(locals.viewer, idIn(String(form.get('id') ?? ''))));
		if (failure) return failure;
		redirect(303, '/verify');
	},
	show: async ({ locals, params, request }) => {
		const section = sectionIn(params.section);
		const form = await request.formData();
		const { failure } = await acted(form, showSection(locals.viewer, section, String(form.get('visibility') ?? '')));
		if (failure) return failure;
		redirect(303, `/profile/sections/${section}?done=shown`);
	},
};
