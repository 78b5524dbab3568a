import { fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { alikeJson, ofDevicesJson } from '#features/cases/base/alike.ts';
import { caseAbout, caseArticle, caseHead, caseToKeep, type KeptCase, knownCase } from '#features/cases/kept-case.ts';
import { caseJson } from '#features/cases/read-case.ts';
import { seriesJson, toSeries } from '#features/imaging/index.ts';
import { askedHereJson, reviewsJson, toAskedHere } from '#features/opinions/read-opinions.ts';
import { commitDifferential, MOST_DIAGNOSES, readWithoutSolving } from '#features/solving/commit.ts';
import { solvingJson, toSolving } from '#features/solving/read-solving.ts';
import { CITE_FORMATS } from '#kernel/citations/cite-own.ts';
import { readGraveMarks } from '#kernel/citations/read-marks.ts';
import type { Viewer } from '#kernel/people/viewer.ts';
import { unsent } from '#kernel/stream/row-list.ts';
import { readForm } from '#platform/form.ts';
import { acted, idIn, shown } from '../../../answer.ts';
import { readDiscussionWith, replyAction } from '../../discussion.ts';
import { citableOf } from './citable.ts';

export const load = async ({ locals: { viewer, network }, params, url }) => {
	const id = idIn(params.id);
	const { discussion, more, along, keep } = await readDiscussionWith(viewer, 'case', id, url, (before) =>
		askedOf(viewer, knownCase(viewer, before)),
	);
	const one = await shown((async () => knownCase(viewer, along) ?? caseToKeep(more.told))());
	const { told } = one;
	if (more.told && !told.isAuthor) keep(one);
	const { root } = discussion.thread;
	const place = { space: root.space, zone: discussion.zone };
	const cite = () => CITE_FORMATS.txt.write(citableOf(told, network)).trim();
	const opinion = toAskedHere(more.asked);
	return {
		...discussion,
		told: unsent(told),
		solving: toSolving(viewer, told, more.solving ?? null),
		series: toSeries(more.series),
		/** Null where series stand among the pictures: then it is made for the page. */
		article: more.series === null ? unsent({ html: caseArticle(one, root.attachments) }) : null,
		head: unsent({ html: caseHead(one, place) }),
		about: unsent({ html: caseAbout(one, { ...place, signedIn: viewer.memberId !== null, cite }) }),
		alike: more.alike ?? [],
		ofDevices: more.ofDevices ?? [],
		asked: opinion,
		askedMarks: await readGraveMarks([opinion?.question]),
		reviews: more.reviews,
	};
};

/** What is asked of the case beside its discussion: what is the viewer's own, and, where it is not known, what it tells. */
const askedOf = (viewer: Viewer, known: KeptCase | null) => ({
	...((known ? {} : { told: caseJson(viewer) }) as { told: ReturnType<typeof caseJson> }),
	series: seriesJson(),
	alike: alikeJson(viewer),
	...(known && !known.told.codes.some(({ role }) => role === 'device') ? {} : { ofDevices: ofDevicesJson(viewer) }),
	asked: askedHereJson(viewer),
	reviews: reviewsJson(viewer),
	...(known && !known.told.puzzle ? {} : { solving: solvingJson(viewer) }),
});

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
