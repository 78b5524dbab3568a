// Two research questions in the demonstration: one that waits for answers, one that was released.

import { sql } from 'kysely';
import { answerAlways } from '#features/cohorts/answer.ts';
import { askAuthors } from '#features/cohorts/ask-authors.ts';
import { defineCohort, nameEthics } from '#features/cohorts/define-cohort.ts';
import { makeRelease } from '#features/cohorts/release.ts';
import type { Viewer } from '#kernel/people/viewer.ts';
import { db } from '#platform/db.server.ts';
import type { SeedCase } from './case.ts';

const HOUR = 3_600_000;
/** Authors who have not answered yet. */
const SILENT = ['tom.gallagher', 'katarzyna.zielinska'];

/** @param cases the demonstration's: their authors are those who are asked. Run again it changes nothing. */
export async function askCohorts(
	viewerOf: (handle: string) => Promise<Viewer>,
	cases: readonly SeedCase[],
	now: Date,
): Promise<void> {
	// Before anything is asked: the worker asks at the same time as this.
	for (const handle of new Set(cases.map(({ by }) => by)))
		if (!SILENT.includes(handle)) await answerAlways(await viewerOf(handle), true);
	const endsOn = `${now.getUTCFullYear() + 2}-12-31`;
	const ended = await defineCohort(await viewerOf('hannah.whitfield'), {
		title: 'How do the illnesses end that are told here?',
		purpose:
			'A look at ourselves before we ask anything harder: of cases that were told in this network, how many patients recovered, and does it differ between women and men? For the annual meeting.',
		criteria: `year=${now.getUTCFullYear()}`,
		fields: ['sex', 'outcome', 'days', 'setting'],
		keeper: 'Hannah Whitfield, Department of Cardiology, encrypted drive of the hospital',
		endsOn,
		key: 'demonstration:cohort:ended',
		at: new Date(now.getTime() - 4 * 24 * HOUR),
	});
	await defineCohort(await viewerOf('marcus.bellamy'), {
		title: 'Infected spines in those who carry a device: what was done with the device?',
		purpose:
			'Leads, catheters and screws were removed in some and kept in others. We want to count who did well with which, before we write a protocol for a prospective study.',
		criteria: 'diagnosis=M46',
		fields: ['age', 'sex', 'level', 'outcome'],
		keeper: 'Marcus Bellamy, Department of Medicine, server of the department',
		endsOn,
		key: 'demonstration:cohort:devices',
		at: new Date(now.getTime() - 30 * HOUR),
	}).then((cohortId) => askAuthors({ cohortId }));
	await askAuthors({ cohortId: ended });
	await nameEthics(await viewerOf('hannah.whitfield'), ended, {
		body: 'Research ethics committee of the invented hospital',
		number: 'REC 2026/0417',
		date: `${now.getUTCFullYear()}-02-10`,
	});
	const { rows } = await sql`select from cohort_release where cohort_id = ${ended}`.execute(db);
	if (rows.length === 0) await makeRelease(await viewerOf('hannah.whitfield'), ended);
}
