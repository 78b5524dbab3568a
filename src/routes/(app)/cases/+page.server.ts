import { fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { filterPairs, readFilter } from '#features/cases/base/filter.ts';
import { forgetFilter, keepFilter } from '#features/cases/base/kept-filters.ts';
import { readCaseBase } from '#features/cases/list-cases.ts';
import { specialtyChoices } from '#kernel/people/specialty-choices.ts';
import { isVerified } from '#kernel/people/viewer.ts';
import { readForm } from '#platform/form.ts';
import { shortId } from '#platform/ids.ts';
import { addressOf } from '#ui/list-address.ts';
import { listed } from '#words/listed.ts';
import { say } from '#words/say.ts';
import { acted, idIn, shown } from '../../answer.ts';

export const load = async ({ locals: { viewer }, url }) => {
	const filter = readFilter(url.searchParams);
	const from = url.searchParams.get(filter.q ? 'page' : 'before');
	const { kept, ...base } = await shown(readCaseBase(viewer, filter, from));
	const here = addressOf('/cases', filterPairs(filter));
	return {
		...base,
		filter,
		kept: kept.map((one) => ({
			id: shortId(one.id),
			// Kept in English, as parts: a topic or a year among them is in no phrasebook.
			words: listed(one.words.split(', ').map(say)),
			path: addressOf('/cases', filterPairs(one.filter)),
		})),
		isKept: kept.some((one) => addressOf('/cases', filterPairs(one.filter)) === here),
		own: viewer.memberId !== null ? viewer.specialty : null,
		first: from === null,
		specialties: specialtyChoices(),
		asks: isVerified(viewer),
		writes: viewer.memberId !== null && viewer.profession !== null && viewer.company === null,
		zone: viewer.memberId === null ? 'UTC' : viewer.timeZone,
	};
};

const ForgetForm = z.object({ id: z.string() });

export const actions = {
	keep: async ({ locals: { viewer }, url, request }) => {
		const filter = readFilter(url.searchParams);
		const { failure } = await acted(await request.formData(), keepFilter(viewer, filter));
		if (failure) return failure;
		redirect(303, addressOf('/cases', filterPairs(filter)));
	},
	forget: async ({ locals: { viewer }, url, request }) => {
		const read = await readForm(request, ForgetForm);
		if (!read.ok) return fail(422, { values: read.values, problems: read.problems });
		const { failure } = await acted(read.form, forgetFilter(viewer, idIn(read.data.id)));
		if (failure) return failure;
		redirect(303, addressOf('/cases', filterPairs(readFilter(url.searchParams))));
	},
};
