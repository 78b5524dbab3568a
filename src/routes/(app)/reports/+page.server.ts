import { audienceWords } from '#kernel/audience/audience-words.ts';
import { holds } from '#kernel/people/viewer.ts';
import { readReportQueue } from '#kernel/reports/read-reported.ts';
import { reportReasons } from '#kernel/reports/report-reasons.ts';
import { shortId } from '#platform/ids.ts';
import { shown } from '../../answer.ts';

const labels = new Map(reportReasons.map(({ code, label }) => [code, label]));

export const load = async ({ locals: { viewer }, url }) => {
	const after = url.searchParams.get('after');
	const { entries, next } = await shown(readReportQueue(viewer, after));
	return {
		entries: entries.map(({ contentId, audience, space, reasons, ...entry }) => ({
			...entry,
			id: shortId(contentId),
			where: audienceWords(audience, space ?? undefined),
			reasons: reasons.map(({ reason, reporters }) => ({ words: labels.get(reason) ?? reason, reporters })),
		})),
		next,
		first: after === null,
		decided: url.searchParams.get('decided'),
		judgesNetwork: holds(viewer, 'administrator') || holds(viewer, 'moderator'),
		onlyAdministers: holds(viewer, 'administrator') && !holds(viewer, 'moderator'),
		zone: viewer.memberId === null ? 'UTC' : viewer.timeZone,
	};
};
