import { fail, redirect } from '@sveltejs/kit';
import { discardDraft, saveDraft } from '#features/cases/drafts.ts';
import { changeReaders, editCase } from '#features/cases/edit-case.ts';
import { fieldsOf } from '#features/cases/fields.ts';
import { findingsOf, mendAll } from '#features/cases/mend.ts';
import { publishCase } from '#features/cases/publish-case.ts';
import { caseReaders, readCaseForm } from '#features/cases/read-form.ts';
import { seriesToHang } from '#features/imaging/index.ts';
import { languageOptions } from '#kernel/content/language-choice.ts';
import { withdraw } from '#kernel/content/remove.ts';
import { specialties } from '#kernel/people/specialties.ts';
import type { Viewer } from '#kernel/people/viewer.ts';
import type { Audience } from '#kernel/tables.ts';
import { newKey, problemOf } from '#platform/form.ts';
import type { Id } from '#platform/ids.ts';
import { acted, idIn, shown } from '../../../../answer.ts';

export const load = async ({ locals: { viewer }, params }) => ({
	id: params.id,
	writing: await shown(readCaseForm(viewer, idIn(params.id))),
	series: await shown(seriesToHang(viewer, idIn(params.id))),
	choices: await shown((async () => caseReaders(viewer))()),
	specialties: specialties.map(({ code, label }) => ({ value: code, words: label })),
	languages: languageOptions(),
	key: newKey(),
	zone: viewer.memberId === null ? 'UTC' : viewer.timeZone,
});

/** Milliseconds for photos that come with the form, where no script uploads them one by one: less than a proxy waits. */
const PATIENCE = 30_000;

/** Saves what was typed as the draft, whatever it is. @returns the page's answer when even that fails. */
async function save(viewer: Viewer, id: Id, form: FormData) {
	return acted(
		form,
		saveDraft(viewer, id, fieldsOf(form), { form, key: String(form.get('key') ?? ''), patience: PATIENCE }),
	);
}

/** The answer to a form that was refused: everything typed, and what the identifier check found, field by field. */
function refused(problem: unknown, form: FormData) {
	const { status, values, problems } = problemOf(problem, form);
	const { key: _used, ...kept } = values;
	return fail(status, {
		values: kept,
		problems,
		findings: problems.attested ? findingsOf(fieldsOf(form)) : [],
		saved: false,
	});
}

export const actions = {
	save: async ({ locals: { viewer }, params, request }) => {
		const form = await request.formData();
		const { failure } = await save(viewer, idIn(params.id), form);
		if (failure) return failure;
		if (request.headers.get('x-autosave')) return { saved: true };
		redirect(303, `/cases/${params.id}/write?saved`);
	},
	mend: async ({ locals: { viewer }, params, request }) => {
		const form = await request.formData();
		const { failure } = await acted(
			form,
			saveDraft(viewer, idIn(params.id), mendAll(fieldsOf(form)), {
				form,
				key: String(form.get('key') ?? ''),
				patience: PATIENCE,
			}),
		);
		if (failure) return failure;
		redirect(303, `/cases/${params.id}/write?mended`);
	},
	publish: async ({ locals: { viewer }, params, request }) => {
		const id = idIn(params.id);
		const form = await request.formData();
		const { failure } = await save(viewer, id, form);
		if (failure) return failure;
		try {
			await publishCase(viewer, id);
		} catch (problem) {
			return refused(problem, form);
		}
		redirect(303, `/cases/${params.id}`);
	},
	edit: async ({ locals: { viewer }, params, request }) => {
		const form = await request.formData();
		const basedOn = Number(form.get('basedOn') ?? Number.NaN);
		try {
			await editCase(viewer, idIn(params.id), {
				fields: fieldsOf(form),
				photos: { form, key: String(form.get('key') ?? '') },
				basedOn: Number.isInteger(basedOn) ? basedOn : undefined,
				forget: form.get('forget') === 'yes',
			});
		} catch (problem) {
			return refused(problem, form);
		}
		redirect(303, `/cases/${params.id}`);
	},
	readers: async ({ locals: { viewer }, params, request }) => {
		const form = await request.formData();
		const { failure } = await acted(
			form,
			changeReaders(viewer, idIn(params.id), String(form.get('audience')) as Audience, String(form.get('named') ?? '')),
		);
		if (failure) return failure;
		redirect(303, `/cases/${params.id}`);
	},
	discard: async ({ locals: { viewer }, params, request }) => {
		const form = await request.formData();
		if (form.get('sure') !== 'yes')
			return fail(422, { values: {}, problems: { sure: 'Tick this first: it cannot be undone.' } });
		const { failure } = await acted(form, discardDraft(viewer, idIn(params.id)));
		if (failure) return failure;
		redirect(303, '/cases/new');
	},
	withdraw: async ({ locals: { viewer }, params, request }) => {
		const form = await request.formData();
		if (form.get('sure') !== 'yes')
			return fail(422, { values: {}, problems: { sure: 'Tick this first: it cannot be undone.' } });
		const { failure } = await acted(form, withdraw(viewer, idIn(params.id)));
		if (failure) return failure;
		redirect(303, '/cases?show=mine');
	},
};
