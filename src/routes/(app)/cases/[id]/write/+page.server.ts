import { fail, redirect } from '@sveltejs/kit';
import { type Meanwhile, meanwhileOf } from '#features/cases/clashes.ts';
import { discardDraft, saveDraft } from '#features/cases/drafts.ts';
import { changeReaders, editCase } from '#features/cases/edit-case.ts';
import { type CaseFields, fieldsOf } from '#features/cases/fields.ts';
import { findingsOf, mendAll } from '#features/cases/mend.ts';
import { isPhotoField, photoFields, saidOf } from '#features/cases/photo-fields.ts';
import { publishCase } from '#features/cases/publish-case.ts';
import { caseReaders, publishedMeanwhile, readCaseForm } from '#features/cases/read-form.ts';
import { thingsIn } from '#features/cases/things.ts';
import { type Choices, choicesIn, fieldsIn, marksAfter, mergedFields } from '#features/cases/two-tabs.ts';
import { seriesToHang } from '#features/imaging/index.ts';
import { PATIENCE } from '#kernel/attachments/add-photos.ts';
import { CHANGED_SINCE } from '#kernel/content/edit.ts';
import { languageOptions } from '#kernel/content/language-choice.ts';
import { withdraw } from '#kernel/content/remove.ts';
import { specialtyChoices } from '#kernel/people/specialty-choices.ts';
import type { Viewer } from '#kernel/people/viewer.ts';
import type { Audience } from '#kernel/tables.ts';
import { newKey, problemOf, typed } from '#platform/form.ts';
import { type Id, shortId } from '#platform/ids.ts';
import { Refusal } from '#platform/refusal.ts';
import { say } from '#words/say.ts';
import { acted, idIn, shown } from '../../../../answer.ts';

export const load = async ({ locals: { viewer }, params }) => ({
	id: params.id,
	writing: await shown(readCaseForm(viewer, idIn(params.id))),
	series: await shown(seriesToHang(viewer, idIn(params.id))),
	choices: await shown((async () => caseReaders(viewer))()),
	specialties: specialtyChoices(),
	languages: languageOptions(),
	key: newKey(),
	zone: viewer.memberId === null ? 'UTC' : viewer.timeZone,
});

