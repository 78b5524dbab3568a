import { redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { followJournal } from '#features/library/journals/follow-journal.ts';
import { readJournal } from '#features/library/journals/read-journals.ts';
import { kindsOf } from '#features/library/search/search-citations.ts';
import { readForm } from '#platform/form.ts';
import { acted, shown } from '../../../../answer.ts';

export const load = async ({ locals: { viewer }, params, url }) => {
	const year = Number(url.searchParams.get('year'));
	const journal = await shown(
		readJournal(viewer, params.nlm, {
			year: Number.isSafeInteger(year) ? year : undefined,
			volume: url.searchParams.get('volume') ?? undefined,
			issue: url.searchParams.get('issue') ?? undefined,
		}),
	);
	const issuePath = (volume: string, issue: string) =>
		`/library/journals/${journal.nlmId}?${new URLSearchParams({ year: String(journal.year), volume, issue })}`;
	return {
		...journal,
		issues: journal.issues.map((one) => ({ ...one, path: issuePath(one.volume, one.issue), words: issueWords(one) })),
		chosenWords: journal.chosen ? issueWords(journal.chosen) : '',
		contents: journal.contents.map(({ kinds, ...one }) => ({ ...one, kinds: kindsOf(kinds) })),
	};
};

/** "Volume 12, issue 3"; an on-line journal may have neither. */
function issueWords({ volume, issue }: { volume: string; issue: string }): string {
	if (!volume && !issue) return 'Ahead of an issue, or without one';
	if (volume && issue) return `Volume ${volume}, issue ${issue}`;
	return volume ? `Volume ${volume}` : `Issue ${issue}`;
}

const FollowForm = z.object({ follow: z.enum(['yes', 'no']) });

export const actions = {
	follow: async ({ locals, params, request }) => {
		const read = await readForm(request, FollowForm);
		if (!read.ok) redirect(303, `/library/journals/${params.nlm}`);
		const { failure } = await acted(read.form, followJournal(locals.viewer, params.nlm, read.data.follow === 'yes'));
		if (failure) return failure;
		redirect(303, `/library/journals/${params.nlm}`);
	},
};
