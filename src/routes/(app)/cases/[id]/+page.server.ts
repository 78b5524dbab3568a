import { fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { alikeJson, ofDevicesJson } from '#features/cases/base/alike.ts';
import { keptArticle } from '#features/cases/kept-article.ts';
import { type CaseRead, caseJson, toCasePage } from '#features/cases/read-case.ts';
import { seriesJson, toSeries } from '#features/imaging/index.ts';
import { askedHereJson, reviewsJson, toAskedHere } from '#features/opinions/read-opinions.ts';
import { commitDifferential, MOST_DIAGNOSES, readWithoutSolving } from '#features/solving/commit.ts';
import { solvingJson, toSolving } from '#features/solving/read-solving.ts';
import { CITE_FORMATS } from '#kernel/citations/cite-own.ts';
import { readGraveMarks } from '#kernel/citations/read-marks.ts';
import { specialtyName } from '#kernel/people/specialties.ts';
import { unsent } from '#kernel/stream/row-list.ts';
import { readForm } from '#platform/form.ts';
import { acted, idIn, shown } from '../../../answer.ts';
import { readDiscussionWith, replyAction } from '../../discussion.ts';
import { citableOf } from './citable.ts';

export const load = async ({ locals: { viewer, network }, params, url }) => {
	const id = idIn(params.id);
	const asked = {
		told: caseJson(viewer),
		series: seriesJson(),
		alike: alikeJson(viewer),
		ofDevices: ofDevicesJson(viewer),
		asked: askedHereJson(viewer),
		reviews: reviewsJson(viewer),
		solving: solvingJson(viewer),
	};
	const { discussion, more } = await readDiscussionWith(viewer, 'case', id, url, asked);
	const told = await shown((async () => toCasePage(more.told))());
	return {
		...discussion,
		told: unsent(told),
		solving: toSolving(viewer, told, more.solving),
		series: toSeries(more.series),
		/** Null where series stand among the pictures: then it is made for the page. */
		article:
			more.series === null
				? unsent({ html: keptArticle(more.told as CaseRead, told, discussion.thread.root.attachments) })
				: null,
		alike: more.alike ?? [],
		ofDevices: more.ofDevices ?? [],
		asked: toAskedHere(more.asked),
		askedMarks: await readGraveMarks([toAskedHere(more.asked)?.question]),
		reviews: more.reviews,
		specialty: specialtyName(told.specialty),
		citation: CITE_FORMATS.txt.write(citableOf(told, network)).trim(),
		formats: Object.entries(CITE_FORMATS).map(([format, { words }]) => ({ format, words })),
	};
};

const PLACES = Array.from({ length: MOST_DIAGNOSES }, (_, at) => `diagnosis${at + 1}`);
const CommitForm = z.object({
	...Object.fromEntries(PLACES.map((name) => [name, z.string().default('')])),
	certainty: z
		.string()
		.trim()
		.regex(/^\d{1,3}$/, 'Say how probable the first one is: a whole number from 1 to 99.'),
});

export const actions = {
	reply: replyAction,
	commit: async ({ locals: { viewer }, params, request }) => {
		const read = await readForm(request, CommitForm);
		if (!read.ok) return fail(422, { values: read.values, problems: read.problems });
		const said = read.data as Record<string, string>;
		const { failure } = await acted(
			read.form,
			commitDifferential(viewer, idIn(params.id), {
				diagnoses: PLACES.map((name) => said[name] ?? ''),
				certainty: Number(said.certainty),
			}),
		);
		if (failure) return failure;
		redirect(303, `/cases/${params.id}#solving`);
	},
	watch: async ({ locals: { viewer }, params, request }) => {
		const { failure } = await acted(await request.formData(), readWithoutSolving(viewer, idIn(params.id)));
		if (failure) return failure;
		redirect(303, `/cases/${params.id}#replies`);
	},
};