/** Saves what was typed as the draft, whatever it is. @returns the page's answer when that fails, or when somebody has to choose. */
async function save(viewer: Viewer, id: Id, form: FormData, fields = fieldsOf(form), choices?: Choices) {
	const photos = { form, key: String(form.get('key') ?? ''), patience: PATIENCE };
	const was = String(form.get('was') ?? '');
	const saving = saveDraft(viewer, id, fields, photos, { was, choices });
	const { done, failure } = await acted(
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
	if (failure) return { failure, clashes: [] };
	const { clashes, stored, fields: kept } = done;
	if (clashes.length === 0) return { clashes };
	const sent = { ...fields, ...saidOf(photoIdsIn(form), form) };
	return { failure: toChoose(form, meanwhileOf({ kept, sent, stored }, clashes, was)), clashes };
}

/** The answer to a form that is not saved as it stands: what was typed, beside what was saved meanwhile. */
function toChoose(form: FormData, meanwhile: Meanwhile, more: Record<string, string> = {}) {
	const choice = say('Changed in another tab or by a co-author too. Choose which text stays.');
	return fail(409, {
		values: { ...keptValues(typed(form)), ...meanwhile.values, ...more, was: meanwhile.was },
		problems:
			meanwhile.clashes.length === 0
				? { meanwhile: say('Another author has changed the case. What both of you wrote stands below: save it again.') }
				: Object.fromEntries(meanwhile.clashes.map(({ unit }) => [`take-${unit}`, choice])),
		things: thingsIn(form),
		findings: [],
		saved: false,
		meanwhile,
	});
}

/** As a form says it, without the key that is used up. */
const keptValues = ({ key: _used, ...kept }: Record<string, string>) => kept;

/** Photos that the form describes, by the ids of its fields. */
const photoIdsIn = (form: FormData) => [...form.keys()].flatMap((name) => /^alt-(\d+)$/.exec(name)?.[1] ?? []) as Id[];

/** What a form of a published case, which others have changed since, says and what stands there. */
async function publishedSince(viewer: Viewer, id: Id, form: FormData, choices?: Choices) {
	const now = await shown(readCaseForm(viewer, id));
	const stored = { ...now.fields, ...photoFields(now.photos) };
	const sent = { ...fieldsOf(form), ...saidOf(photoIdsIn(form), form) };
	const was = String(form.get('was') ?? '');
	const { fields, clashes } = mergedFields(stored, sent, was, choices);
	return { fields, meanwhile: meanwhileOf({ kept: fields, sent, stored }, clashes, was), basedOn: now.basedOn };
}

/** The answer to a form that was refused: everything typed, and what the identifier check found, field by field. */
function refused(problem: unknown, form: FormData) {
	const { status, values, problems } = problemOf(problem, form);
	return fail(status, {
		values: keptValues(values),
		problems,
		things: thingsIn(form),
		findings: problems.attested ? findingsOf(fieldsOf(form)) : [],
		saved: false,
		meanwhile: null,
	});
}

/** The fields of a form of a published case, with the texts of others where they were chosen; its photos' are written into the form. */
async function chosenFields(viewer: Viewer, id: Id, form: FormData): Promise<CaseFields> {
	const choices = choicesIn(form);
	if (choices.takes.size === 0) return fieldsOf(form);
	const { fields } = await publishedSince(viewer, id, form, choices);
	for (const [name, value] of Object.entries(fields)) if (isPhotoField(name)) form.set(name, value);
	return Object.fromEntries(Object.entries(fields).filter(([name]) => !isPhotoField(name)));
}

/** What a form that saved itself says from now on of what it is based on, and which of its fields wait for a choice. */
function goesOnFrom(form: FormData, clashes: readonly string[]) {
	const fields = { ...fieldsOf(form), ...saidOf(photoIdsIn(form), form) };
	return {
		was: marksAfter(fields, String(form.get('was') ?? ''), clashes),
		elsewhere: clashes
			.flatMap((unit) => fieldsIn(unit, Object.fromEntries(form.keys().map((name) => [name, '']))))
			.join(' '),
	};
}

export const actions = {
	save: async ({ locals: { viewer }, params, request }) => {
		const form = await request.formData();
		const byItself = request.headers.has('x-autosave');
		const { failure, clashes } = await save(
			viewer,
			idIn(params.id),
			form,
			undefined,
			byItself ? undefined : choicesIn(form),
		);
		if (byItself && (clashes.length > 0 || !failure)) return { saved: true, ...goesOnFrom(form, clashes) };
		if (failure) return failure;
		redirect(303, `/cases/${params.id}/write?saved`);
	},
	mend: async ({ locals: { viewer }, params, request }) => {
		const form = await request.formData();
		const { failure } = await save(viewer, idIn(params.id), form, mendAll(fieldsOf(form)), choicesIn(form));
		if (failure) return failure;
		redirect(303, `/cases/${params.id}/write?mended`);
	},
	publish: async ({ locals: { viewer }, params, request }) => {
		const id = idIn(params.id);
		const form = await request.formData();
		const { failure } = await save(viewer, id, form, undefined, choicesIn(form));
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
		const id = idIn(params.id);
		const basedOn = Number(form.get('basedOn') ?? Number.NaN);
		try {
			await editCase(viewer, id, {
				fields: await chosenFields(viewer, id, form),
				photos: { form, key: String(form.get('key') ?? ''), patience: PATIENCE },
				basedOn: Number.isInteger(basedOn) ? basedOn : undefined,
				forget: form.get('forget') === 'yes',
			});
		} catch (problem) {
			if (!(problem instanceof Refusal) || problem.field !== CHANGED_SINCE) return refused(problem, form);
			const { meanwhile, basedOn: now } = await publishedSince(viewer, id, form);
			return toChoose(form, meanwhile, { basedOn: String(now) });
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
