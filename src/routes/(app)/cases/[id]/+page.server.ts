import { fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { readAlike, readOfDevices } from '#features/cases/base/alike.ts';
import { readCasePage } from '#features/cases/read-case.ts';
import { seriesOf } from '#features/imaging/index.ts';
import { readAskedOfMe, readReviews } from '#features/opinions/read-opinions.ts';
import { commitDifferential, MOST_DIAGNOSES, readWithoutSolving } from '#features/solving/commit.ts';
import { readSolving } from '#features/solving/read-solving.ts';
import { CITE_FORMATS } from '#kernel/citations/cite-own.ts';
import { specialtyName } from '#kernel/people/specialties.ts';
import { readForm } from '#platform/form.ts';
import { acted, idIn, shown } from '../../../answer.ts';
import { readDiscussion, replyAction } from '../../discussion.ts';
import { citableOf } from './citable.ts';

export const load = async ({ locals: { viewer, network }, params, url }) => {
	const id = idIn(params.id);
	const [told, discussion, series] = await Promise.all([
		shown(readCasePage(viewer, id)),
		readDiscussion(viewer, 'case', id, url),
		seriesOf(viewer, id),
	]);
	const devices = told.codes.filter(({ role }) => role === 'device');
	const [solving, alike, ofDevices, asked, reviews] = await Promise.all([
		readSolving(viewer, told),
		readAlike(viewer, id),
		readOfDevices(viewer, id, devices),
		readAskedOfMe(viewer, id),
		readReviews(viewer, id),
	]);
	return {
		...discussion,
		told,
		solving,
		series,
		alike,
		ofDevices,
		asked: asked[0] ?? null,
		reviews,
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
