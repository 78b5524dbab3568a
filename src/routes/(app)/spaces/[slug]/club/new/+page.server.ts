import { error, fail, redirect } from '@sveltejs/kit';
import { readClub } from '#features/clubs/read-club.ts';
import { setMeeting, setSeries } from '#features/clubs/set-meeting.ts';
import { timeZones } from '#features/profiles/choices.ts';
import { keyWords } from '#kernel/citations/mark-words.ts';
import { requireMember } from '#kernel/people/viewer.ts';
import { newKey, readForm } from '#platform/form.ts';
import { readShortId, shortId } from '#platform/ids.ts';
import { localOf } from '#platform/local-time.ts';
import { acted, shown } from '../../../../../answer.ts';
import { MeetingFields, SeriesFields } from '../../../../meetings/meeting-form.ts';

const WEEK = 7 * 86_400_000;

export const load = async ({ locals: { viewer }, params, url }) => {
	const club = await shown((async () => readClub(viewer, params.slug, null))());
	if (!club.mayPost) error(404, 'There is nothing here for you.');
	const { handle, timeZone } = requireMember(viewer);
	const asked = readShortId(url.searchParams.get('date') ?? '');
	const date = club.coming.find((one) => one.id === asked && one.contentId === null);
	const paper = url.searchParams.get('paper') ?? '';
	return {
		space: club.space,
		/** The date without a paper whose paper is chosen here. */
		date: date ? shortId(date.id) : '',
		proposal: readShortId(url.searchParams.get('proposal') ?? '') ? url.searchParams.get('proposal') : '',
		paper: /^(pmid|doi|pmc):/.test(paper) ? keyWords(paper) : '',
		zones: timeZones,
		first: {
			when: localOf(
				date?.startsAt ?? new Date(Math.ceil((Date.now() + WEEK) / 3_600_000) * 3_600_000),
				date?.zone ?? timeZone,
			),
			zone: date?.zone ?? timeZone,
			minutes: String(date?.minutes ?? 60),
			moderator: date?.moderator?.handle ?? handle,
			place: date?.place ?? '',
		},
		key: newKey(),
	};
};

export const actions = {
	meeting: async ({ locals, params, request }) => {
		const read = await readForm(request, MeetingFields);
		if (!read.ok) return fail(422, { values: read.values, problems: read.problems, which: 'meeting' });
		const { date, proposal, attested, ...draft } = read.data;
		const { done, failure } = await acted(
			read.form,
			(async () =>
				setMeeting(locals.viewer, params.slug, {
					...draft,
					dateId: readShortId(date),
					proposalId: readShortId(proposal),
					attested: attested === 'yes',
				}))(),
		);
		if (failure) return fail(failure.status, { ...failure.data, which: 'meeting' });
		redirect(303, `/meetings/${shortId(done)}`);
	},
	series: async ({ locals, params, request }) => {
		const read = await readForm(request, SeriesFields);
		if (!read.ok) return fail(422, { values: read.values, problems: read.problems, which: 'series' });
		const { attested, ...draft } = read.data;
		const { failure } = await acted(
			read.form,
			(async () => setSeries(locals.viewer, params.slug, { ...draft, attested: attested === 'yes' }))(),
		);
		if (failure) return fail(failure.status, { ...failure.data, which: 'series' });
		redirect(303, `/spaces/${params.slug}/club`);
	},
};
