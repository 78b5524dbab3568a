import { fail, redirect } from '@sveltejs/kit';
import { discardDraft, saveDraft } from '#features/cases/drafts.ts';
import { changeReaders, editCase } from '#features/cases/edit-case.ts';
import { fieldsOf } from '#features/cases/fields.ts';
import { findingsOf, mendAll } from '#features/cases/mend.ts';
import { publishCase } from '#features/cases/publish-case.ts';
import { caseReaders, publishedMeanwhile, readCaseForm } from '#features/cases/read-form.ts';
import { thingsIn } from '#features/cases/things.ts';
import { marksOf } from '#features/cases/two-tabs.ts';
import { seriesToHang } from '#features/imaging/index.ts';
import { PATIENCE } from '#kernel/attachments/add-photos.ts';
import { languageOptions } from '#kernel/content/language-choice.ts';
import { withdraw } from '#kernel/content/remove.ts';
import { specialties } from '#kernel/people/specialties.ts';
import type { Viewer } from '#kernel/people/viewer.ts';
import type { Audience } from '#kernel/tables.ts';
import { newKey, problemOf } from '#platform/form.ts';
import { type Id, shortId } from '#platform/ids.ts';
import { Refusal } from '#platform/refusal.ts';
import { say } from '#words/say.ts';
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

/** Saves what was typed as the draft, whatever it is. @returns the page's answer when even that fails. */
async function save(viewer: Viewer, id: Id, form: FormData, fields = fieldsOf(form)) {
	const photos = { form, key: String(form.get('key') ?? ''), patience: PATIENCE };
	const saving = saveDraft(viewer, id, fields, photos, String(form.get('was') ?? ''));
	return acted(
		form,
		saving.catch(async (problem) => {
			const same = problem.kind === 'not-found' ? await publishedMeanwhile(viewer, id, fieldsOf(form)) : null;
			if (same === null) throw problem;
			if (same) redirect(303, `/cases/${shortId(id)}`);
			throw new Refusal(
				'conflict',
				'This draft was published meanwhile, perhaps in another tab. What you typed stands below: save it as a change.',
			);
		}),
	);
}

/** The answer to a form that was refused: everything typed, and what the identifier check found, field by field. */
function refused(problem: unknown, form: FormData) {
	const { status, values, problems } = problemOf(problem, form);
	const { key: _used, ...kept } = values;
	return fail(status, {
		values: kept,
		problems,
		things: thingsIn(form),
		findings: problems.attested ? findingsOf(fieldsOf(form)) : [],
		saved: false,
	});
}

export const actions = {
	save: async ({ locals: { viewer }, params, request }) => {
		const form = await request.formData();
		const { failure } = await save(viewer, idIn(params.id), form);
		if (failure) return failure;
		// What this form said is what it goes on from.
		if (request.headers.get('x-autosave')) return { saved: true, was: marksOf(fieldsOf(form)) };
		redirect(303, `/cases/${params.id}/write?saved`);
	},
	mend: async ({ locals: { viewer }, params, request }) => {
		const form = await request.formData();
		const { failure } = await save(viewer, idIn(params.id), form, mendAll(fieldsOf(form)));
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
				photos: { form, key: String(form.get('key') ?? ''), patience: PATIENCE },
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
			return fail(422, { values: {}, problems: { sure: say('Tick this first: it cannot be undone.') } });
		const { failure } = await acted(form, discardDraft(viewer, idIn(params.id)));
		if (failure) return failure;
		redirect(303, '/cases/new');
	},
	withdraw: async ({ locals: { viewer }, params, request }) => {
		const form = await request.formData();
		if (form.get('sure') !== 'yes')
			return fail(422, { values: {}, problems: { sure: say('Tick this first: it cannot be undone.') } });
		const { failure } = await acted(form, withdraw(viewer, idIn(params.id)));
		if (failure) return failure;
		redirect(303, '/cases?show=mine');
	},
};
