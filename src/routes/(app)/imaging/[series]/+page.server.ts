import { fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { deleteSeries, hangSeries, placesFor } from '#features/imaging/attach-series.ts';
import { readMarking } from '#features/imaging/marking.ts';
import { addMark, removeMark } from '#features/imaging/marks.ts';
import { readSeries } from '#features/imaging/read-series.ts';
import { presetNamed, presetsOf } from '#features/imaging/windows.ts';
import { readGraveMarks } from '#kernel/citations/read-marks.ts';
import { newKey, readForm } from '#platform/form.ts';
import { acted, idIn, shown } from '../../../answer.ts';

export const load = async ({ locals: { viewer }, params, url }) => {
	const series = await shown(readSeries(viewer, idIn(params.series)));
	const query = url.searchParams;
	const mark = series.marks.find(({ number }) => number === Number(query.get('mark'))) ?? null;
	const asked = Math.floor(Number(query.get('frame') ?? Number.NaN)) - 1;
	const frame = Number.isFinite(asked)
		? Math.min(Math.max(0, asked), series.frames - 1)
		: (mark?.frame ?? Math.floor((series.frames - 1) / 2));
	return {
		series,
		/** From 0. */
		frame,
		mark: mark?.number ?? null,
		window: presetNamed(series.modality, query.get('window'))?.name ?? null,
		presets: presetsOf(series.modality),
		/** What is to be said of papers that labels name. */
		grave: await readGraveMarks(series.marks.map(({ label }) => label)),
		marking: readMarking(query, series),
		mayMark: viewer.memberId !== null && viewer.confirmed,
		own: viewer.principalId,
		places: series.mine && !series.hangsOn ? await placesFor(viewer) : [],
		key: newKey(),
	};
};

const coordinate = z.coerce.number().optional();
const MarkForm = z.object({
	frame: z.coerce.number().int(),
	shape: z.enum(['point', 'arrow', 'length']),
	x1: z.coerce.number(),
	y1: z.coerce.number(),
	x2: z.preprocess((value) => (value === '' ? undefined : value), coordinate),
	y2: z.preprocess((value) => (value === '' ? undefined : value), coordinate),
	label: z.string().default(''),
	citing: z.literal('yes').optional(),
	key: z.string().min(8).max(100),
});

export const actions = {
	mark: async ({ locals, params, request }) => {
		const read = await readForm(request, MarkForm);
		if (!read.ok) return fail(422, { values: read.values, problems: read.problems });
		const { done, failure } = await acted(
			read.form,
			addMark(locals.viewer, idIn(params.series), { ...read.data, knowing: read.data.citing === 'yes' }),
		);
		if (failure) return failure;
		redirect(303, `/imaging/${params.series}?frame=${read.data.frame + 1}&mark=${done}#mark-${done}`);
	},
	unmark: async ({ locals, params, request }) => {
		const read = await readForm(request, z.object({ number: z.coerce.number().int() }));
		if (!read.ok) return fail(422, { values: read.values, problems: read.problems });
		const { failure } = await acted(read.form, removeMark(locals.viewer, idIn(params.series), read.data.number));
		if (failure) return failure;
		redirect(303, `/imaging/${params.series}`);
	},
	hang: async ({ locals, params, request }) => {
		const read = await readForm(request, z.object({ content: z.string() }));
		if (!read.ok) return fail(422, { values: read.values, problems: read.problems });
		const { failure } = await acted(read.form, hangSeries(locals.viewer, idIn(params.series), idIn(read.data.content)));
		if (failure) return failure;
		redirect(303, `/go/${read.data.content}`);
	},
	delete: async ({ locals, params, request }) => {
		const read = await readForm(request, z.object({}));
		const { failure } = await acted(read.form, deleteSeries(locals.viewer, idIn(params.series)));
		if (failure) return failure;
		redirect(303, '/imaging');
	},
};
