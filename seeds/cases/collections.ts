// Collections of cases in the demonstration: one for a talk, one that a space shares.

import { addCase, startCollection } from '#features/collections/gather.ts';
import type { Viewer } from '#kernel/people/viewer.ts';
import type { Audience } from '#kernel/tables.ts';
import type { Id } from '#platform/ids.ts';

interface SeedCollection {
	key: string;
	by: string;
	hoursAgo: number;
	title: string;
	about: string;
	audience: Audience;
	/** Keys of cases, each with a note. */
	cases: [key: string, note: string][];
}

export const collections: SeedCollection[] = [
	{
		key: 'spines-for-registrars',
		by: 'carmen.ibanez',
		hoursAgo: 7 * 24,
		title: 'Infected spines, in the order in which I teach them',
		about:
			'For the registrars’ Thursday: from the disc that anybody finds to the one that everybody missed. Read the presentation, stop, and say what you would ask for.',
		audience: 'verified',
		cases: [
			['spine-gp', 'Begin here: a thermometer and a CRP.'],
			['spine-dialysis', 'The door is the line.'],
			['spine-valve', 'From the disc to the valve, and on to the colon.'],
			['spine-brucella', 'What the corner of a vertebra can tell.'],
			['spine-tb', 'Six months: count them aloud.'],
			['spine-candida', 'For those who think that four weeks end it.'],
			['spine-late', 'Last, and without slides.'],
		],
	},
	{
		key: 'devices-that-speak',
		by: 'hannah.whitfield',
		hoursAgo: 4 * 24,
		title: 'When the device tells the story',
		about: 'Pacemakers, leads and catheters that caused it, hid it or gave it away.',
		audience: 'members',
		cases: [
			['leadless-loss-of-capture', ''],
			['leadless-after-fall', 'Read it beside the one before: same device, other question.'],
			['spine-pacemaker', 'The pocket was fine.'],
			['spine-dialysis', ''],
		],
	},
];

/** @param caseIds the demonstration's cases by key. Run again it changes nothing. */
export async function gatherCollections(
	viewerOf: (handle: string) => Promise<Viewer>,
	caseIds: ReadonlyMap<string, Id>,
	now: Date,
): Promise<void> {
	for (const one of collections) {
		const viewer = await viewerOf(one.by);
		const id = await startCollection(viewer, {
			title: one.title,
			about: one.about,
			audience: one.audience,
			key: `demonstration:collection:${one.key}`,
			at: new Date(now.getTime() - one.hoursAgo * 3_600_000),
		});
		for (const [key, note] of one.cases) await addCase(viewer, id, caseIds.get(key) as Id, note);
	}
}
