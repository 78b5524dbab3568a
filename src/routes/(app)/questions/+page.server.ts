import { ownField } from '#features/questions/ask-question.ts';
import { listQuestions, readDueDays, type Show } from '#features/questions/list-questions.ts';
import { listViewer, readsOf, wantsAllLanguages } from '#kernel/audience/read-by.ts';
import { isSpecialty } from '#kernel/people/specialties.ts';
import { shown } from '../../answer.ts';

const SHOWS: Show[] = ['newest', 'unanswered', 'mine', 'asked'];

export const load = async ({ locals: { viewer }, url }) => {
	const asked = url.searchParams.get('show') as Show;
	const show = SHOWS.includes(asked) ? asked : 'newest';
	const field = url.searchParams.get('specialty') ?? '';
	const specialty = isSpecialty(field) ? field : null;
	const before = url.searchParams.get('before');
	return {
		...(await shown(listQuestions(listViewer(viewer, url), show, specialty, before))),
		show,
		/** Of what was asked of the viewer: the day by which. */
		due: show === 'asked' ? await shown(readDueDays(viewer)) : new Map<string, string>(),
		specialty,
		own: ownField(viewer),
		languages: wantsAllLanguages(url) ? 'all' : null,
		leavesOut: readsOf(listViewer(viewer, url)) !== null && show !== 'mine' && show !== 'asked',
		first: before === null,
		zone: viewer.memberId === null ? 'UTC' : viewer.timeZone,
	};
};
