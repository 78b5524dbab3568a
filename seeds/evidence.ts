// Texts of the demonstration that cite papers of its library: a post, a thread, a question with answers, a retracted paper
// that is cited as a warning, and one that is not on site.

import { startThread } from '#features/forums/start-thread.ts';
import { countSources } from '#features/library/evidence/count-sources.ts';
import { writePost } from '#features/posts/write-post.ts';
import { answerQuestion } from '#features/questions/answer-question.ts';
import { askQuestion } from '#features/questions/ask-question.ts';
import { lookThrough } from '#kernel/citations/look-through.ts';
import type { Viewer } from '#kernel/people/viewer.ts';
import { reply } from '#kernel/replies/reply.ts';
import type { Audience } from '#kernel/tables.ts';
import type { Id } from '#platform/ids.ts';

interface SeedText {
	by: string;
	hoursAgo: number;
	text: string;
	/** Why a retracted paper is cited. */
	citing?: string;
	/** A title makes it a thread of the physicians' space, or a question. */
	title?: string;
	kind: 'post' | 'thread' | 'question';
	audience: Extract<Audience, 'public' | 'members' | 'verified' | 'space'>;
	below: { by: string; minutesLater: number; text: string; citing?: string }[];
}

export const citing: SeedText[] = [
	{
		kind: 'post',
		by: 'haruka.tanabe',
		hoursAgo: 31,
		audience: 'public',
		text: 'Our journal club on Thursday reads a cohort on **statins after ischaemic stroke**, and whether the dose matters: PMID 31388316. Before we look at the numbers, tell me what you do: who goes home on a high dose, and who decides that it is lowered later?',
		below: [
			{
				by: 'marcus.bellamy',
				minutesLater: 95,
				text: 'High dose unless somebody is frail or already aches. It is lowered in the practice, and I only learn of it when they come back.',
			},
			{
				by: 'claire.desrosiers',
				minutesLater: 240,
				text: 'In the very old I look at muscle first. There is a line of work on muscle and heart ageing together that made me careful: https://pubmed.ncbi.nlm.nih.gov/31418823/',
			},
		],
	},
	{
		kind: 'post',
		by: 'freya.aldridge',
		hoursAgo: 12,
		audience: 'members',
		text: 'For the seminar on reading references I collect papers that are still cited after they fell. This one came up in two essays of this term: PMID: 31541003. The students had found it through a review, and nobody had opened its page. How do you teach checking, so that it is done in year five as well?',
		citing: 'it is my example of a reference that nobody checked',
		below: [
			{
				by: 'zainab.bello',
				minutesLater: 40,
				text: 'I would not have checked either: my reference manager showed nothing. What helped was to see it marked once, in a text of my own.',
			},
			{
				by: 'hannah.whitfield',
				minutesLater: 130,
				text: 'And corrections are missed even more often than retractions. Show them one that was corrected and still stands, such as PMID 7600541: most think that it is worthless now.',
			},
		],
	},
	{
		kind: 'thread',
		by: 'hannah.whitfield',
		hoursAgo: 55,
		audience: 'space',
		title: 'Precapillary or postcapillary, before the catheter',
		text: 'How far do you get without the right heart catheter? I use the echo and the story, and I am wrong more often than I like. A useful overview of what tells them apart: PMID 31449453. For treatment of the left side I still begin where everybody does, doi:10.1056/NEJMoa1911303.',
		below: [
			{
				by: 'marcus.bellamy',
				minutesLater: 300,
				text: 'Left atrium first. When it is small, I stop believing in the left side, whatever the ejection fraction says.',
			},
		],
	},
	{
		kind: 'question',
		by: 'jonas.brandt',
		hoursAgo: 20,
		audience: 'verified',
		title: 'Air embolism after a lung biopsy: how late is too late for the pressure chamber?',
		text: 'The chamber is two hours away by road. We have had one in six years, and the advice on the telephone was different each time. What do you go by?',
		below: [
			{
				by: 'haruka.tanabe',
				minutesLater: 70,
				text: 'There are only cases and small series, so read them as such. A case with a review of cerebral embolism after biopsy is PMID 18398638; for what was done in theatre there are PMIDs 8431050 and 10096979. None of them gives you an hour after which it is useless. We go whenever there is a deficit, and call early.',
			},
		],
	},
];

/** Writes them as the members would; run again it changes nothing. */
export async function citePapers(
	viewerOf: (handle: string) => Promise<Viewer>,
	physicians: Id | undefined,
	now: Date,
): Promise<void> {
	for (const [place, one] of citing.entries()) {
		const at = new Date(now.getTime() - one.hoursAgo * 3_600_000);
		const key = `demonstration:cites:${place}`;
		const words = { markdown: one.text, citing: one.citing, key, attested: true, at };
		const viewer = await viewerOf(one.by);
		const id = await write(one, viewer, words, physicians);
		for (const [number, below] of one.below.entries()) {
			const draft = {
				markdown: below.text,
				key: `${key}:${number}`,
				attested: true,
				at: new Date(at.getTime() + below.minutesLater * 60_000),
			};
			const by = await viewerOf(below.by);
			if (one.kind === 'question') await answerQuestion(by, id, draft);
			else await reply(by, { parentId: id, ...draft });
		}
	}
	await lookThrough();
	await countSources(now);
}

async function write(
	one: SeedText,
	viewer: Viewer,
	words: { markdown: string; citing?: string; key: string; attested: boolean; at: Date },
	physicians: Id | undefined,
): Promise<Id> {
	const { title = '', audience } = one;
	if (one.kind === 'thread' && physicians)
		return startThread(viewer, { ...words, spaceId: physicians, categoryId: null, title });
	if (one.kind === 'question') return askQuestion(viewer, { ...words, audience, title, specialty: 'anaesthesiology' });
	return writePost(viewer, { ...words, audience: audience === 'space' ? 'members' : audience });
}
